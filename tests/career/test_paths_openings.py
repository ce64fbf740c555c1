"""What is open by what is held, and what that opens next."""

from pathlib import Path

from imgxtrain.career.paths_openings import Openings, openings
from imgxtrain.knowledge.library import Knowledge
from tests.audit.worlds import question
from tests.small_world import OFFICIAL, credential, pathway, requirement, write_world


def opened(*holds: str) -> Openings:
    return openings(question(holds=holds))


def next_of(found: Openings) -> dict[str, list[str]]:
    return {
        one.credential.id: [each.credential.id for each in one.then]
        for branch in found.branches
        for one in branch.opened
    }


def test_radiography_opens_ct_which_opens_pet() -> None:
    found = opened("arrt-r:2019-05")
    (branch,) = found.branches
    assert branch.held == ("arrt-r",)
    then = next_of(found)
    assert then["arrt-ct"] == ["nmtcb-pet"]
    assert then["arrt-m"] == ["arrt-bs"]
    assert "nmtcb-pet" not in then
    assert "arrt-r" not in then


def test_what_two_credentials_open_together_stands_by_itself() -> None:
    found = opened("arrt-r:2019-05", "arrt-ct:2022-05")
    branches = {branch.held: [o.credential.id for o in branch.opened] for branch in found.branches}
    assert branches["arrt-r", "arrt-ct"] == ["nmtcb-pet"]
    # PET is open already: MRI does not open it any more
    assert next_of(found)["arrt-mr"] == []


def test_a_lapsed_one_one_to_come_and_one_that_nobody_knows_open_nothing() -> None:
    found = opened("arrt-r:2010:2019", "arrt-ct:2027-05", "no-such:2015")
    assert found.branches == ()
    assert [each.credential for each in found.held] == ["arrt-r", "arrt-ct", "no-such"]


def test_with_nothing_held_there_is_what_begins_without() -> None:
    found = opened()
    assert found.branches == ()
    assert {"arrt-n", "nmtcb-cnmt", "abmrs-mrso"} <= {e.credential.id for e in found.by_schooling}
    assert {"arrt-r", "arrt-t"} <= {each.id for each in found.not_modeled}
    assert "arrt-qm" not in {each.id for each in found.not_modeled}  # no longer awarded


def test_a_closed_pathway_opens_nothing(tmp_path: Path) -> None:
    first = requirement("holds", any_of=[["first"]], provenance=OFFICIAL)
    closed = pathway("after", first, status="closed")
    sections = {"credentials": [credential("first", "ct", pathways=[]),
                                credential("second", "ct", pathways=[closed])]}  # fmt: skip
    knowledge = Knowledge(write_world(tmp_path / "world", sections))
    found = openings(question(holds=["first"], knowledge=knowledge))
    assert (found.branches, found.by_schooling, found.not_modeled) == ((), (), ())
