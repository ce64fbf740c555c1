"""The exams of one modality by what their names mean, and those that fit a description."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from imgxtrain.knowledge.exam_fit import Entry, Fit, Phrase, best_fit
from imgxtrain.knowledge.exam_lexicon import Weight, lexicon
from imgxtrain.knowledge.exam_meaning import Meaning, Reader
from imgxtrain.knowledge.exam_modalities import SIDES_MATTER
from imgxtrain.knowledge.exam_words import Wording, read_wording
from imgxtrain.knowledge.exams import Contrast, Exam, ExamKind, Region

_POINTS_FOR_LIKENESS = 4.0
_COMPARED_BY_LETTERS = 8
_SHORTEST_SHORT_FORM = 3


class ExamIndex:
    """Exams of one modality; quality control goes by its names alone, and is left out.

    ``topics``: the words of the names that share a worklist with these (``topics_of``).
    """

    def __init__(
        self,
        modality: str,
        exams: Iterable[Exam],
        regions: Mapping[str, Region],
        topics: frozenset[str],
    ) -> None:
        self._reader = Reader(modality, topics)
        self._entries = self._all_entries(modality, tuple(_kept(exams)), regions)
        self._holding: dict[str, set[int]] = {}
        for number, entry in enumerate(self._entries):
            for phrase in entry.phrases:
                for meaning in phrase.meaning.meanings:
                    self._holding.setdefault(meaning, set()).add(number)

    def read(self, wording: Wording) -> Meaning:
        """The meaning of ``wording`` within the modality."""
        return self._reader.read(wording)

    def decides(self, wording: Wording) -> bool:
        """Whether ``wording`` names a part of the body or something done."""
        return any(map(lexicon().decides, self.read(wording).meanings))

    def fits(self, wording: Wording) -> list[Fit]:
        """Exams that have anything in common with ``wording``, best first."""
        said = self.read(wording)
        found = [best_fit(said, entry) for entry in self._sharing(said)]
        return _by_likeness(" ".join(wording.words), sorted(found, key=lambda fit: -fit.score))

    def unknown_may_mean(self, wording: Wording, exam: Exam) -> str | None:
        """What an unknown word may mean that would make it another exam than ``exam``."""
        said = self.read(wording)
        near = (self._reader.nearly(word) for word in said.unknown)
        own = next(entry for entry in self._entries if entry.exam.id == exam.id)
        others = (
            other.exam.name
            for other in (self._sharing(said) if said.unknown else ())
            if other is not own and _tells_from(own, other, said)
        )
        return next((each for each in near if each), None) or next(others, None)

    def _sharing(self, said: Meaning) -> Iterator[Entry]:
        numbers = {each for meaning in said.meanings for each in self._holding.get(meaning, ())}
        return (self._entries[number] for number in sorted(numbers))

    def _all_entries(
        self, modality: str, exams: tuple[Exam, ...], regions: Mapping[str, Region]
    ) -> list[Entry]:
        phrases = {exam.id: tuple(self._phrases(exam)) for exam in exams}
        alone = _exams_of_one_part(phrases)
        entries = []
        for exam in exams:
            names = (regions[each].name for each in exam.regions if each in regions)
            parts = _union(self.read(read_wording(name)).meanings for name in names)
            entry = _entry(exam, phrases[exam.id], parts, alone)
            entries.append(entry if modality in SIDES_MATTER else replace(entry, leaning=_NO_SIDE))
        return entries

    def _phrases(self, exam: Exam) -> Iterator[Phrase]:
        """What the exam is called, each meaning once; an angiogram is one by any name."""
        wordings: dict[Meaning, list[str]] = {}
        for text in (exam.name, *exam.aliases):
            wording = read_wording(text)
            meaning = self.read(wording)
            wordings.setdefault(meaning, []).append(" ".join(wording.words))
            if exam.angiography and not meaning.meanings & _ANGIOGRAPHIC:
                angio = replace(meaning, meanings=meaning.meanings | {"angio"})
                wordings.setdefault(angio, []).append(" ".join((*wording.words, "angio")))
        for meaning, texts in wordings.items():
            if meaning.meanings:
                yield Phrase(meaning, tuple(texts), lexicon().widened(meaning.meanings))


_ANGIOGRAPHIC = frozenset(("angio", "venogram"))
_NO_SIDE = Meaning(frozenset())


def topics_of(exams: Iterable[Exam]) -> frozenset[str]:
    """The words of the names of ``exams``, quality control aside."""
    texts = (text for exam in _kept(exams) for text in (exam.name, *exam.aliases))
    return frozenset(word for text in texts for word in read_wording(text).words if len(word) > 1)


def _kept(exams: Iterable[Exam]) -> Iterator[Exam]:
    return (exam for exam in exams if exam.kind is not ExamKind.QUALITY_CONTROL)


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _exams_of_one_part(phrases: Mapping[str, tuple[Phrase, ...]]) -> dict[str, set[str]]:
    """For each part of the body that is an exam's whole name, the ids of such exams."""
    alone: dict[str, set[str]] = {}
    for exam_id, called in phrases.items():
        for phrase in called:
            for meaning in phrase.meaning.meanings if len(phrase.meaning.meanings) == 1 else ():
                if lexicon().weights.get(meaning) is Weight.PART:
                    alone.setdefault(meaning, set()).add(exam_id)
    return alone


def _entry(
    exam: Exam,
    phrases: tuple[Phrase, ...],
    parts: frozenset[str],
    alone: Mapping[str, set[str]],
) -> Entry:
    own = parts | _union(phrase.meaning.meanings for phrase in phrases)
    if exam.modality == "radiography" and exam.contrast is Contrast.ALWAYS:
        own |= {"fluoroscopy"}
    reached = own | lexicon().widened(own)
    guides = exam.kind in (ExamKind.GUIDANCE, ExamKind.THERAPY)
    return Entry(
        exam,
        phrases,
        frozenset(each for each in reached if alone.get(each, set()) <= {exam.id}),
        parts | lexicon().widened(parts),
        _leaning(phrases),
        anywhere=guides and "any-region" in exam.regions,
    )


def _leaning(phrases: tuple[Phrase, ...]) -> Meaning:
    """The side that most names of an exam state."""
    one = sum(phrase.meaning.one_sided for phrase in phrases)
    both = sum(phrase.meaning.both_sided for phrase in phrases)
    return Meaning(frozenset(), one_sided=one > both, both_sided=both > one)


def _by_likeness(text: str, ranked: list[Fit]) -> list[Fit]:
    """``ranked`` with a few points less the less their letters are like those of ``text``."""
    from rapidfuzz import fuzz

    fits = []
    for place, fit in enumerate(ranked):
        unlike = 1.0
        if place < _COMPARED_BY_LETTERS:
            alike = max(fuzz.token_sort_ratio(text, each) for each in fit.phrase.wordings)
            unlike -= alike / 100
        fits.append(replace(fit, score=max(0.0, fit.score - _POINTS_FOR_LIKENESS * unlike)))
    return sorted(fits, key=lambda fit: -fit.score)


def _tells_from(own: Entry, other: Entry, said: Meaning) -> bool:
    """Whether an unknown word is short for a word of ``other`` that ``own`` does not have."""
    theirs = _union(phrase.meaning.meanings for phrase in other.phrases)
    reach = theirs | lexicon().widened(theirs) | other.around
    if not any(map(lexicon().decides, said.meanings & reach)):
        return False
    have = {word for phrase in own.phrases for each in phrase.wordings for word in each.split()}
    wordings = (each.split() for phrase in other.phrases for each in phrase.wordings)
    return any(
        _short_for(unknown, words)
        for wording in wordings
        for words in (*((word,) for word in wording), *pairwise(wording))
        if not have.issuperset(words)
        for unknown in said.unknown
    )


def _short_for(short: str, words: tuple[str, ...]) -> bool:
    """``CRV`` for cervical, ``CASC`` for calcium score."""
    if len(words) == 1:
        return _shortened(words[0], short)
    first, second = words
    return any(
        first.startswith(short[:cut]) and second.startswith(short[cut:])
        for cut in range(2, len(short) - 1)
    )


def _shortened(word: str, short: str) -> bool:
    """Whether ``short`` is ``word`` with letters left out, and has at least half its bones."""
    consonants = sum(letter not in "aeiou" for letter in word)
    letters = iter(word)
    in_order = all(letter in letters for letter in short)
    likely = len(short) >= _SHORTEST_SHORT_FORM and 2 * len(short) >= consonants
    return in_order and likely and word[0] == short[0]
