import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.procedure_list_text import ListText, read_procedure_list

KNOWN = ("Head, spine and musculoskeletal", "Neck and Chest", "Abdomen and Pelvis")


def read(text: str, *known: str) -> ListText:
    return read_procedure_list(io.StringIO(text), known)


def groups(text: str, *known: str) -> dict[str, list[str]]:
    return {each.name: list(each.procedures) for each in read(text, *known).headings}


def why(text: str, *known: str) -> list[tuple[int, str]]:
    return [(each.line, each.why) for each in read(text, *known).left_out]


def test_a_colon_makes_a_heading() -> None:
    assert groups("Head:\nBrain\nOrbits\nNeck :\nLarynx\n") == {
        "Head": ["Brain", "Orbits"],
        "Neck": ["Larynx"],
    }


def test_a_heading_that_is_expected_needs_no_sign_whatever_joins_its_words() -> None:
    text = "Head, Spine, and Musculoskeletal\nBrain\nNECK & CHEST\nLarynx\n"
    assert groups(text, *KNOWN) == {
        "Head, Spine, and Musculoskeletal": ["Brain"],
        "Neck & Chest": ["Larynx"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "HEAD REGION\nBrain\nOrbits\nNECK REGION\nLarynx\nAirway\nSpine\n",
        "A. Head region\n1. Brain\n2. Orbits\nB. Neck region\n3. Larynx\n4. Airway\n5. Spine\n",
        "I. Head region\n1) Brain\n2) Orbits\nII. Neck region\n3) Larynx\n4) Airway\n5) Spine\n",
        "Head region\n  Brain\n  Orbits\nNeck region\n  Larynx\n  Airway\n  Spine\n",
        "Head region\n• Brain\n• Orbits\nNeck region\n• Larynx\n• Airway\n• Spine\n",
        "Head region\nBrain\nOrbits\n\nNeck region\nLarynx\nAirway\nSpine\n",
    ],
    ids=["capitals", "letters", "roman", "indented", "bullets", "blank lines"],
)
def test_headings_are_told_by_how_they_differ(text: str) -> None:
    assert {name.casefold(): of for name, of in groups(text).items()} == {
        "head region": ["Brain", "Orbits"],
        "neck region": ["Larynx", "Airway", "Spine"],
    }


def test_a_list_without_headings_has_one_of_ours() -> None:
    assert groups("Brain\nOrbits\n\nLarynx\n") == {"Procedures": ["Brain", "Orbits", "Larynx"]}


@pytest.mark.parametrize(
    "line",
    [
        "• Brain",
        "- Brain",
        "* Brain",
        "o Brain",
        "\uf0b7 Brain",
        "☐ Brain",
        "[ ] Brain",
        "1. Brain",
        "12) Brain",
        "(3) Brain",
        "1.2. Brain",
        "7\tBrain",
        "CT-07 Brain",
        "70450 Brain",
        "Brain\t5",
        "Brain ........ 5",
        "Brain (5)",
        "Brain    3-5",
        "Brain\tMandatory",
        "Brain ______",
        "Brain*",
        "  Brain;",
        "“Brain”",
        "Brain\u00a0",
    ],
)
def test_what_a_list_adds_is_taken_away(line: str) -> None:
    assert groups(f"Head:\n{line}\nOrbits\n")["Head"] == ["Brain", "Orbits"]


def test_numbers_that_belong_to_a_name_stay() -> None:
    text = "Other:\n3D rendering\nT1 weighting\nC-spine, 2 views\nCTA head (with contrast)\n"
    assert groups(text)["Other"] == [
        "3D rendering",
        "T1 weighting",
        "C-spine, 2 views",
        "CTA head (with contrast)",
    ]


def test_bare_numbers_go_where_most_lines_have_one() -> None:
    assert groups("1 Brain\n2 Orbits\n3 Larynx\n")["Procedures"] == ["Brain", "Orbits", "Larynx"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "• Temporal bones/internal auditory\n  canals\n",
            "Temporal bones/internal auditory canals",
        ),
        ("Maxillofacial and\nmandible\n", "Maxillofacial and mandible"),
        ("Maxillofacial and\nMandible\n", "Maxillofacial and Mandible"),
        ("Image post-\nprocessing\n", "Image post-processing"),
        ("Joint (TMJ,\nboth sides)\n", "Joint (TMJ, both sides)"),
        ("Abdomen,\nPelvis\n", "Abdomen, Pelvis"),
    ],
)
def test_a_broken_line_is_whole_again(text: str, name: str) -> None:
    assert groups(f"Head:\nBrain\n{text}")["Head"][1:] == [name]


def test_pages_leave_nothing_behind() -> None:
    text = """\
ARRT® Computed Tomography
Clinical Experience
Head:
Brain
Page 1 of 2
© 2026 The American Registry of Radiologic Technologists
\fARRT® Computed Tomography
Head (continued)
Orbits
2
"""
    assert groups(text) == {"Head": ["Brain", "Orbits"]}
    assert why(text) == [
        (1, "repeated on the pages"),
        (2, "before the first heading"),
        (5, "a page number"),
        (6, "a notice"),
        (7, "repeated on the pages"),
        (10, "a number by itself"),
    ]


def test_sentences_addresses_and_names_of_columns_are_left_out() -> None:
    text = """\
Head:
Procedure
Brain
Candidates complete 125 repetitions of 25 different procedures here.
https://www.arrt.org/ct
Effective September 1, 2026
"""
    assert groups(text) == {"Head": ["Brain"]}
    assert [line for line, _ in why(text)] == [2, 4, 5, 6]


def test_a_procedure_may_stand_under_two_headings_but_not_twice_under_one() -> None:
    text = "Head:\nBiopsy\nBrain\nBiopsy;\nNeck:\nBiopsy\nLarynx\n"
    assert groups(text) == {"Head": ["Biopsy", "Brain"], "Neck": ["Biopsy", "Larynx"]}
    assert why(text) == [(4, "given twice under one heading")]


def test_a_heading_without_procedures_is_left_out() -> None:
    assert why("Head:\nNeck:\nLarynx\n") == [(1, "a heading without a procedure under it")]


def test_one_line_is_one_procedure() -> None:
    assert groups("Brain\n") == {"Procedures": ["Brain"]}


@pytest.mark.parametrize("text", ["", "\n\f\n", "12\n", "....\n", "Head:\n"])
def test_where_there_is_none_none_is_read(text: str) -> None:
    assert read(text).procedures == 0


def test_two_thousand_lines_are_read() -> None:
    names = [f"Procedure {chr(97 + i % 26)}{i}x" for i in range(2000)]
    assert read("\n".join(["All:", *names])).procedures == 2000


# without vowels no word means more than a name: "Required", "Continued", "Total", ...
WORDS = st.text("bcdfghjklmnpqrstvwxz", min_size=3, max_size=9).map(str.capitalize)


@given(st.lists(WORDS, min_size=1, max_size=20, unique_by=str.casefold))
def test_plain_names_under_a_heading_are_read_as_they_stand(names: list[str]) -> None:
    text = "\n".join(["First heading:", "Knee", *names])
    assert groups(text) == {"First heading": list(dict.fromkeys(["Knee", *names]))}


def test_a_list_in_small_letters_is_no_list_of_broken_lines() -> None:
    assert groups("head:\nbrain\norbits\n") == {"head": ["brain", "orbits"]}


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    found = read(text, *KNOWN)
    assert all(name.strip() for each in found.headings for name in each.procedures)
