"""``imgxtrain history``."""

from typing import Annotated

import typer

from imgxtrain.cli.entry_filters import FilterWords, wanted_of
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session

MOST_LINES = 40


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("history")(history)


def history(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option(help="exam, hours, tally, course, ...")] = None,
    modality: Annotated[str | None, typer.Option(help="CT, MRI, US, ...")] = None,
    exam: Annotated[str | None, typer.Option(help='"CT head", or a word of it.')] = None,
    from_: Annotated[
        str | None, typer.Option("--from", help="First day: 2026-11-01, or 2026-11.")
    ] = None,
    to: Annotated[str | None, typer.Option(help="Last day: 2026-11-20, or 2026-11.")] = None,
    site: Annotated[str | None, typer.Option(help="Where it was.")] = None,
    state: Annotated[
        str | None, typer.Option(help="logged, submitted, approved or denied.")
    ] = None,
    target: Annotated[str | None, typer.Option("--for", help="A credential: arrt-ct.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"Most lines to show. [{MOST_LINES}]")
    ] = None,
    ids: Annotated[bool, typer.Option("--ids", help="A line an entry, with its id.")] = False,
    as_json: AsJson = False,
) -> None:
    """What was logged, newest first: imgxtrain history --kind exam --from 2026-11.

    Exams of a day stand together, with how many are approved and how many await it.
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output import history as paper
    from imgxtrain.output.entries import Names
    from imgxtrain.profile.record import entries_of
    from imgxtrain.profile.selection_of_entries import selected
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    entries = entries_of(load(session.path))
    words = FilterWords(kind, modality, exam, from_, to, site, state, target)
    wanted = wanted_of(words, entries, knowledge, session.today)
    found = paper.newest_first(selected(entries, wanted, knowledge))
    names = Names(knowledge)
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(paper.history_json(found[:limit], len(found), names))
        return
    from imgxtrain.output.screen import screen

    out = screen(color=session.color)
    if not found:
        typer.echo("nothing was logged yet" if not entries else "no entry is like that", err=True)
    most = limit or (len(found) if from_ or to else MOST_LINES)
    if ids:
        paper.print_with_ids(found[:most], names, out)
        paper.print_more(found[most:], out)
        return
    rows = paper.rows_of(found, names, wanted.scope.target if wanted.scope else None, most)
    shown = {entry.id for row in rows for entry in row.entries}
    paper.print_rows(rows, out)
    paper.print_more([entry for entry in found if entry.id not in shown], out)
