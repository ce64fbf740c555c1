import json
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.compiled import (
    SECTIONS_OF_FILE,
    compile_file,
    compiled_path,
    data_directory,
    is_fresh,
    load,
)
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.problems import DataError
from imgxtrain.knowledge.reading import read_document
from tests.knowledge.worlds import edit


@pytest.fixture
def compiled(directory: Path) -> Path:
    """The small world with the compiled form of every file beside it."""
    for name in SECTIONS_OF_FILE:
        compile_file(directory / name)
    return directory


def test_the_shipped_data_lie_where_the_package_says() -> None:
    assert {path.name for path in data_directory().glob("*.yaml")} == set(SECTIONS_OF_FILE)


def test_every_section_of_a_document_belongs_to_one_file() -> None:
    held = [section for sections in SECTIONS_OF_FILE.values() for section in sections]
    assert sorted(held) == sorted(set(Document.model_fields) - {"as_of", "provenance"})


def test_a_compiled_form_is_fresh_until_the_file_is_edited(compiled: Path) -> None:
    path = compiled / "states.yaml"
    assert is_fresh(path)
    edit(path, "name: Texas", "name: Lone Star State")
    assert not is_fresh(path)


def test_an_edited_figure_is_what_knowledge_gives(compiled: Path) -> None:
    assert Knowledge(compiled).examinations["arrt-ct-exam"].fee_usd.value == 225
    edit(compiled / "certifications.yaml", "fee_usd: 225", "fee_usd: 250")
    assert Knowledge(compiled).examinations["arrt-ct-exam"].fee_usd.value == 250


def test_an_edited_name_is_found_by_its_new_wording(compiled: Path) -> None:
    edit(compiled / "modalities.yaml", "cat scan", "donut")
    assert ["donut", "ct"] in Knowledge(compiled).names("modality")


def test_an_edit_that_makes_the_file_invalid_is_never_hidden(compiled: Path) -> None:
    edit(compiled / "states.yaml", "name: Texas", "nmae: Texas")
    with pytest.raises(DataError, match=r"states\.yaml:6: .*unknown key"):
        load(compiled / "states.yaml")


def test_a_file_that_went_missing_is_an_error_though_its_compiled_form_is_there(
    compiled: Path,
) -> None:
    (compiled / "states.yaml").unlink()
    with pytest.raises(DataError, match=r"states\.yaml:1: cannot be read"):
        load(compiled / "states.yaml")


def test_the_compiled_form_is_what_is_read_when_it_is_fresh(compiled: Path) -> None:
    path = compiled_path(compiled / "states.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("Texas", "TEXAS"), encoding="utf-8")
    assert Knowledge(compiled).states["TX"].name == "TEXAS"


@pytest.mark.parametrize(
    "content",
    ["", '{"sha256": "', "[]", "null", "{}", '"text"', '{"sha256": 1}', "\xff not utf-8"],
)
def test_a_broken_compiled_form_is_survived(compiled: Path, content: str) -> None:
    compiled_path(compiled / "states.yaml").write_bytes(content.encode("latin-1"))
    assert Knowledge(compiled).states["TX"].name == "Texas"


def test_a_half_written_compiled_form_is_survived(compiled: Path) -> None:
    path = compiled_path(compiled / "states.yaml")
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({"sha256": content["sha256"]}), encoding="utf-8")
    assert Knowledge(compiled).states["TX"].name == "Texas"


def test_an_absent_compiled_form_is_survived(directory: Path) -> None:
    assert not is_fresh(directory / "states.yaml")
    assert Knowledge(directory).states["TX"].name == "Texas"


def test_windows_line_ends_do_not_make_it_stale(compiled: Path) -> None:
    path = compiled / "states.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert is_fresh(path)


def test_reading_writes_nothing(directory: Path) -> None:
    before = sorted(directory.rglob("*"))
    assert Knowledge(directory).states
    assert sorted(directory.rglob("*")) == before


def test_compiling_twice_gives_the_same_bytes(compiled: Path) -> None:
    path = compiled_path(compiled / "certifications.yaml")
    before = path.read_bytes()
    compile_file(compiled / "certifications.yaml")
    assert path.read_bytes() == before


def test_an_invalid_file_is_not_compiled(directory: Path) -> None:
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    with pytest.raises(DataError):
        compile_file(directory / "states.yaml")
    assert not compiled_path(directory / "states.yaml").exists()


@pytest.mark.parametrize("file", SECTIONS_OF_FILE)
def test_from_yaml_or_compiled_the_records_are_the_same(compiled: Path, file: str) -> None:
    document = read_document(compiled / file)
    knowledge = Knowledge(compiled)
    for section in SECTIONS_OF_FILE[file]:
        if section == "labor":
            assert knowledge.labor == document.labor
        elif section != "rejected_sites":  # of use to the checks alone, which read the YAML
            assert tuple(getattr(knowledge, section).values()) == getattr(document, section)


def test_a_caveat_lifted_on_one_value_stays_lifted(compiled: Path) -> None:
    path = compiled / "states.yaml"
    edit(path, "sources: [trade-news]}", "sources: [trade-news], verify: true}")
    edit(path, "fee_usd: 80", "fee_usd: {value: 80, verify: false}")
    compile_file(path)
    rule = Knowledge(compiled).states["TX"].rules[0]
    assert rule.text.verify
    assert not rule.fee_usd.verify


def test_what_every_record_must_say_may_be_unknown(compiled: Path) -> None:
    path = compiled / "modalities.yaml"
    edit(path, "pace: Fast", "pace: null")
    compile_file(path)
    assert not Knowledge(compiled).modalities["ct"].pace.known


# Round trip: whatever valid states a person writes, Knowledge gives them back from either form.

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1)
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
days = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@st.composite
def provenance(draw: st.DrawFn) -> dict[str, Any]:
    grade = draw(st.sampled_from(["official", "reported", "derived", "working"]))
    given: dict[str, Any] = {"grade": grade, "as_of": draw(days).isoformat()}
    if grade != "working":
        given["sources"] = draw(st.lists(ids, min_size=1, max_size=3))
    if grade == "derived":
        given |= {"basis": draw(st.sampled_from(["official", "reported"])), "note": draw(words)}
    if draw(st.booleans()):
        given["verify"] = draw(st.booleans())
    return given


def graded(values: st.SearchStrategy[Any], *, inherits: bool) -> st.SearchStrategy[Any]:
    long_form = st.builds(lambda value, given: {"value": value, **given}, values, provenance())
    noted = st.builds(lambda value, note: {"value": value, "note": note}, values, words)
    return st.one_of(long_form, values, noted) if inherits else long_form


@st.composite
def states(draw: st.DrawFn, code: str) -> dict[str, Any]:
    around = draw(st.none() | provenance().filter(lambda given: given["grade"] != "derived"))
    known = around is not None
    unknown = st.none() | st.builds(lambda note: {"value": None, "note": note}, words)
    fees = st.floats(0, 5000).map(lambda fee: round(fee, 2))
    rules = st.fixed_dictionaries(
        {
            "modalities": st.lists(ids, max_size=3),
            "instrument": graded(st.sampled_from(["license", "none"]), inherits=known),
        },
        optional={
            "exceptions": st.lists(graded(words, inherits=known), max_size=2),
            "fee_usd": graded(fees, inherits=known) | unknown,
            "text": graded(words, inherits=known) | unknown,
        },
    )
    state = {"code": code, "name": draw(words), "rules": draw(st.lists(rules, max_size=3))}
    return state | ({"provenance": around} if around else {})


@given(st.lists(st.sampled_from(["TX", "CA", "ON", "NO"]), unique=True), st.data())
def test_yaml_document_compiled_form_and_knowledge_hold_the_same(
    codes: list[str], data: st.DataObject
) -> None:
    written = [data.draw(states(code)) for code in codes]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "states.yaml"
        path.write_text(yaml.safe_dump({"states": written}), encoding="utf-8", newline="\n")
        document = read_document(path)
        from_yaml = Knowledge(Path(place)).states
        compile_file(path)
        from_compiled = Knowledge(Path(place)).states
        assert is_fresh(path)
    assert [state.code for state in document.states] == codes
    assert tuple(from_yaml.values()) == document.states
    assert tuple(from_compiled.values()) == document.states


@given(days, st.integers(0, 3))
def test_a_day_is_the_same_day_after_compiling(day: date, later: int) -> None:
    text = f"""\
credentials:
  - id: arrt-ct
    name: CT
    body: arrt
    written: {{lettering: arrt, code: CT}}
    status: closed
    status_since: {{value: {day + timedelta(later)}, grade: working, as_of: 2026}}
    depth: outline
    summary: {{value: The usual one, grade: working, as_of: 2026}}
"""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "certifications.yaml"
        path.write_text(text, encoding="utf-8")
        compile_file(path)
        since = Knowledge(Path(place)).credentials["arrt-ct"].status_since
    assert since.value == day + timedelta(later)
