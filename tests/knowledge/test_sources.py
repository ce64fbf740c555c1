from datetime import date

import pytest

from imgxtrain.knowledge.sources import SPEAKS_FOR_ITSELF, Source, SourceKind, host_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.arrt.org/handbook?page=2", "arrt.org"),
        ("HTTP://WWW.ARRT.ORG", "arrt.org"),
        ("https://assets-us-01.kc-usercontent.com:443/x", "assets-us-01.kc-usercontent.com"),
        ("arrt.org/handbook", ""),
    ],
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


def test_a_source_on_paper_has_no_host() -> None:
    source = Source(
        id="handbook",
        title="Handbook",
        publisher="ARRT",
        kind=SourceKind.BODY,
        read=date(2026, 11, 22),
    )
    assert source.host == ""


def test_a_report_never_speaks_for_itself() -> None:
    assert set(SourceKind) - SPEAKS_FOR_ITSELF == {SourceKind.REPORT, SourceKind.WEAK_REPORT}
