"""The notice before the first import: an employer may forbid taking such an export home."""

from collections.abc import Mapping
from typing import Any

_NOTICE = "import-policy"
_KEY = "told"


def was_told(head: Mapping[str, Any]) -> bool:
    """Whether the user of this record has been told before."""
    return _NOTICE in head.get(_KEY, ())


def telling(head: Mapping[str, Any]) -> dict[str, Any]:
    """Changes to the head that keep that the user was told; empty where that is kept already."""
    return {} if was_told(head) else {_KEY: [*head.get(_KEY, ()), _NOTICE]}
