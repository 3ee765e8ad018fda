"""How sure the answer is, in words: shares with their errors, what was drawn from where, and what it turns on."""

from dataclasses import replace

from pourparler.analysis.deadlock.answer import Descent
from pourparler.analysis.explanations.hypotheses import OF_A_PARTY
from pourparler.analysis.sureness.answer import CheapestWay, Mattering, Of, SureDeal, Sureness
from pourparler.analysis.sureness.judgements import SO, About, Judgement, Law
from pourparler.analysis.sureness.shares import Share
from pourparler.analysis.sureness.standing import supposed_position
from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.explanations import question_of
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import amount, capital, counted, listed, party_name, sentence
from pourparler.brief.wording.packages import what_happens
from pourparler.brief.wording.shares import bound, closely
from pourparler.brief.wording.unlocks import changes
from pourparler.brief.wording.verdict import STATES
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

HEADING = "How sure the answer is"
DRAWN_CAPTION = "What was drawn, and from what"
DRAWN_HEADER = ("Not sure", "Drawn from", "Whose figures")
BY_RECORD = "the record’s"
BY_CONVENTION = "a convention of this program"
WAYS_OUT = "Which way out is the cheapest"
WAYS_CAPTION = "Ways out that are the cheapest in some draws; several may be so at the same price"
WAYS_HEADER = ("Way out", "What", "Cheapest", "Cheapest alone")
DEALS = "Which deals are acceptable"
DEALS_CAPTION = "Deals, the surest first"
DEALS_HEADER = ("Deal", "Acceptable to all", "Positions allow it", "Nobody would rather walk away")
ORDER = "Whether the order is kept"
TURNS = "What it turns on"
TURNS_MEANS = (
    "The total effect of a judgement is the share of what varies that is left when every other judgement is known: at "
    "0 nothing turns on it, at 1 nothing else matters."
)
NOTHING_UNSURE = (
    "Nothing on record that bears on the answer is marked as unsure: no draft is waiting to be confirmed, no position "
    "has low confidence, no worth is a range or a ranking. So nothing was drawn. That does not make the record right."
)
NOBODY = "nobody can say that they are not"
UNSETTLED = (
    "Nobody can say whether the talks are stuck, and draws do not settle it: they only weigh what is doubtful, and "
    "what a hypothesis weighs is a convention."
)
MEANS = (
    "In each draw every judgement listed below takes one value, all of them together and each by itself, and the "
    "answer is worked out anew. The shares tell how far the answer hangs on these doubts. They are no forecast, and "
    "what nobody reported or wrote down is in none of the draws."
)
CONVENTIONS = (
    "Where a record says that something is unsure but not how unsure, the figures are a convention of this program and "
    "no measurement: other figures give other shares."
)
WAYS_CUT = "In some draws there were too many ways out to compare them all, so their shares are too low."
TURNS_CUT = "There was no time to try every judgement, so others may matter more than those listed."
NOTHING_TURNS = "It is the same in every draw."

_ASKED = {
    Of.STUCK: "Whether the talks are stuck",
    Of.WAY_OUT: "Whether the first way out below is the cheapest",
    Of.DEAL: "Whether the surest deal is acceptable to all",
    Of.ORDER: "Whether the order is kept",
}


def in_short(answer: Sureness, seed: int | None) -> str:
    """In how many draws the talks are stuck, are not, and nobody can say; where nobody can say anyhow, that first."""
    assert answer.stuck is not None  # noqa: S101 -- told only where anything was drawn
    told = [UNSETTLED] if answer.ruling is Ruling.CANNOT_SAY else []
    told.append(f"The talks are stuck in {share(answer.stuck, answer.draws)}; the seed is {seed}.")
    if answer.cannot_say is not None and answer.cannot_say.share > 0:
        told.append(
            f"In {share(answer.cannot_say, answer.draws)} nothing that was drawn makes them stuck, and yet {NOBODY}."
        )
    if answer.not_stuck is not None and answer.not_stuck.share > 0:
        told.append(f"In {share(answer.not_stuck, answer.draws)} what was drawn would let them be called not stuck.")
    if answer.no_way_out is not None and answer.no_way_out.share > 0:
        told.append(f"In {share(answer.no_way_out, answer.draws)} nothing that may move would unlock them.")
    return " ".join(told)


def as_on_record(answer: Sureness) -> str:
    """What the record says where every judgement is taken as it stands."""
    ruling = {
        Ruling.STUCK: "the talks are stuck",
        Ruling.NOT_STUCK: "the talks are not stuck",
        Ruling.CANNOT_SAY: "nobody can say whether the talks are stuck",
    }[answer.ruling]
    return f"Taken as it stands, the record says: {ruling}."


def share(found: Share, draws: int) -> str:
    """In how many of the draws, with standard error and interval; what was always or never so, and what that shows.

    >>> share(Share(share=0.25, se=0.0433, low=0.1758, high=0.3430), 100)
    '25.0% of 100 draws (standard error 4.3%; 95% interval 17.6% to 34.3%)'
    >>> share(Share(share=1, se=0, low=0.9962, high=1), 1000), share(Share(share=0, se=0, low=0, high=0.0038), 1000)
    ('all 1,000 draws (so at least 99.6%)', 'none of 1,000 draws (so at most 0.4%)')
    """
    if found.share in (0, 1):
        return f"{'all' if found.share else 'none of'} {draws:,} draws ({_bound(found)})"
    error = f"standard error {closely(found.se)}; " if found.se else ""
    return f"{cell(found)} of {draws:,} draws ({error}95% interval {_between(found)})"


def _bound(found: Share) -> str:
    return bound(found.share, found.low, found.high)


def cell(found: Share) -> str:
    """A share alone, never rounded to all or nothing that it is not.

    >>> cell(Share(share=0.9999, se=0, low=0.99, high=1)), cell(Share(share=1, se=0, low=0.99, high=1))
    ('more than 99.9%', '100%')
    """
    if found.share in (0, 1):
        return f"{found.share:.0%}"
    if found.share < 0.0005:
        return "less than 0.1%"
    return "more than 99.9%" if found.share >= 0.9995 else f"{100 * found.share:.1f}%"


def table_cell(found: Share) -> str:
    """A share with its interval, as a cell of a table.

    >>> table_cell(Share(share=1, se=0, low=0.9962, high=1))
    'in all draws (so at least 99.6%)'
    """
    if found.share in (0, 1):
        return f"in {'all' if found.share else 'no'} draws ({_bound(found)})"
    return f"{cell(found)} ({_between(found)})"


def _between(found: Share) -> str:
    return f"{closely(found.low)} to {closely(found.high)}"


# -- judgements ------------------------------------------------------------------------------------------------------


def names(talks: Talks, answer: Sureness) -> list[str]:
    """Each judgement in words."""
    return [name(talks, one) for one in answer.judgements]


def name(talks: Talks, one: Judgement) -> str:
    """What is not sure, as a heading of its own."""
    if one.about is About.WORTH:
        return _worth(talks, one)
    if one.hypothesis is not None:
        return question_of(talks, one.hypothesis)
    if one.about is About.STATE:
        return f"Whether reports say rightly that the talks {STATES[TalksState(one.levels[0][0])]}"
    said = claim(talks, talks.position_by_id[one.entry or ""])
    return f"Whether it is held: {said}" if one.about is About.READING else f"How firmly: {said}"


def _worth(talks: Talks, one: Judgement) -> str:
    of = party_name(talks, one.party or "")
    if one.law is Law.ORDER:
        return f"What the ranking of {of} leaves open"
    together = " together" if len(one.measures) > 1 else ""
    return f"What {listed([nominal(talks, measure) for measure in one.measures])}{together} is worth to {of}"


def drawn_from(talks: Talks, one: Judgement) -> str:
    """From which law it was drawn, in words."""
    if one.law is Law.ORDER:
        return "all worths that agree with the ranking, one as likely as the other"
    if one.amount is not None:
        low, mode, high = one.amount
        most = "each as likely as the other" if mode is None else f"{amount(mode)} the most likely"
        return f"{amount(low)} to {amount(high)}, {most}"
    levels = [f"{_level(talks, one, level)} {closely(chance)}" for level, chance in one.levels]
    return capital("; ".join(levels))


def _level(talks: Talks, one: Judgement, level: str) -> str:
    """One level; what a position says the other way is told."""
    if one.other is not None and level == one.levels[1][0]:
        position = talks.position_by_id[one.entry or ""]
        return f"meant the other way ({claim(talks, replace(position, says=one.other))})"
    if one.about is About.HYPOTHESIS:
        return "yes" if level == SO else "no"
    return level


def figures_of(one: Judgement) -> str:
    """Whose figures these are."""
    return BY_CONVENTION if one.convention else BY_RECORD


def not_drawn(talks: Talks, answer: Sureness) -> str:
    """Drafts that were taken as they stand."""
    if not answer.proposals_drafted:
        return ""
    many = counted(len(answer.proposals_drafted), "proposal that a program drafted", "proposals that a program drafted")
    return sentence(f"{many} {'was' if len(answer.proposals_drafted) == 1 else 'were'} taken as drafted")


# -- ways out, deals and the order -----------------------------------------------------------------------------------


def what_gives(talks: Talks, answer: Sureness, way: CheapestWay) -> str:
    """What a way out asks, with what is supposed or meant otherwise in the draws in which it is one."""
    known = _with_supposed(talks, answer)
    otherwise = {one.position for one in way.changes if one.to and _said(known, one.position) != str(one.said)}
    meant = known.with_positions(
        {one.position: replace(known.position_by_id[one.position], says=one.said) for one in way.changes if one.to}
    )
    descents = [
        Descent(position=one.position, said=one.said, to=one.to, steps=one.steps, of_steps=one.steps, price=0.0)
        for one in way.changes
    ]
    told = capital(changes(meant, descents))
    new = any(one.position not in talks.position_by_id for one in way.changes)
    notes = [*(["if that is supposed"] if new else []), *(["where that is meant the other way"] if otherwise else [])]
    return f"{told} ({'; '.join(notes)})" if notes else told


def _said(talks: Talks, position: str) -> str:
    return str(talks.position_by_id[position].says)


def _with_supposed(talks: Talks, answer: Sureness) -> Talks:
    """The record with what hypotheses have somebody insist on, so that it can be told."""
    supposed = [one.hypothesis for one in answer.judgements if one.hypothesis and one.hypothesis.kind in OF_A_PARTY]
    made = (supposed_position(talks, hypothesis) for hypothesis in supposed)
    return replace(talks, positions=(*talks.positions, *made))


def deal(talks: Talks, one: SureDeal) -> str:
    """What a deal is."""
    return capital(what_happens(talks, one.measures))


def after(answer: Sureness) -> str:
    """Which way out deals and order stand on."""
    if answer.unlock_id is None:
        return ""
    return f"Deals and order are judged after the way out {answer.unlock_id}, as far as it answers what is insisted on."


def some_deal(answer: Sureness) -> str:
    """How sure it is that any of the deals is acceptable."""
    if answer.some_deal is None or len(answer.deals) < 2:
        return ""
    return (
        f"At least one of these {len(answer.deals)} deals is acceptable to all in "
        f"{share(answer.some_deal, answer.draws)}."
    )


def kept(answer: Sureness) -> str:
    """How sure it is that the order is kept, and what it fails on."""
    order = answer.order
    if order is None:
        return ""
    return (
        f"Positions allow this order, and nobody would rather walk away, stop or shirk, in "
        f"{share(order.kept, answer.draws)}. Positions alone allow it in {share(order.possible, answer.draws)}; worth "
        f"alone, in {share(order.worthwhile, answer.draws)}."
    )


# -- what it turns on ------------------------------------------------------------------------------------------------


def asked(of: Of) -> str:
    """Which answer turns on a judgement."""
    return _ASKED[of]


def matters(talks: Talks, answer: Sureness, one: Mattering) -> str:
    """One judgement, with how much turns on it."""
    said = name(talks, answer.judgements[one.judgement]).rstrip("?.")
    return f"{said}: total effect {one.total_effect:.2f} (standard error {one.se:.2f})"
