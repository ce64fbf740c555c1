"""The knowledge at run time: each section loaded when first asked for, and only then."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from imgxtrain.knowledge import namespaces
from imgxtrain.knowledge.compiled import CompiledFile, data_directory, load
from imgxtrain.knowledge.problems import DataError, NoSuchRecordError, Problem

if TYPE_CHECKING:
    from pydantic import BaseModel

    from imgxtrain.knowledge.careers import Career
    from imgxtrain.knowledge.credentials import Body, Credential, Examination, Maintenance
    from imgxtrain.knowledge.exams import Exam, ProcedureList, Region
    from imgxtrain.knowledge.interview_phrases import InterviewPhrase
    from imgxtrain.knowledge.interview_questions import InterviewAsk, InterviewQuestion
    from imgxtrain.knowledge.labor import Labor
    from imgxtrain.knowledge.modalities import Modality
    from imgxtrain.knowledge.overlays import Addition
    from imgxtrain.knowledge.resume_wording import (
        ResumeLimit,
        ResumeName,
        ResumePhrase,
        ResumeVerb,
        ResumeWords,
    )
    from imgxtrain.knowledge.sources import RejectedSite, Source
    from imgxtrain.knowledge.states import State

M = TypeVar("M", bound="BaseModel")


class Records(Mapping[str, M]):
    """Records of one section by id, each made into its model when it is first asked for."""

    def __init__(
        self, raw: Sequence[dict[str, Any]], model: Callable[[], type[M]], key: str, file: str
    ) -> None:
        self._file = file
        self._raw = {record[key]: record for record in raw}
        self._model = model
        self._made: dict[str, M] = {}

    def __getitem__(self, record_id: str) -> M:
        if record_id not in self._raw:
            kind = self._model().__name__.lower()
            raise NoSuchRecordError((Problem(self._file, 1, "", f"no such {kind}: {record_id}"),))
        if record_id not in self._made:
            model = self._model()
            from imgxtrain.knowledge.provenance import graded_already  # loaded with the model

            with graded_already():
                self._made[record_id] = model.model_validate(self._raw[record_id])
        return self._made[record_id]

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def plain(self, record_id: str) -> Mapping[str, Any]:
        """A record as plain data, without making its model. Raises KeyError."""
        return self._raw[record_id]

    def having(self, field: str, wanted: str) -> Iterator[str]:
        """Ids of the records whose list ``field`` holds ``wanted``, without making them."""
        return (each for each, record in self._raw.items() if wanted in record.get(field, ()))


class Knowledge:
    """The data files of ``directory``. Every property is a mapping by id, in the files' order.

    ``overlays`` are laid over them; where neither is named, the user's own from the config
    directory. Raises DataError at the first use of a file that cannot be read or is not valid,
    OverlayError where it is one of the user's own.
    """

    def __init__(
        self, directory: Path | None = None, overlays: Sequence[Path] | None = None
    ) -> None:
        self._directory = directory or data_directory()
        self._overlays = () if directory and overlays is None else overlays
        self._files: dict[str, CompiledFile] = {}

    @cached_property
    def modalities(self) -> "Records[Modality]":
        """The modalities."""
        return self._by_id("modalities.yaml", "modalities", "modalities.Modality")

    @cached_property
    def bodies(self) -> "Records[Body]":
        """Credentialing bodies and authorities."""
        return self._by_id("certifications.yaml", "bodies", "credentials.Body")

    @cached_property
    def credentials(self) -> "Records[Credential]":
        """Credentials and legal qualifications."""
        return self._by_id("certifications.yaml", "credentials", "credentials.Credential")

    @cached_property
    def examinations(self) -> "Records[Examination]":
        """Certification exams."""
        return self._by_id("certifications.yaml", "examinations", "credentials.Examination")

    @cached_property
    def maintenance(self) -> "Records[Maintenance]":
        """Rules for keeping a credential."""
        return self._by_id("certifications.yaml", "maintenance", "credentials.Maintenance")

    @cached_property
    def regions(self) -> "Records[Region]":
        """Regions of the body."""
        return self._by_id("exams.yaml", "regions", "exams.Region")

    @cached_property
    def exams(self) -> "Records[Exam]":
        """The vocabulary of exams."""
        return self._by_id("exams.yaml", "exams", "exams.Exam")

    @cached_property
    def procedure_lists(self) -> "Records[ProcedureList]":
        """The registries' procedure lists."""
        return self._by_id("procedures.yaml", "procedure_lists", "exams.ProcedureList")

    @cached_property
    def labor(self) -> "Labor":
        """Pay, projections, industries and vacancies."""
        from imgxtrain.knowledge.labor import Labor

        sections = self._file("labor.yaml").sections
        if "labor" not in sections:
            raise DataError((Problem("labor.yaml", 1, "", "it has no section labor"),))
        return Labor.model_validate(sections["labor"])

    @cached_property
    def states(self) -> "Records[State]":
        """States by postal code."""
        return self._by_id("states.yaml", "states", "states.State", key="code")

    @cached_property
    def careers(self) -> "Records[Career]":
        """Destinations."""
        return self._by_id("careers.yaml", "careers", "careers.Career")

    @cached_property
    def resume_phrases(self) -> "Records[ResumePhrase]":
        """Phrases of a résumé."""
        return self._by_id("resume.yaml", "resume_phrases", "resume_wording.ResumePhrase")

    @cached_property
    def resume_verbs(self) -> "Records[ResumeVerb]":
        """Verbs that open the bullets of a résumé, in the order in which they are taken."""
        return self._by_id("resume.yaml", "resume_verbs", "resume_wording.ResumeVerb")

    @cached_property
    def resume_names(self) -> "Records[ResumeName]":
        """What a résumé calls exams, procedures and fields."""
        return self._by_id("resume.yaml", "resume_names", "resume_wording.ResumeName")

    @cached_property
    def resume_words(self) -> "Records[ResumeWords]":
        """Lists of words for a résumé."""
        return self._by_id("resume.yaml", "resume_words", "resume_wording.ResumeWords")

    @cached_property
    def resume_limits(self) -> "Records[ResumeLimit]":
        """How long the parts of a résumé may be."""
        return self._by_id("resume.yaml", "resume_limits", "resume_wording.ResumeLimit")

    @cached_property
    def interview_questions(self) -> "Records[InterviewQuestion]":
        """Questions asked in an interview, in the order in which they are told."""
        model = "interview_questions.InterviewQuestion"
        return self._by_id("interview.yaml", "interview_questions", model)

    @cached_property
    def interview_asks(self) -> "Records[InterviewAsk]":
        """Questions to ask back."""
        model = "interview_questions.InterviewAsk"
        return self._by_id("interview.yaml", "interview_asks", model)

    @cached_property
    def interview_phrases(self) -> "Records[InterviewPhrase]":
        """Phrases from which the points of an answer are put together."""
        model = "interview_phrases.InterviewPhrase"
        return self._by_id("interview.yaml", "interview_phrases", model)

    @cached_property
    def sources(self) -> "Records[Source]":
        """Sources of the figures."""
        return self._by_id("sources.yaml", "sources", "sources.Source")

    @cached_property
    def rejected_sites(self) -> "Records[RejectedSite]":
        """Sites that are no evidence, by host."""
        return self._by_id("sources.yaml", "rejected_sites", "sources.RejectedSite", key="host")

    def names(self, namespace: str) -> list[list[str]]:
        """Pairs of a name and the id of the record that goes by it."""
        file = _FILE_OF_NAMESPACE.get(namespace, "exams.yaml")
        return self._file(file).names.get(namespace, [])

    def credentials_of(self, modality_id: str) -> tuple["Credential", ...]:
        """Credentials of a modality, in the file's order."""
        found = self.credentials.having("modalities", modality_id)
        return tuple(self.credentials[each] for each in found)

    def _file(self, name: str) -> CompiledFile:
        if name not in self._files:
            shipped = load(self._directory / name)
            self._files[name] = self._own.over(shipped, name) if self._own else shipped
        return self._files[name]

    @cached_property
    def _own(self) -> "Addition | None":
        """What the overlays add, if there are any."""
        from imgxtrain.knowledge.overlay_files import config_directory, overlay_files

        files = overlay_files(config_directory()) if self._overlays is None else self._overlays
        if not files:
            return None
        from imgxtrain.knowledge.overlays import addition_of

        return addition_of(files, self._directory, kept=self._overlays is None)

    def _by_id(self, file: str, section: str, model: str, key: str = "id") -> "Records[Any]":
        def imported() -> "type[BaseModel]":
            module, _, name = model.partition(".")
            found: type[BaseModel] = getattr(import_module(f"{_ROOM}.{module}"), name)
            return found

        return Records(self._file(file).sections.get(section, []), imported, key, file)


_ROOM = "imgxtrain.knowledge"
_FILE_OF_NAMESPACE = {
    namespaces.MODALITY: "modalities.yaml",
    namespaces.DICOM: "modalities.yaml",
    namespaces.CREDENTIAL: "certifications.yaml",
    namespaces.CREDENTIAL_TITLE: "certifications.yaml",
    namespaces.CAREER: "careers.yaml",
    namespaces.PROCEDURE_LIST: "procedures.yaml",
    namespaces.STATE: "states.yaml",
    namespaces.EXAM: "exams.yaml",
}
