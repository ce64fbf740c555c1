"""``imgxtrain compare``."""

from typing import Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("compare")(compare)


def compare(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="A B [C] [D]", show_default=False)],
    state: Annotated[
        str | None, typer.Option(help="Also this state's pay and law: TX, or Texas.")
    ] = None,
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """Two to four modalities side by side.

    Any name will do: CT, "cat scan", mammo, IR, echo, RDCS. Example:

    imgxtrain compare "cat scan" mammo --state TX
    """
    from imgxtrain.career.comparison import compare as compare_modalities
    from imgxtrain.career.question import Question
    from imgxtrain.cli.compared_names import resolved
    from imgxtrain.knowledge.library import Knowledge

    session: Session = context.obj
    knowledge = Knowledge()
    ids, code = resolved(names, state, knowledge)
    comparison = compare_modalities(ids, Question(knowledge, session.today, code))
    if as_json:
        from imgxtrain.output.comparison_json import comparison_json
        from imgxtrain.output.json_form import print_json

        print_json(comparison_json(comparison))
        return
    from imgxtrain.output.comparison import print_comparison
    from imgxtrain.output.screen import screen

    out = screen(color=session.color)
    print_comparison(comparison, out, knowledge.sources if sources else None)
