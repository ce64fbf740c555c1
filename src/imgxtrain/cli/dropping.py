"""``imgxtrain drop``."""

from typing import Annotated

import typer

from imgxtrain.cli.session import Session


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("drop")(drop)


def drop(
    context: typer.Context,
    target: Annotated[str, typer.Argument(help="The credential worked towards: CT, arrt-ct.")],
) -> None:
    """Take a credential off your targets. All that was logged and signed off for it is kept.

    imgxtrain drop arrt-ct
    """
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.recording import change
    from imgxtrain.cli.target_words import one_target
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.adopted import print_dropped
    from imgxtrain.output.entries import Names
    from imgxtrain.profile.adopting import dropping, kept_for
    from imgxtrain.profile.store import load
    from imgxtrain.profile.targets import targets_of

    session: Session = context.obj
    knowledge = Knowledge()
    record = load(session.path)
    taken_on = targets_of(record)
    name = target if target in taken_on else one_target(target, taken_on, knowledge)
    at = session.now.isoformat(timespec="seconds")
    record = change(session, lambda record: dropping(record, name, at))
    kept = kept_for(record, name)
    print_dropped(name, kept, Names(knowledge), own_screen(session))
