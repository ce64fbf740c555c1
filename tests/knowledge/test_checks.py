from pathlib import Path

import pytest

from imgxtrain.knowledge.checks import problems_of
from imgxtrain.knowledge.reading import read_as_far_as_possible
from tests.knowledge.worlds import problems_in

MANY_MISTAKES = """\
as_of: 2026-11-22
sources:
  - {id: arrt-page, title: Handbook, publisher: ARRT, kind: body, read: 2026-11-22}
  - {id: forum, title: A thread, publisher: Forum, kind: weak-report, read: 2026-11-22}
  - id: guess
    title: Guesses
    publisher: Guesswork
    kind: report
    url: https://www.guesswork.example/ct
    read: 2026-11-22
  - {id: forum, title: The thread again, publisher: Forum, kind: weak-report, read: 2026-11-22}
rejected_sites:
  - {host: guesswork.example, reason: contradicts the bodies}
bodies:
  - {id: arrt, name: ARRT, short: ARRT, colour: blue}
examinations:
  - id: arrt-ct-exam
    name: CT
    body: arrt
    passing_score: {value: seventy, grade: working}
    fee_usd: 225
    fee_usd: 250
    window_days: {value: 90, grade: reported}
    attempts: {value: 3, grade: derived, sources: [forum]}
    retake: {value: After six weeks, grade: official, sources: [forum]}
credentials:
  - id: arrt-ct
    provenance: {grade: official, sources: [arrt-page]}
    name: CT
    body: artr
    written: {lettering: arrt, code: CT}
    status: open
    depth: outline
    summary: The usual one
    documents:
      - id: clinical
        kind: clinical
        chosen_by: worksheet-opened
        editions:
          - id: arrt-ct-2026
            title: "2026"
            effective_from: 2026-01-01
            accept_until: 2025-12-31
            requirements:
              - id: clinical
                kind: repetitions
                title: Clinical experience
                list: arrt-ct-list
                groups:
                  - {id: head, name: Head, kind: category, categories: [head]}
                  - {id: brain, name: Brain, kind: elective, procedures: [brain]}
procedure_lists:
  - id: arrt-ct-list
    title: CT
    credential: arrt-ct
    complete: false
    grade: working
    note: working names
    categories: [{id: head, name: Head}]
    procedures: [{id: brain, name: Brain, category: head}]
"""

GROUPS = "credentials[0].documents[0].editions[0].requirements[0].groups"


def test_every_mistake_is_told_in_one_run_with_its_line(tmp_path: Path) -> None:
    told = problems_in(tmp_path, MANY_MISTAKES)
    expected = [
        "own.yaml:9: sources[2].url: rejected site: guesswork.example",
        "own.yaml:11: sources[3].id: id given twice: forum (first in own.yaml:4)",
        "own.yaml:15: bodies[0].colour: unknown key",
        (
            "own.yaml:20: examinations[0].passing_score.value: input should be a valid integer,"
            " unable to parse string as an integer, given 'seventy'"
        ),
        (
            "own.yaml:21: examinations[0].fee_usd: figure without a grade: state it, or the block's"
            " provenance"
        ),
        "own.yaml:22: examinations[0].fee_usd: key given twice, first in line 21",
        "own.yaml:23: examinations[0].window_days: figure graded reported without a source",
        (
            "own.yaml:24: examinations[0].attempts: derived figure must state its basis (weakest"
            " grade) and, in note, how"
        ),
        (
            "own.yaml:25: examinations[0].retake: graded official, but no source is the body's or"
            " government's own"
        ),
        "own.yaml:30: credentials[0].body: no such body: artr (did you mean arrt?)",
        "own.yaml:33: credentials[0].depth: an outline must say what is not_modelled",
        (
            "own.yaml:43: credentials[0].documents[0].editions[0].accept_until: dates out of order:"
            " 2025-12-31 is before 2026-01-01"
        ),
        f"own.yaml:51: {GROUPS}[1]: in two groups side by side: brain",
    ]
    assert told == expected


CREDENTIAL = """\
as_of: 2026-11-22
sources:
  - {id: arrt-page, title: Handbook, publisher: ARRT, kind: body, read: 2026-11-22}
  - {id: news, title: News, publisher: News, kind: report, read: 2026-11-22}
bodies:
  - {id: arrt, name: ARRT, short: ARRT}
credentials:
  - id: arrt-ct
    provenance: {grade: working}
    name: CT
    body: arrt
    written: {lettering: arrt, code: CT}
    status: open
    summary: The usual one
"""
FULL = CREDENTIAL + "    depth: full\n"
PATHWAY = (
    FULL
    + """\
    pathways:
      - id: post-primary
        name: Post-primary
        for_whom: Technologists
"""
)


def test_a_valid_file_has_no_problem(tmp_path: Path) -> None:
    assert problems_in(tmp_path, PATHWAY) == []


def test_full_depth_asks_for_a_pathway(tmp_path: Path) -> None:
    assert problems_in(tmp_path, FULL) == [
        "own.yaml:15: credentials[0].depth: full depth without a pathway"
    ]


def test_a_pathway_uses_documents_of_its_own_credential(tmp_path: Path) -> None:
    assert problems_in(tmp_path, PATHWAY + "        documents: [clinical]\n") == [
        "own.yaml:20: credentials[0].pathways[0].documents: no such document here: clinical"
    ]


def test_a_requirement_comes_after_one_of_its_own_pathway(tmp_path: Path) -> None:
    text = PATHWAY + (
        "        requirements:\n"
        "          - {id: fee, kind: step, step: fee, title: Fee, after: [ethics]}\n"
    )
    assert problems_in(tmp_path, text) == [
        (
            "own.yaml:21: credentials[0].pathways[0].requirements[0].after:"
            " no such requirement here: ethics"
        )
    ]


def test_a_requirement_may_come_after_one_of_the_documents(tmp_path: Path) -> None:
    text = (
        PATHWAY
        + """\
        documents: [clinical]
        requirements:
          - {id: fee, kind: step, step: fee, title: Fee, after: [hours]}
    documents:
      - id: clinical
        kind: clinical
        chosen_by: application
        editions:
          - id: arrt-ct-2026
            title: "2026"
            requirements: [{id: hours, kind: hours, title: Hours, modalities: []}]
"""
    )
    assert problems_in(tmp_path, text) == []


def test_a_requirement_with_a_mistake_is_still_there_for_the_others(tmp_path: Path) -> None:
    text = PATHWAY + (
        "        requirements:\n"
        "          - {id: ethics, kind: step, step: ethics}\n"
        "          - {id: fee, kind: step, step: fee, title: Fee, after: [ethics]}\n"
    )
    assert not [each for each in problems_in(tmp_path, text) if "no such requirement" in each]


def test_a_requirement_comes_after_no_document_and_no_edition(tmp_path: Path) -> None:
    text = (
        PATHWAY
        + """\
        documents: [clinical]
        requirements:
          - {id: fee, kind: step, step: fee, title: Fee, after: [clinical, arrt-ct-2026]}
    documents:
      - id: clinical
        kind: clinical
        chosen_by: application
        editions: [{id: arrt-ct-2026, title: "2026"}]
"""
    )
    assert [each.rsplit(": ", 1)[1] for each in problems_in(tmp_path, text)] == [
        "arrt-ct-2026",
        "clinical",
    ]


def test_editions_stand_oldest_first(tmp_path: Path) -> None:
    text = (
        PATHWAY
        + """\
    documents:
      - id: clinical
        kind: clinical
        chosen_by: application
        editions:
          - {id: new, title: New, effective_from: 2026-01-01}
          - {id: too, title: The same day, effective_from: 2026-01-01}
          - {id: undated, title: Undated}
          - {id: old, title: Old, effective_from: 2020-01-01}
"""
    )
    assert problems_in(tmp_path, text) == [
        (
            "own.yaml:28: credentials[0].documents[0].editions[3].effective_from:"
            " dates out of order: 2020-01-01 stands after 2026-01-01 (oldest first)"
        )
    ]


def test_an_outline_and_a_pathway_begin_before_they_end(tmp_path: Path) -> None:
    text = (
        PATHWAY
        + """\
        effective_from: 2026-01-01
        closed_on: 2025-01-01
examinations:
  - id: arrt-ct-exam
    provenance: {grade: working}
    name: CT
    body: arrt
    outlines:
      - {id: arrt-ct-2023, effective_from: 2023-01-01, effective_until: 2022-12-31}
"""
    )
    told = problems_in(tmp_path, text)
    assert [each.split(": ")[0] for each in told] == ["own.yaml:21", "own.yaml:28"]
    assert all("dates out of order" in each for each in told)


def test_outlines_of_an_exam_stand_oldest_first(tmp_path: Path) -> None:
    text = """\
as_of: 2026-11-22
bodies: [{id: arrt, name: ARRT, short: ARRT}]
examinations:
  - id: arrt-ct-exam
    provenance: {grade: working}
    name: CT
    body: arrt
    outlines:
      - {id: arrt-ct-2027, effective_from: 2027-01-01}
      - {id: arrt-ct-2023, effective_from: 2023-01-01}
"""
    (problem,) = problems_in(tmp_path, text)
    assert problem.startswith("own.yaml:10: examinations[0].outlines[1].effective_from: dates out")


def test_a_day_may_be_the_first_and_the_last(tmp_path: Path) -> None:
    text = PATHWAY + "        effective_from: 2026-01-01\n        closed_on: 2026-01-01\n"
    assert problems_in(tmp_path, text) == []


def problems_with_a_figure(tmp_path: Path, provenance: str) -> list[str]:
    fact = f"    facts: [{{about: Hours, text: {{value: Sixteen, {provenance}}}}}]\n"
    return problems_in(tmp_path, PATHWAY + fact)


@pytest.mark.parametrize(
    "provenance",
    [
        "grade: official, sources: [news]",
        "grade: derived, basis: official, note: 2 x 8, sources: [news]",
    ],
)
def test_an_official_figure_does_not_rest_on_a_report_alone(
    tmp_path: Path, provenance: str
) -> None:
    assert problems_with_a_figure(tmp_path, provenance) == [
        (
            "own.yaml:20: credentials[0].facts[0].text: graded official, but no source is the"
            " body's or government's own"
        )
    ]


@pytest.mark.parametrize(
    "provenance",
    [
        "grade: official, sources: [news, arrt-page]",
        "grade: reported, sources: [news]",
        "grade: derived, basis: reported, note: 2 x 8, sources: [news]",
    ],
)
def test_a_figure_may_rest_on_a_report_that_is_not_all_there_is_or_all_it_claims(
    tmp_path: Path, provenance: str
) -> None:
    assert problems_with_a_figure(tmp_path, provenance) == []


def test_a_block_graded_official_needs_a_source_and_a_date(tmp_path: Path) -> None:
    text = "states:\n  - {code: TX, name: Texas, provenance: {grade: official}}\n"
    assert problems_in(tmp_path, text) == [
        "own.yaml:2: states[0].provenance: figure graded official without a source",
        "own.yaml:2: states[0].provenance: figure without a date (as_of)",
    ]


def test_a_block_with_a_date_of_its_own_needs_none_of_the_file(tmp_path: Path) -> None:
    text = "states:\n  - {code: TX, name: Texas, provenance: {grade: working, as_of: 2026}}\n"
    assert problems_in(tmp_path, text) == []


def test_a_source_that_a_block_names_wrongly_is_told_once(tmp_path: Path) -> None:
    text = PATHWAY.replace("{grade: working}", "{grade: official, sources: [arrt-pge]}")
    assert problems_in(tmp_path, text) == [
        (
            "own.yaml:9: credentials[0].provenance.sources[0]: no such source: arrt-pge"
            " (did you mean arrt-page?)"
        )
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://guesswork.example/ct",
        "http://WWW.Guesswork.Example",
        "https://blog.guesswork.example/",
    ],
)
def test_a_rejected_site_is_known_by_its_host(tmp_path: Path, url: str) -> None:
    (problem,) = problems_in(tmp_path, source_at(url))
    assert problem.startswith("own.yaml:2: sources[0].url: rejected site: ")


@pytest.mark.parametrize(
    "url", ["https://notguesswork.example/", "https://arrt.org/guesswork.example"]
)
def test_another_site_is_not_rejected_for_its_likeness(tmp_path: Path, url: str) -> None:
    assert problems_in(tmp_path, source_at(url)) == []


def test_an_address_that_is_none_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (problem,) = problems_in(tmp_path, source_at("https://[oops"))
    assert problem.startswith("own.yaml:2: sources[0].url: ")


def source_at(url: str) -> str:
    return f"""\
sources:
  - {{id: a, title: A, publisher: A, kind: report, read: 2026-11-22, url: "{url}"}}
rejected_sites:
  - {{host: guesswork.example, reason: contradicts the bodies}}
"""


@pytest.mark.parametrize(
    "text",
    [
        "regions:\n  - {id: head, name: Head}\n  - {id: head, name: Skull}\n",
        "regions: [{id: head, name: Head}, {id: head, name: Skull}]\n",
    ],
)
def test_an_id_stands_once_in_a_section(tmp_path: Path, text: str) -> None:
    (problem,) = problems_in(tmp_path, text)
    assert "regions[1].id: id given twice: head" in problem


def test_the_same_id_may_stand_in_two_sections(tmp_path: Path) -> None:
    text = "regions: [{id: head, name: Head}]\nbodies: [{id: head, name: Head, short: H}]\n"
    assert problems_in(tmp_path, text) == []


def test_records_that_lack_their_id_are_not_taken_for_one_another(tmp_path: Path) -> None:
    assert problems_in(tmp_path, "regions:\n  - {name: Head}\n  - {name: Chest}\n") == [
        "own.yaml:2: regions[0]: missing: id",
        "own.yaml:3: regions[1]: missing: id",
    ]


def test_an_id_of_another_file_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("regions:\n  - {id: head, name: Head}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("regions:\n\n  - {id: head, name: H}\n", encoding="utf-8")
    files = [read_as_far_as_possible(tmp_path / name) for name in ("a.yaml", "b.yaml")]
    assert [str(each) for each in problems_of(files)] == [
        "b.yaml:3: regions[0].id: id given twice: head (first in a.yaml:2)"
    ]


def test_within_a_record_the_ids_of_a_list_are_different(tmp_path: Path) -> None:
    text = PATHWAY + "    fees: [{id: exam, name: Exam}, {id: exam, name: Exam again}]\n"
    assert problems_in(tmp_path, text) == [
        "own.yaml:20: credentials[0].fees[1].id: id given twice: exam"
    ]


def test_of_several_references_the_one_that_dangles_is_told(tmp_path: Path) -> None:
    text = PATHWAY + (
        "        requirements:\n"
        "          - id: supporting\n"
        "            kind: holds\n"
        "            title: A supporting credential\n"
        "            any_of: [[arrt-ct], [arrt-ct, arrt-mr]]\n"
    )
    assert problems_in(tmp_path, text) == [
        (
            "own.yaml:24: credentials[0].pathways[0].requirements[0].any_of[1][1]:"
            " no such credential or family: arrt-mr (did you mean arrt-ct?)"
        )
    ]


def test_a_reference_may_point_into_another_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("regions: [{id: head, name: Head}]\n", encoding="utf-8")
    exam = "exams: [{id: ct-head, modality: ct, name: CT head, regions: [head]}]\n"
    (tmp_path / "b.yaml").write_text(exam, encoding="utf-8")
    files = [read_as_far_as_possible(tmp_path / name) for name in ("a.yaml", "b.yaml")]
    assert [str(each) for each in problems_of(files)] == [
        "b.yaml:1: exams[0].modality: no such modality: ct"
    ]


def test_a_record_with_a_mistake_may_still_be_referred_to(tmp_path: Path) -> None:
    text = """\
regions: [{id: head, nmae: Head}]
exams: [{id: ct-head, modality: ct, name: CT head, regions: [head]}]
"""
    assert not [each for each in problems_in(tmp_path, text) if "no such region" in each]


LIST = (
    PATHWAY
    + """\
procedure_lists:
  - id: arrt-ct-list
    title: CT
    credential: arrt-ct
    complete: false
    grade: working
    note: working names
    categories: [{id: head, name: Head}, {id: body, name: Body}]
    procedures:
      - {id: brain, name: Brain, category: head, exams: [ct-head]}
      - {id: chest, name: Chest, category: body}
"""
)


def test_a_procedure_stands_in_a_category_of_its_list(tmp_path: Path) -> None:
    text = LIST + "      - {id: foot, name: Foot, category: limbs}\n"
    assert (
        "own.yaml:31: procedure_lists[0].procedures[2].category: no such category here: limbs"
        in problems_in(tmp_path, text)
    )


def test_an_exam_claims_one_procedure_plainly(tmp_path: Path) -> None:
    text = LIST + "      - {id: skull, name: Skull, category: head, exams: [ct-head]}\n"
    assert (
        "own.yaml:31: procedure_lists[0].procedures[2].exams: ct-head claims two procedures"
        " plainly, brain too (use possible for one)"
    ) in problems_in(tmp_path, text)


def test_an_exam_may_claim_further_procedures_if_the_user_says_so(tmp_path: Path) -> None:
    text = LIST + "      - {id: skull, name: Skull, category: head, possible: [ct-head]}\n"
    assert not [each for each in problems_in(tmp_path, text) if "claims two" in each]


def group_problems(tmp_path: Path, groups: str) -> list[str]:
    requirement = (
        "        requirements:\n"
        "          - id: clinical\n"
        "            kind: repetitions\n"
        "            title: Clinical experience\n"
        "            list: arrt-ct-list\n"
        f"            groups: {groups}\n"
    )
    text = PATHWAY + requirement + LIST.removeprefix(PATHWAY).replace(", exams: [ct-head]", "")
    return [each.split("groups", 1)[1] for each in problems_in(tmp_path, text)]


def test_groups_side_by_side_share_no_procedure(tmp_path: Path) -> None:
    groups = (
        "[{id: a, name: A, kind: category, categories: [head]},"
        " {id: b, name: B, kind: elective, categories: [body],"
        " groups: [{id: c, name: C, kind: elective, procedures: [brain]}]}]"
    )
    # brain is in head, and so in A; through its inner group C it is in B as well
    assert group_problems(tmp_path, groups) == ["[1]: in two groups side by side: brain"]


def test_a_group_may_hold_a_part_of_the_group_around_it(tmp_path: Path) -> None:
    groups = (
        "[{id: a, name: A, kind: category, categories: [head],"
        " groups: [{id: b, name: B, kind: mandatory, procedures: [brain]}]}]"
    )
    assert group_problems(tmp_path, groups) == []


def test_groups_within_a_group_share_no_procedure_either(tmp_path: Path) -> None:
    groups = (
        "[{id: a, name: A, kind: category, categories: [head], groups:"
        " [{id: b, name: B, kind: elective, procedures: [brain]},"
        " {id: c, name: C, kind: elective, procedures: [brain]}]}]"
    )
    assert group_problems(tmp_path, groups) == ["[0].groups[1]: in two groups side by side: brain"]


def test_groups_name_what_their_list_holds(tmp_path: Path) -> None:
    groups = "[{id: a, name: A, kind: category, categories: [feet], procedures: [toe]}]"
    assert group_problems(tmp_path, groups) == [
        "[0]: no such category in arrt-ct-list: feet",
        "[0]: no such procedure in arrt-ct-list: toe",
    ]


DOCUMENT = """\
        documents: [clinical]
    documents:
      - id: clinical
        kind: clinical
        chosen_by: application
        editions: []
"""


@pytest.mark.parametrize(
    ("text", "mistaken"),
    [
        (PATHWAY, "        for_whom: Technologists\n"),
        (PATHWAY + DOCUMENT, "        chosen_by: application\n"),
        (LIST.replace(", exams: [ct-head]", ""), ", name: Body"),
    ],
    ids=["pathway", "document", "category"],
)
def test_what_has_a_mistake_in_it_is_not_said_to_be_missing(
    tmp_path: Path, text: str, mistaken: str
) -> None:
    assert problems_in(tmp_path, text) == []
    # checks that look for them in what is left find none
    (problem,) = problems_in(tmp_path, text.replace(mistaken, "\n" * mistaken.count("\n")))
    assert ": missing: " in problem
