from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.exchange.cell_dates import (
    DateOrder,
    MixedOrder,
    Moment,
    moment_of,
    order_of,
    time_of,
)
from tests.exchange.tables import TODAY, listed

DAY = date(2026, 11, 3)
DAYS = st.dates(date(2001, 1, 1), date(2026, 11, 22))


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-03",
        "2026/11/3",
        "20261103",
        "11/03/2026",
        "11-3-2026",
        "11/3/26",
        "3-Nov-2026",
        "03NOV2026",
        "Nov 3, 2026",
        "November 3rd 2026",
        "Tue 11/03/2026",
        "Tuesday, November 3, 2026",
        "3 nov. 26",
    ],
)
def test_a_day_is_read_however_it_is_written(cell: str) -> None:
    assert moment_of(cell, DateOrder.MDY, TODAY) == Moment(DAY)


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2026-11-03T14:05:09Z", "14:05"),
        ("2026-11-03 14:05:09.123", "14:05"),
        ("11/03/2026 2:05 PM", "14:05"),
        ("11/3/2026 12:05 am", "00:05"),
        ("11/3/2026 12:05 p.m.", "12:05"),
        ("20261103140509", "14:05"),
        ("11/03/2026 1405", "14:05"),
        ("2026-11-03 14:05 CST", "14:05"),
        ("2026-11-03 00:00:00", None),
    ],
)
def test_the_time_beside_a_day_is_read_and_midnight_is_none(cell: str, at: str | None) -> None:
    assert moment_of(cell, DateOrder.MDY, TODAY) == Moment(DAY, at)


@pytest.mark.parametrize(
    "cell",
    listed(
        "|13/45/2026|2026-02-30|CT HEAD|12345678|2026-11-03 99:99|31.04.2026|11/03/2026 and more"
        "|00/00/0000|5/6|99/99/99|11/03/99|Foo 3, 2026"
    ),
)
def test_what_is_no_day_is_none(cell: str) -> None:
    assert moment_of(cell, DateOrder.MDY, TODAY) is None


def test_a_short_year_is_of_this_century_and_hardly_in_the_future() -> None:
    assert moment_of("01/02/27", DateOrder.MDY, TODAY) == Moment(date(2027, 1, 2))
    assert moment_of("01/02/28", DateOrder.MDY, TODAY) is None
    assert moment_of("01/02/50", DateOrder.MDY, TODAY) is None


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("14:30", "14:30"),
        ("2:30 PM", "14:30"),
        ("1430", "14:30"),
        ("9:05:59", "09:05"),
        *((cell, None) for cell in ("25:00", "13:00 pm", "noon", "", "12345")),
    ],
)
def test_a_time_of_day_is_read_or_it_is_none(cell: str, at: str | None) -> None:
    assert time_of(cell) == at


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/04/2026", "03/14/2026"], DateOrder.MDY),
        (["03/04/2026", "25/04/2026"], DateOrder.DMY),
        (["26/11/03", "26/11/30"], DateOrder.YMD),
        (["2026-11-03", "20261104"], None),
        (["05/05/2026"], None),
        (["", "no date"], None),
        (["03/04/2026", "05/06/2026"], MixedOrder.AMBIGUOUS),
        (["03/14/2026", "25/04/2026"], MixedOrder.MIXED),
    ],
)
def test_the_order_is_found_from_all_dates_or_said_not_to_be_clear(
    cells: list[str], order: DateOrder | MixedOrder | None
) -> None:
    assert order_of(cells, TODAY) == order


FORMS = {DateOrder.MDY: "%m/%d/%Y", DateOrder.DMY: "%d.%m.%Y", DateOrder.YMD: "%y-%m-%d"}


@given(st.lists(DAYS, min_size=1, max_size=20), st.sampled_from(DateOrder))
def test_an_order_that_is_found_reads_every_day_as_it_was_meant(
    days: list[date], order: DateOrder
) -> None:
    cells = [f"{day:{FORMS[order]}}" for day in days]
    found = order_of(cells, TODAY)
    if found is None or isinstance(found, DateOrder):
        read = [moment_of(cell, found, TODAY) for cell in cells]
        assert read == [Moment(day) for day in days]
    else:
        assert found is MixedOrder.AMBIGUOUS


@given(st.lists(DAYS, min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_the_order_does_not_hang_on_that_of_the_rows(days: list[date], random: object) -> None:
    cells = [f"{day:%m/%d/%Y}" for day in days]
    assert order_of(cells, TODAY) == order_of(sorted(cells), TODAY) == order_of(cells[::-1], TODAY)
    assert random


@given(DAYS)
def test_iso_days_are_read_alike_in_every_order(day: date) -> None:
    read = {moment_of(day.isoformat(), order, TODAY) for order in (None, *DateOrder)}
    assert read == {Moment(day)}
    assert moment_of((day + timedelta(days=1)).isoformat(), None, TODAY) not in read
