"""A table in a file of text: what parts its cells, where its header is, and its rows.

Only the cells of the columns asked for are ever handed on; what stands in the others ends here.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain, count, islice
from pathlib import Path

from imgxtrain.exchange.column_names import is_known, plain_name
from imgxtrain.exchange.text_files import NotATableError, Seen, TextFile, lines, text_file, unseen
from imgxtrain.profile.guard import Certainty, TextKind, examine

DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 200
_HEADER_WITHIN = 20
_DIGITS_OF_DATA = 4
_END = "\0end"
"""A last line of our own, which nothing in the file can equal: it is swallowed by an open quote."""


@dataclass(frozen=True)
class Layout:
    """How a file is laid out: ``header`` is its columns' names, or their numbers if it has none.

    ``rows_before`` counts the rows down to the header; ``sample`` is the first rows below it.
    """

    file: TextFile
    delimiter: str
    header: tuple[str, ...]
    named: bool
    rows_before: int
    sample: tuple[tuple[str, ...], ...]

    def cells(self, column: int) -> tuple[str, ...]:
        """What the sample holds in a column, blanks left out."""
        return tuple(row[column] for row in self.sample if column < len(row) and row[column])

    def called(self, name: str) -> tuple[int, ...]:
        """Columns that go by ``name``, or the one of that number, from 1."""
        wanted = plain_name(name)
        found = tuple(i for i, each in enumerate(self.header) if plain_name(each) == wanted)
        if not found and name.isdecimal() and 1 <= int(name) <= len(self.header):
            return (int(name) - 1,)
        return found


class Shape(Enum):
    """How a row agrees with the header: in one that is too long, cells stand in others' places."""

    WHOLE = "whole"
    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number in the file, with the cells of the columns asked for."""

    number: int
    cells: tuple[str, ...]
    shape: Shape


def layout_of(path: Path) -> Layout:
    """How the file at ``path`` is laid out. Raises NotATableError."""
    file = text_file(path)
    said = _said_delimiter(file)
    delimiter, records = _best_parted(file, said)
    skipped = 1 if said else 0
    place, named = _header_place(records, skipped)
    if place is None:
        raise NotATableError(path, "it is empty")
    first = place + 1 if named else place
    header = records[place] if named else [str(i + 1) for i in range(len(records[place]))]
    below = (tuple(record) for record in records[first:] if any(record))
    return Layout(file, delimiter, tuple(header), named, first, tuple(below))


def rows(layout: Layout, columns: Sequence[int], seen: Seen = unseen) -> Iterator[Row]:
    """The rows below the header that are not blank. Raises NotATableError."""
    width = len(layout.header)
    records = _records(layout.file, layout.delimiter, seen)
    for number, record in enumerate(records, start=1):
        if number <= layout.rows_before or not any(record):
            continue
        cells = tuple(record[i] if i < len(record) else "" for i in columns)
        yield Row(number, cells, _shape(record, width))


def _shape(record: Sequence[str], width: int) -> Shape:
    if any(record[width:]):
        return Shape.LONG
    return Shape.WHOLE if len(record) >= width else Shape.SHORT


def _records(file: TextFile, delimiter: str, seen: Seen = unseen) -> Iterator[list[str]]:
    """Every row of the file, its cells without blanks around them."""
    every_line = chain(lines(file, seen), [_END])
    reader = csv.reader(every_line, delimiter=delimiter, skipinitialspace=True)
    for number in count(1):  # noqa: B007
        record = _next_record(reader)
        if record == [_END]:
            return
        if record is None or (record and _END in record[-1]):
            break
        yield [_tidy(cell) for cell in record]
    cause = "a quotation mark is opened and not closed, or a cell is a whole book"
    raise NotATableError(file.path, f"row {number}: {cause}")


def _tidy(cell: str) -> str:
    """``cell`` in one line, without blanks around it and without what no screen can show."""
    if cell.isprintable():
        return cell.strip()
    return "".join(c for c in " ".join(cell.split()) if c.isprintable()).strip()


def _next_record(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row; None where a cell is longer than the module reads."""
    try:
        return next(reader)
    except csv.Error:
        return None


def _said_delimiter(file: TextFile) -> str | None:
    """What Excel's own first line ``sep=;`` says."""
    found = re.fullmatch(r'"?sep=(.)"?\s*', next(lines(file), ""), re.IGNORECASE)
    return found[1] if found else None


def _best_parted(file: TextFile, said: str | None) -> tuple[str, list[list[str]]]:
    """The delimiter that parts the first rows best, and those rows. Raises NotATableError."""
    found: dict[str, list[list[str]]] = {}
    failed: NotATableError | None = None
    for delimiter in (said,) if said else DELIMITERS:
        try:
            found[delimiter] = list(islice(_records(file, delimiter), _LOOKED_AT))
        except NotATableError as error:
            failed = failed or error
    best = max(found, key=lambda each: _fitness(found[each]), default=None)
    if failed and (best is None or not _fitness(found[best])[0]):
        raise failed
    assert best is not None  # noqa: S101
    return best, found[best]


def _fitness(records: Sequence[Sequence[str]]) -> tuple[bool, float, int]:
    """How well rows are parted: into several cells, alike in number, and many."""
    widths = Counter(len(record) for record in records if any(record))
    if not widths:
        return False, 0, 0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return width > 1, round(times / widths.total(), 1), width


def _header_place(records: Sequence[Sequence[str]], skipped: int) -> tuple[int | None, bool]:
    """Where the header is, or the first row of a table that has none; and which of the two."""
    first = [i for i in range(skipped, min(len(records), _HEADER_WITHIN)) if any(records[i])]
    if not first:
        return None, False
    width = max(len(records[i]) for i in first)
    full = [i for i in first if sum(map(bool, records[i])) >= min(2, width)]
    wide = [i for i in full if 2 * sum(map(bool, records[i])) >= width]
    known = {i: sum(map(is_known, records[i])) for i in full}
    best = max(known, key=lambda i: known[i], default=None)
    if best is not None and known[best]:
        return best, True
    place = (wide or full or first)[0]
    return place, not any(map(_is_data, records[place]))


def _is_data(cell: str) -> bool:
    """Whether a cell is something that stands below a header rather than in it."""
    if sum(c.isdigit() for c in cell) >= _DIGITS_OF_DATA or "^" in cell:
        return True
    findings = examine(cell[:_LOOKED_AT], TextKind.CELL)
    return any(finding.certainty is Certainty.CERTAIN for finding in findings)
