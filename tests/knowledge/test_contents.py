import pytest

from imgxtrain.knowledge.contents import (
    as_known,
    education_categories,
    exam_topics,
    examinations_of,
    requirements_of,
)
from imgxtrain.knowledge.library import Knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge()


def test_requirements_stand_in_pathways_and_in_editions(knowledge: Knowledge) -> None:
    credential = knowledge.credentials["arrt-ct"]
    found = {requirement.id for requirement in requirements_of(credential)}
    of_pathways = {each.id for way in credential.pathways for each in way.requirements}
    of_editions = {
        each.id
        for document in credential.documents
        for edition in document.editions
        for each in edition.requirements
    }
    assert of_pathways
    assert of_editions
    assert found == of_pathways | of_editions


def test_education_is_asked_for_in_categories_and_their_parts(knowledge: Knowledge) -> None:
    categories = education_categories([knowledge.credentials["arrt-ct"]])
    assert {"Safety", "Image Production", "Contrast Administration"} <= set(categories)
    assert len(categories) == len(set(categories))
    assert education_categories([]) == ()


def test_paired_exams_are_both_named(knowledge: Knowledge) -> None:
    assert examinations_of(knowledge.credentials["ardms-rvt"]) == ("ardms-spi", "ardms-vt")


def test_topics_are_those_of_the_exams_outline(knowledge: Knowledge) -> None:
    assert "Safety" in exam_topics(knowledge.credentials["arrt-ct"], knowledge)


def test_a_known_name_is_spelled_as_it_is_known() -> None:
    known = ("Image Production", "Safety")
    assert as_known("image-production", known) == "Image Production"
    assert as_known("Physics", known) == "Physics"
