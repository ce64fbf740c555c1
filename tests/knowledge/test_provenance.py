from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from imgxtrain.knowledge.provenance import Block, Grade, Sourced, Span, default_date, unknown

OFFICIAL = {"grade": "official", "sources": ["arrt-handbook"], "as_of": "2026"}
WORKING = {"grade": "working", "as_of": "2020"}


class Credential(Block):
    """Stands for any record of the data: graded values, and records within."""

    fee: Sourced[int] = unknown()
    days: Sourced[Span] = unknown()
    parts: tuple["Credential", ...] = ()


def read(data: Any, as_of: str | None = None) -> Credential:
    with default_date(as_of):
        return Credential.model_validate(data)


def refusal(data: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        read(data)
    return str(refused.value)


def test_a_value_inherits_the_provenance_of_the_block_around_it() -> None:
    fee = read({"provenance": OFFICIAL, "fee": "225"}).fee
    assert (fee.value, fee.grade, fee.sources) == (225, Grade.OFFICIAL, ("arrt-handbook",))
    assert fee.as_of == "2026"


def test_the_nearest_block_counts_and_its_neighbours_keep_their_own() -> None:
    data = {
        "provenance": OFFICIAL,
        "parts": [{"provenance": WORKING, "fee": "1"}, {"fee": "2"}],
        "fee": "3",
    }
    credential = read(data)
    first, second = credential.parts
    assert first.fee.grade is Grade.WORKING
    assert second.fee.grade is Grade.OFFICIAL
    assert credential.fee.grade is Grade.OFFICIAL


def test_provenance_does_not_leak_into_the_next_record() -> None:
    read({"provenance": OFFICIAL, "fee": "225"})
    assert "figure without a grade" in refusal({"fee": "225"})


def test_a_value_that_states_its_own_grade_takes_no_sources_from_the_block() -> None:
    fee = {"value": "225", "grade": "working"}
    assert read({"provenance": OFFICIAL, "fee": fee}).fee.sources == ()


def test_a_value_with_a_note_alone_still_inherits_the_rest() -> None:
    fee = read({"provenance": OFFICIAL, "fee": {"value": "225", "note": "since May"}}).fee
    assert (fee.grade, fee.note) == (Grade.OFFICIAL, "since May")


def test_a_request_to_verify_holds_for_every_value_of_the_block() -> None:
    assert read({"provenance": {**OFFICIAL, "verify": "true"}, "fee": "225"}).fee.verify


@pytest.mark.parametrize(
    ("on_value", "on_block", "of_file", "taken"),
    [
        ("2018", "2026", "2027", "2018"),
        (None, "2026", "2027", "2026"),
        (None, None, "2027", "2027"),
    ],
)
def test_the_nearest_date_counts(
    on_value: str | None, on_block: str | None, of_file: str, taken: str
) -> None:
    block = {"grade": "working"} | ({"as_of": on_block} if on_block else {})
    fee = {"value": "225"} | ({"as_of": on_value} if on_value else {})
    assert read({"provenance": block, "fee": fee}, as_of=of_file).fee.as_of == taken


@pytest.mark.parametrize("given_as", [{}, {"fee": None}, {"fee": {}}, {"fee": {"value": None}}])
def test_what_is_not_given_is_unknown_and_takes_no_grade(given_as: dict[str, Any]) -> None:
    fee = read({"provenance": OFFICIAL, **given_as}).fee
    assert not fee.known
    assert fee.value is None
    assert fee.grade is None


def test_an_unknown_value_may_say_where_to_read_it() -> None:
    assert read({"fee": {"value": None, "note": "see the PDF"}}).fee.note == "see the PDF"


def test_zero_is_a_value() -> None:
    assert read({"provenance": OFFICIAL, "fee": "0"}).fee.known


@pytest.mark.parametrize(
    ("fee", "reason"),
    [
        ("225", "figure without a grade"),
        ({"value": "225", "sources": ["arrt-handbook"], "as_of": "2026"}, "without a grade"),
        ({"value": "225", "grade": "official", "as_of": "2026"}, "official without a source"),
        ({"value": "225", "grade": "reported", "as_of": "2026"}, "reported without a source"),
        ({"value": "225", "grade": "working"}, "figure without a date"),
        ({"value": "225", "grade": "derived", "sources": ["a"], "as_of": "2026"}, "its basis"),
        (OFFICIAL | {"value": "225", "grade": "derived", "basis": "official"}, "in note, how"),
        (OFFICIAL | {"value": "225", "price": "1"}, "Extra inputs"),
        (OFFICIAL | {"value": "225", "as_of": "spring"}, "should match pattern"),
    ],
)
def test_a_figure_that_cannot_be_trusted_is_refused(fee: object, reason: str) -> None:
    assert reason in refusal({"fee": fee})


def test_a_derived_figure_says_what_it_rests_on_and_how() -> None:
    stated = {"grade": "derived", "basis": "reported", "note": "2 x 100"}
    assert read({"fee": OFFICIAL | {"value": "200"} | stated}).fee.basis is Grade.REPORTED


def test_in_a_block_of_derived_figures_each_says_how() -> None:
    block = OFFICIAL | {"grade": "derived", "basis": "official", "note": "sums"}
    data = {"provenance": block, "fee": {"value": "450", "note": "2 x 225"}}
    assert read(data).fee.basis is Grade.OFFICIAL
    assert "in note, how" in refusal(data | {"fee": "450"})


def test_a_figure_that_is_made_already_is_taken_as_it_is() -> None:
    fee = Sourced[int](value=225, grade=Grade.WORKING, as_of="2018")
    assert read({"provenance": OFFICIAL, "fee": fee}).fee == fee


def test_a_record_and_its_figures_cannot_be_changed() -> None:
    credential = read({"provenance": OFFICIAL, "fee": "225"})
    with pytest.raises(ValidationError, match="frozen"):
        credential.fee = Sourced[int]()  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        credential.fee.value = 250  # type: ignore[misc]


@pytest.mark.parametrize("day", ["2026-13", "2026-02-30", "2026-00-01"])
def test_a_date_that_no_calendar_has_is_refused(day: str) -> None:
    assert refusal({"fee": {"value": "225", "grade": "working", "as_of": day}})


@pytest.mark.parametrize("number", ["nan", "inf"])
def test_what_is_no_number_is_no_range(number: str) -> None:
    assert refusal({"provenance": WORKING, "days": {"low": "1", "high": number}})


def test_a_working_figure_needs_no_source() -> None:
    assert read({"provenance": WORKING, "fee": "225"}).fee.sources == ()


def test_a_range_is_a_bare_value_too() -> None:
    days = read({"provenance": WORKING, "days": {"low": "30", "high": "40"}}).days
    assert days.value == Span(low=30, high=40)


def test_a_single_number_is_a_range_too() -> None:
    days = read({"provenance": WORKING, "days": {"low": "30", "high": "30"}}).days
    assert days.value == Span(low=30, high=30)


def test_a_range_may_not_run_backwards() -> None:
    data = {"provenance": WORKING, "days": {"low": "40", "high": "30"}}
    assert "range runs backwards: 40 to 30" in refusal(data)


grades = st.sampled_from(["official", "reported", "working"])
stated = st.none() | grades.map(lambda grade: {"grade": grade, "sources": ["a"], "as_of": "2026"})


@given(outermost=grades, inner=st.lists(stated, max_size=6))
def test_at_any_depth_the_innermost_stated_grade_counts(
    outermost: str, inner: list[dict[str, Any] | None]
) -> None:
    chain = [{"grade": outermost, "sources": ["a"], "as_of": "2026"}, *inner]
    data: dict[str, Any] = {"fee": "1"}
    for provenance in reversed(chain):
        data = {"provenance": provenance, "parts": [data]}
    innermost = [provenance["grade"] for provenance in chain if provenance][-1]

    record = read(data)
    while record.parts:
        record = record.parts[0]
    assert record.fee.grade == innermost
