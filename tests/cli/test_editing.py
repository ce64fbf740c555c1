import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Runner
from tests.cli.recorded import entries, last

SHARED = {"on": "2026-11-20", "logged": "2026-11-20"}


def keep(profile: Path, *lines: dict[str, Any]) -> None:
    content = {"schema_version": "1.0", "entries": [{**SHARED, **line} for line in lines]}
    profile.write_text(json.dumps(content), encoding="utf-8")


HEAD = {"id": "head", "kind": "exam", "exam": "ct-head", "site": "main ED", "x_new": [1, None]}
HOURS = {"id": "hours", "kind": "hours", "modality": "ct", "hours": 8, "until": "2026-11-22"}


def test_an_edit_tells_before_and_after(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, HEAD)
    ran = imgxtrain("edit", "head", "--on", "monday", "--role", "assisted", "--site", "")
    assert ran.code == 0
    assert ran.lines == [
        "edited head  Mon 2026-11-16  CT head (assisted)",
        "  day                 Fri 2026-11-20 -> Mon 2026-11-16",
        "  role                performed -> assisted",
        "  site                main ED -> none",
    ]
    entry = last(profile)
    assert (entry["on"], entry["role"], entry["x_new"]) == ("2026-11-16", "assisted", [1, None])
    assert "site" not in entry


@pytest.mark.parametrize("entry_id", ["last", "he"])
def test_an_entry_goes_by_last_and_by_its_beginning(
    imgxtrain: Runner, profile: Path, entry_id: str
) -> None:
    keep(profile, HOURS, HEAD)
    assert imgxtrain("edit", entry_id, "--note", "portable").code == 0
    assert last(profile)["note"] == "portable"


def test_another_exam_is_found_by_the_words_a_log_takes(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, {**HEAD, "claims": {"arrt-ct-list-reported": "cranium"}})
    ran = imgxtrain("edit", "head", "--exam", "abd/pel w")
    assert "CT head -> CT abdomen and pelvis" in ran.out
    entry = last(profile)
    assert (entry["exam"], entry["contrast"]) == ("ct-abdomen-pelvis", "with")
    assert "claims" not in entry
    imgxtrain("edit", "head", "--exam", "MRI brain")  # its full name is enough
    assert last(profile)["exam"] == "mri-brain"


def test_an_exam_that_is_not_clear_is_not_guessed(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, HEAD)
    ran = imgxtrain("edit", "head", "--exam", "zebra")
    assert ran.code == 2
    assert last(profile)["exam"] == "ct-head"


def test_an_approved_entry_is_back_at_logged_and_it_is_said(
    imgxtrain: Runner, profile: Path
) -> None:
    keep(profile, HEAD)
    imgxtrain("signoff", "head", "--by", "CT lead")
    assert last(profile)["sign_offs"]["arrt-ct"]["stage"] == "approved"
    ran = imgxtrain("edit", "head", "--site", "north")
    assert "back to logged for ARRT(CT)" in ran.out
    assert "sign_offs" not in last(profile)


def test_what_is_as_it_was_stays_approved(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, HEAD)
    imgxtrain("signoff", "head", "--by", "CT lead")
    before = profile.read_bytes()
    ran = imgxtrain("edit", "head", "--site", "main ED")
    assert ran.out.startswith("as it was: head")
    assert profile.read_bytes() == before


def test_an_edit_can_be_undone(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, HEAD)
    before = entries(profile)
    imgxtrain("edit", "head", "--role", "observed")
    assert imgxtrain("undo").code == 0
    assert entries(profile) == before


def test_a_field_of_another_kind_is_refused_with_those_there_are(
    imgxtrain: Runner, profile: Path
) -> None:
    keep(profile, HOURS)
    ran = imgxtrain("edit", "hours", "--role", "observed", "--topic", "Safety")
    assert ran.code == 2
    assert "an entry of the kind hours has no --role and --topic" in ran.err
    assert "--hours" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_saying_nothing_to_change_tells_what_can_be(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, HOURS)
    ran = imgxtrain("edit", "hours")
    assert ran.code == 2
    assert ran.lines[0] == "hours  8 hours  Computed tomography"
    assert "  last day            Sun 2026-11-22" in ran.lines
    assert "--from" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["on"] == "2026-11-21"


@pytest.mark.parametrize(("option", "value"), [("--hours", ""), ("--modality", ""), ("--on", "")])
def test_what_an_entry_cannot_be_without_is_not_emptied(
    imgxtrain: Runner, profile: Path, option: str, value: str
) -> None:
    keep(profile, HOURS)
    ran = imgxtrain("edit", "hours", option, value)
    assert ran.code == 2
    assert f"{option} cannot be empty" in ran.err
    assert last(profile)["hours"] == 8


@pytest.mark.parametrize(
    "words",
    [
        ("--hours", "100"),
        ("--to", "2026-11-01"),
        ("--on", "tomorrow"),
        ("--hours", "many"),
        ("--site", "MRN 4711234"),
    ],
)
def test_what_cannot_be_is_refused(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    keep(profile, HOURS)
    before = profile.read_bytes()
    assert imgxtrain("edit", "hours", *words, "--yes").code == 2
    assert profile.read_bytes() == before


def test_only_what_the_edit_makes_odd_is_asked_about(imgxtrain: Runner, profile: Path) -> None:
    keep(profile, {**HOURS, "on": "2010-01-01", "until": None, "hours": 17})
    assert imgxtrain("edit", "hours", "--note", "long ago").code == 0
    ran = imgxtrain("edit", "hours", "--hours", "18")
    assert ran.code == 2
    assert "18 hours in one day" in ran.err
    assert "ten years" not in ran.err
    assert imgxtrain(*ran.hint).code == 0


EVERY_KIND: list[tuple[dict[str, Any], tuple[str, ...], dict[str, Any]]] = [
    (HEAD, ("--at", "14:30"), {"at": "14:30"}),
    (HEAD, ("--contrast", "both"), {"contrast": "both"}),
    (HEAD, ("--unsupervised",), {"supervised": False}),
    (HEAD, ("--verifier", "lead", "--verifier-credential", "M.D."),
     {"verifier": "lead", "verifier_credential": "M.D."}),
    (HOURS, ("--from", "2026-10", "--to", "2026-10"), {"on": "2026-10-01", "until": "2026-10-31"}),
    (HOURS, ("--to", ""), {"until": None}),
    (HOURS, ("--modality", "MRI"), {"modality": "mri"}),
    ({"kind": "tally", "modality": "ct", "count": 40}, ("--count", "41"), {"count": 41}),
    ({"kind": "course", "title": "CT"}, ("--title", "CT physics", "--credits", "2"),
     {"title": "CT physics", "credits": 2}),
    ({"kind": "course", "title": "CT", "categories": {"Safety": 1}},
     ("--category", "procedures=2"), {"categories": {"Procedures": 2}}),
    ({"kind": "course", "title": "CT", "categories": {"Safety": 1}},
     ("--category", ""), {"categories": None}),
    ({"kind": "course", "title": "CT"}, ("--reference", "KYZ0012345"), {"reference": "KYZ0012345"}),
    ({"kind": "study", "minutes": 25}, ("--minutes", "30", "--for", "arrt-ct"),
     {"minutes": 30, "target": "arrt-ct"}),
    ({"kind": "practice", "percent": 70}, ("--percent", "71"), {"percent": 71}),
    ({"kind": "attempt", "target": "ardms-rvt", "passed": False},
     ("--pass", "--score", "600", "--examination", "vt"),
     {"passed": True, "score": 600, "examination": "ardms-vt"}),
    ({"kind": "impact", "title": "Turnaround"}, ("--before", "42", "--unit", "min"),
     {"before": 42, "unit": "min"}),
    ({"kind": "opening", "target": "arrt-ct", "count": 10}, ("--count", "11"), {"count": 11}),
    ({"kind": "target", "target": "arrt-ct"}, ("--on", "2026-11-01"), {"on": "2026-11-01"}),
    ({"kind": "step", "target": "arrt-ct", "step": "fee"}, ("--paid", "225"), {"paid": 225}),
    ({"kind": "step", "target": "arrt-ct", "step": "fee", "paid": 225}, ("--paid", ""),
     {"paid": None}),
    ({"kind": "ignored", "check": "awaiting-long", "because": "on leave"},
     ("--because", "she is back in May"), {"because": "she is back in May"}),
    ({"kind": "dream", "depth": 3}, ("--note", "seen"), {"note": "seen", "depth": 3}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words", "after"), EVERY_KIND)
def test_every_kind_of_entry_can_be_edited(
    imgxtrain: Runner,
    profile: Path,
    line: dict[str, Any],
    words: tuple[str, ...],
    after: dict[str, Any],
) -> None:
    keep(profile, {**line, "id": "aaaa"})
    ran = imgxtrain("edit", "aaaa", *words)
    assert (ran.code, ran.err) == (0, "")
    entry = last(profile)
    assert {field: entry.get(field) for field in after} == after


@pytest.mark.parametrize("words", [("--at", "noon"), ("--contrast", "some")])
def test_a_word_that_cannot_stand_there_is_told_with_one_that_can(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    keep(profile, HEAD)
    ran = imgxtrain("edit", "head", *words)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_an_id_that_nothing_has_is_told(imgxtrain: Runner) -> None:
    ran = imgxtrain("edit", "zzzz", "--note", "x")
    assert ran.code == 2
    assert 'no entry has the id "zzzz"' in ran.err


@pytest.mark.usefixtures("profile")
def test_a_score_at_odds_with_the_result_is_asked_about(imgxtrain: Runner) -> None:
    imgxtrain("log", "attempt", "arrt-ct", "--score", "71", "--fail")
    ran = imgxtrain("edit", "last", "--score", "80")
    assert ran.code == 2
    assert "where 75 is needed to pass" in ran.err
    assert imgxtrain("edit", "last", "--score", "80", "--pass").code == 0
