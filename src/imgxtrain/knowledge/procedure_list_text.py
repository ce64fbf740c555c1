"""A procedure list as it is copied out of a registry's document: headings, and lines under them.

What a page adds (numbers, headers, footers, blank lines), what a list adds (bullets, numbering,
codes, counts, leaders) and broken lines are taken away. What is left out is told with its reason.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from imgxtrain.knowledge.procedure_list_lines import (
    LeftOut,
    Line,
    plain_lines,
    unnumbered,
    without_pages,
)

UNTITLED = "Procedures"
LONGEST_NAME = 120
_SENTENCE_WORDS = 12
_TITLE_LINES = 4
_SHORTEST_BLOCK = 3
_MANY = 0.3


@dataclass(frozen=True)
class Heading:
    """A heading with the procedures under it, as they are spelled in the text."""

    name: str
    procedures: tuple[str, ...]


@dataclass(frozen=True)
class ListText:
    """What was read: headings in their order, and what was left out."""

    headings: tuple[Heading, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def procedures(self) -> int:
        """How many procedures were read."""
        return sum(len(each.procedures) for each in self.headings)


def read_procedure_list(lines: Iterable[str], known_headings: Iterable[str] = ()) -> ListText:
    """The headings and procedures in ``lines``; ``known_headings`` are those to be expected."""
    left_out: list[LeftOut] = []
    kept = without_pages(list(plain_lines(lines)), left_out)
    known = {heading_key(each) for each in known_headings}
    joined = _joined(unnumbered(kept), known)
    named = list(_without_sentences(joined, left_out))
    heads = _headings_among(named, known)
    return ListText(_grouped(named, heads, left_out), tuple(sorted(left_out, key=_by_line)))


def heading_key(name: str) -> str:
    """``name`` as headings are compared: without case, punctuation, ``and``, and ``continued``."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    return " ".join(word for word in words if word not in _NOT_TELLING)


_NOT_TELLING = frozenset(
    ("and", "the", "of", "cont", "contd", "continued", "procedures", "section")
)


@dataclass(frozen=True)
class _Style:
    """Whether it is procedures that have bullets, and whether they begin with small letters."""

    bulleted: bool
    small: bool


def _joined(lines: Sequence[Line], known: set[str]) -> list[Line]:
    """Lines that were broken, whole again."""
    whole: list[Line] = []
    bare = sum(not line.bullet and _indented(line) > 0 for line in lines)
    style = _Style(
        bulleted=sum(line.bullet for line in lines) >= bare,
        small=_most(line.text[:1].islower() for line in lines),
    )
    for line in lines:
        before = whole[-1] if whole else None
        if before and _goes_on(before, line, known, style):
            glue = "" if before.text.endswith(("-", "/")) else " "
            text = before.text + glue + line.text
            whole[-1] = replace(before, text=text, colon=line.colon)
        else:
            whole.append(line)
    return [replace(line, text=line.text.rstrip(",;/ ")) for line in whole]


def _goes_on(before: Line, line: Line, known: set[str], style: _Style) -> bool:
    """Whether ``line`` is the rest of the line before."""
    if line.bullet or line.letter or before.colon or heading_key(line.text) in known:
        return False
    if line.raw.strip()[:1].isdigit() or heading_key(before.text) in known:
        return False
    if _OPEN_END.search(before.text) or before.text.count("(") > before.text.count(")"):
        return True
    if line.after_blank:
        return False
    if (line.text[:1].islower() and not style.small) or line.text[:1] in "(/&":
        return True
    return style.bulleted and before.bullet and _indented(line) > _indented(before)


_OPEN_END = re.compile(r"(?:[,/&-]|\b(?:and|or|of|the|with|without|for|to|in))$", re.IGNORECASE)


def _indented(line: Line) -> int:
    return len(line.raw.expandtabs(4)) - len(line.raw.expandtabs(4).lstrip())


def _most(flags: Iterable[bool]) -> bool:
    found = list(flags)
    return sum(found) > _MANY * len(found)


def _without_sentences(lines: Iterable[Line], left_out: list[LeftOut]) -> Iterator[Line]:
    for line in lines:
        words = line.text.split()
        prose = line.raw.rstrip().endswith(".") and len(words) > _SENTENCE_WORDS // 2
        if prose or len(words) > _SENTENCE_WORDS * 2 or len(line.text) > LONGEST_NAME:
            left_out.append(LeftOut(line.number, line.text, "a sentence, not a procedure"))
        elif not re.search(r"[^\W\d_]{2}", line.text):
            left_out.append(LeftOut(line.number, line.text, "no words"))
        else:
            yield line


def _headings_among(lines: Sequence[Line], known: set[str]) -> set[int]:
    """Places of the headings, by the surest sign of one that the text has."""
    found = {
        i
        for i, line in enumerate(lines)
        if line.colon or heading_key(line.text) in known or _CONTINUED.search(line.text)
    }
    followed = _followed(lines)
    signs = (
        _bare_before_bullets(lines),
        _odd_ones({i for i, line in enumerate(lines) if _capitals(line.text)}, lines),
        _odd_ones({i for i, line in enumerate(lines) if line.letter}, lines),
        _outdented(lines),
    )
    for sign in signs:
        found |= sign & followed
    if not found:
        found = _first_of_blocks(lines) & followed
    return found


_CONTINUED = re.compile(r"(?:\s*[(\[-]|\s)\s*cont(?:inued|'?d)?\.?\s*[)\]]?$", re.IGNORECASE)


def _followed(lines: Sequence[Line]) -> set[int]:
    return set(range(len(lines) - 1))


def _capitals(text: str) -> bool:
    return text.isupper() and len(re.sub(r"\W", "", text)) > len("CTA +")


def _odd_ones(places: set[int], lines: Sequence[Line]) -> set[int]:
    """``places``, where most lines are not like them."""
    return places if len(places) * 2 < len(lines) else set()


def _bare_before_bullets(lines: Sequence[Line]) -> set[int]:
    bare = _odd_ones({i for i, line in enumerate(lines) if not line.bullet}, lines)
    return {i for i in bare if i + 1 < len(lines) and lines[i + 1].bullet}


def _outdented(lines: Sequence[Line]) -> set[int]:
    """Lines further left than those that follow, where most lines are indented."""
    steps = [_indented(line) for line in lines]
    least = min(steps, default=0)
    outer = {i for i, step in enumerate(steps) if step == least}
    return _odd_ones(outer, lines) if len(set(steps)) > 1 else set()


def _first_of_blocks(lines: Sequence[Line]) -> set[int]:
    """First lines of blocks of several lines, where blank lines part the text into such."""
    starts = [i for i, line in enumerate(lines) if line.after_blank]
    sizes = [end - start for start, end in pairwise([*starts, len(lines)])]
    blocks = 1 < len(starts) <= len(lines) / _SHORTEST_BLOCK and all(size > 1 for size in sizes)
    return set(starts) if blocks else set()


_SMALL_WORDS = frozenset(("AND", "OF", "THE", "OR", "WITH", "FOR"))


@dataclass
class _Group:
    name: str
    line: Line | None = None
    procedures: dict[str, str] = field(default_factory=dict)


def _grouped(
    lines: Sequence[Line], heads: set[int], left_out: list[LeftOut]
) -> tuple[Heading, ...]:
    """Procedures under their headings; a heading that comes again goes on."""
    groups: dict[str, _Group] = {}
    group: _Group | None = None
    for i, line in enumerate(lines):
        key = heading_key(line.text)
        if heads and i < min(heads) <= _TITLE_LINES:
            left_out.append(LeftOut(line.number, line.text, "before the first heading"))
            continue
        if i in heads:
            group = groups.setdefault(key, _Group(_heading_name(line.text), line))
            continue
        group = group or groups.setdefault("", _Group(UNTITLED))
        same = " ".join(line.text.casefold().split())
        if same in group.procedures:
            left_out.append(LeftOut(line.number, line.text, "given twice under one heading"))
        else:
            group.procedures[same] = line.text
    for each in groups.values():
        if not each.procedures and each.line:
            why = "a heading without a procedure under it"
            left_out.append(LeftOut(each.line.number, each.line.text, why))
    return tuple(
        Heading(each.name, tuple(each.procedures.values()))
        for each in groups.values()
        if each.procedures
    )


def _heading_name(text: str) -> str:
    bare = _CONTINUED.sub("", text)
    return " ".join(map(_in_small, bare.split())) if bare.isupper() else bare


def _in_small(word: str) -> str:
    """A word of a heading in capitals; what may be letters for something stays in capitals."""
    if word in _SMALL_WORDS:
        return word.lower()
    return word if len(word) <= len("MRI") else word.title()


def _by_line(each: LeftOut) -> int:
    return each.line
