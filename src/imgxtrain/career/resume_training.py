"""What is in training: credentials taken on and not held. A word in the headline, never letters."""

from collections.abc import Iterable
from dataclasses import dataclass

from imgxtrain.career.resume_words import Wording
from imgxtrain.career.titles import HeldNow
from imgxtrain.knowledge.credentials import Credential, CredentialKind, Purpose
from imgxtrain.knowledge.resume_wording import PhraseId


@dataclass(frozen=True)
class Training:
    """``modalities`` and their ``fields``: those that no credential held is for.

    ``told``: every credential taken on as the headline tells it.
    """

    modalities: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def training_of(targets: Iterable[str], held: Iterable[HeldNow], wording: Wording) -> Training:
    """What of ``targets``, ids of credentials taken on, is in training besides what is held."""
    known = wording.knowledge.credentials
    owned = [each.credential for each in held]
    familiar = {name for each in owned if for_practice(each) for name in each.modalities}
    taken_on = (known[each] for each in dict.fromkeys(targets) if each in known)
    open_ones = [each for each in taken_on if each not in owned]
    new = [each for each in open_ones if _is_new(each, familiar, wording)]
    by_modality = {each.modalities[0]: wording.field(each) or "" for each in reversed(new)}
    told = (_told(each, wording, new=each in new) for each in open_ones)
    return Training(
        tuple(reversed(by_modality)),
        tuple(reversed(by_modality.values())),
        tuple(each for each in dict.fromkeys(told) if each),
    )


def for_practice(credential: Credential) -> bool:
    """Whether a credential is for doing the exams of a modality."""
    return credential.purpose is Purpose.PRACTICE


def _is_new(target: Credential, familiar: set[str], wording: Wording) -> bool:
    named = for_practice(target) and bool(target.modalities and wording.field(target))
    return named and target.modalities[0] not in familiar


def _told(target: Credential, wording: Wording, *, new: bool) -> str:
    if new:
        return wording.say(PhraseId.IN_TRAINING, field=wording.field(target))
    if target.kind is CredentialKind.LEGAL_QUALIFICATION:
        return ""
    return wording.say(PhraseId.WORKING_TOWARDS, name=target.name)
