"""Graded figures by words that a person can guess: ``arrt-ct.application_fee``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from imgxtrain.knowledge.names import NameNotFoundError, nearest
from imgxtrain.knowledge.provenance import Sourced

if TYPE_CHECKING:
    from imgxtrain.knowledge.credentials import Body
    from imgxtrain.knowledge.library import Knowledge

Step = str | int
SECTIONS = (
    "credentials",
    "examinations",
    "maintenance",
    "modalities",
    "procedure_lists",
    "careers",
    "states",
)
"""Sections whose records hold graded figures, in the order in which a name is looked for."""
_CONTAINERS = frozenset(("documents", "editions", "outlines", "requirements", "pathways"))
_EDITIONS = frozenset(("editions", "outlines"))
_NAMED_BY = ("id", "code", "category", "about", "name", "exam", "provider")
_UNSAID = frozenset(("usd", "text", "value"))
_SAME = {"min": "minimum", "max": "maximum", "daily": "day", "cost": "fee", "price": "fee"}


class FactUnclearError(Exception):
    """``path`` names no figure, or several; ``choices`` are those that may be meant."""

    def __init__(self, path: str, choices: tuple[str, ...], *, several: bool) -> None:
        super().__init__(path)
        self.path = path
        self.choices = choices
        self.several = several


@dataclass(frozen=True)
class Place:
    """Where a graded figure stands: ``steps`` are names of fields, and of the items of lists.

    ``spots`` are the same with the numbers of those items that have no id.
    """

    section: str
    record_id: str
    steps: tuple[str, ...]
    spots: tuple[Step, ...]
    figure: Sourced[Any]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that may name it."""
        return frozenset(word for step in self.steps for word in words_of(step))

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The words of the figure itself, which name it more closely than what it stands in."""
        told = (words_of(step) - _UNSAID for step in reversed(self.steps))
        return next((words for words in told if words), frozenset())

    @property
    def path(self) -> str:
        """The whole path, which names it and nothing else."""
        return ".".join((self.record_id, *(_slug(step) for step in self.steps)))

    @cached_property
    def value_type(self) -> Any:
        """What the model takes for the figure: ``int``, ``float``, ``date``, ``str``, ``Span``."""
        annotation = type(self.figure).model_fields["value"].annotation
        return next(each for each in get_args(annotation) if each is not NoneType)

    @property
    def is_text(self) -> bool:
        """Whether it is a sentence rather than a number or a date."""
        return self.value_type is str

    @property
    def edition(self) -> str | None:
        """The edition or outline that it stands in."""
        pairs = zip(self.steps, self.steps[1:], strict=False)
        return next((name for field, name in pairs if field in _EDITIONS), None)


def words_of(text: str) -> frozenset[str]:
    """The words of a step, singular, and the usual one of several for the same."""
    found = (word.rstrip("s") or word for word in re.findall(r"[a-z0-9]+", text.casefold()))
    return frozenset(_SAME.get(word, word) for word in found)


def place_of(path: str, knowledge: "Knowledge", on: date) -> Place:
    """The figure that ``path`` names: a record's id, a dot, and words for the figure.

    Of an edition the one in force ``on`` the day is meant, unless the path names another. Raises
    FactUnclearError, NameNotFoundError, NameAmbiguousError.
    """
    name, _, words = path.partition(".")
    for pool in _pools(name, knowledge):
        places = [each for record in pool for each in places_in(*record)]
        found = _found(words, places, knowledge, on) if words else []
        if len(found) == 1:
            return found[0]
        if found:
            raise FactUnclearError(path, spelled(found, places, knowledge, on), several=True)
    everything = [
        each for pool in _pools(name, knowledge) for record in pool for each in places_in(*record)
    ]
    raise FactUnclearError(path, _near(words, everything, knowledge, on), several=False)


def body_concerned(place: Place, knowledge: "Knowledge") -> "Body | None":
    """The body whose own text would settle the figure."""
    record: Any = getattr(knowledge, place.section)[place.record_id]
    if place.section == "procedure_lists":
        record = knowledge.credentials[record.credential]
    return knowledge.bodies.get(getattr(record, "body", ""))


Record = tuple[str, str, BaseModel]


def _pools(name: str, knowledge: "Knowledge") -> Iterator[list[Record]]:
    """The record called ``name``, then of a credential its exams and what keeps it."""
    from imgxtrain.knowledge.contents import examinations_of
    from imgxtrain.knowledge.names import resolve_credential

    tables: dict[str, Mapping[str, Any]] = {each: getattr(knowledge, each) for each in SECTIONS}
    own = [each for each in SECTIONS if name in tables[each]]
    if not own and name.upper() in knowledge.states:
        own, name = ["states"], name.upper()
    if not own:
        own, name = ["credentials"], _credential(name, knowledge, resolve_credential)
    yield [(section, name, tables[section][name]) for section in own]
    if "credentials" in own:
        credential = knowledge.credentials[name]
        beside = [("examinations", each) for each in examinations_of(credential)]
        beside += [("maintenance", credential.maintenance)] if credential.maintenance else []
        yield [(section, each, tables[section][each]) for section, each in beside]


def _credential(name: str, knowledge: "Knowledge", resolve: Any) -> str:
    try:
        return str(resolve(name, knowledge))
    except NameNotFoundError as error:
        known = [each for section in SECTIONS for each in getattr(knowledge, section)]
        raise NameNotFoundError(name, "record", nearest(name, known)) from error


def places_in(section: str, record_id: str, record: BaseModel) -> Iterator[Place]:
    """Every graded figure of a record, known or not."""
    for steps, spots, figure in _figures(record):
        yield Place(section, record_id, steps, spots, figure)


Figures = Iterator[tuple[tuple[str, ...], tuple[Step, ...], Sourced[Any]]]


def _figures(value: object) -> Figures:
    if isinstance(value, Sourced):
        yield (), (), value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            for steps, spots, figure in _figures(getattr(value, name)):
                yield (name, *steps), (name, *spots), figure
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            name, spot = _item(item, number)
            for steps, spots, figure in _figures(item):
                yield (name, *steps), (spot, *spots), figure


def _item(item: object, number: int) -> tuple[str, Step]:
    """What an item of a list is called: its id, or else what tells of it, or its number."""
    for field in _NAMED_BY:
        named = getattr(item, field, None)
        if isinstance(named, str):
            return named, named if field in {"id", "code"} else number
    return str(number + 1), number


def _slug(step: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]+", "-", step).strip("-")


def _found(
    words: str, places: Sequence[Place], knowledge: "Knowledge", on: date | None
) -> list[Place]:
    """The places that ``words`` name; without a day those of every edition."""
    exact = [each for each in places if each.path.partition(".")[2] == words]
    if exact:
        return exact
    wanted = words_of(words)
    fitting = [each for each in places if wanted and wanted <= each.words]
    close = [each for each in fitting if each.last_words <= wanted]
    found = close or fitting
    return found if on is None else _in_force(found, knowledge, on)


def _in_force(places: Sequence[Place], knowledge: "Knowledge", on: date) -> list[Place]:
    """Of places that differ by their edition alone, the one in the edition in force."""
    alike: dict[tuple[str, ...], list[Place]] = {}
    for place in places:
        without = tuple(step for step in place.steps if step != place.edition)
        alike.setdefault((place.section, place.record_id, *without), []).append(place)
    kept = {id(_newest(group, knowledge, on)) for group in alike.values()}
    return [place for place in places if id(place) in kept]


def _newest(places: Sequence[Place], knowledge: "Knowledge", on: date) -> Place:
    from imgxtrain.knowledge.checks import records_of
    from imgxtrain.knowledge.credentials import Edition, Outline

    record = getattr(knowledge, places[0].section)[places[0].record_id]
    starts = {
        each.id: each.effective_from.value
        for _, each in records_of(record)
        if isinstance(each, Edition | Outline)
    }
    begun = [each for each in places if (starts.get(each.edition or "") or date.min) <= on]
    return (begun or list(places))[-1 if begun else 0]


def lasting_path(place: Place, knowledge: "Knowledge") -> str:
    """The shortest path that names ``place`` alone on any day."""
    record = getattr(knowledge, place.section)[place.record_id]
    places = list(places_in(place.section, place.record_id, record))
    return _short(place, places, knowledge, None)


def spelled(
    wanted: Sequence[Place], places: Sequence[Place], knowledge: "Knowledge", on: date
) -> tuple[str, ...]:
    """For each of ``wanted`` the shortest path that names it alone on the day."""
    return tuple(_short(each, places, knowledge, on) for each in wanted)


def _short(place: Place, places: Sequence[Place], knowledge: "Knowledge", on: date | None) -> str:
    said = [step for step in place.steps if step not in _UNSAID]
    inner = [_slug(step) for step in said if step not in _CONTAINERS and step != place.edition]
    brief = list(dict.fromkeys(inner))
    edition = [place.edition] if place.edition else []
    for steps in (brief[-2:], brief, [*edition, *brief[-2:]], [*edition, *brief]):
        found = _found(".".join(steps), places, knowledge, on)
        if [each.steps for each in found] == [place.steps]:
            return ".".join((place.record_id, *steps))
    return place.path


_SHOWN = 12


def _near(words: str, places: Sequence[Place], knowledge: "Knowledge", on: date) -> tuple[str, ...]:
    """Figures whose words are near those said; where none is, some to choose from."""
    from difflib import get_close_matches

    current = sorted(_in_force(places, knowledge, on), key=lambda each: each.is_text)
    known = {word for place in current for word in place.words}
    said = [near[0] for word in words_of(words) if (near := get_close_matches(word, known, 1, 0.7))]
    scored = [(len(set(said) & each.words), each) for each in current]
    best = max((score for score, _ in scored), default=0)
    found = [each for score, each in scored if score == best and best]
    close = [each for each in found if each.last_words <= set(said)] or found
    return spelled((close or current)[:_SHOWN], places, knowledge, on)
