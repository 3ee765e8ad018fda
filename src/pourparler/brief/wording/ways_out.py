"""The ways out as alternatives: who moves in each, what they let go, who gains by it, and what it risks."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Descent, Unlock
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.measures import doers, nominal
from pourparler.brief.wording.names import (
    capital,
    counted,
    date,
    does,
    going_on,
    is_plural,
    listed,
    number,
    party_names,
    pronoun,
    sentence,
)
from pourparler.brief.wording.proposals import told_before
from pourparler.brief.wording.unlocks import changes, on_one_day
from pourparler.desk.put_before import again
from pourparler.record.conditions.questions import alone, conjuncts, wait_of
from pourparler.record.conditions.syntax import Operand, Place, measures_of
from pourparler.record.positions import Firmness
from pourparler.record.proposals import Proposal
from pourparler.record.talks import Talks

HEADING = "Ways out"
REFUSED = "Put forward on this before, and refused; a way out above may be the same again:"
ALIKE = "which of them to try is a matter of politics"


def refused(talks: Talks, proposal: Proposal) -> str:
    """A proposal that was refused, with its day, without its full stop."""
    when = f"on {date(proposal.date)}, " if proposal.date else ""
    return capital(f"{when}{claim(talks, talks.position_by_id[proposal.id])}")


def opening(unlocks: Sequence[Unlock], shown: int) -> str:
    """How many there are, how they compare, and how many of them are told."""
    if len(unlocks) == 1:
        return "One way out was found."
    return f"{_compared(unlocks)}{f' The first {number(shown)} follow.' if shown < len(unlocks) else ''}"


def _compared(unlocks: Sequence[Unlock]) -> str:
    same = sum(abs(unlock.price - unlocks[0].price) < 1e-9 for unlock in unlocks)
    count = capital(number(len(unlocks)))
    if same == len(unlocks):
        return f"Which of the {number(len(unlocks))} to try is a matter of politics."
    if same > 1:
        return f"{count} ways out, those that ask least first; the first {number(same)} ask about as much, so {ALIKE}."
    return f"{count} ways out, the one that asks least of the parties first."


def shared(unlocks: Sequence[Unlock]) -> tuple[Descent, ...]:
    """What every one of several ways out asks."""
    if len(unlocks) < 2:
        return ()
    return tuple(one for one in unlocks[0].descents if all(_asks(unlock, one) for unlock in unlocks[1:]))


def _asks(unlock: Unlock, one: Descent) -> bool:
    return any((other.position, other.to) == (one.position, one.to) for other in unlock.descents)


def in_each(talks: Talks, common: Sequence[Descent]) -> str:
    """What all of them have in common."""
    return f"In each, {changes(talks, common)}. {risk(talks, common)}".strip() if common else ""


def who_moves(talks: Talks, unlock: Unlock) -> str:
    """Its name: who moves in it."""
    if len(unlock.gives) == 1:
        return f"Only {does(talks, unlock.gives, 'move')}"
    together = " at the same time" if any(map(on_one_day, unlock.descents)) else ""
    return f"{capital(does(talks, unlock.gives, 'move'))}{together}"


def asked(talks: Talks, unlock: Unlock, common: Sequence[Descent]) -> str:
    """What it asks beside what all ask, and who gains by it."""
    own = [one for one in unlock.descents if not any((c.position, c.to) == (one.position, one.to) for c in common)]
    met = [party for party in unlock.gets if (party,) != unlock.gives]  # nobody who moves alone meets itself
    gains = f"It goes some way to meet {party_names(talks, met)}." if met else ""
    walks = "As things are valued, somebody would rather walk away." if unlock.acceptable is False else ""
    change = changes(talks, own) if own else ""
    if len(unlock.gives) > 1:  # who moves alone is named anew: "it" is the way out in the next sentence
        change = going_on(talks, unlock.gives, change)
    told = [sentence(change) if own else "", refused_before(talks, unlock), gains, risk(talks, own, told=common), walks]
    return " ".join(text for text in told if text)


def refused_before(talks: Talks, unlock: Unlock) -> str:
    """Who put forward before what a way out comes to, and who refused it; empty where nobody did."""
    about = [measure for one in unlock.descents for measure in measures_of(one.said)]
    return told_before(talks, again(talks, about, unlock.roadmap))


# -- what they risk ------------------------------------------------------------------------------------------------


def risk(talks: Talks, descents: Sequence[Descent], *, told: Sequence[Descent] = ()) -> str:
    """What is risked by those who move, by the kind of their move, beside what was ``told``."""
    known = _parties(talks, [one for one in told if _goes_first(talks, one)])
    first = _parties(talks, [one for one in descents if _goes_first(talks, one)])
    first = tuple(party for party in first if party not in known)
    given = [one for one in descents if one.to is None and not _refused(one)]
    risks = [_trust(talks, first)] if first else []
    risks += ["on one day both must be done, and seen to be done"] if any(map(on_one_day, descents)) else []
    giving = _parties(talks, given)
    up = _given_up(talks, giving) if given else ""
    risks += [going_on(talks, giving, up) if giving == first and len(risks) == 1 else up] if given else []
    refused = _parties(talks, [one for one in descents if one.to is None and _refused(one)])
    risks += [_refusal_dropped(talks, refused)] if refused else []
    crossed = _parties(talks, [one for one in descents if _red_line(talks, one)])
    risks += [f"it crosses a red line of {party_names(talks, crossed)}"] if crossed else []
    if not risks and told:
        return f"All the risk is with {party_names(talks, _parties(talks, descents))}." if descents else ""
    return f"Risk: {'; '.join(risks)}." if risks else ""


def _trust(talks: Talks, parties: Sequence[str]) -> str:
    return f"{party_names(talks, parties)} may have to go first, on trust"


def _refusal_dropped(talks: Talks, parties: Sequence[str]) -> str:
    they = pronoun(talks, parties)
    return f"{does(talks, parties, 'do')} what {they} refused, and must explain it at home"


def _given_up(talks: Talks, parties: Sequence[str]) -> str:
    they, many = pronoun(talks, parties), is_plural(talks, parties)
    drops = "drop" if many else "drops"
    return f"{does(talks, parties, 'get')} nothing for what {they} {drops}, and may want something for it"


def _goes_first(talks: Talks, one: Descent) -> bool:
    """Whether a party lets the order go in which it would itself act second."""
    waits = [wait for part in conjuncts(one.to) if (wait := wait_of(part))] if one.to else []
    holders = set(talks.position_by_id[one.position].party)
    return any(
        wait.lead is None and _does(talks, wait.waiting, holders) and not _does(talks, wait.awaited, holders)
        for wait in waits
    )


def _does(talks: Talks, operand: Operand, parties: set[str]) -> bool:
    """Whether any of the measures is one of theirs."""
    return any(parties & set(doers(talks, measure)) for measure in operand.measures)


def _refused(one: Descent) -> bool:
    return bool(alone(one.said, Place.REFUSED))


def _red_line(talks: Talks, one: Descent) -> bool:
    return talks.position_by_id[one.position].firmness is Firmness.RED_LINE


def _parties(talks: Talks, descents: Sequence[Descent]) -> tuple[str, ...]:
    held = {party for one in descents for party in talks.position_by_id[one.position].party}
    return tuple(party.id for party in talks.parties if party.id in held)


# -- in one sentence, for the first paragraph ----------------------------------------------------------------------


def in_short(talks: Talks, unlocks: Sequence[Unlock]) -> str:
    """How many ways out there are, and who moves in the first and in the others."""
    first = unlocks[0]
    if len(unlocks) == 1:
        return sentence(f"one way out was found: {changes(talks, first.descents)}")
    alone = [unlock for unlock in unlocks if len(unlock.gives) == 1]
    least = sum(abs(unlock.price - first.price) < 1e-9 for unlock in unlocks)
    ask = "ask about as much" if least == len(unlocks) else f"were found, and {number(least)} ask least"
    if least == 1:
        ask = "were found; in the one that asks least"
        return f"{capital(counted(len(unlocks), 'way'))} out {ask}, {_moves(talks, [first])}."
    groups = _by_movers(unlocks)
    each = ["each"] if len(groups) == 1 else [number(len(group)) for group in groups]
    who = "; ".join(f"in {of}, {_moves(talks, group)}" for of, group in zip(each, groups, strict=True))
    return sentence(f"{counted(len(unlocks), 'way')} out {ask}: {who}") if alone or unlocks else ""


def _by_movers(unlocks: Sequence[Unlock]) -> list[list[Unlock]]:
    groups: dict[tuple[str, ...], list[Unlock]] = {}
    for unlock in unlocks:
        groups.setdefault(unlock.gives, []).append(unlock)
    return list(groups.values())


def _moves(talks: Talks, group: Sequence[Unlock]) -> str:
    gives = group[0].gives
    return f"{'only ' if len(gives) == 1 else ''}{does(talks, gives, 'move')}"


# -- what to watch -------------------------------------------------------------------------------------------------


def needed_by_all(talks: Talks, common: Sequence[Descent]) -> str:
    """The softening that every way out needs."""
    return sentence(f"whether {_softens(talks, common)}: every way out needs it") if common else ""


def needed_by_one(talks: Talks, unlocks: Sequence[Unlock], common: Sequence[Descent]) -> list[str]:
    """The softenings that open one way out or another, each with the numbers of those it opens."""
    opened: dict[str, list[int]] = {}
    for place, unlock in enumerate(unlocks, start=1):
        for one in unlock.descents:
            if not any(other.position == one.position for other in common):
                opened.setdefault(_softens(talks, [one]), []).append(place)
    return [sentence(f"whether {softens}, for {_which(places, len(unlocks))}") for softens, places in opened.items()]


def _which(places: Sequence[int], of: int) -> str:
    if of == 1:
        return "the way out"
    return f"way{'s' if len(places) > 1 else ''} out {listed([str(place) for place in places])}"


def _softens(talks: Talks, descents: Sequence[Descent]) -> str:
    matters: dict[tuple[str, ...], list[str]] = {}
    for one in descents:
        position = talks.position_by_id[one.position]
        matters.setdefault(position.party, []).append(nominal(talks, measures_of(position.says)[0]))
    told = [f"{does(talks, party, 'soften')} over {listed(matter, 'or')}" for party, matter in matters.items()]
    return listed(told)
