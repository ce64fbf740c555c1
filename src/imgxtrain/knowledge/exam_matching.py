"""From what a department writes, or a user's quick words, to an exam of the vocabulary.

Exact names come first and load nothing further. Else the words are compared by what they mean:
an exam of another part of the body, or of another way of examining, is never a clear match, and
where several exams fit equally well, none of them is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from imgxtrain.knowledge import exam_keys, exam_modalities, namespaces, non_exams
from imgxtrain.knowledge.exam_words import GivenContrast, Laterality, Wording, read_wording
from imgxtrain.knowledge.exams import Exam, ExamKind, Region

if TYPE_CHECKING:
    from imgxtrain.knowledge.exam_fit import Fit
    from imgxtrain.knowledge.exam_index import ExamIndex
    from imgxtrain.knowledge.library import Knowledge


class Verdict(StrEnum):
    """What may be done with a match: take it, ask, or leave it."""

    CLEAR = "clear"
    DOUBTFUL = "doubtful"
    NONE = "none"
    NOT_AN_EXAM = "not an exam"


@dataclass(frozen=True)
class Candidate:
    """An exam that may be meant; ``score`` from 0 to 100."""

    exam_id: str
    name: str
    score: float


@dataclass(frozen=True)
class Matching:
    """What words match: the best candidate first. ``why`` says it in a few words.

    Work on images already made and quality control are no performed exam, and yet are candidates.
    """

    verdict: Verdict
    candidates: tuple[Candidate, ...]
    contrast: GivenContrast | None
    laterality: Laterality | None
    why: str


class Vocabulary:
    """The exams that words are matched to, prepared as far as the words ask for it.

    ``names``: for a modality, pairs of a key (``exam_keys``) and the id of an exam that goes by
    it, where these were prepared beforehand; else they are made from the exams.
    """

    def __init__(
        self,
        exams: Mapping[str, Exam],
        regions: Mapping[str, Region],
        names: Callable[[str], Iterable[Sequence[str]]] | None = None,
    ) -> None:
        self.exams = exams
        self.answers: dict[tuple[str, tuple[str, ...]], Matching] = {}
        self._regions = regions
        self._names = names
        self._holders: dict[str, dict[str, tuple[str, ...]]] = {}
        self._topics: dict[frozenset[str], frozenset[str]] = {}
        self._indexes: dict[str, ExamIndex] = {}

    @classmethod
    def of(cls, knowledge: "Knowledge") -> "Vocabulary":
        """The vocabulary of the data files."""

        def names(modality: str) -> list[list[str]]:
            return knowledge.names(namespaces.exam_keys(modality))

        return cls(knowledge.exams, knowledge.regions, names)

    def modalities(self) -> tuple[str, ...]:
        """Ids of the modalities that have exams."""
        return tuple(dict.fromkeys(exam.modality for exam in self.exams.values()))

    def holders(self, key: str, modality: str) -> tuple[str, ...]:
        """Ids of the exams of ``modality`` that go by ``key``."""
        if modality not in self._holders:
            self._holders[modality] = self._held(modality)
        return self._holders[modality].get(key, ())

    def index(self, modality: str) -> "ExamIndex":
        """The exams of ``modality`` by what their names mean."""
        from imgxtrain.knowledge.exam_index import ExamIndex, topics_of

        if modality not in self._indexes:
            beside = exam_modalities.side_by_side(modality)
            if beside not in self._topics:
                self._topics[beside] = topics_of(self._exams_of(beside))
            exams, topics = self._exams_of({modality}), self._topics[beside]
            self._indexes[modality] = ExamIndex(modality, exams, self._regions, topics)
        return self._indexes[modality]

    def _held(self, modality: str) -> dict[str, tuple[str, ...]]:
        pairs = tuple(self._names(modality)) if self._names else ()
        held: dict[str, list[str]] = {}
        for key, exam_id in pairs or self._keyed(modality):
            held.setdefault(key, []).append(exam_id)
        return {key: tuple(ids) for key, ids in held.items()}

    def _keyed(self, modality: str) -> list[tuple[str, str]]:
        exams = self._exams_of({modality})
        return [(key, exam.id) for exam in exams for key in exam_keys.keys_of(exam)]

    def _exams_of(self, modalities: Iterable[str]) -> list[Exam]:
        wanted = frozenset(modalities)
        return [exam for exam in self.exams.values() if exam.modality in wanted]


def match_exam(
    words: str, vocabulary: Vocabulary, modalities: Sequence[str] | None = None
) -> Matching:
    """The exam that ``words`` mean, in ``modalities`` if given, else where the words point."""
    question = (words, tuple(modalities or ()))
    if question not in vocabulary.answers:
        vocabulary.answers[question] = _matched(words, vocabulary, question[1])
    return vocabulary.answers[question]


def _matched(words: str, vocabulary: Vocabulary, modalities: tuple[str, ...]) -> Matching:
    wording = read_wording(words)
    named = exam_modalities.named_modalities(wording.words)
    asked = _narrowed(modalities or named or vocabulary.modalities(), named)
    exact = _exactly(wording, vocabulary, asked)
    if exact:
        return _taken_exactly(exact, vocabulary, wording)
    reason = non_exams.reason_for_no_exam(words)
    if reason:
        return _answer(Verdict.NOT_AN_EXAM, (), wording, reason)
    if non_exams.is_image_processing(words):
        return _processing(wording, vocabulary, asked)
    return _by_meaning(wording, vocabulary, asked, named)


def _narrowed(asked: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``asked`` that the words name; all where other modalities are but guidance."""
    if set(asked) & exam_modalities.GUIDED_BY_OTHERS:
        return asked
    return tuple(modality for modality in asked if modality in named) or asked


def _exactly(
    wording: Wording, vocabulary: Vocabulary, modalities: tuple[str, ...]
) -> tuple[str, ...]:
    """Ids of the exams that go by exactly these words; the side may be left out of the name."""
    keys = {modality: exam_keys.key_of(wording, modality) for modality in modalities}
    sideless = {
        modality: exam_keys.without_side(key)
        for modality, key in keys.items()
        if modality not in exam_modalities.SIDES_MATTER
    }
    return _held(keys, vocabulary) or _held(sideless, vocabulary)


def _held(keys: Mapping[str, str], vocabulary: Vocabulary) -> tuple[str, ...]:
    held = {modality: vocabulary.holders(key, modality) for modality, key in keys.items() if key}
    having = {modality for modality, ids in held.items() if ids}
    return tuple(
        exam_id
        for modality, ids in held.items()
        if not having & exam_modalities.YIELDING.get(modality, frozenset())
        for exam_id in ids
    )


def _taken_exactly(ids: tuple[str, ...], vocabulary: Vocabulary, wording: Wording) -> Matching:
    exams = [vocabulary.exams[exam_id] for exam_id in dict.fromkeys(ids)]
    candidates = tuple(Candidate(exam.id, exam.name, 100.0) for exam in exams[:_OFFERED])
    work = _WORK.get(exams[0].kind)
    if len(exams) > 1:
        return _answer(Verdict.DOUBTFUL, candidates, wording, "several exams go by this name")
    if work and wording.contrast:
        return _answer(Verdict.DOUBTFUL, candidates, wording, f"{work}, yet contrast was given")
    if work:
        return _answer(Verdict.NOT_AN_EXAM, candidates, wording, work)
    return _answer(Verdict.CLEAR, candidates, wording, "goes by this name")


_OFFERED = 5
_WORK = {
    ExamKind.PROCESSING: "work on images already made",
    ExamKind.QUALITY_CONTROL: "quality control",
}


def _answer(
    verdict: Verdict, candidates: tuple[Candidate, ...], wording: Wording, why: str
) -> Matching:
    return Matching(verdict, candidates, wording.contrast, wording.laterality, why)


def _processing(wording: Wording, vocabulary: Vocabulary, asked: tuple[str, ...]) -> Matching:
    ranked = _ranked(wording, vocabulary, asked)
    fits = [fit for fit in ranked if fit.exam.kind is ExamKind.PROCESSING]
    return _answer(Verdict.NOT_AN_EXAM, _offered(fits), wording, _WORK[ExamKind.PROCESSING])


def _by_meaning(
    wording: Wording, vocabulary: Vocabulary, asked: tuple[str, ...], named: tuple[str, ...]
) -> Matching:
    elsewhere = exam_modalities.names_another(asked, named)
    ranked = _ranked(wording, vocabulary, (*asked, *(named if elsewhere else ())))
    likely = bool(ranked) and ranked[0].score >= _FAINT
    doubt = _doubt(ranked, wording, vocabulary) if likely else "no exam has these words"
    if elsewhere and likely:
        doubt = "names another modality"
    nothing = _nothing_done(wording, vocabulary, asked) if doubt else None
    work = _WORK.get(ranked[0].exam.kind) if likely else None
    candidates = _offered(ranked) if likely else ()
    if nothing or (work and not doubt):
        return _answer(Verdict.NOT_AN_EXAM, candidates, wording, nothing or work or "")
    if not doubt:
        return _answer(Verdict.CLEAR, candidates, wording, "part and kind of exam agree")
    return _answer(Verdict.DOUBTFUL if likely else Verdict.NONE, candidates, wording, doubt)


def _nothing_done(wording: Wording, vocabulary: Vocabulary, asked: tuple[str, ...]) -> str | None:
    """What the words are where they name nothing that is examined or done."""
    if any(vocabulary.index(modality).decides(wording) for modality in asked):
        return None
    return non_exams.reason_without_part(wording)


def _ranked(wording: Wording, vocabulary: Vocabulary, modalities: tuple[str, ...]) -> "list[Fit]":
    fits: list[Fit] = []
    for modality in dict.fromkeys(modalities):
        yields = set(modalities) & exam_modalities.YIELDING.get(modality, frozenset())
        points = _YIELDED if yields else 0.0
        found = vocabulary.index(modality).fits(wording)
        fits.extend(replace(fit, score=max(0.0, fit.score - points)) for fit in found)
    return sorted(fits, key=lambda fit: -(fit.score - (0.0 if fit.agrees else _DISAGREEING)))


def _offered(ranked: "list[Fit]") -> tuple[Candidate, ...]:
    return tuple(
        Candidate(fit.exam.id, fit.exam.name, round(fit.score, 1)) for fit in ranked[:_OFFERED]
    )


def _doubt(ranked: "list[Fit]", wording: Wording, vocabulary: Vocabulary) -> str | None:
    """Why the best of ``ranked`` may not be taken, if it may not."""
    best = ranked[0]
    if not best.agrees:
        return "part of the body or kind of exam differs"
    if best.score < (_CLEAR_THOUGH_NARROWER if best.narrower else _CLEAR):
        return "these words leave it open"
    if any(fit.agrees and best.score - fit.score < _MARGIN for fit in ranked[1:]):
        return "several exams fit equally well"
    if any(fit.score > best.score - _HARDLY_LESS for fit in ranked[1:]):
        return "another exam has as much in common"
    other = vocabulary.index(best.exam.modality).unknown_may_mean(wording, best.exam)
    return f"an unknown word may mean {other}" if other else None


# Points, found on descriptions set apart for it.
_FAINT, _CLEAR, _CLEAR_THOUGH_NARROWER, _MARGIN = 35.0, 62.0, 75.0, 3.0
_YIELDED, _DISAGREEING = 4.0, 15.0
_HARDLY_LESS = 1.0
