"""What to type into a registry's tool, or to attest, as ``imgxtrain.worksheet/1``."""

from typing import Any

from imgxtrain.output.entries import Names
from imgxtrain.output.worksheet import Command
from imgxtrain.planning.attested import Attested, SiteSum, attested_words
from imgxtrain.planning.worksheet import (
    Day,
    Paperwork,
    Row,
    Worksheet,
    signoff_words,
    submit_words,
)

SCHEMA = "imgxtrain.worksheet/1"


def paperwork_json(told: Paperwork, names: Names, command: Command) -> dict[str, Any]:
    """All of it, every day."""
    target = told.target.credential.id
    return {
        "schema": SCHEMA,
        "credential": target,
        "pathway": told.target.pathway.id if told.target.pathway else None,
        "approval": told.approval.value if told.target.pathway else None,
        "standing": told.result.standing.value,
        "worksheets": [_worksheet_json(each, target, names, command) for each in told.worksheets],
        "attested": [_attested_json(each, target, command) for each in told.attested],
        "signoff": [command(words) for words in attested_words(told.attested, target)]
        if not told.worksheets
        else [],
    }


def _worksheet_json(
    sheet: Worksheet, target: str, names: Names, command: Command
) -> dict[str, Any]:
    return {
        "requirement": sheet.found.requirement.id,
        "list": sheet.listed.id if sheet.listed else None,
        "list_complete": sheet.listed.complete if sheet.listed else None,
        "list_grade": sheet.listed.grade.value if sheet.listed else None,
        "days": [_day_json(each, target, names, command) for each in sheet.days],
        "submitted": [each.id for each in sheet.submitted],
        "signoff": [command(words) for words in signoff_words(sheet.submitted, target)],
    }


def _day_json(day: Day, target: str, names: Names, command: Command) -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "limit": day.limit.value,
        "limit_grade": day.limit.grade.value if day.limit.grade else None,
        "entered": day.entered,
        "counts_until": day.counts_until.isoformat() if day.counts_until else None,
        "entries": [_row_json(each, names) for each in day.rows],
        "left_out": [
            {"code": code.value, "entries": [each.id for each in entries]}
            for code, entries in day.left_out.items()
        ],
        "command": command(submit_words(day.rows, target)) if day.rows else None,
    }


def _row_json(row: Row, names: Names) -> dict[str, Any]:
    entry = row.entry
    return {
        "id": entry.id,
        "at": entry.at,
        "procedure": row.procedure,
        "exam": entry.exam,
        "name": names.exam(entry.exam),
        "site": entry.site,
        "verifier": entry.verifier,
    }


def _attested_json(each: Attested, target: str, command: Command) -> dict[str, Any]:
    found = each.found
    is_counted = bool(found.unit)
    return {
        "requirement": found.requirement.id,
        "title": found.requirement.title,
        "unit": found.unit or None,
        "need": found.need,
        "done": found.tally.done if is_counted else None,
        "approved": found.tally.approved if is_counted else None,
        "before": each.before if is_counted else None,
        "sites": [_sum_json(one) for one in each.sums],
        "procedures": [{"title": name, "count": many} for name, many in each.procedures],
        "command": None if is_counted else command(("done", target, found.requirement.id)),
    }


def _sum_json(one: SiteSum) -> dict[str, Any]:
    return {
        "site": one.site,
        "from": one.first.isoformat(),
        "to": one.last.isoformat(),
        "amount": one.amount,
        "approved": one.approved,
        "verifiers": list(one.verifiers),
    }
