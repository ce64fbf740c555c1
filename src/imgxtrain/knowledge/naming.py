"""By which names each record of a data file goes. Runs when the data is compiled."""

from collections.abc import Iterable, Iterator

from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Credential
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.exam_keys import keys_of
from imgxtrain.knowledge.namespaces import (
    CAREER,
    CREDENTIAL,
    CREDENTIAL_TITLE,
    DICOM,
    EXAM,
    MODALITY,
    PROCEDURE_LIST,
    STATE,
    exam_keys,
)


def names_in(document: Document) -> dict[str, list[tuple[str, str]]]:
    """For each namespace, pairs of a name and the id of the record that goes by it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for namespace, name, record_id in _named(document):
        found.setdefault(namespace, []).append((name, record_id))
    return found


Named = Iterator[tuple[str, str, str]]


def _named(document: Document) -> Named:
    for modality in document.modalities:
        yield from _all(MODALITY, modality.id, (modality.id, modality.name, modality.short))
        yield from _all(MODALITY, modality.id, modality.synonyms)
        yield from _all(DICOM, modality.id, modality.dicom.value or ())
    for credential in document.credentials:
        yield from _all(CREDENTIAL, credential.id, _credential_names(credential))
        yield CREDENTIAL_TITLE, credential.name, credential.id
    for career in document.careers:
        yield from _all(CAREER, career.id, (career.id, career.name, *career.aliases))
    for listed in document.procedure_lists:
        yield from _all(PROCEDURE_LIST, listed.id, (listed.id, listed.title))
    for state in document.states:
        yield from _all(STATE, state.code, (state.code, state.name))
    for exam in document.exams:
        yield from _all(EXAM, exam.id, (exam.id, exam.name))
        yield from _all(exam_keys(exam.modality), exam.id, keys_of(exam))


def _all(namespace: str, record_id: str, names: Iterable[str]) -> Named:
    return ((namespace, name, record_id) for name in names)


def _credential_names(credential: Credential) -> Iterator[str]:
    yield credential.id
    yield credential_label(credential)
    if credential.written.example.value:
        yield credential.written.example.value
    yield from credential.aliases
