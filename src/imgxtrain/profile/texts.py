"""Which texts of what is to be kept are free ones, with the kind of place each is for."""

from imgxtrain.profile.exam_logging import Circumstances
from imgxtrain.profile.guard import TextKind


def texts_of_circumstances(how: Circumstances) -> list[tuple[str, str | None, TextKind]]:
    """Label, text and kind of the free texts that go with exams."""
    return [
        ("note", how.note, TextKind.NOTE),
        ("site", how.site, TextKind.SITE),
        ("verifier", how.verifier, TextKind.VERIFIER),
        ("verifier credential", how.verifier_credential, TextKind.VERIFIER),
    ]
