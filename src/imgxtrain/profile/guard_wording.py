"""The words of a text as the guard reads them: how each is written, and what parts it."""

from dataclasses import dataclass
from enum import StrEnum

from imgxtrain.profile.guard_terms import compiled

APOSTROPHES = "'\u2019"
_WORD = rf"[^\W\d_]+(?:[{APOSTROPHES}\-][^\W\d_]+)*"
_MIXED_NAMES = ("mc", "mac", "o'", "o\u2019", "d'", "de", "di", "la", "le", "van", "fitz")


class Shape(StrEnum):
    """How a word is written. A word of a script without capitals is OTHER."""

    LOWER = "lower"
    TITLE = "title"
    UPPER = "upper"
    INITIAL = "initial"
    OTHER = "other"


@dataclass(frozen=True)
class Word:
    """A word at ``start`` to ``end``; ``gap`` is what stands between it and the word before.

    ``key`` is the word in lower case without a possessive ending.
    """

    text: str
    key: str
    shape: Shape
    gap: str
    start: int
    end: int

    @property
    def possessive(self) -> bool:
        """Whether it ends in 's."""
        return len(self.key) < len(self.text)

    @property
    def follows(self) -> bool:
        """Whether only blanks part it from the word before."""
        return self.gap.isspace() and "\n" not in self.gap

    @property
    def raised(self) -> bool:
        """Whether it begins with a capital as names do."""
        return self.shape in {Shape.TITLE, Shape.UPPER}


NOTHING = Word("", "", Shape.OTHER, "\n", 0, 0)
"""What stands after the last word."""


def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order; a word with a digit beside it has no shape of a name."""
    found: list[Word] = []
    before = 0
    for match in compiled(_WORD).finditer(text):
        start, end = match.span()
        word = match[0]
        beside = text[max(start - 1, 0) : start] + text[end : end + 1]
        shape = Shape.OTHER if any(c.isdigit() for c in beside) else _shape(word)
        found.append(Word(word, _key(word), shape, text[before:start], start, end))
        before = end
    return tuple(found)


def _key(word: str) -> str:
    key = word.lower()
    if len(key) != len(word):  # a letter that grows in lower case is in no list
        return word
    return key.removesuffix("'s").removesuffix("\u2019s")


def _shape(word: str) -> Shape:
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if word[1:] else Shape.INITIAL
    inner = any(c.isupper() and word[i] not in f"{APOSTROPHES}-" for i, c in enumerate(word[1:]))
    if inner and not word.lower().startswith(_MIXED_NAMES):
        return Shape.OTHER
    return Shape.TITLE if word[0].isupper() else Shape.OTHER
