"""How well the names of an exam fit what a description means."""

from collections.abc import Iterable
from dataclasses import dataclass

from imgxtrain.knowledge.exam_lexicon import Weight, lexicon
from imgxtrain.knowledge.exam_meaning import Meaning
from imgxtrain.knowledge.exams import Exam

# Shares of a weight, weights and points; found on descriptions set apart for it.
_IMPLIED = 0.25
_TARGET = 0.4
_MISSED = 1.5
_UNKNOWN, _UNKNOWN_LONG, _LONG = 0.8, 1.5, 8
_OTHER_SIDE, _LEANS_TO_OTHER_SIDE, _SIDE_NOT_SAID = 2.5, 1.2, 0.3
_NEXT_TO_NOTHING = 0.3


@dataclass(frozen=True)
class Phrase:
    """One thing an exam is called, by meaning; ``wordings`` are the texts that mean it."""

    meaning: Meaning
    wordings: tuple[str, ...]
    wider: frozenset[str]


@dataclass(frozen=True)
class Entry:
    """An exam with its phrases.

    ``closure``: what any of them means or implies, but for parts that are exams of their own.
    ``around``: the exam's parts of the body and what they lie in. ``leaning``: the side that most
    of its names state. ``anywhere``: guidance that is the same whatever part it is for.
    """

    exam: Exam
    phrases: tuple[Phrase, ...]
    closure: frozenset[str]
    around: frozenset[str]
    leaning: Meaning
    anywhere: bool


@dataclass(frozen=True)
class Fit:
    """How well an exam fits: 0 to 100, and whether part of the body and act agree.

    ``narrower``: the exam is more particular than the words say.
    """

    exam: Exam
    score: float
    agrees: bool
    narrower: bool
    phrase: Phrase


def best_fit(said: Meaning, entry: Entry) -> Fit:
    """The fit of that phrase of ``entry`` which fits best; one of them shares a meaning."""
    fits = (
        _fit(said, phrase, entry)
        for phrase in entry.phrases
        if said.meanings & phrase.meaning.meanings
    )
    return max(fits, key=lambda fit: (fit.agrees, fit.score))


def _fit(said: Meaning, phrase: Phrase, entry: Entry) -> Fit:
    words = lexicon()
    common = said.meanings & phrase.meaning.meanings
    held = sum(map(words.weight, common))
    more, more_agrees = _more_said(said.meanings - common, common, phrase, entry)
    missed = phrase.meaning.meanings - common
    unsaid = missed - words.widened(said.meanings)
    astray = more + _MISSED * _weight(missed, unsaid) + sum(map(_of_unknown, said.unknown))
    astray += _sides_apart(said, phrase.meaning, entry.leaning)
    tells = any(words.weights.get(each) is not Weight.TRAIT for each in common)
    return Fit(
        entry.exam,
        100 * held / (held + astray),
        more_agrees and not _decide(unsaid) and (tells or astray < _NEXT_TO_NOTHING),
        any(words.weight(each) >= Weight.TRAIT.value for each in unsaid),
        phrase,
    )


def _more_said(
    more: frozenset[str], common: frozenset[str], phrase: Phrase, entry: Entry
) -> tuple[float, bool]:
    """Weight of what the description says beyond ``phrase``, and whether none of it decides."""
    weights = lexicon().weights
    unexplained = more - phrase.wider - entry.around - entry.closure
    targets: frozenset[str] = frozenset()
    if entry.anywhere and any(weights.get(each) is Weight.ACT for each in common):
        targets = frozenset(each for each in unexplained if weights.get(each) is Weight.PART)
    unexplained -= targets
    weight = _weight(more - targets, unexplained) + _TARGET * _weight(targets, targets)
    return weight, not _decide(unexplained)


def _weight(meanings: Iterable[str], unimplied: frozenset[str]) -> float:
    weight = lexicon().weight
    return sum(weight(each) * (1 if each in unimplied else _IMPLIED) for each in meanings)


def _decide(meanings: Iterable[str]) -> bool:
    return any(map(lexicon().decides, meanings))


def _of_unknown(word: str) -> float:
    return _UNKNOWN if len(word) < _LONG else _UNKNOWN_LONG


def _sides_apart(said: Meaning, called: Meaning, leaning: Meaning) -> float:
    if _contrary(said, called):
        return _OTHER_SIDE
    if called.one_sided or called.both_sided:
        return 0.0 if said.one_sided or said.both_sided else _SIDE_NOT_SAID
    return _LEANS_TO_OTHER_SIDE if _contrary(said, leaning) else 0.0


def _contrary(one: Meaning, other: Meaning) -> bool:
    return (one.one_sided and other.both_sided) or (one.both_sided and other.one_sided)
