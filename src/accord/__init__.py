"""Accord: the workbench for harmonising the fight against cybercrime between countries.

The packages, lowest layer first: `language`, `marking`, `country`; `instruments`,
`law`; `matching`, `capacity`; `review`; `report`, `evaluation`; `cli`.
"""

__version__ = "0.1.0"
