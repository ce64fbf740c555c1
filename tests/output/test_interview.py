"""The preparation of an interview on paper."""

import pytest

from imgxtrain.career.interview_parts import Evidence
from imgxtrain.output.interview import evidence_text, print_interview
from tests.career.interviews import prepared, shipped
from tests.output.paper import Paper


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (Evidence("exam", 1, "2026-11", "2026-11"), "1 exam entry, Nov 2026"),
        (Evidence("exam", 1200, "2026-08", "2026-11"), "1,200 exam entries, Aug to Nov 2026"),
        (Evidence("hours", 2, "2025-12", "2026-01"), "2 entries of hours, Dec 2025 to Jan 2026"),
        (Evidence("me", 3), "your own details"),
        (Evidence("something-new", 2), "2 something-new"),
    ],
)
def test_where_a_figure_comes_from_is_told_by_kind_count_and_months(
    evidence: Evidence, text: str
) -> None:
    assert evidence_text([evidence]) == text


def test_marks_are_explained_and_sources_are_numbered_where_they_are_wanted() -> None:
    told = prepared()
    plain, sourced = Paper(60), Paper(60)
    print_interview(told, plain.screen)
    print_interview(told, sourced.screen, shipped().sources)
    assert "* reported by others" in plain.text
    assert "[1] " not in plain.text
    assert "[1] Preferred (staffing company)" in sourced.text
