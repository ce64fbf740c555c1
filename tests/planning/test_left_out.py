from datetime import date

from imgxtrain.audit.results import Code, Finding
from imgxtrain.planning.left_out import (
    ReportedDay,
    over_maximum,
    reasons_of,
    remarks_of,
    reported_days,
)
from imgxtrain.profile.entries import ExamEntry, OpeningEntry
from tests.audit.worlds import logged, question
from tests.planning.results import procedure, repetitions

OVER = Finding(Code.OVER_PROCEDURE_MAXIMUM, "Brain: 5 already count", ("aaa", "bbb"))
ALSO_OVER = Finding(Code.OVER_PROCEDURE_MAXIMUM, "Lungs: 5 already count", ("ccc",))
BUSY = Finding(Code.OVER_DAY_LIMIT, "Brain: 1 done on a busy day", ("ddd",))
OLD = Finding(Code.EXPIRED, "Brain: 1 done too long ago", ("old",))
DOUBT = Finding(Code.POSSIBLE_CLAIM, "could be claimed as Cranium", ("aaa",))
UNKNOWN = Finding(Code.UNKNOWN_FIGURE, "how many a visit is not known")
FOUND = repetitions(
    procedure("Brain", done=5),
    findings=(OLD, OVER, BUSY, ALSO_OVER, DOUBT, UNKNOWN),
    claims={"aaa": "brain", "bbb": "brain", "ccc": "lungs", "ddd": "brain"},
    reported=("eee", "fff", "opening"),
)


def test_reasons_stand_together_by_code_with_their_entries_counted_once() -> None:
    reasons = reasons_of(FOUND)
    assert [(each.code, each.count) for each in reasons] == [
        (Code.EXPIRED, 1),
        (Code.OVER_PROCEDURE_MAXIMUM, 3),
        (Code.OVER_DAY_LIMIT, 1),
    ]
    assert reasons[1].findings == (OVER, ALSO_OVER)


def test_a_doubt_is_no_reason() -> None:
    assert remarks_of(FOUND) == (DOUBT, UNKNOWN)


def test_what_is_over_the_maximum_is_counted_by_procedure() -> None:
    assert over_maximum(FOUND) == {"brain": 2, "lungs": 1}


def test_a_day_tells_what_counts_what_its_limit_kept_out_and_the_rest() -> None:
    """Of 2026-11-02 aaa and eee: one counts; of 11-01 fff counts, ddd is over the day's limit.

    What expired is of no day that matters, and an opening balance has none.
    """
    days = {"aaa": 2, "bbb": 3, "ccc": 3, "ddd": 1, "eee": 2, "fff": 1}
    entries = [
        logged(ExamEntry, name, date(2026, 11, day), exam="ct-head") for name, day in days.items()
    ]
    entries.append(logged(ExamEntry, "old", date(2020, 1, 1), exam="ct-head"))
    opening = logged(OpeningEntry, "opening", date(2026, 11, 2), target="arrt-ct", count=40)
    assert reported_days(FOUND, question([*entries, opening])) == (
        ReportedDay(date(2026, 11, 3), 0, 0, 2),
        ReportedDay(date(2026, 11, 2), 1, 0, 1),
        ReportedDay(date(2026, 11, 1), 1, 1, 0),
    )
