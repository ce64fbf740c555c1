import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from imgxtrain.profile.edits import apply, undone
from imgxtrain.profile.entries import CourseEntry, HoursEntry, SignOff, Stage
from imgxtrain.profile.record import entry_of
from imgxtrain.profile.sign_off import (
    Effect,
    Signing,
    answer,
    signed_targets,
    signing,
    stage_of,
    stages_of,
    unfit,
    withdrawn,
)
from tests.profile.records import DAY, as_plain, exam, exam_entry, lines, record_of

LATER = date(2026, 11, 22)
AT = "2026-11-22T10:00:00"


def step(stage: Stage, **fields: Any) -> Signing:
    return Signing("arrt-ct", stage, LATER, **fields)


def signed(stage: Stage) -> dict[str, SignOff]:
    return {"arrt-ct": SignOff(stage=stage, on=DAY, by="CT lead")}


@pytest.mark.parametrize(
    ("before", "to", "effect"),
    [
        (Stage.LOGGED, Stage.SUBMITTED, Effect.CHANGES),
        (Stage.LOGGED, Stage.APPROVED, Effect.CHANGES),
        (Stage.LOGGED, Stage.DENIED, Effect.CHANGES),
        (Stage.SUBMITTED, Stage.SUBMITTED, Effect.ALREADY),
        (Stage.SUBMITTED, Stage.APPROVED, Effect.CHANGES),
        (Stage.SUBMITTED, Stage.DENIED, Effect.CHANGES),
        (Stage.APPROVED, Stage.SUBMITTED, Effect.ALREADY),
        (Stage.APPROVED, Stage.APPROVED, Effect.ALREADY),
        (Stage.APPROVED, Stage.DENIED, Effect.CLOSED),
        (Stage.DENIED, Stage.SUBMITTED, Effect.CLOSED),
        (Stage.DENIED, Stage.APPROVED, Effect.CLOSED),
        (Stage.DENIED, Stage.DENIED, Effect.ALREADY),
    ],
)
def test_a_sign_off_goes_forward_only(before: Stage, to: Stage, effect: Effect) -> None:
    assert answer(exam_entry("aaaa", sign_offs=signed(before)), step(to)).effect is effect


def test_one_target_says_nothing_of_another() -> None:
    entry = exam_entry("aaaa", sign_offs=signed(Stage.APPROVED))
    other = Signing("nmtcb-ct", Stage.APPROVED, LATER)
    assert answer(entry, other).effect is Effect.CHANGES
    assert stage_of(entry, "nmtcb-ct") is Stage.LOGGED
    assert stages_of(entry) == {Stage.APPROVED}
    assert stages_of(exam_entry("aaaa")) == {Stage.LOGGED}


def test_nothing_is_signed_off_before_it_was_done() -> None:
    early = Signing("arrt-ct", Stage.APPROVED, date(2026, 11, 19))
    assert answer(exam_entry("aaaa"), early).effect is Effect.UNFIT
    assert answer(exam_entry("aaaa"), Signing("arrt-ct", Stage.APPROVED, DAY)).effect is (
        Effect.CHANGES
    )


def test_a_period_is_signed_off_once_it_is_over() -> None:
    hours = HoursEntry(id="hhhh", on=DAY, until=LATER, logged=LATER, modality="ct", hours=8)
    early = Signing("nmtcb-ct", Stage.APPROVED, date(2026, 11, 21))
    assert answer(hours, early).effect is Effect.UNFIT
    assert answer(hours, Signing("nmtcb-ct", Stage.APPROVED, LATER)).effect is Effect.CHANGES


def test_a_course_is_not_signed_off() -> None:
    course = CourseEntry(id="cccc", on=DAY, logged=DAY, title="CT physics")
    assert answer(course, step(Stage.APPROVED)).effect is Effect.UNFIT
    assert [each.entry_id for each in unfit([exam_entry("aaaa"), course])] == ["cccc"]


def test_only_what_a_step_changes_is_written_and_it_can_be_undone() -> None:
    done = exam("bbbb", sign_offs=signed(Stage.APPROVED))
    record = record_of(exam("aaaa"), done)
    approval = step(Stage.APPROVED, by="CT lead", credential="R.T.(R)(CT)")
    edit = signing(record, ["aaaa", "bbbb"], approval, AT)
    assert edit.what == "approve 1 entry for arrt-ct"
    after = apply(record, edit)
    assert as_plain(after.entries)[0]["sign_offs"]["arrt-ct"] == {
        "stage": "approved",
        "on": "2026-11-22",
        "by": "CT lead",
        "credential": "R.T.(R)(CT)",
    }
    assert after.entries[1] == done
    assert as_plain(undone(after)[0].entries) == as_plain(record.entries)


@given(lines(size=3))
def test_a_step_leaves_everything_else_as_it_was_stored(entries: tuple[str, ...]) -> None:
    record = record_of(*entries)
    ids = [json.loads(line)["id"] for line in entries]
    after = apply(record, signing(record, ids, Signing("new", Stage.SUBMITTED, date.max), AT))
    for before, line in zip(as_plain(entries), as_plain(after.entries), strict=True):
        sign_offs = line.pop("sign_offs", {})
        sign_offs.pop("new", None)
        assert sign_offs == before.pop("sign_offs", {})
        assert line == before


def test_what_is_withdrawn_is_back_at_logged_for_that_target_alone() -> None:
    both = {**signed(Stage.APPROVED), "nmtcb-ct": SignOff(stage=Stage.SUBMITTED, on=DAY)}
    line = exam("aaaa", sign_offs=both)
    entry = entry_of(line)
    assert signed_targets(entry) == ("arrt-ct", "nmtcb-ct")
    assert list(withdrawn(json.loads(line), ["arrt-ct"])["sign_offs"]) == ["nmtcb-ct"]
    assert "sign_offs" not in withdrawn(json.loads(line))
