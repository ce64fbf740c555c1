"""Matching of what departments write, measured on descriptions labelled by hand."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.knowledge.exam_matching import Matching, Verdict, Vocabulary, match_exam
from imgxtrain.knowledge.library import Knowledge

KNOWLEDGE = Knowledge()
VOCABULARY = Vocabulary.of(KNOWLEDGE)
SONOGRAPHY = [each for each in KNOWLEDGE.modalities if each.startswith(("sonography", "echo"))]
MODALITIES = {
    "CR": ["radiography"],
    "CT": ["ct"],
    "MG": ["mammography"],
    "MR": ["mri"],
    "NM": ["nuclear-medicine"],
    "PT": ["pet-ct", "nuclear-medicine"],
    "US": SONOGRAPHY,
    "XA": ["vascular-interventional", "cardiac-interventional", "radiography"],
}


def matched(words: str, code: str) -> Matching:
    return match_exam(words, VOCABULARY, MODALITIES.get(code))


@pytest.mark.parametrize(
    ("words", "code", "exam"),
    [
        ("CT ABD/PELV W CONTRAST", "CT", "ct-abdomen-pelvis"),
        ("MRI LUMBAR SPINE WO", "MR", "mri-lumbar-spine"),
        ("US VENOUS LOWER EXT BILAT", "US", "us-vascular-venous-lower-bilateral"),
        ("head", "CT", "ct-head"),
        ("HC CT HEAD/BRAIN W/O CONTRAST", "CT", "ct-head"),
    ],
)
def test_an_order_finds_its_exam(words: str, code: str, exam: str) -> None:
    matching = matched(words, code)
    assert matching.verdict is Verdict.CLEAR
    assert matching.candidates[0].exam_id.startswith(exam.removesuffix("-bilateral"))


@pytest.mark.parametrize("words", ["OUTSIDE FILMS", "3D RECON", "CD BURN"])
def test_what_is_no_exam_performed_is_known_as_such(words: str) -> None:
    assert matched(words, "CT").verdict is Verdict.NOT_AN_EXAM


@pytest.mark.parametrize("words", ["", "flibber", "12345", "???"])
def test_nothing_is_guessed(words: str) -> None:
    assert matched(words, "CT").verdict is not Verdict.CLEAR


@pytest.mark.parametrize(
    "words", ["LEXISCAN 0.4MG", "OMNIPAQUE 350 100ML", "GADAVIST 7.5 ML", "NM SESTAMIBI 30 MCI"]
)
def test_an_agent_by_its_amount_is_no_exam(words: str) -> None:
    assert match_exam(words, VOCABULARY).verdict is Verdict.NOT_AN_EXAM


def test_an_exam_with_as_much_in_common_makes_the_best_one_doubtful() -> None:
    assert matched("CT TAVR PLANNING CHEST ABD PELVIS", "CT").verdict is Verdict.DOUBTFUL


@pytest.mark.parametrize(
    ("words", "exam"),
    [
        ("RLE VENOUS DUPLEX", "us-vascular-venous-lower-unilateral"),
        ("LUE VENOUS DUPLEX", "us-vascular-venous-upper-unilateral"),
        ("ABIS", "us-vascular-abi"),
    ],
)
def test_sonographers_short_forms_are_known(words: str, exam: str) -> None:
    matching = matched(words, "US")
    assert (matching.verdict, matching.candidates[0].exam_id) == (Verdict.CLEAR, exam)


def labelled(file: str) -> list[dict[str, str]]:
    path = Path(__file__).with_name(file)
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


@pytest.mark.parametrize(
    "file",
    [
        "exam_description_labels.tsv",
        "exam_descriptions_own.tsv",
        "exam_descriptions_unseen.tsv",
        "exam_descriptions_charged.tsv",
    ],
)
def test_most_descriptions_are_right_and_almost_none_clear_and_wrong(file: str) -> None:
    told: Counter[str] = Counter()
    for row in labelled(file):
        acceptable = set(row["label"].split("|")) - {""}
        matching = matched(row["description"], row["modality"])
        clear = matching.verdict is Verdict.CLEAR
        right = clear and matching.candidates[0].exam_id in acceptable
        told["rows"] += 1
        told["named"] += bool(acceptable & set(KNOWLEDGE.exams))
        told["right"] += right
        told["wrong and clear"] += clear and not right
    assert told["right"] >= 0.9 * told["named"], told
    assert told["wrong and clear"] <= 0.02 * told["rows"], told


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_gets_an_answer(words: str) -> None:
    matching = match_exam(words, VOCABULARY)
    assert matching.why
    assert (matching.verdict is Verdict.CLEAR) <= bool(matching.candidates)


@pytest.mark.parametrize("modality", ["ct", "mri", "echo-adult", "bone-densitometry"])
def test_every_exam_is_found_by_its_own_name(modality: str) -> None:
    for exam in KNOWLEDGE.exams.values():
        if exam.modality == modality:
            found = match_exam(exam.name, VOCABULARY, [modality])
            assert exam.id in {each.exam_id for each in found.candidates}, exam.id
