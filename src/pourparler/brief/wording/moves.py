"""Moves in words: what is done, by whom, what it needs, where it was seen, and what it leaves open."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Descent
from pourparler.analysis.moves.answer import Step, Suggestion
from pourparler.brief.wording import unlocks
from pourparler.brief.wording.measures import named
from pourparler.brief.wording.names import amount, does, listed, party_names, sentence
from pourparler.brief.wording.names import date as day
from pourparler.casebook.moves import Move
from pourparler.record.conditions.syntax import measures_of
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


def _step(talks: Talks, step: Step) -> str:
    about = listed([named(talks, measure) for measure in step.about])
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
            rivals = listed([named(talks, measure) for measure in step.about], "or")
            return f"{does(talks, holders, 'accept')} {_named(talks, step)} in the place of {rivals}"
        case "third_party_holds":
            return f"{does(talks, third, 'hold')} {about}: it is deposited first and passed on when its turn comes"
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
            return f"{does(talks, holders, 'go')} ahead with {about} unasked, whatever others do"
        case "reversible_and_snap_back":
            return f"{does(talks, holders, 'go')} ahead with {about} for a term; it is undone if the other side fails"
        case "calendar":
            return f"both sides get a date, as a proposal: {_dates(talks, step)}"
        case "ambiguity_or_default" if step.edit.facts:
            return f"{about} is settled now and holds until something else is agreed"
        case "ambiguity_or_default":
            return f"a wording on {about} that each side may read its own way; the refusal stands"
        case "change_who_must_agree":
            return f"it goes on without {party_names(talks, holders)}, of whom the goal needs nothing"
        case _:
            return "; ".join(unlocks.descent(talks, given) for given in _descents(step))


def _descents(step: Step) -> list[Descent]:
    return [
        Descent(position=c.position, said=c.said, to=c.to, steps=1, of_steps=1, price=float(c.price))
        for c in step.concessions
    ]


def _named(talks: Talks, step: Step) -> str:
    return named(talks, step.instead or "")


def _parked(talks: Talks, step: Step, about: str) -> str:
    group = {measure.id for measure in step.edit.measures}
    banked = [m for item in step.edit.goal_in for m in measures_of(item) if m not in group]
    meanwhile = f"; meanwhile there is agreement on {listed([named(talks, m) for m in banked])}" if banked else ""
    goes = "go" if len(step.about) > 1 else "goes"
    return f"{about} {goes} to a working group{meanwhile}"


def _dates(talks: Talks, step: Step) -> str:
    due = [(change.measure, change.deadline) for change in step.edit.changes if change.deadline is not None]
    return listed([f"{named(talks, measure)} by {day(when)}" for measure, when in due])


def _holders(talks: Talks, step: Step) -> tuple[str, ...]:
    holders = {p for given in step.concessions for p in talks.position_by_id[given.position].party}
    return tuple(party.id for party in talks.parties if party.id in holders)


def remarks(suggestion: Suggestion, moves: Sequence[Move]) -> str:
    """What it needs, what to be warned of, and where it was seen; of the moves that it is made of."""
    made_of = [move for id_ in suggestion.moves for move in moves if move.id == id_]
    said = [_needs(made_of), *(f"It {move.warning}." for move in made_of if move.warning)]
    said += [SHRINKS] if suggestion.goal_shrinks else [COMES_BACK] if "park" in suggestion.moves else []
    return " ".join([*filter(None, said), _kept(suggestion), _seen(made_of[0])]).replace("  ", " ").strip()


def _needs(made_of: Sequence[Move]) -> str:
    needs = [move.needs for move in made_of if move.needs]
    return f"It needs: {'; '.join(needs)}." if needs else ""


def _kept(suggestion: Suggestion) -> str:
    """What the order that then works leaves somebody to lose."""
    if suggestion.acceptable is None:
        return ""
    if not suggestion.acceptable:
        return "As things are valued, somebody would rather walk away."
    if suggestion.shortfall:
        return f"On the order shown somebody would still gain by breaking off ({amount(suggestion.shortfall)} in all)."
    return ""


def _seen(move: Move) -> str:
    refused = f"; refused in {listed(move.refused)}" if move.refused else ""
    return f"Seen in {listed(move.seen)}{refused}."


def more(suggestions: Sequence[Suggestion]) -> str:
    """The moves that are not told."""
    return f"There are more: {listed([written(suggestion.move) for suggestion in suggestions])}."


def written(move: str) -> str:
    """A move's id as it is written on the command line."""
    return move.replace("_", "-")
