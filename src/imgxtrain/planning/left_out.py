"""What does not count, by why, by procedure and by day: drawn from finished audits."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.explanation import KEEPS_OUT
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Finding, RequirementResult


@dataclass(frozen=True)
class Reason:
    """One code, and everything that it kept out. ``count``: entries, each told once."""

    code: Code
    count: int
    findings: tuple[Finding, ...]


class ReportedDay(NamedTuple):
    """Repetitions of one day: how many count, and of the others how many for the daily limit."""

    day: date
    counted: int
    over_limit: int
    otherwise: int


def reasons_of(found: RequirementResult) -> tuple[Reason, ...]:
    """Why entries do not count, code by code, in the order of the findings."""
    by_code: dict[Code, list[Finding]] = {}
    for each in found.findings:
        if each.code in KEEPS_OUT and each.entries:
            by_code.setdefault(each.code, []).append(each)
    return tuple(
        Reason(code, len({name for each in many for name in each.entries}), tuple(many))
        for code, many in by_code.items()
    )


def remarks_of(found: RequirementResult) -> tuple[Finding, ...]:
    """What else is to be known: doubts, and what concerns no single entry."""
    return tuple(each for each in found.findings if each.code not in KEEPS_OUT or not each.entries)


def over_maximum(found: RequirementResult) -> Mapping[str, int]:
    """By procedure, how many were done within the window over the most that count."""
    over = (each for each in found.findings if each.code is Code.OVER_PROCEDURE_MAXIMUM)
    claims = found.claims
    return Counter(claims[name] for each in over for name in each.entries if name in claims)


def reported_days(found: RequirementResult, question: Question) -> tuple[ReportedDay, ...]:
    """Every day within the window, the newest first; what has expired is not counted at all."""
    counted, over, otherwise = Counter[date](), Counter[date](), Counter[date]()
    left_out = {name: one.code for one in _refusing(found) for name in one.entries}
    days = question.log.exam_days({*found.reported, *left_out})
    for name in found.reported:
        if name in days:
            counted[days[name]] += 1
    for name, code in left_out.items():
        kind = over if code is Code.OVER_DAY_LIMIT else otherwise
        if name in days:
            kind[days[name]] += 1
    every = sorted({*counted, *over, *otherwise}, reverse=True)
    return tuple(ReportedDay(day, counted[day], over[day], otherwise[day]) for day in every)


def _refusing(found: RequirementResult) -> list[Finding]:
    of_the_window = KEEPS_OUT - {Code.EXPIRED, Code.FUTURE_DATE}
    return [each for each in found.findings if each.code in of_the_window]
