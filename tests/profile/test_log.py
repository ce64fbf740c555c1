import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from imgxtrain.profile.entries import (
    CourseEntry,
    ExamEntry,
    HoursEntry,
    StepEntry,
    StudyEntry,
    TargetEntry,
)
from imgxtrain.profile.log import Log
from imgxtrain.profile.record import Record, entries_of, line_of
from tests.profile.records import DAY, as_plain, exam, record_of, records

KINDS = (ExamEntry, HoursEntry, CourseEntry, StudyEntry, TargetEntry, StepEntry)


def shuffled(line: str) -> str:
    """The same entry as another program might write it."""
    plain = json.loads(line)
    return json.dumps(dict(reversed(plain.items())), indent=1).replace("\n", " ")


@settings(max_examples=60)
@given(records())
def test_each_kind_holds_what_the_record_holds_of_it_in_its_order(record: Record) -> None:
    log, every = Log(record), entries_of(record)
    for kind in KINDS:
        assert log.of(kind) == tuple(each for each in every if type(each) is kind)


@settings(max_examples=60)
@given(records(), st.dates())
def test_exams_are_split_by_a_day_and_none_is_lost(record: Record, day: date) -> None:
    log = Log(record)
    exams = log.of(ExamEntry)
    assert log.exams_since(day) == tuple(each for each in exams if each.on >= day)
    before = [(each.id, each.exam) for each in exams if each.on < day]
    assert list(log.exams_before(day)) == before


def test_the_day_itself_is_since_and_not_before() -> None:
    log = Log(record_of(exam("aaaa"), exam("bbbb", on=DAY - timedelta(days=1))))
    assert [each.id for each in log.exams_since(DAY)] == ["aaaa"]
    assert list(log.exams_before(DAY)) == [("bbbb", "ct-head")]


def test_a_note_that_looks_like_an_exam_is_none() -> None:
    note = '"exam":"ct-spine"'
    log = Log(record_of(exam("aaaa", note=note, exam="ct-head")))
    assert list(log.exams_before(DAY + timedelta(days=1))) == [("aaaa", "ct-head")]


def test_lines_in_another_order_are_read_the_same() -> None:
    lines = (exam("aaaa"), exam("bbbb", note="x"))
    log, other = Log(record_of(*lines)), Log(Record({}, entries=tuple(map(shuffled, lines))))
    assert other.of(ExamEntry) == log.of(ExamEntry)
    assert other.exams_since(DAY) == log.exams_since(DAY)
    later = DAY + timedelta(days=1)
    assert list(other.exams_before(later)) == list(log.exams_before(later))


def test_a_kind_of_a_newer_version_disturbs_nobody() -> None:
    dream = line_of({"id": "dream", "kind": "dream", "on": "2026-11-20", "logged": "2026-11-20"})
    log = Log(record_of(dream, exam("aaaa")))
    assert [each.id for each in log.of(ExamEntry)] == ["aaaa"]


def test_a_kind_is_parsed_once_and_only_when_it_is_asked_for() -> None:
    broken = line_of({"id": "bad", "kind": "hours", "on": "2026-11-20", "logged": "2026-11-20"})
    log = Log(record_of(broken, exam("aaaa")))
    assert log.of(ExamEntry) is log.of(ExamEntry)
    with pytest.raises(ValidationError):
        log.of(HoursEntry)


def test_what_a_newer_version_added_to_an_exam_is_kept() -> None:
    line = exam("aaaa", x_new={"exam": "ct-spine"})
    log = Log(record_of(line))
    assert log.of(ExamEntry)[0].model_extra == {"x_new": {"exam": "ct-spine"}}
    assert list(log.exams_before(DAY + timedelta(days=1))) == [("aaaa", "ct-head")]
    assert as_plain([line])[0]["exam"] == "ct-head"


@settings(max_examples=60)
@given(records())
def test_the_days_of_entries_are_told_without_parsing_them(record: Record) -> None:
    log, every = Log(record), entries_of(record)
    ids = {each.id for each in every[::2]}
    assert log.days_of(ids) == {each.id: each.on for each in every if each.id in ids}
    exams = {each.id: each.on for each in every if each.id in ids and type(each) is ExamEntry}
    assert log.exam_days(ids) == exams
