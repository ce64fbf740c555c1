"""Options that commands about entries take alike."""

from typing import Annotated

import typer

On = Annotated[
    str | None, typer.Option("--on", help="The day: 2026-11-20, yesterday, monday, 3d. [today]")
]
From = Annotated[
    str | None, typer.Option("--from", help="First day of a period: 2026-11-01, or 2026-11.")
]
To = Annotated[str | None, typer.Option("--to", help="Its last day: 2026-11-20, or 2026-11.")]
Site = Annotated[str | None, typer.Option("--site", help="Where it was.")]
Verifier = Annotated[str | None, typer.Option("--verifier", help="Who can confirm it.")]
VerifierCredential = Annotated[
    str | None, typer.Option("--verifier-credential", help="R.T.(R)(CT), M.D., ...")
]
Note = Annotated[str | None, typer.Option("--note", help="Never about a patient.")]
For = Annotated[str | None, typer.Option("--for", help="The credential it is for: arrt-ct.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, change nothing.")]
