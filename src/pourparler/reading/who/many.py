"""Many who act: those who speak for them, "a group of" them, and funds told apart by what they hold."""

from pourparler.reading.english.rule import Rule

OFFICERS_OF = Rule(
    id="officers-of-a-group",
    does="words before a group that tell of those who speak for it",
    pattern=r"(?i)\b(?:leaders?|representatives?|members|delegates?|delegations?|spokes\w+|negotiators?|lawyers|officials?|heads?|elders|"
    r"presidents?|chair(?:man|woman|person)?|secretary|secretaries|convenors?|conveners?|organi[sz]ers|envoys?|majority|council|"
    r"committee|dozens|hundreds|thousands|some|most|many|all|none|one|(?:a|the|another|one)\s(?:[a-z-]+\s){0,2}(?:group|coalition|alliance|consortium|number|bloc|handful|syndicate))"
    r"\sof\s(?:the\s|its\s|their\s|[A-Z][\w’'-]+\s)?(?:[a-z]+\s)?$",
    fires_on=(
        "the general secretary of the ",
        "representatives of the four ",
        "Leaders of ",
        "A small group of ",
        "a coalition of Peruvian ",
    ),
    passes_over=("the price of ", "the anger of the ", "group of "),
)
HOLDS_PAPERS = Rule(
    id="funds-that-hold-papers",
    does="funds told apart by whose bonds or shares they hold",
    pattern=r"funds\s(?:(?:that|which)\s)?(?:hold|own)(?:ing)?\s[^.;:]{3,60}?\b(?:bonds?|debt|loans?|notes|shares|stock|stake)\b",
    any_case=True,
    fires_on=("funds holding Peru's bonds", "funds that own a third of the notes"),
    passes_over=("funds holding out", "funds for the bonds"),
)
NEVER_ONE = frozenset("funds banks".split())
"""Many firms, and never the one Fund or Bank that a report names."""
