"""Columns that were taken for something else than what they hold: refused before much is read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.import_rows import Directions, Outcome
from imgxtrain.exchange.place_words import is_called_as_a_place
from imgxtrain.knowledge.exam_matching import Verdict

LOOKED_AT = 500
NAMES = "names, numbers or the like that may identify patients"
_BORNE_SHARE = 0.1
"""Of all rows; but a site is kept, so that not one may identify anybody."""
_MANY_SITES, _FEW_SITES = 0.5, 10
_ENOUGH, _ENOUGH_OF_OTHERS = 20, 3
"""Rows of which one should be read; of columns that may as well be left out, fewer will do."""
_BIRTH_YEARS_AGO, _LONG_YEARS_AGO = 30, 10
ROWS_NAMED = 8


class PatientColumnError(Exception):
    """A column holds what identifies patients, at ``rows``; nothing of what it says is told.

    ``of`` says in general what it is. A ``certain`` one is refused, a doubtful one asked about.
    """

    def __init__(
        self,
        field: Field,
        column: str,
        of: str,
        rows: tuple[int, ...] = (),
        *,
        certain: bool = True,
    ) -> None:
        super().__init__(f"{field}: {of}")
        self.field = field
        self.column = column
        self.of = of
        self.rows = rows
        self.certain = certain


class UnfitColumnError(Exception):
    """A column does not hold what it was taken for."""

    def __init__(self, field: Field, column: str) -> None:
        super().__init__(field.value)
        self.field = field
        self.column = column


@dataclass
class _Tally:
    """What was seen of the columns so far."""

    rows: int = 0
    recognized: int = 0
    texts: set[str] = field(default_factory=set)
    suspect: dict[Field, list[int]] = field(default_factory=dict)
    unread: Counter[Field] = field(default_factory=Counter)
    sites: set[str] = field(default_factory=set)
    dated: int = 0
    of_births: int = 0


def checked(outcomes: Iterable[Outcome], directions: Directions) -> Iterator[Outcome]:
    """``outcomes`` as they come, unless their columns turn out to be others than they should be.

    Raises PatientColumnError, UnfitColumnError.
    """
    tally = _Tally()
    for outcome in outcomes:
        _add(tally, outcome, directions.today)
        if tally.rows == LOOKED_AT:
            _check(tally, directions)
        yield outcome
    _check(tally, directions)


def long_ago(today: date) -> date:
    """Exams before this day are likely to be something else: births, perhaps."""
    return _years_before(today, _LONG_YEARS_AGO)


def _add(tally: _Tally, outcome: Outcome, today: date) -> None:
    tally.rows += 1
    reading = outcome.reading
    tally.recognized += reading.verdict is not Verdict.NONE
    if len(tally.texts) < _ENOUGH:
        tally.texts.add(reading.text)
    tally.unread.update(outcome.unread)
    for each in outcome.suspect:
        tally.suspect.setdefault(each, []).append(outcome.row)
    room = len(tally.sites) <= _MANY_SITES * tally.rows + _FEW_SITES
    if outcome.site and room and not is_called_as_a_place(outcome.site):
        tally.sites.add(outcome.site)
    if outcome.day:
        tally.dated += 1
        tally.of_births += outcome.day < _years_before(today, _BIRTH_YEARS_AGO)


def _check(tally: _Tally, directions: Directions) -> None:
    def called(field: Field) -> str:
        return directions.layout.header[directions.columns[field]]

    for each, rows in tally.suspect.items():
        borne = 0 if each is Field.SITE else _BORNE_SHARE * tally.rows
        if len(rows) > borne:
            raise PatientColumnError(each, called(each), NAMES, tuple(rows[:ROWS_NAMED]))
    if len(tally.sites) > max(_MANY_SITES * tally.rows, _FEW_SITES):
        raise PatientColumnError(Field.SITE, called(Field.SITE), _ALL_DIFFERENT)
    if tally.of_births * 2 > tally.dated:
        raise PatientColumnError(Field.DATE, called(Field.DATE), _BIRTHS)
    if len(tally.texts) >= _ENOUGH and not tally.recognized:
        raise UnfitColumnError(Field.DESCRIPTION, called(Field.DESCRIPTION))
    if tally.rows >= _ENOUGH and not tally.dated:
        raise UnfitColumnError(Field.DATE, called(Field.DATE))
    for each in (Field.TIME, Field.MODALITY):
        if tally.unread[each] == tally.rows >= _ENOUGH_OF_OTHERS:
            raise UnfitColumnError(each, called(each))


_ALL_DIFFERENT = "another text in nearly every row, as of patients and not of places"
_BIRTHS = f"days that are mostly over {_BIRTH_YEARS_AGO} years back, as of births"


def _years_before(today: date, years: int) -> date:
    return date(today.year - years, today.month, 1)
