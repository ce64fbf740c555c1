"""What stands in the rows of an export, whatever they are grouped by."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from imgxtrain.profile.entries import ExamEntry, Stage
from imgxtrain.profile.scopes import SignedEntry
from imgxtrain.profile.sign_off import stages_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge

Plain = str | int | float | bool | None
Cell = Plain | Mapping[str, Any]
Row = dict[str, Cell]

_DECIMALS = 6
_FURTHEST = (Stage.APPROVED, Stage.SUBMITTED, Stage.LOGGED, Stage.DENIED)


def plain(value: Any) -> Cell:
    """A value of an entry as a cell: days as ISO dates, mappings with their values made plain."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    return value if value is None or isinstance(value, (str, int)) else str(value)


def number(value: float) -> int | float:
    """``value`` without a fraction where it has none, and without the dust of adding up."""
    rounded = round(value, _DECIMALS)
    return int(rounded) if float(rounded).is_integer() else rounded


def month(day: date) -> str:
    """``2026-11``."""
    return day.isoformat()[:7]


def exam_name(entry: ExamEntry, knowledge: "Knowledge") -> str:
    """The name of the exam; its id where the vocabulary does not have it."""
    known = entry.exam in knowledge.exams
    return str(knowledge.exams.plain(entry.exam)["name"]) if known else entry.exam


def furthest_stage(entry: SignedEntry) -> Stage:
    """The best that the sign-off of an entry has come to for any target."""
    stages = stages_of(entry)
    return next(stage for stage in _FURTHEST if stage in stages)
