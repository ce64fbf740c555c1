"""Numbers as people type them: ``8``, ``7.5``, ``8h``, ``1h30``, ``1,680``, ``78%``."""

import re

_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?")
_UNITS = {
    "hours": ("h", "hr", "hrs", "hour", "hours"),
    "minutes": ("m", "min", "mins", "minute", "minutes"),
    "percent": ("%", "percent"),
    "credits": ("credit", "credits"),
}
_UNIT = re.compile(r"(?P<number>[^a-z%]*)\s*(?P<unit>%|[a-z]+)?", re.IGNORECASE)
_HOURS_AND_MINUTES = re.compile(
    r"(?P<hours>\d+)\s*h(?:rs?|ours?)?\s*(?P<minutes>\d+)\s*(?:m|min|mins|minutes?)?",
    re.IGNORECASE,
)
_IN_MINUTES = {"hours": 60.0, "minutes": 1.0}
_WITH_UNIT_OF_ITS_OWN = frozenset(("points", "units"))


class NotAnAmountError(Exception):
    """The words are no number; ``what`` they were to be, ``whole`` where it must be a whole one."""

    def __init__(self, words: str, what: str, *, whole: bool) -> None:
        super().__init__(words)
        self.words = words
        self.what = what
        self.whole = whole


def amount_of(words: str, what: str) -> float:
    """The number that ``words`` are, of ``what`` (hours, credits): ``2h`` are 120 minutes.

    Raises NotAnAmountError, also where the words are of something else: 8% are no hours.
    """
    both = _HOURS_AND_MINUTES.fullmatch(words.strip())
    if both and what in _IN_MINUTES:
        return (60 * int(both["hours"]) + int(both["minutes"])) / _IN_MINUTES[what]
    found = _UNIT.fullmatch(words.strip())
    number = _number(found["number"].strip()) if found else None
    share = _share(found["unit"], what) if found else None
    if number is None or share is None:
        raise NotAnAmountError(words, what, whole=False)
    return number * share


def count_of(words: str, what: str) -> int:
    """The whole number that ``words`` are, of ``what``. Raises NotAnAmountError."""
    amount = amount_of(words, what)
    if amount != int(amount):
        raise NotAnAmountError(words, what, whole=True)
    return int(amount)


def _number(text: str) -> float | None:
    if not _NUMBER.fullmatch(text) or not any(each.isdigit() for each in text):
        return None
    return float(text.replace(",", ""))


def _share(unit: str | None, what: str) -> float | None:
    """How many of ``what`` one of ``unit`` is; None where it is of something else."""
    if unit is None:
        return 1.0
    named = next((name for name, forms in _UNITS.items() if unit.casefold() in forms), None)
    if named == what or (named and what in _WITH_UNIT_OF_ITS_OWN):
        return 1.0
    if named in _IN_MINUTES and what in _IN_MINUTES:
        return _IN_MINUTES[named] / _IN_MINUTES[what]
    return None
