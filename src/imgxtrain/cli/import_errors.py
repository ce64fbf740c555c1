"""Errors of an import as people read them. Nothing that stands in a cell is ever told."""

from collections.abc import Callable, Sequence
from typing import Any

from imgxtrain.cli.explained import Explained, command, replaced
from imgxtrain.cli.import_choices import (
    DatesUnclearError,
    NotADateFormatError,
    RoleUnsaidError,
)
from imgxtrain.exchange.column_checks import PatientColumnError, UnfitColumnError
from imgxtrain.exchange.column_names import Field, is_of_patients, plain_name
from imgxtrain.exchange.columns import ColumnUnclearError
from imgxtrain.exchange.mappings import (
    ColumnOfPatientsError,
    MappedTwiceError,
    NoSuchColumnError,
    NotAFieldError,
)
from imgxtrain.exchange.text_files import NotATableError
from imgxtrain.output.reject_file import NotARejectFileError, RejectFileError

_HELP = "imgxtrain import --help"
_COLUMNS_TOLD = 12
_NOTHING = "nothing was imported"


def _not_a_table(error: NotATableError, _: Sequence[str]) -> Explained:
    cause = error.cause
    if error.elsewhere:
        cause += "\nopen it in Excel or LibreOffice, save it as CSV, and import that file"
    return Explained(f"{error.path} cannot be imported", cause, _HELP)


def _column_unclear(error: ColumnUnclearError, words: Sequence[str]) -> Explained:
    harmless = [i for i, name in enumerate(error.header) if not is_of_patients(name)]
    may_be = list(error.candidates) or harmless
    names = [_label(error.header, i) for i in may_be]
    if error.candidates:
        message = f"several columns may hold the {error.field}"
    else:
        message = f"no column is clearly the one that holds the {error.field}"
    hint = _HELP
    if error.candidates:
        hint = _mapped(words, error.field, names[0])
    return Explained(message, f"say which with --map: {_listed(names)}", hint)


def _label(header: Sequence[str], column: int) -> str:
    """A column's name; its number, where it has none of its own."""
    name = plain_name(header[column])
    alike = sum(plain_name(each) == name for each in header)
    return header[column] if name and alike == 1 else str(column + 1)


def _looking(words: Sequence[str]) -> list[str]:
    """The command line as a dry run: to be seen before it is done."""
    return [*words] if "--dry-run" in words else [*words, "--dry-run"]


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f'"{name}"' for name in names[:_COLUMNS_TOLD])
    more = len(names) - _COLUMNS_TOLD
    return f"{shown}, and {more} more" if more > 0 else shown


def _no_column(error: NoSuchColumnError, words: Sequence[str]) -> Explained:
    names = [name for name in error.header if name and not is_of_patients(name)]
    if error.many:
        message = f'several columns are called "{error.name}"'
        number = str(error.header.index(_same(error)) + 1)
        cause = "say which by its number, counted from 1"
        return Explained(message, cause, _mapped(words, error.field, number))
    message = f'no column is called "{error.name}"'
    near = _near(error.name, names)
    hint = _mapped(words, error.field, near) if near else _HELP
    return Explained(message, f"there are: {_listed(names)}", hint)


def _same(error: NoSuchColumnError) -> str:
    wanted = plain_name(error.name)
    return next(name for name in error.header if plain_name(name) == wanted)


def _near(name: str, names: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    lowered = {each.casefold(): each for each in names}
    found = get_close_matches(name.casefold(), lowered, n=1, cutoff=0.4)
    return lowered[found[0]] if found else next(iter(names), None)


def _mapped(words: Sequence[str], field: Field, column: str) -> str:
    """The command line with ``column`` for the field, as a dry run."""
    return command([*_without_map(words, field), "--map", f"{field}={column}"])


def _not_a_field(error: NotAFieldError, _: Sequence[str]) -> Explained:
    cause = f"say FIELD=COLUMN, where FIELD is one of: {', '.join(Field)}"
    if error.words.casefold().startswith("verifier"):
        cause += "\nwho can confirm these exams is said with --verifier, and read from no column"
    return Explained(f'--map "{error.words}" names no field and column', cause, _HELP)


def _mapped_twice(error: MappedTwiceError, words: Sequence[str]) -> Explained:
    columns = " and ".join(f'"{name}"' for name in error.columns)
    fields = " and as the ".join(error.fields)
    if len(error.columns) > 1:
        message = f"--map names two columns for the {fields}: {columns}"
        hint = _mapped(words, error.fields[0], error.columns[0])
    else:
        message = f"--map reads column {columns} as the {fields}"
        hint = command(_without_map(words, error.fields[-1]))
    return Explained(message, f"say which of them holds; {_NOTHING}", hint)


def _column_of_patients(error: ColumnOfPatientsError, words: Sequence[str]) -> Explained:
    message = f'column "{error.name}" tells who was examined: it is never read'
    cause = "if it does not, give it another name in the file's first row"
    return Explained(message, cause, command(_without_map(words, error.field)))


def _without_map(words: Sequence[str], field: Field) -> list[str]:
    """The command line without the mapping of ``field``, as a dry run."""
    kept: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--map":
            mapping = next(rest, "")
            kept += [] if mapping.casefold().startswith(f"{field}=") else [word, mapping]
        elif not word.casefold().startswith(f"--map={field}="):
            kept.append(word)
    return _looking(kept)


def _patients(error: PatientColumnError, words: Sequence[str]) -> Explained:
    numbers = ", ".join(map(str, error.rows))
    where = f" (row{'s' * (len(error.rows) > 1)} {numbers})" if error.rows else ""
    message = f'column "{error.column}" holds {error.of}{where}: {_NOTHING}'
    if not error.certain:
        cause = (
            "if they are all places, say so with --yes; if not, name the place with --site,"
            " and the column is left alone"
        )
        return Explained(message, cause, command([*words, "--yes"]))
    if error.field is Field.SITE:
        cause = "name the site yourself, and the column is left alone"
        return Explained(
            message, cause, command([*_without_map(words, error.field), "--site", "main hospital"])
        )
    cause = f"it was to be read as the {error.field}: name another column with --map"
    return Explained(message, cause, _HELP)


_HELD = {
    Field.DATE: "dates",
    Field.DESCRIPTION: "descriptions of exams",
    Field.TIME: "times of day",
    Field.MODALITY: "modalities",
}


def _unfit(error: UnfitColumnError, _: Sequence[str]) -> Explained:
    message = f'column "{error.column}" does not hold {_HELD[error.field]}: {_NOTHING}'
    return Explained(message, f"name another with --map {error.field}=COLUMN", _HELP)


def _role_unsaid(_: RoleUnsaidError, words: Sequence[str]) -> Explained:
    cause = (
        "say what you did at these exams with --role:"
        " an export names people who did not perform the exam"
    )
    return Explained(_NOTHING + " yet", cause, command([*words, "--role", "performed"]))


def _dates_unclear(error: DatesUnclearError, words: Sequence[str]) -> Explained:
    message = f'the dates in column "{error.column}" are not clear: {error.why}'
    cause = "say their order with --date-format: mdy (month first), dmy or ymd"
    return Explained(message, cause, command([*words, "--date-format", "mdy"]))


def _not_a_format(error: NotADateFormatError, words: Sequence[str]) -> Explained:
    message = f'no order of dates is called "{error.words}"'
    right = command(replaced(words, error.words, "mdy"))
    return Explained(message, "it is mdy (month first), dmy (day first) or ymd", right)


def _not_rejects(error: NotARejectFileError, words: Sequence[str]) -> Explained:
    message = f"{error.path} is there and holds no rejects: {_NOTHING}"
    free = error.path.with_name(f"{error.path.stem}-2{error.path.suffix}")
    return _elsewhere(message, "name another file with --rejects", words, str(free))


def _rejects(error: RejectFileError, words: Sequence[str]) -> Explained:
    message = f"the rejects cannot be written to {error.path}: {_NOTHING}"
    return _elsewhere(message, error.cause, words, error.path.name)


def _elsewhere(message: str, cause: str, words: Sequence[str], path: str) -> Explained:
    kept = list(words)
    if "--rejects" in kept:
        place = kept.index("--rejects")
        del kept[place : place + 2]
    kept = [word for word in kept if not word.startswith("--rejects=")]
    return Explained(message, cause, command([*kept, "--rejects", path]))


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    NotATableError: _not_a_table,
    ColumnUnclearError: _column_unclear,
    NoSuchColumnError: _no_column,
    NotAFieldError: _not_a_field,
    MappedTwiceError: _mapped_twice,
    ColumnOfPatientsError: _column_of_patients,
    PatientColumnError: _patients,
    UnfitColumnError: _unfit,
    RoleUnsaidError: _role_unsaid,
    DatesUnclearError: _dates_unclear,
    NotADateFormatError: _not_a_format,
    NotARejectFileError: _not_rejects,
    RejectFileError: _rejects,
}
