import pytest

from imgxtrain.exchange.place_words import is_called_as_a_place, is_called_as_nothing_else
from tests.exchange.tables import listed

PLACES = listed(
    "Main ED|main|North|CT2|CT 2|IR suite|3W|4 North|Rm 4|OR-3|St Mary's|Saint Luke|Women's|"
    "Riverside Hospital|OP North|Valley Med Ctr|ED2|Bldg B|Mobile MRI|Children's|X-Ray Rm 1|Xray"
)
OTHERS = listed(
    "Okapi|GNU|O'Zebra|Okapi M|Quagga J.|zebra, gnu|45|92|M45|JD|12345678|Springfield|St|W|3X"
)


@pytest.mark.parametrize("text", PLACES)
def test_a_word_of_places_makes_a_place(text: str) -> None:
    assert is_called_as_a_place(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_may_be_anything_is_no_place_by_its_words(text: str) -> None:
    assert not is_called_as_a_place(text)


def test_only_where_every_word_is_of_places_it_is_nothing_else() -> None:
    assert is_called_as_nothing_else("ED, North 2")
    assert not is_called_as_nothing_else("Okapi, North")
