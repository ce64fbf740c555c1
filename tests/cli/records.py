"""Records written by hand: entries with ids that tests can name."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Plain = dict[str, Any]


def write_record(profile: Path, *entries: Plain, **head: Any) -> Path:
    """A record of ``entries``; ``head``: the person, credentials held and so on."""
    whole = {"schema_version": "1.0", **head, "entries": list(entries)}
    profile.write_text(json.dumps(whole), encoding="utf-8")
    return profile


def entry(kind: str, entry_id: str, on: str, **fields: Any) -> Plain:
    """An entry, logged on its own day unless told otherwise."""
    return {
        "id": entry_id,
        "kind": kind,
        "on": on,
        "logged": fields.get("until", on),
        **fields,
    }


def exams(exam: str, on: str, *ids: str, **fields: Any) -> list[Plain]:
    """The same exam several times, at the main ED with the CT lead unless told otherwise."""
    usual = {"site": "main ED", "verifier": "CT lead", "exam": exam, **fields}
    return [entry("exam", each, on, **usual) for each in ids]


def target(credential: str, entry_id: str = "tgt1", **fields: Any) -> Plain:
    return entry("target", entry_id, "2026-08-20", target=credential, **fields)


def signed(entries: Iterable[Plain], stage: str, on: str, credential: str) -> list[Plain]:
    """``entries`` at ``stage`` for ``credential`` since ``on``."""
    return [{**each, "sign_offs": {credential: {"stage": stage, "on": on}}} for each in entries]


def holding(*held: str) -> list[Plain]:
    """``arrt-r:2019-05``, with the day on which it lapsed ``arrt-r:2019-05:2026-10-31``."""
    named = (
        zip(("credential", "earned", "lapsed"), each.split(":"), strict=False) for each in held
    )
    return [{name: word for name, word in each if word} for each in named]
