"""An export as CSV that spreadsheets read as it is meant, and run nothing of."""

import csv
import io
import unicodedata
from collections.abc import Mapping

from imgxtrain.exchange.export_cells import Cell
from imgxtrain.exchange.exported import Export

FILE_ENCODING = "utf-8-sig"
"""With a byte order mark, without which Excel on Windows takes UTF-8 for another encoding."""
FILE_LINE_END = "\r\n"

_STARTS_FORMULA = frozenset("=+-@")
_STARTS_ANYTHING = frozenset("\t\r\n")
_NOT_SHOWN = frozenset("CZ")  # control and format characters, separators


def csv_text(export: Export, line_end: str = "\n") -> str:
    """A line of column names, then a line a row; what a row does not have is an empty cell."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator=line_end)
    writer.writerow(export.columns)
    for row in export.rows:
        writer.writerow([_cell(row.get(column)) for column in export.columns])
    return written.getvalue()


def harmless(text: str) -> str:
    """``text``, with an apostrophe before it where a spreadsheet would run it as a formula.

    Blanks and invisible characters before it do not hide a formula, nor do wide forms of its signs.
    """
    if text[:1].isalnum():
        return text
    shown = next((each for each in text if unicodedata.category(each)[0] not in _NOT_SHOWN), "")
    sign = unicodedata.normalize("NFKC", shown)
    runs = sign in _STARTS_FORMULA or text[:1] in _STARTS_ANYTHING
    return f"'{text}" if runs else text


def _cell(cell: Cell) -> str | int | float:
    """A cell as CSV holds it: numbers as numbers, everything else as text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, (int, float)):
        return cell
    return harmless(_text(cell)).replace("\r\n", "\n").replace("\r", "\n")


def _text(cell: Cell) -> str:
    """``Image Production=2; Safety=1``; a mapping within one is told by its values alone."""
    if isinstance(cell, Mapping):
        return "; ".join(f"{name}={_within(part)}" for name, part in cell.items())
    return str(cell)


def _within(part: Cell) -> str:
    if isinstance(part, Mapping):
        return " ".join(str(value) for value in part.values())
    return str(part)
