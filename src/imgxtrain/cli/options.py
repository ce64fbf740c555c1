"""Options that several commands take alike."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
WithSources = Annotated[bool, typer.Option("--sources", help="Print where each figure is from.")]
