"""LinkedIn's fields at the edges of their limits: nothing is cut that fits, no cut goes unsaid."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from imgxtrain.career.resume import Resume
from imgxtrain.career.resume_parts import Bullet, Job, SkillGroup
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade, Sourced
from imgxtrain.knowledge.resume_wording import LimitId, ResumeLimit
from imgxtrain.output.resume_linkedin import LinkedIn, cut_to, length, resume_linkedin
from tests.output.resumes import TYPED, WHOLE, filled_with

LIMITS = dict(Knowledge().resume_limits)
OTHERS_SAY = "LinkedIn's limits are as others report them"


def page(resume: Resume, limits: Any = LIMITS) -> LinkedIn:
    return resume_linkedin(resume, limits)


def cuts(of: LinkedIn) -> list[str]:
    return [each for each in of.notes if not each.startswith(OTHERS_SAY)]


def described(number: int) -> Resume:
    """A position whose description has that many characters."""
    text = f"{'word ' * 1000}"[: number - 2].rstrip().ljust(number - 2, "x")
    return Resume(jobs=(Job("T", "Mercy", bullets=(Bullet(text, ()),)),))


def test_every_field_shows_how_much_of_its_limit_it_takes(snapshot: SnapshotAssertion) -> None:
    found = page(WHOLE)
    assert found.text == snapshot
    assert len(found.notes) == 1
    assert found.notes[0].startswith(OTHERS_SAY)


@pytest.mark.parametrize(
    ("make", "limit"),
    [
        (lambda n: Resume(headline="x" * n), 220),
        (lambda n: Resume(summary="x" * n), 2600),
        (lambda n: Resume(jobs=(Job("x" * n),)), 100),
        (described, 2000),
    ],
)
def test_what_fits_to_the_last_character_is_whole_and_one_more_is_cut_and_said(
    make: Any, limit: int
) -> None:
    whole, over = page(make(limit)), page(make(limit + 1))
    assert cuts(whole) == []
    assert "\u2026" not in whole.text
    assert f"{limit:,} of {limit:,} characters" in whole.text
    (said,) = cuts(over)
    assert f"of {limit + 1:,} characters, LinkedIn takes {limit:,}" in said
    assert "\u2026" in over.text


def test_fifty_skills_fit_and_of_fifty_one_the_last_is_left_out_and_that_is_said() -> None:
    def skilled(number: int) -> Resume:
        return Resume(skills=(SkillGroup("All", tuple(f"skill {n}" for n in range(number))),))

    assert cuts(page(skilled(50))) == []
    found = page(skilled(51))
    assert cuts(found) == ["SKILLS: 1 of 51 are left out"]
    assert found.text.splitlines()[0] == "SKILLS (50 of 50)"
    assert found.text.splitlines()[-1] == "skill 49"


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two\u2026"),
        ("one two three", 8, "one two\u2026"),
        ("one two three", 7, "one\u2026"),
        ("one, two", 7, "one\u2026"),
        ("abcdefgh", 4, "abc\u2026"),
        ("\U0001f600\U0001f600\U0001f600", 6, "\U0001f600\U0001f600\U0001f600"),
        ("\U0001f600\U0001f600\U0001f600", 5, "\U0001f600\U0001f600\u2026"),
        ("\U0001f600\U0001f600\U0001f600", 4, "\U0001f600\u2026"),
    ],
)
def test_a_text_is_cut_at_a_word_and_never_within_a_letter(
    text: str, most: int, shown: str
) -> None:
    assert cut_to(text, most) == shown


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_a_cut_text_is_within_its_limit_and_is_the_beginning(text: str, most: int) -> None:
    text = "".join(each for each in text if not 0xD800 <= ord(each) <= 0xDFFF)
    shown = cut_to(text, most)
    assert length(shown) <= most
    assert shown == text or (shown.endswith("\u2026") and text.startswith(shown[:-1]))


def test_a_limit_that_is_not_known_cuts_nothing() -> None:
    unknown: Sourced[int] = Sourced(note="ask LinkedIn")
    limits = {name: each.model_copy(update={"limit": unknown}) for name, each in LIMITS.items()}
    found = page(Resume(headline="x" * 9999), limits)
    assert found == LinkedIn(f"HEADLINE (9,999 characters)\n{'x' * 9999}\n", ())


def test_a_limit_that_the_user_read_on_linkedin_is_called_its_own() -> None:
    own: Sourced[int] = Sourced(
        value=10, grade=Grade.OFFICIAL, sources=("linkedin",), as_of="2026-11-22"
    )
    one = ResumeLimit(id=LimitId.LINKEDIN_HEADLINE, what="characters", limit=own)
    found = page(Resume(headline="x" * 10), {**LIMITS, one.id: one})
    assert found.notes == ()


@given(TYPED)
def test_whatever_was_typed_no_field_is_over_its_limit(text: str) -> None:
    found = page(replace(filled_with(text), skills=()))
    if length(text) > 2600:
        assert len(cuts(found)) == 4
    counts = re.findall(r"\((?:[^()]*?)([\d,]+) of ([\d,]+) characters\)", found.text)
    assert counts
    assert all(int(n.replace(",", "")) <= int(most.replace(",", "")) for n, most in counts)


def test_a_cut_is_told_of_a_position_by_the_beginning_of_its_name() -> None:
    (said,) = cuts(page(Resume(jobs=(Job("T" * 3000, "A"),))))
    assert said.startswith("title of POSITION TTTT")
    assert len(said) < 160
