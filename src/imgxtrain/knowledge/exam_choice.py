"""The exams that a person's words name in a log: taken where they are clear, else offered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import normalized
from imgxtrain.knowledge.namespaces import exam_keys

if TYPE_CHECKING:
    from imgxtrain.knowledge.exam_matching import Vocabulary

_COUNTED = re.compile(r"(?P<words>.*?)(?::(?P<count>\d{1,4}))?", re.DOTALL)


@dataclass(frozen=True)
class Wanted:
    """What one word of the line asks for: the words, how often, and the exam it clearly means.

    Where ``exam`` is None, ``choices`` (id and name) are near, and ``why`` says what is not clear.
    ``contrast`` is ``with``, ``without``, ``both`` or not said.
    """

    words: str
    count: int
    exam: str | None
    contrast: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    why: str = ""


class ExamsUnclearError(Exception):
    """Words that name no exam, or several; ``wanted`` are those that are not clear."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        super().__init__(", ".join(each.words for each in wanted))
        self.wanted = tuple(wanted)


def wanted_exams(
    given: Sequence[str], modalities: Sequence[str], knowledge: Knowledge
) -> tuple[Wanted, ...]:
    """What each of ``given`` (``head``, ``"abd/pel w:2"``) asks for within ``modalities``."""
    vocabulary = None
    wanted = []
    for text in given:
        found = _COUNTED.fullmatch(text)
        words, count = (found["words"], found["count"]) if found else (text, None)
        times = int(count) if count else 1
        named = _by_name(words, modalities, knowledge)
        if named:
            wanted.append(Wanted(words, times, named))
            continue
        vocabulary = vocabulary or _vocabulary(knowledge)
        wanted.append(_by_meaning(words, times, modalities, vocabulary))
    return tuple(wanted)


def _by_name(words: str, modalities: Sequence[str], knowledge: Knowledge) -> str | None:
    """The one exam that goes by just these words: found without loading what compares meanings."""
    key = " ".join(sorted(normalized(words).split()))
    found = {
        exam
        for modality in modalities
        for name, exam in knowledge.names(exam_keys(modality))
        if name == key
    }
    return found.pop() if len(found) == 1 else None


def _vocabulary(knowledge: Knowledge) -> "Vocabulary":
    from imgxtrain.knowledge.exam_matching import Vocabulary

    return Vocabulary.of(knowledge)


def _by_meaning(
    words: str, times: int, modalities: Sequence[str], vocabulary: "Vocabulary"
) -> Wanted:
    from imgxtrain.knowledge.exam_matching import Verdict, match_exam

    matching = match_exam(words, vocabulary, modalities)
    best = matching.candidates[0].exam_id if matching.candidates else None
    return Wanted(
        words=words,
        count=times,
        exam=best if matching.verdict is Verdict.CLEAR else None,
        contrast=matching.contrast.value if matching.contrast else None,
        choices=tuple((each.exam_id, each.name) for each in matching.candidates),
        why=matching.why,
    )
