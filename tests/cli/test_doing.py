import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Answering, Ran, Runner
from tests.cli.recorded import entries, last


def without_ids(ran: Ran) -> str:
    """What was printed, with ids in the place of which nothing random stands."""
    return re.sub(r"(?m)^(changed|as it was:|done) [0-9a-z]{4}\b", r"\1 ____", ran.out)


@pytest.fixture
def ct(imgxtrain: Runner, profile: Path) -> Path:
    """A radiographer who opened the CT worksheet on 2026-08-20."""
    imgxtrain("me", "add", "credential", "arrt-r", "--earned", "2019-05")
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20", "--apply-by", "2027-05-31")
    return profile


def test_a_step_is_ticked_off_and_told_in_one_line_with_its_id(imgxtrain: Runner, ct: Path) -> None:
    ran = imgxtrain("done", "CT", "ethics", "--on", "friday", "--note", "long form")
    assert (ran.code, ran.err) == (0, "")
    entry = last(ct)
    told = "Fri 2026-11-20  Answer ARRT's ethics questions  ARRT(CT)"
    assert ran.out == f"done {entry['id']}  {told}\n"
    assert (entry["kind"], entry["target"], entry["step"]) == ("step", "arrt-ct", "ethics")
    assert (entry["on"], entry["note"]) == ("2026-11-20", "long form")


def test_undo_takes_it_back_and_so_does_remove(imgxtrain: Runner, ct: Path) -> None:
    before = entries(ct)
    imgxtrain("done", "CT", "ethics")
    imgxtrain("undo")
    assert entries(ct) == before
    entry_id = imgxtrain("done", "CT", "ethics").out.split()[1]
    assert imgxtrain("remove", entry_id).code == 0
    assert entries(ct) == before


@pytest.mark.usefixtures("ct")
@pytest.mark.parametrize("width", [60, 120])
def test_the_steps_are_listed_done_open_and_worked_out(
    imgxtrain: Runner, snapshot: SnapshotAssertion, width: int
) -> None:
    imgxtrain("done", "CT", "permit", "--on", "2026-09-01")
    imgxtrain("done", "CT", "fee", "--on", "2026-11-20")
    ran = imgxtrain("done", "CT", columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.lines)) <= width
    assert ran.out == snapshot


def test_listing_writes_nothing_and_the_command_it_names_works(imgxtrain: Runner, ct: Path) -> None:
    before = ct.read_bytes()
    told = imgxtrain("done", "CT").lines[-1]
    assert ct.read_bytes() == before
    assert imgxtrain(*told.partition("imgxtrain ")[2].split()).code == 0


@pytest.mark.usefixtures("ct")
@pytest.mark.parametrize("width", [60, 120])
def test_a_fee_is_told_beside_what_is_known_of_it_with_its_mark(
    imgxtrain: Runner, snapshot: SnapshotAssertion, width: int
) -> None:
    ran = imgxtrain("done", "CT", "application", "fee", "--paid", "$225", columns=width)
    assert max(map(len, ran.lines)) <= width
    assert without_ids(ran) == snapshot


def test_what_was_paid_may_be_said_later_and_the_day_stays(imgxtrain: Runner, ct: Path) -> None:
    ran = imgxtrain("done", "CT", "fee", "--on", "2026-11-18")
    (told,) = [line for line in ran.lines if "--paid" in line]
    imgxtrain(*told.partition("imgxtrain ")[2].split())
    assert (last(ct)["on"], last(ct)["paid"]) == ("2026-11-18", 225)


@pytest.mark.parametrize(
    "words", [("ethics", "--paid", "225"), ("permit", "--paid", "225", "--on", "friday")]
)
def test_a_step_without_a_fee_has_nothing_to_pay(
    imgxtrain: Runner, ct: Path, words: tuple[str, ...]
) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", *words)
    assert ran.code == 2
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0
    assert (last(ct)["step"], last(ct)["paid"]) == ("fee", 225)


@pytest.mark.parametrize("paid", ["much", "$much", "250000"])
def test_what_is_no_fee_is_refused(imgxtrain: Runner, ct: Path, paid: str) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", "fee", "--paid", paid)
    assert ran.code == 2
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0


def test_a_way_on_which_nothing_is_paid_leaves_the_fee_out(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("adopt", "mqsa")
    ran = imgxtrain("done", "mqsa", "training", "in", "--paid", "5")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["step"] == "modality-training"


def test_done_twice_changes_the_day(imgxtrain: Runner, ct: Path) -> None:
    imgxtrain("done", "CT", "ethics", "--on", "2026-11-20", "--note", "long form")
    first = last(ct)
    ran = imgxtrain("done", "CT", "ethics", "--on", "2026-11-18")
    assert ran.lines[0].startswith(f"changed {first['id']}  Wed 2026-11-18")
    assert "Fri 2026-11-20 -> Wed 2026-11-18" in ran.out
    assert last(ct) == {**first, "on": "2026-11-18"}
    before = ct.read_bytes()
    assert imgxtrain("done", "CT", "ethics").out.startswith("as it was: ")
    assert ct.read_bytes() == before


@pytest.mark.usefixtures("ct")
def test_out_of_order_is_said_and_not_refused(imgxtrain: Runner) -> None:
    ran = imgxtrain("done", "CT", "application")
    assert ran.code == 0
    for told in ("Structured education (not started)", "the whole record (not done)"):
        assert told in " ".join(ran.out.split())
    assert "comes after" not in imgxtrain("done", "CT", "ethics").out


@pytest.mark.parametrize(
    ("before", "words", "told"),
    [
        ((), ("application", "--on", "2026-08-19"), "before the worksheet was opened, 2026-08-20"),
        (
            ("application", "--on", "2026-11-20"),
            ("exam-window", "--on", "2026-11-19"),
            'before "Apply to ARRT", which comes first',
        ),
        (
            ("exam-window", "--on", "2026-11-19"),
            ("application", "--on", "2026-11-20"),
            "which comes later and was done 2026-11-19",
        ),
    ],
)
def test_days_that_do_not_go_together_are_asked_about(
    imgxtrain: Runner, ct: Path, before: tuple[str, ...], words: tuple[str, ...], told: str
) -> None:
    if before:
        imgxtrain("done", "CT", *before)
    kept = entries(ct)
    ran = imgxtrain("done", "CT", *words)
    assert ran.code == 2
    assert told in ran.err
    assert entries(ct) == kept
    assert imgxtrain(*ran.hint).code == 0
    assert last(ct)["on"] == words[-1]


@pytest.mark.parametrize(
    "words", [("permit", "--on", "2026-03-01"), ("ethics", "--on", "2026-05-01")]
)
def test_what_may_be_done_before_the_worksheet_is_no_question(
    imgxtrain: Runner, ct: Path, words: tuple[str, ...]
) -> None:
    assert imgxtrain("done", "CT", *words).code == 0
    assert last(ct)["on"] == words[-1]


def test_a_degree_may_be_old(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("adopt", "RVT", "--route", "prerequisite-3a")
    ran = imgxtrain("done", "RVT", "education", "--on", "1998-06-01")
    assert (ran.code, ran.err) == (0, "")
    assert last(profile)["on"] == "1998-06-01"


@pytest.mark.parametrize("day", ["tomorrow", "2026-12-01", "someday"])
def test_a_day_yet_to_come_or_none_is_refused(imgxtrain: Runner, ct: Path, day: str) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", "ethics", "--on", day)
    assert ran.code == 2
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize("step", ["education", "clinical", "exam", "supporting"])
def test_what_is_worked_out_is_not_ticked_and_says_what_does_it(
    imgxtrain: Runner, ct: Path, step: str
) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", step, "--on", "friday")
    assert ran.code == 2
    assert "is not ticked by hand" in ran.err
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0


def test_an_accepted_credential_that_is_not_known_here_is_ticked_with_a_reason(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("adopt", "arrt-mr", "--route", "post-primary")
    refused = imgxtrain("done", "MRI", "supporting")
    assert refused.code == 2
    assert "--because" in refused.err
    ran = imgxtrain("done", "MRI", "supporting", "--because", "RVT, and ARRT wrote that it counts")
    assert ran.code == 0
    assert "in writing" in ran.out
    assert last(profile)["because"] == "RVT, and ARRT wrote that it counts"


@pytest.mark.parametrize("option", ["--note", "--because"])
def test_texts_pass_the_guard(imgxtrain: Runner, ct: Path, option: str) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", "ethics", option, "MRN 4711234", "--yes")
    assert ran.code == 2
    assert "may identify a patient" in ran.err
    assert entries(ct) == before


@pytest.mark.usefixtures("ct")
def test_the_application_is_what_windows_are_counted_back_from(imgxtrain: Runner) -> None:
    told = imgxtrain("done", "CT", "application", "--on", "2026-11-20").out
    assert "counted back from Fri 2026-11-20" in told
    told = imgxtrain("done", "CT", "exam-window", "--on", "2026-11-21").out
    assert "locked: what counted on Fri 2026-11-20" in told


@pytest.mark.usefixtures("ct")
def test_off_a_terminal_a_booked_exam_says_how_to_tell_the_application(imgxtrain: Runner) -> None:
    ran = imgxtrain("done", "CT", "exam", "window", "--on", "2026-11-20")
    assert "whose day is not recorded" in ran.out
    (told,) = [line for line in ran.lines if "done arrt-ct application" in line]
    assert imgxtrain(*told.partition("imgxtrain ")[2].split()).code == 0


def test_at_a_terminal_a_booked_exam_asks_when_the_application_was(
    imgxtrain: Runner, ct: Path, answering: Answering
) -> None:
    before = entries(ct)
    answering("someday", "2026-11-18")
    ran = imgxtrain("done", "CT", "exam-window", "--on", "2026-11-20")
    assert "a day that has come" in ran.err
    assert "locked: what counted on Wed 2026-11-18" in ran.out
    assert "Wed 2026-11-18  Apply to ARRT" in ran.out
    assert "not done" not in ran.out
    told = [(each["step"], each["on"]) for each in entries(ct)[1:]]
    assert told == [("application", "2026-11-18"), ("exam-window", "2026-11-20")]
    answering("y")
    imgxtrain("undo")
    assert entries(ct) == before


def test_an_application_said_to_be_after_the_booking_is_a_doubt(
    imgxtrain: Runner, ct: Path, answering: Answering
) -> None:
    before = entries(ct)
    answering("2026-11-21", "n")
    ran = imgxtrain("done", "CT", "exam-window", "--on", "2026-11-20")
    assert ran.code == 2
    assert "comes first and was done 2026-11-21" in ran.err
    assert entries(ct) == before


def test_whoever_does_not_know_the_day_presses_enter(
    imgxtrain: Runner, ct: Path, answering: Answering
) -> None:
    answering("")
    imgxtrain("done", "CT", "exam-window", "--on", "2026-11-20")
    assert [each["step"] for each in entries(ct)[1:]] == ["exam-window"]


@pytest.mark.usefixtures("profile")
def test_where_nothing_expires_nothing_is_locked(imgxtrain: Runner) -> None:
    imgxtrain("adopt", "iscd-cbdt")
    assert "windows" not in imgxtrain("done", "CBDT", "application").out


@pytest.mark.parametrize("words", [("zzz",), ("your",), ("--on", "friday"), ("--note", "x")])
def test_a_step_that_is_not_clear_is_told_with_those_there_are(
    imgxtrain: Runner, ct: Path, words: tuple[str, ...]
) -> None:
    before = entries(ct)
    ran = imgxtrain("done", "CT", *words)
    assert ran.code == 2
    assert "\n  permit " in ran.err
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0


def test_of_an_only_target_the_name_may_be_left_out(imgxtrain: Runner, ct: Path) -> None:
    assert imgxtrain("done", "exam", "window").code == 0
    assert last(ct)["step"] == "exam-window"


def test_of_several_targets_the_word_says_which(imgxtrain: Runner, ct: Path) -> None:
    imgxtrain("adopt", "nmtcb-ct")
    ran = imgxtrain("done", "CT", "application")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert last(ct)["target"] == "arrt-ct"
    imgxtrain("done", "nmtcb-ct", "application", "--paid", "225")
    assert (last(ct)["target"], last(ct)["paid"]) == ("nmtcb-ct", 225)


@pytest.mark.usefixtures("ct")
@pytest.mark.parametrize("words", [("MRI", "ethics"), ("RVT",)])
def test_one_that_was_not_taken_on_has_no_steps_to_do(
    imgxtrain: Runner, words: tuple[str, ...]
) -> None:
    ran = imgxtrain("done", *words)
    assert ran.code == 2
    assert "arrt-ct" in ran.err
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_one_whose_ways_are_not_known_has_no_steps(imgxtrain: Runner) -> None:
    imgxtrain("adopt", "arrt-s")
    assert "no way to it is known here" in imgxtrain("done", "arrt-s").out
    ran = imgxtrain("done", "arrt-s", "ethics")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("ct")
def test_alone_it_lists_the_steps_of_the_only_target(imgxtrain: Runner) -> None:
    assert imgxtrain("done").out == imgxtrain("done", "CT").out
    ran = imgxtrain("done", "--on", "yesterday")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("ct")
def test_a_word_near_no_step_is_answered_with_the_list_not_with_any_step(
    imgxtrain: Runner,
) -> None:
    ran = imgxtrain("done", "CT", "frobnicate")
    assert ran.hint == ["done", "CT"]
    assert imgxtrain("done", "CT", "etics").hint == ["done", "CT", "ethics"]
