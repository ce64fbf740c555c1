from datetime import datetime
from pathlib import Path

import pytest

from imgxtrain.profile.copies import Copy
from imgxtrain.profile.health import Health, backups, of_data, of_space, space, synced_by

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("free", "size", "health"),
    [
        (0, 0, Health.ERROR),
        (MEGABYTE, 0, Health.WARNING),
        (20 * MEGABYTE, 12 * MEGABYTE, Health.ERROR),
        (99 * MEGABYTE, 1, Health.WARNING),
        (100 * MEGABYTE, 1, Health.OK),
    ],
)
def test_there_must_be_room_for_another_version_of_the_record(
    free: int, size: int, health: Health
) -> None:
    assert space(free, size).health is health


def test_room_is_looked_for_where_the_folder_will_be(tmp_path: Path) -> None:
    (found,) = of_space(tmp_path / "not" / "yet" / "profile.json")
    assert found.told.endswith("MB free") or found.health is not Health.OK


@pytest.mark.parametrize(
    ("path", "program"),
    [
        ("C/Users/jo/OneDrive/profile.json", "OneDrive"),
        ("C/Users/jo/OneDrive - Mercy General/x/profile.json", "OneDrive"),
        ("home/jo/Dropbox (Personal)/profile.json", "Dropbox"),
        ("Users/jo/Library/Mobile Documents/com~apple~CloudDocs/profile.json", "iCloud"),
        ("Users/jo/Library/CloudStorage/GoogleDrive-jo/profile.json", "Google Drive"),
        ("home/jo/.local/share/imgxtrain/profile.json", None),
        ("home/jo/not on onedrive/OneDrive.json", None),
    ],
)
def test_a_folder_kept_alike_by_a_program_is_known_by_its_name(
    path: str, program: str | None
) -> None:
    assert synced_by(Path(path)) == program


def copy(name: str, problem: str | None = None) -> Copy:
    return Copy(Path(name), datetime(2026, 11, 20, 21, 14), 10, None if problem else 3, problem)  # noqa: DTZ001


def test_backups_are_counted_and_those_that_cannot_be_read_are_told() -> None:
    found = list(backups([copy("b", "it is empty"), copy("a")], Path("there")))
    assert [(each.health, each.told) for each in found] == [
        (Health.OK, "1, the newest of Fri 2026-11-20 21:14"),
        (Health.WARNING, "one cannot be read: it is empty"),
    ]
    assert found[1].path == Path("b")


def test_no_backups_are_no_fault() -> None:
    (found,) = backups([], Path("there"))
    assert found.health is Health.OK


@pytest.mark.parametrize(
    ("stale", "problems", "healths"),
    [
        ([], [], [Health.OK]),
        (["exams.yaml"], [], [Health.WARNING]),
        (["exams.yaml"], ["exams.yaml:1: bad"], [Health.ERROR, Health.WARNING]),
    ],
)
def test_data_is_slow_where_it_is_stale_and_an_error_where_it_is_broken(
    stale: list[str], problems: list[str], healths: list[Health]
) -> None:
    assert [each.health for each in of_data(stale, problems)] == healths
