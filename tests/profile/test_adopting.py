from collections import Counter
from typing import Any

import pytest
from pydantic import ValidationError

from imgxtrain.profile.adopting import (
    Taken,
    adopting,
    dropping,
    kept_for,
    steps_done,
    target_entry,
)
from imgxtrain.profile.edits import apply, undone
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, line_of
from tests.profile.records import DAY, as_plain, exam, record_of

AT = "2026-11-20T10:00:00-06:00"
STAMP = Stamp(DAY, AT)
SHARED = {"on": "2026-11-20", "logged": "2026-11-20"}


def adopted(record: Record, credential: str = "arrt-ct", **values: Any) -> Record:
    taken = Taken(credential, values, ("ct",))
    ids = iter(["new1", "new2", "new3"])
    return apply(record, adopting(record, taken, STAMP, lambda: next(ids)))


def of(kind: str, entry_id: str, target: str = "arrt-ct", **fields: Any) -> str:
    return line_of({"id": entry_id, "kind": kind, **SHARED, "target": target, **fields})


def test_a_credential_taken_on_is_an_entry_of_its_own() -> None:
    after = adopted(record_of(exam("aaaa")), opened="2026-08-20", apply_by=None)
    assert as_plain(after.entries[1:]) == [
        {"id": "new1", "kind": "target", **SHARED, "target": "arrt-ct", "opened": "2026-08-20"}
    ]


def test_what_is_said_again_changes_and_the_rest_stays() -> None:
    first = adopted(record_of(), opened="2026-08-20", apply_by="2027-05-31", pathway="usual")
    again = adopted(first, apply_by="2027-03-31", pathway=None)
    assert as_plain(again.entries) == [
        {
            "id": "new1",
            "kind": "target",
            **SHARED,
            "target": "arrt-ct",
            "opened": "2026-08-20",
            "apply_by": "2027-03-31",
        }
    ]
    assert undone(again)[0].entries == first.entries


def test_fields_of_a_newer_version_stay_through_a_change() -> None:
    line = of("target", "aaaa", hoped_for="2028")
    after = adopted(record_of(line), exam_by="2027-09-01")
    assert as_plain(after.entries)[0]["hoped_for"] == "2028"


def test_what_says_nothing_new_changes_no_line() -> None:
    first = adopted(record_of(), opened="2026-08-20")
    edit = adopting(first, Taken("arrt-ct", {"opened": "2026-08-20"}), STAMP, lambda: "new9")
    assert (edit.head, edit.insert, edit.replace, edit.remove) == ({}, (), (), ())


def test_an_aim_at_its_modality_becomes_the_target_and_comes_back_with_undo() -> None:
    before = record_of(aims=["ct", "mri"])
    after = adopted(before)
    assert after.head["aims"] == ["mri"]
    assert undone(after)[0].head["aims"] == ["ct", "mri"]
    assert "aims" not in adopted(record_of(aims=["ct"])).head


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(ValidationError):
        adopted(record_of(), opened="soon")
    with pytest.raises(ValidationError):
        adopted(adopted(record_of()), opened="soon")


def test_the_last_word_on_a_target_holds_and_other_targets_are_others() -> None:
    lines = (of("target", "aaaa"), of("target", "bbbb", "arrt-mr"), of("target", "cccc"))
    record = record_of(*lines, of("attempt", "dddd", passed=False))
    found = target_entry(record, "arrt-ct")
    assert found is not None
    assert found.id == "cccc"
    assert target_entry(record, "nmtcb-ct") is None


def test_dropping_takes_off_the_target_alone() -> None:
    lines = (
        of("target", "aaaa"),
        of("step", "bbbb", step="ethics"),
        of("target", "cccc"),
        of("target", "dddd", "arrt-mr"),
        exam("eeee"),
    )
    record = record_of(*lines)
    after = apply(record, dropping(record, "arrt-ct", AT))
    assert [each["id"] for each in as_plain(after.entries)] == ["bbbb", "dddd", "eeee"]
    assert undone(after)[0].entries == lines


def test_what_names_the_credential_is_counted_by_kind() -> None:
    signed = exam("aaaa", sign_offs={"arrt-ct": {"stage": "submitted", "on": "2026-11-20"}})
    note = exam("bbbb", note='"arrt-ct"')
    lines = (of("target", "cccc"), signed, note, of("step", "dddd", step="ethics"))
    assert kept_for(record_of(*lines), "arrt-ct") == Counter(exam=1, step=1)


def test_steps_are_those_of_the_credential() -> None:
    lines = (of("step", "aaaa", step="ethics"), of("step", "bbbb", "arrt-mr", step="ethics"))
    assert [each.id for each in steps_done(record_of(*lines), "arrt-ct")] == ["aaaa"]
