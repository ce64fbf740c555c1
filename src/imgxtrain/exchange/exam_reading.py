"""One description at a time: the exam it means, and whether it may be shown at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from imgxtrain.knowledge.exam_matching import Candidate, Verdict, Vocabulary, match_exam
from imgxtrain.knowledge.exam_modalities import SONOGRAPHY, SONOGRAPHY_MODALITIES, group_of_word
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import (
    Kind,
    NameAmbiguousError,
    NameNotFoundError,
    modalities_called,
    normalized,
)
from imgxtrain.profile.entries import Contrast
from imgxtrain.profile.guard import Certainty, TextKind, examine

LONGEST = 200
"""Characters; what is longer is no description of an exam."""
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class ExamReading:
    """What a description means: of a clear match the best of ``candidates`` is taken.

    ``certainty``: how sure it is that something in it identifies a patient; None, if nothing does.
    """

    text: str
    verdict: Verdict
    candidates: tuple[Candidate, ...]
    contrast: Contrast | None
    why: str
    certainty: Certainty | None

    @property
    def identifies(self) -> bool:
        """Whether something in it certainly identifies a patient."""
        return self.certainty is Certainty.CERTAIN


class ExamReader:
    """Reads descriptions, each wording once. ``default``: modalities where a row names none."""

    def __init__(self, knowledge: Knowledge, default: tuple[str, ...] = ()) -> None:
        self._knowledge = knowledge
        self._vocabulary = Vocabulary.of(knowledge)
        self._default = default
        self._read = lru_cache(_REMEMBERED)(self._read_anew)
        self._modalities = lru_cache(_REMEMBERED)(self._modalities_anew)

    def read(self, text: str, modality: str = "") -> ExamReading:
        """What ``text`` means; ``modality`` is what the row says of it, if it says anything."""
        return self._read(text, self._modalities(modality) or self._default)

    def knows_modality(self, word: str) -> bool:
        """Whether ``word`` names a modality."""
        return bool(self._modalities(word))

    def exam_share(self, texts: Iterable[str]) -> float:
        """Which part of ``texts`` mean an exam, or may mean one."""
        distinct = list(dict.fromkeys(texts))[:_TRIED]
        exams = sum(self.read(text).verdict in _OF_EXAMS for text in distinct)
        return exams / len(distinct) if distinct else 0.0

    def _read_anew(self, text: str, modalities: Sequence[str]) -> ExamReading:
        if not text:
            return ExamReading(text, Verdict.NONE, (), None, "no description", None)
        if len(text) > LONGEST:
            sure = Certainty.DOUBTFUL
            return ExamReading(text[:0], Verdict.NONE, (), None, "too long for an exam", sure)
        certainty = cell_certainty(text)
        if certainty is Certainty.CERTAIN:
            return ExamReading("", Verdict.NONE, (), None, _IDENTIFIES, certainty)
        found = match_exam(text, self._vocabulary, modalities or None)
        if found.verdict is Verdict.NONE and has_form_of_name(text):
            return ExamReading("", Verdict.NONE, (), None, _IDENTIFIES, Certainty.CERTAIN)
        contrast = Contrast(found.contrast.value) if found.contrast else None
        return ExamReading(text, found.verdict, found.candidates, contrast, found.why, certainty)

    def _modalities_anew(self, word: str) -> tuple[str, ...]:
        try:
            return modalities_called(word, self._knowledge) if word else ()
        except NameAmbiguousError as error:
            return tuple(each.id for each in error.choices if each.kind is Kind.MODALITY)
        except NameNotFoundError:
            return _by_everyday_word(word)


_TRIED = 15
_IDENTIFIES = "something in the description may identify a patient"
_NAME = re.compile(
    r"(?:(?:de|del|la|las|los|van|von|der|den|st|mc|mac|el|al|bin|da|di|du|le) )*"
    r"[^\W\d_][^\W\d_'\u2019-]*(?:['\u2019-][^\W\d_]+)*,\s?(?!(?-i:[A-Z]{2})$)"
    r"[^\W\d_][^\W\d_'\u2019-]*\.?(?: [^\W\d_]+\.?){0,2}",
    re.IGNORECASE,
)
_OF_EXAMS = (Verdict.CLEAR, Verdict.DOUBTFUL)


@lru_cache(_REMEMBERED)
def cell_certainty(cell: str) -> Certainty | None:
    """How sure the surest thing in a cell is that identifies a patient; None, if nothing does."""
    found = {finding.certainty for finding in examine(cell[:LONGEST], TextKind.CELL)}
    return next((each for each in Certainty if each in found), None)


def has_form_of_name(cell: str) -> bool:
    """Whether a cell is written as systems write people: a word, a comma, one to three words.

    It catches names that the guard has never heard; exams are written so as well (KNEE, LEFT).
    """
    return _NAME.fullmatch(cell[:LONGEST]) is not None


def _by_everyday_word(word: str) -> tuple[str, ...]:
    group = group_of_word(normalized(word).replace(" ", ""))
    return SONOGRAPHY_MODALITIES if group == SONOGRAPHY else (group,) if group else ()
