import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.career.plain_lines import plain_line


def test_nothing_is_an_empty_line() -> None:
    assert (plain_line(None), plain_line(" \n\t ")) == ("", "")


def test_breaks_of_any_kind_are_blanks_and_blanks_are_single() -> None:
    assert plain_line(" a\r\nb\u2028c\x0bd \u00a0 e\u0085f ") == "a b c d e f"


def test_letters_of_every_script_stay_and_so_do_joined_pictures() -> None:
    text = "Zo\u00eb \u05d9\u05d5\u05e1\u05e3 \u0645\u0631\u062d\u0628\u0627 \U0001f469\u200d\u2695"
    assert plain_line(text) == text


def test_what_no_word_file_can_hold_is_taken_out() -> None:
    assert plain_line("a\ufffeb\uffffc\U0001fffed\ud800e\ufdd0f\x00g") == "abcdef g"


@given(st.text())
def test_it_is_one_line_that_stays_as_it_is(text: str) -> None:
    line = plain_line(text)
    assert plain_line(line) == line
    assert not {unicodedata.category(each) for each in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert len(line.splitlines()) <= 1
