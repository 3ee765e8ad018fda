"""Moves in words: what is done, by whom, what it needs, where it was seen, and what it leaves open."""

import re
from collections.abc import Iterator, Sequence

from pourparler.analysis.deadlock.answer import Descent
from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.moves.answer import Step, Suggestion
from pourparler.brief.wording import unlocks
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import amount, does, is_plural, listed, party_names, sentence
from pourparler.brief.wording.names import date as day
from pourparler.brief.wording.proposals import told_before
from pourparler.casebook.moves import Move, all_moves
from pourparler.desk.put_before import again
from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Place, measures_of
from pourparler.record.talks import Talks

TITLES = {
    "simultaneity": "At the same time",
    "split": "In parts",
    "substitute": "Something else instead",
    "third_party_holds": "A third party holds it",
    "third_party_assures": "A third party vouches",
    "park": "Left for later",
    "concede": "One side gives way",
    "unilateral_first_step": "One side goes first, unasked",
    "reversible_and_snap_back": "For a term, undone otherwise",
    "calendar": "Dates for both sides",
    "ambiguity_or_default": "Open wording",
    "change_who_must_agree": "Without one of them",
}
"""What each move is called in a briefing."""

OPENING = (
    "Each was tried on the record and unlocks it. No red line is touched. They come from a repertoire seen in real "
    "talks; whether the parties would take one is not something the record says."
)
NONE_FOUND = "No move of the repertoire unlocks the talks without touching a red line."
CUT_SHORT = "Time was over before every move was tried."
SHRINKS = "It leaves part of the goal for later: what was in dispute stays in dispute."
COMES_BACK = "What is parked comes back."


def told(talks: Talks, suggestion: Suggestion) -> str:
    """What the suggestion does, in one sentence."""
    return sentence("; ".join(_step(talks, step) for step in suggestion.steps))


class Told:
    """Moves told one by one, so that what each needs is said once and cases are not named twice."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def one_step(self, talks: Talks, step: Step, roadmap: Steps) -> str:
        """One move by itself: what is done, what it needs and tends to cost, where it was seen, and who refused it.

        Args:
            talks: the record.
            step: the move.
            roadmap: the order of steps that it comes to.
        """
        move = next(move for move in all_moves() if move.id == step.move)
        warning = f"It {move.warning}." if move.warning else ""
        before = told_before(talks, again(talks, [*step.about, *_conceded(step)], roadmap))
        parts = [sentence(_step(talks, step)), before, self._new(_needs([move])), self._new(warning), self._case(move)]
        return " ".join(part for part in parts if part)

    def _new(self, text: str) -> str:
        known = text in self._said
        self._said.add(text)
        return "" if known else text

    def _case(self, move: Move) -> str:
        case = next((case for case in move.seen if case not in self._said), move.seen[0])
        self._said.add(case)
        return f"As in {precedent(case)}."


def refused_before(talks: Talks, suggestion: Suggestion) -> str:
    """Who put forward before what the suggestion comes to, and who refused it; empty where nobody did."""
    about = [measure for step in suggestion.steps for measure in (*step.about, *_conceded(step))]
    return told_before(talks, again(talks, about, suggestion.roadmap))


def _conceded(step: Step) -> Iterator[str]:
    """The measures of the positions of which it asks something."""
    yield from (measure for given in step.concessions for measure in measures_of(given.said))


ELSEWHERE = "What has worked elsewhere"


def tried(*, some_refused: bool) -> str:
    """That moves were tried on the record, and what that does not say."""
    known = "but for what was refused, as told above, " if some_refused else ""
    return f"Each was tried here; {known}whether the parties would take it is not on record."


def _step(talks: Talks, step: Step) -> str:
    about = listed([nominal(talks, measure) for measure in step.about])
    holders = _holders(talks, step)
    third = (step.through,) if step.through else ()
    match step.move:
        case "simultaneity":
            return f"{about} happen together, hand to hand"
        case "split":
            rest = "which stays refused" if step.edit.goal_out else "and the rest comes where it stood"
            whole = "in the place of the whole" if step.edit.goal_out else "where the whole was asked for"
            return f"{about} is done in parts: a first part {whole}, {rest}"
        case "substitute":
            rivals = listed([nominal(talks, measure) for measure in step.about], "or")
            return f"{does(talks, holders, 'accept')} {_named(talks, step)} in the place of {rivals}"
        case "third_party_holds":
            between = f"{does(talks, third, 'stand')} in between for {about}"
            return f"{between}: what is given is deposited first and passed on when its turn comes"
        case "third_party_assures":
            ahead = does(talks, holders, "go")
            return f"{does(talks, third, 'vouch')} that {about} will follow, and on that word {ahead} ahead"
        case "park":
            return _parked(talks, step, about)
        case _:
            return _of_one_side(talks, step, about, holders)


def _of_one_side(talks: Talks, step: Step, about: str, holders: Sequence[str]) -> str:
    match step.move:
        case "unilateral_first_step":
            drops = _refusal_dropped(talks, step, holders)
            return f"{does(talks, holders, 'go')} ahead with {about} unasked, whatever others do{drops}"
        case "reversible_and_snap_back":
            return f"{does(talks, holders, 'go')} ahead with {about} for a term; it is undone if the other side fails"
        case "calendar":
            return f"both sides get a date, as a proposal: {_dates(talks, step)}"
        case "ambiguity_or_default" if step.edit.facts:
            return f"until something else is agreed, this holds: {about}"
        case "ambiguity_or_default":
            return f"the text on {about} is worded so that each side may read it its own way; the refusal stands"
        case "change_who_must_agree":
            return f"it goes on without {party_names(talks, holders)}, of whom the goal needs nothing"
        case _:
            return "; ".join(unlocks.descent(talks, given) for given in _descents(step))


def _refusal_dropped(talks: Talks, step: Step, holders: Sequence[str]) -> str:
    """That what they go ahead with is what they refuse now."""
    if not any(alone(given.said, Place.REFUSED) for given in step.concessions):
        return ""
    return f", which means that {'they drop their' if is_plural(talks, holders) else 'it drops its'} own refusal"


def _descents(step: Step) -> list[Descent]:
    return [
        Descent(position=c.position, said=c.said, to=c.to, steps=1, of_steps=1, price=float(c.price))
        for c in step.concessions
    ]


def _named(talks: Talks, step: Step) -> str:
    return nominal(talks, step.instead or "")


def _parked(talks: Talks, step: Step, about: str) -> str:
    group = {measure.id for measure in step.edit.measures}
    banked = [m for item in step.edit.goal_in for m in measures_of(item) if m not in group]
    meanwhile = f"; meanwhile there is agreement on {listed([nominal(talks, m) for m in banked])}" if banked else ""
    goes = "go" if len(step.about) > 1 else "goes"
    return f"{about} {goes} to a working group{meanwhile}"


def _dates(talks: Talks, step: Step) -> str:
    due = [(change.measure, change.deadline) for change in step.edit.changes if change.deadline is not None]
    return listed([f"{nominal(talks, measure)} by {day(when)}" for measure, when in due])


def _holders(talks: Talks, step: Step) -> tuple[str, ...]:
    holders = {p for given in step.concessions for p in talks.position_by_id[given.position].party}
    return tuple(party.id for party in talks.parties if party.id in holders)


def remarks(suggestion: Suggestion, moves: Sequence[Move]) -> str:
    """What it needs, what to be warned of, and where it was seen; of the moves that it is made of."""
    made_of = [move for id_ in suggestion.moves for move in moves if move.id == id_]
    said = [_needs(made_of), *(f"It {move.warning}." for move in made_of if move.warning)]
    warned = any(move.warning for move in made_of)
    said += [SHRINKS] if suggestion.goal_shrinks else [COMES_BACK] if "park" in suggestion.moves and not warned else []
    return " ".join([*filter(None, said), _kept(suggestion), _seen(made_of[0])]).replace("  ", " ").strip()


def _needs(made_of: Sequence[Move]) -> str:
    needs = [NEEDS.get(move.id, move.needs) for move in made_of if move.needs]
    return f"This works only {listed(needs)}." if needs else ""


NEEDS = {
    "simultaneity": "if both acts are done once, quickly, and can be compared, as a rule with somebody to certify them",
    "split": "if it can be divided, by unit, rate, list, site or phase",
    "substitute": "if you know why the holder asks",
    "third_party_holds": "with money, people or papers that can be deposited, and with a date on which it lapses",
    "concede": "if you know who is under the clock, and to whom giving way costs least",
}
"""What a move of the repertoire needs, so as to end a sentence that begins "This works only"."""


def _kept(suggestion: Suggestion) -> str:
    """What the order that then works leaves somebody to lose."""
    if suggestion.acceptable is None:
        return ""
    if not suggestion.acceptable:
        return "As things are valued, somebody would rather walk away."
    if suggestion.shortfall:
        lacks = f"what breaking off would cost falls short by {amount(suggestion.shortfall)} in all"
        return f"{WALKS_OUT}: {lacks}."
    return ""


WALKS_OUT = "In the order tried for it, some party would still do better by walking out half way"


def _seen(move: Move) -> str:
    refused = f"; refused in {listed([precedent(case) for case in move.refused])}" if move.refused else ""
    return f"Seen in {listed([precedent(case) for case in move.seen])}{refused}."


_PLACES = {
    "afghan-prisoners": "Afghanistan",
    "brexit": "the Brexit talks",
    "colombia-eln": "Colombia",
    "iran-jpoa": "the talks with Iran",
    "iran-return": "the talks with Iran",
    "israel-palestine": "the talks between Israel and the Palestinians",
    "kosovo-serbia": "the talks between Kosovo and Serbia",
    "libya-compensation": "the Libyan compensation talks",
    "lockerbie": "the Lockerbie talks",
    "ni": "Northern Ireland",
    "nyc-transit": "the New York transit strike",
    "six-party": "the six-party talks",
    "south-sudan": "South Sudan",
    "us-china-tariffs": "the US-Chinese tariff talks",
}
"""Where the cases of the repertoire took place; some of them are not in the casebook."""
_CASE = re.compile(r"(?P<place>[a-z-]+?)-(?P<year>\d{4})(?:-.*)?\Z")


def precedent(case: str) -> str:
    """A case of the repertoire as a person would name it.

    >>> precedent("ni-1996-decommissioning"), precedent("colombia-eln-2016"), precedent("donbas-2019")
    ('Northern Ireland in 1996', 'Colombia in 2016', 'Donbas in 2019')
    """
    found = _CASE.match(case)
    if found is None:
        return case
    place = " ".join(word.capitalize() for word in found["place"].split("-"))
    return f"{_PLACES.get(found['place'], place)} in {found['year']}"


def more(suggestions: Sequence[Suggestion]) -> str:
    """The moves that are not told."""
    return f"There are more: {listed([written(suggestion.move) for suggestion in suggestions])}."


def written(move: str) -> str:
    """A move's id as it is written on the command line."""
    return move.replace("_", "-")
