"""What one thing is made to wait for by a noun: "a condition for", "conditional on", "as the price of", "without … no".

>>> told = conditioned_in("The union made the payment of the bonus a condition for ending the strike")
>>> told.awaited, told.waiting
('the payment of the bonus', 'ending the strike')
"""

from dataclasses import dataclass

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.around import IN_PASSING
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.must_hold import no_bill_without
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

_WHAT = r"(?:(?!\b(?:that|which|who|and\shas|but)\b)[^,;.:])"
_NOUN = r"(?:pre-?)?(?:condition|requisite|requirement)"
_A_CONDITION = rf"(?:an?|the|its|their|his|her)\s(?:\w+\s)?{_NOUN}\s(?:for|of)(?!\sanonymity)\s"

RULES = (
    Rule(
        id="made-a-condition-for",
        does="what is made a condition for something comes before it",
        pattern=rf"\b(?:makes?|made|making)\s(?P<awaited>{_WHAT}{{3,90}}?)\s{_A_CONDITION}(?P<waiting>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The union made the payment of the bonus a condition for ending the strike.",
            "Peru makes a pardon its first precondition of talks.",
        ),
        passes_over=("The condition of the road is poor.", "They made a deal on condition of anonymity."),
    ),
    Rule(
        id="is-a-condition-for",
        does="what is a prerequisite for something comes before it",
        pattern=rf"(?:^|\bthat\s)(?P<awaited>{_WHAT}{{3,80}}?)\s(?:is|are|was|were|remains?|would\sbe|must\sbe)\s"
        rf"(?:an?|the|its|their)\s(?:\w+\s)?{_NOUN}\s(?:for|of|to)\s(?P<waiting>{_WHAT}{{3,80}})",
        any_case=True,
        fires_on=(
            "An end to the strike is a prerequisite for any payment.",
            "Lima said that a ceasefire remained — that a ceasefire was the first condition of a treaty.",
        ),
        passes_over=("The ban is a blow for trade.",),
    ),
    Rule(
        id="conditional-on",
        does="what is conditional on something comes after it",
        pattern=rf"\b(?:makes?|made|making|is|are|was|were|remains?)\s(?P<waiting>{_WHAT}{{0,90}}?)\s?"
        rf"(?:conditional|dependent|contingent)\s(?:up)?on\s(?P<awaited>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=("The firm made the return of the trucks conditional on an end to the strike.",),
        passes_over=("The town depends on the mill.",),
    ),
    Rule(
        id="is-conditional-on",
        does="what is said to be conditional on something comes after it",
        pattern=rf"(?:^\W*|\bsa(?:id|ys|ying)\s)(?:that\s)?(?P<waiting>(?!(?:it|this|that|they)\b)(?:(?!\bsa(?:id|ys|ying)\b){_WHAT}){{3,90}}?)\s(?:is|are|was|were|remains?|would\sbe)\s(?:\w+ly\s)?"
        rf"(?:conditional|dependent|contingent|conditioned)\s(?:up)?on\s(?P<awaited>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The return of the trucks remains conditional upon an end to the strike.",
            "that payment was wholly dependent on a vote",
            "The mill said that any rise was conditional on new rosters",
        ),
        passes_over=("The town is on the river.", "It is conditional on a vote."),
    ),
    Rule(
        id="depends-on-its-being-done",
        does="what is said to depend or hinge on something comes after it",
        pattern=rf"(?:^\W*|\bsa(?:id|ys|ying)\s)(?:that\s)?(?P<waiting>(?!(?:it|this|that|they|much|everything|all|success|progress|the\s(?:outcome|result|rest|future))\b)(?:(?!\bsa(?:id|ys|ying)\b){_WHAT}){{3,90}}?)\s"
        rf"(?:(?:will|would|must)\s)?(?:depend(?:s|ed)?|hinge[sd]?)\s(?:up)?on\s(?P<awaited>(?!(?:how|what|whether|who|which|where|when)\b){_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The mill said a return to work depended on the guild dropping its claim",
            "any rise would hinge upon new rosters",
            "that our support will depend on a pledge in writing",
        ),
        passes_over=("It depends on the weather.", "The vote depends on how they count.", "The town rests on rock."),
    ),
    Rule(
        id="is-needed-before",
        does="what is needed before something, or must precede it, comes before it",
        pattern=rf"(?:^|\b(?:that|says?|said)\s)\W*(?P<awaited>(?!(?:it|this|that|they|what|more|no)\b)(?:(?!\b(?:and\sthat|not|no|says?|said)\b){_WHAT}){{3,80}}?)\s[“\"]?"
        rf"(?:(?:is|are|was|were|remains?|would\sbe)\s(?:\w+ly\s)?(?:necessary|needed|required|indispensable|essential)\sbefore|"
        rf"(?:must|should|has\sto|have\sto|had\sto|needs?\sto)\sprecede)\s(?P<waiting>{_WHAT}{{3,80}})",
        any_case=True,
        fires_on=(
            "The removal of the fence remains necessary before any work on the shore.",
            "that an apology must precede talks",
            "Lima says a pardon must precede any vote",
        ),
        passes_over=("It is necessary before lunch.", "No vote is required before a sale."),
    ),
    Rule(
        id="tied-to",
        does="what somebody ties to something comes after it",
        pattern=rf"\b(?:ties|tied|links|linked)\s(?P<waiting>(?!to\b){_WHAT}{{3,90}}?)\sto\s(?P<awaited>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The firm has tied the payment of the bonus to an end to the strike.",
            "Peru links talks to a pardon.",
        ),
        passes_over=("He is linked to the firm.", "The score was tied."),
    ),
    Rule(
        id="conditioned-on",
        does="what somebody conditions on something comes after it",
        pattern=rf"\bcondition(?:s|ed|ing)\s(?P<waiting>(?!(?:up)?on\b){_WHAT}{{3,90}}?)\s(?:up)?on\s(?P<awaited>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=("Lima has conditioned any cut in the toll on the removal of the fence.",),
        passes_over=("The air was conditioned.", "It is conditioned on a vote.", "Conditions on the road are poor."),
    ),
    Rule(
        id="set-as-a-condition-for",
        does="what is set as a condition for something comes before it",
        pattern=rf"\b(?:sets?|setting|names?|named|made|makes?|cites?|cited|describes?|described|sees?|regards?|regarded|treats?|treated|laid\sdown)\s"
        rf"(?P<awaited>(?!as\b){_WHAT}{{3,90}}?)\sas\s{_A_CONDITION}(?P<waiting>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=("The firm has set an end to the strike as a precondition for talks.",),
        passes_over=("It set a date for talks.",),
    ),
    Rule(
        id="without-no",
        does="that without which there is nothing comes before it",
        pattern=rf"^\W*without\s(?P<awaited>{_WHAT}{{3,80}}?),?\sthere\s(?:(?:will|would|can|could)\sbe|is)\sno\s"
        rf"(?P<waiting>{_WHAT}{{3,80}})",
        any_case=True,
        fires_on=("Without a pardon there will be no end to the strike.", "“Without a vote, there is no treaty”"),
        passes_over=("There is no treaty without a vote.", "Without delay there will be talks."),
    ),
    Rule(
        id="as-the-price-of",
        does="what is asked as the price of something comes before it",
        pattern=rf"\b(?:demand(?:s|ed|ing)?|want(?:s|ed)?|insist(?:s|ed)\son|ask(?:s|ed)?\sfor|requir(?:es|ed))\s"
        rf"(?P<awaited>{_WHAT}{{3,90}}?)\sas\s(?:the|its|their|a)\s(?:\w+\s)?(?:price|(?:pre-?)?condition)\s(?:of|for)\s"
        rf"(?P<waiting>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The firm demands an end to the strike as the price of a bonus.",
            "Lima insisted on a pardon as its first condition for talks.",
        ),
        passes_over=("The firm wants a better price for its milk.",),
    ),
    Rule(
        id="must-be-done-as-a-condition",
        does="what must be done as a condition for something comes before it",
        pattern=rf"(?:^|\b(?:that|says?|said)\s)(?P<awaited>(?:(?!\b(?:says?|said)\b){_WHAT}){{3,90}}?\s(?:must|should|ha(?:s|ve|d)\sto|be)\s{_WHAT}{{3,90}}?)\sas\s{_A_CONDITION}(?P<waiting>{_WHAT}{{3,80}})",
        any_case=True,
        fires_on=("Lima says the guild must leave the quay as a condition for talks.",),
        passes_over=("The guild must leave as the tide turns.",),
    ),
    Rule(
        id="the-price-of-is",
        does="what somebody's price or condition for something is comes before it",
        pattern=rf"['’]s?\s(?:\w+\s){{0,2}}?(?:price|(?:pre-?)?condition|terms)s?\s(?:for|of)\s(?P<waiting>{_WHAT}{{3,80}}?)\s"
        rf"(?:is|are|was|were|remains?|has\s(?:\w+\s)?been)\s(?P<awaited>(?!not\b){_WHAT}{{3,90}})",
        any_case=True,
        fires_on=("Lima's price for talks is a pardon.", "the guild’s main condition for a return was back pay"),
        passes_over=("The price of bread is a worry.", "Lima's price for milk fell."),
    ),
    Rule(
        id="is-the-price-of",
        does="what is somebody's price or condition for something comes before it",
        pattern=rf"^(?P<awaited>{_WHAT}{{3,90}}?)\s(?:is|are|was|were|remains?|has\s(?:\w+\s)?been)\s(?:the\s)?{_WHAT}{{2,40}}?['’]s?\s(?:\w+\s)?"
        rf"(?:price|(?:pre-?)?condition)s?\s(?:for|of)\s(?P<waiting>{_WHAT}{{3,80}})",
        fires_on=("A pardon remains Lima's price for talks.",),
        passes_over=("A pardon is dear to the guild's members.",),
    ),
    Rule(
        id="has-to-wait",
        does="what has to wait for something comes after it",
        pattern=rf"(?:^|\b(?:that|says?|said)\s)(?P<waiting>(?!(?:it|they|he|she|we|you|I|there)\b)(?:(?!\b(?:says?|said)\b){_WHAT}){{3,60}}?)\s"
        rf"(?:must|will|would|(?:will\s|would\s)?ha(?:s|ve)\sto)\swait\s(?:until|till|for)\s(?P<awaited>{_WHAT}{{3,90}})",
        any_case=True,
        fires_on=(
            "The port says repairs must wait until the lawsuit is dropped.",
            "The mayor said that the handover would have to wait for the payment of the tax.",
            "Any payment has to wait till the men are back.",
            "Talks will wait until the guns are silent.",
        ),
        passes_over=(
            "They will have to wait until Friday.",
            "The port said it must wait for rain.",
            "They wait for rain.",
        ),
    ),
    Rule(
        id="conditions-listed",
        does="what is listed as conditions for something comes before it",
        pattern=r"\b(?:sets?|nam(?:es|ed)|list(?:s|ed)|put\sforward|laid\sdown)\s(?:\w+\s){0,2}(?:pre-?)?conditions\s(?:for|of)\s"
        r"(?P<waiting>[^,;.:]{3,80}):\s(?P<awaited>[^;.:]{3,160})",
        any_case=True,
        fires_on=("It set three conditions for ending the strike: a bonus, a pardon and an apology.",),
        passes_over=("It set the conditions for growth.",),
    ),
)


@dataclass(frozen=True, slots=True)
class Conditioned:
    """Words for what comes first, and for what waits for it."""

    awaited: str
    waiting: str


def conditioned_in(words: str) -> Conditioned | None:
    """What a clause makes wait for what by a noun; None where it does not."""
    plain = " ".join(IN_PASSING.sub(" ", " ".join(words.split())).split())
    for rule in RULES:
        found = rule.search(plain)
        if found is not None and found["waiting"].strip():
            return Conditioned(found["awaited"].strip(' ”"').replace(" to be ", " is "), found["waiting"].strip(' ”"'))
    return None


def conditioned(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """The measures of a statement that makes one wait for others so, put in order; none where it does not."""
    if (held := no_bill_without(reading.quote)) is not None:
        wanted = exchange.measures_in(held, reading, own=False)
        if wanted:
            exchange.add(reading, all_of(wanted), Firmness.FIRM, "a refusal of anything without")
        return wanted
    told = conditioned_in(reading.quote)
    if told is None:
        return ()
    awaited = exchange.measures_in(told.awaited, reading, own=False)
    waiting = tuple(one for one in exchange.measures_in(told.waiting, reading, own=True)[:1] if one not in awaited)
    if not awaited or not waiting:
        return ()
    exchange.add(reading, syntax.Before(syntax.of(*awaited), syntax.of(*waiting)), Firmness.FIRM, "a condition for")
    return (*awaited, *waiting)
