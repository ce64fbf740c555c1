"""An entry changed field by field. What is not changed stays as it was stored.

An entry that was submitted, approved or denied is back at logged once it is edited: what was
signed off is no longer what stands there.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from imgxtrain.profile.entries import Entry
from imgxtrain.profile.record import entry_of, line_of
from imgxtrain.profile.sign_off import signed_targets, withdrawn

_SHARED = ("on", "note")
_PLACED = ("site", "verifier", "verifier_credential")
_STUDIED = ("target", "topic")
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "exam": ("exam", "at", "role", "supervised", "contrast", *_PLACED),
        "hours": ("hours", "modality", "until", *_PLACED),
        "tally": ("count", "modality", "until", *_PLACED),
        "course": (
            "title",
            "credits",
            "categories",
            "modality",
            "provider",
            "approver",
            "reference",
            "certificate",
        ),
        "study": ("minutes", *_STUDIED),
        "practice": ("percent", *_STUDIED),
        "attempt": ("target", "examination", "score", "passed"),
        "impact": ("title", "before", "after", "unit"),
        "opening": ("target", "count"),
        "step": ("paid", "because"),
        "ignored": ("because",),
    }
)


class NoSuchFieldError(Exception):
    """An entry's kind has no such fields; ``known`` are those it has."""

    def __init__(self, kind: str, fields: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(kind, fields)
        self.kind = kind
        self.fields = fields
        self.known = known


@dataclass(frozen=True)
class Change:
    """One field of an entry, before and after; None where it is not set."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Edited:
    """An entry after an edit, and its stored line.

    ``withdrawn``: the targets for which it was submitted, approved or denied, and is not now.
    """

    line: str
    entry: Entry
    changes: tuple[Change, ...]
    withdrawn: tuple[str, ...]


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields of an entry of ``kind`` that can be edited; of an unknown kind those all have."""
    return (*_SHARED, *FIELDS.get(kind, ()))


def edited(line: str, values: Mapping[str, Any]) -> Edited:
    """The stored entry ``line`` with ``values`` (plain JSON; None takes a field out) in it.

    Raises NoSuchFieldError; pydantic's ValidationError where a value cannot be.
    """
    before = entry_of(line)
    known = fields_of(before.kind)
    unknown = tuple(field for field in values if field not in known)
    if unknown:
        raise NoSuchFieldError(before.kind, unknown, known)
    plain = json.loads(line)
    old = before.model_dump(mode="json")
    changes = tuple(
        Change(field, old.get(field), value)
        for field, value in values.items()
        if old.get(field) != value
    )
    if not changes:
        return Edited(line, before, (), ())
    for change in changes:
        _put(plain, change)
    new_line = line_of(withdrawn(plain))
    return Edited(new_line, entry_of(new_line), changes, signed_targets(before))


def _put(plain: dict[str, Any], change: Change) -> None:
    """Another exam is claimed as something else: what the old one claimed goes with it."""
    if change.after is None:
        plain.pop(change.field, None)
    else:
        plain[change.field] = change.after
    if change.field == "exam":
        plain.pop("claims", None)
