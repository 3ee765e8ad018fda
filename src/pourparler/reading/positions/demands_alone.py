"""Demands of which no more is told than whose they are: "refused to meet the union's demands"."""

from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.wording import possessive
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of, asked
from pourparler.reading.positions.referring import ASKING
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_OWNER = (
    r"(?:the\s)?[\w’' .&-]{2,50}?(?:['’]s?|\s(?:has\s|have\s|had\s)?(?:made|makes?|put\sforward|tabled))|"
    r"its|their|his|her|any|all"
)
_UNMET = (
    r"\s(?:is|are|was|were|remain(?:s|ed)?|would\sbe)\s(?:\w+ly\s)?[“\"]?(?:\w+ly\s)?(?:un(?:affordable|realistic|acceptable|reasonable|sustainable|workable|justified)|"
    r"excessive|outrageous|too\shigh|out\sof\sthe\squestion|not\s(?:\w+ly\s)?(?:affordable|realistic|acceptable|reasonable|sustainable))\b"
)
"""What is said of demands that nobody will meet."""
ALONE = Rule(
    id="demands-alone",
    does="what is refused is what somebody demands: whose demands they are, and no more",
    pattern=r"^\W*(?:that\s)?(?:(?:to\s)?(?:\w+ly\s)?(?:meet|accept|grant|satisfy|fulfil|consider|discuss|debate|entertain|accede\sto|agree\sto|"
    rf"g[ai]ve\sin\sto|yield\sto|bow\sto|to)\s)?(?P<owner>{_OWNER}|the(?=\s(?:[\w-]+\s)?demands{_UNMET}))\s(?:[\w-]+\s){{0,3}}?demands"
    r"(?:\s(?:made\s)?(?:by|from|of)\s[^,;:.]{2,50})?"
    rf"(?:{_UNMET})?(?:(?:,|[”\"]|\s(?:as|and|but|because|since|given|saying|calling|on|in|at|last|after|when|far|outright|yesterday|today)\b)[^:]*)?\W*$",
    any_case=True,
    fires_on=(
        " to meet the union's demands",
        " to discuss any further demands",
        " the growers’ demands on Friday",
        " all demands from the mill",
        " The union has made non-negotiable demands far beyond that",
        " that the union's demands are unaffordable",
        " the pay demands were “not affordable” in a lean year",
    ),
    passes_over=(" the union's demands for a lease", " to demand a lease", " the demand that it pay", " the plan"),
)


def demands_refused(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """What a statement refuses, where it is all that somebody else demands.

    Where his demands were read, those; else that they be met, which he then demands.
    """
    words = exchange.object_of(reading)
    told = ALONE.match(words)
    if told is None:
        return ()
    start = reading.content[0]
    named = exchange.owner_of(reading, (start, start + told.end())) or _told(exchange, reading)
    return refuse_all_of(exchange, reading, named or exchange.other_side(reading))


def asked_just_after(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "Peru rejected | Chilean calls for a pact": a demand that stands where what is refused would stand."""
    after = exchange.report.statements[number + 1 : number + 2]
    if not after or after[0].act is not Act.DEMAND or after[0].speaker in (reading.speaker, *reading.joint):
        return ()
    if after[0].sentence != reading.sentence or not 0 <= after[0].span[0] - reading.span[1] <= len(" the"):
        return ()
    asked_for = (one for one in exchange.actions(after[0]) if one.words)
    refused = tuple(dict.fromkeys(exchange.measure(a, exchange.doers(a, after[0], own=False)) for a in asked_for))
    if refused:
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal of what was demanded")
    return refused


def refuse_all_of(exchange: Exchange, reading: Reading, by: str | None) -> tuple[str, ...]:
    """Draft that a statement refuses all that a party demands, or that its demands be met where none was read."""
    if by is None or by in (reading.speaker, *reading.joint) or by in exchange.helpers:
        return ()
    theirs = (one for one in exchange.found if one.party == by)
    asking = (one.says for one in theirs if one.reading.act in ASKING)
    wanted = tuple(dict.fromkeys(measure for says in asking for measure in sorted(asked(says))))
    if not wanted:
        what = f"meet {possessive(by)} demands"
        met = Action("meet", (*by.lower().split(), "demands"), what, 0, what=what, thing=what)
        wanted = (exchange.measure(met, (reading.speaker,)),)
        exchange.add(
            replace(reading, speaker=by, act=Act.DEMAND), all_of(wanted), Firmness.STATED, "a demand that was refused"
        )
    exchange.add(reading, syntax.Never(syntax.any_of(*wanted)), Firmness.FIRM, "a refusal of what was demanded")
    return wanted


def _told(exchange: Exchange, reading: Reading) -> str | None:
    """As in "told the league that they would meet no more demands": who is told so; nobody where nobody tells it."""
    named = exchange.report.roster.within(reading.span[0], reading.content[0])
    parties = (exchange.report.roster.party_of(one) for one in named)
    return next((one for one in parties if one and one not in (reading.speaker, *reading.joint)), None)
