from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from imgxtrain.output.resume_markdown import as_it_stands, resume_markdown
from tests.output.resumes import TYPED, WHOLE, filled_with

READER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
OUR_OWN = {
    "heading_open",
    "heading_close",
    "paragraph_open",
    "paragraph_close",
    "bullet_list_open",
    "bullet_list_close",
    "list_item_open",
    "list_item_close",
    "inline",
    "text",
    "text_special",
    "strong_open",
    "strong_close",
    "em_open",
    "em_close",
}


def tokens(markdown: str) -> list[Token]:
    found: list[Token] = []
    for token in READER.parse(markdown):
        found += [token, *(token.children or ())]
    return found


def shape(markdown: str) -> list[tuple[str, str]]:
    """Tags in order, without what they hold."""
    return [(each.type, each.tag) for each in tokens(markdown) if each.type not in _TEXTS]


_TEXTS = {"text", "text_special"}


def shown(markdown: str) -> list[str]:
    """What a reader sees, line by line."""
    return [
        "".join(child.content for child in token.children or () if child.type in _TEXTS)
        for token in READER.parse(markdown)
        if token.type == "inline"
    ]


def test_it_has_headings_and_lists(snapshot: SnapshotAssertion) -> None:
    assert resume_markdown(WHOLE) == snapshot


@settings(deadline=None, max_examples=300)
@given(TYPED.filter(bool))
def test_nothing_that_was_typed_is_markup(text: str) -> None:
    markdown = resume_markdown(filled_with(text))
    assert {each.type for each in tokens(markdown)} <= OUR_OWN
    assert shape(markdown) == shape(resume_markdown(filled_with("x")))
    assert shown(markdown).count(text) >= 5
    assert shown(as_it_stands(text)) == [text]


def test_an_address_is_no_link_even_where_bare_ones_are() -> None:
    for text in ("https://evil.example", "www.evil.example", "a@b.example", "mailto:a"):
        assert text not in as_it_stands(text)
