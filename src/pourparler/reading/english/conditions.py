"""Words of order: how one thing is made to wait for another."""

from pourparler.reading.english.cue import ConditionCue, ConditionKind

DO_THIS = (
    r"(?-i:Let|Give|Take|Drop|Lift|Open|Pay|Free|Put|Send|Reinstate|Return|Release|Withdraw|Show|Sign|End|Stop|Restore|Clear|Bring|Hand|Call|Move|Pull)"
    r"(?=\s[^.;:!?]{2,90}?,?\sand\s(?:then\s|within\s[\w\s]{2,20}?\s|maybe\s)?(?:I|we|you|it|they|the\s\w+|[a-z]+)(?:['’](?:ll|d)|\s(?:can|will|would|could|shall)\b))"
)
"""As in "Pay them, and we can talk": what is to be done first, as an order."""

_A_TIME = (
    r"(?:the\s)?(?:(?:end\sof|early|late|mid-?|next)\s)?(?:(?:rains?|monsoon|rainy\sseason|harvest|summer|spring|autumn|winter|weekend|(?:(?:lunar|chinese)\s)?new\syear|christmas|"
    r"easter|diwali|ramadan|eid|thanksgiving)\b|(?-i:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|(?:19|20)\d\d(?=\W*$|[.,;]|\s(?:with|in|at|they|it)\b)|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b)"
)
"""When something is to be done: nothing that waits for anybody."""

CONDITIONS: tuple[ConditionCue, ...] = (
    ConditionCue(
        id="first",
        kind=ConditionKind.FIRST,
        pattern=r"first(?=\s(?:wants?|promise|take|stop|agree|give|lift|end|release|withdraw|disarm|pay|return|sign|accept|open|"
        r"close|halt|suspend|\w+e\b)|\s*[.,;”\"’)]|\s*$|\sthing\b)|(?:as\sa|the)\sfirst\sstep|(?-i:First)(?=\sthe\s\w+(?:\s\w+){0,3}[,.])|"
        r"first(?=,\s(?:and\s)?(?:then\s)?(?:the\s)?\w+\s(?:after|later|second|next))|"
        r"(?<!\bthe\s)(?<!\bits\s)first(?=\s(?:recall|readmit|free|drop|scrap|reopen|repeal|disarm|dismiss|vacate|hand\sover|"
        r"call\soff|lay\sdown|cut|ease|raise|reduce|deliver|show|pull|withdraw)\b)|"
        r"(?<!\bthe\s)(?<!\bits\s)(?<!\bwas\s)(?<!\bwhen\s)first(?=\s(?:lift|withdr|pull|end|stopp|open|pay|paid|return|releas|"
        r"free|drop|sign|hand|recall|halt|disarm|accept|recogni[sz]|renounc|repeal|declar|dismantl|vacat|agree|hold|held|show|prov)\w*\s(?:its|their|the|his|her|all|an?|every|over|back)\b)|first\sof\sall|up\s?front(?=\W*$|[.,;])",
        fires_on=(
            "First the money, then the ships.",
            "Pay first.",
            "The firm should first promise a refund.",
            "Peru must first recall its ships.",
            "Only if Peru first lifted its embargo could they talk.",
            "Open the gates first, he said.",
            "They want the rent up front.",
        ),
        passes_over=("The first day was calm.", "On his first visit he slept.", "The first round ended."),
    ),
    ConditionCue(
        id="only-if",
        kind=ConditionKind.ONLY_IF,
        pattern=r"only\s(?:if|after|when|once|then|with(?=\s\S))|(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)(?<!\bit\s)(?<!\bthey\s)(?<!\bhe\s)(?<!(?-i:[A-Z]{2})\s)provid(?:ed|ing)(?=\s(?:that|the|it|they|its|their|all|both|none|no|nobody|nothing|there|he|she|we|every|each|those|an?|(?-i:[A-Z])[\w’']+)\b)|(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\band\s)(?<!\bthe\s)(?<!\bhas\s)(?<!\bhave\s)(?<!\bhad\s)(?<!\bit\s)(?<!\bthey\s)(?<!\bwere\s)provided(?=\s(?!(?:by|for|to|in|with|at|under|on|of|from|as|no|last|this|every|so|it\s)\b)[a-z£$€][\w.’'£$€-]*\s(?:[\w.’'-]+\s){0,4}?(?:is|are|was|were|be|has|have|had)\b)|(?:subject|conditional|contingent|dependent)\s(?:to|on|upon)(?=\s(?:an?|the|its|their)\b)|on\s(?:the\s)?condition\sthat(?!\s(?:(?:their|his|her|its)\snames?|(?:they|he|she)\snot)\b)|"
        r"(?<!for\s)(?:as|so)\slong\sas(?!\s(?:\d|an?\s|(?:\w+\s)?(?:hours|days|weeks|months|years)\b)|[^.;,]{0,60}\b(?:continu|remain|refus|persist|keep|go(?:es)?\son))",
        fires_on=(
            "He would come only if asked.",
            "We sign, provided that the port opens.",
            "They would pay, provided Lima lifted the ban.",
            "The truce is subject to a vote.",
            "They would talk, but only with the ban lifted.",
            "They take the lease, so long as the gate is shut.",
            "It accepts them, provided none of them is armed.",
            "We go, provided there is a boat.",
            "It can live with that provided guards from Lima are kept away.",
            "They offer a rise provided £20 of it is tied to output.",
        ),
        passes_over=(
            "It was only a draft.",
            "It may last as long as 90 days.",
            "They keep it up for as long as the mill runs.",
            "It was as long as a street.",
            "The aid that Lima provided last year is spent.",
            "Meals are provided when ships are in.",
            "BTR provided an answer of two lines.",
            "It provided the boats.",
            "They have provided a list.",
            "He provided the list, she had provided none.",
        ),
    ),
    ConditionCue(
        id="until",
        kind=ConditionKind.UNTIL,
        pattern=r"(?-i:Not)\swhile|pending(?=\s(?:an?|the|its|their)\b)|(?:so|as)\slong\sas(?=[^.;]{0,60}\b(?:continu|last|remain|refus|persist|keep|go(?:es)?\son))|(?<!up\s)(?:until|till)(?!\s(?:late|early|midnight|noon|dawn|now|then|recently|last|next|\d|(?:mon|tues|wednes|"
        r"thurs|fri|satur|sun)day|the\s(?:night|evening|morning|end)(?!\s[a-z]+s\b)))",
        fires_on=("No talks until the road is clear.", "Not while they shoot.", "All work stops pending a ruling."),
        passes_over=("Up until the vote they had agreed.", "They sat until late."),
    ),
    ConditionCue(
        id="unless",
        kind=ConditionKind.UNLESS,
        pattern=r"unless|barring(?=\s(?:an?|the)\b)|failing\s(?:that|this|which)|(?<!nor\s)(?<!or\s)without(?!\s(?:so\smuch\sas|even|a\s(?:word|result|deal|break|statement|handshake|date|vote|joint)|result|agreement|an\sagreement|strings|ceremony|fail|comment|doubt|delay|"
        r"preconditions?|success|progress|reservations?|hesitation|conditions|elaborat|further\s(?:comment|detail|explanation)|details?\b|(?:giving|offering|providing|going\sinto)\s(?:any\s|further\s|more\s|much\s)*(?:details?|reasons?|explanations?|specifics|particulars)|specifying|explaining))",
        fires_on=("Failing that, we go to court.", "They will strike unless paid.", "No treaty without a ballot."),
        passes_over=(
            "He left without a word.",
            "It closed without an agreement.",
            "They binned it without so much as reading it.",
            "They left without even sitting down.",
            "She would not hear of it, without elaborating.",
            "It refused the lease without giving any details.",
        ),
    ),
    ConditionCue(
        id="as-soon-as",
        kind=ConditionKind.AS_SOON_AS,
        pattern=r"as\ssoon\sas(?!\s(?:\w+ly\s)?(?:possible|practicable|feasible)\b)|(?:on\s)?the\s(?:same\s|very\s)?(?:moment|minute|day|hour)(?:\sthat)?(?=\s(?:they|it|he|she|we|you|the|an?|its|their|(?-i:[A-Z])\w+)\s)|immediately\s(?:after|upon|once)",
        fires_on=(
            "We pay as soon as the ship sails.",
            "The day they sign, the strike is off.",
            "Talks could begin the same day the pickets are lifted.",
            "They pay on the very day that the gates open.",
        ),
        passes_over=(
            "They want it as soon as possible.",
            "It starts as soon as reasonably practicable.",
            "The day was long.",
        ),
    ),
    ConditionCue(
        id="upon-its-being-done",
        kind=ConditionKind.AFTER,
        pattern=r"(?<!insist\s)(?<!insists\s)(?<!insisted\s)(?<!depends\s)(?<!depend\s)(?<!dependent\s)(?<!conditional\s)(?<!contingent\s)(?<!agree\s)(?<!agreed\s)(?<!based\s)(?<!call\s)(?<!called\s)(?<!calls\s)"
        r"(?:upon(?=\s(?:(?:the|its|their|full)\s)?(?:receipt|payment|return|completion|signature|signing|delivery|restoration|release|withdrawal|"
        r"ratification|publication|settlement|resumption|removal|lifting|reinstatement|reopening|conclusion|arrival|clearance|approval)\sof\b)|"
        r"on(?=\s(?:receipt|payment|completion|signature|delivery)\sof\b))"
        r"|within\s(?:[\w-]+\s(?:hours|days|weeks|months)|an?\s(?:hour|day|week|month))\sof(?=\s(?:(?:the|its|their|an?)\s)?(?:[\w-]+\s){0,3}?"
        r"(?:receipt|payment|return|completion|signature|signing|delivery|restoration|release|withdrawal|ratification|publication|settlement|resumption|removal|lifting|"
        r"reinstatement|reopening|suspension|end|being)\b)",
        fires_on=(
            "The college will talk upon the restoration of the hall to its staff.",
            "They hand over the keys on payment of the arrears.",
            "It pays within ten days of the suspension of the strike.",
            "The men go home within a week of a new text being signed.",
        ),
        passes_over=(
            "It insisted upon the release of the men.",
            "They agreed upon payment of a fine.",
            "Talks on the release of the men began.",
            "It broke down within hours of a storm.",
        ),
    ),
    ConditionCue(
        id="deadline",
        kind=ConditionKind.DEADLINE,
        pattern=r"before\sthe\s(?:end\sof|(?:year|month|week)\sis)[^,.;]{0,20}|(?:by|before|at)\s(?:the\s)?(?:year['’]s|month['’]s|week['’]s)\send|by\sthe\send\sof|(?:within|inside)\s(?:the\s(?:next\s)?)?[\w-]+\s"
        r"(?:hours|days|weeks|months|years)|within\s(?:the|an?)\s(?:hour|day|week|fortnight|month|year)|no\slater\sthan|"
        r"by\s(?:the\s)?(?:\w+th|first|second|third|twenty-\w+)\sof\s(?-i:[A-Z]\w+)|by\s(?:(?:early|mid|late)[\s-])?(?:the\s)?"
        r"(?:spring|summer|autumn|winter|weekend|new\syear|dawn|dusk|sunset|sundown|nightfall|daybreak|christmas|easter|ramadan)\b|"
        r"by\s(?:early|mid|late)[\s-](?-i:[A-Z]\w+)|(?:two|three|four|five|six|nine|ten|twelve|eighteen|\d+)\s(?:days|weeks|months)"
        r"(?=\sto\b)|by\s(?:the\s)?(?:(?-i:\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|"
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?)"
        r"(?:\s\d{1,4})?|noon|midnight|\d{1,2}\s?[ap]\.?m|then|tonight|tomorrow|next\s\w+)|until\s(?:noon|midnight)\son\s\w+",
        fires_on=(
            "It must be done before the end of May.",
            "They have ten days to reply.",
            "Sign by Friday.",
            "Reply by the tenth of March.",
            "All shall leave within the hour.",
            "They want it by the summer.",
        ),
        passes_over=("They sat for ten days.",),
    ),
    ConditionCue(
        id="before",
        kind=ConditionKind.BEFORE,
        pattern=r"(?<!even\s)before(?=\s\W*\w)(?!\s(?:with|in|by|at|on|and|but|too|now|or|as)\b)(?!\s(?:\w+\s){0,2}(?:consumers|parliaments?|congress|courts?|tribunals?|voters|cameras|house|senate|committee|judges?)\b)"
        rf"(?!\s(?:dawn|noon|midnight|lunch|dinner|leaving|flying|reporters|going|the\s(?:end|year\sis|month\sis)|{_A_TIME}))|"
        r"ahead\sof|in\sadvance\sof|prior\sto",
        fires_on=(
            "Pay before the ship sails.",
            "They want cash ahead of the vote.",
            "They want cash in advance of the vote.",
        ),
        passes_over=(
            "It ended before dawn.",
            "They want it back before December, when the season starts.",
            "Reply before the rains.",
            "No work before 9 a.m., please.",
            "They put it before their parliaments.",
            "They had been fooled before with pledges and before by smiles.",
            "We have had such pledges before.",
        ),
    ),
    ConditionCue(
        id="after",
        kind=ConditionKind.AFTER,
        pattern=r"(?<!only\s)(?<!immediately\s)(?<!day\s)(?<!days\s)(?<!week\s)(?<!weeks\s)(?<!months\s)(?<!years\s)(?<!hours\s)(?<!even\s)after(?=\s(?:an?|the|any|all|its|their|his|\w+teen|[a-z]+ing|that|which)\b)"
        r"(?!\s(?:an?|the|its|their|his|all)\s(?:[\w’'-]+\s){0,3}?(?:meetings?|talks|sessions?|rounds?|summit|call|visit|weekend|night|hours|"
        r"days|weeks|months|years)\b)(?!\s(?:voting|being|having)\b)|"
        r"(?<!only\s)(?<!even\s)after(?=\s(?:(?-i:[A-Z])[\w’'-]+\s){1,3}(?:has|have|is|are)\s)|once(?=\s(?:(?-i:[A-Z])[\w’'-]+\s){1,3}(?:has|have|had|is|are|\w+[^s]s)\s)|"
        r"(?<!only\s)when(?=\s(?:the|its|their|all|every|that|this)\s(?:[\w’'-]+\s){1,5}(?:is|are|(?:has|have)\sbeen)\s(?:\w+ly\s)?"
        r"[a-z]+(?:ed|en|wn|un|id|ut)\b)|"
        r"(?<!only\s)when(?=\s(?:(?:the|its|their|all|every)\s)?(?:[\w’'-]+\s){1,4}"
        r"(?:(?:accept|sign|pay|withdraw|lift|end|drop|leave|stop|resume|release|free|reinstate|restore|deliver|remove|open|hand|show)s?|gives?)\s"
        r"(?:the|its|their|his|her|all|every|back|over|up|an?)\b)|"
        r"the\sday\safter|(?<!only\s)(?<!at\s)(?<!for\s)(?<!immediately\s)once(?=\s(?:the|it|there|they|a|an|its|their|all|that|this|every|both|"
        r"\w+\smore\s\w+|(?:\w+\s){1,4}(?:is|are|was|were|has|have|had))\b)|(?<!said\s)(?<!says\s)(?<!explaining\s)(?<!reporters\s)afterwards|"
        r"following\sthe",
        fires_on=(
            "We will sail once the port opens.",
            "Pay after the vote.",
            "After that, they would sign.",
            "The letters will be withdrawn when the overtime ban is lifted.",
            "They pay when all the men have been freed.",
            "We open the gates when the union accepts the rota.",
            "We sail when Peru signs the lease.",
            "We sail when the owners pay the crew.",
            "We talk when Lima withdraws its ships.",
            "We talk when the port lifts the ban.",
            "We talk when the crew end the strike.",
            "We talk when Lima drops the suit.",
            "We talk when the army leaves the town.",
            "We pay when the guild stops its boycott.",
            "We pay when the mills resume all work.",
            "We pay when they release the men.",
            "We pay when the rebels free the men.",
            "We go back when the school reinstates her colleague.",
            "We go back when the firm restores the rota.",
            "We pay when the yard delivers the ferry.",
            "We talk when the city removes the fence.",
            "We talk when the bank opens its books.",
            "We talk when they hand over the keys.",
            "We talk when the bank shows its books.",
            "We talk when Lima gives back the ships.",
        ),
        passes_over=(
            "We will sail only after the vote.",
            "After Monday nothing moved.",
            "After a four-hour meeting he said that he was ready to sign.",
            "They press for more after being offered three per cent.",
            "The crews will march after having met.",
            "They will walk out after voting to strike.",
            "They left when the port was shut.",
            "They speak when the king is angry.",
            "They met when the sun sets on the bay.",
            "They speak when the union opens.",
        ),
    ),
    ConditionCue(
        id="do-this-and",
        kind=ConditionKind.AFTER,
        pattern=DO_THIS,
        fires_on=("Reinstate them, and we can talk.", "Let them resume and within a day payment will commence."),
        passes_over=("Let us sing and dance.", "Take them, or we can go.", "Send us the bill."),
    ),
    ConditionCue(
        id="in-exchange",
        kind=ConditionKind.IN_EXCHANGE,
        pattern=r"in\s(?:return|exchange)(?:\sfor)?|as\sthe\sprice\s(?:of|for)",
        fires_on=("It offered grain in exchange for oil.", "In return, they would sign."),
        passes_over=("The exchange was brief.",),
    ),
    ConditionCue(
        id="simultaneous",
        kind=ConditionKind.SIMULTANEOUS,
        pattern=r"simultaneous(?:ly)?|(?:at|on)?\s?the\ssame\s(?:time|day|minute|moment|hour)|in\sparallel|in\standem|in\slockstep|hand\sin\shand",
        fires_on=("Both would move simultaneously.",),
        passes_over=("They moved in turn.",),
    ),
    ConditionCue(
        id="phase",
        kind=ConditionKind.PHASE,
        pattern=r"(?:in|at|during)\s(?:the|an)\s(?:early|first|initial|opening|second|final|next|later)\s(?:phase|stage)s?",
        fires_on=("The fee falls due in the early phase of the works.",),
        passes_over=("It was a passing phase.",),
    ),
    ConditionCue(
        id="if",
        kind=ConditionKind.IF,
        pattern=r"(?<!only\s)(?<!as\s)(?<!asked\s)(?<!even\s)(?<!see\s)(?<!know\s)(?<!unclear\s)if(?=\s)(?!\s(?:(?:they|you|he|she|we|it)\s(?:like|want|wish|prefer|choose|must)s?(?!\s(?:to|that|us|it|an?|the|them|any|our|their)\b)|need\sbe|necessary|possible|any)\b)|should(?=\s(?:they|it|he|she)\s\w+)|"
        r"(?-i:Should)(?=\s\w)|(?<=,\s)should(?=\s(?:the\s\w+|(?-i:[A-Z]\w+))\s)|"
        r"should(?=\s(?:the\s\w+|(?:(?-i:[A-Z])\w+\s?){1,2})\s(?:be|not|fail|refuse|agree|decide|go|come|reject|accept|try|lose|win)\b)|in\sthe\sevent\s(?:of|that)",
        fires_on=("They will walk out if nothing moves.", "Should Peru refuse, they go to court."),
        passes_over=(
            "He came only if asked.",
            "As if by magic it opened.",
            "They should pay.",
            "We pay by card if they like.",
            "We sign with a gold pen if you want.",
            "We go by night if need be.",
        ),
    ),
)
"""The more telling first; of two that overlap the first counts."""
