"""Degrees that were named, and nothing that was not."""

from datetime import date

import pytest

from imgxtrain.career.paths_education import (
    Named,
    degree_in,
    degrees_named,
    highest_finished,
    reaches,
)
from imgxtrain.knowledge.careers import Degree
from imgxtrain.profile.person import Schooling

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("study", "degree"),
    [
        ("A.A.S. Radiologic Technology", Degree.ASSOCIATE),
        ("Associate of Applied Science", Degree.ASSOCIATE),
        ("associate degree in radiography", Degree.ASSOCIATE),
        ("Bachelor of Science", Degree.BACHELOR),
        ("BSRS", Degree.BACHELOR),
        ("BS Radiologic Sciences", Degree.BACHELOR),
        ("Master's in Health Informatics", Degree.MASTER),
        ("MBA", Degree.MASTER),
        ("Ph.D. Physics", Degree.DOCTORATE),
        ("Master of Science after a Bachelor of Arts", Degree.MASTER),
    ],
)
def test_a_degree_in_words_or_in_letters_of_its_own(study: str, degree: Degree) -> None:
    assert degree_in(study) is degree


@pytest.mark.parametrize(
    "study",
    ["", "Radiography", "Certificate in CT", "MA certificate", "Master class in MRI", "masterclass",
     "Nuclear medicine advanced associate", "some bachelor's courses", "Bachelor's, not finished",
     "Toward a Master of Science", "MS", "Hospital program"],
)  # fmt: skip
def test_what_may_mean_something_else_is_no_degree(study: str) -> None:
    assert degree_in(study) is None


def schools(*told: tuple[str, str | None]) -> tuple[Named, ...]:
    return degrees_named(
        [Schooling(institution="A college", study=study, end=end) for study, end in told], TODAY
    )


def test_the_highest_comes_first_and_only_a_finished_one_counts() -> None:
    named = schools(("A.A.S.", "2015"), ("Master of Science", "2027-05"), ("B.S.", None))
    assert [each.degree for each in named] == [Degree.MASTER, Degree.BACHELOR, Degree.ASSOCIATE]
    assert [each.finished for each in named] == [False, None, True]
    finished = highest_finished(named)
    assert finished is not None
    assert finished.degree is Degree.ASSOCIATE


def test_a_year_that_is_not_over_may_still_bring_it() -> None:
    # "2026" may mean as late as 2026-12-31
    assert highest_finished(schools(("B.S.", "2026"))) is None


def test_a_higher_degree_reaches_a_lower_one() -> None:
    assert reaches(Degree.MASTER, Degree.BACHELOR)
    assert not reaches(Degree.ASSOCIATE, Degree.BACHELOR)
