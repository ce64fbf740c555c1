import json

import pytest
from hypothesis import given
from pydantic import ValidationError

from imgxtrain.profile.editing import NoSuchFieldError, edited, fields_of
from imgxtrain.profile.entries import KINDS, SignOff, Stage
from imgxtrain.profile.record import line_of
from tests.profile.records import DAY, exam, lines

APPROVED = {"arrt-ct": SignOff(stage=Stage.APPROVED, on=DAY)}


def test_a_field_is_changed_and_the_change_is_told() -> None:
    done = edited(exam("aaaa", site="main ED"), {"site": "north", "note": None})
    assert [(each.field, each.before, each.after) for each in done.changes] == [
        ("site", "main ED", "north")
    ]
    assert json.loads(done.line)["site"] == "north"


def test_none_takes_a_field_out() -> None:
    assert "site" not in json.loads(edited(exam("aaaa", site="main ED"), {"site": None}).line)


def test_an_approved_entry_is_back_at_logged_and_it_is_said() -> None:
    done = edited(exam("aaaa", sign_offs=APPROVED), {"note": "portable"})
    assert done.withdrawn == ("arrt-ct",)
    assert "sign_offs" not in json.loads(done.line)


def test_an_edit_that_changes_nothing_withdraws_nothing() -> None:
    line = exam("aaaa", site="main ED", sign_offs=APPROVED)
    done = edited(line, {"site": "main ED", "role": "performed"})
    assert (done.line, done.changes, done.withdrawn) == (line, (), ())


def test_another_exam_does_not_keep_what_the_old_one_claimed() -> None:
    line = exam("aaaa", claims={"arrt-ct-list": "cranium"})
    assert "claims" not in json.loads(edited(line, {"exam": "ct-chest"}).line)
    assert "claims" in json.loads(edited(line, {"note": "x"}).line)


def test_a_field_that_the_kind_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(NoSuchFieldError) as caught:
        edited(exam("aaaa"), {"hours": 8})
    assert caught.value.fields == ("hours",)
    assert "role" in caught.value.known


def test_a_value_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValidationError):
        edited(exam("aaaa"), {"at": "noon"})


def test_a_kind_of_a_newer_version_can_have_its_day_and_note_changed() -> None:
    line = line_of(
        {"id": "zzzz", "kind": "dream", "on": "2026-11-20", "logged": "2026-11-20", "depth": None}
    )
    after = json.loads(edited(line, {"note": "seen"}).line)
    assert (after["note"], after["depth"]) == ("seen", None)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_day_and_a_note(kind: str) -> None:
    assert {"on", "note"} <= set(fields_of(kind))


@given(lines(size=1))
def test_what_is_not_edited_stays_as_it_was_stored(entries: tuple[str, ...]) -> None:
    for line in entries:
        before = json.loads(line)
        after = json.loads(edited(line, {"note": "another note"}).line)
        assert after.pop("note") == "another note"
        before.pop("note", None)
        before.pop("sign_offs", None)
        assert after == before
