"""The one way in and out: words of the command line to an exit code, errors as plain lines."""

import gc
import os
import sys
from collections.abc import Sequence

from imgxtrain import __version__
from imgxtrain.cli.anywhere import arranged
from imgxtrain.output.emission import ReaderLeftError, emit, finish


def main() -> None:
    """Run the command line and exit with its code."""
    _start_quickly()
    sys.exit(run(sys.argv[1:]))


def _start_quickly() -> None:
    """Leave out what a short life does not need; each is a good part of a command's time."""
    gc.set_threshold(1_000_000)  # little garbage is made, and all of it ends with the command
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used: no search for any
    os.environ.setdefault("TYPER_USE_RICH", "0")  # help and completion are plain


def run(words: Sequence[str]) -> int:
    """Run ``words``: 0 done, 1 findings, 2 usage or a name not resolved, 3 a file unusable."""
    try:
        if list(words) in (["--version"], ["-V"]):
            emit(f"imgxtrain {__version__}\n")
            finish()
            return 0
        return _dispatch(arranged(words))
    except ReaderLeftError:
        return _reader_left()
    except Exception as error:
        from imgxtrain.cli.errors import explain

        explained = explain(error, words)
        if explained is None:
            raise
        own = words[: words.index("--")] if "--" in words else words
        explained.report(as_json="--json" in own)
        return explained.code


def _dispatch(words: list[str]) -> int:
    from imgxtrain.cli.app import build

    result = build(words)(args=words, prog_name="imgxtrain", standalone_mode=False)
    finish()
    return result if isinstance(result, int) else 0


def _reader_left() -> int:
    """Python's own last flush goes nowhere, so that it has nothing to complain of."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return 0
