"""The overlays that commands write: read as plain data, checked before they are kept, put in place.

Files that the user wrote by hand are never touched.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HEADER = """\
# Written by imgxtrain, which rewrites it: a comment in here does not last. Corrections by hand go
# into a file of your own beside it, such as hospital.yaml.
"""
_PATIENCE_SECONDS = 10.0


class NoConfigError(Exception):
    """There is no directory for the user's own data."""


class OverlayNotKeptError(Exception):
    """The overlay at ``path`` cannot be written; ``cause`` says why."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


def place_for(name: str) -> Path:
    """Where the overlay called ``name`` belongs. Raises NoConfigError."""
    from imgxtrain.knowledge.overlay_files import config_directory

    directory = config_directory()
    if directory is None:
        raise NoConfigError
    return directory / name


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """While it lasts, no other of our commands writes there. Raises OverlayNotKeptError."""
    from filelock import FileLock, Timeout

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(str(path.parent / ".writing.lock"), timeout=_PATIENCE_SECONDS):
            yield
    except Timeout as error:
        raise OverlayNotKeptError(path, "another command is writing there") from error
    except OSError as error:
        raise OverlayNotKeptError(path, error.strerror or type(error).__name__) from error


def kept_in(path: Path) -> dict[str, Any]:
    """What the overlay at ``path`` holds, as plain data; nothing where there is none."""
    from imgxtrain.knowledge.reading import read_text
    from imgxtrain.knowledge.yaml_reader import read_yaml

    if not path.exists():
        return {}
    root = read_yaml(read_text(path), path.name).root
    return root if isinstance(root, dict) else {}


def keep(path: Path, root: dict[str, Any]) -> None:
    """Put ``root`` at ``path``, or take the file away where it holds nothing.

    Raises OverlayError where the data would not be valid with it, OverlayNotKeptError.
    """
    from imgxtrain.knowledge.compiled import data_directory
    from imgxtrain.knowledge.overlay_files import in_order, overlay_files
    from imgxtrain.knowledge.overlays import checked

    others = [each for each in overlay_files(path.parent) if each != path]
    content = _text(root).encode()
    texts = {each: each.read_bytes() for each in others} | ({path: content} if root else {})
    checked([(each.name, texts[each]) for each in in_order(texts)], data_directory(), path.parent)
    try:
        if root:
            from imgxtrain.output.new_file import write_file

            write_file(path, content)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise OverlayNotKeptError(path, error.strerror or type(error).__name__) from error


def _text(root: dict[str, Any]) -> str:
    import yaml

    apart = json.loads(json.dumps(root))  # what stands in two places is written out twice
    shown = yaml.safe_dump(apart, sort_keys=False, allow_unicode=True, width=100)
    return f"{HEADER}\n{shown}"
