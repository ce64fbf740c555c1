"""``imgxtrain next``, through the program's own way in. The record is worked in training.py."""

import shlex
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Runner, WorldMaker
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


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("training")
def test_what_to_ask_for_is_said_in_sentences_by_whom_they_are_for(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("next", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.usefixtures("two_targets")
def test_for_several_targets_each_sentence_says_which_it_is_for(
    imgxtrain: Runner, snapshot: SnapshotAssertion
) -> None:
    assert imgxtrain("next", "--all").out == snapshot


@pytest.mark.parametrize("words", [[], ["--all"]])
@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("two_targets")
def test_no_line_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, width: int, words: list[str]
) -> None:
    lines = imgxtrain("next", *words, columns=width).lines
    assert [line for line in lines if len(line) > width] == []


@pytest.mark.usefixtures("training")
def test_as_json_every_action_stands_in_its_order(imgxtrain: Runner) -> None:
    told = imgxtrain("next", "--json").json
    assert (told["schema"], told["today"]) == ("imgxtrain.next/1", "2026-11-22")
    permit, chest, *_ = told["actions"]
    assert (permit["urgency"], permit["to"]) == ("bars-the-way", "yourself")
    assert (chest["urgency"], chest["to"]) == ("nearly-complete", "supervisor")
    assert chest["procedures"] == [{"id": "chest", "title": "Chest", "count": 1}]
    assert (chest["gain"], chest["standing"], chest["by"]) == (2, "provisional", None)


@pytest.mark.usefixtures("training")
def test_what_does_not_count_is_not_asked_for(imgxtrain: Runner) -> None:
    """Three Heads count, which is the most; CT knee is on no line."""
    said = " ".join(each["say"] for each in imgxtrain("next", "--json").json["actions"])
    assert "Head" not in said
    assert "knee" not in said


@pytest.mark.usefixtures("two_targets")
def test_every_command_that_is_offered_works(imgxtrain: Runner) -> None:
    offered = [each["command"] for each in imgxtrain("next", "--json").json["actions"]]
    assert 'imgxtrain signoff ab1 ab2 sp1 sp2 sp3 --by "Dana" --for other-ct' in offered
    for line in filter(None, offered):
        ran = imgxtrain(*shlex.split(line)[1:])
        assert ran.code == 0, (line, ran.err)


@pytest.mark.usefixtures("training")
def test_where_all_is_done_that_is_said(imgxtrain: Runner, in_world: WorldMaker) -> None:
    changed = world()
    (way,) = changed["credentials"][0]["pathways"]
    way["requirements"] = way["requirements"][:1]
    in_world(**changed)
    (award,) = imgxtrain("next", "CT", "--json").json["actions"]
    assert award["say"] == "Once Board confirms BOARD-CT, say that you hold it"
    assert imgxtrain(*shlex.split(award["command"])[1:]).code == 0
    assert imgxtrain("next", "CT").lines == ["BOARD-CT: met. Nothing to ask for."]
    assert imgxtrain("next", "CT", "--json").json["actions"] == []


def test_without_a_target_a_plan_is_hinted_at(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("next")
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code == 0
    assert not profile.exists()


@pytest.mark.usefixtures("profile")
def test_with_the_shipped_data_every_target_has_something_to_ask_for(imgxtrain: Runner) -> None:
    for target in ("arrt-ct", "nmtcb-ct", "arrt-m"):
        imgxtrain("adopt", target, "--yes")
    told = imgxtrain("next", "--json").json["actions"]
    assert {each["target"] for each in told} >= {"arrt-ct", "nmtcb-ct"}
