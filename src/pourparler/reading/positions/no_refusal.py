"""Words of refusing that refuse no step of the talks: what cannot be helped, what is but a manner of speaking.

>>> refuses_nothing("It could not be built that year", by_narrator=True)
True
>>> refuses_nothing("We could not be made to build it", by_narrator=True)
False
"""

from pourparler.reading.english.rule import Rule

_NOT = r"(?:\snot|not|n['’]t)\s"
_MANNER = Rule(
    id="manner-of-speaking",
    does="somebody will not call, hide or defend something: that is how he speaks of it",
    pattern=r"(?:\b(?:not|never)|n['’]t)\s(?:\w+ly\s)?(?:going\sto\s)?"
    r"(?:pretend|die\son|gloat|call\s(?:it|this|that)\b|read\stoo\smuch|defend\s(?:the\s(?:delay|past|record)|it|that|him|her)\b|"
    r"(?:be\s)?(?:picking|pick)\s(?:winners|sides)|be\sfound\swanting|(?:be\s)?tak(?:e|ing)\s(?:sides|lessons)|(?:be\s)?(?:provid|giv)(?:e|ing)\s(?:an?\s)?running\scommentary|"
    r"(?:be\s)?negotiat(?:e|ing)\s(?:in\spublic|(?:over|through|in|via)\sthe\s(?:media|press|airwaves|newspapers))|(?:be\s)?(?:pre-?judg|second-guess|shirk)(?:e|ing)?\b|rise\sto\sthe\sbait|"
    r"wish\s(?:it|that|this)\saway|deny|hide\s(?:it|that|the\sfact|behind)|quarrel\swith|argue\swith|lose\ssleep|play\s(?:this|that|these|those|any|the|your|their|his|her)?\s?(?:\w+\s)?(?:games?|politics)\b)",
    fires_on=(
        "I'm not going to pretend it is easy",
        "We will not die on that hill",
        "he would not gloat",
        "I wouldn’t call it a truce",
        "she would not call that a promise",
        "I would not call this a strike",
        "I wouldn't read too much into it",
        "we will not defend the delay",
        "I will not defend the past",
        "I will not defend the record",
        "he would not defend it",
        "she won't defend that",
        "they would not defend him",
        "they would not defend her",
        "I can't wish it away",
        "I can't wish that away",
        "I can't wish this away",
        "the firm does not deny",
        "I won't hide it",
        "I won't hide that",
        "he won't hide the fact",
        "we do not hide behind the law",
        "I will not quarrel with a clerk",
        "I won't argue with the weather",
        "he will not really lose sleep",
        "he will never hide the fact",
        "The state would not be picking winners",
        "it will not pick sides",
        "her guild would not be found wanting",
        "we will not take sides",
        "He would not be taking lessons from Lima",
        "she would not provide a running commentary",
        "we won't be giving running commentary",
        "It will not negotiate in public",
        "we will not be negotiating through the media",
        "the judge will not prejudge it",
        "We will not second-guess them",
        "he would not be shirking it",
        "I will not rise to the bait",
        "we’re not going to play this game",
        "she will not play politics",
    ),
    passes_over=(
        "They would not call the members back",
        "we will not defend the border for them",
        "it will not call a ballot",
        "we will pretend",
    ),
)
_WOULD_HAVE = Rule(
    id="would-not-have-done",
    does="what somebody would not have done is told as a thing that did not come to pass",
    pattern=rf"\b(?:would|could){_NOT}have\s(?:\w+ly\s)?(?:been|gone|come|got|known|made|lost|won|paid|\w+ed)\b(?!\s[a-z]+s\s(?:in|at)\b)",
    fires_on=(
        "a seat he wouldn’t have lost anyway",
        "it would not have been built",
        "she could not have gone",
        "they would not have come",
        "we couldn't have got it",
        "nobody could say he would not have known",
        "it would not have made a difference",
        "they would not have won the vote",
        "it could not have paid",
        "it would not have really mattered",
    ),
    passes_over=(
        "They would not have armed guards in the hall",
        "it would not have its boats searched",
        "it would pay",
    ),
)
_WHO_OR_HOW = Rule(
    id="cannot-agree-how",
    does="two cannot settle who, how or how much: they differ, and refuse nothing",
    pattern=r"\b(?:can(?:\snot|not|['’]t)|could(?:\snot|n['’]t))\s(?:settle|agree(?:\son)?|decide(?:\son)?|say)\s(?:who|what|how|where|when|which|whose|whether)\b"
    r"|\bdisagree[sd]?\s(?:over|about|on)\s(?:who|what|how|where|when|which|whose|whether)\b",
    fires_on=(
        "the two towns couldn't settle who guards it",
        "they cannot agree on what it costs",
        "they can't agree whose it is",
        "they could not decide where to meet",
        "they could not decide on which day",
        "the guilds can not say when",
        "they could not agree how",
        "they could not settle whether",
        "they disagree over how fast",
        "they disagreed about who pays",
        "the boards disagree on what to build",
        "one disagrees over where",
        "they disagree over when",
        "they disagree over which",
        "they disagree over whose",
        "they disagree over whether",
    ),
    passes_over=("they could not agree to a toll", "they disagree with it", "it cannot say yes"),
)
_SHORT_OF = Rule(
    id="stopped-short-of",
    does="who stops short of something has not gone so far, and has refused nothing",
    pattern=r"\b(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing|en)?)\sshort\sof\b",
    any_case=True,
    fires_on=(
        "The guild stopped short of praising it",
        "it stops short of a threat",
        "they stop short of it",
        "stopping short of an offer",
        "it fell short of accepting",
        "it falls short of it",
        "falling short of a pledge",
        "it has fallen short of a pledge",
    ),
    passes_over=("nothing short of a lease", "it ran short of money"),
)
_AFTER_ALL = Rule(
    id="not-after-all",
    does="what will not be done after all is called off",
    pattern=rf"\b(?:will|wo|would){_NOT}[^.;]*\bafter\sall\b",
    fires_on=(
        "Pilots won't be walking out on Sunday after all",
        "it will not close after all",
        "they would not go after all",
    ),
    passes_over=("After all, it will not close", "it will not pay after the vote"),
)
_NOBODY_OF_A_KIND = Rule(
    id="no-lender-would",
    does="what no lender, owner or judge would do is said of all of that kind, to argue",
    pattern=r"(?:^|[.;]\s)\W*(?:in\s[^,]{2,30}?\s)?(?:that\s)?(?:[Bb]ut\s)?[Nn]o\s(?:\w+\s)?(?:lender|bank|investor|insurer|operator|owner|employer|buyer|court|judge|minister|"
    r"engineer|doctor|farmer|parent|captain|self-respecting\s\w+)\s(?:will|would|can|could|is\sgoing\sto)\b",
    fires_on=(
        "No lender would touch it",
        "that no bank will pay for that",
        " in a letter that no investor can wait so long",
        "But no insurer could cover it",
        "No operator would sail without a crew",
        "No ship owner would sail",
        "no employer is going to sign",
        "No buyer would wait",
        "No court would allow it",
        "No judge would allow it",
        "It costs a billion. No finance minister will sign it",
        "no engineer would build it",
        "no doctor would say so",
        "no farmer would sow it",
        "no parent would send a child",
        "no captain would sail",
        "no self-respecting union would sign",
    ),
    passes_over=("No boat would sail until then", "no ministers were there", "No crew would sail"),
)
_BY_NOBODY = Rule(
    id="could-not-be-done",
    does="what cannot be done to a thing is told as a fact; nobody is said to refuse it",
    pattern=r"\b(?:can(?:not|['’]t|\snot)|could(?:\snot|n['’]t))\s(?:\w+\s)?be\s(?!made\b|asked\b|seen\sto\b|forced\b|expected\b|held\b|rushed\b|bound\b|told\b|dictated\b|renewed\b|bullied\b|moved\b)\w+(?:ed|en|wn|ilt|ght|eld|aid|old)\b",
    fires_on=(
        "it could not be built",
        "it cannot be reached by road",
        "it can't be tried",
        "it can not even be known",
        "the covenant couldn't be bought out",
        "it cannot be stolen",
        "it could not be withheld",
        "it could not be repaid",
        "it could not be sold",
    ),
    passes_over=(
        "it could not be made to build",
        "they cannot be asked to wait",
        "he cannot be seen to give way",
        "they can't be forced to",
        "it cannot be expected to",
        "it could not be held to it",
        "we can't be rushed",
        "it could not be bound",
        "they cannot be told",
        "it cannot be dictated to",
        "the lease can't be renewed",
        "they couldn't be bullied",
        "it cannot be moved",
        "it will not be built",
    ),
)
_SO_FAR = Rule(
    id="not-agreed-so-far",
    does="who has not agreed to something may yet; nothing is refused for good",
    pattern=r"\b(?:has|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:agreed|consented)\sto\b",
    fires_on=("The province hasn't agreed to that", "it has not yet consented to the panel"),
    passes_over=("it has never agreed to that", "it will not agree to that"),
)
_WHAT_COMES_OF_IT = Rule(
    id="argues-what-comes-of-it",
    does="somebody argues what would come of a thing, or that it is too little: what he names is not what he refuses",
    pattern=r"\bwould\s(?:\w+ly\s)?(?:amount\sto|add\s[£$€]?\d+|open\sthe\s(?:floodgates|door)|breach|invite|set\sa\s(?:bad\s)?precedent|"
    r"be\s(?:illegal|unlawful|daft|mad|folly|foolish|malpractice|a\smistake))\b|\b(?:is|are|was|were)\s(?:far\s|much\s)?too\s(?:low|high|small|late)\b(?!\sa\sprice)|"
    r"\b(?:not\s|in)consistent\swith\b",
    fires_on=(
        "A second track would amount to surrender",
        "it would add $40 million to the bill",
        "that would really open the floodgates",
        "it would open the door to claims",
        "a lower toll would breach the statute",
        "a scale would invite claims",
        "that would set a precedent",
        "it would set a bad precedent",
        "The town would be daft to sell",
        "a fixed toll would be illegal",
        "it would be unlawful",
        "that would be mad",
        "a sale would be folly",
        "it would be foolish to wait",
        "a pause would be malpractice",
        "a cut would be a mistake",
        "the fees are too low",
        "the tolls were far too high",
        "the sum is much too small",
        "it was too late",
        "such tolls are inconsistent with the plan",
        "that is not consistent with the plan",
    ),
    passes_over=("it would add a clause", "a toll would be unacceptable", "it would never open the gate"),
)
_ANYBODY = Rule(
    id="what-nobody-can-do",
    does="what you or nobody can do is said of the world, to argue",
    pattern=r"(?:^|[.!?:]\s|\b(?:and|but|because|that|says?|said|saying)\s)[\W]*(?:you\s(?:\w+ly\s|just\s)?(?:can(?:not|['’]t)|do(?:\snot|n['’]t)\swant)\b|"
    r"(?:nobody|no\s(?:serious|sane|sensible)\s\w+)\s(?!is\b|was\b|has\b|does\b)\w+s\b|people\swho\s[^,.;]{3,50}\sdo(?:\snot|n['’]t)\b|"
    r"anyone\swho\b)",
    any_case=True,
    fires_on=(
        "You can't eat a schedule",
        "It rained. You cannot plough by night",
        "but you simply can't pay with paper",
        "You do not want to see it",
        "You don't want to know",
        "Nobody pours concrete in winter",
        "No serious firm signs that",
        "no sane captain sails",
        "No sensible mayor builds there",
        "People who are hungry do not sign",
        "people who wait for years don't sign",
        "saying you cannot eat it",
        "he said nobody sells at that price",
        "She says you can't eat it",
        "and that you can't eat it",
        "because you can't eat it",
        "and you can't eat it",
        "Anyone who doubts it may walk",
    ),
    passes_over=(
        "A farmer can't take a percentage",
        "nobody is going to move us",
        "we told them you go first",
        "those people do not sign",
    ),
)
_NO_MORE_TO_SAY = Rule(
    id="no-more-to-say",
    does="somebody has no more to say, or is glad: that names no step",
    pattern=r"\bnothing\s(?:more|further|else|left)\sto\s(?:say|add|tell)\b|\b(?:I|[Ww]e)(?:['’](?:m|re)|\sam|\sare)\s(?:\w+\s)?(?:glad|pleased|happy|sorry)\s(?:that\b|to\sse)",
    fires_on=(
        "We have nothing more to say to them",
        "I have nothing further to add",
        "there is nothing else to tell",
        "there is nothing left to say",
        "We're glad that no one was hurt",
        "I am very pleased that none left",
        "we are happy to see no queue",
        "I'm sorry that nobody came",
    ),
    passes_over=("he has nothing further to discuss with them", "we are happy to pay"),
)
_WHOEVER_DOES = Rule(
    id="whoever-refuses",
    does="a clause tells which of several are meant: those who refuse, whoever they are",
    pattern=r"^(?:which|that|who)\s(?:declin|refus|reject|oppos)\w+\s(?!what\b)[^,;]{2,60}?\s(?:would|will|could|can|may|might|must|should|are\sto|is\sto)\s(?:be|get|have|lose|face|pay|receive|go)\b",
    fires_on=(
        "which declined the swap would be left out",
        "who refuse the oath will lose their posts",
        "that rejected the terms may get less",
        "who oppose the plan must pay",
        "who refuse it can go",
        "which declined it could face a fine",
        "who refuse it might have less",
        "who refuse it should receive less",
        "who refuse it are to be heard",
    ),
    passes_over=("which declined the offer", "who refused the oath, will go", "which rejected what Lima would pay"),
)
_NOT_FOR_EVER = Rule(
    id="it-cannot-go-on",
    does="that things cannot go on as they are is said of how things are",
    pattern=r"\b(?:situation|stalemate|impasse|deadlock|limbo|uncertainty|status\squo|crisis|standoff|stand-off|state\sof\saffairs|this|it|things|we)\s(?:can(?:not|['’]t|\snot)|could(?:\snot|n['’]t))\s(?:be\sallowed\sto\s)?"
    r"(?:go\son|continue|carry\son|last|drag\son|persist|endure|be\s(?:allowed|sustained|tolerated))\b(?!\s(?:the|these|our|its|their|with|to|talk\w*|negotiat\w*|unless|until)\b)",
    any_case=True,
    fires_on=(
        "the present situation can't go on",
        "This cannot continue",
        "the stalemate cannot be allowed to drag on",
        "We can not carry on like that",
        "things couldn't last",
        "The status quo could not persist",
        "Such an impasse cannot endure",
    ),
    passes_over=("the strike cannot go on unless they pay", "we cannot continue the talks"),
)
_CANNOT_GO_ON = Rule(
    id="others-cannot-go-on",
    does="somebody says that others, or a state of things, cannot go on so: that is a complaint, and refuses no step",
    pattern=r"^\W*(?:(?:[A-Z][\w’'-]*|the|reporters|lawmakers|parliament)\s){0,4}that\s(?!(?:it|they|we|he|she|I|talks|negotiations)\b)(?:[\w’'-]+\s){1,5}?(?:can|could)(?:\snot|not|n['’]t|\sno\slonger)\s(?:go\son|continue|carry\son|keep\son)\b(?![^.;]{0,80}\b(?:until|unless|while|without|before)\b)",
    fires_on=(
        " that leaders could not go on living from hand to mouth",
        " that the bloc cannot continue like this",
        " the Upper House that leaders cannot go on so",
        "that this situation can no longer carry on",
    ),
    passes_over=(
        " that it could not go on paying",
        " that the talks cannot go on while they strike",
        " that the bloc cannot continue to pay until they sign",
    ),
)
_RULES = (
    _NOT_FOR_EVER,
    _CANNOT_GO_ON,
    _SO_FAR,
    _MANNER,
    _WOULD_HAVE,
    _WHO_OR_HOW,
    _SHORT_OF,
    _AFTER_ALL,
    _NOBODY_OF_A_KIND,
    _WHAT_COMES_OF_IT,
    _ANYBODY,
    _NO_MORE_TO_SAY,
    _WHOEVER_DOES,
)


def refuses_nothing(words: str, *, by_narrator: bool) -> bool:
    """Whether words of refusing refuse no step of the talks.

    Args:
        words: those of the statement.
        by_narrator: whether the report itself says that somebody would or could not do something.
    """
    plain = " ".join(words.split())
    return any(rule.fires(plain) for rule in _RULES) or (by_narrator and _BY_NOBODY.fires(plain))
