"""Meetings to come, and those told by other words than "met": "they meet again on Friday", "are due to sit down"."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

_SOON = (
    r"(?:(?:will|shall)(?:\sall|\sboth|\snow|\sthen|\snext|\sonce\sagain|\sagain|\salso)?|"
    r"(?:is|are|was|were)\s(?:now\s)?(?:(?:due|set|expected|scheduled|supposed|slated)\s)?to|plans?\sto)\s(?:all\s|both\s|now\s|then\s|next\s|again\s)?"
)
_MEET = (
    r"(?:meet(?!\s(?:the|its|their|an?|all|any|every|those|these|his|her|our|half|no)\s(?!(?:\w+\s){0,2}(?:ministers?|presidents?|unions?|company|"
    r"management|owners|employers|leaders?|guild|mediators?|officials|sides?|delegations?|teams?|envoys?)\b))|sit\s(?:down|together|again)|convene|reconvene|resume|reassemble|gather|come\stogether|talk\sagain|get\stogether|"
    r"(?:hold|have|resume|continue|restart|reopen|open|begin|start)(?=\s[^.;,]{0,40}\b(?:talks?|negotiations?|discussions?|consultations?|meetings?|session|sessions|round|rounds)\b)|"
    r"(?:return|go\sback|come\sback|be\sback)(?=\s(?:to\s(?:the|their)\s(?:bargaining\s|negotiating\s|conference\s)?(?:table|talks)|"
    r"(?:on|at|here|for)\b|tomorrow|next)))"
)
_WHEN = (
    r"(?=\s(?:again|next|here|anew|once\smore|tomorrow|today|tonight|later|this|(?:on|in|at|for)\s|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?-i:[A-Z])[a-z]{2,4}\.\s\d|every|each|twice|daily|weekly))"
)

TALKS_WENT = Cue(
    id="talks-went",
    act=Act.MEET,
    pattern=r"(?:ended|closed|concluded|finished|resumed|opened|began|adjourned)(?=\s(?:in|on|at|after|yesterday|today|here|late|early|last|inconclusively|"
    r"with|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)|(?:was|were)\sheld|took\splace",
    fires_on=("Talks between Lima and Quito ended on Friday.", "A session between the two was held.", "It took place."),
    passes_over=("The talks ended the strike.", "He held on."),
)
"""It counts where talks between somebody and another did so."""
MEETINGS_TO_COME: tuple[Cue, ...] = (
    TALKS_WENT,
    Cue(
        id="meet-again",
        act=Act.MEET,
        pattern=rf"{_SOON}{_MEET}|meet(?:\snext)?{_WHEN}|(?:reconvene|return){_WHEN}",
        bare=frozenset({"meet", "reconvene", "return"}),
        fires_on=(
            "The two sides will meet again on Friday.",
            "The envoys are due to sit down in Bern.",
            "The teams are to resume talks next week.",
            "The parties meet next on May 4.",
            "They meet again Tuesday.",
            "Both delegations return on Friday.",
        ),
        passes_over=(
            "The loan will meet the cost.",
            "She wants to meet him.",
            "They return the keys.",
            "Lima will hold talks only once the port is open.",
        ),
        unless=r"^[^.;]{0,60}?\b(?:only|unless|until|if|provided|as\slong)\b",
    ),
)
"""They are read where several are said to do it, or somebody who meets another."""
WHAT_IS_MET = (
    r"(?:(?!(?:with|and|to|for|in|on|at|over)\b)[\w’'-]+\s){0,4}?(?:recommendations?|demands?|requirements?|targets?|conditions?|criteria|costs?|deadlines?|standards?|"
    r"terms|obligations?|commitments?|needs|expectations?|bills|thresholds?|payments?|goals?|challenges?)\b"
)
"""Who has met these has met nobody."""
