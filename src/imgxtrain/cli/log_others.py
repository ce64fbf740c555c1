"""``imgxtrain log hours`` and ``imgxtrain log tally``: time and plain counts, by day or period."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.amounts import amount_of, count_of
from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.log_values import read_all
from imgxtrain.cli.logging_entries import log_entry, overlaps
from imgxtrain.cli.periods import period_of
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge


def register(group: typer.Typer) -> None:
    """Add the commands to the ``log`` group."""
    group.command("hours")(log_hours)
    group.command("tally")(log_tally)


def log_hours(
    context: typer.Context,
    modality: Annotated[str, typer.Argument(help="CT, MRI, echo, ...")],
    hours: Annotated[str, typer.Argument(help="8, 7.5, 1680.")],
    on: options.On = None,
    from_: options.From = None,
    to: options.To = None,
    site: options.Site = None,
    verifier: options.Verifier = None,
    verifier_credential: options.VerifierCredential = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log clinical hours of a day or a period.

    imgxtrain log hours CT 8 --on yesterday

    imgxtrain log hours "vascular US" 1680 --from 2024-01 --to 2025-06
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import HoursEntry

    session: Session = context.obj
    knowledge = Knowledge()
    read = read_all(
        period=lambda: period_of(on, from_, to, session.today),
        modality=lambda: one_modality(modality, knowledge),
        hours=lambda: amount_of(hours, "hours"),
    )
    fields = {
        **dict(zip(("on", "until"), read.pop("period"), strict=True)),
        **read,
        "site": site,
        "verifier": verifier,
        "verifier_credential": verifier_credential,
        "note": note,
    }
    odd = overlaps(session, "hours", fields)
    log_entry(session, HoursEntry, fields, knowledge, yes=yes, odd=odd)


def log_tally(
    context: typer.Context,
    modality: Annotated[str, typer.Argument(help="echo, mammo, CT, ...")],
    count: Annotated[str, typer.Argument(help="How many exams.")],
    on: options.On = None,
    from_: options.From = None,
    to: options.To = None,
    site: options.Site = None,
    verifier: options.Verifier = None,
    verifier_credential: options.VerifierCredential = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log a plain count of exams, where a count is all that is asked for.

    It never becomes repetitions of a procedure: those are logged with log exam.

    imgxtrain log tally echo 40 --from 2026-10 --to 2026-10
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import TallyEntry

    session: Session = context.obj
    knowledge = Knowledge()
    read = read_all(
        period=lambda: period_of(on, from_, to, session.today),
        modality=lambda: one_modality(modality, knowledge),
        count=lambda: count_of(count, "exams"),
    )
    fields = {
        **dict(zip(("on", "until"), read.pop("period"), strict=True)),
        **read,
        "site": site,
        "verifier": verifier,
        "verifier_credential": verifier_credential,
        "note": note,
    }
    odd = overlaps(session, "tally", fields)
    log_entry(session, TallyEntry, fields, knowledge, yes=yes, odd=odd)


def one_modality(name: str, knowledge: "Knowledge") -> str:
    """Id of the modality that ``name`` means; at a terminal it asks which of several.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.exam_choice import modalities_meant
    from imgxtrain.knowledge.names import (
        Kind,
        NameAmbiguousError,
        NameNotFoundError,
        resolve_modality,
    )

    try:
        return resolve_modality(name, knowledge)
    except NameNotFoundError:
        (modality,) = modalities_meant(name, knowledge)
        return modality
    except NameAmbiguousError as error:
        choices = [choice for choice in error.choices if choice.kind is Kind.MODALITY]
        if not at_terminal():
            raise
        place = chosen(f'"{name}" is', [choice.title for choice in choices])
        if place is None:
            raise
        return choices[place].id
