"""A new edition of a clinical document from a procedure list and the figures beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from imgxtrain.knowledge.procedure_mapping import Mapped
from imgxtrain.knowledge.provenance import Grade, Sourced

if TYPE_CHECKING:
    from imgxtrain.knowledge.credentials import Credential
    from imgxtrain.knowledge.exams import ProcedureList

Tree = dict[str, Any]
_REPETITIONS = "repetitions"
_OF_THE_LIST = ("total", "different", "per_procedure_minimum", "per_procedure_maximum")
_LIMITS = (
    "per_day",
    "per_visit",
    "per_procedure_per_day",
    "simulated_maximum",
)


class NoClinicalDocumentError(Exception):
    """The credential has no clinical document of repetitions that a list could belong to."""

    def __init__(self, credential: str) -> None:
        super().__init__(credential)
        self.credential = credential


class FiguresDisagreeError(Exception):
    """The figures cannot all be so; ``option`` is the one to look at first."""

    def __init__(self, why: str, option: str) -> None:
        super().__init__(why)
        self.option = option


@dataclass(frozen=True)
class Stated:
    """What was stated of the document, None where nothing was, and how it is graded."""

    effective: date
    figures: Mapping[str, int | None]
    title: str | None
    grade: Grade
    source: str | None
    read: date

    def graded(self, value: Any, note: str | None = None) -> Tree:
        """A figure of the document in plain form."""
        sources = {"sources": [self.source]} if self.source else {}
        told = {"value": value, "grade": self.grade.value, **sources}
        told["as_of"] = self.read.isoformat()
        return {**told, "note": note} if note else told


@dataclass(frozen=True)
class NewEdition:
    """The overlay that makes the edition, and what a person should know of it.

    ``replaces``: title of the edition in whose place it comes. ``figures``: those that are known,
    by name. ``dropped``: groups of the edition before that do not fit the new list.
    """

    root: Tree
    edition: str
    list_id: str
    title: str
    replaces: str | None
    figures: tuple[tuple[str, Sourced[Any]], ...]
    dropped: tuple[str, ...]


def figures_agree(figures: Mapping[str, int | None], listed: int) -> None:
    """Raises FiguresDisagreeError where the figures cannot all be so with ``listed`` procedures."""
    total, different = figures.get("total"), figures.get("different")
    least, most = figures.get("per_procedure_minimum"), figures.get("per_procedure_maximum")
    for name, value in figures.items():
        if value is not None and value < 1:
            raise FiguresDisagreeError(f"{value} is not a number from 1 on", _OPTION[name])
    if least and most and least > most:
        raise FiguresDisagreeError(f"at least {least} of a procedure, at most {most}", "--min")
    if different and different > listed:
        why = f"{different} different procedures, of {listed} that were read"
        raise FiguresDisagreeError(why, "--different")
    if total and most and total > most * listed:
        why = f"{total} in all, of {listed} procedures at most {most} each"
        raise FiguresDisagreeError(why, "--total")
    if total and different and least and total < different * least:
        why = f"{different} procedures at least {least} each are more than {total}"
        raise FiguresDisagreeError(why, "--total")


_OPTION = {
    "total": "--total",
    "different": "--different",
    "per_procedure_minimum": "--min",
    "per_procedure_maximum": "--max",
    "per_day": "--per-day",
}


def new_edition(
    credential: "Credential",
    mapped: Sequence[Mapped],
    stated: Stated,
    older_list: "ProcedureList | None" = None,
) -> NewEdition:
    """The edition in force from ``stated.effective`` on, as an overlay.

    What is not stated of it (windows, roles, limits a day) is taken from the edition before, whose
    list ``older_list`` is. Raises NoClinicalDocumentError.
    """
    document, before = _before(credential, stated.effective)
    plain = before.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    same = before.effective_from.value == stated.effective
    day = stated.effective.isoformat()
    edition_id = before.id if same else f"{credential.id}-clinical-{day}"
    list_id = f"{credential.id}-list-{day}"
    title = stated.title or f"Clinical experience document of {day}"
    listed = _procedure_list(credential.id, list_id, edition_id, mapped, stated)
    requirements = [deepcopy(each) for each in plain["requirements"]]
    own = next(each for each in requirements if each["kind"] == _REPETITIONS)
    _restate(own, stated, same=same)
    dropped = _fitting_groups(own, listed)
    own["list"] = list_id
    own["listed"] = listed["listed"]
    edition: Tree = {
        "id": edition_id,
        "title": title,
        "effective_from": stated.graded(day),
        "requirements": requirements,
        "notes": [],
    }
    root: Tree = {
        "credentials": [
            {"id": credential.id, "documents": [{"id": document.id, "editions": [edition]}]}
        ],
        "procedure_lists": [listed],
    }
    if older_list is not None and edition_id in older_list.editions and older_list.id != list_id:
        still = [each for each in older_list.editions if each != edition_id]
        root["procedure_lists"].append({"id": older_list.id, "editions": still})
    replaces = before.title if same else None
    return NewEdition(root, edition_id, list_id, title, replaces, tuple(_known(own)), dropped)


def list_before(credential: "Credential", effective: date) -> str | None:
    """Id of the list of the edition in force before. Raises NoClinicalDocumentError."""
    _, before = _before(credential, effective)
    return next((each.list for each in before.requirements if each.kind == _REPETITIONS), None)


def _before(credential: "Credential", effective: date) -> Any:
    """The clinical document, and its edition in force on the day, or else its first."""
    from imgxtrain.knowledge.editions import in_force

    for document in credential.documents:
        having = [
            edition
            for edition in document.editions
            if any(each.kind == _REPETITIONS for each in edition.requirements)
        ]
        if having:
            return document, in_force(having, effective) or having[0]
    raise NoClinicalDocumentError(credential.id)


def _restate(own: Tree, stated: Stated, *, same: bool) -> None:
    """Put the stated figures in.

    From the body's own document the limits are stated that it has: what was only said to stand
    there, and is not stated, is left out. A known limit stays, as well as it is known.
    """
    for name in (*_OF_THE_LIST, *_LIMITS):
        value = stated.figures.get(name)
        known = own.get(name, {})
        if value is not None:
            own[name] = stated.graded(value)
        elif known.get("value") is None:
            own[name] = None if stated.grade is Grade.OFFICIAL else known or None
        elif name in _OF_THE_LIST and not same:
            own[name] = _older(known)


def _known(own: Tree) -> Iterator[tuple[str, Sourced[Any]]]:
    for name in (*_OF_THE_LIST, *_LIMITS, "window_months"):
        figure = Sourced[Any].model_validate(own.get(name))
        if figure.known:
            yield name, figure


def _older(figure: Tree) -> Tree:
    note = "figure of the edition before; not stated when the list was imported"
    return {**figure, "grade": Grade.WORKING.value, "verify": True, "note": note}


def _fitting_groups(own: Tree, listed: Tree) -> tuple[str, ...]:
    """Keep the groups whose procedures and categories the new list has; names of the others."""
    known = {each["id"] for each in (*listed["categories"], *listed["procedures"])}
    groups = own.get("groups", [])
    fit = [each for each in groups if _members(each) <= known]
    own["groups"] = fit
    return tuple(each["name"] for each in groups if each not in fit)


def _members(group: Tree) -> set[str]:
    inner = (_members(each) for each in group.get("groups", []))
    return {*group.get("procedures", []), *group.get("categories", [])}.union(*inner)


def _procedure_list(
    credential: str, list_id: str, edition: str, mapped: Sequence[Mapped], stated: Stated
) -> Tree:
    headings = list(dict.fromkeys(each.heading for each in mapped))
    categories = dict(zip(headings, _ids(headings), strict=True))
    names = _ids([each.name for each in mapped])
    return {
        "id": list_id,
        "title": stated.title or f"Procedures of {stated.effective.isoformat()}",
        "credential": credential,
        "editions": [edition],
        "complete": True,
        "grade": stated.grade.value,
        "listed": stated.graded(len(mapped), "counted in the list that was imported"),
        "note": f"Imported from a list read on {stated.read.isoformat()}; the mapping is ours",
        "categories": [{"id": name, "name": heading} for heading, name in categories.items()],
        "procedures": [
            _procedure(name, categories[each.heading], each)
            for name, each in zip(names, mapped, strict=True)
        ],
    }


def _procedure(name: str, category: str, each: Mapped) -> Tree:
    told: Tree = {"id": name, "name": each.name, "category": category}
    told |= {"exams": list(each.exams)} if each.exams else {}
    return told | ({"possible": list(each.possible)} if each.possible else {})


def _ids(names: Iterable[str]) -> list[str]:
    """An id for each name, in its words; a number behind those that came before."""
    taken: set[str] = set()
    ids = []
    for name in names:
        bare = re.sub(r"[^a-z0-9]+", "-", _ascii(name).casefold()).strip("-") or "procedure"
        number = next(i for i in range(1, len(taken) + 2) if _numbered(bare, i) not in taken)
        taken.add(_numbered(bare, number))
        ids.append(_numbered(bare, number))
    return ids


def _numbered(bare: str, number: int) -> str:
    return bare if number == 1 else f"{bare}-{number}"


def _ascii(name: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
