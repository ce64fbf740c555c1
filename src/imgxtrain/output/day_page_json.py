"""The day's page as ``imgxtrain.today/1``. For a new user nothing of an audit is loaded."""

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from imgxtrain.planning.day_page import DayPage, Ending, TargetLine

SCHEMA = "imgxtrain.today/1"


def empty_page_json(today: date) -> dict[str, Any]:
    """The page of a new user, who has no record yet."""
    return {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "record": False,
        "targets": [],
        "aims": [],
        "expires_next": None,
        "next": [],
        "renewals": [],
        "findings": 0,
    }


def page_json(page: "DayPage", today: date) -> dict[str, Any]:
    """All of the page; every renewal, however far off."""
    from imgxtrain.output.plan_json import action_json
    from imgxtrain.output.renewals import renewal_json

    return {
        **empty_page_json(today),
        "record": True,
        "targets": [_target(each) for each in page.targets],
        "aims": list(page.aims),
        "expires_next": _ending(page.ending) if page.ending else None,
        "next": [action_json(each) for each in page.actions],
        "renewals": [renewal_json(each, today) for each in page.renewals],
        "findings": page.findings,
    }


def _target(line: "TargetLine") -> dict[str, Any]:
    result, shown = line.result, line.shown
    return {
        "credential": result.credential.id,
        "status": result.status.value,
        "standing": result.standing.value,
        "requirement": shown.requirement.id if shown else None,
        "unit": shown.unit if shown else None,
        "need": shown.need if shown else None,
        "approved": shown.tally.approved if shown else None,
        "submitted": shown.tally.submitted if shown else None,
        "logged": shown.tally.logged if shown else None,
        "missing": shown.missing if shown else None,
    }


def _ending(ending: "Ending") -> dict[str, Any]:
    return {
        "credential": ending.result.credential.id,
        "requirement": ending.found.requirement.id,
        "unit": ending.found.unit,
        "last_day": ending.expiry.last_day.isoformat(),
        "count": ending.expiry.count,
        "entries": list(ending.expiry.entries),
    }
