"""The shape of a data file: any of these sections, whichever file or overlay they stand in."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from imgxtrain.knowledge.careers import Career
from imgxtrain.knowledge.credentials import Body, Credential, Examination, Maintenance
from imgxtrain.knowledge.exams import Exam, ProcedureList, Region
from imgxtrain.knowledge.interview_phrases import InterviewPhrase
from imgxtrain.knowledge.interview_questions import InterviewAsk, InterviewQuestion
from imgxtrain.knowledge.labor import Labor
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.provenance import Block, PartialDate, default_date
from imgxtrain.knowledge.resume_wording import (
    ResumeLimit,
    ResumeName,
    ResumePhrase,
    ResumeVerb,
    ResumeWords,
)
from imgxtrain.knowledge.sources import RejectedSite, Source
from imgxtrain.knowledge.states import State


class Document(Block):
    """One data file. ``as_of``: the date its figures take unless they state their own."""

    as_of: PartialDate | None = None
    modalities: tuple[Modality, ...] = ()
    bodies: tuple[Body, ...] = ()
    examinations: tuple[Examination, ...] = ()
    credentials: tuple[Credential, ...] = ()
    maintenance: tuple[Maintenance, ...] = ()
    regions: tuple[Region, ...] = ()
    exams: tuple[Exam, ...] = ()
    procedure_lists: tuple[ProcedureList, ...] = ()
    labor: Labor | None = None
    states: tuple[State, ...] = ()
    careers: tuple[Career, ...] = ()
    resume_phrases: tuple[ResumePhrase, ...] = ()
    resume_verbs: tuple[ResumeVerb, ...] = ()
    resume_names: tuple[ResumeName, ...] = ()
    resume_words: tuple[ResumeWords, ...] = ()
    resume_limits: tuple[ResumeLimit, ...] = ()
    interview_questions: tuple[InterviewQuestion, ...] = ()
    interview_asks: tuple[InterviewAsk, ...] = ()
    interview_phrases: tuple[InterviewPhrase, ...] = ()
    sources: tuple[Source, ...] = ()
    rejected_sites: tuple[RejectedSite, ...] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _hand_down_date(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        stated = data.get("as_of") if isinstance(data, Mapping) else None
        with default_date(stated if isinstance(stated, str) else None):
            return handler(data)
