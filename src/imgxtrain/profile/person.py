"""Who the record is about: the person, credentials held, and what a résumé later needs."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$")]


class _Stored(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)


class Person(_Stored):
    """Name and job title as they should appear; the birth month alone, for renewal cycles."""

    name: str | None = None
    title: str | None = None
    birth_month: Annotated[int, Field(ge=1, le=12)] | None = None
    state: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None


class HeldCredential(_Stored):
    """A credential held: when it was earned and, if so, when it lapsed."""

    credential: str
    earned: PartialDate | None = None
    lapsed: PartialDate | None = None


class Employer(_Stored):
    """A job. Without ``end`` it is the present one."""

    name: str
    title: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None


class Schooling(_Stored):
    """A school or program attended."""

    institution: str
    study: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


class License(_Stored):
    """A state's license, by postal code."""

    state: str
    name: str
    until: PartialDate | None = None


class Workload(_Stored):
    """How much there is to log: exams a shift and shifts a week."""

    exams_a_shift: Annotated[float, Field(gt=0, le=200)] | None = None
    shifts_a_week: Annotated[float, Field(gt=0, le=14)] | None = None


class Profile(_Stored):
    """The record without its entries. ``aims``: modalities aimed at before a credential is chosen.

    ``import_mappings``: columns chosen for a file's header before; ``told``: notices given once.
    """

    schema_version: str
    person: Person = Person()
    credentials: tuple[HeldCredential, ...] = ()
    aims: tuple[str, ...] = ()
    workload: Workload = Workload()
    employers: tuple[Employer, ...] = ()
    education: tuple[Schooling, ...] = ()
    licenses: tuple[License, ...] = ()
    skills: tuple[str, ...] = ()
    import_mappings: dict[str, dict[str, Any]] = Field(default_factory=dict)
    told: tuple[str, ...] = ()
