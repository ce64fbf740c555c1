from imgxtrain.knowledge.phrase import Description, Line, Phrase, Section
from imgxtrain.output.description_json import description_json
from tests.output.paper import figure


def test_a_description_keeps_its_sections_lines_and_levels() -> None:
    line = Line("scored questions", (Phrase("", figure(165)),), indent=1)
    what = Description("credential", "arrt-ct", "ARRT(CT)", (Section("Exam", (line,)),))
    told = description_json(what)
    assert (told["schema"], told["kind"]) == ("imgxtrain.show/1", "credential")
    assert (told["id"], told["title"]) == ("arrt-ct", "ARRT(CT)")
    (section,) = told["sections"]
    (only,) = section["lines"]
    assert section["title"] == "Exam"
    assert (only["label"], only["indent"], only["value"]) == ("scored questions", 1, 165)
    assert (only["grade"], only["sources"]) == ("official", ["source"])
