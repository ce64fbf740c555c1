"""What commands have written into a record, read back."""

import json
from pathlib import Path
from typing import Any

from imgxtrain.profile.store import load


def entries(profile: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in load(profile).entries]


def last(profile: Path) -> dict[str, Any]:
    return entries(profile)[-1]


def content(directory: Path) -> dict[str, bytes]:
    """Every file below ``directory`` with what it holds."""
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }
