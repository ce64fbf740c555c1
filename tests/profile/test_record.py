import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.record import (
    NoSuchEntryError,
    Record,
    entries_of,
    entry_of,
    find,
    id_of,
    line_of,
    new_ids,
    reads_as_entry,
    stored,
)
from tests.profile.records import (
    AWKWARD,
    LONGEST,
    entries,
    exam,
    exam_entry,
    record_of,
    records,
    texts,
)


@given(entries())
def test_an_entry_comes_back_from_its_line_as_it_was(entry: object) -> None:
    line = stored(entry)  # type: ignore[arg-type]
    assert entry_of(line) == entry
    assert stored(entry_of(line)) == line


@given(entries())
def test_a_line_is_one_line_and_begins_with_id_kind_and_day(entry: object) -> None:
    line = stored(entry)  # type: ignore[arg-type]
    assert "\n" not in line
    assert list(json.loads(line))[:4] == ["id", "kind", "on", "logged"]
    assert reads_as_entry(line)


@given(records())
def test_all_entries_of_a_record_become_models_in_its_order(record: Record) -> None:
    assert [entry.id for entry in entries_of(record)] == [id_of(line) for line in record.entries]


def test_what_is_not_set_is_not_written() -> None:
    line = exam("abcd", site=None, role=Role.PERFORMED, claims={})
    assert set(json.loads(line)) == {"id", "kind", "on", "logged", "exam"}


def test_blank_fields_of_a_newer_version_are_written_all_the_same() -> None:
    sign_offs = {"arrt-ct": {"stage": "logged", "on": "2026-11-20", "later": None}}
    line = line_of({**json.loads(exam("abcd")), "sign_offs": sign_offs, "void": {}, "no": None})
    assert json.loads(stored(entry_of(line))) == json.loads(line)


@given(texts())
def test_any_text_survives_in_a_line(text: str) -> None:
    assert json.loads(line_of({"text": text})) == {"text": text}


def test_half_a_character_is_kept_as_its_escape() -> None:
    line = line_of({"file": "a\ud800b"})
    assert line.encode("utf-8").decode("utf-8") == line
    assert json.loads(line) == {"file": "a\ud800b"}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_json_has_no_word_for_has_no_line(number: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        line_of({"score": number})


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        '{"kind":"exam","id":"abc"}',
        '{"id":"abc",',
        '{"id":"abc"}\n{"id":"abd"}',
        '{"id":"',
    ],
)
def test_what_could_not_be_read_again_is_no_entry(line: str) -> None:
    assert not reads_as_entry(line)


RECORD = record_of(exam("abc"), exam("abcd"), exam("abce"), exam("xyz2"))


@pytest.mark.parametrize(
    ("name", "found"), [("abc", "abc"), ("abcd", "abcd"), ("x", "xyz2"), ("last", "xyz2")]
)
def test_an_entry_is_found_by_its_id_the_beginning_of_it_or_as_the_last(
    name: str, found: str
) -> None:
    assert id_of(find(RECORD, name)) == found


@pytest.mark.parametrize(
    ("name", "candidates"),
    [("ab", ("abc", "abcd", "abce")), ("q", ()), ("", ()), ('abc","kind', ()), ("lost", ())],
)
def test_an_id_that_means_none_or_several_is_not_guessed(
    name: str, candidates: tuple[str, ...]
) -> None:
    with pytest.raises(NoSuchEntryError) as raised:
        find(RECORD, name)
    assert raised.value.candidates == candidates


def test_there_is_no_last_entry_of_an_empty_record() -> None:
    with pytest.raises(NoSuchEntryError):
        find(Record(), "last")


def test_new_ids_are_none_that_are_taken_and_differ_among_themselves() -> None:
    drawn: Iterator[str] = iter(["abc", "new1", "new1", "abcd", "new2"])
    assert new_ids(RECORD, 2, lambda: next(drawn)) == ("new1", "new2")


@given(st.sampled_from(AWKWARD + LONGEST))
def test_a_note_of_three_thousand_characters_and_any_other_is_an_entry(note: str) -> None:
    assert entry_of(exam("abcd", note=note)).note == note


def test_a_note_of_more_than_three_thousand_characters_is_refused() -> None:
    with pytest.raises(ValueError, match="3000 characters"):
        exam_entry("abcd", note="x" * 3001)
