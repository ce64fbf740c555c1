from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_text import resume_text
from tests.output.resumes import TYPED, WHOLE, filled_with


def test_it_is_one_column_under_ordinary_headings(snapshot: SnapshotAssertion) -> None:
    assert resume_text(WHOLE) == snapshot


def test_nothing_told_is_nothing_printed() -> None:
    assert resume_text(Resume()) == ""
    assert resume_text(Resume(headline="T")) == "T\n"


def test_bullets_by_themselves_need_no_job_unless_there_are_several() -> None:
    one = Resume(jobs=WHOLE.jobs[:1])
    assert resume_text(one).splitlines() == [
        "- Perform CT exams of the head: 150 to date",
        "- Cut CT turnaround from 42 to 35 min (17% less)",
    ]
    two = Resume(jobs=(WHOLE.jobs[0], WHOLE.jobs[2]))
    assert "Clinical training" in resume_text(two).splitlines()


@settings(deadline=None)
@given(TYPED)
def test_what_was_typed_stands_as_it_is_on_one_line_however_long(text: str) -> None:
    lines = resume_text(filled_with(text)).split("\n")
    assert lines.count(f"- {text}") >= 2 or not text
    assert len(lines) == len(resume_text(filled_with("x")).split("\n")) or not text
