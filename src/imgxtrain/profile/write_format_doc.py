"""``python -m imgxtrain.profile.write_format_doc``: bring docs/profile-format.md up to date.

Its prose is written by hand; what stands between marks is made from the models.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from imgxtrain.profile.edits import appending, apply
from imgxtrain.profile.entries import ExamEntry, HoursEntry
from imgxtrain.profile.record import SCHEMA_VERSION, Record, stored
from imgxtrain.profile.record_text import written
from imgxtrain.profile.schema import entry_schemas, profile_schema

DOCUMENT = Path("docs/profile-format.md")
_WIDE = 118


def main() -> int:
    """Rewrite the document that the command line names, else that of the checkout."""
    path = Path(sys.argv[1]) if sys.argv[1:] else DOCUMENT
    document = path.read_text(encoding="utf-8")
    path.write_text(up_to_date(document), encoding="utf-8", newline="\n")
    return 0


def up_to_date(document: str) -> str:
    """``document`` with its marked parts made anew."""
    for name, made in parts().items():
        mark, end = f"<!-- made: {name} -->\n", "<!-- end -->"
        before, _, rest = document.partition(mark)
        _, _, after = rest.partition(end)
        document = before + mark + made + end + after
    return document


def parts() -> dict[str, str]:
    """What is made from the models, by the name of its mark."""
    schema = profile_schema()
    return {
        "example": f"```json\n{written(example()).decode('utf-8')}```\n",
        "kinds": "\n".join(["", *_kinds(schema), "", ""]),
        "schema": f"```json\n{folded(schema)}\n```\n",
    }


def example() -> Record:
    """A small record of nobody in particular."""
    day = date(2026, 11, 20)
    head = {
        "schema_version": SCHEMA_VERSION,
        "person": {"name": "Alex Doe", "title": "Radiologic Technologist", "birth_month": 6},
        "credentials": [{"credential": "arrt-r", "earned": "2019-05"}],
    }
    exam = ExamEntry(id="k7m2", on=day, logged=day, exam="ct-head", site="main ED")
    hours = HoursEntry(id="x9fd", on=day, logged=day, modality="ct", hours=8)
    record = Record(head, entries=(stored(exam),))
    edit = appending(record, [stored(hours)], "log 8 hours", "2026-11-20T23:10:05-06:00")
    return apply(record, edit)


def folded(value: Any, indent: str = "") -> str:
    """``value`` as JSON, each part on one line where it fits."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= _WIDE or not isinstance(value, dict | list):
        return line
    deeper = indent + "  "
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict):
        inside = [f"{json.dumps(key)}: {folded(part, deeper)}" for key, part in value.items()]
    else:
        inside = [folded(part, deeper) for part in value]
    return f"{opening}\n" + ",\n".join(deeper + part for part in inside) + f"\n{indent}{closing}"


def _kinds(schema: dict[str, Any]) -> Iterator[str]:
    """The rows of a table of entries and their fields."""
    shared = ("id", "kind", "on", "logged", "note")
    yield "| kind | what it is | fields (**required**) |"
    yield "|---|---|---|"
    for kind, entry in entry_schemas(schema).items():
        what = entry["description"].partition("\n")[0].replace("``", "`")
        own = [name for name in entry["properties"] if name not in shared]
        told = [f"**`{name}`**" if name in entry["required"] else f"`{name}`" for name in own]
        yield f"| {f'`{kind}`' if kind else 'any other'} | {what} | {', '.join(told) or '-'} |"


if __name__ == "__main__":
    sys.exit(main())
