"""What is asked for on the next shift, and that it would count."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Finding, PartKind, RequirementResult, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.planning.actions import Action, Audience, Urgency
from imgxtrain.planning.exam_requests import exam_requests
from imgxtrain.profile.entries import ExamEntry
from tests.audit.worlds import TODAY, logged, question
from tests.planning.results import category, ending, procedure, repetitions, say, target_of

SOON = TODAY + timedelta(days=60)
LATER = date(2027, 1, 15)


def asked(
    found: RequirementResult, *entries: ExamEntry, of: TargetResult | None = None
) -> list[Action]:
    return list(exam_requests(found, of or target_of(found), SOON, question(entries)))


def test_a_procedure_that_is_begun_is_asked_for_until_it_counts() -> None:
    (action,) = asked(repetitions(procedure("Lungs", done=2, further=3)))
    assert action.say == "I am close on Lungs (1 more). Could I have the next one?"
    assert action.why == "it counts once 3 are done; then those done before count too"
    assert (action.urgency, action.gain) == (Urgency.NEARLY_COMPLETE, 3)  # one done, three count
    assert action.audience is Audience.SUPERVISOR


def test_procedures_of_which_the_same_is_to_be_said_are_asked_for_together() -> None:
    found = repetitions(procedure("Lungs", done=2, further=1), procedure("Orbits", 1, further=2))
    assert say(asked(found)) == [
        "I am close on Lungs (1 more) and Orbits (2 more). Could I have the next ones?"
    ]


def test_of_many_procedures_the_first_are_named_and_the_others_counted() -> None:
    names = [f"Line {letter}" for letter in "ABCDEFGHIJ"]
    (action,) = asked(repetitions(*(procedure(each, further=5) for each in names)))
    assert action.say == (
        "I still need 5 each of Line A, Line B, Line C, Line D and 6 others. "
        "Could I take them when they come up?"
    )
    assert action.why == "50 of 125 repetitions are missing in all"
    assert [(each.title, each.count) for each in action.wanted] == [(each, 5) for each in names]


def test_what_is_under_way_is_named_before_what_is_not_begun() -> None:
    (action,) = asked(repetitions(procedure("Airway", further=5), procedure("Brain", 3, 2)))
    assert [each.title for each in action.wanted] == ["Brain", "Airway"]


def test_a_category_in_which_nothing_is_done_is_named() -> None:
    found = repetitions(
        category("Head", performed=3),
        category("Spine"),
        procedure("Brain", done=3, further=2, within="head"),
        procedure("Lumbar", further=3, within="spine"),
    )
    untouched, further = asked(found)
    assert untouched.say == "I have nothing yet in Spine. Could some of that come my way?"
    assert (untouched.why, untouched.urgency) == ("of use: Lumbar (3 more)", Urgency.NOTHING_YET)
    assert further.say == "I still need Brain (2 more). Could I take them when they come up?"


def test_before_anything_is_done_no_category_is_news() -> None:
    found = repetitions(category("Head"), procedure("Brain", further=3, within="head"))
    assert [each.urgency for each in asked(found)] == [Urgency.MORE_OF_IT]


def test_what_runs_out_is_asked_for_again() -> None:
    found = repetitions(ending(procedure("Brain", done=5), LATER, "aaa", "bbb"), missing=40)
    action = asked(found)[0]
    assert action.say == "Some of mine run out: Brain (2 more). Could I do them again?"
    assert (action.why, action.by) == ("they count until Fri 2027-01-15", LATER)
    assert action.entries == ("aaa", "bbb")


def test_what_runs_out_later_is_left_for_later() -> None:
    found = repetitions(ending(procedure("Brain", 5), SOON + timedelta(days=1), "aaa"), missing=40)
    assert Urgency.ENDS_SOON not in {each.urgency for each in asked(found)}


def test_what_is_done_over_the_maximum_takes_the_place_of_what_runs_out() -> None:
    """2 of 5 end; of the 3 over the maximum 1 was done later than those, so 1 is asked for."""
    old, new = date(2025, 1, 15), date(2026, 11, 1)
    entries = [logged(ExamEntry, name, old, exam="ct-head") for name in ("aaa", "bbb", "ccc")]
    entries += [logged(ExamEntry, "ddd", new, exam="ct-head")]
    over = Finding(Code.OVER_PROCEDURE_MAXIMUM, "over", ("ccc", "ddd"))
    found = repetitions(
        ending(procedure("Brain", done=5), LATER, "aaa", "bbb"),
        missing=40,
        findings=(over,),
        claims=dict.fromkeys(("aaa", "bbb", "ccc", "ddd"), "brain"),
    )
    action = asked(found, *entries)[0]
    assert [(each.title, each.count) for each in action.wanted] == [("Brain", 1)]


def test_where_nothing_is_missing_nothing_is_asked_for() -> None:
    found = repetitions(ending(procedure("Brain", done=5), LATER, "aaa"), missing=0)
    assert asked(found) == []


def test_where_the_list_is_not_known_no_procedure_is_made_up() -> None:
    (action,) = asked(repetitions(missing=75))
    assert action.wanted == ()
    assert action.say == (
        "I still need 75 repetitions from the ARRT(CT) list. Could I take what comes up?"
    )


def test_what_is_missing_without_a_known_figure_is_not_asked_for() -> None:
    unknown = replace(repetitions(procedure("Brain")), missing=None, need=None)
    assert asked(unknown) == []


# Against the audit itself: what is asked for counts once it is done.

LIST = "arrt-ct-list-reported"
PROCEDURES = {
    each.id: (*each.exams, *each.possible)
    for each in Knowledge().procedure_lists[LIST].procedures
    if (*each.exams, *each.possible)
}


def exams_of(procedures: Iterable[str], on: date, start: int) -> list[ExamEntry]:
    """One exam each, four a day from ``on`` back, claimed as the procedure."""
    return [
        logged(
            ExamEntry,
            f"e{start + n:04d}",
            on - timedelta(days=n // 4),
            exam=PROCEDURES[name][0],
            claims={LIST: name},
        )
        for n, name in enumerate(procedures)
    ]


def audited(entries: list[ExamEntry], today: date) -> tuple[TargetResult, Question]:
    asked_of = question(entries, ["arrt-r:2019-05"], today=today)
    target = target_for(asked_of.knowledge.credentials["arrt-ct"], asked_of)
    return audit_target(target, asked_of), asked_of


def clinical(result: TargetResult) -> RequirementResult:
    return next(each for each in result.requirements if each.requirement.id == "clinical")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(PROCEDURES)[:12]), max_size=60))
def test_all_that_is_asked_for_counts_once_it_is_done(done: list[str]) -> None:
    entries = exams_of(done, TODAY, 0)
    result, asked_of = audited(entries, TODAY)
    before = clinical(result)
    wanted = [
        each
        for action in exam_requests(before, result, SOON, asked_of)
        for each in action.wanted
        if action.urgency is not Urgency.ENDS_SOON and each.procedure in PROCEDURES
    ]
    names = [each.procedure for each in wanted for _ in range(each.count)]
    later = TODAY + timedelta(days=50)
    after = clinical(audited([*entries, *exams_of(names, later, 5000)], later)[0])
    counted = {p.id: p.tally.done for p in after.parts if p.kind is PartKind.PROCEDURE}
    was = {p.id: p.tally.done for p in before.parts if p.kind is PartKind.PROCEDURE}
    for each in wanted:
        assert counted[each.procedure] >= was[each.procedure] + each.count
    assert after.tally.done >= before.tally.done + len(names)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(PROCEDURES)[:6]), max_size=60))
def test_a_procedure_at_its_maximum_is_never_asked_for(done: list[str]) -> None:
    result, asked_of = audited(exams_of(done, TODAY, 0), TODAY)
    found = clinical(result)
    full = {p.id for p in found.parts if p.most is not None and p.tally.done >= p.most}
    for action in exam_requests(found, result, SOON, asked_of):
        assert full.isdisjoint(each.procedure for each in action.wanted)


@pytest.mark.parametrize("count", [1, 2])
def test_a_sentence_is_one_that_one_would_say(count: int) -> None:
    (action,) = asked(repetitions(procedure("Daily phantom test", done=3, further=count)))
    when = "it when it comes" if count == 1 else "them when they come"
    assert action.say == (
        f"I still need Daily phantom test ({count} more). Could I take {when} up?"
    )
