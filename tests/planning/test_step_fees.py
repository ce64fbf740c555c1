from imgxtrain.knowledge.library import Knowledge
from imgxtrain.planning.step_fees import fees_known, paying_step

KNOWLEDGE = Knowledge()


def told(credential_id: str) -> list[tuple[str, float | None]]:
    credential = KNOWLEDGE.credentials[credential_id]
    known = fees_known(credential, credential.pathways[0], KNOWLEDGE)
    return [(name, usd.value) for name, usd in known]


def paying(credential_id: str) -> str | None:
    pathways = KNOWLEDGE.credentials[credential_id].pathways
    step = paying_step(pathways[0] if pathways else None)
    return step.id if step else None


def test_one_pays_with_the_fee_where_it_is_a_step_of_its_own() -> None:
    assert paying("arrt-ct") == "fee"
    assert paying("ardms-rvt") == "fee"


def test_one_pays_with_the_application_where_there_is_no_other_step() -> None:
    assert paying("nmtcb-ct") == "application"


def test_where_nothing_is_applied_for_nothing_is_paid() -> None:
    assert paying("mqsa") is None
    assert paying("arrt-r") is None


def test_the_fees_of_applying_are_told_and_not_those_of_applying_again_or_renewing() -> None:
    assert told("arrt-ct") == [
        ("Application", 225),
        ("Application on an NMTCB supporting credential", 450),
    ]


def test_where_the_body_charges_for_each_exam_it_is_each_exam_s_fee() -> None:
    asked = [KNOWLEDGE.examinations[each] for each in ("ardms-spi", "ardms-vt")]
    assert told("ardms-rvt") == [
        (each.name, each.fee_usd.value) for each in asked if each.fee_usd.known
    ]
