"""Words that sites are called by: what tells a ward, a room or a hospital from somebody's name."""

import re

from imgxtrain.profile.guard_terms import listed

_WORDS = listed(
    """
    north south east west northeast northwest southeast southwest central main upper lower downtown
    uptown midtown offsite onsite satellite annex
    hospital hosp clinic clinics center centers centre ctr medical med health healthcare campus
    institute university univ college school general memorial regional county community
    childrens pediatric pediatrics peds womens veterans va vamc military army naval base
    methodist baptist adventist lutheran presbyterian episcopal catholic jewish mercy providence
    ed er emergency trauma urgent icu micu sicu nicu picu ccu cvicu pacu or surgery surgical
    inpatient outpatient ip op opd ambulatory hospice nursing snf rehab rehabilitation
    ward unit floor fl level room rm suite bay bed bedside building bldg tower pavilion wing plaza
    office lobby trailer mobile portable portables site location facility branch department dept
    imaging radiology rad xray ct mr mri us xr cr dr dx nm pet petct spect mg mammo mammography
    dexa dxa echo echocardiography vascular ultrasound sonography fluoro fluoroscopy angio
    angiography ir cath cathlab ep lab laboratory hybrid nuclear scanner magnet sim simulation
    breast cardiac cardiology heart cancer oncology ortho orthopedic orthopedics spine neuro
    maternity obgyn ob gyn dialysis endoscopy
    valley heights beach springs creek riverside lakeside bayside lakeview bayview fairview
    asc fsed uc opi opic mob port table carm ge siemens philips canon toshiba revolution
    ascension adventhealth ahn atrium banner baylor bidmc bwh carilion chop christus emory geisinger
    hackensack hca honorhealth inova intermountain kaiser mgh northwell novant nyu ochsner osf
    penn piedmont radnet rayus scripps sentara simonmed ucla ucsf upmc vanderbilt wellstar
    """
)
_SAINTS = frozenset({"st", "saint", "ste"})
_DIRECTED = re.compile(r"\d{1,2} ?[nsew]", re.IGNORECASE)
_PART = re.compile(r"[^\W\d_]+|\d+")


def is_called_as_a_place(text: str) -> bool:
    """Whether a word of ``text`` is one of places: ``Main ED``, ``CT2``, ``3W``, ``St Mary's``."""
    parts = _parts(text)
    saint = len(parts) > 1 and parts[0] in _SAINTS
    return saint or not _WORDS.isdisjoint(parts) or _DIRECTED.fullmatch(text) is not None


def is_called_as_nothing_else(text: str) -> bool:
    """Whether every word of ``text`` is one of places: ``ED, North`` is nobody's name."""
    return all(part in _WORDS or part.isdigit() for part in _parts(text))


def _parts(text: str) -> list[str]:
    """Words and numbers of ``text``, apart; the s of a genitive belongs to its word."""
    return _PART.findall(re.sub(r"['\u2019]", "", text.casefold()))
