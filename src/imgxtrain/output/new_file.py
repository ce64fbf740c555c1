"""A file that a command writes for the user: whole or not at all, and for its owner alone."""

import contextlib
import os
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, in the place of what may be there. Raises OSError.

    It is written beside it first, so that nobody ever finds half of it.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    with contextlib.suppress(FileNotFoundError):
        temporary.unlink()
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
