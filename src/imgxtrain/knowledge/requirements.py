"""Models of what a certification asks: one class a requirement kind, told apart by ``kind``."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from imgxtrain.knowledge.provenance import Block, Id, Sourced, unknown
from imgxtrain.knowledge.roles import Role


class StepKind(StrEnum):
    """What sort of act a step is."""

    ETHICS = "ethics"
    FORM = "form"
    APPLICATION = "application"
    FEE = "fee"
    SIGN_OFF = "sign-off"
    PERMIT = "permit"
    PERMISSION = "permission"
    PREREQUISITE = "prerequisite"
    SCHEDULING = "scheduling"


class _Requirement(Block):
    """What all kinds share. ``after``: ids of requirements that must be met first."""

    id: Id
    title: str
    after: tuple[Id, ...] = ()
    rule: Sourced[str] = unknown()


class CategoryMinimum(Block):
    """The least number of credits, hours or repetitions in one category."""

    category: str
    minimum: Sourced[float] = unknown()
    parts: tuple[str, ...] = ()


class Holds(_Requirement):
    """Credentials to be held: any one of the alternatives, each of which names all it needs.

    Entries are credential ids or family ids (``ardms-rdms``: any RDMS specialty). ``other``
    tells of accepted credentials that are not modelled here.
    """

    kind: Literal["holds"]
    any_of: tuple[tuple[Id, ...], ...]
    active: bool = True
    other: Sourced[str] = unknown()


class Education(_Requirement):
    """Structured education in ``unit``s (credits or contact hours), within ``window_months``."""

    kind: Literal["education"]
    unit: Literal["credits", "contact hours", "CME"]
    total: Sourced[float] = unknown()
    minimums: tuple[CategoryMinimum, ...] = ()
    window_months: Sourced[int] = unknown()
    accepted: Sourced[str] = unknown()


class GroupKind(StrEnum):
    """How a group of procedures binds."""

    MANDATORY = "mandatory"
    ELECTIVE = "elective"
    CATEGORY = "category"


class ProcedureGroup(Block):
    """Part of a repetition requirement; groups form a tree.

    ``minimum`` and ``maximum`` count repetitions, ``different`` counts procedures. Members are
    procedure ids of the requirement's list, or whole categories of it.
    """

    id: Id
    name: str
    kind: GroupKind
    minimum: Sourced[int] = unknown()
    maximum: Sourced[int] = unknown()
    different: Sourced[int] = unknown()
    per_procedure_per_day: Sourced[int] = unknown()
    per_visit: Sourced[int] = unknown()
    procedures: tuple[Id, ...] = ()
    categories: tuple[Id, ...] = ()
    groups: tuple["ProcedureGroup", ...] = ()


class Repetitions(_Requirement):
    """Repetitions of listed procedures: totals, limits a procedure, a day and a visit, window."""

    kind: Literal["repetitions"]
    list: Id | None = None
    total: Sourced[int] = unknown()
    different: Sourced[int] = unknown()
    listed: Sourced[int] = unknown()
    per_procedure_minimum: Sourced[int] = unknown()
    per_procedure_maximum: Sourced[int] = unknown()
    per_day: Sourced[int] = unknown()
    per_visit: Sourced[int] = unknown()
    per_procedure_per_day: Sourced[int] = unknown()
    simulated_maximum: Sourced[int] = unknown()
    window_months: Sourced[int] = unknown()
    roles: tuple[Role, ...] = (Role.PERFORMED,)
    groups: tuple[ProcedureGroup, ...] = ()


class Hours(_Requirement):
    """Clinical hours in the named modalities, over at least ``weeks``, within ``window_months``."""

    kind: Literal["hours"]
    modalities: tuple[Id, ...]
    total: Sourced[float] = unknown()
    weeks: Sourced[int] = unknown()
    window_months: Sourced[int] = unknown()


class Studies(_Requirement):
    """A plain count of studies in the named modalities, within ``window_months`` if given.

    ``supervised``: only those done under supervision count.
    """

    kind: Literal["studies"]
    modalities: tuple[Id, ...]
    supervised: bool = False
    total: Sourced[int] = unknown()
    window_months: Sourced[int] = unknown()


class PairingDeadline(Block):
    """Paired exams: last day is 31 December, ``calendar_years`` after the first pass's year."""

    calendar_years: Sourced[int]


class Exam(_Requirement):
    """Examinations to pass, all of them, in any order unless ``after`` says otherwise."""

    kind: Literal["exam"]
    examinations: tuple[Id, ...]
    pairing: PairingDeadline | None = None


class Step(_Requirement):
    """An act other than education, experience and exam."""

    kind: Literal["step"]
    step: StepKind
    who: str | None = None


Requirement = Annotated[
    Holds | Education | Repetitions | Hours | Studies | Exam | Step, Field(discriminator="kind")
]
