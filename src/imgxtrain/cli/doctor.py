"""``imgxtrain doctor``."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.options import AsJson
from imgxtrain.cli.own_profile import on_same_record
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.profile.health import Checked

ERROR = 3


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("doctor")(doctor)


def doctor(context: typer.Context, as_json: AsJson = False) -> None:
    """Look at the record and all around it, and change nothing.

    A line each: ok, warning or error. The exit code is 3 if anything is an error.
    """
    from imgxtrain.output.health import health_json, print_health, worst
    from imgxtrain.profile.health import Health

    session: Session = context.obj
    checks = tuple(
        replace(check, hint=on_same_record(check.hint, session)) for check in _checks(session)
    )
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(health_json(checks))
    else:
        from imgxtrain.output.screen import screen

        print_health(checks, screen(color=session.color))
    if worst(checks) is Health.ERROR:
        raise typer.Exit(ERROR)


def _checks(session: Session) -> "Iterator[Checked]":
    from imgxtrain.profile import health
    from imgxtrain.profile.locations import NoHomeError
    from imgxtrain.profile.record_health import of_record

    yield _versions()
    try:
        profile = session.path
    except NoHomeError:
        told = "there is no home directory to keep it in"
        hint = "imgxtrain --profile profile.json doctor"
        yield health.Checked(health.Health.ERROR, "record", told, hint)
    else:
        yield from of_record(profile)
        yield from health.of_surroundings(profile)
    yield from health.of_data(*_data())
    yield _own_data()


def _versions() -> "Checked":
    import platform
    import sys

    from imgxtrain import __version__
    from imgxtrain.profile.health import Checked, Health
    from imgxtrain.profile.record import SCHEMA_VERSION

    python = ".".join(str(part) for part in sys.version_info[:3])
    told = f"imgxtrain {__version__}, record format {SCHEMA_VERSION}, Python {python}"
    return Checked(Health.OK, "versions", f"{told}, {platform.platform()}")


def _own_data() -> "Checked":
    """Where the user's own data lie, and whether they can be used."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.overlay_files import config_directory, overlay_files
    from imgxtrain.knowledge.overlays import OverlayError
    from imgxtrain.knowledge.problems import DataError
    from imgxtrain.profile.health import Checked, Health, counted

    directory = config_directory()
    if directory is None:
        return Checked(Health.OK, "overlays", "no place for any: there is no home directory")
    files = overlay_files(directory)
    told = f"{counted(len(files), 'file')} in {directory}"
    try:
        len(Knowledge(overlays=files).sources)
    except OverlayError as error:
        problem = f"{told}: {error.problems[0]}"
        return Checked(Health.ERROR, "overlays", problem, "imgxtrain facts check")
    except DataError:
        return Checked(Health.OK, "overlays", told)  # the shipped data are told of themselves
    return Checked(Health.OK, "overlays", told)


def _data() -> tuple[list[str], list[str]]:
    """Data files whose compiled form is out of date, and why some cannot be used at all."""
    from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, data_directory, is_fresh, load
    from imgxtrain.knowledge.problems import DataError

    directory = data_directory()
    stale = [name for name in SECTIONS_OF_FILE if not is_fresh(directory / name)]
    problems: list[str] = []
    for name in stale:
        try:
            load(directory / name)
        except DataError as error:
            problems += [str(problem) for problem in error.problems]
    return stale, problems
