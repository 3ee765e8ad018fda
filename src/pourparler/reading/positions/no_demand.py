"""Words of asking that ask for no step of the talks: time to think, to be unnamed, an answer to a question.

>>> asks_for_nothing(" an hour to consult.", spoken=False), asks_for_nothing(" an hour's pay.", spoken=False)
(True, False)
>>> asks_for_nothing("Somebody should count that as a win", spoken=True)
True
"""

from pourparler.reading.english.rule import Rule

_FOR_HIMSELF = Rule(
    id="asks-for-time-or-not-to-be-named",
    does="what is asked for is time, not to be named, to be heard or told, and no step of the talks",
    pattern=r"^\W*(?:to\sbe\s|not\sto\sbe\s|the\s\w+\sfor\s|for\s)?(?:anonymity|named\b|received\b|treated\s(?:as|like)\b|"
    r"(?:(?:an?|the|more|some|another)\s(?:more\s|further\s|extra\s)?(?:hour|day|week|weekend|month|time|adjournment|recess|postponement|extension)|(?:one|two|three|four|five|six|ten)\s(?:more\s|further\s)?(?:hours?|days?|weeks?))"
    r"(?=\W*$|\s(?:to\s(?:consult|think|reply|answer|study|consider|prepare|read)|more\b|until\b|till\b)|[.,;])"
    r"|to\s(?:know|hear|learn|understand)\b(?:\s(?:if|whether|why|how|what|who|when|where|which|more)\b)|the\ssame\squestion\b|the\s(?:\w+\s)?(?:need|importance|urgency|necessity)\s(?:for|of|to)\b)",
    any_case=True,
    fires_on=(
        " anonymity because he may not speak",
        " not to be named",
        " to be received by the mayor",
        " to be treated as a guest",
        " to be treated like a guest",
        " an hour.",
        " the weekend to consult",
        " the court for six more weeks",
        " four weeks.",
        " for an adjournment",
        " a recess",
        " a postponement",
        " an extension until dawn",
        " one day to think",
        " two days to reply",
        " three days more",
        " five days to answer",
        " ten days to study it",
        " six hours to consider",
        " more time to prepare",
        " some time to read it",
        " another extra day till Monday",
        " a further month",
        " to know if she may sow",
        " to know whether it pays",
        " to hear why",
        " to learn how",
        " to understand what it costs",
        " to know who pays",
        " to know when",
        " to know where",
        " to know which",
        " to hear more",
        " the same question twice",
        " the need for calm",
        " the utmost importance of a survey",
        " the urgency of it",
        " the necessity to act",
    ),
    passes_over=(
        " an hour's pay",
        " four weeks of leave",
        " six weeks at full pay",
        " to hear the parents before the school closes",
        " 12 hours",
        " the release of the men",
        " to be included",
        " the question left to the new board",
    ),
)
_GIVEN_UP = Rule(
    id="drops-a-demand",
    does="a demand is named because it is given up",
    pattern=r"\b(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|withdr(?:aws?|ew|awing)|g(?:ives?|ave|iving)\sup|waive[sd]?|shelve[sd]?)\s"
    r"(?:[\w-]+\s){0,3}(?:demands?|claims?|calls?|requests?)\W*$",
    any_case=True,
    fires_on=(
        "Guild drops demand",
        "Guild dropped its long-held demand",
        "the guild, dropping the pay demand",
        "Guild abandons claim",
        "Guild abandoned a claim",
        "abandoning all claims",
        "Guild withdraws call",
        "Guilds withdraw calls",
        "Guild withdrew request",
        "withdrawing their requests",
        "Guild gives up demand",
        "Guild gave up his demand",
        "giving up her demands",
        "Guild waives demand",
        "Guild waived demand",
        "Guild shelves demand",
        "Guild shelved demand",
    ),
    passes_over=("Guild makes demand", "Guild drops pilots; demand"),
)
"""In the words from the speaker to what is asked."""
_TOLD_HOW = Rule(
    id="told-to-laughter",
    does="somebody is told something to applause, or to his face: he is not told to do it",
    pattern=r"^\W*(?:[\w’'-]+\s){0,5}?to\s(?:(?:loud|much|some|general|long|great)\s)?"
    r"(?:applause|laughter|cheers|jeers|boos|whistles|(?:my|his|her|their|our|your|its)\sfaces?)\b",
    fires_on=(
        " the meeting to applause",
        " his men to loud laughter",
        " the crowd to much laughter",
        " them to cheers",
        " her party to some jeers",
        " a hall to general cheers",
        " the rally to great applause",
        " our meeting to long applause",
        " its members to boos",
        " their members to whistles",
        " me to my face",
        " him to his face",
        " her to her face",
        " them to their faces",
        " us to our faces",
        " you to your face",
        " it to its face",
    ),
    passes_over=(" the meeting to go on", " the men to face the board"),
)
_SOMEBODY = Rule(
    id="somebody-should",
    does="what somebody or anybody should do is asked of nobody",
    pattern=r"(?:^|[.!?]\s|\bbut\s|\band\s)\W*(?:some(?:body|one)|nobody|everybody|everyone)\s?(?:['’]s\sgot\sto|should|has\sto|ought\sto|will\shave\sto|must)\b",
    any_case=True,
    fires_on=(
        "Somebody's got to be the wiser",
        "It rained. Someone has to pay for it",
        "Well! Somebody will have to dig again",
        "Who? Nobody should believe it",
        "everyone ought to walk",
        "but everybody must die",
        "and somebody should count it",
    ),
    passes_over=("The board should count it", "somebody pays"),
)
_I_WANT_TO_SAY = Rule(
    id="wants-to-thank",
    does="somebody says that he wants to thank, praise or tell",
    pattern=r"\b(?:I|[Ww]e)\s(?:also\s|just\s|only\s)?(?:want|wish|would\slike)\sto\s(?:acknowledge|thank|congratulate|pay\stribute|praise|say|stress|apologi[sz]e|assure|make\s(?:it\s)?clear|express|commend|welcome)\b",
    fires_on=(
        "I want to acknowledge their work",
        "We also wish to thank the mayor",
        "we would like to congratulate them",
        "I just want to pay tribute to the crew",
        "I want to praise the crew",
        "I only want to say this",
        "I want to stress it",
        "we want to apologise",
        "we want to apologize",
        "we want to assure the town",
        "I want to make it clear",
        "I want to make clear who asked",
        "I want to express my thanks",
        "I want to commend both",
        "I want to welcome the vote",
    ),
    passes_over=("I want to see the money", "They want to say no", "we want to sign"),
)
_TO_FEEL = Rule(
    id="how-one-should-feel",
    does="what is asked is but to be proud, grateful or worried",
    pattern=r"\b(?:should|must|can|may|ought\sto|have\sto|need\sto)\s(?:all\s|both\s|also\s)?be\s(?:\w+ly\s)?"
    r"(?:proud|grateful|thankful|glad|ashamed|worried|concerned|alarmed|surprised|pleased|happy)\b",
    fires_on=(
        "We should all be proud of it",
        "They must be grateful",
        "we can be thankful",
        "you may be glad",
        "You ought to be ashamed",
        "we have to be worried",
        "we need to be concerned",
        "both should also be alarmed",
        "nobody should both be really surprised",
        "we can be pleased",
        "they should be happy",
    ),
    passes_over=("The board is proud of it", "The toll should be paid"),
)
_NO_STEP = Rule(
    id="asks-for-no-step",
    does="what is asked is the other order, or told to be somebody's affair or thing: no step is named",
    pattern=r"^\W*(?:that\s|in\s)?(?:(?:exactly|precisely|just|quite)\s)?(?:the\s)?(?:(?:exact|very)\s)?(?:reverse|opposite)\s(?:order|sequence)\b"
    r"|^\W*(?:that\s)?it\s(?:is|was)\s(?:up\sto|for)\s[^,.;]{3,40}?\sto\s(?:settle|decide|judge|say|sort\sout|resolve|choose|find|answer|explain)\b|^\W*(?:that\s)?[^,.;]{3,40}\sbelongs?\sto\sthe\b|\bwhere\s(?:we|they)\swant(?:ed)?\sto\sbe\b",
    any_case=True,
    fires_on=(
        " exactly the reverse order",
        " precisely the opposite sequence",
        " just the reverse order",
        " quite the opposite order",
        " in the opposite order",
        " that the exact reverse order be kept",
        " the very opposite order",
        " it is for the town to settle the quarrel",
        " that it was up to the growers to decide",
        " the field belongs to the parish",
        " that his letters belong to the heirs",
        "We are not where we want to be",
        "They are where they wanted to be",
    ),
    passes_over=(
        " an order",
        " it is for the growers to pay",
        " the club she belongs to wants a rise",
        " it back",
        " that the tolls be kept",
    ),
)
_IN_HIS_WORDS = (_SOMEBODY, _I_WANT_TO_SAY, _TO_FEEL)


def asks_for_nothing(words: str, *, spoken: bool, lead: str = "") -> bool:
    """Whether words of asking ask for no step of the talks.

    Args:
        words: for what is asked, or what is said.
        lead: those from the speaker to them.
        spoken: whether they are all that somebody said, and no verb of asking leads to them.
    """
    plain = " ".join(words.split())
    if _GIVEN_UP.fires(lead) or _NO_STEP.fires(plain):
        return True
    return any(rule.fires(plain) for rule in (_IN_HIS_WORDS if spoken else (_FOR_HIMSELF, _TOLD_HOW)))
