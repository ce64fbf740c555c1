"""Texts on their way into the record, held against the guard."""

from collections.abc import Iterable
from dataclasses import dataclass

from imgxtrain.profile.guard import Certainty, Finding, TextKind, cleaned, examine


@dataclass(frozen=True)
class Suspicion:
    """A text in which something may identify a patient; ``label`` says where it was to stand."""

    label: str
    text: str
    findings: tuple[Finding, ...]
    clean: str

    @property
    def certain(self) -> bool:
        """Whether anything in it is certain."""
        return any(each.certainty is Certainty.CERTAIN for each in self.findings)


class IdentityError(Exception):
    """Texts were refused, since they may identify a patient."""

    def __init__(self, suspicions: tuple[Suspicion, ...]) -> None:
        super().__init__(", ".join(each.label for each in suspicions))
        self.suspicions = suspicions


def suspicions_in(texts: Iterable[tuple[str, str | None, TextKind]]) -> tuple[Suspicion, ...]:
    """What the guard finds in texts given with a label and the kind of place they are for."""
    found = []
    for label, text, kind in texts:
        if text:
            findings = examine(text, kind)
            if findings:
                found.append(Suspicion(label, text, findings, cleaned(text, findings)))
    return tuple(found)
