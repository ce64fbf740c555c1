import math
from datetime import date
from typing import Any

import pytest

from imgxtrain.profile.plausibility import (
    Weight,
    exam_day_findings,
    findings,
    repetition_findings,
)

TODAY = date(2026, 11, 22)


def weights(**fields: Any) -> list[Weight]:
    return [found.weight for found in findings({"on": TODAY, **fields}, TODAY)]


@pytest.mark.parametrize("hours", [0.25, 8, 16])
def test_a_usual_day_is_not_odd(hours: float) -> None:
    assert weights(hours=hours) == []


@pytest.mark.parametrize(
    ("hours", "days", "weight"),
    [
        (16.5, 1, Weight.DOUBTFUL),
        (24, 1, Weight.DOUBTFUL),
        (24.5, 1, Weight.IMPOSSIBLE),
        (160, 10, None),
        (161, 10, Weight.DOUBTFUL),
        (240, 10, Weight.DOUBTFUL),
        (241, 10, Weight.IMPOSSIBLE),
    ],
)
def test_hours_are_held_against_the_days_they_were_worked_in(
    hours: float, days: int, weight: Weight | None
) -> None:
    first = date(2026, 11, 1)
    fields = {"on": first, "until": date(2026, 11, days) if days > 1 else None, "hours": hours}
    assert weights(**fields) == ([weight] if weight else [])


@pytest.mark.parametrize(
    "fields",
    [
        {"hours": 0},
        {"hours": -8},
        {"hours": math.nan},
        {"hours": math.inf},
        {"count": 0},
        {"credits": 201},
        {"minutes": 1441},
        {"percent": 100.5},
        {"categories": {"Safety": 0}},
        {"note": "x" * 3001},
    ],
)
def test_an_amount_that_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    assert Weight.IMPOSSIBLE in weights(**fields)


def test_no_credits_is_an_amount_that_can_be() -> None:
    assert weights(credits=0) == []


def test_the_last_day_of_a_period_may_not_be_yet_to_come() -> None:
    assert weights(on=date(2026, 11, 1), until=date(2026, 11, 23)) == [Weight.IMPOSSIBLE]
    assert weights(on=date(2026, 11, 1), until=TODAY) == []


def test_a_period_does_not_run_backwards() -> None:
    fields = {"on": date(2026, 3, 2), "until": date(2026, 3, 1), "hours": 8}
    (found,) = findings(fields, TODAY)
    assert found.weight is Weight.IMPOSSIBLE
    assert "from 2026-03-02 to 2026-03-01" in found.told


@pytest.mark.parametrize(
    ("day", "today", "weights_found"),
    [
        ("2016-11-22", "2026-11-22", []),
        ("2016-11-21", "2026-11-22", [Weight.DOUBTFUL]),
        ("2014-02-28", "2024-02-29", []),
        ("2014-02-27", "2024-02-29", [Weight.DOUBTFUL]),
    ],
)
def test_a_day_of_more_than_ten_years_ago_is_asked_about(
    day: str, today: str, weights_found: list[Weight]
) -> None:
    found = findings({"on": date.fromisoformat(day)}, date.fromisoformat(today))
    assert [each.weight for each in found] == weights_found


def test_a_hundred_exams_a_day_are_asked_about_in_a_tally_alone() -> None:
    tally = {"modality": "echo-adult", "count": 101}
    assert weights(**tally) == [Weight.DOUBTFUL]
    assert weights(on=date(2026, 11, 1), until=TODAY, **tally) == []
    assert weights(target="arrt-ct", count=125) == []  # an opening balance


def test_categories_that_exceed_the_credits_are_only_noted() -> None:
    parts = {"Safety": 1.0, "Procedures": 2.5}
    assert weights(credits=3, categories=parts) == [Weight.NOTE]
    assert weights(credits=3.5, categories=parts) == []
    assert weights(categories=parts) == []


def test_more_than_twenty_of_one_exam_in_a_shift_are_asked_about() -> None:
    assert repetition_findings("CT head", 20) == ()
    (found,) = repetition_findings("CT head", 21)
    assert (found.weight, found.told) == (Weight.DOUBTFUL, "CT head 21 times")


def test_an_exam_of_over_three_years_ago_is_asked_about() -> None:
    today = date(2026, 11, 22)
    assert exam_day_findings(date(2023, 11, 20), today) == ()  # 1098 days: three leap years' worth
    (found,) = exam_day_findings(date(2023, 11, 19), today)
    assert found.weight is Weight.DOUBTFUL
    assert found.told == "2023-11-19 is over three years ago"
