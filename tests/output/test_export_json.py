import json
from datetime import date

from imgxtrain.exchange.export_cells import Row
from imgxtrain.exchange.exported import Detail, Export, What
from imgxtrain.output.export_json import export_json

TODAY = date(2026, 11, 22)


def test_an_export_says_what_it_is_and_holds_its_rows() -> None:
    rows: tuple[Row, ...] = ({"kind": "exam", "count": 2}, {"kind": "exam", "site": "Östra"})
    text = export_json(Export(What.EXAMS, Detail.MONTHS, ("kind",), rows), TODAY)
    assert json.loads(text) == {
        "schema": "imgxtrain.export/1",
        "what": "exams",
        "by": "month",
        "notes": False,
        "as_of": "2026-11-22",
        "rows": list(rows),
    }
    assert text.isascii()
    assert sum("exam" in line and "kind" in line for line in text.splitlines()) == 2


def test_an_export_without_rows_is_whole_json_too() -> None:
    told = json.loads(export_json(Export(What.ALL, Detail.NOTES, (), ()), TODAY))
    assert (told["by"], told["notes"], told["rows"]) == ("entry", True, [])
