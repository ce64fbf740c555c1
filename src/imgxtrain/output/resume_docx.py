"""A résumé as a Word document in Word's own styles: no table, no text box, one column."""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Inches, Pt, RGBColor

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_layout import Kind, lines_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_STYLES = {
    Kind.NAME: "Title",
    Kind.HEADLINE: "Subtitle",
    Kind.HEADING: "Heading 1",
    Kind.SUBHEADING: "Heading 2",
    Kind.DETAIL: "Normal",
    Kind.TEXT: "Normal",
    Kind.BULLET: "List Bullet",
}
_SIZES = {"Title": 22, "Subtitle": 12, "Heading 1": 14, "Heading 2": 11}
_MARGIN = Inches(0.9)
_TEXT = Pt(10.5)
_CLOSE = Pt(2)
_BLACK = RGBColor(0, 0, 0)


def resume_docx(resume: Resume, now: datetime) -> bytes:
    """The résumé as a Word file; ``now`` is its date of creation."""
    document = Document()
    _describe(document, resume, now)
    _lay_out(document)
    for line in lines_of(resume):
        paragraph = document.add_paragraph(line.text, style=_STYLES[line.kind])
        if line.kind in {Kind.BULLET, Kind.DETAIL}:
            paragraph.paragraph_format.space_after = _CLOSE
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: "WordDocument", resume: Resume, now: datetime) -> None:
    """What the file says of itself, in the place of what the template says."""
    told = document.core_properties
    told.title = resume.headline[:_MOST_LETTERS]
    told.author = resume.name[:_MOST_LETTERS]
    told.comments = ""
    told.created = told.modified = now.astimezone(UTC).replace(tzinfo=None)
    told.last_modified_by = ""


_MOST_LETTERS = 255
"""A property of a Word file holds no more."""


def _lay_out(document: "WordDocument") -> None:
    """Plain black text, moderate margins; a heading stays with what it is over."""
    document.styles["Normal"].font.size = _TEXT
    for name, size in _SIZES.items():
        font = document.styles[name].font
        font.size = Pt(size)
        font.color.rgb = _BLACK
        font.italic = False
    section = document.sections[0]
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
