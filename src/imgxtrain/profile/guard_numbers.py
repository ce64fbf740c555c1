"""Numbers that are somebody's: record, account, insurance, device and other codes."""

import re

from imgxtrain.profile.guard_terms import Certainty, Judge, Rule, Stance, TextKind, stance

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL

EVERYWHERE: Stance = dict.fromkeys(TextKind, C)

_DASH = r"[-\u2010-\u2015\u2212]"
_LINK = (
    r"(?:[\s:.#=()*\u2010-\u2015-]|(?:numbers?|num|nbr|no|nr|ids?|is|was|ending|ends|in|last"
    r"|four|with|of)\b){0,10}"
)
_MARK = r"\s*(?:(?:numbers?|num|nbr|no|nr|id)\b\.?|#|:)[\s:.#=]{0,4}(?:is\b\s*|was\b\s*)?"
_CODE = r"(?P<it>(?=[^\s,;]{0,24}?\d)[^\W_][\w./-]{1,40}(?: \d[\d-]{1,20}){0,4})"


def _digits(least: int, *, years: bool = True) -> Judge:
    """A judge that wants ``least`` digits or more, and no plain year where ``years`` is False."""

    def judge(match: re.Match[str]) -> Certainty | None:
        value = match["it"]
        count = sum(c.isdigit() for c in value)
        year = not years and re.fullmatch(r"\D*(?:19|20)\d\d\D*", value)
        return C if count >= least and not year else None

    return judge


_RECORD = Rule(
    "record number",
    "H",
    "a word for a patient's record stands before it",
    r"(?<![a-z])(?:[ec]?mrn|m\.r\.n\.?|empi|mr\s?#|mr\s?(?:no|num|number|nbr)\b\.?|(?:medical|med)"
    r"\.?\s?rec(?:ord)?s?\b|medrec|(?:patient|pt|pat)'?s?\s?(?:id|no|num|number|identifier)\b"
    r"|(?:patient|pt)\s?#|epi\s?id|hosp(?:ital)?\s?(?:no|num|number)\b|hn\s?#|chi\s?number"
    r"|nhs\s?(?:no|number)|(?:wrist|arm|id\s?)-?bands?\b|bracelets?\b)" + _LINK + _CODE,
    EVERYWHERE,
    _digits(3),
    hints="mr|m.r.n|rec|patient|pt|pat|empi|epi|hosp|hn|chi|nhs|band|bracelet",
    digits=3,
)
_ACCESSION = Rule(
    "accession number",
    "R",
    "a word for an accession stands before it",
    r"(?<![a-z])(?:accessions?|accn|acsn|acc\s?#|acc\b|acc(?:ession)?\s?(?:no|num|number)\b)"
    + _LINK
    + _CODE,
    EVERYWHERE,
    _digits(4, years=False),
    hints="acc|acsn",
    digits=4,
)
_MARKED = Rule(
    "record, visit, order or study number",
    "R",
    "it is called the number of a record, a visit, an order or a study",
    r"(?<![a-z])(?:record|rec|chart|visit|encounter|enc|order|ord|case|study|exam|series|claim"
    r"|invoice|billing|bill|specimen|path|pathology|cytology|requisition|referral|admission|event"
    r"|placer|filler|episode|file|folio|film|hospital|unit|cassette)" + _MARK + _CODE,
    stance(note=C, site=C, title=C, cell=C, verifier=C),
    _digits(4, years=False),
    hints="num|nbr|no|nr|id|#|:",
    digits=4,
)
_ACCOUNT = Rule(
    "account or visit number",
    "J",
    "a word for an account or a visit stands before it",
    r"(?<![a-z])(?:acct|account|encounter|csn|har|fin|visit|chart|specimen|cytology)\b"
    + _LINK
    + _CODE,
    EVERYWHERE,
    _digits(4, years=False),
    hints="acct|account|encounter|csn|har|fin|visit|chart|specimen|cytology",
    digits=4,
)
_PLAN = Rule(
    "health plan number",
    "I",
    "a word for an insurance stands before it",
    r"(?<![a-z])(?:hicn?|mbi|(?:medicare|medicaid|insurance|ins|policy|member|subscriber"
    r"|beneficiary|group|payer|plan|bcbs|aetna|cigna|humana|tricare)(?:\s(?:id|member|group))?)\b"
    + _LINK
    + _CODE,
    stance(note=C, site=C, title=C, cell=C, verifier=C, posting=D),
    _digits(5, years=False),
    hints="hic|mbi|medic|ins|polic|member|subsc|benef|group|payer|plan|bcbs|aetna|cigna|huma|tric",
    digits=5,
)
_MBI = Rule(
    "Medicare number",
    "I",
    "it has the form of a Medicare beneficiary number",
    r"(?<![\w-])[1-9][ac-hj-km-np-rt-y][ac-hj-km-np-rt-y0-9]\d-?[ac-hj-km-np-rt-y]"
    r"[ac-hj-km-np-rt-y0-9]\d-?[ac-hj-km-np-rt-y]{2}\d\d(?![\w-])",
    EVERYWHERE,
    digits=4,
)
_SSN = Rule(
    "social security number",
    "G",
    "it has the form of a social security number",
    rf"(?<![\d.-])(?:\d{{3}}|[x*]{{3}})({_DASH}|[ .])(?:\d\d|[x*]{{2}})\1\d{{4}}(?![\d-])",
    EVERYWHERE,
    digits=4,
)
_SSN_WORD = Rule(
    "social security number",
    "G",
    "a word for the social security number stands before it",
    r"(?<![a-z])(?:ssn?|ss\s?#|soc(?:ial)?\s?sec(?:urity)?|social|last\s(?:4|four)(?:\sdigits)?)\b"
    r"(?:[\s:.#=()*x-]|(?:number|num|no|is|was|of|ending|ends|in|last|four|ssn|social|4)\b){0,12}"
    r"(?P<it>\d[\d -]{2,12}\d)",
    EVERYWHERE,
    _digits(4),
    hints="ss|soc|last",
    digits=4,
)
_LICENCE = Rule(
    "licence or passport number",
    "K",
    "a word for a licence or a passport stands before it",
    r"(?<![a-z])(?:d\.?l\.?\s?#|driver'?s?\s?(?:licen[sc]e|lic)|dl\s(?:no|number)|passport"
    r"|green\scard|alien|state\sid)" + _LINK + _CODE,
    EVERYWHERE,
    _digits(4),
    hints="dl|d.l|lic|licen|passport|green|alien|state",
    digits=4,
)
_PROFESSIONAL = Rule(
    "licence or registry number",
    "K",
    "it may be a licence number, your own or somebody else's",
    r"(?<![a-z])(?:arrt|ardms|nmtcb|cci|aart|npi|crt|rhf|rhd|licen[sc]e|lic|cert(?:ificate)?"
    r"|certification|badge|employee|dosimeter|registry|registration|permit)\b"
    + _LINK
    + r"(?P<it>[a-z]{0,5}-?\d[\d-]{3,14})(?!\d)",
    stance(note=D, cell=D),
    _digits(4, years=False),
    explains=True,
    hints="arrt|ardms|nmtcb|cci|aart|npi|crt|rh|lic|cert|badge|employee|dosimeter|regist|permit",
    digits=4,
)
_REFERENCE = Rule(
    "reference number",
    "R",
    "it may be the number of a course, or of a patient's paper",
    r"(?<![a-z])(?:ref(?:erence)?|approval|approved|rceem\+?|course|activity|ce|asrt|sdms|ahra"
    r"|avir|snmmi(?:-ts)?|ocpd|category\sa\+?|program|module|confirmation|ticket|incident)\b"
    + _LINK
    + r"(?P<it>(?=[\w-]{0,12}?\d{4})[a-z]{0,6}[\w-]{3,20})",
    stance(note=D),
    _digits(4, years=False),
    explains=True,
    hints="ref|appro|rceem|course|activ|ce|asrt|sdms|ahra|avir|snmmi|ocpd|categ|prog|modul|conf|ti",
    digits=4,
)
_PLATE = Rule(
    "vehicle plate",
    "L",
    "a word for a vehicle's plate stands before it",
    r"(?<![a-z])(?:licen[sc]e\splate|plate\s?(?:no\b|number|#)|tag\s?(?:no\b|number|#)|vin\b)"
    + _LINK
    + r"(?P<it>[a-z]{1,4} \d{2,5}\b|(?=[\w-]{0,16}\d)[\w-]{3,20})",
    EVERYWHERE,
    _digits(2, years=False),
    hints="plate|tag|vin",
    digits=2,
)
_VIN = Rule(
    "vehicle number",
    "L",
    "it has the form of a vehicle identification number",
    r"(?<![\w-])(?=[a-z]{0,16}\d)(?=\d{0,16}[a-z])[a-hj-npr-z0-9]{11}\d{6}(?![\w-])",
    EVERYWHERE,
    digits=6,
)
_SERIAL = Rule(
    "device serial number",
    "M",
    "a word for a serial number stands before it",
    r"(?<![a-z])(?:s/n|sn\s?[#:]|sn(?=\s[a-z]{0,3}\d{4})|serial|ser\s?#|udi|device\sid"
    r"|(?:implant|device|pacemaker|stent|icd|valve|generator|lead|pump)"
    r"(?:\s(?:lot|serial|ser|sn|s/n|id|ref))+)" + _LINK + _CODE,
    EVERYWHERE,
    _digits(3, years=False),
    hints="sn|s/n|ser|udi|device|implant|pacemaker|stent|icd|valve|generator|lead|pump",
    digits=3,
)
_UDI = Rule(
    "device identifier",
    "M",
    "it has the form of a unique device identifier",
    r"\(01\)\s?\d{14}(?:\s?\(\d\d\)\s?[\w-]{1,20}){0,4}",
    EVERYWHERE,
    hints="(01)",
    digits=14,
)
_LOT = Rule(
    "lot number",
    "M",
    "it may be the lot of an implant",
    r"(?<![a-z])lot\b(?:[\s:.#=]|(?:number|num|no)\b){1,6}" + _CODE,
    stance(note=D, cell=D),
    _digits(3),
    explains=True,
    hints="lot",
    digits=3,
)
_UID = Rule(
    "study identifier",
    "R",
    "it has the form of a DICOM identifier",
    r"(?<![\w.])(?:[0-2](?:\.\d{1,40}){4,20}|2\.25\.\d{20,39})(?!\d)",
    EVERYWHERE,
    hints=".",
    digits=5,
)
_HASH = Rule(
    "hash or random code",
    "R",
    "a code made from a patient's number identifies like the number itself",
    r"(?<![\w-])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}"
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])",
    EVERYWHERE,
    digits=0,
)
_NO_UNIT = (
    r"(?![\w%]|[.,]\d)(?!\s?(?:mgy|ugy|µgy|gy|cgy|msv|mci|mbq|kbq|bq|ml|cc|mm|cm|hz|khz|mhz|ms"
    r"|sec|k?counts?|cts|hu|dollars|usd|exams?|people|miles|lbs?|pixels?|photons|cpm|dpm|images|volts|units"
    r"|patients|procedures|scans|studies|hours|per\b|a\syear)\b)"
)


def _not_round(match: re.Match[str]) -> Certainty | None:
    """Hundreds of thousands are counted, not assigned."""
    return None if re.fullmatch(r"\d{3,4}000", match["it"]) else C


_LONG = Rule(
    "long number",
    "R",
    "a number this long is mostly somebody's",
    rf"(?<![\w.,$€£-])(?P<it>\d{{6,40}}[a-z]{{0,3}}){_NO_UNIT}",
    stance(note=C, site=C, title=C, cell=C, verifier=C),
    _not_round,
    bare=True,
    digits=6,
)
_ACCESSION_FORM = Rule(
    "accession number",
    "R",
    "it has the form of an accession number",
    r"(?<![\w.-])(?P<it>\d{2,4}-[a-z]{1,4}-?\d{5,10}|[a-z]{1,4}-?\d\d-?(?:\d{5,10}|0\d{3})"
    r"|\d\d-\d{6,10})(?![\w-])",
    stance(note=C, site=C, title=D, cell=C, verifier=C),
    bare=True,
    digits=6,
)
_PREFIXED = Rule(
    "long number",
    "R",
    "a number this long is mostly somebody's",
    rf"(?<![\w.,-])(?P<it>[a-z]{{1,5}}-?\d{{6,40}}[a-z]{{0,3}}){_NO_UNIT}",
    stance(note=C, site=C, title=D, cell=C, verifier=C, posting=D),
    bare=True,
    digits=6,
)


def _code_of_numbers(match: re.Match[str]) -> Certainty | None:
    """A span of years, a date, or a list of sizes (64x64x128) is no code."""
    spans = r"\d+-\d+|(?:\d{3}-){1,2}\d{4}|\d+(?:x\d+)+|(?:\d{1,2}-){2}\d{2,4}|\d{4}-\d\d-\d\d\w*"
    return None if re.fullmatch(spans, match["it"], re.IGNORECASE) else D


_MIXED = Rule(
    "code of letters and digits",
    "R",
    "it may be a record or accession number",
    r"(?<![\w.-])(?=[\w-]{0,20}?[a-z-])(?=(?:[a-z-]{0,10}\d){6})(?P<it>[a-z0-9]{1,12}"
    r"(?:-[a-z0-9]{1,12}){0,4})(?![\w-]|\.\d)",
    stance(note=D, site=D, cell=D, verifier=D),
    _code_of_numbers,
    bare=True,
    digits=6,
)

NUMBERS = (
    *(_SSN, _SSN_WORD, _RECORD, _ACCESSION, _MARKED, _ACCOUNT, _PLAN, _MBI, _LICENCE),
    *(_PLATE, _VIN, _SERIAL, _UDI, _UID, _HASH, _LONG, _PREFIXED, _ACCESSION_FORM),
    *(_LOT, _PROFESSIONAL, _REFERENCE, _MIXED),
)
