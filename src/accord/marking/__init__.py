"""Who may see what: TLP 2.0 markings, combined as the strictest of the parts."""

from accord.marking.tlp import Marking, strictest

__all__ = ["Marking", "strictest"]
