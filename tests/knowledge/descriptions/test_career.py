from imgxtrain.knowledge.descriptions.career import describe_career
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_a_destination_tells_where_it_is_open_from_and_its_credential(knowledge: Knowledge) -> None:
    lines = lines_of(
        describe_career("radiologist-assistant", knowledge, TODAY).sections, "At a glance"
    )
    assert "Open from: Radiography" in lines
    assert "Credential: R.R.A. (imgxtrain show arrt-rra)" in lines


def test_a_destination_without_modalities_is_open_from_any(knowledge: Knowledge) -> None:
    lines = lines_of(describe_career("lead-technologist", knowledge, TODAY).sections, "At a glance")
    assert "Open from: any modality" in lines


def test_what_it_asks_is_numbered(knowledge: Knowledge) -> None:
    lead = describe_career("lead-technologist", knowledge, TODAY).sections
    assert lines_of(lead, "What it asks") == ["1.: Years at the console", "  experience: 36"]
    assistant = describe_career("radiologist-assistant", knowledge, TODAY).sections
    assert lines_of(assistant, "What it asks") == [
        "1.: A credential in radiography",
        "  hold: ARRT(R)",
    ]
