"""Which figures keep a requirement from standing on the body's own word."""

from dataclasses import replace

import pytest

from imgxtrain.audit.results import Standing
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.output.not_official import not_official_text
from tests.audit.worlds import made
from tests.planning.results import repetitions

DOUBTED = {"value": 9, "grade": "official", "sources": ["arrt-daily-limits"], "verify": True}
LIMITS = {"total": 125, "different": 25, "per_procedure_minimum": 3, "per_procedure_maximum": 5}


def told(standing: Standing, **fields: object) -> str:
    found = repetitions(requirement=made(Repetitions, **fields), standing=standing)
    return not_official_text(found, Knowledge())


def test_the_one_figure_that_is_at_fault_is_named() -> None:
    doubted = {**LIMITS, "per_day": DOUBTED}
    assert told(Standing.PROVISIONAL, **doubted) == "not official: at most 9! entries a day"


@pytest.mark.parametrize("standing", [Standing.OFFICIAL, Standing.UNKNOWN])
def test_of_what_is_official_or_unknown_nothing_is_named(standing: Standing) -> None:
    assert told(standing, **LIMITS, per_day=DOUBTED) == ""


def test_where_most_figures_are_at_fault_their_marks_tell_it() -> None:
    assert told(Standing.PROVISIONAL, total=DOUBTED, per_day=DOUBTED) == ""


def test_a_list_that_is_not_the_bodys_own_is_at_fault_too() -> None:
    text = told(Standing.PROVISIONAL, **LIMITS, list="arrt-ct-list-reported")
    assert text == "not official: the list of procedures"


def test_what_is_not_counted_has_no_figures() -> None:
    found = replace(repetitions(standing=Standing.PROVISIONAL), unit="")
    assert not_official_text(found, Knowledge()) == ""
