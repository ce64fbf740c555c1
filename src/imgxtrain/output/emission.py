"""Text on standard output, whatever its encoding lacks and whoever stops reading."""

import codecs
import sys
import unicodedata


class ReaderLeftError(Exception):
    """Whoever read our output has stopped (``| head``): nothing is wrong, nothing is to be said."""


def emit(text: str) -> None:
    """``text`` on standard output. Raises ReaderLeftError where nobody reads any more."""
    _never_fail_to_encode()
    try:
        sys.stdout.write(text)
    except BrokenPipeError as error:
        raise ReaderLeftError from error


def finish() -> None:
    """Everything emitted so far, out. Raises ReaderLeftError."""
    try:
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderLeftError from error


def _never_fail_to_encode() -> None:
    codecs.register_error("plain-letters", _plain_letters)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and stream.errors != "plain-letters":
            reconfigure(errors="plain-letters")


def _plain_letters(error: UnicodeError) -> tuple[str, int]:
    """Letters without their accents, and ``?`` for what has no plain form."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    taken = error.object[error.start : error.end]
    plain = unicodedata.normalize("NFKD", taken).encode("ascii", "ignore").decode()
    return plain or "?" * len(taken), error.end
