"""Which routes are open by what is held, and the shortest way where none is."""

from datetime import date
from pathlib import Path

from imgxtrain.audit.eligibility import (
    Eligibility,
    best_routes,
    eligibility,
    state_rules,
)
from imgxtrain.audit.results import Code, Standing
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import StepEntry
from tests.audit.worlds import TODAY, logged, question
from tests.small_world import OFFICIAL, credential, modality, pathway, requirement, write_world


def found(name: str, *holds: str, today: date = TODAY) -> Eligibility:
    asked = question(holds=holds, today=today)
    return eligibility(asked.knowledge.credentials[name], asked)


def routes(of: Eligibility) -> list[str]:
    return [route.pathway.id for route in best_routes(of)]


def test_a_radiographer_may_go_for_ct() -> None:
    ct = found("arrt-ct", "arrt-r")

    assert routes(ct) == ["post-primary"]
    assert best_routes(ct)[0].held == ("arrt-r",)
    assert (ct.eligible, ct.ways) == (True, ())


def test_a_radiographer_needs_ct_or_mr_before_pet_and_no_board_is_put_first() -> None:
    pet = found("nmtcb-pet", "arrt-r")

    assert routes(pet) == []
    assert pet.ways == (("arrt-ct",), ("arrt-mr",), ("nmtcb-ct",))
    radiographer = next(each for each in pet.routes if each.pathway.id == "radiographer")
    assert radiographer.missing == (("arrt-ct",), ("arrt-mr",), ("nmtcb-ct",))


def test_a_ct_technologist_may_go_for_pet() -> None:
    pet = found("nmtcb-pet", "arrt-r", "nmtcb-ct")

    assert routes(pet) == ["radiographer"]
    assert best_routes(pet)[0].held == ("arrt-r", "nmtcb-ct")


def test_a_radiographer_needs_mammography_before_breast_sonography() -> None:
    breast = found("arrt-bs", "arrt-r")

    assert breast.way == ("arrt-m",)
    assert breast.routes[0].missing == (("arrt-m",), ("arrt-s",), ("ardms-rdms",))


def test_a_nuclear_technologist_may_go_for_ct_by_either_board() -> None:
    assert routes(found("arrt-ct", "nmtcb-cnmt")) == ["post-primary"]
    assert routes(found("nmtcb-ct", "nmtcb-cnmt")) == ["any-primary"]


def test_a_route_made_for_what_is_held_comes_before_those_that_ask_for_nothing() -> None:
    rvt = found("ardms-rvt", "ardms-rdms-ab")

    assert routes(rvt) == [
        "re-applicant",
        "prerequisite-1",
        "prerequisite-2",
        "prerequisite-3a",
        "prerequisite-3b",
    ]
    assert routes(found("ardms-rvt"))[0] == "prerequisite-1"


def test_who_holds_nothing_begins_with_a_first_credential() -> None:
    assert set(found("arrt-ct").ways) == {("arrt-n",), ("arrt-r",), ("arrt-t",), ("nmtcb-cnmt",)}


def test_a_lapsed_credential_is_got_back_rather_than_another_begun() -> None:
    ct = found("arrt-ct", "arrt-r:2015:2026-10-31")

    assert routes(ct) == []
    assert ct.ways == (("arrt-r",),)
    assert ct.routes[0].findings[0].code is Code.LAPSED


def test_closed_and_unclear_pathways_are_named_as_such_and_never_open() -> None:
    rcs = {each.pathway.id: each for each in found("cci-rcs").routes}

    assert (rcs["path-1"].eligible, rcs["path-6"].eligible) == (False, False)
    assert rcs["path-1"].findings[0].code is Code.CLOSED
    assert rcs["path-1"].findings[0].reason == "RCS1 is closed to new candidates since 2023-06-30"
    assert rcs["path-6"].findings[0].code is Code.UNKNOWN_FIGURE
    assert rcs["path-6"].standing is Standing.UNKNOWN


def test_a_pathway_that_begins_later_is_not_open_yet() -> None:
    before = found("nmtcb-pet", "arrt-r", "arrt-ct", today=date(2022, 12, 31))
    first_day = found("nmtcb-pet", "arrt-r", "arrt-ct", today=date(2023, 1, 1))

    assert routes(before) == []
    assert Code.FUTURE_DATE in [each.code for each in before.routes[1].findings]
    assert routes(first_day) == ["radiographer"]


def test_a_credential_no_longer_awarded_has_no_way() -> None:
    quality = found("arrt-qm", "arrt-r")

    assert (quality.routes, quality.ways) == ((), ())
    assert quality.findings[0].code is Code.CLOSED


def test_a_credential_without_modeled_ways_says_so() -> None:
    (finding,) = found("arrt-r").findings

    assert finding.code is Code.LIST_INCOMPLETE


def test_the_users_own_word_opens_a_route_provisionally() -> None:
    ticked = logged(
        StepEntry, "stp1", TODAY, target="nmtcb-pet", step="supporting", because="CAMRT(RTNM)"
    )
    asked = question([ticked])
    pet = eligibility(asked.knowledge.credentials["nmtcb-pet"], asked)

    assert routes(pet)[:1] == ["nuclear"]
    assert best_routes(pet)[0].standing is Standing.PROVISIONAL


def needs(*any_of: list[str]) -> dict[str, object]:
    return requirement("holds", any_of=any_of, provenance=OFFICIAL)


def world(tmp_path: Path) -> Knowledge:
    """A chain: third needs second, second needs first; the round ones need each other."""
    credentials = [
        credential("first", "ct", pathways=[pathway("school")]),
        credential("second", "ct", pathways=[pathway("after", needs(["first"]))]),
        credential("third", "ct", pathways=[pathway("after", needs(["second"]))]),
        credential("hen", "mri", pathways=[pathway("after", needs(["egg"]))]),
        credential("egg", "mri", pathways=[pathway("after", needs(["hen"]))]),
        credential(
            "both",
            "mri",
            pathways=[pathway("two", needs(["first"]), {**needs(["second"]), "id": "b"})],
        ),
    ]
    sections = {"credentials": credentials, "modalities": [modality("mri"), modality("ct")]}
    return Knowledge(write_world(tmp_path / "world", sections))


def test_a_way_may_lead_over_several_credentials_in_order(tmp_path: Path) -> None:
    asked = question(knowledge=world(tmp_path))

    assert eligibility(asked.knowledge.credentials["third"], asked).ways == (("first", "second"),)


def test_a_circle_has_no_way(tmp_path: Path) -> None:
    asked = question(knowledge=world(tmp_path))

    assert eligibility(asked.knowledge.credentials["hen"], asked).ways == ()


def test_two_requirements_of_one_pathway_are_both_to_be_held(tmp_path: Path) -> None:
    asked = question(holds=["first"], knowledge=world(tmp_path))
    both = eligibility(asked.knowledge.credentials["both"], asked)

    assert both.routes[0].eligible is False
    assert both.routes[0].missing == (("second",),)
    assert both.ways == (("second",),)


def test_the_persons_own_state_is_asked_and_no_other() -> None:
    asked = question(person={"state": "VT"})
    rules = state_rules(asked.knowledge.credentials["arrt-ct"], asked)

    assert rules.state is not None
    assert rules.state.name == "Vermont"
    assert [each.text.value for each in rules.rules] == [
        "whoever does CT must hold the CT credential of ARRT or NMTCB"
    ]
    assert rules.accepted_by == rules.rules
    assert rules.unknown == ()


def test_a_state_of_which_nothing_is_known_is_unknown_and_never_without_rules() -> None:
    asked = question(person={"state": "TX"})
    rules = state_rules(asked.knowledge.credentials["arrt-ct"], asked)

    assert (rules.rules, rules.unknown) == ((), ("ct",))


def test_without_a_state_nothing_is_said_of_any() -> None:
    asked = question()
    rules = state_rules(asked.knowledge.credentials["nmtcb-cnmt"], asked)

    assert (rules.state, rules.rules) == (None, ())
    assert rules.unknown == ("nuclear-medicine", "pet-ct")
