from dataclasses import replace
from pathlib import Path

import pytest

from imgxtrain.cli.own_profile import on_same_record, own_screen
from imgxtrain.cli.session import Session
from tests.cli.ran import Runner


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.delenv("IMGXTRAIN_PROFILE")
    return Session.begin(today="2026-11-22", color=False)


def test_a_hint_acts_on_the_record_that_was_named(session: Session) -> None:
    named = replace(session, profile="my record.json")
    assert on_same_record("imgxtrain me --json", named) == (
        'imgxtrain --profile "my record.json" me --json'
    )


def test_a_record_that_goes_without_saying_is_not_named(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert on_same_record("imgxtrain me", session) == "imgxtrain me"
    monkeypatch.setenv("IMGXTRAIN_PROFILE", "usual.json")
    assert on_same_record("imgxtrain me", replace(session, profile="usual.json")) == "imgxtrain me"


def test_a_line_of_another_program_stays_as_it_is(session: Session) -> None:
    named = replace(session, profile="x.json")
    assert on_same_record("chmod go-rwx x.json", named) == "chmod go-rwx x.json"
    assert on_same_record("", named) == ""


def test_commands_in_a_text_act_on_the_record_that_was_named(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    named = replace(session, profile="x.json")
    own_screen(named).line("first: imgxtrain plan CT, or imgxtrain undo")
    own_screen(named).line("what tells imgxtrain of it")
    own_screen(session).line("imgxtrain plan CT")
    assert capsys.readouterr().out.splitlines() == [
        "first: imgxtrain --profile x.json plan CT, or imgxtrain --profile x.json undo",
        "what tells imgxtrain of it",
        "imgxtrain plan CT",
    ]


@pytest.mark.parametrize(
    "words", [(), ("plan",), ("plan", "arrt-ct"), ("next",), ("progress",), ("done", "CT")]
)
def test_every_command_that_is_offered_names_the_record(
    words: tuple[str, ...], imgxtrain: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("IMGXTRAIN_PROFILE")
    record = ("--profile", str(tmp_path / "own.json"))
    imgxtrain(*record, "adopt", "arrt-ct", "--opened", "2026-08-20")
    imgxtrain(*record, "log", "exam", "CT", "head", "--on", "2026-11-20")
    out = " ".join(imgxtrain(*record, *words, columns=200).out.split())
    assert "imgxtrain --profile" in out
    assert all(each.startswith("--profile") for each in out.split("imgxtrain ")[1:])
