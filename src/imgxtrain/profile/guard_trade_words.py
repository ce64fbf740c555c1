"""Words of the trade, in lower case, by what they say of the word beside them."""

from imgxtrain.profile.guard_terms import listed

TRADE = listed(
    """
    a aaox ab abd abdomen abdominal abi abnormal abscess ac academy access accession accn
    accreditation accredited acct accuracy achieva acr acsn acuson acute add addison address
    adhd admission adult advanced advantage advent adventist advocate aec aera affiniti after
    again agatston age agency agfa aidoc air airway alabama alaska alderson alert algorithm all
    allergic allergies allergy alliance allscripts allura alone along alpha also altea although
    alvarado alzheimer alzheimers am ambition ambra ambulance ambulatory america american
    ampulla an analog anatomy and anesthesia angio angiogram angle angry ankle another anterior
    anxious any aorta aortic aox ap apex apnea appendicitis appendix applied approach approved
    appt april aquilion architect are area arizona arkansas arm arms arrived arrt arterial
    arteries artery arthrogram artifact artis artist as ascension ascites asked asking asks
    asleep assessment assist associate associates association asthma at athena ativan atlas
    atrium attack august aunt autism auto avr awake award axial axilla axillary azurion
    baastrup baby babyboy babygirl back bad balloon band bankart banner baptist barcode
    bariatric barium barre barrett barton base basic bayer baylor bb be beath because beclere
    becquerel bed been before being bell below benadryl bent bernoulli best better between bg
    bi bilat bilateral biliary bilingual bill billing billroth biograph biopsy biplane birads
    bladder blakemore blalock bleed blind bloch block blood blown bmi board bochdalek bodies
    body boehler bohler bolus bone bony book bosniak boss both bowel boy boyfriend bp bracco
    brace brachial brain branch bravo breast breath breathe breathing breeza breslow brewerton
    brilliance brivo broca broke broken bronchial brother broviac brown-sequard bsrs bucky budd
    budget buerger building bundle burman business but by bypass c cad calcaneus calcium calf
    california call called calm calot came camp campus can canal cancer cannot canon cant cap
    cape cardiac cardiolite cardiologist care career caregiver carestream caretaker carolina
    carotid cart case cases cast cat category catheter catheters catphan cats ce cecum cedars
    center centre cerner certificate certification certified cervical ch chapter chapters
    charcot charge chart chassard check checklist chemo chest chiari child children childrens
    chin christus chronic circle clariscan classes classification claustrophobic clavicle clear
    cleaves clements cleveland client clinic clinical clinician close cnmt co coach coached
    cobb coccyx code coil cold collar colleague colleagues college colles colon colorado
    combative comes committee communication community comp company compartment competency
    complains complete completed complex compliance compton conference confidence confused conn
    connecticut conray consent consult contact content contracture contrast control coordinator
    cor core coronal coronary corporate cost cough couinaud could couldn council county course
    cousin coventry covering covid coworker coyle cp cranial creatinine credential credits
    creutzfeldt criteria criterion critical crna crohn crohns cross csn ct cta ctas ctr cuffed
    cupid curie current cushing custody customer cutting cyst cystogram cysts dad daily dakota
    dandy danelius danis danlos data daughter day days dcis de deaconess deaf debakey decedent
    december decub deep defer definition definity deformity degree delaware delay delays
    delivery dementia denies dental department dept deputy design desk detail detector
    development dexa dexterity diabetic diagnostic diagnostics dialysis did didn didnt
    difficult digit digital dignity dilated dimensions director disc discharge discipline
    discovery disease disk dislocation distal division dizzy dlp dnr do dob dobhoff doctor
    document does doing doppler dorsal dose dotarem douglas down dr drain dressler drip drive
    drs drunk dual duct due duke duodenum duplex dvt dxa dynamic dysphagia each ear early ecg
    echo economics ed edge edition education educator eeg effect effusion ehlers eight either
    ekg elastography elbow elderly electronic elite elition ellison elucirem email emergency
    emergent emesis emory emotion employee employer empower ems end endo enema energy
    engineering english enterography entire eovist epic epiq equation equations equipment er
    ercp ernst error esaote esophagram esophagus essential essentials essex et ethics etoh
    evans every evidence ewing exam exams excel except exp experience experiences expiration
    explorer exposure extra extremity eye eyes facial facility failed fall family fascia fast
    fasting fat father fax february federal feeding feels feet fell fellow felt female femoral
    femur fentanyl fetal fever few fiance fiancee fiancé fibula field file filling film films
    filter fin fine finger fingers finished fire first firstname fistula five flank flash flat
    fleischner flex flexion flight florida flow flowsheet fluid fluoro fluoroscopy foley folio
    follow followup fontan foot for foramen foramina force forceps forearm foreign form fort
    fossa foundation four fournier fowler fracture fractured fractures frame free french friday
    from frontal ft fuchs fuji fujifilm full fully fundamentals further fx gadavist galan
    galeazzi galen gallbladder gallop gamma gammex gantry ganz garden garth gas gastric gastro
    gastrografin gauge gave gaynor gaze gcs ge geisinger general georgia geriatric gerota get
    gets gi gibbs girl girlfriend gissane given gives glasses gleason glenn glucagon go goes
    going good gorlin got gown grade grady graft granddaughter grandfather grandma grandmother
    grandpa grandson grashey graves gravida great groin groshong gsw guard guardian guerbet
    guidance guide guideline guidelines guillain gun gurney gustilo gyn haas had hampshire hand
    handbook handling hands happy har hard harrington harris hartmann has hashimoto hates have
    having hawaii hazard hca hcg he head headache health healthcare hear hearing heart heavy
    heel held helicopter helo help helped hematoma hematuria hep hepatic hepatitis her hernia
    heschl hickey hickman high him hip hips hirschsprung his hispanic hitachi hiv hodgkin
    hodgkins hoffa hold holding holmblad holmes hologic home homeless horner hosp hospice
    hospital hospitalist hospitals hot hounsfield hour hours house how hr hsg htn human humerus
    huntington husband hx hyper hypo hypotensive i iac icu id idaho if ii iii iliac illinois
    image imaged images imaging impacted implant improvement in incisive incomplete indeed
    index indiana infant infection infiltrate infiltration infinia informatics ingenia
    initiative injection injury inlet inmate inova inpatient inpt inservice insisted
    inspiration institute instructor insurance intelerad interaction intermountain internal
    interventional interview intevo into introduction intubated iodinated iodine iohexol iowa
    iqon ir irate is isle islets isolation isovue issue it iud iv ivc ivp jakob january jatene
    jaw jeghers jersey joint journal judd judet july june juniper just kaiser kansas kaposi
    kawasaki keeps kentucky kept kidney kidneys kids kienbock kienböck kimmelstiel kinevac
    kiosk kirschner klinefelter knee knees known knows kocher krukenberg kub kvp kyphoplasty
    lab labor laboratory labs laceration lake lapine large larmor lasix last lastname late
    lateral latex lauenstein lauge laurin law lay laying lbp lbs lead leader leadership lean
    learned learning lecture left leg legacy legal legs length lesion lesions less lesson level
    leventhal levophed lexiscan license lies ligament light lightspeed like likes limb limited
    lindblom line lines lirads lisfranc list lived liver lives llq lmp lms logiq long look loop
    loose lopresti lordotic lost lot lots louisiana lourdes low lowenstein lower lpo lumason
    lumbar lumify lumina lump lung lungs luq luschka lutheran lymph lymphoma ma madam made
    magendie magnet magnetom magnevist main maine maisonneuve make makes male mammo mammogram
    mammography mammomat management manager mandible maneuver manoeuvre manual many march
    marfan mark marker market maryland mask mason mass massachusetts mastoid max maxillary
    maxillofacial may mayo mc mci md me measured meckel med media mediastinum medicaid medical
    medicare meditech medrad meds medtronic meeting member memorial mentor merchant mercy merge
    met metal meth method methodist methods metoprolol mexico mi michigan microsoft mid middle
    midline might millennium minnesota minor mississippi missouri mister mixed mme mobile
    modality model modic modification modified module modules moebius mom monday monro montana
    monteggia month months more morgagni morison morning most mother motion mount moved moves
    moyamoya mr mra mrcp mri mrn mrs mrsa mrv ms mt mtp much multi multihance multiple mum
    muscle must mustard mva mvc my myelogram myoview naeotom nakamura name named names nasal
    national native nausea nebraska neck needed needle needs neer neg nemoto nephew nerve
    network neuro neuroma nevada never new newborn newly next ng nice niece night nine nissen
    nitro nm no node nodule non none norgaard normal northside northwestern norton norwood nose
    not novant november now np npo nuance nuclear number nurse nursing nvd nyquist nystagmus o
    obese obgyn obl oblique observing obstruction occipital ochsner october oddi odontoid oec
    of off office officer often ohio ok okay oklahoma old omnipaque omniscan on once oncology
    one online only open operation operations operator optima optiray or oral orbit orbits
    order oregon orian orientation oriented orienting ortho orthopaedics orthopedics osgood
    other ottonello our out outcome outlet outpatient outpt outside over overnight own oxilan
    pa pacemaker pacs paget pain painful palsy panc pancreas pancreatic panel paper para
    paraplegic parathyroid parent parents parkinson parkinsons part partial passed past pastor
    patella pathology patient patients pavilion pawlow payroll pe pearls ped pediatric
    pediatrics pelvic pelvis penis penn pennsylvania penrose pepper per perc performance
    perfusion peripheral personal perspective pet peutz phantom pharmacology phase pheno
    philips phlebolith phone phoned physician physics physiology picc piedmont pioneer pirads
    place plain plan plane plantar plate please pleural pneumo pneumonia point police policy
    poor port portable portal pos position positioned post posterior pott potter pouch power
    powerscribe practice pre precepted preceptor prednisone preg pregnancy pregnant premier
    prep presbyterian presented pressure prime principles print prior prisma pristina private
    pro probe procedure process proctor product prof professional professor profile program
    prohance project projection projections prone prostate prosthesis protocol protocols
    providence provider proximal psych pt pts ptx publication pulled pulmonary puts qa qc
    quadrant quality question quick quiet quiz rabbi radial radiant radiation radiograph
    radiologist radiology radius rando ranson rapid rapidai rash rate rathke raynaud rdms read
    readicat ready real really recon recovery rectal rectum ref reference refused regarding
    region regional register registry regulation regulations rehab relieved renal rep repair
    repeat report reports request require requires rescanned reschedule rescue research
    resident resource respiratory response rest results resume return rev review revolution
    rhese rib ribs right rights ring riolan rlq rn rod rods roentgen rolando role room rotator
    routine roux rpo rrt rt rule run ruq rush rvt sachs sacral sacroiliac sacrum safe safety
    sagittal said saint saints sales salter same san santa santo sarcoma sat satisfaction
    saturday saw says scan scanned scanner scans scaphoid scapula schatzki scheuermann
    schlatter schmorl school schuller sciatica science sciences scoliosis scope score scores
    scout scripps scrotal scrotum sec second section sectional sectra sedated see seen seizure
    seizures seldinger seldom selenia self semi seminar senographe senor senora senorita
    sensation sent september septic sequard sequoia series service services session settegast
    seven severe señor señora señorita sgt shadow shadowed shadowing sharepoint sharp she
    shielding shift short shoulder shunt sick side siemens sievert sigma sign signa signed
    simple simpson sims sincalide since single sinus sister site sits sitting six size skills
    skull skyra sle sleep slept slice slow small sob social society soft software sola
    solumedrol solution somatom some son sonography soon sore space spanish speaks special
    specialist spect spectral sphincter spine spiral spleen splint spoke sponge spot spouse ssm
    ssn st stable staff stage stand standard standards standing stanford start stat state
    states stayed stays steinmann stellant stent stenvers step stepfather stepmother sternum
    stiff still stomach stone stones stood stop story strategy street stress stretcher stroke
    strong stryker sts student studies study such summit sunday supervisor supine supplies
    support supra surgeon surgery surgical surname sutter swallow swan sweat swedish swelling
    swollen sylvian symbia symposium syndrome syndromes system systems t table takayasu takes
    talk talks taught taussig teach teacher team teams teamwork tech technique technologist
    technologists techs teichholz tel teleradiology temp template temporal ten tender tendon
    tenet tennessee tesla test testicular tests tetralogy teufel texas text textbook than
    thanks that the then theory therapy thinks thoracic thorax three throat throughput thumb
    thursday thyroid thyroiditis tibia time tirads tired titan to today toe toes told tolerance
    tolerated tolerates tomo tongs too took tool tooth topic torso toshiba total toward tower
    towne townes trach tracheal trached track trade trained trainee trainer training trans
    transfer transform transport trauma trendelenburg trends triangle tried tries trimester
    trinity tube tubercle tubes tuesday tumor tumour turn turner tutorial twice twin twining
    two type uber ucla ucsf uid ulrich ultrasound ultravist unable uncle under unhappy
    unilateral union unit units university unresponsive until up update updates upmc upper upt
    ureter urethra urgent urinary us usa use used uses utah uterus va vag valdini valsalva
    value valve valves vamc vamcs vanderbilt vantage vas vascular vater vein vendor venogram
    venous vent vented ventilator verified verifier vermont versed version vertebra very via
    vibrant vida video view views virchow virginia visage visipaque visit vitals vivid viz
    volume volumen voluson vomit voyager vq vrad w waist wait walks wall wallenberg want wants
    warm was watched water weak wears weber webinar wednesday week weekly weeks weight well
    wells wellspan went were wernicke what wheelchair when where which while whipple who whole
    why wife will wilms wire wisconsin with within without wo wolff wont word work workbook
    workflow workshop world worse would wound wrist wt wyoming x xcite xr xray xrayed year
    years yes yesterday york you young your zee zenker zero ziehm zip zollinger zone zygoma
    """
)
"""Words that are no names where a stranger's name could stand, as after ``pt``."""

ABBREVIATIONS = listed(
    """
    ab ac acls acr aec am ap as asap ba bd bid bk bls bp bs bx ca cc ce ci cl co cp cr ct cv cx
    dc dl dlp dm do dr ds dx ea ed ef eod er et eu ex fa fb fda fe fh fn fu fx fyi ga gb ge gi
    gm gp gu gy hb hd hr hs ht hx ia ic id ii im in ip ir is it iv kg kv la lb le lg ll lm lp
    lt lv lw ma mc md me mi ml mm mo mr ms mv my na nc nd ng nj nl nm no np nrc nv ny ob od oh
    ok on op or os ot ou pa pc pe ph pm pn po pp pr prn ps pt qa qc qd qid qs ra rd re rh rn
    rpa rra rso rt rv rx sa sb sc sd se si sl so sp sq st sv sx ta tb te ti tid to tr tv tx ua
    ue uk un up us usa ut uv va vs vt wa wc wi wk wt wv wy xr yo
    """
)
"""Letters that are no initials."""

TITLES = listed(
    """
    frau herr madam madame mademoiselle mister mlle mme monsieur mrs senhor senhora senor senora
    senorita señor señora señorita signor signora sra srta
    """
)
"""Titles that are nothing else."""

SHORT_TITLES = listed(
    """
    mr ms
    """
)
"""Titles that are also magnetic resonance, multiple sclerosis and milliseconds."""

DOCTORS = listed(
    """
    deputy doctor dr drs officer pastor prof professor rabbi rev sgt
    """
)
"""Titles of people at work."""

PATIENTS = listed(
    """
    client decedent inmate paciente patient patients pt pts
    """
)

RELATIVES = listed(
    """
    aunt boyfriend brother caregiver caretaker cousin dad daughter father fiance fiancee fiancé
    girlfriend granddaughter grandfather grandma grandmother grandpa grandson guardian husband
    mom mother mum nephew niece sister son spouse stepfather stepmother uncle wife
    """
)

SCANNED = listed(
    """
    imaged positioned rescanned scanned x-rayed xrayed
    """
)
"""What is done to a patient, who is named next."""

COLLEAGUES = listed(
    """
    asked asking boss by charge coach coached colleague colleagues coordinator covering
    coworker director educator from helped instructor lead manager mentor my nurse observing
    oriented orienting our precepted preceptor radiologist relieved resident rn rt shadow
    shadowed shadowing signed student supervisor taught teach teacher tech technologist
    technologists techs thanks told trained trainee trainer verified verifier w with
    """
)
"""Words after which a colleague may be named."""

CREDENTIALS = listed(
    """
    arrt bsrs cnmt crna do md np pa-c rdms rn rt rvt
    """
)
"""Letters after the name of a colleague."""

SAINTS = listed(
    """
    cape fort ft lake mount mt saint saints san santa santo st sts
    """
)
"""Words after which a name is that of a place."""

PLACES = listed(
    """
    at near via
    """
)

LABELS = listed(
    """
    firstname lastname name named names surname
    """
)

OTHER_LABELS = listed(
    """
    brand course drug exam facility file folder generic hospital list my procedure protocol
    room scanner screen series site study tech technologist template trade user verifier
    """
)
"""What else has a name."""

FACILITIES = listed(
    """
    breast building campus cancer center centre children childrens clinic college community
    county ctr diagnostic diagnostics ed er foundation general health healthcare heart hosp
    hospital hospitals imaging institute mc med medical memorial orthopaedics orthopedics
    outpatient pavilion radiology regional rehab school surgical system tower university urgent
    va vamc vamcs
    """
)
"""Words after a name that is a hospital's."""

EPONYM_NOUNS = listed(
    """
    anatomy angle angles approach arc artifact atlas award axial biplane bodies body catheter
    catheters ch chapter chapters classification coil collar contracture criteria criterion
    cyst cysts deformity disease drain duct edition effect equation equations fat filling
    filter forceps foundation fracture fractures frame fx grade graft hernia index lateral law
    lesion lesions ligament line lines loop lymphoma maneuver manoeuvre manual method
    modification nail needle neuroma node number operation palsy phantom plate point position
    pouch procedure projection projections protocol ratio repair ring rod rods rule sarcoma
    score scores segment segments series sign space splint spot stage staging stent syndrome
    syndromes technique test tetralogy text textbook thyroiditis tongs transform tube tubes
    tumor tumour type unit units valve valves view views wire workbook
    """
)
"""Words after a name that is its finder's."""

EXAMS = listed(
    """
    abdomen bone brain chart chest ct echo exam exams films head images knee labs mammo
    mammogram mr mri pet results scan scans spine studies study ultrasound us x-ray x-rays xray
    """
)
"""What a patient is said to have."""

PARTS = listed(
    """
    ampulla angle band bundle canal circle duct fascia foramen foramina fossa isle islets
    ligament line loop plane pouch ring sphincter tendon tetralogy triangle tubercle vein zone
    """
)
"""Parts of the body named after their finders: the circle of Willis."""

VERBS = listed(
    """
    came could couldn did got had has is moved needed refused said tolerated was went would
    """
)
"""What is told of a person."""

OF_SPEAKERS = listed(
    """
    author authors award by edition grand keynote lecture lectures memorial merrill podcast
    presented presenter speaker symposium talk webinar
    """
)
"""Words of titles that name a speaker or an author."""

NEWBORNS = listed(
    """
    babyboy babygirl bb bg boy girl twin
    """
)
"""Words before the surname of a newborn."""

SENT = listed(
    """
    commute driving drove float floated going moved rotated sent transferred went
    """
)
"""What is done to a place."""

BY_SIGNS = listed(
    """
    classic neg negative pos positive sonographic
    """
)
"""Words before a sign that is called after its finder."""

HEALTH_SYSTEMS = listed(
    """
    advent adventist ascension atrium banner baptist baylor campus cedars christus cleveland
    clinic deaconess dignity duke emory geisinger grady hca health hospital inova intermountain
    kaiser legacy lourdes lutheran mayo memorial mercy methodist northside northwestern norton
    novant ochsner penn piedmont presbyterian providence rush scripps sharp ssm stanford sutter
    swedish tenet texas trinity ucla ucsf university upmc vanderbilt wellspan
    """
)
"""Words before the name of one of their places."""

NAMESAKES = listed(
    """
    anne-arundel arnold-palmer ben-taub beth-israel eliza-coffee ellis-fischel
    florence-nightingale george-washington helen-keller henry-ford holy-family james-haley
    jennie-stuart jesse-brown john-deere john-muir john-peter lucile-packard margaret-mary
    marie-curie martin-luther mary-bridge mary-free mary-greeley mary-poppins mary-washington
    michael-debakey phoebe-putney prince-william robert-wood sarah-bush sarah-cannon
    thomas-jefferson virginia-mason walter-reed wesley-long wilhelm-roentgen william-beaumont
    winnie-palmer
    """
)
"""People after whom hospitals and lessons are called."""
