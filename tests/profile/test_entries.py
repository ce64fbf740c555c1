import json
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from imgxtrain.profile import entries
from imgxtrain.profile.entries import KINDS, Entry, ExamEntry, UnknownEntry
from imgxtrain.profile.record import entry_of, line_of, stored

SHARED: dict[str, Any] = {"id": "abcd", "on": "2026-11-20", "logged": "2026-11-20"}
LEAST: dict[str, dict[str, Any]] = {
    "exam": {"exam": "ct-head"},
    "hours": {"modality": "ct", "hours": 7.5},
    "tally": {"modality": "echo", "count": 40},
    "course": {"title": "CT physics"},
    "study": {"minutes": 25},
    "practice": {"percent": 78},
    "attempt": {"target": "arrt-ct", "passed": False},
    "impact": {"title": "CT turnaround"},
    "opening": {"target": "arrt-ct", "count": 60},
    "target": {"target": "arrt-ct"},
    "step": {"target": "arrt-ct", "step": "ethics"},
    "ignored": {"check": "awaiting-long", "because": "she is on leave"},
}


def entry(kind: str, **fields: Any) -> Entry:
    return entry_of(line_of({**SHARED, "kind": kind, **LEAST.get(kind, {}), **fields}))


def test_every_kind_has_a_least_form_here_and_a_class_of_its_own() -> None:
    assert set(LEAST) == set(KINDS)
    assert len({type(entry(kind)) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_least_form_of_a_kind_is_kept_as_it_is(kind: str) -> None:
    made = entry(kind)
    assert made.kind == kind
    assert json.loads(stored(made)) == {**SHARED, "kind": kind, **LEAST[kind]}


@pytest.mark.parametrize("kind", [*KINDS, "badge"])
def test_fields_and_kinds_of_a_newer_version_are_kept(kind: str) -> None:
    made = entry(kind, later={"level": [1, None]}, blank=None)
    assert json.loads(stored(made))["later"] == {"level": [1, None]}
    assert json.loads(stored(made))["blank"] is None
    assert isinstance(made, UnknownEntry) == (kind == "badge")


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_cannot_do_without_is_named(kind: str) -> None:
    for missing in (*SHARED, *LEAST[kind]):
        plain = {**SHARED, "kind": kind, **LEAST[kind]}
        del plain[missing]
        with pytest.raises(ValidationError) as raised:
            entry_of(line_of(plain))
        assert raised.value.errors()[0]["loc"][-1] == missing


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("exam", "id", "AB"),
        ("exam", "id", "with space"),
        ("exam", "id", 'a","kind":"x'),
        ("exam", "on", "2026-11-31"),
        ("exam", "on", "20.11.2026"),
        ("exam", "on", None),
        ("exam", "at", "24:00"),
        ("exam", "at", "9:30"),
        ("exam", "role", "watched"),
        ("exam", "contrast", "some"),
        ("exam", "note", "x" * 3001),
        ("exam", "sign_offs", {"arrt-ct": {"stage": "perhaps", "on": "2026-11-20"}}),
        ("exam", "sign_offs", {"arrt-ct": {"stage": "approved"}}),
        ("hours", "hours", 0),
        ("hours", "hours", 20001),
        ("tally", "count", 0),
        ("tally", "count", 1.5),
        ("course", "credits", -1),
        ("course", "categories", {"Safety": 0}),
        ("study", "minutes", 1441),
        ("practice", "percent", 101),
        ("attempt", "passed", None),
        ("opening", "count", -5),
        ("target", "apply_by", "soon"),
        ("step", "paid", -1),
        ("ignored", "because", None),
    ],
)
def test_what_cannot_be_is_refused(kind: str, field: str, value: Any) -> None:
    with pytest.raises(ValidationError) as raised:
        entry(kind, **{field: value})
    assert field in raised.value.errors()[0]["loc"]


@pytest.mark.parametrize(
    ("kind", "field"),
    [("impact", "before"), ("impact", "after"), ("attempt", "score"), ("hours", "hours")],
)
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_has_no_word_for_is_refused(kind: str, field: str, value: float) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Entry).validate_python({**SHARED, "kind": kind, **LEAST[kind], field: value})


def test_an_entry_cannot_be_changed_in_place() -> None:
    made = ExamEntry(id="abcd", on=date(2026, 11, 20), logged=date(2026, 11, 20), exam="ct-head")
    with pytest.raises(ValidationError):
        made.exam = "ct-neck"  # type: ignore[misc]


def test_no_field_of_any_kind_can_hold_a_patient() -> None:
    """Whoever adds a field answers for it here."""
    told = {name for kind in kinds() for name in kind.model_fields}
    about_patients = ("patient", "mrn", "accession", "birth", "age", "sex", "name", "diagnosis")
    assert [name for name in told for word in about_patients if word in name.split("_")] == []


def kinds() -> list[type[BaseModel]]:
    union = get_args(entries.Entry)[0]
    return [get_args(member)[0] for member in get_args(union)]


def test_all_models_can_be_built() -> None:
    for kind in kinds():
        assert kind.model_rebuild(force=True)
        assert kind.model_json_schema()["type"] == "object"
