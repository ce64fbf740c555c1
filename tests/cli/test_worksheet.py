import shlex
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Answering, Runner
from tests.cli.recorded import entries
from tests.cli.records import entry, exams, holding, signed, target, write_record

# ARRT(CT) by its reported figures: 3 to 5 of a procedure count, at most 9 entries a day.


@pytest.fixture
def record(profile: Path) -> Path:
    """Two shifts: the first typed in but for one exam, the second not at all.

    Heads: 3 submitted of the first shift and 3 of the second are 6, of which 5 count. Chests: 2 and
    2 are 4, all count. One abdomen is below its minimum of 3: it is typed in all the same, since
    it counts with the third. The observed chest never counts.
    """
    first = signed(exams("ct-head", "2026-09-20", "h1a", "h1b", "h1c"), "submitted", "2026-09-21",
                   "arrt-ct")  # fmt: skip
    return write_record(
        profile,
        target("arrt-ct", opened="2026-08-20"),
        *first,
        *exams("ct-chest", "2026-09-20", "c1a", "c1b"),
        *exams("ct-head", "2026-11-19", "h2a", "h2b", "h2c", at="07:15"),
        *exams("ct-chest", "2026-11-19", "c2a", "c2b", verifier=None),
        *exams("ct-chest", "2026-11-19", "c2c", role="observed"),
        *exams("ct-abdomen-pelvis", "2026-11-19", "a2a"),
        credentials=holding("arrt-r:2019-05"),
    )


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("record")
def test_every_day_as_it_looks(imgxtrain: Runner, width: int, snapshot: SnapshotAssertion) -> None:
    ran = imgxtrain("worksheet", "--all", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("record")
def test_no_line_but_a_command_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, width: int
) -> None:
    lines = imgxtrain("worksheet", "--all", columns=width).lines
    assert [line for line in lines if len(line) > width and "imgxtrain" not in line] == []


@pytest.mark.usefixtures("record")
def test_the_oldest_day_comes_first_and_alone(imgxtrain: Runner) -> None:
    ran = imgxtrain("worksheet", "CT")
    assert "Sun 2026-09-20" in ran.out
    assert "Thu 2026-11-19" not in ran.out
    assert "1 more day with 5 entries: imgxtrain worksheet arrt-ct --all" in ran.out


@pytest.mark.usefixtures("record")
def test_the_day_tells_what_is_in_the_tool_already_and_what_is_left_out(
    imgxtrain: Runner,
) -> None:
    first, second = imgxtrain("worksheet", "--json").json["worksheets"][0]["days"]
    assert (first["day"], first["entered"], first["limit"]) == ("2026-09-20", 3, 9)
    assert {each["id"] for each in first["entries"]} == {"c1a", "c1b"}
    assert first["left_out"] == []
    assert first["counts_until"] == "2028-09-20"
    # of the six heads three are in already: two of these three make five
    ids = {each["id"] for each in second["entries"]}
    assert len(ids & {"h2a", "h2b", "h2c"}) == 2
    assert ids >= {"c2a", "c2b", "a2a"}
    assert len(ids) == 5
    left = {each["code"]: each["entries"] for each in second["left_out"]}
    (surplus,) = {"h2a", "h2b", "h2c"} - ids
    assert left["over-procedure-maximum"] == [surplus]
    assert "below-procedure-minimum" not in left
    assert left["not-performed"] == ["c2c"]


@pytest.mark.usefixtures("record")
def test_a_row_has_all_that_is_typed(imgxtrain: Runner) -> None:
    _, second = imgxtrain("worksheet", "--json").json["worksheets"][0]["days"]
    row = next(each for each in second["entries"] if each["exam"] == "ct-head")
    assert (row["at"], row["name"], row["procedure"]) == ("07:15", "CT head", "Brain")
    assert (row["site"], row["verifier"]) == ("main ED", "CT lead")


def commands(out: str) -> list[list[str]]:
    """The command lines that an output tells, behind the program's name."""
    found = [line.partition("imgxtrain ")[2] for line in out.splitlines() if "imgxtrain " in line]
    return [shlex.split(each) for each in found]


def test_every_command_it_tells_works(imgxtrain: Runner, record: Path) -> None:
    told = commands(imgxtrain("worksheet").out)
    assert [each[0] for each in told] == ["submit", "signoff", "worksheet", "signoff"]
    for words in told:
        assert imgxtrain(*words).code == 0, words
    stages = {each["id"]: each.get("sign_offs", {}).get("arrt-ct", {}) for each in entries(record)}
    assert {name for name, note in stages.items() if note.get("stage") == "approved"} == {
        "h1a", "h1b", "h1c", "c1a", "c1b",
    }  # fmt: skip


def test_what_is_typed_in_and_noted_is_gone_from_the_worksheet(
    imgxtrain: Runner, record: Path
) -> None:
    while days := imgxtrain("worksheet", "--json").json["worksheets"][0]["days"]:
        assert imgxtrain(*shlex.split(days[0]["command"])[1:]).code == 0
    ran = imgxtrain("worksheet")
    assert "nothing to type into the registry's tool" in ran.out
    assert "10 entries are typed in and not approved yet" in ran.out
    assert record.exists()


@pytest.mark.usefixtures("record")
def test_a_day_that_is_asked_for_tells_why_there_is_nothing_to_type(imgxtrain: Runner) -> None:
    imgxtrain("submit", "c1a", "c1b", "--for", "arrt-ct")
    ran = imgxtrain("worksheet", "--day", "2026-09-20")
    assert "nothing to type" in ran.out
    assert "5 in already" in ran.out
    assert imgxtrain("worksheet", "--day", "2026-01-01").code == 0


def test_no_more_than_the_daily_limit_is_typed_in(imgxtrain: Runner, profile: Path) -> None:
    # 4 kinds of 3 each are 12 of one day; 9 may be reported, and whole procedures of 3 at that
    kinds = ("ct-head", "ct-chest", "ct-abdomen-pelvis", "ct-sinuses")
    logged = [
        each
        for place, kind in enumerate(kinds)
        for each in exams(kind, "2026-11-19", *(f"x{place}{letter}" for letter in "abc"))
    ]
    write_record(profile, target("arrt-ct", opened="2026-08-20"), *logged)
    (day,) = imgxtrain("worksheet", "--json").json["worksheets"][0]["days"]
    assert len(day["entries"]) == 9
    assert sum(len(each["entries"]) for each in day["left_out"]) == 3


def test_hours_are_summed_up_by_site_and_period(
    imgxtrain: Runner, profile: Path, answering: Answering
) -> None:
    hours = {"modality": "ct", "verifier": "CT lead"}
    write_record(
        profile,
        target("nmtcb-ct"),
        entry("hours", "hr1", "2026-09-01", until="2026-10-31", hours=80, site="south", **hours),
        entry("hours", "hr2", "2026-11-01", hours=8, site="south", **hours),
        entry("hours", "hr3", "2026-11-02", hours=12, site="north", modality="ct"),
        credentials=holding("arrt-r:2019-05"),
    )
    told = imgxtrain("worksheet", "--json").json
    assert (told["approval"], told["worksheets"]) == ("attestation", [])
    counted = next(each for each in told["attested"] if each["unit"] == "hours")
    assert counted["done"] == 100
    south, north = counted["sites"]
    assert (south["site"], south["amount"], south["from"], south["to"]) == (
        "south", 88, "2026-09-01", "2026-11-01",
    )  # fmt: skip
    assert (north["amount"], north["verifiers"]) == (12, [])
    ran = imgxtrain("worksheet")
    assert "south: 88 hours, 2026-09-01 to 2026-11-01; CT lead" in ran.out
    for words in commands(ran.out):
        answering("y")
        assert imgxtrain(*words).code == 0, words
    stages = [each.get("sign_offs", {}).get("nmtcb-ct", {}).get("stage") for each in
              entries(profile)]  # fmt: skip
    assert stages[1:4] == ["approved"] * 3


@pytest.mark.parametrize("width", [60, 120])
def test_a_cv_form_as_it_looks(
    imgxtrain: Runner, profile: Path, width: int, snapshot: SnapshotAssertion
) -> None:
    write_record(
        profile,
        target("ardms-rvt", pathway="re-applicant"),
        credentials=holding("ardms-rdms-ab:2020-03"),
    )
    ran = imgxtrain("worksheet", columns=width)
    assert ran.code == 0
    assert ran.out == snapshot


@pytest.mark.parametrize("words", [("worksheet",), ("worksheet", "CT"), ("worksheet", "arrt-cc")])
def test_without_such_a_target_it_tells_what_to_do(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...]
) -> None:
    write_record(profile, target("arrt-mr"), target("arrt-m", "tgt2"))
    ran = imgxtrain(*words)
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code in {0, 2}  # a second mistake may show then


def test_an_exam_of_no_vocabulary_and_a_target_of_no_data_break_nothing(
    imgxtrain: Runner, profile: Path
) -> None:
    write_record(
        profile,
        target("arrt-ct", opened="2026-08-20"),
        target("moon-ct", "tgt2"),
        *exams("thermography-hand", "2026-11-19", "t1a"),
        *exams("ct-head", "2026-11-19", "h1a", "h1b", "h1c"),
    )
    (day,) = imgxtrain("worksheet", "--json").json["worksheets"][0]["days"]
    assert {each["id"] for each in day["entries"]} == {"h1a", "h1b", "h1c"}


def test_reading_writes_nothing(imgxtrain: Runner, record: Path) -> None:
    before = record.read_bytes()
    imgxtrain("worksheet", "--all")
    assert record.read_bytes() == before


def test_where_nothing_is_signed_off_it_says_so(imgxtrain: Runner, profile: Path) -> None:
    write_record(profile, target("abii-ciip"))
    ran = imgxtrain("worksheet")
    assert "nothing is signed off on this way" in ran.out
    for words in commands(ran.out):
        assert imgxtrain(*words).code == 0, words
