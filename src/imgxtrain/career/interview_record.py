"""What of a record an interview looks at: read once, and counted as the résumé counts it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import TargetResult
from imgxtrain.career.interview_parts import Evidence, Found
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_figures import Done, regions_told, work_done
from imgxtrain.career.resume_jobs import Placing
from imgxtrain.career.resume_words import Wording, joined
from imgxtrain.career.titles import Titles, titles_of
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Credential
from imgxtrain.knowledge.exams import ExamKind
from imgxtrain.knowledge.interview_phrases import InterviewPhraseId
from imgxtrain.knowledge.interview_questions import Reading
from imgxtrain.knowledge.resume_wording import ResumeName, VerbUse
from imgxtrain.profile.entries import Entry, ExamEntry
from imgxtrain.profile.guard import TextKind, examine

LONGEST_TITLE = 120
_AT_EXAMS = frozenset(
    {VerbUse.PERFORMED, VerbUse.ASSISTED, VerbUse.OBSERVED, VerbUse.SIMULATED, VerbUse.REMOTE}
)
_DONE_ONESELF = dict.fromkeys((VerbUse.QUALITY, VerbUse.PROCESSED), VerbUse.PERFORMED)


@dataclass(frozen=True)
class Subject:
    """What the interview is about: modalities by id, and the credential aimed at, if one is.

    Both are empty where nothing was named.
    """

    modalities: tuple[str, ...] = ()
    credential: Credential | None = None


@dataclass(frozen=True)
class Ahead:
    """The earliest day on which the credential can be finished, and what that rests on."""

    day: date | None
    because: str


@dataclass(frozen=True)
class Told:
    """An exam entry with what the vocabulary knows of its exam."""

    entry: ExamEntry
    use: VerbUse
    modality: str
    kind: ExamKind
    name: str
    regions: tuple[str, ...]
    is_exam: bool


@dataclass(frozen=True)
class Looked:
    """The question, its subject, and the record as far as it is counted.

    ``result``: the audit of the subject's credential; ``ahead``: how long the rest takes at best.
    """

    question: Question
    subject: Subject
    result: TargetResult | None = None
    ahead: Ahead | None = None

    @property
    def today(self) -> date:
        """The day on which it is asked."""
        return self.question.today

    @cached_property
    def found(self) -> dict[tuple[Reading, str | None], Found | None]:
        """What was read before: several questions read the same."""
        return {}

    @cached_property
    def wording(self) -> Wording:
        """The words that the résumé uses too."""
        return Wording(self.question.knowledge)

    def say(self, phrase: InterviewPhraseId, **parts: object) -> str:
        """A phrase with its parts filled in."""
        return self.question.knowledge.interview_phrases[phrase].text.format(**parts)

    @cached_property
    def titles(self) -> Titles:
        """The credentials held and current, and those that may not be named."""
        return titles_of(self.question.profile.credentials, self.wording, self.today)

    @cached_property
    def done(self) -> Done:
        """All work, summed as for a résumé of one job."""
        return work_done(self.question.log, Placing(()), self.wording, self.today)

    @cached_property
    def at_exams(self) -> tuple[Told, ...]:
        """Every exam entry that is counted, in the order of the record."""
        sums = {
            name: (_DONE_ONESELF.get(kind.use, kind.use), kind.nouns.exams)
            for kind, work in self.done.work.items()
            if _DONE_ONESELF.get(kind.use, kind.use) in _AT_EXAMS
            for name in work.entries
        }
        facts: dict[str, tuple[str, ExamKind, str, tuple[str, ...]]] = {}
        told = []
        for entry in self.question.log.of(ExamEntry):
            if entry.id in sums:
                use, is_exam = sums[entry.id]
                if entry.exam not in facts:
                    facts[entry.exam] = self._facts(entry.exam)
                told.append(Told(entry, use, *facts[entry.exam], is_exam))
        return tuple(told)

    @cached_property
    def performed(self) -> tuple[Told, ...]:
        """Exams performed, in any modality."""
        return tuple(e for e in self.at_exams if e.use is VerbUse.PERFORMED and e.is_exam)

    @cached_property
    def own(self) -> tuple[Told, ...]:
        """Exams performed in the subject's modalities; none where it has none."""
        return tuple(each for each in self.performed if each.modality in self.subject.modalities)

    @cached_property
    def field(self) -> str:
        """``CT``; what is said where no field was named."""
        credential = self.subject.credential
        if credential is not None:
            return self.wording.field(credential) or credential_label(credential)
        name = self._name
        return name.text if name else self.say(InterviewPhraseId.NO_FIELD)

    @property
    def goal(self) -> str:
        """``ARRT(CT)``; what is said where no credential was named."""
        credential = self.subject.credential
        return credential_label(credential) if credential else self.say(InterviewPhraseId.NO_GOAL)

    def exams_text(self, count: int) -> str:
        """``9 CT exams``, ``1 CT exam``."""
        return f"{count:,} {self.noun(count)}"

    def noun(self, count: int) -> str:
        """What one or several exams of the subject are called."""
        name = self._name
        if name and name.one and name.many:
            return name.one if count == 1 else name.many
        if not self.subject.modalities:
            return self.say(InterviewPhraseId.NO_EXAMS)
        phrase = InterviewPhraseId.ONE_EXAM if count == 1 else InterviewPhraseId.MANY_EXAMS
        return self.say(phrase, field=self.field)

    def counted(
        self, counts: Mapping[str, int], most: int | None = None
    ) -> tuple[str, tuple[float, ...]]:
        """``head 6, chest 1`` and its numbers: the most frequent first, the rest together."""
        order = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        shown, rest = order[:most], order[most:] if most else []
        phrase = InterviewPhraseId.COUNTED
        told = [self.say(phrase, what=what, count=f"{times:,}") for what, times in shown]
        figures = [float(times) for _, times in shown]
        if rest:
            left = sum(times for _, times in rest)
            told.append(self.say(InterviewPhraseId.OTHERS, count=f"{left:,}"))
            figures.append(float(left))
        return ", ".join(told), tuple(figures)

    def shortened(self, text: str) -> str:
        """One line of what the user typed; where it is very long that is said."""
        line = plain_line(text)
        if len(line) <= LONGEST_TITLE:
            return line
        words = line[: LONGEST_TITLE + 1].rpartition(" ")[0] or line[:LONGEST_TITLE]
        return self.say(InterviewPhraseId.SHORTENED, text=words)

    def month(self, day: date) -> str:
        """``Nov 2026``."""
        return self.wording.month(day.isoformat()[:7])

    def concerns(self, target: str | None) -> bool:
        """Whether what was noted for ``target`` has to do with the subject; None is for any."""
        own = self.subject.credential
        if target is None or self.subject == Subject():
            return True
        if own is not None:
            return target == own.id
        known = self.question.knowledge.credentials
        modalities = known[target].modalities if target in known else ()
        return bool(set(modalities) & set(self.subject.modalities))

    @property
    def _name(self) -> ResumeName | None:
        """What the exams of the one modality are called; of several modalities there is no name."""
        own = self.subject.modalities
        return self.wording.modality(own[0]) if len(own) == 1 else None

    def _facts(self, exam: str) -> tuple[str, ExamKind, str, tuple[str, ...]]:
        known = self.question.knowledge.exams[exam]
        name = self.wording.modality(known.modality)
        tells = name is not None and name.tell_regions
        told = regions_told(known, self.wording) if tells else ()
        return known.modality, known.kind, known.name, told


def evidence_of(kind: str, entries: Iterable[Entry]) -> Evidence:
    """How many entries, and their first and last month."""
    days = [(each.on, getattr(each, "until", None) or each.on) for each in entries]
    first = min((begun for begun, _ in days), default=None)
    last = max((ended for _, ended in days), default=None)
    return Evidence(kind, len(days), _month_id(first), _month_id(last))


def names_somebody(text: str) -> bool:
    """Whether a text that the user typed may name anybody, a patient or not."""
    return bool(examine(text, TextKind.NOTE))


def region_of(told: Told) -> str:
    """``abdomen and pelvis``; where the parts of the body go without saying, the exam's name."""
    return joined(told.regions) or told.name


def _month_id(day: date | None) -> str | None:
    return day.isoformat()[:7] if day else None
