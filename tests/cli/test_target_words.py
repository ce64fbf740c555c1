import pytest

from imgxtrain.cli.target_words import (
    NoTargetError,
    NotTakenOnError,
    WhichTargetError,
    credentials_for_word,
    one_credential,
    one_target,
    own_or_named,
    targets_meant,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import NameAmbiguousError, NameNotFoundError
from tests.cli.ran import Answering, Runner

KNOWLEDGE = Knowledge()
SEVERAL = ("arrt-ct", "nmtcb-ct", "ardms-rdms-obgyn")


@pytest.mark.parametrize(
    ("word", "taken_on", "meant"),
    [
        ("CT", ("arrt-ct",), "arrt-ct"),
        ("cat scan", ("arrt-ct", "arrt-mr"), "arrt-ct"),
        ("arrt-ct", SEVERAL, "arrt-ct"),
        ("NMTCB(CT)", SEVERAL, "nmtcb-ct"),
        ("RDMS", SEVERAL, "ardms-rdms-obgyn"),  # else the letters show the abdomen's
        ("ARDMS", SEVERAL, "ardms-rdms-obgyn"),
        ("US", SEVERAL, "ardms-rdms-obgyn"),  # one of the seven modalities of that name
        (None, ("arrt-ct", "arrt-ct"), "arrt-ct"),
        (None, ("arrt-ct", "gone-since"), "arrt-ct"),
    ],
)
def test_the_one_target_that_fits_the_word_is_meant(
    word: str | None, taken_on: tuple[str, ...], meant: str
) -> None:
    assert one_target(word, taken_on, KNOWLEDGE) == meant


def test_several_that_fit_are_the_choices() -> None:
    with pytest.raises(NameAmbiguousError) as error:
        one_target("CT", SEVERAL, KNOWLEDGE)
    assert [choice.id for choice in error.value.choices] == ["arrt-ct", "nmtcb-ct"]
    with pytest.raises(WhichTargetError) as without_a_word:
        one_target(None, SEVERAL, KNOWLEDGE)
    assert [each for each, _ in without_a_word.value.choices] == list(SEVERAL)


@pytest.mark.parametrize(("answer", "meant"), [("1", "arrt-ct"), ("2", "nmtcb-ct")])
def test_at_a_terminal_several_are_asked_about(
    answering: Answering, answer: str, meant: str
) -> None:
    answering(answer)
    assert one_target("CT", SEVERAL, KNOWLEDGE) == meant


def test_whoever_answers_nothing_is_told_the_choices(answering: Answering) -> None:
    answering("")
    with pytest.raises(NameAmbiguousError):
        one_target("CT", SEVERAL, KNOWLEDGE)


def test_without_targets_none_can_be_meant() -> None:
    with pytest.raises(NoTargetError):
        one_target(None, (), KNOWLEDGE)
    with pytest.raises(NotTakenOnError) as error:
        one_target("MRI", ("arrt-ct",), KNOWLEDGE)
    assert [each for each, _ in error.value.meant] == ["armrit-mri", "arrt-mr"]
    assert error.value.taken_on == (("arrt-ct", "ARRT(CT)"),)
    with pytest.raises(NameNotFoundError):
        one_target("xyzzy", ("arrt-ct",), KNOWLEDGE)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("CT", ("arrt-ct", "nmtcb-ct")),
        ("arrt-ct", ("arrt-ct",)),
        ("MRI", ("armrit-mri", "arrt-mr")),  # those that build on it are no way into it
        ("MRSO", ("abmrs-mrso",)),
        ("vascular", ("ardms-rvt", "arrt-vs", "cci-rphs", "cci-rvs")),
    ],
)
def test_a_modality_means_all_its_credentials_and_a_name_its_own(
    word: str, meant: tuple[str, ...]
) -> None:
    assert credentials_for_word(word, KNOWLEDGE) == meant


def test_one_credential_of_several_is_asked_for(answering: Answering) -> None:
    with pytest.raises(NameAmbiguousError):
        one_credential("CT", KNOWLEDGE)
    answering("2")
    assert one_credential("CT", KNOWLEDGE) == "nmtcb-ct"


def test_several_taken_on_can_all_be_meant() -> None:
    assert targets_meant("CT", SEVERAL, KNOWLEDGE) == ("arrt-ct", "nmtcb-ct")
    assert targets_meant(None, SEVERAL, KNOWLEDGE) == SEVERAL
    with pytest.raises(NotTakenOnError):
        targets_meant("MRI", SEVERAL, KNOWLEDGE)
    with pytest.raises(NoTargetError):
        targets_meant(None, (), KNOWLEDGE)


@pytest.mark.parametrize(("word", "kind"), [("educator", "career"), ("Texas", "state")])
def test_a_word_for_no_credential_says_what_it_is_for(word: str, kind: str) -> None:
    with pytest.raises(NameNotFoundError) as error:
        credentials_for_word(word, KNOWLEDGE)
    assert [match.kind.value for match in error.value.instead] == [kind]


def test_of_what_is_taken_on_the_one_that_fits_goes_before_all_of_that_name() -> None:
    assert own_or_named("CT", ("arrt-ct", "arrt-mr"), KNOWLEDGE) == "arrt-ct"
    assert own_or_named("RVT", ("arrt-ct",), KNOWLEDGE) == "ardms-rvt"
    for taken_on in ((), SEVERAL):
        with pytest.raises(NameAmbiguousError):
            own_or_named("CT", taken_on, KNOWLEDGE)


@pytest.mark.usefixtures("profile")
def test_everywhere_the_word_means_the_target_that_was_taken_on(imgxtrain: Runner) -> None:
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20")
    imgxtrain("log", "exam", "CT", "head", "--on", "2026-11-20")
    for words in (
        ["log", "attempt", "CT", "--fail"],
        ["log", "study", "25", "--for", "CT"],
        ["log", "practice", "70", "--for", "CT"],
        ["submit", "--for", "CT", "--from", "2026-11-20", "--to", "2026-11-20", "--yes"],
    ):
        ran = imgxtrain(*words)
        assert ran.code == 0, (words, ran.err)
        assert "ARRT(CT)" in ran.out
