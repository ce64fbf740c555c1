"""The same question for somebody who holds more."""

from imgxtrain.audit.supposed import held_now, with_held
from tests.audit.worlds import question


def test_another_credential_can_be_thought_held_without_changing_the_record() -> None:
    asked = question(holds=["arrt-r"])
    assert held_now(with_held(asked, ["arrt-ct"])) == {"arrt-r", "arrt-ct"}
    assert held_now(asked) == {"arrt-r"}


def test_what_lapsed_or_is_yet_to_come_is_not_held_now() -> None:
    asked = question(holds=["arrt-r:2010:2019", "arrt-ct:2027-05", "arrt-m:2015", "no-such"])
    assert held_now(asked) == {"arrt-m", "no-such"}


def test_what_was_earned_this_month_or_this_year_is_held_now() -> None:
    asked = question(holds=["arrt-r:2026-11", "arrt-ct:2026", "arrt-m:2026-12"])
    assert held_now(asked) == {"arrt-r", "arrt-ct"}
