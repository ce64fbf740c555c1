import json
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.profile.health import Health
from imgxtrain.profile.record_health import MOST_TOLD, of_record
from imgxtrain.profile.record_text import written
from tests.profile.records import exams, record_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile.json"


def keep(path: Path, *, indent: int | None = None, **changes: Any) -> None:
    """A record of thirty exams, each with ``changes``."""
    whole = json.loads(written(record_of(*exams(30))))
    whole["entries"] = [{**entry, **changes} for entry in whole["entries"]]
    path.write_text(json.dumps(whole, indent=indent), encoding="utf-8")


def test_what_is_well_is_told_too(path: Path) -> None:
    keep(path)
    assert [(each.health, each.subject) for each in of_record(path)] == [
        (Health.OK, "record"),
        (Health.OK, "person"),
        (Health.OK, "entries"),
    ]


def test_of_very_many_entries_not_understood_the_first_are_told(path: Path) -> None:
    keep(path, role="dreamed")
    told = [each for each in of_record(path) if each.subject == "entries"]
    assert {each.health for each in told} == {Health.ERROR}
    assert len(told) == MOST_TOLD + 1
    assert told[-1].told == "and 10 more that cannot be understood"
    assert told[0].hint == "imgxtrain restore --dry-run"


def test_the_line_of_an_entry_is_its_line_in_the_file_however_it_is_laid_out(path: Path) -> None:
    keep(path, indent=2, role="dreamed")
    lines = path.read_text(encoding="utf-8").splitlines()
    told = [each.told for each in of_record(path) if each.subject == "entries"]
    number = lines.index('      "id": "e0007",') + 1
    assert told[7].startswith(f"line {number}, entry e0007: role: ")
