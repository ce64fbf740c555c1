import json
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from imgxtrain.profile.person import Profile
from imgxtrain.profile.record import Record
from tests.profile.records import records

WHOLE: dict[str, Any] = {
    "schema_version": "1.0",
    "person": {"name": "Alex Doe", "title": "R.T.(R)", "birth_month": 6, "state": "TX"},
    "credentials": [{"credential": "arrt-r", "earned": "2019-05"}],
    "aims": ["ct"],
    "workload": {"exams_a_shift": 12, "shifts_a_week": 3.5},
    "employers": [{"name": "General", "title": "Technologist", "start": "2019"}],
    "education": [{"institution": "College", "end": "2019-05-20"}],
    "licenses": [{"state": "TX", "name": "MRT", "until": "2027-06-30"}],
    "skills": ["PACS"],
    "import_mappings": {"abc": {"date": "Exam Date"}},
    "told": ["import"],
}


def test_a_new_record_is_about_nobody_yet() -> None:
    profile = Record().profile
    assert profile.person.model_dump(exclude_none=True) == {}
    assert (profile.credentials, profile.employers, profile.skills) == ((), (), ())


def test_a_whole_profile_is_kept_as_it_is() -> None:
    profile = Profile.model_validate(WHOLE)
    assert json.loads(profile.model_dump_json(exclude_none=True, exclude_defaults=True)) == WHOLE


@given(records())
def test_fields_of_a_newer_version_survive_a_pass_through_the_model(record: Record) -> None:
    plain = record.profile.model_dump(mode="json", exclude_unset=True)
    assert plain == record.head


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("person", {"birth_month": 13}),
        ("person", {"birth_month": 0}),
        ("person", {"birth_month": "1990-06-03"}),
        ("person", {"state": "Texas"}),
        ("credentials", [{"earned": "2019"}]),
        ("credentials", [{"credential": "arrt-r", "earned": "May 2019"}]),
        ("credentials", [{"credential": "arrt-r", "earned": "2019-13"}]),
        ("employers", [{"name": "General"}]),
        ("workload", {"exams_a_shift": 0}),
        ("workload", {"shifts_a_week": 15}),
        ("skills", "PACS"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(place: str, value: Any) -> None:
    with pytest.raises(ValidationError) as raised:
        Profile.model_validate({**WHOLE, place: value})
    assert raised.value.errors()[0]["loc"][0] == place


def test_of_a_birth_the_month_alone_has_a_field() -> None:
    fields = Profile.model_fields["person"].annotation.model_fields  # type: ignore[union-attr]
    assert [name for name in fields if "birth" in name] == ["birth_month"]
