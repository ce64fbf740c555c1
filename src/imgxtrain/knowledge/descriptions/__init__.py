"""Everything known about one record, in sections: one module a kind of record."""

from collections.abc import Callable
from datetime import date

from imgxtrain.knowledge.descriptions.career import describe_career
from imgxtrain.knowledge.descriptions.credential import describe_credential
from imgxtrain.knowledge.descriptions.exam import describe_exam
from imgxtrain.knowledge.descriptions.modality import describe_modality
from imgxtrain.knowledge.descriptions.procedure_list import describe_procedure_list
from imgxtrain.knowledge.descriptions.state import describe_state
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import Kind, Match
from imgxtrain.knowledge.phrase import Description

_DESCRIBERS: dict[Kind, Callable[[str, Knowledge, date], Description]] = {
    Kind.MODALITY: describe_modality,
    Kind.CREDENTIAL: describe_credential,
    Kind.CAREER: describe_career,
    Kind.PROCEDURE_LIST: describe_procedure_list,
    Kind.STATE: describe_state,
    Kind.EXAM: describe_exam,
}


def describe(match: Match, knowledge: Knowledge, today: date) -> Description:
    """Everything known about ``match``; what depends on a date is told as of ``today``."""
    return _DESCRIBERS[match.kind](match.id, knowledge, today)
