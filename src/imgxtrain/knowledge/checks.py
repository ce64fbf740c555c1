"""Checks across records: ids unique, references resolve, dates in order, grades earned.

A check is a function from the files to problems; ``CHECKS`` lists them all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from imgxtrain.knowledge import credentials, exams, requirements
from imgxtrain.knowledge.problems import Problem
from imgxtrain.knowledge.provenance import Grade, Provenance, Sourced
from imgxtrain.knowledge.reading import ReadFile
from imgxtrain.knowledge.references import SECTIONS, declared_names, references
from imgxtrain.knowledge.sources import SPEAKS_FOR_ITSELF, Source
from imgxtrain.knowledge.yaml_reader import Path


@dataclass(frozen=True)
class Files:
    """Files checked together: a reference may point into any of them."""

    files: tuple[ReadFile, ...]

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """Names that may be referred to, by namespace, those of invalid records included."""
        found: dict[str, set[str]] = defaultdict(set)
        for file in self.files:
            for namespace, name in declared_names(file.tree.root):
                found[namespace].add(name)
        return {namespace: frozenset(names) for namespace, names in found.items()}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Valid sources by id."""
        return {source.id: source for file in self.files for source in file.document.sources}

    def records(self) -> Iterator[tuple[ReadFile, Path, BaseModel]]:
        """Every valid record with its file and path."""
        for file in self.files:
            for path, record in records_of(file.document):
                yield file, path, record


def records_of(value: object, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Every record within ``value``, itself included, with its path."""
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from records_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from records_of(item, (*path, index))


Check = Callable[[Files], Iterator[Problem]]


def references_resolve(files: Files) -> Iterator[Problem]:
    """Every id that is referred to is declared somewhere."""
    for file in files.files:
        for path, namespace, name in references(file.tree.root):
            known = files.names.get(namespace, frozenset())
            if name not in known:
                message = f"no such {namespace}: {name}"
                yield file.tree.problem(path, message, _did_you_mean(name, known))


def _did_you_mean(target: str, known: frozenset[str]) -> str | None:
    close = get_close_matches(target, sorted(known), n=1)
    return f"did you mean {close[0]}?" if close else None


def ids_unique(files: Files) -> Iterator[Problem]:
    """No id stands twice in a section, within a file or across files.

    A file of corrections states the ids of what it corrects; twice within it is too often.
    """
    together: dict[tuple[str, str], tuple[ReadFile, Path]] = {}
    for file in files.files:
        seen = {} if file.made_from.corrects else together
        for section, key in SECTIONS.items():
            for index, record in enumerate(_listed(file.tree.root, section)):
                name = record.get(key) if isinstance(record, dict) else None
                path: Path = (section, index, key)
                if isinstance(name, str) and (
                    first := seen.setdefault((section, name), (file, path))
                ) != (file, path):
                    where = f"first in {first[0].tree.file}:{first[0].tree.line_of(first[1])}"
                    yield file.tree.problem(path, f"id given twice: {name}", where)


def _listed(root: Any, section: str) -> Sequence[Any]:
    found = root.get(section) if isinstance(root, dict) else None
    return found if isinstance(found, list) else ()


def nested_ids_unique(files: Files) -> Iterator[Problem]:
    """Within one record, the ids of a list are different."""
    for file, path, record in files.records():
        if path:
            for name in type(record).model_fields:
                for index, repeated in _repeated_ids(getattr(record, name)):
                    place = (*path, name, index, "id")
                    yield file.problem(place, f"id given twice: {repeated}")


def _repeated_ids(value: object) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, item in enumerate(value if isinstance(value, tuple) else ()):
        name = str(getattr(item, "id", ""))
        if name and name in seen:
            yield index, name
        seen.add(name)


def dates_in_order(files: Files) -> Iterator[Problem]:
    """Editions, outlines and pathways begin before they end; editions stand oldest first."""
    for file, path, record in files.records():
        if isinstance(record, credentials.Outline):
            yield from _ordered(file, path, record, "effective_until")
        if isinstance(record, credentials.Edition):
            yield from _ordered(file, path, record, "accept_until")
        if isinstance(record, credentials.Pathway):
            yield from _ordered(file, path, record, "closed_on")
        if isinstance(record, credentials.GoverningDocument):
            yield from _oldest_first(file, (*path, "editions"), record.editions)
        if isinstance(record, credentials.Examination):
            yield from _oldest_first(file, (*path, "outlines"), record.outlines)


Dated = credentials.Edition | credentials.Outline | credentials.Pathway


def _ordered(file: ReadFile, path: Path, record: Dated, last: str) -> Iterator[Problem]:
    begins, ends = record.effective_from.value, getattr(record, last).value
    if begins is not None and ends is not None and ends < begins:
        yield file.problem((*path, last), f"dates out of order: {ends} is before {begins}")


def _oldest_first(file: ReadFile, path: Path, items: Sequence[Dated]) -> Iterator[Problem]:
    dated = [(index, item.effective_from.value) for index, item in enumerate(items)]
    known = [(index, day) for index, day in dated if day is not None]
    for (_, before), (index, after) in pairwise(known):
        if after < before:
            message = f"dates out of order: {after} stands after {before}"
            yield file.problem((*path, index, "effective_from"), message, "oldest first")


def official_figures_have_official_sources(files: Files) -> Iterator[Problem]:
    """A figure graded official, or derived from such, names a source that speaks for itself."""
    for file, path, record in files.records():
        if not isinstance(record, (Sourced, Provenance)):
            continue
        named = [files.sources[name] for name in record.sources if name in files.sources]
        speaks = any(source.kind in SPEAKS_FOR_ITSELF for source in named)
        if Grade.OFFICIAL in (record.grade, record.basis) and named and not speaks:
            yield file.problem(
                path, "graded official, but no source is the body's or government's own"
            )


def provenance_complete(files: Files) -> Iterator[Problem]:
    """A block's provenance has sources (unless working) and a date."""
    for file, path, record in files.records():
        if isinstance(record, Provenance):
            if not record.sources and record.grade is not Grade.WORKING:
                yield file.problem(path, f"figure graded {record.grade} without a source")
            if record.as_of is None and file.plain(("as_of",)) is None:
                yield file.problem(path, "figure without a date (as_of)")


def no_rejected_site(files: Files) -> Iterator[Problem]:
    """No source stands on a site that is known to contradict the bodies."""
    rejected = {site.host for file in files.files for site in file.document.rejected_sites}
    for file in files.files:
        for index, source in enumerate(file.document.sources):
            if any(source.host == bad or source.host.endswith(f".{bad}") for bad in rejected):
                yield file.problem(("sources", index, "url"), f"rejected site: {source.host}")


def credentials_hang_together(files: Files) -> Iterator[Problem]:
    """Local references resolve; full depth has pathways; an outline says what is missing."""
    for file, path, record in files.records():
        if not isinstance(record, credentials.Credential):
            continue
        full = record.depth is credentials.Depth.FULL
        if full and not file.plain((*path, "pathways")):
            yield file.problem((*path, "depth"), "full depth without a pathway")
        if not full and not record.not_modelled:
            yield file.problem((*path, "depth"), "an outline must say what is not_modelled")
        for number, pathway in enumerate(record.pathways):
            yield from _local_names(file, (*path, "pathways", number), pathway)


def _local_names(file: ReadFile, path: Path, pathway: credentials.Pathway) -> Iterator[Problem]:
    """Looked for in the plain data, which also has what was left out for a mistake in it."""
    documents = _plain_records(file.plain(path[:2]), "documents")
    for name in pathway.documents:
        if name not in {document.get("id") for document in documents}:
            yield file.problem((*path, "documents"), f"no such document here: {name}")
    asking = [file.plain(path)]
    asking += [edition for each in documents for edition in _plain_records(each, "editions")]
    required = [item.get("id") for each in asking for item in _plain_records(each, "requirements")]
    for position, item in enumerate(pathway.requirements):
        for name in sorted(set(item.after) - set(required)):
            place = (*path, "requirements", position, "after")
            yield file.problem(place, f"no such requirement here: {name}")


def _plain_records(parent: Any, key: str) -> list[dict[str, Any]]:
    found = parent.get(key) if isinstance(parent, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def procedures_hang_together(files: Files) -> Iterator[Problem]:
    """Procedures stand in a category of their list; an exam claims one of them plainly."""
    for file, path, record in files.records():
        if not isinstance(record, exams.ProcedureList):
            continue
        plain = _plain_records(file.plain(path), "categories")
        categories = {category.get("id") for category in plain}
        claimed: dict[str, str] = {}
        for index, procedure in enumerate(record.procedures):
            place: Path = (*path, "procedures", index)
            if procedure.category not in categories:
                message = f"no such category here: {procedure.category}"
                yield file.problem((*place, "category"), message)
            for exam in procedure.exams:
                first = claimed.setdefault(exam, procedure.id)
                if first != procedure.id:
                    message = f"{exam} claims two procedures plainly, {first} too"
                    yield file.problem((*place, "exams"), message, "use possible for one")


def groups_fit(files: Files) -> Iterator[Problem]:
    """Groups of a repetition requirement form a tree over its list."""
    lists = {
        item.get("id"): item
        for file in files.files
        for item in _plain_records(file.made_from.root, "procedure_lists")
    }
    for file, path, record in files.records():
        if isinstance(record, requirements.Repetitions) and record.list in lists:
            groups = record.groups
            yield from _visit_groups(file, (*path, "groups"), groups, lists[record.list])


def _visit_groups(
    file: ReadFile,
    path: Path,
    groups: Sequence[requirements.ProcedureGroup],
    listed: dict[str, Any],
) -> Iterator[Problem]:
    category_of = {p.get("id"): p.get("category") for p in _plain_records(listed, "procedures")}
    categories = {category.get("id") for category in _plain_records(listed, "categories")}
    taken: set[str] = set()
    for index, group in enumerate(groups):
        here: Path = (*path, index)
        for name in sorted(set(group.procedures) - set(category_of)):
            yield file.problem(here, f"no such procedure in {listed['id']}: {name}")
        for name in sorted(set(group.categories) - categories):
            yield file.problem(here, f"no such category in {listed['id']}: {name}")
        members = _members(group, category_of)
        for name in sorted(taken & members):
            yield file.problem(here, f"in two groups side by side: {name}")
        taken |= members
        yield from _visit_groups(file, (*here, "groups"), group.groups, listed)


def _members(group: requirements.ProcedureGroup, category_of: dict[Any, Any]) -> set[str]:
    own = {name for name, category in category_of.items() if category in group.categories}
    return own.union(group.procedures, *(_members(inner, category_of) for inner in group.groups))


CHECKS: tuple[Check, ...] = (
    ids_unique,
    nested_ids_unique,
    references_resolve,
    dates_in_order,
    official_figures_have_official_sources,
    provenance_complete,
    no_rejected_site,
    credentials_hang_together,
    procedures_hang_together,
    groups_fit,
)


def problems_of(files: Sequence[ReadFile]) -> tuple[Problem, ...]:
    """Every problem of ``files`` taken together, in the order of file and line."""
    together = Files(tuple(files))
    across = {problem for check in CHECKS for problem in check(together)}
    return tuple(sorted(across.union(*(file.problems for file in files))))
