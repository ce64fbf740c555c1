"""What every command is run with: the day and whether to color. The clock is read here alone."""

from dataclasses import dataclass
from datetime import date, datetime


class BadDayError(Exception):
    """The day given for today is not one."""


@dataclass(frozen=True)
class Session:
    """``today`` is ``--today``, else ``IMGXTRAIN_TODAY``, else the clock's date."""

    today: date
    color: bool

    @classmethod
    def begin(cls, *, today: str | None, color: bool) -> "Session":
        """Raises BadDayError where ``today`` is not an ISO date."""
        try:
            day = date.fromisoformat(today) if today else datetime.now().astimezone().date()
        except ValueError as error:
            raise BadDayError(today) from error
        return cls(today=day, color=color)
