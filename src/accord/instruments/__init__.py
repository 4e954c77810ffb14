"""What is asked of a country: treaties element by element, topics and crosswalk."""

from accord.instruments.check import check_instruments
from accord.instruments.load import (
    load_concepts,
    load_crosswalk,
    load_instruments,
    load_topics,
)
from accord.instruments.model import (
    Crossing,
    Element,
    ElementKind,
    Elsewhere,
    Force,
    Instrument,
    Place,
    Relation,
    Requirement,
    RequirementKind,
    Topic,
)

__all__ = [
    "Crossing",
    "Element",
    "ElementKind",
    "Elsewhere",
    "Force",
    "Instrument",
    "Place",
    "Relation",
    "Requirement",
    "RequirementKind",
    "Topic",
    "check_instruments",
    "load_concepts",
    "load_crosswalk",
    "load_instruments",
    "load_topics",
]
