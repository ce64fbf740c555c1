import pytest

from imgxtrain.profile.migrations import MIGRATIONS, major_of, migrated


def test_there_is_no_way_from_an_older_format_since_the_first_is_the_present_one() -> None:
    assert MIGRATIONS == {}


def test_every_migration_has_a_sample_of_the_form_it_leads_from() -> None:
    from tests.profile.test_record_text import SAMPLES

    assert [major for major in MIGRATIONS if not (SAMPLES / f"format-{major}.json").is_file()] == []


@pytest.mark.parametrize(
    ("version", "major"),
    [
        ("1.0", 1),
        ("1", 1),
        ("12.3.4", 12),
        ("2.0-beta", 2),
        (None, None),
        (1, None),
        (1.0, None),
        ("", None),
        ("one", None),
        ("1999-12-31", None),
        ("9" * 5000, None),
        ("-1", None),
        ("\u0661.\u0660", None),
        (["1.0"], None),
    ],
)
def test_the_major_version_is_the_number_before_the_point(
    version: object, major: int | None
) -> None:
    assert major_of({"schema_version": version}) == major


def test_migrations_are_made_in_turn_and_each_once() -> None:
    def stepping(to: int) -> object:
        return lambda whole: {**whole, "schema_version": f"{to}.0", "way": [*whole["way"], to]}

    ways = {major: stepping(major + 1) for major in (1, 2, 3)}
    whole = migrated({"schema_version": "1.4", "way": []}, 4, ways)  # type: ignore[arg-type]
    assert whole == {"schema_version": "4.0", "way": [2, 3, 4]}
    whole = migrated({"schema_version": "3.0", "way": []}, 4, ways)  # type: ignore[arg-type]
    assert whole == {"schema_version": "4.0", "way": [4]}


def test_a_gap_among_the_migrations_leads_nowhere() -> None:
    ways = {1: lambda whole: {**whole, "schema_version": "2.0"}}
    assert migrated({"schema_version": "1.0"}, 3, ways) is None


def test_a_migration_that_forgets_the_version_does_not_run_for_ever() -> None:
    assert migrated({"schema_version": "1.0"}, 2, {1: dict}) == {"schema_version": "1.0"}


def test_what_is_up_to_date_stays_as_it_is() -> None:
    whole = {"schema_version": "1.9", "x": None}
    assert migrated(whole, 1) is whole
