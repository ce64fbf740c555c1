"""JSON Schema of the data files, generated from the models, for editors."""

from typing import Any

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.names import NameNotFoundError, nearest

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(file: str | None = None) -> dict[str, Any]:
    """Schema of a data file by name, or of any data file. Raises NameNotFoundError."""
    schema: dict[str, Any] = {"$schema": DIALECT, **Document.model_json_schema()}
    if file is None:
        return schema
    if file not in SECTIONS_OF_FILE:
        raise NameNotFoundError(file, "data file", nearest(file, SECTIONS_OF_FILE))
    allowed = {"as_of", "provenance", *SECTIONS_OF_FILE[file]}
    schema["properties"] = {k: v for k, v in schema["properties"].items() if k in allowed}
    schema["title"] = file
    return schema
