"""The privacy guard: what in a text may identify a patient, and the text without it.

It knows the 18 identifiers of 45 CFR 164.514(b)(2)(i), A to R, as far as text can show them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from imgxtrain.profile.guard_ages import AGES
from imgxtrain.profile.guard_dates import DATES
from imgxtrain.profile.guard_initials import INITIALS
from imgxtrain.profile.guard_innocent import INNOCENT
from imgxtrain.profile.guard_names import name_findings
from imgxtrain.profile.guard_numbers import NUMBERS
from imgxtrain.profile.guard_places import PLACES
from imgxtrain.profile.guard_reach import REACH
from imgxtrain.profile.guard_terms import (
    Certainty,
    Finding,
    Rule,
    TextKind,
    compiled,
    lesser,
)

__all__ = ["REMOVED", "RULES", "Certainty", "Finding", "TextKind", "cleaned", "examine"]

RULES: tuple[Rule, ...] = (*NUMBERS, *DATES, *AGES, *REACH, *PLACES, *INITIALS)
REMOVED = "[removed]"
"""What stands in a cleaned text for what was found."""


Span = tuple[int, int]


def examine(text: str, kind: TextKind) -> tuple[Finding, ...]:
    """What in ``text`` may identify a patient, in order of place, none over another.

    Where findings overlap, the certain and the longer speaks for all of them. What would only
    show once the rest is removed is found too: a cleaned text holds nothing certain.
    """
    found = _apart(len(text), _found(text, kind))
    for _ in range(_MOST_PASSES):
        shown = _shown_by_cleaning(text, kind, found)
        if not shown:
            break
        found = _apart(len(text), [*found, *shown])
    return tuple(found)


_MOST_PASSES = 8


def cleaned(text: str, findings: Iterable[Finding]) -> str:
    """``text`` with a neutral word in place of what was found, and single blanks."""
    return "".join(letter for letter, _ in _cleaned_letters(text, findings))


Letter = tuple[str, int]
"""A letter of a cleaned text, and its place in the text; -1 where it was put in."""


def _cleaned_letters(text: str, findings: Iterable[Finding]) -> list[Letter]:
    letters: list[Letter] = []
    done = 0
    for each in sorted(findings, key=lambda each: each.start):
        letters += [(text[i], i) for i in range(done, each.start)]
        letters += [(letter, -1) for letter in REMOVED]
        done = max(done, each.end)
    letters += [(text[i], i) for i in range(done, len(text))]
    return _with_single_blanks(letters)


def _with_single_blanks(letters: Iterable[Letter]) -> list[Letter]:
    kept: list[Letter] = []
    for letter, place in letters:
        blank = letter if letter == "\n" else " "
        if not letter.isspace():
            kept.append((letter, place))
        elif kept and not kept[-1][0].isspace():
            kept.append((blank, place))
        elif kept and blank == "\n":
            kept[-1] = (blank, place)
    return kept[:-1] if kept and kept[-1][0].isspace() else kept


def _shown_by_cleaning(text: str, kind: TextKind, found: Sequence[Finding]) -> list[Finding]:
    """What is found in the cleaned text, at its places in ``text``."""
    if not found:
        return []
    letters = _cleaned_letters(text, found)
    shown: list[Finding] = []
    for each in _found("".join(letter for letter, _ in letters), kind):
        places = [place for _, place in letters[each.start : each.end] if place >= 0]
        if places:
            shown.append(replace(each, start=places[0], end=places[-1] + 1))
    return shown


def _found(text: str, kind: TextKind) -> list[Finding]:
    return [*name_findings(text, kind), *_rule_findings(_Reading(text, kind))]


def _apart(length: int, findings: Sequence[Finding]) -> list[Finding]:
    """Findings in order of place, none over another, in a text of ``length``."""
    sure = _merged(each for each in findings if each.certainty is Certainty.CERTAIN)
    doubtful = _merged(each for each in findings if each.certainty is Certainty.DOUBTFUL)
    taken = _covered(length, ((each.start, each.end) for each in sure))
    beside = [each for each in doubtful if not any(taken[each.start : each.end])]
    return sorted([*sure, *beside], key=lambda each: each.start)


class _Reading:
    """A text of a kind, with the places that an innocent phrase explains."""

    def __init__(self, text: str, kind: TextKind) -> None:
        self.text = text
        self.kind = kind

    def explains(self, span: Span) -> bool:
        """Whether an innocent phrase, or a rule that explains, tells what stands there."""
        return all(self._explained[span[0] : span[1]])

    @cached_property
    def _explained(self) -> bytearray:
        patterns = [rule.pattern for rule in RULES if rule.explains and rule.may_match(self.text)]
        patterns += [each.pattern for each in INNOCENT if self.kind in each.kinds]
        matches = (match for each in patterns for match in compiled(each).finditer(self.text))
        return _covered(len(self.text), (match.span() for match in matches))


def _rule_findings(reading: _Reading) -> Iterator[Finding]:
    for rule in RULES:
        most = rule.stance.get(reading.kind)
        if most is not None and rule.may_match(reading.text):
            yield from _findings_of(rule, most, reading)


def _findings_of(rule: Rule, most: Certainty, reading: _Reading) -> Iterator[Finding]:
    for match in compiled(rule.pattern).finditer(reading.text):
        sure = rule.judge(match)
        span = match.span("it" if match.groupdict().get("it") else 0)
        if sure is not None and not (rule.bare and reading.explains(span)):
            yield Finding(lesser(sure, most), rule.what, rule.identifier, *span, rule.why)


def _covered(length: int, spans: Iterable[Span]) -> bytearray:
    """For each place of a text of ``length`` 1 where a span covers it, else 0."""
    places = bytearray(length)
    for start, end in spans:
        places[start:end] = b"\x01" * (end - start)
    return places


def _merged(findings: Iterable[Finding]) -> list[Finding]:
    """Overlapping findings as one, told by the longest; of equals the first found."""
    groups: list[list[Finding]] = []
    for each in sorted(findings, key=lambda each: each.start):
        if groups and each.start < max(other.end for other in groups[-1]):
            groups[-1].append(each)
        else:
            groups.append([each])
    return [_one_of(group) for group in groups]


def _one_of(group: Sequence[Finding]) -> Finding:
    longest = max(group, key=lambda each: each.end - each.start)
    start, end = min(each.start for each in group), max(each.end for each in group)
    return replace(longest, start=start, end=end)
