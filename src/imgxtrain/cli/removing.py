"""``imgxtrain remove``."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from imgxtrain.output.screen import Screen
    from imgxtrain.profile.record import Record


class ForeverUnconfirmedError(Exception):
    """What cannot be undone was not confirmed."""


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("remove")(remove)


def remove(
    context: typer.Context,
    entry_ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids, their beginnings, or last.")
    ],
    forever: Annotated[
        bool, typer.Option("--forever", help="Also from what can be undone, and from backups.")
    ] = False,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
) -> None:
    """Take entries out of the record. undo brings them back, unless it is --forever.

    imgxtrain remove k7qm
    """
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.store import load

    session: Session = context.obj
    record = load(session.path)
    out = screen(color=session.color)
    ids = _ids(entry_ids, record, session.path if forever else None)
    _show(ids, record, out)
    if dry_run:
        out.indented("dry run: nothing was changed")
        return
    if not yes:
        _ask(len(ids), forever=forever)
    if forever:
        _forget(session, ids, out)
    else:
        _take_out(session, ids, out)


def _ids(words: list[str], record: "Record", path: "Path | None") -> tuple[str, ...]:
    """Ids of the entries. With the ``path`` of the record also of those only a backup has.

    Raises NoSuchEntryError.
    """
    from imgxtrain.profile.record import NoSuchEntryError, find, id_of
    from imgxtrain.profile.traces import has_trace

    found = []
    for word in words:
        try:
            found.append(id_of(find(record, word)))
        except NoSuchEntryError:
            if path is None or not has_trace(word, record, path):
                raise
            found.append(word)
    return tuple(dict.fromkeys(found))


def _show(ids: tuple[str, ...], record: "Record", out: "Screen") -> None:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.entries import Names, entry_line
    from imgxtrain.profile.record import NoSuchEntryError, entry_of, find

    names = Names(Knowledge())
    for each in ids:
        try:
            out.indented(entry_line(entry_of(find(record, each)), names), 2)
        except NoSuchEntryError:
            out.indented(f"{each}  removed before; still in what can be undone or in a backup", 2)


def _ask(count: int, *, forever: bool) -> None:
    """Raises ForeverUnconfirmedError; off a terminal only what can be undone goes unasked."""
    if not at_terminal():
        if forever:
            raise ForeverUnconfirmedError
        return
    what = "this entry" if count == 1 else f"these {count} entries"
    lasting = " forever, from the backups too, never to be brought back" if forever else ""
    if not confirmed(f"remove {what}{lasting}?"):
        raise typer.Abort


def _take_out(session: Session, ids: tuple[str, ...], out: "Screen") -> None:
    from imgxtrain.cli.recording import change
    from imgxtrain.profile.edits import Edit

    at = session.now.isoformat(timespec="seconds")
    many = "entry" if len(ids) == 1 else "entries"
    change(session, lambda _: Edit(f"remove {len(ids)} {many}", at, remove=ids))
    out.indented(f"removed {len(ids)} {many}; imgxtrain undo brings back what was removed")


def _forget(session: Session, ids: tuple[str, ...], out: "Screen") -> None:
    from imgxtrain.profile.backups import known_backups, set_aside_files
    from imgxtrain.profile.store import forget

    unread = forget(session.path, ids)
    cleaned = {*known_backups(session.path), *set_aside_files(session.path)} - set(unread)
    many = "entry" if len(ids) == 1 else "entries"
    backups = "backup" if len(cleaned) == 1 else "backups"
    out.indented(
        f"removed {len(ids)} {many} forever: from the record, from what can be undone, and from "
        f"{len(cleaned)} {backups} beside it; this cannot be undone"
    )
    out.indented("a copy that you made elsewhere still holds what it held")
    for path in unread:
        typer.echo(f"warning: {path} cannot be read and may still hold them", err=True)
