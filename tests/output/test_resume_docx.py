import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_docx import resume_docx
from imgxtrain.output.resume_text import resume_text
from tests.output.resumes import NOW, TYPED, WHOLE, filled_with

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TO_TEXT = shutil.which("pdftotext")


def word(resume: Resume) -> Any:
    return Document(io.BytesIO(resume_docx(resume, NOW)))


def test_every_line_stands_in_one_of_words_own_styles() -> None:
    styled = {each.text: each.style.name for each in word(WHOLE).paragraphs}
    assert styled["Jo O'Doe"] == "Title"
    assert styled[WHOLE.headline] == "Subtitle"
    assert styled["Experience"] == styled["Education"] == "Heading 1"
    assert styled["Radiologic Technologist, Mercy General, Austin, TX"] == "Heading 2"
    assert styled["Observed 4 MRI exams"] == "List Bullet"


def test_it_says_what_the_text_says_in_the_same_order() -> None:
    lines = [each.removeprefix("- ") for each in resume_text(WHOLE).splitlines() if each]
    told = [each.text for each in word(WHOLE).paragraphs]
    assert [each.casefold() for each in told] == [each.casefold() for each in lines]


def test_there_is_no_table_and_no_text_box() -> None:
    document = word(WHOLE)
    assert document.tables == []
    xml = document.element.xml
    assert not [each for each in ("w:txbxContent", "w:pict", "w:drawing", "w:tbl>") if each in xml]
    assert len(document.sections) == 1


def test_the_file_says_whose_it_is_and_when_it_was_made_and_nothing_of_the_template() -> None:
    told = word(WHOLE).core_properties
    assert (told.author, told.title, told.comments) == ("Jo O'Doe", WHOLE.headline, "")
    assert told.created.isoformat() == "2026-11-23T05:05:09+00:00"
    assert word(filled_with("x" * 3000)).core_properties.author == "x" * 255


@settings(deadline=None, max_examples=40)
@given(TYPED.filter(bool))
def test_what_was_typed_stands_in_it_as_it_is(text: str) -> None:
    told = [each.text for each in word(filled_with(text)).paragraphs]
    assert told.count(text) >= 5


@pytest.mark.skipif(not (OFFICE and TO_TEXT), reason="needs LibreOffice and pdftotext")
def test_libreoffice_makes_a_pdf_of_it_that_reads_right(tmp_path: Path) -> None:
    place = tmp_path / "resume.docx"
    place.write_bytes(resume_docx(WHOLE, NOW))
    own = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    asked = [str(OFFICE), own, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*asked, str(place)], check=True, capture_output=True, timeout=120)  # noqa: S603
    asked = [str(TO_TEXT), str(tmp_path / "resume.pdf"), "-"]
    read = subprocess.run(asked, check=True, capture_output=True, timeout=60)  # noqa: S603
    words = " ".join(read.stdout.decode().replace("\u2022", " ").split()).casefold()
    lines = [each.removeprefix("- ") for each in resume_text(WHOLE).splitlines() if each]
    places = [words.find(each.casefold()) for each in lines]
    assert -1 not in places
    starts = [words.find(each) for each in ("summary", "experience", "education")]
    assert starts == sorted(starts)
