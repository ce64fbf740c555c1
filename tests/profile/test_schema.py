import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from imgxtrain.profile.edits import Edit, appending, apply, undone
from imgxtrain.profile.entries import KINDS
from imgxtrain.profile.person import Profile
from imgxtrain.profile.record import Record
from imgxtrain.profile.record_text import written
from imgxtrain.profile.schema import entry_schemas, profile_schema
from tests.profile.records import exam, exams, record_of, records

SCHEMA = profile_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def errors(plain: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(plain)]


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@settings(max_examples=50)
@given(records())
def test_a_written_record_is_as_the_schema_says(record: Record) -> None:
    assert errors(json.loads(written(record))) == []


def test_so_is_a_record_with_all_kinds_of_changes_to_undo_and_redo() -> None:
    record = record_of(*exams(3), person={"name": "Alex"})
    record = apply(record, appending(record, [exam("abcd")], "log", "now"))
    record = apply(
        record,
        Edit("all", "now", {"x": 1}, ("abcd",), ((0, exam("new1")),), (exam("e0000", note="n"),)),
    )
    record, _ = undone(record)
    plain = json.loads(written(record))
    assert set(plain["redo"][0]) == {"what", "at", "head", "remove", "insert", "replace"}
    assert errors(plain) == []


def test_every_key_of_the_head_and_every_kind_is_in_it() -> None:
    lists = {"entries", "undo", "redo", "checksum"}
    assert set(SCHEMA["properties"]) == {*Profile.model_fields, *lists}
    assert list(entry_schemas(SCHEMA)) == [*KINDS, ""]


ENTRY = {"id": "abcd", "kind": "exam", "on": "2026-11-20", "logged": "2026-11-20", "exam": "ct"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": None},
        {"kind": "hours"},
        {"exam": None},
        {"id": "AB"},
        {"on": "yesterday"},
        {"role": "watched"},
    ],
)
def test_an_entry_that_is_none_is_against_the_schema(wrong: dict[str, Any]) -> None:
    good = {"schema_version": "1.0", "entries": [ENTRY]}
    assert errors(good) == []
    assert errors({**good, "entries": [{**ENTRY, **wrong}]})
    without = {key: value for key, value in ENTRY.items() if key not in wrong}
    if set(wrong) & {"kind", "exam", "id", "on"}:
        assert errors({**good, "entries": [without]})


@pytest.mark.parametrize(
    "wrong",
    [
        {"schema_version": "2.0"},
        {"schema_version": 1},
        {"entries": {}},
        {"checksum": "md5:0"},
        {"undo": [{"what": "x"}]},
        {"person": {"birth_month": 13}},
    ],
)
def test_a_file_that_is_none_is_against_the_schema(wrong: dict[str, Any]) -> None:
    assert errors({"schema_version": "1.0", "entries": [], **wrong})


def test_what_a_newer_minor_version_adds_is_as_the_schema_says() -> None:
    newer = {**ENTRY, "kind": "badge", "color": "green"}
    assert errors({"schema_version": "1.7", "entries": [newer, {**ENTRY, "x": 1}], "y": {}}) == []
