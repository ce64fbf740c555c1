import pytest

from imgxtrain.knowledge.labels import credential_label
from imgxtrain.knowledge.library import Knowledge


@pytest.mark.parametrize(
    ("credential", "label"),
    [("arrt-ct", "ARRT(CT)"), ("ardms-rdms-ab", "RDMS (AB)"), ("arrt-rra", "R.R.A.")],
)
def test_a_credential_is_called_in_its_body_s_own_way(
    knowledge: Knowledge, credential: str, label: str
) -> None:
    assert credential_label(knowledge.credentials[credential]) == label
