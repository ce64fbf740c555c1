from datetime import date

import pytest

from imgxtrain.audit.explanation import Explanation, Verdict
from imgxtrain.audit.results import Code, Finding, Standing, Status
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.explanation import command_for, print_explanation
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.shown import Shown
from imgxtrain.profile.entries import ExamEntry, Stage
from tests.audit.worlds import logged
from tests.output.paper import Paper
from tests.planning.results import category, procedure, repetitions, target_of

HEAD = logged(ExamEntry, "hd1", date(2026, 11, 20), exam="ct-head")
COUNTS = True
FOUND = repetitions(missing=4, status=Status.MET, standing=Standing.PROVISIONAL)


def printed(*verdicts: Verdict, unconcerned: tuple[str, ...] = ()) -> str:
    paper = Paper(100)
    others = tuple(target_of(credential=name) for name in unconcerned)
    shown = Shown(Knowledge(), Footnotes(None), paper.screen)
    print_explanation(Explanation(HEAD, verdicts, others), shown)
    return paper.text


def test_what_it_counts_for_is_told_with_how_well_the_rule_is_known() -> None:
    brain, head = procedure("Brain", 5), category("Head and neck")
    told = printed(Verdict(target_of(FOUND), FOUND, COUNTS, Stage.APPROVED, brain, head))
    assert "Some repetitions: counts as Brain (Head and neck), approved." in told
    assert "That requirement is met, by provisional figures." in " ".join(told.split())


def test_what_kept_it_out_is_told_with_the_rule_and_what_would_change_it() -> None:
    over = Finding(
        Code.OVER_PROCEDURE_MAXIMUM,
        "Brain: 5 already count",
        ("hd0", "hd1"),
        "at most 5 of one procedure",
        remedy="do other procedures instead",
        command="imgxtrain claim hd0 cranium --for arrt-ct",
    )
    told = printed(Verdict(target_of(FOUND), FOUND, not COUNTS, Stage.LOGGED, reasons=(over,)))
    assert told.splitlines()[3:] == [
        "  Some repetitions: does not count",
        "    Brain: 5 already count.",
        "    Rule: at most 5 of one procedure",
        "    What to do: do other procedures instead",
        "      imgxtrain claim hd1 cranium --for arrt-ct",
    ]


def test_two_targets_are_both_named_and_one_that_does_not_look_at_it_too() -> None:
    verdicts = (
        Verdict(target_of(FOUND), FOUND, COUNTS, Stage.LOGGED),
        Verdict(target_of(FOUND, credential="nmtcb-ct"), FOUND, COUNTS, Stage.LOGGED),
    )
    told = printed(*verdicts, unconcerned=("arrt-mr",))
    assert "ARRT(CT): Computed Tomography" in told
    assert "NMTCB(CT): NMTCB Computed Tomography" in told
    assert "ARRT(MR): no requirement looks at an entry like this." in told


@pytest.mark.parametrize("command", [None, "imgxtrain edit hd1 --on 2026-11-20"])
def test_a_command_for_one_entry_is_left_as_it_is(command: str | None) -> None:
    finding = Finding(Code.CONTRADICTION, "odd", ("hd1",), command=command)
    assert command_for("hd1", finding) == (command or "")
