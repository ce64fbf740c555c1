"""``imgxtrain interview``, through the program's own way in."""

import json
import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.knowledge.library import Knowledge
from tests.cli.ran import Answering, Runner
from tests.cli.recorded import content


@pytest.fixture
def radiographer(imgxtrain: Runner, profile: Path) -> Path:
    """R.T.(R) in Texas, some way towards ARRT(CT)."""
    imgxtrain("init", "--name", "Alex Kim", "--holds", "arrt-r:2019-05", "--state", "TX",
              "--exams-a-shift", "12", "--shifts-a-week", "3")  # fmt: skip
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20", "--apply-by", "2027-05-31")
    imgxtrain("log", "exam", "CT", "head:6", "abd/pel w:2", "chest", "--on", "2026-11-20",
              "--site", "main ED", "--verifier", "CT lead", "--at", "20:10")  # fmt: skip
    imgxtrain("log", "exam", "X-ray", "chest:4", "--on", "2026-10-03", "--site", "northgate")
    imgxtrain("log", "course", "CT physics", "--credits", "3", "--category", "Image Production=2",
              "--category", "Safety=1", "--on", "2026-10-01")  # fmt: skip
    imgxtrain("log", "practice", "64", "--for", "arrt-ct", "--on", "2026-10-01")
    imgxtrain("log", "practice", "78", "--for", "arrt-ct", "--on", "2026-11-10")
    imgxtrain("log", "study", "150", "--for", "arrt-ct", "--on", "2026-11-10")
    imgxtrain("log", "impact", "CT turnaround", "--before", "42", "--after", "35", "--unit", "min")
    return profile


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("radiographer")
def test_the_evening_before(imgxtrain: Runner, width: int, snapshot: SnapshotAssertion) -> None:
    ran = imgxtrain("interview", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("profile")
def test_with_an_empty_record_everything_is_to_be_prepared(
    imgxtrain: Runner, width: int, snapshot: SnapshotAssertion
) -> None:
    ran = imgxtrain("interview", columns=width)
    assert ran.code == 0
    assert ran.out == snapshot
    assert "imgxtrain log" in ran.err
    assert "imgxtrain interview CT" in ran.err


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("radiographer")
def test_no_line_is_longer_than_the_terminal_is_wide(imgxtrain: Runner, width: int) -> None:
    for words in (["interview"], ["interview", "arrt-mr"], ["interview", "mammo"]):
        lines = imgxtrain(*words, columns=width).lines
        assert lines
        assert [line for line in lines if len(line) > width] == []


@pytest.mark.usefixtures("radiographer")
def test_nothing_in_it_has_a_day_a_site_or_a_name(imgxtrain: Runner) -> None:
    for words in (["interview"], ["interview", "--json"]):
        out = imgxtrain(*words).out.replace('"today": "2026-11-22"', "")
        told = re.sub(r'"as_of": "[^"]*"', "", out)
        assert not re.search(r"\d{4}-\d\d-\d\d", told)
        assert not [
            name for name in ("main ED", "northgate", "CT lead", "Alex", "Kim") if name in told
        ]


@pytest.mark.usefixtures("radiographer")
def test_the_json_has_every_question_with_what_each_point_rests_on(imgxtrain: Runner) -> None:
    told = imgxtrain("interview", "CT", "--json").json
    assert told["schema"] == "imgxtrain.interview/1"
    assert (told["field"], told["modalities"], told["credential"]) == ("CT", ["ct"], "arrt-ct")
    done = next(each for each in told["questions"] if each["id"] == "done")
    (exams,) = (each for each in done["points"] if each["reads"] == "exams")
    # 6 heads, 2 of abdomen and pelvis, 1 chest; the four chest X-rays are no CT
    assert exams["figures"] == [9, 6, 2, 1]
    assert exams["evidence"] == [
        {"kind": "exam", "entries": 9, "first": "2026-11", "last": "2026-11"}
    ]
    pays = next(each for each in told["asks"] if each["id"] == "who-pays")
    graded = {each["about"]: each["grade"] for each in pays["known"]}
    assert graded["Tax-free aid by an employer"] == "reported"
    assert graded["Usual refund of exam fees"] is None


@pytest.mark.usefixtures("radiographer")
def test_one_question_alone(imgxtrain: Runner) -> None:
    whole = imgxtrain("interview").out
    third = imgxtrain("interview", "--only", "3")
    assert third.lines[0] == " 3.  What have you already done in CT?"
    assert third.lines[1] in whole
    assert imgxtrain("interview", "--only", "3", "--json").json["asks"] == []


@pytest.mark.parametrize("number", ["0", "99", "x"])
@pytest.mark.usefixtures("radiographer")
def test_a_question_that_is_not_there_is_told(imgxtrain: Runner, number: str) -> None:
    ran = imgxtrain("interview", "--only", number)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("radiographer")
def test_it_can_be_asked_about_what_was_not_taken_on(imgxtrain: Runner) -> None:
    assert imgxtrain("interview", "MRI").lines[0] == "Interview: MRI"
    assert imgxtrain("interview", "arrt-mr").lines[0] == "Interview: MRI, toward ARRT(MR)"
    unknown = imgxtrain("interview", "CTT")
    assert unknown.code == 2
    assert imgxtrain(*unknown.hint).code == 0


@pytest.mark.usefixtures("radiographer")
def test_of_several_taken_on_one_is_asked_for(imgxtrain: Runner, answering: Answering) -> None:
    imgxtrain("adopt", "arrt-mr")
    ran = imgxtrain("interview")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    answering("2")
    assert imgxtrain("interview").lines[0] == "Interview: MRI, toward ARRT(MR)"


@pytest.mark.usefixtures("profile")
def test_what_is_aimed_at_is_what_it_is_about(imgxtrain: Runner) -> None:
    imgxtrain("init", "--name", "Alex Kim", "--target", "MRI")
    assert imgxtrain("interview").lines[0] == "Interview: MRI"


@pytest.mark.usefixtures("radiographer")
def test_a_file_is_written_as_its_name_says_and_not_over_another(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    ran = imgxtrain("interview", "-o", "cards.txt", columns=60)
    assert (ran.code, ran.out) == (0, "")
    text = (tmp_path / "cards.txt").read_text(encoding="utf-8")
    assert text == imgxtrain("interview", columns=80).out
    again = imgxtrain("interview", "-o", "cards.txt")
    assert again.code == 2
    assert imgxtrain(*again.hint).code == 0
    imgxtrain("interview", "-o", "cards.json")
    assert json.loads((tmp_path / "cards.json").read_bytes())["schema"] == "imgxtrain.interview/1"
    assert imgxtrain("interview", "-o", "cards.pdf").code == 2


@pytest.mark.usefixtures("radiographer")
def test_it_changes_nothing(imgxtrain: Runner, tmp_path: Path) -> None:
    before = content(tmp_path)
    imgxtrain("interview")
    assert content(tmp_path) == before


@pytest.mark.parametrize(
    "title",
    [
        "a {field} {0} {} title",
        "[bold]x[/bold] <script>alert(1)</script> & \"q\" 'q'",
        "\x1b[31mred\x07 \u202eturned\u202c \u0639\u0631\u0628\u064a \U0001f642",
        "word " * 590,
    ],
)
def test_what_the_user_typed_is_printed_as_text_and_nothing_of_it_runs(
    profile: Path, imgxtrain: Runner, title: str
) -> None:
    entry = {"id": "imp1", "kind": "impact", "on": "2026-11-01", "logged": "2026-11-01",
             "title": title, "before": 2.0, "after": 1.0}  # fmt: skip
    person = {"skills": [title[:200]], "person": {"name": title[:200]}}
    record = {"schema_version": "1.0", **person, "entries": [entry]}
    profile.write_text(_stored(record), encoding="utf-8")
    ran = imgxtrain("interview", "CT", columns=60)
    assert ran.code == 0
    assert "What got better" in ran.out
    assert not set("\x1b\x07\u202e") & set(ran.out)
    assert imgxtrain("interview", "CT", "--json").out.isascii()


def _stored(record: Mapping[str, object]) -> str:
    """A record as it is kept: an entry a line."""
    head = {key: value for key, value in record.items() if key != "entries"}
    entries = record["entries"]
    assert isinstance(entries, list)
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in entries)
    return json.dumps(head)[:-1] + f',"entries":[\n{lines}\n]\n}}\n'


def commands() -> list[str]:
    known = Knowledge()
    asked = known.interview_questions.values()
    found = {point.command for each in asked for point in each.points if point.command}
    return sorted(each.format(modality="ct", credential="arrt-ct") for each in found)


@pytest.mark.parametrize("command", commands())
@pytest.mark.usefixtures("radiographer")
def test_every_command_that_fills_a_gap_works(imgxtrain: Runner, command: str) -> None:
    program, *words = shlex.split(command)
    assert program == "imgxtrain"
    assert imgxtrain(*words).code == 0
