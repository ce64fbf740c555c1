"""Errors about checks of the log as people read them."""

from collections.abc import Callable, Sequence
from typing import Any

from imgxtrain.cli.explained import Explained, command, instead
from imgxtrain.cli.ignoring import NoReasonError, NoSuchCheckError, WithoutIgnoreError


def _no_check(error: NoSuchCheckError, words: Sequence[str]) -> Explained:
    listed = "\n".join(f"  {name:<17} {told}" for name, told in error.known)
    right = error.near or error.known[0][0]
    message = f'no check is called "{error.word}"'
    return Explained(message, listed, instead(words, error.word, right))


def _no_reason(_: NoReasonError, words: Sequence[str]) -> Explained:
    cause = "it is kept with its reason, so that you know later why; nothing was changed"
    hint = command([*words, "--because", "why it is all right"])
    return Explained("ignoring a finding needs a reason", cause, hint)


def _without(_: WithoutIgnoreError, words: Sequence[str]) -> Explained:
    own = list(words[: words.index("check") + 1]) if "check" in words else list(words)
    hint = command([*own, "--help"])
    return Explained("--because belongs to --ignore", "nothing was changed", hint)


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    NoSuchCheckError: _no_check,
    NoReasonError: _no_reason,
    WithoutIgnoreError: _without,
}
