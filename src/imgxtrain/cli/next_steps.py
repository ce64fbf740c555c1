"""``imgxtrain next``."""

from typing import Annotated

import typer

from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("next")(next_steps)


def next_steps(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="A credential taken on, or its modality: arrt-ct, CT.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what can wait, and every procedure by name.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """What to ask for on the next shift, and of whom: imgxtrain next CT.

    What helps most comes first. Without a credential it is for all that you have taken on.
    """
    from imgxtrain.cli.audited_targets import audits_of
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.planning.next_steps import next_actions
    from imgxtrain.profile.store import load

    session: Session = context.obj
    question = question_about(load(session.path), Knowledge(), session.today)
    results = audits_of(target, question)
    actions = next_actions(results, question)
    if as_json:
        from imgxtrain.output.json_form import print_json
        from imgxtrain.output.next_steps import next_json

        print_json(next_json(actions, question.today))
        return
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.output.next_steps import print_next

    print_next(actions, results, own_screen(session), everything=everything)
