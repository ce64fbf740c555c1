"""How order entry names the modalities, and what each of them takes for granted in its wording."""

from functools import cache

SONOGRAPHY = "sonography"
"""Group of the modalities that DICOM calls US; the others stand for themselves."""

MODALITY_WORDS = {
    "radiography": "xr xray dx cr rf fl x ray radiograph radiologic radiography radiological "
    "radiologi rad dr xry radiogr",
    "ct": "ct cat computed computerized ctscan tomography",
    "mri": "mr mri magnetic resonance",
    "mammography": "mammo mammogram mammography mam mamm mammograph mammogrm mg mammog mammogra "
    "mmg",
    "bone-densitometry": "dexa dxa bmd",
    "vascular-interventional": "ir special interventional vir",
    "cardiac-interventional": "cathlab",
    "nuclear-medicine": "nm nuclear nuc med medicine radionuclide nucl scintigraphy nuclr",
    "pet-ct": "pet positron emission petct pt fdg",
    SONOGRAPHY: "us ultrasound ultrasonic sono sonogram sonography echogram ultrasnd ultrasoun "
    "uls usn echograph echography ultrasonography sonogr",
}
"""Words that name a modality, by its id or group."""

_NAMING = {
    "radiography": "xr xray cxr radiograph radiography",
    "ct": "ct cat cta ctv ctscan",
    "mri": "mr mri mra mrv mrcp",
    "mammography": "mammo mammogram mammography mam mamm",
    "bone-densitometry": "dexa dxa",
    "vascular-interventional": "ir vir",
    "cardiac-interventional": "cathlab",
    "nuclear-medicine": "nm nuclear spect",
    "pet-ct": "pet petct",
    SONOGRAPHY: "us ultrasound sono sonogram sonography echogram echo echocardiogram "
    "tte tee duplex",
}
"""Words that name it so plainly that no other modality can be meant."""

SONOGRAPHY_MODALITIES = (
    "sonography-general",
    "sonography-obgyn",
    "sonography-vascular",
    "sonography-breast",
    "sonography-msk",
    "echo-adult",
    "echo-pediatric-fetal",
)

GUIDED_BY_OTHERS = frozenset(("vascular-interventional", "cardiac-interventional"))
"""Modalities whose descriptions name others: the guidance of what they do."""

YIELDING = {
    "radiography": GUIDED_BY_OTHERS,
    "nuclear-medicine": frozenset(("pet-ct",)),
}
"""Modalities that give way where one of the others is asked for too: XA is no plain film."""

CONTRAST_SET_ASIDE = frozenset(
    ("ct", "mri", "pet-ct", "nuclear-medicine", "vascular-interventional", "cardiac-interventional")
)
"""Modalities in which the same exam is done with contrast medium or without."""

SIDES_MATTER = frozenset(("sonography-vascular",))
"""Modalities in which one side and both are different exams."""

SPINE_MODALITIES = frozenset(("radiography", "ct", "mri", "bone-densitometry"))
"""Modalities in which a bare ``CERVICAL`` is the spine."""

_GUIDANCE = frozenset(("by-ct", "by-mri", "by-radiography", "by-sonography"))
SELF_EVIDENT = {
    "mammography": frozenset(("breast", "digital", "by-radiography")),
    "pet-ct": frozenset(("by-ct", "by-nuclear-medicine")),
    "nuclear-medicine": frozenset(("radiopharmaceutical",)),
    "bone-densitometry": frozenset(("by-radiography",)),
    "vascular-interventional": _GUIDANCE,
    "cardiac-interventional": _GUIDANCE,
}
"""Meanings that go without saying within a modality."""

_Phrases = dict[str, tuple[str, ...]]
_VESSELS: _Phrases = {"fem": ("femoral",), "femor": ("femoral",), "retro": ("retrograde",)}
WITHIN: dict[str, _Phrases] = {
    "radiography": {"leg": ("lower-leg",), "upper leg": ("thigh",), "tomo": ("tomography",)},
    "ct": {"aandp": ("abdomen", "pelvis"), "ca": ("calcium",)},
    "mri": {"aandp": ("abdomen", "pelvis")},
    "bone-densitometry": {"spine": ("lumbar-spine",)},
    "vascular-interventional": _VESSELS,
    "cardiac-interventional": _VESSELS,
    "nuclear-medicine": {"hepato": ("hepatobiliary",), "vent": ("ventilation",), "rp": ()},
    "pet-ct": {"skull": ("skull-to-thigh",), "thigh": ("skull-to-thigh",)},
    "mammography": {"loc": ("localization",), "breast implant": ("implant",)},
}
"""Phrases that mean something else within one modality."""

WITH_PORTS = frozenset(("vascular-interventional", "cardiac-interventional"))
"""Modalities in which ``PORT`` is no portable machine."""


SAME_ROOM = {
    "mammography": frozenset(("radiography",)),
    "bone-densitometry": frozenset(("radiography",)),
    "radiography": frozenset(("bone-densitometry",)),
}
"""What else a description of the modality may be called: a mammogram is an X-ray."""


def modality_group(modality: str) -> str:
    """``modality``, or the group it belongs to."""
    return SONOGRAPHY if modality in SONOGRAPHY_MODALITIES else modality


def names_another(asked: tuple[str, ...], named: tuple[str, ...]) -> bool:
    """Whether the words name a modality that is none of those asked for, nor one room with it."""
    rooms = {other for other, same in SAME_ROOM.items() if same & set(named)}
    return bool(named) and not set(asked) & (GUIDED_BY_OTHERS | rooms | set(named))


def side_by_side(modality: str) -> frozenset[str]:
    """The modalities whose rooms share a worklist with ``modality``, and so a vocabulary."""
    for shared in (frozenset(SONOGRAPHY_MODALITIES), GUIDED_BY_OTHERS):
        if modality in shared:
            return shared
    return frozenset((modality,))


@cache
def group_of_word(word: str) -> str | None:
    """The modality or group that ``word`` names, if any."""
    return next((group for group, words in MODALITY_WORDS.items() if word in words.split()), None)


@cache
def all_modality_words() -> frozenset[str]:
    """Every word that names a modality."""
    return frozenset(word for words in MODALITY_WORDS.values() for word in words.split())


@cache
def own_words(modality: str) -> frozenset[str]:
    """Words that name ``modality`` itself and so say nothing within it."""
    return frozenset(MODALITY_WORDS.get(modality_group(modality), "").split())


def named_modalities(words: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the modalities that ``words`` name plainly; PET/CT and SPECT/CT are no CT."""
    named = [group for group, naming in _NAMING.items() if set(words) & set(naming.split())]
    for hybrid in ("pet-ct", "nuclear-medicine"):
        if hybrid in named:
            return (hybrid,)
    ids = [SONOGRAPHY_MODALITIES if group == SONOGRAPHY else (group,) for group in named]
    return tuple(modality for group in ids for modality in group)
