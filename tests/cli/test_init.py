import json
import sys
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.profile.store import load
from tests.cli.ran import Answering, Runner
from tests.terminal import at_terminal

FULL = (
    *("--name", "Jo Doe", "--title", "CT technologist", "--birth-month", "6", "--state", "TX"),
    *("--holds", "arrt-r:2019-05", "--target", "CT"),
    *("--exams-a-shift", "12", "--shifts-a-week", "3.5"),
)


def head(profile: Path) -> dict[str, Any]:
    return dict(load(profile).head)


def entries(profile: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in load(profile).entries]


def test_every_question_is_an_option_so_that_it_runs_unattended(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("init", *FULL)
    assert (ran.code, ran.err) == (0, "")
    assert head(profile) == {
        "schema_version": "1.0",
        "person": {"name": "Jo Doe", "title": "CT technologist", "birth_month": 6, "state": "TX"},
        "workload": {"exams_a_shift": 12, "shifts_a_week": 3.5},
        "credentials": [{"credential": "arrt-r", "earned": "2019-05"}],
        "aims": ["ct"],
    }
    assert entries(profile) == []


def test_it_answers_with_what_was_kept_where_and_what_next(
    imgxtrain: Runner, profile: Path
) -> None:
    lines = imgxtrain("init", *FULL).lines
    kept, where, next_ = lines.index("kept"), lines.index("in"), lines.index("next")
    assert lines[kept + 1 : where] == [
        "  name: Jo Doe",
        "  job title: CT technologist",
        "  birth month: June",
        "  state: TX",
        "  exams a shift: 12",
        "  shifts a week: 3.5",
        "  credential ARRT(R): added, earned 2019-05",
        "  aim Computed tomography: added",
    ]
    assert lines[where + 1] == f"  {profile}"
    assert lines[next_ + 1].split("  ")[1] == "imgxtrain plan ct"


def test_run_again_it_changes_only_what_is_answered(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", *FULL)
    before = head(profile)
    ran = imgxtrain("init", "--state", "Ohio")
    assert head(profile) == {**before, "person": {**before["person"], "state": "OH"}}
    assert "  state: TX -> OH" in ran.lines


def test_what_is_there_already_is_not_written_again(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", *FULL, "--target", "arrt-ct", "--opening", "arrt-ct:40")
    before = profile.read_bytes()
    ran = imgxtrain("init", *FULL, "--target", "arrt-ct", "--opening", "arrt-ct:40")
    assert ran.lines[0] == "nothing was changed"
    assert profile.read_bytes() == before


def test_off_a_terminal_nothing_is_asked_and_what_is_missing_is_named(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("init", "--name", "Jo Doe", "--holds", "arrt-r:2019-05", "--target", "CT")
    assert ran.code == 0
    missing = "not answered yet: job title, birth month, state, exams a shift, shifts a week"
    assert missing in ran.err.splitlines()
    assert head(profile)["person"] == {"name": "Jo Doe"}
    assert imgxtrain(*ran.hint).err == ""


def test_with_nothing_said_no_record_is_begun(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("init")
    assert (ran.code, ran.lines) == (0, ["nothing was changed"])
    assert "credentials held, target" in ran.err
    assert not profile.exists()


def test_the_hint_names_the_record_that_was_named(imgxtrain: Runner, tmp_path: Path) -> None:
    other = tmp_path / "other one.json"
    ran = imgxtrain("--profile", str(other), "init", "--name", "Jo Doe")
    imgxtrain(*ran.hint)
    assert head(other)["person"]["name"] == "Jo Doe"
    assert head(other)["person"]["state"] == "TX"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("R.T.(R):2019-05", {"credential": "arrt-r", "earned": "2019-05"}),
        ("arrt-r", {"credential": "arrt-r"}),
        ("RDMS:2018", {"credential": "ardms-rdms-ab", "earned": "2018"}),
        ("arrt-ct:May 2015", {"credential": "arrt-ct", "earned": "2015-05"}),
        (
            "arrt-ct:2015-03..2020-06",
            {"credential": "arrt-ct", "earned": "2015-03", "lapsed": "2020-06"},
        ),
        ("arrt-ct:..2020-06", {"credential": "arrt-ct", "lapsed": "2020-06"}),
    ],
)
def test_credentials_held_go_by_any_name_with_their_dates(
    imgxtrain: Runner, profile: Path, words: str, kept: dict[str, str]
) -> None:
    imgxtrain("init", "--holds", words)
    assert head(profile)["credentials"] == [kept]


def test_a_credential_said_again_is_renewed_and_not_doubled(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("init", "--holds", "arrt-ct:2015-03..2020-06", "--holds", "arrt-r:2012")
    imgxtrain("init", "--holds", "arrt-ct")
    imgxtrain("init", "--holds", "R.T.(R):2012-07")
    assert head(profile)["credentials"] == [
        {"credential": "arrt-ct", "earned": "2015-03", "lapsed": "2020-06"},
        {"credential": "arrt-r", "earned": "2012-07"},
    ]


def test_a_modality_is_an_aim_and_a_credential_is_adopted_at_once(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("init", "--target", "cat scan", "--target", "ARRT(CT)", "--target", "arrt-ct")
    assert head(profile)["aims"] == ["ct"]
    (target,) = entries(profile)
    assert (target["kind"], target["target"], target["on"]) == ("target", "arrt-ct", "2026-11-22")


def test_exams_approved_elsewhere_open_the_count_and_are_corrected_in_place(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("init", "--opening", "arrt-ct:40")
    (first,) = entries(profile)
    ran = imgxtrain("init", "--opening", "arrt-ct:44")
    assert entries(profile) == [{**first, "count": 44}]
    assert "count: 40 -> 44" in ran.out


def test_a_target_held_already_or_closed_is_kept_and_remarked(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("init", "--holds", "arrt-r", "--target", "arrt-r", "--target", "arrt-qm")
    assert "note: you hold ARRT(R) already" in ran.err
    assert "note: ARRT(QM) is closed to new candidates" in ran.err
    assert [each["target"] for each in entries(profile)] == ["arrt-r", "arrt-qm"]


def test_a_lapsed_credential_may_be_aimed_at_again(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("init", "--holds", "arrt-r:2001..2011", "--target", "arrt-r")
    assert "already" not in ran.err
    assert len(entries(profile)) == 1


@pytest.mark.parametrize(
    ("full_date", "month"),
    [("1990-06-14", "6"), ("09/14/1990", "9"), ("June 14, 1990", "6"), ("14 March", "3")],
)
def test_a_full_date_of_birth_is_refused_with_the_reason_and_not_repeated(
    imgxtrain: Runner, profile: Path, full_date: str, month: str
) -> None:
    ran = imgxtrain("init", "--birth-month", full_date)
    assert ran.code == 2
    assert full_date not in ran.err
    assert "never the full date" in ran.err
    assert ran.hint == ["init", "--birth-month", month]
    assert not profile.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["--birth-month", "13"],
        ["--birth-month", "summer"],
        ["--state", "Texs"],
        ["--holds", "CT:2019-05"],
        ["--holds", "arrt-cx:2019-05"],
        ["--holds=arrt-cx"],
        ["--holds", "arrt-ct:soon"],
        ["--holds", "arrt-ct:2027-05"],
        ["--holds", "arrt-ct:2015-03..2015-13"],
        ["--holds", "arrt-ct:1015-03"],
        ["--holds", "arrt-ct:2020..2015"],
        ["--target", "US"],
        ["--target", "arrt-cx"],
        ["--exams-a-shift", "many"],
        ["--exams-a-shift", "500"],
        ["--shifts-a-week", "nan"],
        ["--opening", "arrt-ct"],
        ["--opening", "arrt-ct:0"],
        ["--opening", "arrt-cx:40"],
        ["--title", "CT tech, call 555-123-4567"],
    ],
    ids=" ".join,
)
def test_an_answer_that_means_nothing_is_refused_with_a_hint_that_works(
    imgxtrain: Runner, profile: Path, words: list[str]
) -> None:
    ran = imgxtrain("init", "--name", "Jo Doe", *words)
    assert (ran.code, ran.out) == (2, "")
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0


def test_all_answers_that_mean_nothing_are_told_at_once_with_one_hint_that_works(
    imgxtrain: Runner, profile: Path
) -> None:
    wrong = ("--birth-month", "13", "--state", "ZZ", "--exams-a-shift", "x", "--shifts-a-week", "x")
    held = ("--holds", "arrt-cx:2019", "--holds", "arrt-r:2031", "--holds", "CT:2019")
    ran = imgxtrain("init", *wrong, *held, "--target", "blorp", "--opening", "y")
    assert (ran.code, ran.out) == (2, "")
    for told in ("13", "ZZ", "exams a shift", "shifts a week", "arrt-cx", "2031", "blorp", '"y"'):
        assert told in ran.err
    assert ran.err.startswith("error: 9 answers mean nothing")
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0


def test_a_full_date_of_birth_is_not_repeated_among_other_mistakes_either(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("init", "--birth-month", "1990-06-14", "--state", "Texs")
    assert (ran.code, profile.exists()) == (2, False)
    assert "1990" not in ran.err
    assert ran.hint == ["init", "--birth-month", "6", "--state", "Texas"]


def test_the_guard_lets_the_persons_own_name_stand_and_nothing_that_identifies_a_patient(
    imgxtrain: Runner, profile: Path
) -> None:
    assert imgxtrain("init", "--name", "Jo Doe").code == 0
    assert imgxtrain("init", "--name", "Jo Doe, MRN 1234567").code == 2
    doubtful = imgxtrain("init", "--title", "for Jo Doe")
    assert doubtful.code == 2
    assert head(profile)["person"] == {"name": "Jo Doe"}
    assert imgxtrain(*doubtful.hint).code == 0
    assert head(profile)["person"]["title"] == "for Jo Doe"


def test_all_of_it_is_undone_in_one_step(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", *FULL, "--target", "arrt-ct", "--opening", "arrt-ct:40")
    imgxtrain("undo")
    assert head(profile) == {"schema_version": "1.0"}
    assert entries(profile) == []


def test_a_record_that_cannot_be_read_stops_it_before_anything_is_asked(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    profile.write_text("{", encoding="utf-8")
    answering()
    ran = imgxtrain("init")
    assert ran.code == 3
    assert str(profile) in ran.err
    assert profile.read_text(encoding="utf-8") == "{"


def test_at_a_terminal_each_question_is_asked(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    holds = ("R.T.(R)", "2019-05", "arrt-m:2015..2020", "")
    aims = ("CT", "arrt-ct", "")
    answering("Jo Doe", "CT technologist", "June", "Texas", *holds, *aims, "12", "3", "40")
    ran = imgxtrain("init")
    assert ran.code == 0
    assert head(profile)["person"] == {
        "name": "Jo Doe",
        "title": "CT technologist",
        "birth_month": 6,
        "state": "TX",
    }
    assert head(profile)["credentials"] == [
        {"credential": "arrt-r", "earned": "2019-05"},
        {"credential": "arrt-m", "earned": "2015", "lapsed": "2020"},
    ]
    assert head(profile)["aims"] == ["ct"]
    assert head(profile)["workload"] == {"exams_a_shift": 12, "shifts_a_week": 3}
    assert [(each["kind"], each["target"]) for each in entries(profile)] == [
        ("target", "arrt-ct"),
        ("opening", "arrt-ct"),
    ]


def test_enter_keeps_what_is_there(imgxtrain: Runner, profile: Path, answering: Answering) -> None:
    imgxtrain("init", *FULL)
    before = profile.read_bytes()
    answering(*[""] * 8)
    ran = imgxtrain("init")
    assert "nothing was changed" in ran.lines[0]
    assert "[Jo Doe]" in ran.err
    assert "[June]" in ran.err
    assert profile.read_bytes() == before


def test_an_answer_that_means_nothing_is_asked_again(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    names = ("Jo Doe, MRN 1234567", "Jo Doe")
    months = ("1990-06-14", "6")
    answering(*names, "", *months, "Texs", "TX", "CT", "", "US", "", "lots", "", "")
    ran = imgxtrain("init")
    assert ran.code == 0
    assert head(profile)["person"] == {"name": "Jo Doe", "birth_month": 6, "state": "TX"}
    assert "never the full date" in ran.err
    assert "nmtcb-ct" in ran.err


def test_dates_out_of_order_and_counts_that_are_none_are_asked_again(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering(*[""] * 4, "arrt-r:2020..2015", "arrt-r:2015", "", "arrt-ct", "", "", "", "x", "4")
    ran = imgxtrain("init")
    assert ran.code == 0
    assert "would end before it began" in ran.err
    assert 'not a number of approved exams: "x"\nsay 0 to 100,000' in ran.err
    assert head(profile)["credentials"] == [{"credential": "arrt-r", "earned": "2015"}]
    assert [each.get("count") for each in entries(profile)] == [None, 4]


def test_what_is_held_and_aimed_at_is_told_before_it_is_asked_for_again(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    imgxtrain("init", *FULL, "--target", "arrt-ct", "--opening", "arrt-ct:40")
    answering(*[""] * 8)
    told = imgxtrain("init").err
    assert "Held so far\n  ARRT(R)\n" in told
    assert "Aimed at so far\n  Computed tomography\n  ARRT(CT)\n" in told
    assert profile.exists()


def test_of_a_credential_newly_aimed_at_it_is_asked_how_many_exams_were_approved(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    imgxtrain("init", *FULL)
    answering("40")
    imgxtrain("init", "--target", "arrt-ct")
    answering()
    assert imgxtrain("init", "--target", "arrt-mr", "--opening", "arrt-mr:7").code == 0
    counts = [each["count"] for each in entries(profile) if each["kind"] == "opening"]
    assert counts == [40, 7]


def test_every_question_fits_into_a_narrow_terminal(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    imgxtrain("init", *FULL, "--birth-month", "September", "--target", "arrt-ct")
    answering(*[""] * 9)
    told = imgxtrain("init").err.replace(": ", ":\n").splitlines()
    assert profile.exists()
    assert [line for line in told if len(line) > 60] == []


def test_with_something_said_only_what_would_be_missing_is_asked(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    imgxtrain("init", "--name", "Jo Doe", "--holds", "arrt-r", "--target", "CT")
    answering("Lead", "6", "12", "3")
    ran = imgxtrain("init", "--state", "TX")
    assert "Name" not in ran.err
    assert "Credential" not in ran.err
    assert head(profile)["person"] == {
        "name": "Jo Doe",
        "state": "TX",
        "title": "Lead",
        "birth_month": 6,
    }


def test_yes_asks_nothing_at_a_terminal(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering()
    assert imgxtrain("init", "--state", "TX", "--yes").code == 0
    assert head(profile)["person"] == {"state": "TX"}


def test_stopping_in_the_middle_keeps_nothing(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    answering("Jo Doe", "CT technologist")
    assert imgxtrain("init").code == 130
    assert not profile.exists()


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_but_a_path_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, profile: Path, width: int
) -> None:
    ran = imgxtrain("init", *FULL, "--target", "arrt-ct", columns=width)
    assert [each for each in ran.lines if len(each) > width and str(profile) not in each] == []


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a Unix thing")
def test_a_real_terminal_is_asked_and_answered(profile: Path) -> None:
    with at_terminal(["init"], IMGXTRAIN_PROFILE=str(profile)) as terminal:
        terminal.answer("Name as it should appear", "Jo Doe")
        terminal.answer("Job title", "")
        terminal.answer("Birth month", "1990-06-14")
        terminal.until("never the full date")
        terminal.answer("Birth month", "6")
        terminal.answer("State", "TX")
        terminal.answer("Credential held", "arrt-r")
        terminal.answer("earned", "2019-05")
        terminal.answer("Credential held", "")
        terminal.answer("aim at", "CT")
        terminal.answer("aim at", "")
        terminal.answer("Exams a shift", "12")
        terminal.answer("Shifts a week", "3")
        assert terminal.ended() == 0
    assert head(profile)["person"] == {"name": "Jo Doe", "birth_month": 6, "state": "TX"}
    assert head(profile)["credentials"] == [{"credential": "arrt-r", "earned": "2019-05"}]
