import pytest

from imgxtrain.cli.amounts import NotAnAmountError, amount_of, count_of


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("8", 8),
        ("7.5", 7.5),
        (".5", 0.5),
        ("8h", 8),
        ("8 hours", 8),
        ("1,680", 1680),
        ("1,234,567.25", 1234567.25),
        ("90 min", 1.5),
        ("7h30", 7.5),
        ("1 h 15 min", 1.25),
        ("-3", -3),
        (" 8 ", 8),
    ],
)
def test_a_number_may_carry_its_unit_and_its_commas(words: str, amount: float) -> None:
    assert amount_of(words, "hours") == amount


@pytest.mark.parametrize(
    "words", ["", "eight", "8x", "1,68", "8:30", "nan", "inf", ".", "-", "h", "8%"]
)
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(NotAnAmountError) as caught:
        amount_of(words, "hours")
    assert (caught.value.what, caught.value.whole) == ("hours", False)


@pytest.mark.parametrize(
    ("words", "what", "amount"),
    [
        ("2h", "minutes", 120),
        ("1h30", "minutes", 90),
        ("25 min", "minutes", 25),
        ("78%", "percent", 78),
        ("3 credits", "credits", 3),
        ("42min", "units", 42),
    ],
)
def test_a_unit_counts(words: str, what: str, amount: float) -> None:
    assert amount_of(words, what) == amount


def test_a_count_is_whole() -> None:
    assert count_of("40.0", "exams") == 40
    with pytest.raises(NotAnAmountError) as caught:
        count_of("40.5", "exams")
    assert caught.value.whole
