"""What somebody calls wrong to do is refused, and what he calls essential is asked for."""

from pourparler.reading.english.rule import Rule

_WRONG = (
    r"[“\"]?(?:quite\s|simply\s)?(?:an?\s)?(?:[a-z]+\s)?(?:wrong|mistake|error|madness|folly|suicid\w+|foolish|reckless|irresponsible|premature|absurd|unfair|unjust|"
    r"disastrous|disaster|counter-?productive|unthinkable|daft|betrayal|surrender|insane|crazy)\b"
)
MUST_GO = Rule(
    id="must-go",
    does="what must go is to be removed",
    pattern=r"^\W*(?:that\s)?(?P<thing>(?!(?:it|they|he|she|we|you|I|this|these|those|there)\b)[^,.;:]{3,80}?)(?:,[”\"]?\s(?:[^,;.]|[,.](?=\d))+,)?"
    r"\s(?:(?:must|should|ought\sto|(?:has|have|had|needs?)\sto)\s(?:all\s|simply\s)?go|(?<!ed\s)(?<!id\s)(?<!en\s)(?<!pt\s)(?<!ut\s)(?<!wn\s)(?<!ld\s)(?<!ft\s)(?:out|gone|off\sthe\s(?:table|agenda))(?:\sby\s\w+)?)(?=[“”\"\s]*(?:$|[,.;]))",
    any_case=True,
    fires_on=(
        " that the levy must go, citing its cost",
        " that the post of mate, which costs £5,200 a year, must go.",
        "The director should go",
        "the notices ought to go",
        "that the ban has to go",
        "The gates have to go",
        "said the toll had to go",
        "the toll needs to go",
        "all of them need to all go",
        "the toll must simply go",
        " the chairman out",
        " the clause gone by May",
        " the levy off the table",
    ),
    passes_over=(
        "the matter must go to court",
        "they must go",
        "the loan paid out",
        "that the price must go up",
        "the toll will go",
    ),
)
IS_NEEDED = Rule(
    id="said-to-be-needed",
    does="what is called essential or overdue is asked for",
    pattern=r"^\W*(?:that\s)?(?=\w)(?P<thing>(?!(?:it|this|that|they|there|which)\b)(?:[^,;:.“”\"]|[,.](?=\d)){3,90}?)\s(?:is|are|was|were|remains?)\s(?:now\s|also\s|absolutely\s|\w+ly\s)?"
    r"(?:(?:long\s)?overdue|essential|indispensable|imperative|an?\s(?:absolute\s)?must)\b",
    any_case=True,
    fires_on=(" a cap on rents is long overdue", " that more money for the fleet was essential to it"),
    passes_over=(" it is essential", " the cap was late"),
)
CALLED_WRONG = (
    Rule(
        id="doing-it-would-be-wrong",
        does="what it would be wrong or foolish to do is refused",
        pattern=r"^\W*(?:that\s)?(?P<doing>(?:to\s[a-z]+|(?!(?:during|everything|nothing|anything|something)\b)[a-z]{2,}ing)\s(?:[^,;:.“”\"]|[,.](?=\d)){2,90}?)(?:\s(?:now|today|at\sthis\sstage|at\sthis\spoint))?\s"
        rf"(?:would|will|could)\s(?:\w+ly\s|only\s)?be\s{_WRONG}"
        rf"|\bit\s(?:would|will|could)\s(?:\w+ly\s|only\s)?be\s{_WRONG}[”\"]?\s(?:for\s(?:[\w’'-]+\s){{1,4}}?)?(?P<judged>to\s(?!(?:say|think|suggest|assume|claim|speculate|expect|believe|see|comment|call)\b)(?:[^,;:.“”\"]|[,.](?=\d)){{3,100}})",
        any_case=True,
        fires_on=(
            "Cutting the quota now would be wrong",
            " to cut the quota would be a grave mistake",
            "that lowering the toll would only be counterproductive",
            " it would be wrong to cut the quota",
            "It would be folly for the bloc to sign a pact",
        ),
        passes_over=(
            "It would be wrong to say so",
            "During the talks it would be wrong",
            "It would be wrong",
            "Cutting the quota was wrong",
        ),
    ),
    Rule(
        id="nothing-they-can-take",
        does="what is said to be nothing that somebody can take is refused",
        pattern=r"(?:^|\bthat\s)[\W]*(?P<thing>(?!(?:it|this|that|these|those|they|he|she|we|which|there)\b)(?:(?!\b(?:is|are|was|were|said|says)\b)(?:[^,;:.“”\"]|[,.](?=\d))){3,100}?)\s"
        r"(?:(?:is|are|was|were|would\sbe)(?:\snot|n['’]t)\s(?:something|one|ones|an?\s(?:idea|step|price|offer|solution|option|basis))\s(?:that\s|which\s)?(?:[\w’'-]+\s){1,4}?(?:can|could|will|would)\s(?!not\b)|"
        r"(?:is|are|was|were|would\sbe)\s(?:something|one|ones|an?\s(?:idea|step|price|offer|solution|option))\s(?:that\s|which\s)?(?:[\w’'-]+\s){1,4}?(?:(?:can|could|will|would)\s(?:not|never)|cannot|can['’]t|won['’]t)\s)"
        r"(?:ever\s)?(?:accept|agree|support|swallow|stomach|live\swith|put|sign|back|pay|consider|approve|endorse|tolerate|sell|take|afford|go\salong)\b",
        any_case=True,
        fires_on=(
            "a further rise in spending was something their houses would never swallow",
            " that a range set in secret was not one they could put their names to",
            "the levy is not something Lima can accept",
        ),
        passes_over=("the levy is something Lima can accept", "it is not something they could accept"),
    ),
    Rule(
        id="makes-no-sense",
        does="what is said to make no sense is refused",
        pattern=r"(?:^|\bthat\s)[\W]*(?P<thing>(?:an?|any|the|to\s[a-z]+)\s(?:(?!\b(?:is|are|was|were|said|says|which|who|that)\b)(?:[^,;:.“”\"]|[,.](?=\d))){3,80}?)\s(?:(?:will|would|could)\smake|makes|made)\s(?:no|little)\s(?:\w+\s)?sense\b",
        any_case=True,
        fires_on=(" a sale of the stake would make no sense", "that to sell the yard makes no economic sense"),
        passes_over=("it would make no sense", "the talks made sense"),
    ),
    Rule(
        id="not-to-go-ahead",
        does="what somebody says will not go ahead is refused",
        pattern=r"(?:^|\bthat\s)[\W]*(?P<thing>(?:the|any|an?|its|their|such)\s(?!(?:talks?|negotiations?|meetings?|rounds?|session|strike|protest)s?\b)(?:(?!\b(?:is|are|was|were|said|says|which|who|that)\b)(?:[^,;:.“”\"]|[,.](?=\d))){3,80}?)\s"
        r"(?:(?:will|would|can|could|should|must)\s(?:not|never)|cannot|(?:wo|would|ca|could)n['’]t)\s(?:be\sallowed\sto\s)?(?:go\s(?:ahead|forward|through)|proceed|stand|take\seffect)\b",
        any_case=True,
        fires_on=(
            " the deal could not go ahead in its current form",
            "that the merger would not be allowed to proceed as proposed",
            "The ruling cannot stand",
        ),
        passes_over=("the talks could not go ahead", "it could not go ahead", "the deal will go ahead"),
    ),
    Rule(
        id="not-to-be-forced-into",
        does="what somebody says that he will not be forced into is refused",
        pattern=r"\b(?:(?:will|would|can|could)\s(?:not|never)|cannot|(?:wo|would|ca|could)n['’]t|refus(?:es|ed)\sto)\s(?:be|let\s\w+\sbe|allow\s\w+\sto\sbe)\s"
        r"(?:blackmailed|bullied|pressured|pressuri[sz]ed|pushed|forced|rushed|bounced|browbeaten|coerced|stampeded|cornered|cajoled|drawn|dragged|talked|panicked)\sinto\s(?P<thing>(?!(?:it|this|that)\b)(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
        any_case=True,
        fires_on=(
            "his government would not be blackmailed into cutting pensions",
            "Lima refused to be rushed into a lease",
        ),
        passes_over=("it would not be rushed", "it was forced into a lease"),
    ),
)
