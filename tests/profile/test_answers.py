import json
from collections.abc import Iterator
from datetime import date

import pytest
from pydantic import ValidationError

from imgxtrain.profile.answers import (
    Answers,
    Opening,
    Question,
    answering,
    changes_nothing,
    merged,
    openings_of,
    questions_answered,
    taken_on,
    unanswered,
)
from imgxtrain.profile.edits import apply
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record
from tests.profile.records import exam, record_of

STAMP = Stamp(date(2026, 11, 22), "2026-11-22T12:00:00-06:00")
EVERYTHING = Answers(
    person={"name": "Jo Doe", "title": "Lead", "birth_month": 6, "state": "TX"},
    workload={"exams_a_shift": 12, "shifts_a_week": 3},
    holds=({"credential": "arrt-r"},),
    aims=("ct",),
    targets=("arrt-ct",),
    openings=(Opening("arrt-ct", 40),),
)


def after(record: Record, answers: Answers) -> Record:
    ids: Iterator[str] = (f"new{number}" for number in range(9))
    return apply(record, answering(record, answers, "init", STAMP, lambda: next(ids)))


def test_a_new_record_has_no_answer_to_anything() -> None:
    assert unanswered(record_of()) == tuple(Question)


def test_with_everything_answered_nothing_is_missing() -> None:
    assert unanswered(after(record_of(), EVERYTHING)) == ()


@pytest.mark.parametrize("aim", [Answers(aims=("ct",)), Answers(targets=("arrt-ct",))])
def test_a_modality_or_a_credential_answers_what_is_aimed_at(aim: Answers) -> None:
    assert questions_answered(aim) == {Question.TARGET}
    assert Question.TARGET not in unanswered(after(record_of(), aim))


def test_each_answer_answers_its_question() -> None:
    assert questions_answered(EVERYTHING) == set(Question)
    assert questions_answered(Answers(person={"state": "TX"})) == {Question.STATE}


def test_only_what_is_answered_changes() -> None:
    before = after(record_of(exam("aaa")), EVERYTHING)
    edit = answering(before, Answers(person={"state": "OH"}), "init", STAMP, str)
    assert dict(edit.head) == {"person": {**EVERYTHING.person, "state": "OH"}}
    assert (edit.insert, edit.replace, edit.remove) == ((), (), ())


def test_what_is_answered_as_before_changes_nothing() -> None:
    before = after(record_of(), EVERYTHING)
    assert changes_nothing(answering(before, EVERYTHING, "init", STAMP, str))
    assert changes_nothing(answering(before, Answers(), "init", STAMP, str))


def test_an_answer_taken_out_leaves_the_others_and_the_last_leaves_nothing() -> None:
    before = record_of(person={"name": "Jo", "state": "TX"})
    assert after(before, Answers(person={"state": None})).head["person"] == {"name": "Jo"}
    assert "person" not in after(before, Answers(person={"state": None, "name": None})).head


def test_a_credential_is_taken_on_once_and_from_today() -> None:
    first = after(record_of(exam("aaa")), Answers(targets=("arrt-ct", "arrt-ct")))
    again = after(first, Answers(targets=("arrt-ct", "arrt-mr")))
    assert [each.target for each in taken_on(again)] == ["arrt-ct", "arrt-mr"]
    assert {each.on for each in taken_on(again)} == {STAMP.today}


def test_an_opening_count_is_put_right_in_its_place_and_one_of_a_procedure_left_alone() -> None:
    first = after(record_of(), Answers(openings=(Opening("arrt-ct", 40),)))
    plain = json.loads(first.entries[0])
    of_procedure = json.dumps({**plain, "id": "proc", "procedure": "head"}, separators=(",", ":"))
    record = record_of(of_procedure, *first.entries)
    counts = Answers(openings=(Opening("arrt-ct", 44), Opening("arrt-mr", 5)))
    opened = openings_of(after(record, counts))
    assert [(each.target, each.procedure, each.count) for each in opened] == [
        ("arrt-ct", "head", 40),
        ("arrt-ct", None, 44),
        ("arrt-mr", None, 5),
    ]


def test_what_is_not_valid_is_never_an_edit() -> None:
    for wrong in (Answers(person={"birth_month": 13}), Answers(workload={"exams_a_shift": -1})):
        with pytest.raises(ValidationError):
            answering(record_of(), wrong, "init", STAMP, str)


def test_of_two_answers_the_second_counts_and_lists_are_joined() -> None:
    both = merged(EVERYTHING, Answers(person={"name": "Jo M. Doe"}, aims=("mri",)))
    assert both.person == {**EVERYTHING.person, "name": "Jo M. Doe"}
    assert both.aims == ("ct", "mri")
    assert merged(Answers(), EVERYTHING) == EVERYTHING == merged(EVERYTHING, Answers())
