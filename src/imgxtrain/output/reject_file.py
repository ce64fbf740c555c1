"""Rows that an import left out, as a file to be put right and imported again."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from imgxtrain.exchange.import_plan import Reject
from imgxtrain.output.csv_form import FILE_ENCODING, FILE_LINE_END, harmless
from imgxtrain.output.new_file import write_file

COLUMNS = ("row", "date", "time", "description", "site", "role", "why", "could be")
_OFFERED = 3


class NotARejectFileError(Exception):
    """A file that is not one of rejects stands where they would be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class RejectFileError(Exception):
    """The rejects cannot be written; ``cause`` says why."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause


def reject_path(source: Path) -> Path:
    """Where the rejects of ``source`` go: ``ris.csv`` has ``ris-rejects.csv`` beside it."""
    return source.with_name(f"{source.stem}-rejects.csv")


def reject_csv(rejects: Iterable[Reject]) -> str:
    """Rejects as CSV: what the rows say, why they were left out, and what they could be."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=FILE_LINE_END)
    writer.writerow(COLUMNS)
    for each in rejects:
        day = each.day.isoformat() if each.day else ""
        offered = each.candidates[:_OFFERED]
        could_be = "; ".join(f"{exam.exam_id} {exam.score:.0f}" for exam in offered)
        said = (day, each.at or "", harmless(each.text), harmless(each.site or ""), each.role or "")
        writer.writerow([each.row, *said, each.why, could_be])
    return text.getvalue()


def write_rejects(path: Path, rejects: Iterable[Reject]) -> None:
    """Write the reject file, in the place of an earlier one and of no other file.

    Raises NotARejectFileError, RejectFileError.
    """
    try:
        if path.exists() and not _is_reject_file(path):
            raise NotARejectFileError(path)
        write_file(path, reject_csv(rejects).encode(FILE_ENCODING))
    except OSError as error:
        raise RejectFileError(path, error.strerror or "it cannot be written") from error


def _is_reject_file(path: Path) -> bool:
    with path.open(encoding=FILE_ENCODING, errors="replace", newline="") as file:
        return file.readline(200).rstrip("\r\n") == ",".join(COLUMNS)
