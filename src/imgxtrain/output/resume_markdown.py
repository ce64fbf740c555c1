"""A résumé as Markdown in which nothing that a person typed is markup."""

import re

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_layout import Kind, Line, lines_of

_MARKS = re.compile(r"([\\`*_{}\[\]<>#~&$@])")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_BEGINS = re.compile(r"^([-+=>#:])")
_ADDRESS = re.compile(r"(https?|ftp|mailto|www)([:.])", re.IGNORECASE)
_BEFORE = {
    Kind.NAME: "# ",
    Kind.HEADING: "## ",
    Kind.SUBHEADING: "### ",
    Kind.BULLET: "- ",
}


def resume_markdown(resume: Resume) -> str:
    """The résumé, or its part; bullets stand close, all else is a paragraph by itself."""
    told: list[str] = []
    before: Kind | None = None
    for line in lines_of(resume):
        if told and not (line.kind is before is Kind.BULLET):
            told.append("")
        told.append(_told(line))
        before = line.kind
    return "".join(f"{each}\n" for each in told)


def as_it_stands(text: str) -> str:
    """``text`` so that Markdown shows it as it stands, wherever in a line it is put."""
    escaped = _MARKS.sub(r"\\\1", text)
    escaped = _ADDRESS.sub(r"\1\\\2", escaped)
    return _BEGINS.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", escaped))


def _told(line: Line) -> str:
    text = as_it_stands(line.text)
    if line.kind is Kind.HEADLINE:
        return f"**{text}**"
    if line.kind is Kind.DETAIL:
        return f"*{text}*"
    return f"{_BEFORE.get(line.kind, '')}{text}"
