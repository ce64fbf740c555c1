from datetime import date

import pytest

from imgxtrain.knowledge.descriptions.credential import describe_credential
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_a_route_tells_what_it_asks_in_order(knowledge: Knowledge) -> None:
    sections = describe_credential("arrt-ct", knowledge, TODAY).sections
    assert lines_of(sections, "Route: Post-primary") == [
        "For: Technologists who hold another credential",
        "1.: A supporting credential: ARRT(R) or any RDMS",
        "2.: Ethics review",
        (
            "3.: Structured education: 16 credits at least 1 in each of procedures, safety"
            " at least 2 in physics within 24 before applying"
        ),
        "4.: The exam: CT examination",
        "With: what the clinical documents ask",
    ]


@pytest.mark.parametrize(
    ("today", "current"),
    [
        (date(2026, 12, 31), "Clinical requirements 2020 (in force)"),
        (date(2027, 1, 1), "Clinical requirements 2027 (in force)"),
    ],
)
def test_the_edition_in_force_today_is_marked(
    knowledge: Knowledge, today: date, current: str
) -> None:
    sections = describe_credential("arrt-ct", knowledge, today).sections
    lines = lines_of(sections, "Document: clinical")
    assert [line for line in lines if "in force" in line] == [f"Edition: {current}"]


def test_an_exam_tells_its_outlines_down_to_the_parts(knowledge: Knowledge) -> None:
    sections = describe_credential("arrt-ct", knowledge, TODAY).sections
    lines = lines_of(sections, "Exam: CT examination")
    assert "Outline: arrt-ct-2023 (in force)" in lines
    start = lines.index("Outline: arrt-ct-2027")
    assert lines[start:] == [
        "Outline: arrt-ct-2027",
        "  from: 2027-01-01",
        "  scored questions: 165",
        "  time: ?",
        "  Procedures: 71 questions",
        "    Head and spine: 30 questions",
        "  Safety: 12.5",
        "  : not every category's weight is known",
    ]


def test_a_fee_that_is_not_known_is_told_as_unknown(knowledge: Knowledge) -> None:
    sections = describe_credential("arrt-ct", knowledge, TODAY).sections
    assert lines_of(sections, "Fees") == ["Application: ? (not found)"]


def test_an_outline_says_what_is_not_modeled_yet(knowledge: Knowledge) -> None:
    sections = describe_credential("arrt-r", knowledge, TODAY).sections
    assert lines_of(sections, "Not modeled yet") == [": how it is earned"]


def test_the_others_of_a_family_are_named(knowledge: Knowledge) -> None:
    sections = describe_credential("ardms-rdms-ab", knowledge, TODAY).sections
    assert "Others like it: RDMS (OB/GYN)" in lines_of(sections, "At a glance")


def test_the_rules_that_keep_it_are_told(knowledge: Knowledge) -> None:
    sections = describe_credential("arrt-ct", knowledge, TODAY).sections
    assert lines_of(sections, "Keeping it") == [
        "Rules: ARRT renewal",
        "Education: 24 credits",
        "  every: 24",
        "Cycle: ?",
    ]
