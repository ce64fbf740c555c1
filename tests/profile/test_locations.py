import sys
from pathlib import Path

import pytest

from imgxtrain.profile.locations import (
    NoHomeError,
    backup_directory,
    lock_path,
    profile_path,
    real_file,
)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")


@pytest.fixture(autouse=True)
def _no_place_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IMGXTRAIN_PROFILE", raising=False)


def test_a_named_place_comes_before_the_environment_and_that_before_the_usual_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert profile_path(None).name == "profile.json"
    assert profile_path(None).parent.name == "imgxtrain"
    monkeypatch.setenv("IMGXTRAIN_PROFILE", str(tmp_path / "mine.json"))
    assert profile_path(None) == tmp_path / "mine.json"
    assert profile_path(str(tmp_path / "other.json")) == tmp_path / "other.json"


def test_a_place_named_from_here_or_from_home_is_made_whole(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert profile_path("a b/é.json") == tmp_path / "a b" / "é.json"
    assert profile_path("~/p.json") == tmp_path / "home" / "p.json"


@on_posix
def test_the_usual_place_is_under_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert profile_path(None).is_relative_to(tmp_path)


def nobody(_: object) -> str:
    """What Python makes of ``~`` where neither the environment nor the system knows a home."""
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("named", [None, "~/profile.json", "~stranger/profile.json"])
def test_without_a_home_nothing_is_guessed(
    monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", nobody)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: "~/.local/share/imgxtrain")
    with pytest.raises(NoHomeError):
        profile_path(named)


@pytest.mark.parametrize("error", [RuntimeError, ValueError])
def test_a_system_that_cannot_say_where_data_goes_is_one_without_a_home(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def unknown(*_: object, **__: object) -> str:
        raise error("Unset environment variable: LOCALAPPDATA")

    monkeypatch.setattr("platformdirs.user_data_dir", unknown)
    with pytest.raises(NoHomeError):
        profile_path(None)


def test_without_a_home_a_named_place_still_is_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("USERPROFILE", raising=False)
    assert profile_path(str(tmp_path / "p.json")) == tmp_path / "p.json"


def test_lock_and_backups_stand_beside_the_record(tmp_path: Path) -> None:
    assert lock_path(tmp_path / "p.json") == tmp_path / "p.json.lock"
    assert backup_directory(tmp_path / "p.json") == tmp_path / "p-backups"


@on_posix
def test_of_a_link_they_stand_beside_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    link = tmp_path / "p.json"
    link.symlink_to(tmp_path / "between.json")
    (tmp_path / "between.json").symlink_to(Path("sync/real.json"))
    real = tmp_path.resolve() / "sync" / "real.json"
    assert real_file(link) == real
    assert lock_path(link) == real.with_name("real.json.lock")
    assert backup_directory(link) == real.with_name("real-backups")


@on_posix
def test_a_link_to_itself_leads_nowhere(tmp_path: Path) -> None:
    loop = tmp_path / "p.json"
    loop.symlink_to(loop)
    if sys.version_info < (3, 13):
        with pytest.raises(OSError, match="symbolic"):
            real_file(loop)
    else:
        assert real_file(loop).name == "p.json"
