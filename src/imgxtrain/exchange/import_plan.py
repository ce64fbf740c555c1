"""What an import would do: the exams it would log, and the rows it would leave out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from imgxtrain.exchange.exam_reading import cell_certainty
from imgxtrain.exchange.import_rows import REJECTED, Fate, Outcome
from imgxtrain.exchange.place_words import is_called_as_a_place
from imgxtrain.exchange.reading_tables import Shape
from imgxtrain.knowledge.exam_matching import Candidate, Verdict
from imgxtrain.knowledge.roles import Role

WITHHELD = "[withheld]"
"""What stands in the place of a description that may not be shown."""


@dataclass(frozen=True)
class ExamTaken:
    """An exam that descriptions clearly meant: how often, with which scores, in which words.

    ``wordings`` are score and count by description, without those that may not be shown.
    """

    exam: str
    name: str
    count: int
    lowest: float
    highest: float
    wordings: Mapping[str, tuple[float, int]]


@dataclass(frozen=True)
class Reject:
    """A row for the reject file. ``text`` is the description, unless it is withheld.

    ``at``, ``site`` and ``role`` are kept for when it is put right; a site only if it is called as
    a place.
    """

    row: int
    day: date | None
    text: str
    fate: Fate
    why: str
    candidates: tuple[Candidate, ...]
    at: str | None = None
    site: str | None = None
    role: Role | None = None


@dataclass(frozen=True)
class ImportPlan:
    """What is to become of ``rows`` rows.

    ``taken`` are exams in an order of their own, whatever that of the rows; ``not_exams`` counts
    reasons.
    """

    rows: int
    taken: tuple[Outcome, ...]
    rejects: tuple[Reject, ...]
    not_exams: Mapping[str, int]

    @property
    def first(self) -> date | None:
        """The earliest day of an exam."""
        return self.taken[0].day if self.taken else None

    @property
    def last(self) -> date | None:
        """The latest day of an exam."""
        return self.taken[-1].day if self.taken else None

    def rejected(self) -> Counter[Fate]:
        """How many rows were left out for each reason."""
        return Counter(each.fate for each in self.rejects)


@dataclass
class _Sorted:
    """Outcomes as they are sorted."""

    rows: int = 0
    taken: list[Outcome] = field(default_factory=list)
    left_out: list[Outcome] = field(default_factory=list)
    not_exams: Counter[str] = field(default_factory=Counter)
    recognized: bool = False


def plan_of(outcomes: Iterable[Outcome]) -> ImportPlan:
    """The plan that follows from every row's outcome."""
    found = _Sorted()
    for each in outcomes:
        found.rows += 1
        found.recognized |= each.reading.verdict is not Verdict.NONE
        if each.fate is Fate.TAKEN:
            found.taken.append(each)
        elif each.fate in REJECTED:
            found.left_out.append(each)
        else:
            found.not_exams[each.why] += 1
    found.taken.sort(key=place_of)
    return ImportPlan(
        rows=found.rows,
        taken=tuple(found.taken),
        rejects=tuple(_reject(each, shown=found.recognized) for each in found.left_out),
        not_exams=found.not_exams,
    )


def exams_taken(taken: Iterable[Outcome]) -> tuple[ExamTaken, ...]:
    """The exams among ``taken``, the most frequent first."""
    by_exam: dict[str, list[Outcome]] = {}
    for each in taken:
        by_exam.setdefault(each.exam, []).append(each)
    exams = (_exam_taken(exam, rows) for exam, rows in by_exam.items())
    return tuple(sorted(exams, key=lambda each: (-each.count, each.name)))


def names_of(taken: Iterable[Outcome]) -> Counter[str]:
    """How often each exam stands among ``taken``, by its name."""
    return Counter(each.reading.candidates[0].name for each in taken)


def place_of(outcome: Outcome) -> tuple[str, ...]:
    """Where an exam stands among others, whatever the order of their rows."""
    contrast = outcome.reading.contrast or ""
    day = outcome.day.isoformat() if outcome.day else ""
    return (day, outcome.at or "", outcome.exam, contrast, outcome.site or "", outcome.role or "")


def _reject(outcome: Outcome, *, shown: bool) -> Reject:
    reading = outcome.reading
    may_be_shown = shown and outcome.shape is Shape.WHOLE and reading.certainty is None
    text = reading.text if may_be_shown else WITHHELD
    reject = Reject(outcome.row, outcome.day, text, outcome.fate, outcome.why, ())
    if outcome.fate is Fate.OUT_OF_LINE:
        return reject
    site = outcome.site if outcome.site and _is_harmless(outcome.site) else None
    return replace(
        reject, candidates=reading.candidates, at=outcome.at, site=site, role=outcome.role
    )


def _is_harmless(site: str) -> bool:
    return is_called_as_a_place(site) and cell_certainty(site) is None


def _exam_taken(exam: str, rows: Sequence[Outcome]) -> ExamTaken:
    best = [each.reading.candidates[0] for each in rows]
    scores = [each.score for each in best]
    shown = (each.reading for each in rows if each.reading.certainty is None)
    counts = Counter((each.text, each.candidates[0].score) for each in shown)
    most_first = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    wordings = {text: (score, times) for (text, score), times in most_first}
    return ExamTaken(exam, best[0].name, len(rows), min(scores), max(scores), wordings)
