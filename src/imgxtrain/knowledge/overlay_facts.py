"""Single figures in an overlay of our own: put in, found, and taken out again."""

import math
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from imgxtrain.knowledge.fact_paths import Place, Step
from imgxtrain.knowledge.overlays import KEY_OF_SECTION
from imgxtrain.knowledge.provenance import Grade, Span

Tree = dict[str, Any]


class WrongValueError(Exception):
    """``given`` is no value of this figure; ``wanted`` says what is, ``example`` is one."""

    def __init__(self, given: str, wanted: str, example: str) -> None:
        super().__init__(given)
        self.given = given
        self.wanted = wanted
        self.example = example


@dataclass(frozen=True)
class NewFigure:
    """A value with where and when it was read."""

    value: Any
    grade: Grade
    source: str | None
    read: date
    note: str | None = None

    @property
    def plain(self) -> Tree:
        """The figure as it stands in a data file."""
        told: Tree = {"value": self.value, "grade": self.grade.value}
        if self.source:
            told["sources"] = [self.source]
        told["as_of"] = self.read.isoformat()
        return {**told, "note": self.note} if self.note else told


def value_for(given: str, place: Place) -> Any:
    """``given`` as the figure's model takes it, in plain form. Raises WrongValueError."""
    kind = place.value_type
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    try:
        value = adapter.validate_python(_readable(given.strip(), kind))
    except ValidationError as error:
        raise WrongValueError(given, *_wanted(kind)) from error
    numbers = (value.low, value.high) if isinstance(value, Span) else (value,)
    if any(isinstance(each, float | int) and not 0 <= each < math.inf for each in numbers):
        raise WrongValueError(given, *_wanted(kind))
    if value in ("", ()):
        raise WrongValueError(given, *_wanted(kind))
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return adapter.dump_python(value, mode="json")


def example_for(place: Place) -> str:
    """A value that the figure could have."""
    return _wanted(place.value_type)[1]


def _readable(given: str, kind: Any) -> Any:
    if kind in (int, float):
        return re.sub(r"^\$|(?<=\d),(?=\d{3}\b)", "", given).strip()
    if kind is Span:
        ends = re.split(r"\s*(?:\.\.|-|–|to)\s*", given, maxsplit=1)  # noqa: RUF001
        return {"low": ends[0], "high": ends[-1]}
    if isinstance(kind, type) and issubclass(kind, str):
        return given
    if getattr(kind, "__origin__", None) is tuple:
        return [each.strip() for each in given.split(",") if each.strip()]
    return given


def _wanted(kind: Any) -> tuple[str, str]:
    if kind in _WANTED:
        return _WANTED[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        members = [each.value for each in kind]
        return f"one of: {', '.join(members)}", members[0]
    return "text", "as written by the body"


_WANTED = {
    int: ("a whole number, not below 0", "125"),
    float: ("a number, not below 0", "250"),
    date: ("a day, as year-month-day", "2026-09-01"),
    Span: ("two numbers, the lower one first", "5..7"),
    bool: ("true or false", "true"),
}


def put(root: Tree, place: Place, figure: Tree, known: Mapping[str, Any]) -> None:
    """Put a plain ``figure`` where ``place`` is; ``known`` is its whole record in plain form.

    A list whose items have no id is put in whole, as it is known, with the one figure changed.
    """
    node: Any = _named(root.setdefault(place.section, []), place.section, place.record_id)
    base: Any = known
    for spot, inner in pairwise(place.spots):
        base = _within(base, spot)
        if isinstance(inner, int):
            node.setdefault(spot, deepcopy(base))
        if isinstance(node, dict):
            node = node.setdefault(spot, [] if isinstance(base, list) else {})
        else:
            node = node[spot] if isinstance(spot, int) else _named(node, "", spot)
    node[place.spots[-1]] = figure


def taken_out(root: Tree, place: Place) -> bool:
    """Take out what stands at ``place``, and what is empty without it; False if nothing does.

    A list that was put in whole for it goes with it.
    """
    path: list[Step] = [place.section, place.record_id, *place.spots]
    whole = next((i for i, spot in enumerate(path) if isinstance(spot, int)), len(path))
    path = path[:whole]
    nodes: list[Any] = [root]
    for spot in path:
        nodes.append(_within(nodes[-1], spot))
    if nodes[-1] is None:
        return False
    _remove(nodes[-2], nodes[-1])
    for outer, node in zip(reversed(nodes[:-2]), reversed(nodes[1:-1]), strict=True):
        if _is_bare(node):
            _remove(outer, node)
    return True


def with_source(root: Tree, source: Tree) -> None:
    """Put a source in, unless it is there."""
    sources = root.setdefault("sources", [])
    if _within(sources, source["id"]) is None:
        sources.append(source)


def without_unused_sources(root: Tree) -> None:
    """Leave out the sources of our own on which nothing rests any more."""
    used = set(_cited({name: value for name, value in root.items() if name != "sources"}))
    kept = [each for each in root.pop("sources", []) if each.get("id") in used]
    if kept:
        root["sources"] = kept


def _cited(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node.get("sources", ())
        for value in node.values():
            yield from _cited(value)
    elif isinstance(node, list):
        for each in node:
            yield from _cited(each)


def _named(items: list[Tree], section: str, name: str) -> Tree:
    """The item called ``name``, which is added if there is none."""
    found = _within(items, name)
    if found is None:
        found = {KEY_OF_SECTION.get(section, "id"): name}
        items.append(found)
    return cast("Tree", found)


def _within(node: Any, spot: Step) -> Any:
    """What ``node`` holds at ``spot``: a key, the id of an item, or its number."""
    if isinstance(node, dict):
        return node.get(spot)
    if isinstance(node, list) and isinstance(spot, int):
        return node[spot] if spot < len(node) else None
    for item in node if isinstance(node, list) else ():
        if spot in (item.get("id"), item.get("code")):
            return item
    return None


def _remove(node: Any, inner: Any) -> None:
    if isinstance(node, list):
        node[:] = [each for each in node if each is not inner]
    else:
        for name in [name for name, value in node.items() if value is inner]:
            del node[name]


def _is_bare(node: Any) -> bool:
    """Whether there is nothing in it, or but the name that it goes by."""
    return not node or (isinstance(node, dict) and set(node) <= {"id", "code"})
