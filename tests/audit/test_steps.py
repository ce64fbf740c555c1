"""Steps ticked off by hand."""

from datetime import date

from imgxtrain.audit.results import Code, RequirementResult, Status, Tally
from imgxtrain.audit.steps import audit_step
from imgxtrain.profile.entries import StepEntry
from tests.audit.worlds import TODAY, logged, question, requirement_of, target


def step(entry_id: str, name: str, on: date, of: str = "arrt-ct") -> StepEntry:
    return logged(StepEntry, entry_id, on, target=of, step=name)


def audited(
    name: str, *steps: StepEntry, holds: tuple[str, ...] = ("arrt-r",)
) -> RequirementResult:
    asked = question(steps, holds, TODAY)
    aim = target("arrt-ct", asked)
    return audit_step(requirement_of(aim, name), aim, asked)


def test_a_step_is_met_from_the_day_it_was_done() -> None:
    result = audited("ethics", step("abc", "ethics", date(2026, 11, 1)))

    assert (result.status, result.done_on) == (Status.MET, date(2026, 11, 1))
    assert (result.unit, result.need, result.missing, result.tally) == ("", None, None, Tally())


def test_a_step_not_done_is_not_started() -> None:
    result = audited("ethics", step("abc", "ethics", date(2026, 11, 1), of="arrt-mr"))

    assert (result.status, result.done_on) == (Status.NOT_STARTED, None)


def test_a_step_on_a_day_to_come_does_not_count_yet() -> None:
    result = audited("ethics", step("abc", "ethics", date(2026, 11, 23)))

    assert result.status is Status.NOT_STARTED
    assert [(each.code, each.entries) for each in result.findings] == [(Code.FUTURE_DATE, ("abc",))]


def test_a_step_done_before_what_comes_first_is_a_doubt() -> None:
    result = audited(
        "fee",
        step("abc", "fee", date(2026, 11, 1)),
        step("def", "application", date(2026, 11, 5)),
    )

    assert result.status is Status.MET
    (finding,) = result.findings
    assert (finding.code, finding.entries) == (Code.CONTRADICTION, ("abc", "def"))
    assert finding.reason == (
        "Pay the application fee is of 2026-11-01, but comes after Apply to ARRT, "
        "which is of 2026-11-05"
    )


def test_a_step_on_the_same_day_is_no_doubt() -> None:
    result = audited(
        "fee",
        step("abc", "fee", date(2026, 11, 5)),
        step("def", "application", date(2026, 11, 5)),
    )

    assert result.findings == ()


def test_an_application_before_the_credential_it_needs_was_earned_is_a_doubt() -> None:
    applied = step("abc", "application", date(2019, 1, 1))
    result = audited("application", applied, holds=("arrt-r:2019-05-31",))

    (finding,) = result.findings
    assert finding.code is Code.CONTRADICTION
    assert "Hold a supporting credential, which is of 2019-05-31" in finding.reason
