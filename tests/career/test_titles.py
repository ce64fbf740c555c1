"""Credentials behind a name: the body's own form, held and current, and never one in training."""

import pytest

from tests.career.told import MERCY, holding, reasons, told


def headline(
    *holds: str, training: tuple[str, ...] = (), title: str | None = "Technologist"
) -> str:
    person = {"title": title} if title else {}
    return told(training=training, credentials=holding(*holds), person=person).headline


@pytest.mark.parametrize(
    ("holds", "letters"),
    [
        (["arrt-r:2019-05"], "R.T.(R)(ARRT)"),
        (["arrt-ct:2024-03", "arrt-r:2019-05"], "R.T.(R)(CT)(ARRT)"),
        (["arrt-ct", "arrt-r"], "R.T.(R)(CT)(ARRT)"),
        (["arrt-mr:2022", "arrt-ct:2024", "arrt-n:2023"], "R.T.(N)(MR)(CT)(ARRT)"),
        (["ardms-rdms-ab:2018"], "RDMS (AB)"),
        (["ardms-rdms-obgyn:2020", "ardms-rdms-ab:2018"], "RDMS (AB, OB/GYN)"),
        (["ardms-rdms-ab:2018", "ardms-rdcs-ae:2019"], "RDMS (AB), RDCS (AE)"),
        (["ardms-rvt:2018", "arrt-r:2019"], "R.T.(R)(ARRT), RVT"),
        (["nmtcb-cnmt:2015", "nmtcb-ct:2018"], "CNMT, NMTCB(CT)"),
        (["arrt-r:2010", "arrt-rra:2020"], "R.T.(R)(ARRT), R.R.A.(ARRT)"),
    ],
)
def test_letters_are_joined_by_their_body_and_stand_in_order(
    holds: list[str], letters: str
) -> None:
    assert headline(*holds) == f"Technologist | {letters}"


def test_what_is_in_training_is_a_word_and_never_letters() -> None:
    assert headline("arrt-r:2019", training=("arrt-ct",)) == (
        "Technologist | R.T.(R)(ARRT) | CT in training"
    )
    both = headline("arrt-r", training=("arrt-ct", "nmtcb-ct", "arrt-mr"))
    assert both == "Technologist | R.T.(R)(ARRT) | CT in training | MRI in training"


def test_a_credential_held_is_not_in_training() -> None:
    assert "training" not in headline("arrt-ct:2024", training=("arrt-ct",))


def test_a_modality_that_a_credential_is_held_for_is_not_told_as_in_training() -> None:
    assert headline("arrt-ct", training=("nmtcb-ct",)) == (
        "Technologist | R.T.(CT)(ARRT) | Working toward the NMTCB Computed Tomography credential"
    )
    assert headline("arrt-mr", training=("abmrs-mrso",)).endswith(
        "Working toward the Magnetic Resonance Safety Officer credential"
    )


def test_a_qualification_by_law_gives_no_letters() -> None:
    found = told(training=["mqsa"], credentials=holding("arrt-m", "mqsa"), person={"title": "T"})
    assert found.headline == "T | R.T.(M)(ARRT)"
    assert "qualification by law" in reasons(found)["MQSA mammography technologist"]
    assert [each.credential for each in found.certificates] == ["arrt-m"]


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ("arrt-ct:2015-03:2026-11-22", "it lapsed in 2026-11-22"),
        ("arrt-ct:2015-03:2026", "it lapsed in 2026"),
        ("arrt-ct:2026-12", "it is earned only in 2026-12"),
        ("arrt-ct:2027", "it is earned only in 2027"),
    ],
)
def test_what_is_not_current_is_left_out_and_that_is_said(held: str, why: str) -> None:
    found = told(credentials=holding("arrt-r:2010", held), person={"title": "T"})
    assert found.headline == "T | R.T.(R)(ARRT)"
    assert [each.credential for each in found.certificates] == ["arrt-r"]
    assert reasons(found)["ARRT(CT)"].startswith(why)
    assert "CT" not in found.summary


@pytest.mark.parametrize(
    "held",
    [
        "arrt-ct:2026-11-22",
        "arrt-ct:2026-11",
        "arrt-ct:2026",
        "arrt-ct:2015:2026-11-23",
        "arrt-ct",
    ],
)
def test_a_credential_counts_from_the_day_it_is_earned_until_it_lapses(held: str) -> None:
    assert headline(held) == "Technologist | R.T.(CT)(ARRT)"


def test_a_credential_that_nobody_knows_is_left_out_and_that_is_said() -> None:
    found = told(credentials=holding("arrt-zz"), person={"title": "T"})
    assert (found.headline, reasons(found)) == ("T", {"arrt-zz": "nothing is known of it here"})


def test_without_a_title_the_present_job_gives_one_and_else_the_letters_begin() -> None:
    assert told(employers=[MERCY]).headline == "Radiologic Technologist"
    assert headline("arrt-r", title=None) == "R.T.(R)(ARRT)"
    assert headline(title=None) == "Diagnostic imaging"
    assert headline(title=None, training=("arrt-ct",)) == "Diagnostic imaging | CT in training"


def test_letters_that_the_title_shows_are_not_shown_twice() -> None:
    assert headline("arrt-r", title="Tech, R.T.(R)(ARRT)") == "Tech, R.T.(R)(ARRT)"


@pytest.mark.parametrize(
    ("title", "claimed"),
    [("Sonographer, RDMS", "RDMS"), ("Tech, R.T.(R)(CT)(ARRT)", "R.T.(CT)"), ("CT tech", None)],
)
def test_a_title_that_claims_what_is_not_held_is_left_out_and_that_is_said(
    title: str, claimed: str | None
) -> None:
    job = {"name": "Mercy", "title": title, "start": "2020"}
    found = told(credentials=holding("arrt-r"), person={"title": title}, employers=[job])
    shown = (found.headline, found.summary, found.jobs[0].title)
    assert [title in each for each in shown] == [claimed is None] * 3
    said = [each for each in found.left_out if "does not hold as current" in each.why]
    assert [each.what for each in said] == (
        [] if claimed is None else ["your job title", "the title at Mercy"]
    )
    assert all(f"it says {claimed}, which" in each.why for each in said)


def test_each_credential_is_spelled_out_with_its_letters_and_issuer() -> None:
    held = holding("arrt-r:2019-05-14", "ardms-rdms-ab:2018", "nmtcb-ct", "ardms-rvt")
    assert [each.text for each in told(credentials=held).certificates] == [
        "Radiography (R), American Registry of Radiologic Technologists (ARRT), May 2019",
        (
            "Registered Diagnostic Medical Sonographer, abdomen (RDMS, AB), "
            "American Registry for Diagnostic Medical Sonography (ARDMS), 2018"
        ),
        (
            "NMTCB Computed Tomography, NMTCB(CT), "
            "Nuclear Medicine Technology Certification Board (NMTCB)"
        ),
        (
            "Registered Vascular Technologist (RVT), "
            "American Registry for Diagnostic Medical Sonography (ARDMS)"
        ),
    ]


def test_one_that_lapsed_and_was_earned_again_is_held_and_nothing_is_said_of_the_lapse() -> None:
    found = told(credentials=holding("arrt-r:2010:2020", "arrt-r:2022-04"))
    assert found.letters == ("R.T.(R)(ARRT)",)
    assert found.left_out == ()


def test_a_title_with_letters_of_its_own_is_set_off_from_what_follows() -> None:
    person = {"title": "Cardiac Sonographer, RDCS"}
    found = told(credentials=holding("ardms-rdcs-ae:2021-10"), person=person)
    assert found.summary == (
        "Cardiac Sonographer, RDCS, certified in adult echocardiography since 2021."
    )


def test_what_is_in_training_begins_with_a_capital_and_a_second_one_is_told_in_other_words() -> (
    None
):
    found = told(training=["arrt-vi", "arrt-mr"], person={"title": "T"})
    assert found.headline == "T | Vascular-interventional radiography in training | MRI in training"
    assert found.summary == (
        "Now training in vascular-interventional radiography. Also training in MRI."
    )
