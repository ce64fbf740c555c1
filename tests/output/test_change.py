from typing import Any

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.change import MOST_SHOWN, difference_text, print_differences, step_text
from imgxtrain.output.entries import Names
from imgxtrain.profile.differences import Difference
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.record import line_of
from tests.knowledge.worlds import WORLD
from tests.output.paper import Paper
from tests.profile.records import exam

NAMES = Names(Knowledge(WORLD))
TECH = {"name": "Mercy", "title": "Tech", "start": "2024-02"}


@pytest.mark.parametrize(
    ("kind", "name", "before", "after", "text"),
    [
        ("person", "name", None, "Jo", "name: none -> Jo"),
        ("person", "birth_month", 6, 7, "birth month: June -> July"),
        ("person", "title", "Lead", None, "job title: Lead -> none"),
        ("workload", "exams_a_shift", 12.5, 8, "exams a shift: 12.5 -> 8"),
        ("skill", "PACS", None, "PACS", "skill PACS: added"),
        ("employer", "Mercy, Tech", TECH, None, "employer Mercy, Tech: removed, 2024-02 to now"),
        (
            "employer",
            "Mercy, Tech",
            TECH,
            {**TECH, "end": "2025", "place": "Houston"},
            "employer Mercy, Tech: 2024-02 to now -> 2024-02 to 2025, Houston",
        ),
        ("education", "Lakeside", {}, {"end": "2019"}, "education Lakeside: none -> until 2019"),
        ("license", "TX, MRT", None, {"until": "2027"}, "license TX, MRT: added, until 2027"),
        ("license", "TX, MRT", None, {}, "license TX, MRT: added, no last day given"),
        ("credential", "arrt-ct", None, {}, "credential ARRT(CT): added, date not given"),
        (
            "credential",
            "no-longer-known",
            {"earned": "2015"},
            {"earned": "2015", "lapsed": "2020"},
            "credential no-longer-known: earned 2015 -> earned 2015, lapsed 2020",
        ),
        ("aims", "ct", None, "ct", "aim Computed tomography: added"),
        ("aims", "ct", "ct", None, "aim Computed tomography: removed"),
        ("import_mappings", "", None, {"x": 1}, "import mappings: changed"),
    ],
)
def test_a_difference_tells_what_it_was_and_what_it_is(
    kind: str, name: str, before: Any, after: Any, text: str
) -> None:
    assert difference_text(Difference(kind, name, before, after), NAMES) == text


def entry_text(before: str | None, after: str | None) -> str:
    return difference_text(Difference("entry", "aaa", before, after), NAMES)


def test_an_entry_is_told_as_a_line() -> None:
    line = exam("aaa", exam="ct-scan-of-a-dream", site="main ED")
    told = "aaa  Fri 2026-11-20  ct-scan-of-a-dream  main ED"
    assert entry_text(None, line) == f"{told}: added"
    assert entry_text(line, None) == f"{told}: taken out"


def test_an_entry_that_changed_tells_each_field_that_did() -> None:
    before, after = exam("aaa", site="A", note="x"), exam("aaa", site="B", note="x", at="14:30")
    assert entry_text(before, after).endswith("; site: A -> B; time: none -> 14:30")


def test_a_sign_off_is_told_by_its_stage() -> None:
    signed = {"arrt-ct": {"stage": "approved", "on": "2026-11-21"}}
    after = exam("aaa", sign_offs=signed)
    assert entry_text(exam("aaa"), after).endswith("sign-off: none -> approved for ARRT(CT)")


def test_an_entry_that_is_not_understood_is_told_by_its_id() -> None:
    wrong = line_of({"id": "aaa", "kind": "exam", "on": "some day"})
    assert entry_text(None, wrong) == "aaa (not understood): added"


def test_of_very_many_differences_the_first_are_printed() -> None:
    paper = Paper()
    many = [Difference("skill", str(each), None, str(each)) for each in range(MOST_SHOWN + 3)]
    print_differences(many, NAMES, paper.screen)
    assert len(paper.lines) == MOST_SHOWN + 1
    assert paper.lines[-1] == "  and 3 more"
    just_enough = Paper()
    print_differences(many[:MOST_SHOWN], NAMES, just_enough.screen)
    assert "more" not in just_enough.text


@pytest.mark.parametrize(
    ("at", "told"),
    [("2026-11-20T21:14:09-06:00", "Fri 2026-11-20 21:14"), ("once", "once")],
)
def test_a_step_is_told_with_its_moment(at: str, told: str) -> None:
    assert step_text(Edit("me set", at)) == f"me set ({told})"
