"""The guard, held against a labelled table and against texts nobody thought of."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.profile.guard import REMOVED, RULES, Certainty, Finding, TextKind, cleaned, examine
from imgxtrain.profile.guard_innocent import INNOCENT
from imgxtrain.profile.guard_terms import compiled
from imgxtrain.profile.guard_trade_words import TRADE
from imgxtrain.profile.guard_words import GIVEN, SURNAMES
from tests.profile.guard_more_texts import MORE_TEXTS
from tests.profile.guard_texts import TEXTS as FIRST_TEXTS
from tests.profile.guard_texts import Expected

TEXTS = [*FIRST_TEXTS, *MORE_TEXTS]
KINDS = st.sampled_from(TextKind)
BITS = """
    pt patient name is Mr. MRS Dr wife John Smith MARIA Kowal J. S. , . : - / # ^ ( ) @ x
    MRN acc# DOB born age 92 45yo 12 1234 123456 2025 03/14/1962 555-201-3344 14:30 mL mGy head CT
    a@b.example www.x.example 1.2.840.113619.2 10.0.0.1 initials AB room 412 bed B lot ARRT ref
    approved RCEEM CPT zip 75201 Oak Street lives at ssn last four serial 90s é 😀 ש ٣٤ [removed]
    """
PIECES = st.tuples(st.sampled_from(BITS.split()), st.sampled_from(["", " ", " ", ", ", "-", "\n"]))
BUILT = st.lists(PIECES.map("".join)).map("".join)
INNOCENT_WORDS = sorted(TRADE - GIVEN - SURNAMES)


def verdict(findings: tuple[Finding, ...]) -> Expected:
    if any(each.certainty is Certainty.CERTAIN for each in findings):
        return Expected.REFUSED
    return Expected.ASKED if findings else Expected.FREE


@pytest.mark.parametrize(("text", "kind", "expected"), TEXTS)
def test_every_text_of_the_table(text: str, kind: TextKind, expected: Expected) -> None:
    findings = examine(text, kind)
    assert verdict(findings) is expected, findings


def test_the_table_is_large_balanced_and_without_repeats() -> None:
    shares = Counter(expected for _, _, expected in TEXTS)
    assert len(TEXTS) >= 900
    assert len(set(TEXTS)) == len(TEXTS)
    assert min(shares.values()) > len(TEXTS) / 6


def test_recall_and_precision_over_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    counts = Counter((expected, verdict(examine(text, kind))) for text, kind, expected in TEXTS)
    identifying = sum(n for (expected, _), n in counts.items() if expected is not Expected.FREE)
    missed = (
        sum(counts[expected, Expected.FREE] for expected in Expected)
        - counts[Expected.FREE, Expected.FREE]
    )
    alarms = counts[Expected.FREE, Expected.ASKED] + counts[Expected.FREE, Expected.REFUSED]
    recall = (identifying - missed) / identifying
    precision = (identifying - missed) / (identifying - missed + alarms)
    with capsys.disabled():
        print(f"\nguard: {len(TEXTS)} texts, recall {recall:.3f}, precision {precision:.3f}")  # noqa: T201
    assert (recall, precision) == (1, 1)


@pytest.mark.parametrize(("text", "kind", "expected"), TEXTS)
def test_what_is_cleaned_holds_nothing_certain(
    text: str, kind: TextKind, expected: Expected
) -> None:
    clean = cleaned(text, examine(text, kind))
    assert verdict(examine(clean, kind)) is not Expected.REFUSED
    assert (clean == " ".join(text.split())) is (expected is Expected.FREE)


@given(st.text(max_size=3000) | BUILT, KINDS)
def test_findings_lie_within_the_text_in_order_and_apart(text: str, kind: TextKind) -> None:
    end = 0
    for each in examine(text, kind):
        assert end <= each.start < each.end <= len(text)
        assert each.identifier in "ABCDEFGHIJKLMNOPQR"
        end = each.end


@given(BUILT, KINDS)
def test_whatever_is_cleaned_holds_nothing_certain(text: str, kind: TextKind) -> None:
    clean = cleaned(text, examine(text, kind))
    assert verdict(examine(clean, kind)) is not Expected.REFUSED


@given(st.lists(st.sampled_from(INNOCENT_WORDS), max_size=30), KINDS)
def test_words_of_the_trade_in_lower_case_are_never_certain(
    words: list[str], kind: TextKind
) -> None:
    assert verdict(examine(" ".join(words), kind)) is not Expected.REFUSED


@given(BUILT)
def test_a_rule_matches_only_what_it_says_it_may_match(text: str) -> None:
    for rule in RULES:
        matches = compiled(rule.pattern).finditer(text)
        assert rule.may_match(text) or not any(map(rule.judge, matches)), rule.what


PATTERNS = sorted({rule.pattern for rule in RULES} | {each.pattern for each in INNOCENT})
HOSTILE = (
    "a|1|a |1 |a.|1.|1-|a-|a1-|1/|a:|(|a@|a@a.|^|a^| |-|'|0.0.|12 ab |mr no |pt is |no |at dot "
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_goes_back_and_forth_for_long(pattern: str) -> None:
    for unit in (*HOSTILE.split("|"), *(text for text, _, _ in TEXTS[::10])):
        text = (unit * 3000)[:3000]
        begun = time.perf_counter()
        for _ in compiled(pattern).finditer(text):
            pass
        assert time.perf_counter() - begun < 0.25, unit


@pytest.mark.parametrize("unit", ["pt John ", "MRN 12345 ", "JOHN, ", "a1-", "3/4/62 ", "PT JS "])
def test_a_long_text_takes_no_longer_than_its_length(unit: str) -> None:
    begun = time.perf_counter()
    examine((unit * 30_000)[:30_000], TextKind.NOTE)
    assert time.perf_counter() - begun < 3


def test_a_finding_says_what_it_is_where_it_stands_and_why() -> None:
    (found,) = examine("right side, mrn 448812, tolerated well", TextKind.NOTE)
    assert found == Finding(
        Certainty.CERTAIN,
        "record number",
        "H",
        16,
        22,
        "a word for a patient's record stands before it",
    )


def test_a_cleaned_text_keeps_the_rest() -> None:
    text = "Mrs. Delgado,  DOB 3/14/62, moved;\n2 extra views"
    assert cleaned(text, examine(text, TextKind.NOTE)) == (
        f"Mrs. {REMOVED}, DOB {REMOVED}, moved;\n2 extra views"
    )


def test_of_overlapping_findings_the_certain_and_the_longer_speaks() -> None:
    (found,) = examine("acc# 20250044812", TextKind.NOTE)
    assert (found.what, found.certainty) == ("accession number", Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("maria.lopez@example.org", TextKind.VERIFIER),
        ("Maria Lopez", TextKind.VERIFIER),
        ("Dr. Phillips Hospital", TextKind.SITE),
        ("Apply at https://careers.example.org", TextKind.POSTING),
        ("Reference KYZ0123456", TextKind.TITLE),
    ],
)
def test_the_kind_of_text_decides_what_may_stand(text: str, kind: TextKind) -> None:
    assert examine(text, kind) == ()
    assert examine(text, TextKind.NOTE) != () or kind is TextKind.SITE
