"""Clinical hours by days and periods, over weeks, within a window."""

from datetime import date
from typing import Any

from imgxtrain.audit.hours import audit_hours
from imgxtrain.audit.results import (
    Code,
    Expiry,
    PartKind,
    RequirementResult,
    Standing,
    Status,
    Tally,
)
from imgxtrain.knowledge.requirements import Hours
from imgxtrain.profile.entries import HoursEntry, Stage
from tests.audit.worlds import TODAY, logged, made, question, requirement_of, signed, target


def hours(entry_id: str, on: date, count: float, modality: str = "ct", **fields: Any) -> HoursEntry:
    return logged(HoursEntry, entry_id, on, hours=count, modality=modality, **fields)


def audited(*entries: HoursEntry, of: str = "nmtcb-ct", today: date = TODAY) -> RequirementResult:
    asked = question(entries, today=today)
    aim = target(of, asked)
    return audit_hours(requirement_of(aim, Hours), aim, asked)


def weekly(**figures: Any) -> Hours:
    return made(Hours, modalities=["ct"], total=100, weeks=3, **figures)


def of_made(requirement: Hours, *entries: HoursEntry) -> RequirementResult:
    asked = question(entries)
    return audit_hours(requirement, target("arrt-ct", asked), asked)


def test_hours_count_by_how_far_their_sign_off_has_come() -> None:
    # NMTCB(CT): 300 hours in CT or PET/CT. 8 + 10 + 12 of them: 270 are missing.
    result = audited(
        signed(hours("abc", date(2026, 11, 2), 8), "nmtcb-ct"),
        signed(hours("def", date(2026, 11, 3), 10, "pet-ct"), "nmtcb-ct", Stage.SUBMITTED),
        hours("ghj", date(2026, 11, 4), 12),
        hours("kmn", date(2026, 11, 5), 99, "mri"),
        signed(hours("pqr", date(2026, 11, 6), 5), "arrt-ct"),
    )

    assert result.tally == Tally(approved=8, submitted=10, logged=17)
    assert (result.unit, result.need, result.missing) == ("hours", 300, 265)
    assert result.status is Status.IN_PROGRESS


def test_three_hundred_approved_are_met_and_logged_ones_await() -> None:
    # 300 hours fit into the 38 days from 2026-10-01 to 2026-11-07.
    period = hours("abc", date(2026, 10, 1), 300, until=date(2026, 11, 7))

    assert audited(period).status is Status.AWAITING
    assert audited(signed(period, "nmtcb-ct")).status is Status.MET


def test_the_window_of_nmtcb_rests_on_an_old_page_and_the_standing_says_so() -> None:
    assert audited().standing is Standing.PROVISIONAL


def test_a_period_across_the_edge_of_the_window_counts_pro_rata() -> None:
    # Three years back from 2026-11-22 is 2023-11-22: 9 of 30 days of 100 hours are 30.
    result = audited(hours("abc", date(2023, 11, 1), 100, until=date(2023, 11, 30)))

    assert result.tally == Tally(logged=30)
    # After 2026-11-22 its 22nd goes: 8 of 30 days of 100 hours are 26.
    assert result.expires_next == Expiry(date(2026, 11, 22), 4, ("abc",))
    (finding,) = result.findings
    assert "30 count, the share of those days rounded down" in finding.reason


def test_denied_hours_never_count_and_say_who_denied_them() -> None:
    denied = signed(
        hours("abc", date(2026, 11, 2), 8),
        "nmtcb-ct",
        Stage.DENIED,
        by="Pat Lee",
        reason="not on duty",
    )
    result = audited(denied)

    assert result.tally == Tally()
    assert result.findings[0].code is Code.DENIED
    assert result.findings[0].reason == "it was denied by Pat Lee on 2026-11-03: not on duty"


def test_a_sign_off_before_the_work_was_done_is_a_contradiction_and_counts_as_logged() -> None:
    period = hours("abc", date(2026, 11, 2), 40, until=date(2026, 11, 6))
    result = audited(signed(period, "nmtcb-ct", on=date(2026, 11, 5)))

    assert result.tally == Tally(logged=40)
    (finding,) = result.findings
    assert finding.code is Code.CONTRADICTION
    assert finding.reason == (
        "it was approved on 2026-11-05, before it was done on 2026-11-06; it counts as logged"
    )


def test_a_sign_off_yet_to_come_counts_as_logged() -> None:
    entry = signed(hours("abc", date(2026, 11, 2), 8), "nmtcb-ct", on=date(2026, 12, 1))

    assert audited(entry).tally == Tally(logged=8)


def test_weeks_are_calendar_weeks_touched() -> None:
    # Sunday 2026-11-01 and Monday 2026-11-02 are two weeks; Friday 2026-11-06 is in the second.
    result = of_made(
        weekly(),
        signed(hours("abc", date(2026, 11, 1), 8), "arrt-ct"),
        hours("def", date(2026, 11, 2), 8),
        hours("ghj", date(2026, 11, 6), 8),
    )

    (weeks,) = result.parts
    assert (weeks.kind, weeks.tally) == (PartKind.WEEKS, Tally(approved=1, logged=1))
    assert (weeks.need, weeks.missing) == (3, 1)


def test_a_period_touches_all_its_weeks_over_the_end_of_a_year() -> None:
    # Wednesday 2025-12-31 to Monday 2026-01-05: the weeks of 12-29 and of 01-05.
    result = of_made(weekly(), hours("abc", date(2025, 12, 31), 40, until=date(2026, 1, 5)))

    assert result.parts[0].tally.done == 2


def test_enough_hours_over_too_few_weeks_are_not_enough() -> None:
    crammed = hours("abc", date(2026, 11, 2), 100, until=date(2026, 11, 8))
    spread = hours("abc", date(2026, 11, 2), 100, until=date(2026, 11, 16))

    assert (of_made(weekly(), crammed).status, of_made(weekly(), crammed).missing) == (
        Status.IN_PROGRESS,
        0,
    )
    assert of_made(weekly(), spread).status is Status.AWAITING
    assert of_made(weekly(), signed(spread, "arrt-ct")).status is Status.MET


def test_ardms_asks_for_1680_hours_over_48_weeks() -> None:
    # 35 hours in each of 48 weeks from Monday 2025-12-01 to Sunday 2026-11-01.
    year = hours("abc", date(2025, 12, 1), 1680, "sonography-general", until=date(2026, 11, 1))
    result = audited(year, of="ardms-rdms-ab")

    assert (result.need, result.missing) == (1680, 0)
    assert (result.parts[0].need, result.parts[0].tally.done) == (48, 48)
    assert (result.status, result.standing) == (Status.AWAITING, Standing.OFFICIAL)
    assert result.expires_next is None


def test_more_hours_than_a_day_has_are_a_doubt() -> None:
    # 8 and 9 hours on one day, and a period of 10 a day over it: 27.
    result = audited(
        hours("abc", date(2026, 11, 2), 8),
        hours("def", date(2026, 11, 2), 9),
        hours("ghj", date(2026, 11, 1), 50, until=date(2026, 11, 5)),
    )

    assert result.tally == Tally(logged=67)
    (finding,) = result.findings
    assert (finding.code, set(finding.entries)) == (Code.CONTRADICTION, {"abc", "def", "ghj"})
    assert finding.reason == "on 2026-11-02 the hours logged come to 27, more than a day has"


def test_a_full_day_is_no_doubt() -> None:
    result = audited(hours("abc", date(2026, 11, 2), 16), hours("def", date(2026, 11, 2), 8))

    assert result.findings == ()


def test_hours_of_a_day_to_come_do_not_count() -> None:
    result = audited(hours("abc", date(2026, 11, 23), 8))

    assert (result.status, result.findings[0].code) == (Status.NOT_STARTED, Code.FUTURE_DATE)


def test_an_unknown_number_of_hours_stays_unknown() -> None:
    result = audited(hours("abc", date(2026, 11, 2), 8, "nuclear-medicine"), of="nmtcb-nct")

    assert (result.need, result.missing, result.standing) == (None, None, Standing.UNKNOWN)
    assert (result.status, result.tally.done) == (Status.IN_PROGRESS, 8)
    assert Code.UNKNOWN_FIGURE in [each.code for each in result.findings]


def test_hours_that_were_enough_and_are_too_old_are_expired() -> None:
    old = hours("abc", date(2020, 1, 1), 400, until=date(2020, 3, 1))

    assert audited(old).status is Status.EXPIRED
    assert audited(old, hours("def", date(2026, 11, 2), 8)).status is Status.IN_PROGRESS
