import json
import multiprocessing
import os
import stat
import sys
from collections.abc import Iterator
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from imgxtrain.profile.locations import backup_directory, lock_path
from imgxtrain.profile.store import load
from tests.cli.ran import Ran, Runner

posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions of Unix")


@pytest.fixture
def kept(imgxtrain: Runner, profile: Path) -> Path:
    """A record with two entries and two backups."""
    imgxtrain("me", "set", "--name", "Jo Doe")
    imgxtrain("init", "--target", "arrt-ct", "--opening", "arrt-ct:40")
    imgxtrain("me", "set", "--state", "TX")
    return profile


def found(ran: Ran, subject: str) -> list[tuple[str, str]]:
    checks = ran.json["checks"]
    return [(each["health"], each["text"]) for each in checks if each["subject"] == subject]


def spoiled(profile: Path, **changes: Any) -> None:
    """The record as somebody has edited it, ``changes`` in its second entry."""
    whole = json.loads(profile.read_text(encoding="utf-8"))
    whole["entries"][1] |= changes
    profile.write_text(json.dumps(whole, indent=1), encoding="utf-8")


def test_a_healthy_record_is_ok_in_every_line(imgxtrain: Runner, kept: Path) -> None:
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    assert ran.json["schema"] == "imgxtrain.doctor/1"
    assert ran.json["health"] == "ok", ran.out
    assert {each["health"] for each in ran.json["checks"]} == {"ok"}
    assert found(ran, "record") == [("ok", "2 entries, format 1.0")]
    assert found(ran, "backups")[0][1].startswith("2, the newest of ")
    paths = {each["subject"]: each["path"] for each in ran.json["checks"]}
    assert (paths["record"], paths["folder"]) == (str(kept), str(kept.parent))


@pytest.mark.usefixtures("kept")
def test_as_text_each_line_begins_with_how_it_is(imgxtrain: Runner) -> None:
    ran = imgxtrain("doctor")
    subjects = [line.split()[:2] for line in ran.lines if not line.startswith(" ")]
    assert subjects[:3] == [["ok", "versions"], ["ok", "record"], ["ok", "person"]]
    told = imgxtrain("doctor", "--json").json["checks"]
    assert [subject for _, subject in subjects] == [each["subject"] for each in told]


def test_for_a_new_user_all_is_well_and_nothing_is_made(imgxtrain: Runner, profile: Path) -> None:
    ran = imgxtrain("doctor", "--json")
    assert (ran.code, ran.json["health"]) == (0, "ok")
    assert found(ran, "record") == [("ok", "none yet")]
    assert list(profile.parent.iterdir()) == []


def test_it_changes_nothing(imgxtrain: Runner, kept: Path) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        paths = kept.parent.rglob("*")
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in paths}

    before = state()
    imgxtrain("doctor")
    assert state() == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty"),
        (b"\0\0\0", "nothing but blanks"),
        (b'{\n"schema_version":"1.0",\n"entr', "line 3 cannot be read"),
        (b'{"notes": []}', "some other program"),
    ],
)
def test_a_record_that_cannot_be_read_is_an_error_with_the_way_out(
    imgxtrain: Runner, kept: Path, content: bytes, told: str
) -> None:
    kept.write_bytes(content)
    ran = imgxtrain("doctor", "--json")
    assert (ran.code, ran.json["health"]) == (3, "error")
    ((health, text),) = found(ran, "record")
    assert health == "error"
    assert told in text
    assert imgxtrain("doctor").lines.count(" " * 22 + "hint: imgxtrain restore --dry-run") == 1


def test_a_record_of_a_newer_version_is_an_error_that_names_it(
    imgxtrain: Runner, kept: Path
) -> None:
    kept.write_text('{"schema_version": "7.2", "entries": []}', encoding="utf-8")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    assert "7.2" in found(ran, "record")[0][1]
    hints = [each["hint"] for each in ran.json["checks"] if each["subject"] == "record"]
    assert hints == ["pip install --upgrade imgxtrain"]


def test_a_record_that_is_gone_while_its_backups_are_there_is_an_error(
    imgxtrain: Runner, kept: Path
) -> None:
    kept.unlink()
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    assert "gone" in found(ran, "record")[0][1]


def test_an_entry_that_is_not_understood_is_an_error_with_its_line(
    imgxtrain: Runner, kept: Path
) -> None:
    spoiled(kept, count=-4)
    bad = json.loads(load(kept).entries[1])["id"]
    lines = kept.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines, start=1) if f'"{bad}"' in line)
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    ((health, text),) = found(ran, "entries")
    assert health == "error"
    assert text.startswith(f"line {number}, entry {bad}: count: ")


def test_an_entry_of_a_newer_version_is_a_warning(imgxtrain: Runner, kept: Path) -> None:
    spoiled(kept, kind="hologram")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    told = "1 entry of a newer version: kept, not counted"
    assert found(ran, "entries") == [("warning", told)]


def test_a_person_that_is_not_understood_is_an_error_with_its_place(
    imgxtrain: Runner, kept: Path
) -> None:
    whole = json.loads(kept.read_text(encoding="utf-8"))
    whole["person"]["birth_month"] = 13
    kept.write_text(json.dumps(whole), encoding="utf-8")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    ((health, text),) = found(ran, "person")
    assert (health, text.split(":")[0]) == ("error", "person.birth_month")


@posix_only
def test_what_others_may_read_is_a_warning_and_the_hint_closes_it(
    imgxtrain: Runner, kept: Path
) -> None:
    kept.chmod(0o644)
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    assert [health for health, _ in found(ran, "permissions")] == ["warning"]
    (hint,) = [each["hint"] for each in ran.json["checks"] if each["subject"] == "permissions"]
    assert os.system(hint) == 0  # noqa: S605
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert found(imgxtrain("doctor", "--json"), "permissions") == [("ok", "yours alone")]


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive - Mercy", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive", "Google Drive"),
    ],
)
def test_a_folder_that_is_kept_alike_elsewhere_is_a_warning(
    imgxtrain: Runner, tmp_path: Path, folder: str, program: str
) -> None:
    profile = tmp_path / folder / "profile.json"
    imgxtrain("--profile", str(profile), "me", "set", "--name", "Jo Doe")
    ran = imgxtrain("--profile", str(profile), "doctor", "--json")
    assert ran.code == 0
    ((health, text),) = found(ran, "synced")
    assert (health, text.startswith(program)) == ("warning", True)


def test_a_backup_that_cannot_be_read_is_a_warning(imgxtrain: Runner, kept: Path) -> None:
    spoilt = min(backup_directory(kept).glob("*.json"))
    spoilt.unlink()
    spoilt.write_bytes(b"")
    spoilt.chmod(0o600)
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    health = [each for each, _ in found(ran, "backups")]
    assert health == ["ok", "warning"]


def test_a_record_set_aside_and_leftovers_are_warnings(imgxtrain: Runner, kept: Path) -> None:
    kept.write_bytes(b"")
    imgxtrain("restore")
    kept.with_name(".profile.json.abc.new").write_bytes(b"half")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    assert ("warning", "1 unreadable record set aside; delete when of no more use") in found(
        ran, "backups"
    )
    assert [health for health, _ in found(ran, "leftovers")] == ["warning"]


def _hold(path: Path, held: Event, let_go: Event) -> None:
    with FileLock(path):
        held.set()
        let_go.wait(20)


@pytest.fixture
def somebody_writing(kept: Path) -> Iterator[None]:
    context = multiprocessing.get_context("spawn")
    held, let_go = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(lock_path(kept), held, let_go))
    other.start()
    assert held.wait(20)
    yield
    let_go.set()
    other.join()


@pytest.mark.usefixtures("somebody_writing")
def test_a_lock_that_is_held_is_a_warning(imgxtrain: Runner) -> None:
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    ((health, text),) = found(ran, "lock")
    assert health == "warning"
    assert "another imgxtrain is writing" in text


def test_a_lock_file_that_nobody_holds_is_well(imgxtrain: Runner, kept: Path) -> None:
    lock_path(kept).touch()
    assert found(imgxtrain("doctor", "--json"), "lock") == [("ok", "nobody is writing")]


def test_a_folder_that_cannot_be_written_to_is_an_error(
    imgxtrain: Runner, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.F_OK or path != kept.parent)
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    assert found(ran, "folder")[0][0] == "error"


@pytest.mark.parametrize("spoil", ["a folder", "a link to itself"])
def test_whatever_stands_in_the_place_of_the_record_is_told(
    imgxtrain: Runner, profile: Path, spoil: str
) -> None:
    if spoil == "a folder":
        profile.mkdir()
    else:
        try:
            profile.symlink_to(profile)
        except OSError:
            pytest.skip("no right to make links")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    assert found(ran, "record")[0][0] == "error"
    assert found(ran, "data") == [("ok", "compiled form up to date")]


@pytest.mark.usefixtures("profile")
def test_data_that_was_edited_and_not_compiled_is_a_warning(imgxtrain: Runner, data: Path) -> None:
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 0
    ((health, text),) = found(ran, "data")
    assert health == "warning"
    assert "modalities.yaml" in text
    (data / "modalities.yaml").write_text("modalities: [", encoding="utf-8")
    broken = imgxtrain("doctor", "--json")
    assert broken.code == 3
    assert found(broken, "data")[0][0] == "error"


@pytest.mark.skipif(sys.platform == "win32", reason="there a home is not asked of the environment")
def test_without_a_home_directory_the_record_is_an_error_and_the_rest_is_looked_at(
    imgxtrain: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("IMGXTRAIN_PROFILE")
    monkeypatch.setattr("imgxtrain.cli.session.Session.path", property(_no_home))
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    assert found(ran, "record") == [("error", "there is no home directory to keep it in")]
    assert found(ran, "data") == [("ok", "compiled form up to date")]


def _no_home(_: object) -> Path:
    from imgxtrain.profile.locations import NoHomeError

    raise NoHomeError


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_but_a_path_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, kept: Path, width: int
) -> None:
    lines = imgxtrain("doctor", columns=width).lines
    assert [each for each in lines if len(each) > width and str(kept.parent) not in each] == []


def test_the_users_own_data_are_looked_at_and_nothing_is_made_of_them(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    config = tmp_path / "config"
    config.mkdir()
    overlay = config / "hospital.yaml"
    overlay.write_text("states: [{code: ZZ, name: Zedland}]\n", encoding="utf-8")
    assert found(imgxtrain("doctor", "--json"), "overlays") == [("ok", f"1 file in {config}")]
    overlay.write_text("states: [{code: ZZ}]\n", encoding="utf-8")
    ran = imgxtrain("doctor", "--json")
    assert ran.code == 3
    ((health, told),) = found(ran, "overlays")
    assert (health, "hospital.yaml:1" in told) == ("error", True)
    assert list(config.iterdir()) == [overlay]
