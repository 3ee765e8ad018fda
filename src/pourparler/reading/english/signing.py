"""Agreement told by what is done with a paper: it is signed, initialled, reached, put to a vote and approved."""

from pourparler.reading.english.cue import Cue
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

_PAPER = (
    r"(?:agreements?|deals?|accords?|pacts?|treat(?:y|ies)|protocols?|contracts?|settlements?|memorand(?:um|a)|mou|truce|ceasefire|compacts?|"
    r"compromise|communiqu[ée]|understanding|declaration|roadmap|lease|text|paper|documents?|terms|formula|charter|convention|mergers?|arrangement|bargain|"
    r"minutes|package|programme|program|plan|proposal|budget|order|mandate|renewal|resolution)"
)
_ITS = r"\s(?:an?|the|its|their|both|all|two|three|several|another)\s(?:[\w’'-]+\s){0,5}?"
WAS_AGREED = Cue(
    id="was-agreed",
    act=Act.ACCEPT,
    pattern=r"(?:was|were|(?:has|have|had)(?:\salso|\snow|\salready|\ssince|\sfinally)?\sbeen)\s(?:\w+ly\s|also\s|already\s|now\s)?"
    r"(?:agreed(?:\sto|\son|\supon)?|signed|initial+ed|reached|struck(?!\s(?:out|off|down|from))|sealed|hammered\sout|thrashed\sout)"
    r"(?!\s(?:\w+\s){0,6}?by\b)(?!-)(?!\s(?:and|but)\s(?:was\s|has\s)?(?:never|not)\b)",
    fires_on=("The accord was signed on Friday.", "It has been agreed that nobody pays.", "A deal was struck at dawn."),
    passes_over=(
        "The accord was signed late on Friday by Lima.",
        "The accord was long.",
        "The clause was struck out.",
        "The accord was initialled and never ratified.",
    ),
)
"""All who talk did it, unless it is told by whom."""
SIGNING: tuple[Cue, ...] = (
    WAS_AGREED,
    Cue(
        id="sign",
        act=Act.ACCEPT,
        pattern=rf"signed(?=(?:\s(?:yesterday|today|on\s\w+|late\s\w+|early\s\w+|here))?{_ITS}{_PAPER}\b)|"
        r"signed(?=\s?(?:[.,;]|$)|\s(?:on|at|in|late|early|yesterday|today|last|first|afterwards|there|here|it|them|both)\b)|signed(?=\s(?:\w+\s){0,3}by\s)|"
        rf"initial+ed(?!\s(?:by|version|text|draft)\b)|ratified|(?:co-?signed|counter-?signed)(?={_ITS}{_PAPER}\b)|"
        r"(?<!would\s)(?<!will\s)(?<!to\s)(?<!not\s)puts?(?=\s(?:pen\sto\spaper|(?:its|their|his|her)\s(?:\w+\s)?(?:names?|signatures?|thumbprints?|seals?|initials)\s(?:\w+\s){0,4}to)\b)",
        fires_on=(
            "The two ports signed a long-term lease.",
            "The pilots have signed.",
            "They initialled four of the seven pages.",
            "The guild put its name to a paper.",
            "The mill and the crews put pen to paper.",
        ),
        passes_over=(
            "She signed an open letter.",
            "He has a signed copy.",
            "They put their names on the door.",
        ),
    ),
    Cue(
        id="reach-agreement",
        act=Act.ACCEPT,
        pattern=rf"(?:reached|struck|concluded|finali[sz]ed|sealed|clinched|completed|formali[sz]ed|hammered\sout|thrashed\sout|worked\sout|approved|backed|endorsed|carried|renewed|"
        rf"announced|confirmed)(?=(?:{_ITS}|\s(?:full\s|broad\s|provisional\s|tentative\s|final\s)?){_PAPER}\b(?!\s(?:between|by|of\s\w+ing)\b))|"
        r"settled(?=\s(?:the|their|its|an?|nearly|almost|most|all|every)\b)|resolved(?=\s(?:the|their|its|all|most)\s(?:\w+\s)?(?:question|questions|differences|dispute|row|issue)\b)|"
        r"(?:reached|found)(?=\s(?:common\sground|consensus)\b)|approved(?=\s(?:the|this|it|them|a|an|its|their)\b)",
        fires_on=(
            "The guild and the port reached agreement on pay.",
            "They struck a two-year deal.",
            "The council approved the scheme.",
            "The tribe and the utility settled a lawsuit.",
            "The boards resolved the question.",
            "The museum and its guards announced a tentative first contract.",
        ),
        passes_over=("They reached the port.", "He announced a strike.", "She struck a match.", "He settled in Lima."),
    ),
)
PAPER = Rule(
    id="paper",
    does="the words for an agreement, or for what was agreed, before “was signed”",
    pattern=rf"\b{_PAPER}\b|^(?:it|this|that|all\sthis|both|all\s(?:three|four|five)|which|what)$",
    any_case=True,
    fires_on=("a two-year accord on pay", "It", "Heads of terms"),
    passes_over=("the ferry", "two trucks"),
)
NOT_YET = Rule(
    id="not-yet",
    does="words before “was agreed” for which it was not, or may not have been",
    pattern=r"\b(?:until|till|once|if|when|before|after|unless|whether|should|nothing|no|none|nobody|neither|little|whatever|as\slong|so\slong|"
    r"provided|says?|claims?|claimed|denie[sd]|insists?|insisted|(?-i:what)|to$)(?:\b|$)",
    any_case=True,
    fires_on=("once a pact", "No agreement", "nothing"),
    passes_over=("The pact", "An agreement on pay"),
)
LONG_AGO = Rule(
    id="long-ago",
    does="words after “was signed” that put it into the past of the dispute",
    pattern=r"^[^.;,]{0,30}?\b(?:in|of|since|back\sin)\s(?:\w+\s)?(?:1[5-9]|20)\d\d\b|^[^.;,]{0,30}?\b(?:years?|decades?)\sago\b",
    any_case=True,
    fires_on=(" in 1962", " in Bern in May 1998", " ten years ago"),
    passes_over=(" on Friday", " at 20 tables"),
)
"""They are told of several who did it together, or of one who gave his consent."""
