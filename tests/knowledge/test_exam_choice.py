import pytest

from imgxtrain.knowledge.exam_choice import modalities_meant, wanted_exams
from imgxtrain.knowledge.exam_open_words import open_words
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import NameNotFoundError, modalities_called

KNOWLEDGE = Knowledge()


@pytest.mark.parametrize(
    ("words", "exam", "count"),
    [
        ("head", "ct-head", 1),
        ("ct-head", "ct-head", 1),
        ("CT head:3", "ct-head", 3),
        ("abd/pel w:2", "ct-abdomen-pelvis", 2),
        ("chest w/o contrast", "ct-chest", 1),
    ],
)
def test_a_word_asks_for_an_exam_so_many_times(words: str, exam: str, count: int) -> None:
    (wanted,) = wanted_exams([words], ["ct"], KNOWLEDGE)
    assert (wanted.exam, wanted.count) == (exam, count)


def test_a_name_is_found_without_loading_what_compares_meanings() -> None:
    (wanted,) = wanted_exams(["head"], ["ct"], KNOWLEDGE)
    assert wanted.exam == "ct-head"
    assert wanted.contrast is None


def test_contrast_is_read_from_the_words() -> None:
    (wanted,) = wanted_exams(["head w/wo"], ["ct"], KNOWLEDGE)
    assert (wanted.exam, wanted.contrast) == ("ct-head", "both")


def test_words_that_fit_nothing_are_never_guessed() -> None:
    (wanted,) = wanted_exams(["flibber"], ["ct"], KNOWLEDGE)
    assert wanted.exam is None
    assert wanted.why


def test_ultrasound_in_a_log_is_every_kind_of_sonography() -> None:
    called = modalities_called("US", KNOWLEDGE)
    assert {"sonography-general", "sonography-vascular", "echo-adult"} <= set(called)
    (wanted,) = wanted_exams(["thyroid"], called, KNOWLEDGE)
    assert wanted.exam == "us-thyroid"


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("head:3:4", "head:3"),
        ("head:0", "head:1"),
        ("head:-2", "head:2"),
        ("head:99999", "head:9999"),
        ("head:", "head:1"),
        ("head:two", "head:1"),
    ],
)
def test_a_count_that_cannot_be_read_is_never_taken_for_one(words: str, instead: str) -> None:
    (wanted,) = wanted_exams([words], ["ct"], KNOWLEDGE)
    assert (wanted.exam, wanted.choices, wanted.instead) == (None, (), instead)
    assert wanted.why


def open_words_by_modality() -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (modality, words, exams)
        for modality in KNOWLEDGE.modalities
        for words, exams in open_words(modality).items()
    ]


def test_words_that_leave_the_exam_open_are_offered_with_exams_of_their_modality() -> None:
    known = open_words_by_modality()
    assert len(known) > 60
    for modality, words, exams in known:
        assert {KNOWLEDGE.exams[exam].modality for exam in exams} == {modality}, words
        (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
        assert wanted.exam is None, words
        assert [exam for exam, _ in wanted.choices] == list(exams), words


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        ("ct", "SPINE wo"),
        ("mri", "mri spine w/wo"),
        ("sonography-vascular", "le venous"),
        ("sonography-vascular", "lower extremity arterial"),
    ],
)
def test_contrast_or_a_missing_side_makes_open_words_no_clearer(modality: str, words: str) -> None:
    (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
    assert wanted.exam is None
    assert len(wanted.choices) > 1


@pytest.mark.parametrize(
    ("words", "exam"),
    [
        ("le venous bilat", "us-vascular-venous-lower"),
        ("rle dvt", "us-vascular-venous-lower-unilateral"),
    ],
)
def test_a_side_that_is_said_is_taken(words: str, exam: str) -> None:
    (wanted,) = wanted_exams([words], ["sonography-vascular"], KNOWLEDGE)
    assert wanted.exam == exam


def test_every_exam_is_taken_by_its_id_so_that_a_hint_with_one_works() -> None:
    for exam in KNOWLEDGE.exams.values():
        (wanted,) = wanted_exams([f"{exam.id}:2"], [exam.modality], KNOWLEDGE)
        assert (wanted.exam, wanted.count) == (exam.id, 2)


@pytest.mark.parametrize(
    ("words", "modality", "exam"),
    [
        ("CT 3D volume rendering", "ct", "ct-3d-rendering"),
        ("Gamma camera uniformity flood", "nuclear-medicine", "nm-qc-camera-uniformity"),
    ],
)
def test_work_beside_exams_is_taken_by_its_full_name(words: str, modality: str, exam: str) -> None:
    (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
    assert wanted.exam == exam


@pytest.mark.parametrize(
    ("words", "modality", "near"),
    [("foo", "ct", "ct-foot"), ("abis", "ct", None), ("follow up", "sonography-obgyn", None)],
)
def test_words_without_an_exam_are_answered_with_what_is_near(
    words: str, modality: str, near: str | None
) -> None:
    (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
    assert wanted.exam is None
    if near:
        assert wanted.choices[0][0] == near


@pytest.mark.parametrize(
    ("words", "modality", "elsewhere"),
    [("hida", "ct", "nuclear-medicine"), ("CT head", "mri", "ct"), ("cxr", "ct", "radiography")],
)
def test_an_exam_of_another_modality_is_told_as_such(
    words: str, modality: str, elsewhere: str
) -> None:
    (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
    assert (wanted.exam, wanted.elsewhere) == (None, elsewhere)


@pytest.mark.parametrize(
    ("name", "modality"),
    [("XR", "radiography"), ("rad", "radiography"), ("nuc", "nuclear-medicine"), ("CT", "ct")],
)
def test_a_modality_goes_by_the_words_of_orders_too(name: str, modality: str) -> None:
    assert modalities_meant(name, KNOWLEDGE) == (modality,)


def test_a_modality_that_is_none_is_refused() -> None:
    with pytest.raises(NameNotFoundError):
        modalities_meant("zzzz", KNOWLEDGE)


TYPED = {
    "ct": "hed=ct-head abdmen=ct-abdomen chets=ct-chest pelvus=ct-pelvis abd/pel=ct-abdomen-pelvis "
    "cap=ct-chest-abdomen-pelvis pe=ct-angiography-chest-pe kub=ct-stone panc=ct-pancreas "
    "ldct=ct-lung-screening cspine=ct-cervical-spine iac=ct-temporal-bones",
    "mri": "mrcp=mri-mrcp iac=mri-internal-auditory-canals knees=mri-knee tmj="
    "mri-temporomandibular-joints femur=mri-femur prostate=mri-prostate",
    "mammography": "screening=mammogram-screening diag=mammogram-diagnostic "
    "callback=mammogram-additional-views stereo=mammogram-stereotactic-biopsy",
    "vascular-interventional": "picc=ir-picc tips=ir-tips ufe=ir-uterine-fibroid-embolization "
    "thora=ir-thoracentesis para=ir-paracentesis kypho=ir-kyphoplasty lp=ir-lumbar-puncture",
    "cardiac-interventional": "lhc=cath-left-heart rhc=cath-right-heart tavr=cath-tavr "
    "ffr=cath-ffr watchman=cath-laa-closure icd=ep-icd",
    "sonography-general": "ruq=us-ruq galbladder=us-gallbladder testicels=us-scrotum "
    "thyroid=us-thyroid renal=us-renal appendix=us-appendix",
    "sonography-obgyn": "bpp=us-ob-bpp nt=us-ob-nuchal-translucency growth=us-ob-growth "
    "afi=us-ob-amniotic-fluid cervix=us-ob-cervical-length",
    "sonography-vascular": "carotids=us-vascular-carotid-duplex abi=us-vascular-abi "
    "tcd=us-vascular-tcd-complete reflux=us-vascular-venous-insufficiency",
    "echo-adult": "tte=echo-tte-complete tee=echo-tee dse=echo-stress-dobutamine "
    "bubble=echo-bubble strain=echo-strain",
    "nuclear-medicine": "hida=nm-hepatobiliary vq=nm-lung-vq muga=nm-muga wbc=nm-wbc-whole-body "
    "mpi=nm-myocardial-perfusion-rest-stress meckel=nm-meckels dmsa=nm-renal-dmsa",
    "pet-ct": "psma=pet-psma dotatate=pet-dotatate amyloid=pet-amyloid brain=pet-fdg-brain "
    "wb=pet-fdg-whole-body",
    "bone-densitometry": "dexa=dxa-hip-spine vfa=dxa-vertebral-fracture heel=dxa-heel-finger "
    "forearm=dxa-forearm",
    "radiography": "cxr=xr-chest kub=xr-abdomen ugi=xr-upper-gi mbs=xr-modified-barium-swallow "
    "vcug=xr-voiding-cystourethrogram carm=xr-c-arm panorex=xr-panoramic-jaw thumb=xr-fingers",
}


@pytest.mark.parametrize("modality", TYPED)
def test_what_technologists_type_is_what_they_mean(modality: str) -> None:
    for typed in TYPED[modality].split():
        words, _, exam = typed.partition("=")
        (wanted,) = wanted_exams([words], [modality], KNOWLEDGE)
        assert wanted.exam == exam, words
