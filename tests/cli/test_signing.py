import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Answering, Runner
from tests.cli.recorded import content, entries, last
from tests.cli.test_log_learning import take_on


@pytest.fixture
def shifts(imgxtrain: Runner, profile: Path) -> Path:
    """Five CT exams and an MRI exam on two days, at two sites."""
    imgxtrain("log", "exam", "CT", "head:2", "chest", "--on", "2026-11-20", "--site", "main ED")
    imgxtrain("log", "exam", "CT", "head:2", "--on", "2026-11-21", "--site", "north")
    imgxtrain("log", "exam", "MRI", "brain", "--on", "2026-11-21", "--site", "north")
    return profile


def stages(profile: Path, target: str = "arrt-ct") -> list[str]:
    found = [each.get("sign_offs", {}).get(target, {}) for each in entries(profile)]
    return [each.get("stage", "logged") for each in found]


def ids(profile: Path) -> list[str]:
    return [each["id"] for each in entries(profile)]


def sign_off(profile: Path, place: int, target: str = "arrt-ct") -> dict[str, Any]:
    found: dict[str, Any] = entries(profile)[place]["sign_offs"][target]
    return found


def test_an_approval_keeps_who_and_when(imgxtrain: Runner, shifts: Path) -> None:
    first, second, *_ = ids(shifts)
    lead = ("--by", "CT lead", "--credential", "R.T.(R)(CT)", "--on", "2026-11-21")
    ran = imgxtrain("signoff", first, second, *lead, columns=100)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == (
        "noted 2 entries of 1 day as approved for ARRT(CT), Sat 2026-11-21, by CT lead, R.T.(R)(CT)"
    )
    assert ran.lines[1] == f"  {first}  Fri 2026-11-20  CT head  main ED"
    assert sign_off(shifts, 0) == {
        "stage": "approved",
        "on": "2026-11-21",
        "by": "CT lead",
        "credential": "R.T.(R)(CT)",
    }
    assert stages(shifts) == ["approved", "approved", *["logged"] * 4]


def test_a_denial_keeps_its_reason(imgxtrain: Runner, shifts: Path) -> None:
    imgxtrain("signoff", ids(shifts)[0], "--by", "CT lead", "--deny", "wrong protocol")
    told = sign_off(shifts, 0)
    assert (told["stage"], told["reason"]) == ("denied", "wrong protocol")


def test_from_logged_to_submitted_to_approved(imgxtrain: Runner, shifts: Path) -> None:
    first = ids(shifts)[0]
    imgxtrain("submit", first)
    assert sign_off(shifts, 0) == {"stage": "submitted", "on": "2026-11-22"}
    imgxtrain("signoff", first, "--by", "CT lead")
    assert stages(shifts)[0] == "approved"
    imgxtrain("undo")
    assert stages(shifts)[0] == "submitted"


def test_the_same_again_is_said_and_changes_nothing(imgxtrain: Runner, shifts: Path) -> None:
    first = ids(shifts)[0]
    imgxtrain("signoff", first, "--by", "CT lead")
    before = shifts.read_bytes()
    for words in (["signoff", first, "--by", "another lead"], ["submit", first]):
        ran = imgxtrain(*words)
        assert ran.code == 0
        assert f"left as it is: {first} was approved by CT lead on 2026-11-22 already" in ran.out
    assert shifts.read_bytes() == before


def test_an_approval_is_not_denied_and_a_denial_not_approved(
    imgxtrain: Runner, shifts: Path
) -> None:
    first, second, third, *_ = ids(shifts)
    imgxtrain("signoff", first, "--by", "CT lead")
    imgxtrain("signoff", second, "--by", "CT lead", "--deny", "wrong protocol")
    before = shifts.read_bytes()
    for words in ([first, third, "--deny", "no"], [second, third]):
        ran = imgxtrain("signoff", *words, "--by", "CT lead")
        assert ran.code == 2
        assert "nothing was changed" in ran.err
        assert shifts.read_bytes() == before
    assert imgxtrain("submit", second).code == 2
    assert imgxtrain(*ran.hint).code == 0  # an edit takes the denial back
    assert stages(shifts)[:2] == ["approved", "logged"]
    assert imgxtrain("signoff", second, "--by", "CT lead").code == 0


def test_nothing_is_approved_before_it_was_done(imgxtrain: Runner, shifts: Path) -> None:
    ran = imgxtrain("signoff", ids(shifts)[0], "--by", "CT lead", "--on", "2026-11-19")
    assert ran.code == 2
    assert "after the day of the sign-off" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_study_is_not_signed_off(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "study", "25")
    ran = imgxtrain("signoff", "last", "--by", "CT lead")
    assert ran.code == 2
    assert "exams, hours and tallies are signed off" in ran.err
    assert "sign_offs" not in last(profile)


def test_by_filter_it_shows_what_it_will_change_and_is_confirmed(
    imgxtrain: Runner, shifts: Path
) -> None:
    words = ("signoff", "--by", "CT lead", "--from", "2026-11", "--for", "arrt-ct")
    ran = imgxtrain(*words)
    assert ran.code == 2
    assert ran.lines == [
        "Sat 2026-11-21  CT head 2  north  (2 awaiting)",
        "Fri 2026-11-20  CT head 2, CT chest 1  main ED  (3 awaiting)",
    ]
    assert "5 entries of 2 days as approved for ARRT(CT)" in ran.err
    assert set(stages(shifts)) == {"logged"}
    assert imgxtrain(*ran.hint).code == 0
    assert stages(shifts) == [*["approved"] * 5, "logged"]  # the MRI exam is none of its business


def test_a_site_narrows_however_it_is_cased(imgxtrain: Runner, shifts: Path) -> None:
    imgxtrain("submit", "--site", "MAIN ED", "--yes")
    assert stages(shifts) == [*["submitted"] * 3, *["logged"] * 3]


def test_a_dry_run_changes_no_byte(imgxtrain: Runner, shifts: Path, tmp_path: Path) -> None:
    before = content(tmp_path)
    ran = imgxtrain("submit", "--site", "main ED", "--dry-run", "--yes")
    assert ran.code == 0
    assert "CT head 2, CT chest 1" in ran.out
    assert "dry run, nothing was changed: 3 entries" in ran.out
    assert imgxtrain("signoff", *ids(shifts)[:2], "--by", "x", "--dry-run").code == 0
    assert content(tmp_path) == before


def test_by_filter_what_went_further_is_left_as_it_is(imgxtrain: Runner, shifts: Path) -> None:
    first, second, *_ = ids(shifts)
    imgxtrain("signoff", first, "--by", "CT lead")
    imgxtrain("signoff", second, "--by", "CT lead", "--deny", "wrong protocol")
    ran = imgxtrain("signoff", "--by", "night lead", "--site", "main ED", "--yes")
    assert ran.code == 0
    assert stages(shifts)[:3] == ["approved", "denied", "approved"]
    assert sign_off(shifts, 0)["by"] == "CT lead"
    assert f"left as it is: {second} was denied by CT lead" in ran.out


def test_many_that_are_left_are_counted_by_reason(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "exam", "CT", "head:7", "--site", "main ED")
    imgxtrain("submit", "--site", "main ED", "--yes")
    ran = imgxtrain("submit", "--site", "main ED", "--yes")
    assert ran.lines == ["left as they are: 7 entries, each was submitted on 2026-11-22 already"]
    assert len(entries(profile)) == 7


def test_at_a_terminal_the_filter_is_confirmed_there(
    imgxtrain: Runner, shifts: Path, answering: Answering
) -> None:
    answering("n")
    assert imgxtrain("submit", "--site", "main ED").code != 0
    assert set(stages(shifts)) == {"logged"}
    answering("y")
    ran = imgxtrain("submit", "--site", "main ED")
    assert "note 3 entries of 1 day as submitted for ARRT(CT)" in ran.err
    assert stages(shifts).count("submitted") == 3


@pytest.mark.parametrize("words", [(), ("last", "--site", "main ED")])
@pytest.mark.usefixtures("shifts")
def test_either_ids_or_a_filter_say_which(imgxtrain: Runner, words: tuple[str, ...]) -> None:
    ran = imgxtrain("submit", *words)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("shifts")
def test_who_signed_is_never_left_out(imgxtrain: Runner) -> None:
    ran = imgxtrain("signoff", "last")
    assert ran.code == 2
    assert "--by" in ran.err


@pytest.mark.usefixtures("shifts")
def test_who_signed_is_never_empty(imgxtrain: Runner) -> None:
    ran = imgxtrain("signoff", "last", "--by", " ", "--for", "arrt-ct")
    assert (ran.code, ran.out) == (2, "")
    assert "--by: it cannot be empty" in ran.err


def test_the_target_is_the_only_one_taken_on(imgxtrain: Runner, shifts: Path) -> None:
    take_on("nmtcb-ct", shifts)
    imgxtrain("submit", ids(shifts)[0])
    assert stages(shifts, "nmtcb-ct")[0] == "submitted"
    imgxtrain("submit", ids(shifts)[5])  # an MRI exam has no business there
    assert stages(shifts, "arrt-mr")[5] == "submitted"


def test_the_target_is_asked_where_it_is_not_clear(
    imgxtrain: Runner, shifts: Path, answering: Answering
) -> None:
    imgxtrain("log", "hours", "CT", "8", "--site", "main ED")
    ran = imgxtrain("submit", "last")
    assert ran.code == 2
    assert "\n  nmtcb-ct " in ran.err
    answering("2")
    assert imgxtrain("submit", "last").code == 0
    assert last(shifts)["sign_offs"]["nmtcb-ct"]["stage"] == "submitted"


@pytest.mark.usefixtures("shifts")
def test_an_unclear_target_is_told_with_a_line_that_works(imgxtrain: Runner) -> None:
    ran = imgxtrain("submit", "--from", "2026-11-21", "--yes")  # CT and MRI
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


def test_an_exam_of_no_known_list_needs_its_target_said(imgxtrain: Runner, profile: Path) -> None:
    strange = {"id": "aaaa", "kind": "exam", "on": "2026-11-20", "logged": "2026-11-20"}
    lines = {"schema_version": "1.0", "entries": [{**strange, "exam": "thermography-hand"}]}
    profile.write_text(json.dumps(lines), encoding="utf-8")
    ran = imgxtrain("signoff", "aaaa", "--by", "lead")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert stages(profile) == ["approved"]


@pytest.mark.usefixtures("shifts")
def test_nothing_that_matches_is_said(imgxtrain: Runner) -> None:
    ran = imgxtrain("submit", "--from", "2026-11-22", "--yes")
    assert (ran.code, ran.out) == (0, "")
    assert "no entry is like that" in ran.err


def test_the_same_id_twice_is_one_entry(imgxtrain: Runner, shifts: Path) -> None:
    first = ids(shifts)[0]
    assert "noted 1 entry" in imgxtrain("submit", first, first).out


@pytest.mark.parametrize(
    "words", [("--by", "MRN 4711234"), ("--by", "CT lead", "--deny", "MRN 4711234")]
)
def test_names_and_reasons_pass_the_guard(
    imgxtrain: Runner, shifts: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("signoff", ids(shifts)[0], *words, "--yes")
    assert ran.code == 2
    assert "may identify a patient" in ran.err
    assert set(stages(shifts)) == {"logged"}


def test_hours_are_signed_off_as_well(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "hours", "CT", "8")
    imgxtrain("signoff", "last", "--by", "manager", "--for", "nmtcb-ct")
    assert last(profile)["sign_offs"]["nmtcb-ct"]["stage"] == "approved"
