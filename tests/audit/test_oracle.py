"""The audit held against a second reading of the same YAML, over random records."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from imgxtrain.audit.explanation import KEEPS_OUT
from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import WhatIf, target_for
from imgxtrain.knowledge.compiled import data_directory
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.log import Log
from imgxtrain.profile.record import Record, line_of
from tests.audit.second_opinion import (
    DAY,
    Counted,
    Facts,
    Floors,
    Plain,
    Reading,
    Repeated,
    fewest_by_floors,
    figure,
    later_by,
)

WAYS = (
    ("arrt-ct", "post-primary"),
    ("arrt-vi", "post-primary"),
    ("arrt-ci", "post-primary"),
    ("arrt-bd", "post-primary"),
    ("arrt-m", "post-primary"),
    ("nmtcb-pet", "radiographer"),
    ("nmtcb-ct", "any-primary"),
    ("ardms-rvt", "prerequisite-1"),
    ("mqsa", "initial"),
)
TODAYS = [
    *(date(2026, 11, 22), date(2026, 2, 28), date(2028, 2, 29), date(2028, 3, 1)),
    *(date(2026, 8, 31), date(2026, 9, 1), date(2028, 8, 31), date(2028, 9, 1)),
    *(date(2027, 8, 31), date(2027, 9, 1), date(2025, 6, 30), date(2025, 7, 1), date(2019, 5, 5)),
]
CATEGORIES = (
    *("Patient Care", "Safety", "Image Production", "Procedures", "Radiation Safety and Dosimetry"),
    *("Contrast administration", "Cross-sectional anatomy", "X-ray physics", "Other"),
)
HOURS_IN = ("ct", "pet-ct", "sonography-vascular", "mammography")
KNOWLEDGE = Knowledge()


@cache
def facts() -> Facts:
    return Facts(data_directory())


class Maker:
    """Makes one random record for a way to a credential."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a record, not a secret
        self.way = self.random.choice(WAYS)
        self.credential = facts().credentials[self.way[0]]
        self.today = self.random.choice(TODAYS) + self.random.choice([0, 0, 1, -1]) * DAY
        self.busy = [self._any_day() for _ in range(self.random.choice([5, 40]))]
        self.entries: list[Plain] = []

    def record(self) -> Plain:
        self._exams(self.random.choice([0, 1, 40, 150, 300]))
        for _ in range(self.random.choice([0, 1, 12])):
            self._lasting("hours", hours=self.random.choice([4, 7.5, 36, 100.5]))
        for _ in range(self.random.choice([0, 2])):
            self._lasting("tally", count=self.random.choice([1, 25, 60]))
        for _ in range(self.random.choice([0, 2, 12])):
            self._course()
        self._target()
        self.random.shuffle(self.entries)
        return {"credentials": self._held(), "entries": self.entries}

    def _any_day(self) -> date:
        return self.today + self.random.randrange(-920, 30) * DAY

    def _day(self) -> date:
        if self.random.random() < 0.05:
            return self.random.choice([date(2024, 2, 29), self.today, later_by(self.today, -24)])
        return self.random.choice([self._any_day(), self.random.choice(self.busy)])

    def _add(self, kind: str, on: date, **fields: Any) -> None:
        told = {name: value for name, value in fields.items() if value not in (None, {})}
        name = f"e{len(self.entries):05d}"
        self.entries.append({"id": name, "kind": kind, "on": str(on), "logged": str(on), **told})

    def _signed(self, last: date) -> Plain:
        notes = {}
        for target in (self.way[0], "arrt-ct"):
            if self.random.random() < 0.5:
                on = last + self.random.choice([0, 1, 40, 200, -3]) * DAY
                stage = self.random.choice(["submitted", "approved", "approved", "denied"])
                notes[target] = {"stage": stage, "on": str(on)}
        return notes

    def _exams(self, number: int) -> None:
        lists = [
            each
            for each in facts().lists.values()
            if each["credential"] == self.way[0] and each.get("procedures")
        ]
        lines = [line for each in lists for line in each["procedures"]]
        pool = [x for line in lines for x in (*line.get("exams", ()), *line.get("possible", ()))]
        pool += [
            name
            for name, exam in facts().exams.items()
            if exam["modality"] in self.credential["modalities"]
        ][: len(pool) // 5 + 5]
        some = self.random.sample(pool, min(len(pool), 30))
        for _ in range(number):
            on = self._day()
            claims = {}
            if lists and self.random.random() < 0.1:
                listed = self.random.choice(lists)
                claims = {listed["id"]: self.random.choice(listed["procedures"])["id"]}
            roles = ["performed"] * 9 + ["assisted", "observed", "simulated", "remote"]
            self._add(
                "exam",
                on,
                exam=self.random.choice(some),
                role=self.random.choice(roles),
                supervised=self.random.choice([None, True, False]),
                claims=claims,
                sign_offs=self._signed(on),
            )

    def _lasting(self, kind: str, **amount: float) -> None:
        on = self._day()
        until = self.random.choice([None, on + self.random.choice([-3, 1, 30, 364]) * DAY])
        self._add(
            kind,
            on,
            until=str(until) if until else None,
            modality=self.random.choice(HOURS_IN),
            sign_offs=self._signed(until or on),
            **amount,
        )

    def _course(self) -> None:
        some = self.random.sample(CATEGORIES, self.random.choice([0, 1, 2]))
        self._add(
            "course",
            self._day(),
            title="A course",
            credits=self.random.choice([None, 1, 4.5]),
            modality=self.random.choice([None, *self.credential["modalities"], "mri"]),
            approver=self.random.choice([None, "ASRT"]),
            categories={name: self.random.choice([1, 2, 0.5]) for name in some},
        )

    def _target(self) -> None:
        back = self.random.choice([None, None, 0, 100, 800, 4000])
        opened = None if back is None else str(self.today - back * DAY)
        ahead = self.random.choice([None, 30, 150, 400, -20])
        apply_by = None if ahead is None else str(self.today + ahead * DAY)
        aimed = {"target": self.way[0], "pathway": self.way[1]}
        self._add("target", self.today, **aimed, opened=opened, apply_by=apply_by)
        for step in ("application", "exam-window"):
            if self.random.random() < 0.3:
                on = self.today - self.random.choice([-10, 0, 20, 200]) * DAY
                self._add("step", on, target=self.way[0], step=step)
        if self.random.random() < 0.3:
            self._add("opening", self._day(), target=self.way[0], count=7)

    def _held(self) -> list[Plain]:
        earned = self.random.choice(["2019", "2024-02-29", "2025-11", "2040"])
        mqsa = {"credential": "mqsa", "earned": earned}
        if self.random.random() < 0.4:
            mqsa["lapsed"] = "2025-12-01"
        return [{"credential": "arrt-r", "earned": "2018-05"}, mqsa]


def audited(maker: Maker, record: Plain) -> TargetResult:
    head = {"schema_version": "1.0", "credentials": record["credentials"]}
    stored = Record(head, entries=tuple(map(line_of, record["entries"])))
    asked = Question(KNOWLEDGE, stored.profile, Log(stored), maker.today)
    wanted = WhatIf(pathway=maker.way[1])
    return audit_target(target_for(KNOWLEDGE.credentials[maker.way[0]], asked, wanted), asked)


@pytest.mark.parametrize("seeds", [range(n, n + 30) for n in range(0, 240, 30)], ids=str)
def test_both_readings_come_to_the_same(seeds: Sequence[int]) -> None:
    for seed in seeds:
        maker = Maker(seed)
        record = json.loads(json.dumps(maker.record()))
        result = audited(maker, record)
        reading = Reading(facts(), record, maker.way, maker.today)
        pinned = {each.document.id: each.edition.id for each in result.editions}
        assert pinned == {name: each["id"] for name, each in reading.editions.items()}, seed
        found = {each.requirement.id: each for each in result.requirements}
        assert set(found) == {each["id"] for each in reading.asked()}, seed
        for asked in reading.asked():
            compare(asked, reading, found[asked["id"]], f"{seed}: {maker.way[0]} {asked['id']}")


def compare(asked: Plain, reading: Reading, found: RequirementResult, told: str) -> None:
    if asked["kind"] == "repetitions":
        compare_repetitions(asked, reading.repeated(asked), found, told)
    elif asked["kind"] == "hours":
        counted = reading.counted(asked, reading.hours(asked))
        compare_amounts(counted, found, told)
        compare_weeks(counted, found, told)
    elif asked["kind"] == "studies":
        done, refused = reading.studies(asked)
        compare_amounts(reading.counted(asked, done), found, told, reading.opened_studies())
        codes = ("not-performed", "not-accepted", "not-on-list")
        assert {name: code for name, code in kept_out(found) if code in codes} == refused, told
    elif asked["kind"] == "education":
        counted = reading.counted(asked, reading.courses(asked))
        least = {each["category"]: figure(each["minimum"]) for each in asked.get("minimums", ())}
        short = sum(max(0, (n or 0) - counted.categories[name]) for name, n in least.items())
        compare_amounts(counted, found, told, short=short)


def kept_out(found: RequirementResult) -> list[tuple[str, str]]:
    refusing = (each for each in found.findings if each.code in KEEPS_OUT)
    return [(name, each.code.value) for each in refusing for name in each.entries]


def compare_amounts(
    counted: Counted, found: RequirementResult, told: str, opened: int = 0, short: float = 0
) -> None:
    approved, submitted, logged = (
        counted.stages[stage] for stage in ("approved", "submitted", "logged")
    )
    tally = found.tally
    assert (tally.approved, tally.submitted, tally.logged) == (
        approved + opened,
        submitted,
        logged,
    ), told
    if found.need is not None:
        left = found.need - approved - submitted - logged - opened
        assert found.missing == max(0, left, short), told
    ends = found.expires_next
    assert counted.expires == (ends and (str(ends.last_day), round(ends.count, 6))), told


def compare_weeks(counted: Counted, found: RequirementResult, told: str) -> None:
    for part in found.parts:
        approved, submitted, logged = (
            counted.weeks.get(stage, set()) for stage in ("approved", "submitted", "logged")
        )
        weeks = (len(approved), len(submitted - approved), len(logged - submitted - approved))
        assert weeks == (part.tally.approved, part.tally.submitted, part.tally.logged), told


def compare_repetitions(
    asked: Plain, repeated: Repeated, found: RequirementResult, told: str
) -> None:
    good = {each.id: each for each in repeated.good}
    codes = dict(kept_out(found))
    openings = {name for name in (*codes, *found.reported) if name not in good}
    refused = {name: code for name, code in codes.items() if name in repeated.refused}
    assert refused == repeated.refused, told
    counts = [good[name] for name in found.reported if name in good]
    assert not openings & set(found.reported) & set(repeated.refused), told
    assert {each.id for each in counts} | set(codes) >= set(good), told
    assert not {each.id for each in counts} & set(codes), told
    stages = Counter(each.stage for each in counts)
    assert stages["submitted"] == found.tally.submitted, told
    assert stages["logged"] == found.tally.logged, told
    ends = sorted(later_by(each.day, repeated.months) for each in counts if repeated.months)
    expected = None if repeated.locked or not ends else (ends[0], ends.count(ends[0]))
    next_one = found.expires_next
    assert (next_one and (next_one.last_day, next_one.count)) == expected, told
    if found.missing is not None and not is_a_day_overfull(asked, repeated):
        assert found.missing == fewest(asked, repeated), told


def is_a_day_overfull(asked: Plain, repeated: Repeated) -> bool:
    """Whether the limit of a day binds: which to report is then proven elsewhere."""
    limit = figure(asked.get("per_day"))
    busiest = max(Counter(each.day for each in repeated.good).values(), default=0)
    return limit is not None and busiest > limit


def fewest(asked: Plain, repeated: Repeated) -> float:
    listed = facts().lists[asked["list"]]
    done = Counter(counted_a_day(asked, repeated))
    done.update({name: n for name, n in repeated.openings.items() if name})
    total, different = (int(figure(asked.get(name)) or 0) for name in ("total", "different"))
    total = max(0, total - repeated.openings[None])
    if asked.get("groups"):
        return fewest_of_groups(asked, listed, done, total)
    number = figure(listed.get("listed")) or figure(asked.get("listed")) or total
    floors = Floors(
        total,
        different,
        int(figure(asked.get("per_procedure_minimum")) or 1),
        int(figure(asked.get("per_procedure_maximum")) or 10**6),
        0 if listed["complete"] == "true" else max(0, int(number) - len(listed["procedures"])),
    )
    return fewest_by_floors([done[line["id"]] for line in listed["procedures"]], floors)


def counted_a_day(asked: Plain, repeated: Repeated) -> dict[str, int]:
    """By procedure, as many as the limit of one procedure a day lets count; signed ones all do."""
    limit = figure(asked.get("per_procedure_per_day"))
    days: dict[tuple[str, date], list[str]] = {}
    for each in repeated.good:
        days.setdefault((each.procedure, each.day), []).append(each.stage)
    done: Counter[str] = Counter()
    for (name, _), stages in days.items():
        signed = len(stages) - stages.count("logged")
        done[name] += len(stages) if limit is None else max(min(len(stages), int(limit)), signed)
    return done


def fewest_of_groups(asked: Plain, listed: Plain, done: Counter[str], total: int) -> float:
    """Groups beside each other: what each lacks, and then what the total still does."""
    short = 0.0
    for group in asked["groups"]:
        of_it = {
            line["id"]
            for line in listed["procedures"]
            if line["id"] in group.get("procedures", ())
            or line["category"] in group.get("categories", ())
        }
        short += max(0, (figure(group["minimum"]) or 0) - sum(done[name] for name in of_it))
    return max(short, total - done.total())


def test_the_second_reading_counts_months_as_the_rules_say() -> None:
    assert later_by(date(2024, 2, 29), 24) == date(2026, 2, 28)
    assert later_by(date(2024, 11, 22), 24) == date(2026, 11, 22)
    assert later_by(date(2025, 1, 31), 1) - timedelta(days=27) == date(2025, 2, 1)
