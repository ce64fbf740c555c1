"""The file that a command is to write with ``-o``: where it may stand, and how it gets there."""

import contextlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import typer

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.session import Session

F = TypeVar("F", bound=StrEnum)


class Remedy(StrEnum):
    """What would let the file be written."""

    YES = "--yes"
    OTHER_NAME = "other name"
    NONE = "none"


class OutFileError(Exception):
    """Nothing was written to the file ``given``; ``cause`` says why."""

    def __init__(self, given: str, cause: str, remedy: Remedy) -> None:
        super().__init__(f"{given}: {cause}")
        self.given = given
        self.cause = cause
        self.remedy = remedy


def form_of(form: F | None, given: str | None, by_suffix: Mapping[str, F], usual: F) -> F:
    """The form asked for, else the one that the file's name says, else without a file ``usual``.

    Raises typer.BadParameter where the name says another one, or nothing says any.
    """
    if given is None:
        return form or usual
    named = by_suffix.get(Path(given).suffix.casefold())
    if form and named and form is not named:
        told = f'"{given}" is named as {named.value}, and {form.value} was asked for'
        raise typer.BadParameter(told, param_hint="--format")
    if form or named:
        return form or named or usual
    endings = " or ".join(by_suffix)
    raise typer.BadParameter(
        f'"{given}" does not end in {endings}; name it so, or say --format', param_hint="-o"
    )


def free_place(given: str, session: Session, *, yes: bool) -> Path:
    """Where the file ``given`` is to stand; what is there already is asked about.

    Raises OutFileError where it cannot stand there or is not to be written over, NoHomeError.
    """
    path = _absolute(given)
    try:
        taken = _is_taken(given, path, session)
    except OSError as error:
        raise OutFileError(given, _reason(error), Remedy.OTHER_NAME) from error
    if taken and not yes and not (at_terminal() and confirmed(f"{given}: replace what is there?")):
        raise OutFileError(given, "there is such a file already", Remedy.YES)
    return path


def _absolute(given: str) -> Path:
    """``given`` from the root on; PowerShell and cmd leave a ``~`` to the program."""
    path = Path(given)
    with contextlib.suppress(RuntimeError):
        path = path.expanduser()
    return path.absolute()


def _is_taken(given: str, path: Path, session: Session) -> bool:
    """Whether a file stands at ``path``. Raises OutFileError where none can."""
    cause = None
    if _is_the_records(path, session):
        cause = "the record itself is kept there"
    elif not path.parent.is_dir():
        cause = f"there is no folder {path.parent}"
    elif path.exists() and not path.is_file():
        cause = "what is there is not a file"
    if cause:
        raise OutFileError(given, cause, Remedy.OTHER_NAME)
    return path.exists()


def put(given: str, path: Path, content: bytes) -> None:
    """Write the file. Raises OutFileError."""
    from imgxtrain.output.new_file import write_file

    try:
        write_file(path, content)
    except PermissionError as error:
        if not path.exists():
            raise OutFileError(given, _reason(error), Remedy.NONE) from error
        told = f"{_reason(error)}: perhaps another program, such as Excel, has it open"
        raise OutFileError(given, told, Remedy.OTHER_NAME) from error
    except OSError as error:
        raise OutFileError(given, _reason(error), Remedy.NONE) from error


def _is_the_records(path: Path, session: Session) -> bool:
    """Whether the record, its lock or a backup of it has its place there."""
    from imgxtrain.profile.locations import backup_directory, lock_path

    record = session.path
    place = path.resolve()
    if place in {record.resolve(), lock_path(record).resolve()}:
        return True
    return backup_directory(record).resolve() in (place, *place.parents)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
