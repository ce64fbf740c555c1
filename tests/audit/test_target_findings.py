"""What is said of a target as a whole."""

from datetime import date

import pytest

from imgxtrain.audit.results import Code, Finding, Standing, Status
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.target_findings import target_findings
from imgxtrain.audit.targets import target_for
from imgxtrain.profile.entries import TargetEntry
from tests.audit.worlds import logged, question


def findings(
    credential: str, *holds: str, status: Status = Status.IN_PROGRESS, **adopted: object
) -> list[Finding]:
    taken_on = logged(TargetEntry, "tgt", date(2026, 8, 20), target=credential, **adopted)
    asked = question([taken_on], holds)
    target = target_for(asked.knowledge.credentials[credential], asked)
    return list(target_findings(target, status, asked))


def test_a_legal_qualification_is_never_more_than_records_that_add_up() -> None:
    (told,) = findings("mqsa", status=Status.MET)

    assert (told.code, told.reason.split(";")[0]) == (Code.OWN_WORD, "your records add up")
    assert findings("mqsa") == []


@pytest.mark.parametrize(
    ("days", "is_held"),
    [
        ("", True),
        (":2020", True),
        (":2020:2025-01-01", False),  # lapsed
        (":2020:2027-01-01", True),  # lapses only later
        (":2027-01-01", False),  # earned only later
    ],
)
def test_a_target_is_held_already_if_it_is_held_today(days: str, *, is_held: bool) -> None:
    codes = [each.code for each in findings("arrt-bs", f"arrt-bs{days}")]

    assert (Code.ALREADY_HELD in codes) is is_held


def test_a_route_or_edition_that_is_gone_is_told_with_a_way_out() -> None:
    told = findings("arrt-bs", pathway="gone-way", editions={"clinical": "gone-edition"})

    assert [each.command for each in told if each.code is Code.CONTRADICTION] == [
        'imgxtrain adopt arrt-bs --route ""',
        'imgxtrain adopt arrt-bs --edition ""',
    ]


def test_nothing_is_official_while_another_edition_may_bind() -> None:
    # M: no day is told on which the worksheet was opened, so the edition of 2020 may bind
    asked = question(holds=["arrt-r:2019"])
    result = audit_target(target_for(asked.knowledge.credentials["arrt-m"], asked), asked)

    standings = {each.requirement.id: each.standing for each in result.requirements}
    assert standings["mqsa-first"] is Standing.PROVISIONAL
    assert standings["supporting"] is Standing.OFFICIAL
