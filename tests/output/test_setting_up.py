from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import Names
from imgxtrain.output.setting_up import answering_line, oddities, print_kept
from imgxtrain.profile.answers import Answers, Question
from imgxtrain.profile.record import Record
from tests.cli.ran import Runner
from tests.knowledge.worlds import WORLD
from tests.output.paper import Paper
from tests.profile.records import record_of

KNOWLEDGE = Knowledge(WORLD)
NAMES = Names(KNOWLEDGE)


def test_what_was_kept_stands_above_its_file_and_what_to_do_next() -> None:
    paper = Paper()
    after = record_of(person={"name": "Jo"}, aims=["ct"])
    print_kept(Record(exists=False), after, Path("a/profile.json"), NAMES, paper.screen)
    assert paper.lines == [
        "kept",
        "  name: Jo",
        "  aim Computed tomography: added",
        "in",
        f"  {Path('a/profile.json')}",
        "next",
        "  imgxtrain plan ct  the ways to Computed tomography, for you",
        "  imgxtrain log      log a shift, question by question",
        "  imgxtrain me       all that is kept of you",
    ]


def test_without_a_record_no_file_is_named() -> None:
    paper = Paper()
    none = Record(exists=False)
    print_kept(none, none, Path("profile.json"), NAMES, paper.screen)
    assert paper.lines == ["nothing was changed"]


@pytest.mark.parametrize("question", Question)
def test_the_line_that_answers_a_question_works_and_answers_it(
    imgxtrain: Runner, question: Question
) -> None:
    from shlex import split

    ran = imgxtrain(*split(answering_line([question]))[1:])
    assert ran.code == 0
    missing = next(line for line in ran.err.splitlines() if line.startswith("not answered yet"))
    assert question not in missing.partition(": ")[2].split(", ")


def test_a_target_that_is_held_is_odd_and_one_that_lapsed_is_not() -> None:
    targets = Answers(targets=("arrt-ct",))
    held = {"credential": "arrt-ct"}
    odd = oddities(targets, record_of(credentials=[held]), KNOWLEDGE, NAMES)
    assert odd == ["you hold ARRT(CT) already"]
    lapsed = record_of(credentials=[{**held, "lapsed": "2020"}])
    assert oddities(targets, lapsed, KNOWLEDGE, NAMES) == []
