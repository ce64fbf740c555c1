from datetime import date
from typing import Any

import pytest

from imgxtrain.audit.explanation import Verdict
from imgxtrain.audit.results import Expiry
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.planning.other_claims import counts_until, other_claims
from imgxtrain.profile.entries import ExamEntry, HoursEntry, Stage
from tests.audit.worlds import logged, made
from tests.planning.results import repetitions, target_of

HEAD = logged(ExamEntry, "aaa", date(2024, 2, 29), exam="ct-head")
LISTED = made(Repetitions, list="arrt-ct-list-reported", total=125, window_months=24)


def verdict(counts: bool = True, requirement: Repetitions = LISTED, **fields: Any) -> Verdict:  # noqa: FBT001, FBT002
    found = repetitions(
        missing=1, requirement=requirement, claims={"aaa": "brain"}, reported=("aaa",), **fields
    )
    return Verdict(target_of(found), found, counts, Stage.LOGGED)


def test_every_other_line_that_fits_the_exam_is_offered_with_the_command_that_claims_it() -> None:
    claims = other_claims(HEAD, verdict(), Knowledge())
    assert "brain" not in {each.procedure for each in claims}
    cranium = next(each for each in claims if each.procedure == "cranium")
    assert cranium.command == "imgxtrain claim aaa cranium --for arrt-ct"


@pytest.mark.parametrize("name", [None, "no-such-list"])
def test_without_a_list_there_is_nothing_else_to_claim(name: str | None) -> None:
    asked = verdict(requirement=made(Repetitions, list=name, total=125))
    assert other_claims(HEAD, asked, Knowledge()) == ()


def test_hours_are_claimed_as_nothing() -> None:
    hours = logged(HoursEntry, "aaa", date(2026, 1, 1), modality="ct", hours=8)
    assert other_claims(hours, verdict(), Knowledge()) == ()


def test_an_exam_counts_until_its_window_ends() -> None:
    ends = Expiry(date(2026, 1, 1), 1)
    assert counts_until(HEAD, verdict(expires_next=ends)) == date(2026, 2, 28)


def test_what_does_not_count_or_is_locked_has_no_last_day() -> None:
    assert counts_until(HEAD, verdict(counts=False, expires_next=Expiry(date.max, 1))) is None
    assert counts_until(HEAD, verdict(expires_next=None)) is None
