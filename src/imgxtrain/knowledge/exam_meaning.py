"""What a description means within one modality: parts of the body, what is done, lesser traits."""

from collections.abc import Iterable
from dataclasses import dataclass

from imgxtrain.knowledge import exam_modalities, exam_terms
from imgxtrain.knowledge.exam_anatomy import SPINE_OF_LEVEL
from imgxtrain.knowledge.exam_lexicon import Words, lexicon
from imgxtrain.knowledge.exam_spelling import Speller
from imgxtrain.knowledge.exam_words import GivenContrast, Laterality, Wording, words_of

_GIVEN_CONTRAST = "given-contrast"


@dataclass(frozen=True)
class Meaning:
    """What words mean, the words that mean nothing known, and the side if there is one."""

    meanings: frozenset[str]
    unknown: Words = ()
    one_sided: bool = False
    both_sided: bool = False


class Reader:
    """Reads descriptions within one modality; ``topics``: further words of its vocabulary."""

    def __init__(self, modality: str, topics: frozenset[str]) -> None:
        self._modality = modality
        self._topics = topics
        self._own_phrases = _phrases_within(modality)
        self._silent = exam_modalities.own_words(modality) | lexicon().ignored | _SET_ASIDE
        names = exam_modalities.all_modality_words()
        known = lexicon().known | topics | names | exam_terms.PLAIN_WORDS | _SET_ASIDE
        self._speller = Speller(known, lexicon().weighty_words())

    def read(self, wording: Wording) -> Meaning:
        """The meaning of ``wording``."""
        words = self._standard_words(wording)
        found: set[str] = set()
        unknown: list[str] = []
        place = 0
        while place < len(words):
            phrase = self._longest_phrase(words, place)
            if phrase:
                found.update(self._meanings_of(phrase))
            elif len(words[place]) > 1 and words[place] not in self._silent:
                self._sort(words[place], found, unknown)
            place += max(1, len(phrase))
        if wording.contrast in _WITH and self._modality not in exam_modalities.CONTRAST_SET_ASIDE:
            found.add(_GIVEN_CONTRAST)
        evident = exam_modalities.SELF_EVIDENT.get(self._modality, frozenset())
        both = wording.laterality is Laterality.BOTH
        return Meaning(self._placed(found) - evident, tuple(unknown), wording.one_sided, both)

    def nearly(self, word: str) -> str | None:
        """A word of weight that ``word`` may be a spoiled form of."""
        return self._speller.nearly(word)

    def _standard_words(self, wording: Wording) -> list[str]:
        corrected = (each for word in wording.words for each in self._speller.corrected(word))
        standard = lexicon().standard
        return [
            word if (word,) in self._own_phrases else standard.get(word, word)
            for word in _negations_joined(corrected)
        ]

    def _longest_phrase(self, words: list[str], place: int) -> Words:
        for length in range(min(lexicon().longest, len(words) - place), 0, -1):
            phrase = tuple(words[place : place + length])
            if phrase in self._own_phrases or phrase in lexicon().phrases:
                return phrase
        return ()

    def _meanings_of(self, phrase: Words) -> Words:
        own = self._own_phrases.get(phrase)
        return lexicon().phrases[phrase] if own is None else own

    def _sort(self, word: str, found: set[str], unknown: list[str]) -> None:
        modality = exam_modalities.group_of_word(word)
        if modality:
            found.add(f"by-{modality}")
        elif word in self._topics:
            found.add(word)
        else:
            unknown.append(word)

    def _placed(self, found: set[str]) -> frozenset[str]:
        """Meanings with ends of limbs joined, and levels of the spine where there are such."""
        placed = frozenset(found)
        for end in placed & {"upper", "lower"} if "extremity" in placed else ():
            placed = placed - {end, "extremity"} | {f"{end}-extremity"}
        if self._modality not in exam_modalities.SPINE_MODALITIES:
            return placed
        in_vessels = bool(placed & _VESSELS)
        for level in placed & SPINE_OF_LEVEL.keys():
            spine = "chest" if level == "thoracic" and in_vessels else SPINE_OF_LEVEL[level]
            placed = placed - {level} | {spine}
        return placed


_WITH = (GivenContrast.WITH, GivenContrast.BOTH)
_VESSELS = frozenset(("angio", "venogram", "aorta"))
_SET_ASIDE = words_of("bilat bilateral unilat unilateral left right wwo cont contrast incl")
"""Words on side and contrast, which are met only where they were run together with others."""


def _phrases_within(modality: str) -> dict[Words, Words]:
    table = exam_modalities.WITHIN.get(modality, {})
    if modality not in exam_modalities.WITH_PORTS:
        table = {"port": ()} | table
    return {tuple(phrase.split()): meanings for phrase, meanings in table.items()}


def _negations_joined(words: Iterable[str]) -> list[str]:
    """Words with ``NON VASC`` as one."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "non":
            joined[-1] += word
        else:
            joined.append(word)
    return joined
