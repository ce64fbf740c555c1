from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.problems import DataError
from imgxtrain.knowledge.yaml_reader import Path, dotted, read_yaml


def root_of(text: str) -> Any:
    return read_yaml(text, "own.yaml").root


def failure(text: str) -> str:
    with pytest.raises(DataError) as failed:
        read_yaml(text, "own.yaml")
    return str(failed.value)


@pytest.mark.parametrize("text", ["ON", "NO", "yes", "true", "12:30", "016", "1e3", "2026-11-22"])
def test_a_scalar_stays_the_text_it_is(text: str) -> None:
    assert root_of(f"state: {text}\n") == {"state": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_every_way_to_write_nothing_is_none(text: str) -> None:
    assert root_of(f"fee: {text}\n") == {"fee": None}


@pytest.mark.parametrize("text", ["''", '"null"', "'~'", "none", "nil"])
def test_what_is_quoted_or_a_word_is_text(text: str) -> None:
    assert root_of(f"fee: {text}\n") == {"fee": text.strip("'\"")}


def test_an_anchor_gives_the_same_value_again() -> None:
    assert root_of("a: &fee {usd: 225}\nb: *fee\n") == {"a": {"usd": "225"}, "b": {"usd": "225"}}


def test_every_path_knows_its_line() -> None:
    tree = read_yaml("modalities:\n  - id: ct\n    name: CT\n  -\n    id: mri\n", "own.yaml")
    assert tree.line_of(("modalities", 0, "name")) == 3
    assert tree.line_of(("modalities", 1, "id")) == 5


def test_a_path_that_the_file_lacks_has_the_line_of_what_it_would_stand_in() -> None:
    tree = read_yaml("modalities:\n  - id: ct\n", "own.yaml")
    assert tree.line_of(("modalities", 0, "wage", "occupation")) == 2
    assert tree.line_of(("careers", 3)) == 1


def test_a_key_given_twice_is_a_problem_and_the_first_stays() -> None:
    tree = read_yaml("ct:\n  fee: 225\n  name: CT\n  fee: 250\n", "own.yaml")
    assert tree.root == {"ct": {"fee": "225", "name": "CT"}}
    assert [str(each) for each in tree.problems] == [
        "own.yaml:4: ct.fee: key given twice, first in line 2"
    ]


def test_a_key_that_is_not_text_is_a_problem() -> None:
    tree = read_yaml("fees:\n  [a, b]: 225\n", "own.yaml")
    assert [str(each) for each in tree.problems] == [
        "own.yaml:2: fees: a key must be plain text",
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", "own.yaml:3: not valid YAML"),
        ("a: 1\nb: 'open\n", "own.yaml:3: not valid YAML"),
        ("a: 1\nb: *nobody\n", "own.yaml:2: not valid YAML: found undefined alias, column 4"),
        ("a:\n\t- b\n", "own.yaml:2: not valid YAML"),
        ("a: 1\n---\nb: 2\n", "own.yaml:2: not valid YAML"),
    ],
)
def test_a_syntax_error_is_told_at_its_place(text: str, place: str) -> None:
    assert failure(text).startswith(place)


def test_a_character_that_yaml_forbids_is_told_at_its_place() -> None:
    assert failure("a: 1\nb: bell \x07\n").startswith("own.yaml:2: not valid YAML")


def test_an_anchor_within_itself_is_a_problem_like_any_other() -> None:
    tree = read_yaml("a: &a\n  - *a\n", "own.yaml")
    assert [str(problem) for problem in tree.problems] == [
        "own.yaml:1: a[0]: an anchor stands within itself"
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_a_file_that_holds_nothing_says_so(text: str) -> None:
    assert failure(text) == "own.yaml:1: the file holds nothing"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("as_of",), "as_of"),
        (("credentials", 3, "fees", 0), "credentials[3].fees[0]"),
    ],
)
def test_a_path_is_written_as_people_write_it(path: Path, text: str) -> None:
    assert dotted(path) == text


texts = st.text(st.characters(codec="utf-8"))
trees = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=12,
)


@given(trees.filter(lambda tree: tree is not None))
def test_whatever_text_is_written_comes_back(tree: Any) -> None:
    assert root_of(yaml.safe_dump(tree)) == tree
