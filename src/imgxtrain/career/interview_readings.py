"""Which function reads what; what a condition means."""

from collections.abc import Callable, Mapping

from imgxtrain.career import interview_exams as exams
from imgxtrain.career import interview_learning as learning
from imgxtrain.career import interview_person as person
from imgxtrain.career import interview_way as way
from imgxtrain.career.interview_parts import Found
from imgxtrain.career.interview_record import Looked
from imgxtrain.knowledge.interview_questions import Condition, InterviewPoint, Reading

READERS: Mapping[Reading, Callable[[Looked], Found | None]] = {
    Reading.CREDENTIALS_HELD: person.credentials_held,
    Reading.FIELDS_HELD: person.fields_held,
    Reading.CREDENTIALS_NOT_CURRENT: person.credentials_not_current,
    Reading.LICENSES: person.licenses,
    Reading.JOB: person.job,
    Reading.SKILLS: person.skills,
    Reading.WORKLOAD: person.workload,
    Reading.EXAMS: exams.exams,
    Reading.PROCEDURES: exams.procedures,
    Reading.SUPERVISION: exams.supervision,
    Reading.SIGNED_OFF: exams.signed_off,
    Reading.NOT_PERFORMED: exams.not_performed,
    Reading.TALLIES: exams.tallies,
    Reading.HOURS: exams.hours,
    Reading.CONTRAST: exams.contrast,
    Reading.MOST_FREQUENT: exams.most_frequent,
    Reading.FIELDS_WORKED: exams.fields_worked,
    Reading.OTHER_FIELDS: exams.other_fields,
    Reading.SITES: exams.sites,
    Reading.VERIFIERS: exams.verifiers,
    Reading.BUSIEST_DAY: exams.busiest_day,
    Reading.WEEKENDS: exams.weekends,
    Reading.NIGHTS: exams.nights,
    Reading.QUALITY_CHECKS: exams.quality_checks,
    Reading.COURSES: learning.courses,
    Reading.STUDY: learning.study,
    Reading.PRACTICE: learning.practice,
    Reading.PRACTICE_FALLING: learning.practice_falling,
    Reading.WEAKEST_TOPIC: learning.weakest_topic,
    Reading.FAILED_ATTEMPTS: learning.failed_attempts,
    Reading.IMPACTS: learning.impacts,
    Reading.TAKEN_ON: way.taken_on,
    Reading.TARGET_HELD: way.target_held,
    Reading.EXAM_PASSED: way.exam_passed,
    Reading.STANDING: way.standing,
    Reading.MISSING: way.missing,
    Reading.NOT_BEGUN: way.not_begun,
    Reading.PLANNED: way.planned,
    Reading.PLAN_PAST: way.plan_past,
    Reading.EARLIEST: way.earliest,
    Reading.PLAN_TOO_EARLY: way.plan_too_early,
}


def read(point: InterviewPoint, looked: Looked) -> Found | None:
    """What the record holds of what ``point`` reads; None where it holds nothing."""
    if point.reads is None:
        return None
    asked = (point.reads, point.category)
    if asked not in looked.found:
        looked.found[asked] = _read(point.reads, point.category, looked)
    return looked.found[asked]


def _read(reading: Reading, category: str | None, looked: Looked) -> Found | None:
    if category is not None:
        return learning.credits_in(looked, category)
    return READERS[reading](looked)


def holds(condition: Condition, looked: Looked) -> bool:
    """Whether a condition is met."""
    return _CONDITIONS[condition](looked)


def _is_ionizing(looked: Looked) -> bool:
    known = looked.question.knowledge.modalities
    return any(known[each].ionizing.value for each in looked.subject.modalities if each in known)


_CONDITIONS: Mapping[Condition, Callable[[Looked], bool]] = {
    Condition.MODALITY_NAMED: lambda looked: bool(looked.subject.modalities),
    Condition.IONIZING: _is_ionizing,
    Condition.EXAMS_LOGGED: lambda looked: bool(looked.own),
    Condition.NO_EXAMS_LOGGED: lambda looked: not looked.own,
    Condition.TARGET_NAMED: lambda looked: looked.subject.credential is not None,
    Condition.TARGET_HELD: way.is_held,
    Condition.TARGET_NOT_HELD: lambda looked: not way.is_held(looked),
    Condition.HOLDS_ANYTHING: lambda looked: bool(looked.titles.held),
}
