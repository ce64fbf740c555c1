from datetime import date

from imgxtrain.profile.recent import exams_on, last_exam, recent
from imgxtrain.profile.record import Record, line_of


def exam(entry_id: str, on: str, name: str, **more: str) -> str:
    return line_of({"id": entry_id, "kind": "exam", "on": on, "exam": name, **more})


RECORD = Record(
    entries=(
        exam("aaaa", "2026-11-20", "ct-head", site="main ED"),
        exam("bbbb", "2026-11-21", "ct-head", site="main ED"),
        exam("cccc", "2026-11-21", "ct-chest", site="north"),
        line_of({"id": "dddd", "kind": "study", "on": "2026-11-21", "minutes": 25}),
    )
)


def test_the_last_exam_is_the_one_logged_last_whatever_came_after() -> None:
    assert last_exam(RECORD)["id"] == "cccc"
    assert last_exam(Record()) == {}


def test_what_was_used_most_lately_comes_first() -> None:
    assert recent(RECORD, "site") == ("main ED", "north")
    assert recent(RECORD, "exam", most=1) == ("ct-head",)
    assert recent(RECORD, "verifier") == ()


def test_the_exams_of_a_day_are_counted_and_nothing_else_of_it() -> None:
    assert exams_on(RECORD, date(2026, 11, 21)) == {"ct-head": 1, "ct-chest": 1}
    assert exams_on(RECORD, date(2026, 11, 22)) == {}
