import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.ran import Runner
from tests.cli.recorded import entries


@pytest.fixture
def logged(imgxtrain: Runner, profile: Path) -> Path:
    """A record of three days, with entries of several kinds."""
    imgxtrain("log", "exam", "CT", "head:3", "chest", "--on", "2026-11-20", "--site", "main ED")
    imgxtrain("log", "exam", "MRI", "brain", "--on", "2026-11-20", "--site", "north")
    imgxtrain(
        "log", "exam", "CT", "head", "--on", "2026-11-20", "--role", "observed", "--site", "main ED"
    )
    imgxtrain("log", "hours", "CT", "8", "--on", "2026-11-21", "--site", "Mercy")
    imgxtrain("log", "hours", "vascular US", "100", "--from", "2026-01", "--to", "2026-03")
    imgxtrain("log", "study", "25", "--for", "arrt-ct", "--on", "2026-11-21")
    return profile


@pytest.mark.usefixtures("logged")
def test_exams_of_a_day_and_site_stand_together_newest_day_first(imgxtrain: Runner) -> None:
    ran = imgxtrain("history", columns=100)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "Sat 2026-11-21  8 hours  Computed tomography  Mercy  (awaiting)",
        "                25 minutes of study  ARRT(CT)",
        "Fri 2026-11-20  CT head 3, CT chest 1, CT head (observed) 1  main ED  (5 awaiting)",
        "                MRI brain 1  north  (awaiting)",
        "Tue 2026-03-31  100 hours  Vascular sonography  from Thu 2026-01-01  (awaiting)",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.usefixtures("logged")
def test_no_line_is_longer_than_the_terminal_is_wide(imgxtrain: Runner, width: int) -> None:
    for words in (["history"], ["history", "--ids"], ["history", "--limit", "1"]):
        lines = imgxtrain(*words, columns=width).lines
        assert [line for line in lines if len(line) > width] == []


def test_with_ids_there_is_a_line_an_entry(imgxtrain: Runner, logged: Path) -> None:
    ran = imgxtrain("history", "--ids", columns=120)
    told = {line.split()[0] for line in ran.lines}
    assert told == {each["id"] for each in entries(logged)}
    head = entries(logged)[0]["id"]
    assert f"{head}  Fri 2026-11-20  CT head  main ED  logged" in ran.lines


def test_as_json_everything_is_told_one_by_one(imgxtrain: Runner, logged: Path) -> None:
    told = imgxtrain("history", "--json").json
    assert (told["schema"], told["found"]) == ("imgxtrain.history/1", 9)
    assert [each["on"] for each in told["entries"]][:3] == [
        "2026-11-21",
        "2026-11-21",
        "2026-11-20",
    ]
    head = next(each for each in told["entries"] if each["kind"] == "exam")
    assert (head["modality"], head["text"]) == ("ct", "CT head")
    assert {each["id"] for each in told["entries"]} == {each["id"] for each in entries(logged)}
    limited = imgxtrain("history", "--json", "--limit", "2").json
    assert (limited["found"], len(limited["entries"])) == (9, 2)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--kind", "exam"), 6),
        (("--kind", "exams"), 6),
        (("--kind", "Hours"), 2),
        (("--kind", "studies"), 1),
        (("--modality", "CT"), 6),
        (("--modality", "US"), 1),  # any kind of sonography
        (("--exam", "ct head"), 4),
        (("--exam", "CT-HEAD"), 4),
        (("--exam", "head"), 5),  # MRI brain goes by it too
        (("--exam", "brain"), 5),  # and CT head by this
        (("--from", "2026-11-21"), 2),
        (("--from", "2026-11", "--to", "2026-12"), 8),
        (("--to", "2026-02"), 1),  # a day of the period is enough
        (("--site", "MAIN ed"), 5),
        (("--state", "logged"), 8),
        (("--for", "arrt-ct"), 7),
        (("--for", "arrt-ct", "--state", "logged"), 6),
        (("--kind", "exam", "--modality", "CT", "--site", "main ED", "--from", "2026-11-20"), 5),
        (("--from", "2027-01"), 0),
    ],
)
@pytest.mark.usefixtures("logged")
def test_filters_narrow(imgxtrain: Runner, words: tuple[str, ...], count: int) -> None:
    ran = imgxtrain("history", *words, "--json")
    assert ran.code == 0
    assert ran.json["found"] == len(ran.json["entries"]) == count


def test_the_state_is_that_of_the_sign_off(imgxtrain: Runner, logged: Path) -> None:
    first, second, *_ = (each["id"] for each in entries(logged))
    imgxtrain("signoff", first, "--by", "CT lead", "--for", "arrt-ct")
    imgxtrain("submit", second, "--for", "arrt-ct")
    assert [
        each["id"] for each in imgxtrain("history", "--state", "approved", "--json").json["entries"]
    ] == [first]
    assert [
        each["id"]
        for each in imgxtrain("history", "--state", "submitted", "--json").json["entries"]
    ] == [second]
    shown = imgxtrain("history", "--site", "main ED", columns=100).out
    assert "(4 awaiting, 1 approved)" in shown
    other = imgxtrain("history", "--site", "main ED", "--for", "nmtcb-ct", columns=100).out
    assert "(5 awaiting)" in other


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "exma"),
        ("--state", "aproved"),
        ("--site", "Mercey"),
        ("--exam", "CT hed"),
        ("--exam", "zebra"),
        ("--modality", "CTT"),
        ("--for", "arrt-cc"),
        ("--for", "CT"),
        ("--from", "2026-11-20", "--to", "2026-11-19"),
        ("--from", "lately"),
    ],
)
@pytest.mark.usefixtures("logged")
def test_a_word_that_means_nothing_there_is_told_with_a_line_that_works(
    imgxtrain: Runner, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("history", *words)
    assert ran.code == 2
    assert ran.out == ""
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("logged")
def test_what_is_left_out_is_told_with_how_to_see_it(imgxtrain: Runner) -> None:
    ran = imgxtrain("history", "--limit", "2")
    assert ran.lines[2:] == [
        "",
        "7 older entries, back to Thu 2026-01-01",
        "to see them: --limit with a number, or --from 2026-01",
    ]
    assert "older" not in imgxtrain("history", "--from", "2026-01").out
    assert "older" not in imgxtrain("history", "--limit", "5").out


def test_without_a_limit_forty_lines_are_shown(imgxtrain: Runner, profile: Path) -> None:
    first = date(2026, 1, 1)
    days = [(first + timedelta(days=number)).isoformat() for number in range(50)]
    hours = {"kind": "hours", "logged": "2026-11-22", "modality": "ct", "hours": 8.0}
    lines = [{"id": f"h{number:03d}", "on": day, **hours} for number, day in enumerate(days)]
    profile.write_text(json.dumps({"schema_version": "1.0", "entries": lines}), encoding="utf-8")
    lines_shown = imgxtrain("history").lines
    assert lines_shown[40:42] == ["", "10 older entries, back to Thu 2026-01-01"]
    assert len(imgxtrain("history", "--from", "2026-01").lines) == 50


def test_what_awaits_an_approval_is_logged_or_submitted(imgxtrain: Runner, logged: Path) -> None:
    exams = [each["id"] for each in entries(logged) if each["kind"] == "exam"]
    imgxtrain("submit", exams[0], "--for", "arrt-ct")
    imgxtrain("signoff", exams[1], "--by", "CT lead", "--for", "arrt-ct")
    found = imgxtrain("history", "--kind", "exam", "--state", "awaiting", "--json").json["entries"]
    assert {each["id"] for each in found} == set(exams) - {exams[1]}


@pytest.mark.usefixtures("profile")
def test_an_empty_record_says_so(imgxtrain: Runner) -> None:
    ran = imgxtrain("history")
    assert (ran.code, ran.out) == (0, "")
    assert "nothing was logged yet" in ran.err
    assert imgxtrain("history", "--json").json["entries"] == []


@pytest.mark.usefixtures("logged")
def test_what_nothing_matches_says_so(imgxtrain: Runner) -> None:
    ran = imgxtrain("history", "--to", "2020-01")
    assert (ran.code, ran.out) == (0, "")
    assert "no entry is like that" in ran.err


def test_kinds_and_exams_that_are_not_known_are_shown_as_they_are(
    imgxtrain: Runner, profile: Path
) -> None:
    shared = {"on": "2026-11-20", "logged": "2026-11-20"}
    lines = [
        {"id": "aaaa", "kind": "dream", **shared, "depth": 3, "text": "theirs"},
        {"id": "bbbb", "kind": "exam", **shared, "exam": "thermography-hand", "warmth": None},
    ]
    profile.write_text(json.dumps({"schema_version": "1.9", "entries": lines}), encoding="utf-8")
    shown = imgxtrain("history").out
    assert "dream  depth: 3" in shown
    assert "thermography-hand 1" in shown
    dream, strange = imgxtrain("history", "--json").json["entries"]
    assert (dream["depth"], dream["text"], dream["modality"]) == (3, "theirs", None)
    assert (strange["exam"], strange["modality"], strange["warmth"]) == (
        "thermography-hand",
        None,
        None,
    )
    assert imgxtrain("history", "--kind", "dream", "--json").json["found"] == 1
    assert imgxtrain("history", "--exam", "thermography-hand", "--json").json["found"] == 1


def test_reading_writes_nothing(imgxtrain: Runner, logged: Path) -> None:
    before = logged.read_bytes()
    imgxtrain("history", "--ids")
    assert logged.read_bytes() == before


def test_a_record_that_cannot_be_read_is_never_empty(imgxtrain: Runner, profile: Path) -> None:
    profile.write_text("[]", encoding="utf-8")
    ran = imgxtrain("history")
    assert ran.code == 3
    assert str(profile) in ran.err
