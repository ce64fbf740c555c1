"""``imgxtrain facts import-list``: a registry's own procedure list, as the user copied it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.credentials import Credential
    from imgxtrain.knowledge.exam_matching import Vocabulary
    from imgxtrain.knowledge.exams import ProcedureList
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.list_editions import NewEdition
    from imgxtrain.knowledge.own_sources import ReadAt
    from imgxtrain.knowledge.procedure_list_text import ListText
    from imgxtrain.knowledge.procedure_mapping import Mapping
    from imgxtrain.knowledge.provenance import Grade


class ListFileError(Exception):
    """No list can be read from the file ``given``; ``cause`` says why."""

    def __init__(self, given: str, cause: str) -> None:
        super().__init__(f"{given}: {cause}")
        self.given = given
        self.cause = cause


class NoConsentError(Exception):
    """Nothing was written, for there is nobody to ask; ``would`` says what would have been done."""

    def __init__(self, would: str) -> None:
        super().__init__(would)
        self.would = would


@dataclass(frozen=True)
class _Ground:
    """What an import stands on: the credential, the data without an earlier such import."""

    knowledge: "Knowledge"
    credential: "Credential"
    effective: date
    older_list: "ProcedureList | None"
    path: Path


def import_list(
    context: typer.Context,
    credential: Annotated[str, typer.Argument(metavar="CREDENTIAL", help="As arrt-ct.")],
    file: Annotated[str, typer.Argument(metavar="LIST.txt", help="A procedure a line.")],
    effective: Annotated[
        str, typer.Option(metavar="DAY", help="From when on the document is in force.")
    ],
    total: Annotated[int | None, typer.Option(help="Repetitions in all.")] = None,
    different: Annotated[int | None, typer.Option(help="Different procedures.")] = None,
    least: Annotated[
        int | None, typer.Option("--min", help="Repetitions from which a procedure counts.")
    ] = None,
    most: Annotated[
        int | None, typer.Option("--max", help="Repetitions of a procedure that count at most.")
    ] = None,
    per_day: Annotated[int | None, typer.Option(help="Repetitions that count a day.")] = None,
    title: Annotated[str | None, typer.Option(help="What the document is called.")] = None,
    source: Annotated[
        str | None, typer.Option(help="Where you read it: an address, or the id of a source.")
    ] = None,
    read_on: Annotated[str, typer.Option(metavar="DAY", help="When you read it.")] = "today",
    grade: Annotated[
        str | None, typer.Option(help="reported or working, if it is to be graded lower.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be done, and change nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,
) -> None:
    """Read a registry's procedure list and make it the edition in force from a day on.

    One procedure a line under headings, as copied out of the registry's PDF. Shows what was read
    and how exams map to it, and asks before anything is written. No entry changes.
    """
    from imgxtrain.cli.days import Looking, day_of
    from imgxtrain.knowledge.list_editions import Stated, figures_agree, new_edition
    from imgxtrain.knowledge.procedure_mapping import mapped

    session: Session = context.obj
    begins = day_of(effective, session.today, Looking.FORWARD)
    on = day_of(read_on, session.today)
    ground = _ground(credential, begins)
    level, read_at = _read_at(source, grade, on, ground)
    read = _read(file, ground)
    figures = {
        "total": total,
        "different": different,
        "per_procedure_minimum": least,
        "per_procedure_maximum": most,
        "per_day": per_day,
    }
    figures_agree(figures, read.procedures)
    stated = Stated(begins, figures, title, level, read_at.source.id if read_at else None, on)
    mapping = mapped(read, ground.older_list, _vocabulary(ground), ground.credential.modalities)
    new = new_edition(ground.credential, mapping.procedures, stated, ground.older_list)
    _show(read, mapping, new, ground, session)
    _say_grade(level, read_at, session)
    if not dry_run:
        _write(new, ground, read_at, yes=yes)
        _say_whom_it_binds(new, ground, session)


def _ground(name: str, effective: date) -> _Ground:
    """Raises NameNotFoundError, NameAmbiguousError, NoClinicalDocumentError."""
    from imgxtrain.cli.own_overlays import place_for
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.list_editions import list_before
    from imgxtrain.knowledge.names import resolve_credential
    from imgxtrain.knowledge.overlay_files import OWN_FACTS, overlay_files

    everything = Knowledge()
    credential = resolve_credential(name, everything)
    path = place_for(f"own-list-{credential}-{effective.isoformat()}.yaml")
    beside = {path.name, OWN_FACTS}  # what was set later stays on top of what is imported
    others = [each for each in overlay_files(path.parent) if each.name not in beside]
    knowledge = Knowledge(overlays=others)
    found = knowledge.credentials[credential]
    older = list_before(found, effective)
    listed = knowledge.procedure_lists[older] if older else None
    return _Ground(knowledge, found, effective, listed, path)


def _read_at(
    source: str | None, grade: str | None, on: date, ground: _Ground
) -> "tuple[Grade, ReadAt | None]":
    from imgxtrain.cli.facts_set import source_and_grade
    from imgxtrain.knowledge.library import Knowledge

    everything = Knowledge()
    body = everything.bodies[ground.credential.body]
    return source_and_grade(source, grade, on, body, everything)


def _read(given: str, ground: _Ground) -> "ListText":
    """The list in the file. Raises ListFileError."""
    from imgxtrain.exchange.text_files import NotATableError, lines, text_file
    from imgxtrain.knowledge.contents import exam_topics
    from imgxtrain.knowledge.procedure_list_text import read_procedure_list

    older = ground.older_list.categories if ground.older_list else ()
    topics = exam_topics(ground.credential, ground.knowledge)
    try:
        text = list(lines(text_file(Path(given))))
    except NotATableError as error:
        raise ListFileError(given, error.cause) from error
    read = read_procedure_list(text, [*(each.name for each in older), *topics])
    if not read.procedures:
        raise ListFileError(given, "no procedure was found in it")
    return read


def _vocabulary(ground: _Ground) -> "Vocabulary":
    from imgxtrain.knowledge.exam_matching import Vocabulary

    return Vocabulary.of(ground.knowledge)


def _show(
    read: "ListText", mapping: "Mapping", new: "NewEdition", ground: _Ground, session: Session
) -> None:
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.output.list_import import print_edition, print_list

    out = own_screen(session)
    known = ground.knowledge.exams
    exams = {each: str(known.plain(each)["name"]) for each in known}
    print_list(read, mapping, exams, out)
    print_edition(new, ground.effective, out)


def _say_grade(grade: "Grade", read_at: "ReadAt | None", session: Session) -> None:
    from imgxtrain.cli.own_profile import own_screen

    why = read_at.why if read_at else "no source was named"
    own_screen(session).labelled("graded", f"{grade.value}: {why}", indent=2)


def _write(new: "NewEdition", ground: _Ground, read_at: "ReadAt | None", *, yes: bool) -> None:
    from imgxtrain.cli.own_overlays import keep, writing
    from imgxtrain.knowledge.overlay_facts import with_source
    from imgxtrain.output.emission import emit

    would = f"{ground.credential.id}: {new.title}, into {ground.path}"
    if not yes:
        if not at_terminal():
            raise NoConsentError(would)
        if not confirmed("Write this?"):
            raise typer.Abort
    root = dict(new.root)
    if read_at and read_at.new:
        with_source(root, read_at.plain)
    with writing(ground.path):
        keep(ground.path, root)
    emit(f"written: {ground.path}\nto take it back, delete that file; no entry was changed\n")


def _say_whom_it_binds(new: "NewEdition", ground: _Ground, session: Session) -> None:
    from imgxtrain.cli.edition_in_use import edition_in_use
    from imgxtrain.cli.own_profile import own_screen

    out = own_screen(session)
    for indent, line in enumerate(edition_in_use(ground.credential.id, new.edition, session)):
        out.indented(line, 2 * indent)
