"""A whole register, with every kind of requirement, is YAML alone."""

from typing import get_args

import pytest

from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.knowledge.contents import requirements_of
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import resolve_credential
from imgxtrain.knowledge.requirements import Repetitions, Requirement, Step, StepKind
from imgxtrain.knowledge.shipped import check_data
from tests.audit.made_up_register import MADE_UP_REGISTER, with_made_up_register
from tests.audit.worlds import question

CREDENTIALS = ("norland-basic", "norland-ct")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return with_made_up_register()


def test_it_has_no_problem() -> None:
    assert [str(each) for each in check_data(MADE_UP_REGISTER).problems] == []


def test_it_uses_every_kind_of_requirement_and_of_step(knowledge: Knowledge) -> None:
    asked = [each for name in CREDENTIALS for each in requirements_of(knowledge.credentials[name])]
    union, _ = get_args(Requirement)
    assert {type(each) for each in asked} == set(get_args(union))
    assert {each.step for each in asked if isinstance(each, Step)} == set(StepKind)
    assert any(each.groups for each in asked if isinstance(each, Repetitions))


def test_it_is_found_by_its_names_and_beside_all_others(knowledge: Knowledge) -> None:
    assert resolve_credential("Norland CT", knowledge) == "norland-ct"
    assert "norland-ct" in {each.id for each in knowledge.credentials_of("ct")}
    assert "arrt-ct" in knowledge.credentials


@pytest.mark.parametrize("name", CREDENTIALS)
def test_it_is_audited_without_code_of_its_own(knowledge: Knowledge, name: str) -> None:
    asked = question(holds=["arrt-r"], knowledge=knowledge)
    result = audit_target(target_for(knowledge.credentials[name], asked), asked)
    ids = {each.requirement.id for each in result.requirements}
    pathway = knowledge.credentials[name].pathways[0]
    assert {each.id for each in pathway.requirements} <= ids
