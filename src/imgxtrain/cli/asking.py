"""Questions to the person at the terminal. Off a terminal nothing is asked."""

import sys
from collections.abc import Sequence

import typer


def at_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirmed(question: str, *, default: bool = False) -> bool:
    """The answer to a yes-or-no question. Raises typer.Abort where the person leaves."""
    choices = "Y/n" if default else "y/N"
    while True:
        answer = _line(f"{question} [{choices}]: ").casefold()
        if answer in {"", "y", "yes", "n", "no"}:
            return answer.startswith("y") if answer else default
        typer.echo("y for yes or n for no", err=True)


def answered(question: str, default: str = "") -> str:
    """The answer to an open question, ``default`` where only Enter was pressed."""
    offered = f" [{default}]" if default else ""
    return _line(f"{question}{offered}: ") or default


def _line(question: str) -> str:
    """What is typed. Asked by hand: Typer's own prompt leaves a blank on standard output."""
    typer.echo(question, err=True, nl=False)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt as left:
        raise typer.Abort from left
    if not line:
        raise typer.Abort
    return line.strip()


def chosen(question: str, choices: Sequence[str]) -> int | None:
    """The place of the choice made, from a numbered list; None where Enter was pressed."""
    for number, choice in enumerate(choices, start=1):
        typer.echo(f"  {number}  {choice}", err=True)
    while True:
        answer = answered(question)
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(choices):
            return int(answer) - 1
        typer.echo(f"a number from 1 to {len(choices)}, or Enter for none", err=True)
