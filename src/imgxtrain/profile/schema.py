"""JSON Schema of the record's file, generated from the models that read it."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from imgxtrain.profile.entries import KINDS, Entry, EntryId
from imgxtrain.profile.person import Profile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Change(BaseModel):
    """A change that can be taken back: what has to be done to take it back."""

    model_config = ConfigDict(extra="allow", frozen=True)

    what: Annotated[str, Field(description="What was done, in words.")]
    at: Annotated[str, Field(description="When: ISO date, time and offset.")]
    head: Annotated[dict[str, Any], Field(description="Keys to set again; null: take out.")] = {}
    remove: Annotated[tuple[EntryId, ...], Field(description="Entries to take out.")] = ()
    insert: Annotated[
        tuple[tuple[int, Entry], ...], Field(description="Entries to put back, with their places.")
    ] = ()
    replace: Annotated[tuple[Entry, ...], Field(description="Entries as they were before.")] = ()


class File(Profile):
    """The record of one person, as it is kept by imgxtrain."""

    schema_version: Annotated[str, StringConstraints(pattern=r"^1(\.[0-9]+)*$")]
    entries: Annotated[tuple[Entry, ...], Field(description="In the order of logging.")]
    undo: Annotated[tuple[Change, ...], Field(description="The last change last.")] = ()
    redo: Annotated[tuple[Change, ...], Field(description="What was taken back, last first.")] = ()
    checksum: (
        Annotated[
            str,
            StringConstraints(pattern=r"^crc32:[0-9a-f]{8}$"),
            Field(description="CRC-32 of the bytes before this line. Leave it out when editing."),
        ]
        | None
    ) = None


def profile_schema() -> dict[str, Any]:
    """The schema of the whole file. Each entry is of just one kind."""
    schema: dict[str, Any] = _plainer(File.model_json_schema())
    entries = entry_schemas(schema)
    for entry in entries.values():
        entry["required"] = list(dict.fromkeys([*entry["required"], "kind"]))
    entries[""]["properties"]["kind"]["not"] = {"enum": list(KINDS)}
    return {"$schema": DIALECT, **schema}


def entry_schemas(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The schemas of the entries by kind, "" being any other kind."""
    objects = [each for each in schema["$defs"].values() if "logged" in each.get("properties", ())]
    found = {each["properties"]["kind"].get("const", ""): each for each in objects}
    return {kind: found[kind] for kind in (*KINDS, "")}


def _plainer(schema: Any) -> Any:
    """``schema`` without titles that only repeat a name, and without blanks as defaults."""
    if isinstance(schema, list):
        return [_plainer(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _plainer(value) for key, value in schema.items() if not _is_noise(key, value)}


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value is None)
