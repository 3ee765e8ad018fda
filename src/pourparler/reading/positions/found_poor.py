"""An offer that somebody finds too poor, in words that refuse it: "the offer fell short", "slammed it as derisory".

>>> found_poor(" that the mill's pay offer fell well short of what the crews need")["what"]
'pay offer'
>>> blamed_as_poor("The crews slammed the latest offer as derisory")
{'owner': 'the', 'what': 'latest offer'}
"""

import re

from pourparler.reading.english.rule import Rule

_OFFER = (
    r"(?:(?!(?:its|their|his|her|the|an?|[\w-]+['’]s?)\s)[\w%$£€.’'“”\"-]+,?\s){0,4}?"
    r"(?:(?:counter-?\s?)?offers?|proposals?|package|bid)"
)
_OWNED = (
    r"(?P<owner>the|its|their|his|her|this|that|an?|what\s[^,;]{3,40}|[\w’' .&-]{2,40}?['’]s?)"
    rf"\s(?P<what>{_OFFER})"
)
SHORT = Rule(
    id="an-offer-falls-short",
    does="what is said of an offer is that it falls short, and no more",
    pattern=rf"^\W*(?:that\s)?{_OWNED}\s(?:(?!not\b)[\w’'.-]+\s){{0,4}}?(?:still\s|again\s|also\s)?(?:fell|falls|fall)\s(?:\w+\s)?short\b",
    any_case=True,
    fires_on=(" that the proposal fell short of its hopes", "The mill's latest offer falls far short of what we need"),
    passes_over=(" that the offer would not fall short", " that the harvest fell short", " that the talks fell short"),
)
_POOR = (
    r"(?:unacceptable|unsatisfactory|inadequate|insufficient|derisory|paltry|laughable|insulting|insult|non-?starter|unworkable|unfair|"
    r"too\s(?:little|low)|not\s(?:good\s)?enough)"
)
MADE_POOR = Rule(
    id="a-poor-offer-made",
    does="what is said of somebody is that the offer he made is poor",
    pattern=r"^\W*(?:that\s)?(?P<owner>[^,;:.]{2,50}?)\s(?:had\s|has\s)?(?:made|provided|gave|given|presented|submitted|tabled|put\sforward)\s"
    rf"(?:it\s|them\s|us\s)?an?\s[“\"‘']?(?:\w+ly\s)?(?:{_POOR})[”\"’']?,?\s(?P<what>{_OFFER})\b",
    any_case=True,
    fires_on=(" that Tarn Lines had made an “unacceptable” pay offer", " the mill tabled a wholly inadequate proposal"),
    passes_over=(" that the mill made a fair offer", " that the mill made an unfair remark"),
)
CALLED_POOR = Rule(
    id="an-offer-called-poor",
    does="what is said of an offer is that it is too little, or not to be had",
    pattern=rf"^\W*(?:that\s)?{_OWNED}\s(?:(?:was|were|is|are|had\sbeen|remains|remained)\s(?:[\w-]+ly\s|still\s|far\s|just\s){{0,2}}?[“\"‘']?"
    rf"(?:{_POOR}|nowhere\snear\senough|below\s(?:the\srate\sof\s)?inflation|an?\s[“\"‘']?(?:[\w-]+\s)?(?:pay|wage)\scut)\b"
    r"|(?:does|did|do)(?:\snot|n['’]t)\s(?:go\sfar\senough|come\sclose|meet\s|address\s|match\s))",
    any_case=True,
    fires_on=(
        " that the offer was not enough",
        "The mill's pay offer is still far too low",
        " that the offer was nowhere near enough",
        " that its latest offer was below inflation",
        " that their offer is below the rate of inflation",
        " that the offer was a real-terms pay cut",
        " that the offer is a wage cut",
        " the offer did not go far enough",
        " that the mill's offer doesn't come close",
        " that the bid does not match the price of the land",
        " that the offer did not meet its needs",
        " that the package does not address night work",
    ),
    passes_over=(" that the offer was fair", " that the mill was unfair", " that the offer was not unacceptable"),
)
_BLAME = r"(?:critici[sz]ed|slammed|blasted|lambasted|denounced|condemned|attacked|derided|decried)"
BLAMED = Rule(
    id="an-offer-blamed-as-poor",
    does="an offer is blamed, by a word that refuses it",
    pattern=rf"\b{_BLAME}\s{_OWNED}\s(?:[^,;.]{{0,40}}\s)?"
    rf"as\s(?:an?\s)?[“\"‘']?(?:\w+\s)?{_POOR}\b"
    rf"|{_OWNED.replace('<owner>', '<whose>').replace('<what>', '<made>')},?[”\"]?,?\s"
    rf"(?:which|that)\s(?:was|were)\s(?:\w+\s){{0,2}}{_BLAME}\sby\s"
    rf"[^,;.]{{3,90}}\sas\s(?:an?\s)?[“\"‘']?(?:\w+\s)?{_POOR}\b",
    any_case=True,
    fires_on=(
        "The crews slammed the latest pay offer as “derisory”",
        "The guild condemned the mill's offer on Monday as wholly inadequate",
        "The mill put its final offer, which was criticised by the crews as an insult",
    ),
    passes_over=(
        "The crews slammed the mill as unfair",
        "The crews slammed the offer as a step back, and it was improved",
        "The crews welcomed the offer as fair",
    ),
)


def found_poor(words: str) -> re.Match[str] | None:
    """The offer that some words find to fall short, or poor: whose it is, and what."""
    return SHORT.match(words) or CALLED_POOR.match(words) or MADE_POOR.match(words)


def blamed_as_poor(sentence: str) -> dict[str, str] | None:
    """The offer that a sentence tells to be blamed as poor: whose it is, and what."""
    found = BLAMED.search(sentence)
    return {"owner": found["owner"] or found["whose"], "what": found["what"] or found["made"]} if found else None
