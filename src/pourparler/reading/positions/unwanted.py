"""What a refusal turns down where its words are no object of a verb of refusing: "a rise is out of the question".

>>> turned_down(" that a rise in the fee is out of the question.")
'a rise in the fee'
>>> turned_down("There is no question of closing the school")
'closing the school'
"""

import re

from pourparler.reading.acts.holds_to import pressed_on
from pourparler.reading.english.kept_up import end_of
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.called_wrong import CALLED_WRONG, IS_NEEDED, MUST_GO
from pourparler.reading.positions.in_the_paper import in_the_paper
from pourparler.reading.positions.meant import alongside, the_deal_opposed
from pourparler.reading.positions.must_hold import must_hold
from pourparler.reading.positions.stays import STAYS, thing_in
from pourparler.reading.positions.willing import would_take
from pourparler.reading.positions.worded import STANDS_FOR_ALL
from pourparler.record.statements import Act

_THING = (
    r"(?:^|\bthat\s|:\s|(?:\bbut|though)\s)[\W]*(?:(?:and|but|so)\s)?(?:that\s(?=(?:an?|any|the|no|another|every)\s))?"
    r"(?P<thing>(?!(?:it|they|he|she|we|you|I|this|these|those|that|there|which|what|who|such|nothing|something|everything)(?:\s(?:is|was|would|will|can|could)|['’])\b)"
    r"(?!(?:that|this|such|the|his|her|its|their)\s(?:situation|attitude|behaviou?r|conduct|position|figures?|number|sequence)\b)"
    r"(?:(?!\s(?:but|(?:al)?though)\s)(?:[^,;:.“”\"]|[,.](?=\d))){2,100}?),?\s[“\"]?"
)
_NOW = r"(?:(?:\w+ly|now|still|just|quite|therefore|also)\s){0,2}"
_TAKES = (
    r"(?:accept(?:ing)?|agree(?:ing)?\sto|consider(?:ing)?|entertain(?:ing)?|countenanc(?:e|ing)|contemplat(?:e|ing)|tolerat(?:e|ing)|"
    r"mak(?:e|ing)(?=\s(?:any|an?|the|further|more|such)\s(?:[\w-]+\s){0,3}(?:payments?|concessions?|cuts?|changes?|commitments?)\b)|guarantee(?:ing)?|endors(?:e|ing)|approv(?:e|ing)|support(?:ing)?|stomach|swallow|settl(?:e|ing)\sfor|liv(?:e|ing)\swith|"
    r"sign(?:ing)?\sup\s(?:to|for)|look(?:ing)?\s(?:for|at)|plan(?:ning)?|interested\sin|do)"
)
_NO_VERB = (
    r"(?:(?!\b(?:is|are|was|were|had|has|have|would|will|could|can|said|says)\b)(?:[^,;:.“”\"]|[,.](?=\d))){2,90}?"
)
"""A thing without a clause of its own."""
_A_THING = (
    r"(?:an?|any|another|less|more|further|additional|new|deeper|anything|the|such|(?=[£$€\d]))\s?"
    r"(?:[^,;:.“”\"]|[,.](?=\d)){2,120}"
)
_RULES = (
    *CALLED_WRONG,
    Rule(
        id="not-on-the-table",
        does="what is not to be had or talked of is refused",
        pattern=rf"{_THING}(?:(?:is|are|was|were|remains?|remained|(?:will|would|must|can|could|shall)\sbe)\s{_NOW}(?:not|no\slonger|never)|(?:is|was|are|were)n['’]t|"
        rf"(?:will|would|can|could|shall|should|must)\s{_NOW}(?:not|never|no\slonger)\s(?:\w+\s)?be|(?:wo|would|ca|could)n['’]t\sbe|cannot\s(?:\w+\s)?be)\s{_NOW}"
        r"(?:on\sthe\s(?:table|agenda|cards)|up\sfor\s(?:discussion|debate|(?:re-?)?negotiation|revision|grabs|sale)|for\ssale|acceptable|accepted|tolerated|"
        r"allowed|an?\soption|a\smatter\sfor|considered|entertained|contemplated)\b",
        any_case=True,
        fires_on=(
            " that a statute is simply not on the table.",
            "A rise was not on the agenda",
            "the harbour is no longer for sale",
            " the lease will not be on the agenda",
            "Sundays are not up for discussion",
            "the lease is not up for renegotiation",
            "the mast can never be allowed",
            "a pilot scheme isn't an option",
            "a cut won't be tolerated",
            "it saw the need but a cut was not an option",
            "that rents were low though a cut is not on the agenda",
            "cuts cannot be considered",
            "a night shift would not be accepted in the winter",
            "the crew's share is not a matter for outsiders",
        ),
        passes_over=("it is not on the table", "the mast was on the agenda", "the rise will not be paid"),
    ),
    Rule(
        id="out-of-the-question",
        does="what is called impossible to have is refused",
        pattern=rf"{_THING}(?:is|are|was|were|remains?|remained|(?:will|would|must)\s(?:be|remain))\s{_NOW}[“\"]?"
        r"(?:off[-\s]limits|off\sthe\s(?:table|agenda)|out\sof\sthe\squestion|(?:an?\s)?(?:(?:absolute|complete|total|firm|real|clear)\s)?(?:non-?starter|deal[-\s]?breaker|poison\spill|red\slines?)|dead\son\sarrival|unthinkable|unacceptable|ruled\sout|impossible|"
        r"a\s(?:bridge|step)\stoo\sfar|moot|excluded|poison|anathema|taboo|a\sdead\sletter|a\sjoke)\b",
        any_case=True,
        fires_on=(
            " a rise this year is out of the question",
            "A shorter lease would be unacceptable",
            "That trial is now off the table",
            "any cut remains a non-starter",
            "an island base was “unthinkable”",
            "a second track is ruled out",
            "a rise is impossible",
            "a toll would be a red line",
            "a third shift is a bridge too far",
            "tolls are red lines",
            "any moat is an absolute deal-breaker",
            "the clause is a poison pill",
            "the second draft is dead on arrival",
            "the old wells were off limits",
            "new rosters were a step too far",
        ),
        passes_over=("it is out of the question", "the rise is on the table"),
    ),
    Rule(
        id="called-dead",
        does="what is called dead, or by a name for what nobody will have, is refused",
        pattern=r"^\W*(?P<thing>(?!\W|(?:it|they|them|this|these|that|those|him|her|us)\b)[^,;:.“”\"]{3,90}?)\s[“\"]?(?:as\s)?[“\"]?(?:an?\s)?"
        r"(?:\w+ly\s)?(?:dead\son\sarrival|DOA|non-?starter|deal[-\s]?breaker|poison\spill|red\sline|bridge\stoo\sfar|unacceptable|off[-\s]limits|insufficient|inadequate|unworkable|impracticable|impractical)\b",
        any_case=True,
        fires_on=(
            " the house plan dead on arrival",
            " the moat levy “a nonstarter”",
            " a swap as a deal-breaker",
            " the clause a poison pill",
            " the toll a red line",
            " the second toll a bridge too far",
            " the lease wholly unacceptable",
            " the draft DOA",
            " the wells off-limits to miners",
        ),
        passes_over=(" it dead on arrival", " the bridge open"),
    ),
    Rule(
        id="voted-no-on",
        does="what somebody votes no on, or a bill that is to be vetoed or to go nowhere, is refused",
        pattern=r"(?:\bvote[sd]?\s[“\"‘']?no[”\"’']?\s(?:on|to)|(?:\b(?:is|are)|['’](?:s|re))\snot\sgetting(?=\s(?:an?|the|his|her|its|their|any)\s)|\ban?\s(?:\w+\s)?no\son|\bveto\sof)\s(?P<thing>(?:[^,;:.“”\"]|[,.](?=\d)){3,100})"
        rf"|{_THING.replace('thing', 'vetoed')}"
        r"(?:(?:would|will)\s(?:be\s(?:vetoed|voted\sdown)|never\spass)|(?:has|had|have)\sno\s(?:chance|(?:place|business|part)\s(?:in|on)))\b",
        any_case=True,
        fires_on=(
            "he would vote no on the moat bill",
            "They voted “no” to the toll",
            "I'm a hard no on the moat",
            "a veto of the moat bill",
            "The mayor is not getting his moat",
            "They are not getting any moat",
            "They're not getting a moat",
            "that a bill with new tolls would be vetoed",
            "any moat bill will be voted down",
            "the moat bill would never pass the upper house",
            "the moat bill has no chance",
            "the moat money had no place in the bill",
        ),
        passes_over=("They voted on the bill", "it would be vetoed"),
    ),
    Rule(
        id="not-to-be-paid-for",
        does="what is called too dear is refused",
        pattern=rf"(?:^|\b(?:that|and|but|though|although)\s|[:,]\s)[\W]*(?P<thing>(?!(?:it|they|he|she|we|I|this|that|which|what|who|there|such)\b){_NO_VERB})\s"
        rf"(?:is|are|was|were|remains?|remained|would\sbe)\s{_NOW}[“\"]?{_NOW}(?:unaffordable|unrealistic|unsustainable|(?:far\s)?too\s(?:high|steep|great)\sa\sprice|"
        r"not\s(?:\w+ly\s)?(?:affordable|realistic|sustainable))\b",
        any_case=True,
        fires_on=(
            " that a rise of nine per cent was not affordable",
            "most of them had a rise in May and further rises were unaffordable",
            "the roster is “simply unsustainable”",
            "the limits were too high a price to pay",
        ),
        passes_over=("it is unaffordable", "a rise is affordable", "a mill that was shut is unrealistic"),
    ),
    Rule(
        id="not-negotiable",
        does="to bargain over what is called fixed is refused, and not the thing",
        pattern=rf"(?:^|\b(?:that|and|but|though|although)\s|[:,]\s)[\W]*(?P<fixed>(?!(?:it|they|he|she|we|I|this|that|which|what|who|there|such)\b){_NO_VERB})(?<!\bthat)(?<!\bit)(?<!\bthis)\s"
        rf"(?:is|are|was|were|remains?|remained)\s{_NOW}[“\"]?{_NOW}(?:non-negotiable|not\s(?:\w+ly\s)?(?:negotiable|open\sto\s(?:negotiation|discussion|debate)))\b",
        any_case=True,
        fires_on=(
            " that the targets are not negotiable",
            " the roster was non-negotiable",
            " the lease was not open to negotiation",
        ),
        passes_over=("it is not negotiable", "the roster is negotiable", "For us that is not negotiable"),
    ),
    Rule(
        id="no-money-for",
        does="what there is no money for is refused",
        pattern=r"\bno\s(?:more|extra|additional|new|further|spare|separate|other)?\s?(?:money|cash|funding|funds|pot\sof\s(?:money|cash))\b"
        r"(?:\s(?!(?:for|to)\b)[\w’']+){0,9}?\s(?P<way>for|to)\s(?P<paid>(?!(?:allow|let|be|have|say|come|go|do)\b)(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
        any_case=True,
        fires_on=(
            "there is no more money for a rise in the clerks' pay",
            " there was no money left in this year's budget to fund a second ferry",
            "There is no separate pot of money to pay the crews",
        ),
        passes_over=("there is no money", "it is no use to anybody", "they had money for a ferry"),
    ),
    Rule(
        id="no-question-of",
        does="that of which there is no question is refused",
        pattern=r"\bno\s(?:question|chance|prospect|possibility|talk)\sof\s(?P<thing>(?:[^,;:.“”\"]|[,.](?=\d)){2,100})"
        r"|\bno\s(?:room|place|scope|need|appetite|case|time)\sfor\s(?P<other>(?:[^,;:.“”\"]|[,.](?=\d)){2,100})"
        r"|\bno\s(?:interest\sin\s(?=\w+ing\b)|(?:intention|desire|plans?|wish)\s(?:of\s|for\s|(?=to\s)))(?P<unwished>(?:[^,;:.“”\"]|[,.](?=\d)){2,100})"
        r"|\bno\s(?:purpose|point|sense|merit|value)\sin\s(?P<idle>(?:[^,;:.“”\"]|[,.](?=\d)){2,100})"
        r"|\b(?:do|does|did)(?:\snot|n['’]t)\s(?:believe|think)\s(?:that\s)?(?P<needless>(?:an?|any|the)\s(?:[^,;:.“”\"]|[,.](?=\d)){2,80}?)\s(?:is|are|was|were)\s(?:needed|necessary|required)\b",
        any_case=True,
        fires_on=(
            "There is no question of anybody leaving",
            "there was no prospect of a lease",
            " there would be no place for a mast",
            "it had no room for their loads",
            "he saw no purpose in a sixth round",
            "I have no interest in raising tolls",
            "we had no intention of shutting the road",
            "they have no plans for a toll",
            "she has no desire to shut the road",
            "there is no wish to shut it",
            "it does not believe a mediator is needed",
        ),
        passes_over=("It is a question of money", "there is no question that they left"),
    ),
    Rule(
        id="there-will-be-no",
        does="what there will not be is refused",
        pattern=r"\bthere(?:(?:['’]ll|\s(?:will|would|is\sgoing\sto|can|could|shall))\s(?:simply\s|definitely\s|certainly\s)?be\s(?:no|not\sone|not\san?)|(?:(?:['’]s|\s(?:is|was|are|were))\s(?:not|never)\sgoing\sto|\s(?:wo|would|ca|could)n['’]t|\s(?:will|would|can|could|shall)\s?(?:not|never))\sbe\s(?:an?|any))\s(?P<gone>(?!(?:doubt|question|need|talks?|deal|agreement|winner|loser|more|further|longer|time|way)s?\b)(?:[^,;:.“”\"]|[,.](?=\d)){3,100})"
        r"|\bno\s(?:such\s)?(?P<taken>(?!(?:one|doubt|question|deal|agreement|decision|talks?|more|further|longer|way)s?\b)[^,;:.“”\"]{3,60}?)\s(?:will|would)\s(?:take\splace|happen|go\sahead|be\s(?:held|granted|given|allowed|made|paid|built|approved))\b",
        any_case=True,
        fires_on=(
            "There'll be no rise in price this year, not fourteen, not four",
            " there will be no second vote",
            "There is not going to be a toll, and there would be no toll on Sundays",
            "no such vote would take place",
            "said no exemption from the toll will be granted",
            "There’s not going to be a second count",
            "there is never going to be any toll",
            "there won't be a toll",
        ),
        passes_over=(
            "There will be no doubt about it",
            "there won't be a deal",
            "there was no toll",
            "There will be no talks",
        ),
    ),
    *STAYS,
    Rule(
        id="gives-no",
        does="what somebody will give, sign or pay none of is refused",
        pattern=r"\b(?:will|would|shall|can)\s(?:\w+ly\s)?(?P<does>give|sign|make|accept|pay|offer|send|allow|permit|grant|take|put\sin|hand\sover|agree\sto|recogni[sz]e|hold|open|release|withdraw|lift|sell|build)\s(?:absolutely\s|simply\s)?no\s(?P<none>(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
        any_case=True,
        fires_on=(
            "The group will give no guarantee for the hall, neither for ten years nor for one",
            "we will sign no paper of that kind",
        ),
        passes_over=("We will sign the paper", "they signed no paper"),
    ),
    Rule(
        id="would-not-take",
        does="what somebody would not take is refused",
        pattern=r"(?:\b(?:(?:will|would|could|can|shall|do|does)\s(?:not|never)|cannot|(?:is|are|was|were|am)\s(?:not|no\slonger)|no\slonger)|(?:n['’]t|['’](?:re|m|s|ll)\snot))\s"
        rf"(?:going\sto\s|able\sto\s|prepared\sto\s|willing\sto\s|be\s)?{_TAKES}\s(?P<thing>{_A_THING}|(?!(?:it|this|that|them|these|those|you|me|us|so|anybody|anyone)\b)[a-z]{{3,}}(?:\s(?:of|for|on|in|without)\s[^,;:.“”\"]+)?(?=\W*$))",
        any_case=True,
        fires_on=(
            " it won't accept a carve-out for one town",
            "the firm could not guarantee any number of weeks",
            "We're not looking for rent",
            "they were no longer interested in paper",
            "it is not considering disclosure of accounts",
            " would not settle for less than half",
            "the club doesn't do escrow",
            "we will never agree to a toll",
            "I'm not looking at the map",
            "it cannot accept further cuts to the crew",
        ),
        passes_over=("it will accept a carve-out", "we are not asking for rent", "they would not say why"),
    ),
)

_COMES_FIRST = Rule(
    id="comes-first",
    does="what is called the starting point comes before all else",
    pattern=r"^\W*(?:that\s)?(?P<thing>[^,;:.]{3,80}?)\s(?:is|was|remains|are|were|(?:has|have|must|needs?\sto)\s(?:to\s)?(?:come|be))\s"
    r"(?:(?:the|our|its|their|an?)\s(?:only\s)?(?:starting\spoint|first\sstep)|first\b)"
    r"|^\W*(?:that\s)?(?P<before>(?!(?:it|they|he|she|we|I|you|this)\b)[^,;:.]{3,80}?)\s(?:(?:must|should|would\shave\sto|ha(?:s|ve|d)\sto|needs?\sto|ought\sto|to)\s)?(?:come|take\splace|be\sdealt\swith)\W*$",
    any_case=True,
    fires_on=(
        "A return to normal work is the starting point",
        " that the release of the men was its first step",
        "the tariff has to come first",
        "the vote must come        ",
        " an end to the ban to come ",
    ),
    passes_over=("A return to work is near", "the point is the first"),
)
_DONE_BY = Rule(
    id="done-by",
    does="what somebody did to a thing is told before the verb, and who did it after",
    pattern=r"^\W*(?:(?:but|and|so)\s)?(?P<thing>(?!(?:it|this|that|they|these|those|which|who)\b)[^,;:]{3,120}?)(?:,\s(?:which|that))?\s(?:has|have|had|was|were|is|are)\s"
    r"(?:(?:been|being|\w+ly|again|already|now|also|twice|since)\s){0,3}\w+(?:ed|en|wn)(?:\s(?:out|down|off|aside|back|away))?\W*$",
    any_case=True,
    fires_on=(
        "A longer lease has been ruled out",
        "But moving the track was rejected",
        "instalments have since been turned down",
        "The moat bill, which is opposed",
        "A lease, that had been rejected",
    ),
    passes_over=("It was rejected", "The board has a plan", "The board ruled out"),
)


def done_by(before: str) -> str | None:
    """As in "a lease was ruled out by the city": what was ruled out, by the words up to "by"; else None."""
    found = _DONE_BY.match(before)
    return f" {_in_a_sentence(found['thing'])}" if found and not STANDS_FOR_ALL.match(found["thing"]) else None


def turned_down(words: str) -> str | None:
    """The words for what is refused; None where they tell it in no such way."""
    plain = " ".join(words.split())
    for rule in _RULES:
        found = rule.search(plain)
        if found is not None:
            return _in_a_sentence(thing_in(found))
    return None


def _in_a_sentence(thing: str) -> str:
    """A thing as it is written where no sentence begins with it: "the lease", "moving the track"."""
    return _OPENS.sub(lambda found: found[0].lower(), thing)


_OPENS = re.compile(r"^(?:An?|The|Any|All|Our|Another|[A-Z][a-z]+ing)\b")


def instead_of(told: str, act: Act, lead: str = "") -> str | None:
    """What is meant where the words of a statement name it in another way: what ends, or what is not to be had.

    Args:
        told: the words for what is asked, offered or refused.
        act: the act.
        lead: the words from the speaker to them.
    """
    if act is Act.PRECONDITION:
        comes_first = _COMES_FIRST.search(told)
        if comes_first:
            return comes_first["thing"] or comes_first["before"]
        return end_of(told) or end_of(lead + told.lstrip()) or _gone(told) or _wanted(told)
    if act is Act.DEMAND:
        return pressed_on(told) or alongside(told) or must_hold(told) or _gone(told) or _wanted(told)
    if act in (Act.SIGNAL, Act.CONSIDER):
        return would_take(told)
    refused = (the_deal_opposed(told, lead) or turned_down(told) or told) if act is Act.REFUSE else None
    return refused and (in_the_paper(f" {refused.lstrip()}") or (refused if refused is not told else None))


def _gone(told: str) -> str | None:
    """As in "the levy must go": to remove it; "a levy is overdue": the levy."""
    goes, needed = MUST_GO.search(told), IS_NEEDED.search(told)
    if needed:
        return f" {_in_a_sentence(needed['thing'])}"
    return f" to remove {_in_a_sentence(goes['thing'])}" if goes else None


def _wanted(told: str) -> str | None:
    """As in "We want a lease, and we want it signed": what follows the wanting."""
    found = _WE_WANT.search(told)
    return " " + _WE_WANT.sub("", told[found.end() :]) if found else None


_WE_WANT = Rule(
    id="we-want",
    does="somebody says in his own words that he wants what follows",
    pattern=r"(?:^|[.!?;,]\s|[“\"]|\band\s)\W*(?:all\s|what\s)?(?:I|we)(?:['’](?:re|ve|m))?\s(?:(?:are|am|have|do|also|still|just|only|simply|now|always|really|\w+ly)\s){0,2}"
    r"(?:want(?!\sto\b)|need(?!\sto\b)|demand(?:ing)?|ask(?:ing)?\sfor|insist(?:ing)?\son|call(?:ing)?\sfor|expect(?:ing)?(?!\sto\b))\s(?:is\s)?",
    any_case=True,
    fires_on=(
        "We want finance",
        "“We’re asking for a lease",
        "all we want is a lease",
        "It rained. We only need a key",
        "I insist on a date",
        "a lease, and we demand a date",
        "we are calling for a vote",
        "we expect a reply",
    ),
    passes_over=("We want to thank you", "We asked for oil", "They want a lease", "we need to talk"),
)
