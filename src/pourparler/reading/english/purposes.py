"""What strikes, marches and ballots are for: "in support of a claim for", "to press for", "in pursuit of"."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

_CLAIM = (
    r"(?:(?:its|their|his|her|the|an?)\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:demands?|claims?|calls?|campaign|bid|fight|push|appeals?)\s(?:for|that|to(?=\s[a-z]))"
)

PURPOSES = Cue(
    id="struck-for",
    act=Act.DEMAND,
    pattern=rf"to\s(?:press|push|call|campaign|ask)\sfor|(?:to\s(?:press|back(?:\sup)?|support|push|underline|highlight)|in\ssupport\sof|in\spursuit\sof|in|over|behind)\s{_CLAIM}|"
    r"to\s(?:demand|seek|secure|win)(?=\s)|in\spursuit\sof|(?:demanding|seeking|calling\sfor|pressing\sfor)(?=\s)|in\ssupport\sof(?=\s(?:an?\s)?(?:higher|better|more|shorter|a\spay|pay|\d))",
    where=Where.NOUN,
    fires_on=(
        "The guild struck to press for longer breaks.",
        "The guild struck in support of its claim for a bonus.",
        "They marched over a demand for free boots.",
        "They walked out in their campaign for a pension.",
        "They marched in pursuit of a tenth.",
        "They marched demanding a vote.",
        "They struck to demand a vote.",
        "They walked out in support of higher pay.",
    ),
    passes_over=("They marched to the port.", "The guild struck on Monday."),
)
"""It counts only behind a strike or the like."""

STRIKES = Rule(
    id="strikes",
    does="a strike, a protest, or a vote for one",
    pattern=r"\b(?:strikes?|struck|striking|stoppages?|walk(?:ed|ing)?[\s-]?outs?|walked\soff|downed\stools|stopped\swork|industrial\saction|go-slows?|works?-to-rule|(?:overtime|work)\sbans?|"
    r"protest(?:s|ed|ers)?|march(?:es|ed)|rall(?:y|ies|ied)|demonstrat(?:ed|ions?)|pickets?|picketed|blockad(?:e|ed|es)|boycott(?:s|ed)?|sit-ins?)\b",
    any_case=True,
    fires_on=(
        "a strike",
        "They walked out",
        "a go-slow",
        "work bans",
        "They marched",
        "the rally",
        "a sit-in",
        "Dockers blockaded the port",
    ),
    passes_over=("They struggled on", "a rallying price is dear, as some say"),
)
