import json

from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.profile.claims import claiming, claims_in_force, possible_claims, unclaiming
from imgxtrain.profile.entries import SignOff, Stage
from tests.profile.records import DAY, exam

PROCEDURES = [
    {"id": "cranium", "name": "Cranium", "category": "head", "possible": ["ct-head"]},
    {"id": "brain", "name": "Brain", "category": "head", "exams": ["ct-head"]},
    {"id": "chest", "name": "Chest", "category": "head", "exams": ["ct-chest"]},
]


def listed(name: str, credential: str) -> ProcedureList:
    return ProcedureList.model_validate(
        {
            "id": name,
            "title": name,
            "credential": credential,
            "complete": False,
            "grade": "working",
            "note": "ours",
            "categories": [{"id": "head", "name": "Head"}],
            "procedures": PROCEDURES,
        }
    )


OLD, NEW, OTHER = listed("old", "arrt-ct"), listed("new", "arrt-ct"), listed("other", "nmtcb-ct")
POSSIBLE = possible_claims("ct-head", [OLD, NEW, OTHER])
CRANIUM = [claim for claim in POSSIBLE if claim.procedure == "cranium"]
APPROVED = {
    "arrt-ct": SignOff(stage=Stage.APPROVED, on=DAY),
    "nmtcb-ct": SignOff(stage=Stage.SUBMITTED, on=DAY),
}


def test_in_each_list_the_plain_claim_comes_first() -> None:
    assert [(claim.list_id, claim.procedure, claim.plain) for claim in POSSIBLE[:4]] == [
        ("old", "brain", True),
        ("old", "cranium", False),
        ("new", "brain", True),
        ("new", "cranium", False),
    ]
    assert possible_claims("mri-brain", [OLD]) == ()


def test_where_nothing_is_said_the_plain_claim_is_in_force() -> None:
    assert {claim.procedure for claim in claims_in_force({}, POSSIBLE)} == {"brain"}
    chosen = claims_in_force({"new": "cranium"}, POSSIBLE)
    assert [claim.procedure for claim in chosen] == ["brain", "cranium", "brain"]


def test_a_claim_is_kept_by_list_and_the_plain_one_is_not_written() -> None:
    line = claiming(exam("aaaa"), CRANIUM[:2])
    assert json.loads(line)["claims"] == {"old": "cranium", "new": "cranium"}
    plain = [claim for claim in POSSIBLE if claim.plain and claim.list_id == "old"]
    assert json.loads(claiming(line, plain))["claims"] == {"new": "cranium"}


def test_another_claim_is_not_what_was_approved_for_that_credential() -> None:
    after = json.loads(claiming(exam("aaaa", sign_offs=APPROVED), CRANIUM[:2]))
    assert list(after["sign_offs"]) == ["nmtcb-ct"]


def test_the_same_claim_again_changes_nothing() -> None:
    line = exam("aaaa", claims={"old": "cranium"}, sign_offs=APPROVED)
    assert json.loads(claiming(line, CRANIUM[:1])) == json.loads(line)
    assert json.loads(claiming(exam("bbbb", sign_offs=APPROVED), POSSIBLE[:1])) == json.loads(
        exam("bbbb", sign_offs=APPROVED)
    )


def test_a_claim_is_taken_back_for_one_credential_or_for_all() -> None:
    line = exam("aaaa", claims={"old": "cranium", "other": "cranium"}, sign_offs=APPROVED)
    one = json.loads(unclaiming(line, POSSIBLE, "arrt-ct"))
    assert one["claims"] == {"other": "cranium"}
    assert list(one["sign_offs"]) == ["nmtcb-ct"]
    everything = json.loads(unclaiming(line, POSSIBLE))
    assert "claims" not in everything
    assert "sign_offs" not in everything


def test_a_claim_on_a_list_that_is_gone_can_be_taken_back() -> None:
    line = exam("aaaa", claims={"withdrawn-list": "cranium"})
    assert "claims" not in json.loads(unclaiming(line, POSSIBLE))
