"""Models of ``labor.yaml``: pay, projections, where people work, vacancies.

Tables state their provenance once; their rows are plain numbers in US dollars, persons or percent.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from imgxtrain.knowledge.provenance import Block, Id, PartialDate, Provenance


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _Table(Block):
    """A table whose single provenance holds for every row."""

    id: Id
    title: str
    provenance: Provenance


class Occupation(Block):
    """A BLS occupation (SOC code) and which imaging work it holds."""

    code: str
    title: str
    holds: str
    warning: str | None = None


class NationalWage(_Row):
    """National pay of one occupation; hourly figures are missing for teachers."""

    occupation: str
    employment: int
    relative_error_percent: float
    hourly_p10: float | None = None
    hourly_p25: float | None = None
    hourly_median: float | None = None
    hourly_p75: float | None = None
    hourly_p90: float | None = None
    annual_p10: int
    annual_p25: int
    annual_median: int
    annual_p75: int
    annual_p90: int
    annual_mean: int


class StateWage(_Row):
    """One state's pay; None where BLS did not release the figure."""

    state: str
    employment: int | None = None
    hourly_median: float | None = None
    annual_p10: int | None = None
    annual_p25: int | None = None
    annual_median: int | None = None
    annual_p75: int | None = None
    annual_p90: int | None = None


class NationalWages(_Table):
    """National percentiles for one survey."""

    period: PartialDate
    rows: tuple[NationalWage, ...]


class StateWages(_Table):
    """All published states for one occupation and survey."""

    period: PartialDate
    occupation: str
    rows: tuple[StateWage, ...]


class Projection(_Row):
    """Ten-year projection; jobs and openings in thousands, growth in percent, rates a year."""

    occupation: str
    jobs_base: float | None = None
    jobs_end: float | None = None
    change: float | None = None
    growth_percent: float | None = None
    openings_a_year: float | None = None
    exit_rate_percent: float | None = None
    transfer_rate_percent: float | None = None
    entry_education: str | None = None
    related_experience: str | None = None


class Projections(_Table):
    """One projection period."""

    first_year: int
    last_year: int
    rows: tuple[Projection, ...]


class IndustryShare(_Row):
    """Percent of an occupation's jobs by kind of employer."""

    occupation: str
    hospitals: float | None = None
    physicians_offices: float | None = None
    laboratories: float | None = None
    outpatient_centers: float | None = None
    federal: float | None = None
    self_employed: float | None = None


class IndustryShares(_Table):
    """Where people work, in one year."""

    year: int
    rows: tuple[IndustryShare, ...]


class IndustryWage(_Row):
    """Pay of one occupation in one industry, annual, US dollars."""

    industry: str
    occupation: str
    employment: int
    annual_p10: int
    annual_median: int
    annual_p90: int


class IndustryWages(_Table):
    """Pay by industry for one survey."""

    period: PartialDate
    rows: tuple[IndustryWage, ...]


class Vacancy(_Row):
    """Vacancy rate of one discipline, percent of budgeted posts."""

    discipline: Id
    percent: float


class Vacancies(_Table):
    """One year's staffing survey."""

    year: int
    rows: tuple[Vacancy, ...]


class Labor(Block):
    """Everything of ``labor.yaml``."""

    occupations: tuple[Occupation, ...]
    national_wages: Annotated[tuple[NationalWages, ...], Field(min_length=1)]
    state_wages: tuple[StateWages, ...]
    projections: tuple[Projections, ...]
    industry_shares: tuple[IndustryShares, ...]
    industry_wages: tuple[IndustryWages, ...]
    vacancies: tuple[Vacancies, ...]
