"""Where a user read a figure, and how well it may be graded for that."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from imgxtrain.knowledge.names import nearest
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.sources import Source, SourceKind, host_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.credentials import Body
    from imgxtrain.knowledge.library import Knowledge

_OF_A_SITE = (SourceKind.BODY, SourceKind.GOVERNMENT)
_OWN_TEXT = (*_OF_A_SITE, SourceKind.MIRROR)
_GOVERNMENTS = (".gov", ".mil")
_ORDER = (Grade.WORKING, Grade.REPORTED, Grade.OFFICIAL)


class RejectedSiteError(Exception):
    """The address is on a site that the data reject; ``reason`` says why."""

    def __init__(self, given: str, host: str, reason: str) -> None:
        super().__init__(given)
        self.given = given
        self.host = host
        self.reason = reason


class NotASourceError(Exception):
    """The words are neither an address nor the id of a source."""

    def __init__(self, given: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(given)
        self.given = given
        self.suggestions = suggestions


class GradeTooHighError(Exception):
    """The grade asked for is better than where the figure was read allows."""

    def __init__(self, asked: Grade, allowed: Grade, why: str) -> None:
        super().__init__(f"{asked}: {why}")
        self.asked = asked
        self.allowed = allowed
        self.why = why


class NotAGradeError(Exception):
    """The word is no grade that a figure may be given."""


@dataclass(frozen=True)
class ReadAt:
    """A source, and the best grade of what is read there. ``new``: it is not in the data yet."""

    source: Source
    grade: Grade
    why: str
    new: bool

    @property
    def plain(self) -> dict[str, Any]:
        """The source as it stands in a data file."""
        return self.source.model_dump(mode="json", exclude_none=True)


def read_at(given: str, on: date, body: "Body | None", knowledge: "Knowledge") -> ReadAt:
    """The source that ``given`` names (an address, or an id), read ``on`` a day about ``body``.

    Raises NotASourceError, RejectedSiteError.
    """
    if given in knowledge.sources:
        source = knowledge.sources[given]
        grade, why = _by_kind(source, body, knowledge)
        return ReadAt(source, grade, why, new=False)
    host = _host(given)
    if not host:
        raise NotASourceError(given, _near(given, knowledge))
    for site, rejected in knowledge.rejected_sites.items():
        if _within(host, site):
            raise RejectedSiteError(given, host, rejected.reason)
    kind, publisher, why = _speaker(host, body, knowledge)
    own = kind in _OF_A_SITE and not _of_another(host, body, knowledge)
    stamp = hashlib.sha256(f"{given} {on}".encode()).hexdigest()[:6]
    source = Source(
        id=f"own-{re.sub(r'[^a-z0-9]+', '-', host).strip('-')}-{stamp}",
        title=f"Page at {host}",
        publisher=publisher,
        kind=kind,
        url=given,
        read=on,
    )
    return ReadAt(source, Grade.OFFICIAL if own else Grade.REPORTED, why, new=True)


def grade_called(word: str | None) -> Grade | None:
    """The grade that ``word`` says. Raises NotAGradeError."""
    if word is None:
        return None
    try:
        grade = Grade(word.casefold())
    except ValueError as error:
        raise NotAGradeError(word) from error
    if grade not in _ORDER:
        raise NotAGradeError(word)
    return grade


def graded(asked: Grade | None, read: ReadAt) -> Grade:
    """The grade asked for, if it is not better than allowed. Raises GradeTooHighError."""
    if asked is None:
        return read.grade
    if _ORDER.index(asked) > _ORDER.index(read.grade):
        raise GradeTooHighError(asked, read.grade, read.why)
    return asked


def _host(given: str) -> str:
    try:
        scheme = urlsplit(given).scheme
        return host_of(given).rstrip(".") if scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _near(given: str, knowledge: "Knowledge") -> tuple[str, ...]:
    if "." in _host(f"https://{given}") and " " not in given and ":" not in given:
        return (f"https://{given}",)
    return nearest(given, knowledge.sources)


def _within(host: str, site: str) -> bool:
    return host == site or host.endswith(f".{site}")


def _by_kind(source: Source, body: "Body | None", knowledge: "Knowledge") -> tuple[Grade, str]:
    if source.kind not in _OWN_TEXT:
        return Grade.REPORTED, f"{source.id} is a source of kind {source.kind}"
    if other := _of_another(source.host, body, knowledge):
        return Grade.REPORTED, f"{source.host} is {other}'s site, which speaks for itself alone"
    return Grade.OFFICIAL, f"{source.id} is a source of kind {source.kind}"


def _speaker(host: str, body: "Body | None", knowledge: "Knowledge") -> tuple[SourceKind, str, str]:
    """Who speaks on ``host``: the kind of source, its publisher, and how that is known."""
    if body is not None and _is_site_of(host, body):
        return SourceKind.BODY, body.name, f"{host} is {body.short}'s own site"
    if other := _of_another(host, body, knowledge):
        why = f"{host} is {other}'s site, which speaks for itself alone"
        return SourceKind.BODY, other, why
    for source in knowledge.sources.values():
        site = source.host.rstrip(".")
        if source.kind in _OF_A_SITE and site and _within(host, site):
            return source.kind, source.publisher, f"{host} is a site of {source.publisher}"
    if host.endswith(_GOVERNMENTS):
        return SourceKind.GOVERNMENT, host, f"{host} is a site of the government"
    why = (
        f"{host} is no site of {body.short if body else 'a body or government'} that is known here"
    )
    return SourceKind.REPORT, host, why


def _is_site_of(host: str, body: "Body") -> bool:
    return bool(body.url) and _within(host, host_of(body.url or ""))


def _of_another(host: str, body: "Body | None", knowledge: "Knowledge") -> str | None:
    """The body whose site it is, if that is not the body concerned."""
    if body is None or not host or _is_site_of(host, body) or host.endswith(_GOVERNMENTS):
        return None
    found = (each for each in knowledge.bodies.values() if each.id != body.id)
    return next((each.short for each in found if _is_site_of(host, each)), None)
