"""Which commands there are. Only the module of the command that was asked for is imported."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from imgxtrain import __version__
from imgxtrain.cli.anywhere import TAKES_VALUE
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session
from imgxtrain.output.emission import emit

COMMANDS = {
    "modalities": "imgxtrain.cli.modalities",
    "show": "imgxtrain.cli.show",
    "compare": "imgxtrain.cli.compare",
    "adopt": "imgxtrain.cli.adopting",
    "drop": "imgxtrain.cli.dropping",
    "done": "imgxtrain.cli.doing",
    "plan": "imgxtrain.cli.plan",
    "worksheet": "imgxtrain.cli.worksheet",
    "check": "imgxtrain.cli.checking",
    "progress": "imgxtrain.cli.progress",
    "next": "imgxtrain.cli.next_steps",
    "interview": "imgxtrain.cli.interview",
    "log": "imgxtrain.cli.log",
    "history": "imgxtrain.cli.history",
    "edit": "imgxtrain.cli.editing",
    "claim": "imgxtrain.cli.claiming",
    "remove": "imgxtrain.cli.removing",
    "submit": "imgxtrain.cli.signing",
    "signoff": "imgxtrain.cli.signing",
    "undo": "imgxtrain.cli.undoing",
    "redo": "imgxtrain.cli.undoing",
    "import": "imgxtrain.cli.importing",
    "export": "imgxtrain.cli.exporting",
    "paths": "imgxtrain.cli.paths",
    "init": "imgxtrain.cli.init",
    "me": "imgxtrain.cli.me",
    "backup": "imgxtrain.cli.backing_up",
    "restore": "imgxtrain.cli.backing_up",
    "doctor": "imgxtrain.cli.doctor",
    "resume": "imgxtrain.cli.resume",
    "facts": "imgxtrain.cli.facts",
}
WELCOME = """\
imgxtrain plans the way into another imaging modality, offline.

Three commands to try:
  imgxtrain modalities breast     which modalities have to do with the breast
  imgxtrain compare CT MRI        two modalities side by side
  imgxtrain show arrt-ct          all that is known of a credential

imgxtrain --help lists every command."""


def build(words: Sequence[str]) -> typer.Typer:
    """The application, with the command named in ``words``; with all where none is named."""
    app = typer.Typer(
        help="Plan the way into another imaging modality, offline.",
        add_completion=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True)(_welcome)
    named = _command_named(words)
    for module in [COMMANDS[named]] if named else dict.fromkeys(COMMANDS.values()):
        import_module(module).register(app)
    return app


def _command_named(words: Sequence[str]) -> str | None:
    """The command that ``words`` begin with, past the program's own options."""
    position = 0
    while position < len(words) and words[position].partition("=")[0] in TAKES_VALUE:
        word = words[position]
        position += 2 if TAKES_VALUE[word.partition("=")[0]] and "=" not in word else 1
    first = words[position] if position < len(words) else ""
    return first if first in COMMANDS else None


def _welcome(
    context: typer.Context,
    today: Annotated[
        str | None,
        typer.Option(
            envvar="IMGXTRAIN_TODAY", help="Count from this day (YYYY-MM-DD), not the clock's."
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(envvar="IMGXTRAIN_PROFILE", help="The record's file, if not the usual one."),
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help="Print without color.")] = False,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
    as_json: AsJson = False,
) -> None:
    """Plan the way into another imaging modality, offline."""
    if version:
        emit(f"imgxtrain {__version__}\n")
        raise typer.Exit
    context.obj = Session.begin(today=today, color=not no_color, profile=profile)
    if context.invoked_subcommand is None:
        from imgxtrain.cli.day_page import show_day_page

        show_day_page(context.obj, WELCOME, as_json=as_json)
