import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import imgxtrain
from tests.processes import run_process

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "imgxtrain"
DATA = ROOT / "data"
MODULES = sorted(SOURCE.rglob("*.py"))
ROOMS = sorted(path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file())
MAY_IMPORT = {
    "knowledge": set[str](),
    "profile": {"knowledge"},
    "audit": {"knowledge", "profile"},
    "planning": {"knowledge", "profile", "audit"},
    "career": {"knowledge", "profile", "audit"},
    "exchange": {"knowledge", "profile"},
    "output": {"knowledge", "profile", "exchange", "audit", "planning", "career"},
    "cli": {"knowledge", "profile", "exchange", "audit", "planning", "career", "output"},
}
CLOCKS = {
    "date": {"today"},
    "datetime": {"now", "today", "utcnow"},
    "time": {"ctime", "gmtime", "localtime", "time", "time_ns"},
}
MACHINE_PATH = re.compile(r"(?<![\w.~])/(?:work|root|home|Users)/\w|[A-Z]:\\Users\\\w|/tmp/v\b")


def project() -> dict[str, object]:
    found: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return found


def named(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def imports_of(module: Path) -> Iterator[str]:
    """Full names of what a module imports, at its top or within a function."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(module)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tracked_files() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(  # noqa: S603
        [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_the_wheel_names_every_directory_that_ships() -> None:
    directories = {module.parent.relative_to(SOURCE.parent) for module in MODULES}
    expected = {".".join(directory.parts) for directory in directories}
    expected |= {
        ".".join(("imgxtrain.data", *module.parent.relative_to(DATA).parts))
        for module in (*DATA.rglob("*.py"), *DATA.rglob("*.json"))
    }
    tools = project()["tool"]
    assert isinstance(tools, dict)
    assert set(tools["setuptools"]["packages"]) == expected


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_room_imports_only_the_rooms_that_its_data_comes_from(module: Path) -> None:
    rooms = {name.split(".")[1] for name in imports_of(module) if name.startswith("imgxtrain.")}
    room = named(module).split("/")[0]
    if room in ROOMS:
        assert rooms & set(ROOMS) <= MAY_IMPORT[room] | {room}


def test_the_data_imports_nothing() -> None:
    assert [name for module in DATA.rglob("*.py") for name in imports_of(module)] == []


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_the_clock_is_read_in_the_commands_alone(module: Path) -> None:
    if not named(module).startswith("cli/"):
        assert list(clock_readings(module)) == []


def clock_readings(module: Path) -> Iterator[str]:
    """Places where a module asks what day or time it is."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            asked = {node.attr}
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            name, asked = "time", {alias.name for alias in node.names}
        else:
            continue
        yield from (
            f"line {node.lineno}: {name}.{each}" for each in asked & CLOCKS.get(name, set())
        )


def test_the_commands_do_read_the_clock_so_that_the_test_above_can_fail() -> None:
    assert list(clock_readings(SOURCE / "cli" / "session.py"))


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    found = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{path.name}: {match.group()}" for match in MACHINE_PATH.finditer(text)]
    assert [each for each in found if not each.startswith("test_project.py")] == []


def test_the_version_agrees_wherever_it_is_told() -> None:
    told = run_process(["--version"]).stdout.decode().split()
    assert told == ["imgxtrain", imgxtrain.__version__]
    assert version("imgxtrain") == imgxtrain.__version__
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = next(line for line in changes.splitlines() if line.startswith("## "))
    assert newest.split()[1] == imgxtrain.__version__


def test_every_test_folder_and_every_room_is_a_package() -> None:
    folders = {path.parent for top in (SOURCE, ROOT / "tests") for path in top.rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []
