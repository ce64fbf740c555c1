import io
import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.output.screen import NARROWEST, TIED, Piece, screen
from tests.output.paper import Paper

WORD = st.text(st.sampled_from("abcdé-/$"), min_size=1, max_size=12)
CELL = st.lists(WORD, max_size=20).map(" ".join)


@dataclass
class Terminal:
    """Standard output as a terminal, or as a pipe in some encoding."""

    stream: io.TextIOWrapper
    raw: io.BytesIO

    @property
    def text(self) -> str:
        self.stream.flush()
        return self.raw.getvalue().decode(self.stream.encoding)


class _Interactive(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def terminal(
    monkeypatch: pytest.MonkeyPatch, *, encoding: str = "utf-8", interactive: bool = False
) -> Terminal:
    raw = io.BytesIO()
    kind = _Interactive if interactive else io.TextIOWrapper
    stream = kind(raw, encoding=encoding, newline="\n")
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    return Terminal(stream, raw)


@given(cells=st.lists(CELL, min_size=2, max_size=4), width=st.integers(14, 40))
def test_cells_stand_beside_one_another_and_every_word_stays_whole(
    cells: list[str], width: int
) -> None:
    paper = Paper()
    paper.screen.beside([Piece(cell) for cell in cells], [width] * len(cells))
    assert all(len(line) <= width * len(cells) for line in paper.lines)
    assert sorted(paper.text.split()) == sorted(word for cell in cells for word in cell.split())


@given(cells=st.lists(CELL, min_size=2, max_size=4), width=st.integers(14, 40))
def test_each_column_read_downward_is_its_cell(cells: list[str], width: int) -> None:
    paper = Paper()
    paper.screen.beside([Piece(cell) for cell in cells], [width] * len(cells))
    for number, cell in enumerate(cells):
        column = [line[number * width : (number + 1) * width] for line in paper.lines]
        assert " ".join(column).split() == cell.split()


def test_nothing_stands_behind_the_last_word_of_a_line() -> None:
    paper = Paper()
    paper.screen.beside([Piece("left left"), Piece("right")], [8, 8])
    assert paper.lines == ["left    right", "left"]


def test_a_word_wider_than_its_column_is_broken_rather_than_lost() -> None:
    paper = Paper()
    paper.screen.beside([Piece("electrophysiology"), Piece("b")], [12, 4])
    assert paper.lines == ["electrophy  b", "siology"]


def test_a_label_stands_beside_its_text_where_there_is_room() -> None:
    paper = Paper(80)
    paper.screen.labelled("Body", "A board")
    paper.screen.labelled("rule", "held when you apply", indent=2)
    assert paper.lines == [
        "Body                  A board",
        "  rule                held when you apply",
    ]


@pytest.mark.parametrize("width", [40, 60])
def test_a_label_stands_above_its_text_on_a_narrow_screen(width: int) -> None:
    paper = Paper(width)
    paper.screen.labelled("Body", "A board")
    assert paper.lines == ["Body", "  A board"]


def test_a_long_label_stands_above_its_text() -> None:
    paper = Paper(80)
    paper.screen.labelled("Patient Interactions and Management", "21 questions")
    assert paper.lines == ["Patient Interactions and Management", " " * 22 + "21 questions"]


def test_a_text_without_a_label_stands_where_texts_stand() -> None:
    paper = Paper(80)
    paper.screen.labelled("", "more")
    assert paper.lines == [" " * 22 + "more"]


@pytest.mark.parametrize(("columns", "width"), [("120", 120), ("40", 40), ("7", NARROWEST)])
def test_the_width_is_the_terminals_but_never_less_than_forty(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screen().width == width


def test_a_terminal_gets_styles_and_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    out = terminal(monkeypatch, interactive=True)
    screen().line("PAY [1] :smile:", "bold")
    assert "\x1b[1m" in out.text
    assert re.sub(r"\x1b\[[0-9;]*m", "", out.text) == "PAY [1] :smile:\n"


def test_a_pipe_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    out = terminal(monkeypatch)
    screen().line("PAY", "bold")
    assert out.text == "PAY\n"


def test_a_terminal_without_color_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    out = terminal(monkeypatch, interactive=True)
    screen().line("under NO_COLOR", "bold")
    monkeypatch.delenv("NO_COLOR")
    screen(color=False).line("with --no-color", "bold")
    assert out.text == "under NO_COLOR\nwith --no-color\n"


def test_what_the_encoding_lacks_is_written_in_plain_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = terminal(monkeypatch, encoding="ascii")
    screen().line("Résumé of 5 µGy 水")
    assert out.text == "Resume of 5 ?Gy ?\n"


def test_words_that_are_tied_are_not_parted_at_the_end_of_a_line() -> None:
    paper = Paper(width=12)
    paper.screen.indented(f"a legend  !{TIED}check it")
    assert paper.lines == ["a legend", "! check it"]


def test_a_text_is_laid_out_as_it_is_to_be_read() -> None:
    paper = Paper(width=20)
    longer = paper.screen._replace(told=lambda text: text.replace("one", "one and two"))
    longer.line("one!")
    longer.beside((Piece("a"), Piece("one more than one")), (3, 17))
    assert paper.lines == ["one and two!", "a  one and two more", "   than one and two"]
