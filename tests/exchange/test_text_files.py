import codecs
from pathlib import Path

import pytest

from imgxtrain.exchange.text_files import LONGEST_LINE, NotATableError, lines, text_file

TEXT = "Exam Date,Exam\n2026-11-18,CT HEAD\n"


def saved(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        ("Köln,CT\n".encode("cp1252"), "cp1252"),
        ("Köln,CT\n".encode(), "utf-8"),
    ],
)
def test_a_file_is_read_in_the_encoding_it_was_written_in(
    tmp_path: Path, content: bytes, encoding: str
) -> None:
    file = text_file(saved(tmp_path, content))
    assert file.encoding == encoding
    assert "".join(lines(file)) in {TEXT, "Köln,CT\n"}


def test_a_letter_of_windows_far_behind_in_a_file_is_still_seen(tmp_path: Path) -> None:
    path = saved(tmp_path, TEXT.encode() * 5_000 + "é\n".encode("cp1252"))
    assert list(lines(text_file(path)))[-1] == "é\n"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_lines_end_as_any_system_ends_them(tmp_path: Path, end: str) -> None:
    path = saved(tmp_path, TEXT.replace("\n", end).encode())
    assert [line.strip() for line in lines(text_file(path))] == TEXT.splitlines()


def test_stray_nul_bytes_are_left_out(tmp_path: Path) -> None:
    path = saved(tmp_path, TEXT.replace("CT ", "CT\0 ").encode())
    assert "".join(lines(text_file(path))) == TEXT


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "it is empty"),
        (b" \n\n", "it is empty"),
        (b"\0" * 4096, "NUL bytes"),
        (b"PK\x03\x04\x14\0", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1", "Excel workbook of the old form"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\n <HTML><body>", "a web page"),
        (b'<?xml version="1.0"?>', "XML"),
        (b"\x1f\x8b\x08\0", "a packed file"),
        (b"{\\rtf1", "a Word document"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(tmp_path: Path, content: bytes, cause: str) -> None:
    with pytest.raises(NotATableError) as caught:
        text_file(saved(tmp_path, content))
    assert cause in caught.value.cause


def test_what_is_full_of_control_bytes_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(NotATableError, match="bytes that stand in no text"):
        text_file(saved(tmp_path, bytes(range(1, 256)) * 40))


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotATableError, match="it is a folder"):
        text_file(tmp_path)
    with pytest.raises(NotATableError, match="there is no such file"):
        text_file(tmp_path / "none.csv")


def test_a_line_without_an_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = text_file(saved(tmp_path, b"a\n" + b"x" * (LONGEST_LINE + 10)))
    with pytest.raises(NotATableError, match="line 2 is longer"):
        list(lines(file))


def test_a_file_that_is_gone_before_it_is_read_is_told(tmp_path: Path) -> None:
    file = text_file(saved(tmp_path, TEXT.encode()))
    file.path.unlink()
    with pytest.raises(NotATableError, match="No such file"):
        list(lines(file))


def test_whoever_watches_is_told_of_every_byte(tmp_path: Path) -> None:
    path = saved(tmp_path, TEXT.encode() * 3_000)
    told: list[int] = []
    list(lines(text_file(path), told.append))
    assert sum(told) == path.stat().st_size
    assert len(told) > 2
