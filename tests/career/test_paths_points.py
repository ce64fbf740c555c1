"""Points of the CIIP as ABII counts them, worked by hand, and of a system not known in full."""

from datetime import date
from typing import Any

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Standing
from imgxtrain.career.paths_points import PointsShown, points_shown
from tests.audit.worlds import question


def job(start: str, end: str | None = None) -> dict[str, str]:
    return {
        "name": "Mercy",
        "title": "CT technologist",
        "start": start,
        **({"end": end} if end else {}),
    }


def degree(study: str, end: str | None = "2010") -> dict[str, str]:
    return {"institution": "A college", "study": study, **({"end": end} if end else {})}


def points(career: str = "imaging-informatics", *holds: str, **head: Any) -> PointsShown:
    return of(question(holds=holds or ("arrt-r:2012-05",), **head), career)


def of(asked: Question, career: str) -> PointsShown:
    found = asked.knowledge.careers[career]
    (system,) = (each.points for each in found.prerequisites if each.points)
    return points_shown(system, found, asked)


def each(found: PointsShown) -> dict[str, int | None]:
    return {one.ground.id: one.points for one in found.grounds}


def test_an_associate_degree_and_five_years_reach_seven_as_abii_has_it() -> None:
    # associate degree 2; from 2021-10-31 to 2026-11-22 are 60 months: 5; together 7
    found = points(employers=[job("2021-10")], education=[degree("A.A.S.")])
    assert each(found) == {"experience": 5, "education": 2, "credentials": None}
    assert (found.at_least, found.suffices, found.months_of_work) == (7, True, 0)


def test_experience_gives_five_points_at_most() -> None:
    # 14 years are 5 points all the same: 2 are missing, and work brings none of them
    found = points(employers=[job("2012-06")])
    assert each(found)["experience"] == 5
    assert (found.at_least, found.suffices, found.months_of_work) == (5, False, None)


def test_what_is_missing_is_told_in_months_of_work() -> None:
    # bachelor's 4; from 2025-05-31 to 2026-11-22 are 17 months: 1 point; 2 more points are wanted,
    # so 36 months in all, 19 more: by 2028-06-22
    found = points(employers=[job("2025-05")], education=[degree("B.S.")])
    assert (found.at_least, found.months_of_work) == (5, 19)
    assert found.by == date(2028, 6, 22)


def test_the_minimum_of_experience_holds_whatever_the_degree() -> None:
    # master's 5 and 1 of experience are 6; the seventh point is the second of experience as well:
    # 24 months in all, of which 17 are done
    found = points(employers=[job("2025-05")], education=[degree("Master of Science")])
    assert (found.at_least, found.suffices, found.months_of_work) == (6, False, 7)


def test_a_job_that_has_ended_brings_no_day() -> None:
    found = points(employers=[job("2020-01", "2021-12")], education=[degree("A.A.S.")])
    # from 2020-01-31 to 2021-12-01 are 22 months: 1 point and 2; 4 more are 60 months less 22
    assert (found.at_least, found.months_of_work, found.by) == (3, 38, None)


def test_only_work_since_the_first_credential_counts() -> None:
    # earned in 2025-05: from its last day on are 17 months
    found = points("imaging-informatics", "arrt-r:2025-05", employers=[job("2012-06")])
    assert each(found)["experience"] == 1


def test_a_degree_of_several_levels_gives_the_least_of_them() -> None:
    # an associate degree is 2 points, or 3 with 90 credits, which no record keeps
    (_, education, _) = points(education=[degree("A.A.S.")]).grounds
    assert education.points == 2
    assert "up to 3" in education.reason


def test_a_degree_of_which_no_end_is_told_gives_none() -> None:
    assert each(points(education=[degree("B.S.", None)]))["education"] is None


def test_nothing_told_is_no_sum() -> None:
    found = of(question(), "imaging-informatics")
    assert (found.at_least, found.suffices, found.modeled) == (None, False, True)


def test_a_system_known_in_part_gives_no_sum_at_all() -> None:
    found = points("imaging-manager", employers=[job("2012-06")], education=[degree("MBA")])
    assert set(each(found).values()) == {None}
    assert (found.at_least, found.modeled, found.suffices) == (None, False, False)
    assert found.standing is Standing.PROVISIONAL
