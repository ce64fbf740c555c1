from imgxtrain.career.comparison import Cell, Comparison, Row
from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.output.comparison_json import comparison_json
from tests.output.paper import figure


def test_a_comparison_is_its_modalities_and_rows_of_cells() -> None:
    pay = Cell("ct", (Phrase("", figure(80110), Unit.USD),))
    row = Row("Pay", "  Median", (pay, Cell("mri", ())))
    told = comparison_json(Comparison(("ct", "mri"), ("Computed", "Magnetic"), ("C", "M"), (row,)))
    assert told["schema"] == "imgxtrain.compare/1"
    assert told["modalities"] == ["ct", "mri"]
    (only,) = told["rows"]
    assert (only["section"], only["label"]) == ("Pay", "Median")
    filled, empty = only["cells"]
    assert filled["modality"] == "ct"
    assert (filled["text"], filled["value"]) == ("$80,110", 80110)
    assert (filled["grade"], filled["sources"]) == ("official", ["source"])
    assert (empty["modality"], empty["text"], empty["value"]) == ("mri", "", None)
