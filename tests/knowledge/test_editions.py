from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.credentials import Edition
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.provenance import Grade, Sourced


def edition(year: str, begins: date | None) -> Edition:
    start = Sourced[date](value=begins, grade=Grade.WORKING, as_of="2026")
    return Edition(id=year, title=year, effective_from=start)


OLD = edition("2020", date(2020, 1, 1))
NEW = edition("2027", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("on", "current"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), OLD),
        (date(2026, 12, 31), OLD),
        (date(2027, 1, 1), NEW),
    ],
)
def test_an_edition_is_in_force_from_its_first_day_until_the_next(
    on: date, current: Edition | None
) -> None:
    assert in_force((OLD, NEW), on) is current


def test_an_edition_whose_beginning_is_not_known_counts_as_begun() -> None:
    undated = edition("undated", None)
    assert in_force((undated, NEW), date(2026, 11, 22)) is undated
    assert in_force((undated, NEW), date(2027, 11, 22)) is NEW


def test_without_an_edition_none_is_in_force() -> None:
    assert in_force((), date(2026, 11, 22)) is None


days = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@given(st.sets(days), days)
def test_the_edition_in_force_is_the_last_that_has_begun(starts: set[date], on: date) -> None:
    editions = [edition(str(number), day) for number, day in enumerate(sorted(starts))]
    current = in_force(editions, on)
    begun = [day for day in starts if day <= on]
    assert (current.effective_from.value if current else None) == max(begun, default=None)


@given(st.sets(days, min_size=1), days, st.integers(0, 4000))
def test_an_edition_once_in_force_never_gives_way_to_an_older_one(
    starts: set[date], on: date, later: int
) -> None:
    editions = [edition(str(number), day) for number, day in enumerate(sorted(starts))]
    first, second = in_force(editions, on), in_force(editions, on + timedelta(later))
    places = [editions.index(each) if each else -1 for each in (first, second)]
    assert places == sorted(places)
