import difflib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.profile import migrations, record_text
from imgxtrain.profile.edits import Edit, appending, apply
from imgxtrain.profile.entries import UnknownEntry
from imgxtrain.profile.record import Record, entries_of, line_of
from imgxtrain.profile.record_text import (
    NewerVersionError,
    UnreadableError,
    as_written,
    read,
    written,
)
from tests.profile.records import LONGEST, as_plain, edit_line, exam, exams, record_of, records

SAMPLES = Path(__file__).parent / "samples"


def logged(record: Record, *lines: str) -> Record:
    return apply(record, appending(record, lines, "log", "2026-11-20T10:00:00-06:00"))


def whole(record: Record) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(written(record))
    return plain


def unread(content: bytes) -> str:
    with pytest.raises(UnreadableError) as raised:
        read(content)
    return raised.value.cause


@given(records())
def test_a_record_is_read_as_it_was_written(record: Record) -> None:
    assert read(written(record)) == record


@given(records())
def test_a_record_with_changes_to_undo_is_read_as_it_was_written(record: Record) -> None:
    changed = logged(record, *exams(2))
    changed = apply(changed, Edit("drop", "now", remove=("e0000",), head={"x_new": {"a": [1]}}))
    assert read(written(changed)) == changed
    assert len(changed.undo) == 2


@pytest.mark.parametrize("text", LONGEST, ids=["ascii", "accents", "escapes", "emoji"])
def test_texts_of_three_thousand_characters_are_read_as_they_were_written(text: str) -> None:
    record = record_of(exam("abcd", note=text, site=text), exam("abce", note=text), x_new=text)
    assert read(written(record)) == record


@given(records())
def test_the_file_is_json_that_any_program_reads(record: Record) -> None:
    plain = whole(record)
    assert plain["entries"] == as_plain(record.entries)
    assert {key: plain[key] for key in record.head} == record.head


@given(records(), st.sampled_from([{}, {"indent": 1}, {"indent": 4, "ensure_ascii": False}]))
def test_a_reformatted_file_reads_as_the_same_record_and_is_written_as_ever(
    record: Record, form: dict[str, Any]
) -> None:
    text = json.dumps(whole(record), **form)
    assert read(text.encode()) == record
    assert written(read(text.encode())) == written(record)


@given(records(), st.randoms())
def test_a_reordered_file_reads_as_the_same_record(record: Record, order: Any) -> None:
    def shuffled(plain: dict[str, Any]) -> dict[str, Any]:
        keys = list(plain)
        order.shuffle(keys)
        return {key: plain[key] for key in keys}

    plain = shuffled(whole(record))
    plain["entries"] = [shuffled(entry) for entry in plain["entries"]]
    again = read(json.dumps(plain).encode())
    assert (again.head, as_plain(again.entries)) == (record.head, as_plain(record.entries))
    assert as_written(written(again))
    assert read(written(again)) == again


@pytest.mark.parametrize("edited", [b"\xef\xbb\xbf", b" ", b"\n\n"])
def test_a_byte_order_mark_or_blanks_before_the_record_do_not_matter(edited: bytes) -> None:
    record = record_of(*exams(3))
    assert read(edited + written(record)) == record


def test_line_ends_of_another_system_do_not_matter() -> None:
    record = record_of(*exams(3), x_new="é")
    assert read(written(record).replace(b"\n", b"\r\n")) == record


def test_a_line_changed_by_hand_counts_though_the_checksum_is_of_the_old_one() -> None:
    content = written(record_of(exam("abcd", site="main ED"), exam("abce")))
    edited = content.replace(b'"site":"main ED"', b'"site": "north ED"')
    assert read(edited).entries == (exam("abcd", site="north ED"), exam("abce"))


def test_unchanged_lines_stay_as_they_are_to_the_byte_and_a_new_one_is_a_small_difference() -> None:
    before = logged(record_of(*exams(400), person={"name": "Alex"}), exam("abcd"))
    after = logged(read(written(before)), exam("abce"))
    old, new = (written(each).decode().splitlines() for each in (before, after))
    changes = [line for line in difflib.ndiff(old, new) if line[0] in "+-"]
    assert [line for line in changes if line.startswith("+ ") and "abce" in line]
    assert len(changes) <= 8
    assert [line for line in changes if line.startswith("- ") and "e0" in line] == []


def test_what_a_newer_minor_version_wrote_is_kept_through_a_change() -> None:
    sample = (SAMPLES / "newer-minor.json").read_bytes()
    record = logged(read(sample), exam("abcd"))
    before, after = json.loads(sample), whole(record)
    assert after["schema_version"] == "1.7"
    assert after["person"] == before["person"]
    assert after["cloud"] == before["cloud"]
    assert after["entries"][:-1] == before["entries"]
    (strange,) = (entry for entry in entries_of(record) if isinstance(entry, UnknownEntry))
    assert (strange.kind, strange.model_extra) == ("badge", {"color": "green", "levels": [1, 2]})


@pytest.mark.parametrize("version", ["2.0", "2", "17.3", "2.0-beta", "2026.1"])
def test_a_newer_major_version_is_refused_with_its_number(version: str) -> None:
    for content in (
        written(Record({"schema_version": version})),
        json.dumps({"schema_version": version, "all": "different"}).encode(),
    ):
        with pytest.raises(NewerVersionError) as raised:
            read(content)
        assert raised.value.version == version


def test_a_stored_sample_of_an_older_format_is_brought_up_to_date(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Format 1 is the first, so that 2 and a way to it are made up here."""
    sample = (SAMPLES / "format-1.json").read_bytes()
    old = read(sample)

    def with_places(plain: dict[str, Any]) -> dict[str, Any]:
        entries = [{**each, "place": each.get("site", "")} for each in plain["entries"]]
        return {**plain, "schema_version": "2.0", "entries": entries}

    monkeypatch.setattr(record_text, "_MAJOR", 2)
    monkeypatch.setattr(migrations.migrated, "__defaults__", ({1: with_places},))
    new = read(sample)
    assert new.head["schema_version"] == "2.0"
    assert [entry["place"] for entry in as_plain(new.entries)] == ["main ED", ""]
    assert (len(new.undo), new.head["person"]) == (len(old.undo), old.head["person"])
    assert read(written(new)) == new


def test_a_stored_sample_of_this_format_reads_as_it_did() -> None:
    sample = (SAMPLES / "format-1.json").read_bytes()
    assert as_written(sample)
    assert written(read(sample)) == sample
    assert [entry.kind for entry in entries_of(read(sample))] == ["exam", "hours"]


def test_an_older_format_to_which_no_way_leads_is_refused() -> None:
    assert unread(b'{"schema_version":"0.9","entries":[]}') == "its format 0.9 is not known"


WHOLE = written(logged(record_of(*exams(9), person={"name": "Álex"}), exam("abcd")))


@pytest.mark.parametrize("length", [*range(0, len(WHOLE) - 2, 50), len(WHOLE) - 2])
def test_a_truncated_file_is_never_a_record(length: int) -> None:
    assert unread(WHOLE[:length])


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_zeros_in_the_middle_of_the_file_are_seen_though_its_ends_are_right(at: float) -> None:
    content = written(record_of(*exams(200), person={"name": "Alex"}))
    begin = int(len(content) * at)
    assert "line" in unread(content[:begin] + bytes(512) + content[begin + 512 :])


@settings(max_examples=300)
@given(st.data())
def test_a_byte_that_changed_is_seen_or_is_what_anybody_may_have_written(
    data: st.DataObject,
) -> None:
    content = written(logged(record_of(*exams(3)), exam("abcd")))
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.binary(min_size=1, max_size=1))
    changed = content[:place] + byte + content[place + 1 :]
    try:
        record = read(changed)
    except (UnreadableError, NewerVersionError):
        return
    assert len(record.entries) == 4
    assert as_plain(record.entries) == json.loads(changed.decode("utf-8-sig"))["entries"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty"),
        (b"\n \n", "nothing but blanks"),
        (bytes(4096), "nothing but blanks"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b"\xff\xfe{\x00}\x00", "not UTF-8 text (byte 0)"),
        (b"PK\x03\x04\x14\x00\xff", "not UTF-8 text"),
        (b"schema_version: 1.0", "line 1 cannot be read"),
        (b'{"schema_version":"1.0",\n"entries":[\n<<<<<<< mine\n', "line 3 cannot be read"),
        (b"[]", "a list or a value"),
        (b'"profile"', "a list or a value"),
        (b"null", "a list or a value"),
        (b"{}", "no schema_version"),
        (b'{"name":"demo","version":"1.0.0","dependencies":{}}', "some other program's file"),
        (b'{"frames":[],"current":null}', "some other program's file"),
        (b'{"schema_version":"1.3","channels":[]}', "some other program's file"),
        (b'{"schema_version":1,"entries":[]}', "no schema_version"),
        (b'{"schema_version":"2024-01-01","entries":[]}', "no schema_version"),
        (b'{"schema_version":"1.0","entries":null}', '"entries" is not a list'),
        (b'{"schema_version":"1.0","entries":{"abc":1}}', '"entries" is not a list'),
        (b'{"schema_version":"1.0","entries":["abc"]}', '"entries" is not a list'),
        (b'{"schema_version":"1.0","entries":[],"undo":5}', '"undo" is not a list'),
        (b'{"schema_version":"1.0","entries":[{"kind":"exam"}]}', "entry 1 has no id"),
        (b'{"schema_version":"1.0","entries":[{"id":5,"kind":"exam"}]}', "entry 1 has no id"),
        (b'{"schema_version":"1.0","entries":[{"id":"A B","kind":"x"}]}', "entry 1 has no id"),
        (b'{"schema_version":"1.0","entries":[{"id":"abc"}]}', '("abc") has no kind'),
        (b'{"schema_version":"1.0","entries":[],"entries":[]}', '"entries" stands twice'),
        (b'{"schema_version":"1.0","entries":[],"x":NaN}', "NaN is no number"),
        (b'{"schema_version":"1.0","entries":[],"x":1e999}', "too large"),
        (b'{"schema_version":"1.0","entries":[],"x":' + b"9" * 5000 + b"}", "not JSON"),
        (b"[" * 200_000, "not JSON that can be read"),
        (b'{"schema_version":"1.0","entries":[],"undo":[{}]}', 'item 1 of its "undo"'),
    ],
)
def test_what_is_no_record_is_refused_with_the_reason(content: bytes, told: str) -> None:
    assert told in unread(content)


def test_two_entries_with_one_id_are_refused_with_their_places() -> None:
    content = written(record_of(exam("abcd"), exam("abce"), exam("abcd", site="x"))) + b" "
    assert unread(content) == 'entries 1 and 3 have the same id "abcd"'


@pytest.mark.parametrize(
    "line",
    [
        edit_line(what=5),  # type: ignore[arg-type]
        edit_line(remove=[5]),
        edit_line(remove=5),
        edit_line(insert=[["abcd", {}]]),
        edit_line(insert=[[0, {"kind": "exam"}]]),
        edit_line(insert=[[0]]),
        edit_line(replace=[[]]),
        edit_line(head=[5]),
    ],
)
def test_a_change_that_could_not_be_undone_is_seen_before_it_is_needed(line: str) -> None:
    record = Record(undo=(edit_line(), line))
    assert unread(written(record) + b" ") == 'item 2 of its "undo" is not a change'


def test_a_file_in_another_order_is_read_though_its_checksum_is_right() -> None:
    plain = whole(record_of(*exams(3)))
    del plain["checksum"]
    entries = ",\n".join(map(line_of, plain.pop("entries")))
    body = f'{line_of(plain)[:-1]},\n"entries":[\n{entries}\n],\n'.encode()
    sealed = body + record_text._seal(body)  # noqa: SLF001 - what a newer version may write
    assert as_written(sealed)
    assert read(sealed) == record_of(*exams(3))
