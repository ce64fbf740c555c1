"""What counts though it was done only after the application that it must precede."""

from dataclasses import replace

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, RequirementResult
from imgxtrain.knowledge.requirements import Step, StepKind


def with_late_ones(
    result: RequirementResult, target: Target, question: Question
) -> RequirementResult:
    """``result``, and what about it cannot be, where the application came before what counts.

    Which requirements an application comes after is told by its own ``after``.
    """
    step = _application(target)
    on = target.applied
    if on is None or step is None or result.requirement.id not in step.after:
        return result
    days = question.log.days_of(frozenset(result.reported))
    late = tuple(name for name in result.reported if name in days and days[name] > on)
    if not late:
        return result
    return replace(result, findings=(*result.findings, _late(late, step, target, question)))


def _application(target: Target) -> Step | None:
    """The step by which the person applied, where it was done."""
    every = target.pathway.requirements if target.pathway else ()
    steps = (each for each in every if isinstance(each, Step) and each.id in target.steps)
    return next((each for each in steps if each.step is StepKind.APPLICATION), None)


def _late(late: tuple[str, ...], step: Step, target: Target, question: Question) -> Finding:
    them = "1 that counts here was" if len(late) == 1 else f"{len(late)} that count here were"
    return Finding(
        Code.CONTRADICTION,
        f"{them} done after you applied on {target.applied}",
        late,
        rule=step.rule.value,
        sources=step.rule.sources,
        remedy="if you applied later or anew, say when; else they are no part of that application",
        command=f"imgxtrain done {target.credential.id} {step.id} --on {question.today}",
    )
