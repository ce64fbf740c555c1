"""``imgxtrain backup`` and ``imgxtrain restore``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.entry_options import DryRun, Yes
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session
from imgxtrain.output.emission import emit

if TYPE_CHECKING:
    from imgxtrain.profile.copies import Restoration


def register(app: typer.Typer) -> None:
    """Add the commands to ``app``."""
    app.command("backup")(backup)
    app.command("restore")(restore)


def backup(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where a copy goes; a folder will do.")
    ] = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """List the backups, or write a copy of the record to FILE.

    Every change keeps a backup of what was there before. A copy is for its owner alone, and never
    overwrites a file that is no record.
    """
    session: Session = context.obj
    if file is None:
        _list(session, as_json=as_json)
        return
    from imgxtrain.output.backup_list import copy_text
    from imgxtrain.profile.copies import OthersEntriesError, save_copy

    try:
        copy = save_copy(session.path, file.expanduser().absolute(), session.now, others_too=yes)
    except OthersEntriesError as error:
        told = f"{error.path} holds {error.count} entries that the record does not."
        if not (at_terminal() and confirmed(f"{told} Overwrite it?")):
            raise
        copy = save_copy(session.path, error.path, session.now, others_too=True)
    emit(f"a copy is in\n  {copy.path}\n  {copy_text(copy)}\n")


def _list(session: Session, *, as_json: bool) -> None:
    from imgxtrain.output.backup_list import backups_json, print_backups
    from imgxtrain.profile.copies import copies_of
    from imgxtrain.profile.locations import backup_directory

    copies, directory = copies_of(session.path), backup_directory(session.path)
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(backups_json(copies, directory))
        return
    from imgxtrain.output.screen import screen

    print_backups(copies, directory, screen(color=session.color))


def restore(
    context: typer.Context,
    backup: Annotated[
        str | None,
        typer.Argument(metavar="[BACKUP]", help="A name that backup lists, or a file."),
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Bring a backup back; the newest if none is named.

    It takes the place of the record, which is kept too. One that cannot be read is passed over. At
    a terminal it asks first.
    """
    from imgxtrain.profile import store
    from imgxtrain.profile.copies import restoration

    session: Session = context.obj
    found = restoration(session.path, backup)
    ask = at_terminal() and not yes
    if backup is None and (dry_run or ask):
        _list(session, as_json=False)
    if found.before == found.after:
        emit(f"{found.copy.path.stem} is the same as the record: nothing was changed\n")
        return
    if dry_run:
        _show("would restore", found, session)
        return
    if ask:
        _show("to restore", found, session)
        if not confirmed("Put it in the place of the record?"):
            emit("nothing was changed\n")
            return
    store.restore(session.path, found.copy.path, session.now)
    if ask:
        emit("restored\n")
    else:
        _show("restored", found, session)


def _show(said: str, found: "Restoration", session: Session) -> None:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.backup_list import print_restoration
    from imgxtrain.output.entries import Names
    from imgxtrain.output.screen import screen

    print_restoration(said, found, Names(Knowledge()), screen(color=session.color))
