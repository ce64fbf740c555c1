"""Changes to the record as lines: what something was, and what it is after."""

import calendar
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from imgxtrain.output.entries import Names, entry_line, label_of, value_text
from imgxtrain.output.screen import Screen
from imgxtrain.profile.belongings import Belonging
from imgxtrain.profile.differences import (
    ENTRY,
    PARTS_OF_PERSON,
    Difference,
)
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.record import entry_of, id_of

MOST_SHOWN = 12
_ABSENT = "none"
_FIELDS = {"title": "job title", "birth_month": "birth month"}


def step_text(edit: Edit) -> str:
    """What a change was and when it was made: ``log CT head (Fri 2026-11-20 21:14)``."""
    return f"{edit.what} ({_moment(edit.at)})"


def _moment(at: str) -> str:
    """``Fri 2026-11-20 21:14``; as it stands where it is no moment."""
    try:
        return f"{datetime.fromisoformat(at):%a %Y-%m-%d %H:%M}"
    except ValueError:
        return at


def print_differences(
    differences: Sequence[Difference], names: Names, out: Screen, indent: int = 2
) -> None:
    """A line a difference; of very many the first, and how many more there are."""
    for each in differences[:MOST_SHOWN]:
        out.indented(difference_text(each, names), indent)
    more = len(differences) - MOST_SHOWN
    if more > 0:
        out.indented(f"and {more} more", indent)


def difference_text(difference: Difference, names: Names) -> str:
    """``name: Jo -> Jo Doe``, ``credential ARRT(CT): added, earned 2026-03``."""
    kind, before, after = difference.kind, difference.before, difference.after
    if kind == ENTRY:
        return _entry_difference(before, after, names)
    if kind in PARTS_OF_PERSON:
        old, new = (field_text(difference.name, value) for value in (before, after))
        return f"{field_label(difference.name)}: {old} -> {new}"
    if kind in set(Belonging):
        return _item_difference(difference, names)
    if kind == "aims":
        return f"aim {names.modality(difference.name)}: {'removed' if after is None else 'added'}"
    return f"{label_of(kind)}: changed"


def field_label(name: str) -> str:
    """A field of the person in words."""
    return _FIELDS.get(name, name.replace("_", " "))


def field_text(name: str, value: Any) -> str:
    """The value of a field of the person in words."""
    if value is None:
        return _ABSENT
    if name == "birth_month" and isinstance(value, int):
        return calendar.month_name[value]
    return f"{value:g}" if isinstance(value, float) else str(value)


def item_text(kind: Belonging, item: Mapping[str, Any] | str) -> str:
    """What is known of a thing but its name: ``earned 2019-05``, ``2024-02 to now, Houston``."""
    if isinstance(item, str):
        return ""
    if kind is Belonging.CREDENTIAL:
        dates = [f"{word} {item[word]}" for word in ("earned", "lapsed") if item.get(word)]
        return ", ".join(dates) or "date not given"
    if kind is Belonging.LICENSE:
        return f"until {item['until']}" if item.get("until") else "no last day given"
    parts = [_period(item.get("start"), item.get("end")), item.get("place")]
    return ", ".join(part for part in parts if part)


def _period(start: str | None, end: str | None) -> str:
    if start:
        return f"{start} to {end or 'now'}"
    return f"until {end}" if end else ""


def _item_difference(difference: Difference, names: Names) -> str:
    kind = Belonging(difference.kind)
    name = difference.name
    told = f"{kind} {names.credential(name) if kind is Belonging.CREDENTIAL else name}"
    if difference.before is None or difference.after is None:
        added = difference.before is None
        text = item_text(kind, difference.after if added else difference.before)
        return ", ".join(
            part for part in (f"{told}: {'added' if added else 'removed'}", text) if part
        )
    old, new = (item_text(kind, each) for each in (difference.before, difference.after))
    return f"{told}: {old or _ABSENT} -> {new or _ABSENT}"


def _entry_difference(before: str | None, after: str | None, names: Names) -> str:
    """Stored lines of one entry, None where it is not there."""
    if before is None or after is None:
        there = after if before is None else before
        return f"{_line_text(there or '', names)}: {'added' if before is None else 'taken out'}"
    old, new = json.loads(before), json.loads(after)
    changed = [
        f"{label_of(field)}: {_value(field, old, names)} -> {_value(field, new, names)}"
        for field in {**old, **new}
        if old.get(field) != new.get(field)
    ]
    return f"{_line_text(after, names)}; {'; '.join(changed)}"


def _line_text(line: str, names: Names) -> str:
    try:
        return entry_line(entry_of(line), names)
    except ValidationError:
        return f"{id_of(line)} (not understood)"


def _value(field: str, entry: Mapping[str, Any], names: Names) -> str:
    value = entry.get(field)
    if field == "sign_offs" and isinstance(value, Mapping) and value:
        return ", ".join(f"{_stage(note)} for {names.credential(to)}" for to, note in value.items())
    return value_text(field, value, names)


def _stage(note: Any) -> str:
    return str(note.get("stage")) if isinstance(note, Mapping) else str(note)
