import json
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.profile import store
from imgxtrain.profile.store import load
from tests.cli.ran import Answering, Runner


def names(profile: Path) -> Any:
    return load(profile).head.get("person", {}).get("name")


@pytest.fixture
def three_names(imgxtrain: Runner, profile: Path) -> Path:
    for name in ("Jo", "Jo Doe", "Jo M. Doe"):
        imgxtrain("me", "set", "--name", name)
    return profile


def test_the_last_change_is_taken_back_and_shown_before_and_after(
    imgxtrain: Runner, three_names: Path
) -> None:
    ran = imgxtrain("undo")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("undone: me set (")
    assert ran.lines[1:] == ["  name: Jo M. Doe -> Jo Doe"]
    assert names(three_names) == "Jo Doe"


def test_several_steps_lead_back_one_after_another_and_forth_again(
    imgxtrain: Runner, three_names: Path
) -> None:
    seen = []
    for verb in ("undo", "undo", "undo", "redo", "redo", "redo"):
        assert imgxtrain(verb).code == 0
        seen.append(names(three_names))
    assert seen == ["Jo Doe", "Jo", None, "Jo", "Jo Doe", "Jo M. Doe"]


def test_what_was_undone_is_whole_again_byte_by_byte_after_redo(
    imgxtrain: Runner, three_names: Path
) -> None:
    before = three_names.read_bytes()
    imgxtrain("undo")
    ran = imgxtrain("redo")
    assert ran.lines[0].startswith("redone: me set (")
    assert three_names.read_bytes() == before


def test_nothing_can_be_redone_after_another_change(imgxtrain: Runner, three_names: Path) -> None:
    imgxtrain("undo")
    imgxtrain("me", "set", "--state", "TX")
    ran = imgxtrain("redo")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to redo" in ran.err
    assert names(three_names) == "Jo Doe"


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_with_nothing_to_take_back_it_says_so(imgxtrain: Runner, verb: str) -> None:
    ran = imgxtrain(verb)
    assert (ran.code, ran.out) == (2, "")
    assert f"there is nothing to {verb}" in ran.err


def test_entries_are_shown_as_lines(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", "--target", "arrt-ct", "--opening", "arrt-ct:40")
    imgxtrain("init", "--opening", "arrt-ct:44")
    target, opening = (json.loads(line)["id"] for line in load(profile).entries)
    told = f"  {opening}  Sun 2026-11-22  40 approved before  ARRT(CT); count: 44 -> 40"
    assert imgxtrain("undo").lines[1:] == [told]
    assert imgxtrain("undo").lines[1:] == [
        f"  {target}  Sun 2026-11-22  target ARRT(CT): taken out",
        f"  {opening}  Sun 2026-11-22  40 approved before  ARRT(CT): taken out",
    ]
    assert imgxtrain("redo").lines[1].endswith("target ARRT(CT): added")


def test_at_a_terminal_it_is_shown_and_asked_first(
    imgxtrain: Runner, three_names: Path, answering: Answering
) -> None:
    before = three_names.read_bytes()
    answering("n")
    ran = imgxtrain("undo")
    assert "to undo: me set" in ran.out
    assert "name: Jo M. Doe -> Jo Doe" in ran.out
    assert ran.lines[-1].strip() == "nothing was changed"
    assert three_names.read_bytes() == before
    answering("y")
    assert imgxtrain("undo").lines[-1].strip() == "undone"
    assert names(three_names) == "Jo Doe"


def test_yes_does_it_at_a_terminal_without_asking(
    imgxtrain: Runner, three_names: Path, answering: Answering
) -> None:
    answering()
    assert imgxtrain("undo", "--yes").code == 0
    assert names(three_names) == "Jo Doe"


def test_a_record_changed_since_it_was_shown_is_left_as_it_is(
    imgxtrain: Runner, three_names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = store.update

    def after_another(path: Path, *rest: Any) -> Any:
        monkeypatch.setattr(store, "update", real)
        imgxtrain("me", "set", "--state", "TX")
        return real(path, *rest)

    monkeypatch.setattr(store, "update", after_another)
    ran = imgxtrain("undo")
    assert ran.code == 2
    assert "no longer what was shown" in ran.err
    assert names(three_names) == "Jo M. Doe"
    assert imgxtrain(*ran.hint).code == 0


def test_of_very_many_entries_the_first_are_shown_and_the_rest_counted(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("log", "exam", "CT", "head:20")
    ran = imgxtrain("undo")
    assert load(profile).entries == ()
    assert len(ran.lines) == 14
    assert ran.lines[-1] == "  and 8 more"
