"""Figures and phrases as text, with a mark for everything that is not official."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.knowledge.provenance import Grade, Sourced, Span
from imgxtrain.output.screen import TIED

MARKS = {Grade.OFFICIAL: "", Grade.DERIVED: "^", Grade.REPORTED: "*", Grade.WORKING: "~"}
VERIFY = "!"
MEANINGS = {
    "^": "computed here from graded figures",
    "*": "reported by others than the body itself",
    "~": "general knowledge, no source",
    "!": "check with the body before you rely on it",
}
UNKNOWN = "unknown"


def value_text(value: Any, unit: Unit) -> str:
    """``value`` alone, in its unit: ``$80,110``, ``30 to 80 min``, ``yes``, ``2026-09-01``."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Span):
        return _span_text(value, unit)
    if isinstance(value, (int, float)):
        return _number_text(value, unit)
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _span_text(span: Span, unit: Unit) -> str:
    if span.low == span.high:
        return _number_text(span.low, unit)
    low = _plain(span.low) if unit in _SUFFIXED else _number_text(span.low, unit)
    return f"{low} to {_number_text(span.high, unit)}"


_SUFFIXED = {
    Unit.MINUTES: " min",
    Unit.MILLISIEVERT: " mSv",
    Unit.MONTHS: " months",
    Unit.RATIO: " times",
    Unit.PERCENT: "%",
}


def _number_text(number: float, unit: Unit) -> str:
    if unit is Unit.USD:
        return f"${_plain(number)}"
    if unit is Unit.MONTHS and number == 1:
        return "1 month"
    return _plain(number) + _SUFFIXED.get(unit, "")


def _plain(number: float) -> str:
    return f"{number:,.3f}".rstrip("0").rstrip(".")


def mark_of(figure: Sourced[Any]) -> str:
    """The mark that tells how well ``figure`` is known; empty for official ones."""
    if not figure.known or figure.grade is None:
        return ""
    return MARKS[figure.grade] + (VERIFY if figure.verify else "")


Marker = Callable[[Sourced[Any]], str]


def phrase_text(phrase: Phrase, mark: Marker = mark_of) -> str:
    """``phrase`` as text. ``mark`` gives what follows the figure."""
    figure = phrase.figure
    if figure is None:
        parts = [phrase.before, phrase.after]
    elif figure.known:
        text = value_text(figure.value, phrase.unit) + mark(figure)
        parts = [phrase.before, text, phrase.after]
    else:
        parts = [phrase.before, phrase.after, UNKNOWN]
    return " ".join(part for part in parts if part)


def phrases_text(phrases: Iterable[Phrase], mark: Marker = mark_of) -> str:
    """Phrases as one text, parted by semicolons."""
    return "; ".join(phrase_text(phrase, mark) for phrase in phrases)


def legend(marks: Iterable[str]) -> str:
    """One line that explains ``marks``, each tied to its meaning; empty where none was used."""
    used = {character for mark in marks for character in mark}
    told = [f"{mark}{TIED}{meaning}" for mark, meaning in MEANINGS.items() if mark in used]
    return "  ".join(told)
