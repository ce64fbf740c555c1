from pathlib import Path

from imgxtrain.output.health import health_json, print_health, worst
from imgxtrain.profile.health import Checked, Health
from tests.output.paper import Paper

OK = Checked(Health.OK, "record", "128 entries")
WARNING = Checked(Health.WARNING, "synced", "kept alike " * 9, path=Path("folder"))
ERROR = Checked(Health.ERROR, "data", "broken", "imgxtrain facts check")


def test_a_check_is_a_line_with_its_file_and_what_would_help_below() -> None:
    paper = Paper(60)
    print_health([OK, WARNING, ERROR], paper.screen)
    assert paper.lines == [
        "ok       record       128 entries",
        "warning  synced       kept alike kept alike kept alike kept",
        "                      alike kept alike kept alike kept alike",
        "                      kept alike kept alike",
        "                      folder",
        "error    data         broken",
        "                      hint: imgxtrain facts check",
    ]


def test_a_path_is_never_broken() -> None:
    paper = Paper(40)
    path = Path("a" * 90)
    print_health([Checked(Health.OK, "record", "none yet", path=path)], paper.screen)
    assert paper.lines[-1].strip() == str(path)


def test_the_worst_speaks_for_all() -> None:
    assert worst([]) is Health.OK
    assert worst([OK, WARNING]) is Health.WARNING
    assert worst([ERROR, WARNING, OK]) is Health.ERROR


def test_the_same_as_json() -> None:
    told = health_json([OK, WARNING])
    assert (told["schema"], told["health"]) == ("imgxtrain.doctor/1", "warning")
    assert told["checks"][0] == {
        "health": "ok",
        "subject": "record",
        "text": "128 entries",
        "path": None,
        "hint": None,
    }
    assert told["checks"][1]["path"] == "folder"
