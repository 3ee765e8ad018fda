"""Who insists that a thing be had without conditions refuses those that the other side has set for it.

"The guild will work on Sundays only if the bonus is doubled. The mill insists on Sunday work with no strings attached":
the mill will not double the bonus.
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked, refused, withheld
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

NO_STRINGS = Rule(
    id="no-strings",
    does="a thing is to be had without conditions",
    pattern=r"\b(?:with\sno|without)\s(?:any\s)?(?:strings|(?:pre-?)?conditions)\b|\bunconditional(?:ly)?\b|[“\"‘']?\bclean[”\"’']?\s(?:[\w-]+\s){0,2}?(?:bill|increase|extension|resolution|hike|funding|measure|vote)\b(?!\sof\shealth)",
    any_case=True,
    fires_on=(
        "a lease with no strings attached",
        "without preconditions",
        "an unconditional return",
        "a “clean” funding bill",
        "a clean debt limit increase",
    ),
    passes_over=("a clean harbour", "on no condition", "a clean bill of health"),
)
_NEAR = 4
"""Sentences between the two."""


def refuse_strings(exchange: Exchange) -> None:
    """Add to such a demand that the conditions set by the other side are refused."""
    for one in tuple(exchange.found):
        if (
            one.reading.act is not Act.DEMAND
            or one.firmness is Firmness.SOFT
            or not NO_STRINGS.fires(one.reading.quote)
        ):
            continue
        who = exchange.party_id(one.party)
        set_by_others = [
            name
            for other in exchange.found
            if other.party != one.party
            and withheld(other.says)
            and abs(other.reading.sentence - one.reading.sentence) <= _NEAR
            for name in sorted(asked(other.says))
            if exchange.measures[name].by == (who,)
        ]
        if set_by_others and not refused(one.says):
            never = (syntax.Never(syntax.of(name)) for name in dict.fromkeys(set_by_others))
            one.says = syntax.both([one.says, *never])
