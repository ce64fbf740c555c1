"""Whether a record can be read and understood: what ``doctor`` says of the file itself."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from imgxtrain.profile.entries import UnknownEntry
from imgxtrain.profile.health import Checked, Health, counted
from imgxtrain.profile.record import Record, entries_of, entry_of, id_of
from imgxtrain.profile.store import StoreError, load

MOST_TOLD = 20


def of_record(profile: Path) -> Iterator[Checked]:
    """Whether the record can be read, and each of its parts understood."""
    try:
        record = load(profile)
    except StoreError as error:
        hint = "pip install --upgrade imgxtrain" if error.newer else "imgxtrain restore --dry-run"
        yield Checked(Health.ERROR, "record", f"it cannot be read: {error.cause}", hint, profile)
        return
    if not record.exists:
        yield Checked(Health.OK, "record", "none yet", "imgxtrain init", profile)
        return
    held = counted(len(record.entries), "entry", "entries")
    told = f"{held}, format {record.head['schema_version']}"
    yield Checked(Health.OK, "record", told, path=profile)
    yield from _of_person(record)
    yield from _of_entries(record, profile)


def _of_person(record: Record) -> Iterator[Checked]:
    try:
        record.profile  # noqa: B018
    except ValidationError as error:
        for each in error.errors(include_url=False):
            place = ".".join(str(part) for part in each["loc"])
            yield Checked(Health.ERROR, "person", f"{place}: {each['msg']}")
    else:
        yield Checked(Health.OK, "person", "understood")


def _of_entries(record: Record, profile: Path) -> Iterator[Checked]:
    """Entries that cannot be understood, with their line; kinds of a newer version."""
    try:
        entries = entries_of(record)
    except ValidationError:
        yield from _not_understood(record, profile)
        return
    unknown = sum(isinstance(entry, UnknownEntry) for entry in entries)
    if unknown:
        told = f"{counted(unknown, 'entry', 'entries')} of a newer version: kept, not counted"
        yield Checked(Health.WARNING, "entries", told, "pip install --upgrade imgxtrain")
    else:
        yield Checked(Health.OK, "entries", "all understood")


def _not_understood(record: Record, profile: Path) -> Iterator[Checked]:
    text = profile.read_text(encoding="utf-8-sig", errors="replace")
    bad = 0
    for line in record.entries:
        try:
            entry_of(line)
        except ValidationError as error:
            bad += 1
            if bad <= MOST_TOLD:
                yield _one_not_understood(id_of(line), text, error.errors(include_url=False)[0])
    if bad > MOST_TOLD:
        told = f"and {bad - MOST_TOLD} more that cannot be understood"
        yield Checked(Health.ERROR, "entries", told)


def _one_not_understood(entry_id: str, text: str, error: Mapping[str, Any]) -> Checked:
    field = ".".join(str(part) for part in error["loc"][1:])
    found = re.search(rf'"id"\s*:\s*"{entry_id}"', text)
    line = f"line {text.count(chr(10), 0, found.start()) + 1}, " if found else ""
    told = f"{line}entry {entry_id}: {field or 'entry'}: {error['msg']}"
    return Checked(Health.ERROR, "entries", told, "imgxtrain restore --dry-run")
