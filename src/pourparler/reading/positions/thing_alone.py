"""A thing that is wanted or refused without what is told around it: whose stance it is, what it is for, what was so."""

from pourparler.reading.english.rule import Rule

_TO_WHAT_END = Rule(
    id="wanted-to-what-end",
    does="what is wanted is a thing, and then it is told what it is for",
    pattern=r"^(?P<what>\W*(?:(?:an?|the|higher|more|bigger|further|extra|new|inflation-busting|above-inflation)\s)?(?:(?!to\b)[\w%£$€.-]+\s){0,4}?"
    r"(?:rise|increase|raise|hike|tax|levy|loan|grant|subsid(?:y|ie)|fund|money|cash|payment|bonus|wage|salary)(?:e?s)?"
    r"(?:\sof\s[^,;.]{1,25}?)?)\sto\s(?:help\s)?(?:fund|finance|pay\sfor|cover|offset|keep\s(?:up|pace)|meet|match|compensate|cope|cushion|make\sup|bring|"
    r"reflect|counter|ease|reduce|cut|combat|avert|avoid|prevent|tackle|retain|attract|stay)\b",
    any_case=True,
    fires_on=(
        " a toll rise of 7% to fund new buoys",
        " pay increases to keep up with prices",
        " a new tax to pay for roads",
        " more money to help cover the cost",
        " a 9 percent pay raise to match that of the clerks",
        " bonuses to retain nurses",
    ),
    passes_over=(" Peru to fund the road", " to fund the road", " the mill to raise wages to match", " a tax on wine"),
)
_SOMETHING_ELSE_WAS = Rule(
    id="and-something-else-was",
    does="a new clause tells something else that was so",
    pattern=r"(?<=\w),\s(?:and|but|while)\s(?!that\b)(?:(?:more|further|new|the|its|their|some|several|another|\d+)\s)(?:[\w’'-]+\s){1,3}?(?:was|were|had)\s",
    fires_on=(
        " an offer of a 3 percent rise, and new marches were called for May",
        " the bill, but the two sides had met",
        " a toll, while further talks were put off",
    ),
    passes_over=(
        " that the port be opened, and that the ships were freed",
        " the ban and the fee were unjust",
        " a toll, and new roads",
    ),
)
_AND_WHY = Rule(
    id="and-in-protest",
    does="beside what is asked for, why or for whom else it is done",
    pattern=r"(?<=\w),?\s(?:and\s)?(?:in\s(?:protest|support|solidarity|sympathy|response|retaliation)|as\sa\sprotest)\b.*$",
    fires_on=(
        "a longer break and in protest at the gates",
        "a bonus, in support of the crews",
        "a vote and in solidarity with the clerks",
        "more rest in sympathy with the crews",
        "a truce in response to the raid",
        "a ban in retaliation for the tax",
        "a refund as a protest",
    ),
    passes_over=("a say in the support fund", "protest marches"),
)


_OWN_REFUSAL = Rule(
    id="own-refusal",
    does="what is not given up is a refusal of one's own: what is refused is what that refuses",
    pattern=r"^\W*(?:from|on|change|abandon|drop|soften|reconsider|alter)\s(?:its|their|his|her)\s(?:[\w-]+\s){0,2}?(?:(?P<doing>refusal|unwillingness)|opposition|objections?|resistance)\sto\s"
    r"(?:(?:even\s)?consider(?:ing)?\s)?",
    any_case=True,
    fires_on=(
        " from his refusal to think of selling the port",
        " change its refusal to sign",
        " on her long-held opposition to a toll",
    ),
    passes_over=(" his refusal to sign", " from his office", " drop its demand for a toll"),
)
_POSITION_THAT = Rule(
    id="position-that",
    does="words for a stance lead to what it is that is to be so",
    pattern=r"^\W*(?:(?:the|its|their|his|her|any)\s)?(?:(?!(?:of|on|in|to)\b)[\w.’'-]+\s){0,3}?(?:position|stance|conditions?|preconditions?)\s(?=that\s)",
    any_case=True,
    fires_on=(" Peru’s position that tolls be paid", " the condition that it signs"),
    passes_over=(" the position of mate", " that the condition be met"),
)


def _without_stance(words: str) -> str:
    """As in "has refused to budge from his refusal to sign": what is refused is to sign."""
    bare = _OWN_REFUSAL.search(words)
    if bare is None:
        return _POSITION_THAT.sub("", words, count=1)
    to_do = bare["doing"] and "consider" not in bare[0]
    return f"{'to ' if to_do else ''}{words[bare.end() :]}"


def thing_alone(words: str) -> str:
    """Words up to where they no longer tell of the thing.

    >>> thing_alone("a toll rise to fund new pipes"), thing_alone("a 3% offer, and more strikes were planned")
    ('a toll rise', 'a 3% offer')
    """
    words = _without_stance(_AND_WHY.sub("", words))
    told = _SOMETHING_ELSE_WAS.search(words)
    words = words[: told.start()] if told else words
    purpose = _TO_WHAT_END.match(words)
    return words[: purpose.end("what")] if purpose else words
