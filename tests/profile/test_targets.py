import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import HoursEntry, TargetEntry
from imgxtrain.profile.record import stored
from imgxtrain.profile.targets import only_target_of, possible_targets, targets_of
from tests.profile.records import DAY, exam, exam_entry, record_of


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge()


def target(entry_id: str, credential: str) -> str:
    return stored(TargetEntry(id=entry_id, on=DAY, logged=DAY, target=credential))


def test_the_only_target_is_one_that_is_alone() -> None:
    one = record_of(exam("aaaa"), target("tttt", "arrt-ct"), target("uuuu", "arrt-ct"))
    assert only_target_of(one) == "arrt-ct"
    two = record_of(target("tttt", "arrt-ct"), target("uuuu", "arrt-mr"))
    assert targets_of(two) == ("arrt-ct", "arrt-mr")
    assert only_target_of(two) is None
    assert only_target_of(record_of()) is None


def test_what_was_taken_on_comes_first_where_it_fits(knowledge: Knowledge) -> None:
    head, brain = exam_entry("aaaa"), exam_entry("bbbb", exam="mri-brain")
    assert possible_targets([head], ["nmtcb-ct", "arrt-mr"], knowledge) == ("nmtcb-ct",)
    assert possible_targets([brain], ["nmtcb-ct"], knowledge) == ("arrt-mr",)


def test_an_exam_points_at_the_credentials_that_list_it(knowledge: Knowledge) -> None:
    head, brain = exam_entry("aaaa"), exam_entry("bbbb", exam="mri-brain")
    assert possible_targets([head], [], knowledge) == ("arrt-ct",)
    assert possible_targets([head, brain], [], knowledge) == ("arrt-ct", "arrt-mr")


def test_hours_point_at_every_credential_of_their_modality(knowledge: Knowledge) -> None:
    hours = HoursEntry(id="hhhh", on=DAY, logged=DAY, modality="ct", hours=8)
    assert set(possible_targets([hours], [], knowledge)) == {"arrt-ct", "nmtcb-ct"}
    assert possible_targets([exam_entry("aaaa", exam="no-such")], [], knowledge) == ()


def test_what_will_be_narrowed_needs_to_fit_in_part_only(knowledge: Knowledge) -> None:
    mixed = [exam_entry("aaaa"), exam_entry("bbbb", exam="mri-brain")]
    assert possible_targets(mixed, ["arrt-mr"], knowledge, narrowing=True) == ("arrt-mr",)
