from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Runner, WorldMaker
from tests.cli.recorded import last
from tests.small_world import WORKING, credential

LIST = "arrt-ct-list-reported"


@pytest.fixture
def head(imgxtrain: Runner, profile: Path) -> Path:
    imgxtrain("log", "exam", "CT", "head")
    return profile


@pytest.mark.parametrize("words", [("cranium",), ("CRANIUM", "--for", "arrt-ct")])
def test_an_exam_is_claimed_as_a_procedure_by_id_or_name(
    imgxtrain: Runner, head: Path, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("claim", "last", *words)
    assert ran.code == 0
    assert last(head)["claims"] == {LIST: "cranium"}
    assert "claimed as          Cranium for ARRT(CT)" in ran.out


def test_the_plain_claim_is_said_not_written(imgxtrain: Runner, head: Path) -> None:
    imgxtrain("claim", "last", "cranium")
    ran = imgxtrain("claim", "last", "brain")
    assert "claimed as          Brain for ARRT(CT) (where nothing is said)" in ran.out
    assert "claims" not in last(head)


def test_a_claim_is_taken_back(imgxtrain: Runner, head: Path) -> None:
    imgxtrain("claim", "last", "cranium")
    assert imgxtrain("claim", "last", "--plain").code == 0
    assert "claims" not in last(head)
    before = head.read_bytes()
    assert imgxtrain("claim", "last", "--plain").out.startswith("as it was: ")
    assert head.read_bytes() == before


def test_a_procedure_the_exam_cannot_be_lists_those_it_can(imgxtrain: Runner, head: Path) -> None:
    ran = imgxtrain("claim", "last", "lung")
    assert ran.code == 2
    assert "\n  cranium " in ran.err
    assert "claims" not in last(head)
    assert imgxtrain(*ran.hint).code == 0


def test_a_missing_procedure_lists_those_there_are(imgxtrain: Runner, head: Path) -> None:
    ran = imgxtrain("claim", "last")
    assert ran.code == 2
    assert "\n  brain " in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert "claims" not in last(head)


@pytest.mark.usefixtures("head")
def test_a_credential_without_the_exam_on_its_list_is_told(imgxtrain: Runner) -> None:
    ran = imgxtrain("claim", "last", "brain", "--for", "arrt-mr")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("head")
def test_a_procedure_and_plain_at_once_are_refused(imgxtrain: Runner) -> None:
    ran = imgxtrain("claim", "last", "brain", "--plain")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_only_exams_are_claimed(imgxtrain: Runner) -> None:
    imgxtrain("log", "hours", "CT", "8")
    ran = imgxtrain("claim", "last", "brain")
    assert ran.code == 2
    assert "only exams are claimed" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_another_claim_is_not_what_was_submitted(imgxtrain: Runner, head: Path) -> None:
    imgxtrain("submit", "last")
    ran = imgxtrain("claim", "last", "cranium")
    assert "back to logged for ARRT(CT)" in ran.out
    assert "sign_offs" not in last(head)
    imgxtrain("undo")
    assert last(head)["sign_offs"]["arrt-ct"]["stage"] == "submitted"


def test_a_procedure_of_several_credentials_needs_one_of_them_said(
    imgxtrain: Runner, profile: Path, in_world: WorldMaker
) -> None:
    in_world(
        credentials=[credential(each, "ct", provenance=WORKING) for each in ("one", "two")],
        exams=[{"id": "ct-head", "modality": "ct", "name": "CT head"}],
        procedure_lists=[_listed("one"), _listed("two")],
    )
    imgxtrain("log", "exam", "CT", "head")
    ran = imgxtrain("claim", "last", "scalp")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["claims"] == {"one-list": "scalp"}


def _listed(credential_id: str) -> dict[str, Any]:
    shared = {"category": "head"}
    return {
        "id": f"{credential_id}-list",
        "title": "List",
        "credential": credential_id,
        "complete": "false",
        "grade": "working",
        "note": "ours",
        "categories": [{"id": "head", "name": "Head"}],
        "procedures": [
            {"id": "brain", "name": "Brain", "exams": ["ct-head"], **shared},
            {"id": "scalp", "name": "Scalp", "possible": ["ct-head"], **shared},
        ],
    }
