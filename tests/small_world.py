"""Small worlds: data directories of a few records, so that answers can be worked by hand."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE

Record = dict[str, Any]
RADIOGRAPHER, OTHER_WORK = "29-2034", "29-2035"
OFFICIAL: Record = {"grade": "official", "sources": ["survey"], "as_of": "2025-05"}
WORKING: Record = {"grade": "working"}


def modality(name: str, occupation: str = RADIOGRAPHER, **changes: Any) -> Record:
    """A modality of which little is known. ``occupation`` gives its pay."""
    words = ("what_it_is", "physics", "pace", "hours_and_call", "body_load", "suits", "bottleneck")
    lists = ("dicom", "settings", "contrast_and_drugs", "skills", "subspecialties")
    return {
        "id": name,
        "provenance": WORKING,
        "name": f"The work of {name}",
        "short": name.upper(),
        "synonyms": [],
        "onet": f"{occupation}.00",
        "ionizing": "true",
        "wage": {"occupation": occupation, "fits": "true"},
        **{field: f"{field} of {name}" for field in words},
        **{field: [f"{field} of {name}"] for field in lists},
        **changes,
    }


def credential(name: str, of: str, **changes: Any) -> Record:
    """An open credential for doing the modality ``of``, written after a name in capitals."""
    return {
        "id": name,
        "provenance": WORKING,
        "name": f"Credential {name}",
        "body": "board",
        "modalities": [of],
        "written": {"lettering": "plain", "letters": name.upper()},
        "status": "open",
        "depth": "full",
        "summary": f"summary of {name}",
        "pathways": [pathway("usual")],
        **changes,
    }


def pathway(name: str, *requirements: Record, **changes: Any) -> Record:
    return {
        "id": name,
        "name": name.capitalize(),
        "for_whom": f"for {name} people",
        "requirements": list(requirements),
        **changes,
    }


def requirement(kind: str, **figures: Any) -> Record:
    return {"id": f"some-{kind}", "kind": kind, "title": f"Some {kind}", **figures}


def edition(name: str, effective_from: str, **parts: Any) -> Record:
    return {"id": name, "title": f"Edition {name}", "effective_from": effective_from, **parts}


def table(name: str, rows: list[Record], **parts: Any) -> Record:
    """A table of labor.yaml, official."""
    return {"id": name, "title": f"Table {name}", "provenance": OFFICIAL, "rows": rows, **parts}


def national(occupation: str, p25: int, median: int, p75: int) -> Record:
    percentiles = {"annual_p10": 0, "annual_p25": p25, "annual_median": median, "annual_p75": p75}
    figures = {"employment": 1, "relative_error_percent": 0, "annual_p90": p75, "annual_mean": 0}
    return {"occupation": occupation, **percentiles, **figures}


def labor(**tables: list[Record]) -> Record:
    """Pay and demand; a kind of table that is not given is empty."""
    occupations = [
        {"code": code, "title": f"Occupation {code}", "holds": "some work", "provenance": OFFICIAL}
        for code in (RADIOGRAPHER, OTHER_WORK)
    ]
    empty: Record = {
        "national_wages": [table("national", [], period="2025-05")],
        "state_wages": [],
        "projections": [],
        "industry_shares": [],
        "industry_wages": [],
        "vacancies": [],
    }
    return {"occupations": occupations, **empty, **tables}


def _usual_sections() -> Record:
    source = {"id": "survey", "title": "A survey", "publisher": "An office", "kind": "government"}
    return {
        "modalities": [modality("mri"), modality("ct")],
        "bodies": [{"id": "board", "name": "A board of examiners", "short": "Board"}],
        "labor": labor(),
        "states": [
            {"code": "TX", "name": "Texas"},
            {"code": "OH", "name": "Ohio"},
            {"code": "ME", "name": "Maine"},
            {"code": "PR", "name": "Puerto Rico", "kind": "territory"},
        ],
        "sources": [{**source, "url": "https://office.example/survey", "read": "2026-01-31"}],
    }


def write_world(directory: Path, sections: Mapping[str, Any] | None = None) -> Path:
    """Write all data files, with ``sections`` instead of the usual ones. JSON is YAML too."""
    held = {**_usual_sections(), **(sections or {})}
    directory.mkdir(parents=True, exist_ok=True)
    for file, names in SECTIONS_OF_FILE.items():
        content = {"as_of": "2026-01-31", **{name: held.get(name, []) for name in names}}
        (directory / file).write_text(json.dumps(content, indent=1), encoding="utf-8")
    return directory
