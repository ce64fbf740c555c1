"""``imgxtrain paths``, through the program's own way in."""

import json
import shlex
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Runner

GOALS = ["CIIP", "PET", "CT", "cardiac", "interventional-specialist", "neuro", "lead", "RA",
         "NMAA", "arrt-qm", "CRA", "preceptor", "program director", "MR safety", "applications",
         "radiation safety", "arrt-r", "RDMS", "management", "mqsa"]  # fmt: skip
ODD = {
    "schema_version": "1.0",
    "credentials": [
        {"credential": "arrt-r", "earned": "2010", "lapsed": "2019"},
        {"credential": "no-such", "earned": "2015"},
        {"credential": "arrt-ct", "earned": "2027-05"},
        {"credential": "arrt-m", "earned": "2015", "lapsed": "2012"},
    ],
    "employers": [
        {"name": "A", "title": "CT technologist", "start": "2027-01"},
        {"name": "B", "title": "Radiographer", "start": "2020", "end": "2018"},
    ],
    "education": [{"institution": "U", "study": "Master of Science"}],
    "licenses": [{"state": "OH", "name": "GXMO", "until": "2020"}],
    "entries": [],
}


@pytest.fixture
def radiographer(imgxtrain: Runner, profile: Path) -> Path:
    """R.T.(R) since 2019, in CT since 2024-02, with an associate degree."""
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05", "--state", "TX")
    imgxtrain("me", "add", "employer", "Mercy", "--title", "CT technologist", "--start", "2024-02")
    imgxtrain("me", "add", "education", "College", "--study", "A.A.S.", "--end", "2019-05")
    return profile


@pytest.fixture
def odd(profile: Path) -> Path:
    """A record with everything wrong that a record can be wrong in and still be read."""
    profile.write_text(json.dumps(ODD), encoding="utf-8")
    return profile


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("radiographer")
def test_what_is_held_opens_a_tree(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("paths", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("radiographer")
def test_the_shortest_order_to_a_points_credential(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("paths", "--to", "CIIP", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("radiographer")
def test_the_shortest_orders_to_a_credential_two_steps_away(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("paths", "--to", "nmtcb-pet", "--sources", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.usefixtures("profile")
def test_an_empty_record_shows_what_begins_without_and_asks_what_is_held(
    imgxtrain: Runner, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("paths", columns=60)
    assert (ran.code, ran.err) == (0, "")
    assert "imgxtrain me add credential arrt-r --earned 2019-05" in ran.out
    assert ran.out == snapshot


@pytest.mark.usefixtures("odd")
def test_a_record_with_much_wrong_in_it_is_told_of_and_counts_little(
    imgxtrain: Runner, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("paths", columns=60)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("record", ["profile", "radiographer", "odd"])
def test_every_goal_is_told_at_every_width(
    imgxtrain: Runner, record: str, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(record)
    for width in (40, 60, 200):
        for words in ([], ["--all"], *(["--to", goal] for goal in GOALS)):
            ran = imgxtrain("paths", *words, columns=width)
            assert (ran.code, ran.err) == (0, ""), words
            assert [line for line in ran.lines if len(line) > width] == [], words
            assert ran.out.isascii(), words


@pytest.mark.usefixtures("radiographer")
def test_every_goal_of_the_data_can_be_asked_for_by_its_name(imgxtrain: Runner) -> None:
    told = imgxtrain("paths", "--json").json
    for career in told["careers"]:
        assert imgxtrain("paths", "--to", career["name"]).code == 0, career["name"]
    for branch in told["credentials"]["by_holding"]:
        for each in branch["opens"]:
            goal = imgxtrain("paths", "--to", each["credential"], "--json").json["goal"]
            assert [way["credentials"] for way in goal["ways"]] == [[each["credential"]]]


def test_nothing_is_changed_by_looking(imgxtrain: Runner, radiographer: Path) -> None:
    before = radiographer.read_bytes()
    imgxtrain("paths")
    imgxtrain("paths", "--to", "CIIP")
    assert radiographer.read_bytes() == before


@pytest.mark.usefixtures("radiographer")
def test_the_json_tells_the_points_and_the_months_they_rest_on(imgxtrain: Runner) -> None:
    told = imgxtrain("paths", "--to", "CIIP", "--json").json
    assert told["schema"] == "imgxtrain.paths/1"
    ((career,), goal) = told["careers"], told["goal"]
    points = career["prerequisites"][0]["points"]
    # 32 months are 2 points, the associate degree 2 more: 3 are missing, so 60 months in all
    assert (points["at_least"], points["months_of_work"], points["by"]) == (4, 28, "2029-03-22")
    assert [each["points"] for each in points["grounds"]] == [2, 2, None]
    assert goal["state"] == "open"
    assert [way["credentials"] for way in goal["ways"]] == [["abii-ciip"]]
    assert goal["ways"][0]["days"] is None


@pytest.mark.usefixtures("radiographer")
def test_the_json_shows_r_to_ct_to_pet(imgxtrain: Runner) -> None:
    (branch,) = imgxtrain("paths", "--json").json["credentials"]["by_holding"]
    assert branch["held"] == ["arrt-r"]
    (ct,) = (each for each in branch["opens"] if each["credential"] == "arrt-ct")
    assert [each["credential"] for each in ct["then"]] == ["nmtcb-pet"]
    assert ct["then"][0]["standing"] == "provisional"


@pytest.mark.usefixtures("radiographer")
def test_a_goal_reached_and_a_goal_out_of_reach_are_said_so(imgxtrain: Runner) -> None:
    assert "Reached: you hold ARRT(R)." in imgxtrain("paths", "--to", "arrt-r").out
    assert "No way there is known to be open." in imgxtrain("paths", "--to", "arrt-qm").out


@pytest.mark.parametrize("name", ["infomatics", "Texas", "CT head", "xyzzy", "education", "US"])
@pytest.mark.usefixtures("radiographer")
def test_a_name_that_is_no_goal_has_a_hint_that_works(imgxtrain: Runner, name: str) -> None:
    ran = imgxtrain("paths", "--to", name)
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_the_commands_it_offers_work_and_let_the_record_show_more(imgxtrain: Runner) -> None:
    first = imgxtrain("paths", "--json").json
    assert first["say"]
    for command in first["say"]:
        program, *words = shlex.split(command)
        assert program == "imgxtrain"
        assert imgxtrain(*words).code == 0, command
    later = imgxtrain("paths", "--json").json
    assert len(later["say"]) < len(first["say"])
    assert later["credentials"]["by_holding"][0]["held"] == ["arrt-r"]


@pytest.mark.usefixtures("odd")
def test_the_way_out_of_what_is_wrong_works(imgxtrain: Runner) -> None:
    findings = imgxtrain("paths", "--json").json["findings"]
    commands = [each["command"] for each in findings if each["command"]]
    assert len(commands) == 2
    for command in commands:
        assert imgxtrain(*shlex.split(command)[1:]).code == 0, command
    (branch, *_) = imgxtrain("paths", "--json").json["credentials"]["by_holding"]
    assert "arrt-r" in branch["held"]


@pytest.mark.usefixtures("radiographer")
def test_the_overview_is_no_longer_than_two_screens_and_all_tells_more(imgxtrain: Runner) -> None:
    brief = imgxtrain("paths", columns=80).lines
    assert len(brief) <= 85
    assert len(imgxtrain("paths", "--all", columns=80).lines) > 2 * len(brief)


@pytest.mark.usefixtures("radiographer")
def test_the_overview_names_what_is_missing_and_counts_what_is_shown(imgxtrain: Runner) -> None:
    told = " ".join(imgxtrain("paths", columns=200).out.split())
    assert (
        "[ ] Interventional specialist: 1 of 3 shown (by provisional figures) "
        "Begins from IR, Cath lab: none of them is yours yet. "
        "Missing: ARRT(VI) or ARRT(CI)."
    ) in told
    assert "Program director: 1 of 5 shown (by provisional figures) Missing: Master's" in told
    assert "32 of 36 months in imaging, all by 2027-03-22 if you stay." in told


@pytest.mark.usefixtures("radiographer")
def test_a_goal_begins_with_what_to_do_next_how_long_and_for_how_much(imgxtrain: Runner) -> None:
    lines = [line.strip() for line in imgxtrain("paths", "--to", "CIIP", columns=200).lines]
    order = [lines.index(each) for each in ("SHORTEST ORDER OF CREDENTIALS", "WHAT IT ASKS")]
    assert order == sorted(order)
    assert "Next: Qualification points" in lines
    (told,) = [line for line in lines if line.startswith("fees ")]
    assert told.startswith("fees $500!; 28 more months for the points by work alone")


@pytest.mark.usefixtures("radiographer")
def test_of_many_credentials_none_is_told_before_another_unless_all_are(imgxtrain: Runner) -> None:
    assert "EACH STEP" not in imgxtrain("paths", "--to", "cardiac").out
    every = imgxtrain("paths", "--to", "cardiac", "--all").out
    assert "EACH STEP" in every
    assert "RCS: Registered Cardiac Sonographer" in every
