"""Files as lines of text, whatever wrote them: encodings, line ends, and what is no text at all."""

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

LONGEST_LINE = 1_000_000
"""Characters; what is longer is no row of a table."""
_HEAD_BYTES = 65_536
_CHUNK_BYTES = 1_048_576
_LINES_BETWEEN_NEWS = 1_000

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"PK\x03\x04", "an Excel workbook or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook of the old form"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a Word document"),
    (b"\x1f\x8b", "a packed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_MARKUP = (b"<html", b"<!doctype", b"<?xml", b"<table", b"<head")
_MANY_NULS = 0.1
_NEARLY_ALL, _HARDLY_ANY = 0.7, 0.1
_CONTROLS = bytes({*range(1, 32), 127} - {*b"\t\n\v\f\r\x1a\x1b"})
_MANY_CONTROLS = 0.02

Seen = Callable[[int], None]
"""Told how many bytes have been read since it was last told."""


def unseen(_: int) -> None:
    """Where nobody watches the reading."""


class NotATableError(Exception):
    """The file cannot be read as a table; ``cause`` says why, in words of its own alone.

    ``elsewhere``: another program made it and can save it as CSV.
    """

    def __init__(self, path: Path, cause: str, *, elsewhere: bool = False) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause
        self.elsewhere = elsewhere


@dataclass(frozen=True)
class TextFile:
    """A file of text: its encoding, and its size in bytes."""

    path: Path
    encoding: str
    size: int


def text_file(path: Path) -> TextFile:
    """The file at ``path``, once it is clear how to read it. Raises NotATableError."""
    failed = ""
    try:
        if path.is_dir():
            raise NotATableError(path, "it is a folder")
        with path.open("rb") as raw:
            head = raw.read(_HEAD_BYTES)
        _refuse_other_forms(path, head)
        encoding = _encoding_by_its_head(path, head) or _encoding_of_bytes(path)
        return TextFile(path, encoding, path.stat().st_size)
    except FileNotFoundError:
        failed = "there is no such file"
    except OSError as error:
        failed = error.strerror or "it cannot be opened"
    raise NotATableError(path, failed)


def lines(file: TextFile, seen: Seen = unseen) -> Iterator[str]:
    """The lines with their ends, NUL bytes left out. Raises NotATableError."""
    try:
        with (
            file.path.open("rb") as raw,
            io.TextIOWrapper(raw, file.encoding, errors="replace", newline="") as text,
        ):
            yield from _lines(file.path, raw, text, seen)
    except OSError as error:
        raise NotATableError(file.path, error.strerror or "it cannot be read") from error


def _lines(path: Path, raw: BinaryIO, text: TextIO, seen: Seen) -> Iterator[str]:
    told = number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise NotATableError(path, f"line {number} is longer than a million characters")
        if number % _LINES_BETWEEN_NEWS == 0:
            seen(raw.tell() - told)
            told = raw.tell()
        yield line.replace("\0", "")
    seen(raw.tell() - told)


def _refuse_other_forms(path: Path, head: bytes) -> None:
    if not head.strip():
        raise NotATableError(path, "it is empty")
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()[:16]
    for signature, what in _SIGNATURES:
        if start.startswith(signature):
            raise NotATableError(path, f"it is {what}, not CSV", elsewhere=True)
    if start.lower().startswith(_MARKUP):
        raise NotATableError(path, "it is a web page or XML, not CSV", elsewhere=True)


def _encoding_by_its_head(path: Path, head: bytes) -> str | None:
    """The encoding that a byte order mark or the places of the NUL bytes tell."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    first, second = (_share_of_nuls(head[start::2]) for start in (0, 1))
    if second >= _NEARLY_ALL and first <= _HARDLY_ANY:
        return "utf-16-le"
    if first >= _NEARLY_ALL and second <= _HARDLY_ANY:
        return "utf-16-be"
    if _share_of_nuls(head) > _MANY_NULS:
        raise NotATableError(path, "it is full of NUL bytes: damaged, or no text")
    if len(head.translate(None, _CONTROLS)) < (1 - _MANY_CONTROLS) * len(head):
        raise NotATableError(path, "it is full of bytes that stand in no text")
    return None


def _share_of_nuls(part: bytes) -> float:
    return part.count(0) / max(len(part), 1)


def _encoding_of_bytes(path: Path) -> str:
    """UTF-8 where every byte of the file fits it, else what Windows writes."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as raw:
        try:
            while chunk := raw.read(_CHUNK_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"
