import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.audit.results import RequirementResult, Tally
from imgxtrain.cli.app import WELCOME
from imgxtrain.output.day_page import bar_text, progress_text
from tests.cli.ran import Runner, WorldMaker
from tests.cli.records import entry, exams, holding, signed, target, write_record
from tests.planning.results import repetitions
from tests.small_world import credential, pathway, requirement

PERSON = {"birth_month": 12, "state": "TX"}


@pytest.fixture
def record(profile: Path) -> Path:
    """Three targets, of which ARRT(CT) has 3 approved and 3 awaiting."""
    head = exams("ct-head", "2026-10-20", "h1a", "h1b", "h1c")
    hours = {"modality": "ct", "site": "main ED", "verifier": "CT lead"}
    return write_record(
        profile,
        target("arrt-ct", opened="2026-08-20"),
        target("nmtcb-ct", "tgt2"),
        target("arrt-mr", "tgt3"),
        *signed(head, "approved", "2026-10-24", "arrt-ct"),
        *exams("ct-chest", "2026-11-19", "c1a", "c1b", "c1c"),
        *exams("ct-sinuses", "2026-11-19", "s1a"),
        entry("hours", "hr1", "2026-09-01", until="2026-11-21", hours=150, **hours),
        person=PERSON,
        credentials=holding("arrt-r:2018-07"),
    )


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.usefixtures("record")
def test_the_page_as_it_looks(imgxtrain: Runner, width: int, snapshot: SnapshotAssertion) -> None:
    ran = imgxtrain(columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.usefixtures("record")
def test_three_targets_fit_one_screen(imgxtrain: Runner) -> None:
    lines = imgxtrain(columns=80).lines
    assert len(lines) <= 24
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.parametrize("width", [40, 60, 200])
@pytest.mark.usefixtures("record")
def test_no_line_is_longer_than_the_terminal_is_wide(imgxtrain: Runner, width: int) -> None:
    assert [line for line in imgxtrain(columns=width).lines if len(line) > width] == []


def test_many_targets_fit_all_the_same(imgxtrain: Runner, profile: Path) -> None:
    names = ("mqsa", "ardms-rdms-obgyn", "cci-rcis", "nmtcb-pet", "armrit-mri", "arrt-bs")
    every = [target(name, f"tgt{place}") for place, name in enumerate(names)]
    write_record(profile, *every, credentials=holding("arrt-r:2018-07", "cci-rvs:2023-02"))
    ran = imgxtrain(columns=80)
    assert ran.code == 0
    assert len(ran.lines) <= 24
    assert "3 more: imgxtrain plan" in ran.out


@pytest.mark.usefixtures("record")
def test_every_command_on_the_page_works(imgxtrain: Runner) -> None:
    told = [line.partition("imgxtrain ")[2] for line in imgxtrain().lines if "imgxtrain" in line]
    assert told == ["check"]
    assert imgxtrain(*told[0].split()).code == 1


@pytest.mark.usefixtures("profile")
def test_a_new_user_is_welcomed(imgxtrain: Runner) -> None:
    assert imgxtrain().out == WELCOME + "\n"
    told = imgxtrain("--json").json
    assert (told["schema"], told["record"], told["targets"]) == ("imgxtrain.today/1", False, [])


@pytest.mark.parametrize(
    ("done", "approved", "need", "missing", "bar"),
    [
        (62, 40, 125, 63, "[######===-----------]"),
        (0, 0, 125, 125, "[--------------------]"),
        (125, 125, 125, 0, "[####################]"),
        (125, 0, 125, 0, "[====================]"),
        (125, 125, 125, 9, "[###################-]"),  # full only where nothing is missing
        (400, 400, 300, 0, "[####################]"),
        (1, 1, 300, 299, "[#-------------------]"),  # something where it is anything
        (2, 1, 300, 298, "[#=------------------]"),
        (125, 124, 125, 0, "[###################=]"),
        (124, 124, 125, 1, "[###################-]"),
        (5, 0, None, None, ""),
    ],
)
def test_the_bar_tells_approved_from_awaiting_without_color(
    done: float, approved: float, need: float | None, missing: float | None, bar: str
) -> None:
    # 20 wide: 62 of 125 is 9.92, so 9; 40 of 125 is 6.4, so 6
    tally = Tally(approved=approved, logged=done - approved)
    found = repetitions(need=need, missing=missing, tally=tally)
    found = found if missing is not None else _unknown(found)
    assert bar_text(found, 20) == bar


def _unknown(found: RequirementResult) -> RequirementResult:
    return replace(found, need=None, missing=None)


def test_without_a_known_total_there_is_no_bar_and_no_percentage(
    in_world: WorldMaker, imgxtrain: Runner, profile: Path
) -> None:
    some = requirement("studies", modalities=["ct"])
    in_world(credentials=[credential("one", "ct", pathways=[pathway("usual", some)])])
    tally = entry("tally", "ta1", "2026-11-01", modality="ct", count=12, site="a", verifier="b")
    write_record(profile, target("one"), tally)
    out = imgxtrain().out
    assert "0 approved, 12 awaiting, missing unknown (studies)" in out
    assert "[" not in out
    shown = imgxtrain("--json").json["targets"][0]
    assert (shown["need"], shown["missing"], shown["logged"]) == (None, None, 12)


def test_the_three_numbers_are_told_where_more_is_missing_than_the_rest() -> None:
    found = repetitions(missing=109, tally=Tally(logged=20))
    assert progress_text(found) == "0 approved, 20 awaiting, 109 missing (repetitions)"


def test_a_record_without_a_target_says_how_to_get_one(imgxtrain: Runner, profile: Path) -> None:
    write_record(profile, aims=["ct"])
    ran = imgxtrain()
    (line,) = [each for each in ran.lines if "imgxtrain" in each]
    assert imgxtrain(*shlex.split(line.partition("imgxtrain ")[2])).code == 0
    write_record(profile)
    (line,) = [each for each in imgxtrain().lines if "imgxtrain" in each]
    assert imgxtrain(*shlex.split(line.partition("imgxtrain ")[2])).code == 0


def test_renewals_within_90_days_are_shown_and_no_others(imgxtrain: Runner, profile: Path) -> None:
    write_record(profile, person=PERSON, credentials=holding("arrt-r:2018-07"))
    out = imgxtrain(columns=100).out
    assert "ARRT(R): CE period ends Mon 2026-11-30 (not certain), in 8 days, 24 credits" in out
    assert "ARRT(R): renewal Thu 2026-12-31, in 39 days" in out
    write_record(profile, person={"birth_month": 6}, credentials=holding("arrt-r:2018-07"))
    assert "RENEWALS" not in imgxtrain().out
    assert len(imgxtrain("--json").json["renewals"]) == 2


def test_a_birth_month_that_is_not_told_is_asked_for(imgxtrain: Runner, profile: Path) -> None:
    write_record(profile, credentials=holding("arrt-r:2018-07"))
    (line,) = [each for each in imgxtrain().lines if "birth month" in each]
    assert imgxtrain(*shlex.split(line.partition("imgxtrain ")[2])).code == 0
    assert "birth month" not in imgxtrain().out


def test_a_record_full_of_contradictions_has_a_page(imgxtrain: Runner, profile: Path) -> None:
    write_record(
        profile,
        target("arrt-r"),
        target("moon-ct", "tgt2"),
        target("arrt-ct", "tgt3", pathway="no-such-way", editions={"clinical": "none"}),
        *signed(exams("ct-head", "2026-11-20", "h1a"), "approved", "2026-11-19", "arrt-ct"),
        *exams("thermography-hand", "2026-11-20", "t1a"),
        *exams("ct-head", "2027-11-20", "f1a"),
        entry("step", "st1", "2026-11-01", target="arrt-ct", step="no-such-step"),
        {"id": "dre1", "kind": "dream", "on": "2026-11-01", "logged": "2026-11-01"},
        credentials=holding("arrt-r:2019:2018", "moon-r:2019"),
    )
    for words in ((), ("--json",), ("check",), ("worksheet", "arrt-ct"), ("worksheet", "arrt-r")):
        ran = imgxtrain(*words)
        assert ran.code in {0, 1}, (words, ran.err)
        assert "Traceback" not in ran.err
    assert "findings in your log: imgxtrain check" in imgxtrain().out


def test_commands_act_on_the_record_that_was_named(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    other = write_record(tmp_path / "other.json", *exams("ct-head", "2026-11-20", "h1a", site=""))
    out = imgxtrain("--profile", str(other)).out
    assert f"imgxtrain --profile {other} check" in out
    assert not profile.exists()


def test_a_record_that_cannot_be_read_is_an_error_and_never_a_welcome(
    imgxtrain: Runner, profile: Path
) -> None:
    profile.write_text("[]", encoding="utf-8")
    ran = imgxtrain()
    assert (ran.code, ran.out) == (3, "")
    assert str(profile) in ran.err


def test_the_page_as_json(imgxtrain: Runner, record: Path) -> None:
    before = record.read_bytes()
    told = imgxtrain("--json").json
    assert (told["schema"], told["today"], told["record"]) == (
        "imgxtrain.today/1", "2026-11-22", True,
    )  # fmt: skip
    ct, nmtcb, _ = told["targets"]
    # 3 heads are approved, 3 chests logged. A single sinus exam does not count yet; with 2 more it
    # does: 125 - 6 - 1 = 118 further ones complete all
    assert (ct["need"], ct["approved"], ct["logged"], ct["missing"]) == (125, 3, 3, 118)
    assert (nmtcb["unit"], nmtcb["logged"]) == ("hours", 150)
    assert told["expires_next"]["credential"] in {"arrt-ct", "nmtcb-ct"}
    assert len(told["next"]) == 3
    assert told["findings"] == len(imgxtrain("check", "--json").json["findings"])
    assert record.read_bytes() == before
