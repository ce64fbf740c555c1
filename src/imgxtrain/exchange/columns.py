"""Which column of a table is read as what: as the user says, as the last time, by name, by content.

What cells hold is looked at here, and nothing of it is handed on.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from imgxtrain.exchange.cell_dates import DateOrder, moment_of, time_of
from imgxtrain.exchange.column_names import (
    NEEDED,
    Field,
    is_of_another_day,
    is_of_patients,
    plain_name,
    rank,
)
from imgxtrain.exchange.exam_reading import ExamReader
from imgxtrain.exchange.reading_tables import Layout
from imgxtrain.exchange.roles_and_statuses import role_of

Columns = Mapping[Field, int]
Judge = Callable[[Sequence[str]], float]
"""Which part of a column's cells can be read as a field."""

_HALF, _MOST = 0.5, 0.8


class ColumnUnclearError(Exception):
    """No column, or several, can be ``field``; ``candidates`` are those that may be meant."""

    def __init__(self, field: Field, candidates: tuple[int, ...], header: tuple[str, ...]) -> None:
        super().__init__(field.value)
        self.field = field
        self.candidates = candidates
        self.header = header


def found_columns(
    layout: Layout, said: Columns, without: frozenset[Field], reader: ExamReader, today: date
) -> dict[Field, int]:
    """The column of each field: those ``said``, and of the rest those that can be found.

    Nothing is looked for in columns of patients, nor for the fields ``without``. Raises
    ColumnUnclearError where the date or the description is not clear.
    """
    search = _Search(layout, reader, today)
    found = dict(said)
    for field in Field:
        if field in found or field in without:
            continue
        free = tuple(i for i in search.readable if i not in found.values())
        column = search.needed(field, free) if field in NEEDED else search.named(field, free)
        if column is not None:
            found[field] = column
    return {field: found[field] for field in Field if field in found}


class _Search:
    """A search for columns among those that do not tell who was examined."""

    def __init__(self, layout: Layout, reader: ExamReader, today: date) -> None:
        self._layout = layout
        self._today = today
        self.readable = tuple(i for i, name in enumerate(layout.header) if not is_of_patients(name))
        self._judges: Mapping[Field, Judge] = {
            Field.DATE: self._dated,
            Field.DESCRIPTION: reader.exam_share,
            Field.TIME: lambda cells: _share(cells, lambda cell: time_of(cell) is not None),
            Field.MODALITY: lambda cells: _share(cells, reader.knows_modality),
            Field.ROLE: lambda cells: _share(cells, lambda cell: role_of(cell) is not None),
        }

    def named(self, field: Field, free: Sequence[int]) -> int | None:
        """The column that is best called so and, where its content can tell, holds it."""
        fitting = self._by_name(field, free)
        return next((i for i in fitting if self._holds(field, i)), None)

    def needed(self, field: Field, free: Sequence[int]) -> int:
        """The column that is called so and holds it, else holds it, else is called so."""
        named = self.named(field, free)
        if named is not None:
            self._refuse_twins(field, named, free)
            return named
        holding = [i for i in free if self._may_hold(field, i)]
        if len(holding) == 1:
            return holding[0]
        called = self._by_name(field, free)
        if len(called) == 1 and not holding:
            return called[0]
        raise ColumnUnclearError(field, tuple(holding or called), self._layout.header)

    def _refuse_twins(self, field: Field, named: int, free: Sequence[int]) -> None:
        """Raises ColumnUnclearError where columns of one name hold different things."""
        header = self._layout.header
        name = plain_name(header[named])
        twins = tuple(i for i in free if plain_name(header[i]) == name and self._holds(field, i))
        if len({self._layout.cells(i) for i in twins}) > 1:
            raise ColumnUnclearError(field, twins, header)

    def _by_name(self, field: Field, free: Sequence[int]) -> list[int]:
        ranked = [(rank(field, self._layout.header[i]), i) for i in free]
        return [i for best, i in sorted((r, i) for r, i in ranked if r is not None)]

    def _holds(self, field: Field, column: int) -> bool:
        cells = self._layout.cells(column)
        judge = self._judges.get(field)
        return judge is None or (bool(cells) and judge(cells) >= _HALF)

    def _may_hold(self, field: Field, column: int) -> bool:
        """Whether a column that is not called so holds it, by its content alone."""
        cells = self._layout.cells(column)
        if not cells or is_of_another_day(self._layout.header[column]):
            return False
        if field is Field.DESCRIPTION and not _share(cells, _is_wordy) >= _HALF:
            return False
        return self._judges[field](cells) >= (_MOST if field is Field.DATE else _HALF)

    def _dated(self, cells: Sequence[str]) -> float:
        return max(
            _share(cells, lambda cell: moment_of(cell, order, self._today) is not None)  # noqa: B023
            for order in DateOrder
        )


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _is_wordy(cell: str) -> bool:
    return sum(c.isalpha() for c in cell) > sum(c.isdigit() for c in cell)
