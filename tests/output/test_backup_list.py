from datetime import datetime
from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.backup_list import (
    backups_json,
    copy_text,
    print_backups,
    print_restoration,
    size_text,
)
from imgxtrain.output.entries import Names
from imgxtrain.profile.copies import Copy, Restoration
from tests.knowledge.worlds import WORLD
from tests.output.paper import Paper
from tests.profile.records import exam, record_of

KEPT = datetime(2026, 11, 20, 21, 14, 5)  # noqa: DTZ001
GOOD = Copy(Path("there/profile-20261120-211405-0003.json"), KEPT, 2048, 128)
BAD = Copy(Path("there/old.json"), None, 0, None, "it is empty")


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (1023, "1,023 bytes"),
        (1024, "1.0 KB"),
        (1024 * 1024, "1.0 MB"),
        (5_500_000, "5.2 MB"),
        (5 * 1024**4, "5,120.0 GB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_fits(size: int, text: str) -> None:
    assert size_text(size) == text


def test_a_copy_is_told_by_date_size_and_entries_or_why_it_cannot_be_read() -> None:
    assert copy_text(GOOD) == "Fri 2026-11-20 21:14:05, 2.0 KB, 128 entries"
    assert copy_text(BAD) == "0 bytes, unreadable: it is empty"


def test_copies_are_listed_below_their_folder() -> None:
    paper = Paper()
    print_backups([GOOD, BAD], Path("there"), paper.screen)
    assert paper.lines == [
        "2 backups in",
        "  there",
        "  profile-20261120-211405-0003  Fri 2026-11-20 21:14:05, 2.0 KB, 128 entries",
        "  old                           0 bytes, unreadable: it is empty",
    ]


def test_the_same_as_json() -> None:
    told = backups_json([GOOD, BAD], Path("there"))
    assert (told["schema"], told["directory"]) == ("imgxtrain.backups/1", "there")
    good, bad = told["backups"]
    assert (good["name"], good["kept"]) == (GOOD.path.stem, "2026-11-20T21:14:05")
    assert (good["entries"], good["problem"]) == (128, None)
    assert (bad["kept"], bad["entries"], bad["problem"]) == (None, None, "it is empty")


def test_a_restoration_tells_what_comes_goes_and_changes() -> None:
    paper = Paper()
    before = record_of(exam("aaa"), exam("bbb", site="A"), person={"name": "Jo Doe"})
    after = record_of(exam("bbb", site="B"), exam("ccc"), exam("ddd"), person={"name": "Jo"})
    found = Restoration(GOOD, before, None, after)
    print_restoration("would restore", found, Names(Knowledge(WORLD)), paper.screen)
    assert paper.lines == [
        "would restore profile-20261120-211405-0003",
        "  Fri 2026-11-20 21:14:05, 2.0 KB, 128 entries",
        "  entries: 2 added, 1 taken out, 1 changed",
        "  name: Jo Doe -> Jo",
    ]


def test_a_record_that_cannot_be_read_is_told() -> None:
    paper = Paper()
    found = Restoration(GOOD, None, "it is empty", record_of(exam("aaa")))
    print_restoration("restored", found, Names(Knowledge(WORLD)), paper.screen)
    assert paper.lines[2:] == [
        "  the record could not be read: it is empty",
        "  entries: 1 added, 0 taken out, 0 changed",
    ]
