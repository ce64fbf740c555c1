"""The words of order entry and what they mean, put together from the tables of parts and ways."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from imgxtrain.knowledge import exam_anatomy, exam_terms
from imgxtrain.knowledge.exam_words import singular

Words = tuple[str, ...]


class Weight(Enum):
    """How much a meaning decides: two exams never differ in part or act and are yet the same."""

    PART = 3.0
    ACT = 3.1
    TOPIC = 2.0
    TRAIT = 1.0


SHARED_TRAIT = 0.5
"""Weight of a trait that many exams share and few turn on."""


@dataclass(frozen=True)
class Lexicon:
    """Phrases of standard words with their meanings, and how much each meaning decides.

    ``standard``: the standard word of each short form. ``wider``: what a meaning implies, as knee
    implies leg. ``known``: every word that stands for something or for nothing in particular.
    """

    phrases: dict[Words, Words]
    standard: dict[str, str]
    weights: dict[str, Weight]
    wider: dict[str, frozenset[str]]
    ignored: frozenset[str]
    known: frozenset[str]
    longest: int

    def weighty_words(self) -> frozenset[str]:
        """Words that alone mean a part of the body or something done."""
        return frozenset(word for word, meaning in self.standard.items() if self.decides(meaning))

    def weight(self, meaning: str) -> float:
        """Weight of a meaning in a comparison."""
        if meaning in exam_terms.SHARED_TRAITS:
            return SHARED_TRAIT
        return self.weights.get(meaning, Weight.TOPIC).value

    def decides(self, meaning: str) -> bool:
        """Whether exams that differ in ``meaning`` are different exams, whatever else agrees."""
        return self.weights.get(meaning) in (Weight.PART, Weight.ACT)

    def widened(self, meanings: Iterable[str]) -> frozenset[str]:
        """All that ``meanings`` imply beside themselves."""
        return frozenset().union(*(self.wider.get(each, frozenset()) for each in meanings))


@cache
def lexicon() -> Lexicon:
    """The one lexicon."""
    weights: dict[str, Weight] = {}
    plain: dict[Words, Words] = {}
    for table, weight in _TABLES:
        for meanings, variants in _entries(table):
            if len(meanings) == 1:
                weights[meanings[0]] = weight
                plain[_phrase(meanings[0])] = meanings
            plain.update((_phrase(variant), meanings) for variant in variants)
    plain.update(_limbs())
    plain.update(_spines())
    standard = {
        phrase[0]: meanings[0]
        for phrase, meanings in plain.items()
        if len(phrase) == len(meanings) == 1
    }
    phrases = {
        tuple(standard.get(word, word) for word in phrase): meanings
        for phrase, meanings in plain.items()
    }
    ignored = frozenset(map(singular, exam_terms.IGNORED))
    known = frozenset(word for phrase in plain for word in phrase) | ignored
    longest = max(map(len, phrases))
    return Lexicon(phrases, standard, weights, _implications(), ignored, known, longest)


_TABLES = (
    (exam_terms.TRAITS, Weight.TRAIT),
    (exam_terms.MEANS, Weight.TOPIC),
    (exam_terms.ACTS, Weight.ACT),
    (exam_anatomy.PARTS, Weight.PART),
)


def _entries(table: str) -> Iterator[tuple[Words, Words]]:
    """Meanings and their variants of each ``meaning + meaning: variant, variant`` line."""
    for line in table.replace("\n  ", " ").strip().splitlines():
        meanings, _, variants = line.partition(":")
        yield _list(meanings, "+"), _list(variants, ",")


def _list(text: str, separator: str) -> Words:
    return tuple(each.strip() for each in text.split(separator) if each.strip())


def _phrase(text: str) -> Words:
    return tuple(singular(word) for word in text.replace("-", " ").split())


def _limbs() -> Iterator[tuple[Words, Words]]:
    for limb in exam_anatomy.LIMBS.split():
        yield (limb,), ("extremity",)
        for meaning, names in exam_anatomy.LIMB_ENDS.items():
            for name in names.split():
                yield (name, limb), (meaning,)
                yield (limb, name), (meaning,)


def _spines() -> Iterator[tuple[Words, Words]]:
    for spine in exam_anatomy.SPINES.split():
        for level, names in exam_anatomy.LEVELS.items():
            for name in map(_phrase, names.split(",")):
                yield (*name, spine), (level,)
                yield (spine, *name), (level,)
                yield ("".join(name) + spine,), (level,)


def _implications() -> dict[str, frozenset[str]]:
    directly: dict[str, set[str]] = {}
    for (wide,), narrow in _entries(exam_anatomy.PARTS_OF):
        for each in narrow:
            directly.setdefault(each, set()).add(wide)
    return {each: frozenset(_upwards(each, directly)) for each in directly}


def _upwards(meaning: str, directly: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [meaning]
    while waiting:
        above = directly.get(waiting.pop(), set()) - found
        found |= above
        waiting.extend(above)
    return found
