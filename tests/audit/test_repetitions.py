"""Repetitions: windows, sign-offs, claims, preconditions, opening balances."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.audit.explanation import KEEPS_OUT
from imgxtrain.audit.question import Target
from imgxtrain.audit.repetitions import audit_repetitions
from imgxtrain.audit.repetitions_reasons import either, ordinal
from imgxtrain.audit.results import (
    Code,
    Finding,
    PartKind,
    RequirementResult,
    Standing,
    Status,
    Tally,
)
from imgxtrain.knowledge.credentials import Pathway
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import ExamEntry, OpeningEntry, Stage
from tests.audit.worlds import OFFICIAL, TODAY, WORKING, logged, made, question, signed, target

CT_LIST = "arrt-ct-list-reported"
KNOWLEDGE = Knowledge()


def exam(
    entry_id: str, name: str = "ct-head", on: date = date(2026, 3, 2), **more: Any
) -> ExamEntry:
    return logged(ExamEntry, entry_id, on, exam=name, **more)


def heads(count: int, **more: Any) -> list[ExamEntry]:
    first = date(2026, 3, 2)
    return [exam(f"head{i}", on=first + timedelta(days=i), **more) for i in range(count)]


def opening(count: int, on: date = date(2026, 1, 1), procedure: str | None = None) -> OpeningEntry:
    fields = {"target": "arrt-ct", "count": count, "procedure": procedure}
    return logged(OpeningEntry, "open1", on, **fields)


def asked_for(**figures: Any) -> Repetitions:
    """A requirement on the CT list, 24 months, whose figures are official."""
    return made(Repetitions, **{"list": CT_LIST, "window_months": 24, **figures})


def audited(
    requirement: Repetitions,
    *entries: Any,
    today: date = TODAY,
    aim: dict[str, Any] | None = None,
    worksheet_opened: date | None = None,
) -> RequirementResult:
    asked = question(entries, today=today, knowledge=KNOWLEDGE)
    aimed: Target = target("arrt-ct", asked, **(aim or {}))
    aimed = replace(aimed, worksheet_opened=worksheet_opened)
    return audit_repetitions(requirement, aimed, asked)


def codes(result: RequirementResult) -> dict[str, Code]:
    """Why each entry does not count."""
    found = (each for each in result.findings if each.code in KEEPS_OUT)
    return {entry: each.code for each in found for entry in each.entries}


def only(result: RequirementResult, code: Code) -> Finding:
    (found,) = (each for each in result.findings if each.code is code)
    return found


def test_nothing_logged_is_not_started() -> None:
    result = audited(asked_for(total=3))
    assert (result.status, result.need, result.missing) == (Status.NOT_STARTED, 3, 3)


def test_logged_is_awaiting_and_approved_is_met() -> None:
    assert audited(asked_for(total=2), *heads(2)).status is Status.AWAITING
    approved = [signed(each, "arrt-ct") for each in heads(2)]
    result = audited(asked_for(total=2), *approved)
    assert result.status is Status.MET
    assert result.done_on == date(2026, 3, 4)  # the second was done on the 3rd


def test_approved_for_another_target_is_logged_for_this_one() -> None:
    entries = [signed(each, "nmtcb-ct") for each in heads(2)]
    assert audited(asked_for(total=2), *entries).tally == Tally(logged=2)


def test_official_figures_on_an_unofficial_list_are_provisional() -> None:
    approved = [signed(each, "arrt-ct") for each in heads(2)]
    result = audited(asked_for(total=2), *approved)
    assert (result.status, result.standing) == (Status.MET, Standing.PROVISIONAL)


def test_an_exam_counts_on_its_last_day_and_not_on_the_next() -> None:
    entry = exam("lastone", on=date(2024, 11, 22))
    assert audited(asked_for(total=1), entry, today=date(2026, 11, 22)).tally.done == 1
    gone = audited(asked_for(total=1), entry, today=date(2026, 11, 23))
    assert codes(gone) == {"lastone": Code.EXPIRED}
    assert gone.status is Status.EXPIRED


def test_a_leap_day_counts_until_the_end_of_february() -> None:
    entry = exam("leap", on=date(2024, 2, 29))
    assert audited(asked_for(total=1), entry, today=date(2026, 2, 28)).tally.done == 1
    assert audited(asked_for(total=1), entry, today=date(2026, 3, 1)).tally.done == 0


def test_too_few_that_expired_are_no_expired_requirement() -> None:
    entry = exam("lastone", on=date(2024, 1, 1))
    assert audited(asked_for(total=2), entry).status is Status.NOT_STARTED


def test_what_expires_before_the_planned_application_does_not_count() -> None:
    early, late = exam("early", on=date(2025, 1, 14)), exam("later", on=date(2025, 1, 15))
    result = audited(asked_for(total=2), early, late, aim={"apply_by": date(2027, 1, 15)})
    assert codes(result) == {"early": Code.EXPIRES_BEFORE_APPLICATION}
    assert only(result, Code.EXPIRES_BEFORE_APPLICATION).remedy == "apply by 2027-01-14, or repeat"


def test_an_assigned_exam_window_locks_what_counted_on_the_application() -> None:
    entry = exam("lockedin", on=date(2024, 6, 1))
    days = {"applied": date(2026, 5, 20), "window_assigned": date(2026, 6, 10)}
    locked = audited(asked_for(total=1), entry, aim=days)
    assert (locked.tally.done, locked.expires_next) == (1, None)
    only_applied = audited(asked_for(total=1), entry, aim={"applied": date(2026, 5, 20)})
    assert codes(only_applied) == {"lockedin": Code.EXPIRED}


def test_after_applying_entries_still_expire_until_the_window_is_assigned() -> None:
    result = audited(asked_for(total=1), *heads(1), aim={"applied": date(2026, 11, 1)})
    assert result.expires_next is not None
    assert result.expires_next.last_day == date(2028, 3, 2)
    assert "until ARRT assigns your exam window" in only(result, Code.NOT_LOCKED).reason


def test_what_was_signed_off_on_an_earlier_worksheet_counts_as_logged() -> None:
    entries = [signed(each, "arrt-ct") for each in heads(2)]  # signed on 3 and 4 March
    result = audited(asked_for(total=2), *entries, worksheet_opened=date(2026, 3, 4))
    assert result.tally == Tally(approved=1, logged=1)
    assert only(result, Code.NOT_APPROVED).entries == ("head0",)


def test_a_sign_off_of_after_the_day_asked_about_is_not_there_yet() -> None:
    entry = signed(exam("head0"), "arrt-ct", on=date(2026, 6, 1))
    assert audited(asked_for(total=1), entry, today=date(2026, 4, 1)).tally == Tally(logged=1)


def test_the_users_claim_goes_before_the_plain_one() -> None:
    claimed = exam("head0", claims={CT_LIST: "cranium"})
    result = audited(asked_for(total=2), claimed, exam("head1"))
    assert result.claims == {"head0": "cranium", "head1": "brain"}


def test_a_claim_that_the_list_does_not_allow_falls_back_to_the_plain_one() -> None:
    result = audited(asked_for(total=1), exam("head0", claims={CT_LIST: "liver"}))
    assert result.claims == {"head0": "brain"}
    assert only(result, Code.CONTRADICTION).command == "imgxtrain claim head0 --plain"


def test_an_exam_without_a_plain_claim_waits_for_the_user_to_say() -> None:
    result = audited(asked_for(total=1), exam("trauma", "ct-trauma"))
    found = only(result, Code.NOT_ON_LIST)
    assert "it can be claimed as Brain, Cervical spine, " in found.reason
    assert found.command == "imgxtrain claim trauma brain --for arrt-ct"


def test_what_is_submitted_is_not_offered_under_another_claim() -> None:
    rules = asked_for(total=9, per_procedure_maximum=1)
    fixed = [signed(each, "arrt-ct", Stage.SUBMITTED) for each in heads(2)]
    offered = audited(rules, *heads(2))
    assert only(offered, Code.POSSIBLE_CLAIM).reason == (
        "CT head could be claimed as Cranium, with room for 1"
    )
    result = audited(rules, *fixed)
    assert not [each for each in result.findings if each.code is Code.POSSIBLE_CLAIM]


def test_simulated_exams_count_up_to_their_maximum_where_they_are_taken_at_all() -> None:
    entries = heads(3, role=Role.SIMULATED)
    refused = audited(asked_for(total=3), *entries)
    assert set(codes(refused).values()) == {Code.NOT_ACCEPTED}
    rules = asked_for(total=3, roles=["performed", "simulated"], simulated_maximum=2)
    result = audited(rules, *entries)
    assert (result.tally.done, result.missing) == (2, 1)
    assert "ARRT takes at most 2 simulated" in only(result, Code.NOT_ACCEPTED).reason


def test_an_opening_balance_counts_as_approved_and_its_expiry_is_not_known() -> None:
    result = audited(asked_for(total=5), opening(3), *heads(1))
    assert (result.tally, result.missing) == (Tally(approved=3, logged=1), 1)
    assert "when they expire cannot be told" in only(result, Code.NOT_LOCKED).reason
    assert result.reported == ("head0", "open1")


def test_an_opening_balance_of_a_procedure_takes_its_room() -> None:
    # three of five brains came with the balance: of four heads two count
    rules = asked_for(total=9, per_procedure_maximum=5)
    result = audited(rules, opening(3, procedure="brain"), *heads(4))
    assert result.tally == Tally(approved=3, logged=2)
    brain = next(each for each in result.parts if each.id == "brain")
    assert (brain.tally, brain.performed) == (Tally(approved=3, logged=2), 7)
    assert sorted(codes(result).values()) == [Code.OVER_PROCEDURE_MAXIMUM] * 2


def test_an_opening_balance_of_an_earlier_worksheet_does_not_count() -> None:
    result = audited(asked_for(total=5), opening(3), worksheet_opened=date(2026, 2, 1))
    assert (result.tally, result.reported) == (Tally(), ())
    assert "before your worksheet was opened" in only(result, Code.NOT_APPROVED).reason


def test_an_unknown_total_is_never_met_and_has_no_missing() -> None:
    rules = asked_for(total={"note": "the body's PDF has it"})
    result = audited(rules, *(signed(each, "arrt-ct") for each in heads(4)))
    assert (result.status, result.standing) == (Status.IN_PROGRESS, Standing.UNKNOWN)
    assert (result.need, result.missing, result.tally) == (None, None, Tally(approved=4))
    assert only(result, Code.UNKNOWN_FIGURE).reason == (
        "how many repetitions are asked for in all is not known: the body's PDF has it"
    )


def test_where_no_total_applies_the_groups_decide() -> None:
    spine = {"id": "spine", "name": "Spine", "kind": "mandatory", "minimum": 2}
    rules = asked_for(groups=[{**spine, "procedures": ["cervical-spine"]}])
    entries = [signed(exam(f"spine{i}", "ct-cervical-spine"), "arrt-ct") for i in range(2)]
    assert audited(rules, entries[0]).missing == 1
    assert audited(rules, *entries).status is Status.MET


def test_a_working_figure_makes_the_standing_provisional() -> None:
    assert audited(asked_for(total={"value": 1, **WORKING})).standing is Standing.PROVISIONAL
    assert audited(asked_for(total={"value": 1, **OFFICIAL})).standing is Standing.PROVISIONAL


def test_other_modalities_are_not_looked_at() -> None:
    result = audited(asked_for(total=1), exam("brainmr", "mri-brain"))
    assert (result.status, codes(result)) == (Status.NOT_STARTED, {})


def test_the_same_visit_label_on_another_day_is_another_visit() -> None:
    entries = [
        exam("aone", "ct-head", visit="heron"),
        exam("atwo", "ct-chest", visit="heron"),
        exam("next", "ct-liver", on=date(2026, 3, 9), visit="heron"),
    ]
    result = audited(asked_for(total=3, per_visit=1), *entries)
    assert list(codes(result).values()) == [Code.OVER_VISIT_LIMIT]
    assert "next" in result.reported
    assert only(result, Code.OVER_VISIT_LIMIT).rule == "at most 1 a patient visit"


def test_what_is_held_without_a_day_keeps_nothing_out_and_is_told() -> None:
    held = {"kind": "holds", "id": "first", "title": "Hold radiography", "any_of": [["arrt-r"]]}
    asked = question(heads(2), ["arrt-r"], knowledge=KNOWLEDGE)
    aimed = target("arrt-ct", asked)
    way = Pathway.model_validate(
        {
            "id": "way",
            "name": "Way",
            "for_whom": {"value": "all", **OFFICIAL},
            "requirements": [held],
        }
    )
    rules = asked_for(total=2, after=["first"])
    result = audit_repetitions(rules, replace(aimed, pathway=way), asked)
    assert result.tally.done == 2
    assert (
        'since when "Hold radiography" is met is not told'
        in only(result, Code.UNKNOWN_FIGURE).reason
    )


EXAMS = ("ct-head", "ct-chest", "ct-liver", "ct-abdomen-pelvis", "ct-trauma", "ct-limited")
ROLES = (Role.PERFORMED, Role.PERFORMED, Role.PERFORMED, Role.OBSERVED, Role.REMOTE)


@st.composite
def exams(draw: st.DrawFn) -> list[ExamEntry]:
    made_up = []
    for number in range(draw(st.integers(0, 14))):
        day = TODAY - timedelta(days=draw(st.sampled_from([-3, 1, 2, 30, 31, 715, 800])))
        entry = exam(
            f"any{number}", draw(st.sampled_from(EXAMS)), day, role=draw(st.sampled_from(ROLES))
        )
        stage = draw(st.sampled_from([None, *Stage]))
        later = timedelta(days=draw(st.sampled_from([-1, 1])))
        made_up.append(signed(entry, "arrt-ct", stage, on=day + later) if stage else entry)
    return made_up


@settings(max_examples=150, deadline=None)
@given(exams(), st.randoms())
def test_every_exam_counts_or_has_one_reason_whatever_the_order(
    entries: list[ExamEntry], shuffled: Any
) -> None:
    rules = asked_for(
        total=9, per_procedure_minimum=2, per_procedure_maximum=3, per_day=2, different=3
    )
    result = audited(rules, *entries, aim={"apply_by": TODAY + timedelta(days=40)})
    refused = Counter(
        each for found in result.findings if found.code in KEEPS_OUT for each in found.entries
    )
    accounted = refused + Counter(result.reported)
    assert accounted == Counter(each.id for each in entries)
    assert len(result.reported) == result.tally.done
    procedures = [each for each in result.parts if each.kind is PartKind.PROCEDURE]
    categories = [each for each in result.parts if each.kind is PartKind.CATEGORY]
    assert sum(each.tally.done for each in procedures) == result.tally.done
    assert sum(each.tally.done for each in categories) == result.tally.done
    shuffled.shuffle(entries)
    again = audited(rules, *entries, aim={"apply_by": TODAY + timedelta(days=40)})
    assert again == result


@pytest.mark.parametrize(("number", "told"), [(3, "third"), (7, "7th"), (12, "12th"), (22, "22nd")])
def test_ordinals(number: int, told: str) -> None:
    assert ordinal(number) == told


def test_of_many_possible_claims_three_are_named() -> None:
    assert either(["A"]) == "A"
    assert either(["A", "B", "C", "D"]) == "A, B, C or D"
    assert either(["A", "B", "C", "D", "E"]) == "A, B, C or one of 2 more"
