"""The record on its way out to other programs: by the month, unless entries are asked for.

What is shared is counts by month: a full date beside a site can lead to a patient.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from imgxtrain.exchange.export_cells import Row
from imgxtrain.exchange.export_months import month_columns, month_rows
from imgxtrain.exchange.export_rows import entry_row, row_columns
from imgxtrain.profile.entries import KINDS, Entry

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge


class What(StrEnum):
    """Which part of the record is exported."""

    EXAMS = "exams"
    HOURS = "hours"
    COURSES = "courses"
    ALL = "all"


class Detail(StrEnum):
    """How much is told of it: months, every entry, or every entry with its notes."""

    MONTHS = "months"
    ENTRIES = "entries"
    NOTES = "entries with notes"


UNKNOWN = "unknown"
KINDS_OF = {
    What.EXAMS: ("exam",),
    What.HOURS: ("hours", "tally"),
    What.COURSES: ("course",),
    What.ALL: (*KINDS, UNKNOWN),
}
ORDER = (
    *("kind", "id", "month", "date", "until", "at"),
    *("modality", "exam", "name", "contrast", "title", "target", "examination", "procedure"),
    *("topic", "role", "supervised", "hours", "count", "minutes", "percent", "score", "passed"),
    *("credits", "categories", "before", "after", "unit"),
    *("pathway", "editions", "opened", "apply_by", "exam_by", "step", "paid", "check", "subject"),
    *("site", "verifier", "verifier_credential", "visit", "claims"),
    *("provider", "approver", "reference", "certificate"),
    *("approved", "awaiting", "denied", "stage", "sign_offs", "logged", "note", "because"),
)
"""The order of columns; one that is not named here stands last."""
_PLACES = {column: place for place, column in enumerate(ORDER)}


@dataclass(frozen=True)
class Export:
    """Rows with a ``kind`` each. A row has the cells of its kind; ``columns`` are those of all."""

    what: What
    detail: Detail
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def exported(
    entries: Iterable[Entry], what: What, detail: Detail, knowledge: "Knowledge"
) -> Export:
    """All of the record that ``what`` names: kind by kind, and by the day or month in each."""
    by_kind: dict[str, list[Entry]] = {kind: [] for kind in KINDS_OF[what]}
    for entry in entries:
        kind = entry.kind if entry.kind in KINDS else UNKNOWN
        if kind in by_kind:
            by_kind[kind].append(entry)
    columns = {"kind": None, **dict.fromkeys(_columns(what, detail))}
    rows = (
        _ordered({"kind": kind, **row})
        for kind, group in by_kind.items()
        for row in _rows(kind, group, detail, knowledge)
    )
    return Export(what, detail, tuple(sorted(columns, key=_place)), tuple(rows))


def _columns(what: What, detail: Detail) -> Iterable[str]:
    for kind in KINDS_OF[what]:
        if detail is Detail.MONTHS:
            yield from month_columns(kind)
        else:
            yield from row_columns(kind, notes=detail is Detail.NOTES)


def _rows(kind: str, entries: list[Entry], detail: Detail, knowledge: "Knowledge") -> Iterable[Row]:
    if detail is Detail.MONTHS:
        return month_rows(kind, entries, knowledge)
    notes = detail is Detail.NOTES
    in_order = sorted(entries, key=lambda entry: entry.on)
    return (entry_row(kind, entry, knowledge, notes=notes) for entry in in_order)


def _ordered(row: Row) -> Row:
    return {column: row[column] for column in sorted(row, key=_place)}


def _place(column: str) -> int:
    return _PLACES.get(column, len(_PLACES))
