"""The namespaces in which names are looked up."""

MODALITY, CREDENTIAL, CREDENTIAL_TITLE = "modality", "credential", "credential title"
DICOM, CAREER, PROCEDURE_LIST, STATE, EXAM = "dicom", "career", "procedure list", "state", "exam"


def exam_keys(modality_id: str) -> str:
    """The namespace of what exams of one modality go by, as words are compared."""
    return f"exams of {modality_id}"
