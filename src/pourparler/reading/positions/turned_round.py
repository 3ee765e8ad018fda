"""Who wants an order turned round, or has none of it: "it must be the other way round", "rejects any preconditions".

Both are told without naming a step: the order that is turned down is the one that the other side has just set.
"""

from collections.abc import Iterator

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked, withheld
from pourparler.reading.positions.found import Found, take_back
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

THE_REVERSE = Rule(
    id="the-other-way-round",
    does="somebody wants the order that was told before turned round",
    pattern=r"(?<!\bnot\s)(?<!\bnever\s)\bthe\s(?:other\sway\s(?:a?round|about)|(?:reverse|opposite)\s(?:order|sequence)|reverse(?=\W*$))",
    any_case=True,
    fires_on=(
        "Lima wants it the other way around",
        "it should be done in the reverse order",
        "the guild says the reverse",
    ),
    passes_over=("it is not the other way round", "the reverse side", "they went the other way"),
)
NO_CONDITIONS = Rule(
    id="takes-no-conditions",
    does="somebody will have nothing to do with conditions that were set",
    pattern=r"\b(?:reject(?:s|ed|ing)?|refus(?:es|ed|ing)(?:\sto\s(?:accept|meet|discuss|hear\sof))?|rul(?:es|ed|ing)\sout|dismiss(?:es|ed)|turn(?:s|ed)\sdown|"
    r"(?:will|would|can|could)(?:\snot|n['’]t|not)\s(?:accept|agree\sto|meet|be\sbound\sby)|(?:can|could|must|should|will|would)\sbe\sno)\s"
    r"(?:(?:any|all|such|the|its|their|those|these|this|that|new|more|what\sit\scalled|[\w-]+['’]s?)\s){0,2}(?:pre-?)?conditions?\b(?!\s(?:of|in|at)\b)",
    any_case=True,
    fires_on=(
        "The port rejects any preconditions.",
        "it would not accept Lima's conditions",
        "there could be no preconditions",
        "it refused to meet those conditions",
    ),
    passes_over=(
        "It has no preconditions.",
        "It is ready to talk without preconditions.",
        "It rejected the conditions in the jail.",
    ),
)
_NEAR = 3
"""Sentences from an order to what turns it down."""


def turn_orders_round(exchange: Exchange) -> None:
    """Draft that whoever turns down an order, naming no step, wants its steps the other way round, or none first."""
    for number, reading in enumerate(exchange.report.statements):
        if len(reading.joint) > 1 or reading.noted is not None:
            continue
        if THE_REVERSE.fires(reading.quote):
            take_back(exchange.found, reading)
            _reverse(exchange, number, reading, alone=False)
        elif reading.act is Act.REFUSE and NO_CONDITIONS.fires(reading.quote):
            _reverse(exchange, number, reading, alone=True)


def _reverse(exchange: Exchange, number: int, reading: Reading, *, alone: bool) -> None:
    """The last order of another side before a statement, turned round.

    Args:
        exchange: in which it stands.
        number: of the statement.
        reading: the statement.
        alone: whether a step that was to come before all else is refused.
    """
    who = exchange.party_id(reading.speaker)
    for one in _orders_before(exchange, reading):
        first, then = sorted(asked(one.says)), sorted(withheld(one.says))
        sides = {side for name in (*first, *then) for side in exchange.measures[name].by}
        if then and who in sides:
            says: syntax.Condition = syntax.Before(syntax.of(*then), syntax.of(*first))
        elif alone and all(who in exchange.measures[name].by for name in first):
            says = syntax.Never(syntax.any_of(*first))
        else:
            continue
        exchange.add(reading, says, Firmness.FIRM, "an order turned down")
        exchange.about[number] = (*then, *first)
        return


def _orders_before(exchange: Exchange, reading: Reading) -> Iterator[Found]:
    """What other sides told to come first, the nearest before a statement first."""
    for one in reversed(exchange.found):
        far = reading.sentence - one.reading.sentence
        earlier = one.reading.span[0] < reading.span[0] and far <= _NEAR
        if earlier and one.party != reading.speaker and one.reading.act is Act.PRECONDITION and asked(one.says):
            yield one
