"""``imgxtrain worksheet``."""

from collections.abc import Sequence
from typing import Annotated

import typer

from imgxtrain.cli.explained import command
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.own_profile import on_same_record, own_screen
from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("worksheet")(worksheet)


def worksheet(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="The credential worked towards: CT, arrt-ct.")
    ] = None,
    day: Annotated[str | None, typer.Option(help="A day on which exams were done.")] = None,
    whole: Annotated[
        bool, typer.Option("--all", help="Every day, not only the oldest that is left.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """What to type into the registry's tool, a day at a time, within its daily limit.

    imgxtrain worksheet CT

    It is chosen so that the fewest further exams remain missing; the oldest day comes first, since
    it expires first. Where no tool takes single entries, it sums up what is to be attested.
    """
    from imgxtrain.audit.target_audit import audit_target
    from imgxtrain.audit.targets import target_for
    from imgxtrain.cli.days import day_of
    from imgxtrain.cli.target_words import one_target, question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output import worksheet as paper
    from imgxtrain.output.entries import Names
    from imgxtrain.planning.worksheet import paperwork
    from imgxtrain.profile.store import load
    from imgxtrain.profile.targets import targets_of

    session: Session = context.obj
    knowledge = Knowledge()
    record = load(session.path)
    asked = day_of(day, session.today) if day else None
    name = one_target(target, targets_of(record), knowledge)
    question = question_about(record, knowledge, session.today)
    goal = target_for(knowledge.credentials[name], question)
    told = paperwork(goal, audit_target(goal, question), question, asked)
    names = Names(knowledge)

    def line(words: Sequence[str]) -> str:
        return on_same_record(command(words), session)

    if as_json:
        from imgxtrain.output.json_form import print_json
        from imgxtrain.output.worksheet_json import paperwork_json

        print_json(paperwork_json(told, names, line))
        return

    sheet = paper.Sheet(own_screen(session), names, line)
    paper.print_paperwork(told, sheet, whole=whole or asked is not None)
