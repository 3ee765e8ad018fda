"""Who would give way first by stated rules, in words: always as what the rules lead to, never as a forecast."""

from collections.abc import Iterator, Mapping, Sequence

from pourparler.analysis.concessions.answer import (
    Behaviour,
    Concessions,
    Mean,
    Move,
    Pairing,
    PartyPath,
    Protocol,
    Share,
    Transcript,
    Unplayed,
)
from pourparler.analysis.kernels.concession_acts import Act, Because
from pourparler.brief.wording.names import amount, capital, does, listed, party_name, party_names, sentence
from pourparler.brief.wording.packages import signed
from pourparler.brief.wording.shares import bound, closely, percent
from pourparler.desk.deals import letter
from pourparler.record.talks import Talks

HEADING = "Who would give way first, by stated rules"
DEALS = "What was agreed on"
TOURNAMENT = "Ways of conceding against each other"
RULES = "The rules"
PARTIES_CAPTION = "Each party over all talks"
PARTIES_HEADER = ("Party", "Concedes", "Gives way first in", "Gets of what it could at best")
DEALS_HEADER = ("What happens", "Agreed on in")
DEALS_CAPTION = "Deals, most often first"
TOURNAMENT_HEADER = ("One party concedes", "All others concede", "A deal in", "The one gets of what it could at best")
TOURNAMENT_CAPTION = "Each party in turn is the one"
TRANSCRIPT_HEADER = ("Round", "Who", "What it does", "Worth to it", "Wants at least")
NO_FORECAST = (
    "Talks were played by rules that are stated below, with worths drawn from what is on record. That tells what these "
    "rules lead to, not what anybody will do."
)
AS_THEY_STAND = (
    "As positions are held now, the talks are stuck. Where there is a deal here, it is because the rules have parties "
    "let go of what they insist on as time runs out; whether they would, nothing on record tells."
)
UNVALUED = (
    "Nothing tells what would make those give way whose worth is not on record, so that all that they insist on was "
    "taken to stand throughout; they had no voice otherwise."
)
NOBODY = "nobody"

BEHAVIOURS = {
    Behaviour.BOULWARE: "hardly until the end (Boulware)",
    Behaviour.LINEAR: "evenly",
    Behaviour.CONCEDER: "much at once",
    Behaviour.TIT_FOR_TAT: "as far as others do (tit for tat)",
    Behaviour.HOLDS_OUT: "never",
}
DRAWN = "drawn for each talk"

PROTOCOLS = {
    Protocol.ALTERNATING: "Parties speak one after the other, in an order that is drawn. Each accepts the offer on the "
    "table, or refuses it and puts another in its place. It is a deal once all have accepted it.",
    Protocol.SINGLE_TEXT: "A mediator begins with a text that is drawn among what is possible. In each round it reads "
    "out five changes, drawn, of one measure or two; all vote on each, and what all vote for is the text from then on. "
    "Then all are asked whether they sign it; it is a deal once all do. A party votes for what is no worse to it than "
    "the text as it stands, or is as much as it wants at that time.",
    Protocol.SHUTTLE: "A mediator goes from one party to the next, in an order that is drawn, and hears from each, "
    "alone, what it wants and what it would live with at that time. Once something is enough for all, it proposes what "
    "leaves most to whom it leaves least.",
}

CONCEDING = (
    "At first each party wants the best that keeps all it insists on, in the last round no more than walking away is "
    "worth to it. How it comes down in between is how it concedes: hardly until the end (by the fourth power of the "
    "time), evenly, much at once (by the fourth root), as far as what others put forward has come towards it, or never."
)
STANDING = (
    "Red lines are never let go of. What a party stated it lets go of half-way down. What it holds firmly it holds in "
    "the last form that it might live with from there on, and lets go of at the very end."
)
GIVING_WAY = (
    "A party has given way once it lets go of anything that it insists on, or puts forward, accepts or votes for what "
    "is worth less to it, by more than a tenth of all that it could come down, than the best that it could get (where "
    "a text is voted on: than the text as it stands)."
)
INTERVALS = (
    "Behind each figure stands the range in which it would lie in 95 of 100 repetitions with other draws; where "
    "something was so in all talks, or in none, what that shows."
)

UNPLAYED = {
    Unplayed.WORTH_UNKNOWN: "Who would give way first cannot be said: what things are worth has to be on record of at "
    "least two parties that a deal needs.",
    Unplayed.NOTHING_POSSIBLE: "No talk could be played: nothing keeps the facts, the goal, all red lines and what "
    "those insist on who let go of nothing.",
}


def range_of(one: Share, of: str = "") -> str:
    """A share with its interval, to tenths where that is narrow; what was so in all (``of`` what), and what that shows.

    >>> range_of(Share(share=0.34, low=0.32, high=0.36)), range_of(Share(share=0.3402, low=0.3393, high=0.3411))
    ('34% (32% to 36%)', '34.0% (33.9% to 34.1%)')
    >>> range_of(Share(share=1, low=0.981, high=1)), range_of(Share(share=0, low=0, high=0.019))
    ('all (so at least 98.1%)', 'none (so at most 1.9%)')
    """
    if one.share in (0, 1):
        return f"{'all' if one.share else 'none'}{of} ({bound(one.share, one.low, one.high)})"
    written = closely if percent(one.low) == percent(one.high) else percent
    return f"{written(one.share)} ({written(one.low)} to {written(one.high)})"


def in_talks(one: Share, runs: int) -> str:
    """In how many of so many talks something was so."""
    if one.share in (0, 1):
        shown = bound(one.share, one.low, one.high)
        return f"{'all' if one.share else 'none of'} {runs:,} talks by these rules ({shown})"
    return f"{range_of(one)} of {runs:,} talks by these rules"


def mean_range(one: Mean) -> str:
    """A mean share with its interval, in per cent, to tenths where that is narrow.

    >>> mean_range(Mean(mean=0.34, low=0.32, high=0.36)), mean_range(Mean(mean=0, low=0, high=0))
    ('34% (32 to 36%)', '0% in each')
    """
    if one.high - one.low < 1e-9:
        return f"{signed(round(100 * one.mean, 1))}% in each"
    digits = 0 if round(100 * one.low) != round(100 * one.high) else 1
    mean, low, high = (signed(float(round(100 * share, digits))) for share in (one.mean, one.low, one.high))
    return f"{mean}% ({low} to {high}%)"


def in_short(talks: Talks, answer: Concessions) -> Iterator[str]:
    """Who most often gives way first, whether another may as well, and how often there is a deal."""
    if answer.agreed is None or answer.nobody is None:
        return
    ahead = sorted(answer.parties, key=lambda one: -one.first.share)
    first = ahead[0]
    if first.first.share == 0:
        yield f"In {in_talks(answer.nobody, answer.runs)} nobody gives way."
    else:
        gives = does(talks, (first.party,), "give")
        yield sentence(f"{gives} way first in {in_talks(first.first, answer.runs)}{_next(talks, ahead)}")
        alike = [one.party for one in ahead[1:] if one.first.high >= first.first.low]
        if alike:
            yield f"These draws do not tell it apart from {party_names(talks, alike)}."
    took = f", after {_rounds(answer.took)} of {answer.rounds} rounds on average" if answer.took else ""
    yield f"There is a deal in {range_of(answer.agreed, ' of them')}{took}."


def _rounds(one: Mean) -> str:
    ends = f" ({amount(one.low)} to {amount(one.high)})" if one.high - one.low >= 1e-9 else ""
    return f"{amount(one.mean)}{ends}"


def _next(talks: Talks, ahead: Sequence[PartyPath]) -> str:
    others = [f"{party_name(talks, one.party)} in {range_of(one.first)}" for one in ahead[1:] if one.first.share]
    return f"; {listed(others)}" if others else ""


def cautions(talks: Talks, answer: Concessions, *, complete: bool) -> Iterator[str]:
    """What to know before reading on."""
    if not complete:
        yield f"The time was over before all talks were played; these are {answer.runs:,}."
    if answer.stuck and answer.agreed is not None:
        yield AS_THEY_STAND
    if not answer.unvalued:
        return
    yield f"What things are worth to {party_names(talks, answer.unvalued)} is not on record."
    if answer.unplayed is not Unplayed.WORTH_UNKNOWN:
        yield UNVALUED


def how(behaviour: Behaviour | None) -> str:
    """How a party concedes."""
    return DRAWN if behaviour is None else BEHAVIOURS[behaviour]


def more_deals(left: int) -> str:
    """That others were agreed on, too."""
    return f"{left:,} more deals were agreed on now and then." if left else ""


def best_of(pairings: Sequence[Pairing], parties: int) -> Iterator[str]:
    """What pays best against each way of conceding; nothing is said where draws do not tell it apart."""
    for against in dict.fromkeys(one.against for one in pairings):
        ahead = sorted((one for one in pairings if one.against is against), key=lambda one: -one.gets.mean)
        same = [one for one in ahead if one.gets.high >= ahead[0].gets.low]
        who = _others(parties, against)
        if ahead[0].gets.mean > 0 and len(same) < len(ahead):
            ways = listed([f"“{BEHAVIOURS[one.behaviour]}”" for one in same], "or")
            yield f"Where {who}, the one gets most by {ways}."


def _others(parties: int, against: Behaviour) -> str:
    """How the others concede, as a clause."""
    one = parties == 2
    if against is Behaviour.HOLDS_OUT:
        return "the other holds out" if one else "all others hold out"
    return f"{'the other concedes' if one else 'all others concede'} {BEHAVIOURS[against]}"


# -- one talk --------------------------------------------------------------------------------------------------------


def transcript_heading(one: Transcript) -> str:
    """Which talk it is."""
    return f"Talk {one.number:,}, move by move"


SPOKEN_OF = "What is spoken of in it:"


def transcript_lead(talks: Talks, one: Transcript, named: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """How parties concede in it, and how it ends."""
    ways = [_way(talks, party, behaviour) for party, behaviour in one.behaviours]
    yield sentence("; ".join(ways))
    if one.first is not None:
        yield f"{capital(does(talks, (one.first,), 'be'))} first to give way."
    ended = "It ends without a deal." if one.deal is None else f"It ends with deal {named[one.deal]}."
    yield ended


def _way(talks: Talks, party: str, behaviour: Behaviour) -> str:
    if behaviour is Behaviour.HOLDS_OUT:
        return f"{does(talks, (party,), 'hold')} out"
    return f"{does(talks, (party,), 'concede')} {BEHAVIOURS[behaviour]}"


def lettered(one: Transcript) -> dict[tuple[str, ...], str]:
    """A letter for each deal that is spoken of, in the order in which they come up."""
    spoken = dict.fromkeys(move.measures for move in one.moves if move.measures is not None)
    return {measures: letter(place) for place, measures in enumerate(spoken)}


def who(talks: Talks, move: Move) -> str:
    """Who makes a move."""
    if move.party is not None:
        return capital(party_name(talks, move.party))
    return "The mediator" if move.act is Act.DRAFTS else "All"


_DONE = {
    Act.OFFERS: "offers",
    Act.ACCEPTS: "accepts",
    Act.REFUSES: "refuses",
    Act.DEMANDS: "wants",
    Act.DRAFTS: "reads out",
    Act.VOTES_FOR: "votes for it",
    Act.VOTES_AGAINST: "votes against it",
    Act.AGREES: "agree on",
}
_SAYS = {
    Act.SOFTENS: "no longer stands on all that it insists on as said",
    Act.LETS_GO: "lets go of all but its red lines",
}
_NAMED = (Act.OFFERS, Act.DEMANDS, Act.DRAFTS, Act.AGREES)
_REASONS = {
    Because.TOO_LITTLE: "it is too little",
    Because.POSITION: "what it insists on is not kept, or not together with what the others insist on",
}


def done(move: Move, letters: str) -> str:
    """What is done, with the letter of a deal: "offers A", "refuses: it is too little"."""
    if move.act in _SAYS:
        return _SAYS[move.act]
    if move.measures is None:
        return "has nothing to put forward that keeps what it insists on"
    if move.act in _NAMED:
        return f"{_DONE[move.act]} {letters}"
    return _DONE[move.act] if move.because is None else f"{_DONE[move.act]}: {_REASONS[move.because]}"


def worth(value: float | None) -> str:
    """An amount in a cell."""
    return "–" if value is None else signed(value)
