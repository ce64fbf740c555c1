"""Records of many entries, as years of work leave them."""

from datetime import date, timedelta
from pathlib import Path

from imgxtrain.profile.entries import ExamEntry, SignOff, Stage
from imgxtrain.profile.record import Record, stored
from imgxtrain.profile.record_text import written

EXAMS = ("ct-head", "ct-chest", "ct-abdomen-pelvis", "mri-brain", "mri-lumbar-spine")
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_LAST = date(2026, 11, 21)
_A_DAY = 12


def write_record(path: Path, count: int) -> None:
    """Write a record of ``count`` exams to ``path``; none at all where there are none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if count:
        path.write_bytes(written(Record(entries=tuple(map(_line, range(count))))))


def _line(number: int) -> str:
    day = _LAST - timedelta(days=number // _A_DAY)
    signed = {"arrt-ct": SignOff(stage=Stage.APPROVED, on=day, by="Lee")} if number % 3 else {}
    return stored(
        ExamEntry(
            id=_id(number),
            on=day,
            logged=day,
            exam=EXAMS[number % len(EXAMS)],
            site="main ED",
            verifier="CT lead",
            verifier_credential="R.T.(R)(CT)",
            sign_offs=signed,
        )
    )


def _id(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return letters
