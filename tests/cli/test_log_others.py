from pathlib import Path

import pytest

from tests.cli.ran import Answering, Runner
from tests.cli.recorded import entries, last


def test_hours_are_logged_and_told_in_one_line_with_the_id_first(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "hours", "CT", "8", "--on", "friday", "--site", "Mercy")
    assert (ran.code, ran.err) == (0, "")
    entry = last(profile)
    assert ran.out == f"logged {entry['id']}  Fri 2026-11-20  8 hours  Computed tomography  Mercy\n"
    assert (entry["kind"], entry["on"], entry["logged"]) == ("hours", "2026-11-20", "2026-11-22")
    assert (entry["modality"], entry["hours"], entry["site"]) == ("ct", 8, "Mercy")


def test_months_of_a_period_are_kept_as_their_first_and_last_days(
    imgxtrain: Runner, profile: Path
) -> None:
    words = ("vascular US", "1,680", "--from", "2024-01", "--to", "2025-06")
    ran = imgxtrain("log", "hours", *words)
    assert "Mon 2024-01-01 to Mon 2025-06-30  1,680 hours" in ran.out
    entry = last(profile)
    assert (entry["on"], entry["until"]) == ("2024-01-01", "2025-06-30")


def test_a_tally_is_a_plain_count(imgxtrain: Runner, profile: Path) -> None:
    lead = ("--verifier", "echo lead", "--verifier-credential", "RDCS")
    ran = imgxtrain("log", "tally", "echo", "40", "--from", "2026-01", "--to", "2026-01", *lead)
    assert "40 exams  Adult echocardiography" in ran.out
    entry = last(profile)
    assert (entry["kind"], entry["count"], entry["modality"]) == ("tally", 40, "echo-adult")
    assert (entry["verifier"], entry["verifier_credential"]) == ("echo lead", "RDCS")


def test_a_word_for_a_whole_family_is_answered_with_the_choices(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "hours", "US", "8")
    assert ran.code == 2
    assert "\n  sonography-vascular " in ran.err
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["modality"].startswith("sonography-")


def test_at_a_terminal_the_family_is_asked_about(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering("3")
    assert imgxtrain("log", "hours", "US", "8").code == 0
    assert last(profile)["modality"] == "sonography-vascular"


@pytest.mark.parametrize(
    "words",
    [
        ("hours", "CT", "25"),
        ("hours", "CT", "0"),
        ("hours", "CT", "800", "--from", "2026-11-01", "--to", "2026-11-10"),
        ("tally", "CT", "0"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("log", *words, "--yes")
    assert ran.code == 2
    assert ran.err.startswith("error: ")
    assert "nothing was changed" in ran.err
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("hours", "CT", "17"),
        ("hours", "CT", "8", "--on", "2010-01-01"),
        ("tally", "CT", "500"),
    ],
)
def test_what_is_unusual_is_asked_about_and_off_a_terminal_needs_yes(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("log", *words)
    assert ran.code == 2
    assert not profile.exists()
    assert "--yes" in ran.hint
    assert imgxtrain(*ran.hint).code == 0
    assert len(entries(profile)) == 1


def test_at_a_terminal_the_unusual_is_a_question(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering("n")
    assert imgxtrain("log", "hours", "CT", "17").code == 2
    assert not profile.exists()
    answering("y")
    ran = imgxtrain("log", "hours", "CT", "17")
    assert ran.code == 0
    assert "more than 16 a day" in ran.err
    assert len(entries(profile)) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--on", "tomorrow"),
        ("--on", "someday"),
        ("--from", "2026-03", "--to", "2026-02"),
        ("--from", "2026-02-01"),
        ("--to", "2026-02"),
    ],
)
def test_wrong_days_are_told_with_a_line_that_works(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("log", "hours", "CT", "8", *words)
    assert ran.code == 2
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert len(entries(profile)) == 1


@pytest.mark.parametrize("hours", ["eight", "nan", "8.x"])
def test_words_that_are_no_number_are_told_with_a_line_that_works(
    imgxtrain: Runner, profile: Path, hours: str
) -> None:
    ran = imgxtrain("log", "hours", "CT", hours)
    assert ran.code == 2
    assert f'not a number of hours: "{hours}"' in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert len(entries(profile)) == 1


def test_a_note_passes_the_guard(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "hours", "CT", "8", "--note", "MRN 4711234", "--yes")
    assert ran.code == 2
    assert "may identify a patient" in ran.err
    assert not profile.exists()


def test_empty_texts_are_not_kept(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "hours", "CT", "8", "--site", "", "--note", "")
    assert {"site", "note"} & set(last(profile)) == set()


PERIOD = ("log", "hours", "vascular US", "1680", "--from", "2024-01", "--to", "2025-06")


def test_a_time_that_is_logged_already_needs_a_yes(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain(*PERIOD)
    ran = imgxtrain("log", "hours", "vascular US", "100", "--from", "2025-06", "--to", "2025-07")
    assert (ran.code, ran.out) == (2, "")
    assert "1,680 hours of 2024-01-01 to 2025-06-30 are logged already" in ran.err
    assert len(entries(profile)) == 1
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("vascular US", "100", "--from", "2025-07", "--to", "2025-08"),
        ("CT", "100", "--from", "2025-01", "--to", "2025-02"),
    ],
)
@pytest.mark.usefixtures("profile")
def test_another_time_or_another_modality_is_no_overlap(
    words: tuple[str, ...], imgxtrain: Runner
) -> None:
    imgxtrain(*PERIOD)
    ran = imgxtrain("log", "hours", *words)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.usefixtures("profile")
def test_a_second_shift_of_a_day_is_said_and_a_third_one_asked_about(imgxtrain: Runner) -> None:
    shift = ("log", "hours", "CT", "8")
    first, second, third = (imgxtrain(*shift) for _ in range(3))
    assert (first.code, first.err) == (0, "")
    assert second.code == 0
    assert second.err.startswith("note: 8 hours of 2026-11-22 are logged already")
    assert third.code == 2


@pytest.mark.usefixtures("profile")
def test_the_same_day_at_two_sites_is_two_things(imgxtrain: Runner) -> None:
    imgxtrain("log", "tally", "echo", "40", "--site", "main")
    assert imgxtrain("log", "tally", "echo", "40", "--site", "north").err == ""


@pytest.mark.usefixtures("profile")
def test_all_that_cannot_be_read_is_told_at_once(imgxtrain: Runner) -> None:
    ran = imgxtrain("log", "hours", "zzzz", "eight", "--on", "someday")
    assert ran.code == 2
    for told in ('no modality is called "zzzz"', '"eight"', '"someday"'):
        assert told in ran.err
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_the_answer_names_the_verifier(imgxtrain: Runner) -> None:
    assert "verifier: CT lead" in imgxtrain("log", "hours", "CT", "8", "--verifier", "CT lead").out


@pytest.mark.usefixtures("profile")
def test_a_hint_for_a_broken_count_is_near_it(imgxtrain: Runner) -> None:
    assert imgxtrain("log", "tally", "echo", "4.5").hint[-1] == "4"
