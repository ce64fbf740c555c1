"""Models of ``states.yaml``: what a state's law asks; what is not found is unknown, never none."""

from enum import StrEnum

from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, unknown


class Instrument(StrEnum):
    """The kind of permission a state asks for."""

    LICENSE = "license"
    CERTIFICATE = "certificate"
    ENDORSEMENT = "endorsement"
    RULE_ON_OPERATOR = "rule-on-operator"
    NONE = "none"
    UNKNOWN = "unknown"


class Jurisdiction(StrEnum):
    """What a two-letter code stands for."""

    STATE = "state"
    DISTRICT = "district"
    TERRITORY = "territory"


class StateRule(Block):
    """One rule of a state about some modalities."""

    modalities: tuple[Id, ...]
    instrument: Sourced[Instrument]
    accepts: tuple[Id, ...] = ()
    exceptions: tuple[Sourced[str], ...] = ()
    fee_usd: Sourced[float] = unknown()
    text: Sourced[str] = unknown()


class State(Block):
    """A state, the District of Columbia or a territory. Code is the postal one, upper case."""

    code: str
    name: str
    kind: Jurisdiction = Jurisdiction.STATE
    rules: tuple[StateRule, ...] = ()
    facts: tuple[Fact, ...] = ()
