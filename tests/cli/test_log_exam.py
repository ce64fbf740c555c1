import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.cli import log_exam
from imgxtrain.profile.record import entries_of
from imgxtrain.profile.store import load
from tests.cli.ran import Ran, Runner


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMGXTRAIN_PROFILE", str(tmp_path / "profile.json"))
    monkeypatch.setenv("IMGXTRAIN_TODAY", "2026-11-22")
    return tmp_path / "profile.json"


def entries(profile: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in load(profile).entries]


def follow_hint(ran: Ran, imgxtrain: Runner) -> Ran:
    return imgxtrain(*ran.hint)


def test_an_exam_is_logged_by_an_everyday_name(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "exam", "cat scan", "brain")
    assert (ran.code, ran.err) == (0, "")
    (entry,) = entries(profile)
    assert (entry["exam"], entry["on"], entry["logged"]) == ("ct-head", "2026-11-22", "2026-11-22")


@pytest.mark.usefixtures("profile")
def test_the_answer_tells_the_day_what_was_logged_and_the_days_count(imgxtrain: Runner) -> None:
    imgxtrain("log", "exam", "CT", "head", "--on", "yesterday")
    ran = imgxtrain("log", "exam", "CT", "chest:2", "--on", "2026-11-21")
    assert "logged for Sat 2026-11-21" in ran.out
    assert "CT chest x 2" in ran.out
    assert "that day: 3 exams (CT 3)" in ran.out


def test_a_count_writes_as_many_entries_each_with_an_id_of_its_own(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("log", "exam", "CT", "head", "abd/pel w:3")
    logged = entries(profile)
    assert [each["exam"] for each in logged] == ["ct-head", *["ct-abdomen-pelvis"] * 3]
    assert [each.get("contrast") for each in logged] == [None, "with", "with", "with"]
    assert len({each["id"] for each in logged}) == 4


def test_site_and_verifier_are_those_of_the_last_time_unless_named(
    imgxtrain: Runner, profile: Path
) -> None:
    lead = ("--verifier", "CT lead", "--verifier-credential", "R.T.(R)(CT)")
    imgxtrain("log", "exam", "CT", "head", "--site", "main ED", *lead)
    imgxtrain("log", "exam", "CT", "chest")
    imgxtrain("log", "exam", "CT", "neck", "--site", "north", "--verifier", "night lead")
    second, third = entries(profile)[1:]
    assert (second["site"], second["verifier"]) == ("main ED", "CT lead")
    assert second["verifier_credential"] == "R.T.(R)(CT)"
    assert (third["site"], third["verifier"]) == ("north", "night lead")
    assert "verifier_credential" not in third  # it was the other one's


def test_an_empty_site_is_no_site(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "exam", "CT", "head", "--site", "main ED")
    imgxtrain("log", "exam", "CT", "head", "--site", "")
    assert "site" not in entries(profile)[1]


def test_how_it_was_done_is_kept(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain(
        "log", "exam", "CT", "head", "--at", "14:30", "--role", "assisted", "--supervised",
        "--note", "slow day",
    )  # fmt: skip
    (entry,) = entries_of(load(profile))
    assert entry.on == date(2026, 11, 22)
    plain = entries(profile)[0]
    assert (plain["at"], plain["role"], plain["supervised"]) == ("14:30", "assisted", True)
    assert plain["note"] == "slow day"


def test_exams_of_one_visit_share_a_random_word(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "exam", "CT", "chest", "abdomen and pelvis", "--same-visit")
    imgxtrain("log", "exam", "CT", "chest", "--same-visit")
    first, second, third = (each["visit"] for each in entries(profile))
    assert first == second != third


def test_ultrasound_is_any_kind_of_sonography(imgxtrain: Runner, profile: Path) -> None:
    assert imgxtrain("log", "exam", "US", "thyroid").code == 0
    assert imgxtrain("log", "exam", "US", "carotid duplex").code == 0
    assert [each["exam"].split("-")[0] for each in entries(profile)] == ["us", "us"]


def test_what_is_not_clear_is_told_with_the_choices_and_nothing_is_logged(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "head", "flibber")
    assert (ran.code, ran.out) == (2, "")
    assert "flibber" in ran.err
    assert not profile.exists()


def test_at_a_terminal_what_is_not_clear_is_asked(
    imgxtrain: Runner, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_exam, "at_terminal", lambda: True)
    monkeypatch.setattr(log_exam, "chosen", lambda _, choices: len(choices) - 1)
    ran = imgxtrain("log", "exam", "CT", "angio extremity")
    assert ran.code == 0
    assert entries(profile)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--on", "tomorrow"), "2026-11-23 is yet to come"),
        (("--on", "someday"), 'not a day: "someday"'),
        (("--note", "DOB 3/4/1961"), "may identify a patient"),
    ],
)
def test_a_refusal_says_why_and_hints_at_a_line_that_works(
    words: tuple[str, ...], told: str, imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "head", *words)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not profile.exists()
    assert follow_hint(ran, imgxtrain).code == 0


@pytest.mark.parametrize("words", [("head:50",), ("head", "--on", "2019-01-02")])
def test_what_looks_like_a_slip_needs_a_yes(
    words: tuple[str, ...], imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", *words)
    assert ran.code == 2
    assert not profile.exists()
    assert ran.hint[-1] == "--yes"
    assert follow_hint(ran, imgxtrain).code == 0


@pytest.mark.parametrize("words", [("--at", "25:00"), ("--role", "watched")])
def test_a_value_that_is_none_is_refused(
    words: tuple[str, ...], imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "head", *words)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert not profile.exists()


def test_with_very_many_entries_the_ids_of_new_ones_are_longer(
    imgxtrain: Runner, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imgxtrain.cli.recording.MANY_ENTRIES", 3)
    for _ in range(2):
        assert imgxtrain("log", "exam", "CT", "head:2").code == 0
    assert [len(each["id"]) for each in entries(profile)] == [4, 4, 8, 8]


@pytest.mark.parametrize("words", ["head:3:4", "head:0", "head:-1", "head:99999", "head:"])
def test_a_count_that_is_none_logs_nothing_and_hints_at_one(
    words: str, imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("log", "exam", "CT", "chest")
    ran = imgxtrain("log", "exam", "CT", words)
    assert (ran.code, ran.out) == (2, "")
    assert "how many" in ran.err
    assert len(entries(profile)) == 1
    assert ran.hint[-1].startswith("head:")


@pytest.mark.parametrize(
    ("given", "kept"),
    [("1430", "14:30"), ("9:05", "09:05"), ("2:30 pm", "14:30"), ("12am", "00:00")],
)
def test_a_time_of_day_is_taken_as_it_is_said_at_work(
    given: str, kept: str, imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "head", "--at", given)
    assert f"at {kept}" in ran.out
    assert entries(profile)[0]["at"] == kept


@pytest.mark.usefixtures("profile")
def test_the_answer_tells_how_the_exams_were_done(imgxtrain: Runner) -> None:
    ran = imgxtrain(
        "log", "exam", "CT", "head w/wo", "chest wo:2", "--role", "assisted", "--unsupervised",
        "--same-visit", columns=100,
    )  # fmt: skip
    assert "CT head with and without contrast" in ran.out
    assert "CT chest without contrast x 2" in ran.out
    assert "assisted; not supervised; one visit" in ran.out


@pytest.mark.parametrize(("modality", "words"), [("CT", "hida:2"), ("MRI", "CT head")])
def test_an_exam_of_another_modality_is_not_logged_and_the_hint_names_that(
    modality: str, words: str, imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", modality, words)
    assert ran.code == 2
    assert not profile.exists()
    assert follow_hint(ran, imgxtrain).code == 0
    assert len(entries(profile)) == (2 if words.endswith(":2") else 1)


def test_open_words_are_told_with_the_choices_and_a_hint_that_works(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "spine:2", "--site", "main ED")
    assert ran.code == 2
    assert "ct-lumbar-spine" in ran.err
    assert follow_hint(ran, imgxtrain).code == 0
    assert [each["exam"] for each in entries(profile)] == ["ct-cervical-spine"] * 2


def test_plain_films_go_by_the_letters_of_an_order(imgxtrain: Runner, profile: Path) -> None:
    assert imgxtrain("log", "exam", "XR", "chest").code == 0
    assert entries(profile)[0]["exam"] == "xr-chest"


def test_a_day_is_taken_as_it_is_written_in_the_united_states(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "exam", "CT", "head", "--on", "11/20")
    assert "logged for Fri 2026-11-20" in ran.out
    assert entries(profile)[0]["on"] == "2026-11-20"
