from imgxtrain.output.count_table import CountTable
from tests.output.paper import Paper

HEADS = ("approved", "over")


def test_numbers_stand_right_below_their_heads() -> None:
    paper = Paper(40)
    table = CountTable(HEADS, paper.screen)
    table.head()
    table.row("In all, of 125", ["40", "1,234"])
    table.row("Brain", ["5", ""], level=1)
    assert paper.lines == [
        "                        approved    over",
        "In all, of 125                40   1,234",
        "  Brain                        5",
    ]


def test_a_long_label_wraps_beside_its_numbers() -> None:
    paper = Paper(36)
    CountTable(HEADS, paper.screen).row("Head, spine and musculoskeletal", ["5", "0"])
    assert paper.lines == [
        "Head, spine and            5       0",
        "musculoskeletal",
    ]


def test_where_there_is_no_room_a_label_stands_above() -> None:
    paper = Paper(28)
    CountTable(HEADS, paper.screen).row("Peritoneum", ["5", "0"], level=1)
    assert paper.lines == ["  Peritoneum", " " * 19 + "5       0"]


def test_on_a_wide_screen_numbers_stay_near_their_labels() -> None:
    paper = Paper(200)
    CountTable(HEADS, paper.screen).row("Brain", ["5", "0"])
    assert len(paper.lines[0]) < 80
