"""Phrases of the trade that explain a number which would look like somebody's."""

from dataclasses import dataclass

from imgxtrain.profile.guard_terms import TextKind

_EVERY_KIND = frozenset(TextKind)
_FILLER = r"(?:[\s:.#=()-]|(?:codes?|numbers?|num|no|nr|id|is)\b){0,8}"


@dataclass(frozen=True)
class Innocent:
    """A phrase within which a bare number is no finding, in ``kinds`` of text."""

    pattern: str
    kinds: frozenset[TextKind] = _EVERY_KIND


_CODES = Innocent(
    r"(?<![a-z])(?:cpt|hcpcs|cdm|icd(?:-?10)?|loinc|snomed|rpid|rid|ndc|isbn(?:-1[03])?|issn|pmid|pmcid"
    r"|doi|nct|drg|apc|eap|gtin|upc|catalog|cat|sku|model|part|charge|proc(?:edure)?|chargemaster)\b"
    + _FILLER
    + r"[a-z]{0,5}\d[\w./-]{1,40}"
)
_TRIAL = Innocent(r"(?<!\w)(?:nct|isrctn|img|rpid)-?\d{3,8}(?!\w)")
_COURSE = Innocent(
    r"(?<![a-z])(?:ref(?:erence)?|approval|approved|rceem\+?|course|activity|ce|cme|asrt|sdms|ardms"
    r"|ahra|avir|snmmi(?:-ts)?|ocpd|category\sa\+?|program|provider|module|webinar|quiz|certificate"
    r"|confirmation|article)\b"
    + _FILLER
    + r"(?:[a-z]{2,8}\b"
    + _FILLER
    + r")?[a-z]{0,6}-?\d[\w-]{2,20}",
    frozenset({TextKind.TITLE, TextKind.CELL, TextKind.POSTING}),
)
_JOB = Innocent(
    r"(?<![a-z])(?:req(?:uisition)?|job|posting|position|vacancy|announcement|opening|reference|ref"
    r"|code)\b" + _FILLER + r"[a-z]{0,6}-?\d[\w-]{2,20}",
    frozenset({TextKind.POSTING}),
)
_TELEPHONE = Innocent(r"(?<!\d)\d{10}(?!\d)", frozenset({TextKind.VERIFIER}))
_CREDENTIALED = Innocent(
    r"(?:\br\.?\s?t\.?(?![a-z])|\([a-z]{1,3}\)|\brdms|\brvt|\bcnmt|\bmd|\brn)[\s,#:(-]{1,4}\d{4,8}(?!\d)",
    frozenset({TextKind.VERIFIER}),
)

INNOCENT = (_CODES, _TRIAL, _COURSE, _JOB, _TELEPHONE, _CREDENTIALED)
