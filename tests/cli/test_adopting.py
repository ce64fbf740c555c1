import re
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.profile.store import load
from tests.cli.ran import Answering, Ran, Runner, WorldMaker
from tests.cli.recorded import entries, last
from tests.small_world import credential, edition, pathway, requirement

PLANNED = ("--opened", "2026-08-20", "--apply-by", "2027-05-31", "--exam-by", "2027-09-01")


def without_ids(ran: Ran) -> str:
    """What was printed, with ids in the place of which nothing random stands."""
    return re.sub(r"(?m)^(adopted|changed|as it was:|done) [0-9a-z]{4}\b", r"\1 ____", ran.out)


@pytest.fixture
def radiographer(imgxtrain: Runner, profile: Path) -> Path:
    imgxtrain("me", "add", "credential", "arrt-r", "--earned", "2019-05")
    return profile


@pytest.mark.parametrize("width", [60, 120])
def test_what_adopting_pins_is_told_at_any_width(
    imgxtrain: Runner, radiographer: Path, snapshot: SnapshotAssertion, width: int
) -> None:
    ran = imgxtrain("adopt", "arrt-ct", *PLANNED, columns=width)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(len, ran.lines)) <= width
    assert without_ids(ran) == snapshot
    entry = last(radiographer)
    assert (entry["kind"], entry["target"], entry["on"]) == ("target", "arrt-ct", "2026-11-22")
    assert (entry["opened"], entry["apply_by"]) == ("2026-08-20", "2027-05-31")
    assert (entry["exam_by"], entry["pathway"]) == ("2027-09-01", "post-primary")


def test_weekdays_of_a_plan_look_forward_and_that_of_the_worksheet_back(
    imgxtrain: Runner, radiographer: Path
) -> None:
    imgxtrain("adopt", "arrt-ct", "--opened", "friday", "--apply-by", "friday")
    assert (last(radiographer)["opened"], last(radiographer)["apply_by"]) == (
        "2026-11-20",
        "2026-11-27",
    )


def test_a_modality_with_several_credentials_names_them(
    imgxtrain: Runner, radiographer: Path
) -> None:
    ran = imgxtrain("adopt", "CT")
    assert ran.code == 2
    assert "arrt-ct" in ran.err
    assert "nmtcb-ct" in ran.err
    assert entries(radiographer) == []
    assert imgxtrain(*ran.hint).code == 0
    assert last(radiographer)["target"] == "arrt-ct"


def test_at_a_terminal_it_asks_which(
    imgxtrain: Runner, radiographer: Path, answering: Answering
) -> None:
    answering("2")
    assert imgxtrain("adopt", "CT").code == 0
    assert last(radiographer)["target"] == "nmtcb-ct"


def test_an_aim_becomes_the_target(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("init", "--target", "CT", "--target", "MRI")
    assert load(profile).head["aims"] == ["ct", "mri"]
    ran = imgxtrain("adopt", "arrt-ct")
    assert "Computed tomography" in ran.out
    assert load(profile).head["aims"] == ["mri"]
    imgxtrain("undo")
    assert load(profile).head["aims"] == ["ct", "mri"]


def test_one_already_taken_on_changes_in_what_is_said_alone(
    imgxtrain: Runner, radiographer: Path
) -> None:
    imgxtrain("adopt", "arrt-ct", *PLANNED)
    first = last(radiographer)
    ran = imgxtrain("adopt", "arrt-ct", "--apply-by", "2027-03-31")
    assert ran.out.startswith(f"changed {first['id']}  ARRT(CT)")
    assert "Wed 2027-03-31 (was Mon 2027-05-31)" in ran.out
    assert entries(radiographer) == [{**first, "apply_by": "2027-03-31"}]
    imgxtrain("undo")
    assert entries(radiographer) == [first]


def test_an_empty_day_takes_one_out(imgxtrain: Runner, radiographer: Path) -> None:
    imgxtrain("adopt", "arrt-ct", *PLANNED)
    assert "none (was Wed 2027-09-01)" in imgxtrain("adopt", "arrt-ct", "--exam-by", "").out
    assert "exam_by" not in last(radiographer)


def test_what_says_nothing_new_writes_nothing(imgxtrain: Runner, radiographer: Path) -> None:
    imgxtrain("adopt", "arrt-ct", *PLANNED)
    before = radiographer.read_bytes()
    assert imgxtrain("adopt", "arrt-ct").out.startswith("as it was: ")
    assert imgxtrain("adopt", "arrt-ct", *PLANNED).out.startswith("as it was: ")
    assert radiographer.read_bytes() == before


def test_one_that_init_took_on_is_the_same_one(imgxtrain: Runner, radiographer: Path) -> None:
    imgxtrain("init", "--target", "arrt-ct")
    assert imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20").out.startswith("changed ")
    imgxtrain("init", "--target", "arrt-ct")
    assert [each["opened"] for each in entries(radiographer)] == ["2026-08-20"]


def test_days_that_contradict_are_refused_all_at_once(
    imgxtrain: Runner, radiographer: Path
) -> None:
    days = ("--opened", "2026-12-01", "--apply-by", "2026-10-01", "--exam-by", "2026-09-01")
    ran = imgxtrain("adopt", "arrt-ct", *days)
    assert ran.code == 2
    for told in ("Tue 2026-12-01 yet", "Thu 2026-10-01, has gone by", "Tue 2026-09-01 comes"):
        assert told in ran.err
    assert entries(radiographer) == []
    assert imgxtrain(*ran.hint).code == 0
    assert [each["target"] for each in entries(radiographer)] == ["arrt-ct"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--exam-by", "2027-01-01"), "comes before applying by Mon 2027-05-31"),
        (("--apply-by=2027-12-01",), "the exam by Wed 2027-09-01 comes before"),
        (("--exam-by", "soon", "--apply-by", "2027-06-30"), 'not a day: "soon"'),
        (("--opened", "whenever"), 'not a day: "whenever"'),
    ],
)
def test_what_contradicts_the_plan_there_is_is_refused(
    imgxtrain: Runner, radiographer: Path, words: tuple[str, ...], told: str
) -> None:
    imgxtrain("adopt", "arrt-ct", *PLANNED)
    first = last(radiographer)
    ran = imgxtrain("adopt", "arrt-ct", *words)
    assert ran.code == 2
    assert told in ran.err
    assert last(radiographer) == first
    assert imgxtrain(*ran.hint).code == 0


def test_one_not_open_yet_is_no_refusal_and_says_what_comes_first(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("adopt", "arrt-ct")
    assert ran.code == 0
    assert "ARRT(R), ARRT(N), CNMT or ARRT(T) is missing" in ran.out
    assert "imgxtrain me add credential" in ran.out
    assert "pathway" not in last(profile)


def test_the_shortest_way_to_one_two_steps_away_is_told(
    imgxtrain: Runner, radiographer: Path
) -> None:
    ran = imgxtrain("adopt", "nmtcb-pet", "--route", "radiographer")
    assert ran.code == 0
    assert "not open yet" in ran.out
    assert last(radiographer)["pathway"] == "radiographer"


@pytest.mark.usefixtures("profile")
def test_of_several_ways_that_are_open_one_is_named_or_asked_for(
    imgxtrain: Runner, answering: Answering, profile: Path
) -> None:
    ran = imgxtrain("adopt", "RVT")
    assert ran.code == 2
    assert "prerequisite-3a" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    imgxtrain("undo")
    answering("3")
    assert imgxtrain("adopt", "RVT").code == 0
    assert last(profile)["pathway"] == "prerequisite-3a"


def test_the_one_way_that_what_is_held_opens_is_taken(imgxtrain: Runner, profile: Path) -> None:
    imgxtrain("me", "add", "credential", "ardms-rdms-ab")
    assert "prerequisite-1" in imgxtrain("adopt", "RVT").out  # open too, and said
    assert last(profile)["pathway"] == "re-applicant"


def test_a_whole_program_is_not_chosen_for_whoever_said_nothing_of_what_they_hold(
    imgxtrain: Runner, profile: Path
) -> None:
    ran = imgxtrain("adopt", "arrt-mr")
    assert ran.code == 2
    assert "post-primary" in ran.err
    assert not profile.exists()
    imgxtrain("me", "add", "credential", "arrt-r")
    assert "Primary program (--route primary)" in imgxtrain("adopt", "arrt-mr").out
    assert last(profile)["pathway"] == "post-primary"


@pytest.mark.parametrize("word", ["nowhere", "prerequisit-5"])
def test_a_way_that_there_is_not_is_told_with_one_that_is(
    imgxtrain: Runner, profile: Path, word: str
) -> None:
    ran = imgxtrain("adopt", "RVT", "--route", word)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["pathway"].startswith("prerequisite-")


def test_a_step_ticked_on_another_way_under_the_same_name_is_to_be_looked_at(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("adopt", "RVT", "--route", "prerequisite-1")
    imgxtrain("done", "RVT", "education", "--on", "2015-06-01")
    done = last(profile)
    ran = imgxtrain("adopt", "RVT", "--route", "prerequisite-3a")
    assert "Prerequisite 3A (was Prerequisite 1)" in ran.out
    assert f"imgxtrain remove {done['id']}" in ran.out
    assert "look again" not in imgxtrain("adopt", "RVT", "--exam-by", "2027-01-01").out


def test_one_held_already_is_asked_about(imgxtrain: Runner, radiographer: Path) -> None:
    ran = imgxtrain("adopt", "arrt-r")
    assert ran.code == 2
    assert "you hold ARRT(R) already since 2019-05" in ran.err
    assert entries(radiographer) == []
    assert imgxtrain(*ran.hint).code == 0
    assert last(radiographer)["target"] == "arrt-r"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("arrt-qm",), "ARRT(QM) is no longer awarded"),
        (("cci-rvs", "--route", "path-1"), "RVS1 is closed to new candidates"),
        (("arrt-ct", "--opened", "2006-08-20"), "more than ten years away"),
    ],
)
def test_what_is_doubtful_needs_a_word(
    imgxtrain: Runner, profile: Path, words: tuple[str, ...], told: str
) -> None:
    ran = imgxtrain("adopt", *words)
    assert ran.code == 2
    assert told in ran.err
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert last(profile)["target"] == words[0]


def test_an_edition_is_chosen_by_its_id(imgxtrain: Runner, radiographer: Path) -> None:
    ran = imgxtrain("adopt", "arrt-ct", "--edition", "arrt-ct-clinical-2026")
    assert "chosen by you" in ran.out
    assert last(radiographer)["editions"] == {"clinical": "arrt-ct-clinical-2026"}
    imgxtrain("adopt", "arrt-ct", "--edition", "")
    assert "editions" not in last(radiographer)


@pytest.mark.usefixtures("radiographer")
def test_an_edition_that_there_is_not_is_told_with_one_that_is(imgxtrain: Runner) -> None:
    ran = imgxtrain("adopt", "arrt-ct", "--edition", "arrt-ct-clinical-2027")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.fixture
def two_editions(in_world: WorldMaker) -> None:
    """A credential whose document changed officially on 2026-09-01."""
    clinical: dict[str, Any] = {"requirements": [requirement("repetitions", total=5)]}
    old = {"accept_until": "2028-08-31", **clinical}
    document = {
        "id": "experience",
        "kind": "clinical",
        "chosen_by": "worksheet-opened",
        "provenance": {"grade": "official", "sources": ["survey"], "as_of": "2026-01"},
        "editions": [edition("old", "2018-01-01", **old), edition("new", "2026-09-01", **clinical)],
    }
    way = pathway("usual", documents=["experience"])
    in_world(
        credentials=[credential("some", "ct", pathways=[way], documents=[document])],
        exams=[{"id": "ct-head", "modality": "ct", "name": "CT head"}],
    )


@pytest.mark.usefixtures("two_editions")
@pytest.mark.parametrize(
    ("opened", "bound", "by"),
    [
        (("--opened", "2026-08-31"), "Edition old", "by the day the worksheet was opened"),
        (("--opened", "2026-09-01"), "Edition new", "by the day the worksheet was opened"),
        ((), "Edition new", "as if the worksheet were opened today"),
    ],
)
def test_the_edition_follows_the_day_the_worksheet_was_opened(
    imgxtrain: Runner, profile: Path, opened: tuple[str, ...], bound: str, by: str
) -> None:
    ran = imgxtrain("adopt", "some", *opened)
    assert bound in ran.out
    assert by in ran.out
    assert ("accepted until 2028-08-31" in ran.out) == (bound == "Edition old")
    assert profile.exists()


@pytest.mark.usefixtures("two_editions")
def test_another_edition_is_a_question_once_exams_were_entered_on_the_old_worksheet(
    imgxtrain: Runner, profile: Path
) -> None:
    imgxtrain("adopt", "some", "--opened", "2026-08-20")
    switch = ("adopt", "some", "--opened", "2026-11-01")
    assert imgxtrain(*switch).code == 0  # nothing was entered yet
    imgxtrain("undo")
    imgxtrain("log", "exam", "CT", "head")
    imgxtrain("submit", "last", "--for", "some")
    ran = imgxtrain(*switch)
    assert ran.code == 2
    assert "1 exam entered on the old worksheet would have to be entered anew" in ran.err
    assert entries(profile)[0]["opened"] == "2026-08-20"
    assert imgxtrain(*ran.hint).code == 0
    assert entries(profile)[0]["opened"] == "2026-11-01"
