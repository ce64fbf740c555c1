"""A résumé as plain text that can be pasted anywhere: one column, and no line is broken.

A paragraph is one line: forms, mail programs and applicant-tracking systems wrap by themselves, and
a break of ours would stay in the middle of their lines.
"""

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_layout import Kind, Line, lines_of

_APART = frozenset({Kind.HEADING, Kind.SUBHEADING})


def resume_text(resume: Resume) -> str:
    """The résumé, or its part, with a line end behind every line; empty where nothing is told."""
    told: list[str] = []
    before: Kind | None = None
    for line in lines_of(resume):
        if told and line.kind in _APART and before is not Kind.HEADING:
            told.append("")
        told.append(_told(line))
        before = line.kind
    return "".join(f"{each}\n" for each in told)


def _told(line: Line) -> str:
    if line.kind is Kind.HEADING:
        return line.text.upper()
    return f"- {line.text}" if line.kind is Kind.BULLET else line.text
