"""Models of ``careers.yaml``: where credentials and experience lead."""

from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, unknown


class Prerequisite(Block):
    """One thing a destination asks. ``any_of``: credentials of which one alternative is needed."""

    id: Id
    text: Sourced[str]
    any_of: tuple[tuple[Id, ...], ...] = ()
    experience_months: Sourced[int] = unknown()


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
