"""Older formats brought up to date: numbered functions in one list, each from one major version.

A migration takes the whole file as plain data and returns it as the next major version has it.
Beside each stands a sample of the old form in ``tests/profile/samples``.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

Migration = Callable[[dict[str, Any]], dict[str, Any]]
MIGRATIONS: Mapping[int, Migration] = {}
"""The migration that leads from a major version to the next. Format 1 is the first there was."""
_VERSION = re.compile(r"([0-9]{1,6})(\.\S*)?")


def migrated(
    whole: dict[str, Any], current: int, migrations: Mapping[int, Migration] = MIGRATIONS
) -> dict[str, Any] | None:
    """``whole`` in the format of major version ``current``; None where no way leads there."""
    for major in range(major_of(whole) or 0, current):
        if major not in migrations:
            return None
        whole = migrations[major](whole)
    return whole


def major_of(whole: Mapping[str, Any]) -> int | None:
    """The major version a file says it has; None where it says nothing of the kind."""
    version = whole.get("schema_version")
    found = _VERSION.fullmatch(version) if isinstance(version, str) else None
    return int(found[1]) if found else None
