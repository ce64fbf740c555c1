"""Points of a points system that a record shows, and no more than it shows."""

from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Standing
from imgxtrain.audit.standing import standing_of
from imgxtrain.audit.windows import months_after
from imgxtrain.career.paths_education import degrees_named, highest_finished
from imgxtrain.career.paths_experience import imaging_work
from imgxtrain.career.paths_since import certified_since
from imgxtrain.knowledge.careers import Career, Experience, PointGround, Points


@dataclass(frozen=True)
class GroundShown:
    """Points of one ground: ``points`` is None where a record cannot tell, and ``reason`` why.

    ``months``: what they were counted from, where they are for experience; ``working``: whether
    that goes on.
    """

    ground: PointGround
    points: int | None
    reason: str
    months: int | None = None
    command: str | None = None
    working: bool = False


@dataclass(frozen=True)
class PointsShown:
    """``at_least``: the sum of what is shown; None where no ground can be counted at all.

    ``months_of_work``: how many more would bring the rest by work alone; None where work alone
    cannot, or where that is not known. ``modeled``: whether the data tells of every ground what
    gives its points. ``by``: the day of it, if the present job lasts.
    """

    asked: Points
    grounds: tuple[GroundShown, ...]
    at_least: int | None
    modeled: bool
    suffices: bool
    standing: Standing
    months_of_work: int | None = None
    by: date | None = None


def points_shown(asked: Points, career: Career, question: Question) -> PointsShown:
    """What of ``asked`` the record shows: a lower bound, since more may count than it keeps."""
    grounds = tuple(_ground(each, career, question) for each in asked.grounds)
    counted = [each.points for each in grounds if each.points is not None]
    at_least = sum(counted) if counted else None
    needed = asked.needed.value or 0
    enough = at_least is not None and at_least >= needed
    used = (asked.needed, *(each.maximum for each in asked.grounds))
    months = _months_of_work(needed, at_least, grounds)
    lasting = any(each.working for each in grounds)
    return PointsShown(
        asked=asked,
        grounds=grounds,
        at_least=at_least,
        modeled=all(map(_is_modeled, asked.grounds)),
        suffices=enough and all(map(_reaches_minimum, grounds)),
        standing=standing_of(used),
        months_of_work=months,
        by=months_after(question.today, months) if months and lasting else None,
    )


def _is_modeled(ground: PointGround) -> bool:
    return bool(ground.levels) or ground.months_a_point.known or ground.ce_hours_a_point.known


def _reaches_minimum(shown: GroundShown) -> bool:
    return (shown.points or 0) >= (shown.ground.minimum.value or 0)


def _ground(ground: PointGround, career: Career, question: Question) -> GroundShown:
    if ground.months_a_point.value:
        return _experience(ground, ground.months_a_point.value, career, question)
    if any(each.degree for each in ground.levels):
        return _education(ground, question)
    if ground.ce_hours_a_point.known:
        return GroundShown(ground, None, "the record does not tell which CE is of that kind")
    return GroundShown(ground, None, ground.maximum.note or "what counts is not known")


def _experience(
    ground: PointGround, months_a_point: int, career: Career, question: Question
) -> GroundShown:
    if ground.experience not in {Experience.IMAGING, Experience.CREDENTIALED}:
        return GroundShown(ground, None, "job titles do not tell such work")
    since = None
    if ground.experience is Experience.CREDENTIALED:
        certified = certified_since(career, question)
        if certified.day is None:
            return GroundShown(ground, None, certified.why, command=certified.command)
        since = certified.day
    work = imaging_work(question.profile.employers, question.today, since)
    if not work.jobs:
        return GroundShown(ground, None, "no job as an imaging technologist is told")
    points = _at_most(work.months // months_a_point, ground)
    reason = f"{work.months} months in imaging, one point for {months_a_point}"
    return GroundShown(ground, points, reason, work.months, working=work.current)


def _education(ground: PointGround, question: Question) -> GroundShown:
    """By the degree finished: of several levels for it the least, as credits are not kept."""
    finished = highest_finished(degrees_named(question.profile.education, question.today))
    if finished is None:
        return GroundShown(ground, None, "no finished degree is named")
    levels = [each for each in ground.levels if each.degree is finished.degree]
    known = [each.points.value for each in levels if each.points.value is not None]
    if not known:
        return GroundShown(ground, None, f"what {finished.study} gives is not known")
    range_told = f", up to {max(known)} by its credits" if max(known) > min(known) else ""
    return GroundShown(ground, _at_most(min(known), ground), f"{finished.study}{range_told}")


def _at_most(points: int, ground: PointGround) -> int:
    return points if ground.maximum.value is None else min(points, ground.maximum.value)


def _months_of_work(
    needed: int, at_least: int | None, grounds: tuple[GroundShown, ...]
) -> int | None:
    """More months until experience alone brings what is missing, its own minimum included."""
    for each in grounds:
        months_a_point = each.ground.months_a_point.value
        if each.points is None or each.months is None or not months_a_point or at_least is None:
            continue
        own = (each.ground.minimum.value or 0) - each.points
        wanted = each.points + max(needed - at_least, own, 0)
        if each.ground.maximum.value is not None and wanted > each.ground.maximum.value:
            return None
        return max(wanted * months_a_point - each.months, 0)
    return None
