import pytest

from imgxtrain.planning.wording import amount, listed, more


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1, "repetitions", "1 repetition"),
        (2, "repetitions", "2 repetitions"),
        (1, "studies", "1 study"),
        (12.5, "hours", "12.5 hours"),
        (1680, "hours", "1,680 hours"),
        (1, "entries", "1 entry"),
        (None, "hours", "an unknown number of hours"),
    ],
)
def test_an_amount_is_told_in_its_unit(value: float | None, unit: str, words: str) -> None:
    assert amount(value, unit) == words


def test_what_is_still_to_come_is_more() -> None:
    assert more(1, "weeks") == "1 more week"
    assert more(1200, "hours") == "1,200 more hours"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),  # naming one is as short as counting it
        (["A", "B", "C", "D", "E"], "A, B, C and 2 others"),
    ],
)
def test_of_many_names_the_first_are_told(names: list[str], words: str) -> None:
    assert listed(names, 3) == words


def test_without_a_limit_every_name_is_told() -> None:
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C, D and E"
