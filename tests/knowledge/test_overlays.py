import json
import shutil
from pathlib import Path

import pytest

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, compile_file
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import resolve_anything, resolve_credential
from imgxtrain.knowledge.overlay_files import OWN_FACTS, config_directory, overlay_files
from imgxtrain.knowledge.overlays import CACHE, OverlayError
from imgxtrain.knowledge.provenance import Grade
from tests.knowledge.worlds import WORLD, edit

HEAD = "as_of: 2026-11-22\nprovenance: {grade: official, sources: [arrt-handbook]}\n"
FEE = """\
credentials:
  - id: arrt-ct
    fees:
      - {id: application, usd: 250}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    directory = tmp_path / "config"
    directory.mkdir()
    return directory


def laid(config: Path, text: str, name: str = "own.yaml") -> Knowledge:
    """The small world with ``text`` as an overlay."""
    (config / name).write_text(text, encoding="utf-8")
    return Knowledge(WORLD, overlays=overlay_files(config))


def problems(config: Path, text: str) -> list[str]:
    with pytest.raises(OverlayError) as told:
        _ = laid(config, text).credentials
    return [str(each) for each in told.value.problems]


def test_a_record_is_corrected_by_its_id_and_keeps_all_else(config: Path) -> None:
    credential = laid(config, HEAD + FEE).credentials["arrt-ct"]
    (fee,) = credential.fees
    assert (fee.name, fee.usd.value, fee.usd.grade) == ("Application", 250, Grade.OFFICIAL)
    assert (fee.usd.sources, fee.usd.as_of) == (("arrt-handbook",), "2026-11-22")
    assert credential.name == "Computed tomography, by ARRT"
    assert len(credential.pathways[0].requirements) == 4


def test_a_figure_is_replaced_as_a_whole_so_that_no_old_caveat_hangs_on(config: Path) -> None:
    (fee,) = laid(config, HEAD + FEE).credentials["arrt-ct"].fees
    assert (fee.usd.note, fee.usd.verify) == (None, False)  # "not found" stood there


def test_items_with_an_id_merge_by_it_and_new_ones_come_behind(config: Path) -> None:
    text = FEE + "      - {id: late, name: Late, usd: 30}\n"
    fees = laid(config, HEAD + text).credentials["arrt-ct"].fees
    assert [(fee.id, fee.usd.value) for fee in fees] == [("application", 250), ("late", 30)]


def test_a_list_without_ids_is_replaced(config: Path) -> None:
    text = HEAD + "credentials: [{id: arrt-ct, aliases: [scanner letters]}]\n"
    knowledge = laid(config, text)
    assert knowledge.credentials["arrt-ct"].aliases == ("scanner letters",)
    assert resolve_credential("scanner letters", knowledge) == "arrt-ct"
    assert all(pair[0] != "ct registry" for pair in knowledge.names("credential"))


def test_a_figure_is_taken_away_by_null(config: Path) -> None:
    text = HEAD + "examinations: [{id: arrt-ct-exam, fee_usd: null}]\n"
    assert not laid(config, text).examinations["arrt-ct-exam"].fee_usd.known


def test_a_new_edition_takes_its_place_by_its_date(config: Path) -> None:
    text = """\
credentials:
  - id: arrt-ct
    documents:
      - id: clinical
        editions:
          - {id: arrt-ct-clinical-2024, title: Between, effective_from: 2024-01-01}
"""
    (document,) = laid(config, HEAD + text).credentials["arrt-ct"].documents
    assert [each.id.rpartition("-")[2] for each in document.editions] == ["2020", "2024", "2027"]


def test_a_requirement_of_another_kind_takes_the_place_of_the_old_one(config: Path) -> None:
    text = """\
credentials:
  - id: arrt-ct
    pathways:
      - id: post-primary
        requirements:
          - {id: education, kind: step, step: prerequisite, title: A course}
"""
    pathway = laid(config, HEAD + text).credentials["arrt-ct"].pathways[0]
    kinds = [each.kind for each in pathway.requirements]
    assert kinds == ["holds", "step", "step", "exam"]


def test_a_record_of_its_own_refers_to_shipped_ones_and_goes_by_its_names(config: Path) -> None:
    text = """\
exams: [{id: ct-wholebody, modality: ct, name: CT whole body, aliases: [trauma sweep]}]
states: [{code: ZZ, name: Zedland}]
"""
    knowledge = laid(config, HEAD + text)
    assert knowledge.exams["ct-wholebody"].modality == "ct"
    assert resolve_anything("CT whole body", knowledge).id == "ct-wholebody"
    assert resolve_anything("Zedland", knowledge).id == "ZZ"
    assert list(knowledge.exams)[-1] == "ct-wholebody"
    assert list(knowledge.exams)[:-1] == list(Knowledge(WORLD).exams)


def test_rows_of_a_table_come_with_their_own_provenance(config: Path) -> None:
    table = Knowledge(WORLD).labor.national_wages[0]
    text = f"labor: {{national_wages: [{{id: {table.id}, rows: []}}]}}\n"
    assert any("provenance" in each for each in problems(config, "as_of: 2026-11-22\n" + text))
    stated = text.replace("rows: []", "title: Mine")
    labor = laid(config, "as_of: 2026-11-22\n" + stated).labor
    assert (labor.national_wages[0].title, labor.national_wages[0].rows) == ("Mine", table.rows)


def test_a_changed_figure_states_where_it_is_from(config: Path) -> None:
    (problem,) = problems(config, "as_of: 2026-11-22\n" + FEE)
    assert problem.startswith("own.yaml:5: credentials[0].fees[0].usd: figure without a grade")


def test_every_problem_is_told_at_once_each_at_its_line(config: Path) -> None:
    text = """\
credentials:
  - id: arrt-ct
    modalities: [cct]
    fees:
      - {id: application, usd: much}
      - {id: late, usd: 3}
      - {id: application, usd: 4}
  - {id: arrt-ct, name: Twice}
"""
    assert problems(config, HEAD + text) == [
        "own.yaml:5: credentials[0].modalities[0]: no such modality: cct (did you mean ct?)",
        (
            "own.yaml:7: credentials[0].fees[0].usd: input should be a valid number,"
            " unable to parse string as a number, given 'much'"
        ),
        "own.yaml:8: credentials[0].fees[1]: missing: name",
        "own.yaml:9: credentials[0].fees[2].id: id given twice: application",
        "own.yaml:10: credentials[1].id: id given twice: arrt-ct (first in own.yaml:4)",
    ]


def test_an_item_stated_twice_is_a_problem(config: Path) -> None:
    text = HEAD + FEE + "      - {id: application, name: Again, usd: 4}\n"
    (problem,) = problems(config, text)
    assert problem == "own.yaml:7: credentials[0].fees[1].id: id given twice: application"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "holds nothing"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"credentials: [\n", "not valid YAML"),
        (b"- a\n- b\n", "valid dictionary"),
        (b"wages: 3\n", "unknown key"),
    ],
)
def test_what_is_no_data_file_is_told_with_its_name(config: Path, content: bytes, why: str) -> None:
    (config / "broken.yaml").write_bytes(content)
    with pytest.raises(OverlayError, match=rf"broken\.yaml:\d: .*{why}") as told:
        _ = Knowledge(WORLD, overlays=overlay_files(config)).modalities
    assert told.value.directory == config


def test_a_folder_called_like_a_file_is_told(config: Path) -> None:
    (config / "folder.yaml").mkdir()
    with pytest.raises(OverlayError, match=r"folder\.yaml:1: cannot be read"):
        _ = Knowledge(WORLD, overlays=overlay_files(config)).modalities


def test_a_later_file_corrects_an_earlier_one_and_what_was_set_comes_last(config: Path) -> None:
    (config / OWN_FACTS).write_text(HEAD + FEE.replace("250", "3"), encoding="utf-8")
    (config / "a.yaml").write_text(HEAD + FEE.replace("250", "1"), encoding="utf-8")
    knowledge = laid(config, HEAD + FEE.replace("250", "2"), name="z.yml")
    assert [each.name for each in overlay_files(config)] == ["a.yaml", "z.yml", OWN_FACTS]
    assert knowledge.credentials["arrt-ct"].fees[0].usd.value == 3


def test_other_files_in_the_directory_are_no_overlays(config: Path) -> None:
    for name in (".hidden.yaml", "notes.txt", "own.yaml~"):
        (config / name).write_text("nonsense: [", encoding="utf-8")
    assert overlay_files(config) == ()
    assert overlay_files(config / "none") == ()


def test_a_world_without_overlays_has_none(config: Path) -> None:
    (config / "own.yaml").write_text("nonsense: [", encoding="utf-8")
    assert Knowledge(WORLD).modalities["ct"].short == "CT"


@pytest.fixture
def compiled_world(
    tmp_path: Path, config: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """The small world, compiled, as the shipped data, and the config directory."""
    data = shutil.copytree(WORLD, tmp_path / "data")
    for name in SECTIONS_OF_FILE:
        compile_file(data / name)
    monkeypatch.setattr("imgxtrain.knowledge.library.data_directory", lambda: data)
    monkeypatch.setenv("IMGXTRAIN_CONFIG", str(config))
    return data, config


def fee() -> float | None:
    return Knowledge().credentials["arrt-ct"].fees[0].usd.value


def test_the_overlays_are_compiled_once_and_read_again_when_anything_changed(
    compiled_world: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, config = compiled_world
    (config / "own.yaml").write_text(HEAD + FEE, encoding="utf-8")
    assert fee() == 250
    assert json.loads((config / "compiled" / CACHE).read_bytes())["sections"]
    with monkeypatch.context() as patched:
        patched.setattr("imgxtrain.knowledge.overlays.checked", None)  # would fail if called
        assert fee() == 250
    edit(config / "own.yaml", "250", "251")
    assert fee() == 251
    edit(data / "certifications.yaml", "Computed tomography, by ARRT", "CT, by ARRT")
    assert Knowledge().credentials["arrt-ct"].name == "CT, by ARRT"
    (config / "own.yaml").unlink()
    assert fee() is None


@pytest.mark.parametrize("content", [b"", b"[]", b'{"seal": 3}', b"\xff"])
def test_a_damaged_compiled_form_is_made_anew(
    compiled_world: tuple[Path, Path], content: bytes
) -> None:
    _, config = compiled_world
    (config / "own.yaml").write_text(HEAD + FEE, encoding="utf-8")
    (config / "compiled").mkdir()
    (config / "compiled" / CACHE).write_bytes(content)
    assert fee() == 250
    assert json.loads((config / "compiled" / CACHE).read_bytes())["seal"]


def test_where_the_compiled_form_cannot_be_kept_the_yaml_is_read(
    compiled_world: tuple[Path, Path],
) -> None:
    _, config = compiled_world
    (config / "own.yaml").write_text(HEAD + FEE, encoding="utf-8")
    (config / "compiled").write_text("a file where the folder would be", encoding="utf-8")
    assert fee() == 250


def test_the_config_directory_is_the_platforms_unless_it_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from platformdirs import user_config_dir

    monkeypatch.delenv("IMGXTRAIN_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    assert config_directory() == Path(user_config_dir("imgxtrain", appauthor=False))
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert config_directory() == Path(user_config_dir("imgxtrain", appauthor=False))
    monkeypatch.setenv("IMGXTRAIN_CONFIG", "elsewhere")
    assert config_directory() == Path("elsewhere").absolute()
