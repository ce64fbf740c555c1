"""What an audit is asked with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.pinned_editions import DecidingDays
from imgxtrain.audit.results import PinnedEdition
from imgxtrain.knowledge.credentials import Credential, Pathway
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import StepEntry, TargetEntry
from imgxtrain.profile.log import Log
from imgxtrain.profile.person import Profile


class Question(NamedTuple):
    """The knowledge, the record, and the day on which it is asked."""

    knowledge: Knowledge
    profile: Profile
    log: Log
    today: date


@dataclass(frozen=True)
class Target:
    """One credential by one pathway, with all the days that decide what counts.

    ``pathway`` is None where the data models none that is open. ``anchor``: the day back from
    which windows are counted: that of the application, else the later of today and the planned
    application. ``applied``, ``window_assigned``: days on which those steps were done.
    ``worksheet_opened``: since when sign-offs stand; those of an earlier worksheet do not.
    ``steps``: what was ticked by hand, by the requirement's id.
    """

    credential: Credential
    pathway: Pathway | None
    anchor: date
    adopted: TargetEntry | None = None
    applied: date | None = None
    window_assigned: date | None = None
    worksheet_opened: date | None = None
    editions: tuple[PinnedEdition, ...] = ()
    days: DecidingDays | None = None
    steps: Mapping[str, StepEntry] = field(default_factory=dict)
