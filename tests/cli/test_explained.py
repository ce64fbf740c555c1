import pytest

from imgxtrain.cli.explained import replaced


@pytest.mark.parametrize(
    ("word", "wrong", "right"),
    [
        ("CT", "CT", "arrt-ct"),
        ("--holds=CT", "CT", "--holds=arrt-ct"),
        ("CT:2019-05", "CT", "arrt-ct:2019-05"),
        ("--holds=CT:2019-05", "CT", "--holds=arrt-ct:2019-05"),
        ("arrt-ct:soon..2020", "soon", "arrt-ct:arrt-ct..2020"),
        ("arrt-ct:2015..soon", "soon", "arrt-ct:2015..arrt-ct"),
        ("R.T.(CT)", "CT", "R.T.(CT)"),
        ("CTA", "CT", "CTA"),
        ("CT-2019", "CT", "CT-2019"),
    ],
)
def test_the_wrong_part_of_a_word_is_put_right_and_nothing_else(
    word: str, wrong: str, right: str
) -> None:
    assert replaced(["init", word, "x"], wrong, "arrt-ct") == ["init", right, "x"]
