"""Rows of a charge list or worklist that are no performed exam: outside films, supplies, fees."""

import re

from imgxtrain.knowledge.exam_words import Wording, words_of


def reason_for_no_exam(text: str) -> str | None:
    """What ``text`` is, where it cannot be an exam whatever part of the body it names."""
    words = " ".join(re.findall(r"[a-z0-9&./%]+", text.casefold().replace("-", " ")))
    return next((reason for reason, pattern in _CERTAIN if pattern.search(words)), None)


def reason_without_part(wording: Wording) -> str | None:
    """What the words are, where they name neither a part of the body nor anything done."""
    words = set(wording.words)
    if any(map(_AMOUNT.fullmatch, words)) or words & _AGENTS or (wording.contrast and not words):
        return "a contrast medium or tracer"
    return "a fee or supply" if words & _FEES else None


def is_image_processing(text: str) -> bool:
    """Whether ``text`` begins with work on images already made: 3D, reformats, fusion."""
    return bool(_PROCESSING.match(" ".join(re.findall(r"[a-z0-9]+", text.casefold()))))


_FORE = r"((ct|cta|mr|mri|mra|us|hc|hb|pf|chg) )*"
_PLANES = r"((sag|cor|obl|multiplanar|axial)\w* )*"
_PROCESSING = re.compile(
    rf"{_FORE}([32] ?d (\w+ )?)?{_PLANES}"
    r"(recon\w*|reformat\w*|render\w*|rend|rndr\w*|mpr|mip|post ?process\w*)\b"
)
_AMOUNT = re.compile(r"\d+(ml|cc|mg|mcg|mci|uci|gm)")


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_IMAGES = r"(cd|dvd|dis[ck]|film|image|x ?ray|stud)"
_UNITS = r"(ml|mg|mcg|mci|uci|cc|dose|study dose|unit|vial|treatment dose|gm)"
_CHARGED = (
    r"(room|portable|transport\w*|set ?up|hour\w*|stat|call ?back|handling|facility|tech\w*"
    r"|equipment|on call|overtime|delivery|admin\w*|misc\w*|service|procedure|nurs\w*|travel)"
)
_ORDERED = r"(hc|hb|pf|chg|inj|ct|mr|mri|nm|pet|us)"
_NAMED_AGENT = (
    r"(omnipaque|isovue|visipaque|optiray|ultravist|gadavist|multihance|dotarem|prohance|eovist"
    r"|definity|lumason|optison|lexiscan|regadenoson|adenosine|dobutamine|lasix|glucagon|kinevac"
    r"|sincalide|thyrogen|sestamibi|tetrofosmin|medronate|mebrofenin)"
)
_CERTAIN = (
    (
        "films or a reading from outside",
        _any(
            r"\bouts(ide|d)\b",
            r"\b(second|2nd) (opinion|read)",
            r"\bover ?read\b",
            r"\b(re|film) ?read(ing)?\b",
            r"\b(read|interp\w*|review|consult) only\b",
            r"\bfilm\w* (interp|consult|review)",
            r"\bconsult\w* (on )?(x ?ray|film|image)",
            r"\bx ?ray consult",
            r"\bcomparison (film|stud|image)",
            r"\breferred film",
        ),
    ),
    (
        "a copy or a transfer of images",
        _any(
            r"\b(cd|dvd|dis[ck]|usb)s? (burn|cop|creat|import|up ?load|read|dup|fee|of|view)",
            rf"\b(burn|cop(y|ies)|duplicat\w*|dup)( \w+)? {_IMAGES}",
            r"\bto (cd|dvd|dis[ck])\b",
            r"^((hc|ct|mr|xr|us|rad) )*(cd|dvd)( (only|charge))?$",
            r"\bfilm\w* (cop|dup\w*|librar|handl|storag|extra|digit|loan|mail|request|retriev)",
            r"\bup ?load|\bdigitiz|\barchiv|\bpacs\b",
            r"\bimport\w* (image|film|stud|exam)",
            r"\bimage (transfer|import|export|cop)",
            r"\b(extra|additional|duplicate) films?\b",
        ),
    ),
    (
        "a contrast medium, tracer or drug by its amount",
        _any(
            rf"\bper (\d*\.?\d+ )?{_UNITS}\b",
            r"\b(mg|ml|mci|uci|mcg)/|/ml\b",
            r"\b[hl]ocm\b|\b(low|high) ?osm|\bmillicurie",
            r"\bup to \d+ ?(mci|ml)",
            r"\b(dx|diagnostic|therapeutic) agent\b",
            r"\bradiopharm\w* (dx|diag)",
            rf"^({_ORDERED} )?{_NAMED_AGENT}\b.*\b\d*\.?\d+ ?(ml|cc|mg|mcg|mci|uci)\b",
        ),
    ),
    (
        "a supply",
        _any(
            r"(?<!blood )\bsuppl(y|ies)\b",
            r"\b(guide ?wire|introducer|syringe|tubing|tray|manifold|stopcock|sterile|drape)\b",
            r"\b(closure|contrast|needle guide) kit\b|\binflation device\b",
            r"\b\d+ ?(fr|french|ga|gauge)\b",
        ),
    ),
    (
        "a charge for room, time or staff",
        _any(
            rf"\b{_CHARGED} (x ?ray )?(fee|charge|chg|chrg|time|use)\b",
            r"\bsurcharge\b|\b(fee|charge|chrg)$",
            r"\bset ?up (portable|x ?ray)|\bportable set ?up",
            r"\btransport\w* (of )?(portable|equip|x ?ray)",
            r"\bstand ?by\b|\bovertime\b|\b(recovery|holding) (room|time|area)|\broom \d+",
            r"\bcancel\w*|\bno show\b|\bdowntime\b|\btest patient\b|\bdo not use\b",
        ),
    ),
    (
        "care beside the exam",
        _any(
            r"\b(moderate|conscious|deep|mod|iv) sed(ation)?\b",
            r"\bsedation (each|ea|1st|first|addl|init)",
            r"\bvenipuncture\b|\biv (start|insertion|push)\b|\bblood draw\b",
            r"\bcreatinine\b|\begfr\b|\bglucose\b|\b(urine|serum) (hcg|preg)|\bpregnancy test\b",
            r"\bhydration\b|\bobservation\b|\bphysics (consult|survey)|\bdosimetry\b",
        ),
    ),
)

_AGENTS = words_of("""
omnipaque isovue visipaque optiray ultravist oxilan conray cystografin gadavist magnevist
multihance dotarem prohance omniscan ablavar clariscan elucirem feraheme readi volumen
gastrograffin gastroview hypaque renografin iohexol iopamidol iodixanol ioversol iopromide
gadobutrol gadoterate gadobenate gadoxetate eovist perflutren definity optison lumason sestamibi
tetrofosmin medronate mdp hdp oxidronate mebrofenin pentetate dtpa mertiatide succimer
macroaggregated albumin exametazime bicisate pyrophosphate technetium tc99 thallium tl201 indium
in111 xenon xe133 iodine i123 i131 i125 gallium ga67 fludeoxyglucose fdg f18 rb82 rubidium n13
lexiscan regadenoson adenosine dobutamine glucagon lasix kinevac sincalide thyrogen contrast
isotope tracer radiopharmaceutical radionuclide saline heparin lidocaine ativan agent sulfur
colloid sodium iodide chloride citrate
""")
_FEES = words_of("""
fee charge supply anesthesia anesth sedation misc miscellaneous room transport setup kit
technologist nurse consult consultation time deposit balance copay film disc cd dvd interp
interpretation reading professional
""")
