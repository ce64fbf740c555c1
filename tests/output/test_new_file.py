import os
import stat
from pathlib import Path

import pytest

from imgxtrain.output.new_file import write_file


def test_a_file_is_written_whole_and_in_the_place_of_another(tmp_path: Path) -> None:
    place = tmp_path / "my exams é.csv"
    write_file(place, b"first")
    write_file(place, b"second")
    assert place.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_its_owner_may_read_it_whatever_stood_there_before(tmp_path: Path) -> None:
    place = tmp_path / "exams.csv"
    place.touch(mode=0o666)
    write_file(place, b"x")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_where_writing_fails_what_was_there_stays_and_nothing_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "exams.csv"
    place.write_bytes(b"first")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_file(place, b"second")
    assert place.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [place]


def test_what_an_earlier_run_left_behind_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / f".exams.csv.{os.getpid()}.new").write_bytes(b"half")
    write_file(tmp_path / "exams.csv", b"whole")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"whole"]
