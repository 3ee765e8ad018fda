r"""Speakers put amid what they say are no part of it: "it would be wrong, Lima said, to cut the quota".

>>> without_speaker('"out of the question", he said, to cut it')
'"out of the question" to cut it'
"""

import re

from pourparler.reading.english.rule import Rule

INSERTED = Rule(
    id="speaker-amid-the-words",
    does="who says so stands between commas, after a judgement and before what is judged",
    pattern=r",?(?P<closes>[”\"’]?),?\s(?:(?:the|an?|he|she|it|they|its|one|some|several|senior|[A-Z][\w.’'-]*)(?:\s[\w.’'-]+){0,7}?\s)"
    r"(?:sa(?:id|ys?)|argue[sd]?|insist(?:s|ed)|add(?:s|ed)|maintain(?:s|ed)|warn(?:s|ed)|declare[sd]|told\s(?:reporters|journalists|parliament))"
    r"(?:\s(?:on\s)?[A-Z][a-z]+day)?,\s[“\"]?(?=(?:to\s[a-z]|of\s[a-z]+ing\b|for\s(?:the|an?|its|their|any|[A-Z])|that\s))",
    fires_on=(
        "It would be wrong, Peruvian officials said, to cut it",
        "“out of the question”, he said, to cut it",
        "no question, Lima insisted, of cutting it",
        "unacceptable, the firm told reporters, for the fee to rise",
        "wrong, she warned on Monday, that they pay",
    ),
    passes_over=("They left, he said, and will not return", "It was wrong, he said.", "Lima said, to much applause"),
)


_TO_WHOM = Rule(
    id="to-whom-it-is-offered",
    does="a word for whoever is offered a thing stands before it",
    pattern=r"^\s(?:it|them|him|her|us|me)(?=\s(?:[$€£]\s?\d|\d[\d.,]*\s?(?:%|per\s?cent|pct|percent|million|billion|mln|m\b|bn|cents?|dlrs|dollars|euros|pounds)|an?\s(?:[\w-]+\s)?(?:share|quota|rebate|lease|deal|loan|seat|veto|exemption|tariff|rise|place)\b))",
    fires_on=(" it 22 percent", " them a lease", " us €20"),
    passes_over=(" it was late", " them to pay", " it 11-0", " it a second time", " it"),
)


_AS_IT_HAD = Rule(
    id="which-it-had",
    does="words at the end that only tell of a thing where somebody has it from",
    pattern=r"(?P<thing>\b(?:the|an?|any)\s(?:[\w%-]+(?:\.\d+%?)?\s){0,3}?[\w%-]+(?:\.\d+%?)?)\s(?:that\s|which\s)?(?:it|they|he|she)\s(?:had|set|got|received|won|enjoyed|held|agreed|"
    r"(?:was|were)\s(?:given|offered|promised|allotted))\b(?!\s(?:to|not|been|never)\b)[^,;:“”\"]{0,40}$",
    fires_on=(
        " go below the 19.6% it set itself in 2021.",
        " accept less than the share that they had last year",
        " give up a lease it was given in May",
    ),
    passes_over=(" the lease if it had not rained", " say that it had left", " pay the men it had to hire"),
)


_AS_WHAT = Rule(
    id="as-what-it-is-refused",
    does="words that tell how poor a thing is stand before it",
    pattern=r"^\s[“\"]?as\s[“\"]?(?:(?!(?:part|soon|well|long|far\sas)\b)[\w-]+[”\"]?\s){1,3}?(?=(?:an?|the|its|their|any|this)\s)",
    fires_on=(" as inadequate a bid of nine cents", " as “derisory” the offer of the mill"),
    passes_over=(" as part of a deal", " the bid as too low", " as soon as the men leave"),
)


_SAYS = re.compile(
    r"(?:sa(?:id|ys?)|argue[sd]?|insist(?:s|ed)|add(?:s|ed)|maintain(?:s|ed)|warn(?:s|ed)|declare[sd]|"
    r"reporters|journalists|parliament|day),\s"
)
"""A verb of saying before a comma, or whom it was said to, or when: only there can a speaker stand amid the words."""


def without_speaker(said: str) -> str:
    """Words without a speaker who is put into them, whom it is offered to, and how poor it is."""
    said = _AS_IT_HAD.sub(lambda found: found["thing"], _AS_WHAT.sub("", _TO_WHOM.sub("", said)))
    return INSERTED.sub(lambda found: found["closes"] + " ", said) if _SAYS.search(said) else said
