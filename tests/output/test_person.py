from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import Names
from imgxtrain.output.person import person_json, print_person
from imgxtrain.profile.record import Record, line_of
from tests.knowledge.worlds import WORLD
from tests.output.paper import Paper
from tests.profile.records import record_of

NAMES = Names(Knowledge(WORLD))
OPENING = {"id": "ooo", "kind": "opening", "on": "2026-11-20", "logged": "2026-11-20"}


def printed(record: Record) -> list[str]:
    paper = Paper()
    print_person(record, NAMES, paper.screen)
    return paper.lines


def test_what_is_not_given_is_told_and_lists_without_anything_are_not() -> None:
    assert printed(record_of(person={"name": "Jo"})) == [
        "name                  Jo",
        "job title             not given",
        "birth month           not given",
        "state                 not given",
        "exams a shift         not given",
        "shifts a week         not given",
    ]


def test_each_list_stands_under_its_heading() -> None:
    record = record_of(
        line_of({**OPENING, "target": "arrt-ct", "count": 40}),
        credentials=[{"credential": "arrt-r", "earned": "2019-05"}, {"credential": "gone"}],
        skills=["PACS", "RIS"],
        aims=["ct"],
    )
    assert printed(record)[6:] == [
        "",
        "CREDENTIALS",
        "  ARRT(R) (arrt-r): earned 2019-05",
        "  gone: date not given",
        "",
        "SKILLS",
        "  PACS",
        "  RIS",
        "",
        "AIMS",
        "  Computed tomography (ct)",
        "",
        "TARGETS",
        "  ooo  Fri 2026-11-20  40 approved before  ARRT(CT)",
    ]


def test_as_json_every_key_is_there_and_what_is_not_given_is_null_or_empty() -> None:
    told = person_json(record_of(), NAMES)
    assert told["schema"] == "imgxtrain.me/1"
    assert set(told["person"].values()) == set(told["workload"].values()) == {None}
    lists = ("credentials", "aims", "targets", "openings", "employers", "education", "licenses")
    assert [told[each] for each in (*lists, "skills")] == [[]] * 8
    assert len(told["missing"]) == 8


def test_as_json_things_have_all_their_fields_and_those_of_newer_versions() -> None:
    record = record_of(
        line_of({**OPENING, "target": "arrt-ct", "count": 40}),
        licenses=[{"state": "TX", "name": "MRT", "number": 5}],
    )
    told = person_json(record, NAMES)
    assert told["licenses"] == [{"state": "TX", "name": "MRT", "until": None, "number": 5}]
    (opening,) = told["openings"]
    assert (opening["target"], opening["label"], opening["count"]) == ("arrt-ct", "ARRT(CT)", 40)
    assert opening["procedure"] is None
