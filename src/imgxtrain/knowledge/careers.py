"""Models of ``careers.yaml``: where credentials and experience lead."""

from enum import StrEnum

from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, unknown


class Degree(StrEnum):
    """Academic degrees, the lowest first."""

    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


class Experience(StrEnum):
    """Of what months are asked.

    ``imaging``: of work as a technologist; ``credentialed``: of such work since the credential
    asked for (where none is named, any for imaging work) was earned; ``held``: of holding that
    credential; ``other``: of teaching, managing or duties, which a job's title does not tell.
    """

    IMAGING = "imaging"
    CREDENTIALED = "credentialed"
    HELD = "held"
    OTHER = "other"


class PointLevel(Block):
    """What one level of education is worth; ``degree`` is None where it is none."""

    id: Id
    name: str
    degree: Degree | None = None
    points: Sourced[int] = unknown()


class PointGround(Block):
    """One thing that gives points: at least ``minimum`` must and at most ``maximum`` may.

    A point for every ``months_a_point`` of ``experience``, or by ``levels``, of which one counts,
    or for every ``ce_hours_a_point``. ``further``: what else gives points.
    """

    id: Id
    name: str
    minimum: Sourced[int] = unknown()
    maximum: Sourced[int] = unknown()
    months_a_point: Sourced[int] = unknown()
    experience: Experience = Experience.OTHER
    levels: tuple[PointLevel, ...] = ()
    ce_hours_a_point: Sourced[float] = unknown()
    further: Sourced[str] = unknown()


class Points(Block):
    """A system in which ``needed`` points open the way, whatever they are from."""

    needed: Sourced[int]
    grounds: tuple[PointGround, ...]


class Prerequisite(Block):
    """One thing a destination asks: ``text`` in words, and of it what a record can show.

    ``any_of``: credentials of which one alternative is needed; ``experience_months`` of
    ``experience``; ``degree``: the least; ``least_modalities``: in how many modalities credentials
    for doing the exams are needed; ``state_license``: one of the state worked in.
    ``with_credential``: done when the destination's own credential
    is earned, and not before.
    """

    id: Id
    text: Sourced[str]
    any_of: tuple[tuple[Id, ...], ...] = ()
    experience_months: Sourced[int] = unknown()
    experience: Experience = Experience.OTHER
    degree: Degree | None = None
    least_modalities: Sourced[int] = unknown()
    state_license: bool = False
    points: Points | None = None
    with_credential: bool = False


class Career(Block):
    """A destination. ``modalities`` empty: open from any."""

    id: Id
    name: str
    aliases: tuple[str, ...] = ()
    what: Sourced[str]
    modalities: tuple[Id, ...] = ()
    credential: Id | None = None
    prerequisites: tuple[Prerequisite, ...] = ()
    occupation: str | None = None
    wage: Sourced[str] = unknown()
    time: Sourced[str] = unknown()
    cost: Sourced[str] = unknown()
    outlook: Sourced[str] = unknown()
    facts: tuple[Fact, ...] = ()
