import json
import re
import sys
from pathlib import Path

import pytest

from imgxtrain.profile import edits
from imgxtrain.profile.person import Profile
from imgxtrain.profile.record import entries_of
from imgxtrain.profile.record_text import as_written, read
from imgxtrain.profile.schema import profile_schema
from imgxtrain.profile.write_format_doc import main, parts, up_to_date

DOCUMENT = Path(__file__).parents[2] / "docs" / "profile-format.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")


def blocks() -> list[str]:
    return re.findall(r"```json\n(.*?)```", TEXT, flags=re.DOTALL)


def test_the_document_is_up_to_date() -> None:
    assert up_to_date(TEXT) == TEXT


def test_it_has_a_place_for_every_part_that_is_made() -> None:
    assert re.findall(r"<!-- made: (\w+) -->", TEXT) == list(parts())
    assert TEXT.count("<!-- end -->") == len(parts())


def test_its_example_is_a_record_as_it_is_written() -> None:
    content = blocks()[0].encode()
    assert as_written(content)
    assert [entry.kind for entry in entries_of(read(content))] == ["exam", "hours"]


def test_its_schema_is_the_one_that_the_models_give() -> None:
    assert json.loads(blocks()[1]) == profile_schema()


def test_every_key_is_explained() -> None:
    table = TEXT.split("## Its keys")[1].split("## Its entries")[0]
    named = set(re.findall(r"`(\w+)`", table))
    assert {*Profile.model_fields, "entries", "undo", "redo", "checksum"} <= named
    assert {"what", "at", "remove", "insert", "replace", "head"} <= named


def test_the_limits_of_undo_are_the_ones_it_tells() -> None:
    assert (edits.UNDO_DEPTH, edits.UNDO_CHARACTERS) == (50, 10_000_000)
    assert "Fifty changes are kept, or as many as fit into ten million characters." in TEXT


def test_a_stale_document_is_made_anew_and_its_prose_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = tmp_path / "format.md"
    stale.write_text(TEXT.replace('"kind":"exam"', '"kind":"old"'), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["write_format_doc", str(stale)])
    assert main() == 0
    assert stale.read_bytes() == TEXT.encode("utf-8")
