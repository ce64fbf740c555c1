"""The earliest day on which a target can be finished, and what that rests on."""

from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from imgxtrain.audit.results import PartKind, RequirementResult, Status, TargetResult
from imgxtrain.knowledge.requirements import Holds, Hours, Repetitions, Studies
from imgxtrain.planning.wording import listed
from imgxtrain.profile.person import Workload

DAYS_A_WEEK = 7
LONGEST_SHIFT_HOURS = 12
MOST_NAMED = 3


class Finish(NamedTuple):
    """``day`` is None where it cannot be told; ``because``: what decides it, or what is unknown."""

    day: date | None
    because: str


def earliest_finish(result: TargetResult, workload: Workload, today: date) -> Finish:
    """No earlier than this: the requirement that takes longest at best, and nothing goes wrong.

    Reviews, signatures and a seat for the exam take their own time, which nobody can know.
    """
    unknown = [each for each in result.requirements if _is_unknown(each)]
    if unknown:
        titles = ", ".join(each.requirement.title for each in unknown)
        return Finish(None, f"it is not known what is asked: {titles}")
    if not result.requirements:
        return Finish(None, "the way there is not modeled yet")
    held_first = [each for each in result.requirements if _must_be_held_first(each)]
    if held_first:
        return Finish(None, "it begins once what must be held first is held")
    waits = [_days_needed(each, workload) for each in result.requirements]
    days, because = max((days or 0, because) for days, because in waits)
    untold = [why for wait, why in waits if wait is None]
    if days:
        return Finish(today + timedelta(days=days), because)
    return Finish(None, untold[0]) if untold else _without_days(result, today)


def _without_days(result: TargetResult, today: date) -> Finish:
    """Where nothing is left that is counted in days: all is done, or no figure tells how long."""
    left = [each for each in result.requirements if each.status is not Status.MET]
    if not left:
        return Finish(today, "everything is done")
    if all(each.status is Status.AWAITING for each in left):
        return Finish(None, "all that is left is to be approved, which takes its own time")
    titles = [e.requirement.title for e in left if e.status is not Status.AWAITING]
    return Finish(None, f"no figure tells how long this takes: {listed(titles, MOST_NAMED)}")


def _must_be_held_first(found: RequirementResult) -> bool:
    return isinstance(found.requirement, Holds) and found.status is not Status.MET


def _is_unknown(found: RequirementResult) -> bool:
    return bool(found.unit) and found.missing is None and found.status is not Status.MET


Wait = tuple[int | None, str]
"""Days, or None where it cannot be told; and what it rests on."""


def _days_needed(found: RequirementResult, workload: Workload) -> Wait:
    missing = found.missing or 0
    if not missing:
        return 0, ""
    if isinstance(found.requirement, Repetitions):
        return _for_exams(missing, found.requirement.per_day.value, workload)
    if isinstance(found.requirement, Studies):
        return _for_exams(missing, None, workload)
    if isinstance(found.requirement, Hours):
        return max(_for_hours(missing, workload), _for_weeks(found))
    return 0, ""


def _for_weeks(found: RequirementResult) -> tuple[int, str]:
    weeks = sum(part.missing or 0 for part in found.parts if part.kind is PartKind.WEEKS)
    return ceil(weeks) * DAYS_A_WEEK, f"work in {weeks:g} more weeks"


def _for_exams(missing: float, per_day: int | None, workload: Workload) -> Wait:
    """As many a shift as are done and as may be reported, every one of them one that counts."""
    limits = [each for each in (per_day, workload.exams_a_shift) if each]
    if not limits:
        return None, (
            f"how long {missing:,g} more exams take depends on how many you do: "
            "imgxtrain me set --exams-a-shift 8"
        )
    most = min(limits)
    shifts = ceil(missing / most)
    return _days(shifts, workload), f"{missing:,g} more exams at {most:g} a shift at most"


def _for_hours(missing: float, workload: Workload) -> tuple[int, str]:
    shifts = ceil(missing / LONGEST_SHIFT_HOURS)
    told = f"{missing:,g} more hours at {LONGEST_SHIFT_HOURS} a shift at most"
    return _days(shifts, workload), told


def _days(shifts: int, workload: Workload) -> int:
    """Days from today to the last of ``shifts``, at the shifts a week that are worked."""
    a_week = workload.shifts_a_week or DAYS_A_WEEK
    return ceil(shifts * DAYS_A_WEEK / a_week)
