"""What is to be renewed, as a line and as data."""

from datetime import date
from typing import Any

from imgxtrain.output.logged import day_text
from imgxtrain.output.standings import number
from imgxtrain.planning.renewal_rules import Due
from imgxtrain.planning.renewals import Renewal

_WORDS = {Due.RENEWAL: "renewal", Due.CE: "CE period ends", Due.LICENSE: "license ends"}


def renewal_text(renewal: Renewal, today: date) -> str:
    """``ARRT(R): renewal Mon 2026-11-30, in 8 days``; without a day, why there is none."""
    what = f"{renewal.what}: {_WORDS[renewal.due]}"
    if renewal.day is None:
        return f"{what}: {renewal.because}"
    doubt = "" if renewal.certain or renewal.due is Due.LICENSE else " (not certain)"
    parts = [f"{what} {day_text(renewal.day)}{doubt}", _distance(renewal.day, today)]
    if renewal.amount is not None:
        parts.append(f"{number(renewal.amount)} {renewal.unit}")
    return ", ".join(parts)


def _distance(day: date, today: date) -> str:
    days = (day - today).days
    if days in {0, 1}:
        return "tomorrow" if days else "today"
    many = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    return f"in {many}" if days > 0 else f"{many} ago"


def renewal_json(renewal: Renewal, today: date) -> dict[str, Any]:
    """All that is known of one. ``day`` and ``days_left`` are null where it cannot be told."""
    return {
        "due": renewal.due.value,
        "what": renewal.what,
        "credentials": list(renewal.credentials),
        "day": renewal.day.isoformat() if renewal.day else None,
        "days_left": (renewal.day - today).days if renewal.day else None,
        "because": renewal.because,
        "amount": renewal.amount,
        "unit": renewal.unit or None,
        "certain": renewal.certain,
        "sources": list(renewal.sources),
        "command": renewal.command,
    }
