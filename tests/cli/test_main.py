import json
from pathlib import Path

import pytest

import imgxtrain as package
from imgxtrain.cli.main import run
from tests.cli.ran import Runner, WorldMaker
from tests.processes import run_process, run_without_reader
from tests.small_world import credential, edition, pathway, requirement

OLD, NEW = "Edition old (in force)", "Edition new (in force)"


@pytest.fixture
def dated(in_world: WorldMaker) -> None:
    """A world in which the credential ``scan`` changes on 2026-09-01."""
    editions = [edition("old", "2020-01-01"), edition("new", "2026-09-01")]
    book = {"id": "book", "kind": "clinical", "chosen_by": "application", "editions": editions}
    usual = pathway("usual", requirement("studies", modalities=["ct"]), documents=["book"])
    in_world(credentials=[credential("scan", "ct", pathways=[usual], documents=[book])])


@pytest.mark.parametrize("words", [["--version"], ["-V"], ["--no-color", "--version"]])
def test_the_version_is_printed(imgxtrain: Runner, words: list[str]) -> None:
    assert imgxtrain(*words).out == f"imgxtrain {package.__version__}\n"


@pytest.mark.usefixtures("dated")
@pytest.mark.parametrize(
    "words",
    [
        ["--today", "2026-08-31", "show", "scan"],
        ["show", "scan", "--today", "2026-08-31"],
        ["show", "--today=2026-08-31", "scan"],
    ],
)
def test_today_may_stand_anywhere(imgxtrain: Runner, words: list[str]) -> None:
    assert OLD in imgxtrain(*words).out


@pytest.mark.usefixtures("dated")
def test_today_may_be_set_for_every_command_and_the_option_overrides_it(
    imgxtrain: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMGXTRAIN_TODAY", "2026-08-31")
    assert OLD in imgxtrain("show", "scan").out
    assert NEW in imgxtrain("show", "scan", "--today", "2026-09-01").out


def test_a_day_that_is_none_is_refused_wherever_it_came_from(
    imgxtrain: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = imgxtrain("--today", "sometime", "modalities")
    monkeypatch.setenv("IMGXTRAIN_TODAY", "sometime")
    for ran in (given, imgxtrain("modalities")):
        assert (ran.code, ran.out) == (2, "")
        assert '"sometime"' in ran.err
        assert imgxtrain(*ran.hint).code == 0


def test_today_without_a_day_is_told_as_such(imgxtrain: Runner) -> None:
    ran = imgxtrain("modalities", "breast", "--today")
    assert ran.code == 2
    assert "--today" in ran.err.splitlines()[0]


@pytest.mark.parametrize(
    "words", [["--json", "modalities", "breast"], ["modalities", "--json", "breast"]]
)
def test_json_may_stand_before_the_command(imgxtrain: Runner, words: list[str]) -> None:
    assert imgxtrain(*words).json["schema"] == "imgxtrain.modalities/1"


def test_json_given_twice_without_a_command_comes_to_an_end() -> None:
    assert run_process(["--json", "--json"]).returncode in {0, 2}


def test_what_follows_a_double_dash_is_a_name_even_if_it_looks_like_an_option(
    imgxtrain: Runner,
) -> None:
    ran = imgxtrain("show", "--", "--json")
    assert ran.code == 2
    assert 'nothing here is called "--json"' in ran.err
    assert imgxtrain("compare", "--json", "--", "CT", "MRI").json["modalities"] == ["ct", "mri"]


def test_a_mistake_of_ours_is_not_dressed_up_as_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("imgxtrain.cli.app.build", fail)
    with pytest.raises(ZeroDivisionError):
        run(["modalities"])


@pytest.mark.parametrize(
    "words", [[], ["--version"], ["compare", "CT", "MRI"], ["facts", "schema"], ["facts", "check"]]
)
def test_a_reader_that_has_gone_is_no_error(words: list[str]) -> None:
    assert run_without_reader(words) == (0, "")


def test_a_reader_that_leaves_after_one_line_is_no_error() -> None:
    assert run_without_reader(["facts", "schema"], lines_read=1) == (0, "")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["ascii", "cp1252", "C locale"],
)
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["compare", "cat scan", "mammo", "--sources"], 0),
        (["show", "VS", "--json"], 0),
        (["facts", "sources"], 0),
        (["facts", "check", "own.yaml"], 1),
        (["show", "Łódź"], 2),
    ],
)
def test_an_encoding_that_lacks_letters_never_stops_a_command(
    environment: dict[str, str], words: list[str], code: int
) -> None:
    Path("own.yaml").write_text("careers:\n  - id: Łódź 水\n", encoding="utf-8")
    ran = run_process(words, **environment)
    assert b"Traceback" not in ran.stderr
    assert ran.returncode == code


def test_a_terminal_of_forty_columns_gets_lines_of_forty() -> None:
    ran = run_process(["compare", "CT", "MRI"], COLUMNS="40")
    assert ran.returncode == 0
    assert max(map(len, ran.stdout.decode().splitlines())) <= 40


def test_the_program_runs_as_a_module_with_the_exit_code_of_its_command() -> None:
    ran = run_process(["compare", "CT", "nonsense", "--json"])
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert json.loads(ran.stderr)["schema"] == "imgxtrain.error/1"
