"""The order in which a target's requirements stand."""

from datetime import date

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.pinned_editions import DecidingDays, pinned_editions
from imgxtrain.audit.question import Target
from imgxtrain.knowledge.library import Knowledge

TODAY = date(2026, 11, 22)


def order(credential_id: str, pathway_id: str) -> list[str]:
    credential = Knowledge().credentials[credential_id]
    (pathway,) = (each for each in credential.pathways if each.id == pathway_id)
    days = DecidingDays(TODAY, TODAY, TODAY)
    editions = pinned_editions(credential, pathway.documents, days, {})
    target = Target(credential, pathway, TODAY, editions=editions)
    return [requirement.id for requirement in requirements_asked(target)]


def test_education_and_experience_stand_before_the_first_step_that_needs_them() -> None:
    assert order("arrt-ct", "post-primary") == [
        "supporting",
        "permit",
        "permission",
        "education",
        "clinical",
        "sign-off",
        "ethics",
        "application",
        "fee",
        "exam-window",
        "exam",
    ]


def test_what_must_be_held_before_the_first_entry_stands_before_the_entries() -> None:
    asked = order("arrt-m", "post-primary")
    assert asked.index("mqsa-first") < asked.index("clinical") < asked.index("application")


def test_nothing_is_asked_twice_or_left_out() -> None:
    for credential in Knowledge().credentials.values():
        for pathway in credential.pathways:
            asked = order(credential.id, pathway.id)
            assert len(asked) == len(set(asked))
            assert {each.id for each in pathway.requirements} <= set(asked)
