from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.cli.anywhere import arranged

DAY = "2026-11-22"
WORD = st.sampled_from(
    ["compare", "CT", "cat scan", "--state", "--sources", "-x", "--state=TX", ""]
)
OPTION = st.sampled_from([["--today", DAY], [f"--today={DAY}"], ["--no-color"]])
CHUNK = st.one_of(WORD.map(lambda word: [word]), OPTION, st.just(["--json"]))
CHUNKS = st.lists(CHUNK, max_size=6)
TAIL: st.SearchStrategy[list[str]] = st.one_of(
    st.just([]),
    st.lists(st.sampled_from(["--json", "--today", "--no-color", "CT", "--"])).map(
        lambda words: ["--", *words]
    ),
)


@st.composite
def lines(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A command line with at least one plain word, and what of it follows a bare ``--``."""
    chunks = [*draw(CHUNKS), ["show"], *draw(CHUNKS)]
    tail = draw(TAIL)
    return [*(word for chunk in chunks for word in chunk), *tail], tail


@given(lines())
def test_no_word_is_lost_and_none_is_added(line: tuple[list[str], list[str]]) -> None:
    words, _ = line
    assert sorted(arranged(words)) == sorted(words)


@given(lines())
def test_what_follows_a_bare_double_dash_is_left_alone(line: tuple[list[str], list[str]]) -> None:
    words, tail = line
    assert arranged(words)[len(words) - len(tail) :] == tail


@given(lines())
def test_arranging_twice_is_arranging_once(line: tuple[list[str], list[str]]) -> None:
    once = arranged(line[0])
    assert arranged(once) == once


@given(lines())
def test_the_words_of_the_command_keep_their_order(line: tuple[list[str], list[str]]) -> None:
    def own(words: list[str]) -> list[str]:
        moved = ("--json", "--today", "--no-color", DAY)
        return [word for word in words if not word.startswith(moved)]

    assert own(arranged(line[0])) == own(line[0])


def test_the_programs_options_come_first_wherever_they_stood() -> None:
    words = ["compare", "CT", "--today", DAY, "MRI", "--no-color"]
    assert arranged(words) == ["--today", DAY, "--no-color", "compare", "CT", "MRI"]


def test_json_before_the_command_goes_behind_it_and_otherwise_stays() -> None:
    assert arranged(["--json", "compare", "CT"]) == ["compare", "CT", "--json"]
    assert arranged(["compare", "--json", "CT"]) == ["compare", "--json", "CT"]
    assert arranged(["--json", "show", "--", "CT"]) == ["show", "--json", "--", "CT"]
