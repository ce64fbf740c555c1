"""Short forms of credentials for running text."""

from imgxtrain.knowledge.credentials import Credential, Lettering


def credential_label(credential: Credential) -> str:
    """Short form of a credential for running text: ``ARRT(CT)``, ``RDMS (AB)``, ``CNMT``."""
    written = credential.written
    if written.lettering is Lettering.ARRT:
        return f"ARRT({written.code})"
    if written.lettering is Lettering.SPECIALTY:
        return f"{written.letters} ({written.code})"
    return written.letters or credential.name


def credential_title(credential: Credential) -> str:
    """Label and name, or the name alone where the label is no more than that."""
    label = credential_label(credential)
    return label if label == credential.name else f"{label}: {credential.name}"
