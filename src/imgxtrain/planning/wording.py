"""Amounts, days and names in words."""

from collections.abc import Sequence
from datetime import date

_ONE = {"repetitions": "repetition", "hours": "hour", "credits": "credit", "studies": "study",
        "contact hours": "contact hour", "exams": "exam", "weeks": "week",
        "entries": "entry"}  # fmt: skip


def amount(value: float | None, unit: str) -> str:
    """``3 credits``, ``1 repetition``, ``12.5 hours``; what is not known says so."""
    if value is None:
        return f"an unknown number of {unit}"
    word = _ONE.get(unit, unit) if value == 1 else unit
    return f"{number(value)} {word}"


def more(value: float, unit: str) -> str:
    """``3 more credits``, ``1 more week``."""
    return amount(value, unit).replace(" ", " more ", 1)


def number(value: float) -> str:
    """``1,680``, ``12.5``: no more digits than it has."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def day_words(day: date) -> str:
    """``Fri 2026-11-20``."""
    return f"{day:%a} {day.isoformat()}"


def listed(names: Sequence[str], most: int | None = None) -> str:
    """``A, B and C``; of more than ``most`` the first: ``A, B and 7 others``."""
    shown = list(names[:most])
    left = len(names) - len(shown)
    if left == 1:  # naming it is as short as counting it
        return listed(names)
    *others, last = [*shown, f"{left} others"] if left else shown
    return f"{', '.join(others)} and {last}" if others else last
