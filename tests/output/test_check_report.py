from collections import Counter

from imgxtrain.knowledge.problems import Problem
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.shipped import CheckReport
from imgxtrain.output.check_report import report_json, report_text

UNKNOWN_KEY = Problem("labor.yaml", 7, "labor.wage", "unknown key")
NO_SOURCE = Problem("labor.yaml", 9, "", "no such source: x", "did you mean y?")


def report(*problems: Problem, stale: tuple[str, ...] = ()) -> CheckReport:
    graded = Counter({Grade.OFFICIAL: 3, Grade.WORKING: 1})
    return CheckReport(("labor.yaml", "exams.yaml"), graded, problems, stale)


def test_where_nothing_is_wrong_it_tells_what_was_looked_at() -> None:
    assert report_text(report()).splitlines() == [
        "ok: labor.yaml, exams.yaml",
        "graded values: 3 official, 0 reported, 0 derived, 1 working",
    ]


def test_a_stale_compiled_form_is_told_but_is_no_problem() -> None:
    text = report_text(report(stale=("exams.yaml",)))
    assert text.startswith("ok:")
    assert text.splitlines()[-1].endswith("YAML is read instead: exams.yaml")


def test_problems_stand_one_a_line_with_their_count() -> None:
    assert report_text(report(UNKNOWN_KEY, NO_SOURCE)).splitlines() == [
        "labor.yaml:7: labor.wage: unknown key",
        "labor.yaml:9: no such source: x (did you mean y?)",
        "2 problems",
    ]
    assert report_text(report(UNKNOWN_KEY)).endswith("\n1 problem")


def test_the_same_as_json() -> None:
    told = report_json(report(NO_SOURCE, stale=("exams.yaml",)))
    assert told["schema"] == "imgxtrain.facts-check/1"
    assert told["files"] == ["labor.yaml", "exams.yaml"]
    assert told["graded"] == {"official": 3, "reported": 0, "derived": 0, "working": 1}
    assert told["stale"] == ["exams.yaml"]
    assert told["problems"] == [
        {
            "file": "labor.yaml",
            "line": 9,
            "path": "",
            "message": "no such source: x",
            "hint": "did you mean y?",
        }
    ]
