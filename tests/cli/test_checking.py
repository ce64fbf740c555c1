import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.planning.log_checks import NAMES
from tests.cli.ran import Ran, Runner, WorldMaker
from tests.cli.recorded import entries, last
from tests.cli.records import entry, exams, holding, signed, target, write_record
from tests.small_world import credential, pathway, requirement

# On 2026-11-22: over 30 days ago is before 2026-10-23; within 60 days is by 2027-01-21.
CT = {"opened": "2026-08-20"}


def found(ran: Ran, name: str | None = None) -> list[dict[str, Any]]:
    every: list[dict[str, Any]] = ran.json["findings"]
    return [each for each in every if name in {None, each["check"]}]


def check(imgxtrain: Runner, name: str) -> list[dict[str, Any]]:
    ran = imgxtrain("check", name, "--json")
    assert ran.code == (1 if ran.json["findings"] else 0)
    return found(ran)


@pytest.mark.usefixtures("profile")
def test_it_is_quiet_when_all_is_well(imgxtrain: Runner, profile: Path) -> None:
    assert imgxtrain("check") == Ran(0, "", "")
    write_record(profile, *exams("ct-head", "2026-11-20", "h1a"))
    assert imgxtrain("check") == Ran(0, "", "")


def test_what_counts_and_is_not_approved_after_30_days_is_told_by_stage(
    imgxtrain: Runner, profile: Path
) -> None:
    head = exams("ct-head", "2026-10-22", "h1a", "h1b", "h1c")  # 31 days ago
    chest = exams("ct-chest", "2026-10-23", "c1a", "c1b", "c1c")  # 30 days ago
    write_record(
        profile,
        target("arrt-ct", **CT),
        *signed(head[:1], "approved", "2026-10-24", "arrt-ct"),
        *signed(head[1:2], "submitted", "2026-10-24", "arrt-ct"),
        head[2],
        *chest,
        *exams("mr-brain", "2026-01-01", "m1a"),  # no target looks at it
    )
    logged, submitted = check(imgxtrain, "awaiting")
    assert logged["entries"] == ["h1c"]
    assert logged["text"].startswith("1 entry for ARRT(CT), over 30 days old: logged")
    assert submitted["entries"] == ["h1b"]


def test_what_is_attested_at_the_end_awaits_nobody_yet(imgxtrain: Runner, profile: Path) -> None:
    hours = entry("hours", "hr1", "2026-09-01", modality="ct", hours=8, site="a", verifier="b")
    write_record(profile, target("nmtcb-ct"), hours)
    assert check(imgxtrain, "awaiting") == []
    write_record(profile, target("nmtcb-ct"), *signed([hours], "submitted", "2026-09-02",
                 "nmtcb-ct"))  # fmt: skip
    assert [each["entries"] for each in check(imgxtrain, "awaiting")] == [["hr1"]]


def test_what_stops_counting_within_60_days_is_told(imgxtrain: Runner, profile: Path) -> None:
    # 24 months: of 2025-01-21 the last day is 2027-01-21, 60 days off; of 2025-01-22 it is 61
    write_record(
        profile,
        target("arrt-ct", opened="2024-11-22"),
        *exams("ct-head", "2025-01-21", "h1a"),
        *exams("ct-head", "2025-01-22", "h1b"),
        *exams("ct-head", "2024-11-22", "h1c"),  # its last day is today
        *exams("ct-head", "2024-11-21", "h1d"),  # gone yesterday
        *exams("ct-head", "2026-11-01", "h1e"),
    )
    (told,) = check(imgxtrain, "expiring")
    assert told["entries"] == ["h1c", "h1a"]
    assert "the first on 2026-11-23" in told["text"]


def test_what_was_logged_over_30_days_later_is_told(imgxtrain: Runner, profile: Path) -> None:
    write_record(
        profile,
        *exams("ct-head", "2026-10-01", "h1a", logged="2026-11-01"),  # 31 days
        *exams("ct-head", "2026-10-02", "h1b", logged="2026-11-01"),  # 30 days
        *signed(exams("ct-head", "2026-01-01", "h1c", logged="2026-11-01"), "approved",
                "2026-11-02", "arrt-ct"),
    )  # fmt: skip
    (told,) = check(imgxtrain, "logged-late")
    assert told["entries"] == ["h1a"]


def test_a_missing_site_is_told_always_and_a_missing_verifier_where_a_target_looks(
    imgxtrain: Runner, profile: Path
) -> None:
    bare = [entry("exam", "h1a", "2026-11-20", exam="ct-head"),
            entry("exam", "m1a", "2026-11-20", exam="mr-brain"),
            entry("exam", "s1a", "2026-11-20", exam="ct-head", role="simulated")]  # fmt: skip
    write_record(profile, *bare)
    assert [each["entries"] for each in check(imgxtrain, "no-site")] == [["h1a", "m1a"]]
    assert check(imgxtrain, "no-verifier") == []
    write_record(profile, target("arrt-ct", **CT), *bare)
    assert [each["entries"] for each in check(imgxtrain, "no-verifier")] == [["h1a", "s1a"]]


def test_contradictions_are_told_each_with_a_way_out(imgxtrain: Runner, profile: Path) -> None:
    write_record(
        profile,
        target("arrt-ct", **CT),
        target("arrt-r", "tgt2"),
        *signed(exams("ct-head", "2026-11-20", "h1a"), "approved", "2026-11-19", "arrt-ct"),
        entry("hours", "hr1", "2026-11-10", until="2026-11-01", modality="ct", hours=8, site="a",
              verifier="b"),
        entry("step", "st1", "2026-11-01", target="arrt-ct", step="application"),
        credentials=holding("arrt-r:2019-05", "arrt-m:2020-05:2018-01"),
    )  # fmt: skip
    told = check(imgxtrain, "contradictions")
    texts = " / ".join(each["text"] for each in told)
    assert "approved for ARRT(CT) on 2026-11-19, before it was done on 2026-11-20" in texts
    assert "a period from 2026-11-10 that ends before, on 2026-11-01" in texts
    assert "ARRT(M) is said to have lapsed in 2018-01, before it was earned in 2020-05" in texts
    assert "ARRT(R) is your target, and you hold it already" in texts
    assert "Apply to ARRT is ticked off on 2026-11-01, but comes after what is not met" in texts
    assert len(told) == 5
    for each in told:
        assert imgxtrain(*shlex.split(each["command"])[1:]).code == 0, each
    left = " / ".join(each["text"] for each in check(imgxtrain, "contradictions"))
    assert "ARRT(R) is your target" not in left
    assert "before it was done" not in left
    assert "ends before" not in left


def test_a_figure_of_over_a_year_ago_that_a_target_rests_on_is_told(
    in_world: WorldMaker, imgxtrain: Runner, profile: Path
) -> None:
    old = {"value": 125, "grade": "official", "sources": ["survey"], "as_of": "2025-10"}
    new = {"value": 300, "grade": "official", "sources": ["survey"], "as_of": "2025-11"}
    in_world(
        credentials=[
            credential("old-one", "ct", pathways=[pathway("usual", requirement(
                "studies", modalities=["ct"], total=old))]),
            credential("new-one", "ct", pathways=[pathway("usual", requirement(
                "studies", modalities=["ct"], total=new))]),
        ]
    )  # fmt: skip
    write_record(profile, target("old-one"), target("new-one", "tgt2"))
    (told,) = check(imgxtrain, "old-figures")
    assert told["credential"] == "old-one"
    assert "1 figure is over a year old, the oldest of 2025-10 (Some studies)" in told["text"]


@pytest.mark.parametrize(
    ("until", "plan", "times"),
    [
        ("2027-05-22", {}, 1),  # six months to the day
        ("2027-05-23", {}, 0),
        ("2027-12-31", {"apply_by": "2028-02-01"}, 1),  # before the application that is planned
        (None, {}, 0),
    ],
)
@pytest.mark.usefixtures("profile")
def test_an_edition_that_closes_soon_or_before_the_application_is_told(
    closing: Callable[..., Runner], until: str | None, plan: dict[str, str], times: int
) -> None:
    imgxtrain = closing(until, plan)
    findings = check(imgxtrain, "edition-closing")
    assert len(findings) == times
    for each in findings:
        assert imgxtrain(*shlex.split(each["command"])[1:]).code == 0


@pytest.fixture
def closing(
    in_world: WorldMaker, imgxtrain: Runner, profile: Path
) -> Callable[[str | None, dict[str, str]], Runner]:
    """Makes a target that is bound to an edition accepted until a day."""

    def make(until: str | None, plan: dict[str, str]) -> Runner:
        end = {"value": until, "grade": "official", "sources": ["survey"], "as_of": "2026-01"}
        edition = {"id": "e1", "title": "Edition e1", "effective_from": "2020-01-01",
                   "accept_until": end if until else {}}  # fmt: skip
        document = {"id": "clinical", "kind": "clinical", "chosen_by": "worksheet-opened",
                    "editions": [edition]}  # fmt: skip
        ways = [pathway("usual", documents=["clinical"])]
        in_world(credentials=[credential("one", "ct", documents=[document], pathways=ways)])
        write_record(profile, target("one", opened="2026-08-20", **plan))
        return imgxtrain

    return make


def test_a_supporting_credential_that_lapsed_or_was_dropped_is_told(
    imgxtrain: Runner, profile: Path
) -> None:
    begun = exams("ct-head", "2026-11-20", "h1a", "h1b", "h1c")
    write_record(profile, target("arrt-ct", **CT), *begun,
                 credentials=holding("arrt-r:2019-05:2026-10-31"))  # fmt: skip
    assert any("ARRT(R) lapsed on 2026-10-31" in each["text"] for each in
               check(imgxtrain, "lapsed"))  # fmt: skip
    write_record(profile, target("arrt-ct", **CT), *begun)
    (told,) = check(imgxtrain, "lapsed")
    assert "is missing" in told["text"]
    assert imgxtrain(*shlex.split(told["command"])[1:]).code == 0
    assert check(imgxtrain, "lapsed") == []
    write_record(profile, target("arrt-ct", **CT))  # nothing begun: the plan tells it
    assert check(imgxtrain, "lapsed") == []


def test_names_that_the_data_does_not_know_are_told(imgxtrain: Runner, profile: Path) -> None:
    write_record(
        profile,
        target("moon-ct"),
        *exams("thermography-hand", "2026-11-20", "t1a", "t1b"),
        credentials=holding("moon-r:2019"),
    )
    exam, goal, held = check(imgxtrain, "unknown-names")
    assert exam["entries"] == ["t1a", "t1b"]
    assert exam["text"] == (
        '2 entries of an exam that is not known here, "thermography-hand": not counted'
    )
    for each in (exam, goal, held):
        assert imgxtrain(*shlex.split(each["command"])[1:]).code == 0, each
    assert len(check(imgxtrain, "unknown-names")) == 1
    because = ("--because", "not kept here")
    assert imgxtrain("check", "--ignore", "unknown-names", "thermography-hand", *because).code == 0
    assert check(imgxtrain, "unknown-names") == []


@pytest.fixture
def unwell(profile: Path) -> Path:
    """A record in which seven entries lack a site."""
    bare = [entry("exam", f"h{n}a", "2026-11-20", exam="ct-head") for n in range(7)]
    return write_record(profile, target("arrt-ct", **CT), *bare, *exams(
        "ct-chest", "2026-09-20", "c1a", "c1b", "c1c"))  # fmt: skip


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.usefixtures("unwell")
def test_findings_as_they_look(imgxtrain: Runner, width: int, snapshot: SnapshotAssertion) -> None:
    ran = imgxtrain("check", columns=width)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == snapshot


@pytest.mark.usefixtures("unwell")
def test_every_command_it_tells_works(imgxtrain: Runner) -> None:
    lines = imgxtrain("check").lines
    told = [line.partition("imgxtrain ")[2] for line in lines if "imgxtrain " in line]
    assert len(told) == 6
    for line in told:
        assert imgxtrain(*shlex.split(line)).code == 0, line


@pytest.mark.usefixtures("unwell")
def test_a_finding_is_ignored_with_its_reason_and_comes_back(imgxtrain: Runner) -> None:
    because = ("--because", "from my paper log")
    assert imgxtrain("check", "--ignore", "no-site", *because).code == 0
    assert imgxtrain("check", "no-site") == Ran(0, "", "")
    shown = imgxtrain("check", "no-site", "--all", columns=120)
    assert shown.code == 0
    assert "ignored since 2026-11-22: from my paper log; 7 entries without a site" in shown.out
    (line,) = [each for each in shown.lines if "imgxtrain remove" in each]
    assert imgxtrain(*shlex.split(line.partition("imgxtrain ")[2])).code == 0
    assert imgxtrain("check", "no-site").code == 1
    imgxtrain("check", "--ignore", "no-site", *because)
    imgxtrain("undo")
    assert imgxtrain("check", "no-site").code == 1


def test_one_entry_of_a_finding_is_ignored_alone(imgxtrain: Runner, unwell: Path) -> None:
    because = ("--because", "at home")
    imgxtrain("check", "--ignore", "no-site", "h0a", "h1a", *because)
    assert [each["subject"] for each in entries(unwell)[-2:]] == ["h0a", "h1a"]
    (told,) = check(imgxtrain, "no-site")
    assert told["text"] == "5 entries without a site"
    ran = imgxtrain("check", "no-site", "--json")
    assert [each["entries"] for each in ran.json["ignored"]] == [["h0a"], ["h1a"]]
    # a new reason takes the place of the old one
    imgxtrain("check", "--ignore", "no-site", "h0a", "--because", "in the car")
    ignored = [each for each in entries(unwell) if each["kind"] == "ignored"]
    assert [each["because"] for each in ignored] == ["in the car", "at home"]


def test_a_finding_about_a_credential_is_ignored_by_its_id(
    imgxtrain: Runner, profile: Path
) -> None:
    write_record(profile, target("arrt-ct", **CT), target("arrt-mr", "tgt2"))
    before = {each["credential"] for each in check(imgxtrain, "old-figures")}
    assert "arrt-ct" in before
    imgxtrain("check", "--ignore", "old-figures", "arrt-ct", "--because", "read it today")
    after = {each["credential"] for each in check(imgxtrain, "old-figures")}
    assert after == before - {"arrt-ct"}


def test_ignoring_one_side_of_a_contradiction_ignores_it(imgxtrain: Runner, profile: Path) -> None:
    steps = [entry("step", "st1", "2026-11-01", target="arrt-ct", step="exam-window"),
             entry("step", "st2", "2026-11-10", target="arrt-ct", step="application")]  # fmt: skip
    write_record(profile, target("arrt-ct", **CT), *steps)
    pair = [each for each in check(imgxtrain, "contradictions") if len(each["entries"]) == 2]
    assert len(pair) == 1
    imgxtrain("check", "--ignore", "contradictions", "st1", "--because", "so it was")
    assert not any("st1" in each["entries"] for each in check(imgxtrain, "contradictions"))


@pytest.mark.parametrize(
    "words",
    [
        ("check", "no-verifer"),
        ("check", "sites"),
        ("check", "--ignore", "no-sites", "--because", "at home"),
        ("check", "--ignore", "no-site"),
        ("check", "--ignore", "no-site", "--because", " "),
        ("check", "--ignore", "no-site", "--because", "patient MRN 12345678"),
        ("check", "--because", "at home"),
        ("check", "--ignore", "no-site", "zzzz", "--because", "at home"),
    ],
)
def test_what_cannot_be_done_is_told_with_a_line_that_works(
    imgxtrain: Runner, unwell: Path, words: tuple[str, ...]
) -> None:
    before = unwell.read_bytes()
    ran = imgxtrain(*words)
    assert (ran.code, ran.out) == (2, "")
    assert unwell.read_bytes() == before
    assert imgxtrain(*ran.hint).code in {0, 1}


@pytest.mark.usefixtures("unwell")
def test_a_name_that_is_none_lists_all(imgxtrain: Runner) -> None:
    ran = imgxtrain("check", "no-verifer")
    assert all(name in ran.err for name in NAMES)
    assert ran.hint == ["check", "no-verifier"]


@pytest.mark.usefixtures("profile")
def test_the_checks_are_listed_with_a_line_each(imgxtrain: Runner) -> None:
    ran = imgxtrain("check", "--list", columns=100)
    assert [line.split()[0] for line in ran.lines] == list(NAMES)
    assert [each["name"] for each in imgxtrain("check", "--list", "--json").json["checks"]] == list(
        NAMES
    )


def test_reading_writes_nothing_and_what_is_kept_is_a_line(imgxtrain: Runner, unwell: Path) -> None:
    before = unwell.read_bytes()
    imgxtrain("check", "--all")
    assert unwell.read_bytes() == before
    imgxtrain("check", "--ignore", "no-site", "--because", "at home")
    assert {key: last(unwell)[key] for key in ("kind", "check", "because", "on")} == {
        "kind": "ignored", "check": "no-site", "because": "at home", "on": "2026-11-22",
    }  # fmt: skip


def test_a_record_that_cannot_be_read_is_an_error(imgxtrain: Runner, profile: Path) -> None:
    profile.write_text(json.dumps([]), encoding="utf-8")
    assert imgxtrain("check").code == 3
