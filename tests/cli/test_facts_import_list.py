from datetime import date
from pathlib import Path

import pytest

from imgxtrain.knowledge.credentials import Edition
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.requirements import Repetitions
from tests.cli.ran import Answering, Runner

LIST = """\
ARRT\u00ae Computed Tomography
Clinical Experience Requirements

Candidates must complete a minimum of 12 repetitions of the procedures in this list.
Head, Spine, and Musculoskeletal
\u2022 Brain
\u2022 Temporal Bones/Internal Auditory
  Canals
\u2022 Lower Extremity
Page 1 of 2
\fARRT\u00ae Computed Tomography
Head, Spine, and Musculoskeletal (continued)
\u2022 Facial Bones and Mandible
Neck and Chest
1. Soft Tissue Neck ..... 5
2. Lung

Abdomen and Pelvis
Colonography
Colonography
Dreaming of Sheep
"""
SOURCE = ("--source", "https://www.arrt.org/ct.pdf")
FIGURES = ("--total", "12", "--different", "4", "--min", "3", "--max", "5")
pytestmark = pytest.mark.usefixtures("profile")


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "LIST.txt"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "config" / "own-list-arrt-ct-2026-09-01.yaml"


def words(file: str, *more: str, effective: str = "2026-09-01") -> list[str]:
    return [
        *("facts", "import-list", "arrt-ct", file, "--effective", effective),
        *FIGURES,
        *SOURCE,
        *more,
    ]


def edition(on: date = date(2026, 11, 22)) -> tuple[Edition, Repetitions]:
    """ARRT's clinical document for CT in force on the day, and its repetitions."""
    documents = Knowledge().credentials["arrt-ct"].documents
    (clinical,) = (each for each in documents if each.kind == "clinical")
    found = in_force(clinical.editions, on)
    assert found is not None
    (repetitions,) = (each for each in found.requirements if isinstance(each, Repetitions))
    return found, repetitions


def test_a_list_is_read_shown_and_becomes_the_edition_in_force(
    imgxtrain: Runner, file: str, own: Path
) -> None:
    ran = imgxtrain(*words(file, "--per-day", "9", "--yes"))
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "read: 8 procedures under 3 headings"
    assert f"written: {own}" in ran.lines
    found, repetitions = edition()
    figures = (
        repetitions.total,
        repetitions.different,
        repetitions.per_procedure_minimum,
        repetitions.per_procedure_maximum,
        repetitions.per_day,
        repetitions.listed,
    )
    assert [each.value for each in figures] == [12, 4, 3, 5, 9, 8]
    assert {(each.grade, each.verify) for each in figures} == {(Grade.OFFICIAL, False)}
    assert found.effective_from.grade is Grade.OFFICIAL
    assert imgxtrain("facts", "check").code == 0


def test_exams_map_to_the_procedures_each_plainly_to_one_at_most(
    imgxtrain: Runner, file: str
) -> None:
    ran = imgxtrain(*words(file, "--yes"))
    listed = Knowledge().procedure_lists[str(edition()[1].list)]
    assert (listed.complete, listed.grade, listed.credential) == (True, Grade.OFFICIAL, "arrt-ct")
    exams = {each.name: each.exams for each in listed.procedures}
    assert exams["Brain"] == ("ct-head",)
    assert exams["Temporal Bones/Internal Auditory Canals"] == ("ct-temporal-bones",)
    assert set(exams["Facial Bones and Mandible"]) == {"ct-facial-bones", "ct-mandible"}
    assert "ct-knee" in exams["Lower Extremity"]
    assert exams["Lung"][0] == "ct-chest"
    assert exams["Dreaming of Sheep"] == ()
    plainly = [exam for each in listed.procedures for exam in each.exams]
    assert len(plainly) == len(set(plainly))
    assert "no exam maps to 1 procedure" in ran.out
    assert "exams of the vocabulary would count for no procedure" in ran.out


def test_what_was_left_out_is_told_with_its_reason(imgxtrain: Runner, file: str) -> None:
    told = " ".join(imgxtrain(*words(file, "--dry-run")).out.split())
    assert "a page number" in told
    assert 'given twice under one heading: "Colonography"' in told
    assert "a sentence, not a procedure" in told
    assert 'repeated on the pages: "ARRT' in told


def test_what_keeps_it_provisional_is_told(imgxtrain: Runner, file: str) -> None:
    assert "still provisional" in imgxtrain(*words(file, "--dry-run")).out
    assert "still provisional" not in imgxtrain(*words(file, "--dry-run", "--per-day", "9")).out


def test_the_edition_in_whose_place_it_comes_is_told_and_gone(imgxtrain: Runner, file: str) -> None:
    before = len(Knowledge().credentials["arrt-ct"].documents[1].editions)
    ran = imgxtrain(*words(file, "--yes", "--title", "CT document of fall"))
    assert "in the place of" in ran.out
    editions = Knowledge().credentials["arrt-ct"].documents[1].editions
    assert (len(editions), editions[-1].title) == (before, "CT document of fall")
    older = Knowledge().procedure_lists["arrt-ct-list-reported"]
    assert editions[-1].id not in older.editions


def test_a_document_of_another_day_is_an_edition_of_its_own(imgxtrain: Runner, file: str) -> None:
    assert imgxtrain(*words(file, "--yes", effective="2027-03-01")).code == 0
    assert edition()[0].id == "arrt-ct-clinical-2026"
    assert edition(date(2027, 3, 1))[0].id == "arrt-ct-clinical-2027-03-01"
    assert imgxtrain("facts", "check").code == 0


def test_a_figure_not_stated_of_a_new_document_is_the_older_ones_and_says_so(
    imgxtrain: Runner, file: str
) -> None:
    plain = ["facts", "import-list", "arrt-ct", file, "--effective", "2027-03-01", *SOURCE, "--yes"]
    ran = imgxtrain(*plain)
    assert ran.code == 0
    total = edition(date(2027, 3, 1))[1].total
    assert (total.value, total.grade, total.verify) == (125, Grade.WORKING, True)
    assert "still provisional" in ran.out


def test_importing_again_replaces_what_was_imported(imgxtrain: Runner, file: str) -> None:
    imgxtrain(*words(file, "--yes"))
    Path(file).write_text("Head:\nBrain\nOrbits\nSinuses\nLiver\n", encoding="utf-8")
    assert imgxtrain(*words(file, "--yes")).code == 0
    assert edition()[1].listed.value == 4


def test_what_is_set_later_stands_over_it(imgxtrain: Runner, file: str) -> None:
    imgxtrain(*words(file, "--yes", effective="2026-10-01"))
    set_words = ("facts", "set", "arrt-ct.clinical.per_day", "8", *SOURCE)
    assert imgxtrain(*set_words).code == 0
    assert imgxtrain(*words(file, "--yes", effective="2026-10-01")).code == 0
    assert edition()[1].per_day.value == 8


def test_a_list_read_elsewhere_is_reported(imgxtrain: Runner, file: str) -> None:
    plain = words(file, "--yes")
    plain[plain.index(SOURCE[1])] = "https://example.com/list"
    assert "reported: example.com is no site of ARRT" in " ".join(imgxtrain(*plain).out.split())
    assert edition()[1].total.grade is Grade.REPORTED


def test_off_a_terminal_nothing_is_written_without_yes(
    imgxtrain: Runner, file: str, own: Path
) -> None:
    ran = imgxtrain(*words(file))
    assert ran.code == 2
    assert "read: 8 procedures" in ran.out
    assert f"would be written: arrt-ct: Clinical experience document of 2026-09-01, into {own}" in (
        ran.err
    )
    assert not own.parent.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert own.exists()


def test_a_dry_run_changes_no_byte(imgxtrain: Runner, file: str, own: Path) -> None:
    assert imgxtrain(*words(file, "--dry-run")).code == 0
    assert not own.parent.exists()


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 130)])
def test_at_a_terminal_it_asks(
    imgxtrain: Runner, answering: Answering, file: str, answer: str, code: int
) -> None:
    answering(answer)
    ran = imgxtrain(*words(file))
    assert ran.code == code
    assert ("written: " in ran.out) is (answer == "y")
    assert (edition()[1].total.value == 12) is (answer == "y")


def test_no_entry_changes(imgxtrain: Runner, profile: Path, file: str) -> None:
    imgxtrain("log", "exam", "CT", "head")
    before = profile.read_bytes()
    imgxtrain(*words(file, "--yes"))
    assert profile.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "no such file"),
        (b"", "it is empty"),
        (b"\f\n12\n", "no procedure was found"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
        (b"\x00" * 500, "NUL"),
    ],
)
def test_what_is_no_list_is_told(
    imgxtrain: Runner, tmp_path: Path, content: bytes | None, why: str
) -> None:
    path = tmp_path / "list.txt"
    if content is not None:
        path.write_bytes(content)
    ran = imgxtrain(*words(str(path)))
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_folder_is_no_list(imgxtrain: Runner, tmp_path: Path) -> None:
    assert "it is a folder" in imgxtrain(*words(str(tmp_path))).err


def test_what_windows_writes_is_read(imgxtrain: Runner, file: str) -> None:
    text = (
        "Head:\r\n\u2022 Brain\r\n\u2022 Women\u2019s pelvis\r\n\u2022 Orbits\r\n\u2022 Liver\r\n"
    )
    Path(file).write_bytes(text.encode("cp1252"))
    assert "Women's pelvis" in imgxtrain(*words(file, "--dry-run")).out
    Path(file).write_bytes(text.encode("utf-16"))
    assert "Women's pelvis" in imgxtrain(*words(file, "--dry-run")).out


def test_a_list_of_one_line_is_read(imgxtrain: Runner, file: str) -> None:
    Path(file).write_text("Brain\n", encoding="utf-8")
    plain = ("facts", "import-list", "arrt-ct", file, "--effective", "2026-09-01", *SOURCE)
    ran = imgxtrain(*plain, "--yes")
    assert (ran.code, ran.lines[0]) == (0, "read: 1 procedure under 1 heading")


def test_a_list_of_two_thousand_lines_is_read(imgxtrain: Runner, file: str) -> None:
    names = (f"Part {chr(97 + i % 26)}{chr(97 + i // 26 % 26)}q{i}z" for i in range(2000))
    Path(file).write_text("\n".join(["All:", *names]), encoding="utf-8")
    ran = imgxtrain(*words(file, "--yes"))
    assert (ran.code, ran.lines[0]) == (0, "read: 2,000 procedures under 1 heading")


@pytest.mark.parametrize(
    ("figures", "why"),
    [
        (("--min", "6"), "at least 6 of a procedure, at most 5"),
        (("--different", "9"), "9 different procedures, of 8"),
        (("--total", "41"), "41 in all, of 8 procedures at most 5"),
        (("--total", "11"), "4 procedures at least 3 each are more than 11"),
        (("--max", "0"), "0 is not a number from 1 on"),
    ],
)
def test_figures_that_cannot_all_be_so_are_refused(
    imgxtrain: Runner, file: str, own: Path, figures: tuple[str, str], why: str
) -> None:
    plain = words(file, "--yes")
    if figures == ("--different", "9"):
        del plain[plain.index("--total") : plain.index("--total") + 2]
    plain[plain.index(figures[0]) + 1] = figures[1]
    ran = imgxtrain(*plain)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err
    assert not own.exists()
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize("credential", ["nmtcb-ct", "arrt-r"])
def test_a_credential_without_such_a_document_is_told(
    imgxtrain: Runner, file: str, credential: str
) -> None:
    plain = words(file)
    plain[2] = credential
    ran = imgxtrain(*plain)
    assert (ran.code, ran.out) == (2, "")
    assert "no clinical document" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_name_that_means_several_credentials_lists_them(imgxtrain: Runner, file: str) -> None:
    plain = words(file)
    plain[2] = "CT"
    ran = imgxtrain(*plain)
    assert ran.code == 2
    assert "arrt-ct" in ran.err


def test_groups_that_the_new_list_does_not_have_are_told(imgxtrain: Runner, file: str) -> None:
    Path(file).write_text("Exams:\nScreening\nDiagnostic\n", encoding="utf-8")
    plain = ("facts", "import-list", "arrt-m", file, "--effective", "2026-01-01", *SOURCE)
    ran = imgxtrain(*plain, "--yes")
    assert ran.code == 0
    assert "no longer a group" in ran.out
    assert imgxtrain("facts", "check").code == 0


def test_it_says_whether_a_target_goes_by_it(imgxtrain: Runner, file: str) -> None:
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20")
    ran = imgxtrain(*words(file, "--yes"))
    assert "goes by another edition: Older clinical experience document" in " ".join(
        ran.out.split()
    )
    (command,) = [line.strip() for line in ran.lines if "imgxtrain adopt" in line]
    assert imgxtrain(*command.split()[1:]).code == 0
    ran = imgxtrain(*words(file, "--yes"))
    assert "your ARRT(CT) goes by this edition" in ran.out


def test_who_did_not_take_it_on_is_told_nothing_of_that(imgxtrain: Runner, file: str) -> None:
    assert "goes by" not in imgxtrain(*words(file, "--yes")).out


def test_the_plan_names_what_is_still_not_official_until_that_is_set_too(
    imgxtrain: Runner, file: str
) -> None:
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-09-10")
    assert imgxtrain(*words(file, "--yes")).code == 0
    for command in ("plan", "progress"):
        assert "not official: at most 9! entries a day" in imgxtrain(command, "CT").out
    imgxtrain("facts", "set", "arrt-ct.clinical.per_day", "9", "--source",
              "https://www.arrt.org/limits")  # fmt: skip
    (target,) = imgxtrain("plan", "CT", "--json").json["targets"]
    standings = {each["id"]: each["standing"] for each in target["requirements"]}
    assert standings["clinical"] == "official"
