"""The wording of an interview: what is refused in it, and that the shipped one hangs together."""

import re

import pytest
from pydantic import ValidationError

from imgxtrain.career.interview_readings import READERS
from imgxtrain.knowledge.interview_phrases import (
    PHRASE_PLACEHOLDERS,
    InterviewPhrase,
    InterviewPhraseId,
)
from imgxtrain.knowledge.interview_questions import (
    PLACEHOLDERS,
    InterviewAsk,
    InterviewPoint,
    InterviewQuestion,
    Reading,
)
from imgxtrain.knowledge.library import Knowledge

KNOWN = Knowledge()


@pytest.mark.parametrize(
    ("point", "reason"),
    [
        ({"reads": "exams", "say": "I did {cuont}."}, "cuont"),
        ({"reads": "exams", "say": "I did {count!r}."}, "only a name"),
        ({"reads": "exams", "say": "I did {count.real}."}, "is not known here"),
        ({"reads": "exams", "say": "I did { exams."}, "expected '}'"),
        ({"reads": "exams", "say": "I did 12."}, "never from the wording"),
        ({"reads": "exams", "gap": "Nothing."}, "say or prepare"),
        ({"reads": "exmas", "say": "I did."}, "reads"),
        ({"say": "I am good at it."}, "name it in reads"),
        ({"gap": "Nothing of {count}."}, "count"),
        ({"reads": "credits-in", "say": "{count}"}, "needs a category"),
        ({"reads": "exams", "say": "{count}", "category": "Safety"}, "needs a category"),
        ({"reads": "exams", "say": "{count}", "command": "imgxtrain log"}, "fills a gap"),
        ({"gap": "Nothing.", "command": "imgxtrain plan {target}"}, "target"),
        ({"gap": "Nothing.", "when": ["full-moon"]}, "when"),
    ],
)
def test_a_point_that_would_invent_or_break_is_refused(
    point: dict[str, object], reason: str
) -> None:
    with pytest.raises(ValidationError, match=re.escape(reason)):
        InterviewPoint.model_validate({"part": "task", **point})


def test_a_question_needs_points_that_say_which_part_they_are() -> None:
    for points in ([], [{"gap": "Something."}]):
        with pytest.raises(ValidationError, match="which part"):
            InterviewQuestion.model_validate({"id": "why", "ask": "Why?", "points": points})


def test_a_question_to_ask_has_no_gap_to_prepare() -> None:
    with pytest.raises(ValidationError, match="no gap"):
        InterviewAsk.model_validate({"id": "pay", "ask": "Pay?", "points": [{"gap": "Nothing."}]})


def test_a_phrase_holds_only_what_can_be_filled_in() -> None:
    with pytest.raises(ValidationError, match="count"):
        InterviewPhrase.model_validate({"id": "no-field", "text": "{count}"})


def test_every_reading_can_be_read_and_every_phrase_is_there() -> None:
    assert set(PLACEHOLDERS) == set(Reading)
    assert set(READERS) | {Reading.CREDITS_IN} == set(Reading)
    assert set(KNOWN.interview_phrases) == set(InterviewPhraseId)
    assert set(PHRASE_PLACEHOLDERS) <= set(InterviewPhraseId)


def test_every_reading_is_used() -> None:
    asked = [point for each in KNOWN.interview_questions.values() for point in each.points]
    asked += [point for each in KNOWN.interview_asks.values() for point in each.points]
    assert {point.reads for point in asked} - {None} == set(Reading)


def test_every_question_has_something_to_prepare_where_the_record_is_silent() -> None:
    for each in KNOWN.interview_questions.values():
        assert any(point.gap for point in each.points), each.id


def test_facts_that_were_not_found_say_where_to_read_them() -> None:
    facts = [fact for each in KNOWN.interview_asks.values() for fact in each.facts]
    assert [fact.about for fact in facts if not fact.text.known and not fact.text.note] == []
    assert {"study-leave", "who-pays", "pay-step"} <= {
        each.id
        for each in KNOWN.interview_asks.values()
        if any(not fact.text.known for fact in each.facts)
    }
