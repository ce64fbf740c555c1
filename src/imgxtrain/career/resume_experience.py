"""The jobs of a résumé with what was done in each, and what no job holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_bullets import (
    Draft,
    bullets_of,
    drafts_of,
    ongoing_since,
    own_openings,
)
from imgxtrain.career.resume_figures import Done, work_done
from imgxtrain.career.resume_impacts import Impact, impacts_of
from imgxtrain.career.resume_jobs import JobSpan, Placing, not_begun, spans_of
from imgxtrain.career.resume_parts import Job, LeftOut
from imgxtrain.career.resume_sections import to_the_month
from imgxtrain.career.resume_training import Training
from imgxtrain.career.resume_words import Openings, Wording
from imgxtrain.knowledge.resume_wording import LimitId, PhraseId, VerbUse
from imgxtrain.profile.entries import ImpactEntry, OpeningEntry
from imgxtrain.profile.log import Log
from imgxtrain.profile.person import Profile

_LEARNING = frozenset({VerbUse.ASSISTED, VerbUse.OBSERVED, VerbUse.SIMULATED})


@dataclass(frozen=True)
class Experience:
    """What was done, and in which jobs."""

    spans: tuple[JobSpan, ...]
    placing: Placing
    done: Done
    impacts: tuple[Impact, ...]

    def job_of(self, impact: Impact) -> int | None:
        """The place of the job it belongs to: by its day, of several the one its title names."""
        found = self._jobs_of(impact)
        return found[0] if len(found) == 1 else None

    def is_unsure(self, impact: Impact) -> bool:
        """Whether it may belong to several jobs."""
        return len(self._jobs_of(impact)) > 1

    def _jobs_of(self, impact: Impact) -> tuple[int, ...]:
        return self.placing.jobs_of(impact.on, impact.on, impact.opening_title)


def experience_of(
    profile: Profile, log: Log, wording: Wording, today: date
) -> tuple[Experience, tuple[LeftOut, ...]]:
    """Everything done by ``today``, and what of it is not told, and why."""
    spans = spans_of(profile.employers, today)
    placing = Placing(spans)
    done = work_done(log, placing, wording, today)
    impacts, secret = impacts_of(log.of(ImpactEntry), wording, today)
    to_come = not_begun(profile.employers, today)
    left_out = (
        *(LeftOut(plain_line(each.name), "the job has not begun") for each in to_come),
        *done.left_out,
        *_opening_balances(log),
        *secret,
    )
    return Experience(spans, placing, done, impacts), left_out


def _opening_balances(log: Log) -> Iterator[LeftOut]:
    count = sum(each.count for each in log.of(OpeningEntry))
    if count:
        what = f"{count:,} exam{'s' * (count != 1)} approved before this record began"
        yield LeftOut(what, "what they were, and where, was not logged")


def jobs_of(
    experience: Experience, training: Training, wording: Wording, today: date
) -> tuple[tuple[Job, ...], tuple[LeftOut, ...]]:
    """Every job with its bullets, what no job holds as one more, and the bullets left out."""
    openings = Openings(wording, own_openings(experience.impacts))
    most = wording.limit(LimitId.BULLETS)
    jobs: list[Job] = []
    left_out: list[LeftOut] = []
    for place, span in [*enumerate(experience.spans), (None, None)]:
        since = ongoing_since(today, wording) if span and span.current else None
        impacts = (each for each in experience.impacts if experience.job_of(each) == place)
        drafts = drafts_of(experience.done.of_job(place), impacts, wording, since)
        if span is not None or drafts:
            job = _header(span, wording) if span else _unplaced(experience.done, training, wording)
            jobs.append(replace(job, bullets=bullets_of(drafts[:most], openings)))
            left_out += _cut(job, drafts, most)
    return tuple(jobs), tuple(left_out)


def _cut(job: Job, drafts: Sequence[Draft], most: int | None) -> Iterator[LeftOut]:
    further = len(drafts[most:]) if most is not None else 0
    if further:
        what = f"{further} more bullet{'s' * (further != 1)} of {job.employer or job.title}"
        yield LeftOut(what, f"no more than {most} are told of a job")


def _header(span: JobSpan, wording: Wording) -> Job:
    employer = span.employer
    return Job(
        title=plain_line(employer.title),
        employer=plain_line(employer.name),
        place=plain_line(employer.place),
        start=to_the_month(employer.start),
        end=None if span.current else to_the_month(employer.end),
        period=_period(span, wording),
        current=span.current,
    )


def _period(span: JobSpan, wording: Wording) -> str:
    say, told = wording.say, span.employer
    start = wording.month(told.start) if told.start else ""
    end = "" if span.current or not told.end else wording.month(told.end)
    if start:
        return say(PhraseId.PERIOD, start=start, end=end or say(PhraseId.PRESENT))
    return say(PhraseId.UNTIL, end=end) if end else say(PhraseId.PRESENT)


def _unplaced(done: Done, training: Training, wording: Wording) -> Job:
    """Clinical training where somebody stood by or something is in training; else the rest."""
    is_training = any(
        kind.use in _LEARNING or work.supervised or kind.modality in training.modalities
        for kind, work in done.of_job(None)
    )
    heading = PhraseId.HEADING_TRAINING if is_training else PhraseId.HEADING_OTHER
    return Job(title=wording.say(heading))
