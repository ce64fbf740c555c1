from datetime import date

import pytest

from imgxtrain.cli.partial_dates import (
    NotADateError,
    NotAMonthError,
    birth_month_of,
    date_of,
    past_date_of,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2019-5", "2019-05"),
        ("2019-05-14", "2019-05-14"),
        ("5/2019", "2019-05"),
        ("05/2019", "2019-05"),
        ("May 2019", "2019-05"),
        (" sept  2019 ", "2019-09"),
        ("Sep. 2019", "2019-09"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_is_as_exact_as_it_was_said(words: str, found: str) -> None:
    assert date_of(words) == found == past_date_of(words, TODAY)


@pytest.mark.parametrize(
    "words",
    ["", "soon", "19", "2019-13", "2019-00", "2023-02-29", "5/6/2019", "Ma 2019", "1939", "02019"],
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(NotADateError):
        date_of(words)


@pytest.mark.parametrize("words", ["2026", "2026-11", "2026-11-22"])
def test_what_may_have_come_has_come(words: str) -> None:
    assert past_date_of(words, TODAY) == words


@pytest.mark.parametrize("words", ["2027", "2026-12", "2026-11-23", "Dec 2026"])
def test_what_is_yet_to_come_is_refused_where_it_must_have_come(words: str) -> None:
    with pytest.raises(NotADateError) as refused:
        past_date_of(words, TODAY)
    assert refused.value.why == "it is yet to come"
    assert date_of(words) >= "2026-11-23"[: len(words)]


@pytest.mark.parametrize(
    ("words", "month"),
    [("6", 6), ("06", 6), ("12", 12), ("June", 6), ("jun", 6), (" SEPT ", 9), ("Dec.", 12)],
)
def test_a_month_goes_by_its_number_or_name(words: str, month: int) -> None:
    assert birth_month_of(words) == month


@pytest.mark.parametrize("words", ["0", "13", "ju", "summer", "-1", "6.5 or so", ""])
def test_what_is_no_month_is_refused(words: str) -> None:
    with pytest.raises(NotAMonthError):
        birth_month_of(words)


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("1990-06-14", 6),
        ("1990-06", 6),
        ("06/14/1990", 6),
        ("6/14/90", 6),
        ("June 14", 6),
        ("14 June 1990", 6),
        ("Jun. 14, 1990", 6),
        ("June 1990", 6),
        ("14/1990", None),
    ],
)
def test_a_full_date_of_birth_is_refused_as_more_than_is_needed(
    words: str, month: int | None
) -> None:
    with pytest.raises(NotAMonthError) as refused:
        birth_month_of(words)
    assert refused.value.full_date
    assert refused.value.month == month
    assert words not in str(refused.value)
