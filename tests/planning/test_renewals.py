from datetime import date
from typing import Any

import pytest

from imgxtrain.planning.renewal_rules import Due
from imgxtrain.planning.renewals import Renewal, due_soon, renewals_of
from tests.audit.worlds import TODAY, question


def told(*holds: str, birth_month: int | None = 12, **head: Any) -> dict[tuple[str, Due], Renewal]:
    person = {"birth_month": birth_month} if birth_month else {}
    found = renewals_of(question(holds=holds, person=person, **head))
    return {(each.what, each.due): each for each in found}


def test_a_later_credential_of_a_body_leaves_the_days_as_they_are() -> None:
    # of 2018-07: bienniums from 2018-12, 2020-12, 2022-12, 2024-12 to 2026-11-30
    found = told("arrt-r:2018-07", "arrt-ct:2025-02")
    ce = found["ARRT(R) and ARRT(CT)", Due.CE]
    assert ce.day == date(2026, 11, 30)
    assert (ce.amount, ce.unit) == (24, "credits")
    assert ce.credentials == ("arrt-r", "arrt-ct")
    assert found["ARRT(R) and ARRT(CT)", Due.RENEWAL].day == date(2026, 12, 31)


def test_each_body_has_its_own_days_and_the_soonest_comes_first() -> None:
    found = renewals_of(
        question(
            holds=["arrt-r:2018-07", "ardms-rvt:2020-03", "cci-rvs:2026-05-20"],
            person={"birth_month": 12},
        )
    )
    assert [(each.what, each.due, each.day) for each in found] == [
        ("ARRT(R)", Due.CE, date(2026, 11, 30)),
        ("ARRT(R)", Due.RENEWAL, date(2026, 12, 31)),
        ("RVT", Due.CE, date(2026, 12, 31)),
        ("RVT", Due.RENEWAL, date(2026, 12, 31)),
        ("RVS", Due.RENEWAL, date(2027, 3, 31)),
        ("RVS", Due.CE, date(2030, 3, 31)),
    ]


def test_an_ardms_period_of_2020_ends_in_2026() -> None:
    # first to 2023-12-31, then 2024 to 2026
    assert told("ardms-rvt:2020-03")["RVT", Due.CE].day == date(2026, 12, 31)


def test_more_than_two_credentials_go_by_their_body() -> None:
    found = told("arrt-r:2018-07", "arrt-ct:2020", "arrt-mr:2022")
    assert {what for what, _ in found} == {"ARRT"}


def test_a_lapsed_credential_and_one_that_is_not_known_are_not_renewed() -> None:
    assert told("arrt-r:2018-07:2026-01-31", "moon-r:2019") == {}


def test_a_credential_whose_day_is_not_told_says_so() -> None:
    (found,) = told("arrt-r").values()
    assert found.day is None
    assert found.because == "it is not told when you earned ARRT(R)"


def test_a_body_whose_rule_was_not_found_says_so() -> None:
    (found,) = told("nmtcb-ct:2024-01").values()
    assert found.day is None
    assert "not found for NMTCB(CT) alone" in found.because
    (mammographer,) = told("mqsa:2024-01").values()
    assert mammographer.day is None
    assert "inspection" in mammographer.because


def test_nmtcb_ct_follows_the_cycle_of_a_cnmt() -> None:
    found = told("nmtcb-cnmt:2025-03", "nmtcb-ct:2026-01", birth_month=6)
    ce = found["CNMT and NMTCB(CT)", Due.CE]
    assert ce.day == date(2027, 5, 31)
    assert ce.amount is None  # 24 and 12, and which is meant is not for us to say
    assert not ce.certain


def test_without_a_birth_month_it_says_how_to_tell_it() -> None:
    found = told("arrt-r:2018-07", birth_month=None)
    assert all(each.needs_birth_month for each in found.values())


@pytest.mark.parametrize(("until", "is_soon"), [("2027-02-20", True), ("2027-02-21", False)])
def test_what_is_due_within_90_days_is_soon(until: str, is_soon: bool) -> None:  # noqa: FBT001
    # from 2026-11-22: 8 days of November, 31, 31 and 20 of February are 90
    license_ = {"state": "TX", "name": "MRT", "until": until}
    found = renewals_of(question(licenses=[license_]))
    assert bool(due_soon(found, TODAY)) is is_soon


def test_a_license_that_has_ended_is_overdue() -> None:
    found = renewals_of(question(licenses=[{"state": "TX", "name": "MRT", "until": "2026-11"}]))
    assert [each.what for each in due_soon(found, TODAY)] == ["TX MRT"]
    assert found[0].day == date(2026, 11, 1)
