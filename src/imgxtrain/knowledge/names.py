"""From the words people use to the thing meant: ids, letters, DICOM codes, everyday names."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from imgxtrain.knowledge import namespaces
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.sources import Source


class Kind(StrEnum):
    """What a name can stand for, in the order in which ``show`` prefers it."""

    MODALITY = "modality"
    CREDENTIAL = "credential"
    CAREER = "career"
    PROCEDURE_LIST = "procedure list"
    STATE = "state"
    EXAM = "exam"


class Match(NamedTuple):
    """One thing that a name may mean."""

    kind: Kind
    id: str
    title: str


class NameNotFoundError(Exception):
    """No such name; ``suggestions`` are near misses, ``instead`` what the name does mean."""

    def __init__(
        self,
        name: str,
        wanted: str,
        suggestions: tuple[str, ...],
        instead: tuple[Match, ...] = (),
    ) -> None:
        super().__init__(name)
        self.name = name
        self.wanted = wanted
        self.suggestions = suggestions
        self.instead = instead


class NameAmbiguousError(Exception):
    """Several things go by the name; ``choices`` lists them."""

    def __init__(self, name: str, wanted: str, choices: tuple[Match, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.wanted = wanted
        self.choices = choices


@cache
def normalized(name: str) -> str:
    """``name`` without case, dots, brackets and dashes: ``R.T.(CT)`` and ``rt ct`` are one."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", name.casefold().replace(".", "")).split())


def resolve_modality(name: str, knowledge: Knowledge) -> str:
    """Id of the modality that ``name`` means, by its own names or those of its credentials.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    matches = _matches_among(name, _MODALITY_TIERS, knowledge)
    modalities = tuple(
        dict.fromkeys(found for match in matches for found in _as_modalities(match, knowledge))
    )
    others = tuple(match for match in matches if not _as_modalities(match, knowledge))
    if len(modalities) == 1 and not others:
        return modalities[0]
    if modalities:
        choices = tuple(_match(Kind.MODALITY, each, knowledge) for each in modalities)
        raise NameAmbiguousError(name, "modality", (*choices, *others))
    if others:
        raise NameNotFoundError(name, "modality", (), others)
    error = _not_found(name, "modality", _MODALITY_TIERS, knowledge)
    leading = (each for each in error.suggestions if _leads_to_modality(each, knowledge))
    raise NameNotFoundError(name, "modality", tuple(leading))


def modalities_called(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Ids of every modality that goes by ``name``: for a log, US is any kind of sonography.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    wanted = normalized(name)
    own = (id_ for text, id_ in knowledge.names(namespaces.MODALITY) if normalized(text) == wanted)
    return tuple(dict.fromkeys(own)) or (resolve_modality(name, knowledge),)


def resolve_credential(name: str, knowledge: Knowledge) -> str:
    """Id of the credential that ``name`` means: its id, letters or title, or its modality's name.

    Raises NameNotFoundError, and NameAmbiguousError where a modality has several credentials.
    """
    matches = _matches_among(name, _CREDENTIAL_TIERS, knowledge)
    kinds = {match.kind for match in matches}
    if kinds == {Kind.MODALITY}:
        of_them = [each for match in matches for each in knowledge.credentials_of(match.id)]
        ids = dict.fromkeys(each.id for each in of_them)
        matches = tuple(_match(Kind.CREDENTIAL, each, knowledge) for each in ids)
    if len(matches) > 1:
        raise NameAmbiguousError(name, "credential", matches)
    if not matches:
        raise _not_found(name, "credential", _CREDENTIAL_TIERS[:1], knowledge)
    return matches[0].id


def resolve_target(name: str, knowledge: Knowledge) -> Match:
    """The modality or credential to aim at that ``name`` means.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    matches = _matches_among(name, _MODALITY_TIERS, knowledge)
    if len(matches) > 1:
        raise NameAmbiguousError(name, "target", matches)
    if not matches:
        raise _not_found(name, "modality or credential", _MODALITY_TIERS, knowledge)
    return matches[0]


def resolve_anything(name: str, knowledge: Knowledge) -> Match:
    """What ``name`` means among everything that can be shown.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    tiers = (*_MODALITY_TIERS, *_OTHER_TIERS)
    matches = _matches_among(name, tiers, knowledge)
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise NameAmbiguousError(name, "name", matches)
    raise _not_found(name, "name", tiers, knowledge)


_MODALITY_TIERS = (
    (namespaces.MODALITY, namespaces.CREDENTIAL),
    (namespaces.DICOM,),
    (namespaces.CREDENTIAL_TITLE,),
)
_CREDENTIAL_TIERS = (
    (namespaces.CREDENTIAL,),
    (namespaces.MODALITY,),
    (namespaces.DICOM,),
    (namespaces.CREDENTIAL_TITLE,),
)
_OTHER_TIERS = (
    (namespaces.CAREER,),
    (namespaces.PROCEDURE_LIST,),
    (namespaces.STATE,),
    (namespaces.EXAM,),
)
_KIND_OF = {
    namespaces.MODALITY: Kind.MODALITY,
    namespaces.DICOM: Kind.MODALITY,
    namespaces.CREDENTIAL: Kind.CREDENTIAL,
    namespaces.CREDENTIAL_TITLE: Kind.CREDENTIAL,
    namespaces.CAREER: Kind.CAREER,
    namespaces.PROCEDURE_LIST: Kind.PROCEDURE_LIST,
    namespaces.STATE: Kind.STATE,
    namespaces.EXAM: Kind.EXAM,
}


def _matches_among(
    name: str, tiers: Iterable[tuple[str, ...]], knowledge: Knowledge
) -> tuple[Match, ...]:
    """All that go by ``name`` in the first tier of namespaces in which anything does."""
    wanted = normalized(name)
    for tier in tiers:
        found = dict.fromkeys(
            (_KIND_OF[namespace], record_id)
            for namespace in tier
            for text, record_id in knowledge.names(namespace)
            if normalized(text) == wanted
        )
        if found:
            return tuple(_match(kind, record_id, knowledge) for kind, record_id in found)
    return ()


def _match(kind: Kind, record_id: str, knowledge: Knowledge) -> Match:
    if kind is Kind.CREDENTIAL:
        from imgxtrain.knowledge.credential_labels import credential_title

        return Match(kind, record_id, credential_title(knowledge.credentials[record_id]))
    if kind is Kind.PROCEDURE_LIST:
        return Match(kind, record_id, knowledge.procedure_lists[record_id].title)
    return Match(kind, record_id, _titles(kind, knowledge)[record_id].name)


def _titles(kind: Kind, knowledge: Knowledge) -> Mapping[str, Any]:
    tables: dict[Kind, Callable[[], Mapping[str, Any]]] = {
        Kind.MODALITY: lambda: knowledge.modalities,
        Kind.CAREER: lambda: knowledge.careers,
        Kind.STATE: lambda: knowledge.states,
        Kind.EXAM: lambda: knowledge.exams,
    }
    return tables[kind]()


def _leads_to_modality(name: str, knowledge: Knowledge) -> bool:
    matches = _matches_among(name, _MODALITY_TIERS, knowledge)
    return any(_as_modalities(match, knowledge) for match in matches)


def _as_modalities(match: Match, knowledge: Knowledge) -> tuple[str, ...]:
    if match.kind is Kind.MODALITY:
        return (match.id,)
    return knowledge.credentials[match.id].modalities


def _not_found(
    name: str, wanted: str, tiers: Iterable[tuple[str, ...]], knowledge: Knowledge
) -> NameNotFoundError:
    known = [pair for tier in tiers for space in tier for pair in knowledge.names(space)]
    return NameNotFoundError(name, wanted, _near(name, known))


def resolve_state(name: str, knowledge: Knowledge) -> str:
    """Postal code of the state that ``name`` (code or name) means. Raises NameNotFoundError."""
    tiers = ((namespaces.STATE,),)
    matches = _matches_among(name, tiers, knowledge)
    if matches:
        return matches[0].id
    raise _not_found(name, "state", tiers, knowledge)


def resolve_source(name: str, knowledge: Knowledge) -> Source:
    """The source with the id ``name``. Raises NameNotFoundError."""
    if name in knowledge.sources:
        return knowledge.sources[name]
    raise NameNotFoundError(name, "source", nearest(name, knowledge.sources))


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three of ``known`` that are near misses of ``name``, the nearest first."""
    return _near(name, [(each, each) for each in known])


def _near(name: str, known: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The nearest name of each of up to three records, the nearest first."""
    from difflib import get_close_matches

    by_normal = {normalized(text): (text, record_id) for text, record_id in reversed(list(known))}
    nearest: dict[str, str] = {}
    for normal in get_close_matches(normalized(name), list(by_normal), n=9, cutoff=0.7):
        text, record_id = by_normal[normal]
        nearest.setdefault(record_id, text)
    return tuple(nearest.values())[:3]
