"""What a country's law says: any file in, provisions out."""

from accord.law.model import Cited, Corpus, Provision, Work
from accord.law.read import FORMATS, LawEntry, ReadResult, read_corpus, read_work
from accord.law.statute_json import write_statutes

__all__ = [
    "FORMATS",
    "Cited",
    "Corpus",
    "LawEntry",
    "Provision",
    "ReadResult",
    "Work",
    "read_corpus",
    "read_work",
    "write_statutes",
]
