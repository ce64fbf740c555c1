"""``imgxtrain facts``: the data behind the answers."""

from pathlib import Path
from typing import Annotated

import typer

from imgxtrain.cli.facts_import_list import import_list
from imgxtrain.cli.facts_set import set_figure
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session

FINDINGS = 1


def register(app: typer.Typer) -> None:
    """Add the group to ``app``."""
    group = typer.Typer(help="The data behind the answers: sources, checks, schema, your own.")
    group.command("sources")(sources)
    group.command("check")(check)
    group.command("schema")(schema)
    group.command("set")(set_figure)
    group.command("import-list")(import_list)
    app.add_typer(group, name="facts")


def sources(
    context: typer.Context,
    source_id: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
    as_json: AsJson = False,
) -> None:
    """Every source, or one with the records that rest on it."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import resolve_source
    from imgxtrain.output import source_list

    session: Session = context.obj
    knowledge = Knowledge()
    cited = {}
    shown = list(knowledge.sources.values())
    if source_id is not None:
        from imgxtrain.knowledge.citations import citations
        from imgxtrain.knowledge.shipped import current_documents

        shown = [resolve_source(source_id, knowledge)]
        cited = citations(current_documents())
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(source_list.sources_json(shown, cited))
        return
    from imgxtrain.output.screen import screen

    source_list.print_sources(shown, cited, screen(color=session.color))


def check(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A data file of your own.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check the data: unknown keys, dangling references, dates, grades, sources. 1 if any fails."""
    from imgxtrain.knowledge.shipped import check_data
    from imgxtrain.output import check_report
    from imgxtrain.output.emission import emit

    report = check_data(file)
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(check_report.report_json(report))
    else:
        emit(check_report.report_text(report) + "\n")
    if report.problems:
        raise typer.Exit(FINDINGS)


def schema(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="modalities.yaml, labor.yaml, ...")
    ] = None,
) -> None:
    """JSON Schema of the data files, for an editor; of one where FILE names it."""
    from imgxtrain.knowledge.json_schema import schema_of
    from imgxtrain.output.json_form import print_json

    print_json(schema_of(file))
