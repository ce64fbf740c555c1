"""Where the figures come from: every source once, and the sites that are no evidence."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict

from imgxtrain.knowledge.provenance import Id


class SourceKind(StrEnum):
    """Who speaks in a source. Only those that speak for themselves can carry an official figure."""

    BODY = "body"
    GOVERNMENT = "government"
    MIRROR = "mirror"
    STUDY = "study"
    EMPLOYER = "employer"
    REPORT = "report"
    WEAK_REPORT = "weak-report"


SPEAKS_FOR_ITSELF = frozenset(
    {
        SourceKind.BODY,
        SourceKind.GOVERNMENT,
        SourceKind.MIRROR,
        SourceKind.STUDY,
        SourceKind.EMPLOYER,
    }
)


def _address(url: str) -> str:
    if not host_of(url):
        raise ValueError("not an address: it names no host")
    return url


class Source(BaseModel):
    """One page, document or data set. ``kind`` mirror: a body's own text kept somewhere else."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: Id
    title: str
    publisher: str
    kind: SourceKind
    url: Annotated[str, AfterValidator(_address)] | None = None
    edition: str | None = None
    read: date
    note: str | None = None

    @property
    def host(self) -> str:
        """Host name of the address, lower case, without a leading ``www.``; empty if none."""
        return host_of(self.url) if self.url else ""


class RejectedSite(BaseModel):
    """A site whose figures contradict the bodies or each other: never evidence."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    host: str
    reason: str


def host_of(url: str) -> str:
    """Host name in ``url``, lower case, without a leading ``www.``; empty where there is none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
