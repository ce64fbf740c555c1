import pytest

from imgxtrain.exchange.column_names import Field, is_of_another_day, is_of_patients, rank
from tests.exchange.tables import listed


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (Field.DATE, "Exam Date|Study Date|Performed|ExamDate|EXAM_DATE|Date of Service|Date"),
        (Field.DATE, "Procedure Date/Time|Completed|Date Performed|DOS|Study DateTime|Begin Exam"),
        (Field.DESCRIPTION, "Exam Description|Procedure|Exam|Procedure Name|Study Description"),
        (Field.DESCRIPTION, "Description|PROC_DESC|Order Description|Exam Name|Orderable"),
        (Field.TIME, "Exam Time|Time|Start Time|Study Time"),
        (Field.MODALITY, "Modality|Exam Modality|Modality Code|Mod"),
        (Field.SITE, "Location|Site|Facility|Performing Location|Hospital"),
        (Field.ROLE, "Role|My role|Participation"),
        (Field.STATUS, "Status|Exam Status|Study status"),
    ],
)
def test_columns_are_known_by_what_they_are_usually_called(field: Field, names: str) -> None:
    assert [name for name in listed(names) if rank(field, name) is None] == []


def test_a_more_telling_name_comes_first() -> None:
    names = ["Date", "Exam Date", "Performed"]
    assert min(names, key=lambda name: rank(Field.DATE, name) or 0) == "Exam Date"


@pytest.mark.parametrize(
    "name",
    listed(
        "Patient Name|Patient|PATIENT_ID|Pt Name|PatientMRN|MRN|DOB|Date of Birth|Birth Date"
        "|Accession|Accession Number|Acc #|SSN|Last Name|First Name|Medical Record Number|Sex"
        "|Patient's Age|Account Number|Visit ID|Phone|E-mail Address|Study Instance UID"
        "|Order Number|Name"
    ),
)
def test_a_column_called_after_a_patient_is_known_as_such(name: str) -> None:
    assert is_of_patients(name)


@pytest.mark.parametrize(
    "name",
    listed(
        "Exam Date|Exam Description|Patient Location|Location|Site Name|Modality|Procedure Name"
        "|Role|Exam Name|Status|Technologist|Study Date|Facility|could be|row|why"
    ),
)
def test_other_columns_are_not_taken_for_a_patients(name: str) -> None:
    assert not is_of_patients(name)


def test_days_of_other_things_are_not_the_exams() -> None:
    others = ["Order Date", "Scheduled Date", "Dictated", "Report Date", "Birth Date"]
    assert all(map(is_of_another_day, others))
    assert not is_of_another_day("Exam Date")
    assert [rank(Field.DATE, name) for name in others] == [None] * len(others)
