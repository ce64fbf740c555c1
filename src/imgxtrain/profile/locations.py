"""Where the record lies: ``--profile``, else ``IMGXTRAIN_PROFILE``, else the platform's place."""

import os
from errno import ELOOP
from pathlib import Path

NAME = "profile.json"


class NoHomeError(Exception):
    """There is no home directory, and no place was named."""


def profile_path(named: str | None) -> Path:
    """The record's file. Raises NoHomeError where nothing says where it could be."""
    chosen = named or os.environ.get("IMGXTRAIN_PROFILE")
    try:
        if chosen:
            return Path(chosen).expanduser().absolute()
        from platformdirs import user_data_dir

        directory = Path(user_data_dir("imgxtrain", appauthor=False))
    except (RuntimeError, ValueError) as error:  # the latter on Windows
        raise NoHomeError from error
    if not directory.is_absolute() or "~" in directory.parts:
        raise NoHomeError
    return directory / NAME


def real_file(profile: Path) -> Path:
    """The file behind a record that is a symbolic link, and stays one. Raises OSError."""
    if not profile.is_symlink():
        return profile
    try:
        return profile.resolve()
    except RuntimeError as error:  # what Python before 3.13 says of a link to itself
        raise OSError(ELOOP, os.strerror(ELOOP), str(profile)) from error


def lock_path(profile: Path) -> Path:
    """The side file that writers lock."""
    file = real_file(profile)
    return file.with_name(file.name + ".lock")


def backup_directory(profile: Path) -> Path:
    """Where earlier versions of the record are kept."""
    file = real_file(profile)
    return file.with_name(file.stem + "-backups")
