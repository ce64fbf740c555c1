"""Graded figures: every value says how well it is known, by whom, and as of when."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Lower-case words joined by hyphens: safe unquoted in every shell."""

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def _on_the_calendar(text: str) -> str:
    date.fromisoformat((text + "-01-01")[:10])
    return text


PartialDate = Annotated[
    str,
    StringConstraints(pattern=_DATE),
    AfterValidator(_on_the_calendar),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer"}]}),
]
"""A year, a month or a day: as exact as the source is. YAML takes a bare year for a number."""


class Grade(StrEnum):
    """How well a figure is known, best first."""

    OFFICIAL = "official"
    REPORTED = "reported"
    DERIVED = "derived"
    WORKING = "working"


class Provenance(BaseModel):
    """Where a figure, or every figure of a block, comes from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    grade: Grade
    sources: tuple[Id, ...] = ()
    as_of: PartialDate | None = None
    basis: Grade | None = Field(
        default=None, description="derived figures: the weakest grade they were computed from"
    )
    note: str | None = None
    verify: bool = Field(default=False, description="check with the body before relying on it")


T = TypeVar("T")

_enclosing: ContextVar[Mapping[str, Any]] = ContextVar("enclosing_provenance")
_INHERITED = ("grade", "sources", "as_of", "basis", "verify")


def _outer() -> Mapping[str, Any]:
    return _enclosing.get({})


@contextmanager
def default_date(as_of: str | None) -> Iterator[None]:
    """Within the context, graded values that state no date take ``as_of``, or a stand-in for it."""
    token = _enclosing.set(
        {"as_of": as_of if re.match(_DATE, as_of) else _STAND_IN} if as_of else {}
    )
    try:
        yield
    finally:
        _enclosing.reset(token)


_graded_already: ContextVar[bool] = ContextVar("graded_already", default=False)


@contextmanager
def graded_already() -> Iterator[None]:
    """Read data in which every value has its own provenance, as the compiled form has it."""
    token = _graded_already.set(True)
    try:
        yield
    finally:
        _graded_already.reset(token)


class Block(BaseModel):
    """A record of the data. Its ``provenance`` is inherited by every graded value within."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    provenance: Provenance | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _hand_down_provenance(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if _graded_already.get():
            return handler(data)
        stated = data.get("provenance") if isinstance(data, Mapping) else None
        if not isinstance(stated, Mapping):
            return handler(data)
        outer_date = _outer().get("as_of")
        dated = {"as_of": outer_date, **stated} if outer_date else stated
        token = _enclosing.set(_usable(dated))
        try:
            return handler({**data, "provenance": dated})
        finally:
            _enclosing.reset(token)


_STAND_IN = "0001"


def _usable(stated: Mapping[str, Any]) -> Mapping[str, Any]:
    """``stated``, or a stand-in where it has a mistake, so that the mistake is told only once."""
    try:
        Provenance.model_validate(stated)
    except ValidationError:
        return {"grade": Grade.WORKING, "as_of": _STAND_IN}
    return stated


class Sourced(BaseModel, Generic[T]):
    """A value with its grade, sources and date; ``value`` is None where it is not known.

    In YAML either the bare value, which takes the provenance of the block around it, or
    ``{value: …, grade: …, sources: […], as_of: …, note: …}``.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    value: T | None = None
    grade: Grade | None = None
    sources: tuple[Id, ...] = ()
    as_of: PartialDate | None = None
    basis: Grade | None = None
    note: str | None = None
    verify: bool = False

    @model_validator(mode="before")
    @classmethod
    def _take_enclosing_provenance(cls, data: Any) -> Any:
        if isinstance(data, Sourced) or (_graded_already.get() and isinstance(data, dict)):
            return data
        own = data if isinstance(data, Mapping) and _is_long_form(data) else {"value": data}
        if own.get("value") is None:
            return own
        outer = _outer()
        if "grade" in own or "sources" in own:
            return {"as_of": outer.get("as_of"), **own}
        inherited = {key: outer[key] for key in _INHERITED if key in outer}
        return {**inherited, **own}

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.value is None:
            return self
        if self.grade is None:
            raise ValueError("figure without a grade: state it, or the block's provenance")
        if not self.sources and self.grade is not Grade.WORKING:
            raise ValueError(f"figure graded {self.grade} without a source")
        if self.as_of is None:
            raise ValueError("figure without a date (as_of)")
        if self.grade is Grade.DERIVED and (self.basis is None or self.note is None):
            raise ValueError(
                "derived figure must state its basis (weakest grade) and, in note, how"
            )
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """For editors: the bare value is as good as the long form."""
        long_form = handler.resolve_ref_schema(handler(core_schema))
        value = long_form["properties"]["value"]
        return {"anyOf": [*value.get("anyOf", [value]), dict(long_form)]}

    @property
    def known(self) -> bool:
        """Whether there is a value at all."""
        return self.value is not None


def _is_long_form(data: Mapping[str, Any]) -> bool:
    return not data or not set(data).isdisjoint(Sourced.model_fields)


def unknown() -> Any:
    """Field default for a graded value that the data does not give: unknown, never none."""
    return Field(default=None, validate_default=True)


class Span(BaseModel):
    """A closed range; the unit is named by the field that holds it."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, defer_build=True)

    low: float
    high: float

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"range runs backwards: {self.low:g} to {self.high:g}")
        return self


class Fact(Block):
    """One further graded statement about a record: what it is about, and what is so."""

    about: str
    text: Sourced[str]
