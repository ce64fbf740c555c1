from datetime import date, timedelta

import pytest

from imgxtrain.exchange.exam_reading import ExamReading
from imgxtrain.exchange.import_rows import Fate, Outcome
from imgxtrain.exchange.reading_tables import Shape
from imgxtrain.exchange.site_checks import SiteDoubt, is_site, site_doubt
from imgxtrain.knowledge.exam_matching import Candidate, Verdict
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.record import Record
from tests.exchange.tables import listed

READING = ExamReading(
    "CT HEAD", Verdict.CLEAR, (Candidate("ct-head", "CT head", 100),), None, "", None
)
FIRST = date(2026, 3, 2)


def taken(site: str | None, row: int, day: int = 0) -> Outcome:
    on = FIRST + timedelta(days=day)
    return Outcome(row, Fate.TAKEN, READING, on, None, site, Role.PERFORMED, Shape.WHOLE)


def doubt(*sites: str | None, apart: int = 0, known: str = "") -> SiteDoubt | None:
    """What is odd about these sites in rows from 2 on, whose days are ``apart``."""
    rows = [taken(site, 2 + i, i * apart) for i, site in enumerate(sites)]
    return site_doubt(rows, lambda text: text == known)


@pytest.mark.parametrize(
    "sites",
    ["Main ED", "North|South|North|Main ED", "CT1|CT2|CT3|CT4|CT5|CT6|CT7", "IR suite|OR 3|3W"],
)
def test_sites_called_as_places_are_above_doubt(sites: str) -> None:
    assert doubt(*listed(sites), None) is None


@pytest.mark.parametrize(
    "names",
    [
        "Garcia|SMITH",
        "Garcia|Okafor|SMITH|O'Neill",
        "garcia|okafor|smith|nguyen|jones|miller",
        "Garcia M|Okafor T|Smith J|Nguyen B",
        "SMITH JANE|GARCIA LUIS|NGUYEN ANH",
        "Smith, J|Garcia, L|Nguyen, A",
    ],
)
def test_a_column_of_surnames_is_one_of_patients_however_few(names: str) -> None:
    found = doubt(*listed(names))
    assert found is not None
    assert found.certain


def test_names_that_come_back_may_be_hospitals_and_are_asked_about() -> None:
    found = doubt(*listed("Garcia|SMITH|Nguyen") * 8, apart=1)
    assert found is not None
    assert not found.certain
    again = doubt(*listed("Garcia|SMITH|Nguyen") * 4, apart=1)
    assert again is not None
    assert again.certain


def test_names_that_nobody_has_heard_are_asked_about_and_if_many_refused() -> None:
    strangers = listed("Okapi|Quagga|Zorilla|Dikdik|Gerenuk|Bongo")
    few = doubt(*strangers[:5])
    assert few == SiteDoubt(tuple(sorted(strangers[:5])), (2, 3, 4, 5, 6), certain=False)
    many = doubt(*strangers)
    assert many is not None
    assert many.certain


def test_one_stranger_among_places_is_asked_about_by_its_rows() -> None:
    found = doubt(*["Main ED"] * 20, "Okapi", "Okapi")
    assert found == SiteDoubt(("Okapi",), (22, 23), certain=False)


def test_a_strange_site_is_a_place_once_it_stands_on_many_days() -> None:
    assert doubt(*["Springfield"] * 5, apart=1) is None
    assert doubt(*["Springfield"] * 5, apart=0) is not None
    assert doubt(*["Garcia"] * 5, apart=1) is not None


def test_a_site_of_before_is_above_doubt() -> None:
    assert doubt("Springfield", known="Springfield") is None
    assert doubt("Harris Methodist", known="Harris Methodist") is None


def test_numbers_and_initials_are_asked_about() -> None:
    for sites in ("45|92|67", "M45|F67", "JD|MK"):
        assert doubt(*listed(sites)) is not None, sites


def test_a_record_knows_the_sites_of_its_entries() -> None:
    record = Record(entries=('{"id":"abc","kind":"exam","site":"Main \\"B\\""}',))
    assert is_site(record, 'Main "B"')
    assert not is_site(record, "Main")
