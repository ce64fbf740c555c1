from datetime import date

import pytest

from imgxtrain.cli import session
from imgxtrain.cli.session import BadDayError, Session


class _StoppedClock(date):
    @classmethod
    def today(cls) -> "_StoppedClock":
        return cls(2026, 11, 22)


@pytest.fixture(autouse=True)
def _stopped_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "date", _StoppedClock)


@pytest.mark.parametrize("given", [None, ""])
def test_today_is_the_clocks_date_unless_a_day_is_given(given: str | None) -> None:
    assert Session.begin(today=given, color=True).today == date(2026, 11, 22)


def test_a_day_that_is_given_stands_for_today() -> None:
    assert Session.begin(today="2024-02-29", color=True).today == date(2024, 2, 29)


@pytest.mark.parametrize("given", ["tomorrow", "2026-02-29", "11/22/2026"])
def test_what_is_not_a_day_is_refused(given: str) -> None:
    with pytest.raises(BadDayError, match=given):
        Session.begin(today=given, color=True)
