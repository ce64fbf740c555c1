"""A record by the month: counts and sums, without a day, a site or a verifier.

Nothing here leads to a single exam. Courses, exams sat and the like stand one by one, with their
month in the place of the day.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from math import fsum
from typing import TYPE_CHECKING

from imgxtrain.exchange.export_cells import (
    Cell,
    Row,
    exam_name,
    furthest_stage,
    month,
    number,
    plain,
)
from imgxtrain.profile.entries import Entry, ExamEntry, Stage
from imgxtrain.profile.scopes import is_signed_off, modality_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge

TOLD: Mapping[str, tuple[str, ...]] = {
    "exam": ("month", "modality", "exam", "name", "contrast", "role"),
    "hours": ("month", "until", "modality"),
    "tally": ("month", "until", "modality"),
    "course": (
        *("month", "modality", "title", "credits", "categories"),
        *("provider", "approver", "reference"),
    ),
    "study": ("month", "target", "topic"),
    "practice": ("month", "target", "topic", "percent"),
    "attempt": ("month", "target", "examination", "score", "passed"),
    "impact": ("month", "title", "before", "after", "unit"),
    "opening": ("month", "target", "procedure", "count"),
    "target": ("month", "target", "pathway", "editions", "opened", "apply_by", "exam_by"),
    "step": ("month", "target", "step", "paid"),
    "ignored": ("month", "check"),
    "unknown": ("kind", "month"),
}
"""What tells one row of a kind from another."""

ADDED_UP = {
    "exam": "count",
    "hours": "hours",
    "tally": "count",
    "study": "minutes",
    "unknown": "count",
}
"""The kinds whose rows are added up, and what is added up."""

STANDINGS = ("approved", "awaiting", "denied")
_SIGNED_OFF = {"exam", "hours", "tally"}
_STANDING = {
    Stage.APPROVED: "approved",
    Stage.SUBMITTED: "awaiting",
    Stage.LOGGED: "awaiting",
    Stage.DENIED: "denied",
}


def month_columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind's rows."""
    amount = (ADDED_UP[kind],) if kind in ADDED_UP else ()
    return (*TOLD[kind], *amount, *(STANDINGS if kind in _SIGNED_OFF else ()))


def month_rows(kind: str, entries: Iterable[Entry], knowledge: "Knowledge") -> list[Row]:
    """The rows of ``entries``, which are all of one kind, in the order of their months."""
    rows = [(_told(kind, entry, knowledge), entry) for entry in entries]
    told = _added_up(kind, rows) if kind in ADDED_UP else [row for row, _ in rows]
    return sorted(told, key=_order)


def _order(row: Row) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in row.values())


def _told(kind: str, entry: Entry, knowledge: "Knowledge") -> Row:
    return {column: _cell(column, entry, knowledge) for column in TOLD[kind]}


def _cell(column: str, entry: Entry, knowledge: "Knowledge") -> Cell:
    if column == "month":
        return month(entry.on)
    if column == "modality":
        return modality_of(entry, knowledge)
    if column == "name" and isinstance(entry, ExamEntry):
        return exam_name(entry, knowledge)
    value = getattr(entry, column)
    if not isinstance(value, date):
        return plain(value)
    same = column == "until" and month(value) == month(entry.on)
    return None if same else month(value)


def _added_up(kind: str, rows: Iterable[tuple[Row, Entry]]) -> list[Row]:
    groups: dict[tuple[Cell, ...], list[Entry]] = {}
    for row, entry in rows:
        groups.setdefault(tuple(row.values()), []).append(entry)
    return [
        {**dict(zip(TOLD[kind], told, strict=True)), **_sums(kind, entries)}
        for told, entries in groups.items()
    ]


def _sums(kind: str, entries: Iterable[Entry]) -> Row:
    """The amount of a group; where entries are signed off, also how much stands where."""
    amounts: dict[str, list[float]] = {}
    for entry in entries:
        standing = _STANDING[furthest_stage(entry)] if is_signed_off(entry) else ""
        amounts.setdefault(standing, []).append(_amount(kind, entry))
    sums: Row = {ADDED_UP[kind]: _sum(each for part in amounts.values() for each in part)}
    if kind in _SIGNED_OFF:
        sums |= {standing: _sum(amounts.get(standing, ())) for standing in STANDINGS}
    return sums


def _amount(kind: str, entry: Entry) -> float:
    """An exam is one; an entry of a kind not known is one of them."""
    alone = kind in {"exam", "unknown"}
    return 1.0 if alone else float(getattr(entry, ADDED_UP[kind]))


def _sum(amounts: Iterable[float]) -> int | float:
    return number(fsum(amounts))
