import pytest

from imgxtrain.profile.belongings import (
    Belonging,
    DatesOutOfOrderError,
    Item,
    NoSuchBelongingError,
    SeveralBelongingsError,
    adding,
    full_name,
    removing,
    with_one,
    without_one,
)
from imgxtrain.profile.edits import apply, undone
from tests.profile.records import record_of

TECH = {"name": "Mercy General", "title": "CT technologist", "start": "2024-02"}
LEAD = {"name": "Mercy General", "title": "Lead"}


@pytest.mark.parametrize(
    ("kind", "item", "name"),
    [
        (Belonging.CREDENTIAL, {"credential": "arrt-ct", "earned": "2019"}, "arrt-ct"),
        (Belonging.EMPLOYER, TECH, "Mercy General, CT technologist"),
        (Belonging.EDUCATION, {"institution": "Lakeside"}, "Lakeside"),
        (Belonging.LICENSE, {"state": "TX", "name": "MRT"}, "TX, MRT"),
        (Belonging.SKILL, "PACS", "PACS"),
    ],
)
def test_each_kind_has_a_name_that_tells_one_from_another(
    kind: Belonging, item: Item, name: str
) -> None:
    assert full_name(kind, item) == name


def test_what_is_new_comes_last_and_what_is_the_same_keeps_its_place() -> None:
    head = with_one({"employers": [TECH]}, Belonging.EMPLOYER, LEAD)
    assert head == {"employers": [TECH, LEAD]}
    ended = {**TECH, "end": "2025-01"}
    assert with_one(head, Belonging.EMPLOYER, ended) == {"employers": [ended, LEAD]}


def test_the_list_that_was_given_is_left_as_it_is() -> None:
    head = {"employers": [dict(TECH)], "skills": ["PACS"]}
    with_one(head, Belonging.EMPLOYER, {**TECH, "end": "2025"})
    without_one(head, Belonging.EMPLOYER, "Mercy General")
    without_one(head, Belonging.SKILL, "PACS")
    assert head == {"employers": [TECH], "skills": ["PACS"]}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({}, {"earned": "2015", "lapsed": "2020"}),
        ({"lapsed": "2021-03"}, {"earned": "2015", "lapsed": "2021-03"}),
        ({"earned": "2026-03"}, {"earned": "2026-03"}),
        ({"earned": "2014", "lapsed": "2019"}, {"earned": "2014", "lapsed": "2019"}),
    ],
)
def test_what_is_not_said_again_stays_but_a_new_beginning_ends_the_end(
    said: dict[str, str], kept: dict[str, str]
) -> None:
    head = {"credentials": [{"credential": "arrt-ct", "earned": "2015", "lapsed": "2020"}]}
    after = with_one(head, Belonging.CREDENTIAL, {"credential": "arrt-ct", **said})
    assert after == {"credentials": [{"credential": "arrt-ct", **kept}]}


@pytest.mark.parametrize(
    ("first", "last"), [("2020", "2019"), ("2020-05", "2020-04"), ("2020-05-02", "2020-05-01")]
)
def test_nothing_ends_before_it_began(first: str, last: str) -> None:
    with pytest.raises(DatesOutOfOrderError):
        with_one({}, Belonging.EMPLOYER, {**LEAD, "start": first, "end": last})
    begun = {"employers": [{**LEAD, "start": first}]}
    with pytest.raises(DatesOutOfOrderError):
        with_one(begun, Belonging.EMPLOYER, {**LEAD, "end": last})


@pytest.mark.parametrize(
    ("first", "last"), [("2020", "2020"), ("2020-05", "2020"), ("2020", "2020-05-01")]
)
def test_dates_that_may_be_in_order_are_taken_as_they_are(first: str, last: str) -> None:
    item = {**LEAD, "start": first, "end": last}
    assert with_one({}, Belonging.EMPLOYER, item) == {"employers": [item]}


@pytest.mark.parametrize("name", ["mercy general,  LEAD", "Mercy General Lead", "lead"])
def test_one_of_several_is_removed_by_a_name_that_only_it_has(name: str) -> None:
    changes, gone = without_one({"employers": [TECH, LEAD]}, Belonging.EMPLOYER, name)
    assert (changes, gone) == ({"employers": [TECH]}, LEAD)


def test_the_last_of_a_list_takes_the_list_with_it() -> None:
    assert without_one({"skills": ["PACS"]}, Belonging.SKILL, "pacs") == ({"skills": None}, "PACS")


def test_a_name_of_several_is_told_with_names_that_tell_them_apart() -> None:
    with pytest.raises(SeveralBelongingsError) as several:
        without_one({"employers": [TECH, LEAD]}, Belonging.EMPLOYER, "Mercy General")
    assert several.value.choices == ("Mercy General, CT technologist", "Mercy General, Lead")


def test_a_name_of_nothing_is_told_with_what_there_is() -> None:
    with pytest.raises(NoSuchBelongingError) as missing:
        without_one({"skills": ["PACS", "RIS"]}, Belonging.SKILL, "Epic")
    assert missing.value.known == ("PACS", "RIS")


def test_adding_and_removing_are_changes_that_can_be_taken_back() -> None:
    empty = record_of()
    added = apply(empty, adding(empty, Belonging.EMPLOYER, LEAD, "2026-11-22"))
    assert added.profile.employers[0].title == "Lead"
    edit = removing(added, Belonging.EMPLOYER, "Lead", "2026-11-22")
    assert edit.what == "me remove employer Mercy General, Lead"
    removed = apply(added, edit)
    assert removed.head == empty.head
    assert undone(removed)[0].head == added.head
    assert undone(undone(removed)[0])[0].head == empty.head


def test_adding_what_is_there_already_changes_nothing() -> None:
    record = record_of(employers=[TECH])
    assert adding(record, Belonging.EMPLOYER, TECH, "2026-11-22").head == {}
