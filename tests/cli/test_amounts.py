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
        ("78%", 78),
        ("25 min", 25),
        ("-3", -3),
        (" 8 ", 8),
    ],
)
def test_a_number_may_carry_its_unit_and_its_commas(words: str, amount: float) -> None:
    assert amount_of(words, "hours") == amount


@pytest.mark.parametrize("words", ["", "eight", "8x", "1,68", "8:30", "nan", "inf", ".", "-", "h"])
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(NotAnAmountError) as caught:
        amount_of(words, "hours")
    assert (caught.value.what, caught.value.whole) == ("hours", False)


def test_a_count_is_whole() -> None:
    assert count_of("40.0", "exams") == 40
    with pytest.raises(NotAnAmountError) as caught:
        count_of("40.5", "exams")
    assert caught.value.whole
