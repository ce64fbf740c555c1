"""What is odd in the rows of an import: refused, asked about once, or said."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.import_choices import Wishes

if TYPE_CHECKING:
    from imgxtrain.exchange.import_plan import ImportPlan
    from imgxtrain.exchange.import_rows import Directions
    from imgxtrain.profile.record import Record

_SITES_LISTED = 20


def settle_doubts(
    plan: "ImportPlan", directions: "Directions", record: "Record", wishes: Wishes
) -> None:
    """Ask about what is odd in the rows. Raises PatientColumnError, DoubtfulError."""
    _settle_sites(plan, directions, record, wishes)
    _settle_days(plan, directions, wishes)
    _settle_busy_days(plan, wishes)


def _settle_sites(
    plan: "ImportPlan", directions: "Directions", record: "Record", wishes: Wishes
) -> None:
    from imgxtrain.exchange.column_checks import NAMES, ROWS_NAMED, PatientColumnError
    from imgxtrain.exchange.column_names import Field
    from imgxtrain.exchange.site_checks import is_site, site_doubt

    found = site_doubt(plan.taken, lambda text: text == wishes.site or is_site(record, text))
    if not found:
        return
    column = directions.layout.header[directions.columns[Field.SITE]]
    rows = found.rows[:ROWS_NAMED]
    if found.certain:
        raise PatientColumnError(Field.SITE, column, NAMES, rows)
    of = "what may be patients and not places"
    if not _put_aside(f'column "{column}" holds {of}', wishes, found.texts):
        raise PatientColumnError(Field.SITE, column, of, rows, certain=False)


def _settle_days(plan: "ImportPlan", directions: "Directions", wishes: Wishes) -> None:
    from imgxtrain.cli.doubts import DoubtfulError
    from imgxtrain.exchange.column_checks import long_ago

    old = sum(each.day is not None and each.day < long_ago(directions.today) for each in plan.taken)
    if old:
        told = f"exams dated over ten years ago: {old:,}, the first {plan.first}"
        if not _put_aside(told, wishes):
            raise DoubtfulError((told,))


def _settle_busy_days(plan: "ImportPlan", wishes: Wishes) -> None:
    """A whole department's export is easily taken for one's own."""
    from imgxtrain.cli.doubts import DoubtfulError
    from imgxtrain.profile.plausibility import BUSY_DAY_EXAMS

    busiest = Counter(each.day for each in plan.taken).most_common(1)
    if busiest and busiest[0][1] > BUSY_DAY_EXAMS:
        day, exams = busiest[0]
        told = f"{exams:,} exams on {day}, as of a whole department and not of one person"
        if not _put_aside(told, wishes):
            raise DoubtfulError((told,))


def _put_aside(doubt: str, wishes: Wishes, texts: Sequence[str] = ()) -> bool:
    """Whether the user stands by what is odd; where nothing is to be asked, it is said.

    ``texts`` are what it is about: they are shown to somebody who is asked, and to nobody else.
    """
    if wishes.yes or wishes.dry_run:
        typer.echo(f"note: {doubt}", err=True)
        return True
    if not at_terminal():
        return False
    for text in texts[:_SITES_LISTED]:
        typer.echo(f"  {text}", err=True)
    if len(texts) > _SITES_LISTED:
        typer.echo(f"  and {len(texts) - _SITES_LISTED} more", err=True)
    question = "Are these all places, and none a patient?" if texts else "Right?"
    return confirmed(f"{doubt}. {question}")


def agree_to_write(exams: int, wishes: Wishes) -> None:
    """Ask before anything is written. Raises Abort where the user would rather not."""
    if exams and not wishes.yes and at_terminal():
        many = f"{exams:,} exam{'s' * (exams != 1)}"
        if not confirmed(f"Log {many}?", default=True):
            raise typer.Abort
