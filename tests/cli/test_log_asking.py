import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Answering, Runner
from tests.terminal import at_terminal, needs_terminal

LAST = ("--site", "main ED", "--verifier", "CT lead", "--verifier-credential", "R.T.(R)(CT)")
NO, ENTER, NONE = "n", "", "-"


@pytest.fixture
def entries(profile: Path) -> Any:
    """Reads what the record holds by now."""

    def read() -> list[dict[str, Any]]:
        if not profile.exists():
            return []
        found: list[dict[str, Any]] = json.loads(profile.read_text(encoding="utf-8"))["entries"]
        return found

    return read


@pytest.fixture
def shift_before(imgxtrain: Runner, profile: Path) -> None:
    """Two heads and a chest at the main ED the day before, for the CT lead."""
    words = ("head:2", "chest", "--on", "2026-11-21", *LAST)
    assert imgxtrain("log", "exam", "CT", *words).code == 0
    assert profile.exists()


def exams(entries: list[dict[str, Any]]) -> list[str]:
    return [each["exam"] for each in entries]


def test_a_first_shift_is_asked_for_from_nothing(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering(
        *("CT", "head", "2x abd/pel w", ENTER),
        *("yesterday", "main ED", "CT lead", "R.T.(R)(CT)", "y", "y"),
    )
    ran = imgxtrain("log")
    assert ran.code == 0
    assert "logged for Sat 2026-11-21" in ran.out
    assert "that day: 3 exams" in ran.out
    assert exams(entries()) == ["ct-head", "ct-abdomen-pelvis", "ct-abdomen-pelvis"]
    shared = ("on", "site", "verifier", "verifier_credential", "supervised")
    told = {tuple(each[key] for key in shared) for each in entries()}
    assert told == {("2026-11-21", "main ED", "CT lead", "R.T.(R)(CT)", True)}
    assert entries()[1]["contrast"] == "with"


@pytest.mark.usefixtures("shift_before")
def test_enter_takes_the_last_modality_site_and_verifier_and_today(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering(ENTER, "1", ENTER, ENTER, ENTER, ENTER, ENTER, ENTER)
    assert imgxtrain("log").code == 0
    (new,) = entries()[3:]
    assert (new["exam"], new["on"]) == ("ct-head", "2026-11-22")
    assert (new["site"], new["verifier"]) == ("main ED", "CT lead")
    assert new["verifier_credential"] == "R.T.(R)(CT)"
    assert "supervised" not in new


@pytest.mark.usefixtures("shift_before")
def test_recent_exams_sites_and_verifiers_are_offered_by_number(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    imgxtrain("log", "exam", "CT", "head", "--site", "Mercy", "--verifier", "Dr. Lee")
    answering("CT", "2:3", "1", ENTER, ENTER, "1", "1", NO, ENTER)
    ran = imgxtrain("log")
    assert "  1  CT head\n  2  CT chest\n" in ran.err
    assert "  1  main ED\n  2  Mercy\n" in ran.err
    new = entries()[4:]
    assert exams(new) == ["ct-chest", "ct-chest", "ct-chest", "ct-head"]
    assert (new[0]["site"], new[0]["verifier"]) == ("main ED", "CT lead")
    assert new[0]["verifier_credential"] == "R.T.(R)(CT)"
    assert new[0]["supervised"] is False


@pytest.mark.usefixtures("shift_before")
def test_exams_of_another_modality_are_not_offered(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("MRI", "1", "brain", ENTER, ENTER, ENTER, ENTER, ENTER, ENTER)
    ran = imgxtrain("log")
    assert "CT head" not in ran.err
    assert "no number 1" in ran.err
    assert exams(entries()[3:]) == ["mri-brain"]


@pytest.mark.usefixtures("shift_before")
def test_site_and_verifier_may_be_left_out_for_once(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("CT", "1", ENTER, ENTER, NONE, NONE, ENTER, ENTER)
    assert imgxtrain("log").code == 0
    (new,) = entries()[3:]
    assert [key for key in ("site", "verifier", "verifier_credential") if key in new] == []


@pytest.mark.usefixtures("shift_before")
def test_a_site_known_before_keeps_its_spelling(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("CT", "1", ENTER, ENTER, "MAIN ed", "ct lead", ENTER, ENTER)
    assert imgxtrain("log").code == 0
    assert (entries()[-1]["site"], entries()[-1]["verifier"]) == ("main ED", "CT lead")


def test_all_is_shown_before_it_is_logged_and_the_same_exam_but_once(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("CT", "head", "2x head", "abd/pel w", ENTER, "monday", "Mercy", ENTER, "y", NO)
    ran = imgxtrain("log")
    assert ran.code == 0
    shown = "Mon 2026-11-16; Mercy; supervised\n  3 x CT head\n  1 x CT abdomen and pelvis"
    assert shown in ran.err
    assert "nothing was logged" in ran.err
    assert entries() == []


def test_it_is_one_change_that_one_undo_takes_back(
    imgxtrain: Runner, answering: Answering, profile: Path
) -> None:
    answering("CT", "head:3", "chest", ENTER, ENTER, ENTER, ENTER, ENTER, ENTER)
    assert imgxtrain("log").code == 0
    whole = json.loads(profile.read_text(encoding="utf-8"))
    assert (len(whole["entries"]), len(whole["undo"])) == (4, 1)


def test_what_is_not_clear_is_asked_about_and_what_means_nothing_is_not_taken(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    exam_answers = ("angio", "1", "angio", ENTER, "flibbertigibbet", "0x head", "7", "head", ENTER)
    answering("CT", *exam_answers, ENTER, ENTER, ENTER, ENTER, ENTER)
    ran = imgxtrain("log")
    assert ran.err.count("not taken") == 4
    logged = exams(entries())
    assert (len(logged), logged[1]) == (2, "ct-head")
    assert logged[0].startswith("ct-")


def test_the_last_exam_can_be_taken_back(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("CT", NONE, "chest", "head", NONE, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER)
    ran = imgxtrain("log")
    assert "none to take back" in ran.err
    assert "took back 1 x CT head" in ran.err
    assert exams(entries()) == ["ct-chest"]


def test_a_modality_or_a_day_that_is_none_is_asked_for_again(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("mamography", ENTER, "CT", "head", ENTER, "someday", "tomorrow", "3d", *[ENTER] * 4)
    ran = imgxtrain("log")
    assert 'no modality is called "mamography"; close to it: mammography' in ran.err
    assert "someday: not a day" in ran.err
    assert "tomorrow: yet to come" in ran.err
    assert [each["on"] for each in entries()] == ["2026-11-19"]


def test_a_modality_of_several_kinds_takes_the_exams_of_all_of_them(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("US", "venous lower ext bilat", ENTER, *[ENTER] * 5)
    assert imgxtrain("log").code == 0
    assert len(entries()) == 1


def test_very_many_and_very_old_are_asked_about(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering(
        *("CT", "head:200", NO, "head:21", "y", ENTER),
        *("2019-01-05", NO, "2019-01-05", "y", ENTER, ENTER, ENTER, ENTER),
    )
    assert imgxtrain("log").code == 0
    assert len(entries()) == 21
    assert entries()[0]["on"] == "2019-01-05"


def test_a_text_that_may_identify_a_patient_is_told_at_once_and_asked_for_again(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    bad = "room of MRN 00482913"
    answering("CT", "head", ENTER, ENTER, bad, "main ED", "Dr. Lee", bad, "M.D.", ENTER, ENTER)
    ran = imgxtrain("log")
    assert ran.code == 0
    assert ran.err.count("may identify a patient") == 2
    (one,) = entries()
    assert (one["site"], one["verifier"], one["verifier_credential"]) == (
        "main ED",
        "Dr. Lee",
        "M.D.",
    )


def test_without_exams_there_is_nothing_to_log(
    imgxtrain: Runner, answering: Answering, profile: Path
) -> None:
    answering("CT", ENTER)
    ran = imgxtrain("log")
    assert (ran.code, ran.out.strip()) == (0, "")
    assert "nothing was logged" in ran.err
    assert not profile.exists()


def test_answers_that_end_early_log_nothing(
    imgxtrain: Runner, answering: Answering, profile: Path
) -> None:
    answering("CT", "head", ENTER, ENTER, "main ED")
    ran = imgxtrain("log")
    assert ran.code == 130
    assert "nothing was logged" in ran.err
    assert not profile.exists()


def test_a_record_that_cannot_be_read_is_told_before_anything_is_asked(
    imgxtrain: Runner, answering: Answering, profile: Path
) -> None:
    profile.write_bytes(b"{")
    answering("CT", "head")
    ran = imgxtrain("log")
    assert ran.code == 3
    assert "modality" not in ran.err


def test_off_a_terminal_nothing_is_asked_and_the_form_to_use_is_named(
    imgxtrain: Runner, profile: Path, entries: Any
) -> None:
    ran = imgxtrain("log")
    assert (ran.code, ran.out) == (2, "")
    assert ran.hint == ["log", "exam", "CT", "head"]
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert exams(entries()) == ["ct-head"]


@pytest.mark.usefixtures("profile")
def test_the_other_commands_of_the_group_ask_for_no_shift(imgxtrain: Runner) -> None:
    assert "exam" in imgxtrain("log", "--help").out
    assert imgxtrain("log", "exam", "CT", "head").code == 0
    assert imgxtrain("log", "nonsense").code == 2


@needs_terminal
def test_a_shift_is_logged_at_a_real_terminal(profile: Path, entries: Any) -> None:
    place = {"IMGXTRAIN_PROFILE": str(profile), "IMGXTRAIN_TODAY": "2026-11-22"}
    with at_terminal(["log"], **place) as terminal:
        for question, answer in (
            ("modality", "CT"),
            ("exam (", "2x head"),
            ("next exam", "chest wo"),
            ("next exam", ENTER),
            ("day", "yesterday"),
            ("site", "main ED"),
            ("verifier", ENTER),
            ("supervised", "y"),
        ):
            terminal.answer(question, answer)
        shown = terminal.until("log these?")
        assert "2 x CT head" in shown
        assert entries() == []
        terminal.type("y\n")
        assert terminal.ended() == 0
        assert "logged for Sat 2026-11-21" in terminal.shown
    assert exams(entries()) == ["ct-head", "ct-head", "ct-chest"]


def test_a_count_that_is_none_is_asked_again(
    imgxtrain: Runner, answering: Answering, entries: Any
) -> None:
    answering("CT", "head:3:4", "head:0", "0x head", "head:2", ENTER, *[ENTER] * 5)
    ran = imgxtrain("log")
    assert ran.code == 0
    assert ran.err.count("not taken") == 3
    assert len(entries()) == 2
