from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.overlay_files import OWN_FACTS
from imgxtrain.knowledge.provenance import Grade
from tests.cli.ran import Ran, Runner

ARRT = "https://www.arrt.org/pages/fees"
FEE = "arrt-ct.application_fee"
pytestmark = pytest.mark.usefixtures("profile")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "config" / OWN_FACTS


def fee() -> tuple[float | None, Grade | None]:
    figure = Knowledge().credentials["arrt-ct"].fees[0].usd
    return figure.value, figure.grade


def told(ran: Ran) -> str:
    return " ".join((ran.out + ran.err).split())


def test_a_figure_read_at_the_bodys_site_becomes_official(imgxtrain: Runner, own: Path) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", ARRT, "--read-on", "today")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "arrt-ct.fees.application"
    assert "before $225 (reported;" in told(ran)
    assert "now $250 (official;" in told(ran)
    assert "official: arrt.org is ARRT's own site" in told(ran)
    assert f"kept in {own}" in ran.lines
    assert fee() == (250, Grade.OFFICIAL)
    assert imgxtrain("facts", "check").code == 0
    assert "$250" in imgxtrain("show", "arrt-ct").out


def test_where_and_when_it_was_read_is_kept_and_shown(imgxtrain: Runner) -> None:
    imgxtrain("facts", "set", FEE, "250", "--source", ARRT, "--read-on", "2026-11-20")
    (source,) = (
        each
        for each in imgxtrain("facts", "sources", "--json").json["sources"]
        if each["url"] == ARRT
    )
    assert (source["read"], source["kind"]) == ("2026-11-20", "body")
    one = imgxtrain("facts", "sources", source["id"], "--json").json["sources"][0]
    assert one["cited_by"] == {"credentials arrt-ct": 1}


def test_it_is_taken_back_by_the_command_that_is_told(imgxtrain: Runner, own: Path) -> None:
    before = fee()
    ran = imgxtrain("facts", "set", FEE, "250", "--source", ARRT)
    program, *words = ran.lines[-1].partition("take it back with: ")[2].split()
    assert program == "imgxtrain"
    assert imgxtrain(*words).code == 0
    assert fee() == before
    assert not own.exists()


def test_of_several_figures_one_is_taken_back_and_its_source_with_it(
    imgxtrain: Runner, own: Path
) -> None:
    imgxtrain("facts", "set", FEE, "250", "--source", ARRT)
    imgxtrain("facts", "set", "arrt-ct.renewal", "20", "--source", ARRT + "/renewal")
    assert imgxtrain("facts", "set", FEE, "--reset").code == 0
    text = own.read_text(encoding="utf-8")
    assert "renewal" in text
    assert text.count("url:") == 1


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        ("arrt-ct.clinical.per_day", "8", "now 8 (official"),
        ("arrt-ct.education.total", "18", "now 18 (official"),
        ("arrt-ct.education.safety", "2", "now 2 (official"),
        ("arrt-ct.clinical.effective_from", "2026-10-01", "now 2026-10-01 (official"),
        ("arrt-ct.passing_score", "76", "now 76 (official"),
        ("arrt-ct.ethics.rule", "Asked when you apply", "now Asked when you apply (official"),
        ("arrt-ct-exam.scale", "1..99", "now 1 to 99 (official"),
        ("ARRT(CT).application_fee", "$1,250", "now $1,250 (official"),
        ("arrt-ct.clinical-reported.total", "130", "now 130 (official"),
    ],
)
def test_words_for_a_figure_are_guessed(
    imgxtrain: Runner, path: str, value: str, shown: str
) -> None:
    ran = imgxtrain("facts", "set", path, value, "--source", ARRT)
    assert ran.code == 0, ran.err
    assert shown in told(ran)
    assert imgxtrain("facts", "check").code == 0


def test_a_list_without_ids_keeps_its_other_items(imgxtrain: Runner) -> None:
    def minimums() -> dict[str, float | None]:
        education = Knowledge().credentials["arrt-ct"].documents[0].editions[0].requirements[0]
        assert education.kind == "education"
        return {each.category: each.minimum.value for each in education.minimums}

    before = minimums()
    imgxtrain("facts", "set", "arrt-ct.education.safety", "2", "--source", ARRT)
    assert minimums() == {**before, "Safety": 2}
    imgxtrain("facts", "set", "arrt-ct.education.safety", "--reset")
    assert minimums() == before


def test_an_ambiguous_path_lists_its_choices_each_of_which_works(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", "arrt-ct.total", "125", "--source", ARRT)
    assert ran.code == 2
    choices = [line.strip() for line in ran.err.splitlines() if line.startswith("  ")]
    assert set(choices) == {"arrt-ct.clinical.total", "arrt-ct.education.total"}
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("arrt-ct.aplication_fee", "arrt-ct.fees.application"),
        ("arrt-cct.application_fee", "arrt-ct.application_fee"),
        ("arrt-ct", "arrt-ct."),
    ],
)
def test_a_near_miss_is_suggested_and_the_hint_works(
    imgxtrain: Runner, path: str, near: str
) -> None:
    ran = imgxtrain("facts", "set", path, "250", "--source", ARRT)
    assert (ran.code, ran.out) == (2, "")
    assert near in " ".join(ran.hint)


def test_a_record_without_figures_says_so(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", "nobody-knows.fee", "3", "--source", ARRT)
    assert ran.code == 2
    assert 'no record is called "nobody-knows"' in ran.err


@pytest.mark.parametrize(
    ("path", "value", "wanted"),
    [
        (FEE, "much", "a number"),
        (FEE, "nan", "a number"),
        (FEE, "", "a number"),
        ("arrt-ct.clinical.total", "12.5", "a whole number"),
        ("arrt-ct.clinical.effective_from", "September", "a day"),
        ("arrt-ct-exam.scale", "9..1", "two numbers"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_one_that_works(
    imgxtrain: Runner, own: Path, path: str, value: str, wanted: str
) -> None:
    ran = imgxtrain("facts", "set", path, value, "--source", ARRT)
    assert (ran.code, ran.out) == (2, "")
    assert wanted in ran.err
    assert not own.exists()


def test_the_hint_for_a_wrong_value_works(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "much", "--source", ARRT)
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    ("source", "grade", "why"),
    [
        ("https://www.arrt.org/x", "official", "ARRT's own site"),
        ("https://apps.arrt.org/x", "official", "ARRT's own site"),
        ("https://www.fda.gov/x", "official", "a site of"),
        ("https://dph.illinois.gov/x", "official", "government"),
        ("https://notarrt.org/x", "reported", "no site of ARRT"),
        ("https://arrt.org.example.com/x", "reported", "no site of ARRT"),
        ("https://arrt.org@example.com/x", "reported", "no site of ARRT"),
        ("https://www.nmtcb.org/x", "reported", "NMTCB's site"),
        ("arrt-ct-page", "official", "kind body"),
        ("scrubsce-ct", "reported", "is a source of kind"),
    ],
)
def test_the_grade_follows_from_where_it_was_read(
    imgxtrain: Runner, source: str, grade: str, why: str
) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", source)
    assert ran.code == 0, ran.err
    assert f"grade {grade}: " in told(ran)
    assert why in told(ran)
    assert imgxtrain("facts", "check").code == 0


def test_a_grade_may_be_lowered_but_not_raised(imgxtrain: Runner) -> None:
    lower = ("--source", ARRT, "--grade", "reported")
    assert "grade reported:" in told(imgxtrain("facts", "set", FEE, "250", *lower))
    higher = ("--source", "https://example.com/x", "--grade", "official")
    ran = imgxtrain("facts", "set", FEE, "260", *higher)
    assert ran.code == 2
    assert "cannot be graded official" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert fee() == (260, Grade.REPORTED)


def test_a_grade_that_is_none_is_told(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", ARRT, "--grade", "certain")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


def test_what_has_no_source_is_but_working(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "250")
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code == 0
    assert imgxtrain("facts", "set", FEE, "240", "--grade", "working").code == 0
    assert fee() == (240, Grade.WORKING)


def test_a_rejected_site_is_refused_with_the_reason(imgxtrain: Runner, own: Path) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", "https://www.visualfoodie.com/ct")
    assert ran.code == 2
    assert "visualfoodie.com is never taken as evidence" in ran.err
    assert not own.exists()


@pytest.mark.parametrize(
    "source",
    ["arrt.org/fees", "file:///etc/passwd", "https://[", "https://", "arrt-ct-pgae", "x y"],
)
def test_what_is_no_source_is_refused(imgxtrain: Runner, own: Path, source: str) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", source)
    assert (ran.code, ran.out) == (2, "")
    assert "not a source" in ran.err
    assert ran.hint
    assert not own.exists()


def test_a_day_to_come_is_no_day_on_which_it_was_read(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "250", "--source", ARRT, "--read-on", "2026-11-23")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


def test_without_a_value_one_is_asked_for(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "--source", ARRT)
    assert (ran.code, ran.out) == (2, "")
    assert imgxtrain(*ran.hint).code == 0


def test_there_is_nothing_to_reset_where_nothing_was_set(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "set", FEE, "--reset")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing was set" in ran.err


def test_a_file_written_by_hand_is_left_as_it_is_and_what_was_set_stands_over_it(
    imgxtrain: Runner, own: Path
) -> None:
    own.parent.mkdir()
    by_hand = own.with_name("zz-hospital.yaml")
    text = """\
# my own note
as_of: 2026-11-01
provenance: {grade: working}
credentials: [{id: arrt-ct, fees: [{id: application, usd: 1}]}]
"""
    by_hand.write_text(text, encoding="utf-8")
    assert fee() == (1, Grade.WORKING)
    assert imgxtrain("facts", "set", FEE, "250", "--source", ARRT).code == 0
    assert fee() == (250, Grade.OFFICIAL)
    assert by_hand.read_text(encoding="utf-8") == text


def test_a_broken_overlay_is_an_error_that_names_the_file_and_a_way_out(
    imgxtrain: Runner, own: Path
) -> None:
    own.parent.mkdir()
    (own.parent / "hospital.yaml").write_text("credentials: [{id: arrt-ct, nmae: x}]\n")
    for words in (["show", "CT"], ["facts", "set", FEE, "250", "--source", ARRT]):
        ran = imgxtrain(*words)
        assert (ran.code, ran.out) == (3, "")
        assert "hospital.yaml:1: credentials[0].nmae: unknown key" in ran.err
        assert str(own.parent) in ran.err
        assert ran.hint == ["facts", "check"]
    checked = imgxtrain("facts", "check")
    assert checked.code == 1
    assert checked.lines == ["hospital.yaml:1: credentials[0].nmae: unknown key", "1 problem"]


def test_where_it_cannot_be_written_nothing_is(imgxtrain: Runner, own: Path) -> None:
    own.parent.write_text("a file where the folder would be", encoding="utf-8")
    ran = imgxtrain("facts", "set", FEE, "250", "--source", ARRT)
    assert (ran.code, ran.out) == (3, "")
    assert "cannot be written" in ran.err
