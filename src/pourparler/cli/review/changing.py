"""Asking for a change of the whole draft: two names for one thing, the goal, and what would explain a deadlock."""

from collections.abc import Sequence

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.explanations import question, question_of
from pourparler.cli.review.keys import read_key, read_line
from pourparler.cli.review.naming import agrees, complain
from pourparler.cli.review.screen import show_lines
from pourparler.desk.asking import Reply, change_by, of_explanation, of_reading
from pourparler.reading.review.known import Known
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks

_WHY = "review"
Change = tuple[Edit, str]
"""An edit, and what it does in words."""


def ask_same(talks: Talks) -> Change | None:
    """Ask which two measures, or which two parties, are one; None where nothing is to change."""
    known = Known(talks.parties, talks.measures)
    names = [*known.measures, *(party.label for party in known.parties.values())]
    stays = _name("Which measure or party stays?", known, names)
    goes = _name("Which one is the same?", known, names) if stays else None
    if stays is None or goes is None:
        return None
    if stays == goes or stays[0] != goes[0]:
        complain("Name two measures, or two parties.")
        return None
    pair = ((stays[1], goes[1]),)
    of_measures = stays[0] == "measure"
    edit = Edit(why=_WHY, same=pair) if of_measures else Edit(why=_WHY, same_parties=pair)
    named = talks.measure_by_id if of_measures else talks.party_by_id
    words = f'"{named[goes[1]].label}" is "{named[stays[1]].label}"'
    show_lines(f"{words}: {_weight(talks, goes)} would speak of {stays[1]}.")
    return (edit, words) if agrees("Is that so?") else None


def _name(question: str, known: Known, names: list[str]) -> tuple[str, str] | None:
    """A known measure or party by what is typed: ("measure", id) or ("party", id); None where nothing is."""
    while typed := read_line(f"{question} (Enter: none)", names):
        if (measure := known.measure(typed)) is not None:
            return "measure", measure
        if (party := known.party(typed)) is not None:
            return "party", party
        near = [*known.near_measures(typed), *filter(None, [known.near_party(typed)])]
        complain(f'Nothing is called "{typed}".' + (f" Near it: {', '.join(near)}." if near else ""))
    return None


def _weight(talks: Talks, named: tuple[str, str]) -> str:
    """How much speaks of it, for a look before it is done."""
    kind, name = named
    if kind == "measure":
        said = sum(name in statement.about for statement in talks.statements)
        held = sum(name in measures_of(position.says) for position in talks.positions)
    else:
        said = sum(name in (statement.by, statement.to) for statement in talks.statements)
        held = sum(name in position.party for position in talks.positions)
    return f"{said} statements and {held} positions"


def ask_goal(talks: Talks, known: Known) -> Change | None:
    """Ask without what there is no deal; None where nothing is to change."""
    now = ", ".join(map(str, talks.wanted))
    typed = read_line(f"No deal without what? (measures, commas; - nothing) [{now}]", list(known.measures), current=now)
    if not typed:
        return None
    items = [] if typed == "-" else [item.strip() for item in typed.split(",") if item.strip()]
    try:
        goal = tuple(known.condition(item, lambda name: _known(name, known)) for item in items)
    except ConditionError as error:
        complain(str(error))
        return None
    words = f"No deal without {' and '.join(map(str, goal))}" if goal else "Nothing has to happen for a deal"
    return Edit(why=_WHY, goal=goal), words


def _known(name: str, known: Known) -> str:
    for near in known.near_measures(name):
        if agrees(f'Is "{name}" the same as {near} ({known.measures[near].label})?'):
            return near
    raise ConditionError(f'no measure is called "{name}"')


def said_yes(talks: Talks, one: Explanation, by: str | None) -> Change:
    """What follows from a yes to the question of an explanation."""
    words = question(talks, one)
    told = " ".join(question_of(talks, part) for part in one.hypotheses)
    return change_by(talks, of_explanation(one), Reply.YES, words, by=by), f"Yes: {told}"


def said_no(talks: Talks, one: Explanation, by: str | None, reply: Reply = Reply.NO) -> Change | None:
    """What follows from a no, or from nobody knowing: of several suppositions it is kept of which one."""
    words = question(talks, one)
    part = which_part(talks, one.hypotheses, "Which is not so?" if reply is Reply.NO else "Which does nobody know?")
    if part is None:
        return None
    told = f"{reply.told}: {question_of(talks, one.hypotheses[part])}"
    return change_by(talks, of_explanation(one), reply, words, by=by, part=part), told


def ask_misread(talks: Talks, one: Explanation, by: str | None) -> Change | None:
    """Ask which reading that a question rests on was misread, and take it out; None where none is."""
    read = [position for position in (talks.position_by_id[name] for name in one.conflict) if position.is_draft]
    if not read:
        complain("No reading that nobody has confirmed is behind this.")
        return None
    claims = [claim(talks, position) for position in read]
    place = which(claims, "Which was misread?")
    if place is None:
        return None
    return change_by(talks, of_reading(read[place].id), Reply.NO, "", by=by), f"Misread: {claims[place]}"


def which_part(talks: Talks, parts: Sequence[Hypothesis], asked: str) -> int | None:
    """The place of the supposition that is meant, if there are several; None where somebody goes back."""
    return which([question_of(talks, part) for part in parts], asked)


def which(parts: Sequence[str], asked: str) -> int | None:
    """The place of what is meant, if there is more than one; None where somebody goes back."""
    if len(parts) < 2:
        return 0
    show_lines(asked)
    for place, part in enumerate(parts, start=1):
        show_lines(f"{place}  {part}")
    while not (key := read_key()).isdigit() or not 0 < int(key) <= len(parts):
        if key in _BACK:
            return None
        show_lines(f"Press a number, 1 to {len(parts)}, or Enter to go back.")
    return int(key) - 1


_BACK = ("\n", "\r", "\x1b", "u")
