"""A modality described."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge import pay
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.descriptions.parts import (
    facts_section,
    said,
    section,
    told,
    told_if_known,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.modalities import Modality, Training
from imgxtrain.knowledge.phrase import Description, Line, Unit


def describe_modality(modality_id: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about a modality."""
    del today  # nothing in it depends on the day
    modality = knowledge.modalities[modality_id]
    return Description(
        kind="modality",
        id=modality.id,
        title=modality.name,
        sections=(
            *section("What it is", _what_it_is(modality)),
            *section("The work", _work(modality)),
            *section("Radiation", _radiation(modality)),
            *section("Getting in", _getting_in(modality)),
            *section("Training found", _trainings(modality)),
            *section("Certification", _credentials(modality, knowledge)),
            *section("Pay and demand", _pay(modality, knowledge)),
            *facts_section(modality.facts),
            *section("Names", _names(modality)),
        ),
    )


def _what_it_is(modality: Modality) -> Iterator[Line]:
    yield told("In short", modality.what_it_is)
    yield told("Physics", modality.physics)
    yield told("Skills", modality.skills)
    yield told("Suits", modality.suits)
    yield told("Subspecialties", modality.subspecialties)


def _work(modality: Modality) -> Iterator[Line]:
    yield told("Settings", modality.settings)
    yield told("Pace", modality.pace)
    yield told("Exam length", modality.exam_minutes, Unit.MINUTES)
    for length in modality.exam_lengths:
        yield told(length.exam, length.minutes, Unit.MINUTES, indent=1)
    yield told("Contrast, drugs", modality.contrast_and_drugs)
    yield told("Hours and call", modality.hours_and_call)
    yield told("Physical load", modality.body_load)
    for hazard in modality.hazards:
        yield told("Hazard", hazard)


def _radiation(modality: Modality) -> Iterator[Line]:
    yield told("Ionizing", modality.ionizing)
    yield told("Patient dose", modality.dose_msv, Unit.MILLISIEVERT)
    for dose in modality.doses:
        yield told(dose.exam, dose.msv, Unit.MILLISIEVERT, indent=1)


def _getting_in(modality: Modality) -> Iterator[Line]:
    yield told("Bottleneck", modality.bottleneck)
    yield told("Training time", modality.training_time)
    yield told("Training cost", modality.training_cost)


def _trainings(modality: Modality) -> Iterator[Line]:
    for training in modality.trainings:
        yield said(training.provider, "")
        yield from _training(training)


def _training(training: Training) -> Iterator[Line]:
    yield told("length", training.length, indent=1)
    yield from told_if_known("cost", training.cost_usd, Unit.USD, indent=1)
    yield from told_if_known("cost", training.cost, indent=1)


def _credentials(modality: Modality, knowledge: Knowledge) -> Iterator[Line]:
    for credential in knowledge.credentials_of(modality.id):
        status = f"{credential.name} ({credential.status}; imgxtrain show {credential.id})"
        yield said(credential_label(credential), status)


def _pay(modality: Modality, knowledge: Knowledge) -> Iterator[Line]:
    yield Line("National median", pay.national_median(modality, knowledge))
    yield Line("Middle half", pay.middle_half(modality, knowledge))
    yield Line("To a radiographer", pay.ratio_to_radiographer(modality, knowledge))
    yield Line("Growth", pay.growth(modality, knowledge))
    yield Line("Openings", pay.openings(modality, knowledge))
    yield Line("Vacancy rate", pay.vacancy(modality, knowledge))
    codes = {row.code: row for row in knowledge.labor.occupations}
    occupation = codes[modality.wage.occupation]
    yield said("BLS occupation", f"{occupation.code} {occupation.title}")
    yield said("It holds", occupation.holds)
    yield from told_if_known("Mind", modality.wage.warning)


def _names(modality: Modality) -> Iterator[Line]:
    yield said("Also called", ", ".join(modality.synonyms))
    yield told("DICOM", modality.dicom)
    yield told("O*NET", modality.onet)
