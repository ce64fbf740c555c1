from pathlib import Path

import pytest

from imgxtrain.knowledge.problems import DataError
from imgxtrain.knowledge.reading import read_as_far_as_possible, read_document
from tests.knowledge.worlds import problems_in

REGIONS = "regions:\n  - {id: head, name: Head}\n"


def failure(path: Path) -> str:
    with pytest.raises(DataError) as failed:
        read_document(path)
    return str(failed.value)


def test_a_file_becomes_a_document(tmp_path: Path) -> None:
    path = tmp_path / "exams.yaml"
    path.write_text(REGIONS, encoding="utf-8")
    assert [region.name for region in read_document(path).regions] == ["Head"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "exams.yaml"
    path.write_text(REGIONS, encoding="utf-8-sig")
    assert read_document(path).regions[0].id == "head"


def test_windows_line_ends_change_no_line_number(tmp_path: Path) -> None:
    path = tmp_path / "exams.yaml"
    path.write_bytes(b"regions:\r\n  - id: head\r\n    nmae: Head\r\n")
    assert "exams.yaml:3: regions[0].nmae: unknown key" in failure(path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    assert failure(tmp_path / "own.yaml").startswith("own.yaml:1: cannot be read: No such file")


def test_a_directory_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").mkdir()
    assert failure(tmp_path / "own.yaml").startswith("own.yaml:1: cannot be read: ")


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").touch()
    assert failure(tmp_path / "own.yaml") == "own.yaml:1: the file holds nothing"


def test_a_file_in_another_encoding_says_where_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("regions:\n  - {id: head, name: Tête}\n", encoding="latin-1")
    # "regions:\n" are 9 bytes, "  - {id: head, name: T" are 22: the 32nd byte, byte 31, is ê
    assert failure(path) == "own.yaml:1: not UTF-8 text (byte 31) (save it as UTF-8)"


@pytest.mark.parametrize("text", ["just words\n", "- a list\n", "~\n"])
def test_a_file_that_is_not_a_mapping_is_one_problem(tmp_path: Path, text: str) -> None:
    (problem,) = problems_in(tmp_path, text)
    assert problem.startswith("own.yaml:1: ")


def test_an_unknown_section_is_named(tmp_path: Path) -> None:
    assert problems_in(tmp_path, "careeers: []\n") == ["own.yaml:1: careeers: unknown key"]


def test_a_missing_key_is_told_at_the_record_that_lacks_it(tmp_path: Path) -> None:
    assert problems_in(tmp_path, "regions:\n  - id: head\n") == [
        "own.yaml:2: regions[0]: missing: name"
    ]


def test_a_wrong_type_is_told_with_what_was_given(tmp_path: Path) -> None:
    text = """\
as_of: 2026-11-22
examinations:
  - id: arrt-ct-exam
    provenance: {grade: working}
    name: CT
    body: arrt
    passing_score: about 75
bodies: [{id: arrt, name: ARRT, short: ARRT}]
"""
    (problem,) = problems_in(tmp_path, text)
    assert problem.startswith("own.yaml:7: examinations[0].passing_score: ")
    assert problem.endswith(", given 'about 75'")


STEP = """\
as_of: 2026-11-22
bodies: [{id: arrt, name: ARRT, short: ARRT}]
credentials:
  - id: arrt-ct
    provenance: {grade: working}
    name: CT
    body: arrt
    written: {lettering: arrt, code: CT}
    status: open
    depth: full
    summary: The usual one
    pathways:
      - id: post-primary
        name: Post-primary
        for_whom: Technologists
        requirements:
          - id: ethics
            kind: step
            step: ethics
            title: Ethics review
            deadline: soon
          - {id: fee, kind: step, step: fee, title: Fee, after: [ethics]}
"""


def test_a_mistake_in_a_step_is_told_at_its_own_key(tmp_path: Path) -> None:
    # requirement is then left out, and the fee's ``after`` is said to point nowhere
    assert problems_in(tmp_path, STEP) == [
        "own.yaml:21: credentials[0].pathways[0].requirements[0].deadline: unknown key"
    ]


def test_a_requirement_of_an_unknown_kind_is_told_with_the_kinds_there_are(tmp_path: Path) -> None:
    text = STEP.replace("kind: step\n", "kind: stepp\n").replace("            deadline: soon\n", "")
    told = [each for each in problems_in(tmp_path, text) if "requirements[0]" in each]
    assert len(told) == 1
    assert told[0].startswith("own.yaml:17: ")
    assert "'stepp'" in told[0]
    assert "'repetitions'" in told[0]


PARTLY_WRONG = """\
regions:
  - {id: head, nmae: Head}
  - {id: chest, name: Chest}
  - {id: pelvis, name: Pelvis, alias: hip}
exams:
  - {id: ct-chest, modality: ct, name: CT chest, regions: [chest]}
"""


def test_what_is_valid_is_kept_beside_what_is_not(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(PARTLY_WRONG, encoding="utf-8")
    document = read_as_far_as_possible(path).document
    assert [region.id for region in document.regions] == ["chest", "pelvis"]
    assert [exam.id for exam in document.exams] == ["ct-chest"]


def test_a_later_problem_finds_its_place_though_records_before_it_were_left_out(
    tmp_path: Path,
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(PARTLY_WRONG, encoding="utf-8")
    read = read_as_far_as_possible(path)
    # the document's second region is the file's third, in line 4
    assert str(read.problem(("regions", 1, "name"), "odd")) == "own.yaml:4: regions[2].name: odd"


def test_a_wrong_date_of_the_file_is_told_once_and_not_at_every_figure(tmp_path: Path) -> None:
    text = """\
as_of: last autumn
states:
  - code: TX
    name: Texas
    provenance: {grade: working}
    facts: [{about: Renewal, text: Every two years}, {about: Fee, text: Small}]
"""
    (problem,) = problems_in(tmp_path, text)
    assert problem.startswith("own.yaml:1: as_of: ")


def test_a_wrong_grade_of_a_block_is_told_once_and_not_at_every_figure(tmp_path: Path) -> None:
    text = """\
as_of: 2026-11-22
states:
  - code: TX
    name: Texas
    provenance: {grade: offical}
    facts: [{about: Renewal, text: Every two years}, {about: Fee, text: Small}]
"""
    (problem,) = problems_in(tmp_path, text)
    assert problem.startswith("own.yaml:5: states[0].provenance.grade: ")
    assert problem.endswith(", given 'offical'")
