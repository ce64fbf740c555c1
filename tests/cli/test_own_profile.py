from dataclasses import replace

import pytest

from imgxtrain.cli.own_profile import on_same_record
from imgxtrain.cli.session import Session


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
