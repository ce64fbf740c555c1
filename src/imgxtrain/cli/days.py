"""Days as people type them: ISO, ``today``, ``yesterday``, weekdays, ``3d``, ``3 days ago``.

In a log a weekday looks back (today included), in a plan forward.
"""

import calendar
import re
from datetime import date, timedelta
from enum import Enum

_AGO = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)(\s+ago)?")
_WEEKDAYS = tuple(day.lower() for day in calendar.day_name)
_SHORTEST_WEEKDAY = 3
_MONTHS = 12


class Looking(Enum):
    """Where a day without a year is looked for."""

    BACK = -1
    FORWARD = 1


class NotADayError(Exception):
    """The words mean no day; ``future`` where a log was given one that is yet to come."""

    def __init__(self, words: str, future: date | None = None) -> None:
        super().__init__(words)
        self.words = words
        self.future = future


def day_of(words: str, today: date, looking: Looking = Looking.BACK) -> date:
    """The day that ``words`` mean. Raises NotADayError, also for a future day of a log."""
    text = " ".join(words.casefold().split())
    found = _iso(text) or _named(text, today, looking) or _counted(text, today, looking)
    if found is None:
        raise NotADayError(words)
    if looking is Looking.BACK and found > today:
        raise NotADayError(words, future=found)
    return found


def first_day_of(words: str, today: date) -> date:
    """As ``day_of`` in a log; of a month (2024-01) its first day."""
    month = _month(words)
    return date(*month, 1) if month else day_of(words, today)


def last_day_of(words: str, today: date) -> date:
    """As ``day_of`` in a log; of a month its last day, but no later than today."""
    month = _month(words)
    if not month:
        return day_of(words, today)
    last = date(*month, calendar.monthrange(*month)[1])
    return min(last, today) if month == (today.year, today.month) else last


def _iso(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _month(words: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{4})-(\d{2})", words.strip())
    if not found:
        return None
    year, month = int(found[1]), int(found[2])
    return (year, month) if year and 1 <= month <= _MONTHS else None


def _named(text: str, today: date, looking: Looking) -> date | None:
    named = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if text in named:
        return today + timedelta(days=named[text])
    days = [i for i, day in enumerate(_WEEKDAYS) if day.startswith(text)]
    if len(days) != 1 or len(text) < _SHORTEST_WEEKDAY:
        return None
    if looking is Looking.BACK:
        return today - timedelta(days=(today.weekday() - days[0]) % 7)
    return today + timedelta(days=(days[0] - today.weekday()) % 7)


def _counted(text: str, today: date, looking: Looking) -> date | None:
    found = _AGO.fullmatch(text.removeprefix("in "))
    if not found:
        return None
    days = int(found[1]) * (7 if found[2].startswith("w") else 1)
    backwards = found[3] or looking is Looking.BACK
    try:
        return today - timedelta(days=days) if backwards else today + timedelta(days=days)
    except OverflowError:
        return None
