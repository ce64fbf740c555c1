import json

import pytest
from hypothesis import given, settings

from imgxtrain.career.resume import Part
from imgxtrain.output.resume_json import resume_json
from tests.output.resumes import TYPED, WHOLE, filled_with


def test_it_names_its_shape_and_tells_every_part() -> None:
    told = resume_json(WHOLE)
    assert list(told) == [
        "schema",
        "name",
        "headline",
        "letters",
        "summary",
        "jobs",
        "skills",
        "certifications",
        "licenses",
        "education",
        "continuing_education",
        "suggestions",
        "left_out",
    ]
    assert told["schema"] == "imgxtrain.resume/1"
    assert told["jobs"][0]["bullets"][0]["entries"] == ("a1b2",)


@pytest.mark.parametrize(
    ("part", "key"),
    [
        (Part.HEADLINE, "headline"),
        (Part.SUMMARY, "summary"),
        (Part.BULLETS, "jobs"),
        (Part.SKILLS, "skills"),
    ],
)
def test_a_part_comes_with_what_is_said_beside_it(part: Part, key: str) -> None:
    assert list(resume_json(WHOLE, part)) == ["schema", key, "suggestions", "left_out"]


@settings(deadline=None, max_examples=50)
@given(TYPED)
def test_whatever_was_typed_it_reads_back(text: str) -> None:
    told = json.loads(json.dumps(resume_json(filled_with(text))))
    assert told["name"] == (text or None)
    assert told["jobs"][0]["bullets"][0]["text"] == text
