"""The screen: one place that decides width and color."""

import os
import sys
from collections.abc import Callable, Sequence
from itertools import accumulate, zip_longest
from textwrap import wrap
from typing import NamedTuple

from imgxtrain.output.emission import emit

NARROWEST = 40
USUAL = 80
GAP = 2
LABELLED = 22
TIED = "\N{NO-BREAK SPACE}"
"""Stands between words that are not to be parted at the end of a line."""


class Piece(NamedTuple):
    """A bit of text; ``style`` is what a terminal may show it in (``bold``, ``dim``)."""

    text: str = ""
    style: str = ""


Writer = Callable[[Sequence[Piece]], None]


def _as_it_is(text: str) -> str:
    return text


class Screen(NamedTuple):
    """Where results are printed: ``width`` columns, ``write`` prints one line of pieces.

    ``told`` gives a text as it is to be read, before it is wrapped: command lines in it, say, that
    are to act on the record at hand.
    """

    width: int
    write: Writer
    told: Callable[[str], str] = _as_it_is

    def line(self, text: str = "", style: str = "") -> None:
        """One line, not wrapped."""
        self.write([Piece(self.told(text).replace(TIED, " "), style)])

    def beside(self, cells: Sequence[Piece], widths: Sequence[int]) -> None:
        """Cells beside one another, each wrapped to its width less a gap, the last to all of it."""
        rooms = [*(width - GAP for width in widths[:-1]), widths[-1]]
        texts = [self.told(cell.text) for cell in cells]
        columns = [_wrapped(text, room) for text, room in zip(texts, rooms, strict=True)]
        starts = list(accumulate([0, *widths[:-1]]))
        for line in zip_longest(*columns, fillvalue=""):
            self.write(_placed(line, cells, starts))

    def indented(self, text: str, indent: int = 0, style: str = "") -> None:
        """Text wrapped, every line indented."""
        self.beside((Piece(), Piece(text, style)), (indent, max(self.width - indent, 1)))

    def labelled(self, label: str, text: str, indent: int = 0) -> None:
        """A label and its text beside it, or below where the label is long or the screen narrow."""
        beside = LABELLED - indent
        if self.width >= 3 * LABELLED and len(label) <= beside - GAP:
            cells = (Piece(), Piece(label), Piece(text))
            self.beside(cells, (indent, beside, self.width - LABELLED))
            return
        if label:
            self.indented(label, indent)
        self.indented(text, LABELLED if self.width >= 3 * LABELLED else indent + GAP)


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of ``text``; a blank that is not to be broken at (``TIED``) is one again afterwards."""
    lines = wrap(text, max(width, 1), break_on_hyphens=False)
    return [line.replace(TIED, " ") for line in lines]


def _placed(texts: Sequence[str], cells: Sequence[Piece], starts: Sequence[int]) -> list[Piece]:
    """One line of the cells' texts, each at its start; nothing behind the last of them."""
    line: list[Piece] = []
    at = 0
    for text, cell, start in zip(texts, cells, starts, strict=True):
        if text:
            line += [Piece(" " * (start - at)), Piece(text, cell.style)]
            at = start + len(text)
    return line


def screen(*, color: bool = True) -> Screen:
    """Standard output: styled by Rich on a terminal, plain in a pipe or under ``NO_COLOR``."""
    width = max(_columns(), NARROWEST)
    styled = color and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Screen(width, _rich_writer() if styled else _write_plain)


def _columns() -> int:
    """The terminal's width, even where the output goes through a pipe to a pager."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            return os.get_terminal_size(stream.fileno() if stream else -1).columns or USUAL
        except (AttributeError, OSError, ValueError):
            continue  # not a terminal, closed, or not there at all
    return USUAL


def _write_plain(line: Sequence[Piece]) -> None:
    emit("".join(piece.text for piece in line) + "\n")


def _rich_writer() -> Writer:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)

    def write(line: Sequence[Piece]) -> None:
        text = Text.assemble(*((piece.text, piece.style) for piece in line))
        with console.capture() as captured:
            console.print(text, soft_wrap=True)
        emit(captured.get())

    return write
