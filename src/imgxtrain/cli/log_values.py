"""The values of one command line, read together so that all mistakes are told at once."""

from collections.abc import Callable
from typing import Any

import typer

from imgxtrain.cli.amounts import NotAnAmountError
from imgxtrain.cli.days import NotADayError
from imgxtrain.cli.learning_words import NotACategoryError
from imgxtrain.cli.periods import PeriodError


class SeveralMistakesError(Exception):
    """More than one value of a command line cannot be read; ``mistakes`` say why each."""

    def __init__(self, mistakes: tuple[Exception, ...]) -> None:
        super().__init__("; ".join(map(str, mistakes)))
        self.mistakes = mistakes


def read_all(**readings: Callable[[], Any]) -> dict[str, Any]:
    """What each of ``readings`` yields. A single mistake is raised as it is.

    Raises SeveralMistakesError.
    """
    from imgxtrain.knowledge.names import NameAmbiguousError, NameNotFoundError

    names = (NameAmbiguousError, NameNotFoundError)
    words = (NotACategoryError, NotADayError, NotAnAmountError, PeriodError, typer.BadParameter)
    values: dict[str, Any] = {}
    mistakes: list[Exception] = []
    for name, reading in readings.items():
        try:
            values[name] = reading()
        except (*names, *words) as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise mistakes[0] if len(mistakes) == 1 else SeveralMistakesError(tuple(mistakes))
    return values


def said(text: str, what: str) -> str:
    """``text`` without blanks around it. Raises typer.BadParameter where nothing is left."""
    if not text.strip():
        raise typer.BadParameter("it cannot be empty", param_hint=what)
    return text.strip()
