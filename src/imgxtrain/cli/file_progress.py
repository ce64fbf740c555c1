"""A bar on standard error while a long file is read; nothing for short ones, or off a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

LONG_FILE_BYTES = 5_000_000


@contextmanager
def progress(size: int, label: str) -> Iterator[Callable[[int], None]]:
    """What is to be told how many bytes of ``size`` were read since it was last told."""
    if size < LONG_FILE_BYTES or not sys.stderr.isatty():
        yield _nothing
        return
    with typer.progressbar(length=size, label=label, file=sys.stderr) as bar:
        yield bar.update


def _nothing(_: int) -> None:
    pass
