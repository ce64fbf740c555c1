"""A second reading of the YAML and of a record's plain JSON, day by day and without a shortcut.

Nothing of the audit is used here: where both say the same, both read the rules alike.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from math import floor
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Plain = dict[str, Any]
DAY = timedelta(days=1)


def figure(value: Any) -> float | None:
    told = value.get("value") if isinstance(value, dict) else value
    return None if told is None else float(told)


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def later_by(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def told_by(partial: str) -> date:
    """The last day that a year, a month or a day can mean."""
    year, month, day = (*map(int, partial.split("-")), 0, 0)[:3]
    end = monthrange(year, month or 12)[1]
    return date(year, month or 12, min(day or end, end))


class Facts:
    """The YAML as it stands, by id."""

    def __init__(self, directory: Path) -> None:
        def read(name: str) -> Plain:
            text = (directory / name).read_text(encoding="utf-8")
            plain: Plain = yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506
            return plain

        self.credentials = {each["id"]: each for each in read("certifications.yaml")["credentials"]}
        self.lists = {each["id"]: each for each in read("procedures.yaml")["procedure_lists"]}
        self.exams = {each["id"]: each for each in read("exams.yaml")["exams"]}


class Done(NamedTuple):
    """So much, done from ``first`` to ``last``."""

    id: str
    first: date
    last: date
    amount: float
    stage: str
    category: str | None = None


class Counted(NamedTuple):
    """What counts of several ``Done``: sums by stage, by category, and what is left of the days."""

    stages: Counter[str]
    categories: Counter[str | None]
    pieces: list[tuple[list[date], float]]
    weeks: dict[str, set[date]]
    expires: tuple[str, float] | None


class Piece(NamedTuple):
    """One exam that may count as a procedure."""

    id: str
    procedure: str
    day: date
    stage: str


class Repeated(NamedTuple):
    """Exams that may count and those that cannot, with the code; opening balances by procedure."""

    good: list[Piece]
    refused: dict[str, str]
    openings: Counter[str | None]
    months: int | None
    locked: bool


class Reading:
    """One record read for one pathway of one credential on one day."""

    def __init__(self, facts: Facts, record: Plain, way: tuple[str, str], today: date) -> None:
        self.facts, self.today = facts, today
        self.credential = facts.credentials[way[0]]
        self.pathway = next(p for p in self.credential["pathways"] if p["id"] == way[1])
        self.held: list[Plain] = record["credentials"]
        self.entries: list[Plain] = record["entries"]
        adopted: Plain = [{}, *self._mine("target")][-1]
        self.opened = day_of(adopted.get("opened"))
        steps = {e["step"]: day_of(e["on"]) for e in self._mine("step") if e["on"] <= str(today)}
        named = {r.get("step"): r["id"] for r in reversed(self.pathway["requirements"])}
        self.applied = steps.get(named.get("application", ""))
        self.assigned = steps.get(named.get("scheduling", ""))
        planned = day_of(adopted.get("apply_by")) or today
        self.anchor = self.applied or max(today, planned)
        self.worksheet = None
        if self.pathway.get("approval") == "registry-tool":
            self.worksheet = self.opened
        self.editions = dict(self._editions())

    def _mine(self, kind: str) -> list[Plain]:
        of_it = [each for each in self.entries if each["kind"] == kind]
        return [each for each in of_it if each["target"] == self.credential["id"]]

    def _editions(self) -> Iterator[tuple[str, Plain]]:
        for document in self.credential.get("documents", ()):
            by_worksheet = document["chosen_by"] == "worksheet-opened"
            day = (self.opened or self.today) if by_worksheet else self.anchor
            edition = _in_force(document, day) or _in_force(document, self.today)
            edition = edition or document["editions"][0]
            until = day_of((edition.get("accept_until") or {}).get("value"))
            if until and (self.applied or self.today) > until:
                edition = _in_force(document, self.today) or edition
                if by_worksheet and self.opened:
                    self.worksheet = self.today
            yield document["id"], edition

    def asked(self) -> list[Plain]:
        own: list[Plain] = self.pathway["requirements"]
        return own + [each for e in self.editions.values() for each in e["requirements"]]

    def stage(self, entry: Plain, worksheet: date | None = None) -> str:
        note = entry.get("sign_offs", {}).get(self.credential["id"])
        if note is None or note["on"] > str(self.today):
            return "logged"
        last = max(entry.get("until") or entry["on"], entry["on"])
        too_early = note["on"] < last and note["stage"] != "denied"
        elsewhere = worksheet is not None and note["on"] < str(worksheet)
        return "logged" if too_early or elsewhere else str(note["stage"])

    def repeated(self, asked: Plain) -> Repeated:
        listed = self.facts.lists[asked["list"]]
        plain: dict[str, str] = {}
        possible: dict[str, set[str]] = {}
        for line in listed["procedures"]:
            for exam in line.get("exams", ()):
                plain.setdefault(exam, line["id"])
            for exam in (*line.get("exams", ()), *line.get("possible", ())):
                possible.setdefault(exam, set()).add(line["id"])
        found = Repeated([], {}, Counter(), _months(asked), self.assigned is not None)
        since = self._first_allowed(asked)
        for entry in self.entries:
            if entry["kind"] == "exam" and self._looks_at(entry, possible):
                own = entry.get("claims", {}).get(listed["id"])
                claim = own if own in possible.get(entry["exam"], ()) else plain.get(entry["exam"])
                self._judge(entry, claim, since, found)
        names = {line["id"] for line in listed["procedures"]}
        for entry in self._mine("opening"):
            if str(self.worksheet or "") <= entry["on"] <= str(self.today):
                named = entry.get("procedure")
                found.openings[named if named in names else None] += entry["count"]
        return found

    def _looks_at(self, entry: Plain, possible: dict[str, set[str]]) -> bool:
        modality = self.facts.exams.get(entry["exam"], {}).get("modality")
        return entry["exam"] in possible or modality in self.credential["modalities"]

    def _judge(self, entry: Plain, claim: str | None, since: date, found: Repeated) -> None:
        day = date.fromisoformat(entry["on"])
        stage, role = self.stage(entry, self.worksheet), entry.get("role", "performed")
        settled = self.applied or self.assigned or self.anchor
        now = settled if found.locked else self.today
        tests = {
            "expired": not _counts_on(day, now, found.months),
            "future-date": day > self.today,
            "not-performed": role in {"assisted", "observed"},
            "not-accepted": role in {"simulated", "remote"},
            "denied": stage == "denied",
            "not-on-list": claim is None,
            "before-precondition": day < since,
            "expires-before-application": not _counts_on(
                day, settled if found.locked else self.anchor, found.months
            ),
        }
        code = next((code for code, fails in tests.items() if fails), None)
        if code is None and claim is not None:
            found.good.append(Piece(entry["id"], claim, day, stage))
        elif code is not None:
            found.refused[entry["id"]] = code

    def _first_allowed(self, asked: Plain) -> date:
        """The first day on which what must be held before the first repetition was held."""
        first = date.min
        for each in self.asked():
            if each["kind"] == "holds" and each["id"] in asked.get("after", ()):
                ways = [[self._since(name) for name in way] for way in each["any_of"]]
                first = max(first, min(max(days) for days in ways))
        return first

    def _since(self, name: str) -> date:
        told = [each.get("earned") for each in self.held if each["credential"] == name]
        begun = [each for each in told if not each or each <= str(self.today)[: len(each)]]
        days = [min(told_by(each), self.today) if each else date.min for each in begun]
        return min([day for day in days if day > date.min] or days, default=date.max)

    def hours(self, asked: Plain) -> list[Done]:
        return [self._lasting(e, "hours") for e in self._of_modality("hours", asked)]

    def studies(self, asked: Plain) -> tuple[list[Done], dict[str, str]]:
        refused: dict[str, str] = {}
        done: list[Done] = []
        supervised = asked.get("supervised") == "true"
        for entry in self.entries:
            exam = self.facts.exams.get(entry.get("exam", ""), {})
            if exam.get("modality") in asked["modalities"]:
                role = entry.get("role", "performed")
                if role in {"assisted", "observed"}:
                    refused[entry["id"]] = "not-performed"
                elif role != "performed" or (supervised and not entry.get("supervised")):
                    refused[entry["id"]] = "not-accepted"
                elif exam.get("kind") in {"processing", "quality-control"}:
                    refused[entry["id"]] = "not-on-list"
                else:
                    done.append(self._lasting({**entry, "one": 1}, "one"))
        for entry in self._of_modality("tally", asked):
            if supervised:
                refused[entry["id"]] = "not-accepted"
            else:
                done.append(self._lasting(entry, "count"))
        return done, refused

    def opened_studies(self) -> int:
        known = [e for e in self._mine("opening") if e["on"] <= str(self.today)]
        return sum(each["count"] for each in known if not each.get("procedure"))

    def courses(self, asked: Plain) -> list[Done]:
        names = {
            name.lower(): each["category"]
            for each in asked.get("minimums", ())
            for name in (each["category"], *each.get("parts", ()))
        }
        done = []
        for entry in self.entries:
            if entry["kind"] != "course":
                continue
            modality, split = entry.get("modality"), entry.get("categories", {})
            own = modality in self.credential["modalities"]
            day = date.fromisoformat(entry["on"])
            stage = "approved" if entry.get("approver") and modality else "logged"
            if names and split and (own or modality is None):
                by_name = [(names.get(name.lower()), amount) for name, amount in split.items()]
                counts = [(name, amount) for name, amount in by_name if name or own]
            elif own:
                counts = [(None, entry.get("credits", sum(split.values())))]
            else:
                counts = []
            done += [Done(entry["id"], day, day, a, stage, name) for name, a in counts if a]
        return done

    def _of_modality(self, kind: str, asked: Plain) -> list[Plain]:
        of_it = [each for each in self.entries if each["kind"] == kind]
        return [each for each in of_it if each["modality"] in asked["modalities"]]

    def _lasting(self, entry: Plain, amount: str) -> Done:
        first = date.fromisoformat(entry["on"])
        last = max(first, day_of(entry.get("until")) or first)
        return Done(entry["id"], first, last, entry[amount], self.stage(entry))

    def counted(self, asked: Plain, done: list[Done]) -> Counted:
        """What counts: what a body asks for before an application is settled by it."""
        months = _months(asked)
        settled = self.applied or self.assigned
        anchors = [settled] if settled else [self.today, self.anchor]

        def is_in(day: date) -> bool:
            return day <= self.today and all(_counts_on(day, on, months) for on in anchors)

        found = Counted(Counter(), Counter(), [], {}, None)
        for each in done:
            days = [each.first + n * DAY for n in range((each.last - each.first).days + 1)]
            inside = [day for day in days if is_in(day)]
            if not inside or each.stage == "denied":
                continue
            amount = _share(each.amount, inside, days)
            found.stages[each.stage] += amount  # type: ignore[assignment]
            found.categories[each.category] += amount  # type: ignore[assignment]
            found.pieces.append((inside, amount))
            mondays = {day - DAY * day.weekday() for day in inside}
            found.weeks.setdefault(each.stage, set()).update(mondays)
        ends = None if settled or months is None else _first_loss(found.pieces, months)
        return found._replace(expires=ends)


def _months(asked: Plain) -> int | None:
    months = figure(asked.get("window_months"))
    return None if months is None else int(months)


def _in_force(document: Plain, day: date) -> Plain | None:
    starts = [
        (e, day_of((e.get("effective_from") or {}).get("value"))) for e in document["editions"]
    ]
    begun = [edition for edition, start in starts if start is None or start <= day]
    return begun[-1] if begun else None


def _counts_on(performed: date, day: date, months: int | None) -> bool:
    return months is None or later_by(performed, months) >= day


def _share(amount: float, inside: list[date], days: list[date]) -> float:
    if len(inside) == len(days):
        return amount
    return floor(amount * len(inside) / len(days) + 1e-9)


def _first_loss(pieces: list[tuple[list[date], float]], months: int) -> tuple[str, float] | None:
    """The last day on which all counts that counts now, and how much goes with it."""
    for day in sorted({day for days, _ in pieces for day in days}):
        last = later_by(day, months)
        lost = 0.0
        for days, amount in pieces:
            left = [each for each in days if later_by(each, months) > last]
            lost += amount - (_share(amount, left, days) if left else 0)
        if lost > 0:
            return str(last), round(lost, 6)
    return None


class Floors(NamedTuple):
    """What a list without groups asks, and how many lines of it are not known."""

    total: int
    different: int
    least: int
    most: int
    unlisted: int


def fewest_by_floors(done: list[int], asked: Floors) -> int:
    """The fewest further repetitions, ``done`` by procedure: every number of new ones is tried."""
    counting = [n for n in done if n >= asked.least]
    below = sorted(asked.least - n for n in done if n < asked.least)
    tried = []
    for lifted in range(len(below) + 1):
        for new in range(asked.unlisted + 1):
            active = len(counting) + lifted + new
            counted = sum(min(n, asked.most) for n in counting) + (lifted + new) * asked.least
            if active >= asked.different and active * asked.most >= asked.total:
                cost = sum(below[:lifted]) + new * asked.least
                tried.append(cost + max(0, asked.total - counted))
    return min(tried)
