"""What the data knows that helps in an interview, each figure with its grade."""

from collections.abc import Callable, Iterator, Mapping

from imgxtrain.career.interview_parts import Known
from imgxtrain.career.interview_record import Looked
from imgxtrain.knowledge import pay as pay_of
from imgxtrain.knowledge.interview_questions import Knowing
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.knowledge.requirements import Step, StepKind
from imgxtrain.knowledge.states import StateRule

_UNKNOWN_LAW = "not found; ask its radiation control program"
_UNTOLD = "not told: imgxtrain me set --state TX"
_VERIFIERS = "verifiers"


def known(what: Knowing, looked: Looked) -> tuple[Known, ...]:
    """What the data has of ``what`` for the subject; nothing where it has none."""
    return tuple(_TELLERS[what](looked))


def _modalities(looked: Looked) -> Iterator[Modality]:
    every = looked.question.knowledge.modalities
    return (every[each] for each in looked.subject.modalities if each in every)


def _about(text: str, modality: Modality, looked: Looked) -> str:
    several = len(looked.subject.modalities) > 1
    return f"{text}, {modality.short}" if several else text


def _dose(looked: Looked) -> Iterator[Known]:
    for each in _modalities(looked):
        if each.dose_msv.known:
            figure = Phrase("", each.dose_msv, Unit.MILLISIEVERT)
            yield Known(_about("Usual adult dose of an exam", each, looked), (figure,))


def _hazards(looked: Looked) -> Iterator[Known]:
    for each in _modalities(looked):
        if each.hazards:
            told = tuple(Phrase("", hazard) for hazard in each.hazards)
            yield Known(_about("Hazards", each, looked), told)


def _contrast(looked: Looked) -> Iterator[Known]:
    for each in _modalities(looked):
        figure = Phrase("", each.contrast_and_drugs)
        yield Known(_about("Contrast and drugs", each, looked), (figure,))


def _hours(looked: Looked) -> Iterator[Known]:
    for each in _modalities(looked):
        figure = Phrase("", each.hours_and_call)
        yield Known(_about("Usual hours and call", each, looked), (figure,))


def _training(looked: Looked) -> Iterator[Known]:
    for each in _modalities(looked):
        if each.training_time.known:
            figure = Phrase("", each.training_time)
            yield Known(_about("How long training takes elsewhere", each, looked), (figure,))


def _pay(looked: Looked) -> Iterator[Known]:
    knowledge, state = looked.question.knowledge, looked.question.profile.person.state
    known_state = state if state in knowledge.states else None
    for each in _modalities(looked):
        told = pay_of.in_short(each, knowledge, known_state)
        where = f" in {knowledge.states[known_state].name}" if known_state else ""
        yield Known(_about(f"Pay a year{where}", each, looked), told)


def _fees(looked: Looked) -> Iterator[Known]:
    credential = looked.subject.credential
    fees = credential.fees if credential else ()
    if fees:
        told = (
            Phrase(f"{each.name[:1].lower()}{each.name[1:]}", each.usd, Unit.USD) for each in fees
        )
        yield Known("Fees of the body", tuple(told))


def _sign_off(looked: Looked) -> Iterator[Known]:
    credential = looked.subject.credential
    for fact in credential.facts if credential else ():
        if fact.about.casefold() == _VERIFIERS:
            yield Known("Who may verify", (Phrase("", fact.text),))
    for each in looked.result.requirements if looked.result else ():
        asked = each.requirement
        if isinstance(asked, Step) and asked.step is StepKind.SIGN_OFF and asked.rule.known:
            yield Known("The whole record", (Phrase("", asked.rule),))


def _state_law(looked: Looked) -> Iterator[Known]:
    knowledge, code = looked.question.knowledge, looked.question.profile.person.state
    own = set(looked.subject.modalities)
    if not own:
        return
    if code is None or code not in knowledge.states:
        yield Known("Your state", (Phrase(_UNTOLD),))
        return
    state = knowledge.states[code]
    rules = [rule for rule in state.rules if own & set(rule.modalities)]
    for rule in rules:
        yield Known(state.name, tuple(_rule(rule)))
    if not rules:
        yield Known(state.name, (Phrase(_UNKNOWN_LAW),))


def _rule(rule: StateRule) -> Iterator[Phrase]:
    yield Phrase("", rule.text if rule.text.known else rule.instrument)
    for each in rule.exceptions:
        yield Phrase("except", each)


_TELLERS: Mapping[Knowing, Callable[[Looked], Iterator[Known]]] = {
    Knowing.DOSE: _dose,
    Knowing.HAZARDS: _hazards,
    Knowing.CONTRAST_AND_DRUGS: _contrast,
    Knowing.HOURS_AND_CALL: _hours,
    Knowing.TRAINING_TIME: _training,
    Knowing.PAY: _pay,
    Knowing.FEES: _fees,
    Knowing.SIGN_OFF: _sign_off,
    Knowing.STATE_LAW: _state_law,
}
