"""``imgxtrain plan``."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.audit.targets import WhatIf
    from imgxtrain.output.screen import Screen


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("plan")(plan)


def plan(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="A credential or a modality: arrt-ct, CT.")
    ] = None,
    opened: Annotated[
        str | None, typer.Option(help="As if the worksheet had been opened on this day.")
    ] = None,
    apply_by: Annotated[str | None, typer.Option(help="As if you applied on this day.")] = None,
    exam_by: Annotated[str | None, typer.Option(help="As if you sat the exam on this day.")] = None,
    route: Annotated[str | None, typer.Option(help="By this way, where there are several.")] = None,
    edition: Annotated[
        str | None, typer.Option(help="By this edition of a document, not that of the days.")
    ] = None,
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """The checklist for a credential, or for every one taken on: imgxtrain plan CT.

    For a modality with several credentials they are laid side by side. Options ask "what if": they
    change nothing. imgxtrain adopt takes a credential on.
    """
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.planned import credentials_meant, what_if_of
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.store import load

    session: Session = context.obj
    question = question_about(load(session.path), Knowledge(), session.today)
    days = {"opened": opened, "apply_by": apply_by, "exam_by": exam_by}
    out = own_screen(session)
    if target is None and not any((opened, apply_by, exam_by, route, edition)):
        _all(question, out, as_json=as_json)
        return
    meant = credentials_meant(target, question)
    asked = what_if_of(days, route, edition, meant, question)
    _some(target or "", meant, question, asked, out, as_json=as_json, sources=sources)


def _all(question: "Question", out: "Screen", *, as_json: bool) -> None:
    from imgxtrain.planning.overview import overview

    shown = overview(question)
    if as_json:
        from imgxtrain.output.json_form import print_json
        from imgxtrain.output.plan_json import plan_json

        print_json(plan_json(shown.results, shown.actions, question.today))
    elif shown.results or shown.aims:
        from imgxtrain.output.overview import print_overview

        print_overview(shown, out)
    else:
        typer.echo("no credential is taken on yet; try: imgxtrain plan CT", err=True)


def _some(
    word: str,
    meant: tuple[str, ...],
    question: "Question",
    asked: "WhatIf",
    out: "Screen",
    *,
    as_json: bool,
    sources: bool,
) -> None:
    from imgxtrain.output.footnotes import Footnotes
    from imgxtrain.planning.side_by_side import side_by_side

    shown = side_by_side(word, meant, question, asked)
    if as_json:
        from imgxtrain.output.json_form import print_json
        from imgxtrain.output.plan_json import plan_json

        actions = [action for plan in shown.plans for action in plan.actions]
        print_json(plan_json([each.result for each in shown.plans], actions, question.today))
        return
    knowledge = question.knowledge
    notes = Footnotes(knowledge.sources if sources else None)
    if len(shown.plans) == 1:
        from imgxtrain.output.plan import print_checklist

        print_checklist(shown.plans[0], knowledge, out, notes)
    else:
        from imgxtrain.output.side_by_side import print_side_by_side

        print_side_by_side(shown, knowledge, out, notes)
    lines = tuple(notes.lines())
    if lines:
        out.line()
    for line in lines:
        out.indented(line)
