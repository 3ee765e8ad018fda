"""Verbs of asking, refusing or ordering that are used by the way: of a case, of an attitude, of what a thing hangs on.

>>> is_only_a_case("If the mill rejects"), is_only_a_case("If it rains, the mill rejects")
(True, False)
>>> is_an_attitude("The guild warned against"), hangs_on_the_world("It may close, depending on the rain")
(True, True)
"""

from pourparler.reading.english.rule import Rule

_CASE = Rule(
    id="told-of-a-case",
    does="somebody's act is told of a case that may not come: if he refuses, this or that will follow",
    pattern=r"^\W*(?:and\s|but\s|that\s)?(?:even\sif|if|whether|should|unless|in\scase)\s[^,;:]*$",
    any_case=True,
    fires_on=(
        "If the mill rejects",
        "and if the mill rejects",
        "But even if they demand",
        "that whether the guild refuses",
        "Should the guild refuse",
        "Unless the guild demands",
        "In case they reject",
    ),
    passes_over=("If it rains, the mill rejects", "The mill rejects", "it is said that they reject"),
)
"""In the words up to what it is about."""
_ATTITUDE = Rule(
    id="refuses-by-attitude",
    does="who warns of a thing, bristles at it or takes a hard line shows how he feels, and refuses no step",
    pattern=r"\b(?:warn(?:s|ed|ing)?\sagainst|bristl(?:e|es|ed|ing)\sat|flout(?:s|ed|ing)?|hard\sline|disputes|distanc(?:es|ed|ing)\s\w+sel(?:f|ves)\sfrom|"
    r"not\ssatisfied|in\sno\shurry\sto|no\smandate|fail(?:s|ed|ing|ure)?(?:\sto)?)\W*$",
    fires_on=(
        "The guild warned against",
        "it warns against",
        "warning against",
        "they warn against",
        "they bristle at",
        "it bristles at",
        "it bristled at",
        "bristling at",
        "the mills flout",
        "it flouts",
        "it flouted",
        "they were flouting",
        "they took a hard line",
        "they have old disputes",
        "it distanced itself from",
        "it distances itself from",
        "distancing themselves from",
        "it is not satisfied",
        "they are in no hurry to",
        "he had no mandate",
        "The house fails to",
        "The house has failed to",
        "failing to",
        "its failure to",
        "The houses fail to",
    ),
    passes_over=("The guild rejected", "it disputes the sum", "they warned"),
)
_HANGS = Rule(
    id="hangs-on-the-world",
    does="what depends on how things are, was so from the first, or falls under a rule, sets nobody a condition",
    pattern=r"\b(?:depending\son|(?:for|from)\sthe\sfirst\b|(?:be|been|are|is|was|were)\ssubject\sto|"
    r"is\sdependent\son\s[^,.;]{2,40}\s(?:as|for)\b|the\sother(?:\sway|\sto\smove))\b",
    any_case=True,
    fires_on=(
        "It may close, depending on the rain",
        "for the first time they met",
        "they were willing from the first",
        "crops would be subject to checks",
        "they had been subject to freezes",
        "they are subject to the law",
        "it is subject to the law",
        "it was subject to a toll",
        "they were subject to a toll",
        "the town is dependent on the mill for bread",
        "the town is dependent on the mill as a buyer",
        "they linked it the other way round",
        "each asked the other to move first",
    ),
    passes_over=("The lease is conditional on a vote", "they made it subject to a vote", "They pay first"),
)
_MIGHT_BE = Rule(
    id="insists-that-it-could-be",
    does="who insists that something could be, or cannot, tells how he sees it",
    pattern=r"^\W*(?:that\s)?(?:(?!must\b|should\b|be\b)[\w’'-]+\s){1,12}?(?:could|can|might|may|cannot)\s(?:not\s)?be\s",
    fires_on=(
        " that most posts could be shed at will",
        " the text can be read so",
        " the text might be read so",
        " it may not be read so",
        " that the clerk cannot be trusted",
    ),
    passes_over=(
        " that the toll must fall so it can be paid",
        " that the toll should fall so it can be paid",
        " that the toll be cut so it can be paid",
        " that it be cut",
    ),
)
_GIVES_UP = Rule(
    id="not-to-insist",
    does="who decides not to insist on a thing, or not to press for it, refuses nothing",
    pattern=r"^\W*(?:not\s)?(?:to\s)?(?:insist|press|push|campaign)\s(?:on|for)\b",
    fires_on=(" not to insist on it", " insist on it", " to press for it", " to push for it", " to campaign for it"),
    passes_over=(" to pay", " not to pay", " to press the men"),
)  # fmt: skip
_ABSTRACT = Rule(
    id="wants-peace",
    does="who wants peace, answers or an end to it names no step",
    pattern=r"^\W*(?:some\s|more\s|an?\s|the\s)?(?:out\b|(?:peace|answers?|clarity|action|justice|progress|respect|certainty|stability|dialogue|"
    r"flexibility|yes|(?:quick\s|fair\s|good\s|swift\s)?(?:solution|settlement|resolution)|"
    r"(?:this\s)?(?:matter|dispute|row|issue)\s(?:resolved|settled))\b(?!\s(?:that|which|of|under)\b))",
    fires_on=(
        " peace",
        " some answers",
        " an answer",
        " more clarity",
        " action",
        " justice for all",
        " progress",
        " respect",
        " certainty",
        " stability",
        " dialogue",
        " flexibility",
        " a yes",
        " out of the pact",
        " a solution",
        " a quick solution",
        " a fair settlement",
        " a good settlement",
        " a swift resolution",
        " the matter resolved",
        " this dispute settled",
        " the row settled",
        " the issue resolved",
    ),
    passes_over=(
        " a settlement of 4 per cent",
        " a solution that ends it",
        " peace which lasts",
        " the toll cut",
        " a solution under which both pay",
    ),
)  # fmt: skip


def is_only_a_case(lead: str) -> bool:
    """Whether the words up to what an act is about tell it of a case only."""
    return _CASE.fires(" ".join(lead.split()))


def is_an_attitude(lead: str) -> bool:
    """Whether the words up to what is refused show an attitude, and no refusal."""
    plain = " ".join(lead.split())
    return plain == "opposed to" or _ATTITUDE.fires(plain)


def hangs_on_the_world(words: str) -> bool:
    """Whether words of a condition set nobody one."""
    return _HANGS.fires(" ".join(words.split()))


def only_claims(insisted: str) -> bool:
    """Whether what is insisted on is how things could be."""
    return _MIGHT_BE.fires(" ".join(insisted.split()))


def gives_up_asking(refused: str) -> bool:
    """Whether what somebody will not do is to go on asking."""
    return _GIVES_UP.fires(" ".join(refused.split()))


def names_no_step(wanted: str) -> bool:
    """Whether what is wanted is a state of things that nobody can give by one step."""
    return _ABSTRACT.fires(" ".join(wanted.split()))
