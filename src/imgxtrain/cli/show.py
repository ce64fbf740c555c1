"""``imgxtrain show``."""

from typing import Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("show")(show)


def show(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)],
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """Everything known about one thing, with grades.

    NAME is a modality, credential, exam, procedure list, career or state: CT, arrt-ct, VS,
    "CT abdomen and pelvis", Texas.
    """
    from imgxtrain.knowledge.descriptions import describe
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import resolve_anything

    session: Session = context.obj
    knowledge = Knowledge()
    description = describe(resolve_anything(" ".join(name), knowledge), knowledge, session.today)
    if as_json:
        from imgxtrain.output.description_json import description_json
        from imgxtrain.output.json_form import print_json

        print_json(description_json(description))
        return
    from imgxtrain.output.description import print_description
    from imgxtrain.output.screen import screen

    out = screen(color=session.color)
    print_description(description, out, knowledge.sources if sources else None)
