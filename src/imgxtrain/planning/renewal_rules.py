"""The days on which credentials are renewed and CE periods end, by each body's own rule.

Every function takes the days on which the first credential may have been earned, the birth month
(1 to 12, None where it is not told) and today; it tells the next days by the rule. What was renewed
is in no record, so none is ever told as missed. The rules, with their sources, stand in the
``maintenance`` of ``certifications.yaml``.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from imgxtrain.audit.windows import months_after

_LEAST_FIRST_MONTHS = 2
_NOT_BORN = "your birth month is not told, and the cycle follows it"
SAY_MONTH = "imgxtrain me set --birth-month 6"
_DECEMBER = 12
_BIENNIUM = 24
_DAY = timedelta(days=1)


class Due(StrEnum):
    """What is due."""

    RENEWAL = "renewal"
    CE = "ce"
    LICENSE = "license"


@dataclass(frozen=True)
class Earned:
    """The days from ``first`` to ``last`` on which something may have been earned."""

    first: date
    last: date


@dataclass(frozen=True)
class Term:
    """One thing due on ``day``, None where it cannot be told. ``because``: the rule, or why not.

    ``certain``: whether the body itself says so; ``command``: what would tell imgxtrain more.
    """

    due: Due
    day: date | None
    because: str
    certain: bool = True
    command: str | None = None


def arrt_terms(earned: Earned, birth_month: int | None, today: date) -> tuple[Term, ...]:
    """Renewal every year by the end of the birth month; CE in bienniums that end before it."""
    if birth_month is None:
        return _unknown(_NOT_BORN, SAY_MONTH)
    renewals = {
        max(_first_arrt_renewal(day, birth_month), _month_end_from(today, birth_month))
        for day in (earned.first, earned.last)
    }
    renewal = Term(Due.RENEWAL, None, _vague("when you earned your first credential"))
    if len(renewals) == 1:
        because = "every year by the end of your birth month"
        renewal = Term(Due.RENEWAL, renewals.pop(), because)
    return (renewal, _arrt_biennium(earned, birth_month, today))


def _first_arrt_renewal(earned: date, birth_month: int) -> date:
    """The end of the next birth month; of the one after it where that is under two months off."""
    end = _month_end_from(earned, birth_month)
    if end < months_after(earned, _LEAST_FIRST_MONTHS):
        return _month_end(end.year + 1, birth_month)
    return end


def _arrt_biennium(earned: Earned, birth_month: int, today: date) -> Term:
    """The first starts with the first birth month after the first credential was earned.

    That is reported, not ARRT's own word; of one earned within the birth month nothing was found.
    """
    starts = {_first_of_next(day, birth_month) for day in (earned.first, earned.last)}
    if len(starts) > 1:
        return Term(Due.CE, None, _vague("when you earned your first credential"))
    if birth_month in {earned.first.month, earned.last.month}:
        because = (
            "it was earned within your birth month, and when the first biennium then begins was "
            "not found: your ARRT dashboard tells"
        )
        return Term(Due.CE, None, because)
    after = _day_after_the_end(months_after(starts.pop(), _BIENNIUM), today)
    because = "bienniums from the birth month after your first credential; your dashboard decides"
    return Term(Due.CE, after - _DAY, because, certain=False)


def _day_after_the_end(first: date, today: date) -> date:
    """The day after the biennium that is under way; ``first``: the day after the first of them."""
    return _next(first, today + _DAY, _BIENNIUM)


def _first_of_next(earned: date, birth_month: int) -> date:
    """The first day of the first birth month after the month of ``earned``."""
    year = earned.year if earned.month < birth_month else earned.year + 1
    return date(year, birth_month, 1)


def nmtcb_terms(earned: Earned, birth_month: int | None, today: date) -> tuple[Term, ...]:
    """CE in two years that end before the birth month, odd or even as the year of certification.

    The day of the yearly renewal was not found, nor the year that is meant where the month before
    the birth month lies in another.
    """
    renewal = Term(Due.RENEWAL, None, "yearly; its day was not found: NMTCB's statement tells")
    if birth_month is None:
        return (renewal, Term(Due.CE, None, _NOT_BORN, command=SAY_MONTH))
    if birth_month == 1:
        because = "in which year it ends for who was born in January was not found: ask NMTCB"
        return (renewal, Term(Due.CE, None, because))
    after = _day_after_the_end(date(earned.first.year + 2, birth_month, 1), today)
    because = "two years at a time, to the end of the month before your birth month"
    return (renewal, Term(Due.CE, after - _DAY, because, certain=False))


def ardms_terms(earned: Earned, _: int | None, today: date) -> tuple[Term, ...]:
    """CME to December 31 of the third year after the first credential; renewal each December 31."""
    first = date(earned.first.year + 3, 12, 31)
    ce = Term(Due.CE, _next(first, today, 36), "three calendar years, to December 31")
    if earned.first.month == _DECEMBER:
        because = "a first credential earned in December has later dates: ask ARDMS"
        return (Term(Due.RENEWAL, None, because), ce)
    day = max(date(today.year, 12, 31), date(earned.first.year, 12, 31))
    known = earned.last.month != _DECEMBER
    because = "every year by December 31" + ("" if known else "; later if earned in December")
    return (Term(Due.RENEWAL, day, because, certain=known), ce)


def cci_terms(earned: Earned, _: int | None, today: date) -> tuple[Term, ...]:
    """First by the end of the third quarter after that of the exam; then every three years."""
    firsts = {_third_quarter_after(day) for day in (earned.first, earned.last)}
    if len(firsts) > 1:
        return _unknown(_vague("in which quarter you earned your first credential"))
    first = firsts.pop()
    renewal = Term(Due.RENEWAL, _next(first, today, 36), "every three years from the first")
    if today <= first:
        renewal = Term(Due.RENEWAL, first, "the first renewal; it asks for no CEU")
    ce = _next(months_after(first, 36), today, 36)
    return (renewal, Term(Due.CE, ce, "due with every renewal after the first"))


def _third_quarter_after(earned: date) -> date:
    """The last day of the third quarter after the one of ``earned``."""
    quarter = (earned.month - 1) // 3 + 3
    year, place = earned.year + quarter // 4, quarter % 4
    return _month_end(year, 3 * place + 3)


def abii_terms(earned: Earned, _: int | None, today: date) -> tuple[Term, ...]:
    """CE in two calendar years from the first full one; the yearly fee by December 31."""
    renewal = Term(Due.RENEWAL, date(today.year, 12, 31), "every year by December 31")
    ends = date(earned.first.year + 2, 12, 31)
    return (renewal, Term(Due.CE, _next(ends, today, 24), "two calendar years"))


def _unknown(because: str, command: str | None = None) -> tuple[Term, ...]:
    return tuple(Term(due, None, because, command=command) for due in (Due.RENEWAL, Due.CE))


def _vague(what: str) -> str:
    return f"it hangs on {what}, which is told only roughly"


def _next(day: date, today: date, months: int) -> date:
    """The first of ``day`` and every ``months`` after it that is today or later."""
    turns = 0
    while months_after(day, turns * months) < today:
        turns += 1
    return months_after(day, turns * months)


def _month_end_from(day: date, month: int) -> date:
    """The end of the next ``month``, that of ``day`` itself included."""
    return _month_end(day.year if day.month <= month else day.year + 1, month)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
