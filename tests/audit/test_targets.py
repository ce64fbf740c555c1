"""Targets: the pathway, and the days that decide what counts."""

from datetime import date

from imgxtrain.audit.question import Question
from imgxtrain.audit.targets import WhatIf, target_for, targets_of
from imgxtrain.profile.entries import StepEntry, TargetEntry
from tests.audit.worlds import TODAY, logged, question


def adopted(name: str = "arrt-ct", **days: date | str | None) -> TargetEntry:
    return logged(TargetEntry, "adop", date(2026, 8, 20), target=name, **days)


def step(name: str, on: date, target: str = "arrt-ct", entry_id: str = "step") -> StepEntry:
    return logged(StepEntry, entry_id, on, target=target, step=name)


def anchor(asked: Question) -> date:
    return target_for(asked.knowledge.credentials["arrt-ct"], asked).anchor


def test_windows_are_counted_back_from_today_until_an_application_is_planned() -> None:
    assert anchor(question([adopted()])) == TODAY


def test_a_planned_application_is_the_anchor_while_it_lies_ahead() -> None:
    assert anchor(question([adopted(apply_by=date(2027, 5, 31))])) == date(2027, 5, 31)


def test_once_the_planned_day_has_gone_by_it_is_today_again() -> None:
    assert anchor(question([adopted(apply_by=date(2026, 10, 1))])) == TODAY


def test_the_application_that_was_made_is_the_anchor_for_good() -> None:
    applied = step("application", date(2026, 10, 5))
    assert anchor(question([adopted(apply_by=date(2027, 5, 31)), applied])) == date(2026, 10, 5)


def test_of_an_application_said_twice_the_last_word_counts() -> None:
    steps = [
        step("application", date(2026, 10, 5), entry_id="one1"),
        step("application", date(2026, 10, 7), entry_id="two2"),
    ]
    assert anchor(question([adopted(), *steps])) == date(2026, 10, 7)


def test_asked_as_of_an_earlier_day_the_application_was_not_made_yet() -> None:
    applied = step("application", date(2026, 10, 5))
    assert anchor(question([adopted(), applied], today=date(2026, 10, 4))) == date(2026, 10, 4)


def test_the_exam_window_locks() -> None:
    asked = question([adopted(), step("exam-window", date(2026, 11, 1))])
    target = target_for(asked.knowledge.credentials["arrt-ct"], asked)
    assert target.window_assigned == date(2026, 11, 1)


def test_a_question_about_other_days_changes_nothing_but_the_answer() -> None:
    asked = question([adopted(opened=date(2026, 8, 20))])
    credential = asked.knowledge.credentials["arrt-ct"]
    other = target_for(credential, asked, WhatIf(opened=date(2026, 9, 2)))
    clinical = {each.document.id: each.edition.id for each in other.editions}["clinical"]
    assert clinical == "arrt-ct-clinical-2026"
    usual = target_for(credential, asked)
    assert {each.edition.id for each in usual.editions} >= {"arrt-ct-clinical-reported"}


def test_the_pathway_is_one_that_what_is_held_opens() -> None:
    asked = question(holds=["ardms-rdms-ab:2020-03"])
    target = target_for(asked.knowledge.credentials["ardms-rvt"], asked)
    assert target.pathway is not None
    assert target.pathway.id == "re-applicant"


def test_where_none_is_open_yet_it_is_the_nearest() -> None:
    # PET: the nuclear way wants CNMT or ARRT(N), each a new beginning for a radiographer; the
    # radiographer's own wants CT or MR on top of the R that is held
    asked = question(holds=["arrt-r:2019-05"])
    target = target_for(asked.knowledge.credentials["nmtcb-pet"], asked)
    assert target.pathway is not None
    assert target.pathway.id == "radiographer"


def test_the_pathway_chosen_goes_before_the_one_that_fits() -> None:
    asked = question(
        [adopted("ardms-rvt", pathway="prerequisite-1")], holds=["ardms-rdms-ab:2020-03"]
    )
    target = target_for(asked.knowledge.credentials["ardms-rvt"], asked)
    assert target.pathway is not None
    assert target.pathway.id == "prerequisite-1"


def test_a_credential_whose_ways_are_not_modeled_has_no_pathway() -> None:
    asked = question()
    assert target_for(asked.knowledge.credentials["arrt-r"], asked).pathway is None


def test_targets_stand_in_the_order_taken_on_and_unknown_ones_are_left_out() -> None:
    entries = [adopted("nmtcb-ct"), adopted("gone-credential"), adopted("arrt-ct")]
    assert [each.credential.id for each in targets_of(question(entries))] == ["nmtcb-ct", "arrt-ct"]


def test_sign_offs_of_a_worksheet_that_is_over_no_longer_stand() -> None:
    # VI: worksheet of 2023-01-10 on the edition that was accepted until 2025-06-30
    asked = question([adopted("arrt-vi", opened=date(2023, 1, 10))])
    target = target_for(asked.knowledge.credentials["arrt-vi"], asked)
    assert target.worksheet_opened == TODAY


def test_only_a_registrys_tool_has_a_worksheet() -> None:
    # NMTCB's hours are attested: what was signed before the target was taken on stands
    opened = date(2026, 9, 5)
    names = ("arrt-ct", "nmtcb-ct")
    asked = question([adopted(name, opened=opened) for name in names])
    begun = {each.credential.id: each.worksheet_opened for each in targets_of(asked)}
    assert begun == {"arrt-ct": opened, "nmtcb-ct": None}
