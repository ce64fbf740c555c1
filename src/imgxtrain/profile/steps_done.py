"""Steps towards a credential, ticked off one by one. All here is pure."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from imgxtrain.profile.adopting import steps_done
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.entries import StepEntry
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, find, line_of, new_ids, stored


@dataclass(frozen=True)
class StepDone:
    """A step of ``target`` done; ``values`` by field are plain JSON: ``on``, ``paid``, texts."""

    target: str
    step: str
    values: Mapping[str, Any]


def entry_of_step(record: Record, target: str, step: str) -> StepEntry | None:
    """The entry by which a step was ticked off; of several the last."""
    found = [entry for entry in steps_done(record, target) if entry.step == step]
    return found[-1] if found else None


def ticking(
    record: Record, done: Sequence[StepDone], stamp: Stamp, draw: Callable[[], str]
) -> Edit:
    """The edit that ticks steps off. One ticked off before keeps its id and what is not said anew.

    Raises pydantic's ValidationError.
    """
    fresh = iter(new_ids(record, len(done), draw))
    new: list[str] = []
    changed: list[str] = []
    for each in done:
        before = entry_of_step(record, each.target, each.step)
        if before is None:
            new.append(_new(each, next(fresh), stamp))
            continue
        old = find(record, before.id)
        line = line_of({**json.loads(old), **each.values})
        if json.loads(line) != json.loads(old):
            changed.append(line)
    named = ", ".join(each.step for each in done)
    end = len(record.entries)
    insert = tuple((end + place, line) for place, line in enumerate(new))
    what = f"done {done[0].target} {named}"
    return Edit(what, stamp.at, insert=insert, replace=tuple(changed))


def _new(done: StepDone, entry_id: str, stamp: Stamp) -> str:
    fields = {"id": entry_id, "logged": stamp.today, "target": done.target, "step": done.step}
    return stored(StepEntry.model_validate({**fields, **done.values}))
