"""Ways of examining in order-entry wording: short forms of what is done, and words without weight.

A line is ``meaning: short form, short form``; two meanings stand with a plus between them, and no
meaning at all where the words say nothing. Forms that differ from a listed one only by dropped
vowels, a cut end or a slip of the fingers need no entry. ``ACTS`` decide which exam it is: an
angiogram is never the plain exam. ``MEANS`` are steps that several of them share. ``TRAITS`` tell
exams of one part apart.
"""

from imgxtrain.knowledge.exam_words import words_of

ACTS = """
: int ext, internal external, appendicular axial, axial appendicular, appendicular, appendic
  axial, dir punc, direct punc, direct puncture, flex ext, flex extension, flexion extension,
  flexion ext, flexion, flex, bending, bend, single contrast, self pay, rapid sequence, excl
  myocardium, excluding myocardium, exc myocardium
angio: angiogram, angiography, arteriogram, arteriography, cta, mra, ang, artgrm, artery x ray,
  artery xray
aorta + angio: aortogram, aortography, aortogrm
pulmonary-embolism + angio: ctpa
venogram: venography, ctv, mrv, phlebogram, vein x ray, vein xray, venous x ray
ivc + venogram: venacavogram inferior, vena cavagram inferior, venacavogram inf, venacavagram inf,
  ivc gram, vena cavogram inferior, venacavagram inferior, inferior venacavogram, cavogram, vein x
  ray trunk, venography caval inferior, inferior cavogram
svc + venogram: venacavogram superior, vena cavagram superior, venacavogram sup, svc gram,
  superior venacavogram, venacavagram superior, venacavagram sup, vein x ray chest, venography
  caval superior
portal + venogram: portography, portogram
arthrogram: arthro, arthrography, arthrgm, intraarticular, post arthrogram
myelogram: myelography, myelo, post myelogram, post myelo, intrathecal, post myel
perfusion: perf
pulmonary-embolism: pulmonary embolism, pe, pulm embolism, pulmonary embolus, pulm embolus, pulm
  emb
biopsy: bx, biop, biops, core biopsy, needle biopsy, ndl bx, core bx
guidance: gid, guided, guide, guid, gd, gdnc, gde, guding, gdn, gdc
mammography + guidance: mam gu, mammo gu
aspiration: asp, aspir, aspirate
fna: fine needle aspiration, fine needle asp, fine ndl asp, fine needle, aspiration fine needle
drainage: drain, drng, drg, drng cath, drg cath, drain cath
abscess: absc, abscs
ablation: abl, ablate, ablat, rfa, radiofrequency ablation, rf ablation
afib: atrial fib, atrial fibrillation, a fib, af
cryoablation: cryo
localization: loc, localize, localization device, loc device, loc dev, device, dev
wire
clip: tissue marker, metallic clip, marker clip
seed: radioactive seed
block: nerve block, blk
stent: stnt, stenting
angioplasty: pta, balloon angioplasty, tla, transluminal angioplasty
ptca: coronary angioplasty, angioplasty ptca, card angioplasty, cardiac angioplasty
coronary + stent: card stent, cardiac stent
coronary + revascularization: card revasc, cardiac revasc
atherectomy: ather, atherect
embolization: embo, embolize, embol, occlusion embolization
thrombolysis: lysis
thrombectomy
filter: filtr, vc filter
retrieval: retrieve
exchange: rplcmt, change, exch, chg, replacement, replace, exchg, chng, rplc
revascularization: revasc, revascularize
picc: peripherally inserted central catheter, picc line
port: subq port, portacath, mediport, port a cath, implantable port, port placement
tunneled: tunnel, tunl, tun
nontunneled: nontunnel
nephrostomy: pcn
gastrostomy: g tube, peg
lumbar-puncture: lumbar puncture, spinal puncture, spinal tap, lp, lumbar punct, spinal punc
paracentesis: para
thoracentesis: thora
pericardiocentesis
amniocentesis: amnio
arthrocentesis
cystogram: cystography
esophagram: esophagogram, esophagography, barium swallow, ba swallow, esophagus barium, esophagus
  ba
modified-swallow: video esophagram, video esophagram speech, modified barium swallow, mod ba
  swallow, mbs, modified swallow, swallowing function, swallow function, video swallow, speech
  swallow, cookie swallow, vfss, swallow study, cine swallow, modified ba swallow, mod barium
  swallow, videofluoroscopic swallow, modified barium swallow speech, swallow function video,
  swallowing function video, swallow video, swallowing, swallow speech, swallowing function
  cineradiography, swallowing function cineradiography video
small-bowel: sm int, small int, sbft, sm bowel follow through, small bowel follow through, small
  bowel follow thru, small intestine follow through
enema: barium enema, be, ba enema, gastrografin enema
cystourethrogram: voiding cystourethrogram, vcug, voiding cystogram, voiding cystourethrography,
  voiding urethrocystogram, urethrocystogram voiding, urethrocystography voiding, voiding
  cystourethrogm
urethrogram: urethrocystogram, urethrocystography, urethrography
urogram: urography, intravenous pyelogram, ivp, ivu, iv pyelogram, pyelogram iv, intravenous
  urogram, excretory urogram, urography iv
retrograde
pyelogram: pyelo, pyelography
antegrade
cholangiogram: cholangiography, cholangio
cholangiopancreatogram: cholangiopancreatography, cholangiopancreatograph, mrcp
hysterosalpingogram: hysterosalpingography, hsg, hysterosalp
fistulogram: fistulography, shuntogram
sinogram: sinography
discogram: discography, diskogram, diskography
defecography: defecogram
lymphangiogram: lymphangiography
cisternogram: cisternography
fluoroscopy: fluoro, fluoroscope, fluoroscopic, flour
fluoroscopy + guidance: fluoroguide
c-arm: c arm, carm
o-arm: o arm
age
scoliosis: scoli
duplex: dup, dupl, dplx, dup scan
doppler: dopp, dop, dplr
transcranial: tcd
artery: arterial, art, arty, artl
vein: venous, ven, vns
nonvascular: nonvasc
transvaginal: transvag, tv, endovaginal, tvus, tvs, ev, trans vaginal, endovag
transrectal: endo coil, endorectal coil, trus, endorectal, trans rectal
transesophageal: tee, transesoph, trans esophageal
transthoracic: tte, trans thoracic, tthrc
intraoperative: intraop, intra op, intra operative, operating room
stress: strs
congenital: cong, congen
spect: tomographic, emission tomography
spect-ct: spect ct
elastography
spectroscopy: spectro
enterography: entero
colonography: virtual colon, colonoscopy, virtual colonoscopy
density: densty, dens, bone mineral density, mineral density, densitometry, bone mineral
calcium: calc, ca score, casc, cascore, ca test, ca scoring
joint + nonjoint: wojoint
nonjoint: nonjt, other than joint, otj, oth than joint, not joint, no joint, othr than joint, oth
  thn joint, other thn joint, non weight joint, excluding joint, excl joint, oththan joint
screening: screen, scr, scrn, scrng
tomosynthesis: tomo, dbt, 3d tomo, 3d tomosynthesis
stereotactic: stereo, strtctc, stereotaxis
additional-view: additional view, extra view, spot view, mag view, callback, recall view,
  magnification view, spot compression, spot mag view, spot mag, addl mammo view, addl mammo, spot
  magnification, mammo additional view, screening additional view
cad
computer-aided + cad: computer aided detection, computer aided, computer aid, comp aided, computer
  assisted, computer aided detect
specimen: spec breast, surgical specimen
ductogram: galactogram, ductography, galactography, mammary ductogram, mammary duct, galactogram
  duct, ductogram duct, ductogram galactogram, ductogram galactogram duct, ductogram galactogram
  single duct
implant
uptake: uptk
vq: v q
ventilation: vent, ventilat
therapy: rx
viability
metabolic: metab, metabolism
amyloid
ob: obstetric, obstetrical, preg, pregn, pregnant, pregnancy, pregnant uterus, preg uterus, pregn
  uterus, gravid uterus, ob us, pg uter, pg uterus, pg
about14week
nonob: not pregnant, nonobstetric
biophysical-profile: biophysical profile, bpp, biophys profile, biophys prof, biophysical prof,
  biophys profil, biophysical, bio profile, biophysical profi
nuchal: nuchal translucency, nt, nuchal trans, nuchal transluc
"""

MEANS = """
catheterization: cath, catheter
injection: inj, inject, njx
check
puncture: tap, punct, punc
removal: rmvl, remove, remov, remv, rem, rmv
repair
needle: ndl
dilation: dilate
csf: cerebrospinal fluid, cerebrospinal
tube: tb
"""

TRAITS = """
given-contrast
high-resolution: hi res, high res, hr, hi resolution, high resolution, hires
sedated: sedation
lower: lwr, lowr
upper: upr, uppr
follow-up: f u, fu, followup, follow up, fup, f up, follo up, reevaluation, re eval, repeat, fllw
  up
tumor: tum, neoplasm, tumors
probe: prb
2d
video: vid
echo: echocardiogram, echocardiography
survey
3d: three dimensional
complete: comp, compl, cmpl, cmp, comple, com
limited: ltd, lmt, lmtd, lim
single: sngl, sing, singl, sgl, one
multiple: mult, multi, mul, mlt, two
additional: addl, add, adl, addtl, add on, each additional, ea add, ea addl, each addl, each add,
  ea adl, ea additional, adtl, ea ad, ad, extra
initial: init, 1st, first
lesion: les, lesn, lsn
gestation: gest
anatomy: anatomic, anat
detailed: detail, dtl
static
quantitative: quant, quan
differential: diferentl, split
flow: flw, flo
vascular: vasc, vessel, vsl, vas
function: funct, func, functional, fxn, fnct
velocity: veloc, velocimetry
selective: sel, suprasel, supraslctv
nonselective: nonsel
noncoronary
percutaneous: perc, perq, prq, prg
transcatheter: transcath, trans cath
transabdominal: transabdl, trans abd, trans abdominal, trans abdl
transplant: transpl, txp, transplanted, xplant
superficial
peripheral
structure: strct, structural, structr
morphology: morph, mph
protocol: prot
drug: pharm, pharmacologic, pharmaceutical, cck, intervention
subsequent: restaging
image-processing: recon, reconstruction, render, rendering, reformat, reformation, postprocessing,
  post processing, postproces, postprocess, processing, rend, rndr
acute-series: acute series, acute abdomen series, acute abdominal series, abdominal series,
  abdomen series, aqt abd ser
area: limited area
region
radiation: rad tx, radiation tx, rad onc, radiation oncology, radiation therapy, rad therapy,
  radiotherapy
cancer: ca, carcinoma
metastases: met, metastase, metastatic
nst: nonstress, nonstress test, nonstress testing, nonstress tstg, nonstress tsts, nonstress tst
color: color flow, colr
bscan
digital: dig, dgtl, dgt
diagnostic: diag, dx
infarct
treatment: tx
infant: inft, neonatal, newborn, neonate, baby, nb
pediatric: ped, pedi, child, paed
soft-tissue: soft tissue, soft tiss, st, sft tiss, tissue, tiss, sft tissue, soft tis, soft tss
placement: plmt, plcmt, plcmnt, place, plc, insertion, insert, insj, ins, implantation, pl
foreign-body: foreign body, fb, foreign bod
"""

IGNORED = words_of("""
exam examination xm exm study std stud stdy scan scanning scn imaging image img imag imgng imge
imges pic images series ser routine report protocol evaluation eval evaluat evaluate procedure
proc general gen specify specified any each ea all other site nos not visit new type anatomic
contents content cnts level position standard use unit views view vw v v2 portable bedside mobile
radex radiologic radiological radiography ap pa lat lateral latl obl obls oblique oblig upright
uprt erect flat flt supine prone frontal frntl axial coronal sagittal anteroposterior
posteroanterior posteroant anterior antpost film sequence delayed extended stat emergent urgent er
ed icu inpatient outpatient outpt inpt floor hospital clinic facility global component technical
professional charge self pay selfpay covered noncovered medicare nopr ncd presu pvt combo comb
combined more min max hour minute less than greater minimum dcmtn docm documentation record
recording incl inc including thru through via both system syst sys section portion followed
supervision interp interpretation intrp analysis analys rs ri si cp rsi dept department exc
exclude under time approx px tq partial phys physician qhp acquisition acquis spx fcl evl aandp
surg surgery surgical patient adult anesthesia anesth wk week sec sect regn oth thn fld eq
serialogram serialography attenuation
""")

SHARED_TRAITS = words_of("""
single multiple initial percutaneous transcatheter placement diagnostic vascular total selective
structure protocol lesion subsequent static region treatment post acute organ soft-tissue test 2d
3d sedated echo probe tumor peripheral gestation radiation area color mass pain trauma
""")
"""Traits that so many exams share that they weigh half."""

PLAIN_WORDS = words_of("""
moderate research index number date with from this that order center care mobile rate indep
independent without please call physician doctor tech note
""")
"""Words of no meaning here, which are never mistyped forms of words with one."""
