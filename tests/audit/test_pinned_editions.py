"""Which edition of a document binds: cases worked by hand on the shipped data."""

from datetime import date

import pytest

from imgxtrain.audit.pinned_editions import DecidingDays, edition_findings, pinned_editions
from imgxtrain.audit.results import Code
from imgxtrain.knowledge.library import Knowledge

TODAY = date(2026, 11, 22)
KNOWLEDGE = Knowledge()


def days(opened: str | None, anchor: str = "2026-11-22", *, applied: bool = False) -> DecidingDays:
    on = date.fromisoformat(opened) if opened else None
    return DecidingDays(on, date.fromisoformat(anchor), TODAY, applied)


def clinical(credential: str, when: DecidingDays, chosen: dict[str, str] | None = None) -> str:
    (pinned,) = pinned_editions(
        KNOWLEDGE.credentials[credential], ("clinical",), when, chosen or {}
    )
    return pinned.edition.id


def codes(credential: str, when: DecidingDays) -> list[Code]:
    (pinned,) = pinned_editions(KNOWLEDGE.credentials[credential], ("clinical",), when, {})
    return [finding.code for finding in edition_findings(pinned, when)]


@pytest.mark.parametrize(
    ("opened", "edition"),
    [
        # the 2026 edition begins on 2026-09-01: the day before, the older one binds
        ("2026-08-31", "arrt-ct-clinical-reported"),
        ("2026-09-01", "arrt-ct-clinical-2026"),
        ("2026-11-22", "arrt-ct-clinical-2026"),
    ],
)
def test_the_clinical_edition_follows_the_day_the_worksheet_was_opened(
    opened: str, edition: str
) -> None:
    assert clinical("arrt-ct", days(opened)) == edition


def test_without_that_day_todays_edition_is_taken_and_said_to_be_uncertain() -> None:
    assert clinical("arrt-ct", days(None)) == "arrt-ct-clinical-2026"
    assert codes("arrt-ct", days(None)) == [Code.EDITION_UNCERTAIN]


def test_what_the_user_chose_goes_before_what_the_day_decides() -> None:
    chosen = {"clinical": "arrt-ct-clinical-2026"}
    assert clinical("arrt-ct", days("2026-08-20"), chosen) == "arrt-ct-clinical-2026"


def test_an_edition_no_longer_accepted_gives_way_to_the_one_in_force() -> None:
    # VI: opened 2023-01-10 on the edition of 2017, accepted until 2025-06-30; today is later
    assert clinical("arrt-vi", days("2023-01-10")) == "arrt-vi-clinical-2023"
    assert codes("arrt-vi", days("2023-01-10")) == [Code.EDITION_CLOSED]


def test_whoever_applied_while_it_was_accepted_stays_on_the_older_edition() -> None:
    applied = days("2023-01-10", "2025-06-30", applied=True)
    assert clinical("arrt-vi", applied) == "arrt-vi-clinical-2017"
    assert Code.EDITION_CLOSED not in codes("arrt-vi", applied)
    a_day_late = days("2023-01-10", "2025-07-01", applied=True)
    assert clinical("arrt-vi", a_day_late) == "arrt-vi-clinical-2023"


def test_an_application_planned_after_the_editions_last_day_is_warned_of() -> None:
    # M: edition of 2020, accepted until 2027-08-31; the switch is a question, not an act
    planned = days("2024-03-01", "2027-09-01")
    assert clinical("arrt-m", planned) == "arrt-m-clinical-2020"
    assert Code.EDITION_CLOSED in codes("arrt-m", planned)
    assert Code.EDITION_CLOSED not in codes("arrt-m", days("2024-03-01", "2027-08-31"))


def test_a_document_with_one_edition_needs_no_day() -> None:
    assert codes("arrt-bs", days(None)) == []


def test_before_the_oldest_edition_that_is_known_nothing_is_taken_off_what_is_asked() -> None:
    # VI: the oldest edition known is of 2017-07-01; the worksheet is said to be of 2015
    assert clinical("arrt-vi", days("2015-01-01")) == "arrt-vi-clinical-2023"
    assert codes("arrt-vi", days("2015-01-01")) == [Code.EDITION_UNCERTAIN]


def test_asked_as_of_a_day_before_every_edition_it_is_the_oldest() -> None:
    long_ago = DecidingDays(None, date(2010, 1, 1), date(2010, 1, 1))
    assert clinical("arrt-m", long_ago) == "arrt-m-clinical-2020"
