import json
from datetime import date
from typing import Any

import pytest

from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.provenance import Grade, Span
from imgxtrain.output.json_form import phrases_json, print_json
from tests.output.paper import UNKNOWN_FIGURE, figure


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (80110, 80110),
        (4.3, 4.3),
        (True, True),
        ("at night", "at night"),
        (Span(low=1, high=2.5), {"low": 1.0, "high": 2.5}),
        (("CR", "DX"), ["CR", "DX"]),
        (date(2026, 9, 1), "2026-09-01"),
    ],
)
def test_a_single_figure_gives_its_plain_value(value: Any, plain: Any) -> None:
    assert phrases_json([Phrase("", figure(value))])["value"] == plain


def test_the_text_has_no_marks_since_the_grade_stands_beside_it() -> None:
    told = phrases_json([Phrase("about", figure(15, Grade.REPORTED), Unit.MINUTES)])
    assert (told["text"], told["grade"]) == ("about 15 min", "reported")


def test_several_figures_have_no_single_value_but_each_its_own() -> None:
    pay = Phrase("", figure(80110), Unit.USD, "median")
    ratio = Phrase("", figure(1.19, Grade.DERIVED), Unit.RATIO)
    told = phrases_json([pay, ratio])
    assert told["value"] is None
    assert [(each["value"], each["unit"]) for each in told["figures"]] == [
        (80110, "usd"),
        (1.19, "ratio"),
    ]
    assert told["figures"][0]["text"] == "$80,110 median"
    assert told["figures"][1]["basis"] == "official"


@pytest.mark.parametrize(
    ("grades", "weakest"),
    [
        ((Grade.OFFICIAL, Grade.REPORTED), "reported"),
        ((Grade.REPORTED, Grade.WORKING), "working"),
        ((Grade.OFFICIAL, Grade.DERIVED), "derived"),
    ],
)
def test_phrases_together_are_as_well_known_as_the_weakest(
    grades: tuple[Grade, ...], weakest: str
) -> None:
    told = phrases_json([Phrase("", figure(1, grade)) for grade in grades])
    assert told["grade"] == weakest


def test_a_derived_figure_is_no_better_than_what_it_rests_on() -> None:
    guessed = figure(1, Grade.DERIVED, basis=Grade.WORKING)
    told = phrases_json([Phrase("", guessed), Phrase("", figure(2, Grade.REPORTED))])
    assert told["grade"] == "derived"
    assert told["figures"][0]["basis"] == "working"


def test_sources_stand_once_in_the_order_of_the_figures() -> None:
    first = figure(1, Grade.OFFICIAL, "survey", "handbook")
    second = figure(2, Grade.OFFICIAL, "census", "survey")
    told = phrases_json([Phrase("", first), Phrase("", second)])
    assert told["sources"] == ["survey", "handbook", "census"]


def test_one_figure_to_verify_makes_the_whole_to_be_verified() -> None:
    sure, doubtful = figure(1), figure(2, verify=True)
    assert phrases_json([Phrase("", sure)])["verify"] is False
    assert phrases_json([Phrase("", sure), Phrase("", doubtful)])["verify"] is True


def test_an_unknown_figure_is_null_and_lends_no_grade() -> None:
    told = phrases_json([Phrase("training", UNKNOWN_FIGURE)])
    assert told["text"] == "training unknown"
    assert (told["value"], told["grade"], told["sources"]) == (None, None, [])
    assert told["figures"][0]["value"] is None


def test_words_alone_have_no_figure() -> None:
    assert phrases_json([words("counted among radiographers")]) == {
        "text": "counted among radiographers",
        "value": None,
        "grade": None,
        "sources": [],
        "verify": False,
        "figures": [],
    }


def test_json_is_plain_ascii_so_that_any_encoding_takes_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_json({"text": "Résumé"})
    out = capsys.readouterr().out
    assert out.isascii()
    assert json.loads(out) == {"text": "Résumé"}
