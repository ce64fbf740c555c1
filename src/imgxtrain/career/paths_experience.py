"""Months of work as an imaging technologist, told by the dates and titles of the jobs.

Counted with care: a beginning told by its month or year counts as late as it can be meant and an
end as early, only whole months count, and jobs at the same time count once. Whether a job was full
time, and in which discipline, no record tells.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from imgxtrain.audit.held_credentials import first_day_told, last_day_told
from imgxtrain.audit.windows import months_after
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.knowledge.names import normalized
from imgxtrain.profile.person import Employer

_DAY = timedelta(days=1)
_CRAFTS = frozenset({"technologist", "technologists", "technician", "tech"})
_IMAGING_CRAFTS = frozenset(
    {"radiographer", "sonographer", "mammographer", "echocardiographer", "densitometrist"}
)
_IMAGING_WORDS = frozenset(
    {"angiography", "cardiac", "cardiovascular", "cath", "ct", "dexa", "dxa", "echo", "ep",
     "fluoroscopy", "imaging", "interventional", "ir", "mammo", "mammography", "mr", "mri",
     "nuclear", "pet", "rad", "radiographic", "radiography", "radiologic", "radiological",
     "radiology", "sonography", "tomography", "ultrasound", "vascular", "xray"}
)  # fmt: skip
_OTHER_WORK = frozenset(
    {"aide", "applicant", "apprentice", "assistant", "clerk", "dental", "equipment", "extern",
     "intern", "lab", "laboratory", "pharmacy", "repair", "sales", "scheduler", "service",
     "student", "support", "surgical", "trainee", "transporter", "veterinary", "volunteer"}
)  # fmt: skip


@dataclass(frozen=True)
class LeftOut:
    """A job that counts no month, by its title, and why."""

    title: str
    why: str


@dataclass(frozen=True)
class Work:
    """``months``: whole months that the record shows at least; ``jobs``: titles counted.

    ``current``: whether one of these jobs is the present one.
    """

    months: int = 0
    jobs: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    current: bool = False


_Span = tuple[date, date]


def imaging_work(employers: Sequence[Employer], today: date, since: date | None = None) -> Work:
    """Work in imaging until ``today``, of which only what was done from ``since`` on counts."""
    spans: list[_Span] = []
    jobs: list[str] = []
    left_out: list[LeftOut] = []
    current = False
    for each in employers:
        title = plain_line(each.title)
        why = _why_not(title, each, today)
        if why or each.start is None:
            left_out.append(LeftOut(title, why))
            continue
        span = _span(each.start, each.end, today)
        jobs.append(title)
        current = current or _lasts(each, today)
        spans.append((max(span[0], since) if since else span[0], span[1]))
    months = sum(months_between(*each) for each in _joined(spans))
    return Work(months, tuple(dict.fromkeys(jobs)), tuple(left_out), current)


def is_imaging(title: str) -> bool:
    """Whether a job's title says that its holder did imaging exams, and was no student."""
    words = normalized(title.replace("/", " ")).replace("x ray", "xray").split()
    if not _OTHER_WORK.isdisjoint(words):
        return False
    if not _IMAGING_CRAFTS.isdisjoint(words) or "radiation therapist" in " ".join(words):
        return True
    return not _CRAFTS.isdisjoint(words) and not _IMAGING_WORDS.isdisjoint(words)


def months_between(first: date, last: date) -> int:
    """Whole months from ``first`` to ``last``, both days counted; 0 where they run backwards."""
    if first > last:
        return 0
    end = last + _DAY
    months = (end.year - first.year) * 12 + end.month - first.month
    return months - (months_after(first, months) > end)


def _why_not(title: str, job: Employer, today: date) -> str:
    if not is_imaging(title):
        return "its title does not say imaging technologist"
    if job.start is None:
        return "when it began is not told"
    if first_day_told(job.start) > today:
        return "it has not begun yet"
    backwards = job.end and last_day_told(job.end) < first_day_told(job.start)
    return "its end is told before its beginning" if backwards else ""


def _span(begun: str, ended: str | None, today: date) -> _Span:
    """The days surely covered up to ``today``; first after last where none is."""
    return last_day_told(begun), min(first_day_told(ended), today) if ended else today


def _lasts(job: Employer, today: date) -> bool:
    return job.end is None or last_day_told(job.end) >= today


def _joined(spans: Iterable[_Span]) -> Iterator[_Span]:
    """Spans in order, those that overlap or follow on the next day made one."""
    whole: _Span | None = None
    for first, last in sorted(each for each in spans if each[0] <= each[1]):
        if whole and first <= whole[1] + _DAY:
            whole = whole[0], max(whole[1], last)
            continue
        if whole:
            yield whole
        whole = first, last
    if whole:
        yield whole
