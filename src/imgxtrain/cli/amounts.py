"""Numbers as people type them: ``8``, ``7.5``, ``8h``, ``1,680``, ``78%``."""

import re

_NUMBER = re.compile(
    r"(?P<number>[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?)\s*"
    r"(h|hrs?|hours?|min|mins|minutes?|%|percent|credits?)?",
    re.IGNORECASE,
)


class NotAnAmountError(Exception):
    """The words are no number; ``what`` they were to be, ``whole`` where it must be a whole one."""

    def __init__(self, words: str, what: str, *, whole: bool) -> None:
        super().__init__(words)
        self.words = words
        self.what = what
        self.whole = whole


def amount_of(words: str, what: str) -> float:
    """The number that ``words`` are, of ``what`` (hours, credits). Raises NotAnAmountError."""
    found = _NUMBER.fullmatch(words.strip())
    if not found or not any(character.isdigit() for character in found["number"]):
        raise NotAnAmountError(words, what, whole=False)
    return float(found["number"].replace(",", ""))


def count_of(words: str, what: str) -> int:
    """The whole number that ``words`` are, of ``what``. Raises NotAnAmountError."""
    amount = amount_of(words, what)
    if amount != int(amount):
        raise NotAnAmountError(words, what, whole=True)
    return int(amount)
