import csv
from itertools import product
from pathlib import Path

import pytest

from imgxtrain.cli.import_choices import Wishes, agreed
from imgxtrain.cli.session import Session
from imgxtrain.exchange.column_checks import checked
from imgxtrain.exchange.import_plan import plan_of
from imgxtrain.exchange.import_rows import outcomes
from imgxtrain.exchange.reading_tables import layout_of
from imgxtrain.profile.record import Record
from tests.cli.ran import Answering, Runner
from tests.cli.recorded import content, entries
from tests.exchange.tables import TODAY, listed, rows_of, written

PERFORMED = ("--role", "performed", "--yes")
SECRETS = ("OKAPI", "Zebra", "98765432", "1951", "ACC-77-4411", "allergic", "QUAGGA", "555-0199")
HEADER = "Patient Name,MRN,DOB,Accession,Exam Date,Exam,Location,Comment,Guarantor,Phone"
SECRET_CELLS = (
    ("OKAPI, Zebra", "98765432", "02/03/1951", "ACC-77-4411"),
    ("allergic to it", "QUAGGA, P", "(212) 555-0199"),
)


def row(day: str, exam: str, site: str = "Main ED") -> tuple[str, ...]:
    return (*SECRET_CELLS[0], day, exam, site, *SECRET_CELLS[1])


@pytest.fixture(autouse=True)
def _record(profile: Path) -> None:
    """Every import goes into a record of its own."""


@pytest.fixture
def export(tmp_path: Path) -> Path:
    rows = (
        row("11/18/2026", "CT HEAD"),
        row("11/19/2026", "zebra-striped thing"),
        row("soon", "CT CHEST"),
        row("12/24/2026", "CT CHEST"),
        row("11/19/2026", "OUTSIDE FILMS"),
        (*row("11/19/2026", "CT CHEST"), "one too many"),
        row("11/19/2026", "CT CHEST")[:6],
    )
    return written(tmp_path, HEADER, *rows_of(*rows))


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_nothing_of_the_other_columns_is_printed_or_written(
    imgxtrain: Runner, export: Path, tmp_path: Path
) -> None:
    dry = imgxtrain("import", export.name, "--dry-run")
    ran = imgxtrain("import", export.name, *PERFORMED)
    assert dry.code == ran.code == 1
    assert leaks(dry.out + dry.err + ran.out + ran.err) == []
    files = {name: each for name, each in content(tmp_path).items() if name != export.name}
    assert set(files) >= {"profile.json", "ris-rejects.csv"}
    for name, each in files.items():
        assert leaks(each.decode("utf-8")) == [], name


def test_nothing_of_the_other_columns_is_held_once_the_file_is_read(
    export: Path, tmp_path: Path
) -> None:
    session = Session.begin(today=TODAY.isoformat(), color=False, profile=str(tmp_path / "p.json"))
    wishes = Wishes(file=export, dry_run=True)
    found = agreed(session, wishes, layout_of(export), Record())
    read = outcomes(found.directions, found.reader)
    plan = plan_of(checked(read, found.directions))
    assert plan.rows == 7
    assert leaks(repr(plan)) == []
    assert leaks(repr(found.directions.columns)) == []


@pytest.mark.parametrize("field", ["description", "site", "date", "time", "modality", "role"])
@pytest.mark.parametrize("column", HEADER.split(",")[:4])
def test_a_column_called_after_patients_is_refused_before_it_is_read(
    imgxtrain: Runner, export: Path, tmp_path: Path, field: str, column: str
) -> None:
    before = content(tmp_path)
    ran = imgxtrain("import", export.name, "--map", f"{field}={column}", *PERFORMED)
    assert ran.code == 2
    assert "tells who was examined: it is never read" in ran.err
    assert leaks(ran.out + ran.err) == []
    assert content(tmp_path) == before
    assert imgxtrain(*ran.hint).code == 1


NAMES, NUMBERS = (1, 9), (2, 4)
MISREAD = [
    *product(("description", "site", "date", "time"), NAMES + NUMBERS),
    *product(("modality", "role", "status"), NUMBERS),
]


@pytest.mark.parametrize(("field", "place"), MISREAD)
def test_a_patients_column_of_another_name_is_refused_with_its_rows_alone(
    imgxtrain: Runner, tmp_path: Path, field: str, place: int
) -> None:
    header = "A,B,C,D,Exam Date,Exam,Ward,F,G,H"
    path = written(tmp_path, header, *rows_of(*[row("11/18/2026", "CT HEAD")] * 3))
    before = content(tmp_path)
    column = header.split(",")[place - 1]
    ran = imgxtrain("import", path.name, "--map", f"{field}={column}", *PERFORMED)
    assert ran.code == 2
    assert f'column "{column}" holds' in ran.err
    assert "(rows 2, 3, 4)" in ran.err
    assert leaks(ran.out + ran.err) == []
    assert content(tmp_path) == before


SURNAMES = {
    "known": listed("Garcia|Okafor|SMITH|O'Neill|Nguyen|Garcia M"),
    "unheard-of": listed("Okapi|Quagga|ZORILLA|Dikdik|Gerenuk M|Bongo"),
}


def ward_of(directory: Path, header: str, *sites: str) -> Path:
    lines = rows_of(*(("2026-11-18", "CT HEAD", site) for site in sites))
    return written(directory, f"Exam Date,Exam,{header}", *lines)


@pytest.mark.parametrize("kind", SURNAMES)
@pytest.mark.parametrize("header", ["Ward", "Location"])
def test_a_column_of_bare_surnames_is_refused_even_with_yes(
    imgxtrain: Runner, tmp_path: Path, header: str, kind: str
) -> None:
    path = ward_of(tmp_path, header, *SURNAMES[kind])
    before = content(tmp_path)
    ran = imgxtrain("import", path.name, "--map", f"site={header}", *PERFORMED)
    assert ran.code == 2
    assert f'column "{header}" holds names' in ran.err
    assert not [name for name in SURNAMES[kind] if name in ran.out + ran.err]
    assert content(tmp_path) == before
    assert imgxtrain(*ran.hint).code == 0
    assert imgxtrain("import", path.name, "--map", f"site={header}", "--dry-run").code == 2


def test_places_of_which_one_may_be_a_patient_are_asked_about(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    path = ward_of(tmp_path, "Location", "Main ED", "Main ED", "Okapi", "CT2")
    before = content(tmp_path)
    ran = imgxtrain("import", path.name, "--role", "performed")
    assert ran.code == 2
    assert "(row 4)" in ran.err
    assert "Okapi" not in ran.out + ran.err
    assert content(tmp_path) == before
    dry = imgxtrain("import", path.name, "--dry-run")
    assert dry.code == 0
    assert 'note: column "Location" holds what may be patients and not places' in dry.err
    assert "Okapi" not in dry.out + dry.err


def test_what_is_asked_about_is_shown_to_whoever_answers(
    imgxtrain: Runner, profile: Path, tmp_path: Path, answering: Answering
) -> None:
    ward_of(tmp_path, "Location", "Main ED", "Springfield", "Springfield", "Oakdale")
    answering("y", "y", "y")
    ran = imgxtrain("import", "ris.csv", "--role", "performed")
    assert ran.code == 0
    assert "  Oakdale\n  Springfield\n" in ran.err
    assert "Are these all places, and none a patient?" in ran.err
    assert {each["site"] for each in entries(profile)} == {"Main ED", "Springfield", "Oakdale"}
    ward_of(tmp_path, "Location", *["Springfield"] * 4)
    assert imgxtrain("import", "ris.csv", "--role", "assisted").code == 0


@pytest.mark.parametrize(
    "sites",
    ["Main ED", "North|South", "CT2|CT1|CT3", "IR suite", "ED, North|OR, Main", "St Mary's|Mercy"],
)
def test_ordinary_sites_pass_without_a_question(
    imgxtrain: Runner, profile: Path, tmp_path: Path, sites: str
) -> None:
    ward_of(tmp_path, "Location", *listed(sites))
    ran = imgxtrain("import", "ris.csv", "--role", "performed")
    assert ran.code == 0
    assert [each["site"] for each in entries(profile)] == sorted(listed(sites))


def test_many_rooms_are_no_patients(imgxtrain: Runner, profile: Path, tmp_path: Path) -> None:
    ward_of(tmp_path, "Location", *(f"Room {number}" for number in range(1, 21)))
    assert imgxtrain("import", "ris.csv", "--role", "performed").code == 0
    assert len(entries(profile)) == 20


@pytest.mark.parametrize("name", ["DOE^JOHN", "OKAPI^ZEBRA"])
def test_a_verifier_in_the_form_of_a_patient_is_refused(
    imgxtrain: Runner, export: Path, name: str
) -> None:
    ran = imgxtrain("import", export.name, "--verifier", name, *PERFORMED)
    assert ran.code == 2


def test_no_column_is_read_as_a_verifier(imgxtrain: Runner, export: Path) -> None:
    ran = imgxtrain("import", export.name, "--map", "verifier=Guarantor", *PERFORMED)
    assert ran.code == 2
    assert "--verifier" in ran.err


def test_days_of_births_under_another_name_are_refused(imgxtrain: Runner, tmp_path: Path) -> None:
    header = "A,B,C,D,Exam Date,Exam,Ward,F,G,H"
    path = written(tmp_path, header, *rows_of(*[row("11/18/2026", "CT HEAD")] * 3))
    ran = imgxtrain("import", path.name, "--map", "date=C", "--date-format", "mdy", *PERFORMED)
    assert ran.code == 2
    assert "as of births" in ran.err
    assert leaks(ran.out + ran.err) == []


def test_a_description_that_names_somebody_is_withheld_and_not_taken(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    rows = [row("11/18/2026", "CT HEAD")] * 20
    path = written(tmp_path, HEADER, *rows_of(*rows, row("11/18/2026", "CT CHEST OKAPI^ZEBRA")))
    ran = imgxtrain("import", path.name, *PERFORMED)
    assert ran.code == 1
    with (tmp_path / "ris-rejects.csv").open(encoding="utf-8-sig") as file:
        (reject,) = csv.DictReader(file)
    assert (reject["row"], reject["description"]) == ("22", "[withheld]")
    assert "ct-chest" not in (tmp_path / "profile.json").read_text(encoding="utf-8")


def test_the_users_own_words_pass_the_guard_too(imgxtrain: Runner, export: Path) -> None:
    ran = imgxtrain("import", export.name, "--site", "OKAPI^ZEBRA", *PERFORMED)
    assert ran.code == 2
    assert "may identify a patient" in ran.err


def test_a_table_without_a_header_leaves_nothing_of_its_first_row(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    path = written(tmp_path, *rows_of(row("11/18/2026", "CT HEAD"), row("11/19/2026", "CT CHEST")))
    words = ("--map", "date=5", "--map", "description=6")
    ran = imgxtrain("import", path.name, *words, *PERFORMED)
    assert ran.code == 0
    assert leaks(ran.out + ran.err) == []
    assert leaks((tmp_path / "profile.json").read_text(encoding="utf-8")) == []
