"""``imgxtrain modalities``."""

from typing import Annotated

import typer

from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("modalities")(modalities)


def modalities(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]")] = None,
    as_json: AsJson = False,
) -> None:
    """The modalities, or those that have to do with WORDS: breast, cardiac, trauma."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import NameNotFoundError
    from imgxtrain.knowledge.search import find_modalities

    session: Session = context.obj
    found = find_modalities(words or (), Knowledge())
    if not found:
        raise NameNotFoundError(" ".join(words or ()), "modality", ())
    if as_json:
        from imgxtrain.output.json_form import print_json
        from imgxtrain.output.modality_list import modality_list_json

        print_json(modality_list_json(found))
        return
    from imgxtrain.output.modality_list import print_modality_list
    from imgxtrain.output.screen import screen

    print_modality_list(found, screen(color=session.color))
