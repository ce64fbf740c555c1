"""Which fields of the files refer to which names, and which names a file declares.

Both are read off the plain data, so that a record with a mistake in it is still one that others
may refer to, and its own references are checked like any other's.
"""

from collections.abc import Iterator
from typing import Any

from imgxtrain.knowledge.yaml_reader import Path

SECTIONS = {
    "modalities": "id",
    "bodies": "id",
    "examinations": "id",
    "credentials": "id",
    "maintenance": "id",
    "regions": "id",
    "exams": "id",
    "procedure_lists": "id",
    "states": "code",
    "careers": "id",
    "resume_phrases": "id",
    "resume_verbs": "id",
    "resume_names": "id",
    "resume_words": "id",
    "resume_limits": "id",
    "interview_questions": "id",
    "interview_asks": "id",
    "interview_phrases": "id",
    "sources": "id",
}
"""Sections that are lists of records, and the key that names a record."""

MODALITY, BODY, EXAMINATION = "modality", "body", "examination"
CREDENTIAL, HOLDING, EDITION = "credential", "credential or family", "edition"
OCCUPATION, DISCIPLINE, SOURCE = "occupation", "vacancy discipline", "source"

_NAMESPACE_OF_SECTION = {
    "modalities": MODALITY,
    "bodies": BODY,
    "examinations": EXAMINATION,
    "credentials": CREDENTIAL,
    "maintenance": "maintenance rule",
    "regions": "region",
    "exams": "exam",
    "procedure_lists": "procedure list",
    "states": "state",
    "careers": "career",
    "resume_phrases": "phrase",
    "resume_verbs": "verb",
    "resume_names": "resume name",
    "resume_words": "list of words",
    "resume_limits": "limit",
    "interview_questions": "interview question",
    "interview_asks": "question to ask",
    "interview_phrases": "interview phrase",
    "sources": SOURCE,
}

_NAMESPACE_OF_FIELD = {
    "accepts": HOLDING,
    "any_of": HOLDING,
    "body": BODY,
    "credential": CREDENTIAL,
    "editions": EDITION,
    "examinations": EXAMINATION,
    "exams": "exam",
    "list": "procedure list",
    "maintenance": "maintenance rule",
    "modalities": MODALITY,
    "modality": MODALITY,
    "occupation": OCCUPATION,
    "possible": "exam",
    "region": "region",
    "regions": "region",
    "sources": SOURCE,
    "state": "state",
    "vacancy_discipline": DISCIPLINE,
}
"""A field of one of these names refers wherever it holds a name or a list of names."""


def references(node: Any, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Path, namespace and name of all that a file's plain data refers to."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in _NAMESPACE_OF_FIELD:
                for place, name in _names(value, (*path, key)):
                    yield place, _NAMESPACE_OF_FIELD[key], name
            yield from references(value, (*path, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from references(item, (*path, index))


def _names(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _names(item, (*path, index))


def declared_names(root: Any) -> Iterator[tuple[str, str]]:
    """Namespace and name of all that a file's plain data declares, valid or not."""
    for section, key in SECTIONS.items():
        for record in _records(root, section):
            yield from _named(_NAMESPACE_OF_SECTION[section], record.get(key))
    for credential in _records(root, "credentials"):
        yield from _named(HOLDING, credential.get("id"))
        yield from _named(HOLDING, credential.get("family"))
        for document in _records(credential, "documents"):
            for edition in _records(document, "editions"):
                yield from _named(EDITION, edition.get("id"))
    labor_section = root.get("labor") if isinstance(root, dict) else None
    for occupation in _records(labor_section, "occupations"):
        yield from _named(OCCUPATION, occupation.get("code"))
    for table in _records(labor_section, "vacancies"):
        for row in _records(table, "rows"):
            yield from _named(DISCIPLINE, row.get("discipline"))


def _records(parent: Any, key: str) -> Iterator[dict[str, Any]]:
    found = parent.get(key) if isinstance(parent, dict) else None
    for item in found if isinstance(found, list) else ():
        if isinstance(item, dict):
            yield item


def _named(namespace: str, name: Any) -> Iterator[tuple[str, str]]:
    if isinstance(name, str):
        yield namespace, name
