"""What words of a statement stand for that is told elsewhere: "it", "so", "their demand"."""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.matters.lexicon import plain_verb
from pourparler.reading.matters.own_words import REFERS
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked
from pourparler.reading.positions.worded import FOR_NOW
from pourparler.reading.who.register import entry
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import conclusion
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_NEAR = 2
"""Sentences back that a pronoun reaches."""


def said_before(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """The measures that a pronoun stands for, as in "wants a pact, and wants it before the gates close"."""
    return _meant(exchange, number, reading) if REFERS.match(exchange.object_of(reading)) else ()


def awaited_before(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """The measures that a pronoun stands for where it is waited for: "wants a lease, and will not sign without it"."""
    words = (exchange.report.text[slice(*condition.span)] for condition in reading.conditions)
    return _meant(exchange, number, reading) if any(_WITHOUT_IT.fires(one) for one in words) else ()


_WITHOUT_IT = Rule(
    id="without-it",
    does="what is waited for is what was told before",
    pattern=r"^\W*(?:without\s(?:it|this|that|one|both)|(?:until|till|unless|before)\s(?:it|this|that|they|both)\s"
    r"(?:is|are|was|were|happens?|happened|(?:has|have|had)\s(?:been\sdone|happened)|comes?|does|do|did|be)(?:\s(?:done|so|settled|met|granted))?)\W*$",
    any_case=True,
    fires_on=(
        "without it",
        "without both",
        "unless it is",
        "until that happens",
        "before this has been done",
        "till they are met",
        "unless this is granted",
    ),
    passes_over=("without a lease", "without them", "until it is dark", "unless they pay", "before that town"),
)


def exchanged(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """The measures for which something is given or asked: as named with it, else what was told last before it.

    As in "wants a lease. In return it would pay": the lease. What was taken in return, as a report tells of a deal, is
    no bargain any more.
    """
    alone = (exchange.report.text[slice(*condition.span)] for condition in reading.conditions)
    if reading.act is Act.ACCEPT or not any(_IN_RETURN.fires(words) for words in alone):
        return exchange.awaited(reading, frozenset({ConditionKind.IN_EXCHANGE}))
    for back in range(number - 1, max(-1, number - 4), -1):
        earlier = exchange.report.statements[back]
        if reading.sentence - earlier.sentence > 1:
            break
        if earlier.act in _BARGAINING and exchange.about.get(back):
            return exchange.about[back]
    return ()


_BARGAINING = frozenset({Act.DEMAND, Act.PRECONDITION, Act.OFFER, Act.PROMISE, Act.ACCEPT, Act.SIGNAL, Act.CONSIDER})
_IN_RETURN = Rule(
    id="in-return-alone",
    does="what is given or asked in return is so for what was told last",
    pattern=r"^\W*in\s(?:return|exchange)\W*$",
    any_case=True,
    fires_on=("In return", "in exchange,"),
    passes_over=("in return for a lease", "in exchange for it"),
)


def before_conditions(reading: Reading) -> str:
    """The words of a statement up to what it waits for."""
    begins = [condition.span[0] - reading.span[0] for condition in reading.conditions]
    return reading.quote[: min(begins)] if begins and min(begins) > 0 else reading.quote


def held_back(exchange: Exchange, number: int, reading: Reading, before: str) -> tuple[str, ...]:
    """What a statement holds back until then: of several things that it says, what it says last before "until".

    Args:
        exchange: in which it stands.
        number: of the statement.
        reading: the statement.
        before: its words up to what it waits for.
    """
    last = _AND_WILL_NOT.search(before.replace("\n", " "))
    if last is not None:
        return exchange.measures_in(f" to {last['what']}", reading, own=True)[:1]
    actions = (a for a in exchange.actions(reading)[:1] if a.words)
    own = tuple(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions)
    return own or said_before(exchange, number, reading)


_AND_WILL_NOT = re.compile(
    r".*\s(?:and|but)\s(?:that\s)?(?:they|it|he|she|we|I)\s?(?:(?:will|would|can|could|shall)\s(?:not|never)|cannot|(?:wo|would|ca|could)n['’]t)\s"
    r"(?:even\s)?(?P<what>[^,;:]+)$"
)


def held_till_then(exchange: Exchange, number: int, reading: Reading, asked: tuple[str, ...]) -> tuple[str, ...]:
    """What its speaker will do only then, drafted in that order: "will pay a fifth, but first it wants a lease"."""
    before = exchange.report.text[max(0, reading.span[0] - len("but first ") - 2) : reading.span[0]]
    back = number - 1
    if not _BUT_FIRST.fires(before) or back < 0:
        return ()
    earlier, would = exchange.report.statements[back], exchange.about.get(back, ())
    near = earlier.speaker == reading.speaker and reading.sentence == earlier.sentence
    if not near or not would or set(would) & set(asked) or earlier.act not in (Act.OFFER, Act.PROMISE, Act.CONSIDER):
        return ()
    exchange.add(reading, syntax.Before(syntax.of(*asked), syntax.of(*would)), Firmness.FIRM, "a demand first")
    return would


_BUT_FIRST = Rule(
    id="but-first",
    does="what is wanted comes before what was promised just before",
    pattern=r"\b(?:but|though|only)\sfirst,?\s*$",
    fires_on=("will pay, but first ", "will pay, though first, "),
    passes_over=("will pay at first ", "but first of all it"),
)


def _meant(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """What was told of last nearby, by the same speaker if he told of anything."""
    near = [
        (earlier.speaker != reading.speaker, -back, exchange.about[back])
        for back, earlier in enumerate(exchange.report.statements[:number])
        if exchange.about.get(back) and 0 <= reading.sentence - earlier.sentence <= _NEAR
    ]
    return min(near)[2] if near else ()


_DEMAND = Rule(
    id="refuses-a-demand",
    does="what is refused is what somebody else demands, and is told with it",
    pattern=r"^\W*(?:its|their|his|her|the|an?|any|all|(?:the\s)?[\w’' .&-]{2,50}?(?:['’]s?))?\s?(?:[\w-]+\s){0,2}?"
    r"(?:(?:demands?|calls?|requests?|appeals?|insistence|pleas?|ultimatums?)\s"
    r"(?:(?:of|from|by)\s[\w’' .&-]{2,50}?\s)?(?:for|that|to|on)"
    r"|(?:position|stance|conditions?|preconditions?)\sthat)\s",
    any_case=True,
    fires_on=(
        " its demand that interns be paid",
        " the union’s demand for a shorter week",
        " calls from the clubs to open the books",
        " the demand of the guild for a lease",
        " Chile's position that tolls be paid",
    ),
    passes_over=(" to demand a lease", " the proposal to halve the quota", " demands"),
)


_LET_THEM = Rule(
    id="refuses-to-let-them",
    does="what is not granted to the other side is what that side wants",
    pattern=r"^\W*to\s(?:let|allow|permit)\s(?:them|him|her|it)\s",
    fires_on=(" to let them head the ministry", " to allow it to build"),
    passes_over=(" to let the inspectors in", " to let go"),
)


_PRESSED = Rule(
    id="refuses-what-is-pressed-for",
    does="what is refused is what somebody else tries to bring about",
    pattern=r"^\W*(?:to\s)?(?:(?!(?:to|of|for|despite|in|on|at|by|that|and)\b)[\w’'.&-]+\s){0,5}?(?:pressure|push|efforts?|attempts?|moves?|bids?|drive|ultimatums?)\s"
    r"(?:(?:of|from|by)\s[\w’' .&-]{2,50}?\s)?(?:for|to)\s",
    any_case=True,
    fires_on=(
        " the union’s efforts to shorten the week",
        " Chilean pressure to open its books",
        " a bid by the guild to raise the toll",
        " the growers’ push for a lease",
        " attempts to shut two lines",
    ),
    passes_over=(
        " to press for a lease",
        " pressure",
        " the proposal to halve the quota",
        " their opposition to efforts to pay",
    ),
)
_RESISTS = re.compile(r"[^.;]{0,80}\b(?:resist|rebuff)\w*\s")
"""Only what somebody tries to bring about is resisted, whoever that is."""
ASKING = frozenset({Act.DEMAND, Act.PRECONDITION})


def demanded_by(exchange: Exchange, reading: Reading) -> str | None:
    """Who demands what a statement refuses: "rejected the union's demand for a lease".

    Nobody where he has been heard to demand something nearby: then it is told twice.
    """
    start, end = reading.content
    words = exchange.report.text[start:end].replace("\n", " ")
    pressed = _PRESSED.compiled.match(words)
    found = _DEMAND.match(words) or _LET_THEM.match(words) or pressed
    if found is None:
        return None
    named = exchange.owner_of(reading, (start + found.start(), start + found.end()))
    by = named or (None if found is pressed and not _RESISTS.match(reading.quote) else exchange.other_side(reading))
    heard = (one for one in exchange.report.statements if one.speaker == by and one.act in ASKING)
    if by is None or by == reading.speaker or any(one.span[0] < end and start < one.span[1] for one in heard):
        return None
    return by


def demanded_in(exchange: Exchange, earlier: Reading) -> tuple[str, ...]:
    """What an earlier statement asks for: of an order, what is to come first."""
    says = next((found.says for found in exchange.found if found.reading is earlier), None)
    if says is None:
        return ()
    return syntax.measures_of(conclusion(says)) if earlier.act is Act.DEMAND else tuple(sorted(asked(says)))


def is_called_a_demand(exchange: Exchange, reading: Reading) -> bool:
    """As in "…, a demand rejected by the owners" and "rejected the request": what is refused is called a demand."""
    before = exchange.report.text[max(0, reading.span[0] - 40) : reading.span[0]]
    return _A_DEMAND.search(before) is not None or _THE_DEMAND.match(exchange.object_of(reading)) is not None


def takes_up_an_order(exchange: Exchange, reading: Reading, earlier: Reading) -> bool:
    """As in "made the vote a condition. Lima will not hear of it": what was to come first is refused right after."""
    ordered = earlier.act in (Act.PRECONDITION, Act.CONSIDER, Act.SIGNAL) and reading.sentence - earlier.sentence <= 1
    return ordered and reading.span[0] >= earlier.span[1] and _ANOTHER_THING.search(exchange.object_of(reading)) is None


_ANOTHER_THING = re.compile(r"\b(?:offer|bid|proposal|ask|asked|say|comment|discuss)\b")
_THE_DEMAND = re.compile(
    r"\W*(?:the|that|this|its|their)\s(?:[\w.-]+\s)?(?:demand|request|call|appeal)s?\b(?!\s(?:for|to|that|on)\b)",
    re.IGNORECASE,
)
_A_DEMAND = re.compile(r",\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}?(?:demand|request|call|appeal)s?\s(?:\w+ly\s)?$")


def own_case(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "A wider road would split the town. It's a non-starter": what the same speaker said would do harm."""
    last = exchange.report.statements[number - 1] if number else None
    if last is None or last.speaker != reading.speaker or reading.sentence - last.sentence > 1:
        return ()
    if not ITS_A_NO.match(" ".join(exchange.object_of(reading).split())):
        return ()
    cases = list(OF_A_CASE.finditer(" ".join(last.quote.split())))
    actions = actions_in(cases[-1]["thing"]) if cases else ()
    refused = tuple(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions[:1] if a.is_sensible)
    if refused:
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal of a case")
    return refused


ITS_A_NO = Rule(
    id="it-is-a-non-starter",
    does="no more is said of what was told before than that it is impossible",
    pattern=r"^\W*(?:(?:but|so|and|no|for\sus|frankly),?\s)*(?:it|that|this)(?:['’]s|\s(?:is|was|would\sbe))\s(?:(?:just|simply|quite|\w+ly)\s)?(?:an?\s)?(?:(?:absolute|complete|total)\s)?"
    r"(?:non-?starter|red\sline|deal-?breaker|unacceptable|insufficient|inadequate|impracticable|impossible(?!\sto\b)|out\sof\sthe\squestion|off\sthe\stable|not\s(?:going\sto\shappen|on|acceptable|possible|an\soption|viable|workable)|unworkable|unthinkable)\b"
    r"|^\W*(?:it|that|this|them|(?:the|that|this|its|their)\s(?:\w+\s)?(?:offer|idea|plan|proposal|formula|suggestion|figure|sum|package))\s(?:as\s|to\sbe\s)?(?:\w+ly\s)?(?:an?\s)?(?:insufficient|inadequate|unworkable|impracticable|impractical|derisory|unfair|too\s(?:little|low)|non-?starter|unacceptable)\W*$",
    any_case=True,
    fires_on=(
        "It's a non-starter, I'm afraid",
        "That is simply not on",
        "But this would be unacceptable",
        "For us it's out of the question",
        " that offer insufficient.",
        " it as wholly unworkable",
    ),
    passes_over=("A rise is a non-starter", "It's a start"),
)
OF_A_CASE = Rule(
    id="what-a-thing-would-do",
    does="a thing that is not there, and what it would do",
    pattern=r"(?:^|\b(?:said|says|that|but|and)\s|[“\"])(?P<thing>(?:[Aa]ny|[Aa]n?|[Ss]uch\san?)\s(?:(?!\b(?:that|which|who|said|and|but)\b)[^,;:.“”\"]){3,70}?)\swould\s(?!(?:like|be\s(?:glad|good|happy|welcome|fair))\b)",
    fires_on=(
        "said a wider road would split the town",
        "Any second toll would ruin it",
        "but a buffer of a mile would kill it",
    ),
    passes_over=("said it would go", "a road that leads there", "A vote would be welcome"),
)


def just_told(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "needs the bank to lend. The bank is not ready to do so": what the words just before would have done."""
    if not _DO_SO.search(exchange.object_of(reading)):
        return ()
    start = exchange.report.sentences[max(0, reading.sentence - 1)].start
    told = exchange.report.text[start : reading.span[0]].replace("\n", " ")
    last = next(reversed(list(_TO_DO.finditer(told))), None)
    actions = actions_in(last.group()) if last else ()
    refused = tuple(exchange.measure(a, (reading.speaker,)) for a in actions[:1] if a.is_sensible)
    if refused:
        firmness = Firmness.SOFT if FOR_NOW.search(reading.quote) else Firmness.FIRM
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), firmness, "a refusal of what was asked")
    return refused


_DO_SO = re.compile(r"\bdo\s(?:so|that|it)\b")
_TO_DO = re.compile(r"\bto\s(?!(?:be|do|have|the|an?|its|their)\b)[a-z]+\s(?:(?!\bto\s[a-z]+\b)[^.;])+")


def singled_out(exchange: Exchange, reading: Reading, measures: tuple[str, ...]) -> tuple[str, ...]:
    """As in "ruled out reinstating them": of what was demanded, that which is told by the same verb."""
    named = re.match(r"\W*(?:to\s)?(?P<verb>\w+)\s(?:it|them)\b", exchange.object_of(reading))
    verb = plain_verb(named["verb"]) if named else ""
    same = tuple(one for one in measures if verb and (exchange.measures[one].what or "").startswith(verb))
    return same or measures


def said_again(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "Insisted on the bank precondition": the precondition already read, said once more."""
    for earlier in reversed(exchange.found):
        if earlier.party == reading.speaker and earlier.reading.act is Act.PRECONDITION:
            exchange.add(reading, earlier.says, earlier.firmness, "said again")
            return syntax.measures_of(earlier.says)
    return ()


def offer_just_before(exchange: Exchange, reading: Reading) -> Reading | None:
    """The statement before, if by it somebody else offers what names no step."""
    number = next(at for at, one in enumerate(exchange.report.statements) if one is reading)
    before = exchange.report.statements[number - 1] if number else None
    if before is None or before.act is not Act.OFFER or before.speaker == reading.speaker:
        return None
    return None if exchange.about.get(number - 1) else before


def who_met(exchange: Exchange) -> set[str]:
    """Those who are told to have met."""
    return {one.speaker for one in exchange.report.statements if one.act is Act.MEET}


def looks_on(exchange: Exchange, reading: Reading) -> bool:
    """Whether the speaker is a third state, where others are told to meet."""
    met, state = who_met(exchange), entry(reading.speaker)
    return len(met) > 1 and reading.speaker not in met and state is not None and state.kind == "country"
