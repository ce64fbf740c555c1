"""Checks of targets: editions that close, figures that have aged, credentials that lapsed."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.held_credentials import last_day_told
from imgxtrain.audit.results import Code, PinnedEdition
from imgxtrain.audit.windows import months_after
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Holds
from imgxtrain.planning.log_doubts import AuditedTarget, Doubt, Looked

CLOSING_MONTHS = 6
OLD_MONTHS = 12


def editions_closing(looked: Looked) -> Iterator[Doubt]:
    """Editions that a target is bound to and that end within 6 months, or before applying."""
    for each in looked.targets:
        if each.target.applied is not None:
            continue
        for finding in each.result.findings:
            if finding.code is Code.EDITION_CLOSED:
                command = finding.command or f"imgxtrain plan {each.id}"
                told = f"{each.label}: {finding.reason}"
                yield Doubt("edition-closing", told, about=each.id, command=command)
        for pinned in each.target.editions:
            yield from _closing(pinned, each, looked.today)


def _closing(pinned: PinnedEdition, each: AuditedTarget, today: date) -> Iterator[Doubt]:
    until = pinned.edition.accept_until
    last = until.value
    if last is None or last < each.target.anchor or last > months_after(today, CLOSING_MONTHS):
        return
    check = " (check with the body)" if until.verify or until.grade != "official" else ""
    told = f"{each.label}: {pinned.edition.title} is accepted until {last}{check}: apply by then"
    command = f"imgxtrain adopt {each.id} --apply-by {last}"
    yield Doubt("edition-closing", told, about=each.id, command=command)


def old_figures(looked: Looked) -> Iterator[Doubt]:
    """Targets whose requirements rest on figures of over a year ago."""
    limit = months_after(looked.today, -OLD_MONTHS)
    for each in looked.targets:
        used = [
            (requirement.title, figure.as_of)
            for requirement in requirements_asked(each.target)
            for figure in _figures_in(requirement)
            if figure.as_of is not None and last_day_told(figure.as_of) < limit
        ]
        if used:
            title, oldest = min(used, key=lambda one: last_day_told(one[1]))
            many = "1 figure is" if len(used) == 1 else f"{len(used)} figures are"
            told = (
                f"{each.label}: {many} over a year old, the oldest of {oldest} ({title}): "
                "look at the body's own page"
            )
            command = f"imgxtrain show {each.id} --sources"
            yield Doubt("old-figures", told, about=each.id, command=command)


def _figures_in(model: Any) -> Iterator[Sourced[Any]]:
    """Every known figure of a model and of what it holds."""
    if isinstance(model, Sourced):
        if model.known:
            yield model
    elif isinstance(model, BaseModel):
        for name in type(model).model_fields:
            yield from _figures_in(getattr(model, name))
    elif isinstance(model, tuple):
        for each in model:
            yield from _figures_in(each)


def lapsed(looked: Looked) -> Iterator[Doubt]:
    """Credentials that a target rests on: lapsed, about to, or gone once work was counted."""
    for each in looked.targets:
        begun = any(found.tally.done for found in each.result.requirements)
        for found in each.result.requirements:
            if not isinstance(found.requirement, Holds):
                continue
            for finding in found.findings:
                if finding.code is Code.LAPSED or (finding.code is Code.NOT_HELD and begun):
                    told = f"{each.label}: {finding.reason}"
                    command = finding.command or f"imgxtrain plan {each.id}"
                    yield Doubt("lapsed", told, about=each.id, command=command)
