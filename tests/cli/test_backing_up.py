import json
import os
import stat
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from imgxtrain.profile.store import load
from tests.cli.ran import Answering, Runner

Snapshot = dict[str, tuple[str, int, int]]
BROKEN = [b"", b"\0" * 40, b'{"schema_version":"1.0"', b"[]", b'{"other": 1}', b"\xff\xfe"]


def everything(folder: Path) -> Snapshot:
    """Each file's content, mode and time of change."""
    return {
        str(path.relative_to(folder)): (
            sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mode,
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
    }


def name(profile: Path) -> str:
    person = load(profile).head["person"]
    assert isinstance(person["name"], str)
    return person["name"]


@pytest.fixture
def two_names(imgxtrain: Runner, profile: Path) -> Path:
    """A record with one backup, in which the name is Jo."""
    imgxtrain("me", "set", "--name", "Jo")
    imgxtrain("init", "--name", "Jo Doe", "--target", "arrt-ct")
    return profile


def backups(profile: Path) -> list[Path]:
    return sorted((profile.parent / "profile-backups").glob("*.json"))


@pytest.mark.usefixtures("profile")
def test_without_backups_the_list_says_how_they_come_about(imgxtrain: Runner) -> None:
    assert "no backups yet" in imgxtrain("backup").out
    assert imgxtrain("backup", "--json").json["backups"] == []


def test_backups_are_listed_with_date_size_and_entries(imgxtrain: Runner, two_names: Path) -> None:
    imgxtrain("me", "set", "--state", "TX")
    first, second = backups(two_names)
    lines = imgxtrain("backup").lines
    assert lines[0] == "2 backups in"
    assert lines[2].split()[0] == second.stem
    assert lines[2].endswith("1 entry")
    assert lines[3].endswith("0 entries")
    told = imgxtrain("backup", "--json").json
    assert told["schema"] == "imgxtrain.backups/1"
    assert [each["entries"] for each in told["backups"]] == [1, 0]
    assert told["backups"][1]["bytes"] == first.stat().st_size


def test_a_backup_that_cannot_be_read_is_listed_as_such(imgxtrain: Runner, two_names: Path) -> None:
    (only,) = backups(two_names)
    only.write_bytes(b"")
    assert "unreadable: it is empty" in imgxtrain("backup", columns=120).out
    assert imgxtrain("backup", "--json").json["backups"][0]["problem"] == "it is empty"


def test_a_copy_is_written_where_it_is_wanted_and_for_its_owner_alone(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    target = tmp_path / "a stick" / "Jörg's copy.json"
    target.parent.mkdir()
    ran = imgxtrain("backup", str(target))
    assert ran.code == 0
    assert f"  {target}" in ran.lines
    assert load(target) == load(two_names)
    assert list(target.parent.iterdir()) == [target]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_copy_into_a_folder_gets_a_dated_name(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    imgxtrain("backup", str(folder))
    (copy,) = folder.iterdir()
    assert copy.name.startswith("profile-2")
    assert load(copy) == load(two_names)


def test_an_older_copy_is_replaced(imgxtrain: Runner, two_names: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.json"
    imgxtrain("backup", str(target))
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    assert imgxtrain("backup", str(target)).code == 0
    assert load(target) == load(two_names)


@pytest.mark.parametrize("content", [b"my thesis", b"", b"[]", b'{"a": 1}'])
def test_a_file_that_is_no_record_is_never_overwritten(
    imgxtrain: Runner, two_names: Path, content: bytes
) -> None:
    other = two_names.with_name("thesis.txt")
    other.write_bytes(content)
    for words in (["backup", "thesis.txt"], ["backup", "thesis.txt", "--yes"]):
        ran = imgxtrain(*words)
        assert (ran.code, ran.out) == (2, "")
        assert other.read_bytes() == content
    assert imgxtrain(*ran.hint).code == 0
    assert other.read_bytes() == content


def test_the_record_is_no_copy_of_itself(imgxtrain: Runner, two_names: Path) -> None:
    ran = imgxtrain("backup", str(two_names))
    assert ran.code == 2
    assert "it is the record itself" in ran.err


def test_a_record_with_entries_of_its_own_is_overwritten_only_when_that_is_meant(
    imgxtrain: Runner, two_names: Path, tmp_path: Path, answering: Answering
) -> None:
    other = tmp_path / "other.json"
    imgxtrain("--profile", str(other), "init", "--target", "arrt-mr")
    before = other.read_bytes()
    ran = imgxtrain("backup", str(other))
    assert ran.code == 2
    assert "holds 1 entry that the record does not" in ran.err
    answering("n")
    assert imgxtrain("backup", str(other)).code == 2
    assert other.read_bytes() == before
    answering("y")
    assert imgxtrain("backup", str(other)).code == 0
    assert load(other) == load(two_names)
    other.write_bytes(before)
    assert imgxtrain(*ran.hint).code == 0
    assert load(other) == load(two_names)


def test_without_a_record_there_is_nothing_to_copy(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    ran = imgxtrain("backup", str(tmp_path / "copy.json"))
    assert ran.code == 2
    assert "no record yet" in ran.err
    assert list(profile.parent.glob("*.json")) == []


def test_a_record_that_cannot_be_read_is_not_copied(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    two_names.write_bytes(b"")
    ran = imgxtrain("backup", str(tmp_path / "copy.json"))
    assert ran.code == 3
    assert not (tmp_path / "copy.json").exists()
    assert imgxtrain(*ran.hint).code == 0


def test_a_folder_that_is_not_there_is_named(imgxtrain: Runner, two_names: Path) -> None:
    ran = imgxtrain("backup", str(two_names.parent / "nowhere" / "copy.json"))
    assert ran.code == 3
    assert f"there is no folder {two_names.parent / 'nowhere'}" in ran.err


def test_a_dry_run_tells_what_would_change_and_changes_no_byte(
    imgxtrain: Runner, two_names: Path
) -> None:
    before = everything(two_names.parent)
    ran = imgxtrain("restore", "--dry-run")
    assert ran.code == 0
    assert backups(two_names)[0].stem in ran.out
    assert "  entries: 0 added, 1 taken out, 0 changed" in ran.lines
    assert "  name: Jo Doe -> Jo" in ran.lines
    assert everything(two_names.parent) == before


def test_the_newest_backup_is_restored_where_none_is_named(
    imgxtrain: Runner, two_names: Path
) -> None:
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    ran = imgxtrain("restore")
    assert ran.code == 0
    assert ran.lines[0] == f"restored {backups(two_names)[1].stem}"
    assert name(two_names) == "Jo Doe"


@pytest.mark.parametrize("with_suffix", [True, False])
def test_a_backup_is_restored_by_its_name(
    imgxtrain: Runner, two_names: Path, *, with_suffix: bool
) -> None:
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    first = backups(two_names)[0]
    assert imgxtrain("restore", first.name if with_suffix else first.stem).code == 0
    assert name(two_names) == "Jo"


def test_a_copy_of_ones_own_is_restored_by_its_path(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    imgxtrain("backup", str(tmp_path / "copy.json"))
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    assert imgxtrain("restore", "copy.json").code == 0
    assert name(two_names) == "Jo Doe"


def test_what_is_replaced_is_kept(imgxtrain: Runner, two_names: Path) -> None:
    replaced = two_names.read_bytes()
    imgxtrain("restore")
    assert replaced in [path.read_bytes() for path in backups(two_names)]
    imgxtrain("restore")
    assert two_names.read_bytes() == replaced


@pytest.mark.parametrize("content", BROKEN, ids=repr)
def test_a_record_that_cannot_be_read_is_brought_back(
    imgxtrain: Runner, two_names: Path, content: bytes
) -> None:
    two_names.write_bytes(content)
    before = everything(two_names.parent)
    dry = imgxtrain("restore", "--dry-run")
    assert dry.code == 0
    assert "the record could not be read: it" in dry.out
    assert everything(two_names.parent) == before
    assert imgxtrain("restore").code == 0
    assert name(two_names) == "Jo"
    kept = [path.read_bytes() for path in two_names.parent.rglob("*") if path.is_file()]
    assert content in kept


def test_a_record_that_somebody_has_spoilt_is_brought_back(
    imgxtrain: Runner, two_names: Path
) -> None:
    whole = json.loads(two_names.read_text(encoding="utf-8"))
    spoilt = {**whole, "person": [], "credentials": 5}
    spoilt["entries"][0] |= {"on": "some day", "sign_offs": 5}
    two_names.write_text(json.dumps(spoilt), encoding="utf-8")
    assert imgxtrain("me").code == 3
    assert imgxtrain("init", "--name", "Jo").code == 3
    assert imgxtrain("doctor").code == 3
    assert "person (not understood): changed" in imgxtrain("restore").out
    assert name(two_names) == "Jo"


def test_a_record_that_is_gone_is_brought_back(imgxtrain: Runner, two_names: Path) -> None:
    two_names.unlink()
    assert imgxtrain("restore").code == 0
    assert name(two_names) == "Jo"


def test_a_backup_that_cannot_be_read_is_passed_over_unless_it_is_named(
    imgxtrain: Runner, two_names: Path
) -> None:
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    newest = backups(two_names)[1]
    newest.unlink()
    newest.write_bytes(b"")
    before = two_names.read_bytes()
    named = imgxtrain("restore", newest.stem)
    assert named.code == 3
    assert two_names.read_bytes() == before
    assert imgxtrain("restore").code == 0
    assert name(two_names) == "Jo"


def test_a_name_of_no_backup_is_told_with_those_there_are(
    imgxtrain: Runner, two_names: Path
) -> None:
    ran = imgxtrain("restore", "last-week")
    assert ran.code == 2
    assert backups(two_names)[0].name in ran.err
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_without_any_backup_there_is_nothing_to_restore(imgxtrain: Runner) -> None:
    ran = imgxtrain("restore")
    assert ran.code == 2
    assert "no backup yet" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_backup_like_the_record_changes_nothing(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    imgxtrain("backup", str(tmp_path / "copy.json"))
    before = everything(two_names.parent)
    assert "the same as the record" in imgxtrain("restore", "copy.json").out
    assert everything(two_names.parent) == before


def test_at_a_terminal_the_backups_are_listed_and_it_is_asked_first(
    imgxtrain: Runner, two_names: Path, answering: Answering
) -> None:
    before = everything(two_names.parent)
    answering("n")
    ran = imgxtrain("restore")
    assert ran.lines[0] == "1 backup in"
    assert "to restore" in ran.out
    assert ran.lines[-1].strip() == "nothing was changed"
    assert everything(two_names.parent) == before
    answering("y")
    assert imgxtrain("restore").lines[-1].strip() == "restored"
    assert name(two_names) == "Jo"


def test_yes_restores_at_a_terminal_without_asking(
    imgxtrain: Runner, two_names: Path, answering: Answering
) -> None:
    answering()
    assert imgxtrain("restore", "--yes").code == 0
    assert name(two_names) == "Jo"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links need rights there")
def test_a_copy_through_a_link_leaves_the_link(
    imgxtrain: Runner, two_names: Path, tmp_path: Path
) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    imgxtrain("backup", str(real))
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("no right to make links")
    imgxtrain("me", "set", "--name", "Jo M. Doe")
    assert imgxtrain("backup", str(link)).code == 0
    assert link.is_symlink()
    assert load(real) == load(two_names)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_but_a_path_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, two_names: Path, width: int
) -> None:
    for words in (["backup"], ["restore", "--dry-run"]):
        lines = imgxtrain(*words, columns=width).lines
        folder = str(two_names.parent)
        assert [each for each in lines if len(each) > width and folder not in each] == []
