"""The words of a résumé: all there, none twice, and checked like all data."""

from collections import Counter
from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.resume_wording import (
    PLACEHOLDERS,
    LimitId,
    PhraseId,
    VerbUse,
    WordsId,
)
from tests.knowledge.worlds import problems_in

SHIPPED = Knowledge()


def phrase(text: str, name: str = "in-training") -> str:
    return f"resume_phrases:\n  - {{id: {name}, text: {text!r}}}\n"


def test_every_phrase_list_and_limit_that_is_used_is_in_the_data() -> None:
    assert set(SHIPPED.resume_phrases) == set(PhraseId)
    assert set(SHIPPED.resume_words) == set(WordsId)
    assert set(SHIPPED.resume_limits) == set(LimitId)
    assert {each.use for each in SHIPPED.resume_verbs.values()} == set(VerbUse)


def test_every_modality_has_names_for_its_exams() -> None:
    named = {each.modality for each in SHIPPED.resume_names.values() if each.modality}
    assert named == set(SHIPPED.modalities)


def test_every_credential_for_practice_has_a_field() -> None:
    named = {each.credential for each in SHIPPED.resume_names.values()}
    bare = [
        each.id
        for each in SHIPPED.credentials.values()
        if each.purpose == "practice" and not each.modalities and each.id not in named
    ]
    assert bare == ["cci-cct", "cci-crat"]  # they test the heart's rhythm, and image nothing


def test_no_two_verbs_begin_alike() -> None:
    begin = Counter(each.past.split()[0] for each in SHIPPED.resume_verbs.values())
    assert [word for word, times in begin.items() if times > 1] == []


def test_the_year_has_twelve_months() -> None:
    assert len(SHIPPED.resume_words[WordsId.MONTHS].words) == 12


@pytest.mark.parametrize("limit", [each for each in LimitId if each.startswith("linkedin-")])
def test_a_limit_of_linkedin_is_sourced_and_no_more_than_reported(limit: LimitId) -> None:
    figure = SHIPPED.resume_limits[limit].limit
    assert figure.grade is Grade.REPORTED
    assert all(each in SHIPPED.sources for each in figure.sources)


def test_the_limits_are_those_that_others_list() -> None:
    shown = {each.id: each.limit.value for each in SHIPPED.resume_limits.values()}
    assert shown[LimitId.LINKEDIN_HEADLINE] == 220
    assert shown[LimitId.LINKEDIN_ABOUT] == 2600
    assert shown[LimitId.LINKEDIN_TITLE] == 100
    assert shown[LimitId.LINKEDIN_POSITION] == 2000
    assert shown[LimitId.LINKEDIN_SKILLS] == 50


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{modality} in training", "{modality} is not known here; there is {field}"),
        ("{field.x} in training", "{field.x} is not known here"),
        ("{field!r} in training", "only a name may stand in braces"),
        ("{field:>9} in training", "only a name may stand in braces"),
        ("{} in training", "{} is not known here"),
        ("{field in training", "expected '}'"),
    ],
)
def test_a_phrase_with_something_else_in_braces_is_told_with_its_line(
    tmp_path: Path, text: str, wrong: str
) -> None:
    (problem,) = problems_in(tmp_path, phrase(text))
    assert problem.startswith("own.yaml:2: resume_phrases[0]")
    assert wrong in problem


def test_a_phrase_that_holds_nothing_may_not_have_braces(tmp_path: Path) -> None:
    (problem,) = problems_in(tmp_path, phrase("{count} sites", "regions-other"))
    assert "{count} is not known here; there is nothing in braces" in problem
    assert problems_in(tmp_path, phrase("other parts", "regions-other")) == []


def test_a_phrase_that_is_never_used_is_a_mistake(tmp_path: Path) -> None:
    (problem,) = problems_in(tmp_path, phrase("so", "greeting"))
    assert "resume_phrases[0].id" in problem


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        ("{id: x, text: X}", "name one of a modality, a credential and a region"),
        ("{id: x, modality: ct, credential: arrt-ct, text: X}", "name one of a modality"),
        ("{id: x, region: left-ear, text: X}", "no such region: left-ear"),
        ("{id: x, modality: ct, text: X}", "a modality needs one, many"),
        ("{id: x, credential: arrt-ct, text: X}", "no such credential: arrt-ct"),
    ],
)
def test_a_name_is_of_a_modality_a_credential_or_a_region(
    tmp_path: Path, record: str, wrong: str
) -> None:
    problems = problems_in(tmp_path, f"resume_names:\n  - {record}\n")
    assert any(wrong in problem for problem in problems)


def test_what_may_stand_in_braces_is_told_of_phrases_that_there_are() -> None:
    assert set(PLACEHOLDERS) <= set(PhraseId)


def test_an_overlay_changes_one_phrase_and_leaves_the_others(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(phrase("Training in {field}"), encoding="utf-8")
    knowledge = Knowledge(overlays=[own])
    assert knowledge.resume_phrases[PhraseId.IN_TRAINING].text == "Training in {field}"
    assert len(knowledge.resume_phrases) == len(SHIPPED.resume_phrases)
