"""No form of a résumé claims what the record does not hold, whatever the record is."""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.career.resume import Resume
from imgxtrain.output.resume_docx import resume_docx
from imgxtrain.output.resume_json import resume_json
from imgxtrain.output.resume_json_resume import json_resume
from imgxtrain.output.resume_linkedin import resume_linkedin
from imgxtrain.output.resume_markdown import resume_markdown
from imgxtrain.output.resume_text import resume_text
from imgxtrain.profile.entries import (
    Entry,
    ExamEntry,
    HoursEntry,
    ImpactEntry,
    SignOff,
    Stage,
    TallyEntry,
)
from tests.career.told import TODAY, knowledge, logged, told

SECRET = ("Secret site", "Secret verifier", "Secret note", "Secret reason", "4512345", "12345678")
NOTES = {"note": "Secret note of 2026-01-01", "verifier": "Secret verifier"}
LETTERS = {"arrt-r": "R", "arrt-ct": "CT", "arrt-mr": "MR", "ardms-rvt": "RVT", "cci-rcis": "RCIS"}
DAYS = st.integers(-40, 3000).map(lambda days: TODAY - timedelta(days=days))
PARTIAL = st.sampled_from(["2010", "2019-05", "2024-02-10", "2026", "2026-11", "2026-12", "2027"])
SIGNED = st.dictionaries(
    st.sampled_from(["arrt-ct", "arrt-mr"]),
    st.sampled_from(Stage).map(
        lambda stage: SignOff(stage=stage, on=TODAY, reason="Secret reason")
    ),
)


def dated(kind: Any) -> Any:
    return lambda on, **fields: logged(kind, on.isoformat(), **fields)


def lasting(kind: Any, amount: str) -> st.SearchStrategy[Any]:
    def entry(on: date, days: int, many: int, **fields: Any) -> Any:
        until = on + timedelta(days=days)
        return dated(kind)(on, until=until, modality="ct", **{amount: many}, **NOTES, **fields)

    return st.builds(
        entry, DAYS, st.integers(0, 90), st.sampled_from([1, 40, 1234]), sign_offs=SIGNED
    )


ENTRY = st.one_of(
    st.builds(
        lambda on, **fields: dated(ExamEntry)(on, **NOTES, **fields),
        DAYS,
        exam=st.sampled_from(["ct-head", "ct-qc-display", "mri-brain", "xr-hand", "no-such"]),
        role=st.sampled_from(["performed", "performed", "assisted", "observed"]),
        supervised=st.sampled_from([True, False, None]),
        site=st.sampled_from([None, "Secret site A", "secret  SITE a", "Mercy", "Lake ED"]),
        sign_offs=SIGNED,
    ),
    lasting(HoursEntry, "hours"),
    lasting(TallyEntry, "count"),
    st.builds(
        dated(ImpactEntry),
        DAYS,
        title=st.sampled_from(["Wait", "Scan of patient 4512345, DOB 01/02/1960", "Trained staff"]),
        before=st.sampled_from([None, -5, 0, 3, 42]),
        after=st.sampled_from([None, -5, 0, 3, 35]),
        unit=st.sampled_from([None, "min", "%"]),
    ),
)
CREDENTIAL = st.fixed_dictionaries(
    {"credential": st.sampled_from(list(LETTERS))}, optional={"earned": PARTIAL, "lapsed": PARTIAL}
)
JOB = st.fixed_dictionaries(
    {"name": st.sampled_from(["Mercy", "Lake", "MRN 12345678"]), "title": st.just("Technologist")},
    optional={"start": PARTIAL, "end": PARTIAL},
)


def span(partial: str) -> tuple[date, date]:
    """The first and the last day that it may mean, of the days above."""
    if len(partial) == len("2024-02-10"):
        return date.fromisoformat(partial), date.fromisoformat(partial)
    if len(partial) == len("2024-02"):
        first = date.fromisoformat(f"{partial}-01")
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(int(partial), 1, 1), date(int(partial), 12, 31)


def held(credentials: list[dict[str, str]]) -> set[str]:
    return {
        each["credential"]
        for each in credentials
        if span(each.get("earned", "2000"))[0] <= TODAY
        and not ("lapsed" in each and span(each["lapsed"])[0] <= TODAY)
    }


def forms(of: Resume) -> Iterator[str]:
    yield resume_text(of)
    yield resume_markdown(of).replace("\\", "")
    yield json.dumps(json_resume(of))
    yield json.dumps({**resume_json(of), "left_out": [], "suggestions": []})
    yield resume_linkedin(of, knowledge().resume_limits).text
    word = Document(io.BytesIO(resume_docx(of, datetime.now(UTC))))
    yield "\n".join(each.text for each in word.paragraphs)


def amount(entry: Any) -> float:
    told_of: float = getattr(entry, "hours", getattr(entry, "count", 1))
    return told_of


def stages(entry: Any) -> set[Stage]:
    return {each.stage for each in entry.sign_offs.values()}


def last(entry: Any) -> date:
    ended: date = getattr(entry, "until", None) or entry.on
    return ended


@settings(deadline=None, max_examples=120)
@given(st.lists(ENTRY, max_size=30), st.lists(CREDENTIAL, max_size=5), st.lists(JOB, max_size=3))
def test_no_form_tells_a_secret_a_day_or_letters_that_are_not_held(
    entries: list[Entry], credentials: list[dict[str, str]], jobs: list[dict[str, str]]
) -> None:
    found = told(entries, ["arrt-mr"], credentials=credentials, employers=jobs)
    owned = held(credentials)
    assert {each.credential for each in found.certificates} == owned
    for text in forms(found):
        assert not [each for each in SECRET if each.casefold() in text.casefold()]
        assert not re.search(r"\d{4}-\d\d-\d\d|X%|\bNone\b", text)
        codes = {one for each in re.findall(r"R\.T\.((?:\([A-Z]+\))+)", text) for one in
                 re.findall(r"[A-Z]+", each)}  # fmt: skip
        assert codes - {"ARRT"} == {LETTERS[each] for each in owned if each.startswith("arrt")}
        for name in {"ardms-rvt", "cci-rcis"} - owned:
            assert LETTERS[name] not in text
    for bullet in (each for job in found.jobs for each in job.bullets):
        assert bullet.text in resume_text(found)


@settings(deadline=None, max_examples=120)
@given(st.lists(ENTRY, max_size=30), st.lists(JOB, max_size=3))
def test_every_bullet_rests_on_what_was_done_in_its_job_and_counts_it(
    entries: list[Entry], jobs: list[dict[str, str]]
) -> None:
    by_id: dict[str, Any] = {each.id: each for each in entries}
    found = told(entries, employers=jobs)
    for job in found.jobs:
        for bullet in job.bullets:
            rested = [by_id[each] for each in bullet.entries]
            assert all(last(each) <= TODAY for each in rested)
            if job.employer:
                assert all(_is_within(each, job.employer, jobs) for each in rested), bullet
            if isinstance(rested[0], ImpactEntry):
                continue
            assert not any(stages(each) == {Stage.DENIED} for each in rested)
            signed = sum(amount(each) for each in rested if Stage.APPROVED in stages(each))
            own = getattr(rested[0], "role", "performed") == "performed"
            assert ("signed off" in bullet.text) == (own and signed > 0)
            supervised = sum(getattr(each, "supervised", None) is True for each in rested)
            assert ("supervised" in bullet.text) == (own and supervised > 0)
            numbers = {float(n.replace(",", "")) for n in re.findall(r"[\d,]*\d", bullet.text)}
            total = sum(map(amount, rested))
            assert total in numbers
            assert numbers <= {total, signed, float(supervised)}


def _is_within(entry: Any, employer: str, jobs: list[dict[str, str]]) -> bool:
    """Whether some job at that employer may hold all days of the entry."""
    return any(
        span(each.get("start", "2000"))[0] <= entry.on
        and ("end" not in each or last(entry) <= span(each["end"])[1])
        for each in jobs
        if each["name"] == employer
    )
