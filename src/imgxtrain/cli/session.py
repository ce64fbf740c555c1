"""What every command is run with: the day, the place of the record, color. Clocks are read here."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


class BadDayError(Exception):
    """The day given for today is not one."""


@dataclass(frozen=True)
class Session:
    """``today`` is ``--today``, else ``IMGXTRAIN_TODAY``, else the clock's date.

    ``now`` is the clock's moment, which names backups; ``profile`` is what ``--profile`` says.
    """

    today: date
    now: datetime
    color: bool
    profile: str | None = None

    @classmethod
    def begin(cls, *, today: str | None, color: bool, profile: str | None = None) -> "Session":
        """Raises BadDayError where ``today`` is not an ISO date."""
        now = datetime.now().astimezone()
        try:
            day = date.fromisoformat(today) if today else now.date()
        except ValueError as error:
            raise BadDayError(today) from error
        return cls(today=day, now=now, color=color, profile=profile)

    @property
    def path(self) -> Path:
        """The record's file. Raises NoHomeError."""
        from imgxtrain.profile.locations import profile_path

        return profile_path(self.profile)
