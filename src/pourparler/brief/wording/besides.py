"""An answer in a cell, short enough to stand beside the same answer as if something were supposed."""

from pourparler.analysis.concessions.answer import Concessions, Unplayed
from pourparler.analysis.history.answer import History, Standing
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.analysis.stability.answer import Stability
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.sureness.answer import Sureness
from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording import concessions, history, sureness
from pourparler.brief.wording.names import amount, counted, date, party_name
from pourparler.record.talks import Talks


def deals(answer: Packages) -> str:
    """How many deals there are."""
    if answer.feasible == 0 or (answer.feasible is None and not answer.packages):
        return "None was found that every party would accept"
    after = " after a way out" if answer.unlock is not None else ""
    count = "Too many to count are" if answer.feasible is None else f"{answer.feasible:,} {_be(answer.feasible)}"
    return f"{count} acceptable to all{after}; {len(answer.packages)} of them nobody could improve on"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def order(answer: Roadmap) -> str:
    """What order there is, and whether it keeps itself."""
    if answer.steps is None:
        return "None keeps the conditions"
    if not answer.steps:
        return "Nothing improves on how things are"
    after = " after a way out" if answer.unlock is not None else ""
    kept = "which keeps itself" if answer.self_enforcing else "in which somebody would do better by stopping"
    return f"One of {counted(len(answer.steps), 'step')}{after}{f', {kept}' if answer.valued else ''}"


def distance(answer: History) -> str:
    """How far apart they are now and were at most; of two dates that were asked about, what lies between them."""
    if answer.compared is not None:
        return history.outcome(answer.compared).rstrip(".")
    if not answer.dates:
        return "Nothing has a date"
    widest = max(answer.dates, key=lambda one: one.distance or 0.0)
    most = f"; at most {amount(widest.distance)}, on {date(widest.date)}" if widest.distance else ""
    return f"{history.apart(answer.dates[-1])} now{most}"


def otherwise_on(before: History, after: History) -> int:
    """On how many dates the parties were otherwise far apart; what reports say of the talks does not count as if."""
    days = dict.fromkeys(one.date for answer in (before, after) for one in answer.dates)
    return sum(_of(before.on(day)) != _of(after.on(day)) for day in days)


def _of(standing: Standing | None) -> tuple[object, object]:
    return (None, None) if standing is None else (standing.distance, standing.verdict is Ruling.STUCK)


def lasting(answer: Stability) -> str:
    """How many outcomes last, and whether things as they are do."""
    if not answer.is_known:
        return "Cannot be said: nothing tells what anybody prefers"
    told = f"{answer.counts.nash} of {answer.states} that nobody alone would leave"
    fear = answer.counts.seq - answer.counts.nash
    told += f", {fear} more for fear" if fear else ""
    if answer.status_quo is None:
        return told
    stays = answer.status_quo.is_equilibrium(Concept.SEQ)
    return f"{told}; things as they are {'last' if stays else 'do not last'}"


_UNPLAYED = {
    Unplayed.WORTH_UNKNOWN: "Cannot be said: worths are not on record",
    Unplayed.NOTHING_POSSIBLE: "Cannot be played: nothing is possible",
}


def giving_way(talks: Talks, answer: Concessions) -> str:
    """Who most often gives way first, and how often there is a deal."""
    if answer.agreed is None:
        return _UNPLAYED[answer.unplayed or Unplayed.WORTH_UNKNOWN]
    first = max(answer.parties, key=lambda one: one.first.share)
    gives = f"{party_name(talks, first.party)} first in {concessions.range_of(first.first)}"
    who = gives if first.first.share else "Nobody gives way"
    return f"{who}; a deal in {concessions.range_of(answer.agreed)}"


def sure(answer: Sureness) -> str:
    """In how many draws the talks are stuck."""
    if answer.stuck is None:
        return "Nothing is unsure"
    told = sureness.table_cell(answer.stuck)
    return f"Stuck {told}" if told.startswith("in ") else f"Stuck in {told} of the draws"
