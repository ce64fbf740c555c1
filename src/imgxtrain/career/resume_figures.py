"""What was done in each job, counted: every figure of a résumé is a sum over entries of the record.

Denied entries, and those of a day to come, are in no sum.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from imgxtrain.career.resume_jobs import Placing
from imgxtrain.career.resume_parts import LeftOut
from imgxtrain.career.resume_words import Wording, amount_text
from imgxtrain.knowledge.exams import Exam, ExamKind
from imgxtrain.knowledge.resume_wording import PhraseId, ResumeName, VerbUse
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import (
    Contrast,
    ExamEntry,
    HoursEntry,
    SignOff,
    Stage,
    TallyEntry,
)
from imgxtrain.profile.log import Log

Job = int | None
"""The place of a job among the spans; None for what no job holds."""


@dataclass(frozen=True)
class Nouns:
    """What one and what many of a kind are called. ``exams``: whether they are exams at all.

    ``use``: which verbs suit what one did oneself.
    """

    one: str
    many: str
    exams: bool = True
    use: VerbUse = VerbUse.PERFORMED


@dataclass(frozen=True)
class WorkKind:
    """Work that is told in one bullet: of one job, kind and modality."""

    job: Job
    use: VerbUse
    modality: str
    nouns: Nouns


@dataclass
class Work:
    """The sums over the entries of a kind of work; ``count`` is of exams or of hours.

    ``last``: the last day of any; ``untold``: exams of which it was not told whether supervised.
    """

    count: float = 0
    supervised: int = 0
    untold: int = 0
    signed_off: float = 0
    contrast: int = 0
    sites: set[str] = field(default_factory=set)
    regions: Counter[str] = field(default_factory=Counter)
    last: date = date.min
    entries: list[str] = field(default_factory=list)

    def add(self, entry: ExamEntry | HoursEntry | TallyEntry, count: float, last: date) -> None:
        """Count an entry in."""
        self.count += count
        self.signed_off += count if _is_signed_off(entry.sign_offs) else 0
        self.last = max(self.last, last)
        self.entries.append(entry.id)
        if entry.site and entry.site.strip():
            self.sites.add(" ".join(entry.site.casefold().split()))


@dataclass(frozen=True)
class Done:
    """All work by its kind, and what of the record is in no sum, and why.

    ``unsure``: entries of days in several jobs, of which no site tells in which one they were;
    ``elsewhere``: by modality, exams whose site does not name the job that their day is in.
    """

    work: dict[WorkKind, Work]
    left_out: tuple[LeftOut, ...]
    unsure: int = 0
    elsewhere: Counter[str] = field(default_factory=Counter)

    def of_job(self, job: Job) -> Iterator[tuple[WorkKind, Work]]:
        """The work of one job."""
        return ((kind, work) for kind, work in self.work.items() if kind.job == job)

    def performed(self, modality: str | None = None) -> Iterator[tuple[WorkKind, Work]]:
        """Exams performed and not merely attended, of one modality or of all."""
        for kind, work in self.work.items():
            wanted = modality in {None, kind.modality}
            if wanted and kind.use is VerbUse.PERFORMED and kind.nouns.exams:
                yield kind, work


def work_done(log: Log, placing: Placing, wording: Wording, today: date) -> Done:
    """The sums over everything logged by ``today``."""
    counting = _Counting(placing, wording, today)
    for exam in log.of(ExamEntry):
        counting.exam(exam)
    for hours in log.of(HoursEntry):
        counting.period(hours, hours.hours)
    for tally in log.of(TallyEntry):
        counting.period(tally, tally.count)
    return Done(counting.work, tuple(counting.reasons()), counting.unsure, counting.elsewhere)


def percent_changed(before: float, after: float) -> int | None:
    """By how many percent of ``before`` a figure changed, half to even.

    None where there is none (nothing or less before), and where rounding would tell of no change,
    or of nothing left while something is.
    """
    if before <= 0:
        return None
    base = Decimal(repr(before))
    exact = abs(Decimal(repr(after)) - base) / base * 100
    percent = int(exact.quantize(Decimal(1), ROUND_HALF_EVEN))
    all_gone = percent == 100 and after < before and exact != percent  # noqa: PLR2004 - percent
    return percent if percent and not all_gone else None


def _is_signed_off(sign_offs: dict[str, SignOff]) -> bool:
    return any(each.stage is Stage.APPROVED for each in sign_offs.values())


def _is_denied(sign_offs: dict[str, SignOff]) -> bool:
    """Whether it was denied somewhere and approved nowhere."""
    stages = {each.stage for each in sign_offs.values()}
    return Stage.DENIED in stages and Stage.APPROVED not in stages


@dataclass(frozen=True)
class _ExamFacts:
    modality: str
    nouns: Nouns
    regions: tuple[str, ...]


_TO_COME, _DENIED = "the day is yet to come", "the sign-off was denied"
_UNKNOWN, _NAMELESS = "nothing is known of such an exam here", "nothing is known of its modality"
_TWICE = "single exams of the same time are told, and they may be the same"
_CONTRAST = {Contrast.WITH, Contrast.BOTH}


class _Counting:
    def __init__(self, placing: Placing, wording: Wording, today: date) -> None:
        self.work: dict[WorkKind, Work] = {}
        self.unsure = 0
        self.elsewhere: Counter[str] = Counter()
        self._placing = placing
        self._wording = wording
        self._today = today
        self._facts: dict[str, _ExamFacts | None] = {}
        self._kinds: dict[tuple[Job, Role, str], WorkKind] = {}
        self._days: dict[str, set[date]] = {}
        self._left_out: Counter[tuple[str, str]] = Counter()

    def exam(self, entry: ExamEntry) -> None:
        facts = self._facts_of(entry.exam)
        if self._refused(entry, entry.on, "exam") or facts is None:
            self._left_out[("exam", _UNKNOWN)] += facts is None
            return
        job = self._job(entry, entry.on)
        if job is not None and entry.site and not self._placing.is_at(job, entry.site):
            self.elsewhere[facts.modality] += 1
        known = (job, entry.role, entry.exam)
        if known not in self._kinds:
            own = facts.nouns.use if entry.role is Role.PERFORMED else VerbUse(entry.role.value)
            self._kinds[known] = WorkKind(job, own, facts.modality, facts.nouns)
        work = self.work.setdefault(self._kinds[known], Work())
        work.add(entry, 1, entry.on)
        work.supervised += entry.supervised is True
        work.untold += entry.supervised is None
        work.contrast += entry.contrast in _CONTRAST
        work.regions.update(facts.regions or ("",))
        if self._kinds[known].use is VerbUse.PERFORMED:
            self._days.setdefault(facts.modality, set()).add(entry.on)

    def period(self, entry: HoursEntry | TallyEntry, count: float) -> None:
        last = entry.until or entry.on
        is_tally = isinstance(entry, TallyEntry)
        what = "tally" if is_tally else "time of clinical hours"
        name = self._wording.modality(entry.modality)
        days = self._days.get(entry.modality, ()) if is_tally else ()
        if self._refused(entry, last, what):
            return
        if name is None or any(entry.on <= day <= last for day in days):
            self._left_out[(what, _NAMELESS if name is None else _TWICE)] += 1
            return
        say, use = self._wording.say, VerbUse.TALLY if is_tally else VerbUse.HOURS
        hours = Nouns(say(PhraseId.HOUR), say(PhraseId.HOURS), exams=False)
        nouns = Nouns(name.one or "", name.many or "") if is_tally else hours
        job = self._job(entry, last)
        kind = WorkKind(job, use, entry.modality, nouns)
        self.work.setdefault(kind, Work()).add(entry, count, last)

    def reasons(self) -> Iterator[LeftOut]:
        plurals = {"tally": "tallies", "time of clinical hours": "times of clinical hours"}
        for (what, why), times in self._left_out.items():
            if times:
                many = what if times == 1 else plurals.get(what, f"{what}s")
                yield LeftOut(f"{amount_text(times)} {many}", why)

    def _job(self, entry: ExamEntry | HoursEntry | TallyEntry, last: date) -> Job:
        found = self._placing.jobs_of(entry.on, last, entry.site)
        self.unsure += len(found) > 1
        return found[0] if len(found) == 1 else None

    def _refused(self, entry: ExamEntry | HoursEntry | TallyEntry, last: date, what: str) -> bool:
        why = _TO_COME if last > self._today else _DENIED if _is_denied(entry.sign_offs) else ""
        if why:
            self._left_out[(what, why)] += 1
        return bool(why)

    def _facts_of(self, exam: str) -> _ExamFacts | None:
        if exam not in self._facts:
            self._facts[exam] = self._read(exam)
        return self._facts[exam]

    def _read(self, exam: str) -> _ExamFacts | None:
        exams = self._wording.knowledge.exams
        name = self._wording.modality(exams[exam].modality) if exam in exams else None
        if name is None:
            return None
        known = exams[exam]
        regions = regions_told(known, self._wording) if name.tell_regions else ()
        return _ExamFacts(known.modality, _nouns(known, name, self._wording), regions)


def _nouns(exam: Exam, name: ResumeName, wording: Wording) -> Nouns:
    if exam.kind is ExamKind.DIAGNOSTIC:
        return Nouns(name.one or "", name.many or "")
    if exam.kind in {ExamKind.GUIDANCE, ExamKind.THERAPY}:
        many = name.many_procedures or ""
        return Nouns(name.one_procedure or "", many, exams=many == name.many)
    check = exam.kind is ExamKind.QUALITY_CONTROL
    one, many, use = (
        (PhraseId.CHECK, PhraseId.CHECKS, VerbUse.QUALITY)
        if check
        else (PhraseId.PROCESSING_ONE, PhraseId.PROCESSING, VerbUse.PROCESSED)
    )
    say = wording.say
    return Nouns(say(one, field=name.text), say(many, field=name.text), exams=False, use=use)


def regions_told(exam: Exam, wording: Wording) -> tuple[str, ...]:
    """The regions that the exam's own name holds, else the first: ``CT head`` is of the head."""
    known = wording.knowledge.regions
    parts = [each for each in exam.regions if each in known and each != _ANY_REGION]
    held = [each for each in parts if known[each].name.casefold() in exam.name.casefold()]
    return tuple(dict.fromkeys(wording.region(each) for each in held or parts[:1]))


_ANY_REGION = "any-region"
