"""The form of JSON Resume, held against the schema published as @jsonresume/schema 1.2.1 (MIT)."""

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft7Validator
from syrupy.assertion import SnapshotAssertion

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_json_resume import json_resume
from tests.output.resumes import TYPED, WHOLE, filled_with

SCHEMA = json.loads(
    (Path(__file__).parent / "json_resume" / "schema-1.2.1.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER)


def faults(resume: Resume) -> list[str]:
    return [each.message for each in VALIDATOR.iter_errors(json_resume(resume))]


def values(node: Any, key: str = "") -> list[tuple[str, Any]]:
    if isinstance(node, dict):
        return [pair for name, each in node.items() for pair in values(each, name)]
    if isinstance(node, list):
        return [pair for each in node for pair in values(each, key)]
    return [(key, node)]


def test_it_is_what_the_schema_asks(snapshot: SnapshotAssertion) -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert faults(WHOLE) == []
    assert json_resume(WHOLE) == snapshot


def test_the_schema_would_refuse_a_date_of_another_form() -> None:
    told = json_resume(WHOLE)
    told["work"][0]["startDate"] = "Mar 2021"
    assert not VALIDATOR.is_valid(told)


def test_it_uses_only_fields_that_the_schema_knows() -> None:
    for section, content in json_resume(WHOLE).items():
        known = SCHEMA["properties"][section]
        for item in content if isinstance(content, list) else [content]:
            if isinstance(item, dict):
                fields = known.get("items", known)["properties"]
                assert set(item) <= set(fields), section


def test_dates_are_years_and_months() -> None:
    dates = [value for key, value in values(json_resume(WHOLE)) if key.endswith(("Date", "date"))]
    assert len(dates) == 8
    assert all(re.fullmatch(r"\d{4}(-\d\d)?", each) for each in dates)


def test_an_empty_resume_is_valid_too() -> None:
    assert faults(Resume()) == []
    assert faults(Resume(headline="Diagnostic imaging")) == []


@settings(deadline=None, max_examples=50)
@given(TYPED)
def test_whatever_was_typed_it_is_valid_and_reads_back(text: str) -> None:
    told = json_resume(filled_with(text))
    assert VALIDATOR.is_valid(told)
    assert json.loads(json.dumps(told)) == told
    assert not text or told["basics"]["name"] == text
