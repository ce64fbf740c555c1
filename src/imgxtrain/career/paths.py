"""Where what is held leads: credentials that are open, and destinations held against the record."""

from dataclasses import dataclass

from imgxtrain.audit.held_credentials import lapse_findings
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Finding
from imgxtrain.career.paths_goal import CareerShown, career_shown
from imgxtrain.career.paths_judging import SAY_CREDENTIAL, modalities_held
from imgxtrain.career.paths_openings import Openings, openings


@dataclass(frozen=True)
class Paths:
    """``modalities``: those for which a credential is held; ``say``: commands that tell more."""

    openings: Openings
    careers: tuple[CareerShown, ...]
    modalities: tuple[str, ...]
    findings: tuple[Finding, ...]
    say: tuple[str, ...]


def paths(question: Question) -> Paths:
    """Everything that is open to the person of ``question``, and what it would open next."""
    open_now = openings(question)
    careers = tuple(career_shown(each, question) for each in question.knowledge.careers.values())
    return Paths(
        openings=open_now,
        careers=careers,
        modalities=modalities_held(question),
        findings=tuple(lapse_findings(open_now.held, question.knowledge)),
        say=to_say(careers, nothing_held=not question.profile.credentials),
    )


def to_say(careers: tuple[CareerShown, ...], *, nothing_held: bool) -> tuple[str, ...]:
    """Commands by which the record would tell more, each once."""
    first = (SAY_CREDENTIAL,) if nothing_held else ()
    sides = (side for one in careers for each in one.asked for side in each.shown)
    told = (each.command for each in sides if each.command)
    return tuple(dict.fromkeys((*first, *told)))
