"""What in a text has the form of a person's name, by common names and by capitals."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imgxtrain.profile.guard_terms import listed
from imgxtrain.profile.guard_trade_words import TITLES, TRADE
from imgxtrain.profile.guard_wording import NOTHING, Shape, Word
from imgxtrain.profile.guard_words import GIVEN, SURNAMES, WORDY_GIVEN, WORDY_SURNAMES


class Evidence(StrEnum):
    """What a phrase looks like. A STRANGER is a capitalised word that no list holds."""

    FULL = "given name and surname"
    PROBABLE = "given name or surname beside a stranger"
    INITIAL = "initial and surname"
    GIVEN = "given name"
    SURNAME = "surname"
    WORDY = "name that is also a word"
    STRANGERS = "name of two strange words"
    STRANGER = "strange word with a capital"
    CAPITALS = "strange word in capitals"
    LOWER = "strange word"


NAMES = (
    Evidence.FULL,
    Evidence.PROBABLE,
    Evidence.INITIAL,
    Evidence.GIVEN,
    Evidence.SURNAME,
)
"""What holds a common name that is nothing else."""


@dataclass(frozen=True)
class Phrase:
    """The words ``first`` to ``last`` (inclusive) and what they look like."""

    evidence: Evidence
    first: int
    last: int


PARTICLES = listed("de la las los del da dos di van von der den ter bin ibn al el st")
"""Words that belong to a surname and stand before it."""

Form = Callable[[Sequence[Word]], tuple[Evidence, int] | None]
"""What the words ahead begin with, and how many words that is."""

_AHEAD = 6


def phrase_at(words: Sequence[Word], first: int) -> Phrase | None:
    """What begins at ``words[first]``, the longest form first."""
    ahead = [*words[first : first + _AHEAD], NOTHING, NOTHING, NOTHING]
    for form in (_surname_first, _given_first, _initial_first, _two_words, _one_word):
        found = form(ahead)
        if found:
            evidence, count = found
            return Phrase(evidence, first, first + count - 1)
    return None


_ENDINGS = tuple(
    listed(
        "ed ing ly tion sion ment ness ous ive able ible ful less graphy gram scopy ectomy ostomy"
        " itis osis emia noma toma coma gioma lioma plasty logist ology ability wise ward"
    )
)
"""Endings of everyday words, which few names have."""

_LEAST_WITH_ENDING = 5


def is_trade(word: Word) -> bool:
    """Whether ``word`` is one of the trade, or has the ending of an everyday word."""
    plain = word.key.replace("\u2019", "").replace("'", "")
    return any(_trade_key(part) for part in plain.split("-"))


def _trade_key(key: str) -> bool:
    single = key.removesuffix("s")
    ending = len(single) >= _LEAST_WITH_ENDING and single.endswith(_ENDINGS)
    return key in TRADE or single in TRADE or (ending and not _known(key))


def _known(key: str) -> bool:
    return key in GIVEN or key in SURNAMES or key in WORDY_GIVEN or key in WORDY_SURNAMES


def _parts(word: Word) -> list[str]:
    return word.key.replace("\u2019", "'").split("-") if word.shape is not Shape.OTHER else [""]


def _given(word: Word) -> bool:
    return all(part in GIVEN for part in _parts(word))


def _surname(word: Word) -> bool:
    """Whether it is a common surname, or a double one of which one half is."""
    parts = _parts(word)
    double = len(parts) > 1 and any(part in SURNAMES for part in parts) and not is_trade(word)
    return double or all(part in SURNAMES for part in parts)


def _wordy_given(word: Word) -> bool:
    return word.raised and word.key in WORDY_GIVEN


def _any_given(word: Word) -> bool:
    return _given(word) or _wordy_given(word)


def _wordy_surname(word: Word) -> bool:
    known = word.raised and word.key in WORDY_SURNAMES
    return known and not (word.shape is Shape.UPPER and is_trade(word))


_LEAST_STRANGER = 2
_LEAST_IN_CAPITALS = 3


def _stranger(word: Word) -> bool:
    known = _any_given(word) or _wordy_surname(word) or word.key in TITLES
    strange = not (known or is_trade(word))
    return word.shape is Shape.TITLE and len(word.key) >= _LEAST_STRANGER and strange


def _capitals(word: Word) -> bool:
    long = len(word.key) >= _LEAST_IN_CAPITALS
    return word.shape is Shape.UPPER and long and not is_trade(word)


def _alike(first: Word, second: Word) -> bool:
    return Shape.LOWER in {first.shape, second.shape} or first.shape is second.shape


def _surname_first(ahead: Sequence[Word]) -> tuple[Evidence, int] | None:
    """Smith, John A."""
    last, first, middle = ahead[:3]
    if first.gap.strip() != "," or "\n" in first.gap or last.possessive:
        return None
    evidence = _after_known_surname(last, first) or _after_strange_surname(last, first)
    if evidence is None:
        return None
    return evidence, 3 if middle.shape is Shape.INITIAL and middle.follows else 2


def _after_known_surname(last: Word, first: Word) -> Evidence | None:
    named = _any_given(first) or first.shape is Shape.INITIAL
    if _surname(last):
        strange = (_stranger(first) or _capitals(first)) and _alike(last, first)
        return Evidence.FULL if named else Evidence.PROBABLE if strange else None
    if _wordy_surname(last) and named:
        return Evidence.FULL if _given(first) else Evidence.PROBABLE
    return None


def _after_strange_surname(last: Word, first: Word) -> Evidence | None:
    if not (_stranger(last) or _capitals(last)) or _given(last):
        return None
    if _given(first) and _alike(last, first):
        return Evidence.FULL
    strange = _stranger(first) or _capitals(first)
    return Evidence.STRANGERS if strange and last.shape is first.shape else None


def _given_first(ahead: Sequence[Word]) -> tuple[Evidence, int] | None:
    """John A. de la Cruz."""
    if not _any_given(ahead[0]) or ahead[0].possessive:
        return None
    best: tuple[Evidence, int] | None = None
    for place in _places_of_surname(ahead):
        evidence = _after_given(ahead[0], ahead[place]) if _alike(ahead[0], ahead[place]) else None
        if evidence and (best is None or evidence is Evidence.FULL):
            best = evidence, place + 1
    return best


def _places_of_surname(ahead: Sequence[Word]) -> Iterator[int]:
    """Where the surname may stand, past initials, particles and a second given name."""
    for place, word in enumerate(ahead[1:], start=1):
        after_initial = ahead[place - 1].shape is Shape.INITIAL and word.gap in {". ", "."}
        if not (word.follows or after_initial):
            return
        between = word.shape is Shape.INITIAL or word.key in PARTICLES
        if not between:
            yield place
        if not (between or _any_given(word)):
            return


def _after_given(first: Word, last: Word) -> Evidence | None:
    if _surname(last):
        return Evidence.FULL
    if _wordy_surname(last):
        return Evidence.FULL if _given(first) else Evidence.PROBABLE
    if not _given(first):
        return None
    strange = _stranger(last) or (_capitals(last) and first.shape is Shape.UPPER)
    another = last.raised and _any_given(last) and not is_trade(last)
    return Evidence.PROBABLE if strange or another else None


def _initial_first(ahead: Sequence[Word]) -> tuple[Evidence, int] | None:
    """J. Smith, or J Smith where the surname is a common one."""
    initial, last = ahead[:2]
    if initial.shape is not Shape.INITIAL:
        return None
    dotted = last.gap in {".", ". "}
    strange = (_stranger(last) or _wordy_surname(last)) and not is_trade(last)
    known = _surname(last) and last.raised and (dotted or last.follows)
    return (Evidence.INITIAL, 2) if known or (dotted and strange) else None


def _two_words(ahead: Sequence[Word]) -> tuple[Evidence, int] | None:
    """Smith J; Smith John; Grzegorz Smith; two strangers."""
    first, second, third = ahead[:3]
    if not second.follows or first.possessive:
        return None
    if _surname(first) and first.raised and second.raised and _given(second):
        return Evidence.PROBABLE, 3 if third.shape is Shape.INITIAL and third.follows else 2
    if _surname(first) and first.raised and second.shape is Shape.INITIAL:
        return Evidence.INITIAL, 2
    if not (_stranger(first) and _alike(first, second)):
        return None
    if _surname(second) and second.raised:
        return Evidence.PROBABLE, 2
    return (Evidence.STRANGERS, 2) if _stranger(second) else None


def _one_word(ahead: Sequence[Word]) -> tuple[Evidence, int] | None:
    for evidence in _evidence_of(ahead[0]):
        return evidence, 1
    return None


def _evidence_of(word: Word) -> Iterator[Evidence]:
    if _given(word):
        yield Evidence.GIVEN
    if _surname(word):
        yield Evidence.SURNAME
    if word.shape is Shape.TITLE and (_wordy_given(word) or _wordy_surname(word)):
        yield Evidence.WORDY
    if _stranger(word):
        yield Evidence.STRANGER
    if _capitals(word):
        yield Evidence.CAPITALS
    long = len(word.key) >= _LEAST_IN_CAPITALS
    if word.shape is Shape.LOWER and long and not is_trade(word):
        yield Evidence.LOWER
