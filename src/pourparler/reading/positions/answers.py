"""What becomes of what was put forward: refused, accepted, or met by a demand for more."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.matters.actions import Action
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.no_offer import is_turned_down_here
from pourparler.reading.positions.worded import AGAINST
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import word_of
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Act


def met_by_more(exchange: Exchange, number: int, reading: Reading) -> None:
    """As in "offers 16, but the other side asks for 20": an offer that is met by a demand has been refused."""
    earlier = exchange.report.statements[number - 1] if number else reading
    pair = {earlier.act: earlier, reading.act: reading}
    between = exchange.report.text[earlier.span[1] : reading.span[0]]
    if pair.keys() != {Act.OFFER, Act.DEMAND} or earlier.sentence != reading.sentence or not AGAINST.match(between):
        return
    for one in exchange.table:
        if one.reading is pair[Act.OFFER] and one.party != pair[Act.DEMAND].speaker:
            one.answered(ProposalAnswer.REFUSED, exchange.report, pair[Act.DEMAND])


def on_the_table(exchange: Exchange, maker: str, measures: tuple[str, ...]) -> bool:
    """Whether a party has put forward one of these measures already."""
    return any(one.party == maker and set(measures) & set(syntax.measures_of(one.says)) for one in exchange.table)


def answer(exchange: Exchange, reading: Reading, about: tuple[str, ...], answer: ProposalAnswer) -> None:
    """Answer what others put forward that names one of these measures."""
    for one in exchange.table:
        if one.party != reading.speaker and set(about) & set(syntax.measures_of(one.says)):
            one.answered(answer, exchange.report, reading)


def refused_offer(exchange: Exchange, reading: Reading, earlier: Reading, about: tuple[str, ...]) -> tuple[str, ...]:
    """What an offer asks of its refuser, he refuses; where it only gives, what is offered; never the order."""
    for found in exchange.found:
        if found.reading is earlier and earlier.act is Act.PROMISE:
            found.refused, found.firmness = True, Firmness.SOFT
    answer(exchange, reading, about, ProposalAnswer.REFUSED)
    says = next((one.says for one in exchange.table if one.reading is earlier), None)
    if says is None or word_of(says) in ("before", "no later than"):
        return about
    price = tuple(one for one in about if exchange.measures[one].by == (exchange.party_id(reading.speaker),))
    unwanted = price if word_of(says) == "in return for" else about
    if unwanted:
        exchange.add(reading, syntax.Never(syntax.any_of(*unwanted)), Firmness.STATED, "a refusal of what was offered")
    return about


def offered_alike(exchange: Exchange, reading: Reading, actions: list[Action]) -> tuple[str, ...]:
    """The measures that others put forward, whoever would do them, of which some actions tell."""
    offered = (id_ for one in exchange.table if one.party != reading.speaker for id_ in syntax.measures_of(one.says))
    return tuple(dict.fromkeys(id_ for id_ in offered if any(exchange.measures.means(one, id_) for one in actions)))


def refused_where_told(exchange: Exchange) -> None:
    """What was put forward last, if a noun names it in a sentence that tells that it was turned down."""
    last = exchange.table[-1]
    if last.reading.cue != "offer-of" or not is_turned_down_here(exchange.report, last.reading):
        return
    last.answer = ProposalAnswer.REFUSED
    for one in exchange.table[:-1]:
        if (one.party, one.says, one.answer) == (last.party, last.says, last.answer):
            last.answered_by, last.answered_in = [*one.answered_by], [*one.answered_in]


def offered_here(exchange: Exchange, reading: Reading) -> str | None:
    """As in "the city's offer of a lease was rejected by the club": who made the offer that the sentence names."""
    here = (one for one in exchange.table if one.report is exchange.report and one.reading.cue == "offer-of")
    there = (one.party for one in here if one.reading.sentence == reading.sentence and one.party != reading.speaker)
    return next(there, None)


def offered_last(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "Accepted the offer": what the other side put forward shortly before."""
    for back in range(number - 1, max(-1, number - 7), -1):
        earlier = exchange.report.statements[back]
        if earlier.speaker != reading.speaker and earlier.act is Act.OFFER and reading.sentence - earlier.sentence <= 2:
            return exchange.about.get(back, ())
    return ()
