from pathlib import Path

import pytest

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, compile_file
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.problems import DataError
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.shipped import check_data, shipped_documents
from tests.knowledge.worlds import edit

OWN = """\
as_of: 2026-11-22
exams:
  - {id: ct-knee, modality: ct, name: CT knee}
"""


def test_the_shipped_data_have_no_problem() -> None:
    assert [str(problem) for problem in check_data().problems] == []


def test_the_shipped_data_are_compiled_as_they_are() -> None:
    assert check_data().stale == (), "run: python -m imgxtrain.knowledge.compile_data"


def test_there_are_sixteen_modalities() -> None:
    assert set(Knowledge().modalities) == {
        "radiography",
        "ct",
        "mri",
        "mammography",
        "vascular-interventional",
        "cardiac-interventional",
        "nuclear-medicine",
        "pet-ct",
        "sonography-general",
        "sonography-obgyn",
        "sonography-vascular",
        "echo-adult",
        "echo-pediatric-fetal",
        "sonography-breast",
        "sonography-msk",
        "bone-densitometry",
    }


def test_every_modality_has_a_credential() -> None:
    knowledge = Knowledge()
    assert not [each for each in knowledge.modalities if not knowledge.credentials_of(each)]


def test_a_check_tells_what_it_looked_at(directory: Path) -> None:
    report = check_data(directory=directory)
    assert report.files == tuple(SECTIONS_OF_FILE)
    assert report.problems == ()
    assert set(report.graded) == {Grade.OFFICIAL, Grade.REPORTED, Grade.WORKING}


def test_a_check_tells_which_compiled_forms_are_out_of_date(directory: Path) -> None:
    for name in SECTIONS_OF_FILE:
        compile_file(directory / name)
    assert check_data(directory=directory).stale == ()
    edit(directory / "states.yaml", "name: Texas", "name: Lone Star State")
    assert check_data(directory=directory).stale == ("states.yaml",)


def test_a_check_tells_the_problems_of_all_files_at_once(directory: Path) -> None:
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    edit(directory / "exams.yaml", "modality: ct", "modality: mr")
    (directory / "careers.yaml").write_text("careers: [\n", encoding="utf-8")
    files = {problem.file for problem in check_data(directory=directory).problems}
    assert files == {"careers.yaml", "exams.yaml", "states.yaml"}


def test_what_the_check_accepts_is_what_knowledge_gives(directory: Path) -> None:
    with (directory / "states.yaml").open("a", encoding="utf-8") as file:
        file.write("sources: [{id: a, title: A, publisher: A, kind: report, read: 2026-11-22}]\n")
    assert check_data(directory=directory).problems or "a" in Knowledge(directory).sources


def test_a_missing_file_is_a_problem_like_any_other(directory: Path) -> None:
    compile_file(directory / "careers.yaml")
    (directory / "careers.yaml").unlink()
    (problem,) = check_data(directory=directory).problems
    assert str(problem).startswith("careers.yaml:1: cannot be read")


def test_a_file_of_your_own_may_refer_to_the_shipped_ones(directory: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(OWN, encoding="utf-8")
    report = check_data(own, directory)
    assert (report.files, report.problems) == (("own.yaml",), ())


def test_of_a_file_of_your_own_only_its_problems_are_told(directory: Path, tmp_path: Path) -> None:
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    own = tmp_path / "own.yaml"
    own.write_text(OWN.replace("modality: ct", "modality: mr"), encoding="utf-8")
    assert [str(each) for each in check_data(own, directory).problems] == [
        "own.yaml:3: exams[0].modality: no such modality: mr"
    ]


def test_a_file_of_your_own_may_be_called_as_a_shipped_one(directory: Path, tmp_path: Path) -> None:
    edit(directory / "exams.yaml", "modality: ct", "modality: mr")
    own = tmp_path / "exams.yaml"
    own.write_text(OWN, encoding="utf-8")
    assert check_data(own, directory).problems == ()


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_of_your_own_that_cannot_be_read_is_told(
    directory: Path, tmp_path: Path, name: str
) -> None:
    (problem,) = check_data(tmp_path / name, directory).problems
    assert "cannot be read" in problem.message


def test_documents_are_read_from_the_yaml(directory: Path) -> None:
    assert len(shipped_documents(directory)) == len(SECTIONS_OF_FILE)
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    with pytest.raises(DataError, match=r"states\.yaml:6"):
        shipped_documents(directory)
