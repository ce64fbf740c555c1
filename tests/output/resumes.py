"""Résumés to print: a whole one, and one of what people type that is no plain text."""

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume import Heading, Resume
from imgxtrain.career.resume_parts import (
    Bullet,
    Certificate,
    Course,
    Job,
    School,
    SkillGroup,
    StateLicense,
)

NOW = datetime(2026, 11, 22, 23, 5, 9, tzinfo=timezone(timedelta(hours=-6)))
HEADINGS = {each: each.value.replace("-", " ").capitalize() for each in Heading}
ARRT = "American Registry of Radiologic Technologists"
WHOLE = Resume(
    headings=HEADINGS,
    name="Jo O'Doe",
    letters=("R.T.(R)(ARRT)",),
    headline="Radiologic Technologist | R.T.(R)(ARRT) | CT in training",
    summary="Radiologic Technologist certified in radiography since 2019. Now training in CT.",
    jobs=(
        Job(
            "Radiologic Technologist",
            "Mercy General",
            "Austin, TX",
            "2021-03",
            None,
            "Mar 2021 - Present",
            current=True,
            bullets=(
                Bullet("Perform CT exams of the head: 150 to date", ("a1b2",)),
                Bullet("Cut CT turnaround from 42 to 35 min (17% less)", ("c3d4",)),
            ),
        ),
        Job("Aide", "St. Anne", start="2018", end="2021-02", period="2018 - Feb 2021"),
        Job("Clinical training", bullets=(Bullet("Observed 4 MRI exams", ("e5f6",)),)),
    ),
    skills=(
        SkillGroup("Modalities", ("radiography", "CT (in training)")),
        SkillGroup("Systems and skills", ("PACS",)),
    ),
    certificates=(
        Certificate(
            "arrt-r",
            "Radiography",
            "R",
            "Radiography (R)",
            ARRT,
            "ARRT",
            "2019-05",
            "May 2019",
            f"Radiography (R), {ARRT} (ARRT), May 2019",
        ),
    ),
    licenses=(
        StateLicense(
            "MRT",
            "Texas",
            "MRT, Texas state license",
            "2027-06",
            "Jun 2027",
            "MRT, Texas state license, valid through Jun 2027",
        ),
    ),
    schools=(
        School(
            "Lakeside College",
            "Radiography",
            "2017-08",
            "2019-05",
            expected=False,
            period="2017 - 2019",
        ),
        School("Elsewhere", "", None, "2027", expected=True, period="expected 2027"),
    ),
    courses=(Course("CT physics", "ASRT", 3, "2026", "CT physics, ASRT, 3 CE credits, 2026"),),
)
ODD = (
    'Jo "the <b>" O\'Doe & Co. </w:t>',
    "*bold* _it_ `code` ~~no~~ [x](http://evil.example) ![i](j)",
    "# heading",
    "1. one",
    "- item",
    "+ item",
    "> quote",
    "=== ---",
    "www.evil.example a@b.example https://evil.example",
    "&copy; &#65; $x$ \\ | pipe |",
    "\u05d9\u05d5\u05e1\u05e3 \u0645\u0631\u062d\u0628\u0627 \U0001f600\u200d\U0001f4bb",
    "<script>alert(1)</script>",
    "<!-- comment -->",
    "```",
    "    four blanks",
    "x" * 3000,
)
TYPED = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=40),
    st.text("#*_-+>=`~[]()<>!&|1. \\ab:/@$", max_size=12),
).map(plain_line)
"""What a person may type, as one harmless line: all a résumé is made of."""


def filled_with(text: str) -> Resume:
    """A résumé that says ``text`` wherever a person may say something."""
    job = Job(
        text,
        text,
        text,
        "2021",
        None,
        "2021 - Present",
        current=True,
        bullets=(Bullet(text, ()),) * 2,
    )
    return Resume(
        headings=HEADINGS,
        name=text,
        headline=text,
        summary=text,
        jobs=(job,),
        skills=(SkillGroup("Skills", (text,)),),
        licenses=(StateLicense(text, "Texas", text, None, "", text),),
        schools=(School(text, text, None, None, expected=False, period=""),),
        courses=(Course(text, text, None, "2026", text),),
    )
