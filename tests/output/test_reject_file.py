import csv
import os
from datetime import date
from pathlib import Path

import pytest

from imgxtrain.exchange.import_plan import Reject
from imgxtrain.exchange.import_rows import Fate
from imgxtrain.knowledge.exam_matching import Candidate
from imgxtrain.knowledge.roles import Role
from imgxtrain.output.reject_file import (
    NotARejectFileError,
    RejectFileError,
    reject_path,
    write_rejects,
)

OFFERED = (Candidate("ct-head", "CT head", 61.4), Candidate("ct-face", "CT face", 60.0))
REJECTS = (
    Reject(
        row=4,
        day=date(2026, 11, 18),
        text="CT HD, ODD",
        fate=Fate.DOUBTFUL,
        why="too little in common",
        candidates=OFFERED,
        at="14:05",
        site="Main ED",
        role=Role.ASSISTED,
    ),
    Reject(9, None, "=1+1", Fate.BAD_DATE, "it has no date", ()),
)


def read_back(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_rejects_stand_beside_the_file_they_are_from() -> None:
    assert reject_path(Path("a/ris.csv")) == Path("a/ris-rejects.csv")
    assert reject_path(Path("ris")) == Path("ris-rejects.csv")


def test_rejects_tell_row_day_words_why_and_what_it_could_be(tmp_path: Path) -> None:
    path = tmp_path / "ris-rejects.csv"
    write_rejects(path, REJECTS)
    header, first, second = read_back(path)
    assert header == ["row", "date", "time", "description", "site", "role", "why", "could be"]
    said = ["2026-11-18", "14:05", "CT HD, ODD", "Main ED", "assisted"]
    assert first == ["4", *said, "too little in common", "ct-head 61; ct-face 60"]
    assert second == ["9", "", "", "'=1+1", "", "", "it has no date", ""]


def test_a_file_of_rejects_gives_way_to_a_newer_one(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    write_rejects(path, REJECTS)
    write_rejects(path, REJECTS[:1])
    assert len(read_back(path)) == 2
    assert list(tmp_path.iterdir()) == [path]


def test_no_other_file_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("row,date\nmine\n", encoding="utf-8")
    with pytest.raises(NotARejectFileError):
        write_rejects(path, REJECTS)
    assert path.read_text(encoding="utf-8") == "row,date\nmine\n"


def test_where_it_cannot_be_written_the_cause_is_told(tmp_path: Path) -> None:
    with pytest.raises(RejectFileError) as caught:
        write_rejects(tmp_path / "none" / "r.csv", REJECTS)
    assert caught.value.cause == os.strerror(2)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    write_rejects(tmp_path / "r.csv", REJECTS)
    assert (tmp_path / "r.csv").stat().st_mode & 0o077 == 0
