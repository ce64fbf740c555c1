"""``imgxtrain undo`` and ``imgxtrain redo``."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.entry_options import Yes
from imgxtrain.cli.session import Session
from imgxtrain.output.emission import emit

if TYPE_CHECKING:
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.record import Record

    Step = Callable[[Record], tuple[Record, Edit]]


class ChangedMeanwhileError(Exception):
    """Between showing and doing, somebody else changed the record."""


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command("undo")(undo)
    app.command("redo")(redo)


def undo(context: typer.Context, yes: Yes = False) -> None:
    """Take back the last change; again, the one before it.

    It is shown before and after, and at a terminal asked about. Redo does it again.
    """
    from imgxtrain.profile.edits import undone

    _step(context.obj, undone, "undo", "undone", yes=yes)


def redo(context: typer.Context, yes: Yes = False) -> None:
    """Do again what undo took back last.

    It is shown before and after, and at a terminal asked about.
    """
    from imgxtrain.profile.edits import redone

    _step(context.obj, redone, "redo", "redone", yes=yes)


def _step(session: Session, step: "Step", verb: str, done: str, *, yes: bool) -> None:
    """Raises NothingToUndoError, ChangedMeanwhileError, StoreError."""
    from imgxtrain.profile.store import load, update

    before = load(session.path)
    after, edit = step(before)

    def same_step(record: "Record") -> "Record":
        changed, found = step(record)
        if found != edit:
            raise ChangedMeanwhileError
        return changed

    if not at_terminal() or yes:
        update(session.path, same_step, session.now)
        _show(done, edit, before, after, session)
        return
    _show(f"to {verb}", edit, before, after, session)
    if confirmed(f"{verb.capitalize()} this?", default=True):
        update(session.path, same_step, session.now)
        emit(f"{done}\n")
    else:
        emit("nothing was changed\n")


def _show(said: str, edit: "Edit", before: "Record", after: "Record", session: Session) -> None:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.change import print_differences, step_text
    from imgxtrain.output.entries import Names
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.differences import differences

    out = screen(color=session.color)
    out.indented(f"{said}: {step_text(edit)}", style="bold")
    print_differences(differences(before, after), Names(Knowledge()), out)
