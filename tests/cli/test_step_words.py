from collections.abc import Iterator

import pytest

from imgxtrain.cli.step_words import DerivedStepError, WhichStepError, refuse_derived, step_meant
from imgxtrain.knowledge.contents import requirements_of
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Requirement, Step
from tests.cli.ran import Answering, Runner

KNOWLEDGE = Knowledge()
CT = (*requirements_of(KNOWLEDGE.credentials["arrt-ct"]),)
RVT = KNOWLEDGE.credentials["ardms-rvt"].pathways[0].requirements


@pytest.mark.parametrize(
    ("word", "asked", "meant"),
    [
        ("ethics", CT, "ethics"),
        ("Exam Window", CT, "exam-window"),
        ("application fee", CT, "fee"),
        ("application", CT, "application"),
        ("sign off", CT, "sign-off"),
        ("supervisor", CT, "sign-off"),
        ("scanner", CT, "permission"),
        ("state", CT, "permit"),
        ("exam", CT, "exam"),
        ("book", CT, "exam-window"),
        ("CV form", RVT, "cv-form"),
        ("apply", RVT, "application"),
        ("booking", RVT, "booking"),
    ],
)
def test_a_step_is_meant_by_its_id_or_by_words_of_its_title(
    word: str, asked: tuple[Requirement, ...], meant: str
) -> None:
    assert step_meant(word, asked, "it").id == meant


@pytest.mark.parametrize(
    ("word", "listed", "near"),
    [("your", 3, ""), ("etics", 7, "ethics"), ("zzz", 7, "")],
)
def test_words_that_mean_no_one_step_are_told_with_the_steps_there_are(
    word: str, listed: int, near: str
) -> None:
    with pytest.raises(WhichStepError) as error:
        step_meant(word, CT, "it")
    steps = {each.id for each in CT if isinstance(each, Step)}
    choices = [each for each, _ in error.value.choices]
    assert (len(choices), error.value.near) == (listed, near)
    assert set(choices) <= steps
    assert error.value.several == (set(choices) != steps)


def test_at_a_terminal_several_are_asked_about(answering: Answering) -> None:
    answering("2")
    assert step_meant("your", CT, "it").id == "permission"


def derived() -> Iterator[tuple[str, Requirement]]:
    """Of each credential one requirement of each kind that is worked out."""
    for credential in KNOWLEDGE.credentials.values():
        kinds = {
            each.kind: each for each in requirements_of(credential) if not isinstance(each, Step)
        }
        for each in kinds.values():
            yield credential.id, each


@pytest.mark.usefixtures("profile")
def test_whatever_is_worked_out_has_a_command_that_adds_to_it(imgxtrain: Runner) -> None:
    commands: dict[tuple[str, ...], None] = {}
    for credential_id, requirement in derived():
        credential = KNOWLEDGE.credentials[credential_id]
        with pytest.raises(DerivedStepError) as error:
            refuse_derived(requirement, credential, KNOWLEDGE, because=False)
        commands[error.value.derived.command] = None
    ran = [imgxtrain(*words) for words in commands]
    assert [each for each in ran if each.code] == []


def test_what_is_to_be_held_can_be_ticked_with_a_reason_where_more_is_accepted() -> None:
    mri, ct = (KNOWLEDGE.credentials[each] for each in ("arrt-mr", "arrt-ct"))
    held = {each.id: next(requirements_of(each)) for each in (mri, ct)}
    refuse_derived(held["arrt-mr"], mri, KNOWLEDGE, because=True)
    with pytest.raises(DerivedStepError) as error:
        refuse_derived(held["arrt-mr"], mri, KNOWLEDGE, because=False)
    assert error.value.other is not None
    with pytest.raises(DerivedStepError):
        refuse_derived(held["arrt-ct"], ct, KNOWLEDGE, because=True)
