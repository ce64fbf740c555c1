"""Candidates and questions put in a line or two, for the tests of the selection."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection import Candidate, Chosen
from imgxtrain.audit.windows import last_day_of

FIRST_DAY = date(2026, 1, 1)


def done(what: str, day: int = 0, **more: Any) -> list[Candidate]:
    """``"head:3 chest"`` on one day: three of head and one of chest."""
    on = FIRST_DAY + timedelta(days=day)
    counted = (each.partition(":") for each in what.split())
    return [
        Candidate(
            id=f"{procedure}-{day}-{n}" + more.get("visit", ""),
            procedure=procedure,
            day=on,
            last_day=last_day_of(on, 24),
            **more,
        )
        for procedure, _, number in counted
        for n in range(int(number or 1))
    ]


def listed(number: int) -> tuple[str, ...]:
    """So many procedures."""
    return tuple(f"p{n:02d}" for n in range(number))


def ids(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Their ids."""
    return frozenset(each.id for each in candidates)


def left_out(chosen: Chosen, code: Code) -> list[str]:
    """The ids that a code keeps out."""
    return sorted(each for each, why in chosen.left_out.items() if why is code)
