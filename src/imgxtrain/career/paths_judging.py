"""What a destination asks, held against the record: met, missing, or not for a record to tell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from imgxtrain.audit.held_credentials import holdings_of, label_of, last_day_told
from imgxtrain.audit.holds import Holding, holding
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Standing
from imgxtrain.audit.standing import standing_of
from imgxtrain.audit.windows import months_after
from imgxtrain.career.paths_education import degrees_named, highest_finished, reaches
from imgxtrain.career.paths_experience import Work, imaging_work, months_between
from imgxtrain.career.paths_points import PointsShown, points_shown
from imgxtrain.career.paths_since import certified_since
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.knowledge.careers import Career, Degree, Experience, Prerequisite
from imgxtrain.knowledge.credentials import Purpose
from imgxtrain.knowledge.requirement_phrases import holding_text
from imgxtrain.knowledge.requirements import Holds

SAY_CREDENTIAL = "imgxtrain me add credential arrt-r --earned 2019-05"
SAY_JOB = 'imgxtrain me add employer "Mercy General" --title "CT technologist" --start 2024-02'
SAY_DEGREE = (
    'imgxtrain me add education "State University" --study "Bachelor of Science" --end 2020'
)
SAY_LICENSE = "imgxtrain me add license TX MRT --until 2027-06"
NOT_KEPT = "nothing in the record shows this"


class Verdict(StrEnum):
    """What the record says of something asked, the least first.

    ``as-far-as-kept``: what the record keeps suffices, but it does not keep all that is asked.
    ``not-told``: it could show it, but nothing was said. ``not-kept``: no record shows it.
    """

    MISSING = "missing"
    NOT_TOLD = "not-told"
    NOT_KEPT = "not-kept"
    AS_FAR_AS_KEPT = "as-far-as-kept"
    MET = "met"


LEAST_FIRST = tuple(Verdict)


@dataclass(frozen=True)
class Shown:
    """One side of a prerequisite: the reason in words, and a command that tells more.

    ``months`` of ``needed``; ``by``: the day by which they are reached if nothing changes.
    """

    verdict: Verdict
    reason: str
    command: str | None = None
    months: int | None = None
    needed: int | None = None
    by: date | None = None
    points: PointsShown | None = None
    lacking: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Judged:
    """A prerequisite and what the record shows of each side of it."""

    prerequisite: Prerequisite
    verdict: Verdict
    standing: Standing
    shown: tuple[Shown, ...]

    @property
    def points(self) -> PointsShown | None:
        """The points, where it asks for such."""
        return next((each.points for each in self.shown if each.points), None)

    @property
    def lacking(self) -> tuple[tuple[str, ...], ...]:
        """Sets of credentials (family ids among them), each of which would do."""
        return next((each.lacking for each in self.shown if each.lacking), ())


def judged(career: Career, question: Question) -> tuple[Judged, ...]:
    """Everything that ``career`` is known to ask, in the data's order."""
    return tuple(_judged(each, career, question) for each in career.prerequisites)


def _judged(asked: Prerequisite, career: Career, question: Question) -> Judged:
    sides = tuple(tell() for tell in _sides(asked, career, question))
    shown = sides or (Shown(Verdict.NOT_KEPT, NOT_KEPT),)
    verdict = min((each.verdict for each in shown), key=LEAST_FIRST.index)
    points = asked.points.needed if asked.points else None
    figures = (asked.text, asked.experience_months, asked.least_modalities, points)
    return Judged(asked, verdict, standing_of(figures), shown)


def _sides(
    asked: Prerequisite, career: Career, question: Question
) -> Iterator[Callable[[], Shown]]:
    if asked.any_of:
        yield partial(_credentials, asked, question)
    if asked.least_modalities.value is not None:
        yield partial(_modalities, asked.least_modalities.value, question)
    if asked.experience_months.value is not None:
        yield partial(_months, asked.experience_months.value, asked, career, question)
    if asked.degree is not None:
        yield partial(_degree, asked.degree, question)
    if asked.state_license:
        yield partial(_state_license, question)
    if asked.points is not None:
        yield partial(_points, asked, career, question)
    if asked.with_credential and career.credential:
        yield partial(_own_credential, career.credential, question)


def _credentials(asked: Prerequisite, question: Question) -> Shown:
    found = _holding(asked, question)
    if found.met:
        labels = " and ".join(label_of(each, question.knowledge) for each in found.held)
        return Shown(Verdict.MET, f"you hold {labels}")
    lapsed = [each for each in found.findings if each.code in _TELLING]
    told = "; ".join(each.reason for each in lapsed)
    wanted = f"not held: {holding_text(found.missing, question.knowledge)}"
    command = next((each.command for each in lapsed if each.command), None)
    return Shown(
        Verdict.MISSING, f"{wanted}; {told}" if told else wanted, command, lacking=found.missing
    )


_TELLING = {Code.LAPSED, Code.FUTURE_DATE, Code.CONTRADICTION}


def _holding(asked: Prerequisite, question: Question) -> Holding:
    wanted = Holds(id=asked.id, kind="holds", title=asked.id, any_of=asked.any_of)
    return holding(wanted, question)


def modalities_held(question: Question) -> tuple[str, ...]:
    """Ids of the modalities for which a current credential is held that is for doing the exams."""
    known = question.knowledge.credentials
    held = (
        known[each.credential]
        for each in holdings_of(question.profile.credentials, question.today)
        if each.counts(active=True) and each.credential in known
    )
    practiced = (each for each in held if each.purpose is Purpose.PRACTICE)
    return tuple(dict.fromkeys(name for each in practiced for name in each.modalities))


def _modalities(least: int, question: Question) -> Shown:
    names = [question.knowledge.modalities[each].short for each in modalities_held(question)]
    if not names:
        return Shown(Verdict.NOT_TOLD, "no credential for a modality is in it", SAY_CREDENTIAL)
    told = f"you hold credentials for {', '.join(names)}"
    if len(names) < least:
        return Shown(Verdict.MISSING, f"{told}; at least {least} make several")
    return Shown(Verdict.AS_FAR_AS_KEPT, f"{told}; which are to be led, the post decides")


def _months(needed: int, asked: Prerequisite, career: Career, question: Question) -> Shown:
    if asked.experience is Experience.OTHER:
        return Shown(Verdict.NOT_KEPT, "job titles do not tell it, and nothing else in it does")
    if asked.experience is Experience.HELD:
        return _months_held(needed, asked, question)
    if asked.experience is Experience.CREDENTIALED:
        since = certified_since(career, question)
        if since.day is None:
            return Shown(Verdict.NOT_TOLD, since.why, since.command)
        work = imaging_work(question.profile.employers, question.today, since.day)
        return _months_worked(needed, work, question.today, f"since {since.label}")
    work = imaging_work(question.profile.employers, question.today)
    return _months_worked(needed, work, question.today)


def _months_held(needed: int, asked: Prerequisite, question: Question) -> Shown:
    found = _holding(asked, question)
    if not found.met:
        return Shown(Verdict.MISSING, "it is held for no month yet", months=0, needed=needed)
    label = label_of(found.held[0], question.knowledge)
    if found.since is None:
        command = f"imgxtrain me add credential {found.held[0]} --earned 2019-05"
        return Shown(Verdict.NOT_TOLD, f"when {label} was earned is not told", command)
    months = months_between(found.since, question.today)
    told = f"{label} held for {months} months of {needed}"
    if months >= needed:
        return Shown(Verdict.MET, told, months=months, needed=needed)
    by = months_after(found.since, needed)
    return Shown(Verdict.MISSING, f"{told}, all of them by {by}", None, months, needed, by)


def _months_worked(needed: int, work: Work, today: date, since: str = "") -> Shown:
    if not work.jobs:
        why = "; ".join(f"{each.title}: {each.why}" for each in work.left_out)
        told = f"no job counts: {why}" if why else "no job is told"
        return Shown(Verdict.NOT_TOLD, told, SAY_JOB, needed=needed)
    told = " ".join(f"{work.months} months of {needed} in imaging {since}".split())
    told = f"{told}, by your jobs' dates"
    if work.months >= needed:
        kept = f"{told}; which discipline and whether full time is not kept"
        return Shown(Verdict.AS_FAR_AS_KEPT, kept, months=work.months, needed=needed)
    by = months_after(today, needed - work.months) if work.current else None
    staying = f"; by {by} if you stay in imaging" if by else ""
    return Shown(Verdict.MISSING, told + staying, None, work.months, needed, by)


def _degree(least: Degree, question: Question) -> Shown:
    named = degrees_named(question.profile.education, question.today)
    finished = highest_finished(named)
    if finished and reaches(finished.degree, least):
        return Shown(Verdict.MET, f"you named {finished.study}")
    under_way = next((each for each in named if reaches(each.degree, least)), None)
    if under_way and under_way.finished is None:
        told = f"when {under_way.study} was finished is not told"
        return Shown(Verdict.NOT_TOLD, told, SAY_DEGREE)
    if under_way:
        return Shown(Verdict.MISSING, f"{under_way.study} is not finished yet")
    if finished:
        return Shown(Verdict.MISSING, f"the highest degree you named: {finished.study}", SAY_DEGREE)
    return Shown(Verdict.NOT_TOLD, "no finished degree is named in it", SAY_DEGREE)


def _state_license(question: Question) -> Shown:
    """By the licenses of the person's state; of any, where no state is told."""
    own = question.profile.person.state
    named = [each for each in question.profile.licenses if own in {None, each.state}]
    valid = [e for e in named if e.until is None or last_day_told(e.until) >= question.today]
    if valid:
        names = ", ".join(f"{plain_line(each.name)} ({each.state})" for each in valid)
        return Shown(Verdict.AS_FAR_AS_KEPT, f"you named {names}; what it covers is not kept")
    if named:
        return Shown(Verdict.MISSING, f"your license ran out: {plain_line(named[0].name)}")
    return Shown(Verdict.NOT_TOLD, "no license of your state is named", SAY_LICENSE)


def _points(asked: Prerequisite, career: Career, question: Question) -> Shown:
    assert asked.points is not None  # noqa: S101 - asked only where there are points
    found = points_shown(asked.points, career, question)
    if found.at_least is None and found.modeled:
        commands = (each.command for each in found.grounds if each.command)
        told = "nothing that gives points is told"
        return Shown(Verdict.NOT_TOLD, told, next(commands, SAY_JOB), points=found)
    if found.at_least is None:
        told = "what the points are made of is known only in part, so no sum is told"
        return Shown(Verdict.NOT_KEPT, told, points=found)
    told = f"the record shows {found.at_least} of {asked.points.needed.value} points"
    if found.suffices:
        return Shown(Verdict.AS_FAR_AS_KEPT, told, points=found)
    return Shown(Verdict.MISSING, f"{told}; more may count than it keeps", points=found)


def _own_credential(credential: str, question: Question) -> Shown:
    label = label_of(credential, question.knowledge)
    wanted = Holds(id="own", kind="holds", title=label, any_of=((credential,),))
    if holding(wanted, question).met:
        return Shown(Verdict.MET, f"you hold {label}")
    return Shown(Verdict.MISSING, f"it comes with {label}, which is not held")
