"""Fine or angry words by which a side asks or refuses no step: to come together, to choose, not to let a chance pass.

>>> asks_in_fine_words(" the house to come together"), asks_in_fine_words(" the house to lower the toll")
(True, False)
>>> refuses_in_fine_words("We can’t let this chance pass"), refuses_in_fine_words("We can’t let the toll rise")
(True, False)
"""

from pourparler.reading.english.rule import Rule

_ASKED = Rule(
    id="asks-in-fine-words",
    does="what is asked is to come together, to choose, to do one's duty or to account for oneself",
    pattern=r"\b(?:(?:come|work|pull|stand)\stogether|put\s(?:politics|partisanship|differences|their\sdifferences|party)\saside|put\s(?:the\s)?(?:country|nation|people)\s(?:first|before)|stop\splaying\s(?:games|politics)|"
    r"(?:do|doing)\s(?:(?:its|their|his|her|your|our)\s(?:jobs?|part|duty|duties|work)\b|(?:theirs|his|hers|ours)\b(?=\W*$))|do\s(?:right|better|well)\sby\b|(?:hand\sin|submit|file|send\sin|put\sin)\s(?:\w+\s)?(?:written\s)?(?:submissions|statements|position\spapers|written\sevidence)\b|choose\sbetween|decide\s(?:whether|if|between)|make\sa\schoice|grow\sup|get\sits\sact\stogether|step\sup\b(?!\s(?:pay|deliver|product|aid|patrol))|stand\sup\s(?:for|to)|"
    r"do\swhat(?:['’]s|\sis)\sright|wake\sup|come\sto\s(?:its|their|his)\ssenses|look\sin\sthe\smirror|be\shonest|think\s(?:twice|hard|long)|explain\s(?:how|why|what|itsel\w+|himsel\w+|hersel\w+|themselves)|"
    r"justify\sit|get\s(?:this|it|that|something|things)\sdone|move\s(?:on\b(?!\s(?:the|its|their|an?|this)\b)|forward\b(?!\swith))|lead\sby\sexample|rise\sto\sthe|(?:hold|stand|stay)\s(?:firm|fast|strong|tall|the\sline|(?:his|her|its|their|your|our)\sground)|stick\stogether|(?:not\sto\s)?(?:cave|blink|back\sdown|flinch)\b|do\sthe\speople)",
    any_case=True,
    fires_on=(
        " the house to come together",
        " both to work together",
        " the town to pull together",
        " the town to stand together",
        " both to put politics aside",
        " both to put partisanship aside",
        " both to put differences aside",
        " both to put their differences aside",
        " both to put party aside",
        " both to put the country first",
        " both to put nation before gain",
        " both to put people first",
        " the mayor to stop playing games",
        " the mayor to stop playing politics",
        " the house to do its job",
        " members to do their jobs",
        " him doing his job",
        " her to do her job",
        " you to do your job",
        " We need to do our job",
        " him doing his part",
        " them to do theirs.",
        " that Lima must choose between war and peace",
        " that it must decide whether it pays",
        " that it must decide if it pays",
        " that it must decide between them",
        " it to make a choice",
        " him to grow up",
        " the house to get its act together",
        " the house to step up",
        " it to stand up for the crews",
        " it to stand up to them",
        " it to do what's right",
        " it to do what is right",
        " the town to wake up",
        " it to come to its senses",
        " them to come to their senses",
        " him to come to his senses",
        " him to look in the mirror",
        " him to be honest",
        " him to think twice",
        " him to think hard",
        " him to think long",
        " it to explain how it was spent",
        " it to explain why",
        " it to explain what",
        " it to explain itself",
        " him to explain himself",
        " her to explain herself",
        " them to explain themselves",
        " him to justify it",
        " We want to get this done",
        " them to get it done",
        " them to get that done",
        " them to get something done",
        " them to get things done",
        " the town to move on",
        " the town to move forward",
        " him to lead by example",
        " them to hold firm",
        " them to stand their ground",
        " them to stick together",
        " him not to blink",
        " it to rise to the day",
        " it to do the people's work",
        " to do right by those it hurt",
        " the sides to hand in written submissions",
        " both to file their statements by May",
    ),
    passes_over=(
        " the mill to step up pay",
        " the mill to step up deliveries",
        " the mill to step up production",
        " it to step up aid",
        " it to step up patrols",
        " it to move forward with a vote",
        " it to move on the term of the lease",
        " it to move on its terms",
        " it to move on their terms",
        " it to move on a lease",
        " it to move on this lease",
        " the house to lower the toll",
    ),
)
_ANSWERS = Rule(
    id="demands-answers",
    does="who demands answers, respect or leadership asks for no step of the talks",
    pattern=r"^\W*(?:for\s)?(?:some\s|more\s|an?\s|greater\s|full\s|public\s)*(?:answers?|explanations?|accountability|respect|unity|leadership|clarity|honesty|fairness|common\ssense|bipartisanship|civility|decency)\b(?!\s(?:by|before)\b)",
    any_case=True,
    fires_on=(
        " answers from the mill",
        " for some answers",
        " an answer",
        " a full explanation",
        " more accountability",
        " respect",
        " unity",
        " for leadership",
        " greater clarity",
        " honesty",
        " fairness",
        " common sense",
        " bipartisanship",
        " civility",
        " public decency",
    ),
    passes_over=(" an answer by Friday", " answers before the vote", " the leadership vote"),
)
_REFUSED = Rule(
    id="refuses-in-fine-words",
    does="who will not let a chance pass, trusts somebody not, or says that it will take time refuses nothing",
    pattern=r"(?:\bnot|n['’]t|\bcannot|\bnever)\s(?:let|allow)\s(?:this|that|it|the|such\san?|another)\s?(?:\w+\s){0,2}?(?:to\s)?(?:pass(?:\sus)?\b(?!\s\w+\s\w)|slip|happen|go\s(?:on|to\swaste|unanswered|unpunished)|slide|drag)\b"
    r"|(?:\bnot|n['’]t|\bcannot|\bnever)\s(?:simply\s|just\s)?be\s(?:trusted|believed|ignored|overstated|underestimated|denied|excused|forgiven|relied|reasoned|solved|won)\b"
    r"|(?:\bnot|n['’]t|\bnever)\s(?:going\sto\s)?(?:happen|come|change|be\s(?:easy|done|fixed|solved))\s(?:overnight|quickly|easily|at\sonce|anytime|any\stime|soon)\b"
    r"|(?:\bnot|n['’]t|\bcannot)\shave\sit\sboth\sways\b|(?:\bnot|n['’]t)\s(?:only|merely)\s(?!if\b|when\b|after\b|once\b)[a-z]+\s[^.;]*?(?:,|\bbut\b)",
    any_case=True,
    fires_on=(
        "We can’t let this opportunity pass",
        "we cannot let the chance pass us",
        "we will not let that slip",
        "we can never allow it to happen",
        "we will not allow this to go on",
        "we can't let such a chance go to waste",
        "we can't let another blow go unanswered",
        "we can't let it go unpunished",
        "we can't let it slide",
        "we can't let such an affair drag on",
        "Lima cannot be trusted",
        "they can't be believed",
        "it can not simply be ignored",
        "that can't just be overstated",
        "it cannot be underestimated",
        "it can not be denied",
        "it can never be excused",
        "it cannot be forgiven",
        "they can't be relied on",
        "they cannot be reasoned with",
        "it cannot be solved by force",
        "it cannot be won",
        "It’s not going to happen overnight",
        "that won't come quickly",
        "it will not change easily",
        "it will never be easy soon. it will not be done at once",
        "it won't be fixed overnight",
        "it won't be solved overnight",
        "it won’t happen anytime soon",
        "it won’t happen any time soon",
        "it won’t come soon",
        "it won't be easy soon",
        "He can’t have it both ways",
        "he cannot have it both ways",
        "we won’t merely call the bluff, we will sue",
        "it will not only cut tolls but end them",
        "you may not have it both ways",
    ),
    passes_over=(
        "we will not let the toll rise",
        "they cannot be paid",
        "it will not happen",
        "we will not let the bill pass the house",
    ),
)


def asks_in_fine_words(asked: str) -> bool:
    """Whether what is asked is to come together, to choose, to do one's duty."""
    return _ASKED.fires(" ".join(asked.split()))


def demands_answers(asked: str) -> bool:
    """Whether what is demanded is answers, respect, leadership."""
    return _ANSWERS.fires(" ".join(asked.split()))


def refuses_in_fine_words(said: str) -> bool:
    """Whether words of refusing only warn or complain."""
    return _REFUSED.fires(" ".join(said.split()))
