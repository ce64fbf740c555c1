from datetime import date

from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.sources import Source, SourceKind
from imgxtrain.output.footnotes import Footnotes, source_text
from imgxtrain.output.screen import TIED
from tests.output.paper import UNKNOWN_FIGURE, figure

SURVEY = Source(
    id="survey",
    title="A survey",
    publisher="An office",
    kind=SourceKind.GOVERNMENT,
    url="https://office.example/survey",
    read=date(2026, 1, 31),
)
SOURCES = {"survey": SURVEY, "handbook": SURVEY.model_copy(update={"id": "handbook"})}


def test_without_sources_a_figure_gets_its_mark_alone() -> None:
    notes = Footnotes(None)
    assert notes.mark(figure(1, Grade.REPORTED, "survey")) == "*"
    assert list(notes.lines()) == [f"*{TIED}reported by others than the body itself"]


def test_sources_are_numbered_as_they_come_and_keep_their_numbers() -> None:
    notes = Footnotes(SOURCES)
    assert notes.mark(figure(1, Grade.OFFICIAL, "handbook")) == "[1]"
    assert notes.mark(figure(2, Grade.REPORTED, "survey", "handbook")) == "*[1,2]"
    assert notes.mark(figure(3, Grade.OFFICIAL, "survey")) == "[2]"


def test_the_legend_comes_first_and_then_each_source_once() -> None:
    notes = Footnotes(SOURCES)
    for _ in range(2):
        notes.mark(figure(1, Grade.REPORTED, "survey"))
    legend, source = notes.lines()
    assert legend.startswith("*")
    assert source == f"[1] {source_text(SURVEY)}"


def test_what_is_unknown_has_no_footnote() -> None:
    notes = Footnotes(SOURCES)
    assert notes.mark(UNKNOWN_FIGURE) == ""
    assert list(notes.lines()) == []


def test_a_source_that_is_not_listed_goes_by_its_id() -> None:
    notes = Footnotes(SOURCES)
    notes.mark(figure(1, Grade.OFFICIAL, "elsewhere"))
    assert list(notes.lines()) == ["[1] elsewhere"]


def test_a_source_is_told_by_who_what_when_read_and_where() -> None:
    assert source_text(SURVEY) == (
        "An office, A survey, read 2026-01-31, https://office.example/survey"
    )
    dated = SURVEY.model_copy(update={"edition": "May 2025", "url": None})
    assert source_text(dated) == "An office, A survey, May 2025, read 2026-01-31"
