"""Times of day as people type them: ``14:30``, ``1430``, ``9:05``, ``2:30 pm``, ``2pm``."""

import re

_TIME = re.compile(r"(\d{1,2}):?(\d{2})? ?(?:([ap])\.?m\.?)?", re.IGNORECASE)
_NOON, _HOURS, _MINUTES = 12, 24, 60


def time_of_day(words: str) -> str | None:
    """The time that ``words`` mean, as ``14:30``; None where they mean none."""
    found = _TIME.fullmatch(words.strip())
    if not found or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found[3].casefold() == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else None
