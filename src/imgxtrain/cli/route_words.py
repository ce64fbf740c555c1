"""Which route to a credential is meant."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.entry_filters import NoSuchChoiceError
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Credential, Pathway, PathwayStatus
from imgxtrain.knowledge.names import nearest, normalized

if TYPE_CHECKING:
    from imgxtrain.audit.eligibility import Eligibility


class WhichRouteError(Exception):
    """Several routes to ``credential`` are open: ``choices``, id and for whom each is."""

    def __init__(self, credential: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__(credential)
        self.credential = credential
        self.choices = choices


def routes_that_fit(found: "Eligibility") -> list[Pathway]:
    """The pathways between which a person may have to choose; none where none is open to them.

    Those that what is held opens. Where nothing does, one that asks for no credential (a whole
    program, say) is open to anybody, and so is no choice yet: then all that are not closed.
    """
    opened = [route.pathway for route in found.routes if route.eligible and route.held]
    if opened or not found.eligible:
        return opened
    return [
        route.pathway for route in found.routes if route.pathway.status is not PathwayStatus.CLOSED
    ]


def route_named(word: str, credential: Credential) -> Pathway:
    """The pathway that ``word`` means: its id or its name. Raises NoSuchChoiceError."""
    wanted = normalized(word)
    for pathway in credential.pathways:
        if wanted in {normalized(pathway.id), normalized(pathway.name)}:
            return pathway
    known = tuple(pathway.id for pathway in credential.pathways)
    what = f"route to {credential_label(credential)}"
    raise NoSuchChoiceError(what, word, known, nearest(word, known))


def route_asked_for(pathways: Sequence[Pathway], credential: Credential) -> Pathway:
    """The pathway chosen at a terminal. Raises WhichRouteError where none is."""
    told = [f"{each.name}: {each.for_whom.value}" for each in pathways]
    label = credential_label(credential)
    place = chosen(f"which route to {label} is yours", told) if at_terminal() else None
    if place is None:
        ids = (each.id for each in pathways)
        raise WhichRouteError(label, tuple(zip(ids, told, strict=True)))
    return pathways[place]
