"""Quick words that leave open which exam was done, though one exam or another goes by them.

On an order they stand for the usual exam, and a department that writes ``CT SPINE`` means one
thing by it. In a log they are somebody's haste, and a wrong exam would be counted for years: so
they are asked about. A line is ``words, words: exam, exam``; contrast and side do not matter.
"""

from functools import cache

_OPEN = {
    "ct": """
        spine: ct-cervical-spine, ct-thoracic-spine, ct-lumbar-spine, ct-complete-spine
        aorta: ct-angiography-thoracic-aorta, ct-angiography-abdomen,
            ct-angiography-chest-abdomen-pelvis, ct-angiography-runoff
        cta, angio, angiogram: ct-angiography-head-neck, ct-angiography-chest-pe,
            ct-angiography-chest, ct-angiography-abdomen-pelvis, ct-angiography-runoff
        extremity: ct-upper-extremity, ct-lower-extremity
        stroke: ct-head, ct-angiography-head-neck, ct-head-perfusion
    """,
    "mri": """
        spine: mri-cervical-spine, mri-thoracic-spine, mri-lumbar-spine, mri-complete-spine
        mra, angio, angiogram: mr-angiography-head, mr-angiography-neck,
            mr-angiography-abdomen, mr-angiography-renal, mr-angiography-runoff
        extremity: mri-upper-extremity-joint, mri-upper-extremity, mri-lower-extremity-joint,
            mri-lower-extremity
    """,
    "radiography": """
        spine: xr-cervical-spine, xr-thoracic-spine, xr-lumbar-spine, xr-scoliosis,
            xr-spine-single-view
        myelogram, myelo: xr-myelogram-cervical, xr-myelogram-thoracic, xr-myelogram-lumbar,
            xr-myelogram-complete
    """,
    "mammography": """
        breast, mammogram, mammography, mammo: mammogram-screening, mammogram-diagnostic,
            mammogram-screening-tomosynthesis, mammogram-diagnostic-tomosynthesis
        tomo, tomosynthesis, dbt, 3d, 3d mammogram, breast tomosynthesis,
            digital breast tomosynthesis: mammogram-screening-tomosynthesis,
            mammogram-diagnostic-tomosynthesis
        biopsy, bx, breast biopsy, breast bx: mammogram-stereotactic-biopsy,
            mammogram-tomosynthesis-biopsy, mammogram-contrast-biopsy
    """,
    "sonography-breast": """
        breast: us-breast-limited, us-breast-complete, us-breast-screening
    """,
    "sonography-obgyn": """
        ob, obstetric, pregnancy, ob us, ob 1st: us-ob-first-trimester, us-ob-complete,
            us-ob-detailed, us-ob-limited, us-ob-follow-up
        tv, transvaginal, transvag, endovaginal: us-gyn-transvaginal, us-ob-transvaginal,
            us-gyn-pelvis-complete-transvaginal
        twin, twins: us-ob-complete-additional, us-ob-first-trimester-additional,
            us-ob-detailed-additional
        limited, ltd: us-ob-limited, us-gyn-pelvis-limited
    """,
    "sonography-vascular": """
        dvt, venous, venous doppler, venous duplex, veins: us-vascular-venous-lower,
            us-vascular-venous-lower-unilateral, us-vascular-venous-upper,
            us-vascular-venous-upper-unilateral
        arterial, arterial doppler, arterial duplex: us-vascular-arterial-lower,
            us-vascular-arterial-lower-unilateral, us-vascular-arterial-upper,
            us-vascular-arterial-upper-unilateral
    """,
    "nuclear-medicine": """
        brain: nm-brain-perfusion, nm-brain-scan, nm-brain-death, nm-datscan
        ge, ge study: nm-gastric-emptying, nm-gastroesophageal-reflux
        i131, i 131: nm-thyroid-uptake, nm-thyroid-cancer-whole-body,
            nm-therapy-i131-hyperthyroid, nm-therapy-i131-cancer
        lasix: nm-renal-lasix
        renal, kidney: nm-renal-mag3, nm-renal-lasix, nm-renal-dmsa
        thyroid: nm-thyroid-scan, nm-thyroid-uptake, nm-thyroid-uptake-scan
    """,
    "pet-ct": """
        pet, petct, pet ct, fdg: pet-fdg-skull-thigh, pet-fdg-whole-body, pet-fdg-limited,
            pet-fdg-brain
    """,
    "vascular-interventional": """
        central line, line: ir-nontunneled-catheter, ir-tunneled-catheter, ir-picc,
            ir-port-placement, ir-line-check
        thrombectomy: ir-thrombectomy-arterial, ir-thrombectomy-venous,
            ir-thrombectomy-pulmonary, ir-stroke-thrombectomy
    """,
    "cardiac-interventional": """
        ablation: ep-ablation-afib, ep-ablation-svt, ep-ablation-vt
        cath, heart cath: cath-left-heart, cath-right-heart, cath-right-left-heart,
            cath-coronary-angiography
        pci: cath-pci-stent, cath-pci-balloon, cath-pci-acute-mi, cath-pci-cto
    """,
}


@cache
def open_words(modality: str) -> dict[str, tuple[str, ...]]:
    """For words that leave the exam open, in small letters, the ids of those it may be."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _OPEN.get(modality, "").replace(",\n", ",").splitlines():
        words, _, exams = line.partition(":")
        ids = tuple(each.strip() for each in exams.split(",") if each.strip())
        found.update((" ".join(each.split()), ids) for each in words.split(",") if each.strip())
    return found
