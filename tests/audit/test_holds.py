"""Credentials that must be held, by the record and by the user's own word."""

from datetime import date

import pytest

from imgxtrain.audit.held_credentials import first_day_told, last_day_told
from imgxtrain.audit.holds import audit_holds
from imgxtrain.audit.results import Code, RequirementResult, Standing, Status
from imgxtrain.knowledge.requirements import Holds
from imgxtrain.profile.entries import StepEntry
from tests.audit.worlds import TODAY, logged, made, question, requirement_of, target


def audited(
    *holds: str,
    of: str = "arrt-ct",
    apply_by: date | None = None,
    today: date = TODAY,
    entries: tuple[StepEntry, ...] = (),
    pathway: str | None = None,
) -> RequirementResult:
    asked = question(entries, holds, today)
    aim = target(of, asked, pathway, apply_by=apply_by)
    return audit_holds(requirement_of(aim, "supporting"), aim, asked)


def codes(result: RequirementResult) -> list[Code]:
    return [each.code for each in result.findings]


def test_one_alternative_is_enough() -> None:
    result = audited("nmtcb-cnmt:2020-03-15")

    assert (result.status, result.done_on) == (Status.MET, date(2020, 3, 15))
    assert (result.need, result.missing, result.unit) == (None, None, "")
    assert result.findings == ()


def test_a_credential_without_a_date_counts_as_held() -> None:
    result = audited("arrt-r")

    assert (result.status, result.done_on) == (Status.MET, None)


def test_a_month_counts_from_its_last_day_and_the_present_one_from_today() -> None:
    # Earned some day in November 2026: on the 22nd it is held, since the 22nd at the latest.
    assert audited("arrt-r:2026-11").done_on == TODAY
    assert audited("arrt-r:2026-11", today=date(2026, 11, 30)).done_on == date(2026, 11, 30)
    assert audited("arrt-r:2026-12").status is Status.NOT_STARTED
    assert audited("arrt-r:2025-05").done_on == date(2025, 5, 31)


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2025-02-31", date(2025, 2, 28), date(2025, 2, 28)),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(told: str, first: date, last: date) -> None:
    assert (first_day_told(told), last_day_told(told)) == (first, last)


def test_a_credential_yet_to_come_does_not_count_and_says_from_when() -> None:
    result = audited("arrt-r:2026-12-01")

    assert result.status is Status.NOT_STARTED
    assert result.findings[0].code is Code.FUTURE_DATE
    assert result.findings[0].reason == "ARRT(R) is earned on 2026-12-01, which is yet to come"


def test_the_alternative_longest_held_decides_since_when() -> None:
    result = audited("arrt-r:2021-01-01", "nmtcb-cnmt:2018-06-30", "arrt-n")

    assert result.done_on == date(2018, 6, 30)


def test_an_alternative_of_two_is_held_since_the_later_of_them() -> None:
    asked = question(holds=["arrt-r:2015-01-01", "arrt-m:2022-05-05"])
    aim = target("arrt-bs", asked)
    result = audit_holds(requirement_of(aim, "supporting"), aim, asked)

    assert (result.status, result.done_on) == (Status.MET, date(2022, 5, 5))


def test_a_family_is_held_by_any_of_its_credentials() -> None:
    result = audited("ardms-rdms-obgyn:2019-01-01", of="arrt-mr")

    assert (result.status, result.done_on) == (Status.MET, date(2019, 1, 1))


def test_what_the_nearest_alternatives_lack_is_named() -> None:
    result = audited("arrt-r", of="nmtcb-pet", pathway="radiographer")

    assert result.status is Status.IN_PROGRESS
    finding = next(each for each in result.findings if each.code is Code.NOT_HELD)
    assert finding.reason == ("you hold ARRT(R), but ARRT(CT), ARRT(MR) or NMTCB(CT) is missing")
    assert finding.command == "imgxtrain me add credential arrt-ct"


def test_a_family_that_is_missing_is_added_by_one_of_its_credentials() -> None:
    result = audited(of="ardms-rvt", pathway="re-applicant")

    finding = next(each for each in result.findings if each.code is Code.NOT_HELD)
    assert finding.command == "imgxtrain me add credential ardms-rdms-ab"


def test_a_lapsed_credential_does_not_do_and_says_what_would() -> None:
    result = audited("arrt-r:2015-01-01:2026-10-31")

    assert (result.status, result.done_on) == (Status.EXPIRED, None)
    lapsed = result.findings[0]
    assert lapsed.code is Code.LAPSED
    assert lapsed.reason == "ARRT(R) lapsed on 2026-10-31, and a lapsed credential does not do"
    assert lapsed.command == "imgxtrain me add credential arrt-r --earned 2015-01-01"


def test_of_one_that_lapsed_nobody_asks_whether_it_is_held() -> None:
    result = audited("arrt-r:2015-01-01:2026-10-31")

    lacking = next(each for each in result.findings if each.code is Code.NOT_HELD)
    assert (lacking.remedy, lacking.command) == (None, None)


def test_a_lapse_before_a_day_yet_to_come_has_a_command_that_works() -> None:
    result = audited("arrt-r:2040:2025-12-01")

    impossible = next(each for each in result.findings if each.code is Code.CONTRADICTION)
    assert impossible.command == "imgxtrain me add credential arrt-r --earned 2026-11-22"


def test_years_that_no_calendar_has_are_its_ends() -> None:
    assert last_day_told("0000-02") == date(1, 2, 28)


def test_a_lapsed_month_lapsed_on_its_first_day() -> None:
    assert audited("arrt-r:2015:2026-11").status is Status.EXPIRED
    assert audited("arrt-r:2015:2026-12").status is Status.MET


def test_another_alternative_does_where_one_has_lapsed() -> None:
    result = audited("arrt-r:2015-01-01:2026-10-31", "arrt-n:2019-01-01")

    assert (result.status, result.done_on) == (Status.MET, date(2019, 1, 1))


def test_where_an_active_one_is_not_asked_for_a_lapsed_one_does() -> None:
    asked = question(holds=["arrt-r:2015-01-01:2020-01-01"])
    aim = target("arrt-ct", asked)
    ever = made(Holds, any_of=[["arrt-r"]], active=False)

    assert audit_holds(ever, aim, asked).status is Status.MET


def test_one_that_lapses_before_the_application_is_told_in_time() -> None:
    result = audited("arrt-r:2015:2027-01-15", apply_by=date(2027, 3, 1))

    assert result.status is Status.MET
    (finding,) = result.findings
    assert finding.reason == (
        "ARRT(R) lapses on 2027-01-15, before you mean to apply on 2027-03-01"
    )


def test_dates_that_cannot_be_are_a_contradiction_with_a_way_out() -> None:
    result = audited("arrt-r:2020-05-01:2019-05-01")

    assert result.status is Status.EXPIRED
    finding = result.findings[0]
    assert finding.code is Code.CONTRADICTION
    assert finding.command == "imgxtrain me add credential arrt-r --earned 2020-05-01"


def test_a_credential_nobody_knows_is_no_harm() -> None:
    assert audited("space-cadet:2020", "arrt-r").status is Status.MET
    assert audited("space-cadet:2020").status is Status.NOT_STARTED


def test_what_else_is_accepted_is_told_where_nothing_listed_is_held() -> None:
    result = audited(of="armrit-mri", pathway="cross-trained")

    assert Code.UNKNOWN_FIGURE in codes(result)
    assert Code.UNKNOWN_FIGURE not in codes(
        audited("arrt-r", of="armrit-mri", pathway="cross-trained")
    )


def test_the_users_own_word_meets_it_provisionally() -> None:
    ticked = logged(
        StepEntry,
        "stp1",
        date(2026, 10, 1),
        target="armrit-mri",
        step="supporting",
        because="registered nurse in Ohio since 2012",
    )
    result = audited(of="armrit-mri", pathway="cross-trained", entries=(ticked,))

    assert (result.status, result.standing) == (Status.MET, Standing.PROVISIONAL)
    assert result.done_on == date(2026, 10, 1)
    (finding,) = result.findings
    assert (finding.code, finding.entries) == (Code.OWN_WORD, ("stp1",))
    assert finding.reason == "met by your own word: registered nurse in Ohio since 2012"


def test_a_tick_without_a_reason_is_no_word() -> None:
    ticked = logged(StepEntry, "stp1", TODAY, target="armrit-mri", step="supporting")

    assert audited(of="armrit-mri", pathway="cross-trained", entries=(ticked,)).status is (
        Status.NOT_STARTED
    )


def test_the_standing_is_that_of_who_may_take_the_way() -> None:
    # both bodies' own pages name the credentials; ARRT's rule on when they are held is put together
    assert audited("arrt-r", of="nmtcb-ct").standing is Standing.OFFICIAL
    assert audited("arrt-r", of="arrt-ct").standing is Standing.OFFICIAL
