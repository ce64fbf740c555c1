"""How well the rules behind an answer are known."""

from typing import Any

import pytest

from imgxtrain.audit.results import Standing
from imgxtrain.audit.standing import grounds_of, least_known, standing_of
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Step
from tests.audit.worlds import OFFICIAL, made, question, requirement_of, target


def figure(value: int | None = 16, **provenance: Any) -> Sourced[int]:
    known = {**OFFICIAL, **provenance} if value is not None else provenance
    return Sourced[int].model_validate({"value": value, **known})


def test_official_figures_alone_make_an_answer_official() -> None:
    assert standing_of([figure(), figure(2)], main=figure()) is Standing.OFFICIAL


@pytest.mark.parametrize(
    "weak",
    [
        figure(grade="reported"),
        figure(grade="working"),
        figure(grade="derived", basis="official", note="computed"),
        figure(verify=True),
        figure(None, note="asked for, but how many was not found"),
    ],
)
def test_one_weak_figure_makes_it_provisional(weak: Sourced[int]) -> None:
    assert standing_of([figure(), weak]) is Standing.PROVISIONAL


def test_a_rule_that_is_not_known_to_exist_changes_nothing() -> None:
    assert standing_of([figure(), figure(None)]) is Standing.OFFICIAL


def test_without_the_figure_that_decides_nothing_is_known() -> None:
    assert standing_of([figure()], main=figure(None)) is Standing.UNKNOWN
    assert standing_of([figure()], main=figure(None, note="ask")) is Standing.UNKNOWN


def test_several_stand_as_the_least_of_them() -> None:
    official, provisional, unknown = (
        Standing.OFFICIAL,
        Standing.PROVISIONAL,
        Standing.UNKNOWN,
    )

    assert least_known([official, provisional, official]) is provisional
    assert least_known([official, unknown, provisional]) is unknown
    assert least_known([]) is official


def test_a_step_without_a_rule_of_its_own_stands_as_its_pathway_does() -> None:
    # ARMRIT's ways rest on reports, and so does that its fee is to be paid.
    asked = question()
    armrit = target("armrit-mri", asked, "experience")
    fee = requirement_of(armrit, "fee")

    assert standing_of(grounds_of(fee, armrit.pathway)) is Standing.PROVISIONAL
    assert standing_of(grounds_of(made(Step, step="fee"), None)) is Standing.OFFICIAL
