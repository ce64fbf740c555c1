"""Days as people type them: ISO, ``today``, ``yesterday``, weekdays, ``3d``, ``3 days ago``.

And as they write them in the United States: ``11/20/2026``, ``11/20``, ``Nov 20``, the month first.
In a log a weekday and a day without a year look back (today included), in a plan forward.
"""

import calendar
import re
from datetime import date, timedelta
from enum import Enum

_AGO = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)(\s+ago)?")
_WEEKDAYS = tuple(day.lower() for day in calendar.day_name)
_SHORTEST_WEEKDAY = 3
_MONTHS = 12
_MONTH_NAMES = tuple(name.lower() for name in calendar.month_name)
_SHORTEST_MONTH = 3
_AMERICAN = re.compile(r"(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_BY_NAME = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_CENTURY = 2000
_LEAP_CYCLE = 8


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
    found = (
        _iso(text)
        or _named(text, today, looking)
        or _counted(text, today, looking)
        or _american(text, today, looking)
    )
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
    found = re.fullmatch(r"(\d{4})([-/])(\d{2})\2(\d{2})", text)
    return _day(int(found[1]), int(found[3]), int(found[4])) if found else None


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


def _american(text: str, today: date, looking: Looking) -> date | None:
    """``11/20/2026``, ``11/20/26``, ``11/20``, ``Nov 20``: the month first."""
    written, named = _AMERICAN.fullmatch(text), _BY_NAME.fullmatch(text)
    if written:
        month, day, year = int(written[1]), int(written[3]), written[4]
    elif named:
        month, day, year = _month_called(named[1]), int(named[2]), named[3]
    else:
        return None
    if year:
        return _day(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)
    return _nearest(month, day, today, looking)


def _month_called(name: str) -> int:
    """The number of a month by its name or the beginning of it; 0 where there is none."""
    found = [number for number, each in enumerate(_MONTH_NAMES) if each.startswith(name)]
    return found[0] if len(found) == 1 and len(name) >= _SHORTEST_MONTH else 0


def _nearest(month: int, day: int, today: date, looking: Looking) -> date | None:
    """That day of the last year that had it, or in a plan of the next."""
    years = (today.year + looking.value * back for back in range(_LEAP_CYCLE + 1))
    days = (found for year in years if (found := _day(year, month, day)))
    past = looking is Looking.BACK
    return next((each for each in days if (each <= today if past else each >= today)), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
