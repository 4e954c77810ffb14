"""The national cyber review: dossier in; findings, scores, recommendations out."""

from accord.review.actions import Action, Actions, load_actions
from accord.review.dossier import Dossier, read_dossier
from accord.review.model import (
    Basis,
    Decision,
    Dimension,
    ElementResult,
    EvidenceNote,
    Finding,
    InstrumentScore,
    Provenance,
    Quote,
    Recommendation,
    Review,
    TermsOfReference,
    WorkSummary,
)
from accord.review.review import review

__all__ = [
    "Action",
    "Actions",
    "Basis",
    "Decision",
    "Dimension",
    "Dossier",
    "ElementResult",
    "EvidenceNote",
    "Finding",
    "InstrumentScore",
    "Provenance",
    "Quote",
    "Recommendation",
    "Review",
    "TermsOfReference",
    "WorkSummary",
    "load_actions",
    "read_dossier",
    "review",
]
