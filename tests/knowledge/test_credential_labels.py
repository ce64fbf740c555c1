import pytest

from imgxtrain.knowledge.credential_labels import (
    credential_label,
    credential_title,
    label_in_plain,
)
from imgxtrain.knowledge.library import Knowledge


@pytest.mark.parametrize(
    ("credential", "label"),
    [("arrt-ct", "ARRT(CT)"), ("ardms-rdms-ab", "RDMS (AB)"), ("arrt-rra", "R.R.A.")],
)
def test_a_credential_is_called_in_its_body_s_own_way(
    knowledge: Knowledge, credential: str, label: str
) -> None:
    assert credential_label(knowledge.credentials[credential]) == label


def test_in_plain_form_each_goes_by_the_same_label() -> None:
    shipped = Knowledge()
    for name, credential in shipped.credentials.items():
        assert label_in_plain(shipped.credentials.plain(name)) == credential_label(credential)


def test_a_title_is_the_label_with_the_name(knowledge: Knowledge) -> None:
    assert credential_title(knowledge.credentials["arrt-rra"]) == (
        "R.R.A.: Registered radiologist assistant"
    )


def test_a_credential_without_letters_goes_by_its_name_said_once(knowledge: Knowledge) -> None:
    named = knowledge.credentials["arrt-rra"]
    written = named.written.model_copy(update={"letters": None})
    unlettered = named.model_copy(update={"written": written})
    assert credential_title(unlettered) == "Registered radiologist assistant"
