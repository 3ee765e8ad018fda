"""How things are, as somebody sees them, told in words that could be taken for asking or refusing.

>>> insists_that_it_is_so(" its clerks had acted fairly"), insists_that_it_is_so(" its clerks be paid")
(True, False)
>>> only_believes(" that he expects no vote before spring"), only_believes(" that he will take no vote")
(True, False)
"""

from pourparler.reading.english.rule import Rule

_IS_SO = Rule(
    id="insists-that-it-is-so",
    does="who insists that something was so, has been done, or is this or that, tells how he sees it",
    pattern=r"^\W*(?:that\s)?(?:(?!(?:be|must|should|shall|will|would|not|to|have|get|ought|need|needs|is|are|was|were|has|had|that|which|who)\b)[\w’'“”%.-]+\s){1,9}?"
    r"(?:(?:has|had|have)\s(?!to\b|the\s(?:right|last|final)\b)|(?:is|are|was|were)(?:\snot|n['’]t)?\s(?:(?:already|now|still|only|just|merely|simply)\s)?"
    r"(?:an?\s|no\s|nothing\b|the\s(?!only\b)|in\s(?!place\b|force\b)|on\s(?:course|track)\b|about\s|trying\b|doing\b|working\b|making\b|seeking\b|acting\b|going\b|getting\b|"
    r"ready\b|willing\b|open\sto\b|unaffordable\b|fair\b|unfair\b|reasonable\b|necessary\b|legal\b|illegal\b|right\b|wrong\b|true\b|false\b|clear\b|safe\b|possible\b|peaceful\b|committed\b|entitled\b|confident\b))"
    r"|^\W*(?:that\s)?there\s(?:is|are|was|were|has|have|had)\b",
    any_case=True,
    fires_on=(
        " that its clerks had acted fairly",
        " it has met the terms",
        " they have done enough",
        " the aldermen were trying hard",
        " ministers are doing their best",
        " the board was working on it",
        " its crews are making good time",
        " it is seeking no quarrel",
        " he was acting in good faith",
        " the fund is going under",
        " things are getting better",
        " that the reactor is a dairy",
        " the plant is no threat",
        " it was nothing new",
        " this was the best one",
        " it is in good health",
        " it is on course",
        " it was on track",
        " the quarrel is about bread",
        " they are still ready",
        " it was already willing",
        " they are now open to it",
        " the sum is simply unaffordable",
        " the sum isn't fair",
        " the toll was not unfair",
        " that the fee is just reasonable",
        " the toll is only necessary",
        " the toll is merely legal",
        " the strike is illegal",
        " it is right",
        " she was wrong",
        " the tale is true",
        " the tale was false",
        " the law is clear",
        " the bridge is safe",
        " a cure was possible",
        " its programme is peaceful",
        " they are committed",
        " it is entitled to it",
        " he was confident",
        " there is nothing to fear",
        " that there were no lists",
    ),
    passes_over=(
        " that the toll be cut so it is fair",
        " it must be so that it is fair",
        " the men are paid first",
        " all men are freed",
        " that it has to pay",
        " he has the final say",
        " the ban is in place until May",
        " that a deal that is fair be struck",
    ),
)
_BELIEVES = Rule(
    id="only-believes",
    does="what somebody believes, expects, fears or remembers is no step that he refuses",
    pattern=r"^\W*(?:that\s)?(?:he|she|it|they|we|I)\s(?:(?:now|also|still|really|always|had|has|have|(?:do(?:es)?|did|would)(?:\snot|n['’]t)(?!.*\b(?:need(?:ed|s)?|necessary|required|should|appropriate|right)\b))\s)*"
    r"(?:believ|expect|think|thought|fear|doubt|suspect|understand|understood|hop|know|knew|imagin|recall|remember|predict)(?:e|es|s|ed)?\b(?!\s(?:of|in)\b|\s(?:that\s)?(?:we|I)\b)"
    r"|(?!.*\b(?:need(?:ed|s)?|necessary|required|should|appropriate|right)\b)(?:\bnot|n['’]t|\bno\sreason\sto|\bhardly(?:\sbe)?)\s(?:be\s)?(?:expect(?:ing)?|surprised?|wonder|fear|believe(?!\sin\b))\b",
    any_case=True,
    fires_on=(
        " he believes that they will not sign",
        " that she still expects no vote",
        " it now thinks nobody will come",
        " they also thought it would not pass",
        " we really fear it will not last",
        " I always doubted it would not end",
        " he had suspected that it would not hold",
        " she has understood that they can not",
        " they have hoped it would not come",
        " it does not know who will",
        " he didn't know who would not",
        " he knew that they would not",
        " I would not imagine it",
        " he doesn't recall it",
        " they did not remember it",
        " she understands why they would not",
        " he wouldn’t predict it",
        " “We do not expect a halt”",
        " it sees no reason to fear a halt",
        " we can hardly wonder that they have not",
        " I would not be surprised",
        " they can't believe it",
        " she isn't expecting a vote",
    ),
    passes_over=(
        " he would not think of a sale",
        " I think we will not sign it",
        " we believe that I can not sell it",
        " that he will take no vote",
        " it does not believe in tolls",
        " they refuse to pay",
        " it does not believe a referee is needed",
        " she doesn't think it is necessary",
        " he does not believe it is required",
        " we do not think it should be",
        " he did not think it appropriate",
        " he did not think it right",
        " he does not think that it needs one",
    ),
)

_DID_NOT = Rule(
    id="did-not-do-it",
    does="what somebody did not do is told of what has been",
    pattern=r"^\W*(?:[Ss]o\s|[Tt]hus\s|[Bb]ut\s|[Aa]nd\s|that\s)?(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\sdid(?:\snot|n['’]t)\s(?!(?:want|agree|accept|intend|plan|support|like|see\s(?:any|the)|believe|think|consider|favou?r|need|wish|come)\b)[a-z]+\s",
    fires_on=(
        "“We did not go there to sell it",
        "Thus we did not block it",
        "But he didn't sell it",
        "and she did not sell it",
        "that they did not sell it",
        "I did not sell it",
        "We didn't sell it",
        "He did not sell it",
        "She did not sell it",
        "They did not sell it",
    ),
    passes_over=(
        "we did not want to sell it",
        "they did not agree to sell",
        "they did not accept the sale",
        "he did not intend to sell",
        "he did not plan to sell",
        "he did not support the sale",
        "he did not like the sale",
        "she did not see the need to sell",
        "he did not believe a sale was needed",
        "he did not think a sale was right",
        "he did not consider a sale",
        "he did not favour a sale",
        "he did not need a sale",
        "he did not wish a sale",
        "we did not come here to sell it",
        "we do not sell it",
        "it did not answer the question",
    ),
)
_IN_ANGER = Rule(
    id="will-not-be-held-hostage",
    does="who will not have people held to ransom, bullied or fooled says how he feels",
    pattern=r"\b(?:hold(?:ing)?|held|take|taken|keep|kept)\s(?:[\w’'-]+\s){0,5}(?:hostages?|to\sransom|captive)\b(?!\s(?:who|that|until|in)\b)|(?:\bnot|n['’]t|\bnever)\s(?:let\s[^,;.]{2,40}\s|allow\s[^,;.]{2,40}\sto\s)?(?:be\s)?"
    r"(?:bull(?:y|ied)|rushed|hurried|blackmail(?:ed)?|intimidate[ds]?|fool(?:ed)?|threaten(?:ed)?\sby|silenced?|deterred|cowed|swayed|distracted|lectured|divided?|forget|forgotten|be\sdefeated|humiliated?)\b(?!\sinto\s\w+ing\b)",
    any_case=True,
    fires_on=(
        "we can never hold clerks hostage again",
        "we will not let them holding the town to ransom",
        "the town will not be held hostage",
        "we will not take anybody hostage",
        "it will not be taken captive",
        "we will not keep hostages",
        "no town is kept hostage",
        "We will not be bullied",
        "it will not be rushed",
        "they will not be hurried",
        "we won't let the league bully us",
        "we will never be blackmailed",
        "it would not allow them to blackmail us",
        "we will not be intimidated",
        "they will not intimidate us",
        "we will not be fooled",
        "you will not fool us",
        "we will not be threatened by them",
        "we will not be silenced",
        "they will not silence us",
        "we will not be deterred",
        "we will not be cowed",
        "we will not be swayed",
        "we will not be distracted",
        "we will not be lectured",
        "we will not be divided",
        "they will not divide us",
        "we will not forget",
        "they will not be forgotten",
        "we will not be defeated",
        "they will not humiliate us",
    ),
    passes_over=(
        "it will not be bullied into cutting the quota",
        "it will not free the hostages",
        "I will not apologise",
        "it will not let hostages who were taken captive in May leave",
        "we will not be bound",
    ),
)


def insists_that_it_is_so(insisted: str) -> bool:
    """Whether what is insisted on is that something is or was so."""
    return _IS_SO.fires(" ".join(insisted.split()))


def only_believes(said: str) -> bool:
    """Whether what is said in words that deny is what somebody believes or expects, or did not do, or will not bear."""
    plain = _granted(" ".join(said.split()))
    return _BELIEVES.fires(plain) or _DID_NOT.fires(plain) or _IN_ANGER.fires(plain)


def _granted(said: str) -> str:
    """As in "she understood their anger but a rise was off the table": what is said after what is granted."""
    granted = _GRANTS.search(said)
    return said[granted.end() :] if granted else said


_GRANTS = Rule(
    id="grants-it-but",
    does="who understands, knows or regrets something grants it, and says his own after “but”",
    pattern=r"^\W*(?:that\s)?(?:he|she|it|they|we|I)\s(?:(?:\w+ly|also|had|has|have|do|does|did|can|could)\s){0,2}(?:underst(?:ands?|ood)|kn[eo]ws?|appreciate[sd]?|recogni[sz]e[sd]?|regret(?:s|ted)?|sympathi[sz]e[sd]?|respect(?:s|ed)?)\b"
    r"[^.;]{0,120}?,?\sbut\s",
    any_case=True,
    fires_on=(
        " he understood that they were angry but a rise was off the table",
        " that she knew the cost, but tolls were needed",
        "We fully appreciate it, but no",
        " it recognised the need but would not pay",
        " they regretted the delay but the gate stays shut",
        "I can sympathise but we will not pay",
        " it respects the guild but a buffer is impossible",
    ),
    passes_over=(" he understood why they would not sign", " but he understood"),
)
