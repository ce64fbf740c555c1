"""Texts for the guard with what is expected of each. Every identifier in them is invented."""

from enum import StrEnum

from imgxtrain.profile.guard import TextKind


class Expected(StrEnum):
    """What the guard does with a text: REFUSED where something is certain, ASKED where doubtful."""

    REFUSED = "refused"
    ASKED = "asked"
    FREE = "free"


Labelled = tuple[str, TextKind, Expected]


def texts(kind: TextKind, expected: Expected, lines: str) -> list[Labelled]:
    return [(line.strip(), kind, expected) for line in lines.strip().splitlines()]


REFUSED: list[Labelled] = [
    *texts(
        TextKind.NOTE,
        Expected.REFUSED,
        """
        pt John Smith tolerated well
        patient: Smith, J
        SMITH^JOHN^A
        did CT head on Mr. Okafor, moved a lot
        Mrs Delgado needed a second bolus
        Ms. Nguyen refused contrast
        mr smith was npo
        MRS. PATTERSON could not lie flat
        Miss Kelly was claustrophobic
        pt Garcia coded in the scanner
        patient name: Kowalczyk
        pt's name is Teresa
        pt J.S. moved, repeat done
        patient A.B.C. very anxious
        initials AB, third scan today
        wife Mary said he has a pacemaker
        his daughter Angela translated
        son named Luis stayed in the room
        scanned Robert twice
        CT head, Johnson, Michael
        JOHNSON, MICHAEL chest
        Smith, John had a reaction
        Maria's CT was limited by motion
        trauma Doe, Jane
        MRN 123456
        mrn# 00-44-71
        MRN ending in 4471
        MR# 55102
        medical record number 8842211
        med rec no. 44120
        acc# CT240118
        accession 24-00123
        ACC 2400118831
        order #552310 was wrong side
        CSN 100233412
        HAR 5512309
        FIN: 99120345
        acct 4471220
        visit # 881204
        encounter no 77120
        chart number 55121
        pt id 4471
        study ID 884512
        DOB 3/14/62
        dob: 03141962
        date of birth March 14, 1962
        born 3/14/1962
        born in March 1962
        pt born 1931
        admitted 3/12 with stroke
        discharged on 2025-03-14
        died 3/15/2025 in ICU
        LMP 2/3/25
        92 yo with hip fracture
        91-year-old, hard stick
        age 101 and still walking
        94 y/o F fell
        SSN 123-45-6789
        123 45 6789
        last four of social 6789
        SSN ends in 6789
        xxx-xx-6789
        call her at 555-201-3344
        (555) 201-3344 ext 12
        cell 555.201.3344
        fax 5552013344
        +1 555 201 3344
        jsmith62@example.com asked for images
        lives at 45 Oak Street
        1200 N Main St, Apt 4B
        77 Sunset Boulevard
        P.O. Box 4471
        zip 75201
        75201-4471
        Springfield, IL 62701
        Medicare 1EG4-TE5-MK73
        member id W881204471
        policy # 55123344
        driver's license D4471220
        license plate KLM 4471
        1HGCM82633A004352
        pacemaker serial PJN448120
        S/N 44712-B
        implant lot 55120A
        (01)00844588003288
        1.2.840.113619.2.55.3.604688
        192.168.14.22
        https://portal.example.org/patient/4471
        d41d8cd98f00b204e9800998ecf8427e
        20441873 abd pelvis with
        mrs zielinski hard stick x3
        ms. abernathy said no to the IV
        Mr Yoon came back for delays
        MR. PETERSON REFUSED IV
        PT WILLIAMS, DOROTHY - CTA CHEST
        pt (Hector M) screamed the whole time
        Ana Lucia Barrios CTA neck
        Baby Boy Ramirez, portable chest in NICU
        brother in law Kevin signed out AMA
        did ruth's mammo, dense
        reyes, tanya ct a/p
        McCARTHY, SEAN had emesis
        Sra. Delgado no habla ingles
        specimen S25-4481
        accession no. 2025-448122
        CT25-0077120 was sent twice
        encounter number: 55-77120
        MRN 77 12 03
        birthday was 7/4/1948
        born on the 4th of July 1948
        D O B 12/25/39
        03/14/1962 (dob)
        admitted on Sept 9th
        99 years young
        ninety-two years old lady
        ssn last 4 3344
        call back 415/555-0123
        hfinch [at] mail [dot] example [dot] com
        fd00:0:0:1::44
        00:1B:44:11:3A:B7
        uid 2.25.448122009912044812200991204481220
        tag # KLM-448
        plan ID W7712033-01
        valve serial number 77120334
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.REFUSED,
        """
        SMITH, JOHN A
        Garcia, Maria
        John Smith
        DOE^JANE
        0044712201
        CT0024400118
        DOB: 1/2/1950
        ssn 6789
        555-201-3344
        CT HEAD WO MRN 448812
        Hernandez Maria
        PETERSON HAROLD J
        25-CT-0098123
        OKAFOR, CHIOMA
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.REFUSED,
        """
        J. Smith, MRN 448812
        Maria Lopez DOB 4/4/1980
        Maria Lopez 123-45-6789
        J. Smith, pt Robert Jones
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.REFUSED,
        """
        Mercy, pt John Smith
        main ED 555-201-3344
        MRN 448812
        """,
    ),
    *texts(
        TextKind.TITLE,
        Expected.REFUSED,
        """
        Stroke case of Mr. Okafor
        Recall of MRN 448812
        """,
    ),
    *texts(
        TextKind.POSTING,
        Expected.REFUSED,
        """
        CT technologist, days. Patient: Smith, John, MRN 448812
        """,
    ),
]

ASKED: list[Labelled] = [
    *texts(
        TextKind.NOTE,
        Expected.ASKED,
        """
        worked with Maria
        worked with maria tonight
        thanks to Robert for the help
        Dr. Patel wanted thin cuts
        dr patel read it at once
        Dr Kowalczyk asked for delays
        precepted by Teresa Gomez
        Angela covered my lunch
        pt Brzozka moved
        J. Smith hung the contrast
        scanned with J.S. tonight
        pt JS moved
        45yo M fell off a ladder
        45 y/o with flank pain
        age 62, flank pain
        62M with chest pain
        58 F rule out PE
        3 month old infant, sedated
        75 year old male
        89 yo, walked in
        pt is 62, diabetic
        scanned 3/14/2025
        on March 14, 2025 we went live
        2025-03-14 first solo cardiac
        14 Mar 2025 orientation
        rm 412 bed B
        room 512, isolation
        bed 12 portable
        ED bed 4 was first
        ext 4512 for the reading room
        pager 4471
        555-0123 for the tech line
        ARRT 123456
        my ARRT# 448812
        license no 44712
        badge 44712
        lot 55120 of contrast expired
        approval KYZ0123456
        radiopaedia.org has a nice case
        tech initials JS on the marker
        photo of the patient for positioning
        face recognition unlocked the injector
        took a picture of the wristband
        lives in Tulsa
        pt works at Walmart
        the mayor came in for a scan
        CT24-123-77A
        her 90s, hard stick
        Brzozka, Przemek
        scanned Przemek Brzozka
        husband Przemek drove
        coached Emily through her first CTA
        asked Carlos RT(R)(CT) about the delay
        John Smith RT(R)(CT) signed off
        sister Zdenka stayed
        nonagenarian with a fracture
        patient Brzezicki was late
        Feb 2, 2025
        71 F? stroke
        72y, on blood thinners
        6 week old baby, hip us
        rm 77-120
        apartment 12
        per Dr. O'Malley no contrast
        Big thanks Jorge!
        Reyes T. returned for delays
        badge # 4481
        in her nineties
        thx to jenny for showing me the protocol
        78 yo, bad kidneys
        pt 8 months old baby, papoose board
        rm 2214, droplet precautions
        ED bed 7, GCS 8
        ask Priya about the injector
        T. Wilson taught me the triple rule out
        saved pic of pt on phone by accident, deleted
        Nurse Jackie pushed the adenosine
        lot # 22B10 recalled
        Latoya taught me MPRs
        lunch w/ Stephanie then 6 more scans
        Prof. Lindqvist gave the talk
        S.K. helped with transfers
        32yo G2P1
        54M
        aged 55
        she is 71, frail
        started Jan 6, 2025
        rm 3108-2
        bed 7 B side
        beeper 4481
        CRT 44812 expires soon
        Lot #4481220 Isovue
        ASRT 4481220 done
        IG pic of the pt's tattoo? told him no, photo of pt not ok
        local news anchor, had to lock the chart
        Zbigniew, Wojciech
        learned from Miguel
        Dr Vandersloot came down
        hung w/ Tasha on nights
        36 y/o G1P0
        77 year old, dementia
        88F altered
        4 mo old baby for skull
        07/09/2025: comp sign off
        2025-07-09 and 2025-07-10 on call
        Rm. 5-118 bed A
        tech desk ext 4412
        State lic 448122
        badge number 448122
        radiologycafe.com
        works at the school: pt works at Lincoln High
        mid 90s: in his mid 90s
        shadowed Yvette all day
        Gina let me inject
        told by Dr Ramaswamy to hold contrast
        K. Lundqvist checked me off
        28 yo trauma
        71 yrs old
        71/F? 71 F stroke
        age: 52
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.ASKED,
        """
        CT HEAD 03/14/2025
        03/14/1962
        BRZOZKA, PRZEMEK
        CT HEAD 45M
        045Y
        RM 412
        Dr. Patel
        CT CHEST ARRT 448812
        MARIA
        XR HIP RM 5120 BED 2
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.ASKED,
        """
        John Smith
        1200 N Main Street
        www.example.org
        Mercy 3/14/2025
        """,
    ),
    *texts(
        TextKind.TITLE,
        Expected.ASKED,
        """
        Coached Maria Lopez on CTA
        Imaging a 95-year-old
        https://learn.example.org/ct
        KYZ0123456
        Cut waits at 1200 N Main Street
        Face recognition at check-in: photo of the patient
        """,
    ),
    *texts(
        TextKind.POSTING,
        Expected.ASKED,
        """
        CT Technologist, nights. Contact John Smith for details.
        MRI tech wanted, call 555-201-3344
        Send your resume to jobs@example.org
        Ask for Mrs. Delgado in human resources
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.ASKED,
        """
        Maria Lopez, 1200 N Main Street
        https://example.org/maria
        Maria Lopez, code CT24-123-77A
        """,
    ),
]

FREE: list[Labelled] = [
    *texts(
        TextKind.NOTE,
        Expected.FREE,
        """
        pt tolerated well
        Pt Tolerated Well
        PT TOLERATED WELL, NO CONTRAST REACTION
        CT 64-slice
        3 mL/s
        GE Revolution 1.5 T
        120 kVp 250 mAs
        Siemens Somatom Force 2x192
        Omnipaque 350 100 mL
        18G in R AC
        eGFR 45
        L4-L5 and C1-2, T12
        CPT 74177
        ACR accreditation
        BI-RADS 4
        room 2 scanner
        DLP 812 mGy cm
        22G IV, 5 mm cuts, 1.25 mm recons
        rotated to days 7-3
        10 of 10 phantoms
        verified patient name and DOB before the scan
        checked name and date of birth, two identifiers
        Judet views and Towne
        Swan-Ganz, tip in the right PA
        Baker cyst behind the knee
        pt Baker cyst, long stretch
        Hill-Sachs lesion
        Whipple follow-up
        Morton neuroma, small coil
        Ms = milliseconds
        MS protocol brain and c-spine
        MR 3T, MR elastography
        Mr elastography of the liver
        MR arthrogram right shoulder
        MRS brain single voxel
        at 14:30, second of the day
        Monday was slow
        three CTAs in May
        circle of Willis was clear
        pouch of Douglas view
        Smith fracture and Jones fracture
        Allen test before the radial stick
        10 year old scanner, tube is tired
        2 year old fracture, hardware in
        500 ms delay, TR/TE 500/20
        matrix 512 x 512, 350-1000 HU
        range of motion 0-90, flexion/extension views
        64x64x128 matrix
        record number of CTs today: 45
        order of scans changed, visit 3 of 3
        in order: scout, non-con, portal
        injection at 4 mL/s, 18 gauge, R AC
        14F catheter and 8F sheath
        Tc-99m 25 mCi, F-18 FDG 12 mCi
        software VE11.5.2.1
        software version 10.2.4.1
        100000 counts per view
        NDC 0407-1414-91
        LOINC 24627-2
        doi 10.1148/radiol.2021203456
        trained in 2019, registry in 2021
        2024-2025 worksheet
        room temp 68F
        E. coli urine, C. diff isolation
        L. hip and R. shoulder
        apt at 3pm moved to 4
        PO contrast, two bottles
        two cups by mouth, 90 min delay
        float to St. Mary's and Mt. Sinai
        helped at Johns Hopkins and Henry Ford
        VA Medical Center rotation
        sent to Mary Washington Hospital
        tilted gantry 15 degrees
        wife stayed in the waiting room
        mom held the arm, shielded
        dr ordered the wrong side
        DR panel and CR plates
        MR fingerprinting sequence
        my supervisor signed, will scan again Friday
        score 78 of 100 on the practice test
        screening from age 40
        age 40 and over
        Will Medicare cover it
        may need sedation, mark the side
        no fever, no allergy; GFR 88; Cr 0.9
        5/10 pain, 3/4 views done
        Pt couldn't lie flat, did decub
        PT COMBATIVE, RESTRAINED, RN AT BEDSIDE
        Pt Spanish speaking, used the interpreter line
        patients today: 14
        Name of protocol: routine head
        no initials on the marker
        accession mismatch fixed by PACS admin
        on the order of 1500 exams a month
        timeout done, MRN verified x2
        serial CTs at 6 h, lots of traumas
        call report 15:45, call 911? no
        ext rotation, 15 deg internal
        bed b/c no stretcher
        v4.2.1.7 on the console
        Chiari, Dandy-Walker
        Gissane, Essex-Lopresti
        Weber B ankle, Evans ratio
        Murphy's sign positive, neg Murphy's
        Danelius-Miller for the hip fx
        Jackson-Pratt drain seen
        Smith & Nephew rep came
        polycythemia on the req
        MRCP and MR Enterography
        MR Head wo Peds
        32F chest tube seen
        Kaiser Fontana, then Sutter Davis
        Barnes-Jewish and Beth Israel
        Dr. on call was busy
        I missed the timing, repeat at 35 s
        60M pixels? no, 5MP
        expired contrast tossed, exp 3/2025
        wife and son at bedside
        died: the tube, service came
        """,
    ),
    *texts(
        TextKind.SITE,
        Expected.FREE,
        """
        main ED
        CT 1
        ED CT3
        OR 5
        St. Mary's
        Mercy General
        Johns Hopkins
        Mt. Sinai
        VA Medical Center
        Dr. Phillips Hospital
        Henry Ford
        John Muir Medical Center
        Martin Luther King Jr. Hospital
        Trinity Mother Frances
        UH 2nd floor, room 412
        Mary Greeley
        5th Ave Imaging
        Christus Mother Frances - Tyler
        Sarah Bush Lincoln
        Charles George VAMC
        Wesley Long
        Robert Wood Johnson
        Mary Imogene Bassett
        Lawrence + Memorial
        """,
    ),
    *texts(
        TextKind.TITLE,
        Expected.FREE,
        """
        CT Physics, RCEEM KYZ0123456
        Sectional Anatomy (approval no. 12345678)
        Dr. Smith's review of CT
        CT turnaround in the ED
        ASRT webinar 3/14/2025, reference ABC4471220
        Lecture by John Smith: stroke imaging
        Imaging the 2-year-old
        Merrill's Atlas, chapter 12
        Stark & Bradley MRI
        Patient Care in Radiography
        Patient Interactions and Management
        eRADIMAGING: Article 4481, ID RBX44812
        """,
    ),
    *texts(
        TextKind.VERIFIER,
        Expected.FREE,
        """
        J. Smith R.T.(R)(CT)
        Maria Lopez, CT lead
        Smith, John
        Dr. Anil Patel
        Maria Lopez RT(R)(CT) ARRT 448812
        maria.lopez@example.org
        Maria Lopez 555-201-3344 ext 12
        5552013344
        J.S.
        Felipe R. (CT days) x4412
        NPI 1234567893 Ferreira MD
        """,
    ),
    *texts(
        TextKind.POSTING,
        Expected.FREE,
        """
        CT Technologist, job ID 1234567, $38-52/h, must be 18 years old
        Apply at https://careers.example.org/jobs/448812
        Requisition #R-0044712, 1200 N Main Street, Springfield, IL 62701
        Our 100-year-old hospital; posted 3/14/2025
        """,
    ),
    *texts(
        TextKind.CELL,
        Expected.FREE,
        """
        CT ABD/PELV W CONTRAST
        IMG2345 CT HEAD W/O
        74177
        MRI LUMBAR SPINE WO
        03/14/2025 14:30
        2025-03-14
        20250314143000
        US VENOUS LOWER EXT BILAT
        OUTSIDE FILMS
        CHEST, PORTABLE
        SPINE, LUMBAR, 2 VIEWS
        HAND, RIGHT, 3 V
        Main ED
        reference ABC4471220
        PET SKULL TO THIGH INITIAL TX STRTGY
        MR Pelv Rec Coil w/wo
        07/04/25 1430
        WALKER, WEIGHT BEARING
        CT MAXILLOFACIAL W/O, CORONAL RECONS
        """,
    ),
]

TEXTS: list[Labelled] = [*REFUSED, *ASKED, *FREE]
