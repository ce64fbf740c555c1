from imgxtrain.knowledge.descriptions.parts import facts_section, section, told, told_if_known
from imgxtrain.knowledge.provenance import Grade, Sourced
from tests.knowledge.worlds import spoken

FEE = Sourced[int](value=225, grade=Grade.WORKING, as_of="2026", note="first try")


def test_a_figure_is_told_with_its_note() -> None:
    assert spoken(told("Fee", FEE).phrases) == ["225", "(first try)"]


def test_what_is_unknown_is_told_as_unknown_where_it_is_always_asked() -> None:
    assert spoken(told("Fee", Sourced[int]()).phrases) == ["?"]


def test_elsewhere_it_is_told_only_if_there_is_something_to_tell() -> None:
    assert told_if_known("Fee", Sourced[int]()) == ()
    (line,) = told_if_known("Fee", Sourced[int](note="see the PDF"))
    assert spoken(line.phrases) == ["?", "(see the PDF)"]


def test_an_empty_section_is_none() -> None:
    assert section("Fees", ()) == ()
    assert facts_section(()) == ()
