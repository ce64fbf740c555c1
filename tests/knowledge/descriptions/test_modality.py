from imgxtrain.knowledge.descriptions.modality import describe_modality
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_a_modality_tells_its_dose_with_the_caveat(knowledge: Knowledge) -> None:
    sections = describe_modality("ct", knowledge, TODAY).sections
    assert lines_of(sections, "Radiation") == [
        "Ionizing: True",
        "Patient dose: 1.5-8 (head to abdomen)",
    ]


def test_a_modality_leads_to_its_credentials(knowledge: Knowledge) -> None:
    sections = describe_modality("sonography-obgyn", knowledge, TODAY).sections
    assert lines_of(sections, "Certification") == [
        "RDMS (OB/GYN): Obstetrics and gynecology (closed; imgxtrain show ardms-rdms-obgyn)",
        "ARRT(S): Sonography, by ARRT (open; imgxtrain show arrt-s)",
    ]


def test_a_modality_tells_its_pay_and_the_occupation_it_is_counted_in(knowledge: Knowledge) -> None:
    lines = lines_of(describe_modality("ct", knowledge, TODAY).sections, "Pay and demand")
    assert lines[0] == "National median: 70000"
    assert lines[-3:] == [
        "BLS occupation: 29-2034 Radiologic technologists",
        "It holds: radiography and CT",
        "Mind: counted among radiographers",
    ]
