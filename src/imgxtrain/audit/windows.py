"""Windows in calendar months, clamped to the month's end and inclusive."""

from calendar import monthrange
from datetime import date, timedelta

_DAY = timedelta(days=1)


def months_after(day: date, months: int) -> date:
    """The same day ``months`` calendar months later (earlier where negative), or the month's last.

    2024-02-29 and 24 months is 2026-02-28. Beyond the calendar's ends it is the end.
    """
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day_of(performed: date, months: int) -> date:
    """The last day on which something performed then counts: it counts on that day still."""
    return months_after(performed, months)


def first_day_within(anchor: date, months: int) -> date:
    """The earliest day performed that still counts on ``anchor``.

    Several days may share a last day (28 and 29 February): the earliest of them is meant.
    """
    first = months_after(anchor, -months)
    while months_after(first, months) < anchor:  # clamping moved it too far back
        first += _DAY
    while first > date.min and months_after(first - _DAY, months) >= anchor:
        first -= _DAY
    return first
