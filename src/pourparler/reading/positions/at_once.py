"""Who wants a thing at once does not wait for it: what the other side wants to come before it is to come after.

"Lima wants the tolls lifted at once. The port says they must stay until the fence is gone": for Lima, the fence goes
after the tolls, if it goes at all.
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked, withheld
from pourparler.reading.positions.found import Found
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import is_plain_demand
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

AT_ONCE = Rule(
    id="wanted-at-once",
    does="what is asked for is to be had at once",
    pattern=r"(?<!\btalks\s)\bat\sonce\b|\bimmediate(?:ly)?\b|\bright\saway\b|\bwithout\s(?:any\s)?delay\b|\bstraight\saway\b",
    any_case=True,
    fires_on=(
        "It wants all tolls lifted at once.",
        "the immediate lifting of the ban",
        "lift it right away",
        "lift it straight away",
        "lift it without delay",
    ),
    passes_over=("it wants the tolls lifted", "once the tolls go"),
)
_GIVES = frozenset({Act.OFFER, Act.PROMISE, Act.ACCEPT, Act.SIGNAL, Act.CONSIDER, Act.PRECONDITION})
_NEAR = 3
"""Sentences between the two."""


def wait_for_nothing(exchange: Exchange) -> None:
    """Draft that what is wanted at once comes before what another side makes it wait for."""
    for one in tuple(exchange.found):
        wanted = one.reading.act is Act.DEMAND and one.firmness is not Firmness.SOFT and is_plain_demand(one.says)
        if wanted and AT_ONCE.fires(one.reading.quote):
            _come_before(exchange, one)


def _come_before(exchange: Exchange, one: Found) -> None:
    """What a demand is made to wait for comes after it, unless whoever wants it has spoken of giving that."""
    who, given = exchange.party_id(one.party), _given_by(exchange, one.party)
    for other in tuple(exchange.found):
        later = asked(one.says) & withheld(other.says)
        near = abs(other.reading.sentence - one.reading.sentence) <= _NEAR
        if other.party == one.party or other.reading.act is not Act.PRECONDITION or not near or not later:
            continue
        groups = (exchange.measures.by_id[name] for name in sorted(asked(other.says)))
        steps = (group.measure.id for group in groups if group.sure and group.measure.by == (who,))
        first = [name for name in steps if name not in given]
        if first:
            says = syntax.Before(syntax.of(*sorted(later)), syntax.of(*first))
            exchange.add(one.reading, says, one.firmness, '"at once"')


def _given_by(exchange: Exchange, party: str) -> set[str]:
    """The steps that a party offers, or tells its terms for."""
    statements = enumerate(exchange.report.statements)
    told = (at for at, reading in statements if reading.speaker == party and reading.act in _GIVES)
    return {name for at in told for name in exchange.about.get(at, ())}
