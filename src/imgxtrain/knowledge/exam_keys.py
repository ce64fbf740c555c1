"""Keys under which an exam is found at once: its names without contrast, punctuation and order."""

from collections.abc import Iterator

from imgxtrain.knowledge.exam_modalities import CONTRAST_SET_ASIDE, own_words
from imgxtrain.knowledge.exam_words import GivenContrast, Laterality, Wording, read_wording
from imgxtrain.knowledge.exams import Exam

_FILLERS = frozenset(("exam", "examination", "procedure"))
_ONE_SIDE, _BOTH_SIDES, _CONTRAST = "~1", "~2", "~c"


def keys_of(exam: Exam) -> Iterator[str]:
    """The keys of the exam's id, name and aliases."""
    yield from dict.fromkeys(
        key_of(read_wording(text), exam.modality) for text in (exam.id, exam.name, *exam.aliases)
    )


def key_of(wording: Wording, modality: str) -> str:
    """The key of ``wording`` within ``modality``, with a mark for side and contrast."""
    own = own_words(modality) | _FILLERS
    words = [word for word in wording.words if word not in own] or list(wording.words)
    return " ".join((*sorted(words), *_marks(wording, modality)))


def without_side(key: str) -> str:
    """``key`` of the same words when they say nothing of the side."""
    return key.replace(f" {_ONE_SIDE}", "").replace(f" {_BOTH_SIDES}", "")


def _marks(wording: Wording, modality: str) -> Iterator[str]:
    if wording.laterality is Laterality.BOTH:
        yield _BOTH_SIDES
    elif wording.one_sided:
        yield _ONE_SIDE
    given = wording.contrast in (GivenContrast.WITH, GivenContrast.BOTH)
    if given and modality not in CONTRAST_SET_ASIDE:
        yield _CONTRAST
