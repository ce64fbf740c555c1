from imgxtrain.knowledge.descriptions.state import describe_state
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_a_state_tells_its_law_by_modality(knowledge: Knowledge) -> None:
    lines = lines_of(describe_state("TX", knowledge, TODAY).sections, "Law")
    assert lines[:5] == [
        "X-ray, CT: certificate",
        "  rule: The state certifies operators",
        "  accepts: ARRT(R), ARRT(CT)",
        "  except: dental offices",
        "  fee: 80",
    ]


def test_a_modality_without_a_rule_is_unknown_and_never_free(knowledge: Knowledge) -> None:
    texas = lines_of(describe_state("TX", knowledge, TODAY).sections, "Law")
    assert texas[-1] == "Unknown: General US, OB US: nothing was found; ask the state"
    california = lines_of(describe_state("CA", knowledge, TODAY).sections, "Law")
    assert california == ["Unknown: X-ray, CT, General US, OB US: nothing was found; ask the state"]


def test_a_state_tells_its_median_pay_by_occupation(knowledge: Knowledge) -> None:
    assert lines_of(describe_state("TX", knowledge, TODAY).sections, "Median pay a year") == [
        "Radiologic technologists: 60000",
        "Diagnostic medical sonographers: 75000",
    ]
