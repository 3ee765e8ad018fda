"""What somebody says that threatens, refuses or blames, whatever the verb of saying.

Where each group is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.harm import ACTION, HARMFUL
from pourparler.record.statements import Act


def _said(id_: str, act: Act, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...], unless: str = "") -> Cue:
    return Cue(
        id=id_, act=act, pattern=pattern, where=Where.CONTENT, unless=unless or None, fires_on=on, passes_over=over
    )


_YIELDING = (
    r"(?:shifting|budging|moving|yielding|bowing|backing\s(?:down|off)|giving\s(?:in|way|up|an?\sinch|ground)|wavering|changing|compromising|"
    r"negotiating|accepting|agreeing|signing|paying|withdrawing|selling|bargaining|going\sto|prepared|willing|ready|returning|ending|"
    r"taking\sorders|interested|dropping|abandoning|lifting|calling\soff|about\sto|in\sa\sposition)"
)
_NONE = r"(?:no(?!\s(?:certainty|guarantee|assurance)s?\b)|not\s(?:one|an?|a\ssingle)|neither|nothing)"

SAID_NO: tuple[Cue, ...] = (
    _said(
        "none-will",
        Act.REFUSE,
        rf"nothing\s(?:short\sof|less\sthan)\s(?!an?\s(?:disaster|miracle|scandal)\b)[^,.;]{{2,60}}?\s(?:will|would)\s(?:do|suffice|be\s(?:enough|acceptable))|{_NONE}\s(?:[\w’'-]+\s){{0,4}}(?:will|would|shall|can|could|should|may|is\sgoing\sto)\b|(?:there|[Tt]here)(?:['’](?:ll|s)|\s(?:will|would|is|was|can|could|shall))\s"
        r"(?:still\s|now\s)?(?:be\s)?(?:no|nothing)\b(?!\s(?:doubt|need\sto|longer|secret|shortage|other\s|certainty|guarantee|assurance|(?:date|word|news|sign|rush|hurry)\b))|"
        r"nothing\s(?:more|else|further|left|new)?\s?to\s(?:discuss|say|talk\sabout|negotiate|offer|give|sign|agree|bargain)|"
        r"(?:done|finished|through)\swith\s(?:talk|talks|talking|negotiat|waiting|promises)\w*",
        on=(
            "No finance minister will sign it.",
            "Nothing short of a full and written lease would do.",
            "There'll be no second vote.",
            "We have nothing more to say.",
            "The crews are done with talking.",
        ),
        over=("There is no doubt of it.", "There can be no certainty that it is made.", "They will sign."),
    ),
    _said(
        "stand-still",
        Act.REFUSE,
        rf"(?:am|is|was|were|are|['’](?:m|s|re))(?:\s(?:\w+ly|still|also|just))?\snot\s(?:\w+ly\s)?{_YIELDING}\b|(?:is|was|are|were)n['’]t\s{_YIELDING}\b|"
        r"never\s(?:agreed|accepted|promised|sought|consented|signed|committed|intended|planned|wanted|heard)\b|"
        r"(?:do|does|did)(?:\snot|n['’]t)\s(?:exchange|swap|talk\sto|speak\sagain|speak\s(?:to|with)|hand|release|surrender|lend|discuss|consider|allow|permit|authori[sz]e|arbitrate|compromise|intend|propose|plan\sto|do|accept|owe|deal|recogni[sz]e|need|trade|share|bend|budge|believe\sin|see\s(?:why|any|the\sneed|a\sreason)|agree|support|form\spart|get\sa\s(?:say|vote|veto))\b|"
        r"(?:would|['’]d)\s(?:prefer\snot|rather\snot|rather\s(?!see|talk|settle|have))\b|(?:has|have|['’]ve)\s(?:got\s)?to\sforget\b|can\s(?:forget|whistle|keep\s(?:it|their))\b",
        on=(
            "The union was not shifting ground.",
            "The guild had never agreed to it.",
            "We don't do gestures.",
            "They would rather not sign.",
            "They can forget it.",
            "It does not exchange spies.",
        ),
        over=("They were not told.", "We do not know."),
    ),
    _said(
        "plain-no",
        Act.REFUSE,
        r"(?-i:^\W*(?:But\s)?Not\s(?!(?:only|until|unless|without|while|before|so|long|yet|that|far|everyone|everybody|all|yet)\b)[^.;:!?]{1,40}\W*$)|"
        r"(?:is|was|are|were)(?:,\s[^,]{3,30},)?\s(?:\w+\s)?(?:final(?!\s(?!and\b)\w)|moot|excluded|precluded|not\son\sthe\sagenda|off\sthe\sagenda|not\sunder\sconsideration)\b|gone\sas\sfar\sas\s(?:it|they|we|he|she|I)\s(?:can|could|will|would)\b|no\sway\b|over\s(?:my|our)\sdead|a\sstep\stoo\sfar|too\s(?:high|low|little|much|late|far|expensive)\b|not\s(?:nearly\s)?(?:enough|sufficient|adequate|serious|fair|good\senough)\b|"
        r"(?:falls?|fell)\s(?:far\s|well\s)?short|(?:insufficient|inadequate|derisory|unreasonable|premature|excessive|worthless|meaningless|impossible|unthinkable|intolerable|unjust|unfair|off\slimits)\b|"
        r"(?:is|was|are|were)\s(?:poison|anathema|taboo|heresy|sacrilege|peanuts|crumbs|a\spittance|surrender|capitulation)\b",
        on=(
            "Not twenty.",
            "No way.",
            "It is too little.",
            "The sum falls short.",
            "It is derisory.",
            "That is crumbs.",
            "Sharing is poison.",
            "Rent is anathema to it.",
            "Twelve is final and there is no more.",
            "A return was, she said, excluded.",
            "The offer is moot.",
            "It has gone as far as it can.",
            "The matter is not on the agenda.",
            "A change is not under consideration.",
        ),
        over=("Not only that.", "It is fair.", "It is the final offer on paper."),
    ),
)
SAID_HARM: tuple[Cue, ...] = (
    _said(
        "harm-to-come",
        Act.THREAT,
        rf"(?:(?:will|would|shall)\s|['’](?:ll|d)\s|(?:is|are|was|were)\s(?:ready|prepared|set|going|poised|determined)\sto\s)(?:(?:\w+ly|also|then|now|simply|be\sforced\sto|have\sto|have\sno\schoice\sbut\sto)\s){{0,2}}{HARMFUL}|"
        rf"{ACTION}\b[^.;,]{{0,60}}(?:,[^.;,]{{0,60}},\s)?\b(?:(?:will|would|shall)\s(?:\w+ly\s)?(?:continue|resume|go\s(?:on|ahead)|remain|stay|last|begin|start|spread|escalate|intensify|proceed)|(?:continues|goes\son|stays\son)\b)|"
        r"let\s(?:the|its|their|his|her|our|this)\s(?:\w+\s)?(?:deadline|offer|date|mandate|chance|truce)\s(?:pass|lapse|expire)|(?:let\sit|let\sthem)\s(?:dry|rot|burn|wait|starve|sweat|freeze)\b|"
        rf"there\s(?:could|would|will|may|might)\s(?:well\s)?be\s(?:[\w-]+\s){{0,3}}?{ACTION}\b(?=[^.;]{{0,40}}\b(?:unless|if)\b)|"
        r"(?:offer|bid|proposal)\s(?:has\san?\sshelf\slife|(?:will|would)\s(?:lapse|expire|not\sbe\srepeated))",
        on=(
            "We will strike.",
            "They will take it to the court.",
            "She would regard it as a hostile act.",
            "They will keep the gates shut.",
            "Lima will suspend all deliveries.",
            "The line will withdraw its offer.",
            "The guild will close the port.",
            "The strike, now in its second week, would continue.",
            "The blockade goes on.",
            "She would let the deadline lapse.",
            "Let it rot.",
            "The offer has a shelf life.",
            "There could be further strikes unless the board moves.",
        ),
        over=(
            "We will sign.",
            "The strike was called off.",
            "Peru would suspend the duty.",
            "It will withdraw its troops.",
        ),
        unless=r"^\s(?:a\s|the\s)?(?:deal|balance|bargain|compromise|note|agreement|accord)\b",
    ),
)
SAID_DONE_TO_US: tuple[Cue, ...] = (
    _said(
        "done-to-us",
        Act.ACCUSE,
        r"(?:(?<![a-z]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bthat\s))(?:we|our\s(?:members|people|crews|boats|men|side)|(?-i:I))(?:['’]ve)?\s(?:(?:have|had|has|keep|are|were|was|am)\s)?(?:was|were|been|being|got)\s(?:(?:\w+ly|all|also|once|being)\s)?"
        r"(?:promised|told(?!\sby\b)|burn(?:ed|t)|stung|asked(?!\s(?:all|if|whether|about|by|not|when|how)\b)|given\s(?!(?:a\s)?(?:assurances?|breathing|time|until|hope)\b)|shown|handed|made\sto|moved|fooled|sold|pushed|called\sto|thrown|robbed|cheated|deceived|let\sdown)\b",
        on=(
            "We were asked to pay twice.",
            "We have been burned by promises.",
            "I am being asked to sign a blank page.",
            "We've been promised it since May.",
        ),
        over=(
            "They were asked to pay.",
            "We were given time.",
            "I was told by a friend.",
            "We asked to pay.",
            "It is the worst note I have been handed.",
        ),
    ),
    _said(
        "we-did-once",
        Act.ACCUSE,
        r"(?-i:We|I|we)(?:['’]ve)?\s(?:(?:have|had|\w+ly)\s)?(?:heard|signed|went\s(?:home|back)|gone\s(?:home|back)|opened|moved|waited|trusted|let|believed|paid|put|gave|left|returned)\b[^.!?”\"]{0,80}?\b"
        r"(?:in\s(?:19|20)\d\d|once(?!\s(?:again|more|we|they|it|the|that|he|she)\b)|before(?=\W*$|[.,;])|last\s(?:year|time|spring|winter|summer|autumn)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\stimes|on\s(?:the\sstrength\sof|a\spromise))\b",
        on=(
            "We signed, and in 2019 we were still waiting.",
            "We went home on the strength of a letter.",
            "We have heard it four times.",
            "We opened the gates once.",
        ),
        over=("We will sign once it is paid.", "We signed on Monday.", "We left before noon."),
    ),
    _said(
        "they-did",
        Act.ACCUSE,
        r"(?-i:They|He|She)\s(?:walked(?!\s(?:the|us)\b)|left(?=\W*$|[.,;])|ran|lied|(?:want|ask|force)\sus\sto|(?:make|made)\sus(?=\s)|keep\s\w+ing|traded?(?=\s)|never\s(?:wanted|meant|came|asked|answered|told|paid)|(?:hide|hid|stole|tore)(?=\s)|broke\s(?:it|the|their|his|her|every)|(?:wo|would|do|did)n['’]t\s(?:show|listen|answer|read|even)\b)",
        on=(
            "They walked.",
            "He left.",
            "They want us to sign unseen.",
            "They never wanted a deal.",
            "They won't show us the sums.",
            "They trade the farm away.",
        ),
        over=("They walked the dog.", "He left a note.", "They want to sign."),
    ),
)
"""Tried before what somebody refuses or asks."""
SAID_BLAME: tuple[Cue, ...] = (
    _said(
        "wronged",
        Act.ACCUSE,
        r"(?:should|ought\sto)\s(?:never\s|not\s|at\sleast\s)?have\s(?!to\b)(?:been\s)?\w+|(?:being|been|were|was|are|is|get|got)\s(?:\w+ly\s)?(?:punished|insulted|cheated|betrayed|fooled|stung|stolen|let\sdown|ignored|sidelined|humiliated|deceived|misled|robbed|"
        r"victimi[sz]ed|bullied|blackmailed|starved|shut\sout|kept\s(?:waiting|in\sthe\sdark)|(?:made|left)\sto\s(?:wait|suffer|rot)|treated\s(?:like|as)|lied\sto|taken\sfor|strung\salong|used\sas|held\shostage)\b|"
        r"(?:was|were|been|being)\snever\s(?:given|consulted|asked|told|informed|shown|invited|paid|answered|heard)|never\s(?:consulted|asked\sus|told\sus|informed|answered|replied|kept|honou?red|lived\sup|delivered|paid)\b|"
        r"(?:unlawful|illegal|in\sbreach|against\sthe\slaw|tear(?:s|ing)?\sit|ransom|liars?|lies\b|so-called|moral\sfailure|act\sof\swar|theft|robbery|double\sstandards)\b|wast(?:e|es|ed|ing)\s(?:our\s|everyone['’]s\s)?(?:time|months|years)|"
        r"(?:they|he|she|it|which|who)\s(?:(?:is|are|was|were|has|have|had|keeps?|still|simply|now)\s){0,2}(?:refus(?:e|es|ed|ing)\sto|insulted|ignor(?:es|ed|ing)|not\slistening|walked\saway|holding\sup|delay(?:s|ed|ing)|block(?:s|ed|ing)\s(?:the|any|every))|"
        r"cost(?:s|ing)?\sus\b|overnight\b|it\s(?:is|was)\s(?!(?:for|not|up|what|this|here|there)\b)[\w’'\s-]{2,40}?\s(?:that|who)\s(?:ended|broke|left|walked|stopped|started|refused|closed|killed|wrecked)\b",
        on=(
            "It should have been published first.",
            "The crews were being punished.",
            "The guild was never consulted.",
            "It is a ransom note.",
            "They waste our time.",
            "They have refused to listen.",
            "Each speech costs us a month.",
            "It was the owners who ended the talks.",
        ),
        over=("It should be published.", "They were told."),
    ),
)
