"""Models of ``exams.yaml`` (our vocabulary of what is performed) and ``procedures.yaml``."""

from enum import StrEnum

from imgxtrain.knowledge.provenance import Block, Grade, Id, Sourced, unknown


class Region(Block):
    """A part of the body, with the words departments use for it."""

    id: Id
    name: str
    aliases: tuple[str, ...] = ()


class Contrast(StrEnum):
    """Whether an exam is done with contrast medium."""

    NEVER = "never"
    OPTIONAL = "optional"
    ALWAYS = "always"


class ExamKind(StrEnum):
    """What sort of work an exam is."""

    DIAGNOSTIC = "diagnostic"
    GUIDANCE = "guidance"
    THERAPY = "therapy"
    PROCESSING = "processing"
    QUALITY_CONTROL = "quality-control"


class Exam(Block):
    """One exam as departments name it; aliases include order-entry wording."""

    id: Id
    modality: Id
    name: str
    kind: ExamKind = ExamKind.DIAGNOSTIC
    regions: tuple[Id, ...] = ()
    contrast: Contrast = Contrast.NEVER
    angiography: bool = False
    aliases: tuple[str, ...] = ()


class ProcedureCategory(Block):
    """A heading of a procedure list."""

    id: Id
    name: str


class Procedure(Block):
    """One line of a list. ``exams`` claim it plainly; ``possible`` could, if the user says so."""

    id: Id
    name: str
    category: Id
    exams: tuple[Id, ...] = ()
    possible: tuple[Id, ...] = ()


class ProcedureList(Block):
    """A list of procedures belonging to a credential's edition, and the exams that map to it."""

    id: Id
    title: str
    credential: Id
    editions: tuple[Id, ...] = ()
    complete: bool
    grade: Grade
    listed: Sourced[int] = unknown()
    note: str
    categories: tuple[ProcedureCategory, ...]
    procedures: tuple[Procedure, ...] = ()
