"""``imgxtrain submit`` and ``imgxtrain signoff``."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.days import day_of
from imgxtrain.cli.entry_filters import FilterWords
from imgxtrain.cli.log_values import said
from imgxtrain.cli.session import Session
from imgxtrain.cli.signing_choice import Which, entries_meant, target_meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.signing import Told
    from imgxtrain.profile.entries import Entry, Stage
    from imgxtrain.profile.sign_off import Answer, Signing

Ids = Annotated[
    list[str] | None, typer.Argument(metavar="[ID...]", help="Ids, their beginnings, or last.")
]
OnDay = Annotated[str | None, typer.Option("--on", help="The day of it. [today]")]


class SigningRefusedError(Exception):
    """Entries cannot be signed off so; ``answers`` say why."""

    def __init__(self, answers: "tuple[Answer, ...]") -> None:
        super().__init__(", ".join(each.entry_id for each in answers))
        self.answers = answers


class ManyUnconfirmedError(Exception):
    """A change to many entries at once was not confirmed; ``told`` says what it is."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


@dataclass(frozen=True)
class Note:
    """What is to be noted, as it was typed, and whether to do it and to ask."""

    stage: "Stage"
    on: str | None
    dry_run: bool
    yes: bool
    by: str | None = None
    credential: str | None = None
    reason: str | None = None


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command("submit")(submit)
    app.command("signoff")(signoff)


def submit(
    context: typer.Context,
    entry_ids: Ids = None,
    target: options.For = None,
    from_: options.From = None,
    to: options.To = None,
    site: options.Site = None,
    on: OnDay = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
) -> None:
    """Note that exams, hours or tallies were typed into the registry's own tool.

    imgxtrain submit --from 2026-11-01 --for arrt-ct --dry-run
    """
    from imgxtrain.profile.entries import Stage

    which = Which.said(entry_ids, FilterWords(from_=from_, to=to, site=site), target)
    _sign(context.obj, which, Note(Stage.SUBMITTED, on, dry_run, yes))


def signoff(
    context: typer.Context,
    by: Annotated[str, typer.Option(help="Who signed, as they sign.")],
    entry_ids: Ids = None,
    credential: Annotated[
        str | None, typer.Option(help="Their credential: R.T.(R)(CT), M.D., ...")
    ] = None,
    deny: Annotated[
        str | None, typer.Option(metavar="REASON", help="They said no, and why.")
    ] = None,
    target: options.For = None,
    from_: options.From = None,
    to: options.To = None,
    site: options.Site = None,
    on: OnDay = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
) -> None:
    """Note that somebody approved or denied exams, hours or tallies.

    It is your own note: the registry's tool and your verifiers decide.

    imgxtrain signoff --by "CT lead" --from 2026-11-01 --site "main ED"
    """
    from imgxtrain.profile.entries import Stage

    which = Which.said(entry_ids, FilterWords(from_=from_, to=to, site=site), target)
    stage = Stage.APPROVED if deny is None else Stage.DENIED
    signer = said(by, "--by")
    _sign(context.obj, which, Note(stage, on, dry_run, yes, signer, credential, deny or None))


def _sign(session: Session, which: Which, note: Note) -> None:
    """Find the entries, see what the step does to each, and do it."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.sign_off import Signing, unfit
    from imgxtrain.profile.store import load

    knowledge = Knowledge()
    record = load(session.path)
    day = day_of(note.on or "today", session.today)
    entries = entries_meant(which, record, session, knowledge)
    if not entries:
        typer.echo("no entry is like that; nothing was changed", err=True)
        return
    if out_of_place := unfit(entries):
        raise SigningRefusedError(out_of_place)
    target = target_meant(which, entries, record, knowledge)
    step = Signing(target, note.stage, day, note.by, note.credential, note.reason)
    _guard(note)
    _do(session, _told(entries, step, which, knowledge), which, note)


def _do(session: Session, told: "Told", which: Which, note: Note) -> None:
    """Show what is to change where nobody named it, ask, carry it out, tell it."""
    from imgxtrain.output import signing as paper
    from imgxtrain.output.screen import screen

    out = screen(color=session.color)
    if told.changed and (which.by_filter or note.dry_run):
        paper.print_preview(told, out)
    if told.changed and not note.dry_run:
        if which.by_filter and not note.yes:
            _ask(told)
        _carry_out(session, told)
        paper.print_done(told, out, each=not which.by_filter)
    paper.print_left(told, out)
    if note.dry_run:
        out.indented(f"dry run, nothing was changed: {paper.summary(told)}")


def _told(
    entries: "Sequence[Entry]", step: "Signing", which: Which, knowledge: "Knowledge"
) -> "Told":
    """What the step does to the entries. Raises SigningRefusedError where ids were named."""
    from imgxtrain.output.entries import Names
    from imgxtrain.output.signing import Told
    from imgxtrain.profile.scopes import concerns, scope_of
    from imgxtrain.profile.sign_off import Effect, answer

    if which.by_filter:
        scope = scope_of(step.target, knowledge)
        entries = [entry for entry in entries if concerns(entry, scope, knowledge)]
    answers = [(entry, answer(entry, step)) for entry in entries]
    refused = tuple(each for _, each in answers if each.effect in {Effect.CLOSED, Effect.UNFIT})
    if refused and not which.by_filter:
        raise SigningRefusedError(refused)
    changed = tuple(entry for entry, each in answers if each.effect is Effect.CHANGES)
    left = tuple(each for _, each in answers if each.effect is not Effect.CHANGES)
    return Told(step, changed, left, Names(knowledge))


def _guard(note: Note) -> None:
    from imgxtrain.cli.recording import let_through
    from imgxtrain.profile.guard import TextKind

    texts = [
        ("by", note.by, TextKind.VERIFIER),
        ("credential", note.credential, TextKind.VERIFIER),
        ("reason", note.reason, TextKind.NOTE),
    ]
    let_through(texts, yes=note.yes)


def _ask(told: "Told") -> None:
    """Raises ManyUnconfirmedError off a terminal, and Abort where the answer is no."""
    from imgxtrain.output.signing import summary

    if not at_terminal():
        raise ManyUnconfirmedError(summary(told))
    if not confirmed(f"note {summary(told)}?"):
        raise typer.Abort


def _carry_out(session: Session, told: "Told") -> None:
    from imgxtrain.cli.recording import change
    from imgxtrain.profile.sign_off import signing

    ids = tuple(entry.id for entry in told.changed)
    at = session.now.isoformat(timespec="seconds")
    change(session, lambda record: signing(record, ids, told.step, at))
