import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE
from imgxtrain.knowledge.json_schema import schema_of
from imgxtrain.knowledge.names import NameNotFoundError
from tests.knowledge.worlds import WORLD


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do (YAML 1.2): numbers and true/false are typed, days are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"(~|null|)", ["~", "n", ""]),
    ("bool", r"(true|false)", ["t", "f"]),
    ("int", r"-?\d+", list("-0123456789")),
    ("float", r"-?\d+\.\d+", list("-0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"{pattern}$"), first)


def faults(text: str, file: str | None = None) -> list[str]:
    document = yaml.load(text, Loader=EditorLoader)  # noqa: S506 - a SafeLoader
    return [fault.message for fault in Draft202012Validator(schema_of(file)).iter_errors(document)]


def state_with(fee: str) -> str:
    return f"""\
states:
  - code: TX
    name: Texas
    provenance: {{grade: working}}
    rules: [{{modalities: [ct], instrument: license, fee_usd: {fee}}}]
"""


@pytest.mark.parametrize("file", [None, *SECTIONS_OF_FILE])
def test_every_schema_is_a_schema(file: str | None) -> None:
    Draft202012Validator.check_schema(schema_of(file))


@pytest.mark.parametrize("path", sorted(WORLD.glob("*.yaml")), ids=lambda path: path.name)
def test_the_schema_of_a_file_accepts_a_valid_one(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8"), path.name) == []


@pytest.mark.parametrize(
    "fee", ["80", "80.5", "{value: 80, grade: official, sources: [tx-page], as_of: 2026-11-22}"]
)
def test_a_graded_value_may_be_bare_or_in_long_form(fee: str) -> None:
    assert faults(state_with(fee)) == []


@pytest.mark.parametrize("fee", ["null", "{value: null, note: ask the state}"])
def test_a_graded_value_may_be_unknown(fee: str) -> None:
    assert faults(state_with(fee)) == []


@pytest.mark.parametrize("fee", ["cheap", "[80]", "{value: 80, graed: official}"])
def test_a_graded_value_of_the_wrong_shape_is_rejected(fee: str) -> None:
    assert faults(state_with(fee))


def test_a_year_is_a_date_without_quotes() -> None:
    assert faults("as_of: 2026\n") == []


def test_an_unknown_key_is_rejected() -> None:
    assert "'nmae' was unexpected" in "".join(faults("regions: [{id: head, name: H, nmae: H}]\n"))


def test_a_section_of_another_file_is_rejected() -> None:
    assert faults("regions: []\n", "exams.yaml") == []
    assert faults("regions: []\n", "states.yaml")


def test_a_file_that_is_none_of_ours_is_suggested() -> None:
    with pytest.raises(NameNotFoundError) as missed:
        schema_of("state.yaml")
    assert "states.yaml" in missed.value.suggestions
