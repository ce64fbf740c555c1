"""What was just logged, as it is told back: the day, the exams, and the day's count."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.screen import Screen
from imgxtrain.profile.recent import exams_on
from imgxtrain.profile.record import Record


def day_text(day: date) -> str:
    """``Fri 2026-11-20``."""
    return f"{day:%a} {day.isoformat()}"


def print_logged_exams(
    logged: Sequence[str], record: Record, day: date, knowledge: Knowledge, out: Screen
) -> None:
    """The exams logged with their ids, then how many there are of that day by now."""
    entries = [json.loads(line) for line in logged]
    out.line(f"logged for {day_text(day)}", "bold")
    for (exam, contrast), ids in _grouped(entries).items():
        name = knowledge.exams.plain(exam)["name"]
        how = f" {contrast_text(contrast)}" if contrast else ""
        times = f" x {len(ids)}" if ids[1:] else ""
        out.labelled(" ".join(ids[:3]) + (" ..." if ids[3:] else ""), f"{name}{how}{times}", 2)
    if told := "; ".join(_circumstances(entries[0])):
        out.indented(told, 2)
    out.indented(f"that day: {_day_count(record, day, knowledge)}", 2)


def contrast_text(contrast: str) -> str:
    """``with contrast``, ``without contrast``, ``with and without contrast``."""
    return "with and without contrast" if contrast == "both" else f"{contrast} contrast"


def _circumstances(entry: dict[str, Any]) -> Iterator[str]:
    """How exams were done that were logged together: those that were said, or are as last time."""
    if at := entry.get("at"):
        yield f"at {at}"
    if site := entry.get("site"):
        yield site
    if verifier := entry.get("verifier"):
        yield f"verifier: {verifier}"
    if role := entry.get("role"):
        yield role
    if entry.get("supervised") is not None:
        yield "supervised" if entry["supervised"] else "not supervised"
    if entry.get("visit"):
        yield "one visit"


def _grouped(entries: Sequence[dict[str, str]]) -> dict[tuple[str, str | None], list[str]]:
    grouped: dict[tuple[str, str | None], list[str]] = {}
    for entry in entries:
        grouped.setdefault((entry["exam"], entry.get("contrast")), []).append(entry["id"])
    return grouped


def _short(exam: str, knowledge: Knowledge) -> str:
    if exam not in knowledge.exams:
        return exam
    modality = knowledge.exams.plain(exam)["modality"]
    return str(knowledge.modalities.plain(modality)["short"])


def _day_count(record: Record, day: date, knowledge: Knowledge) -> str:
    counted: Counter[str] = Counter()
    for exam, times in exams_on(record, day).items():
        counted[_short(exam, knowledge)] += times
    parts = ", ".join(f"{short} {times}" for short, times in counted.items())
    total = counted.total()
    return f"{total} exam{'s' * (total != 1)} ({parts})"
