"""What an import needs to know: from the command line, else from the user, else it is an error."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import at_terminal, chosen, confirmed
from imgxtrain.cli.session import Session
from imgxtrain.knowledge.roles import Role

if TYPE_CHECKING:
    from imgxtrain.exchange.cell_dates import DateOrder
    from imgxtrain.exchange.column_names import Field
    from imgxtrain.exchange.columns import ColumnUnclearError
    from imgxtrain.exchange.exam_reading import ExamReader
    from imgxtrain.exchange.import_rows import Directions
    from imgxtrain.exchange.reading_tables import Layout
    from imgxtrain.profile.record import Record

POLICY = """\
Before your first import: an export of your employer's system may hold patients' data, and your
employer's policy may forbid taking one home, even on your own computer. Ask first. imgxtrain reads
only the columns it lists, keeps no name or number of a patient, and sends nothing anywhere."""
ORDERS = {
    "mdy": "month first: 03/04/2026 is March 4",
    "dmy": "day first: 03/04/2026 is 3 April",
    "ymd": "year first: 03/04/26 is 2003, April 26",
}


@dataclass(frozen=True)
class Wishes:
    """What the command line says; ``columns`` are words as ``date=Exam Date``."""

    file: Path
    columns: tuple[str, ...] = ()
    modality: str | None = None
    role: Role | None = None
    site: str | None = None
    verifier: str | None = None
    date_format: str | None = None
    rejects: Path | None = None
    dry_run: bool = False
    yes: bool = False


@dataclass(frozen=True)
class Agreed:
    """How the file is to be read. ``remembered``: its columns are those of the last time."""

    directions: "Directions"
    reader: "ExamReader"
    remembered: bool


class RoleUnsaidError(Exception):
    """What the user did at these exams was not said, and cannot be asked."""


class DatesUnclearError(Exception):
    """The order of the dates in ``column`` is not clear; ``why`` says it."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(column)
        self.column = column
        self.why = why


class NotADateFormatError(Exception):
    """The words are no order of dates."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def agreed(session: Session, wishes: Wishes, layout: "Layout", record: "Record") -> Agreed:
    """How ``layout`` is to be read, asked about where it is not clear.

    Raises what is not clear and cannot be asked.
    """
    from imgxtrain.exchange.column_names import Field
    from imgxtrain.exchange.exam_reading import ExamReader
    from imgxtrain.exchange.import_rows import Directions
    from imgxtrain.exchange.mappings import remembered
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import modalities_called

    knowledge = Knowledge()
    order = _order_said(wishes)
    modalities = modalities_called(wishes.modality, knowledge) if wishes.modality else ()
    reader = ExamReader(knowledge, modalities)
    before = remembered(record.head, layout)
    columns = _columns(wishes, layout, before.columns if before else {}, reader, session)
    role = _answers(wishes, record, has_roles=Field.ROLE in columns)
    if order is None:
        order = _order(layout, columns[Field.DATE], before.order if before else None, session)
    directions = Directions(
        layout, columns, order, session.today, role, wishes.site, wishes.verifier
    )
    return Agreed(directions, reader, remembered=before is not None and not wishes.columns)


def _columns(
    wishes: Wishes,
    layout: "Layout",
    before: "Mapping[Field, int]",
    reader: "ExamReader",
    session: Session,
) -> "dict[Field, int]":
    """The columns to be read: those named, else as the last time, else found, else asked for."""
    from imgxtrain.exchange.column_names import NEEDED, Field
    from imgxtrain.exchange.columns import ColumnUnclearError, found_columns
    from imgxtrain.exchange.mappings import said_columns

    said = said_columns(wishes.columns, layout)
    replaced = {Field.SITE} if wishes.site else set()
    if wishes.modality:
        replaced.add(Field.MODALITY)
    known = {each: column for each, column in before.items() if each not in replaced} | said
    without = frozenset(Field) - set(NEEDED) if before else frozenset(replaced)
    while True:
        try:
            return found_columns(layout, known, without, reader, session.today)
        except ColumnUnclearError as error:
            known[error.field] = _asked_column(error, layout)


def _asked_column(error: "ColumnUnclearError", layout: "Layout") -> int:
    from imgxtrain.exchange.column_names import is_of_patients

    may_be = error.candidates or tuple(
        i for i, name in enumerate(layout.header) if not is_of_patients(name)
    )
    names = [f"column {name}" if not layout.named else name for name in layout.header]
    if not at_terminal() or not may_be:
        raise error
    place = chosen(f"Which column holds the {error.field}?", [names[i] for i in may_be])
    if place is None:
        raise error
    return may_be[place]


def _answers(wishes: Wishes, record: "Record", *, has_roles: bool) -> Role | None:
    """The role, once the user has been told of the policy. Raises RoleUnsaidError, Abort.

    The policy is told, not asked about: only somebody who sits there can answer.
    """
    from imgxtrain.exchange.policy_notice import was_told

    tell = not was_told(record.head)
    if tell:
        typer.echo(POLICY, err=True)
    if wishes.dry_run:
        return wishes.role or (None if has_roles else Role.PERFORMED)
    if tell and not wishes.yes and at_terminal() and not confirmed("Go on?"):
        raise typer.Abort
    return wishes.role if wishes.role or has_roles else _asked_role()


def _asked_role() -> Role:
    if not at_terminal():
        raise RoleUnsaidError
    typer.echo("Who is named in an export has not always performed the exam.", err=True)
    roles = list(Role)
    place = chosen("What did you do at these exams?", [role.value for role in roles])
    if place is None:
        raise RoleUnsaidError
    return roles[place]


def _order_said(wishes: Wishes) -> "DateOrder | None":
    from imgxtrain.exchange.cell_dates import DateOrder

    if wishes.date_format is None:
        return None
    try:
        return DateOrder(wishes.date_format.casefold())
    except ValueError as error:
        raise NotADateFormatError(wishes.date_format) from error


def _order(
    layout: "Layout", column: int, before: "DateOrder | None", session: Session
) -> "DateOrder | None":
    """The order of the dates, found from the whole column. Raises DatesUnclearError."""
    from imgxtrain.cli.file_progress import progress
    from imgxtrain.exchange.cell_dates import DateOrder, MixedOrder, order_of
    from imgxtrain.exchange.reading_tables import rows

    with progress(layout.file.size, "reading dates") as seen:
        cells = (row.cells[0] for row in rows(layout, (column,), seen))
        found = order_of(cells, session.today)
    if not isinstance(found, MixedOrder):
        return found
    if before:
        return before
    orders = list(ORDERS)
    place = chosen("The dates are", list(ORDERS.values())) if at_terminal() else None
    if place is None:
        raise DatesUnclearError(layout.header[column], found.value)
    return DateOrder(orders[place])
