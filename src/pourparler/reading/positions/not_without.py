"""What somebody will not have without another thing: the other comes before it, or is what he wants."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.matters.own_words import is_denied, something_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.wanting import DEMANDING
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

_WAITS = frozenset({ConditionKind.UNTIL, ConditionKind.BEFORE, ConditionKind.UNLESS, ConditionKind.ONLY_IF})


def not_without(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "insists that no file be sold without consent": consent before it; without a condition, never."""
    if reading.cue not in DEMANDING or not is_denied(exchange.object_of(reading)):
        return ()
    own = exchange.by_the_speaker(reading)
    denied = tuple(
        exchange.measure(a, exchange.doers(a, reading, own=own)) for a in exchange.actions(reading) if a.words
    )
    awaited = tuple(one for one in exchange.awaited(reading, _WAITS) if one not in denied)
    if denied:
        never = syntax.Never(syntax.any_of(*denied))
        says = syntax.Before(syntax.of(*awaited), syntax.of(*denied)) if awaited else never
        exchange.add(reading, says, Firmness.STATED, "a demand that it be not until")
    return (*denied, *awaited)


def wanted_in(exchange: Exchange, reading: Reading, words: str) -> tuple[str, ...]:
    """As in "will sign nothing that does not cover the crew": the crew is to be covered."""
    wanted = tuple(
        dict.fromkeys(
            exchange.measure(a, exchange.doers(a, reading, own=False)) for a in something_in(words) if a.words
        )
    )
    if wanted:
        exchange.add(reading, all_of(wanted), Firmness.FIRM, "a refusal of anything without")
    return wanted
