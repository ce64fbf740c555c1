"""Which fields of an entry are free text, with the kind of place each is for."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from imgxtrain.profile.guard import TextKind

_KINDS = {
    "note": TextKind.NOTE,
    "because": TextKind.NOTE,
    "site": TextKind.SITE,
    "verifier": TextKind.VERIFIER,
    "verifier_credential": TextKind.VERIFIER,
    "title": TextKind.TITLE,
    "topic": TextKind.TITLE,
    "unit": TextKind.TITLE,
    "provider": TextKind.TITLE,
    "approver": TextKind.TITLE,
    "reference": TextKind.TITLE,
}
_COURSE_NUMBER = re.compile(
    r"(?!(acc|dob|mrn|pat|pid|pt|ssn)[^a-z])[a-z]{2,6}[ -]?\d{4,10}([.-]\d{1,4})?", re.IGNORECASE
)
"""What approvers of continuing education number courses by: letters, then digits (KYZ0012345)."""


def free_texts_of(fields: Mapping[str, Any]) -> Iterator[tuple[str, str | None, TextKind]]:
    """Label, text and kind of the free texts among ``fields``.

    A course's number is one of the field's own, however long; the path of a certificate is a place
    on the user's own disk. Neither is a text.
    """
    for name, kind in _KINDS.items():
        text = fields.get(name)
        if text and not (name == "reference" and _COURSE_NUMBER.fullmatch(text.strip())):
            yield name.replace("_", " "), text, kind
    for category in fields.get("categories") or {}:
        yield "category", category, TextKind.TITLE
