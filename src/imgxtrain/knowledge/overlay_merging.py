"""A user's own data laid over what is known already: added or corrected by id.

Mappings merge key by key, lists of records that have an id merge by it, and everything else is
replaced: a graded figure as a whole, so that no old caveat hangs on to a new value.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.provenance import Provenance, Sourced, Span
from imgxtrain.knowledge.reading import Plain
from imgxtrain.knowledge.yaml_reader import Path

Model = type[BaseModel]
_KEYS = ("id", "code", "host")
_REPLACED_WHOLE = (Sourced, Provenance, Span)
_STARTS, _ROWS, _PROVENANCE = "effective_from", "rows", "provenance"


def laid_over(own: Any, known: Mapping[str, Any]) -> Plain:
    """``own`` data, as read from YAML, with its records completed from the sections ``known``.

    Records of ``known`` that ``own`` does not mention are left out.
    """
    merge = _Merge()
    if not isinstance(own, dict):
        return Plain(own, corrects=True)
    root = {}
    for section, value in own.items():
        models, base = models_in(Document, section), known.get(section)
        if isinstance(value, list) and isinstance(base, list):
            by_id = _by_id(base, models)
            root[section] = [
                merge.item(item, by_id, models, ((section, i), (section, i)))
                for i, item in enumerate(value)
            ]
        else:
            root[section] = merge.value(value, base, models, ((section,), (section,)))
    return Plain(root, merge.lineage, corrects=True)


def models_in(model: Model, name: str) -> tuple[Model, ...]:
    """The models of what the field ``name`` holds, or of the items of its list; empty for none."""
    info = model.model_fields.get(name)
    return tuple(_models(info.annotation)) if info else ()


def model_of(value: Any, models: Sequence[Model]) -> Model | None:
    """The one of ``models`` that is for ``value``, by its ``kind`` where there are several."""
    if len(models) < 2:  # noqa: PLR2004 - nothing to choose from
        return next(iter(models), None)
    kind = value.get("kind") if isinstance(value, dict) else None
    return next(
        (each for each in models if kind in get_args(each.model_fields["kind"].annotation)), None
    )


def key_of(models: Sequence[Model]) -> str | None:
    """The field by which records are told apart, if there is one."""
    fields = models[0].model_fields if models else {}
    return next((key for key in _KEYS if key in fields), None)


def _models(annotation: Any) -> Iterator[Model]:
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _models(get_args(annotation)[0])
    elif origin in {tuple, Union, UnionType}:
        for each in get_args(annotation):
            yield from _models(each)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation


def _by_id(items: Sequence[Any], models: Sequence[Model]) -> dict[str, Any]:
    key = key_of(models)
    return {item[key]: item for item in items} if key else {}


def _is_table(model: Model) -> bool:
    """Whether the provenance is that of plain rows."""
    return _PROVENANCE in model.model_fields and model.model_fields[_PROVENANCE].is_required()


Places = tuple[Path, Path]
"""Where something stands in the user's file, and where in what is merged."""


@dataclass
class _Merge:
    """``lineage``: from a path of what is merged to the path in the user's file."""

    lineage: dict[Path, Path] = field(default_factory=dict)

    def item(self, own: Any, known: dict[str, Any], models: Sequence[Model], places: Places) -> Any:
        """An item of a list over the one of ``known`` that has its id."""
        key = key_of(models)
        name = own.get(key) if key and isinstance(own, dict) else None
        base = known.get(name) if isinstance(name, str) else None
        return self.value(own, base, models, places)

    def value(self, own: Any, base: Any, models: Sequence[Model], places: Places) -> Any:
        """``own`` over ``base``."""
        self.lineage[places[1]] = places[0]
        if isinstance(own, dict) and isinstance(base, dict):
            model = model_of({**base, **own}, models)
            other_kind = own.get("kind", base.get("kind")) != base.get("kind")
            if model and not other_kind and not issubclass(model, _REPLACED_WHOLE):
                return self._mapping(own, base, model, places)
        if isinstance(own, list) and isinstance(base, list) and key_of(models):
            return self._list(own, base, models, places)
        return own

    def _mapping(
        self, own: dict[str, Any], base: dict[str, Any], model: Model, places: Places
    ) -> dict[str, Any]:
        merged = dict(base)
        if _ROWS in own or not _is_table(model):
            merged.pop(_PROVENANCE, None)  # it speaks for what is known, not for what is stated
        for name, value in own.items():
            inner = ((*places[0], name), (*places[1], name))
            merged[name] = self.value(value, base.get(name), models_in(model, name), inner)
        return merged

    def _list(
        self, own: list[Any], base: list[Any], models: Sequence[Model], places: Places
    ) -> list[Any]:
        merged = []
        for at, (known, i) in enumerate(_in_order(own, base, models)):
            inner = (*places[1], at)
            if i is None:
                self.lineage[inner] = (*places[0], known[key_of(models)])
                merged.append(known)
            else:
                merged.append(self.value(own[i], known, models, ((*places[0], i), inner)))
        return merged


Pair = tuple[Any, int | None]
"""A known item, if there is one, and the number of the stated one, if there is one."""


def _in_order(own: list[Any], base: list[Any], models: Sequence[Model]) -> list[Pair]:
    """Known items where they stand, new ones behind them, dated ones before all that start later.

    An id that is stated twice stays twice, so that the checks can tell it.
    """
    key = str(key_of(models))
    stated: dict[str, int] = {}
    for i, item in enumerate(own):
        if isinstance(item, dict) and isinstance(item.get(key), str):
            stated.setdefault(item[key], i)
    pairs: list[Pair] = [(item, stated.get(item[key])) for item in base]
    taken = {i for _, i in pairs}
    known_as = {item[key]: item for item in base}
    for i, item in enumerate(own):
        if i not in taken:
            starts = _start(item)
            known_starts = (
                _start(own[j] if j is not None else None) or _start(known) for known, j in pairs
            )
            later = (at for at, day in enumerate(known_starts) if day > starts > "")
            name = item.get(key) if isinstance(item, dict) else None
            known = known_as.get(name) if isinstance(name, str) else None
            pairs.insert(next(later, len(pairs)), (known, i))
    return pairs


def _start(item: Any) -> str:
    """The day from which an edition holds, as text; empty where it has none."""
    stated = item.get(_STARTS) if isinstance(item, dict) else None
    value = stated.get("value") if isinstance(stated, dict) else stated
    return str(value or "")
