"""Errors of exports as people read them."""

from collections.abc import Callable, Sequence
from pathlib import PureWindowsPath
from typing import Any

from imgxtrain.cli.explained import USAGE, Explained, command, instead
from imgxtrain.cli.exporting import NothingToSignError, WhichVerifierError
from imgxtrain.cli.out_file import OutFileError, Remedy
from imgxtrain.exchange.export_signoff import CALLED_NOBODY, NoSuchVerifierError

UNWRITABLE = 3


def _out_file(error: OutFileError, words: Sequence[str]) -> Explained:
    cause, hint = error.cause, "imgxtrain doctor"
    if error.remedy is Remedy.YES:
        cause, hint = f"{cause}; --yes replaces it", command([*words, "--yes"])
    elif error.remedy is Remedy.OTHER_NAME:
        hint = instead(words, error.given, _beside(error.given))
    code = UNWRITABLE if isinstance(error.__cause__, OSError) else USAGE
    return Explained(f"{error.given} was not written", cause, hint, code)


def _beside(given: str) -> str:
    """A name in the present folder that is hardly taken."""
    name = PureWindowsPath(given)
    return f"my-{name.stem[:40] or 'export'}{name.suffix}"


def _which_verifier(error: WhichVerifierError, words: Sequence[str]) -> Explained:
    names = "\n".join(f"  {_told(name)}" for name in error.known)
    hint = command([*words, "--verifier", error.known[0] or CALLED_NOBODY])
    return Explained("entries await several verifiers: name one", names, hint)


def _told(name: str) -> str:
    return name or f"{CALLED_NOBODY} (entries that name no verifier)"


def _no_verifier(error: NoSuchVerifierError, words: Sequence[str]) -> Explained:
    names = ", ".join(_told(name) for name in error.known)
    if error.several:
        message, cause = f'several verifiers are called "{error.name}"', names
    else:
        message, cause = f'nothing awaits a verifier called "{error.name}"', f"there are: {names}"
    right = error.known[0] or CALLED_NOBODY
    return Explained(message, cause, instead(words, error.name, right))


def _nothing_to_sign(error: NothingToSignError, _: Sequence[str]) -> Explained:
    wanted = f" for {error.target}" if error.target else ""
    cause = "what you log awaits sign-off until you note it as approved or denied"
    return Explained(f"nothing awaits sign-off{wanted}; no sheet was made", cause, _HISTORY)


_HISTORY = "imgxtrain history"

EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    OutFileError: _out_file,
    WhichVerifierError: _which_verifier,
    NoSuchVerifierError: _no_verifier,
    NothingToSignError: _nothing_to_sign,
}
