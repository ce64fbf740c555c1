import json
from pathlib import Path

import pytest

from imgxtrain.cli.recording import change
from imgxtrain.cli.session import Session
from imgxtrain.profile.edits import appending
from imgxtrain.profile.entries import TargetEntry, UnknownEntry
from imgxtrain.profile.record import entry_of, stored
from tests.cli.ran import Answering, Runner
from tests.cli.recorded import entries, last


def take_on(credential: str, profile: Path) -> None:
    session = Session.begin(today="2026-11-22", color=False, profile=str(profile))
    target = TargetEntry(
        id=f"t{len(credential)}{credential[-2:]}",
        on=session.today,
        logged=session.today,
        target=credential,
    )
    change(session, lambda record: appending(record, [stored(target)], "adopt", "now"))


def test_a_course_keeps_credits_and_categories_as_separate_numbers(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    (tmp_path / "ct.pdf").write_bytes(b"")
    ran = imgxtrain(
        "log", "course", "CT physics", "--credits", "3", "--category", "image production=2",
        "--category", "Safety=1", "--approver", "RCEEM", "--reference", "KYZ0012345",
        "--certificate", "ct.pdf", "--modality", "CT", "--provider", "ASRT", "--on", "2026-11-01",
        columns=120,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    entry = last(profile)
    assert entry["credits"] == 3
    assert entry["categories"] == {"Image Production": 2, "Safety": 1}  # as ARRT spells it
    assert (entry["approver"], entry["reference"]) == ("RCEEM", "KYZ0012345")
    assert (entry["provider"], entry["modality"]) == ("ASRT", "ct")
    assert entry["certificate"] == str(tmp_path / "ct.pdf")
    assert "3 CE credits  (Image Production 2, Safety 1)" in ran.out


def test_a_category_of_ones_own_is_kept_as_it_was_typed(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "course", "Cardiac CT", "--category", "Heart=1.5")
    assert last(profile)["categories"] == {"Heart": 1.5}


def test_categories_that_exceed_the_credits_are_a_note_and_no_refusal(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", "course", "CT physics", "--credits", "1", "--category", "Safety=2")
    assert ran.code == 0
    assert ran.err.startswith("note: the categories add up to 2, the CE credits are 1")
    assert last(profile)["categories"] == {"Safety": 2}


def test_a_certificate_that_is_not_there_is_noted(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "course", "CT physics", "--certificate", "gone.pdf")
    assert ran.code == 0
    assert "there is no file" in ran.err
    assert last(profile)["certificate"].endswith("gone.pdf")


@pytest.mark.parametrize("category", ["Safety", "=2", "Safety=two"])
def test_a_category_without_its_credits_is_told_with_a_line_that_works(
    imgxtrain: Runner, profile: Path, category: str
) -> None:
    ran = imgxtrain("log", "course", "CT physics", "--category", category)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["categories"] == {"Safety": 1}


def test_study_is_logged_with_target_and_topic(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "study", "25", "--for", "ARRT(CT)", "--topic", "safety")
    entry = last(profile)
    assert (entry["minutes"], entry["target"], entry["topic"]) == (25, "arrt-ct", "Safety")
    assert "25 minutes of study  ARRT(CT)  Safety" in ran.out


def test_the_only_target_is_the_one_that_is_studied_for(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "practice", "78", "--topic", "Procedures")
    assert "target" not in last(profile)
    take_on("arrt-ct", profile)
    imgxtrain("log", "practice", "78%", "--topic", "Procedures")
    assert (last(profile)["target"], last(profile)["percent"]) == ("arrt-ct", 78)
    take_on("arrt-mr", profile)
    imgxtrain("log", "study", "25")
    assert "target" not in last(profile)


@pytest.mark.parametrize(
    "words", [("study", "1441"), ("study", "0"), ("practice", "101"), ("course", "x" * 3001)]
)
def test_what_cannot_be_is_refused_in_words(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("log", *words)
    assert ran.code == 2
    assert "nothing was changed" in ran.err
    assert not profile.exists()


def test_half_a_minute_is_no_minute(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "study", "25.5")
    assert ran.code == 2
    assert "not a whole number of minutes" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["minutes"] == 25


def test_an_attempt_keeps_the_score_and_the_result(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "attempt", "arrt-ct", "--score", "71", "--fail")
    assert ran.code == 0
    entry = last(profile)
    assert (entry["target"], entry["examination"]) == ("arrt-ct", "arrt-ct-exam")
    assert (entry["score"], entry["passed"]) == (71, False)


def test_how_an_attempt_went_is_never_guessed(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "attempt", "arrt-ct", "--score", "71")
    assert ran.code == 2
    assert "--pass" in ran.err
    assert not profile.exists()


@pytest.mark.parametrize("words", [("71", "--pass"), ("75", "--fail"), ("750", "--pass")])
def test_a_score_at_odds_with_the_result_or_the_scale_is_asked_about(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("log", "attempt", "arrt-ct", "--score", *words)
    assert ran.code == 2
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0


def test_of_several_exams_it_is_said_which(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "attempt", "RVT", "--pass")
    assert ran.code == 2
    assert "\n  ardms-spi " in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["examination"] == "ardms-spi"
    imgxtrain("log", "attempt", "RVT", "--pass", "--examination", "vt")
    assert last(profile)["examination"] == "ardms-vt"
    wrong = imgxtrain("log", "attempt", "RVT", "--pass", "--examination", "AB")
    assert wrong.code == 2
    assert imgxtrain(*wrong.hint).code == 0


def test_at_a_terminal_it_is_asked_which(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering("2")
    assert imgxtrain("log", "attempt", "RVT", "--pass").code == 0
    assert last(profile)["examination"] == "ardms-vt"


def test_an_impact_keeps_its_figures(imgxtrain: Runner, profile: Path) -> None:
    figures = ("--before", "42", "--after", "35.5", "--unit", "min")
    ran = imgxtrain("log", "impact", "CT turnaround", *figures)
    assert "CT turnaround  from 42 to 35.5 min" in ran.out
    entry = last(profile)
    assert (entry["before"], entry["after"], entry["unit"]) == (42, 35.5, "min")


def test_titles_pass_the_guard(imgxtrain: Runner, profile: Path) -> None:
    assert imgxtrain("log", "impact", "MRN 4711234 was quicker", "--yes").code == 2
    assert imgxtrain("log", "course", "CT physics", "--reference", "MRN4711234").code == 2
    assert not profile.exists()


def test_each_is_dated_on_the_day_it_concerns(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("log", "study", "25", "--on", "friday")
    imgxtrain("log", "impact", "Fewer repeats", "--on", "3d")
    assert [each["on"] for each in entries(profile)] == ["2026-11-20", "2026-11-19"]


@pytest.mark.parametrize(("said", "minutes"), [("2h", 120), ("1h30", 90), ("90min", 90)])
def test_study_in_hours_is_kept_in_minutes(
    said: str, minutes: int, imgxtrain: Runner, profile: Path
) -> None:
    assert imgxtrain("log", "study", said).code == 0
    assert last(profile)["minutes"] == minutes


@pytest.mark.parametrize("line", [("course", " ", "--credits", "1"), ("impact", "")])
def test_what_has_no_title_is_refused(
    line: tuple[str, ...], imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("log", *line)
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be empty" in ran.err
    assert not profile.exists()


def test_a_category_named_twice_is_refused(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "course", "MR", "--category", "Safety=1", "--category", "Safety=2")
    assert ran.code == 2
    assert '"Safety" is named twice' in ran.err
    assert not profile.exists()


def test_a_topic_that_no_outline_has_is_kept_and_said(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("log", "study", "25", "--for", "arrt-ct", "--topic", "Safty")
    assert ran.code == 0
    assert ran.err.startswith('note: "Safty" is not a topic')
    assert "close to it: Safety" in ran.err
    assert last(profile)["topic"] == "Safty"


@pytest.mark.usefixtures("profile")
def test_all_values_of_a_course_that_cannot_be_read_are_told_at_once(imgxtrain: Runner) -> None:
    ran = imgxtrain("log", "course", "", "--credits", "x", "--category", "Safety", "--on", "never")
    assert ran.code == 2
    for told in ("TITLE", '"x"', '"Safety"', '"never"'):
        assert told in ran.err


@pytest.mark.usefixtures("profile")
def test_all_values_of_a_course_that_cannot_be_are_told_at_once(imgxtrain: Runner) -> None:
    ran = imgxtrain("log", "course", "CT", "--credits", "500", "--category", "Safety=0")
    assert ran.code == 2
    assert "500 credits: it must be from 0 to 200" in ran.err
    assert "Safety 0: it must be more than 0, and 200 at most" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["exam", "CT", "head"],
        ["hours", "CT", "8"],
        ["tally", "echo", "40", "--from", "2026-01", "--to", "2026-03"],
        ["course", "CT physics", "--credits", "3"],
        ["study", "25", "--for", "arrt-ct", "--topic", "Safety"],
        ["practice", "78", "--for", "arrt-ct"],
        ["attempt", "arrt-ct", "--score", "71", "--fail"],
        ["impact", "CT turnaround", "--before", "42", "--after", "35", "--unit", "min"],
    ],
)
def test_nothing_is_kept_that_no_field_is_there_for(
    imgxtrain: Runner, profile: Path, words: list[str]
) -> None:
    ran = imgxtrain("log", *words)
    assert ran.code == 0, ran.err
    entry = entry_of(json.dumps(last(profile)))
    assert not isinstance(entry, UnknownEntry)
    assert entry.model_extra == {}
