"""The ways to be certified in a modality, told credential by credential."""

from collections.abc import Callable, Sequence
from itertools import chain

from imgxtrain.career.question import Question
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import (
    Credential,
    CredentialKind,
    CredentialStatus,
    Pathway,
    PathwayStatus,
    Purpose,
)
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.requirement_phrases import holding_text, phrases_of, requirements_of
from imgxtrain.knowledge.requirements import (
    Education,
    Holds,
    Hours,
    Repetitions,
    Studies,
)

Phrases = tuple[Phrase, ...]
RouteTeller = Callable[[Credential, Question], Phrases]
CLINICAL = (Repetitions, Hours, Studies)


def credentials_for(modality: Modality, question: Question) -> tuple[Credential, ...]:
    """Credentials still awarded for doing a modality, by body and id: no order of merit."""
    found = (
        credential
        for credential in question.knowledge.credentials_of(modality.id)
        if credential.status is not CredentialStatus.CLOSED
        and credential.purpose is Purpose.PRACTICE
    )
    return tuple(sorted(found, key=lambda each: (each.body, each.id)))


def entry(modality: Modality, question: Question) -> Phrases:
    """What one must hold, or be, to take each credential of the modality."""
    told = []
    for credential in credentials_for(modality, question):
        if credential.kind is CredentialKind.CREDENTIAL and credential.pathways:
            told += [_short_entry(credential, question)]
    return tuple(told)


def _short_entry(credential: Credential, question: Question) -> Phrase:
    """What to hold, and the first way for those who hold nothing of it; others are only counted."""
    alternatives: dict[tuple[str, ...], None] = {}
    unheld: list[Pathway] = []
    for pathway in _open_pathways(credential):
        holds = [each for each in pathway.requirements if isinstance(each, Holds)]
        alternatives |= dict.fromkeys(chain(*(each.any_of for each in holds)))
        if not holds:
            unheld.append(pathway)
    held = holding_text(tuple(alternatives), question.knowledge)
    label = f"{credential_label(credential)}: {held}".rstrip()
    if not unheld:
        return words(label)
    further = f"(and {len(unheld) - 1} more, see Certification)" if unheld[1:] else ""
    return Phrase(f"{label} or:" if alternatives else label, unheld[0].for_whom, after=further)


def exam_fees(modality: Modality, question: Question) -> Phrases:
    """What applying for and sitting each credential's exams costs, US dollars, each once."""
    told: dict[Phrase, None] = {}
    for credential in credentials_for(modality, question):
        if credential.kind is CredentialKind.CREDENTIAL:
            for phrase in _fees(credential, question):
                label = phrase.before or credential_label(credential)
                told[phrase._replace(before=label)] = None
    return tuple(told)


def _fees(credential: Credential, question: Question) -> Phrases:
    charged = [
        fee for fee in credential.fees if fee.id in {"application", "exam"} and fee.usd.known
    ]
    if charged:
        return tuple(Phrase("", fee.usd, Unit.USD) for fee in charged)
    exams = [question.knowledge.examinations[name] for name in _examinations(credential)]
    return tuple(
        Phrase(exam.name if len(exams) > 1 else "", exam.fee_usd, Unit.USD) for exam in exams
    )


def _examinations(credential: Credential) -> tuple[str, ...]:
    named = (
        name
        for pathway in _open_pathways(credential)
        for requirement in pathway.requirements
        if requirement.kind == "exam"
        for name in requirement.examinations
    )
    return tuple(dict.fromkeys(named))


def _open_pathways(credential: Credential) -> tuple[Pathway, ...]:
    return tuple(each for each in credential.pathways if each.status is PathwayStatus.OPEN)


def _heading(credential: Credential, question: Question) -> Phrases:
    body = question.knowledge.bodies[credential.body].short
    return (words(f"{credential_label(credential)} by {body}"),)


def _who(credential: Credential, _: Question) -> Phrases:
    return tuple(Phrase("", pathway.for_whom) for pathway in _open_pathways(credential))


def _told(credential: Credential, question: Question, kinds: tuple[type, ...]) -> Phrases:
    """What requirements of ``kinds`` say, pathways that say the same together."""
    said: dict[Phrases, list[str]] = {}
    for pathway in _open_pathways(credential):
        phrases = tuple(
            phrase
            for requirement in requirements_of(pathway, credential, question.today)
            if isinstance(requirement, kinds)
            for phrase in phrases_of(requirement, question.knowledge)
        )
        said.setdefault(phrases, []).append(pathway.name)
    if len(said) == 1:
        return next(iter(said))
    parts = (_by_pathways(names, phrases) for phrases, names in said.items() if phrases)
    return tuple(chain(*parts))


def _by_pathways(names: Sequence[str], phrases: Phrases) -> Phrases:
    first = phrases[0]._replace(before=f"{' / '.join(names)}: {phrases[0].before}".strip())
    return (first, *phrases[1:])


def _education(credential: Credential, question: Question) -> Phrases:
    return _told(credential, question, (Education,))


def _clinical(credential: Credential, question: Question) -> Phrases:
    return _told(credential, question, CLINICAL)


def _exam_length(credential: Credential, question: Question) -> Phrases:
    told: list[Phrase] = []
    for name in _examinations(credential):
        exam = question.knowledge.examinations[name]
        outline = in_force(exam.outlines, question.today)
        if outline is None:
            told.append(words(f"{exam.name}: length unknown"))
            continue
        questions = outline.scored if outline.scored.known else outline.items
        counted = "scored questions" if outline.scored.known else "questions"
        told.append(Phrase("", questions, after=counted))
        told.append(Phrase("" if outline.minutes.known else "time", outline.minutes, Unit.MINUTES))
    return tuple(told)


ROUTE_ROWS: tuple[tuple[str, RouteTeller], ...] = (
    ("", _heading),
    ("  Open to", _who),
    ("  Education", _education),
    ("  Clinical", _clinical),
    ("  Exam", _exam_length),
    ("  Fee", _fees),
)


def upkeep(modality: Modality, question: Question) -> Phrases:
    """What keeps each credential of the modality, each rule once."""
    rules = dict.fromkeys(
        credential.maintenance
        for credential in credentials_for(modality, question)
        if credential.maintenance
    )
    told: list[Phrase] = []
    for name in rules:
        rule = question.knowledge.maintenance[name]
        told.append(Phrase(f"{rule.name}:", rule.ce_total, after=rule.ce_unit))
        if rule.ce_months.known:
            told.append(Phrase("every", rule.ce_months, Unit.MONTHS))
    return tuple(told)


def state_law(modality: Modality, question: Question) -> Phrases:
    """What the named state is known to ask of the modality; unknown where nothing was found."""
    state = question.knowledge.states[question.state or ""]
    told: list[Phrase] = []
    for rule in state.rules:
        if modality.id in rule.modalities:
            told.append(Phrase("", rule.text if rule.text.known else rule.instrument))
            told += [Phrase("except", exception) for exception in rule.exceptions]
    return tuple(told) or (words("unknown: ask the state's radiation control program"),)
