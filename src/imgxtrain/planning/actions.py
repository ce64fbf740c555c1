"""What can be done next: one thing each, in words one can say to somebody."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import NamedTuple

from imgxtrain.audit.results import Standing


class Urgency(IntEnum):
    """Why an action stands where it does; the first comes first."""

    BARS_THE_WAY = 0
    ENDS_SOON = 1
    NEARLY_COMPLETE = 2
    SIGNATURE = 3
    NOTHING_YET = 4
    MORE_OF_IT = 5
    READY = 6
    LATER = 7


class Audience(StrEnum):
    """Whom the sentence is said to: who gives out the work, who signs it, or oneself."""

    SUPERVISOR = "supervisor"
    VERIFIER = "verifier"
    YOURSELF = "yourself"


@dataclass(frozen=True)
class Wanted:
    """So many further repetitions of one procedure of a list (its id), each of which counts."""

    procedure: str
    title: str
    count: int


class Action(NamedTuple):
    """One thing to do towards ``target`` (a credential's id) for ``requirement`` (its id).

    ``say``: the sentence; ``why``: what it does to the finish. ``gain``: how much more counts for
    each one done. ``by``: the last day on which it helps. ``command``: what tells imgxtrain of it.
    ``wanted``: all procedures it is about, of which the sentence names the first. ``standing``: how
    well the rule is known that asks for it.
    """

    target: str
    requirement: str
    urgency: Urgency
    say: str
    why: str = ""
    gain: float = 0
    by: date | None = None
    entries: tuple[str, ...] = ()
    command: str | None = None
    audience: Audience = Audience.YOURSELF
    wanted: tuple[Wanted, ...] = ()
    standing: Standing = Standing.OFFICIAL
