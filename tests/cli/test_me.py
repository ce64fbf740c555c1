import json
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.profile.store import load
from tests.cli.ran import Answering, Runner

JOB = ("me", "add", "employer", "Mercy General", "--title", "CT technologist")


def head(profile: Path) -> dict[str, Any]:
    return dict(load(profile).head)


def test_without_a_record_it_shows_that_nothing_is_given(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("me")
    assert ran.code == 0
    assert "imgxtrain init" in ran.err
    assert ran.lines[0].split() == ["name", "not", "given"]
    assert not profile.exists()


def test_it_shows_everything_that_is_kept(imgxtrain: Runner, profile: Path) -> None:
    person = ("--name", "Jo Doe", "--birth-month", "6", "--exams-a-shift", "12.5")
    imgxtrain("init", *person, "--holds", "arrt-r:2019-05", "--target", "CT")
    imgxtrain("init", "--target", "arrt-ct", "--opening", "arrt-ct:40")
    imgxtrain(*JOB, "--start", "2024-02", "--place", "Houston, TX")
    imgxtrain("me", "add", "education", "Lakeside College", "--study", "Radiography")
    imgxtrain("me", "add", "license", "Texas", "MRT", "--until", "2027-06")
    imgxtrain("me", "add", "skill", "PACS")
    text = imgxtrain("me").out
    for told in (
        "Jo Doe",
        "June",
        "12.5",
        "ARRT(R) (arrt-r): earned 2019-05",
        "Computed tomography (ct)",
        "target ARRT(CT)",
        "40 approved before",
        "Mercy General, CT technologist: 2024-02 to now, Houston, TX",
        "Lakeside College, Radiography",
        "TX, MRT: until 2027-06",
        "PACS",
    ):
        assert told in text
    assert profile.exists()


def test_the_same_as_json(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", "--name", "Jo Doe", "--holds", "arrt-r", "--target", "arrt-ct")
    imgxtrain(*JOB)
    told = imgxtrain("me", "--json").json
    assert told["schema"] == "imgxtrain.me/1"
    assert told["person"] == {"name": "Jo Doe", "title": None, "birth_month": None, "state": None}
    assert told["credentials"] == [
        {"credential": "arrt-r", "earned": None, "lapsed": None, "label": "ARRT(R)"}
    ]
    assert [each["label"] for each in told["targets"]] == ["ARRT(CT)"]
    (employer,) = told["employers"]
    assert employer == {**head(profile)["employers"][0], "start": None, "end": None, "place": None}
    assert told["missing"][0] == "job title"


def test_reading_changes_nothing(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain(*JOB)
    before = {path: path.read_bytes() for path in profile.parent.rglob("*") if path.is_file()}
    imgxtrain("me")
    imgxtrain("me", "--json")
    after = {path: path.read_bytes() for path in profile.parent.rglob("*") if path.is_file()}
    assert after == before


def test_what_is_set_is_told_before_and_after(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "set", "--name", "Jo Doe", "--state", "TX", "--shifts-a-week", "3")
    ran = imgxtrain("me", "set", "--state", "Ohio", "--birth-month", "July")
    assert ran.lines == ["state: TX -> OH", "birth month: none -> July"]
    assert head(profile)["person"] == {"name": "Jo Doe", "state": "OH", "birth_month": 7}
    assert head(profile)["workload"] == {"shifts_a_week": 3}


def test_a_blank_text_takes_the_answer_out(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "set", "--name", "Jo Doe", "--title", "Lead", "--birth-month", "6")
    imgxtrain("me", "set", "--title", "", "--birth-month", " ")
    assert head(profile)["person"] == {"name": "Jo Doe"}
    imgxtrain("me", "set", "--name", "")
    assert "person" not in head(profile)
    imgxtrain("me", "set", "--exams-a-shift", "12", "--shifts-a-week", "3")
    imgxtrain("me", "set", "--exams-a-shift", "", "--state", "")
    assert head(profile)["workload"] == {"shifts_a_week": 3}


def test_all_that_is_wrong_is_told_at_once(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("me", "set", "--state", "ZZ", "--birth-month", "summer")
    assert (ran.code, profile.exists()) == (2, False)
    assert ran.hint == ["me", "set", "--state", "TX", "--birth-month", "6"]
    assert imgxtrain(*ran.hint).code == 0


def test_blanks_in_what_is_added_are_single(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "add", "skill", " GE \n PACS ")
    imgxtrain(*JOB, "--place", "Houston,  TX")
    assert head(profile)["skills"] == ["GE PACS"]
    assert head(profile)["employers"][0]["place"] == "Houston, TX"


def test_a_credential_may_be_said_as_init_takes_it(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "add", "credential", "arrt-ct:2015-03..2020-06", "--lapsed", "2021")
    assert head(profile)["credentials"] == [
        {"credential": "arrt-ct", "earned": "2015-03", "lapsed": "2021"}
    ]


def test_setting_what_is_set_already_writes_nothing(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "set", "--name", "Jo Doe")
    before = profile.read_bytes()
    assert "nothing was changed" in imgxtrain("me", "set", "--name", "Jo Doe").out
    assert profile.read_bytes() == before


def test_the_same_credential_twice_is_renewed_not_doubled(imgxtrain: Runner, profile: Path) -> None:
    credential = ("me", "add", "credential")
    imgxtrain(*credential, "arrt-ct", "--earned", "2015-03")
    ran = imgxtrain(*credential, "R.T.(CT)", "--lapsed", "2020-06")
    told = "credential ARRT(CT): earned 2015-03 -> earned 2015-03, lapsed 2020-06"
    assert ran.out.split() == told.split()
    imgxtrain(*credential, "ARRT(CT)", "--earned", "2026-03")
    assert head(profile)["credentials"] == [{"credential": "arrt-ct", "earned": "2026-03"}]


def test_the_same_job_twice_is_one_and_another_title_another_job(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain(*JOB, "--start", "2024-02", "--place", "Houston, TX")
    imgxtrain(
        "me", "add", "employer", "mercy general", "--title", "CT Technologist", "--end", "2026-01"
    )
    imgxtrain("me", "add", "employer", "Mercy General", "--title", "Lead", "--start", "2026-02")
    first, second = head(profile)["employers"]
    assert (first["start"], first["end"], first["place"]) == ("2024-02", "2026-01", "Houston, TX")
    assert second == {"name": "Mercy General", "title": "Lead", "start": "2026-02"}


def test_a_skill_a_school_and_a_license_twice_are_one(imgxtrain: Runner, profile: Path) -> None:
    for name in ("PACS", "pacs"):
        imgxtrain("me", "add", "skill", name)
    for end in ("2018", "2019-05"):
        imgxtrain("me", "add", "education", "Lakeside College", "--end", end)
        imgxtrain("me", "add", "license", "TX", "MRT", "--until", end)
    assert head(profile)["skills"] == ["pacs"]
    assert head(profile)["education"] == [{"institution": "Lakeside College", "end": "2019-05"}]
    assert head(profile)["licenses"] == [{"state": "TX", "name": "MRT", "until": "2019-05"}]


@pytest.mark.parametrize(
    ("added", "removed"),
    [
        (["credential", "arrt-ct"], ["credential", "R.T.(CT)"]),
        (["employer", "Mercy General", "--title", "Lead"], ["employer", "mercy general"]),
        (
            ["education", "Lakeside College", "--study", "Radiography"],
            ["education", "Lakeside College"],
        ),
        (["skill", "PACS"], ["skill", "pacs"]),
        (["license", "TX", "MRT"], ["license", "TX, MRT"]),
        (["license", "TX", "MRT"], ["license", "TX"]),
    ],
    ids=" ".join,
)
def test_what_was_added_is_removed_by_its_name(
    imgxtrain: Runner, profile: Path, added: list[str], removed: list[str]
) -> None:
    imgxtrain("me", "add", *added)
    ran = imgxtrain("me", "remove", *removed)
    assert ran.code == 0
    assert ": removed" in ran.out
    assert head(profile) == {"schema_version": "1.0"}
    imgxtrain("undo")
    assert len(head(profile)) == 2


def test_what_is_not_there_is_not_removed_and_what_there_is_is_named(
    imgxtrain: Runner, profile: Path
) -> None:
    none = imgxtrain("me", "remove", "skill", "RIS")
    assert (none.code, none.err.splitlines()[:2]) == (
        2,
        ['error: no skill is called "RIS"', "there is none"],
    )
    assert imgxtrain(*none.hint).code == 0
    imgxtrain("me", "add", "skill", "PACS")
    one = imgxtrain("me", "remove", "skill", "RIS")
    assert one.hint == ["me", "remove", "skill", "PACS"]
    imgxtrain("me", "add", "skill", "Epic Radiant")
    assert "PACS; Epic Radiant" in imgxtrain("me", "remove", "skill", "RIS").err
    assert head(profile)["skills"] == ["PACS", "Epic Radiant"]


def test_a_name_of_several_jobs_lists_them_and_the_hint_removes_one(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain(*JOB)
    imgxtrain("me", "add", "employer", "Mercy General", "--title", "Lead")
    ran = imgxtrain("me", "remove", "employer", "Mercy General")
    assert ran.code == 2
    assert len(head(profile)["employers"]) == 2
    assert imgxtrain(*ran.hint).code == 0
    assert [each["title"] for each in head(profile)["employers"]] == ["Lead"]


@pytest.mark.parametrize(
    "words",
    [
        ["set"],
        ["set", "--birth-month", "1990-06-14"],
        ["add", "credential", "CT"],
        ["add", "credential", "arrt-cx"],
        ["add", "credential", "arrt-ct", "--earned", "2027-01"],
        ["add", "credential", "arrt-ct", "--earned", "2020", "--lapsed", "2019-12"],
        ["add", "employer", "Mercy General"],
        ["add", "employer", "Mercy General", "--title", "Lead", "--start", "2019-02-30"],
        ["add", "employer", "Mercy, call 555-123-4567", "--title", "Lead"],
        ["add", "license", "Texs", "MRT"],
        ["add", "license", "TX", ""],
        ["add", "skill", "  "],
        ["add", "employer", " ", "--title", "Lead"],
        ["add", "employer", "Mercy General", "--title", ""],
        ["add", "education", ""],
        ["remove", "hobby", "chess"],
        ["remove", "credential", "CT"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_refused_with_a_hint_that_works(
    imgxtrain: Runner, profile: Path, words: list[str]
) -> None:
    ran = imgxtrain("me", *words)
    assert (ran.code, ran.out) == (2, "")
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0


def test_a_license_may_run_on_and_a_school_end_in_days_to_come(
    imgxtrain: Runner, profile: Path
) -> None:
    assert imgxtrain("me", "add", "license", "TX", "MRT", "--until", "2031-01").code == 0
    assert imgxtrain("me", "add", "education", "Lakeside College", "--end", "2027-05").code == 0
    assert len(head(profile)) == 3


def test_what_is_doubtful_is_asked_at_a_terminal_and_refused_elsewhere(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    skill = ("me", "add", "skill", "for Jo Doe")
    refused = imgxtrain(*skill)
    assert refused.code == 2
    assert not profile.exists()
    assert refused.hint == [*skill, "--yes"]
    answering("n")
    assert imgxtrain(*skill).code == 2
    answering("y")
    assert imgxtrain(*skill).code == 0
    assert head(profile)["skills"] == ["for Jo Doe"]


def test_fields_of_a_newer_version_stay_where_they_are(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "set", "--name", "Jo Doe")
    imgxtrain(*JOB)
    whole = json.loads(profile.read_text(encoding="utf-8"))
    whole["person"]["pronouns"] = None
    whole["employers"][0]["union"] = "local 5"
    whole["hobbies"] = ["chess"]
    profile.write_text(json.dumps(whole), encoding="utf-8")
    imgxtrain("me", "set", "--state", "TX")
    imgxtrain(*JOB, "--start", "2024-02")
    assert head(profile)["person"] == {"name": "Jo Doe", "pronouns": None, "state": "TX"}
    assert head(profile)["employers"][0]["union"] == "local 5"
    assert head(profile)["hobbies"] == ["chess"]


def test_entries_are_left_as_they_are(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", "--target", "arrt-ct")
    entries = load(profile).entries
    imgxtrain("me", "set", "--name", "Jo Doe")
    imgxtrain("me", "add", "skill", "PACS")
    assert load(profile).entries == entries


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, profile: Path, width: int
) -> None:
    imgxtrain(*JOB, "--place", "a place with a name so long that it takes more than one line")
    lines = imgxtrain("me", columns=width).lines
    assert profile.exists()
    assert [line for line in lines if len(line) > width] == []
