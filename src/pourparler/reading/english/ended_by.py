"""Words that tell a quarrel's end by how it came: one side dropped what it did after the other had given way.

"The truckers lifted their blockade after the ministry agreed to put the tax off" names no deal, and is one.
"""

from pourparler.reading.english.quarrels_over import QUARREL
from pourparler.reading.english.state import telling
from pourparler.record.statements import TalksState

_SUIT = r"(?:law)?suits?|court\s(?:case|battle|fight)|legal\s(?:battle|fight|action)"
_IT = rf"(?:{QUARREL}|{_SUIT})"
_THIS = r"(?:the|their|its|an?|this|all)\s(?:[\w’'-]+\s){0,3}?"
_GAVE_WAY = (
    r"(?:(?:ha[ds]\s|have\s)?(?:agreed|accepted|yielded|relented|caved(?:\sin)?|backed\sdown|climbed\sdown|g(?:a|i)ven?\s(?:way|in)|gave\sground|conceded|promised|pledged|consented)|"
    r"agrees|accepts|yields|relents|caves(?:\sin)?|backs\sdown|climbs\sdown|gives\s(?:way|in)|concedes|promises|pledges)\b(?!\sto\s(?:talk|meet|negotiate|discuss|mediat|hold|resume|consider|study|look)\w*)"
)
_THEN = (
    r"(?:when|after|once|as|because)\s(?:(?!\bnot\b|\bnobody\b|\bno\b|\bnever\b|n['’]t\b)[^.;:]){1,80}?\b" + _GAVE_WAY
)

AGREED = (
    telling(
        "dropped-after-they-gave-way",
        TalksState.AGREED,
        rf"(?:lift(?:s|ed)|end(?:s|ed)|call(?:s|ed)\soff|drop(?:s|ped)|withdr(?:ew|aws)|abandon(?:s|ed)|(?<=s\s)(?:lift|end|call\soff|drop|withdraw|abandon))\s(?:{_THIS})?{_IT}\s"
        rf"(?:[^.;:]{{0,60}}?\s)?{_THEN}|{_IT}\s(?:(?:has|have|had)\sbeen|was|were)\s(?:called\soff|lifted|dropped|withdrawn)\s(?:[^.;:]{{0,40}}?\s)?{_THEN}",
        (
            "The truckers lifted their blockade on Friday after the ministry agreed to put off the tax.",
            "Porters end sit-in as council backs down",
            "The clan dropped its suit when the mill promised to pay for a well.",
            "Next week's strikes have been called off after the guild accepted a new offer.",
        ),
        (
            "The truckers lifted their blockade for the night.",
            "The strike was called off after the mediator agreed to meet both sides.",
            "The boycott was called off after nobody agreed.",
            "Drop the suit once they have agreed, he wrote.",
        ),
    ),
    telling(
        "ended-when-they-gave-way",
        TalksState.AGREED,
        rf"{_IT}\s(?:(?:over|about|between|at|of|in|with)\s(?:[\w’'-]+\s){{1,7}}?)?(?:ended|ends)\s(?:[^.;:]{{0,40}}?\s)?{_THEN}",
        (
            "A lawsuit over film rights ended on Monday when the studio agreed to pay the heirs.",
            "The stand-off at the weir ended after the farmers accepted half of the water.",
        ),
        ("The strike ended when the money ran out.", "The lawsuit ended after the judge fell ill."),
    ),
    telling(
        "takeover-agreed",
        TalksState.AGREED,
        r"(?:takeover|merger|buy-?out|sale)\s(?:(?:of|with)\s(?:[\w’'&-]+\s){1,4}?)?(?:is\s|was\s|has\sbeen\s)?agreed\b|"
        r"agree[ds]?\sto\s(?:be\s(?:bought|acquired|taken\sover)|a\s(?:\w+\s)?(?:takeover|buy-?out))\b|"
        r"agree[ds]?\sto\s(?:buy|acquire|take\sover)\s[^.;:]{1,60}?\sfor\s(?:about\s|some\s|up\sto\s)?[$€£]?\d[\d.,]*\s?(?:million|billion|bn|m|mln|crowns|euros|dollars|dlrs|pounds)",
        (
            "Takeover of the brewery agreed",
            "The bakery has agreed to be bought by its rival.",
            "The bank agreed to buy the broker for 1.4 billion euros.",
        ),
        ("They agreed to buy bread.", "The takeover was opposed.", "She agreed to buy him lunch for a week."),
    ),
    telling(
        "passed-for-good",
        TalksState.AGREED,
        r"(?:g[ai]ves?|gave|won|cleared|clears)\s(?:its\s)?final\s(?:congressional\s|legislative\s)?(?:approval|passage)\b|"
        r"Congress\s(?:\w+\s)?pass(?:es|ed)\s(?:an?|the)\s(?:[\w$’'-]+\s){0,5}?(?:bill|budget|package|measure)\safter\s(?:[\w’'-]+\s){0,3}?(?:compromise|deal|agreement|concession)",
        (
            "Both chambers gave final approval to the budget.",
            "Congress passes the harbor bill after compromise on tolls",
        ),
        ("The chamber gave its approval.", "Congress passed a resolution.", "The bill needs final approval."),
    ),
)
