"""Models of ``certifications.yaml``: bodies, examinations, credentials and how they are kept."""

from datetime import date
from enum import StrEnum

from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, Span, unknown
from imgxtrain.knowledge.requirements import CategoryMinimum, Requirement


class Body(Block):
    """A credentialing body or authority."""

    id: Id
    name: str
    short: str
    url: str | None = None


class OutlineCategory(Block):
    """One content category of an exam: scored questions, or percent where only that is known."""

    name: str
    questions: Sourced[int] = unknown()
    percent: Sourced[float] = unknown()
    parts: tuple["OutlineCategory", ...] = ()


class Outline(Block):
    """One edition of an exam's content. It follows the date on which the exam is sat."""

    id: Id
    effective_from: Sourced[date] = unknown()
    effective_until: Sourced[date] = unknown()
    categories: tuple[OutlineCategory, ...] = ()
    complete: bool = False
    scored: Sourced[int] = unknown()
    unscored: Sourced[int] = unknown()
    items: Sourced[int] = unknown()
    minutes: Sourced[int] = unknown()


class Examination(Block):
    """An exam and its rules. ``attempts`` within ``attempts_years``; pass rate in percent.

    ``shared``: the rule by which a pass serves further credentials; without it, a pass serves the
    credential for which it was taken.
    """

    id: Id
    name: str
    body: Id
    outlines: tuple[Outline, ...] = ()
    passing_score: Sourced[int] = unknown()
    scale: Sourced[Span] = unknown()
    fee_usd: Sourced[float] = unknown()
    delivery: Sourced[str] = unknown()
    window_days: Sourced[int] = unknown()
    attempts: Sourced[int] = unknown()
    attempts_years: Sourced[int] = unknown()
    retake: Sourced[str] = unknown()
    shared: Sourced[str] = unknown()
    first_time_pass_percent: Sourced[Span] = unknown()
    facts: tuple[Fact, ...] = ()


class Fee(Block):
    """A fee in US dollars."""

    id: Id
    name: str
    usd: Sourced[float] = unknown()


class ChosenBy(StrEnum):
    """What decides which edition of a document binds a person."""

    WORKSHEET_OPENED = "worksheet-opened"
    APPLICATION = "application"


class DocumentKind(StrEnum):
    """Which part of the way a document governs."""

    CLINICAL = "clinical"
    EDUCATION = "education"


class Edition(Block):
    """One edition of a document: in force from a day; its last day for those who began before."""

    id: Id
    title: str
    effective_from: Sourced[date] = unknown()
    accept_until: Sourced[date] = unknown()
    requirements: tuple[Requirement, ...] = ()
    notes: tuple[Sourced[str], ...] = ()


class GoverningDocument(Block):
    """A document of the body that is reissued from time to time, oldest edition first."""

    id: Id
    kind: DocumentKind
    chosen_by: ChosenBy
    editions: tuple[Edition, ...]


class Approval(StrEnum):
    """The body's own way of approving what was done."""

    REGISTRY_TOOL = "registry-tool"
    ATTESTATION = "attestation"
    CV_FORM = "cv-form"
    LETTER = "letter"
    NONE = "none"


class PathwayStatus(StrEnum):
    """Whether new candidates may take a pathway."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Pathway(Block):
    """One route to a credential. ``documents``: ids of the governing documents it uses."""

    id: Id
    name: str
    for_whom: Sourced[str]
    status: PathwayStatus = PathwayStatus.OPEN
    effective_from: Sourced[date] = unknown()
    closed_on: Sourced[date] = unknown()
    approval: Approval = Approval.NONE
    requirements: tuple[Requirement, ...] = ()
    documents: tuple[Id, ...] = ()


class CredentialStatus(StrEnum):
    """Whether the body still awards it."""

    OPEN = "open"
    CLOSED = "closed"
    CLOSING = "closing"


class Depth(StrEnum):
    """How much of a credential is modelled."""

    FULL = "full"
    OUTLINE = "outline"


class CredentialKind(StrEnum):
    """A body's credential, or a qualification that a law asks for."""

    CREDENTIAL = "credential"
    LEGAL_QUALIFICATION = "legal-qualification"


class Purpose(StrEnum):
    """Whether a credential is for doing the exams of a modality, or builds on that."""

    PRACTICE = "practice"
    ADVANCED = "advanced"


class Lettering(StrEnum):
    """How a credential joins others after a name."""

    ARRT = "arrt"
    SPECIALTY = "specialty"
    PLAIN = "plain"
    NOT_WRITTEN = "not-written"


class Written(Block):
    """How a credential is written after a name, once held and current.

    ``arrt``: code in one ``R.T.(…)(ARRT)``; ``specialty``: letters with the code in brackets;
    ``plain``: letters alone; ``not-written``: no letters at all.
    """

    lettering: Lettering
    letters: str | None = None
    code: str | None = None
    example: Sourced[str] = unknown()


class Credential(Block):
    """A credential and every known way to it."""

    id: Id
    name: str
    body: Id
    kind: CredentialKind = CredentialKind.CREDENTIAL
    purpose: Purpose = Purpose.PRACTICE
    family: Id | None = None
    modalities: tuple[Id, ...] = ()
    aliases: tuple[str, ...] = ()
    written: Written
    status: CredentialStatus
    status_since: Sourced[date] = unknown()
    depth: Depth
    not_modelled: tuple[str, ...] = ()
    summary: Sourced[str]
    pathways: tuple[Pathway, ...] = ()
    documents: tuple[GoverningDocument, ...] = ()
    fees: tuple[Fee, ...] = ()
    maintenance: Id | None = None
    facts: tuple[Fact, ...] = ()


class CycleKind(StrEnum):
    """What the renewal cycle follows."""

    BIRTH_MONTH = "birth-month"
    CALENDAR_YEAR = "calendar-year"
    QUARTER_EARNED = "quarter-earned"
    DATE_EARNED = "date-earned"
    INSPECTION = "inspection"


class Maintenance(Block):
    """What keeps a credential alive: CE a cycle, renewal, requalification, lapse."""

    id: Id
    name: str
    body: Id
    cycle: CycleKind
    cycle_rule: Sourced[str] = unknown()
    ce_unit: str = "credits"
    ce_total: Sourced[float] = unknown()
    ce_months: Sourced[int] = unknown()
    ce_minimums: tuple[CategoryMinimum, ...] = ()
    renewal_months: Sourced[int] = unknown()
    validity_years: Sourced[int] = unknown()
    requalification: Sourced[str] = unknown()
    lapse: Sourced[str] = unknown()
    fees: tuple[Fee, ...] = ()
    facts: tuple[Fact, ...] = ()
