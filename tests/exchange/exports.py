"""Exports at random: rows whose fate is known, and some that stand in the record already."""

from datetime import date

from hypothesis import strategies as st

from imgxtrain.profile.edits import apply
from imgxtrain.profile.exam_logging import Circumstances, ExamDone, Stamp, logging_exams
from imgxtrain.profile.record import Record
from tests.exchange.tables import HEADER

DAYS = ("2026-11-16", "2026-11-17 08:30", "2026-11-17 14:05", "11/18/2026", "20261118")
CLEAR = ("CT HEAD", "CT BRAIN WO", "CT CHEST W CONTRAST", "MRI LUMBAR SPINE WO", "XR CHEST 2V")
OTHERS = ("zebra quagga", "OUTSIDE FILMS", "3D RECON", "", "CT", "BIOPSY")
BAD_DAYS = ("", "13/45/2026", "soon", "2026-12-24", "2027-01-01")

_ROWS = st.one_of(
    st.tuples(st.sampled_from(DAYS), st.sampled_from(CLEAR)),
    st.tuples(st.sampled_from(DAYS), st.sampled_from(CLEAR)),
    st.tuples(st.sampled_from(DAYS + BAD_DAYS), st.sampled_from(CLEAR + OTHERS)),
)
TABLES = st.lists(_ROWS.filter(any), min_size=1, max_size=14)
HELD = st.lists(
    st.tuples(st.sampled_from((16, 17, 18)), st.sampled_from(("ct-head", "mri-lumbar-spine"))),
    max_size=5,
)


def lines_of(table: list[tuple[str, str]]) -> list[str]:
    return [HEADER, *(f"{day},{exam}" for day, exam in table)]


def record_of(held: list[tuple[int, str]]) -> Record:
    """A record in which exams were logged by hand."""
    record = Record()
    for number, (day, exam) in enumerate(held):
        stamp = Stamp(date(2026, 11, 20), "2026-11-20T12:00:00")
        how = Circumstances(on=date(2026, 11, day))
        done = (ExamDone(exam, exam),)
        names = iter([f"held{number}"])
        record = apply(record, logging_exams(record, done, how, stamp, lambda: next(names)))  # noqa: B023
    return record
