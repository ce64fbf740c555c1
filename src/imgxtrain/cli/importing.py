"""``imgxtrain import``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.import_choices import Agreed, Wishes
from imgxtrain.cli.recording import change, drawing_ids, let_through
from imgxtrain.cli.session import Session
from imgxtrain.knowledge.roles import Role

if TYPE_CHECKING:
    from imgxtrain.exchange.import_plan import ImportPlan
    from imgxtrain.exchange.import_rows import Directions
    from imgxtrain.output.screen import Screen
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.record import Record

HAS_REJECTS = 1


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("import")(import_)


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", show_default=False)],
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="FIELD is date, description, time, modality, site, role or status.",
        ),
    ] = None,
    modality: Annotated[
        str | None, typer.Option(help="CT, MRI, US, ...: where the file does not say it.")
    ] = None,
    role: Annotated[Role | None, typer.Option(help="What you did at these exams.")] = None,
    site: Annotated[str | None, typer.Option(help="Where, in the place of a column.")] = None,
    verifier: Annotated[str | None, typer.Option(help="Who can confirm these exams.")] = None,
    date_format: Annotated[
        str | None, typer.Option(metavar="mdy|dmy|ymd", help="Where 03/04/26 is not clear.")
    ] = None,
    rejects: Annotated[
        Path | None, typer.Option(help="For rows left out; FILE-rejects.csv if not given.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it and write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Import exams from a CSV file: an export of a radiology system, or a spreadsheet.

    Only the columns that are used are read. Each description is matched to an exam; what is not
    clear goes to a file of rejects, and what the record holds already is not logged again.

    imgxtrain import ris.csv --map description=Exam --map "date=Exam Date" --role performed
    """
    session: Session = context.obj
    wishes = Wishes(
        file=file,
        columns=tuple(map_ or ()),
        modality=modality,
        role=role,
        site=site,
        verifier=verifier,
        date_format=date_format,
        rejects=rejects,
        dry_run=dry_run,
        yes=yes,
    )
    _let_names_through(wishes)
    if _imported(session, wishes):
        raise typer.Exit(HAS_REJECTS)


def _let_names_through(wishes: Wishes) -> None:
    if wishes.site or wishes.verifier:
        from imgxtrain.profile.guard import TextKind

        texts = [
            ("site", wishes.site, TextKind.SITE),
            ("verifier", wishes.verifier, TextKind.VERIFIER),
        ]
        let_through(texts, yes=wishes.yes)


def _imported(session: Session, wishes: Wishes) -> bool:
    """Carry the import out, unless it is a dry run; whether there are rows to be put right."""
    from imgxtrain.cli.import_choices import agreed
    from imgxtrain.cli.import_doubts import settle_doubts
    from imgxtrain.exchange.reading_tables import layout_of
    from imgxtrain.output.import_report import print_no_rows
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.store import load

    out = screen(color=session.color)
    layout = layout_of(wishes.file)
    if not layout.sample:
        print_no_rows(layout, out)
        return False
    record = load(session.path)
    found = agreed(session, wishes, layout, record)
    plan = _planned(found)
    settle_doubts(plan, found.directions, record, wishes)
    _told_and_written(session, record, plan, found, wishes, out)
    return bool(plan.rejects)


def _planned(found: Agreed) -> "ImportPlan":
    """The plan that follows from every row of the file."""
    from imgxtrain.cli.file_progress import progress
    from imgxtrain.exchange.column_checks import checked
    from imgxtrain.exchange.import_plan import plan_of
    from imgxtrain.exchange.import_rows import outcomes

    directions = found.directions
    with progress(directions.layout.file.size, "matching exams") as seen:
        read = outcomes(directions, found.reader, seen)
        return plan_of(checked(read, directions))


def _told_and_written(
    session: Session,
    record: "Record",
    plan: "ImportPlan",
    found: Agreed,
    wishes: Wishes,
    out: "Screen",
) -> None:
    """The plan shown and, unless it is a dry run, carried out."""
    from imgxtrain.cli.import_doubts import agree_to_write
    from imgxtrain.exchange.import_edits import not_yet_in
    from imgxtrain.exchange.import_plan import names_of
    from imgxtrain.output.import_report import print_columns, print_outcome, print_plan
    from imgxtrain.output.reject_file import NotARejectFileError, reject_path, write_rejects

    missing = not_yet_in(record, plan.taken)
    fresh = len(missing)
    already = names_of(plan.taken) - names_of(missing)
    rejects = wishes.rejects or reject_path(wishes.file)
    print_columns(found.directions, out, remembered=found.remembered)
    print_plan(plan, already, out, wordings=wishes.dry_run)
    if not wishes.dry_run:
        agree_to_write(fresh, wishes)
        if plan.rejects and rejects.resolve() == session.path.resolve():
            raise NotARejectFileError(rejects)
        if plan.rejects:
            write_rejects(rejects, plan.rejects)
        fresh = _logged(session, record, plan, found.directions)
    print_outcome(fresh, plan, rejects, out, dry_run=wishes.dry_run)


def _logged(
    session: Session,
    before: "Record",
    plan: "ImportPlan",
    directions: "Directions",
) -> int:
    """Log the exams of the plan in one change; how many they were."""
    from imgxtrain.exchange.import_edits import head_changes, importing, not_yet_in
    from imgxtrain.profile.exam_logging import Stamp

    if not not_yet_in(before, plan.taken) and not head_changes(before, plan.taken, directions):
        return 0
    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))
    draw = drawing_ids(len(before.entries) + len(plan.taken))
    made: list[Edit] = []

    def edit(record: "Record") -> "Edit":
        made.append(importing(record, plan.taken, directions, stamp, draw))
        return made[-1]

    change(session, edit)
    return len(made[-1].insert)
