from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.provenance import Grade, Sourced, Span
from imgxtrain.output.figures import legend, mark_of, phrase_text, phrases_text, value_text
from imgxtrain.output.screen import TIED
from tests.output.paper import UNKNOWN_FIGURE, figure


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (True, Unit.NONE, "yes"),
        (False, Unit.NONE, "no"),
        (0, Unit.NONE, "0"),
        (12900, Unit.NONE, "12,900"),
        (80110, Unit.USD, "$80,110"),
        (22.5, Unit.USD, "$22.5"),
        (4.3, Unit.PERCENT, "4.3%"),
        (-2.0, Unit.PERCENT, "-2%"),
        (195, Unit.MINUTES, "195 min"),
        (0.001, Unit.MILLISIEVERT, "0.001 mSv"),
        (24, Unit.MONTHS, "24 months"),
        (1.19, Unit.RATIO, "1.19 times"),
        (Span(low=30, high=80), Unit.MINUTES, "30 to 80 min"),
        (Span(low=15, high=15), Unit.MINUTES, "15 min"),
        (Span(low=0.1, high=6), Unit.MILLISIEVERT, "0.1 to 6 mSv"),
        (Span(low=64810, high=98750), Unit.USD, "$64,810 to $98,750"),
        (Span(low=5, high=7.5), Unit.NONE, "5 to 7.5"),
        (date(2026, 9, 1), Unit.NONE, "2026-09-01"),
        (("stroke center", "trauma"), Unit.NONE, "stroke center, trauma"),
        ("from 12 weeks", Unit.NONE, "from 12 weeks"),
    ],
)
def test_a_value_is_written_in_its_unit(value: Any, unit: Unit, text: str) -> None:
    assert value_text(value, unit) == text


@given(st.floats(min_value=0, max_value=1e6))
def test_a_number_is_written_to_the_thousandth_and_never_ends_in_a_point(number: float) -> None:
    text = value_text(number, Unit.NONE)
    assert not text.endswith(".")
    assert float(text.replace(",", "")) == pytest.approx(number, abs=0.00051)


@pytest.mark.parametrize(
    ("known", "mark"),
    [
        (figure(5, Grade.OFFICIAL), ""),
        (figure(5, Grade.OFFICIAL, verify=True), "!"),
        (figure(5, Grade.DERIVED), "^"),
        (figure(5, Grade.REPORTED), "*"),
        (figure(5, Grade.REPORTED, verify=True), "*!"),
        (figure(5, Grade.WORKING), "~"),
    ],
)
def test_anything_below_official_bears_a_mark(known: Sourced[Any], mark: str) -> None:
    assert mark_of(known) == mark


def test_what_is_unknown_bears_no_mark() -> None:
    assert mark_of(UNKNOWN_FIGURE) == ""


def test_the_mark_follows_the_figure_within_its_words() -> None:
    phrase = Phrase("within", figure(24, Grade.REPORTED), Unit.MONTHS, "before applying")
    assert phrase_text(phrase) == "within 24 months* before applying"


def test_an_unknown_figure_is_said_to_be_unknown_of_what() -> None:
    assert phrase_text(Phrase("training", UNKNOWN_FIGURE)) == "training unknown"
    assert phrase_text(Phrase("", UNKNOWN_FIGURE, after="studies")) == "studies unknown"
    assert phrase_text(Phrase("", UNKNOWN_FIGURE)) == "unknown"


def test_phrases_are_parted_by_semicolons() -> None:
    told = (words("ask the state"), Phrase("", figure(5, Grade.WORKING), after="a day"))
    assert phrases_text(told) == "ask the state; 5~ a day"


def test_the_legend_explains_the_marks_used_and_no_others() -> None:
    text = legend(["*!", "", "*"]).replace(TIED, " ")
    assert text.startswith("* reported by others")
    assert text.count("!") == 1
    assert "^" not in text
    assert "~" not in text


def test_where_all_is_official_there_is_no_legend() -> None:
    assert legend([""]) == ""
