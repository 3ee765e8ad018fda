"""Words of offering that bind nobody: how things are said to be, an offer without its terms, one told as past.

>>> offers_nothing("the mill suggested", " the strike would cost a million"), offers_nothing("it offered", " a rise")
(True, False)
>>> is_told_as_past("The mill offered"), is_told_as_past("The mill has offered")
(True, False)
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_SO = Rule(
    id="suggests-that-it-is-so",
    does="who suggests that something is so, or will come of a thing, puts nothing forward",
    pattern=r"\bsuggest(?:s|ed|ing)?\s(?:that\s)?(?:(?!(?:that|to|under)\b)[\w’'-]+\s){1,7}?"
    r"(?:is|are|was|were|has|had|have|may|might|could|does|did|amount(?:s|ed)?\sto|would\s(?:cost|mean|take|lead|result|cause|add|hit|save)|will\s(?:not\s)?(?:cost|mean|take|lead|be|result|cause|add|hit|save|stay))\b",
    fires_on=(
        "The mill suggests that the guild is late",
        "they suggested the men are tired",
        "she suggested it was over",
        "suggesting the guild’s part in it were small",
        "surveys suggest that the town has grown",
        "it suggested that the mill had lied",
        "figures suggest the mills have grown",
        "he suggested that guards may also be called",
        "he suggested the talks might fail",
        "she suggested the pact could fail",
        "it suggests the pact does little",
        "it suggested the pact did little",
        "he suggested it amounts to a cut",
        "she suggested it amount to nothing",
        "she suggested it amounted to a cut",
        "it suggested the strike would cost a million",
        "it suggested the strike would mean delays",
        "it suggested the work would take a year",
        "it suggested that it would lead nowhere",
        "it suggested that it would result in a loss",
        "it suggested that it would cause delay",
        "it suggested that it would add to the bill",
        "it suggested that it would hit the poor",
        "it suggested that it would save money",
        "it suggested that it will cost more",
        "it suggested that it will mean more",
        "it suggested that it will take a year",
        "it suggested that it will lead nowhere",
        "it suggested that it will not be easy",
        "it suggested that it will result in a loss",
        "it suggested that it will cause delay",
        "it suggested that it will add a lot",
        "it suggested that it will hit the poor",
        "it suggested that it will save money",
        "it suggested that it will stay shut",
    ),
    passes_over=(
        "The mill suggested a rise",
        "the envoy suggested that both move at once",
        "she suggested a toll that is lower",
        "it suggested that the toll be cut",
        "it suggested a ban to all who are late",
        "it suggested tolls under which carts are free",
        "it suggested tolls that are low",
    ),
)
_THINGS_SAID = WordClass(
    id="said-and-not-given",
    words=(
        r"assessments?",
        r"explanations?",
        r"details?",
        r"comments?",
        r"evidence",
        r"glimpses?",
        r"glimmers?",
        r"hints?",
        r"hopes?",
        r"prospects?",
        r"views?",
        r"reasons?",
        r"excuses?",
        r"advice",
        r"praise",
        r"condolences",
        r"congratulations",
        r"thanks",
        r"sympathy",
        r"opinions?",
        r"predictions?",
        r"analysis",
        r"insights?",
    ),
    frame="it offered {}",
)
_SAID = Rule(
    id="offers-but-words",
    does="what is offered is an account, a hope or good wishes: it is said, not given",
    pattern=rf"\boffer(?:s|ed|ing)?\s(?:(?!(?:to|for|of|and|or|that)\b)[\w-]+\s){{0,3}}{_THINGS_SAID}\b",
    fires_on=("it offers a comment", "offering the first glimpse", "They offer no evidence"),
    passes_over=(
        "it offered a rise",
        "it offered land and hope",
        "it offered bread or praise",
        "offers of hope",
        "it offered land for advice",
        "it offered to give advice",
        "it offers land that views",
    ),
)
_ITS_NAME = WordClass(
    id="what-an-offer-is-called",
    words=(
        "papers?",
        "formulas?",
        "variations?",
        "compromises?",
        "solutions?",
        "drafts?",
        "texts?",
        "documents?",
        "annex(?:es)?",
        "plans?",
        "proposals?",
        "packages?",
        "offers?",
        "bids?",
        "ideas?",
        "options?",
        "alternatives?",
        r"term\ssheets?",
        "sequences?",
        "courses?",
        "roadmaps?",
        "blueprints?",
        "frameworks?",
        "outlines?",
        r"(?:working\s)?tables?",
        "steps",
        "ways",
        "something",
    ),
    frame="a new {}",
)
_NO_TERMS = Rule(
    id="offer-without-terms",
    does="what is put forward is named as an offer, a plan or a paper, and no more is told of it",
    pattern=rf"^\W*(?:a\snumber\sof\s)?(?:(?!(?:of|to|for|that)\b)[\w-]+\s){{0,4}}?{_ITS_NAME}(?:\sof\s(?:its|his|her|their)\sown)?"
    r"(?:\W*$|,\s(?!(?:to|under|with)\b)|\s(?:on|last|this|late|early|yesterday|today|in|at|during|as|and\s(?:was|had|said|left))\b(?![^,.;]*\b(?:to|under)\s)"
    r"|\s(?:to|for)\s(?:the|an?|its|their|his|her|our|both|all|\d[\w-]*)\s(?!\w+ing\b|[^.;]*\sto\s[a-z]+\s))",
    any_case=True,
    fires_on=(
        " a paper",
        " the new pay offer on Friday",
        " its own plan last week",
        " their ideas, a few lines long",
        " his formula this week",
        " her draft late in the day",
        " two papers early today",
        " three ideas yesterday",
        " several options today",
        " some steps in July",
        " a number of steps at noon",
        " a text during the talks",
        " a compromise as dawn broke",
        " a draft and was sent home",
        " a draft and had it read",
        " a draft and said so",
        " a draft and left",
        " a plan of its own",
        " a plan of his own",
        " a plan of her own",
        " a plan of their own",
        " an offer to the guild",
        " the pact and plan to a board",
        " the offer to its members",
        " the offer to their members",
        " the offer to his members",
        " the offer to her members",
        " an offer to our members",
        " a plan for both sides",
        " a plan for all crews",
        " the proposal to 12-bank groups",
        " something",
    ),
    passes_over=(
        " a plan to cut the toll",
        " a formula under which both pay",
        " an offer of 4 per cent",
        " a plan for cutting the toll",
        " an idea that both would pay",
        " a rise",
        " a plan, to be paid by others",
        " a plan, under which both pay",
        " a plan, with land for both",
        " help for both plans",
        " men to draft texts",
        " land that plans",
        " a share of the bids",
        " an offer to the guild to buy the mill",
        " a plan in the end to cut it",
        " a plan on Friday under which both pay",
    ),
)
_AS_PAST = Rule(
    id="offered-and-told-as-past",
    does="who offered something, told without “has”, did so once: what became of it since is not told",
    pattern=r"^(?!.*\b(?:has|have|had|also\ssays|again|still|is|are)\b)(?!.*['’]ve\b).*\b(?:offered|proposed|suggested|tabled)\W*$",
    fires_on=(
        "The mill offered",
        "The envoy proposed",
        "the guild suggested",
        "the mill tabled",
    ),
    passes_over=(
        "The mill has offered",
        "They have proposed",
        "it had suggested",
        "We’ve offered",
        "It is offering",
        "The mill offers",
        "The mill offered instead",
        "What is suggested",
        "those who are offered",
        "It still offered",
        "it again proposed",
        "she also says she proposed",
    ),
)
_BEFORE_NOW = Rule(
    id="had-first-offered",
    does="who had offered something at first, or earlier, may have moved since",
    pattern=r"\b(?:earlier|originally|initially|previously|at\sfirst)\s(?:been\s)?\w+ed\b|\bhad\sbeen\soffering\b",
    fires_on=(
        "The mill had earlier offered",
        "it has originally proposed",
        "they have initially suggested",
        "it previously offered",
        "it had at first been offered",
        "which had been offering",
    ),
    passes_over=("The mill had offered", "an earlier offer"),
)


ONLY_BLAMES = Rule(
    id="will-only-blame-or-thank",
    does="who says that he will blame or thank somebody, if it comes to that, puts nothing forward",
    pattern=r"(?:\b(?:will|would)|['’](?:ll|d))\s[“\"‘']?(?:\w+ly\s)?[“\"‘']?(?:blame|accuse|fault|thank|congratulate|remember|regret)\b",
    fires_on=("he would “absolutely blame the guild” if it closed", "We’ll thank them if it opens"),
    passes_over=("he would pay if it closed", "they blame the guild"),
)


def offers_nothing(lead: str, offered: str) -> bool:
    """Whether words of offering offer nothing at all.

    Args:
        lead: those up to what is offered.
        offered: those for what is offered.
    """
    plain = " ".join(f"{lead[-20:]} {offered}".split())
    return _SO.fires(plain) or _SAID.fires(plain)


def names_no_terms(offered: str) -> bool:
    """Whether an offer is named without what is in it."""
    return _NO_TERMS.fires(" ".join(offered.split()))


def is_told_as_past(lead: str) -> bool:
    """Whether an offer is told as an event of the past, in the words up to what is offered."""
    plain = " ".join(lead.split())
    return _AS_PAST.fires(plain) or _BEFORE_NOW.fires(plain)
