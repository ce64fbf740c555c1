from collections import Counter
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given

from imgxtrain.exchange.import_edits import importing, not_yet_in
from imgxtrain.exchange.import_plan import ImportPlan, plan_of
from imgxtrain.exchange.import_rows import Directions, outcomes
from imgxtrain.profile.edits import apply, undone
from imgxtrain.profile.entries import ExamEntry
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, entries_of
from tests.exchange.exports import HELD, TABLES, lines_of, record_of
from tests.exchange.tables import HEAD, HEADER, READER, TODAY, directions, written

STAMP = Stamp(TODAY, "2026-11-22T12:00:00")


def plan_at(path: Path) -> tuple[ImportPlan, Directions]:
    how = directions(path)
    return plan_of(outcomes(how, READER)), how


def imported(record: Record, path: Path) -> Record:
    plan, how = plan_at(path)
    numbers = count(len(record.entries))
    return apply(record, importing(record, plan.taken, how, STAMP, lambda: f"i{next(numbers):04d}"))


def exams(record: Record) -> Counter[tuple[str, str]]:
    found = (entry for entry in entries_of(record) if isinstance(entry, ExamEntry))
    return Counter((entry.on.isoformat(), entry.exam) for entry in found)


def test_two_exams_of_one_day_stay_two_and_a_third_time_they_are_not_new(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, HEAD, HEAD)
    once = imported(Record(), path)
    assert exams(once) == {("2026-11-18", "ct-head"): 2}
    assert imported(once, path).entries == once.entries


def test_an_exam_logged_by_hand_is_not_logged_again(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, HEAD, HEAD)
    record = imported(record_of([(18, "ct-head")]), path)
    assert exams(record) == {("2026-11-18", "ct-head"): 2}


def test_of_several_the_one_of_the_same_time_is_the_one_already_there(tmp_path: Path) -> None:
    late = written(tmp_path, HEADER, "2026-11-18 15:00,CT HEAD", name="late.csv")
    both = written(tmp_path, HEADER, "2026-11-18 09:00,CT HEAD", "2026-11-18 15:00,CT HEAD")
    record = imported(Record(), late)
    (fresh,) = not_yet_in(record, plan_at(both)[0].taken)
    assert fresh.at == "09:00"


def test_an_import_is_one_change_and_is_taken_back_whole(tmp_path: Path) -> None:
    before = record_of([(16, "ct-head")])
    after = imported(before, written(tmp_path, HEADER, HEAD, HEAD))
    assert len(after.undo) == len(before.undo) + 1
    back, edit = undone(after)
    assert back.entries == before.entries
    assert back.head == before.head
    assert edit.what == "import 2 exams, 2026-11-18 to 2026-11-18"


def test_columns_that_held_no_exam_are_not_remembered(tmp_path: Path) -> None:
    record = imported(Record(), written(tmp_path, HEADER, "2026-11-18,zebra"))
    assert "import_mappings" not in record.head
    assert record.head["told"] == ["import-policy"]
    again = imported(record, written(tmp_path, HEADER, HEAD))
    assert len(again.head["import_mappings"]) == 1
    assert again.head["told"] == ["import-policy"]


@given(TABLES, HELD)
def test_after_an_import_each_day_holds_as_many_of_an_exam_as_the_fuller_of_the_two(
    tmp_path_factory: pytest.TempPathFactory,
    table: list[tuple[str, str]],
    held: list[tuple[int, str]],
) -> None:
    path = written(tmp_path_factory.mktemp("t"), *lines_of(table))
    before = record_of(held)
    of_file = Counter((str(each.day), each.exam) for each in plan_at(path)[0].taken)
    after = imported(before, path)
    assert exams(after) == exams(before) | of_file
    assert after.entries[: len(before.entries)] == before.entries


@given(TABLES, HELD)
def test_the_same_file_twice_adds_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    table: list[tuple[str, str]],
    held: list[tuple[int, str]],
) -> None:
    path = written(tmp_path_factory.mktemp("t"), *lines_of(table))
    once = imported(record_of(held), path)
    plan, how = plan_at(path)
    assert not_yet_in(once, plan.taken) == ()
    edit = importing(once, plan.taken, how, STAMP, lambda: "none")
    assert (edit.insert, edit.head) == ((), {})
