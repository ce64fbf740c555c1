import json
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

from imgxtrain.profile.edits import apply
from imgxtrain.profile.exam_logging import Circumstances, ExamDone, Stamp, logging_exams
from imgxtrain.profile.record import Record

STAMP = Stamp(today=date(2026, 11, 22), at="2026-11-22T19:40:00")
FRIDAY = date(2026, 11, 20)


def numbered() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id{next(numbers):02d}"


def after(record: Record, *done: ExamDone, **how: Any) -> Record:
    circumstances = Circumstances(on=FRIDAY, **how)
    draw = numbered()
    return apply(record, logging_exams(record, done, circumstances, STAMP, draw))


def plain(record: Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in record.entries]


def test_each_repetition_is_an_entry_of_its_own() -> None:
    record = after(Record(), ExamDone("ct-head", "CT head", 2), ExamDone("ct-chest", "CT chest"))
    assert [(each["id"], each["exam"]) for each in plain(record)] == [
        ("id01", "ct-head"),
        ("id02", "ct-head"),
        ("id03", "ct-chest"),
    ]


def test_an_entry_knows_the_day_it_was_done_and_the_day_it_was_logged() -> None:
    (entry,) = plain(after(Record(), ExamDone("ct-head", "CT head")))
    assert (entry["on"], entry["logged"]) == ("2026-11-20", "2026-11-22")


def test_what_is_not_said_is_not_written() -> None:
    (entry,) = plain(after(Record(), ExamDone("ct-head", "CT head")))
    assert set(entry) == {"id", "kind", "on", "logged", "exam"}


def test_an_id_that_is_taken_is_drawn_again() -> None:
    record = after(Record(), ExamDone("ct-head", "CT head"))
    record = after(record, ExamDone("ct-chest", "CT chest"))
    assert [each["id"] for each in plain(record)] == ["id01", "id02"]


def test_the_credential_of_a_verifier_stays_with_that_verifier() -> None:
    record = after(
        Record(), ExamDone("ct-head", "CT head"), verifier="lead", verifier_credential="R.T.(R)(CT)"
    )
    record = after(record, ExamDone("ct-head", "CT head"))
    record = after(record, ExamDone("ct-head", "CT head"), verifier="other")
    credentials = [each.get("verifier_credential") for each in plain(record)]
    assert credentials == ["R.T.(R)(CT)", "R.T.(R)(CT)", None]


def test_the_change_says_in_words_what_it_does() -> None:
    edit = logging_exams(
        Record(), (ExamDone("ct-head", "CT head", 2),), Circumstances(FRIDAY), STAMP, numbered()
    )
    assert edit.what == "log CT head 2 on 2026-11-20"
