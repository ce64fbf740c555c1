"""What a record holds of a career, entry by entry: one class a kind, told apart by ``kind``.

Fields that a newer version added are kept as they are. No field can hold a patient.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from imgxtrain.knowledge.roles import Role

EntryId = Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{3,12}$")]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Text = Annotated[str, StringConstraints(max_length=3000)]


class Stage(StrEnum):
    """How far the sign-off of an entry for one target has come."""

    LOGGED = "logged"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    DENIED = "denied"


class Contrast(StrEnum):
    """Contrast medium given at one exam."""

    WITHOUT = "without"
    WITH = "with"
    BOTH = "both"


class _Stored(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True, allow_inf_nan=False)


class SignOff(_Stored):
    """The user's note of a body's answer for one target; never the registry's own word."""

    stage: Stage
    on: date
    by: str | None = None
    credential: str | None = None
    reason: Text | None = None


class _Entry(_Stored):
    """What all kinds share: the day it concerns and the day it was logged."""

    id: EntryId
    on: date
    logged: date
    note: Text | None = None


class ExamEntry(_Entry):
    """One exam performed. ``visit`` ties exams of one visit together and says nothing of whom.

    ``claims``: procedure by list, where the user chose another than the plain one.
    ``sign_offs``: by target (credential id); a target without one is logged.
    """

    kind: Literal["exam"] = "exam"
    exam: str
    at: TimeOfDay | None = None
    role: Role = Role.PERFORMED
    supervised: bool | None = None
    contrast: Contrast | None = None
    site: str | None = None
    verifier: str | None = None
    verifier_credential: str | None = None
    visit: str | None = None
    claims: dict[str, str] = Field(default_factory=dict)
    sign_offs: dict[str, SignOff] = Field(default_factory=dict)


class _Period(_Entry):
    """Something that may last: ``until`` is the last day; without it, the day ``on`` alone."""

    until: date | None = None
    site: str | None = None
    verifier: str | None = None
    verifier_credential: str | None = None
    sign_offs: dict[str, SignOff] = Field(default_factory=dict)


class HoursEntry(_Period):
    """Clinical hours in one modality, on a day or over a period."""

    kind: Literal["hours"] = "hours"
    modality: str
    hours: Annotated[float, Field(gt=0, le=20000)]


class TallyEntry(_Period):
    """A plain count of exams over a period; it never becomes repetitions."""

    kind: Literal["tally"] = "tally"
    modality: str
    count: Annotated[int, Field(gt=0, le=100000)]


class CourseEntry(_Entry):
    """One course: CE ``credits``, and apart from them its structured education by category."""

    kind: Literal["course"] = "course"
    title: Text
    credits: Annotated[float, Field(ge=0, le=200)] | None = None
    categories: dict[str, Annotated[float, Field(gt=0, le=200)]] = Field(default_factory=dict)
    modality: str | None = None
    provider: str | None = None
    approver: str | None = None
    reference: str | None = None
    certificate: str | None = None


class StudyEntry(_Entry):
    """Minutes of study for a target."""

    kind: Literal["study"] = "study"
    minutes: Annotated[int, Field(gt=0, le=1440)]
    target: str | None = None
    topic: str | None = None


class PracticeEntry(_Entry):
    """A practice test, in percent right."""

    kind: Literal["practice"] = "practice"
    percent: Annotated[float, Field(ge=0, le=100)]
    target: str | None = None
    topic: str | None = None


class AttemptEntry(_Entry):
    """A registry exam sat: the score as the body gave it, and whether it was passed."""

    kind: Literal["attempt"] = "attempt"
    target: str
    examination: str | None = None
    score: float | None = None
    passed: bool


class ImpactEntry(_Entry):
    """Something that got better at work: before and after, in a unit."""

    kind: Literal["impact"] = "impact"
    title: Text
    before: float | None = None
    after: float | None = None
    unit: str | None = None


class OpeningEntry(_Entry):
    """What a registry had approved before this record began: a count for a target."""

    kind: Literal["opening"] = "opening"
    target: str
    count: Annotated[int, Field(gt=0, le=100000)]
    procedure: str | None = None


class TargetEntry(_Entry):
    """A credential taken on, with the day its worksheet was opened and the days planned.

    ``pathway``: the way chosen, where there are several; ``editions``: by document, the edition
    chosen where it is not the one that the days decide.
    """

    kind: Literal["target"] = "target"
    target: str
    opened: date | None = None
    apply_by: date | None = None
    exam_by: date | None = None
    pathway: str | None = None
    editions: dict[str, str] = Field(default_factory=dict)


class StepEntry(_Entry):
    """A step towards a credential, done. ``step``: id of the requirement; ``paid``: US dollars.

    ``because``: why the user holds for met what the record cannot show.
    """

    kind: Literal["step"] = "step"
    target: str
    step: str
    paid: Annotated[float, Field(ge=0, le=100000)] | None = None
    because: Text | None = None


class IgnoredEntry(_Entry):
    """A finding of ``check`` that the user does not want to see again, and why.

    ``subject``: the id of the entry or credential it is about; without one, all of its kind.
    """

    kind: Literal["ignored"] = "ignored"
    check: str
    subject: str | None = None
    because: Text


class UnknownEntry(_Entry):
    """An entry of a kind that a newer version writes: kept, shown as it is, never counted."""

    kind: str


KINDS = (
    "exam",
    "hours",
    "tally",
    "course",
    "study",
    "practice",
    "attempt",
    "impact",
    "opening",
    "target",
    "step",
    "ignored",
)


def _kind_of(value: Any) -> str:
    kind = value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)
    return kind if kind in KINDS else "unknown"


Entry = Annotated[
    Annotated[ExamEntry, Tag("exam")]
    | Annotated[HoursEntry, Tag("hours")]
    | Annotated[TallyEntry, Tag("tally")]
    | Annotated[CourseEntry, Tag("course")]
    | Annotated[StudyEntry, Tag("study")]
    | Annotated[PracticeEntry, Tag("practice")]
    | Annotated[AttemptEntry, Tag("attempt")]
    | Annotated[ImpactEntry, Tag("impact")]
    | Annotated[OpeningEntry, Tag("opening")]
    | Annotated[TargetEntry, Tag("target")]
    | Annotated[StepEntry, Tag("step")]
    | Annotated[IgnoredEntry, Tag("ignored")]
    | Annotated[UnknownEntry, Tag("unknown")],
    Discriminator(_kind_of),
]
