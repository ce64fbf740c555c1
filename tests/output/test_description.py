from datetime import date

import pytest

from imgxtrain.knowledge.phrase import Description, Line, Phrase, Section, words
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.sources import Source, SourceKind
from imgxtrain.output.description import print_description
from tests.output.paper import Paper, figure

TOTAL = Phrase("", figure(125, Grade.REPORTED), after="repetitions")


def description(
    *lines: Line, title: str = "A credential", section: str = "What it asks"
) -> Description:
    return Description("credential", "some-credential", title, (Section(section, lines),))


def printed(what: Description, width: int = 80) -> list[str]:
    paper = Paper(width)
    print_description(what, paper.screen, None)
    return paper.lines


def test_a_description_is_its_title_and_sections_of_labelled_lines() -> None:
    lines = printed(description(Line("Total", (TOTAL,)), Line("rule", (words("all"),), 1)))
    assert lines == [
        "A credential",
        "",
        "WHAT IT ASKS",
        "Total                 125* repetitions",
        "  rule                all",
        "",
        "* reported by others than the body itself",
    ]


def test_phrases_are_parted_by_semicolons_but_not_after_a_title_or_before_a_note() -> None:
    note = words("(as of 2016)")
    line = Line("1.", (words("Clinical experience:"), TOTAL, words("within 2 years"), note))
    assert printed(description(line), width=100)[3] == (
        "1.                    Clinical experience: 125* repetitions; within 2 years (as of 2016)"
    )


def test_with_sources_footnotes_follow() -> None:
    survey = Source(
        id="source", title="Survey", publisher="An office", kind=SourceKind.BODY, read=date.min
    )
    paper = Paper()
    print_description(description(Line("Total", (TOTAL,))), paper.screen, {"source": survey})
    assert "125*[1] repetitions" in paper.text
    assert paper.lines[-1].startswith("[1] An office, Survey")


@pytest.mark.parametrize("width", [40, 60, 80])
def test_long_titles_keep_to_the_width(width: int) -> None:
    title = "Registered Diagnostic Medical Sonographer, obstetrics and gynecology and more"
    section = "Route: two-year patient-care program and twelve months of ultrasound work"
    lines = printed(description(Line("Total", (TOTAL,)), title=title, section=section), width)
    assert max(map(len, lines)) <= width
