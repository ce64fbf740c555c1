"""A day or a period, as the options ``--on``, ``--from`` and ``--to`` say it."""

from datetime import date

from imgxtrain.cli.days import NotADayError, day_of, first_day_of, last_day_of


class PeriodError(Exception):
    """Days that make no period; ``told`` says why.

    ``add``: words that, added to the command line, make one. ``swap``: two that do, exchanged.
    """

    def __init__(
        self, told: str, *, add: tuple[str, ...] = (), swap: tuple[str, str] | None = None
    ) -> None:
        super().__init__(told)
        self.told = told
        self.add = add
        self.swap = swap


def period_of(
    on: str | None, from_: str | None, to: str | None, today: date
) -> tuple[date, date | None]:
    """The first day and, of a period, the last one: of months their first and last days.

    Nothing said is today. Raises NotADayError, also for what is yet to come, and PeriodError.
    """
    if on and (from_ or to):
        raise PeriodError("a day is given with --on, a period with --from and --to: not both")
    if from_ and not to:
        raise PeriodError("a period has a last day too", add=("--to", "today"))
    if to and not from_:
        raise PeriodError("a period has a first day too", add=("--from", to))
    if not (from_ and to):
        return day_of(on or "today", today), None
    first = _past(from_, first_day_of(from_, today), today)
    last = _past(to, last_day_of(to, today), today)
    if last < first:
        raise PeriodError(_backwards(first, last), swap=(from_, to))
    return first, last if last > first else None


def range_of(from_: str | None, to: str | None, today: date) -> tuple[date | None, date | None]:
    """The days asked for: either end may be left open, and the last may be yet to come.

    Raises NotADayError, PeriodError.
    """
    first = _any_day(from_, today, first=True) if from_ else None
    last = _any_day(to, today, first=False) if to else None
    if first and last and last < first:
        raise PeriodError(_backwards(first, last), swap=(from_ or "", to or ""))
    return first, last


def _past(words: str, day: date, today: date) -> date:
    """``day``, if it is not yet to come: a month may begin later than today."""
    if day > today:
        raise NotADayError(words, future=day)
    return day


def _any_day(words: str, today: date, *, first: bool) -> date:
    try:
        return first_day_of(words, today) if first else last_day_of(words, today)
    except NotADayError as error:
        if error.future is None:
            raise
        return error.future


def _backwards(first: date, last: date) -> str:
    return f"the period runs backwards, from {first.isoformat()} to {last.isoformat()}"
