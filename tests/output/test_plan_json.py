"""``imgxtrain.plan/1`` is what ``docs/json.md`` says it is."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.audit.results import (
    Code,
    Finding,
    Part,
    PartKind,
    PinnedEdition,
    Standing,
    Status,
    Tally,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.plan_json import plan_json
from imgxtrain.planning.actions import Action, Urgency
from tests.planning.results import ending, procedure, repetitions, target_of

DOC = Path(__file__).parent.parent.parent / "docs" / "json.md"
SECTION = DOC.read_text(encoding="utf-8").split("## imgxtrain.plan/1")[1].split("\n## ")[0]
TODAY = date(2026, 11, 22)


def documented(table: str) -> set[str]:
    """The keys in the first column of a table."""
    rows = SECTION.split(f"| key of {table} |")[1].split("\n\n")[0].splitlines()[2:]
    return {key for row in rows for key in re.findall(r"`(\w+)`", row.split("|")[1])}


@pytest.fixture
def shown() -> dict[str, Any]:
    document = Knowledge().credentials["arrt-ct"].documents[0]
    pinned = PinnedEdition(document, document.editions[0], TODAY)
    finding = Finding(Code.OVER_DAY_LIMIT, "10 on one day", ("k7qm",))
    found = repetitions(
        ending(procedure("Lungs", 4, 1), date(2027, 1, 4), "k7qm"),
        findings=(finding,),
        tally=Tally(approved=2, submitted=1, logged=1),
    )
    result = target_of(found, editions=(pinned,), findings=(finding,))
    action = Action("arrt-ct", found.requirement.id, Urgency.MORE_OF_IT, "I need Lungs")
    return plan_json([result], [action], TODAY)


@pytest.mark.parametrize(
    ("table", "of"),
    [
        ("a target", lambda target: target),
        ("a requirement", lambda target: target["requirements"][0]),
        ("a part", lambda target: target["requirements"][0]["parts"][0]),
        ("a finding", lambda target: target["findings"][0]),
        ("an action", lambda target: target["next"][0]),
    ],
)
def test_the_keys_are_those_that_are_documented(
    table: str, of: Callable[[dict[str, Any]], dict[str, Any]], shown: dict[str, Any]
) -> None:
    assert set(of(shown["targets"][0])) == documented(table)


def test_the_outermost_keys_and_those_of_an_edition_are_documented_in_words(
    shown: dict[str, Any],
) -> None:
    (edition,) = shown["targets"][0]["edition_details"]
    expiry = shown["targets"][0]["requirements"][0]["parts"][0]["expires_next"]
    assert [key for key in (*shown, *edition, *expiry) if f"`{key}`" not in SECTION] == []


@pytest.mark.parametrize("words", [Status, Standing, PartKind, Code])
def test_every_word_that_can_stand_for_a_value_is_documented(words: Any) -> None:
    assert [each.value for each in words if f"`{each.value}`" not in SECTION] == []


def test_every_urgency_is_documented() -> None:
    names = [each.name.lower().replace("_", "-") for each in Urgency]
    assert [name for name in names if f"`{name}`" not in SECTION] == []


def test_what_is_unknown_is_null_and_never_0() -> None:
    unknown = replace(repetitions(Part("x", "X", PartKind.GROUP), need=None), missing=None)
    (target,) = plan_json([target_of(unknown)], [], TODAY)["targets"]
    (told,) = target["requirements"]
    assert (told["need"], told["missing"], told["parts"][0]["need"]) == (None, None, None)
