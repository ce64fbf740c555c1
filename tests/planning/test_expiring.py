from datetime import date, timedelta

from imgxtrain.audit.results import Code, Expiry, Finding
from imgxtrain.planning.actions import Urgency
from imgxtrain.planning.expiring import use_in_time
from tests.audit.worlds import TODAY
from tests.planning.results import repetitions, target_of

SOON = TODAY + timedelta(days=60)
ENDS = Expiry(date(2027, 1, 15), 3, ("aaa", "bbb", "ccc"))


def test_what_is_complete_is_used_before_it_runs_out() -> None:
    found = repetitions(missing=0, expires_next=ENDS)
    (action,) = use_in_time(found, target_of(found), SOON)
    assert action.say == "Apply by Fri 2027-01-15"
    assert action.why == "after that day 3 repetitions no longer count"
    assert (action.urgency, action.by) == (Urgency.ENDS_SOON, date(2027, 1, 15))


def test_who_has_applied_waits_for_the_exam_window() -> None:
    waits = Finding(Code.NOT_LOCKED, "you have applied, but entries expire still")
    found = repetitions(missing=0, expires_next=ENDS, findings=(waits,))
    (action,) = use_in_time(found, target_of(found), SOON)
    assert action.say == "See that your exam window is assigned by Fri 2027-01-15"


def test_what_is_not_complete_cannot_be_used() -> None:
    found = repetitions(missing=1, expires_next=ENDS)
    assert list(use_in_time(found, target_of(found), SOON)) == []


def test_what_runs_out_later_has_time() -> None:
    found = repetitions(missing=0, expires_next=ENDS)
    assert list(use_in_time(found, target_of(found), ENDS.last_day - timedelta(days=1))) == []
