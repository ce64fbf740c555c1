"""Parts of the body in order-entry wording: short forms, and which part belongs to which."""

LIMB_ENDS = {
    "upper-extremity": "up upr upper uppr uper upp",
    "lower-extremity": "low lo lwr lower lowr lowe lw",
}
LIMBS = "extremity extrem extremit extr extrm extre ext extrmty xtremity xtr exrem limb"
SPINES = "spine sp spin spn spi"
LEVELS = {
    "cervical-spine": "cervical, cerv, cer, cervic, crv, c, neck",
    "thoracic-spine": "thoracic, thor, tho, thorac, thrc, thora, t, dorsal, d, chest",
    "lumbar-spine": "lumbar, lumb, lumbo, lmbr, lum, l, l s, ls, lumbosacral, lumbosac, lower",
    "thoracolumbar-spine": "thoracolumbar, thor lumbar, thoraco lumbar, thoracolumb, tl, t l",
}
SPINE_OF_LEVEL = {
    "cervical": "cervical-spine",
    "thoracic": "thoracic-spine",
    "lumbar": "lumbar-spine",
    "thoracolumbar": "thoracolumbar-spine",
}

PARTS = """
head: hd, hed, cephalic
brain: brn, encephalon, brain stem, brainstem, cerebral
intracranial: intracran, intracr
skull: cranium, calvaria, sk, skul
cranial
skull-base: base skull, skull base, basis cranii, posterior fossa, post fossa, pf, post fos,
  fossa, clivus, foramen magnum
pituitary: pit, sella, sella turcica, pituitary fossa, pituitary gland, hypophysis
iac: iacs, internal auditory canal, auditory canal, internal auditory meati, int auditory canal,
  int aud canal, acoustic neuroma, internal aud canal, iam
temporal-bone: temporal bone, temp bone, t bone, petrous, petrous bone, ear, inner ear, middle
  ear, outer ear, outer middle inner ear, temporal
mastoid: mast
orbit: orb, orbital, orbt, eye socket, optic foramina, optic foramen
eye: ocular, ophthalmic
tear-duct: lacrimal duct, nasolacrimal duct, lacrimal, tear duct
sinus: paranasal sinus, sinu, paranasal, sns
orbit + face + neck: ofn
face: facial, fac, fce, facial bone, maxillofacial, maxillofac, maxfac, max fac, max facial,
  maxface, maxillo facial, midface, zygoma, zygomatic arch, facl, maxillofacial bone
nose: nasal bone, nasal, nares
mandible: mand, jaw, lower jaw, mandibular
maxilla: upper jaw
tmj: temporomandibular joint, jaw joint, temporomandibular, tm joint, tmjt, temporomand joint,
  temporomandibular jt
teeth: tooth, dental, dentition
salivary: salivary gland, parotid, parotid gland, submandibular
neck: nck, nk, collum
pharynx: throat, nasopharynx, oropharynx
larynx: laryngeal, vocal cord
thyroid: thyr, thyroid gland
parathyroid: parathyrd, parathyroid gland
lymph-node: lymph node, lymph gland, ln, nodal, node, lymph system
lymphatic: lymph
spine: spi
cervical: cerv, cervic, crv
thoracic: thorac, thrc, dorsal
lumbar: lumb, lumbo, low back, lmbr, lumbosacral, lumbosac
thoracolumbar: thoracolumb
sacrum: sacral, sac
coccyx: tailbone
sacroiliac: sacroiliac joint, sij, sacroiliac jt
spinal-canal: spinal canal, spinal cnl, spine canal
vertebra: vertebral, vert, vertebral body
disc: disk, intervertebral disc
brachial-plexus: brachial plexus, brach plexus, plexus
lumbosacral-plexus: lumbar plexus, lumbosacral plexus, sacral plexus, sciatic nerve
chest + high-resolution: hrct
chest: chst, thorax, thx, cxr, ches
lung: lungs, pulmonary, pulm, pul
pleura: pleural, pleural space, pleural fluid
airway: trachea, tracheobronchial, tracheobronchial tree
mediastinum
esophagus: esoph, esophageal
diaphragm
rib: rib cage, bony thorax
sternum: stern, breastbone
sternoclavicular: sc joint, sternoclavicular joint, sternoclavic joint, sternoclav joint, sc jt
breast: brst, mammary
axilla: axillary
heart: hrt, cardiac, card, cardio, ht, heart muscle, myocardial, myocard, myocardium,
  cardiovascular
coronary: coron, crnry, cor, coronary art, cor art, coronaries, coro, corny, crnry art
right-heart: rightside heart, rightside hrt, rightside ht
left-heart: leftside heart, leftside hrt, leftside ht
right-left-heart: rightleft heart, rightleft hrt, rightleft ht, right left heart
right-heart + catheterization: rhc
left-heart + catheterization: lhc
right-left-heart + catheterization: rhc lhc, lhc rhc
ventricle: ventricular, ventr, ventric, lv, rv
atrium: atrial, atri
heart-valve: valve, valv, mitral valve, aortic valve, tricuspid valve
bypass-graft: bypass graft, byp grf, byp grft, bpg, bpgs, byp grafts, graft bypass, bypass, cabg,
  byp, svg, vein graft
pericardium: pericardial, heart sac
carotid: crtd
vertebral-artery: vertebral artery
cerebral-artery: middle cerebral artery, mca, middle cereb artery, middle cerebral art
circle-of-willis: circle willis, cow
extracranial: extracran, extracranial artery, extra cranial
aorta: aortic, aorto, aort, ao
aortic-arch: arch, aortic arch, aorta arch, arch aorta
runoff: run off, runoffs
iliofemoral: iliofem, ilio femoral, ilio fem, bifem
aorta + iliac: aortoiliac, aorto iliac
iliac: ilio
femoral
popliteal: popl, pop
tibial-artery: tibial, tib per, tibioperoneal, tib peroneal, tibial peroneal
subclavian
thoracic-outlet: thoracic outlet
brachiocephalic: innominate
mesenteric
celiac
visceral: visc
superior mesenteric: sma
portal: hepatoportal
internal-mammary: internal mammary, int mammary, internal thoracic, lima
ivc: inferior vena cava, vena cava inferior, caval inferior, inf vena cava, vena cava
svc: superior vena cava, vena cava superior, caval superior
central-line: central venous access, central venous, central line, cvc, cvad, cv cath, cvl, cv
  access, vein device, cva device, cva, central venous cath, cv access device, cva access, venous
  access device, central venous access device, cv catheter, central venous line, access device
jugular: jug
saphenous: saph
dialysis: dialysis access, hemodialysis, hemodialysis access, dial, dialysis circuit
av-access: av fistula, av graft, av shunt, avf, avg, arteriovenous shunt, fistula, arteriovenous
abdomen: abd, abdl, abdo, abdom, abdmn, abdominal, abdm
stone: calculus, stone protocol, calculi
upper-abdomen: upper abdomen, upper abd
abdomen + pelvis: abdpel, abdpelv, abdpelvis, abd pelvis, abdo pelvis
chest + abdomen + pelvis: cap
neck + chest + abdomen + pelvis: ncap
thor
chest + abdomen: thoracoabdominal, thor abd, thorac abd, thoracic abd
abdominal-wall: abdominal wall, abd wall
ruq: right upper quadrant, rightside upper quadrant, rightside upper quad, right upper quad
luq: left upper quadrant, leftside upper quadrant, leftside upper quad
liver: lvr, hepatic, hepato
gallbladder: gb, gall bladder
bile-duct: bile duct, biliary, common bile duct, biliary tree, biliary duct, bil duct, biliary
  tract
hepatobiliary: hepatobil, hepato biliary
pancreas: panc, pancreatic
spleen: splenic
stomach: gastric
duodenum: duodenal
small-bowel: small bowel, sm bowel, small intestine, sb, sml bowel, sm bwl, smbowel
bowel: intestine, bwl
colon: colonic, large bowel
rectum: rectal, rect, rectal coil, rec coil, anorectal
anus: anal, perianal
appendix: append, appy
upper-gi: gi trc upr, gi tract upper, upr gi trc, upper gi trc, upper gi, ugi, upr gi, up gi,
  upper gastrointestinal, upper gi tract, upper gi series, u g i
lower-gi: lower gi
gi: gastrointestinal, gi tract
peritoneum: peritoneal
retroperitoneum: retroperitoneal, retroper, retroperiton, back wall, abdo back wall, retro, rpr
kidney: renal, kidneys, kid, k flow, k funct, kidn
transplant-kidney: k transplant, renal transplant, kidney transplant, transplant kidney, trans
  kidney, renal transpl, kidney transpl, transplanted kidney, txp kidney, renal allograft, renal
  tx, transpl kidney, kidney tx, transplant renal, renal trans, tx kidney, renal txp
transplant-liver: liver transplant, transplant liver, hepatic transplant
adrenal: suprarenal, adrenal gland
ureter: ureteral
bladder: urinary bladder, bldr
urethra
urinary: gu, genitourinary, urinary tract
pelvis: pelvic, pel, pelv, plv, plvs, plvc, pelvs
bony-pelvis: bony pelvis, pelvic bone, pelvis bone, pelvic girdle, pelvis bony
pelvic-floor: pelvic floor, perineum
groin: inguinal
prostate: prost, prostatic
scrotum: scrotal, testicle, testicular, teste, testis
penis: penile
uterus: uterine
cervix: cervical length, uterine cervix
ovary: ovarian, adnexa, adnexal
fallopian: fallopian tube
vagina: vaginal
fetus: ftl, fetal, fetl, fetu
placenta: placental
umbilical-artery: umbilical artery, umb artery, umbilical art, umb art
upper-extremity: ue, arm, uxtr, uext, upext, uextrem, arms
lower-extremity: le, leg, lxtr, lext, lowext, lextrem, legs
shoulder: shldr, shld, shoulder joint, glenohumeral joint, glenohumeral
acromioclavicular: ac joint, acromioclavicular joint, acromioclav joint, acromioclav, ac jt,
  acromioclavicular j, acromioclav jt, acromioclavicular jt
clavicle: clav, collar bone
scapula: scap, shoulder blade
upper-arm: upper arm, humerus, hum
elbow: elb, elbw, elbo
forearm: farm, radius ulna, rad ulna, fore arm, radius
wrist: wrst, wris, carpal, wrist joint
hand: hnd
finger: fngr, digit, fing
thumb
hip: hip joint
thigh: femur, femure, fem, femr, fmr, upper leg
knee: kne, knee joint
patella: kneecap, patellar
lower-leg: lower leg, tib fib, tibia fibula, tibfib, tib fibula, tibia fib, tibia, fibula, calf,
  calves, shin, tibia fibul, tib
ankle: ank, ankl, ankle joint
achilles: achilles tendon, heel cord
heel: calcaneus, os calcis
foot: ft, feet, midfoot, forefoot
hindfoot
toe: great toe
extremity
joint: jt, jnt, jnts, jts, joints, jont
leg-length: leg length, bone length, scanogram, orthoroentgenogram, limb length
bone: osseous, skeletal, skeleton, bon
bone-marrow: bone marrow, marrow
muscle: musculoskeletal, msk
nerve: peripheral nerve
whole-body: whole body, wholebody, wb, total body, full body, whole bdy, whl body, entire body,
  whole bod, totl body
skull-to-thigh: skull thigh, skull base mid thigh, skull mid thigh, skull midthigh, skull base
  thigh, base thigh, eye thigh, skl thigh, skull base midthigh, skull base thi, skull mid th, sk
  thigh, skull base mid th, skull mid thig, skullbase midthigh, skullbase thigh, skull bse mid
  thigh, torso, skull thig, skull thi, skl base mid thigh
"""

PARTS_OF = """
head: brain, intracranial, circle-of-willis, cerebral-artery
brain: intracranial, circle-of-willis, cerebral-artery
temporal-bone: iac, mastoid
face: mandible, maxilla, nose
orbit: eye
skull: skull-base
neck: thyroid, parathyroid, larynx, pharynx, carotid, vertebral-artery
spine: cervical-spine, thoracic-spine, lumbar-spine, thoracolumbar-spine, sacrum, coccyx,
  spinal-canal, cervical, thoracic, lumbar, thoracolumbar, vertebra, disc
vertebra: vertebral-artery
aorta: aortic-arch
chest: lung, pleura, airway, mediastinum, heart, esophagus
heart: coronary, heart-valve, bypass-graft, pericardium
abdomen: liver, gallbladder, bile-duct, pancreas, spleen, stomach, kidney, adrenal, small-bowel,
  colon, appendix, retroperitoneum, peritoneum, ruq, luq, upper-abdomen, hepatobiliary, bowel,
  abdominal-wall, stone
liver: hepatobiliary, transplant-liver
bowel: small-bowel, colon
kidney: transplant-kidney, stone
retroperitoneum: kidney, adrenal
urinary: kidney, ureter, bladder, stone
pelvis: bony-pelvis, bladder, prostate, uterus, ovary, rectum, cervix, pelvic-floor, anus,
  small-bowel, colon, appendix, stone
ob: fetus, placenta, cervix, umbilical-artery
uterus: ob, fetus, cervix
upper-extremity: shoulder, clavicle, scapula, upper-arm, elbow, forearm, wrist, hand, finger,
  thumb, acromioclavicular
lower-extremity: hip, thigh, knee, patella, lower-leg, ankle, achilles, heel, foot, toe, hindfoot,
  runoff
joint: shoulder, elbow, wrist, hip, knee, ankle, sacroiliac, tmj, acromioclavicular,
  sternoclavicular, finger
hand: finger, thumb
foot: heel, toe, hindfoot
ankle: hindfoot
knee: patella
extremity: upper-extremity, lower-extremity
bone: bone-marrow
carotid: extracranial
femoral: iliofemoral, runoff
iliac: iliofemoral, runoff
runoff: iliofemoral
right-left-heart: right-heart, left-heart
cervical: cervical-spine
thoracic: thoracic-spine
lumbar: lumbar-spine
coronary: ptca
artery: angio, carotid, aorta, umbilical-artery, cerebral-artery, vertebral-artery, coronary
vein: venogram
vascular: artery, vein, duplex, doppler
guidance: biopsy, aspiration, fna, drainage, ablation, localization, injection, block,
  paracentesis, thoracentesis, amniocentesis, needle, cryoablation, pericardiocentesis,
  stereotactic, clip
needle: biopsy, localization, aspiration, fna
placement: drainage, stent, port, picc, tunneled, nephrostomy, gastrostomy, filter, clip,
  localization, needle
ablation: cryoablation
aspiration: fna
biopsy: fna
angioplasty: stent, atherectomy
angio: stent, angioplasty, embolization, thrombectomy, atherectomy, ptca, thrombolysis
catheterization: angio, stent, angioplasty, embolization, thrombectomy, ptca, drainage,
  right-heart, left-heart, right-left-heart, venogram
percutaneous: biopsy, drainage, ablation, nephrostomy, gastrostomy
abscess: drainage
spect: spect-ct
"""
