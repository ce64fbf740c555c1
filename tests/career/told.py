"""Résumés of small records, built in a line."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import count
from typing import Any, TypeVar

from imgxtrain.career.resume import Resume, resume
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import Entry, SignOff, Stage
from imgxtrain.profile.log import Log
from imgxtrain.profile.record import SCHEMA_VERSION, Record, stored

TODAY = date(2026, 11, 22)
MERCY = {"name": "Mercy General", "title": "Radiologic Technologist", "start": "2021-03"}
E_ = TypeVar("E_", bound=Any)
_numbers = count()


@cache
def knowledge() -> Knowledge:
    return Knowledge()


def told(
    entries: Iterable[Entry] = (), training: Iterable[str] = (), today: date = TODAY, **head: Any
) -> Resume:
    """The résumé of a record; ``head``: parts of the profile, ``training``: targets taken on."""
    record = Record({"schema_version": SCHEMA_VERSION, **head}, tuple(map(stored, entries)))
    return resume(record.profile, Log(record), knowledge(), training, today)


def logged(kind: type[E_], on: str = "2026-10-01", **fields: Any) -> E_:
    """An entry of ``kind`` with an id of its own."""
    day = date.fromisoformat(on)
    entry: E_ = kind(id=f"e{next(_numbers):05}", on=day, logged=day, **fields)
    return entry


def signed(stage: Stage, target: str = "arrt-ct") -> dict[str, SignOff]:
    """The sign-off of an entry for one target."""
    return {target: SignOff(stage=stage, on=TODAY)}


def holding(*words: str) -> list[dict[str, str]]:
    """Credentials: ``arrt-r``, ``arrt-r:2019-05``, or ``arrt-r:2019-05:2026-10`` once lapsed."""
    names = ("credential", "earned", "lapsed")
    return [dict(zip(names, each.split(":"), strict=False)) for each in words]


def bullets(of: Resume) -> list[str]:
    """The bullets of all jobs."""
    return [bullet.text for job in of.jobs for bullet in job.bullets]


def reasons(of: Resume) -> dict[str, str]:
    """Why each thing was left out."""
    return {each.what: each.why for each in of.left_out}
