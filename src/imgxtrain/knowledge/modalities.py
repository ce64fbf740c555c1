"""Models of ``modalities.yaml``: what each imaging modality is and asks of the person."""

from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, Span, unknown


class Dose(Block):
    """Typical adult effective dose of one exam, in millisievert."""

    exam: str
    msv: Sourced[Span]


class ExamLength(Block):
    """How long one kind of exam takes, in minutes."""

    exam: str
    minutes: Sourced[Span]


class WageSeries(Block):
    """The BLS occupation whose pay stands for the modality, and a warning where it fits badly."""

    occupation: str
    fits: bool
    warning: Sourced[str] = unknown()


class Training(Block):
    """One way to train that was found: who runs it, length in months, cost in US dollars."""

    provider: str
    length: Sourced[str] = unknown()
    months: Sourced[Span] = unknown()
    cost_usd: Sourced[Span] = unknown()
    cost: Sourced[str] = unknown()


class Modality(Block):
    """One modality. Lists are in order of weight; times, doses and costs carry units in names."""

    id: Id
    name: str
    short: str
    baseline: bool = False
    synonyms: tuple[str, ...]
    dicom: Sourced[tuple[str, ...]]
    onet: Sourced[str]

    what_it_is: Sourced[str]
    physics: Sourced[str]
    ionizing: Sourced[bool]
    dose_msv: Sourced[Span] = unknown()
    doses: tuple[Dose, ...] = ()

    settings: Sourced[tuple[str, ...]]
    pace: Sourced[str]
    exam_minutes: Sourced[Span] = unknown()
    exam_lengths: tuple[ExamLength, ...] = ()
    contrast_and_drugs: Sourced[tuple[str, ...]]
    hours_and_call: Sourced[str]
    body_load: Sourced[str]
    hazards: tuple[Sourced[str], ...] = ()
    skills: Sourced[tuple[str, ...]]
    suits: Sourced[str]
    subspecialties: Sourced[tuple[str, ...]]

    wage: WageSeries
    vacancy_discipline: Id | None = None

    bottleneck: Sourced[str]
    training_time: Sourced[str] = unknown()
    training_cost: Sourced[str] = unknown()
    trainings: tuple[Training, ...] = ()
    facts: tuple[Fact, ...] = ()
