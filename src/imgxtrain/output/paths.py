"""What each credential opens, as a tree in plain indented lines."""

from collections.abc import Iterable, Sequence

from imgxtrain.audit.results import Finding, Standing
from imgxtrain.career.paths import Paths
from imgxtrain.career.paths_goal import CareerShown
from imgxtrain.career.paths_judging import SAY_CREDENTIAL
from imgxtrain.career.paths_openings import Branch, Opened, Openings
from imgxtrain.career.paths_pay import career_pay
from imgxtrain.knowledge.credential_labels import credential_label, credential_title
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.output.figures import UNKNOWN
from imgxtrain.output.paths_asked import LEGEND, print_asked, print_pay
from imgxtrain.output.paths_brief import INDENT, print_career_briefly
from imgxtrain.output.screen import Piece
from imgxtrain.output.sentences import finding_text, sentence
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import STANDING_WORDS

NOTHING_HELD = (
    "No credential that is held and current is in your record: this is what begins without one."
)


def print_paths(found: Paths, shown: Shown) -> None:
    """What is held, what that opens and what those open next, then the destinations."""
    out = shown.out
    _held(found, shown)
    _branches(found.openings.branches, shown)
    _others(found.openings, shown)
    out.line()
    out.indented("WHERE IT LEADS", style="bold")
    out.indented(LEGEND, INDENT, "dim")
    for each in found.careers:
        if shown.everything:
            out.line()
        _career(each, found.modalities, shown)
    print_say(found.say, shown)
    out.line()
    out.indented(
        "One of them step by step, with what it takes, costs and pays: imgxtrain paths --to CIIP"
    )
    if not shown.everything:
        out.indented("The same of all of them: imgxtrain paths --all")


def _held(found: Paths, shown: Shown) -> None:
    shown.out.indented("WHAT YOU HOLD", style="bold")
    current = [each for each in found.openings.held if each.counts(active=True)]
    if not current:
        shown.out.indented(NOTHING_HELD, INDENT)
        shown.out.indented("If you hold one, say so, for example:", INDENT)
        shown.out.indented(SAY_CREDENTIAL, 2 * INDENT)
    for each in current:
        since = f", since {each.told.earned}" if each.told.earned else ""
        shown.out.indented(f"{_label(each.credential, shown.knowledge)}{since}", INDENT)
    print_findings(found.findings, shown, INDENT)


def _label(credential: str, knowledge: Knowledge) -> str:
    known = knowledge.credentials
    if credential in known:
        return credential_label(known[credential])
    return f"{credential} (nothing is known of it here)"


def print_findings(findings: Iterable[Finding], shown: Shown, indent: int) -> None:
    """Reasons and what would change them, each once, with a command where there is one."""
    for text, command in dict.fromkeys((finding_text(one), one.command) for one in findings):
        shown.out.indented(text, indent)
        if command:
            shown.out.indented(command, indent + INDENT)


def _branches(branches: Sequence[Branch], shown: Shown) -> None:
    if not branches:
        return
    shown.out.line()
    shown.out.indented("OPEN BY WHAT YOU HOLD, AND WHAT THAT OPENS NEXT", style="bold")
    shown.out.indented("No order of merit; whether a way is well known is no merit.", INDENT, "dim")
    for branch in branches:
        shown.out.indented(_labels(branch.held, shown.knowledge), INDENT, "bold")
        for each in branch.opened:
            _opened(each, shown, 2 * INDENT)


def _opened(each: Opened, shown: Shown, indent: int) -> None:
    _bullet(f"{credential_title(each.credential)}{_known(each, shown)}", shown, indent)
    if shown.everything:
        shown.out.indented(f"by {each.route.pathway.name}", indent + INDENT, "dim")
    for held, opened in _by_held(each).items():
        names = ", ".join(f"{credential_label(o.credential)}{_known(o, shown)}" for o in opened)
        others = [name for name in held if name != each.credential.id]
        beside = f" (with {_labels(others, shown.knowledge)})" if others else ""
        _bullet(f"then {names}{beside}", shown, indent + INDENT)


def _bullet(text: str, shown: Shown, indent: int) -> None:
    """A line of the tree; where it goes on, it goes on below its own text."""
    room = max(shown.out.width - indent - INDENT, 1)
    shown.out.beside((Piece(), Piece("-"), Piece(text)), (indent, INDENT, room))


def _by_held(each: Opened) -> dict[tuple[str, ...], list[Opened]]:
    found: dict[tuple[str, ...], list[Opened]] = {}
    for one in each.then:
        found.setdefault(one.route.held, []).append(one)
    return found


def _known(each: Opened, shown: Shown) -> str:
    """The mark of the way; its standing in words where it has none and is not official."""
    standing = each.route.standing
    mark = shown.notes.mark(each.route.pathway.for_whom)
    told = mark or standing is Standing.OFFICIAL
    return mark if told else f" ({STANDING_WORDS[standing]})"


def _labels(names: Iterable[str], knowledge: Knowledge) -> str:
    return " with ".join(_label(name, knowledge) for name in names)


def _others(found: Openings, shown: Shown) -> None:
    out = shown.out
    out.line()
    out.indented("OPEN WHATEVER YOU HOLD, BY SCHOOLING, WORK OR EXAM ALONE", style="bold")
    if shown.everything:
        for each in found.by_schooling:
            _bullet(f"{credential_title(each.credential)}{_known(each, shown)}", shown, INDENT)
            whom = each.route.pathway.for_whom
            out.indented(whom.value or UNKNOWN, 2 * INDENT, "dim")
    else:
        labels = (f"{credential_label(e.credential)}{_known(e, shown)}" for e in found.by_schooling)
        out.indented(", ".join(labels), INDENT)
    if found.not_modeled:
        labels = (credential_label(each) for each in found.not_modeled)
        out.indented(f"Ways not modeled here, ask the body: {', '.join(labels)}", INDENT)


def _career(each: CareerShown, modalities: Sequence[str], shown: Shown) -> None:
    career = each.career
    label = _label(career.credential, shown.knowledge) if career.credential else ""
    credential = f" ({label})" if label and label != career.name else ""
    name = f"{career.name}{credential}"
    origin = origin_text(each, modalities, shown.knowledge)
    if not shown.everything:
        foreign = not set(career.modalities or modalities) & set(modalities)
        print_career_briefly(each, name, origin if foreign else "", shown)
        return
    shown.out.indented(name, INDENT, "bold")
    if each.reached:
        shown.out.indented(f"You hold {label}.", 2 * INDENT)
    else:
        if origin:
            shown.out.indented(origin, 2 * INDENT)
        print_asked(each, shown, 2 * INDENT)
    print_pay(career_pay(career, shown.knowledge), shown, 2 * INDENT)
    print_more(each, shown, 2 * INDENT)


def origin_text(each: CareerShown, modalities: Sequence[str], knowledge: Knowledge) -> str:
    """From which modalities it begins, and which of them the person has; empty where from any."""
    begins = each.career.modalities
    if not begins:
        return ""
    yours = [knowledge.modalities[name].short for name in begins if name in modalities]
    every = ", ".join(knowledge.modalities[name].short for name in begins)
    held = f"you hold credentials for {', '.join(yours)}" if yours else "none of them is yours yet"
    return sentence(f"begins from {every}: {held}")


def print_more(each: CareerShown, shown: Shown, indent: int) -> None:
    """What it is, how long it takes, what it costs, and whether there are places."""
    career = each.career
    told: tuple[tuple[str, Sourced[str]], ...] = (
        ("What it is", career.what),
        ("Time", career.time),
        ("Cost", career.cost),
        ("Outlook", career.outlook),
    )
    for label, figure in told:
        if figure.known:
            shown.out.indented(f"{label}: {figure.value}{shown.notes.mark(figure)}", indent)
        elif figure.note:
            shown.out.indented(f"{label}: {UNKNOWN}; {figure.note}", indent)


def print_say(commands: Sequence[str], shown: Shown) -> None:
    """Commands by which the record would tell more."""
    if not commands:
        return
    shown.out.line()
    shown.out.indented("TO LET THE RECORD SHOW MORE, FOR EXAMPLE", style="bold")
    for each in commands:
        shown.out.indented(each, INDENT)
