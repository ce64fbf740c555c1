"""Degrees that the person has named among the schools attended. Nothing is guessed.

A degree counts that is named in words or in letters that mean nothing else, and whose end was told
and has come.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.held_credentials import last_day_told
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.knowledge.careers import Degree
from imgxtrain.profile.person import Schooling

LOWEST_FIRST = tuple(Degree)
_NAMED = {
    Degree.ASSOCIATE: (
        r"associate(?:'?s|s')?(?: degree| of\b| in\b)|associate'?s\b",
        r"A\.S\.|A\.A\.S\.|A\.A\.|\bAAS\b|^AS\b(?! an?\b)",
    ),
    Degree.BACHELOR: (
        r"bachelor",
        r"B\.S\.|B\.A\.|\bBSRS\b|\bBSRT\b|\bBSN\b|\bBSc\b|^BS\b|^BA\b|\bBAS\b",
    ),
    Degree.MASTER: (
        r"master(?:'?s|s')?(?: degree| of\b)|master'?s\b",
        r"M\.S\.|M\.A\.|\bMBA\b|\bMHA\b|\bMSRS\b|\bMPH\b|\bMSc\b|\bM\.?Ed\b|^MS in\b",
    ),
    Degree.DOCTORATE: (
        r"doctorate|doctor of|doctoral",
        r"Ph\.?D\b|Ed\.?D\b|\bDHSc\b|\bDHA\b",
    ),
}
_NOT_EARNED = re.compile(
    r"\b(no|not|without|incomplete|unfinished|partial|partly|some|toward|towards|pre|prerequisites?"
    r"|preparation|withdrew|withdrawn|dropped|candidate|ongoing)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """A degree as it was named; ``finished``: None where no end was told."""

    degree: Degree
    study: str
    finished: bool | None


def degrees_named(schools: Iterable[Schooling], today: date) -> tuple[Named, ...]:
    """Every degree named, the highest first."""
    found = (_named(each, today) for each in schools)
    named = [each for each in found if each is not None]
    return tuple(sorted(named, key=lambda each: LOWEST_FIRST.index(each.degree), reverse=True))


def highest_finished(named: Sequence[Named]) -> Named | None:
    """The highest degree that is known to be finished."""
    return next((each for each in named if each.finished), None)


def reaches(degree: Degree, least: Degree) -> bool:
    """Whether ``degree`` is ``least`` or a higher one."""
    return LOWEST_FIRST.index(degree) >= LOWEST_FIRST.index(least)


def _named(school: Schooling, today: date) -> Named | None:
    study = plain_line(school.study)
    degree = degree_in(study)
    if degree is None:
        return None
    finished = last_day_told(school.end) <= today if school.end else None
    return Named(degree, study, finished)


def degree_in(study: str) -> Degree | None:
    """The highest degree that the words name as earned; None where they name none."""
    if _NOT_EARNED.search(study):
        return None
    for degree in reversed(LOWEST_FIRST):
        words, letters = _NAMED[degree]
        if re.search(rf"\b(?:{words})", study, re.IGNORECASE) or re.search(letters, study):
            return degree
    return None
