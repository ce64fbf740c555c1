"""``imgxtrain facts set``: a figure as the user read it, into an overlay of our own."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.fact_paths import Place
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.own_sources import ReadAt
    from imgxtrain.knowledge.provenance import Grade, Sourced


class SourceUnsaidError(Exception):
    """It was not said where the figure was read."""


class ValueUnsaidError(Exception):
    """No value was given for the figure called ``path``."""

    def __init__(self, path: str, example: str) -> None:
        super().__init__(path)
        self.path = path
        self.example = example


class NothingSetError(Exception):
    """The figure called ``path`` was never set with this command."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def set_figure(
    context: typer.Context,
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="As arrt-ct.application_fee or clinical.total.")
    ],
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]")] = None,
    source: Annotated[
        str | None, typer.Option(help="Where you read it: an address, or the id of a source.")
    ] = None,
    read_on: Annotated[str, typer.Option(metavar="DAY", help="When you read it.")] = "today",
    grade: Annotated[
        str | None, typer.Option(help="reported or working, if it is to be graded lower.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Whatever should stand beside it.")] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Take your own figure out again.")] = False,
) -> None:
    """Put a figure that you read yourself in the place of the one here.

    It goes into a file of its own in your config directory, with where and when it was read.
    """
    from imgxtrain.knowledge.fact_paths import place_of
    from imgxtrain.knowledge.library import Knowledge

    session: Session = context.obj
    knowledge = Knowledge()
    place = place_of(path, knowledge, session.today)
    if reset:
        _reset(path, place, knowledge, session)
        return
    figure, read = _figure(path, place, (value, source, read_on, grade, note), session, knowledge)
    _keep(place, figure, read, knowledge)
    _print(place, knowledge, session, read, figure["grade"])


def _figure(
    path: str,
    place: "Place",
    said: tuple[str | None, str | None, str, str | None, str | None],
    session: Session,
    knowledge: "Knowledge",
) -> "tuple[dict[str, Any], ReadAt | None]":
    """The figure in plain form, and where it was read."""
    from imgxtrain.cli.days import day_of
    from imgxtrain.knowledge.overlay_facts import NewFigure, example_for, value_for

    value, source, read_on, grade, note = said
    if value is None:
        raise ValueUnsaidError(path, example_for(place))
    typed = value_for(value, place)
    on = day_of(read_on, session.today)
    from imgxtrain.knowledge.fact_paths import body_concerned

    level, read = source_and_grade(source, grade, on, body_concerned(place, knowledge), knowledge)
    name = read.source.id if read else None
    return NewFigure(typed, level, name, on, note).plain, read


def source_and_grade(
    source: str | None, asked: str | None, on: Any, body: Any, knowledge: "Knowledge"
) -> "tuple[Grade, ReadAt | None]":
    """How well what was read there may be graded.

    Raises SourceUnsaidError, NotAGradeError and the errors of a source that will not do.
    """
    from imgxtrain.knowledge.own_sources import grade_called, graded, read_at
    from imgxtrain.knowledge.provenance import Grade

    wanted = grade_called(asked)
    if source is None:
        if wanted is not Grade.WORKING:
            raise SourceUnsaidError
        return wanted, None
    read = read_at(source, on, body, knowledge)
    return graded(wanted, read), read


def _keep(
    place: "Place", figure: dict[str, Any], read: "ReadAt | None", knowledge: "Knowledge"
) -> None:
    from imgxtrain.cli.own_overlays import keep, kept_in, place_for, writing
    from imgxtrain.knowledge.overlay_facts import put, with_source, without_unused_sources
    from imgxtrain.knowledge.overlay_files import OWN_FACTS

    file = place_for(OWN_FACTS)
    with writing(file):
        root = kept_in(file)
        if read and read.new:
            with_source(root, read.plain)
        put(root, place, figure, getattr(knowledge, place.section).plain(place.record_id))
        without_unused_sources(root)
        keep(file, root)


def _reset(path: str, place: "Place", knowledge: "Knowledge", session: Session) -> None:
    from imgxtrain.cli.own_overlays import keep, kept_in, place_for, writing
    from imgxtrain.knowledge.overlay_facts import taken_out, without_unused_sources
    from imgxtrain.knowledge.overlay_files import OWN_FACTS

    file = place_for(OWN_FACTS)
    with writing(file):
        root = kept_in(file)
        if not taken_out(root, place):
            raise NothingSetError(path)
        without_unused_sources(root)
        keep(file, root)
    _print(place, knowledge, session)


def figure_at(place: "Place", knowledge: "Knowledge") -> "Sourced[Any] | None":
    """The figure that stands at ``place`` now; None where its record is not there any more."""
    from imgxtrain.knowledge.fact_paths import places_in

    records = getattr(knowledge, place.section)
    if place.record_id not in records:
        return None
    found = places_in(place.section, place.record_id, records[place.record_id])
    return next((each.figure for each in found if each.steps == place.steps), None)


def _print(
    place: "Place",
    knowledge: "Knowledge",
    session: Session,
    read: "ReadAt | None" = None,
    grade: str | None = None,
) -> None:
    """``knowledge``: the data before the change."""
    from imgxtrain.cli.own_overlays import place_for
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.knowledge.fact_paths import lasting_path
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.overlay_files import OWN_FACTS
    from imgxtrain.output.fact_change import print_change

    out = own_screen(session)
    path = lasting_path(place, knowledge)
    print_change(place, path, figure_at(place, Knowledge()), out)
    if grade is not None:
        out.labelled("grade", f"{grade}: {read.why if read else 'no source was named'}")
        out.line(f"kept in {place_for(OWN_FACTS)}")
        out.line(f"take it back with: imgxtrain facts set {path} --reset")
