"""``imgxtrain progress``, through the program's own way in. The record is worked in training.py."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Ran, Runner, WorldMaker
from tests.cli.recorded import content
from tests.cli.training import world, write_training


@pytest.fixture
def training(in_world: WorldMaker, profile: Path) -> Path:
    in_world(**world())
    write_training(profile)
    return profile


@pytest.fixture
def two_targets(in_world: WorldMaker, profile: Path) -> Path:
    in_world(**world())
    write_training(profile, "board-ct", "other-ct")
    return profile


def commands_in(ran: Ran) -> list[list[str]]:
    """Every line that is a command, without the program's name."""
    lines = (line.strip() for line in ran.lines)
    return [shlex.split(line)[1:] for line in lines if line.startswith("imgxtrain ")]


def requirement(told: Any, name: str) -> Any:
    (found,) = [each for each in told["targets"][0]["requirements"] if each["id"] == name]
    return found


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("training")
def test_what_counts_stands_part_by_part_and_why_the_rest_does_not(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("progress", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("training")
def test_day_by_day_stands_what_counts_beside_the_limit(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    assert imgxtrain("progress", "--by-day", columns=width).out == snapshot


@pytest.mark.parametrize("words", [[], ["--by-day"], ["--all"], ["--sources"], ["--why", "sp3"]])
@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("two_targets")
def test_no_line_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, width: int, words: list[str]
) -> None:
    lines = imgxtrain("progress", *words, columns=width).lines
    assert lines
    assert [line for line in lines if len(line) > width and "http" not in line] == []


@pytest.mark.usefixtures("training")
def test_the_counts_are_those_worked_by_hand(imgxtrain: Runner) -> None:
    clinical = requirement(imgxtrain("progress", "CT", "--json").json, "clinical")
    assert (clinical["need"], clinical["approved"], clinical["logged"]) == (12, 3, 4)
    assert clinical["missing"] == 4  # the first Chest counts with the second
    assert clinical["left_out"] == {
        "expired": 1,
        "over-procedure-maximum": 2,
        "below-procedure-minimum": 1,
        "over-day-limit": 1,
        "not-on-list": 1,
        "denied": 1,
        "not-performed": 1,
    }
    over = {part["id"]: part["over"] for part in clinical["parts"] if part["kind"] == "procedure"}
    assert {name: count for name, count in over.items() if count} == {"head": 2}
    assert len(clinical["counted"]) == 7
    assert clinical["per_day"] == 4
    busy = next(each for each in clinical["days"] if each["day"] == "2026-11-04")
    assert busy == {"day": "2026-11-04", "counted": 4, "over_limit": 1, "otherwise": 0}


@pytest.mark.usefixtures("training")
def test_every_exam_of_the_days_is_counted_once_or_left_out_once(imgxtrain: Runner) -> None:
    clinical = requirement(imgxtrain("progress", "CT", "--json").json, "clinical")
    of_days = sum(each["counted"] + each["over_limit"] + each["otherwise"] for each in
                  clinical["days"])  # fmt: skip
    assert of_days == 14  # all but the old one


@pytest.mark.usefixtures("training")
def test_a_figure_that_is_not_known_is_said_to_be_so(
    imgxtrain: Runner, in_world: WorldMaker
) -> None:
    changed = world()
    clinical = changed["credentials"][0]["pathways"][0]["requirements"][1]
    clinical["total"] = {"note": "the board's own page has it"}
    del clinical["different"]
    in_world(**changed)
    told = requirement(imgxtrain("progress", "CT", "--json").json, "clinical")
    assert (told["standing"], told["need"], told["missing"]) == ("unknown", None, None)
    shown = imgxtrain("progress", "CT").out
    assert re.search(r"In all +3 +\d+ +unknown", shown)
    assert "%" not in shown


@pytest.mark.usefixtures("training")
def test_what_is_met_by_figures_that_are_not_official_is_never_plainly_met(
    imgxtrain: Runner, in_world: WorldMaker
) -> None:
    changed = world()
    first = changed["credentials"][0]["pathways"][0]["requirements"][1]
    first.update(total={**first["total"], "value": 3}, different=1)
    in_world(**changed)
    shown = imgxtrain("progress", "CT").out
    assert "Clinical experience: met, by provisional figures" in shown
    assert "met\n" not in shown.split("STEPS")[0]


@pytest.mark.usefixtures("training")
def test_what_is_not_begun_is_counted_and_listed_where_all_is_wanted(imgxtrain: Runner) -> None:
    short, everything = imgxtrain("progress", "CT").out, imgxtrain("progress", "CT", "--all").out
    assert "2 procedures are not begun" in short
    assert "Phantom test" not in short
    assert "Phantom test" in everything
    assert "not begun" not in everything


@pytest.mark.usefixtures("training")
def test_sources_are_numbered_where_they_are_wanted(imgxtrain: Runner) -> None:
    shown = imgxtrain("progress", "CT", "--sources").out
    assert "Rule: at most 4 a day[1]" in shown
    assert "[1] An office, A survey" in shown
    assert "[1]" not in imgxtrain("progress", "CT").out


@pytest.mark.usefixtures("training")
def test_every_command_that_is_offered_works(imgxtrain: Runner) -> None:
    offered = [
        words
        for asked in ([], ["--all"], ["--why", "hd4"], ["--why", "or1"], ["--why", "hrs"])
        for words in commands_in(imgxtrain("progress", *asked, columns=200))
    ]
    assert ["claim", "hd4", "sinuses", "--for", "board-ct"] in offered
    for words in offered:
        ran = imgxtrain(*words)
        assert ran.code == 0, (words, ran.err)


# One entry.


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("two_targets")
def test_an_entry_is_explained_for_every_target_by_name(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    """An exam that counts for two targets, one over the maximum of the first, and hours."""
    told = [imgxtrain("progress", "--why", name, columns=width) for name in ("ab1", "hd4", "hrs")]
    assert [each.code for each in told] == [0, 0, 0]
    assert "\n\n".join(each.out for each in told) == snapshot


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("hd1", "Clinical experience: counts as Head (Head and neck), approved, until Wed"),
        ("hd4", "Head: 3 already count, Board counts at most 3 of one procedure."),
        ("ch1", "Chest: 1 done, counts from the second."),
        ("sp3", "Board takes at most 4 a day"),
        ("or1", "Orbits: 1 denied, not on duty that day."),
        ("or2", "Orbits: 1 observed, Board counts what you perform yourself."),
        ("kn1", "CT knee is on no line of Board's list."),
        ("old", "Head: 1 done before 2024-11-22 no longer counts"),
        ("crs", "Structured education: counts, until Thu 2028-11-09."),
    ],
)
@pytest.mark.usefixtures("training")
def test_each_entry_says_what_it_counts_for_or_what_kept_it_out(
    imgxtrain: Runner, entry: str, text: str
) -> None:
    assert text in imgxtrain("progress", "CT", "--why", entry, columns=200).out


@pytest.mark.usefixtures("training")
def test_an_entry_is_named_by_its_beginning_or_as_the_last(imgxtrain: Runner) -> None:
    assert imgxtrain("progress", "--why", "sp3", "--json").json["entry"]["id"] == "sp3"
    assert imgxtrain("progress", "--why", "kn", "--json").json["entry"]["id"] == "kn1"
    assert imgxtrain("progress", "--why", "last", "--json").json["entry"]["id"] == "crs"


@pytest.mark.usefixtures("two_targets")
def test_an_explanation_as_json_has_a_verdict_a_requirement(imgxtrain: Runner) -> None:
    told = imgxtrain("progress", "--why", "hd5", "--json").json
    assert told["schema"] == "imgxtrain.why/1"
    board, other = told["verdicts"]
    assert (board["target"], board["counts"], board["stage"]) == ("board-ct", False, "logged")
    assert board["procedure"] == {"id": "head", "title": "Head"}
    assert [each["code"] for each in board["reasons"]] == ["over-procedure-maximum"]
    (claim,) = board["other_claims"]
    assert claim["command"] == "imgxtrain claim hd5 sinuses --for board-ct"
    # the offer is made of hd4 and hd5 alike: its command is for the one that was asked about
    assert [each["command"] for each in board["doubts"]] == [claim["command"]]
    assert (other["target"], other["counts"], other["procedure"]) == ("other-ct", True, None)
    course = imgxtrain("progress", "--why", "crs", "--json").json
    assert course["unconcerned"] == ["other-ct"]


# What cannot be answered.


@pytest.mark.usefixtures("training")
def test_an_entry_that_is_not_there_is_an_error_with_a_way_on(imgxtrain: Runner) -> None:
    ran = imgxtrain("progress", "--why", "zzz")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


def test_without_a_target_a_plan_is_hinted_at(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("progress")
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code == 0
    assert not profile.exists()


@pytest.mark.usefixtures("training")
def test_a_credential_that_was_not_taken_on_is_said_to_be_none(imgxtrain: Runner) -> None:
    ran = imgxtrain("progress", "other-ct", "--json")
    assert ran.code == 2
    assert "is no target" in ran.error_json["message"]


def test_asking_changes_nothing(imgxtrain: Runner, training: Path) -> None:
    before = content(training.parent)
    for words in (["progress"], ["progress", "--why", "last"], ["progress", "--by-day"], ["next"]):
        assert imgxtrain(*words).code == 0
    assert content(training.parent) == before


@pytest.mark.usefixtures("profile")
def test_with_the_shipped_data_every_target_has_its_progress(imgxtrain: Runner) -> None:
    for target in ("arrt-ct", "nmtcb-ct", "arrt-m"):
        imgxtrain("adopt", target, "--yes")
    ran = imgxtrain("progress", "--json")
    assert ran.code == 0
    assert len(ran.json["targets"]) == 3
    assert imgxtrain("progress", "--sources", "--all").code == 0
