from typing import Any

import pytest

from imgxtrain.profile.differences import Difference, differences, entry_differences
from tests.profile.records import exam, record_of


def test_equal_records_do_not_differ() -> None:
    assert (
        differences(
            record_of(exam("aaa"), skills=["PACS"]), record_of(exam("aaa"), skills=["PACS"])
        )
        == ()
    )


def test_the_person_differs_field_by_field() -> None:
    before = record_of(person={"name": "Jo", "state": "TX"})
    after = record_of(person={"name": "Jo", "state": "OH"}, workload={"shifts_a_week": 3})
    assert differences(before, after) == (
        Difference("person", "state", "TX", "OH"),
        Difference("workload", "shifts_a_week", None, 3),
    )


def test_lists_differ_thing_by_thing() -> None:
    held = {"credential": "arrt-ct", "earned": "2019"}
    lapsed = {**held, "lapsed": "2024"}
    before = record_of(credentials=[held], skills=["PACS"], aims=["ct"])
    after = record_of(credentials=[lapsed], skills=["RIS"], aims=["ct", "mri"])
    assert differences(before, after) == (
        Difference("credential", "arrt-ct", held, lapsed),
        Difference("skill", "PACS", "PACS", None),
        Difference("skill", "RIS", None, "RIS"),
        Difference("aims", "mri", None, "mri"),
    )


def test_a_key_of_a_newer_version_differs_as_a_whole() -> None:
    assert differences(record_of(hobbies=["chess"]), record_of()) == (
        Difference("hobbies", "", ["chess"], None),
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"person": []},
        {"workload": 5},
        {"credentials": {"a": 1}},
        {"employers": [5]},
        {"employers": [{"name": 5, "title": []}]},
        {"skills": "PACS"},
        {"aims": 3},
    ],
)
def test_what_somebody_has_spoilt_differs_as_a_whole(changed: dict[str, Any]) -> None:
    (key,) = changed
    (found,) = differences(record_of(**changed), record_of())
    assert found == Difference(f"{key} (not understood)", "", changed[key], None)


def test_entries_are_taken_out_put_in_or_changed() -> None:
    old, new = exam("bbb", site="A"), exam("bbb", site="B")
    before, after = (
        record_of(exam("aaa"), old, exam("ddd")),
        record_of(new, exam("ccc"), exam("ddd")),
    )
    assert entry_differences(before, after) == (
        Difference("entry", "aaa", exam("aaa"), None),
        Difference("entry", "bbb", old, new),
        Difference("entry", "ccc", None, exam("ccc")),
    )


def test_entries_in_another_order_are_the_same() -> None:
    first, second = exam("aaa"), exam("bbb")
    assert differences(record_of(first, second), record_of(second, first)) == ()
