"""What is asked of a selection and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.results import Code


class Candidate(NamedTuple):
    """One exam that may be reported as ``procedure``. ``fixed``: submitted or approved already.

    ``visit`` is one patient's on one day: the same label on another day is another visit.
    ``last_day`` never falls as ``day`` rises, as all stand under one window.
    """

    id: str
    procedure: str
    day: date
    last_day: date
    visit: str | None = None
    fixed: bool = False
    approved: bool = False
    simulated: bool = False


class GroupRule(NamedTuple):
    """A group of procedures: its own ones and those of ``groups``, which form a tree.

    It counts the sum of what is in it, at most ``maximum``; ``different`` is how many procedures
    of it must count. The limits of a day and of a visit bind each of its procedures.
    """

    id: str
    procedures: frozenset[str]
    minimum: int | None = None
    maximum: int | None = None
    different: int | None = None
    per_procedure_per_day: int | None = None
    per_visit: int | None = None
    groups: tuple["GroupRule", ...] = ()


class Rules(NamedTuple):
    """What a requirement asks; None where there is no such rule or its figure is not known.

    ``procedures``: every procedure of the list by id. ``unlisted``: how many procedures of the
    body's list are not among them; further repetitions may be of those.
    """

    procedures: tuple[str, ...]
    unlisted: int = 0
    total: int | None = None
    different: int | None = None
    per_procedure_minimum: int | None = None
    per_procedure_maximum: int | None = None
    per_day: int | None = None
    per_visit: int | None = None
    per_procedure_per_day: int | None = None
    simulated_maximum: int | None = None
    groups: tuple[GroupRule, ...] = ()


@dataclass(frozen=True)
class Chosen:
    """What to report, and what counts of it.

    ``reported``: ids that count. ``left_out``: why each other candidate does not count.
    ``waiting``: those of ``left_out`` that keep their place on their day, as they help their
    procedure to its minimum (fixed ones are among them). ``counted``: by procedure, where not 0.

    ``further``: by procedure, the further repetitions that would complete everything with the
    fewest; ``further_unlisted`` are of procedures that the list does not name. ``out_of_reach``:
    what no repetition of any procedure of the list can supply (an incomplete list, or rules
    that do not fit each other). ``missing`` is the sum of the three.

    ``proven``: no choice leaves less missing.
    """

    reported: frozenset[str]
    left_out: Mapping[str, Code] = field(default_factory=dict)
    counted: Mapping[str, int] = field(default_factory=dict)
    further: Mapping[str, int] = field(default_factory=dict)
    missing: int = 0
    proven: bool = True
    waiting: frozenset[str] = frozenset()
    further_unlisted: int = 0
    out_of_reach: int = 0
