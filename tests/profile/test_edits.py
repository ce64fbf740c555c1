import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.profile import edits
from imgxtrain.profile.edits import (
    PARTLY_FORGOTTEN,
    UNDO_DEPTH,
    Edit,
    NothingToUndoError,
    appending,
    apply,
    edit_of,
    forgotten,
    redone,
    undone,
)
from imgxtrain.profile.record import Record, id_of, line_of, stored
from imgxtrain.profile.record_text import written
from tests.profile.records import (
    AWKWARD,
    entries,
    exam,
    exams,
    ids,
    record_of,
    records,
)

AT = "2026-11-20T10:00:00-06:00"


def log(record: Record, *lines: str) -> Record:
    return apply(record, appending(record, lines, "log", AT))


def same(one: Record, other: Record) -> bool:
    """Whether two records say the same, whatever could be undone to get there."""
    return (one.head, one.entries) == (other.head, other.entries)


POOL = (
    *exams(6),
    *(exam(f"note{n}", note=text, x_new={"a": None}) for n, text in enumerate(AWKWARD)),
    line_of({"id": "badge", "kind": "badge", "on": "2026-11-20", "logged": "2026-11-20"}),
)


def pooled() -> st.SearchStrategy[Record]:
    """A record of some of the lines that changes are made with."""
    heads = st.fixed_dictionaries({}, optional={"x_new": st.sampled_from([1, {}, {"a": None}])})
    lists = st.lists(st.sampled_from(POOL), unique=True, max_size=6)
    return st.builds(lambda head, lines: record_of(*lines, **head), heads, lists)


@st.composite
def edits_of(draw: st.DrawFn, record: Record) -> Edit:
    """Any change to ``record``: entries taken out, changed and put in anywhere, keys set."""
    there = ids(record)
    fates = st.sampled_from(["stay", "go", "change"])
    fate = {name: draw(fates) for name in there}
    absent = [line for line in POOL if id_of(line) not in there]
    new = draw(st.lists(st.sampled_from(absent), unique=True, max_size=3)) if absent else []
    places = draw(st.lists(st.integers(0, 9), min_size=len(new), max_size=len(new)))
    values: st.SearchStrategy[Any] = st.sampled_from([None, 0, [], {"]}": ""}])
    return Edit(
        what="change",
        at=AT,
        head=draw(st.dictionaries(st.sampled_from(["skills", "x_new"]), values, max_size=2)),
        remove=tuple(name for name in there if fate[name] == "go"),
        insert=tuple(zip(places, new, strict=True)),
        replace=tuple(exam(name, note="new") for name in there if fate[name] == "change"),
    )


@given(pooled(), st.data())
def test_as_many_undos_as_edits_give_the_first_record_and_as_many_redos_the_last(
    first: Record, data: st.DataObject
) -> None:
    states = [first]
    for _ in range(data.draw(st.integers(1, 6))):
        states.append(apply(states[-1], data.draw(edits_of(states[-1]))))
    record = states[-1]
    for state in reversed(states[:-1]):
        record, _ = undone(record)
        assert same(record, state)
    assert record.undo == ()
    for state in states[1:]:
        record, _ = redone(record)
        assert same(record, state)
    assert len(record.undo) == len(states) - 1


@given(records(), entries())
def test_what_is_not_known_survives_a_change_of_something_else(record: Record, entry: Any) -> None:
    changed = apply(record, Edit("name", AT, head={"aims": ["ct"]}))
    changed = log(changed, stored(entry)) if entry.id not in ids(record) else changed
    assert {key: changed.head[key] for key in record.head} == record.head
    assert changed.entries[: len(record.entries)] == record.entries


def test_an_edit_can_be_told_when_it_is_taken_back_and_made_again() -> None:
    record = apply(record_of(), Edit("add a skill", AT, head={"skills": ["PACS"]}))
    back, edit = undone(record)
    assert (edit.what, edit.at, edit.head) == ("add a skill", AT, {"skills": None})
    assert "skills" not in back.head
    again, edit = redone(back)
    assert (edit.what, edit.head) == ("add a skill", {"skills": ["PACS"]})
    assert again.head["skills"] == ["PACS"]


def test_a_new_change_leaves_nothing_to_redo() -> None:
    back, _ = undone(log(record_of(), exam("abcd")))
    assert back.redo
    assert log(back, exam("abce")).redo == ()


@pytest.mark.parametrize("act", [undone, redone])
def test_there_is_nothing_to_take_back_at_the_beginning(
    act: Callable[[Record], tuple[Record, Edit]],
) -> None:
    with pytest.raises(NothingToUndoError):
        act(record_of(exam("abcd")))


def test_entries_taken_out_come_back_to_their_places() -> None:
    record = record_of(*exams(9))
    out = apply(record, Edit("remove", AT, remove=("e0007", "e0000", "e0003", "e0004")))
    assert ids(out) == ["e0001", "e0002", "e0005", "e0006", "e0008"]
    assert undone(out)[0].entries == record.entries


def test_a_place_past_the_end_is_the_end() -> None:
    edit = Edit("put in", AT, insert=((99, exam("abce")), (0, exam("abcd"))))
    assert ids(apply(record_of(*exams(2)), edit)) == ["abcd", "e0000", "e0001", "abce"]


def test_the_last_fifty_changes_can_be_taken_back() -> None:
    record = record_of()
    for line in exams(UNDO_DEPTH + 5):
        record = log(record, line)
    assert len(record.undo) == UNDO_DEPTH
    for _ in range(UNDO_DEPTH):
        record, _ = undone(record)
    assert ids(record) == ["e0000", "e0001", "e0002", "e0003", "e0004"]


def test_of_large_changes_fewer_are_kept_and_the_last_always(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edits, "UNDO_CHARACTERS", 1000)
    record = log(record_of(*exams(100)), exam("abcd"))
    record = apply(record, Edit("remove", AT, remove=tuple(f"e{n:04d}" for n in range(100))))
    assert len(record.undo) == 1
    assert len(undone(record)[0].entries) == 101
    for name in ("new1", "new2", "new3"):
        record = log(record, exam(name))
    assert len(record.undo) == 3


def test_an_import_of_fifty_thousand_rows_adds_little_to_what_can_be_undone() -> None:
    lines = tuple(exam(f"{number:05d}", site="main ED") for number in range(50_000))
    record = log(record_of(*exams(10)), *lines)
    assert len(record.entries) == 50_010
    assert sum(map(len, record.undo)) < sum(map(len, record.entries)) / 10
    assert undone(record)[0].entries == exams(10)


UNWANTED = "the thing to forget"


def forgetful() -> Record:
    """A record in which one entry has been logged, changed, taken out and put back."""
    record = log(record_of(exam("old1")), exam("abcd", note=UNWANTED), exam("abce"))
    record = apply(
        record, Edit(f"edit: {UNWANTED}", AT, replace=(exam("abcd", note=f"{UNWANTED}!"),))
    )
    record = apply(record, Edit("remove", AT, remove=("abcd", "old1")))
    record, _ = undone(record)
    return apply(record, Edit("name", AT, head={"aims": ["ct"]}))


def test_what_is_forgotten_leaves_no_trace_in_the_file() -> None:
    before = forgetful()
    assert UNWANTED in written(before).decode()
    after = forgotten(before, ["abcd"])
    assert UNWANTED not in written(after).decode()
    assert "abcd" not in written(after).decode()
    assert ids(after) == ["old1", "abce"]


def test_what_was_changed_besides_can_still_be_undone() -> None:
    record = forgotten(forgetful(), ["abcd"])
    assert [edit_of(line).what for line in record.undo] == [PARTLY_FORGOTTEN, "name"]
    record, _ = undone(record)
    assert "aims" not in record.head
    record, _ = undone(record)
    assert ids(record) == ["old1"]


def test_the_words_of_a_change_do_not_tell_of_the_part_that_is_forgotten() -> None:
    record = record_of(exam("old1"))
    both = appending(record, [exam("abcd"), exam("abce")], "log CT head, CT chest", AT)
    after = forgotten(apply(record, both), ["abcd"])
    assert "CT head" not in written(after).decode()
    assert ids(undone(after)[0]) == ["old1"]


@given(pooled(), st.data())
def test_undo_after_forgetting_gives_earlier_records_without_the_forgotten(
    first: Record, data: st.DataObject
) -> None:
    record = first
    for _ in range(3):
        record = apply(record, data.draw(edits_of(record)))
    gone = data.draw(st.sampled_from([*ids(record), "none"]))
    record = forgotten(record, [gone])
    assert gone not in [id_of(line) for line in record.entries]
    while record.undo:
        record, _ = undone(record)
        assert gone not in ids(record)
    assert sorted(ids(record)) == sorted(name for name in ids(first) if name != gone)


def test_an_edit_comes_back_from_its_line() -> None:
    record = log(record_of(exam("old1", note="old")), exam("abcd"))
    record = apply(
        record, Edit("all", AT, {"x": 1}, ("abcd",), ((0, exam("new1")),), (exam("old1"),))
    )
    edit = edit_of(record.undo[-1])
    assert edit.head == {"x": None}
    assert edit.remove == ("new1",)
    assert edit.insert == ((1, exam("abcd")),)
    assert edit.replace == (exam("old1", note="old"),)
    assert json.loads(record.undo[-1])["what"] == "all"
