"""Words that nobody spells in full: dropped vowels, cut ends, missing spaces, typing errors."""

from collections.abc import Iterable

from imgxtrain.knowledge.exam_lexicon import Words, lexicon

_SHORTEST = 4
_SHORT = 5
_LONG = 8
_SHORTEST_SKELETON = 3
_NEAR = 2


class Speller:
    """Corrects words to those of ``known``; a word that stands for nothing known stays.

    ``weighty``: words of the parts of the body and of what is done. Only these are seen in a
    short word that is mistyped, since short words are near to many others.
    """

    def __init__(self, known: Iterable[str], weighty: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._weighty = sorted(
            each for each in weighty if len(each) >= _SHORTEST and each.isalpha()
        )
        self._targets = sorted(
            word for word in self._known if len(word) >= _SHORTEST and word.isalpha()
        )
        self._skeletons: dict[str, list[str]] = {}
        for word in self._targets:
            self._skeletons.setdefault(_skeleton(word), []).append(word)
        self._corrected: dict[str, Words] = {}

    def corrected(self, word: str) -> Words:
        """The known word that ``word`` stands for, several where they were run together."""
        if word in self._known or len(word) < _SHORTEST or not word.isalpha():
            return (word,)
        if word not in self._corrected:
            self._corrected[word] = self._read(_in_letters(word))
        return self._corrected[word]

    def nearly(self, word: str) -> str | None:
        """A word of weight that ``word`` may be a spoiled form of, too uncertain to be taken."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) < _SHORT or not word.isalpha():
            return None
        near = process.extractOne(
            word, self._weighty, scorer=OSA.distance, score_cutoff=1 if len(word) == _SHORT else 2
        )
        return near[0] if near else None

    def _read(self, word: str) -> Words:
        if word in self._known:
            return (word,)
        ways = (self._begun, self._mistyped, self._without_vowels)
        if _skeleton(word) == word:
            ways = (self._begun, self._without_vowels, self._mistyped)
        one = next((found for way in ways if (found := way(word))), None)
        return (one,) if one else self._run_together(word) or (word,)

    def _begun(self, word: str) -> str | None:
        """The word that was cut: ``MAXILLOFACI``; shortest where several begin so."""
        begun = [target for target in self._targets if target.startswith(word)]
        shortest = min(begun, key=len, default=None)
        if shortest is None or len(word) >= _SHORT:
            return shortest
        return shortest if all(each.startswith(shortest) for each in begun) else None

    def _mistyped(self, word: str) -> str | None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        close = process.extract(
            word,
            self._targets if len(word) > _SHORT else self._weighty,
            scorer=OSA.distance,
            score_cutoff=2 if len(word) >= _LONG else 1,
            limit=8,
        )
        slips = {
            target: (distance, _rarity(word, target))
            for target, distance, _ in close
            if _same_end(word, target)
        }
        likeliest = [target for target, slip in slips.items() if slip == min(slips.values())]
        return likeliest[0] if len({self._standard(each) for each in likeliest}) == 1 else None

    def _standard(self, word: str) -> str:
        return lexicon().standard.get(word, word)

    def _without_vowels(self, word: str) -> str | None:
        """The word whose consonants these are, all of them or the first few: ``CRVCL``."""
        bones = _skeleton(word)
        if len(bones) < _SHORTEST_SKELETON or (len(bones) == _SHORTEST_SKELETON and bones != word):
            return None
        same = self._skeletons.get(bones)
        if same:
            return min(same, key=lambda target: (abs(len(target) - len(word)), target))
        if len(bones) <= _SHORTEST_SKELETON or len(bones) < len(word) - 2:
            return None
        longer = [each for bone, each in self._skeletons.items() if bone.startswith(bones)]
        return min((target for each in longer for target in each), key=len, default=None)

    def _run_together(self, word: str) -> Words | None:
        """The known words that were written without a space: ``ABDPELVIS``, ``CTHEAD``."""
        for cut in range(len(word) - _SHORTEST_SKELETON, 1, -1):
            head = word[:cut]
            if head in self._known and (len(head) >= _SHORTEST_SKELETON or head in _TWO_LETTERS):
                rest = self._rest(word[cut:])
                if rest:
                    return (head, *rest)
        return None

    def _rest(self, word: str) -> Words | None:
        if word in self._known and len(word) >= _SHORTEST_SKELETON:
            return (word,)
        return self._run_together(word)


_TWO_LETTERS = frozenset(("ct", "mr", "us", "xr", "nm", "ir"))


def _in_letters(word: str) -> str:
    """``word`` with the letters that J and X stand for: FUNCJ is FUNCTION, XTREMITY EXTREMITY."""
    begun = word.removesuffix("j")
    return f"e{begun}" if begun.startswith("x") else begun


def _rarity(word: str, target: str) -> int:
    """How rare the slip is: letters left out or swapped are common, doubled less, wrong rare."""
    if len(target) > len(word) or sorted(target) == sorted(word):
        return 0
    return 1 if len(target) < len(word) else 2


def _same_end(word: str, target: str) -> bool:
    """Whether at most one end was mistyped: beginnings are rarely wrong, both ends never."""
    if len(word) == _SHORTEST:
        return word[0] == target[0] and word[-1] == target[-1]
    return word[0] == target[0] or (len(word) >= _LONG and word[-2:] == target[-2:])


def _skeleton(word: str) -> str:
    return word[0] + "".join(letter for letter in word[1:] if letter not in "aeiouy")
