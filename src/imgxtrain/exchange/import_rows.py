"""Row by row: an exam to be logged, a row to be put right, or no exam at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from imgxtrain.exchange.cell_dates import DateOrder, Moment, moment_of, time_of
from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.exam_reading import (
    ExamReader,
    ExamReading,
    cell_certainty,
    has_form_of_name,
)
from imgxtrain.exchange.place_words import is_called_as_nothing_else
from imgxtrain.exchange.reading_tables import Layout, Row, Shape, rows
from imgxtrain.exchange.roles_and_statuses import role_of, was_done
from imgxtrain.exchange.text_files import Seen, unseen
from imgxtrain.knowledge.exam_matching import Verdict
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.guard import Certainty


class Fate(StrEnum):
    """What becomes of a row: it is one of these and no other."""

    TAKEN = "taken"
    DOUBTFUL = "doubtful"
    UNMATCHED = "unmatched"
    NOT_AN_EXAM = "not an exam"
    BAD_DATE = "bad date"
    FUTURE = "future date"
    BAD_ROLE = "role not clear"
    IDENTIFYING = "may identify a patient"
    OUT_OF_LINE = "cells out of line"


REJECTED = frozenset(Fate) - {Fate.TAKEN, Fate.NOT_AN_EXAM}
"""Rows that somebody has to look at."""


@dataclass(frozen=True)
class Directions:
    """How rows are to be read: ``columns`` of ``layout`` by field, dates in ``order`` if in any.

    ``role`` and ``site`` hold where a row says nothing of its own, ``verifier`` for every row.
    """

    layout: Layout
    columns: Mapping[Field, int]
    order: DateOrder | None
    today: date
    role: Role | None
    site: str | None = None
    verifier: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of the table by its number, what becomes of it, and what it says.

    ``unread``: fields whose cell cannot be read as such; ``suspect``: those of them that certainly
    identify a patient.
    """

    row: int
    fate: Fate
    reading: ExamReading
    day: date | None
    at: str | None
    site: str | None
    role: Role | None
    shape: Shape
    why: str = ""
    unread: tuple[Field, ...] = ()
    suspect: tuple[Field, ...] = ()

    @property
    def exam(self) -> str:
        """Id of the exam that was taken."""
        return self.reading.candidates[0].exam_id


def outcomes(directions: Directions, reader: ExamReader, seen: Seen = unseen) -> Iterator[Outcome]:
    """What becomes of each row, in the order of the table. Raises NotATableError."""
    fields = tuple(directions.columns)
    columns = tuple(directions.columns.values())
    for row in rows(directions.layout, columns, seen):
        yield _outcome(row, dict(zip(fields, row.cells, strict=True)), directions, reader)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the cells of a row say. ``role``: None where they name one that there is not."""

    shape: Shape
    status: str
    date: str
    reading: ExamReading
    moment: Moment | None
    role: Role | None


def _outcome(
    row: Row, cells: Mapping[Field, str], directions: Directions, reader: ExamReader
) -> Outcome:
    role = cells.get(Field.ROLE, "")
    said = _Said(
        shape=row.shape,
        status=cells.get(Field.STATUS, ""),
        date=cells[Field.DATE],
        reading=reader.read(cells[Field.DESCRIPTION], cells.get(Field.MODALITY, "")),
        moment=moment_of(cells[Field.DATE], directions.order, directions.today),
        role=role_of(role) if role else directions.role,
    )
    fate, why = next(_fates(said, directions.today))
    unread = _unread(cells, said, reader)
    return Outcome(
        row=row.number,
        fate=fate,
        reading=said.reading,
        day=said.moment.day if said.moment else None,
        at=time_of(cells.get(Field.TIME, "")) or (said.moment.at if said.moment else None),
        site=cells.get(Field.SITE) or directions.site,
        role=said.role,
        shape=row.shape,
        why=why,
        unread=unread,
        suspect=tuple(field for field in unread if _identifies(field, cells[field])),
    )


def _unread(cells: Mapping[Field, str], said: _Said, reader: ExamReader) -> tuple[Field, ...]:
    readable = {
        Field.DATE: said.moment is not None,
        Field.TIME: time_of(cells.get(Field.TIME, "")) is not None,
        Field.MODALITY: reader.knows_modality(cells.get(Field.MODALITY, "")),
        Field.ROLE: said.role is not None,
        Field.DESCRIPTION: not said.reading.identifies,
    }
    return tuple(field for field, cell in cells.items() if cell and not readable.get(field))


def _identifies(field: Field, cell: str) -> bool:
    placed = field is Field.SITE and is_called_as_nothing_else(cell)
    formed = field not in _WORDED and not placed and has_form_of_name(cell)
    return formed or cell_certainty(cell) is Certainty.CERTAIN


_WORDED = frozenset((Field.MODALITY, Field.ROLE, Field.STATUS))
"""Fields whose words may stand in the form of a name (Completed, Signed), and are never kept."""


def _fates(said: _Said, today: date) -> Iterator[tuple[Fate, str]]:
    """What a row may become, and why: the first is what it does."""
    if said.shape is Shape.LONG:
        yield Fate.OUT_OF_LINE, "it has more cells than the header"
    if said.reading.identifies:
        yield Fate.IDENTIFYING, said.reading.why
    if not was_done(said.status):
        yield Fate.NOT_AN_EXAM, "its status says that it was not done"
    if said.reading.verdict is Verdict.NOT_AN_EXAM:
        yield Fate.NOT_AN_EXAM, said.reading.why
    if said.moment is None:
        yield Fate.BAD_DATE, "its date cannot be read" if said.date else "it has no date"
    elif said.moment.day > today:
        yield Fate.FUTURE, "its date is yet to come"
    if said.role is None:
        yield Fate.BAD_ROLE, f"its role is none of: {', '.join(Role)}"
    yield _BY_VERDICT[said.reading.verdict], said.reading.why


_BY_VERDICT = {
    Verdict.CLEAR: Fate.TAKEN,
    Verdict.DOUBTFUL: Fate.DOUBTFUL,
    Verdict.NONE: Fate.UNMATCHED,
}
