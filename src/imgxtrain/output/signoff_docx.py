"""A sheet of entries to sign as a Word document: headings that navigate, tables that repeat."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.exchange.export_signoff import Sheet, SheetDay
from imgxtrain.output.logged import day_text
from imgxtrain.output.signoff_sheet import (
    COLUMNS,
    LINES_TO_SIGN,
    OWN_RECORD,
    REQUEST,
    STATEMENT,
    TITLE,
    heading_lines,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table
    from docx.text.paragraph import Paragraph

TICK_BOX = "\N{BALLOT BOX}"
_WIDTHS = tuple(Inches(inches) for inches in (0.55, 3.25, 1.35, 1.5, 0.65))
_MARGIN = Inches(0.6)
_TEXT = Pt(10)
_ROOM_TO_SIGN = Pt(24)
_LINES_END = (Inches(4.4), Inches(7.2))


def signoff_docx(sheet: Sheet, now: datetime) -> bytes:
    """The sheet as a Word file; ``now`` is its date of creation."""
    document = Document()
    _describe(document, sheet, now)
    _lay_out(document)
    document.add_heading(TITLE, level=0)
    for label, text in heading_lines(sheet):
        _labelled(document, label, text)
    document.add_paragraph(REQUEST)
    for day in sheet.days:
        _add_day(document, day)
    _add_lines_to_sign(document)
    document.add_paragraph(OWN_RECORD)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _describe(document: "WordDocument", sheet: Sheet, now: datetime) -> None:
    """What the file says of itself, in the place of what the template says."""
    told = document.core_properties
    told.title = TITLE
    told.author = plain_line(sheet.to.person)
    told.comments = ""
    told.created = told.modified = now.astimezone(UTC).replace(tzinfo=None)
    told.last_modified_by = ""


def _lay_out(document: "WordDocument") -> None:
    """Narrow margins, a small font, and the page's number at its foot."""
    document.styles["Normal"].font.size = _TEXT
    section = document.sections[0]
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(f"{TITLE}, page ")
    _add_field(foot, "PAGE")
    foot.add_run(" of ")
    _add_field(foot, "NUMPAGES")


def _add_field(paragraph: "Paragraph", name: str) -> None:
    """A figure that Word works out when it shows the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)  # noqa: SLF001


def _labelled(document: "WordDocument", label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(plain_line(text))


def _add_day(document: "WordDocument", day: SheetDay) -> None:
    document.add_heading(day_text(day.day), level=1)
    table = document.add_table(rows=0, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    _add_row(table, COLUMNS, "w:tblHeader")
    for line in day.lines:
        _add_row(table, (TICK_BOX, line.done, line.role, line.site, line.entry_id), "w:cantSplit")


def _add_row(table: "Table", texts: Sequence[str], mark: str) -> None:
    """A row that repeats as a header on every page, or one that no page break goes through."""
    row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement(mark))  # noqa: SLF001
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.width = width
        cell.paragraphs[0].add_run(plain_line(text)).bold = mark == "w:tblHeader"


def _add_lines_to_sign(document: "WordDocument") -> None:
    stated = document.add_paragraph(STATEMENT)
    stated.paragraph_format.space_before = _ROOM_TO_SIGN
    stated.paragraph_format.keep_with_next = True
    for first, second in LINES_TO_SIGN:
        paragraph = document.add_paragraph(f"{first} \t  {second} \t")
        paragraph.paragraph_format.space_before = _ROOM_TO_SIGN
        paragraph.paragraph_format.keep_with_next = True
        for stop in _LINES_END:
            paragraph.paragraph_format.tab_stops.add_tab_stop(stop, leader=WD_TAB_LEADER.LINES)
