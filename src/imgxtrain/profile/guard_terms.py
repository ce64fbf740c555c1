"""The terms of the privacy guard: kinds of text, findings, and the rules that make them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Certainty(StrEnum):
    """How sure a finding is: what is certain is refused, what is doubtful is asked about."""

    CERTAIN = "certain"
    DOUBTFUL = "doubtful"


class TextKind(StrEnum):
    """What a text is, which decides what may stand in it.

    A CELL is a CSV cell that would be kept; a POSTING is a job posting the user pasted; a TITLE
    names a course or an impact. Only a VERIFIER may be a person, with e-mail and telephone.
    """

    NOTE = "note"
    SITE = "site"
    TITLE = "title"
    POSTING = "posting"
    CELL = "cell"
    VERIFIER = "verifier"


@dataclass(frozen=True)
class Finding:
    """One thing that may identify a patient, at ``text[start:end]``.

    ``identifier`` is its letter, A to R, in 45 CFR 164.514(b)(2)(i).
    """

    certainty: Certainty
    what: str
    identifier: str
    start: int
    end: int
    why: str


Stance = Mapping[TextKind, Certainty]
"""The most that a thing can be in each kind of text; in a kind that is absent it may stand."""

Judge = Callable[[re.Match[str]], Certainty | None]
"""How sure a match is; None where it is something else after all."""


def certain(_: re.Match[str]) -> Certainty:
    """Every match is certain."""
    return Certainty.CERTAIN


@dataclass(frozen=True)
class Rule:
    """One thing a text may show.

    ``pattern`` ignores case; its group ``it``, where it has one, is what is found. A text that
    holds none of the ``hints`` (parts of words, parted by ``|``; empty: any text will do) or fewer
    ``digits`` cannot match, so that the pattern need not be compiled for it. A ``bare``
    thing has no word beside it that tells what it is: an innocent phrase around it, or a rule that
    ``explains``, takes its place.
    """

    what: str
    identifier: str
    why: str
    pattern: str
    stance: Stance
    judge: Judge = certain
    bare: bool = False
    explains: bool = False
    hints: str = ""
    digits: int = 1

    def may_match(self, text: str) -> bool:
        """Whether ``text`` holds what every match holds."""
        if sum(c.isdigit() for c in text) < self.digits:
            return False
        lowered = text.lower()
        return not self.hints or any(hint in lowered for hint in self.hints.split("|"))


def stance(**kinds: Certainty) -> Stance:
    """A stance by the names of the kinds, in lower case."""
    return {TextKind(name): certainty for name, certainty in kinds.items()}


def listed(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


def lesser(first: Certainty, second: Certainty) -> Certainty:
    """The less sure of the two."""
    return Certainty.DOUBTFUL if Certainty.DOUBTFUL in {first, second} else Certainty.CERTAIN


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern``, compiled when first used: starting the program must not pay for it."""
    return re.compile(pattern, re.IGNORECASE)
