"""What was logged lately, read off the stored lines without making models of them."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from imgxtrain.profile.record import Record

_EXAM = '"kind":"exam"'
_LOOKED_AT = 400


def last_exam(record: Record) -> dict[str, Any]:
    """The exam logged last, as plain data; empty where there is none."""
    return next(_exams_newest_first(record), {})


def recent(record: Record, field: str, most: int = 9) -> tuple[str, ...]:
    """Values that ``field`` has had among the last exams, the most frequent first."""
    counted: Counter[str] = Counter()
    for exam in _exams_newest_first(record):
        if isinstance(exam.get(field), str):
            counted[exam[field]] += 1
    return tuple(value for value, _ in counted.most_common(most))


def exams_on(record: Record, day: date) -> Counter[str]:
    """How often each exam was logged for ``day``."""
    on = f'{_EXAM},"on":"{day.isoformat()}"'  # not the day of a sign-off further on
    lines = (line for line in record.entries if on in line)
    return Counter(json.loads(line)["exam"] for line in lines)


def _exams_newest_first(record: Record) -> Iterator[dict[str, Any]]:
    for line in record.entries[: -_LOOKED_AT - 1 : -1]:
        if _EXAM in line:
            yield json.loads(line)
