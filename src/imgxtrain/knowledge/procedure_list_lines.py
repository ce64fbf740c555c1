"""The lines of a procedure list without what a page and a list add to them.

A page adds numbers, headers, footers and notices; a list adds bullets, numbering, codes, counts,
leaders and columns.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

_MANY = 0.3


@dataclass(frozen=True)
class LeftOut:
    """A line that is no procedure and no heading, and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True)
class Line:
    """One line of the text. ``raw`` is as it stands, ``text`` without what a list adds."""

    number: int
    raw: str
    text: str
    bullet: bool = False
    colon: bool = False
    letter: bool = False
    after_blank: bool = False
    at_edge: bool = False


_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u2032`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)
"""Typographic quotes and dashes, plain."""
_BULLET = re.compile(r"^(?:[•●○◦▪■□☐☑☒❑❒◻➢➤►▸✓✔*\uf0b7\uf0a7\uf0fc·»>_]+|[-+]|o(?=\s+[A-Z]))\s*")
_SQUARE = re.compile(r"^\[[ xX]?\]\s*|^_{2,}\s*")


def plain_lines(lines: Iterable[str]) -> Iterator[Line]:
    """Lines that hold anything, with page breaks and blank lines as marks of those beside them."""
    blank, edge = True, True
    for number, line in enumerate(lines, start=1):
        for place, part in enumerate(re.split(r"[\f\v]", line)):
            edge = edge or place > 0
            text = _plain_text(part)
            if text.strip():
                yield Line(number, text, text.strip(), after_blank=blank, at_edge=edge)
            blank = not text.strip()
            edge = edge and blank


def _plain_text(part: str) -> str:
    shown = unicodedata.normalize("NFKC", part.replace("\u00ad", "")).translate(_PLAIN)
    return "".join(c for c in shown if c == "\t" or unicodedata.category(c) != "Cc")


def without_pages(lines: Sequence[Line], left_out: list[LeftOut]) -> list[Line]:
    """Lines without page numbers, notices, and headers and footers that repeat."""
    furniture = [_of_a_page(line.text) for line in lines]
    edges = [_at_edge(lines, furniture, at) for at in range(len(lines))]
    keys = [_page_key(line.text) for line in lines]
    times = Counter(keys)
    at_edges = Counter(key for key, edge in zip(keys, edges, strict=True) if edge)
    kept = []
    for line, why, key in zip(lines, furniture, keys, strict=True):
        repeated = times[key] > 1 and at_edges[key] == times[key]
        if why or repeated:
            left_out.append(LeftOut(line.number, line.text, why or "repeated on the pages"))
        else:
            kept.append(line)
    return kept


def _at_edge(lines: Sequence[Line], furniture: Sequence[str | None], at: int) -> bool:
    """Whether the line is among the first or last of a page."""
    beside = (*furniture[max(at - 2, 0) : at], *furniture[at + 1 : at + 3])
    return lines[at].at_edge or any(beside) or _edge_near(lines, at)


def _edge_near(lines: Sequence[Line], at: int) -> bool:
    """Whether a page ends right behind the line, or began just before it."""
    follows = lines[at + 1].at_edge if at + 1 < len(lines) else True
    before = at > 0 and lines[at - 1].at_edge
    return follows or before


def _page_key(text: str) -> str:
    return _PAGE_NUMBER.sub("", " ".join(text.casefold().split()))


_PAGE_NUMBER = re.compile(r"^\W*\d+\W+|\W+\d+\W*$")


def _of_a_page(text: str) -> str | None:
    return next((why for pattern, why in _PAGE_MARKS if pattern.search(text)), None)


_PAGE_MARKS = (
    (re.compile(r"^\W*\d{1,4}\W*$"), "a number by itself"),
    (
        re.compile(r"^\W*(page|p\.|pg\.?)\s*\d+(\s*(of|/)\s*\d+)?\W*$", re.IGNORECASE),
        "a page number",
    ),
    (re.compile(r"^\W*\d+\s*(\||of|/)\s*(page|\d+)\W*$", re.IGNORECASE), "a page number"),
    (re.compile(r"\bpage \d+( of \d+)?\W*$", re.IGNORECASE), "a page number"),
    (re.compile(r"©|\(c\)\s*(19|20)\d\d|copyright|all rights reserved", re.IGNORECASE), "a notice"),
    (re.compile(r"https?://|\bwww\.|@\w+\.\w+", re.IGNORECASE), "an address"),
    (
        re.compile(r"^\W*(effective|revised|published|board approved)\b.*\d{4}", re.IGNORECASE),
        "a date line",
    ),
    (
        re.compile(
            r"^\W*(procedures?|date|dates? completed|verified by|verifier|completed|#|no\.?|"
            r"mandatory or elective|eligible(ity)?|repetitions?|minimum|maximum|total)\W*$",
            re.IGNORECASE,
        ),
        "a column's name",
    ),
    (re.compile(r"^\W*$"), "no words"),
)
_NUMBERING = re.compile(
    r"^\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[IVX]{1,5}|[A-Z])[.)\]:](?:\s+|(?=[A-Z]))"
)
_LETTERED = re.compile(r"^\(?(?:[IVX]{1,5}|[A-Z])[.)\]](?:\s+|(?=[A-Z][a-z]))")
_CODE = re.compile(
    r"^(?:\d{5}|[A-Z]{1,4}-\d{1,4}[A-Z]?|[A-Z]{2,4}\d{2,4}|\d{1,3}(?:\.\d{1,3})+)[.:)]?\s+(?=[A-Za-z(])"
)
_APART_NUMBER = re.compile(r"^\d{1,3}(?:\t|\s{2,})\s*")
_SPACED_NUMBER = re.compile(r"^(\d{1,3})\s(?=[A-Za-z])")
_COUNT = re.compile(
    r"(?:[\s.…·_]{2,}|\t|\s*\()\s*(?:x\s*)?\d{1,3}(?:\s*(?:-|to)\s*\d{1,3})?"
    r"(?:\s*(?:procedures?|exams?|repetitions?|required|each))?\s*\)?\s*$",
    re.IGNORECASE,
)
_MARK_CELL = re.compile(
    r"^(?:m|e|x|y|n|mandatory|elective|optional|required|[-_.\W\d]+)$", re.IGNORECASE
)
_TRAILING = re.compile(r"[\s.…_]{3,}$|[\s*†‡§]+$|\s_+$|(?<=[a-z])[¹²³]$")
_ENDS = re.compile(r"[,;]$")


def unnumbered(lines: Sequence[Line]) -> list[Line]:
    """Lines without bullets, numbering, codes, counts and marks."""
    spaced = sum(bool(_SPACED_NUMBER.match(_unmarked(line.text)[0])) for line in lines)
    plainly = spaced > _MANY * len(lines)
    return [cleaned for line in lines if (cleaned := _cleaned(line, plainly=plainly)).text]


def _unmarked(text: str) -> tuple[str, bool]:
    bare = _SQUARE.sub("", _BULLET.sub("", text, count=1), count=1).lstrip()
    return bare, bare != text


def _cleaned(line: Line, *, plainly: bool) -> Line:
    text, bullet = _unmarked(line.text)
    letter = bool(_LETTERED.match(text))
    text = _APART_NUMBER.sub("", text, count=1)
    text = _NUMBERING.sub("", text, count=1)
    if plainly:
        text = _SPACED_NUMBER.sub("", text, count=1)
    text, again = _unmarked(_CODE.sub("", text, count=1))
    text = _first_cell(text)
    before = None
    while before != text:
        before = text
        text = _COUNT.sub("", _TRAILING.sub("", text)).rstrip()
    colon = text.endswith(":")
    text = _ENDS.sub("", text.rstrip(": \t")) if not text.endswith((",", "/")) else text
    text = " ".join(text.split()).strip('"')
    return replace(line, text=text, bullet=bullet or again, colon=colon, letter=letter)


def _first_cell(text: str) -> str:
    """The name, of a line that a table's cells stand in."""
    cells = [cell.strip() for cell in re.split(r"\t+|\s{3,}", text) if cell.strip()]
    named = [cell for cell in cells if not _MARK_CELL.match(cell)]
    return named[0] if named else ""
