"""What is refused by saying that something stays, or that nobody will be pressed into it: "the tolls will stay".

Tried by :mod:`pourparler.reading.positions.unwanted`, whose patterns name what is refused by their groups, too.
"""

import re

from pourparler.reading.english.rule import Rule

STAYS = (
    Rule(
        id="no-way",
        does="what there is no way to have somebody do, or no duty to do, is refused",
        pattern=r"\b(?:there(?:['’]s|\s(?:is|was))\s(?:just\s|simply\s|absolutely\s)?no\s(?:way|chance)\s(?:on\searth\s)?(?:that\s)?(?:it|they|we|he|she|I|(?:the|his|her|their|its|our)\s[\w-]+)"
        r"(?:['’](?:d|ll)|\s(?:would|will|could|can|is\sgoing\sto|are\sgoing\sto))\s(?:ever\s)?|(?:(?:is|are|was|were|am|['’](?:s|re|m))\sunder|has|have|had|felt|feels|sees|saw)\sno\s(?:legal\s|moral\s|contractual\s)?"
        r"(?:obligation|duty|need|reason)\s(?:whatsoever\s|at\sall\s)?to\s)(?P<done>(?!be\b|say\b|comment\b|talk\b|discuss\b|think\b|believe\b|know\b|worry\b|fear\b|doubt\b|apologi[sz]e\b)[a-z]{3,}\s(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
        any_case=True,
        fires_on=(
            "there was no way it would raise the fee",
            "There's simply no way that the mill will pay for the wall",
            "it is under no obligation to open its books",
            "the board had no duty to publish the list",
        ),
        passes_over=(
            "there was no way out",
            "there's no way it would be so",
            "it has no reason to believe them",
            "they had no need to say more",
        ),
    ),
    Rule(
        id="the-most-there-is",
        does="more than what is called the most, or the limit, is refused",
        pattern=r"(?:^|\b(?:that|and|but)\s)\W*(?P<most>(?:[£$€]\s?)?\d[^,;:“”\"]{0,30}?)\s(?:is|was|remains)\s(?:the|its|their|our)\s(?:absolute\s)?(?:most|ceiling|limit|maximum)\b",
        fires_on=("300 feet was the most the site could give", "that 9 per cent is our absolute limit"),
        passes_over=("it was the limit", "300 feet was the length"),
    ),
    Rule(
        id="it-stays",
        does="to take away what is said to stay is refused",
        pattern=r"\b(?P<stays>(?:the|our|my|its|this|that|these|those)\s(?:[\w’'-]+\s){1,3}?)(?:(?:(?:is|are|was|were)\s(?!not\b)[^,;:.“”\"]{3,60}?\s(?:and|but)\s)?(?:will|would)\s(?:\w+ly\s)?(?:stay|remain)(?:\sin\s(?:place|force|effect)|\sas\s(?:it|they)\s(?:is|are)|\sput|\swhere\s(?:it|they)\s(?:is|are)|\son\sthe\s(?:books|statute\sbook))?|stays?(?:\sput|\swhere\s(?:it|they)\s(?:is|are)|\sas\s(?:it|they)\s(?:is|are))?|(?:is|are)\s(?:here\s)?to\sstay|(?:is|are)\sstaying(?:\sput)?|(?:is|are)\snot\sgoing\sanywhere)(?=\W*$|[.!;,]|\sand\b)",
        any_case=True,
        fires_on=(
            "The radar stays, and I'm not going to say it again",
            "Our signs stay where they are",
            "the roster is here to stay",
            "its tolls will remain in force",
            "said the signs were part of a pact and would stay",
        ),
        passes_over=("The crews stay out", "The gate stays shut", "The crews will stay until noon"),
    ),
    Rule(
        id="stays-closed",
        does="to open, or to make known, what is said to remain shut or secret is refused",
        pattern=r"\b(?P<kept>(?:the|our|its|their|these|those|that|this)\s(?:[\w’'-]+\s){1,4}?)(?:(?:is|are|was|were)\s(?!not\b)[^,;:.“”\"]{3,60}?\s(?:and|but)\s)?"
        r"(?:(?:will|would|must|(?:is|are)\s(?:going\s)?to)\s(?:\w+ly\s)?(?:stay|remain|be\skept)|stays?|remains?)\s"
        r"(?:(?P<secret>confidential|secret|private|classified|under\swraps|sealed)|(?P<shut>closed|shut|locked))(?=\W*$|[.!;,]|\sand\b)",
        any_case=True,
        fires_on=(
            "The ledger is delicate and will remain confidential",
            "the minutes must be kept secret",
            "our gate stays shut, whatever they say",
            "its books are going to stay private",
            "These letters would stay under wraps",
            "The north gate remains closed",
        ),
        passes_over=("The gate will stay shut until noon", "the gate was shut", "The crews will stay"),
    ),
    Rule(
        id="what-cannot-be-done-is",
        does="what somebody names as that which he cannot or will not do is refused",
        pattern=r"\bwhat\s(?:we|I|he|she|they|it|[\w’'-]+\s[\w’'-]+)(?:\s(?:(?:will|would|can|could)(?:\snot|\snever)|cannot|(?:wo|ca|would|could)n['’]t)|(?:\s(?:is|are|am)|['’](?:re|m|s))\snot\s(?:going|prepared|willing|ready)\sto)\s"
        r"(?:do|accept|allow|have|agree\sto|support|tolerate|countenance|contemplate|sign\sup\sto)\s(?:is|was|are)\s(?:to\s)?(?P<thing>(?!(?:that|what|when|how)\b)(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
        any_case=True,
        fires_on=(
            "What we can't do is sign up to a ban",
            "What the guild will not accept is a second toll",
            "what they cannot allow was a return of the fence",
            "What I'm not prepared to do is to close the mill",
            "what she would never countenance are tolls on bread",
        ),
        passes_over=("what we can do is sign it", "What we cannot do is what they ask"),
    ),
    Rule(
        id="not-to-be-pressed-into",
        does="what somebody will not be pressed into doing is refused",
        pattern=r"(?:\b(?:will|would|shall|can|could)(?:\snot|\snever)|\bcannot|n['’]t|['’](?:m|re)\snot|\b(?:am|is|are)\snot)\s(?:going\sto\s)?(?:be\s|let\s[^,.;]{2,40}?\s)(?:[\w-]+ly\s)?"
        r"(?:pressur|pressed|rush|bounc|forc|bull|stamped|railroad|push|coerc|goad|blackmail|strong-arm|brow-?beat|hurri|steamroll|dragoon|corner|cajol|arm-twist|shame|panick|draw|drag)\w*\s(?:us\s)?"
        r"into\s(?P<thing>(?:[a-z]+ing|giving\sup)\s(?!(?:decisions?|choices?|it|that|this|anything|something)\b)(?:[^,;:.“”\"]|[,.](?=\d)){2,100})",
        any_case=True,
        fires_on=(
            "it will not be pressured into signing a lease",
            "We're not going to be rushed into giving up the quay",
            "they won't be bounced into selling the hall",
            "she will never be bullied into signing the pact",
            "He would not let the mayor push us into leaving the pact",
            "The town cannot be forced into paying for the wall",
        ),
        passes_over=(
            "it will not be rushed into a deal",
            "they were forced into selling",
            "it won't be rushed into making decisions",
        ),
    ),
)


_MEANT = {
    "stays": "to remove {}",
    "most": "more than {}",
    "fixed": "negotiations on {}",
    "gone": "any {}",
    "taken": "any {}",
}
"""What is refused, by the group of a pattern that names a thing."""


def thing_in(found: re.Match[str]) -> str:
    """What is refused: a thing, to take away what stays, or to give any of what none is given of."""
    told = found.groupdict()
    if told.get("done"):
        return f"to {told['done'].strip()}"
    if told.get("kept"):
        return f"to {'publish' if told['secret'] else 'open'} {told['kept'].strip()}"
    if told.get("paid"):
        return f"to {told['paid']}" if told["way"].lower() == "to" else f"more money for {told['paid']}"
    if told.get("none"):
        return f"to {told['does']} any {told['none']}"
    for group, words in _MEANT.items():
        if told.get(group):
            return words.format(told[group].strip()).replace(" and no ", " or ")
    return next(one for one in found.groups() if one)
