from typing import Any

from imgxtrain.profile.edits import apply, undone
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, line_of
from imgxtrain.profile.steps_done import StepDone, entry_of_step, ticking
from tests.profile.records import DAY, as_plain, record_of

STAMP = Stamp(DAY, "2026-11-20T10:00:00-06:00")
ETHICS = {
    "id": "aaaa",
    "kind": "step",
    "on": "2026-11-18",
    "logged": "2026-11-19",
    "target": "arrt-ct",
    "step": "ethics",
}


def ticked(record: Record, *steps: tuple[str, dict[str, Any]]) -> Record:
    done = [StepDone("arrt-ct", step, values) for step, values in steps]
    ids = iter(["new1", "new2", "new3"])
    return apply(record, ticking(record, done, STAMP, lambda: next(ids)))


def test_a_step_ticked_off_is_an_entry() -> None:
    after = ticked(record_of(), ("fee", {"on": "2026-11-18", "paid": 225.0}))
    assert as_plain(after.entries) == [
        {
            "id": "new1",
            "kind": "step",
            "on": "2026-11-18",
            "logged": "2026-11-20",
            "target": "arrt-ct",
            "step": "fee",
            "paid": 225.0,
        }
    ]


def test_a_step_ticked_off_twice_keeps_its_id_and_what_is_not_said_anew() -> None:
    before = record_of(line_of({**ETHICS, "note": "long form", "x_new": 1}))
    after = ticked(before, ("ethics", {"on": "2026-11-20"}))
    assert as_plain(after.entries) == [
        {**ETHICS, "on": "2026-11-20", "note": "long form", "x_new": 1}
    ]
    assert undone(after)[0].entries == before.entries


def test_several_are_one_change() -> None:
    before = record_of(line_of(ETHICS))
    steps = (("application", {"on": "2026-11-19"}), ("ethics", {"on": "2026-11-17"}))
    after = ticked(before, *steps)
    told = [(each["step"], each["on"]) for each in as_plain(after.entries)]
    assert told == [("ethics", "2026-11-17"), ("application", "2026-11-19")]
    assert undone(after)[0].entries == before.entries


def test_the_same_said_again_changes_no_line() -> None:
    record = record_of(line_of(ETHICS))
    edit = ticking(record, [StepDone("arrt-ct", "ethics", {})], STAMP, lambda: "new1")
    assert (edit.insert, edit.replace) == ((), ())


def test_the_last_word_on_a_step_holds_and_other_targets_are_others() -> None:
    again = {**ETHICS, "id": "bbbb", "on": "2026-11-19"}
    other = {**ETHICS, "id": "cccc", "target": "arrt-mr"}
    record = record_of(*map(line_of, (ETHICS, again, other)))
    found = entry_of_step(record, "arrt-ct", "ethics")
    assert found is not None
    assert found.id == "bbbb"
    assert entry_of_step(record, "arrt-ct", "fee") is None
