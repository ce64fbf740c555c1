"""Columns as the user names them, and as they were used for such a file before.

What is kept of a file is the names of the columns that were read, and how many there were.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from imgxtrain.exchange.cell_dates import DateOrder
from imgxtrain.exchange.column_names import Field, is_of_patients, plain_name
from imgxtrain.exchange.reading_tables import Layout
from imgxtrain.profile.guard import TextKind, examine

KEY = "import_mappings"
_ORDER = "date_format"


class NotAFieldError(Exception):
    """``words`` of ``--map`` are not a field, an equals sign and a column."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class NoSuchColumnError(Exception):
    """No column is called ``name``, or several are (``many``); ``header`` names those there are."""

    def __init__(self, field: Field, name: str, header: tuple[str, ...], *, many: bool) -> None:
        super().__init__(name)
        self.field = field
        self.name = name
        self.header = header
        self.many = many


class MappedTwiceError(Exception):
    """One of ``fields`` is to be read from several columns, or one of ``columns`` as several."""

    def __init__(self, fields: tuple[Field, ...], columns: tuple[str, ...]) -> None:
        super().__init__(", ".join((*fields, *columns)))
        self.fields = fields
        self.columns = columns


class ColumnOfPatientsError(Exception):
    """The column is called after who was examined: it is never read."""

    def __init__(self, field: Field, name: str) -> None:
        super().__init__(name)
        self.field = field
        self.name = name


@dataclass(frozen=True)
class Remembered:
    """Columns by field and the order of the dates, as they were for a file of this header."""

    columns: Mapping[Field, int]
    order: DateOrder | None


def said_columns(words: Sequence[str], layout: Layout) -> dict[Field, int]:
    """The columns that ``description=Exam`` and the like name.

    Raises NotAFieldError, NoSuchColumnError, ColumnOfPatientsError, MappedTwiceError.
    """
    said: dict[Field, int] = {}
    for each in words:
        name, equals, column = each.partition("=")
        field_name = name.strip().casefold()
        if not equals or not column.strip() or field_name not in set(Field):
            raise NotAFieldError(each)
        field = Field(field_name)
        _map(said, field, _column(field, column.strip(), layout), layout)
    return said


_ONE_CELL = {Field.DATE, Field.TIME}
"""A day and its time of day may stand in one cell."""


def _map(said: dict[Field, int], field: Field, column: int, layout: Layout) -> None:
    name = layout.header[column]
    if said.get(field, column) != column:
        raise MappedTwiceError((field,), (layout.header[said[field]], name))
    for other, taken in said.items():
        if taken == column and not {field, other} <= _ONE_CELL:
            raise MappedTwiceError((other, field), (name,))
    said[field] = column


def remembered(head: Mapping[str, Any], layout: Layout) -> Remembered | None:
    """How a file of this header was read before, the last time first; None where none was."""
    kept = head.get(KEY)
    for key, value in reversed(kept.items()) if isinstance(kept, dict) else ():
        names = {Field(each): value[each] for each in value if each in set(Field)}
        columns = {each: layout.called(name) for each, name in names.items()}
        unique = all(len(found) == 1 for found in columns.values())
        if layout.named and names and unique and key == _key(layout, names.values()):
            order = DateOrder(value[_ORDER]) if value.get(_ORDER) in set(DateOrder) else None
            return Remembered({each: found[0] for each, found in columns.items()}, order)
    return None


def remembering(
    head: Mapping[str, Any], layout: Layout, columns: Mapping[Field, int], order: DateOrder | None
) -> dict[str, Any]:
    """Changes to the head that keep how this file was read; empty where there is nothing to keep.

    A table without a header is not remembered: what stands in the first row is no name.
    """
    names = {each: plain_name(layout.header[column]) for each, column in columns.items()}
    unique = all(len(layout.called(name)) == 1 for name in names.values())
    harmless = not any(examine(name, TextKind.CELL) for name in names.values())
    if not (layout.named and unique and harmless):
        return {}
    said_order = {_ORDER: order.value} if order else {}
    value = {**{each.value: name for each, name in names.items()}, **said_order}
    before = dict(head.get(KEY) or {})
    key = _key(layout, names.values())
    if before.get(key) == value:
        return {}
    before.pop(key, None)
    return {KEY: {**before, key: value}}


def _key(layout: Layout, names: Iterable[str]) -> str:
    return f"{len(layout.header)} columns: {', '.join(sorted(names))}"


def _column(field: Field, name: str, layout: Layout) -> int:
    found = layout.called(name)
    if len(found) != 1:
        raise NoSuchColumnError(field, name, layout.header, many=bool(found))
    if is_of_patients(layout.header[found[0]]):
        raise ColumnOfPatientsError(field, name)
    return found[0]
