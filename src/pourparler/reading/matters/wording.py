"""How a measure is worded: a short infinitive phrase in plain English, from whatever form the report has.

"The lifting of sanctions imposed by the council" is worded "lift sanctions"; "that the tolls be refunded first",
"refund the tolls". The report's own words stay in the passage.

>>> infinitive("lift", "the night ban,")
'lift the night ban'
>>> with_owner("stop operation of its reactor", "the North")
"stop operation of the North's reactor"
"""

import functools
import re

LONGEST = 100
"""Characters of a phrase; a longer one ends at the last boundary before."""
_ENDINGS = re.compile(
    r"(?:^|\s+)(?:and|or|but|that|which|of|to|for|from|with|by|on|in|at|as|the|an?|its|their|is|are|was|were|will|would|"
    r"first|another|again|also|soon|immediately|simultaneously|then|not|only|well|so|too|either|however|instead|forward|"
    r"at\sonce|in\sreturn|in\sexchange|as\sconditions?(?:\sto\sbe)?)$"
)
_LEAD = re.compile(r"^(?:that|on|for|of|to|with|about|and|or|but|then|also)\s+(?=\S)")
_QUOTES = re.compile(r"[“”\"«»„]|(?<!\w)[‘'’](?=\w)|(?<=[\w.,])['’](?!\w)")
_ENDS_IN_S = re.compile(r"(?<=s)['’](?=\s\w)")
_BOUNDARY = re.compile(r",\s|\s(?=(?:such\sas|including|who|which|that|by|with|for|from|in|on|at|under|over|and)\s)")
_IDIOMS = (
    (re.compile(r"^hold (?:its|their|his|her|our|the) fire\b"), "hold fire"),
    (re.compile(r"^(?:lay|put) down (?:its|their|his|her|our|the) (?=arms|weapons)"), "lay down "),
    (re.compile(r"^laying down of arms$"), "lay down arms"),
    (re.compile(r"^put (?:its|their|his|her|our) name to\b"), "sign"),
    (re.compile(r"^go back to\b"), "return to"),
    (re.compile(r"^resume(?=$|\s(?:on|in|under|at|with|without)\b)"), "resume talks"),
    (re.compile(r"^pull (?=its|their|the|all|every)(?P<what>.+?) out (?:of|from)\b"), r"withdraw \g<what> from"),
    (re.compile(r"^submit (?:itself|themselves|himself|herself) to\b"), "submit to"),
    (re.compile(r"^open to\b"), "give access to"),
    (re.compile(r"^compensate for\b"), "pay compensation for"),
    (re.compile(r"^hand-over\b"), "hand over"),
    (re.compile(r"^free of\b"), "free"),
    (re.compile(r"\bof (?:its|their) (?:own )?choosing$"), "of their choice"),
)
_THEIRS = re.compile(r"\b(?:its|their(?!\schoice)|his|her|our|my|your)(?:\sown)?\b", re.IGNORECASE)
_THEM = re.compile(r"\b(?:to|with|by|from|for|against)\s(?:it|them|him|her|us|me)\b(?=$|\s)")
_TAKES_THE = re.compile(
    r"^(?:United|European|African|Arab|EU|UN|US|FARC|ELN|Taliban|Houthis|Netherlands|Philippines|P5\+1)\b|^(?!NATO|ASEAN)[A-Z]{2,5}$|"
    r"\b(?:Union|Federation|Government|Council|Commission|Agency|League|Authority|Army|Front|Movement|Party|Guild|"
    r"Association|Alliance|Coalition|Corporation|Cypriots)$"
)


def infinitive(verb: str, thing: str) -> str:
    """A plain verb and what it is done to."""
    phrase = tidy(f"{verb} {thing}")
    for pattern, words in _IDIOMS:
        phrase = pattern.sub(words, phrase)
    return phrase


_SPACE_BEFORE_A_SIGN = re.compile(r"\s+(?=[,.;:])")
_INITIALS_AT_THE_END = re.compile(r"\b(?:[A-Z]\.)+[A-Z]?\.$")


@functools.lru_cache(maxsize=4_000)
def tidy(phrase: str) -> str:
    """A phrase without quotation marks, stray signs and words that hang in the air; no longer than it need be."""
    plain = " ".join(_QUOTES.sub("", _ENDS_IN_S.sub("\0", phrase)).replace("\0", "’").split())
    plain = _SPACE_BEFORE_A_SIGN.sub("", plain).strip(" ,;:—–-")
    plain = plain.rstrip(".") if plain.endswith(".") and not _INITIALS_AT_THE_END.search(plain) else plain
    plain = _LEAD.sub("", plain)
    shorter = _ENDINGS.sub("", plain).strip(" ,;:—–-")
    while shorter != plain:
        plain, shorter = shorter, _ENDINGS.sub("", shorter).strip(" ,;:—–-")
    return plain if len(plain) <= LONGEST else _shortened(plain)


def _shortened(phrase: str) -> str:
    """Up to the last boundary that leaves a phrase worth reading."""
    ends = [found.start() for found in _BOUNDARY.finditer(phrase, 24, LONGEST)]
    return tidy(phrase[: ends[-1]] if ends else phrase[:LONGEST].rsplit(" ", 1)[0])


def with_owner(phrase: str, owner: str | None) -> str:
    """Have "its" and "their" replaced by the one they stand for, or by "the"; only the first is named."""
    name = possessive(owner) if owner else "the"
    named = _THEIRS.sub(lambda _: name, phrase, count=1)
    return _THEM.sub("", _THEIRS.sub("the", named)).replace("the the ", "the ").strip()


def with_it(phrase: str, owner: str | None) -> str:
    """Have "it" after the verb replaced by the one it stands for: "recognise it as a state".

    >>> with_it("recognise it as a nuclear power", "United States")
    'recognise the United States as a nuclear power'
    """
    name = with_article(owner) if owner else None
    return re.sub(r"^(\w+)\s(?:it|them|us|him)\b", lambda found: f"{found[1]} {name}" if name else found[0], phrase)


DESCRIBED = frozenset(
    """Union Strikers Employers Management Company Operator Workers Teachers Nurses Pilots Drivers Dockers Opposition
    Coalition Ministry Rebels Guerrillas Insurgents Separatists Militia City Council""".split()
)
"""Parties that a report only describes: "the company"."""


def with_article(party: str) -> str:
    """A party's name inside a sentence.

    >>> with_article("United States"), with_article("Chile")
    ('the United States', 'Chile')
    """
    if party in DESCRIBED:
        return f"the {party.lower()}"
    return f"the {party}" if _TAKES_THE.search(party) else party


def possessive(party: str) -> str:
    """Whose something is.

    >>> possessive("United States"), possessive("Chile")
    ("the United States'", "Chile's")
    """
    name = with_article(party)
    return name + ("'" if name.endswith("s") else "'s")


_TOO_VAGUE = re.compile(
    r"^(?:(?:look|search|work|strive|press|push|hope|wait|prepare|aim|try|care|stand|account)\b(?:\s(?:for|towards?|on|at|hard|ahead|ready|to|"
    r"together|with|up|by|firm)\b|$)|(?:seek|show|exercise|consider|study|reflect|weigh|seize|think|be|become|remain|"
    r"seem|continue|try|yield|bear|produce|achieve|express|reiterate|stress|say|tell|note|speak|know|understand|believe|"
    r"see|mean|happen|hurry|behave|respond|reply|react|abide|live|spare|ponder|examine|review|rethink|reconsider|"
    r"move|act|come|go|get|have|do|take|give|make|let|keep|hold|put|set)$|"
    r"(?:seek|show|exercise|consider|study|reflect|weigh|seize|think|be|become|remain\s(?!in\b)|seem|continue\sto|yield|"
    r"bear|produce\s(?:results|progress)|achieve|express|reiterate|stress|spare|ponder|examine|review|rethink|reconsider|"
    r"make\s(?:(?:every|all|more|an?|further|greater|joint|serious)\s)*(?:efforts?|progress|compromises?|moves?|sense)\b|"
    r"take\s(?:(?:a|the|more|further|its|their|any)\s)*(?:time|responsibility|initiative|step|position|stand|view|"
    r"role)\b|(?:act|move)\s(?:at\b|in\b|with\b|as\b|quickly|together|now)|come\sup|come\sto\s(?:its|their|a|the)|get\s"
    r"(?:real|serious|on|down|out|used)|go\s(?:on|far|further|ahead|beyond|into)|do\s(?:more|so|its|their|the|whatever|"
    r"everything|anything|nothing)|have\s(?:a|the)\s(?:chance|right|duty)|have\s(?:an?|the|any)\s(?:thing|time|moment)\b|abide\sby|live\sup|hear|listen|continue\s(?:the\s|with\s)*(?:[\w-]+\s){0,2}(?:talks|dialogue|negotiat\w+)|does?\s)\b)",
    re.IGNORECASE,
)
_EVALUATION = re.compile(
    r"^(?:(?:a|an|the|any|some|more|real|true|very|too|much|such|as|new|further|good|good-faith|better|best|early|swift|"
    r"great|positive|constructive|tangible|concrete|serious|fair|unfair|illegal|unacceptable|impossible|hard|difficult|"
    r"easy|progress|results?|goodwill|trust|confidence|patience|restraint|calm|flexibility|realism|courage|wisdom|"
    r"effort|efforts|will|wonders|success|solution|solutions|way|ways|out|chance|time|sense|spirit|idea|ideas|proposal|"
    r"proposals|offer|offers|plan|plans|demand|demands|move|moves|step|steps|thing|things|matter|issue|issues|"
    r"question|result|deal|term|terms|condition|conditions|precondition|preconditions|position|positions|approach|"
    r"claim|claims|report|reports|suggestion|suggestions|request|requests|talk|line|lines|"
    r"dogmatic|reasonable|possible|necessary|ready|willing|both|sides|and|or|but|not|first)\s?)+$",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(
    r"^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|there|what|whether)\b", re.IGNORECASE
)
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:(?:both|these|those|such|all)\s(?:matters|issues|things|points|questions)|themselves|himself|herself|itself)\b"
)
_WHEN = re.compile(
    r"(?:(?:in|on|by|since|last|next|early|late|the|end|of|mid-?)\s?)*"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4}|spring|summer|autumn|winter)s?",
    re.IGNORECASE,
)
"""A time, and nothing that anybody does."""
_IDIOM = re.compile(
    r"(?i)\b(?:gun(?=\W*$|\s(?:to|at|on|against)\b)|knife|pistol|gunpoint|blackmail|(?<!full\s)pressure|blank\s(?:cheque|check)|a\strick|hostage\sto|ink\sis)\b"
)
_TELLS = re.compile(
    r"\b(?:(?<!the\s)said|says|told|saying|added|would|will|should|must|has|have\sbeen|had|is|are|was|were)\b"
)


_RELATIVE = re.compile(
    r"\b(?:that|which|who)\b|(?<=\w)\s(?=(?:they|it|he|she|we|I)\s(?:had|has|have)\s\w+(?:ed|ght|ade|ld|en|wn)\b)"
)
"""Where words begin that tell of a thing: "the deal they had sought"."""


def is_sensible(what: str, verb: str | None) -> bool:
    """Whether somebody could do it: no bare praise or exhortation, no fragment of a clause.

    >>> is_sensible("lift sanctions", "lift"), is_sensible("yield results", "yield"), is_sensible("patience", None)
    (True, False, False)
    """
    if what.startswith(
        ("“", "an end to this: “", "anything but this: “")
    ):  # the report's own words, chosen for what they say
        return True
    if (
        len(what) < 3
        or _LEFTOVER.match(what)
        or _WHEN.fullmatch(what)
        or _POINTS_ELSEWHERE.search(what)
        or _IDIOM.search(what)
    ):
        return False
    if _TELLS.search(_RELATIVE.split(what)[0]):
        return False
    if verb is None:
        return not _EVALUATION.match(what)
    return not _TOO_VAGUE.match(what)
