"""Who insists that a thing be had without conditions refuses those that the other side has set for it, or put into it.

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
RIDES_ON_IT = Rule(
    id="rides-on-a-bill",
    does="what somebody wants is to stand in a bill, or to be tied to one",
    pattern=r"\b(?:attach(?:ed|ing)?|ti(?:e|ed|es)|tying|link(?:ed|ing)?|add(?:ed|ing)?|append(?:ed)?)\s[^.;,]{2,60}?\sto\s(?:[\w-]+\s){0,4}?(?:bill|measure|extension|increase|resolution|legislation|package)\b"
    r"|\b(?:bill|measure|extension|increase|resolution|legislation|package)\s(?:(?:that|which)\s)?(?:(?:to|must|should|would|does|did|doesn['’]t)\s)?(?:not\s)?(?:also\s)?(?:include|contain|carry|leave\sout|leaves\sout)s?\b"
    r"|\b(?:any|a|no)\s(?:[\w-]+\s){0,3}?(?:bill|measure|extension|increase|resolution|legislation|package)\s(?:that|which)\s(?:does|did|would)(?:\snot|n['’]t)\s|\bin\s(?:the|any|this|that)\s(?:[\w-]+\s){0,3}?(?:bill|measure|package)\b",
    any_case=True,
    fires_on=(
        "attach a toll to the spending bill",
        "the bill to include a toll",
        "any bill that does not end the toll",
        "wants a toll in the spending bill",
    ),
    passes_over=("wants a toll", "the bill passed", "signed the bill to end the toll"),
)
_ASKING = frozenset({Act.DEMAND, Act.REFUSE, Act.PRECONDITION, Act.OFFER})
_NEAR = 4
_FAR = 12
"""Sentences between the two; a clean bill is what a whole report is about."""


def refuse_strings(exchange: Exchange) -> None:
    """Add to such a demand that the conditions set by the other side are refused."""
    for one in tuple(exchange.found):
        if (
            one.reading.act not in _ASKING
            or not asked(one.says)
            or one.firmness is Firmness.SOFT
            or not NO_STRINGS.fires(one.reading.quote)
        ):
            continue
        who = exchange.party_id(one.party)
        set_by_others = [
            name
            for other in exchange.found
            if other.party != one.party
            and (withheld(other.says) or RIDES_ON_IT.fires(" ".join(other.reading.quote.split())))
            and abs(other.reading.sentence - one.reading.sentence) <= (_FAR if "clean" in one.reading.quote else _NEAR)
            for name in sorted(asked(other.says))
            if exchange.measures[name].by == (who,)
        ]
        if set_by_others and not refused(one.says):
            never = (syntax.Never(syntax.of(name)) for name in dict.fromkeys(set_by_others))
            one.says = syntax.both([one.says, *never])
