"""Ctrl-C at a question, pressed at a real terminal once the question is there to be answered."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.ran import Runner
from tests.terminal import at_terminal, needs_terminal

LOG = ("log", "exam", "CT", "head")


@needs_terminal
@pytest.mark.parametrize(
    ("words", "answers", "question"),
    [
        (["log"], [], "modality"),
        (["log"], [("modality", "CT"), ("exam (", "head"), ("next exam", "")], "day"),
        (["init"], [("Name as it should appear", "Jo Doe")], "Job title"),
        (["undo"], [], "Undo this?"),
        (["remove", "last"], [], "remove this entry?"),
        (["remove", "last", "--forever"], [], "remove this entry forever"),
        (["restore"], [], "Put it in the place of the record?"),
    ],
    ids=["log", "log-day", "init", "undo", "remove", "remove-forever", "restore"],
)
def test_ctrl_c_at_a_question_changes_nothing(
    imgxtrain: Runner,
    profile: Path,
    words: Sequence[str],
    answers: Sequence[tuple[str, str]],
    question: str,
) -> None:
    for _ in range(2):
        assert imgxtrain(*LOG).code == 0
    before = profile.read_bytes()
    with at_terminal(words, IMGXTRAIN_PROFILE=str(profile)) as terminal:
        for asked, answer in answers:
            terminal.answer(asked, answer)
        terminal.until(question)
        assert terminal.interrupted() == 130
    assert "Traceback" not in terminal.shown
    assert profile.read_bytes() == before
