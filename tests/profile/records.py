"""Records to test with: some worked by hand, and any that can be thought of."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from imgxtrain.profile.entries import (
    AttemptEntry,
    Contrast,
    CourseEntry,
    Entry,
    ExamEntry,
    HoursEntry,
    IgnoredEntry,
    Stage,
    StepEntry,
    StudyEntry,
    TargetEntry,
    UnknownEntry,
)
from imgxtrain.profile.record import SCHEMA_VERSION, Record, line_of, stored

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 22, 23, 5, 9, tzinfo=timezone(timedelta(hours=-6)))
AWKWARD = [
    'said "hello"',
    "two\nlines\r\nand a tab\t",
    "]},",
    '],\n"undo":[\n',
    '],\n"checksum":"crc32:00000000"\n}\n',
    "},\n{",
    "back\\slash",
    "😀 👩🏽‍⚕️",
    "مرحبا بالعالم",
    "line\u2028and\u2029paragraph\u0085next",
    "\x00\x1f\x7f",
]
LONGEST = ["x" * 3000, "é" * 3000, '"\n' * 1500, "😀" * 3000]


def exam(entry_id: str, **fields: Any) -> str:
    """The line of an exam of 2026-11-20."""
    return stored(exam_entry(entry_id, **fields))


def exam_entry(entry_id: str, **fields: Any) -> ExamEntry:
    return ExamEntry(id=entry_id, **{"on": DAY, "logged": DAY, "exam": "ct-head", **fields})


def record_of(*lines: str, **head: Any) -> Record:
    return Record({"schema_version": SCHEMA_VERSION, **head}, entries=lines)


def exams(count: int) -> tuple[str, ...]:
    """That many exams, with ids ``e0000`` and so on."""
    return tuple(exam(f"e{number:04d}", site="main ED") for number in range(count))


def ids(record: Record) -> list[str]:
    return [line.split('"')[3] for line in record.entries]


def texts() -> st.SearchStrategy[str]:
    """Anything that can be typed, with what has broken logs before."""
    return st.sampled_from(AWKWARD) | st.text(
        st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12
    )


def entry_ids() -> st.SearchStrategy[str]:
    return st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=6)


def plain_values() -> st.SearchStrategy[Any]:
    """What a newer version may keep in a field that is not known here."""
    nested = {"a": [None, {"]},\n": ""}], "b": {}}
    return st.sampled_from([None, True, 0, -(10**12), 0.25, 1e300, "", '],\n"', [], {}, nested])


def unknown_fields() -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(["x_new", "x_later", "x_other"]), plain_values())


def lines(size: int = 5) -> st.SearchStrategy[tuple[str, ...]]:
    """Entries of any kinds, as lines, no two of one id."""
    return st.lists(entries(), max_size=size, unique_by=lambda each: each.id).map(
        lambda each: tuple(map(stored, each))
    )


def records() -> st.SearchStrategy[Record]:
    """Any record, with fields of newer versions here and there."""
    heads = st.builds(
        lambda known, unknown: {"schema_version": SCHEMA_VERSION, **known, **unknown},
        st.fixed_dictionaries({}, optional={"person": persons(), "skills": st.lists(texts())}),
        unknown_fields(),
    )
    return st.builds(Record, heads, lines())


def persons() -> st.SearchStrategy[dict[str, Any]]:
    known = st.fixed_dictionaries({}, optional={"name": texts(), "birth_month": st.just(6)})
    return st.builds(lambda first, second: {**first, **second}, known, unknown_fields())


def entries() -> st.SearchStrategy[Entry]:
    """An entry of one of many kinds."""
    return st.one_of(
        _of(ExamEntry, _exam_fields()),
        _of(HoursEntry, {"modality": texts(), "hours": st.floats(0.25, 2000)}),
        _of(CourseEntry, {"title": texts(), "credits": st.floats(0, 200)}),
        _of(StudyEntry, {"minutes": st.integers(1, 1440), "topic": texts()}),
        _of(AttemptEntry, {"target": texts(), "passed": st.booleans()}),
        _of(TargetEntry, {"target": texts(), "apply_by": st.dates()}),
        _of(StepEntry, {"target": texts(), "step": texts(), "because": st.none() | texts()}),
        _of(IgnoredEntry, {"check": texts(), "because": texts()}),
        _of(UnknownEntry, {"kind": st.sampled_from(["dream", "badge"]), "depth": plain_values()}),
    )


def _exam_fields() -> dict[str, st.SearchStrategy[Any]]:
    stages = st.sampled_from(Stage)
    sign_off = st.fixed_dictionaries({"stage": stages, "on": st.dates(), "x_later": plain_values()})
    return {
        "exam": texts(),
        "site": st.none() | texts(),
        "contrast": st.none() | st.sampled_from(Contrast),
        "claims": st.dictionaries(texts(), texts(), max_size=2),
        "sign_offs": st.dictionaries(texts(), sign_off, max_size=2),
    }


def _of(kind: Any, fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Entry]:
    shared = {
        "id": entry_ids(),
        "on": st.dates(),
        "logged": st.dates(),
        "note": st.none() | texts(),
    }
    whole = st.builds(
        lambda known, unknown: {**known, **unknown},
        st.fixed_dictionaries({**shared, **fields}),
        unknown_fields(),
    )
    return whole.map(lambda plain: kind(**plain))


def as_plain(lines: Sequence[str]) -> list[Any]:
    """What lines say, whatever their form."""
    return [json.loads(line) for line in lines]


def edit_line(what: str = "log", **fields: Any) -> str:
    return line_of({"what": what, "at": "2026-11-20T10:00:00-06:00", **fields})
