"""Texts of results as sentences, and entries by their ids without a page of them."""

from collections.abc import Sequence

from imgxtrain.audit.results import Finding

IDS_NAMED = 3


def sentence(text: str) -> str:
    """``text`` with a capital and a full stop, unless it ends a sentence already."""
    if not text:
        return ""
    begun = text[:1].upper() + text[1:]
    return begun if begun[-1] in ".?!" else f"{begun}."


def ids_text(ids: Sequence[str], most: int | None = IDS_NAMED) -> str:
    """``d88r, r7th``; of many the first: ``d88r, r7th, 3fz8 and 1,744 more``."""
    shown = ", ".join(ids[:most])
    left = len(ids) - len(ids[:most])
    return f"{shown} and {left:,} more" if left else shown


def finding_text(finding: Finding) -> str:
    """A reason and what would change it, as sentences."""
    return " ".join(sentence(part) for part in (finding.reason, finding.remedy) if part)
