"""More texts for the guard, of every ward and kind. Every identifier in them is invented."""

from imgxtrain.profile.guard import TextKind
from tests.profile.guard_texts import Expected, Labelled, texts

MORE_TEXTS: list[Labelled] = [
    *texts(
        TextKind.NOTE,
        Expected.REFUSED,
        """
        Mrs Alvarez pt in 4B, hard stick
        Mr. Whitfield asked for a blanket twice
        ms takahashi cried during the IV
        Pt Ramirez vomited after contrast
        pt is Harold Finch, very tall
        Smith, John - CT head w/o
        JOHNSON, KEISHA came back for delays
        scanned Doe, Jane A. twice because of motion
        MRN 00348812
        mrn: A1234567
        MRN# 12-34-567, repeat chest
        med rec no. 449021
        acc 7712345 repeated for motion
        Accession: RA24-0012345
        ACC#E10029384 sent to wrong PACS folder
        DOB 04/11/1957
        d.o.b. 11 Apr 57, double-checked
        born on 3 March 1948, still sharp
        birthday 12/25/1960 was on the wristband
        94 yo with hip fx
        101-year-old walked in alone
        age 97, fell at home
        call daughter at 512-555-0147
        cell (214) 555 0188 for results
        phone: 5125550133
        jhendricks57@mailbox.example wants her images
        lives at 1422 Maple Grove Ln
        home address 77 Ridgewood Ave Apt 4C
        SSN 219-09-9999
        last 4 of social 4471
        pt J.D. could not hold breath
        patient initials KLM
        pacemaker serial PZT448210S
        ICD S/N 8842017 checked for MR conditional
        implant serial number: 20-448812
        bed 7 mrs. lindqvist
        Patient's name was Devereaux
        helped mr petrov to the table
        mr. & mrs. chen both came today
        visit number 88120034
        CSN 200448812
        HAR# 60012345
        encounter 1100238841
        medicare 1EG4-TE5-MK73
        member ID XQZ884201776
        insurance policy no. W2281 44719
        driver's license TX 19448822
        plate number KLR 4482, wheelchair van
        see https://pacs.example/study?id=88213
        study UID 1.2.840.113619.2.55.3.604688119
        ip 10.22.4.118 had the images
        admitted 03/02/2026, discharged 03/09/2026
        died 2026-02-14 two days after scan
        fingerprint and photo of Mr Osei on the phone
        name: tran, minh
        patient=LOPEZ^ANA
        Lopez^Ana^M moved
        The patient, Margaret, was anxious
        mom of Liam held him still
        spoke with her husband Carl Jensen
        Wife Denise signed consent
        consent signed by daughter Priya Raman
        baby girl Thompson, portable
        BB Martinez in NICU
        Dr Patel's mother-in-law Sunita was my first scan
        zip 78745-2210
        78-yr-old Mrs. Bianchi, dob 1/2/48
        her number is 737.555.0162
        fax 512 555 0119
        account 4471120088 billed twice
        health plan beneficiary 448-22-1190A
        email bob.t@hospital.example for the disk
        FIN 77120043881
        order number 889120034 cancelled
        Exam no. 20260044122
        pt wears bracelet 5512-88431
        62 y/o F dob 3-14-64
        Señora Ibáñez no habla inglés
        Monsieur Lefèvre did not hear me
        sister Agnes O'Malley, pt, prayed aloud
        pt O'Connor kept moving
        Patient De La Cruz
        pts Miller and Ochoa swapped slots
        madame dubois spoke only french
        Herr Schneider had a pacer
        Sra. Fuentes needs interpreter
        scanned sanchez for stroke
        pt called eduardo, very kind
        pt goes by Bubba, real name Robert Ellison
        Mrs. St. Clair wanted music
        Ms O'Neill-Watts refused
        Guadalupe Ortiz moved a lot
        john doe trauma 2 was really Kevin Marsh
        pt's son Tyler translated
        her mother, Beatriz, stayed in the room
        grandma of Oliver signed
        nurse gave me sticker: HERRERA, LUZ 04/02/71
        repeat on Jackson, Michael
        ID band 44812077
        wristband 5512893 scanned twice
        patient ID: 00-44-81-2
        PT# 448120
        med record 7782190 had wrong side
        unit no 0044812
        U# M000448812
        acct V00088120347
        ticket for accession 4481203
        case #S26-10442
        DOB:19620314
        dob 3.14.62
        D.O.B March 14 1962
        yob 1931
        born 1931
        pt is 93
        ninety-four year old, tiny veins
        daughter's cell 5125550177
        text me at 512 555 0101 when he is ready
        dkim@example.test has the referral
        4410 Burnet Road #12
        Round Rock, TX 78664
        PO Box 1187
        stent S/N AB-44812
        cochlear implant serial 8812-4471
        Medtronic Azure, SN RNB448812G
        Medicaid 512448812
        BCBS ZGP884412007
        username rellison77@chat.example
        PACS link http://10.2.2.4/view?acc=4481203
        initials RJE on the form
        patient R.J.E.
        warden brought inmate Dominguez #448812
        Mlle Fontaine was nauseous
        mrs. van der berg, r hip
        Mr. de los Reyes could not lie flat
        father of Nadia translated
        caregiver of Edwin came along
        armband no. 77123 did not scan
        bracelet 5512-88431 unreadable
        he is 96, alert
        pt was 102
        Ms. Abernathy-Cole, delays at 10 min
        gave Mr Yusuf a warm blanket
        hep lock fell out on mrs chaudhry
        Pt: GUTIERREZ, M
        MRN 5-512-884
        pacs id 00512884
        Acc 26CT0045512
        DOB = 7-7-47
        call back 737-555-0110
        2208 Barton Hills Drive
        Austin TX 78704
        pump s/n 4411-AX-09
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.REFUSED,
        """
        Mr. Alvarez's room 412
        home of Mrs. Dunn
        bedside, pt Garza
        512-555-0101 front desk
        """,
    ),
    *texts(
        TextKind.TITLE,
        Expected.REFUSED,
        """
        Case of Mrs. Alvarez, MRN 448812
        Patient John Avery: a lesson
        Ellison case, DOB 3/14/62
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.REFUSED,
        """
        ALVAREZ, MARIA
        555-20-4471
        SMITH,JOHN
        MRN 448812
        100448812
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.REFUSED,
        """
        pt Smith
        MRN 448812
        """,
    ),
    *texts(
        TextKind.NOTE,
        Expected.ASKED,
        """
        J.D. could not hold breath
        R.M. needed a second IV
        room 412 Garza needed lift
        Garza in 412 refused contrast
        pt named olufemi
        Petersen moved during the arterial phase
        portable on Kowalski in ICU 9
        did abd/pel on Hernandez
        pt: Brooks
        Officer Daniels brought prisoner Reyes
        saw pt from yesterday again: Olga
        Sanchez needs follow up
        Nguyen fam waiting in hall
        3/14/62 F, abd pain
        MILLER JAMES T 67M
        Kim, Soo-jin (MRN on sticker)
        89 yo, hip, cooperative
        45F abd pain r/o appy
        lot 23A118 exp 2027-03, Omnipaque
        worked with Dr. Shah on the biopsy
        Tech J. Moreno RT(R)(CT) showed me the protocol
        ER bed 12, portable chest
        Dr. Lee asked for thin cuts
        extension 4471, reading room
        will be precepted by Angela next week
        mr. ali's head ct was neg
        patient Van der Meer
        pt de la Torre back for delays
        Williams S. came late
        WASHINGTON, D moved
        did a CTA on Ferrari in 12
        AC-2026-004481
        95F from SNF
        67 yr old male, cooperative
        pt lives on Wisteria Court
        seen 3/2/26 by his PCP Dr. Hall, lives in Buda
        photo of pt wristband on my phone
        facebook.com/rob.ellison.7
        the mayor came for a chest CT
        2026-11-20 late shift, 14 exams
        learned from Brenda's cheat sheet
        Paul from service fixed the tube
        Charge nurse Kim helped
        pt von Trapp asked for a copy
        patient named tenzin
        sent Mendoza back to ICU
        CTA on Whitaker, 20G R AC
        brought back Estrada for delays
        daughter Ximena has POA
        Kaplan had a reaction to Isovue
        Vasquez, bed 3, stat head
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.ASKED,
        """
        1200 E Main St clinic
        pt Ellison, bed 4
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.ASKED,
        """
        ELLISON, ROBERT J
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.ASKED,
        """
        patient Devereux
        """,
    ),
    *texts(
        TextKind.NOTE,
        Expected.FREE,
        """
        pt tolerated well, no reaction
        80 mL Omnipaque 350 at 3.5 mL/s, 18G L AC
        100 cc Isovue 370, 4 mL/s, bolus tracking at 120 HU
        Gadavist 0.1 mmol/kg, 7.5 mL
        CTDIvol 18.4 mGy, DLP 912
        first solo cardiac CT, HR 58 on metoprolol
        breath-hold poor, repeated at 1.5 pitch
        scanned on the Siemens Somatom Force
        Aquilion ONE 640, wide volume
        Philips Ingenia 3.0T, head coil 32 ch
        GE Optima 660, room 2
        CT 2 down 0300-0415
        Judkins left catheter, 5 Fr
        Valsalva during the second run
        used Waters and Caldwell views
        Judet views of the pelvis
        pt with Parkinson's, sedated by anesthesia
        hx of Crohn's, oral contrast x2
        Ewing sarcoma follow-up
        Chiari protocol, sag T2 CINE
        Wilms tumor staging, peds dose
        Murphy sign positive, gallbladder full
        Hickman line flushed before injection
        power port accessed by RN
        eGFR 58, creat 1.2
        6 month old, papoose
        weight 312 lb, table limit checked
        trauma x3 back to back, pan scans
        first stroke alert, door to CT 12 min
        kVp 120, mAs 200, 0.625 mm
        TR 500 TE 12 FOV 24
        b-values 50, 400, 800
        Lunar DXA: L1-L4 and left hip
        Hologic Horizon quality check passed
        mammo tomo, MLO repeated for nipple not in profile
        Tc-99m MDP 25 mCi, 3 h delay
        F-18 FDG 10.2 mCi, glucose 104
        supervised by lead tech
        asked radiologist about delays, none needed
        May need more practice with perfusion
        Will read about the Agatston score
        On call from 2300 to 0700
        Monday and Tuesday on the 64-slice
        third CTA this week, timing bolus better
        C-spine cleared, moved to MR 1
        transferred to 4B after the scan
        used smart mA and ASiR-V 40 %
        repeat rate 3 of 41
        IV infiltrated, RN called, warm compress
        JP drain and NG tube in place
        AP, LAT and both obliques
        2 views L knee, sunrise
        T1 post FS ax and cor
        SPGR, FLAIR, DWI, SWI
        preg test neg, LMP known
        St. Jude valve, MR conditional per card
        Harrington rods made artifact
        Baker cyst found with US
        called 5-5512 for transport
        code blue in hall, helped RN
        Sharp Memorial rotation day 3
        Grace period over, sign-off asked
        1000 mL water as oral contrast
        GFR 44, ok per protocol
        CT perfusion, RAPID processed
        LAO 45 CRA 20
        Toshiba to Canon upgrade done
        Medrad Stellant injector alarm
        MRSA isolation, terminal clean
        ms delay 650, bolus at 4
        MS protocol, brain w/wo
        MR arthrogram, 12 mL dilute gad
        Miss count on sponge, KUB done
        pt miss his slot, moved to 1400
        helped on 3 Code Strokes
        Bennett fracture, 3 views thumb
        Jones fx, foot 3 views
        Smith fracture reduced
        Colles fracture, post reduction
        Hill-Sachs and Bankart on arthro
        Osgood knee, two views
        Kerley B lines
        Foley clamped for pelvis
        Kendrick splint left on
        Stryker bed, no transfer board
        ran QC, CT number of water 0.4 HU
        noise 4.9, uniformity ok
        16 cm phantom, 40 mAs
        5 mm x 5 mm recon, B30f
        12/7 rota, swapped with nights
        Q4 audit 98 percent
        3rd scan with 0.5 s rotation
        lead apron 0.5 mm
        two 22G attempts, then 20G
        0.9 NS flush 40 mL at 5 mL/s
        study time 45 min, door 1
        NPO since 0800
        Isolation gown, airborne
        hx CA breast, mets to bone
        ASA given, BP 188/94
        tPA started in scanner
        LVO on left M1
        ICD interrogated by rep
        lateral C7-T1 swimmer's
        Grashey and Y view
        Danelius-Miller for hip
        Merchant view, patella
        Towne for zygoma
        Stecher, Norgaard hands
        Sitz marker day 5
        Whipple, pancreas protocol
        Hartmann reversal, CT cystogram
        Roux-en-Y, r/o leak
        Meckel scan with Tc
        Allen test ok
        Apgar, NICU portable
        Bosniak 3, renal mass
        Fleischner follow up
        Mercedes repair follow-up
        Virtua Voorhees shift
        Siemens engineer on site
        Epic was down 2 h
        tech Sam covered lunch
        precepting student today
        de novo lesion on follow-up
        la vista protocol
        El Camino shift
        pt and RN both lead-aproned
        St. David's rotation
        scanned at St. Luke's
        wristband checked, two identifiers
        armband on left, IV right
        two bracelets taped for MRI
        pt is 2nd on list
        pt is 70 kg
        pt is 5 ft 4
        he is 40 min late
        Fontan anatomy, timing 2 phase
        Blalock shunt patent
        Gleason 7, mpMRI
        Hounsfield drift checked
        Monro foramen view
        Cobb angle 32
        Cushing reflex noted
        Graves eye protocol
        Virchow node on CT neck
        mother held child for XR
        son of a gun, tube down again
        of note, father present
        name of the protocol: Fast Trauma
        named the series "delay 2"
        Von Willebrand pt, no stick twice
        van transport late
        Al stepwedge for QC
        El tube warm up done
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.FREE,
        """
        Mercy North ED
        St. Mary's outpatient
        Baylor Scott & White
        Mayo Clinic Jacksonville, bldg 3
        Dell Seton, CT 2
        Texas Health Presbyterian
        Ben Taub trauma
        Barnes-Jewish West County
        Dr. Pepper Imaging Pavilion
        Johns Hopkins Bayview
        Kaiser Oakland 4th floor
        VA San Diego
        main hospital, room 3
        Mobile unit 7
        Beth Israel, MR trailer
        Sutter Davis
        Advocate Christ
        Carolina Imaging on Elm Street
        Kennedy Krieger
        OSU Wexner
        Stone Oak
        Rush Oak Park
        Cedars-Sinai
        Brigham and Women's, L1
        Massachusetts General
        UT MD Anderson
        Wake Forest Baptist
        Grady ED
        Jackson Memorial
        Parkland, CT 3
        Harris Health Smith Clinic
        Lyndon B. Johnson Hospital
        Henry Ford West Bloomfield
        Lucile Packard
        Nemours
        Tuesday mobile, Elgin
        UPMC Mercy 2nd fl
        La Paz Regional
        St. Clair Hospital
        El Camino Mountain View
        Van Ness clinic
        """,
    ),
    *texts(
        TextKind.TITLE,
        Expected.FREE,
        """
        Johns Hopkins CT Colonography
        Dr. Kim's MRI safety course
        Merrill's Atlas review
        Bontrager Chapter 14
        Seeram: Computed Tomography, 4th ed.
        MRI in Practice, Westbrook & Talbot
        ASRT Essentials of CT, module 3
        Shellock MR Safety 2026
        Basic Life Support (BLS)
        Contrast reactions, with Dr. Anita Rao
        Mosby's exam review
        ARDMS SPI prep
        Lange Q&A mammography
        Door-to-CT time for stroke
        Reduced repeat rate from 8 % to 4 %
        ARRT CT 2025
        Wilson disease on MRI
        William Osler lecture
        Snell's anatomy
        Bushong, Radiologic Science
        Webb: Fundamentals of Body CT
        Carol Gunderson, MRI safety
        Mosby RAD prep, ch 4
        ISMRM 2026: Jane Okoye keynote
        CE with Kathy Nguyen RT(R)(M)
        Category A, ASRT ref XYZ0044812
        Wait time 31 to 22 minutes
        Trauma CT, with Dr. Lena Fuchs
        Grand rounds by Prof. Van der Velde
        Patient Centered Imaging
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.FREE,
        """
        XR KNEE 3V LT
        NM BONE SCAN WHOLE BODY
        MAMMO SCREENING BILAT TOMO
        FLUORO UGI W KUB
        CT ANGIO CHEST PE
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.FREE,
        """
        Angela Moreno, RT(R)(CT)
        A. Moreno
        angela.moreno@mercy.example
        512-555-0147 ext 3
        CT lead
        Dr. Anita Rao, MD
        J.D.
        M. Castillo RT(CT), ARRT 448812
        Deb K.
        lead tech, 3rd shift
        Castillo, Maria (512) 555-0101
        Luisa de la Garza RT(R)
        Patient Care Manager
        St. Clair, M.
        """,
    ),
]
