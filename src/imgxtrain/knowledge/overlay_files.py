"""Where the user's own data lie: YAML files in the config directory. Loads nothing heavy."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

OWN_FACTS = "own-facts.yaml"
_SUFFIXES = (".yaml", ".yml")


def config_directory() -> Path | None:
    """``IMGXTRAIN_CONFIG``, else the platform's place for settings; None without a home."""
    named = os.environ.get("IMGXTRAIN_CONFIG")
    try:
        if named:
            return Path(named).expanduser().absolute()
        directory = _usual_place()
    except (RuntimeError, ValueError):  # the latter on Windows
        return None
    return directory if directory.is_absolute() and "~" not in directory.parts else None


def _usual_place() -> Path:
    """As platformdirs has it; on Linux without loading that, for every command comes by here."""
    if sys.platform == "linux":
        named = os.environ.get("XDG_CONFIG_HOME", "").strip()
        return Path(named or Path.home() / ".config") / "imgxtrain"
    from platformdirs import user_config_dir

    return Path(user_config_dir("imgxtrain", appauthor=False))


def overlay_files(directory: Path | None) -> tuple[Path, ...]:
    """The YAML files of ``directory`` in the order in which they are laid over what is known.

    By name, but what ``facts set`` wrote comes last. Hidden files are none of them.
    """
    if directory is None:
        return ()
    try:
        names = [each.name for each in os.scandir(directory)]
    except OSError:
        return ()  # there is none
    own = [each for each in names if each.endswith(_SUFFIXES) and not each.startswith(".")]
    return in_order(directory / each for each in own)


def in_order(files: Iterable[Path]) -> tuple[Path, ...]:
    """``files`` in the order in which they are laid over what is known."""
    return tuple(sorted(files, key=lambda each: (each.name == OWN_FACTS, each.name)))
