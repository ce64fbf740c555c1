import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document

from imgxtrain.exchange.export_signoff import Addressees, Sheet, SheetDay, SheetLine
from imgxtrain.output.signoff_docx import TICK_BOX, signoff_docx
from tests.output.sheets import BARE, DAYS, FULL

NOW = datetime(2026, 11, 22, 23, 5, 9, tzinfo=timezone(timedelta(hours=-6)))


def word(sheet: Sheet) -> Any:
    return Document(io.BytesIO(signoff_docx(sheet, NOW)))


def texts(sheet: Sheet) -> list[str]:
    return [each.text for each in word(sheet).paragraphs]


def test_days_are_real_headings_under_a_title() -> None:
    styled = {each.text: each.style.name for each in word(FULL).paragraphs}
    assert styled["Sign-off sheet"] == "Title"
    assert styled["Thu 2026-11-19"] == styled["Fri 2026-11-20"] == "Heading 1"


def test_each_day_has_a_table_with_a_box_to_tick_an_entry() -> None:
    rows = [[cell.text for cell in row.cells] for table in word(FULL).tables for row in table.rows]
    header = ["Tick", "Exam or work", "Role", "Site", "Entry"]
    assert rows == [
        header,
        [TICK_BOX, "CT head", "performed", "main ED", "k7qm"],
        [TICK_BOX, "CT abdomen and pelvis, contrast: with", "performed", "main ED", "x3we"],
        header,
        [TICK_BOX, "CT angiogram, chest", "assisted, supervised", "Mercy outpatient", "zn8x"],
    ]


def test_a_table_repeats_its_header_and_breaks_no_row_over_pages() -> None:
    marks = [row._tr.trPr[0].tag.split("}")[1] for row in word(FULL).tables[0].rows]  # noqa: SLF001
    assert marks == ["tblHeader", "cantSplit", "cantSplit"]


def test_it_names_both_and_has_lines_to_sign_and_date() -> None:
    told = texts(FULL)
    assert "Technologist: Pat Doe" in told
    assert "Verifier: CT lead, R.T.(R)(CT)" in told
    assert "For: ARRT(CT): Computed Tomography" in told
    assert "Signature \t  Date \t" in told
    assert any("decided by the registry" in each for each in told)


def test_who_is_not_known_is_not_made_up() -> None:
    told = texts(BARE)
    assert "Verifier: not named yet" in told
    assert not any(each.startswith(("Technologist", "For")) for each in told)


def test_the_file_says_who_made_it_and_when_and_nothing_of_a_template() -> None:
    told = word(FULL).core_properties
    assert (told.title, told.author, told.comments) == ("Sign-off sheet", "Pat Doe", "")
    assert told.created.replace(tzinfo=None) == datetime(2026, 11, 23, 5, 5, 9)  # noqa: DTZ001


def test_every_page_is_numbered() -> None:
    with ZipFile(io.BytesIO(signoff_docx(FULL, NOW))) as parts:
        footers = [parts.read(name).decode() for name in parts.namelist() if "footer" in name]
    assert any('instr="PAGE"' in each and 'instr="NUMPAGES"' in each for each in footers)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bell\x07", "bell"),
        ("nul\x00", "nul"),
        ("half \ud83d", "half"),
        ("no letter \ufffe\uffff", "no letter"),
        ("escape \x1b[31mred", "escape [31mred"),
        ("tab\tand\nline", "tab and line"),
        ("é 😀", "é 😀"),
    ],
)
def test_any_text_fits_into_a_word_file(text: str, kept: str) -> None:
    line = SheetLine("k7qm", "CT head", "performed", text)
    sheet = replace(FULL, to=Addressees(text, text, ""), days=(SheetDay(DAYS[0].day, (line,)),))
    assert word(sheet).tables[0].rows[1].cells[3].text == kept
