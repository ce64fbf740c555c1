"""An export as JSON (``imgxtrain.export/1``), a row a line."""

import json
from datetime import date

from imgxtrain.exchange.exported import Detail, Export

SCHEMA = "imgxtrain.export/1"


def export_json(export: Export, today: date) -> str:
    """The export as text, in plain ASCII so that any encoding takes it."""
    told = {
        "schema": SCHEMA,
        "what": export.what.value,
        "by": "month" if export.detail is Detail.MONTHS else "entry",
        "notes": export.detail is Detail.NOTES,
        "as_of": today.isoformat(),
    }
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in told.items()]
    rows = ",\n".join(f"    {json.dumps(row)}" for row in export.rows)
    return "\n".join(
        ["{", *lines, f'  "rows": [\n{rows}\n  ]' if rows else '  "rows": []', "}", ""]
    )
