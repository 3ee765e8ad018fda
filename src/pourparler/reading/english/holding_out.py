"""Words by which a report that tells of an agreement tells as well that somebody still holds out, or over what.

An agreement on pay, or with one of two unions, is told in the words of one that ends everything; what is left over
stands further down, in the present: "will not lift its ban until", "does not touch the larger case". Where nothing of
the kind stands, what a report tells of refusals is history.
"""

from pourparler.reading.english.rule import Rule

_NOT = (
    r"(?:(?:will|shall|can|do|does|is|are|has|have)\snot|cannot|(?:ca|wo|do|does|is|are|has|have)n['’]t|"
    r"(?:will|shall)\s(?:never|only|\w+\s(?:nothing|nobody|no)))\b"
)
_WAITS = (
    r"(?:until|till|unless|before(?!\s(?:\d|noon|dawn|(?:[A-Z]|the\send)\w*))|without(?!\s(?:it|them|him|her|us)\b)|"
    r"(?:as|so)\slong\sas|while)\b"
)
_SAID = r"(?:said|says|told|added|repeated|warned|vowed|insisted|confirmed|announced|stated)"
_ONCE = (
    r"(?:In\s(?:the\s)?(?:early\s|late\s)?(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|(?:19|20)\d\d)|Earlier|Back\sthen|At\sfirst|(?:For|Over)\s(?:\w+\s){1,3}(?:weeks|months|years)|Last\s\w+|Until\s\w+)\b"
)
_OVER_WHAT = r"(?:sticking\spoint|bone\sof\scontention|stumbling\sblock)s?"

HOLDS_OUT = (
    Rule(
        id="will-not-until",
        does="something is not done as long as something else is not",
        pattern=rf"\b{_NOT}(?!\s(?:be\sable|know|be\s(?:released|disclosed|published|announced|made\spublic))\b)[^.;:“”\"]*?\s{_WAITS}",
        fires_on=(
            "The guild will not lift its ban until the roster is withdrawn.",
            "It won’t sign a lease before the bonds are sold.",
            "They cannot sail without leave of the harbour board.",
            "The guild will sign nothing until the port gives way.",
            "Nothing can be paid: we do not pay while they shoot.",
            "She is not leaving unless she is carried.",
            "It will never pay as long as the siege lasts.",
        ),
        passes_over=(
            "The guild would not lift its ban until the roster was withdrawn.",
            "The guild will lift its ban before noon.",
            "The gates will not open before 8 May.",
            "It will not go without them.",
            "Its terms will not be released until members have seen them.",
        ),
    ),
    Rule(
        id="said-it-would-not-until",
        does="somebody says now that he does not do something as long as something else is not done",
        pattern=rf"^(?!{_ONCE})(?!.*\bhad\s(?:\w+\s){{0,3}}{_SAID}\b).*?\b{_SAID}\b[^.;:“”\"]*?\b(?:would\s(?:not|never|only|\w+\s(?:nothing|nobody|no))|"
        rf"wouldn['’]t|could\snot|nobody\swould|no\s\w+\swould|must\swait)\b[^.;:“”\"]*?\s[“\"]?{_WAITS}",
        fires_on=(
            "The union said its members would not return until the allowance was restored.",
            "The port told the guild that it could not open the gates before the strike ended.",
            "She warned that no ship would sail until then.",
            "The estate says repairs must wait until the suit is dropped.",
            "He told them that Oslo would not send the text on “as long as guns stand there”.",
        ),
        passes_over=(
            "The union had said its members would not return until the allowance was restored.",
            "The elders had all along insisted that nobody would cross before the cattle were back.",
            "The union said its members would return on Monday.",
            "In the spring the union said no lorry would move while the men were out.",
        ),
    ),
    Rule(
        id="only-after-now",
        does="something is done only once something else is",
        pattern=r"(?i)(?:\b(?:will|would|can|may|must)|['’]ll)\b[^.;:]*?\bonly\s(?:after|once|when|if)\b|"
        r"\bonly\s(?:after|once|when|if)\b[^.;]{0,80}\b(?:is|are|has|have)\b",
        fires_on=(
            "It will open the locks only after the debts are paid.",
            "We’ll look at it only once the strike stops.",
            "They talk only when the gates are open.",
        ),
        passes_over=("It opened the locks only after the debts were paid.",),
    ),
    Rule(
        id="insists-now",
        does="somebody refuses, or insists on something, today",
        pattern=r"\b(?<!\bto\s)(?<!not\s)(?<!n['’]t\s)(?<!longer\s)(?:insists?(?!ed|\son\sanonymity)|demands\b(?=\s(?:that|to|the|an?|its|their)\b)|refuses|rejects|opposes|"
        r"holds?\sout|holds\sto|stands?\s(?:by|firm|pat|fast)|stick(?:s|ing)\sto|rules\sout|continue[sd]?\sto\s(?:demand|insist|refuse|reject|oppose)|"
        r"(?:has|have)\s(?:also\s|since\s|again\s|so\sfar\s|twice\s|flatly\s|now\s)?(?:refused|rejected|ruled\sout|insisted|declined|vowed|prohibited|forbidden|barred|demanded|sworn|made\s[^.;]{0,60}\ba\scondition)|"
        r"(?:is|are)\s(?:still\s|equally\s|also\s)?(?:refusing|insisting|demanding|holding\sout|insistent|adamant)|bars\s(?:its|the|all|any)|(?<!had\s)maintain(?:s|ed)\s(?:its|their)\s(?:\w+\s)?(?:request|demand|position|claim|reservation|objection|refusal|insistence|view)s?)\b",
        fires_on=(
            "Norlia insists that the guns go first.",
            "Both insist on the old line.",
            "Two towns sign, third holds out",
            "The owners have twice refused to sell.",
            "Lima has made the return of the ship a condition of any visit.",
            "Quito is adamant.",
            "The authority continues to demand cameras.",
            "House leaders stand pat",
            "Its own vote bars its officers from signing.",
            "Oslo maintained its request.",
        ),
        passes_over=(
            "Norlia insisted on the guns.",
            "Oslo had maintained its claim.",
            "Norlia no longer insists on the guns.",
            "They met two demands.",
            "Aides who insist on anonymity told of the pact.",
        ),
    ),
    Rule(
        id="not-for-bargaining",
        does="something is not to be bargained over, or is the very point of the quarrel",
        pattern=r"(?i)\b(?:non-negotiable|not\s(?:negotiable|open\sto)|(?:an?|our|its|their|his|her)\sred\sline|unacceptable|indispensable|out\sof\sthe\squestion|"
        rf"{_OVER_WHAT}(?:,[^,]*,)?\s(?:is|are|remains?)|(?:is|are|remains?)\s(?:\w+\s){{0,2}}?{_OVER_WHAT}|"
        r"(?:our|its|their|his|her|the|[\w-]+['’]s|[\w-]+s['’])\s(?:\w+\s)?(?:stance|position|line|demand|(?<!the\snew\s)price|answer|insistence)\s(?:is|has(?!\sbeen)|remains)(?:\snot|n['’]t)?|counter-line|opposite\sorder|the\sreverse|(?:the\s)?other\sway\s(?:round|about|around)|"
        r"(?:recall|restat|repeat)(?:s|ed)\sits\s(?:[\w-]+\s){0,2}view|"
        r"no\s(?:closer|nearer)|no\sdeal|not\sbudging|not\sbudge|(?:moved|budged|given)\san\sinch|(?:is|are|stands?)\s(?:exactly|just|precisely)\swhere|with\sor\swithout\s(?:the|its|their|his|her)|in\sno\shurry\sto|derisory|"
        r"(?:sign|accept|take|agree\sto|signatures?\sto)\snothing\s(?:below|less|short|under)|clears?\sthe\sair\sbut)\b",
        fires_on=(
            "The border is not negotiable.",
            "Access is not open to bargaining.",
            "Our position has not moved.",
            "The Front’s demand remains what it was.",
            "The bone of contention is the fine.",
            "The fine is the sticking point.",
            "They are no closer on rosters.",
            "It holds the reverse.",
            "There is no deal.",
            "The council has it the other way round.",
            "Nobody has moved an inch, and the quarrel is just where it was.",
            "The cranes come with or without the guild.",
            "The agents are in no hurry to give their consent: 3 percent is derisory.",
            "It told them to sign nothing below 50.",
            "Oslo recalled its well-known view of the reefs.",
        ),
        passes_over=(
            "The price of bread rose.",
            "Both positions have been withdrawn.",
            "Red line on the map",
            "The clause, the sticking point since spring, went.",
            "The new price is six crowns below the old.",
        ),
    ),
    Rule(
        id="settles-only-a-part",
        does="what was agreed leaves something else as it was",
        pattern=r"(?i)\b(?:(?:does|do|did)\s?(?:not|n['’]t)|won['’]t)\s(?:\w+\s)?(?:touch|cover(?!\s(?:the\s|its\s|their\s)?costs?\b)|settle|resolve|end|extend|address|solve|answer)\b|\b(?:does|do|did)\snothing\b|"
        r"\b(?:did|do|does)\snot,?\s(?:however,?\s)?agree\b|\bnever\s(?:\w+ly\s)?about\b|\bleaves?\s(?:aside|open|unresolved|untouched|(?:\w+\s){1,4}?where)\b|\bsilent\son\b|\bmistaken\sfor\b|"
        r"\bnothing\sto\sdo\swith\b|\bchanged\snothing\b|\b(?:could|can)\s?not\sbe\s(?:concluded|resolved|agreed|settled)\b|\bonly\sthing\b[^.;]{0,30}\bagreed\b|"
        r"\b(?:interim|provisional|stop-?gap)\s(?:\w+\s){0,2}?(?:agreement|accord|deal|cover|arrangements?|pact|settlement)\b|\bagree\w*\s(?:on\s)?(?:an?\s|the\s)?(?:[\w-]+\s){0,2}?agenda\b|\broad-?map\b|\bdead\sletter\b|\bunravel\w*|\bbut\snot\son\b|"
        r"\b(?:is|are|was|were)\s(?:quite\s)?(?:another|an?\s(?:very\s)?different)\s(?:story|matter|question|thing)\b|\bsomething\selse\b|\bplay(?:s|ed)?\s(?:it|this|that)\sdown\b|"
        r"\bw(?:as|ere)\sto\shave\s\w+|\bon\spaper\b",
        fires_on=(
            "The settlement does not touch the larger case.",
            "It does nothing for the families.",
            "They did not, however, agree to play.",
            "It was never chiefly about money.",
            "The accord leaves aside the fishing.",
            "A pact leaves the exam row where it stood",
            "The accord is silent on police.",
            "It should not be mistaken for peace.",
            "It has nothing to do with the fish.",
            "The day changed nothing.",
            "One point could not be concluded.",
            "It is the only thing on which they have agreed.",
            "They signed an interim agreement.",
            "They agreed on a nine-item agenda.",
            "They signed a roadmap.",
            "The accord is a dead letter.",
            "The deal unravels by noon.",
            "They agreed on pay but not on rosters.",
            "The cranes are another story.",
            "Switching on is something else.",
            "Diplomats played it down.",
            "The accord was to have ended the strike.",
            "The peace holds on paper.",
        ),
        passes_over=(
            "The settlement ends the case.",
            "This does not affect the treaty.",
            "An interim manager signed.",
            "The grant did not cover the cost of lamps.",
        ),
    ),
    Rule(
        id="goes-on",
        does="the strike, the siege or whatever it is goes on",
        pattern=r"(?i)\b(?:strikes?|lock-?outs?|boycotts?|blockades?|sieges?|stand-?offs?|stoppages?|disputes?|rows?|quarrels?|feuds?|bans?|occupations?|walk-?outs?|shelling|fighting|case)\s"
        r"(?:(?:of|over|at|by|in|on)\s(?:[\w’'-]+\s){1,5}?)?(?:will\s|would\s|still\s)?(?:go(?:es)?\son|drags?\son|continues?|remains?|lasts|last(?!\s(?:night|week|month|year|summer|winter|spring|autumn|fall|[A-Z]))|enters?\sits)\b|"
        r"\b(?:still|remain(?:s|ed)?|stays?|stayed)\s(?:\w+\s)?(?:shut|closed|locked|blocked|occupied|on\sstrike|idle|unresolved|unsettled|unsolved|outstanding|in\sdispute|to\sbe\s(?:resolved|settled|agreed)|off|out|chained|no\b|without|at\s(?:odds|loggerheads)|(?:exactly\s)?where\s(?:it|they)\b)|"
        r"\b(?<!who\s)(?:has|have|had)\s(?:since\s|been\s){0,2}(?:padlocked|chained|locked|not\s\w+\ssince(?=\s(?:(?-i:[A-Z])|the\b|last\b)))\b|\b(?:keeps?|kept)\sup\s(?:its|their)\b|\bis\sdark\b|\bnot\s(?:one|a\ssingle)\s\w+\s(?:has|have|is|went|came|moved|turned|left)\b",
        fires_on=(
            "The lock-out goes on.",
            "The strike of the pilots will go on.",
            "A court case continues.",
            "A swap is agreed as siege enters its tenth week",
            "The valve is still shut.",
            "The halls remained occupied.",
            "The quarrel beneath it remained unsolved.",
            "Sunday services stay off",
            "The cranes have not turned since April.",
            "The locks have been chained.",
            "The Front kept up its fire.",
            "The stage is dark all the same.",
            "Not one man went down, and not a single crane moved.",
        ),
        passes_over=(
            "The strike ended.",
            "The gates are open.",
            "They still sing.",
            "Pilots called off their walkout last night.",
            "Boys who had chained the gate handed over the key.",
        ),
    ),
    Rule(
        id="still-out",
        does="somebody is on strike, has walked out or stays away today",
        pattern=r"(?i)\b(?:(?:is|are|remains?|stays?)\s(?:still\s|now\s)?on\s(?:a\s\w+\s)?strike|on\sstrike\s*$|(?:walked|walk|stayed|were)\s(?:out|on\sstrike)\sfor\sa\s(?:second|third|fourth|fifth|sixth|seventh|\d+th)\s(?:\w+\s)?(?:day|week|month)|"
        r"(?:strike|walk-?out|lock-?out|boycott|sit-in|blockade)s?\s(?:is\s|are\s)?(?:now\s)?in\s(?:its|their)\s(?:second|third|fourth|fifth|sixth|seventh|\d+th)\s(?:day|week|month)|over\s(?:my|our)\sdead\sbod(?:y|ies)|"
        r"will\s(?:strike|walk\sout)\s(?:again|next|on|from))\b",
        fires_on=(
            "The porters are still on strike.",
            "Mill settles; weavers on strike",
            "Teachers walked out for a third day.",
            "The boycott is in its fifth week.",
            "They will build it over our dead bodies.",
            "Dockers will strike again in January.",
        ),
        passes_over=("They were on strike for nine days.", "The strike ended on Friday.", "A strike was averted."),
    ),
    Rule(
        id="no-deal-at-all",
        does="somebody denies that there is an agreement, or it is turned down",
        pattern=r"(?i)\b(?:nobody|no\sone)\shas\ssigned\b|\bwhat\s(?:deal|agreement|dispute)\?|\b(?:there\s(?:is|was)\sno|denie[sd]\s[^.;]{0,60}?\b)\s?(?:agreement|deal|settlement|accord|understanding|signed)\b|"
        r"\b(?:voted|threw|thrown|turned)\s(?:it|that|them|the\s\w+)\s(?:down|out)\b|"
        r"\b(?:said|announced|announces|says)\b[^.;]{0,80}\b(?:would|will)\snot\s(?:sign|ratify|agree)\b",
        fires_on=(
            "There is no agreement, said the guild.",
            "She denied that anybody had signed a deal.",
            "Members voted it down.",
            "Nobody has signed a thing.",
            "Deal? What deal?",
            "He announced that the club would not sign.",
        ),
        passes_over=(
            "There is an agreement.",
            "They had turned down an offer in May.",
            "They had long held that they would not sign.",
        ),
    ),
    Rule(
        id="stands-still",
        does="what the quarrel is about stands still, or cannot go ahead, whatever was signed",
        pattern=r"(?i)\bcannot\s(?:go\s(?:through|ahead)|proceed|sail|open|start|begin|be\s(?:built|opened|carried))\b|"
        r"\bkeeps?\s(?:its|their|the)\s[^.;,]{0,30}?(?:shut|closed|locked|empty)\b|\b(?:has|have|holds?)\sa\sveto\b|"
        r"\b(?:is|are)\s(?:still\s)?asking\sfor\b|(?<!to\s)\bwaits?\sfor\b|\bw(?:as|ere)\snot\s(?:discussed|mentioned|touched|part\sof)\b|\bmentions\sneither\b|"
        r"\bno\s(?:trains?|ships?|bus(?:es)?|planes?|boats?|flights?|lorr(?:y|ies))\s(?:has\s|have\s)?(?:ran|run|moved|sailed|flew|flown|left)\b|"
        r"\b(?:(?:lies?|stands?|ran)\s(?:idle|empty|still|dark))\b|\bwent\son\s(?:picketing|striking|shooting)\b|\bno\sreason\sto\b|\bnot\sin\sit\b",
        fires_on=(
            "The merger cannot go through.",
            "Karra keeps its embassy shut.",
            "Parents have a veto.",
            "The surgeons are asking for their men back.",
            "The port waits for the League.",
            "Visas were not discussed.",
            "The charter mentions neither.",
            "No train ran on Friday.",
            "The bank lies empty, and the lifts ran empty.",
            "The clerks went on picketing.",
            "She saw no reason to think again.",
            "The shops are not in it.",
        ),
        passes_over=("They had to wait for rain.", "The road was discussed.", "The boats left on Friday."),
    ),
    Rule(
        id="waits-for-the-other",
        does="one thing comes first, and there it stands",
        pattern=r"(?i)\b(?:must|has\sto|have\sto)\s(?:[\w’'-]+\s){0,4}?(?:first|precede|come\sbefore)\b|\b(?:pre-?condition|requirement|condition)\s(?:of|for)\b|\bahead\sof\sany\b|"
        r"\bin\sadvance\sof\sany\b|\bwait(?:s|ing)?\sfor\sthe\sother\b|\bfirst\spays?\b|\bconditioned\son\b|\bnot\sa\sday\s(?:earlier|before|sooner)\b|\bcomes?\s(?:back\s|in\s)?(?:first\b|before\b)|\bfirst,\s[^.;]{2,60}\b(?:second|then|afterwards|later)\b|"
        r"\b(?:wants?|expects?)\s[^.;]{3,90}?\b(?:before|beforehand|first|as\sthe\s(?:opening|first))\b|"
        r"\b(?:pays|goes|comes|hands?\sover|opens|leaves|returns|lifts|moves|signs|(?:is|are)\sreturned)\s(?:[\w’'-]+\s){0,4}?(?:when|once|upon|across)\s(?:it|they|the|its|their|peace|open)\b|\b(?:is|are)\sconditional\son\b",
        fires_on=(
            "The border must be drawn first.",
            "It makes supply the precondition of payment.",
            "The lifting of the siege ahead of any truce is wanted.",
            "Each is waiting for the other to begin.",
            "The consent is conditioned on a ladder.",
            "It goes when peace is signed and not a day earlier.",
            "New flats first, demolition second.",
            "The sacked men come back first.",
            "Besse wants the garrison gone as the opening step.",
            "It pays when it has the survey.",
            "The firm expects its bills settled beforehand.",
            "It wants that the others first pay for the wall.",
        ),
        passes_over=("They were the first to come.",),
    ),
    Rule(
        id="no-party-to-it",
        does="a side had no part in the agreement, or it is on another matter",
        pattern=r"(?i)\b(?:not|nor|never|neither)\s(?:\w+\s)?(?:a\s)?(?:party|signatory)\sto\s(?:the|this|that|it|any)\b|"
        r"\b(?:is|are|was|were)\s(?:not|n['’]t)\s(?:bound\sby|covered\sby|part\sof|included\sin)\s(?:the|this|that|it)\b|"
        r"\b(?:an?\s(?:whole\s)?(?:different|separate|other)|another)\s(?:story|matter|question)\b|"
        r"\bneither\s(?:\w+\s)?has\sany\sbearing\son\b|\b(?:it|this|that)\shas\sno\sbearing\son\b",
        fires_on=(
            "Neither has any bearing on the licences.",
            "The guild was not a party to the accord.",
            "The pilots are not covered by the deal.",
            "This is about a road; the quarry is a different story.",
        ),
        passes_over=("The guild was a party to the accord.", "They told a story.", "The deal covers it all."),
    ),
    Rule(
        id="wants-it-now",
        does="somebody wants something today, says that it must come, or goes to court for it",
        pattern=r"(?<!who\s)(?<!whoever\s)(?<!longer\s)(?<!nobody\s)\b(?:wants|(?<!who\s)(?:[Tt]hey|(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:\w+\s)?[a-z]+s)\swant|(?:is|are)\s(?:still\s|also\s)?(?:seeking|claiming|suing|pressing\sfor|holding\sup\sthe)|seeks)\s(?:the|its|their|his|her|\d\S*|more|no|all)\b(?!\sworld\b)|"
        r"\b(?:says?|said)\b[^.;“”\"]{0,70}?\b(?:will\shave\sto|must\s(?:first|double|go|be\s(?:withdrawn|dropped|paid|returned|reinstated|scrapped|lifted|raised)))\b|"
        r"\b(?<!no\splans\sto\s)(?<!not\s)(?<!never\s)(?:goes|go|going|(?:have|has)\sgone|(?:is|are)\sto\sgo|will\sgo|heads?)\sto\scourt\b|\btak(?:es?|ing)\s(?:\w+\s){1,3}to\scourt\b",
        fires_on=(
            "The guild wants the lamplighter back.",
            "The union says rates will have to double.",
            "Its members are suing the port, and Oslo seeks the third boat.",
            "The guild is to go to court on Thursday.",
            "Residents have gone to court to stop it.",
            "They want 7 percent.",
            "The creditors want the rest.",
        ),
        passes_over=(
            "The guild wanted the lamplighter back.",
            "The union said trams will run.",
            "She plays on the court.",
            "The group had no plans to go to court.",
        ),
    ),
)
"""Any of them, anywhere in a report, and what it tells of an agreement does not end the whole."""
