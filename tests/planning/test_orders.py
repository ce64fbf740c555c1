"""Fees and times of the steps, worked by hand."""

from imgxtrain.knowledge.provenance import Grade
from imgxtrain.planning.orders import Way, way_of
from tests.audit.worlds import question


def way(*order: str, holds: tuple[str, ...] = ("arrt-r",)) -> Way:
    return way_of(order, question(holds=holds))


def usd(found: Way) -> tuple[float, float] | None:
    span = found.cost.usd.value
    return (span.low, span.high) if span else None


def test_who_comes_by_arrt_pays_the_usual_application_fee() -> None:
    found = way("arrt-ct")
    assert usd(found) == (225, 225)
    assert (found.cost.usd.grade, found.cost.usd.verify) == (Grade.REPORTED, True)


def test_who_comes_by_nmtcb_pays_the_fee_for_that_instead() -> None:
    assert usd(way("arrt-ct", holds=("nmtcb-cnmt",))) == (450, 450)


def test_125_exams_at_nine_a_day_are_14_days() -> None:
    assert way("arrt-ct").days == 14


def test_a_sum_says_what_it_leaves_out_and_is_no_better_than_its_parts() -> None:
    # mammography 225 and breast sonography 225
    both = way("arrt-m", "arrt-bs")
    assert usd(both) == (450, 450)
    assert both.cost.usd.grade is Grade.DERIVED
    # the fee of the PET exam was not found: it stands beside the sum, and is not nothing
    pet = way("nmtcb-ct", "nmtcb-pet")
    assert usd(pet) == (225, 225)
    assert pet.cost.unknown == ("fee of NMTCB positron emission tomography exam",)


def test_the_time_of_a_way_is_unknown_where_that_of_a_step_is() -> None:
    pet = way("nmtcb-ct", "nmtcb-pet")
    assert [step.days is None for step in pet.steps] == [False, True]
    assert pet.days is None


def test_schooling_takes_its_own_time_and_is_never_done_today() -> None:
    (step,) = way("nmtcb-cnmt").steps
    assert step.days is None
    assert step.untimed == ("Finish a recognized nuclear medicine technology program",)


def test_an_exam_alone_is_not_told_as_done_today() -> None:
    (step,) = way("abmrs-mrso").steps
    assert step.days is None
    assert step.finish.because == "no figure tells how long this takes: Pass the MRSO exam"


def test_a_later_step_is_seen_with_the_earlier_ones_held() -> None:
    ct, pet = way("arrt-ct", "nmtcb-pet").steps
    assert (ct.later, pet.later) == (False, True)
    assert pet.by is not None
    assert pet.by.held == ("arrt-r", "arrt-ct")
    assert "supporting" not in [each.requirement.id for each in pet.left]


def test_a_credential_whose_ways_are_not_modeled_says_so_and_costs_nobody_knows_what() -> None:
    found = way("arrt-r", "arrt-ct", holds=())
    assert found.steps[0].modeled is False
    assert "every fee of ARRT(R)" in found.cost.unknown
