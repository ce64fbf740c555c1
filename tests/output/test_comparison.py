from datetime import date

import pytest

from imgxtrain.career.comparison import Cell, Comparison, Row
from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.sources import Source, SourceKind
from imgxtrain.output.comparison import print_comparison
from tests.output.paper import Paper, figure

HEADS = ("CT", "MRI", "Mammo", "Cath lab")
SHARED = "hospitals and imaging centers"


def comparison(*rows: Row, heads: tuple[str, ...] = HEADS[:2]) -> Comparison:
    return Comparison(tuple(head.lower() for head in heads), heads, heads, rows)


def row(label: str, *texts: str, section: str = "The work") -> Row:
    cells = zip(HEADS, texts, strict=False)
    return Row(section, label, tuple(Cell(head.lower(), (words(text),)) for head, text in cells))


def printed(what: Comparison, width: int) -> Paper:
    paper = Paper(width)
    print_comparison(what, paper.screen, None)
    return paper


def test_columns_stand_under_their_heads_beside_the_label() -> None:
    paper = printed(comparison(row("Pace", "fast and acute", "slower")), 80)
    assert paper.lines[2:] == [
        "THE WORK        CT                              MRI",
        "Pace            fast and acute                  slower",
        "",
    ]


def test_a_section_is_headed_once() -> None:
    what = comparison(row("Pace", "fast", "slow"), row("Load", "heavy", "light"))
    assert printed(what, 80).text.count("THE WORK") == 1


@pytest.mark.parametrize(("count", "everyone"), [(2, "both"), (3, "all"), (4, "all")])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_what_is_the_same_for_all_is_said_once(count: int, everyone: str, width: int) -> None:
    what = comparison(row("Settings", *[SHARED] * count), heads=HEADS[:count])
    text = " ".join(printed(what, width).text.split())
    assert text.count(SHARED) == 1
    assert f"Settings {everyone}: {SHARED}" in text


def test_what_differs_is_never_called_shared() -> None:
    what = comparison(row("Pace", "fast", "fast", "slow"), heads=HEADS[:3])
    assert "all:" not in printed(what, 120).text


def test_figures_alike_in_all_but_their_grade_are_not_the_same() -> None:
    cells = tuple(
        Cell(head.lower(), (Phrase("", figure(225, grade), Unit.USD),))
        for head, grade in zip(HEADS[:2], (Grade.OFFICIAL, Grade.REPORTED), strict=True)
    )
    text = printed(comparison(Row("Cost", "Fee", cells)), 80).text
    assert text.count("$225") == 2
    assert "both:" not in text


@pytest.mark.parametrize("width", [40, 60])
def test_a_narrow_terminal_stacks_the_modalities_under_the_label(width: int) -> None:
    lines = printed(comparison(row("Pace", "fast", "slow")), width).lines
    assert lines[lines.index("Pace") :][:3] == ["Pace", "  CT   fast", "  MRI  slow"]


def test_a_stack_leaves_out_a_modality_of_which_the_row_says_nothing() -> None:
    what = comparison(Row("The work", "Hazards", (Cell("ct", ()), Cell("mri", (words("metal"),)))))
    lines = printed(what, 60).lines
    assert lines[lines.index("Hazards") :][:2] == ["Hazards", "  MRI  metal"]


def test_four_columns_at_80_put_the_label_above_to_give_the_texts_room() -> None:
    what = comparison(row("Pace", "fast", "slow", "steady", "with call"), heads=HEADS)
    lines = printed(what, 80).lines
    assert lines[lines.index("THE WORK") :][:4] == [
        "THE WORK",
        "CT                  MRI                 Mammo               Cath lab",
        "Pace",
        "fast                slow                steady              with call",
    ]


def test_a_row_with_a_word_wider_than_a_column_is_stacked_so_that_it_stays_whole() -> None:
    long = "electroencephalographically"
    what = comparison(row("Skills", long, "one", "two", "three"), heads=HEADS)
    paper = printed(what, 80)
    assert long in paper.text.split()
    assert "Skills" in paper.lines


def test_the_legend_closes_a_comparison_with_marks() -> None:
    cells = tuple(
        Cell(head.lower(), (Phrase("", figure(value, Grade.REPORTED), Unit.MINUTES),))
        for head, value in zip(HEADS[:2], (15, 40), strict=True)
    )
    lines = printed(comparison(Row("The work", "Exam length", cells)), 80).lines
    assert "15 min*" in lines[-3]
    assert lines[-1] == "* reported by others than the body itself"


def test_with_sources_every_figure_leads_to_its_source() -> None:
    survey = Source(
        id="survey", title="Survey", publisher="An office", kind=SourceKind.BODY, read=date.min
    )
    cells = tuple(
        Cell(head.lower(), (Phrase("", figure(pay, Grade.OFFICIAL, "survey"), Unit.USD),))
        for head, pay in zip(HEADS[:2], (80110, 95480), strict=True)
    )
    paper = Paper(80)
    print_comparison(comparison(Row("Pay", "Median", cells)), paper.screen, {"survey": survey})
    assert "$80,110[1]" in paper.text
    assert "$95,480[1]" in paper.text
    assert paper.lines[-1].startswith("[1] An office, Survey")
