"""Taking a credential on as a target, and taking it off again. All here is pure."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from imgxtrain.profile.belongings import head_edit
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.entries import StepEntry, TargetEntry
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, entry_of, line_of, new_ids, stored


@dataclass(frozen=True)
class Taken:
    """A credential to take on, or to change.

    ``values``: plain JSON by field, None takes one out. ``modalities``: what it is for; an aim at
    one of them has become this target.
    """

    credential: str
    values: Mapping[str, Any]
    modalities: tuple[str, ...] = ()


def target_entry(record: Record, credential: str) -> TargetEntry | None:
    """The entry by which a credential was taken on; of several the last."""
    entry = entry_of(lines[-1]) if (lines := _target_lines(record, credential)) else None
    return entry if isinstance(entry, TargetEntry) else None


def steps_done(record: Record, credential: str) -> tuple[StepEntry, ...]:
    """The steps towards a credential that were done, in the order of the record."""
    found = (entry_of(line) for line in _lines(record, "step", credential))
    return tuple(entry for entry in found if isinstance(entry, StepEntry))


def adopting(record: Record, taken: Taken, stamp: Stamp, draw: Callable[[], str]) -> Edit:
    """The edit that takes a credential on, or changes what is said of one taken on.

    Raises pydantic's ValidationError.
    """
    credential, values = taken.credential, taken.values
    lines = _target_lines(record, credential)
    what = f"{'change target' if lines else 'adopt'} {credential}"
    left = [aim for aim in record.head.get("aims", ()) if aim not in taken.modalities]
    head = head_edit(record, {"aims": left or None}, what, stamp.at).head
    if lines:
        changed = _with(lines[-1], values)
        return Edit(what, stamp.at, head=head, replace=(changed,) if changed != lines[-1] else ())
    (entry_id,) = new_ids(record, 1, draw)
    given = {field: value for field, value in values.items() if value is not None}
    days = {"on": stamp.today, "logged": stamp.today}
    entry = TargetEntry.model_validate({"id": entry_id, "target": credential, **days, **given})
    return Edit(what, stamp.at, head=head, insert=((len(record.entries), stored(entry)),))


def dropping(record: Record, credential: str, at: str) -> Edit:
    """The edit that takes ``credential`` off the targets. Nothing that was done goes with it."""
    ids = tuple(json.loads(line)["id"] for line in _target_lines(record, credential))
    return Edit(f"drop {credential}", at, remove=ids)


def kept_for(record: Record, credential: str) -> Counter[str]:
    """How many entries of each kind name ``credential``, besides that which took it on."""
    name = f'"{credential}"'
    named = (json.loads(line) for line in record.entries if name in line)
    return Counter(entry["kind"] for entry in named if entry["kind"] != "target")


def _with(line: str, values: Mapping[str, Any]) -> str:
    plain = json.loads(line)
    for field, value in values.items():
        plain.pop(field, None)
        if value is not None:
            plain[field] = value
    changed = line_of(plain)
    entry_of(changed)
    return changed if plain != json.loads(line) else line


def _target_lines(record: Record, credential: str) -> list[str]:
    return _lines(record, "target", credential)


def _lines(record: Record, kind: str, credential: str) -> list[str]:
    """Lines of the entries of a kind that are for a credential."""
    begun, named = f'"kind":"{kind}"', f'"{credential}"'
    maybe = (line for line in record.entries if begun in line and named in line)
    return [line for line in maybe if json.loads(line).get("target") == credential]
