import pytest

from imgxtrain.output.sentences import ids_text, sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("do 1 more", "Do 1 more."),
        ("Could I?", "Could I?"),
        ("It is done.", "It is done."),
        ("", ""),
    ],
)
def test_a_text_becomes_a_sentence(text: str, told: str) -> None:
    assert sentence(text) == told


def test_a_thousand_ids_are_three_and_how_many_more() -> None:
    ids = [f"e{number}" for number in range(1003)]
    assert ids_text(ids) == "e0, e1, e2 and 1,000 more"
    assert ids_text(ids[:3]) == "e0, e1, e2"
    assert ids_text(ids[:4], None) == "e0, e1, e2, e3"
