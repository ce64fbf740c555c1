from pathlib import Path

import pytest

from tests.cli.ran import Answering, Runner
from tests.cli.recorded import entries
from tests.exchange.tables import HEAD, HEADER, written


@pytest.fixture(autouse=True)
def _record(profile: Path) -> None:
    """Every import goes into a record of its own."""


def test_at_a_terminal_policy_role_and_the_last_word_are_asked_for(
    imgxtrain: Runner, profile: Path, tmp_path: Path, answering: Answering
) -> None:
    written(tmp_path, HEADER, HEAD, HEAD)
    answering("y", "2", "y")
    ran = imgxtrain("import", "ris.csv")
    assert ran.code == 0
    assert "employer's policy may forbid" in ran.err
    assert "What did you do at these exams?" in ran.err
    assert "Log 2 exams?" in ran.err
    assert [each["role"] for each in entries(profile)] == ["assisted", "assisted"]


def test_the_policy_is_told_once(imgxtrain: Runner, tmp_path: Path, answering: Answering) -> None:
    written(tmp_path, HEADER, HEAD)
    answering("y", "1", "y")
    assert "Before your first import" in imgxtrain("import", "ris.csv").err
    answering("1", "y")
    assert "Before your first import" not in imgxtrain("import", "ris.csv").err


@pytest.mark.parametrize("answers", [("n",), ("y", "1", "n"), ("",)])
def test_whoever_would_rather_not_imports_nothing(
    imgxtrain: Runner,
    profile: Path,
    tmp_path: Path,
    answering: Answering,
    answers: tuple[str, ...],
) -> None:
    written(tmp_path, HEADER, HEAD, "2026-11-18,zebra")
    answering(*answers)
    assert imgxtrain("import", "ris.csv").code == 130
    assert not profile.exists()
    assert not (tmp_path / "ris-rejects.csv").exists()


def test_a_column_that_is_not_clear_is_picked_from_a_list_without_patients(
    imgxtrain: Runner, profile: Path, tmp_path: Path, answering: Answering
) -> None:
    written(tmp_path, "MRN,One,Two,What", "12345678,2026-11-01,2026-11-18,CT HEAD")
    answering("2")
    ran = imgxtrain("import", "ris.csv", "--role", "performed", "--yes")
    assert ran.code == 0
    assert "Which column holds the date?" in ran.err
    assert "MRN" not in ran.err
    assert entries(profile)[0]["on"] == "2026-11-18"


def test_a_column_that_nobody_picks_is_an_error(
    imgxtrain: Runner, tmp_path: Path, answering: Answering
) -> None:
    written(tmp_path, "One,Two,What", "2026-11-01,2026-11-18,CT HEAD")
    answering("")
    assert imgxtrain("import", "ris.csv", "--role", "performed", "--yes").code == 2


def test_the_order_of_days_is_asked_for_where_it_is_not_clear(
    imgxtrain: Runner, profile: Path, tmp_path: Path, answering: Answering
) -> None:
    written(tmp_path, HEADER, "03/04/2026,CT HEAD")
    answering("2")
    assert imgxtrain("import", "ris.csv", "--role", "performed", "--yes").code == 0
    assert entries(profile)[0]["on"] == "2026-04-03"


def test_a_doubtful_site_is_kept_only_if_somebody_says_so(
    imgxtrain: Runner, profile: Path, tmp_path: Path, answering: Answering
) -> None:
    written(tmp_path, f"{HEADER},Site", f"{HEAD},Harris Methodist")
    answering("y", "n")
    ran = imgxtrain("import", "ris.csv", "--role", "performed")
    assert ran.code == 2
    assert "(row 2)" in ran.err
    assert "Harris" not in ran.err[ran.err.index("error: ") :]
    assert not profile.exists()
    assert imgxtrain(*ran.hint).code == 0
    assert entries(profile)[0]["site"] == "Harris Methodist"
