"""A small board that certifies CT by every kind of count, and somebody half way there.

Asked: 12 repetitions of a list, of 4 different procedures; a procedure counts from 2 done, and 3 of
it count at most; 4 a day at most; 24 months. Besides 10 hours in 2 weeks, 4 credits of which 1 each
in two categories, 3 MRI studies under supervision, an exam and steps.

What was done, on Sunday 2026-11-22, by procedure:

    Head      h1 h2 h3 approved (11-01); h4 h5 logged (11-02): over the 3 that count
    Chest     c1 (11-03): 1 done, counts from the second
    Abdomen   a1 a2 (11-04)
    Spine     s1 s2 s3 (11-04): with a1 a2 five of one day, so one of them is over its 4
    Orbits    b1 denied (11-05), b2 observed (11-06)
    Knee      k1 (11-07) is on no line of the list
    Head      old (2024-01-10), too long ago

Counted: 3 + 0 + 4 = 7 in all, 3 approved and 4 awaiting: Head, Abdomen, Spine. Of the
5 further ones a single Chest brings two, so 4 are missing.
"""

from datetime import date
from pathlib import Path
from typing import Any

from imgxtrain.profile.entries import (
    CourseEntry,
    Entry,
    ExamEntry,
    HoursEntry,
    SignOff,
    Stage,
    TargetEntry,
)
from imgxtrain.profile.record import SCHEMA_VERSION, Record, stored
from imgxtrain.profile.record_text import written
from tests.small_world import OFFICIAL, credential, modality, pathway

REPORTED = {"grade": "reported", "sources": ["survey"], "as_of": "2025"}
EXAMS = {
    "ct-head": "CT head",
    "ct-chest": "CT chest",
    "ct-abdomen": "CT abdomen",
    "ct-spine": "CT spine",
    "ct-orbits": "CT orbits",
    "ct-knee": "CT knee",
}


def world() -> dict[str, Any]:
    """The sections of the data files."""
    return {
        "modalities": [modality("ct"), modality("mri")],
        "exams": [_exam(each, name, "ct") for each, name in EXAMS.items()]
        + [_exam("mri-brain", "MRI brain", "mri")],
        "examinations": [{"id": "ct-exam", "name": "Board exam in CT", "body": "board"}],
        "credentials": [_board_ct(), _other_ct(), credential("basic", "mri")],
        "procedure_lists": [_list()],
    }


def _exam(exam: str, name: str, of: str) -> dict[str, Any]:
    return {"id": exam, "name": name, "modality": of, "provenance": {"grade": "working"}}


def _board_ct() -> dict[str, Any]:
    first = {"id": "primary", "kind": "holds", "title": "Hold the basic", "any_of": [["basic"]]}
    way = pathway("usual", first, *_counted(), *_steps(), approval="registry-tool")
    return credential("board-ct", "ct", pathways=[{**way, "provenance": OFFICIAL}])


def _counted() -> list[dict[str, Any]]:
    provenance = {"provenance": OFFICIAL}
    return [
        {
            "id": "clinical",
            "kind": "repetitions",
            "title": "Clinical experience",
            "list": "board-list",
            "total": {"value": 12, **REPORTED},
            "different": 4,
            "per_procedure_minimum": 2,
            "per_procedure_maximum": 3,
            "per_day": 4,
            "per_visit": {"note": "whether a visit has a limit was not found"},
            "window_months": 24,
            **provenance,
        },
        {
            "id": "practice",
            "kind": "hours",
            "title": "Hours on a scanner",
            "modalities": ["ct"],
            "total": 10,
            "weeks": 2,
            "window_months": 36,
            **provenance,
        },
        {
            "id": "education",
            "kind": "education",
            "title": "Structured education",
            "unit": "credits",
            "total": 4,
            "minimums": [
                {"category": "Safety", "minimum": {"value": 1, **OFFICIAL}},
                {"category": "Physics", "minimum": {"value": 1, **OFFICIAL}},
            ],
            "window_months": 24,
            **provenance,
        },
        {
            "id": "supervised",
            "kind": "studies",
            "title": "Supervised MRI",
            "modalities": ["mri"],
            "supervised": "true",
            "total": 3,
            **provenance,
        },
    ]


def _steps() -> list[dict[str, Any]]:
    provenance = {"provenance": OFFICIAL}
    counted = ["clinical", "practice", "education", "supervised"]
    return [
        {"id": "permit", "kind": "step", "step": "permit", "title": "Get a permit", **provenance},
        {
            "id": "apply",
            "kind": "step",
            "step": "application",
            "title": "Apply to the board",
            "after": counted,
            **provenance,
        },
        {
            "id": "exam",
            "kind": "exam",
            "title": "Pass the exam",
            "examinations": ["ct-exam"],
            "after": ["apply"],
            **provenance,
        },
    ]


def _other_ct() -> dict[str, Any]:
    """A second credential, which counts CT studies and nothing else."""
    studies = {
        "id": "studies",
        "kind": "studies",
        "title": "CT studies",
        "modalities": ["ct"],
        "total": 20,
        "provenance": OFFICIAL,
    }
    return credential("other-ct", "ct", pathways=[pathway("usual", studies)])


def _list() -> dict[str, Any]:
    def line(name: str, category: str, exam: str, *possible: str) -> dict[str, Any]:
        own = {"id": name.lower().replace(" ", "-"), "name": name, "category": category}
        return {**own, "exams": [exam] if exam else [], "possible": list(possible)}

    return {
        "id": "board-list",
        "title": "The board's procedures",
        "credential": "board-ct",
        "editions": [],
        "complete": "true",
        "grade": "official",
        "note": "the board's own list",
        "provenance": OFFICIAL,
        "categories": [
            {"id": "upper", "name": "Head and neck"},
            {"id": "body", "name": "Body"},
            {"id": "quality", "name": "Quality control"},
        ],
        "procedures": [
            line("Head", "upper", "ct-head"),
            line("Orbits", "upper", "ct-orbits"),
            line("Sinuses", "upper", "", "ct-head"),
            line("Chest", "body", "ct-chest"),
            line("Abdomen", "body", "ct-abdomen"),
            line("Spine", "body", "ct-spine"),
            line("Phantom test", "quality", ""),
        ],
    }


def write_training(profile: Path, *targets: str) -> None:
    """The record above, with ``targets`` taken on: board-ct unless others are named."""
    head = {
        "schema_version": SCHEMA_VERSION,
        "credentials": [{"credential": "basic", "earned": "2019-05"}],
    }
    entries = (*_targets(targets or ("board-ct",)), *_exams(), *_learning())
    profile.write_bytes(written(Record(head, entries=tuple(map(stored, entries)))))


def _targets(targets: tuple[str, ...]) -> list[Entry]:
    opened = date(2026, 6, 1)
    return [
        TargetEntry(id=f"tgt{n}", on=opened, logged=opened, target=name, opened=opened)
        for n, name in enumerate(targets)
    ]


def _exams() -> list[Entry]:
    approved = {"board-ct": _signed(Stage.APPROVED)}
    denied = {"board-ct": _signed(Stage.DENIED, reason="not on duty that day")}
    return [
        *(_done(f"hd{n}", "ct-head", 1, sign_offs=approved) for n in (1, 2, 3)),
        *(_done(f"hd{n}", "ct-head", 2) for n in (4, 5)),
        _done("ch1", "ct-chest", 3),
        *(_done(f"ab{n}", "ct-abdomen", 4, verifier="Dana") for n in (1, 2)),
        *(_done(f"sp{n}", "ct-spine", 4, verifier="Dana") for n in (1, 2, 3)),
        _done("or1", "ct-orbits", 5, sign_offs=denied),
        _done("or2", "ct-orbits", 6, role="observed"),
        _done("kn1", "ct-knee", 7),
        ExamEntry(id="old", on=date(2024, 1, 10), logged=date(2024, 1, 10), exam="ct-head"),
    ]


def _done(entry_id: str, exam: str, day: int, **fields: Any) -> ExamEntry:
    on = date(2026, 11, day)
    return ExamEntry(id=entry_id, on=on, logged=on, exam=exam, **fields)


def _signed(stage: Stage, **fields: Any) -> SignOff:
    return SignOff(stage=stage, on=date(2026, 11, 8), by="Dana", **fields)


def _learning() -> list[Entry]:
    """4 hours in one week, awaiting; a course of 2 credits, all of them Safety."""
    day = date(2026, 11, 9)
    return [
        HoursEntry(id="hrs", on=day, logged=day, modality="ct", hours=4, verifier="Lee"),
        CourseEntry(
            id="crs",
            on=day,
            logged=day,
            title="Dose",
            modality="ct",
            provider="A school",
            categories={"Safety": 2},
        ),
    ]
