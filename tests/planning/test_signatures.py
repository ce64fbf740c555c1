from datetime import date
from typing import Any

import pytest

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, Tally, TargetResult
from imgxtrain.planning.actions import Action, Audience
from imgxtrain.planning.signatures import signatures_outstanding
from imgxtrain.profile.entries import ExamEntry, HoursEntry, SignOff, Stage
from tests.audit.worlds import logged, question
from tests.planning.results import repetitions, say, target_of

TOOL, LETTER = "arrt-ct", "cci-rvs"


def exam(entry_id: str, day: int, stage: Stage | None = None, **fields: Any) -> ExamEntry:
    on = date(2026, 11, day)
    signed = {TOOL: SignOff(stage=stage, on=on)} if stage else {}
    return logged(ExamEntry, entry_id, on, exam="ct-head", sign_offs=signed, **fields)


def counting(*ids: str) -> RequirementResult:
    return repetitions(missing=0, tally=Tally(logged=len(ids)), reported=ids)


def outstanding(entries: list[Any], *found: RequirementResult, of: str = TOOL) -> list[Action]:
    return list(signatures_outstanding(target_of(*found, credential=of), question(entries)))


def test_what_is_not_in_the_registrys_tool_yet_is_entered_there_first() -> None:
    (action,) = outstanding([exam("aaa", 4), exam("bbb", 3)], counting("aaa", "bbb"))
    assert action.say == "Enter 2 entries in ARRT's tool, to have them verified"
    assert action.why == "the oldest is of Tue 2026-11-03; only what is approved counts in the end"
    assert (action.audience, action.entries) == (Audience.YOURSELF, ("bbb", "aaa"))
    assert action.command == "imgxtrain worksheet arrt-ct"


def test_what_was_submitted_is_asked_of_each_verifier_the_longest_wait_first() -> None:
    entries = [
        exam("aaa", 4, Stage.SUBMITTED, verifier="Dana"),
        exam("bbb", 3, Stage.SUBMITTED, verifier="Lee"),
        exam("ccc", 5, Stage.SUBMITTED, verifier="Dana"),
    ]
    found = outstanding(entries, counting("aaa", "bbb", "ccc"))
    assert say(found) == [
        "Lee, could you sign off 1 entry of mine for ARRT(CT)?",
        "Dana, could you sign off 2 entries of mine for ARRT(CT)?",
    ]
    assert found[1].command == 'imgxtrain signoff aaa ccc --by "Dana" --for arrt-ct'
    assert {each.audience for each in found} == {Audience.VERIFIER}


def test_where_nobody_is_named_who_signs_is_the_question() -> None:
    (action,) = outstanding([exam("aaa", 4, Stage.SUBMITTED)], counting("aaa"))
    assert action.say == "Who can sign off 1 entry of mine for ARRT(CT)?"
    assert action.command == "imgxtrain edit aaa --verifier NAME"


@pytest.mark.parametrize("stage", [Stage.APPROVED])
def test_what_is_approved_waits_for_nobody(stage: Stage) -> None:
    assert outstanding([exam("aaa", 4, stage)], counting("aaa")) == []


def test_what_does_not_count_waits_for_nobody() -> None:
    assert outstanding([exam("aaa", 4), exam("bbb", 4)], counting("aaa"))[0].entries == ("aaa",)


def test_an_entry_that_counts_twice_is_asked_for_once() -> None:
    entries = [exam("aaa", 4, Stage.SUBMITTED, verifier="Dana")]
    (action,) = outstanding(entries, counting("aaa"), counting("aaa"))
    assert action.entries == ("aaa",)


def test_without_a_tool_of_the_registry_the_verifier_is_asked_at_once() -> None:
    on = date(2026, 11, 4)
    hours = logged(HoursEntry, "hrs", on, modality="vascular-us", hours=8, verifier="Lee")
    (action,) = outstanding([hours], counting("hrs"), of=LETTER)
    assert action.audience is Audience.VERIFIER


def test_a_sentence_holds_no_quotes_that_a_command_could_not_take() -> None:
    entries = [exam("aaa", 4, Stage.SUBMITTED, verifier='Dana "D" Lead')]
    (action,) = outstanding(entries, counting("aaa"))
    assert action.command is not None
    assert action.command.count('"') == 2


def test_nothing_awaiting_reads_no_entry() -> None:
    result: TargetResult = target_of(repetitions(missing=0, reported=("aaa",)))
    nothing: Question = question()
    assert list(signatures_outstanding(result, nothing)) == []


def test_no_more_is_signed_off_than_was_asked_for_and_no_line_gets_out_of_hand() -> None:
    entries = [exam(f"e{n:02}", 4, Stage.SUBMITTED, verifier="Dana") for n in range(30)]
    (action,) = outstanding(entries, counting(*(each.id for each in entries)))
    assert action.command is not None
    first = " ".join(f"e{n:02}" for n in range(12))
    assert action.command == f'imgxtrain signoff {first} --by "Dana" --for arrt-ct'
    assert len(action.entries) == 30
    assert action.why.endswith("the command takes 12 of them at a time")
