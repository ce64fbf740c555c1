"""The command, on a record made as a person makes it: by init, log, import and me."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from docx import Document
from jsonschema import Draft7Validator
from syrupy.assertion import SnapshotAssertion

from imgxtrain.profile.record import SCHEMA_VERSION, Record, line_of
from imgxtrain.profile.store import update
from tests.cli.ran import Ran, Runner
from tests.processes import run_process

pytestmark = pytest.mark.usefixtures("profile")
ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "output" / "json_resume" / "schema-1.2.1.json"
ORDERS = (
    "CT HEAD WO CONTRAST",
    "CT ABD & PELVIS W CONTRAST",
    "CT CHEST W CONTRAST",
    "CT C SPINE WO",
    "CT ABDOMEN W/O CONT",
)
MADE = (
    (
        *("init", "--name", 'Jo "J" O\'Doe', "--title", "Radiologic Technologist"),
        *("--holds", "arrt-r:2019-05", "--holds", "arrt-m:2020-02..2024-02"),
        *("--birth-month", "6", "--state", "TX", "--yes"),
    ),
    ("adopt", "arrt-ct", "--opened", "2026-01-05"),
    (
        *("me", "add", "employer", "Mercy General", "--title", "Radiologic Technologist"),
        *("--start", "2021-03", "--place", "Austin, TX"),
    ),
    (
        *("me", "add", "employer", "Lakeside Clinic", "--title", "X-ray Technologist"),
        *("--start", "2019-06", "--end", "2021-02"),
    ),
    (
        *("me", "add", "education", "Lakeside College", "--study", "Radiologic Technology"),
        *("--start", "2017-08", "--end", "2019-05"),
    ),
    ("me", "add", "skill", "PACS"),
    ("me", "add", "license", "TX", "Medical Radiologic Technologist", "--until", "2027-06"),
    (
        *("import", "orders.csv", "--map", "date=Date", "--map", "description=Exam"),
        *("--map", "modality=Modality", "--map", "site=Site", "--role", "performed"),
        *("--verifier", "CT lead", "--yes"),
    ),
    (
        *("log", "exam", "CT", "head:30", "chest:20", "--on", "2026-11-20", "--supervised"),
        *("--site", "Main ED", "--verifier", "CT lead", "--note", "a busy night", "--yes"),
    ),
    ("log", "exam", "X-ray", "chest:60", "--on", "2020-05-10", "--site", "clinic", "--yes"),
    ("log", "exam", "MRI", "brain:4", "--on", "2026-11-18", "--role", "observed", "--yes"),
    (
        *("log", "impact", "CT turnaround", "--before", "42", "--after", "35", "--unit", "min"),
        *("--on", "2026-09-01"),
    ),
    ("log", "impact", "Contrast documentation", "--on", "2026-05-01"),
    ("log", "impact", "Repeat rate", "--before", "8.5", "--after", "6", "--unit", "%"),
    ("log", "course", "CT physics", "--credits", "3", "--modality", "CT", "--on", "2026-03-01"),
    ("log", "practice", "66", "--for", "arrt-ct"),
    ("log", "hours", "CT", "240", "--from", "2026-02", "--to", "2026-09"),
)


@pytest.fixture
def made(imgxtrain: Runner, tmp_path: Path) -> None:
    rows = ["Date,Modality,Exam,Site"]
    for number in range(100):
        day = date(2026, 1, 12) + timedelta(days=number * 3)
        site = "Main ED" if number % 3 else "Outpatient"
        rows.append(f"{day},CT,{ORDERS[number % 5]},{site}")
    (tmp_path / "orders.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    for words in MADE:
        ran = imgxtrain(*words)
        assert ran.code == 0, (words, ran.err)


def without_ids(text: str) -> str:
    return re.sub(r"imgxtrain edit [0-9a-z]{4}\b", "imgxtrain edit ____", text)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("form", ["text", "markdown", "json", "linkedin"])
def test_a_record_is_told_in_every_form(
    imgxtrain: Runner, snapshot: SnapshotAssertion, form: str
) -> None:
    ran = imgxtrain("resume", "--format", form)
    assert ran.code == 0
    assert (ran.out, without_ids(ran.err)) == snapshot


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("part", ["headline", "summary", "bullets", "skills"])
def test_one_part_is_told_by_itself(
    imgxtrain: Runner, snapshot: SnapshotAssertion, part: str
) -> None:
    assert imgxtrain("resume", "--only", part).out == snapshot


@pytest.mark.usefixtures("made")
def test_the_example_of_the_issue(imgxtrain: Runner) -> None:
    ran = imgxtrain("resume", "--only", "headline")
    assert ran.lines == ["Radiologic Technologist | R.T.(R)(ARRT) | CT in training"]


@pytest.mark.usefixtures("made")
def test_what_is_left_out_and_what_would_help_is_said_on_the_side(imgxtrain: Runner) -> None:
    ran = imgxtrain("resume")
    assert "ARRT(M): it lapsed in 2024-02" in ran.err
    assert 'say what "Contrast documentation" was before and after' in ran.err
    assert "left out" not in ran.out
    told = imgxtrain("resume", "--json")
    assert told.err == ""
    assert [each["what"] for each in told.json["left_out"]] == ["ARRT(M)"]
    commands = [each["command"] for each in told.json["suggestions"]]
    assert [each for each in commands if each not in ran.err] == []


@pytest.mark.usefixtures("made")
def test_every_suggested_command_works(imgxtrain: Runner) -> None:
    for each in imgxtrain("resume", "--json").json["suggestions"]:
        program, *words = each["command"].split()
        assert program == "imgxtrain"
        assert imgxtrain(*words).code == 0, words


@pytest.mark.usefixtures("made")
def test_a_number_rests_on_entries_of_the_record(imgxtrain: Runner) -> None:
    (first, *_) = imgxtrain("resume", "--json").json["jobs"][0]["bullets"]
    assert "150 to date, 50 of them supervised" in first["text"]
    assert len(set(first["entries"])) == 150


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("form", ["text", "markdown", "json", "linkedin"])
def test_no_form_shows_a_site_a_verifier_a_note_a_practice_result_or_a_day(
    imgxtrain: Runner, form: str
) -> None:
    shown = imgxtrain("resume", "--format", form).out
    for word in ("Main ED", "Outpatient", "CT lead", "busy", "66", "2026-1", "Nov 2026"):
        assert word not in shown


@pytest.mark.usefixtures("made")
def test_json_is_json_resume_and_valid_against_its_published_schema(imgxtrain: Runner) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    assert list(validator.iter_errors(imgxtrain("resume", "--format", "json").json)) == []


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("name", ["cv.txt", "cv.md", "cv.json", "cv.docx"])
def test_a_file_is_what_its_name_says(imgxtrain: Runner, tmp_path: Path, name: str) -> None:
    ran = imgxtrain("resume", "-o", name)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"{name}: written\n")
    content = (tmp_path / name).read_bytes()
    if name.endswith(".docx"):
        texts = [each.text for each in Document(str(tmp_path / name)).paragraphs]
        assert texts[1] == "Radiologic Technologist | R.T.(R)(ARRT) | CT in training"
    else:
        assert content.decode("utf-8") == imgxtrain("resume", "--format", FORMS[name]).out


FORMS = {"cv.txt": "text", "cv.md": "markdown", "cv.json": "json"}


@pytest.mark.usefixtures("made")
def test_linkedins_fields_may_be_written_to_a_text_file(imgxtrain: Runner, tmp_path: Path) -> None:
    assert imgxtrain("resume", "--format", "linkedin", "-o", "in.txt").code == 0
    assert (tmp_path / "in.txt").read_text(encoding="utf-8").startswith("HEADLINE (")


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "docx"),
        ("--json", "--format", "text"),
        ("--format", "text", "-o", "cv.docx"),
        ("-o", "cv.pdf"),
        ("-o", "profile.json", "--yes"),
        ("--only", "everything"),
    ],
)
def test_what_cannot_be_is_a_mistake_of_usage(imgxtrain: Runner, words: tuple[str, ...]) -> None:
    ran = imgxtrain("resume", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err


def test_a_file_that_is_there_is_replaced_only_where_one_says_so(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    (tmp_path / "cv.txt").write_text("mine", encoding="utf-8")
    ran = imgxtrain("resume", "-o", "cv.txt")
    assert (ran.code, (tmp_path / "cv.txt").read_text(encoding="utf-8")) == (2, "mine")
    assert imgxtrain(*ran.hint).code == 0
    assert "Diagnostic imaging" in (tmp_path / "cv.txt").read_text(encoding="utf-8")


def test_a_new_user_gets_a_headline_and_is_told_what_to_log_first(imgxtrain: Runner) -> None:
    ran = imgxtrain("resume")
    assert (ran.code, ran.out) == (0, "Diagnostic imaging\n")
    assert "nothing is kept of you yet: imgxtrain init" in ran.err
    assert ran.err.index("log the exams you do") < ran.err.index("add your jobs")


@pytest.mark.usefixtures("made")
def test_reading_changes_no_byte_of_the_record(imgxtrain: Runner, profile: Path) -> None:
    before = profile.read_bytes()
    for form in ("text", "markdown", "json", "linkedin"):
        imgxtrain("resume", "--format", form)
    assert profile.read_bytes() == before


@pytest.mark.usefixtures("made")
def test_a_credential_that_will_lapse_is_gone_on_that_day(imgxtrain: Runner) -> None:
    imgxtrain("me", "add", "credential", "arrt-r", "--earned", "2019-05", "--lapsed", "2026-11-22")
    assert imgxtrain("resume", "--only", "headline").lines == [
        "Radiologic Technologist | CT in training"
    ]


ODD = 'Jo "the <b>" *O\'Doe* \u05d9\u05d5\u05e1\u05e3 \U0001f600 \x1b[31m \u202e \ufffe & </w:t>'


@pytest.fixture
def large(profile: Path) -> None:
    """Fifty thousand exams in overlapping jobs that are over, some with long notes."""
    lines = [
        line_of(
            {
                "id": f"{number:06}",
                "kind": "exam",
                "on": (date(2019, 1, 1) + timedelta(days=number % 1000)).isoformat(),
                "logged": "2026-01-01",
                "exam": ("ct-head", "ct-chest", "mri-brain")[number % 3],
                "site": ("Side", "Main", None)[number % 3],
                "note": "x" * 3000 if number % 1000 == 0 else None,
            }
        )
        for number in range(50_000)
    ]
    head = {
        "schema_version": SCHEMA_VERSION,
        "person": {"name": ODD, "title": ODD},
        "credentials": [{"credential": "arrt-r"}],
        "employers": [
            {"name": ODD, "title": ODD, "start": "2018", "end": "2024"},
            {"name": "Side", "title": "T", "start": "2019-06", "end": "2023"},
        ],
    }
    record = Record(head, tuple(lines))
    update(profile, lambda _: record, datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.mark.usefixtures("large")
def test_a_large_and_odd_record_is_told_whole_in_every_form(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    found: dict[str, Ran] = {
        form: imgxtrain("resume", "--format", form)
        for form in ("text", "markdown", "json", "linkedin")
    }
    assert {each.code for each in found.values()} == {0}
    told = imgxtrain("resume", "--json").json
    counted = [len(bullet["entries"]) for job in told["jobs"] for bullet in job["bullets"]]
    assert sum(counted) == 50_000
    assert not [each for each in ("\x1b", "\u202e", "\ufffe") if each in found["text"].out]
    assert "xxx" not in found["text"].out
    assert "\\<b\\>" in found["markdown"].out
    assert found["json"].json["basics"]["name"].startswith('Jo "the <b>" *O')
    assert imgxtrain("resume", "-o", "cv.docx").code == 0
    assert "</w:t>" in Document(str(tmp_path / "cv.docx")).paragraphs[0].text


def test_text_and_json_need_no_word_library_and_styles_nothing() -> None:
    for words in (["resume"], ["resume", "--json"]):
        ran = run_process(words, python_options=["-X", "importtime"])
        names = {line.rpartition("|")[2].strip() for line in ran.stderr.decode().splitlines()}
        assert ran.returncode == 0
        assert "imgxtrain.career.resume" in names
        assert names & {"docx", "lxml", "yaml", "rich"} == set()


def test_letters_that_standard_output_lacks_are_counted_and_a_file_keeps_them(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    imgxtrain("init", "--name", "Zo\u00eb \u6c34\u6c34", "--yes")
    ran = run_process(["resume"], PYTHONIOENCODING="cp1252")
    assert ran.returncode == 0
    assert ran.stdout.decode("cp1252").splitlines()[0] == "Zo\u00eb ??"
    said = "note: 2 letters are not in cp1252; a file (-o) keeps them all"
    assert said in ran.stderr.decode("cp1252")
    imgxtrain("resume", "-o", "kept.txt")
    assert (tmp_path / "kept.txt").read_text(encoding="utf-8").startswith("Zo\u00eb \u6c34\u6c34")
    assert "note:" not in imgxtrain("resume").err
