"""What the record holds of those who can confirm exams."""

import json
from collections.abc import Iterator
from typing import Any

from imgxtrain.profile.record import Record, line_of


def is_verifier(record: Record, name: str) -> bool:
    """Whether an entry names ``name`` as its verifier."""
    return any(True for _ in _named_by(record, name))


def credential_of(record: Record, verifier: str) -> str | None:
    """The credential last noted of ``verifier``, if any ever was."""
    noted = (entry.get("verifier_credential") for entry in _named_by(record, verifier))
    return next((each for each in noted if each), None)


def _named_by(record: Record, verifier: str) -> Iterator[dict[str, Any]]:
    """Entries that name ``verifier``, the newest first."""
    told = f'"verifier":{line_of(verifier)}'
    for line in reversed(record.entries):
        if told in line:
            yield json.loads(line)
