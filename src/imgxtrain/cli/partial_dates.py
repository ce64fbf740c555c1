"""Dates of a career as people type them: ``2019-05``, ``2019``, ``May 2019``, ``5/2019``.

And the birth month, of which no more than the month may be said.
"""

import calendar
import re
from datetime import date

EARLIEST_YEAR = 1940
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{4})")
_NAMED = re.compile(r"([a-z]{3,9})\.? (\d{4})")
_MONTHS = 12
_SHORTEST_MONTH = 3


class NotADateError(Exception):
    """The words mean no date of a career; ``why`` says what is wrong with them."""

    def __init__(self, words: str, why: str) -> None:
        super().__init__(words)
        self.words = words
        self.why = why


class NotAMonthError(Exception):
    """The words mean no month. ``month`` is the month of the full date that was given instead."""

    def __init__(self, words: str, *, full_date: bool, month: int | None = None) -> None:
        super().__init__("a full date" if full_date else words)
        self.words = words
        self.full_date = full_date
        self.month = month


def past_date_of(words: str, today: date) -> str:
    """A date that has come, as exact as it was said: ``2019``, ``2019-05`` or ``2019-05-14``.

    Raises NotADateError.
    """
    found = date_of(words)
    if found > today.isoformat()[: len(found)]:
        raise NotADateError(words, "it is yet to come")
    return found


def date_of(words: str) -> str:
    """As ``past_date_of``, but it may be yet to come. Raises NotADateError."""
    parts = _parts(" ".join(words.casefold().split()))
    if parts is None:
        raise NotADateError(words, "say 2019-05, 2019 or 2019-05-14")
    year, month, day = parts
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise NotADateError(words, "there is no such day or month") from error
    if year < EARLIEST_YEAR:
        raise NotADateError(words, f"it is before {EARLIEST_YEAR}")
    return f"{year}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def birth_month_of(words: str) -> int:
    """The month, 1 to 12, from its number or name.

    Raises NotAMonthError, also for a full date of birth: it would be more than is needed.
    """
    text = " ".join(words.casefold().replace(",", " ").replace(".", " ").split())
    month = _month_called(text)
    if month:
        return month
    groups = re.findall(r"\d+|[a-z]+", text)
    if len(groups) > 1 and any(each.isdecimal() for each in groups):
        raise NotAMonthError(words, full_date=True, month=_month_among(groups))
    raise NotAMonthError(words, full_date=False)


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
        return int(year), _number(month), _number(day)
    if found := _AMERICAN.fullmatch(text):
        return int(found[2]), int(found[1]), None
    if found := _NAMED.fullmatch(text):
        month = _month_called(found[1])
        return (int(found[2]), month, None) if month else None
    return None


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _month_called(text: str) -> int | None:
    if text.isdecimal() and len(text) <= 2:  # noqa: PLR2004
        return int(text) if 1 <= int(text) <= _MONTHS else None
    if len(text) < _SHORTEST_MONTH:
        return None
    named = (i for i in range(1, 13) if calendar.month_name[i].casefold().startswith(text))
    return next(named, None)


def _month_among(groups: list[str]) -> int | None:
    """The month of a full date: the one named, else what follows the year, else the first."""
    named = [_month_called(each) for each in groups if each.isalpha()]
    numbers = [int(each) for each in groups if each.isdecimal()]
    after_year = numbers[1:2] if numbers[0] > calendar.monthrange(2000, 1)[1] else numbers[:1]
    months = [month for month in (*named, *after_year) if month and month <= _MONTHS]
    return months[0] if months else None
