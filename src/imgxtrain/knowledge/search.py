"""Finding modalities by words: in their names first, then in what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import CredentialStatus
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.names import normalized


@dataclass(frozen=True)
class Found:
    """A modality and where the words stand: a field's name and its text; empty without words."""

    modality: Modality
    credentials: tuple[str, ...]
    where: str
    text: str


def find_modalities(words: Sequence[str], knowledge: Knowledge) -> tuple[Found, ...]:
    """Modalities in which every word occurs, those named so first; all where no word is given."""
    wanted = normalized(" ".join(words)).split()
    found = []
    for modality in knowledge.modalities.values():
        place = _first_place(modality, wanted)
        if place is not None:
            found.append(Found(modality, _labels(modality, knowledge), *place))
    return tuple(sorted(found, key=lambda each: _PLACES.index(each.where)))


_PLACES = ("", "name", "also called", "subspecialties", "settings", "skills", "what it is", "suits")


def _first_place(modality: Modality, wanted: Sequence[str]) -> tuple[str, str] | None:
    if not wanted:
        return "", ""
    for where, text in _texts(modality):
        if all(any(own.startswith(word) for own in normalized(text).split()) for word in wanted):
            return where, text
    return None


def _texts(modality: Modality) -> Iterator[tuple[str, str]]:
    yield "name", modality.name
    yield "name", modality.short
    yield from (("also called", text) for text in modality.synonyms)
    yield from (("subspecialties", text) for text in modality.subspecialties.value or ())
    yield from (("settings", text) for text in modality.settings.value or ())
    yield from (("skills", text) for text in modality.skills.value or ())
    yield "what it is", modality.what_it_is.value or ""
    yield "suits", modality.suits.value or ""


def _labels(modality: Modality, knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(
        credential_label(credential)
        for credential in knowledge.credentials_of(modality.id)
        if credential.status is not CredentialStatus.CLOSED
    )
