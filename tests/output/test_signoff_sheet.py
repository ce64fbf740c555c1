from itertools import pairwise

import pytest
from syrupy.assertion import SnapshotAssertion

from imgxtrain.output.signoff_sheet import print_signoff_sheet, signoff_text
from tests.output.paper import Paper
from tests.output.sheets import BARE, FULL


def test_the_sheet_as_it_is_printed(snapshot: SnapshotAssertion) -> None:
    assert signoff_text(FULL) == snapshot


def test_each_entry_has_a_box_to_tick_under_its_day() -> None:
    lines = signoff_text(FULL).splitlines()
    days = [lines.index("Thu 2026-11-19"), lines.index("Fri 2026-11-20")]
    boxes = [place for place, line in enumerate(lines) if line.startswith("[ ]")]
    assert days[0] < boxes[0] < boxes[1] < days[1] < boxes[2]
    assert [lines[box].split()[-1] for box in boxes] == ["k7qm", "x3we", "zn8x"]


def test_there_are_lines_to_sign_to_date_and_to_print_the_name() -> None:
    lines = signoff_text(FULL).splitlines()
    below_rules = [line for rule, line in pairwise(lines) if rule.startswith("____")]
    assert [line.split("  ")[0] for line in below_rules] == ["Signature", "Name in print"]
    assert [line.split("  ")[-1].strip() for line in below_rules] == ["Date", "Credential"]


def test_it_says_whose_record_it_is_and_that_the_registry_decides() -> None:
    text = " ".join(signoff_text(FULL).split())
    assert "the technologist's own record" in text
    assert "decided by the registry" in text
    assert "no patient data" in text


def test_who_is_not_known_is_not_made_up() -> None:
    text = signoff_text(BARE)
    assert "not named yet" in text
    assert "Technologist" not in text
    assert "For" not in text.split()


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    paper = Paper(width)
    print_signoff_sheet(FULL, paper.screen)
    assert max(map(len, paper.lines)) <= width
    assert "CT head" in paper.text
