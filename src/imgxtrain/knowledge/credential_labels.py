"""Short forms of credentials for running text."""

from collections.abc import Mapping
from typing import Any

from imgxtrain.knowledge.credentials import Credential, Lettering


def credential_label(credential: Credential) -> str:
    """Short form of a credential for running text: ``ARRT(CT)``, ``RDMS (AB)``, ``CNMT``."""
    written = credential.written
    if written.lettering is Lettering.ARRT:
        return f"ARRT({written.code})"
    if written.lettering is Lettering.SPECIALTY:
        return f"{written.letters} ({written.code})"
    return written.letters or credential.name


def label_in_plain(record: Mapping[str, Any]) -> str:
    """``credential_label`` of a credential in plain form, whose model need not be made for it."""
    written = record["written"]
    if written["lettering"] == Lettering.ARRT:
        return f"ARRT({written['code']})"
    if written["lettering"] == Lettering.SPECIALTY:
        return f"{written['letters']} ({written['code']})"
    return str(written.get("letters") or record["name"])


def credential_title(credential: Credential) -> str:
    """Label and name, or the name alone where the label is no more than that."""
    label = credential_label(credential)
    return label if label == credential.name else f"{label}: {credential.name}"
