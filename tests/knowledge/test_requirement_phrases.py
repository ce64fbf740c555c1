from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import default_date
from imgxtrain.knowledge.requirement_phrases import holding_text, phrases_of, requirements_of
from imgxtrain.knowledge.requirements import Requirement
from tests.knowledge.worlds import spoken


def told(knowledge: Knowledge, kind: str, **fields: Any) -> list[str]:
    stated = {"id": "it", "title": "It", "kind": kind, "provenance": {"grade": "working"}}
    with default_date("2026-11-22"):
        requirement = TypeAdapter[Requirement](Requirement).validate_python(stated | fields)
    return spoken(phrases_of(requirement, knowledge))


@pytest.mark.parametrize(
    ("any_of", "text"),
    [
        ((("arrt-r",),), "ARRT(R)"),
        ((("arrt-r",), ("arrt-s",)), "ARRT(R) or ARRT(S)"),
        ((("arrt-r",), ("arrt-s",), ("arrt-ct",)), "ARRT(R), ARRT(S) or ARRT(CT)"),
        ((("arrt-r", "arrt-ct"),), "ARRT(R) with ARRT(CT)"),
        ((("arrt-r", "arrt-ct"), ("arrt-s",)), "ARRT(R) with ARRT(CT), or ARRT(S)"),
        ((("ardms-rdms",),), "any RDMS"),
        ((("ardms-rdms-ab",),), "RDMS (AB)"),
        ((), ""),
    ],
)
def test_what_to_hold_is_told_in_letters(
    knowledge: Knowledge, any_of: tuple[tuple[str, ...], ...], text: str
) -> None:
    assert holding_text(any_of, knowledge) == text


def test_holding_tells_of_credentials_that_are_not_modelled(knowledge: Knowledge) -> None:
    assert told(knowledge, "holds", any_of=[["arrt-r"]], other="a state's own") == [
        "ARRT(R)",
        "also: a state's own",
    ]


def test_education_tells_alike_minimums_together(knowledge: Knowledge) -> None:
    minimums = [
        {"provenance": {"grade": "working"}, "category": category, "minimum": minimum}
        for category, minimum in (("procedures", 1), ("physics", 2), ("safety", 1))
    ]
    assert told(
        knowledge, "education", unit="credits", total=16, minimums=minimums, window_months=24
    ) == [
        "16 credits",
        "at least 1 in each of procedures, safety",
        "at least 2 in physics",
        "within 24 before applying",
    ]


def test_repetitions_tell_totals_then_limits_then_the_window(knowledge: Knowledge) -> None:
    assert told(
        knowledge,
        "repetitions",
        total=125,
        different=25,
        per_procedure_minimum=3,
        per_procedure_maximum=5,
        per_day=10,
        per_visit=2,
        per_procedure_per_day=1,
        simulated_maximum=4,
        window_months=24,
    ) == [
        "125 repetitions",
        "at least 25 different procedures",
        "each procedure counts from 3 times done",
        "each procedure counts up to 5 times",
        "at most 10 entries a day",
        "at most 2 a patient visit",
        "at most 1 of a procedure a day",
        "at most 4 simulated",
        "within 24 before applying",
    ]


def test_groups_of_repetitions_are_told_inner_ones_included(knowledge: Knowledge) -> None:
    newest = knowledge.credentials["arrt-ct"].documents[0].editions[-1]
    assert spoken(phrases_of(newest.requirements[0], knowledge)) == [
        "150 repetitions",
        "at least 20 head and neck",
        "at least 2 different body",
        "at least 5 chest",
        "at least 25 different procedures",
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "text"),
    [
        ("education", {"unit": "credits"}, "? credits"),
        ("repetitions", {}, "? repetitions"),
        ("hours", {"modalities": ["ct"]}, "? clinical hours"),
        ("studies", {"modalities": ["ct"]}, "? studies"),
    ],
)
def test_the_main_figure_is_told_even_where_it_is_unknown(
    knowledge: Knowledge, kind: str, fields: dict[str, Any], text: str
) -> None:
    assert told(knowledge, kind, **fields) == [text]


def test_hours_tell_over_how_many_weeks(knowledge: Knowledge) -> None:
    assert told(knowledge, "hours", modalities=["ct"], total=1680, weeks=48, window_months=60) == [
        "1680 clinical hours",
        "over at least 48 weeks",
        "within 60 before applying",
    ]


def test_studies_are_counted_within_a_window(knowledge: Knowledge) -> None:
    assert told(knowledge, "studies", modalities=["ct"], total=600, window_months=24) == [
        "600 studies",
        "within 24 before applying",
    ]


def test_exams_go_by_name_with_the_deadline_that_pairs_them(knowledge: Knowledge) -> None:
    pairing = {"provenance": {"grade": "working"}, "calendar_years": 5}
    assert told(knowledge, "exam", examinations=["arrt-ct-exam"], pairing=pairing) == [
        "CT examination",
        "second pass by the end of year 5 after the year of the first",
    ]


def test_a_step_is_its_title(knowledge: Knowledge) -> None:
    assert told(knowledge, "step", title="Ethics review", step="ethics") == ["Ethics review"]


@pytest.mark.parametrize(
    ("on", "total"), [(date(2026, 12, 31), 125), (date(2027, 1, 1), 150), (date(2019, 1, 1), None)]
)
def test_a_pathway_asks_what_the_edition_in_force_asks(
    knowledge: Knowledge, on: date, total: int | None
) -> None:
    credential = knowledge.credentials["arrt-ct"]
    asked = requirements_of(credential.pathways[0], credential, on)
    assert [each.id for each in asked[:4]] == ["supporting", "ethics", "education", "exam"]
    assert [each.total.value for each in asked if each.kind == "repetitions"] == (
        [total] if total else []
    )
