"""``imgxtrain plan``, through the program's own way in."""

import json
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Runner


@pytest.fixture
def radiographer(imgxtrain: Runner, profile: Path) -> Path:
    """R.T.(R) in Texas who took ARRT(CT) on, with a few exams and a course."""
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05", "--state", "TX",
              "--birth-month", "6", "--exams-a-shift", "12", "--shifts-a-week", "3")  # fmt: skip
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20", "--apply-by", "2027-05-31")
    imgxtrain("log", "exam", "CT", "head:6", "abd/pel:2", "chest", "--on", "2026-11-20",
              "--site", "main ED", "--verifier", "CT lead")  # fmt: skip
    imgxtrain("log", "course", "CT physics", "--credits", "3", "--category", "Image Production=2",
              "--category", "Safety=1", "--approver", "RCEEM", "--on", "2026-10-01")  # fmt: skip
    return profile


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("radiographer")
def test_the_checklist_of_a_credential_taken_on(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("plan", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("profile")
def test_a_modality_with_several_credentials_lays_them_side_by_side(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05")
    ran = imgxtrain("plan", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.usefixtures("radiographer")
def test_plan_alone_shows_every_target(imgxtrain: Runner, snapshot: SnapshotAssertion) -> None:
    imgxtrain("adopt", "arrt-mr")
    assert imgxtrain("plan").out == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("radiographer")
def test_no_line_is_longer_than_the_terminal_is_wide(imgxtrain: Runner, width: int) -> None:
    for words in (["plan"], ["plan", "CT"], ["plan", "vascular"], ["plan", "mammo", "--sources"]):
        lines = imgxtrain(*words, columns=width).lines
        assert lines
        long = [line for line in lines if len(line) > width and "http" not in line]
        assert long == []


@pytest.mark.usefixtures("radiographer")
def test_a_question_about_other_days_changes_nothing(imgxtrain: Runner, radiographer: Path) -> None:
    before = radiographer.read_bytes()
    asked = imgxtrain("plan", "CT", "--opened", "2026-09-02", "--apply-by", "2028-12-01", "--json")
    (target,) = asked.json["targets"]
    assert target["editions"]["clinical"] == "arrt-ct-clinical-2026"
    assert radiographer.read_bytes() == before
    clinical = requirement(target, "clinical")
    # by 2028-12-01 the exams of 2026-11-20 are more than 24 months old
    assert clinical["logged"] == 0
    assert {each["code"] for each in clinical["findings"]} >= {"expires-before-application"}


@pytest.mark.usefixtures("radiographer")
def test_an_edition_can_be_asked_about(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan", "arrt-ct", "--edition", "arrt-ct-clinical-2026", "--json")
    assert ran.json["targets"][0]["editions"]["clinical"] == "arrt-ct-clinical-2026"


@pytest.mark.usefixtures("radiographer")
def test_the_json_has_the_three_numbers_and_null_for_what_is_unknown(imgxtrain: Runner) -> None:
    # 6 heads of which 5 count; 2 abdomens and 1 chest are below the minimum of 3
    (target,) = imgxtrain("plan", "CT", "--json").json["targets"]
    clinical = requirement(target, "clinical")
    assert (clinical["need"], clinical["approved"], clinical["logged"]) == (125, 0, 5)
    (unknown,) = imgxtrain("plan", "arrt-mr", "--json").json["targets"]
    assert requirement(unknown, "clinical")["need"] is None
    assert requirement(unknown, "clinical")["missing"] is None


def requirement(target: dict[str, Any], name: str) -> dict[str, Any]:
    found = json.loads(json.dumps(target["requirements"]))
    (one,) = (each for each in found if each["id"] == name)
    return dict(one)


@pytest.mark.usefixtures("profile")
def test_with_nothing_taken_on_it_says_what_to_try(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan")
    assert (ran.code, ran.out) == (0, "")
    assert "imgxtrain plan CT" in ran.err


@pytest.mark.usefixtures("profile")
def test_a_name_that_means_nothing_is_told_with_what_is_close(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan", "arrt-cd")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("radiographer")
def test_a_plan_in_the_past_is_refused_with_a_hint_that_works(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan", "CT", "--apply-by", "2020-01-01")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("radiographer")
def test_an_unknown_edition_is_told_with_those_there_are(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan", "CT", "--edition", "arrt-ct-clinical-2027")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_the_heading_says_by_what_the_way_is_blocked(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05")
    where = imgxtrain("plan", "arrt-bs", columns=200).lines[1]
    assert "blocked (first: Hold a supporting credential), figures unknown" in where
    imgxtrain("adopt", "arrt-bs")
    for words in ([], ["plan"], ["progress"]):
        assert "(first: Hold a supporting credential)" in imgxtrain(*words, columns=200).out


@pytest.mark.usefixtures("profile")
def test_a_credential_held_already_is_not_offered_to_be_taken_on(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05")
    out = imgxtrain("plan", "arrt-r").out
    assert "you hold this credential already" in out
    assert "imgxtrain adopt" not in out
    assert "STEPS" not in out  # it has none here: no empty heading
    assert "not modeled here" in out


@pytest.mark.parametrize(
    ("word", "meant"),
    [("educator", "career"), ("Texas", "state"), ("CT abdomen and pelvis", "exam")],
)
@pytest.mark.usefixtures("profile")
def test_a_word_for_something_else_is_told_as_that(
    imgxtrain: Runner, word: str, meant: str
) -> None:
    ran = imgxtrain("plan", word)
    assert ran.code == 2
    assert f"it is the {meant}" in ran.err
    shown = imgxtrain(*ran.hint)
    assert (shown.code, bool(shown.out)) == (0, True)


@pytest.mark.usefixtures("radiographer")
def test_of_several_taken_on_under_one_word_all_are_shown(imgxtrain: Runner) -> None:
    imgxtrain("adopt", "nmtcb-ct")
    told = imgxtrain("plan", "CT", "--json").json["targets"]
    assert [each["credential"] for each in told] == ["arrt-ct", "nmtcb-ct"]
    assert imgxtrain("progress", "CT").out.count("Structured education") >= 2
    assert {each["target"] for each in imgxtrain("next", "CT", "--json").json["actions"]} == {
        "arrt-ct",
        "nmtcb-ct",
    }


@pytest.mark.usefixtures("radiographer")
def test_one_may_ask_what_a_worksheet_opened_later_would_bring(imgxtrain: Runner) -> None:
    ran = imgxtrain("plan", "CT", "--opened", "2027-01-04", "--json")
    assert ran.json["targets"][0]["editions"]["clinical"] == "arrt-ct-clinical-2026"
    assert imgxtrain("adopt", "arrt-ct", "--opened", "2027-01-04").code == 2


@pytest.mark.usefixtures("profile")
def test_what_was_not_taken_on_offers_no_command_that_needs_it_to_be(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05")
    imgxtrain("log", "exam", "CT", "head:7", "--on", "2026-11-20")
    out = imgxtrain("plan", "arrt-ct", columns=200).out
    for command in ("imgxtrain done", "imgxtrain next", "imgxtrain progress"):
        assert command not in out
    (target,) = imgxtrain("plan", "arrt-ct", "--json").json["targets"]
    offered = [each["command"] for each in target["next"] if each["command"]]
    assert not [each for each in offered if each.startswith("imgxtrain done")]


@pytest.mark.usefixtures("profile")
def test_other_routes_are_those_that_are_open_to_this_person(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Sam Roe", "--holds", "ardms-rdms-ab:2020")
    (route,) = [
        each for each in imgxtrain("plan", "ardms-rvt", columns=200).lines if "Route" in each
    ]
    assert "prerequisite-1" in route
    assert "prerequisite-5" not in route  # for physicians


@pytest.mark.usefixtures("profile")
def test_side_by_side_each_tells_what_of_it_is_not_official(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05")
    out = " ".join(imgxtrain("plan", "mammo", columns=60).out.split())
    assert "unknown: Mammographic exams, quality control, electives, image evaluation" in out
    assert "blocked (first: Be MQSA compliant first)" in out


@pytest.mark.usefixtures("profile")
def test_what_somebody_else_signs_names_who_does(imgxtrain: Runner) -> None:
    out = imgxtrain("plan", "nmtcb-ct").out
    assert "who: program director, technical supervisor or physician" in out


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.usefixtures("radiographer")
def test_a_mark_stands_on_one_line_with_its_meaning(imgxtrain: Runner, width: int) -> None:
    for words in (["plan", "CT"], ["plan", "mammo"], ["progress", "CT"]):
        ends = [line.split()[-1] for line in imgxtrain(*words, columns=width).lines if line.strip()]
        assert not {"!", "*", "^", "~"} & set(ends)


@pytest.mark.usefixtures("radiographer")
def test_a_figure_that_was_read_and_set_bears_no_mark_any_more(imgxtrain: Runner) -> None:
    assert "Application $225*!" in imgxtrain("plan", "CT").out
    imgxtrain("facts", "set", "arrt-ct.application_fee", "250", "--source",
              "https://www.arrt.org/fees", "--read-on", "today")  # fmt: skip
    assert "Application $250;" in imgxtrain("plan", "CT").out
