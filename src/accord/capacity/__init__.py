"""Answers with evidence, gates and levels: the police and technical part."""

from accord.capacity.answers import read_answers, write_answers
from accord.capacity.load import check_indicators, load_areas, load_indicators
from accord.capacity.model import (
    Answer,
    Area,
    AreaScore,
    CapacityProfile,
    Grade,
    Indicator,
    IndicatorResult,
    IndicatorType,
    State,
)
from accord.capacity.score import assess_capacity

__all__ = [
    "Answer",
    "Area",
    "AreaScore",
    "CapacityProfile",
    "Grade",
    "Indicator",
    "IndicatorResult",
    "IndicatorType",
    "State",
    "assess_capacity",
    "check_indicators",
    "load_areas",
    "load_indicators",
    "read_answers",
    "write_answers",
]
