"""Errors about targets and their steps as people read them, each with a command that works."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from imgxtrain.cli.explained import Explained, command, instead, replaced
from imgxtrain.cli.plan_days import PlanDaysError
from imgxtrain.cli.route_words import WhichRouteError
from imgxtrain.cli.step_words import DerivedStepError, NoFeeError, WhichStepError
from imgxtrain.cli.target_words import NoTargetError, NotTakenOnError, WhichTargetError

_UNCHANGED = "nothing was changed"
_EXAMPLE = "CT"


def own_options(words: Sequence[str]) -> Sequence[str]:
    """What stands before the command: the options that name the record and the day."""
    from imgxtrain.cli.app import COMMANDS

    return words[: next((i for i, word in enumerate(words) if word in COMMANDS), len(words))]


def _listed(choices: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"  {each:<22} {label}" for each, label in choices)


def _no_target(_: NoTargetError, words: Sequence[str]) -> Explained:
    cause = "plan tells what one asks of you, adopt takes it on"
    hint = command([*own_options(words), "plan", _EXAMPLE])
    return Explained("no credential was taken on yet", cause, hint)


def _which_target(error: WhichTargetError, words: Sequence[str]) -> Explained:
    named = command([*words, error.choices[0][0]])
    return Explained("which of your targets?", _listed(error.choices), named)


def _not_taken_on(error: NotTakenOnError, words: Sequence[str]) -> Explained:
    meant, label = error.meant[0]
    named = label if len(error.meant) == 1 else f'"{error.word}"'
    taken_on = (
        f"taken on:\n{_listed(error.taken_on)}" if error.taken_on else "none was taken on yet"
    )
    cause = f"adopt takes one on; {taken_on}"
    which = meant if len(error.meant) == 1 else error.word
    return Explained(f"{named} is no target", cause, command([*own_options(words), "plan", which]))


def _plan_days(error: PlanDaysError, words: Sequence[str]) -> Explained:
    first, *rest = error.told
    return Explained(first, "\n".join([*rest, _UNCHANGED]), command(without(words, error.options)))


def without(words: Sequence[str], options: Iterable[str]) -> list[str]:
    """``words`` without ``options`` (each of which takes a value) and their values."""
    left_out = set(options)
    kept: list[str] = []
    each = iter(words)
    for word in each:
        name, equals, _ = word.partition("=")
        if name not in left_out:
            kept.append(word)
        elif not equals:
            next(each, None)
    return kept


def _which_route(error: WhichRouteError, words: Sequence[str]) -> Explained:
    hint = command([*words, "--route", error.choices[0][0]])
    return Explained(f"which route to {error.credential}?", _listed(error.choices), hint)


def _which_step(error: WhichStepError, words: Sequence[str]) -> Explained:
    if not error.choices:
        hint = command([*own_options(words), "show", error.credential])
        return Explained(f"no steps towards {error.credential} are known here", hint=hint)
    first = error.near or error.choices[0][0]
    if not error.word:
        hint = command([*words, first])
        return Explained(f"which step of {error.credential}?", _listed(error.choices), hint)
    message = f'no step of {error.credential} is called "{error.word}"'
    hint = instead(words, error.word, first)
    if error.several:
        message = f'"{error.word}" can mean several steps of {error.credential}:'
    elif not error.near:
        hint = command([each for each in replaced(words, error.word, "") if each])
    return Explained(message, _listed(error.choices), hint)


def _derived(error: DerivedStepError, words: Sequence[str]) -> Explained:
    message = f'"{error.title}" is not ticked by hand'
    cause = f"{error.derived.decided_by} decide it"
    if error.other:
        cause += f'\nif it is this, say so with --because "...": {error.other}'
    hint = command([*own_options(words), *error.derived.command])
    return Explained(message, cause, hint)


def _no_fee(error: NoFeeError, words: Sequence[str]) -> Explained:
    message = f'"{error.title}" is not where a fee is paid'
    if error.paying is None:
        return Explained(message, _UNCHANGED, command(without(words, ["--paid"])))
    cause = f"it is paid with: {error.paying}; {_UNCHANGED}"
    return Explained(message, cause, instead(words, error.word, error.paying))


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    NoTargetError: _no_target,
    WhichTargetError: _which_target,
    NotTakenOnError: _not_taken_on,
    PlanDaysError: _plan_days,
    WhichRouteError: _which_route,
    WhichStepError: _which_step,
    DerivedStepError: _derived,
    NoFeeError: _no_fee,
}
