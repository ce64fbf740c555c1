"""Days and times of day as other programs write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import combinations


class DateOrder(StrEnum):
    """Which of 03/04/26 is the month, the day, the year."""

    MDY = "mdy"
    DMY = "dmy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the time of day (``14:30``) if the cell has one."""

    day: date
    at: str | None = None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEP = r"\s?[-/.]\s?"
_NUMERIC = re.compile(rf"(?P<a>\d{{1,2}}){_SEP}(?P<b>\d{{1,2}}){_SEP}(?P<c>\d{{4}}|\d{{2}})(?!\d)")
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<d>\d{{1,2}})(?!\d)")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)")
_DAY_NAMED_MONTH = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[-\s./]*(?P<n>[a-z]{3,9})\.?,?[-\s./]*(?P<y>\d{4}|\d{2})(?!\d)"
)
_NAMED_MONTH_DAY = re.compile(
    r"(?P<n>[a-z]{3,9})\.?[-\s./]*(?P<d>\d{1,2})(?:st|nd|rd|th)?,?[-\s./]+(?P<y>\d{4}|\d{2})(?!\d)"
)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+")
_TIME = re.compile(
    r"(?P<h>\d{1,2}):(?P<min>\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s*(?P<half>[ap])?\.?(?:m\.?)?"
    r"\s*(?:z|[+-]\d\d:?\d\d|[a-z]{2,4})?"
)
_COMPACT_TIME = re.compile(r"(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)(?:[0-5]\d(?:\.\d{1,6})?)?")
_CENTURY, _NOON, _HOURS, _MINUTES = 100, 12, 24, 60
_REMEMBERED = 50_000


@lru_cache(_REMEMBERED)
def moment_of(cell: str, order: DateOrder | None, today: date) -> Moment | None:
    """The moment that a cell tells; None where it tells none.

    Without an ``order`` the month comes first. A year of two digits is of this century, and no
    later than next year.
    """
    text = _WEEKDAY.sub("", " ".join(cell.casefold().split()), count=1)
    for pattern in (_YEAR_FIRST, _COMPACT, _NUMERIC, _DAY_NAMED_MONTH, _NAMED_MONTH_DAY):
        found = pattern.match(text)
        if found:
            day = _day(found, order or DateOrder.MDY, today)
            rest = text[found.end() :].strip(" t,")
            at = time_of(rest) if rest else None
            return Moment(day, None if at == "00:00" else at) if day and (at or not rest) else None
    return None


@lru_cache(_REMEMBERED)
def time_of(cell: str) -> str | None:
    """The time of day that a cell tells, with or without a day before it; None where none."""
    text = " ".join(cell.casefold().split())
    found = _TIME.fullmatch(text) or _COMPACT_TIME.fullmatch(text)
    if not found:
        return None
    hour, minute = int(found["h"]), int(found["min"])
    half = found.groupdict().get("half")
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < _HOURS and minute < _MINUTES else None


class MixedOrder(StrEnum):
    """Why the order of a column's dates is not clear."""

    AMBIGUOUS = "every date can be read in more than one order"
    MIXED = "some dates can be read in one order alone, and some in another alone"


def order_of(cells: Iterable[str], today: date) -> DateOrder | MixedOrder | None:
    """The order of a column's dates, found from all of them; or why none is clear.

    None where none is needed: every date is the same day in whatever order it is read.
    """
    possible: set[DateOrder] | None = None
    apart: set[tuple[DateOrder, DateOrder]] = set()
    for cell in cells:
        readings = _readings(cell, today)
        if readings:
            possible = set(readings) if possible is None else possible & set(readings)
            pairs = combinations(readings, 2)
            apart |= {pair for pair in pairs if readings[pair[0]] != readings[pair[1]]}
    if possible is None:
        return None
    if not possible:
        return MixedOrder.MIXED
    if any(possible.issuperset(pair) for pair in apart):
        return MixedOrder.AMBIGUOUS
    first = next(order for order in DateOrder if order in possible)
    return None if first is DateOrder.MDY and possible != {first} else first


@lru_cache(_REMEMBERED)
def _readings(cell: str, today: date) -> dict[DateOrder, date]:
    """The day of a cell of three numbers in each order in which it has one."""
    found = _NUMERIC.match(cell.strip())
    if not found or _YEAR_FIRST.match(cell.strip()):
        return {}
    days = {order: _in_order(found, order, today) for order in DateOrder}
    return {order: day for order, day in days.items() if day}


def _day(found: re.Match[str], order: DateOrder, today: date) -> date | None:
    parts = found.groupdict()
    if "a" in parts:
        return _in_order(found, order, today)
    month = _month_named(parts["n"]) if "n" in parts else int(parts["m"])
    return _valid(parts["y"], month, int(parts["d"]), today)


def _in_order(found: re.Match[str], order: DateOrder, today: date) -> date | None:
    a, b, c = found["a"], found["b"], found["c"]
    if order is DateOrder.YMD:
        return _valid(a, int(b), int(c), today) if len(c) == len(a) else None
    month, day = (a, b) if order is DateOrder.MDY else (b, a)
    return _valid(c, int(month), int(day), today)


def _month_named(name: str) -> int:
    begin = name[:3]
    return _MONTHS.index(begin) + 1 if begin in _MONTHS else 0


def _valid(year: str, month: int, day: int, today: date) -> date | None:
    full = int(year)
    if len(year) <= len("26"):
        full += today.year - today.year % _CENTURY
        if full > today.year + 1:
            return None
    try:
        return date(full, month, day)
    except ValueError:
        return None
