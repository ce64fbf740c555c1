"""Plain counts: NMTCB(CT)'s 50 documented procedures, MQSA's 25 supervised exams, CCI's 600."""

from datetime import date
from typing import Any

from imgxtrain.audit.results import (
    Code,
    Expiry,
    Finding,
    RequirementResult,
    Standing,
    Status,
    Tally,
)
from imgxtrain.audit.studies import audit_studies
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Studies
from imgxtrain.profile.entries import Entry, ExamEntry, OpeningEntry, Stage, TallyEntry
from tests.audit.worlds import TODAY, logged, made, question, requirement_of, signed, target

KNOWLEDGE = Knowledge()
DAY = date(2026, 11, 2)


def exam(entry_id: str, on: date = DAY, **fields: Any) -> ExamEntry:
    return logged(ExamEntry, entry_id, on, **{"exam": "ct-head", **fields})


def tally(entry_id: str, count: int, on: date = DAY, **fields: Any) -> TallyEntry:
    return logged(TallyEntry, entry_id, on, **{"modality": "ct", "count": count, **fields})


def audited(*entries: Entry, of: str = "nmtcb-ct", today: date = TODAY) -> RequirementResult:
    asked = question(entries, today=today, knowledge=KNOWLEDGE)
    aim = target(of, asked)
    return audit_studies(requirement_of(aim, Studies), aim, asked)


def within(months: int, *entries: Entry, **figures: Any) -> RequirementResult:
    asked = question(entries, knowledge=KNOWLEDGE)
    asks = made(Studies, modalities=["ct"], total=50, window_months=months, **figures)
    return audit_studies(asks, target("arrt-ct", asked), asked)


def finding(result: RequirementResult, code: Code) -> Finding:
    return next(each for each in result.findings if each.code is code)


def test_exams_and_tallies_count_alike_whatever_the_procedure() -> None:
    # 1 approved, 1 submitted, 1 logged and 20 in a month before: 23 of 50, 27 are missing.
    result = audited(
        signed(exam("abc"), "nmtcb-ct"),
        signed(exam("def"), "nmtcb-ct", Stage.SUBMITTED),
        exam("ghj", exam="ct-chest"),
        tally("kmn", 20, date(2026, 9, 1), until=date(2026, 9, 30)),
        exam("pqr", exam="mri-brain"),
        tally("stv", 20, modality="mri"),
    )

    assert result.tally == Tally(approved=1, submitted=1, logged=21)
    assert (result.unit, result.need, result.missing) == ("studies", 50, 27)
    assert (result.status, result.parts) == (Status.IN_PROGRESS, ())


def test_the_same_exam_fifty_times_is_enough() -> None:
    done = [signed(exam(f"ex{n:02d}"), "nmtcb-ct") for n in range(50)]

    assert audited(*done).status is Status.MET
    assert audited(*done[1:], exam("last")).status is Status.AWAITING
    assert audited(*done[1:]).missing == 1


def test_what_is_not_known_of_the_rule_makes_it_provisional() -> None:
    assert audited().standing is Standing.PROVISIONAL


def test_what_was_not_performed_on_a_patient_does_not_count() -> None:
    result = audited(
        exam("abc", role="assisted"),
        exam("def", role="observed"),
        exam("ghj", role="simulated"),
        exam("kmn", role="remote"),
        exam("pqr", exam="ct-qc-display"),
        exam("stv", exam="ct-multiplanar-reformation"),
        signed(exam("xyz"), "nmtcb-ct", Stage.DENIED),
    )

    assert (result.tally, result.status) == (Tally(), Status.NOT_STARTED)
    assert {each.code: each.entries for each in result.findings} == {
        Code.NOT_PERFORMED: ("abc", "def"),
        Code.NOT_ACCEPTED: ("ghj", "kmn"),
        Code.NOT_ON_LIST: ("pqr", "stv"),
        Code.DENIED: ("xyz",),
    }
    assert finding(result, Code.NOT_PERFORMED).command == "imgxtrain edit abc --role performed"


def test_only_supervised_exams_count_for_mqsa() -> None:
    result = audited(
        exam("abc", exam="mammogram-screening", supervised=True),
        exam("def", exam="mammogram-screening", supervised=False),
        exam("ghj", exam="mammogram-screening"),
        tally("kmn", 24, modality="mammography"),
        of="mqsa",
    )

    assert (result.need, result.tally, result.missing) == (25, Tally(logged=1), 24)
    refused = [each for each in result.findings if each.code is Code.NOT_ACCEPTED]
    assert [each.entries for each in refused] == [("def",), ("ghj",), ("kmn",)]
    assert refused[1].command == "imgxtrain edit ghj --supervised"


def test_an_opening_balance_counts_as_approved() -> None:
    result = audited(
        logged(OpeningEntry, "abc", DAY, target="nmtcb-ct", count=30),
        logged(OpeningEntry, "def", DAY, target="nmtcb-ct", count=9, procedure="head"),
        logged(OpeningEntry, "ghj", DAY, target="arrt-ct", count=9),
        logged(OpeningEntry, "kmn", date(2026, 12, 1), target="nmtcb-ct", count=9),
    )

    assert result.tally == Tally(approved=30)
    assert Code.NOT_LOCKED not in [each.code for each in result.findings]


def test_an_opening_balance_may_expire_unseen_where_there_is_a_window() -> None:
    result = within(24, logged(OpeningEntry, "abc", DAY, target="arrt-ct", count=30))

    assert (result.tally, result.expires_next) == (Tally(approved=30), None)
    assert finding(result, Code.NOT_LOCKED).reason == (
        "30 of your opening balance count as approved, but when they were done is not told: "
        "they may be older than 24 months and expire unseen"
    )


def test_a_tally_across_the_edge_of_a_window_counts_whole_studies() -> None:
    # 24 months back from 2026-11-22 is 2024-11-22: 9 of 30 days of 11 studies are 3.3.
    result = within(24, tally("abc", 11, date(2024, 11, 1), until=date(2024, 11, 30)))

    assert result.tally == Tally(logged=3)
    # After 2026-11-22: 8 of 30 days are 2.93, so 1 goes.
    assert result.expires_next == Expiry(date(2026, 11, 22), 1, ("abc",))


def test_an_exam_that_is_too_old_says_so() -> None:
    result = within(24, exam("abc", date(2024, 11, 21)), exam("def", date(2024, 11, 22)))

    assert result.tally == Tally(logged=1)
    assert finding(result, Code.EXPIRED).entries == ("abc",)
    assert result.expires_next == Expiry(date(2026, 11, 22), 1, ("def",))


def test_exams_on_days_of_a_tally_may_be_counted_twice() -> None:
    result = audited(tally("abc", 20, date(2026, 11, 1), until=date(2026, 11, 20)), exam("def"))

    assert result.tally == Tally(logged=21)
    doubt = finding(result, Code.CONTRADICTION)
    assert doubt.entries == ("abc", "def")
    assert doubt.command == "imgxtrain edit abc --count 19"


def test_exams_the_vocabulary_does_not_know_are_no_harm() -> None:
    assert audited(exam("abc", exam="tea-making")).tally == Tally()


def test_cci_counts_over_the_whole_career() -> None:
    old = tally("abc", 600, date(1999, 1, 1), until=date(2001, 1, 1), modality="echo-adult")
    result = audited(old, of="cci-rcs")

    assert (result.tally.done, result.missing, result.status) == (600, 0, Status.AWAITING)
    assert result.expires_next is None


def test_a_tally_of_no_more_than_what_was_logged_is_to_be_removed() -> None:
    result = audited(tally("tal", 2, until=date(2026, 11, 6)), exam("abc"), exam("def"))

    assert finding(result, Code.CONTRADICTION).command == "imgxtrain remove tal"
