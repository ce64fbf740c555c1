"""Sign-offs and periods that cannot be: told, with a way out, and not counted on."""

from datetime import date

from imgxtrain.audit.results import Code
from imgxtrain.audit.sign_offs import sign_offs
from imgxtrain.profile.entries import HoursEntry, Stage
from tests.audit.worlds import TODAY, logged, question, signed, target

DAY = date(2026, 11, 2)


def stage_and_codes(entry: HoursEntry, today: date = TODAY) -> tuple[Stage, list[Code]]:
    asked = question([entry], today=today)
    found = sign_offs([entry], target("nmtcb-ct", asked), asked)
    return found.stages[entry.id], [each.code for each in found.findings]


def hours(until: date | None = None) -> HoursEntry:
    return logged(HoursEntry, "abc", DAY, modality="ct", hours=8, until=until)


def test_a_denial_is_as_little_foreseen_as_an_approval() -> None:
    for stage in (Stage.DENIED, Stage.APPROVED):
        told = signed(hours(), "nmtcb-ct", stage, on=date(2026, 11, 20))
        assert stage_and_codes(told) == (stage, [Code.DENIED] if stage is Stage.DENIED else [])
        assert stage_and_codes(told, date(2026, 11, 10)) == (Stage.LOGGED, [Code.CONTRADICTION])


def test_a_period_that_ends_before_it_begins_is_told_and_is_of_its_first_day() -> None:
    told = signed(hours(until=date(2026, 10, 1)), "nmtcb-ct", on=date(2026, 10, 20))

    stage, codes = stage_and_codes(told)

    assert stage is Stage.LOGGED  # signed on 2026-10-20, which is before 2026-11-02
    assert codes == [Code.CONTRADICTION, Code.CONTRADICTION]
