"""The shortest orders to a goal, and whether it can be reached."""

from pathlib import Path
from typing import Any

from imgxtrain.audit.results import Code
from imgxtrain.career.paths_goal import Goal, GoalState, goal_of
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import resolve_anything
from tests.audit.worlds import question
from tests.small_world import OFFICIAL, WORKING, credential, pathway, requirement, write_world


def goal(name: str, *holds: str, knowledge: Knowledge | None = None, **head: Any) -> Goal:
    asked = question(holds=holds, knowledge=knowledge, **head)
    return goal_of(resolve_anything(name, asked.knowledge), asked)


def orders(found: Goal) -> list[list[str]]:
    return [list(each) for each in found.orders]


def test_a_radiographer_reaches_nmtcb_pet_over_ct_or_mri_by_either_board() -> None:
    found = goal("nmtcb-pet", "arrt-r:2019-05")
    assert found.state is GoalState.OPEN
    assert orders(found) == [
        ["arrt-ct", "nmtcb-pet"],
        ["arrt-mr", "nmtcb-pet"],
        ["nmtcb-ct", "nmtcb-pet"],
    ]


def test_of_a_modality_no_credential_is_dropped_for_another_that_is_one_step() -> None:
    # a nuclear medicine program is one credential, CT and PET are two; neither is the shorter life
    found = goal("PET", "arrt-r:2019-05")
    assert ["nmtcb-cnmt"] in orders(found)
    assert ["arrt-ct", "nmtcb-pet"] in orders(found)


def test_a_credential_held_is_reached_and_one_of_a_modality_reaches_it() -> None:
    assert goal("arrt-ct", "arrt-ct:2020").state is GoalState.REACHED
    ct = goal("CT", "arrt-r", "nmtcb-ct")
    assert (ct.state, ct.held, ct.orders) == (GoalState.REACHED, ("nmtcb-ct",), ())
    assert goal("informatics", "abii-ciip").state is GoalState.REACHED


def test_a_lapsed_goal_is_got_back() -> None:
    found = goal("arrt-r", "arrt-r:2010:2019")
    assert orders(found) == [["arrt-r"]]
    assert [each.code for each in found.findings] == [Code.LAPSED]


def test_a_goal_that_nobody_can_take_any_more_is_unreachable() -> None:
    quality = goal("arrt-qm", "arrt-r")
    assert (quality.state, quality.orders) == (GoalState.UNREACHABLE, ())
    assert quality.findings[0].code is Code.CLOSED
    associate = goal("NMAA", "nmtcb-cnmt:2015")
    assert associate.state is GoalState.UNREACHABLE
    assert Code.UNKNOWN_FIGURE in [each.code for each in associate.findings]


def test_a_credential_goal_brings_the_destination_that_it_opens() -> None:
    found = goal("CIIP", "arrt-r:2019-05")
    assert found.career is not None
    assert found.career.career.id == "imaging-informatics"
    assert orders(found) == [["abii-ciip"]]


def test_a_destination_asks_for_its_base_before_its_own_credential() -> None:
    assert orders(goal("RA", "arrt-ct:2020")) == [["arrt-r", "arrt-rra"]]


def test_a_destination_without_a_credential_of_its_own_takes_what_it_asks_for() -> None:
    found = goal("IR specialist")
    assert orders(found) == [["arrt-r", "arrt-vi"], ["arrt-r", "arrt-ci"]]
    assert ["arrt-ci"] in orders(goal("cardiac", "arrt-r"))


def test_a_destination_that_names_only_modalities_takes_their_credentials() -> None:
    found = goal("neuro", "arrt-r:2019")
    assert ["arrt-mr"] in orders(found)
    assert ["arrt-vi"] in orders(found)
    assert goal("neuro", "arrt-r:2019", "arrt-ct:2020").orders == ()


def test_what_is_asked_may_be_met_where_no_credential_is_the_goal() -> None:
    job = {"name": "Mercy", "title": "CT technologist", "start": "2024-02"}
    assert goal("preceptor", "arrt-r:2019", employers=[job]).state is GoalState.MET
    assert goal("preceptor", "arrt-r:2019").state is GoalState.OPEN


def world(tmp_path: Path, **sections: Any) -> Knowledge:
    """A chain: third needs second, second needs first; hen and egg need each other."""

    def needs(name: str) -> dict[str, object]:
        return pathway("after", requirement("holds", any_of=[[name]], provenance=OFFICIAL))

    credentials = [
        credential("first", "ct", pathways=[pathway("school")]),
        credential("second", "ct", pathways=[needs("first")]),
        credential("third", "ct", pathways=[needs("second")]),
        credential("hen", "mri", pathways=[needs("egg")]),
        credential("egg", "mri", pathways=[needs("hen")]),
    ]
    return Knowledge(write_world(tmp_path / "world", {"credentials": credentials, **sections}))


def test_a_chain_is_told_in_its_order(tmp_path: Path) -> None:
    assert orders(goal("third", knowledge=world(tmp_path))) == [["first", "second", "third"]]


def test_a_circle_is_unreachable(tmp_path: Path) -> None:
    assert goal("hen", knowledge=world(tmp_path)).state is GoalState.UNREACHABLE


def test_several_things_asked_are_earned_one_after_another(tmp_path: Path) -> None:
    asked = [
        {"id": "a", "text": "one", "any_of": [["second"]]},
        {"id": "b", "text": "two", "any_of": [["third"], ["hen"]]},
    ]
    career = {"id": "lead", "name": "Lead", "what": "x", "provenance": WORKING,
              "prerequisites": asked}  # fmt: skip
    found = goal("lead", knowledge=world(tmp_path, careers=[career]))
    assert orders(found) == [["first", "second", "third"]]
