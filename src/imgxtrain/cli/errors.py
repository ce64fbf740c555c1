"""Errors as people read them: what, why, and a hint with a command that works."""

from collections.abc import Callable, Sequence
from typing import Any

import typer

from imgxtrain.career.comparison import MOST, ComparisonSizeError
from imgxtrain.cli.compared_names import ComparedNamesError
from imgxtrain.cli.explained import (
    INTERRUPTED,
    UNREADABLE,
    USAGE,
    Explained,
    command,
    instead,
    replaced,
)
from imgxtrain.cli.session import BadDayError
from imgxtrain.knowledge.names import Kind, Match, NameAmbiguousError, NameNotFoundError
from imgxtrain.knowledge.problems import DataError


def explain(error: Exception, words: Sequence[str]) -> Explained | None:
    """``error``, raised by the command line ``words``, as it is told; None if it is our mistake."""
    from imgxtrain.cli import record_errors

    explainers = {**_EXPLAINERS, **record_errors.EXPLAINERS}
    found = (explainers[kind] for kind in type(error).__mro__ if kind in explainers)
    explainer = next(found, None)
    return explainer(error, words) if explainer else None


def _stopped(_: typer.Abort, __: Sequence[str]) -> Explained:
    return Explained("stopped", code=INTERRUPTED)


def _usage(error: typer.TyperException, _: Sequence[str]) -> Explained:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "imgxtrain"
    message = error.format_message().strip()
    return Explained(message[:1].lower() + message[1:], hint=f"{path} --help", code=USAGE)


def _bad_day(error: BadDayError, words: Sequence[str]) -> Explained:
    cause = "today is given as year-month-day"
    hint = command(["--today", "2026-11-22", *_without_today(words)])
    return Explained(f'not a day: "{error}"', cause, hint)


def _without_today(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for position, word in enumerate(words):
        after_option = position > 0 and words[position - 1] == "--today"
        if not (word.startswith("--today") or after_option):
            kept.append(word)
    return kept


_LISTED = {
    "source": "imgxtrain facts sources",
    "data file": "imgxtrain facts schema modalities.yaml",
}


def _not_found(error: NameNotFoundError, words: Sequence[str]) -> Explained:
    message, cause = _missing(error)
    if error.suggestions:
        return Explained(message, cause, instead(words, error.name, error.suggestions[0]))
    if error.instead:
        return Explained(message, cause, _for_what_it_is(error.instead[0], words))
    return Explained(message, cause, _LISTED.get(error.wanted, "imgxtrain modalities"))


def _for_what_it_is(match: Match, words: Sequence[str]) -> str:
    """A command that takes what a name does mean: the ways to a career, or all about it."""
    from imgxtrain.cli.target_errors import own_options

    asking = ["paths", "--to"] if match.kind is Kind.CAREER else ["show"]
    return command([*own_options(words), *asking, match.id])


def _missing(error: NameNotFoundError) -> tuple[str, str]:
    wanted = f"no {error.wanted}" if error.wanted != "name" else "nothing here"
    message = f'{wanted} is called "{error.name}"'
    if error.instead:
        means = "; ".join(match.title for match in error.instead)
        return message, f"it is the {error.instead[0].kind} {means}"
    return message, f"close to it: {', '.join(error.suggestions)}" if error.suggestions else ""


def _ambiguous(error: NameAmbiguousError, words: Sequence[str]) -> Explained:
    message, choices = _choices(error)
    return Explained(message, choices, instead(words, error.name, error.choices[0].id))


def _choices(error: NameAmbiguousError) -> tuple[str, str]:
    choices = "\n".join(f"  {choice.id:<22} {choice.title}" for choice in error.choices)
    return f'"{error.name}" can mean several things:', choices


def _compared_names(error: ComparedNamesError, words: Sequence[str]) -> Explained:
    """The first mistake as the message, the others below it, and one line that puts all right."""
    told: list[str] = []
    for mistake in error.mistakes:
        if isinstance(mistake, NameNotFoundError):
            told += _missing(mistake)
        elif isinstance(mistake, NameAmbiguousError):
            told += _choices(mistake)
        elif isinstance(mistake, ComparisonSizeError):
            told += _size(mistake)
    message, *rest = [line for line in told if line]
    right = list(words)
    for wrong, meant in error.replacements:
        right = replaced(right, wrong, meant)
    return Explained(message, "\n".join(rest), command(error.words or right))


def _size(error: ComparisonSizeError) -> tuple[str, str]:
    if error.named > MOST:
        return f"{error.named} names: a comparison holds two to four", ""
    if error.named > 1:
        same = "several of the names" if error.ids[1:] else "all the names"
        return "a modality is not compared with itself", f"{same} mean the same modality"
    return "one name: a comparison needs two to four", ""


def _data(error: DataError, _: Sequence[str]) -> Explained:
    problems = "\n".join(f"  {problem}" for problem in error.problems)
    message = "the data files cannot be used"
    return Explained(message, problems, "imgxtrain facts check", code=UNREADABLE)


_EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    typer.Abort: _stopped,
    typer.TyperException: _usage,
    BadDayError: _bad_day,
    NameNotFoundError: _not_found,
    NameAmbiguousError: _ambiguous,
    ComparedNamesError: _compared_names,
    DataError: _data,
}
