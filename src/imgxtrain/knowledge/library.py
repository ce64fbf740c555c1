"""The knowledge at run time: each section loaded when first asked for, and only then."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from imgxtrain.knowledge import labels
from imgxtrain.knowledge.compiled import CompiledFile, data_directory, load
from imgxtrain.knowledge.problems import DataError, NoSuchRecordError, Problem

if TYPE_CHECKING:
    from imgxtrain.knowledge.careers import Career
    from imgxtrain.knowledge.credentials import Body, Credential, Examination, Maintenance
    from imgxtrain.knowledge.exams import Exam, ProcedureList, Region
    from imgxtrain.knowledge.labor import Labor
    from imgxtrain.knowledge.modalities import Modality
    from imgxtrain.knowledge.sources import Source
    from imgxtrain.knowledge.states import State

M = TypeVar("M", bound=BaseModel)


class Records(Mapping[str, M]):
    """Records of one section by id, each made into its model when it is first asked for."""

    def __init__(self, raw: Sequence[dict[str, Any]], model: type[M], key: str, file: str) -> None:
        self._file = file
        self._raw = {record[key]: record for record in raw}
        self._model = model
        self._made: dict[str, M] = {}

    def __getitem__(self, record_id: str) -> M:
        if record_id not in self._raw:
            kind = self._model.__name__.lower()
            raise NoSuchRecordError((Problem(self._file, 1, "", f"no such {kind}: {record_id}"),))
        if record_id not in self._made:
            self._made[record_id] = self._model.model_validate(self._raw[record_id])
        return self._made[record_id]

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def having(self, field: str, wanted: str) -> Iterator[str]:
        """Ids of the records whose list ``field`` holds ``wanted``, without making them."""
        return (each for each, record in self._raw.items() if wanted in record.get(field, ()))


class Knowledge:
    """The data files of ``directory``. Every property is a mapping by id, in the files' order.

    Raises DataError at the first use of a file that cannot be read or is not valid.
    """

    def __init__(self, directory: Path | None = None) -> None:
        self._directory = directory or data_directory()
        self._files: dict[str, CompiledFile] = {}

    @cached_property
    def modalities(self) -> "Records[Modality]":
        """The modalities."""
        from imgxtrain.knowledge.modalities import Modality

        return self._by_id("modalities.yaml", "modalities", Modality)

    @cached_property
    def bodies(self) -> "Records[Body]":
        """Credentialing bodies and authorities."""
        from imgxtrain.knowledge.credentials import Body

        return self._by_id("certifications.yaml", "bodies", Body)

    @cached_property
    def credentials(self) -> "Records[Credential]":
        """Credentials and legal qualifications."""
        from imgxtrain.knowledge.credentials import Credential

        return self._by_id("certifications.yaml", "credentials", Credential)

    @cached_property
    def examinations(self) -> "Records[Examination]":
        """Certification exams."""
        from imgxtrain.knowledge.credentials import Examination

        return self._by_id("certifications.yaml", "examinations", Examination)

    @cached_property
    def maintenance(self) -> "Records[Maintenance]":
        """Rules for keeping a credential."""
        from imgxtrain.knowledge.credentials import Maintenance

        return self._by_id("certifications.yaml", "maintenance", Maintenance)

    @cached_property
    def regions(self) -> "Records[Region]":
        """Regions of the body."""
        from imgxtrain.knowledge.exams import Region

        return self._by_id("exams.yaml", "regions", Region)

    @cached_property
    def exams(self) -> "Records[Exam]":
        """The vocabulary of exams."""
        from imgxtrain.knowledge.exams import Exam

        return self._by_id("exams.yaml", "exams", Exam)

    @cached_property
    def procedure_lists(self) -> "Records[ProcedureList]":
        """The registries' procedure lists."""
        from imgxtrain.knowledge.exams import ProcedureList

        return self._by_id("procedures.yaml", "procedure_lists", ProcedureList)

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
        from imgxtrain.knowledge.states import State

        return self._by_id("states.yaml", "states", State, key="code")

    @cached_property
    def careers(self) -> "Records[Career]":
        """Destinations."""
        from imgxtrain.knowledge.careers import Career

        return self._by_id("careers.yaml", "careers", Career)

    @cached_property
    def sources(self) -> "Records[Source]":
        """Sources of the figures."""
        from imgxtrain.knowledge.sources import Source

        return self._by_id("sources.yaml", "sources", Source)

    def names(self, namespace: str) -> list[list[str]]:
        """Pairs of a name and the id of the record that goes by it."""
        return self._file(_FILE_OF_NAMESPACE[namespace]).names.get(namespace, [])

    def credentials_of(self, modality_id: str) -> tuple["Credential", ...]:
        """Credentials of a modality, in the file's order."""
        found = self.credentials.having("modalities", modality_id)
        return tuple(self.credentials[each] for each in found)

    def _file(self, name: str) -> CompiledFile:
        if name not in self._files:
            self._files[name] = load(self._directory / name)
        return self._files[name]

    def _by_id(self, file: str, section: str, model: type[M], key: str = "id") -> "Records[M]":
        return Records(self._file(file).sections.get(section, []), model, key, file)


_FILE_OF_NAMESPACE = {
    labels.MODALITY: "modalities.yaml",
    labels.DICOM: "modalities.yaml",
    labels.CREDENTIAL: "certifications.yaml",
    labels.CREDENTIAL_TITLE: "certifications.yaml",
    labels.CAREER: "careers.yaml",
    labels.PROCEDURE_LIST: "procedures.yaml",
    labels.STATE: "states.yaml",
    labels.EXAM: "exams.yaml",
}
