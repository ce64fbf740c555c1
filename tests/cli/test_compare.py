import re
from itertools import groupby
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.output.figures import MEANINGS
from tests.cli.ran import Runner

MARKS = str.maketrans("", "", "".join(MEANINGS))
GROUPS = [
    ["ct", "mri"],
    ["mammography", "vascular-interventional", "--state", "Massachusetts"],
    ["radiography", "nuclear-medicine", "echo-pediatric-fetal"],
    ["sonography-obgyn", "cardiac-interventional", "pet-ct", "bone-densitometry"],
]
WIDTHS = [40, 60, 80, 100, 120, 200]


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("CT", "ct"),
        ("ct", "ct"),
        ("cat scan", "ct"),
        ("arrt-ct", "ct"),
        ("ARRT(CT)", "ct"),
        ("R.T.(CT)", "ct"),
        ("MR", "mri"),
        ("mri", "mri"),
        ("mammo", "mammography"),
        ("IR", "vascular-interventional"),
        ("cath lab", "cardiac-interventional"),
        ("nuc med", "nuclear-medicine"),
        ("PET/CT", "pet-ct"),
        ("echo", "echo-adult"),
        ("RDCS", "echo-adult"),
        ("vascular", "sonography-vascular"),
        ("DEXA", "bone-densitometry"),
        ("MG", "mammography"),
        ("NM", "nuclear-medicine"),
        ("PT", "pet-ct"),
        ("BMD", "bone-densitometry"),
        ("DX", "radiography"),
    ],
)
def test_a_modality_goes_by_the_words_people_use(imgxtrain: Runner, name: str, means: str) -> None:
    assert imgxtrain("compare", name, "msk", "--json").json["modalities"][0] == means


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("US", ["sonography-general", "sonography-vascular", "echo-adult"]),
        ("RT", ["radiography", "arrt-t"]),
    ],
)
def test_a_name_of_several_things_lists_them(
    imgxtrain: Runner, name: str, choices: list[str]
) -> None:
    ran = imgxtrain("compare", name, "CT")
    assert (ran.code, ran.out) == (2, "")
    listed = [line.split()[0] for line in ran.err.splitlines() if line.startswith("  ")]
    assert set(choices) <= set(listed)


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [("mmri", "mri"), ("cat scna", "cat scan"), ("mamography", "mammography")],
)
def test_a_near_miss_suggests(imgxtrain: Runner, typed: str, suggested: str) -> None:
    ran = imgxtrain("compare", typed, "echo")
    assert ran.code == 2
    assert ran.hint == ["compare", suggested, "echo"]


@pytest.mark.parametrize(
    ("names", "explained"),
    [
        (["CT"], "one name"),
        (["CT", "cat scan"], "mean the same modality"),
        (["CT", "MRI", "MR"], "mean the same modality"),
        (["CT", "MRI", "mammo", "IR", "echo"], "5 names"),
    ],
)
def test_anything_but_two_to_four_modalities_is_explained(
    imgxtrain: Runner, names: list[str], explained: str
) -> None:
    ran = imgxtrain("compare", *names)
    assert (ran.code, ran.out) == (2, "")
    assert explained in ran.err


@pytest.fixture
def shipped(imgxtrain: Runner) -> Any:
    return imgxtrain("compare", "CT", "MRI", "--state", "TX", "--json").json


def test_rows_come_in_the_order_of_the_questions_people_ask(shipped: Any) -> None:
    sections = [name for name, _ in groupby(shipped["rows"], lambda row: row["section"])]
    assert sections == [
        "What decides",
        "What it is",
        "The work",
        "Radiation",
        "Pay and demand",
        "Certification",
        "Training",
        "Upkeep",
        "Whom it suits",
        "Where it leads",
    ]
    opening = [row["label"] for row in shipped["rows"][:5]]
    assert opening == ["You enter from", "Bottleneck", "Time", "Cost", "Pay"]


def test_every_route_tells_the_same_things_in_the_same_order(shipped: Any) -> None:
    told = [row["label"] for row in shipped["rows"] if row["section"] == "Certification"]
    starts = [at for at, label in enumerate(told) if label.startswith("Route")]
    order = ["Open to", "Education", "Clinical", "Exam", "Fee"]
    for start, end in zip(starts, [*starts[1:], told.index("Texas law")], strict=True):
        inner = told[start + 1 : end]
        assert inner == [label for label in order if label in inner]
        assert inner[0] == "Open to"


def test_json_has_the_documented_shape(shipped: Any) -> None:
    assert shipped["schema"] == "imgxtrain.compare/1"
    assert shipped["modalities"] == ["ct", "mri"]
    for row in shipped["rows"]:
        assert {"section", "label", "cells"} <= set(row)
        assert [cell["modality"] for cell in row["cells"]] == ["ct", "mri"]
        for cell in row["cells"]:
            assert {"modality", "text", "value", "grade", "sources"} <= set(cell)


@pytest.mark.parametrize("words", GROUPS, ids=" ".join)
def test_every_cell_with_a_figure_carries_its_grade_and_sources(
    imgxtrain: Runner, words: list[str]
) -> None:
    rows = imgxtrain("compare", *words, "--json").json["rows"]
    cells = [cell for row in rows for cell in row["cells"]]
    figures = [figure for cell in cells for figure in cell["figures"]]
    known = [each for each in (*cells, *figures) if each["value"] is not None]
    assert len(known) > 50
    for each in known:
        assert each["grade"] in {"official", "reported", "derived", "working"}
        assert each["sources"] or "working" in {each["grade"], each.get("basis")}


def test_a_number_never_stands_in_words_where_it_would_have_no_grade(shipped: Any) -> None:
    pay_and_exam = {"National median", "Middle half", "Growth", "Openings", "Clinical", "Exam"}
    cells = [
        cell for row in shipped["rows"] for cell in row["cells"] if row["label"] in pay_and_exam
    ]
    with_numbers = [cell for cell in cells if re.search(r"\d", cell["text"])]
    assert with_numbers
    assert all(cell["grade"] for cell in with_numbers)


def test_with_a_state_its_pay_and_law_are_told(imgxtrain: Runner) -> None:
    by_code, by_name = (
        imgxtrain("compare", "CT", "MRI", "--state", state) for state in ("tx", "Texas")
    )
    assert by_code.out == by_name.out
    assert "In Texas" in by_code.out
    assert "Texas law" in by_code.out


def test_with_sources_every_number_in_brackets_has_its_footnote(imgxtrain: Runner) -> None:
    out = imgxtrain("compare", "CT", "MRI", "--sources", columns=200).out
    body, _, notes = out.partition("\n[1] ")
    cited = {number for group in re.findall(r"\[([\d,]+)\]", body) for number in group.split(",")}
    listed = set(re.findall(r"^\[(\d+)\] \S", f"[1] {notes}", re.MULTILINE))
    assert cited == listed


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("words", GROUPS, ids=" ".join)
def test_no_line_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, words: list[str], width: int
) -> None:
    lines = imgxtrain("compare", *words, columns=width).lines
    assert [line for line in lines if len(line) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("words", GROUPS, ids=" ".join)
def test_no_word_is_broken_and_none_is_lost(
    imgxtrain: Runner, words: list[str], width: int
) -> None:
    printed = _words(imgxtrain("compare", *words, columns=width).out)
    # A screen this wide breaks nothing: its words are those of titles, heads, labels and legend.
    around = _words(imgxtrain("compare", *words, columns=2000).out)
    rows = imgxtrain("compare", *words, "--json").json["rows"]
    told = _words(" ".join(cell["text"] for row in rows for cell in row["cells"]))
    assert told - printed == set()
    assert printed - told - around == set()


def _words(text: str) -> set[str]:
    return {word for word in text.translate(MARKS).split() if word}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_two_modalities_side_by_side(
    imgxtrain: Runner, snapshot: SnapshotAssertion, width: int
) -> None:
    ran = imgxtrain("compare", "CT", "MRI", "--today", "2026-11-22", columns=width)
    assert ran.out == snapshot
