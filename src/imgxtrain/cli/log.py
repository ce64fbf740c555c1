"""``imgxtrain log``: the group of commands that log what was done."""

import typer

from imgxtrain.cli import log_exam, log_learning, log_others


def register(app: typer.Typer) -> None:
    """Add the group to ``app``."""
    group = typer.Typer(help="Log exams, hours, courses, study and the rest; by itself, a shift.")
    group.callback(invoke_without_command=True)(_ask)
    log_exam.register(group)
    log_others.register(group)
    log_learning.register(group)
    app.add_typer(group, name="log")


def _ask(context: typer.Context) -> None:
    """Without a command: ask for a whole shift."""
    if context.invoked_subcommand is None:
        from imgxtrain.cli.log_asking import ask_shift

        ask_shift(context.obj)
