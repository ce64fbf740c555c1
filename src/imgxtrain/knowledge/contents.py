"""What courses and exams are divided into, by the names that the bodies use."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from imgxtrain.knowledge.names import normalized

if TYPE_CHECKING:
    from imgxtrain.knowledge.credentials import Credential, Examination, OutlineCategory
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.requirements import Requirement


def education_categories(credentials: "Iterable[Credential]") -> tuple[str, ...]:
    """Categories, and parts of them, in which ``credentials`` ask for structured education."""
    return tuple(
        dict.fromkeys(
            name
            for credential in credentials
            for requirement in requirements_of(credential)
            if requirement.kind == "education"
            for minimum in requirement.minimums
            for name in (minimum.category, *minimum.parts)
        )
    )


def examinations_of(credential: "Credential") -> tuple[str, ...]:
    """Ids of every exam that some way to ``credential`` asks for."""
    return tuple(
        dict.fromkeys(
            examination
            for requirement in requirements_of(credential)
            if requirement.kind == "exam"
            for examination in requirement.examinations
        )
    )


def exam_topics(credential: "Credential", knowledge: "Knowledge") -> tuple[str, ...]:
    """Categories, and parts of them, of the exams for ``credential``, the newest outline first."""
    exams = (knowledge.examinations[each] for each in examinations_of(credential))
    return tuple(dict.fromkeys(name for exam in exams for name in _topics(exam)))


def requirements_of(credential: "Credential") -> "Iterator[Requirement]":
    """Every requirement of every pathway and edition."""
    for pathway in credential.pathways:
        yield from pathway.requirements
    for document in credential.documents:
        for edition in document.editions:
            yield from edition.requirements


def as_known(name: str, known: Iterable[str]) -> str:
    """``name`` as it is spelled among ``known``, if it stands there but for case and dashes."""
    spelled = {normalized(each): each for each in known}
    return spelled.get(normalized(name), name)


def _topics(examination: "Examination") -> Iterator[str]:
    for outline in reversed(examination.outlines):
        yield from _names(outline.categories)


def _names(categories: "Sequence[OutlineCategory]") -> Iterator[str]:
    for category in categories:
        yield category.name
        yield from _names(category.parts)
