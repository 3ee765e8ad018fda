"""Verbs that are acts: what somebody does by demanding, refusing, offering, meeting, leaving.

Order matters where two fire at the same place: the first in the list counts.
"""

from pourparler.reading.english.bids import BIDS
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.dropped import DROPPED
from pourparler.reading.english.idiom_cues import IDIOMS
from pourparler.reading.english.lawmaking import REFUSING_BILLS, USING_BILLS
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.meetings import MEETINGS_TO_COME, WHAT_IS_MET
from pourparler.reading.english.own_refusals import DISMISSED, OWN_REFUSALS
from pourparler.reading.english.phrases import PHRASES
from pourparler.reading.english.saying_verbs import SAYINGS
from pourparler.reading.english.seeking import SEEKING
from pourparler.reading.english.signing import SIGNING
from pourparler.reading.english.silence import SAYS_NOTHING, SILENT
from pourparler.reading.english.threats import SCORN, THREATS, WE_DO, WEAK_THREATS
from pourparler.record.statements import Act

_NOT = r"(?:(?:did|do|does|has|have|had|was|were|is|are|would|will|could|can|wo)(?:\s?not|n['’]t)|can['’]t)"

_REFUSALS = (
    Cue(
        id="refuse",
        act=Act.REFUSE,
        pattern=rf"refus(?:es|ed|ing)(?!\sto\s(?:{SILENT}|rule\sout))|declin(?:es|ed|ing)"
        rf"(?!\s(?:to\s)?(?:{SILENT}|speak\b|discuss\b))(?=\sto\b|\sby\b|\s?[.,;]|\s?$|\s(?:the|an?|both|its|their|his|her|any|all|every|each|this|that|such|one|two|three|four|several|repeated|mediation|arbitration|\w+['’]s?)\s)|spurn(?:s|ed|ing)|rebuff(?:s|ed)|"
        r"reject(?:s|ed|ing)|want(?:s|ed)?\s(?:nothing\sto\sdo\swith|no\spart\s(?:of|in))|block(?:s|ed)(?=\s(?:the|all|any|its|their|every|\w+\s\w+\sof|(?-i:[A-Z])[\w’']+|a\s(?:deal|plan|vote|proposal|joint))\b)|(?:do|does|did)(?:\snot|n['’]t)\swant(?!\s(?:to\s(?:be\s(?:named|identified|quoted|drawn|seen)|comment|speak|talk|discuss|say|give\s(?:his|her|their|a)\sname|know|hear|see|go)|(?:his|her|their|your)\snames?|(?:\w+\s){1,3}named)\b)|"
        rf"dismiss(?:es|ed|ing)(?!{DISMISSED})|"
        r"vetoe[sd]|oppos(?:es|ed|ing)|(?:is|are|was|were|remain(?:s|ed)?)\s(?:(?:\w+ly|still|also|dead)\s)?(?:opposed(?:\sto|(?=[\s”\"]*(?:$|[.;])))|against(?=\s(?:the|any|an?|all|new|it|that|this|such|(?!having\b|being\b|going\b|coming\b)[a-z]{2,}ing)\b(?!\s(?:law|rules?|wall|clock|odds|grain|backdrop|background|ropes)\b)))|balk(?:s|ed)(?:\sat|(?=\s*(?:$|[.;,])))|scoff(?:s|ed)\sat|(?:pour|thr[eo]w)(?:s|ed)?\scold\swater\son|laugh(?:s|ed)\soff|object(?:s|ed|ing)\sto|vot(?:es|ed|e|ing)\sagainst|reserv(?:es|ed)(?=\s(?:its|their)\sposition)|resist(?:s|ed|ing)|"
        rf"{WE_DO}(?:refuse|reject|oppose|deny)",
        fires_on=(
            "Oslo refused to sign.",
            "The guild rejected the pay plan.",
            "Lima objected to the map.",
            "The union declined both requests.",
            "The firm dismissed the idea that drivers are paid twice.",
            "The minister dismissed the pilots’ claim.",
            "The guild doesn’t want that.",
            "The council does not want a bridge.",
            "Lima is against it.",
            "Lima was firmly opposed.",
        ),
        passes_over=(
            "The refusal came late.",
            "He did not want to be named.",
            "It is against the law.",
            "She declined to comment.",
            "Both refused to be named.",
            "The operator dismissed 64 crane drivers.",
            "The board dismissed its chief executive.",
            "The club has dismissed eleven men.",
        ),
    ),
    Cue(
        id="turn-down",
        act=Act.REFUSE,
        pattern=r"(?:turn(?:s|ed|ing)|sho(?:o|)t(?:s)?|vot(?:es|ed))\sdown|(?:rul|wav)(?:es|ed|ing)\s(?:out|away)|"
        r"(?:throws?|threw|thrown|throwing)\sout|(?:brush|push)(?:es|ed)\s(?:aside|back)|"
        r"rul(?:es|ed)(?=\s(?:\w+\s){1,4}out\b)|sen(?:t|ds)(?=\s(?:it|them|(?:the|its|their)\s\w+)\sback\b(?!\swith))|return(?:s|ed)(?=\s(?:the|its|their)\s\w+\s(?:unsigned|unopened|unread)\b)|(?:turn|vot|knock)(?:s|ed|ing)(?=\s(?:(?!to\b)\w+\s){1,4}down\b)|turn(?:s|ed)\s(?:back|away)(?=\s(?:an?|the|its|their|every|all)\b)|"
        r"(?:(?:would|will)\snot|(?:wo|would)n['’]t)\s(?:even\s)?(?:hear\sof|look\sat|budge)|has\sno\sintention\sof|"
        r"(?:is|are|was|were|am)(?:\snot|n['’]t)\s(?:about|going)\sto(?!\s(?:happen|be|work|comment|say|speculate|get|have|rain)\b)(?=\s[a-z])|ha(?:s|d|ve)\sno\s(?:instructions?|mandate|authority|orders?)\sto(?=\s[a-z])|['’]d\sno\s(?:instructions?|mandate|authority)\sto|"
        r"(?:ha(?:s|ve|d)\s)?never\s(?:recogni[sz]ed|contemplated|countenanced|entertained|accepted|agreed\sto|signed|negotiated\swith|consented\sto)|(?:vot|decid|resolv)(?:es|ed)(?:\s(?:\d+\s?[-–]\s?\d+|unanimously))?\snot\sto|(?:chose|opted)\snot\sto|"
        r"(?:does|do)(?:\snot|n['’]t)(?=\s(?:negotiate|bargain|deal|talk|speak|exchange|swap|recogni[sz]e|authori[sz]e|allow|permit|intend\sto|envisage|envision|plan\sto|propose\sto|see\sany\s(?:need|reason|point))\s)|(?:would|['’]d)\s(?:sooner|rather)\s[^.;,]{2,80}?\sthan(?=\s(?!no\b|one\b|be\b|have\b|see\b)[a-z]+\s(?:the|its|their|an?|any|his|her|to)\b)",
        fires_on=(
            "The board turned down the draft.",
            "Quito ruled out a swap.",
            "She has thrown out the plan.",
            "The owners wouldn't hear of a vote.",
            "Lima is not about to sign that.",
            "The envoy had no instructions to trade prisoners.",
            "Rome has never recognised the league.",
            "Oslo does not negotiate with pirates.",
            "The guild sent the draft back.",
            "The firm would sooner shut the yard than sell its boats.",
            "The board returned the letter unopened.",
        ),
        passes_over=("The town knocked down a mill.", "It is not going to happen.", "She does not know."),
    ),
    Cue(
        id="deny",
        act=Act.REFUSE,
        pattern=r"den(?:ies|ied|ying)",
        fires_on=("Riga denied the request.", "This was denied by the port authority."),
        passes_over=("A denial followed.",),
    ),
    Cue(
        id="not-accept",
        act=Act.REFUSE,
        pattern=rf"{_NOT}(?:,\s(?:however|though|either),)?\s(?:yet\s)?(?:accept|(?<!could\snot\s)(?<!couldn['’]t\s)(?<!can['’]t\s)(?<!can\snot\s)agree|(?:agreed|consented)(?=\sto\b)|support|back|countenance|entertain|contemplate|budge[d]?|move[d]?(?!\s(?:the|its|their|his|her|our|an?|any|it|them|that|those|these)\b)|give[n]?\s(?:in|way|ground)|gone\salong|consent|"
        r"wave\sit\saway|take\sthe|approve|endorse|ratif(?:y|ied)|sign(?:ed)?\s(?:off|up)|yield(?:ed)?|bend|bow(?:ed)?|blink(?:ed)?|flinch(?:ed)?|relent(?:ed)?|waver(?:ed)?|compromise|concede|cave[d]?|"
        r"back(?:ed)?\sdown|tolerate|stomach|buy\sit)"
        r"|(?:has|have|had)\syet\sto\s(?:accept|agree|approve|endorse|ratify|sign)|fail(?:s|ed)\sto\s(?:accept|approve|endorse|back|ratify|support)"
        r"|(?:said|says|saying)\sno(?!\s(?!(?:in|again|last|twice|at|on)\b)[a-z])|have\snone\sof\sit|(?:was|were|is|are)\s(?:reluctant|unwilling|not\s(?:ready|"
        r"prepared|willing))\sto",
        unless=r"it\saway",
        fires_on=(
            "He did not accept the idea.",
            "The guild won’t accept that.",
            "The owners said no.",
            "Baku has not budged.",
            "The envoys were reluctant to sign.",
            "Juba would have none of it.",
        ),
        passes_over=("He did not speak.", "They said no date was fixed.", "Lima will not move the wall."),
    ),
)
_WEAK_REFUSALS = (
    Cue(
        id="would-not",
        act=Act.REFUSE,
        pattern=rf"(?:(?:would|will)\s?(?:not|never)|(?:wo|would)n['’]t|(?:(?:could|can)\s?(?:not|never)|(?:could|ca)n['’]t)(?=\s[^.;]{{0,120}}\b(?:until|unless|before|without|while|when)\b|\s(?:be\s(?:asked|made|forced|expected)|go\s(?:beyond|below|above)|do\sso)\b))(?!\s(?:\w+ly\s)?(?:{SILENT}|rule\sout))",
        weak=True,
        fires_on=("He will not, they say, take it as proof.",),
        passes_over=("He will take it.", "The ministry would not comment.", "The boats could not shift."),
    ),
)
_DEMANDS = (
    Cue(
        id="demand",
        act=Act.DEMAND,
        pattern=rf"(?<!s['’]\s)demand(?:s|ed|ing)|insist(?:s|ed|ing)(?:,?\s(?:throughout|besides|again|also|too|instead|anew|once\smore|\w+ly),?)?\son|{WE_DO}(?:demand(?!s)|insist\son)|"
        r"(?:is|are|was|were)\ssaid\sto\sbe\sinsisting|"
        r"(?:has|have|had|sets?|made|makes?|list(?:s|ed)|laid\sdown|put(?:s)?(?:\sforward)?|tabled|presented|named|read\sout)\s(?:\w+\s){0,3}(?:demands?|(?:pre-?)?conditions?|requests?|wishes|terms)(?=:)",
        fires_on=(
            "The drivers demanded a raise.",
            "Kigali insists on an apology.",
            "The crews have two demands: pay and rest.",
            "The board insists, besides, on a fee.",
        ),
        passes_over=("He was in great demand.", "The drivers' demands were heard.", "The crews’ demands were heard."),
    ),
    Cue(
        id="insist-that",
        act=Act.DEMAND,
        pattern=rf"insist(?:s|ed|ing)(?!\son\b)|(?:is|are|was|were|remain(?:s|ed)?)\s(?:\w+\s)?adamant(?=\sthat\b)|{WE_DO}insist(?!\son\b)",
        fires_on=("The mayor insisted that the road be opened.", "The guild is adamant that it be opened."),
        passes_over=("Its insistence was noted.",),
    ),
    Cue(
        id="urge",
        act=Act.DEMAND,
        pattern=rf"urg(?:es|ed|ing)|told(?=\s(?:(?!(?:he|she|it|they|that|was|is|has|had|would|will|we|I|reporters|journalists|his|her)\b)[\w'’-]+\s){{1,5}}to\s\w)|{WE_DO}(?:urge|call\s(?:up)?on|call\sfor|appeal\s(?:to|for)|request|"
        r"ask(?=\s(?:for|that|the|all|both|our|them|you))|expect(?=\s[^.;,]{3,40}\sto\s(?:be\s(?:built|paid|lifted|delayed|released|kept|restored|honou?red|funded|included|withdrawn|ended|repealed|passed)|honou?r|restore|pay|keep|release|lift|withdraw|comply|drop|fund|pass|return|respect)\b))|expect(?:s|ed)(?=\s(?!(?:the\s)?(?:House|Senate|chamber|panel|bill|measure|vote|package|nomination|talks)\b|(?:an?|it)\s)[^.;,]{0,40}\sto\b)(?!\s[^.;,]{0,40}?\sto\s(?:sign|agree|reach|approve|adopt|ratify|conclude|announce|meet|decide|rise|fall|grow|increase|continue|remain|attend|take\s(?:place|part|time)|put\stheir\ssignatures)\b)|expect(?:s|ed)\sto\sbe(?=\s(?:given|paid|told|made|shown|treated|compensated|consulted|granted|offered)\b)|"
        r"(?:invite[sd]?|order(?:s|ed)|direct(?:s|ed)|instruct(?:s|ed)|told)(?=\s(?:the\s)?(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])\w+)?\sto\b)|appeal(?:s|ed|ing)\s(?:to|for)|warn(?:s|ed|ing)(?=\s(?:(?:the|both|all|its|their)\s)?(?!(?:that|of|on)\b)[\w’'-]+(?:\s[\w’'-]+)?\s(?:not\sto|to\s(?!the\b)\w|against\s\w+ing))|press(?:es|ed|ing)\sfor|beg(?:s|ged|ging)(?=\s)|implor(?:es|ed|ing)|plead(?:s|ed|ing)\s(?:with|for)|(?:press|push|pressure|lobb)(?:es|ed|ing|ies|ied)(?=\s[^.;,]{1,40}\sto\s\w)|push(?:es|ed|ing)\sfor|lobb(?:ies|ied|ying)\sfor|exhort(?:s|ed)|request(?:s|ed|ing)|"
        r"call(?:s|ed|ing)\s(?:up)?on|call(?:s|ed|ing)\sfor|ask(?:s|ed|ing)(?=\s(?:(?:\w+\stimes|twice|repeatedly|again|also)\s)?(?:for|(?:each|every|both|\w+(?:ers|ists|ors|cils|nies|ties|ments))\s(?:of\s(?:the\s)?\w+\s)?(?:for|to)\b|only\s(?:for|that)|that|to\s(?:go\son|keep|have|retain|use|stay|remain|return|join|resume|buy|build|run)|the|all|both|its?|him|them|sides|members|to\sbe|(?-i:[A-Z])))|"
        r"invit(?:es|ed)(?=\s(?:all|both)\b)",
        fires_on=(
            "Rome urged calm.",
            "The nurses called for more staff.",
            "She asked the sides to wait.",
            "The union called on the company to return.",
            "The owners told the crews to go home.",
            "The crews asked only that the lamps stay lit.",
            "The crews asked to keep their rooms.",
            "The board directed Lima to open its books.",
            "The crews asked twice for a key.",
            "The crews expect the gate to be built.",
            "She asked each of the towns to wait.",
        ),
        passes_over=(
            "He called the offer fair.",
            "He told reporters to wait.",
            "He was asked twice.",
            "The urge to leave grew.",
        ),
    ),
    Cue(
        id="want",
        act=Act.DEMAND,
        pattern=rf"(?:will|would|can)\s(?:settle\sfor|accept|agree\sto|take|be\scontent\swith)\snothing\s(?:less\sthan|short\sof|but)|(?:first\s)?(?:want|wants|wanted|seeks|sought|requires|required|needs(?=\s[^.;,]{{3,60}}\s(?:before|first)\b)|would\s(?:\w+\s)?like(?!\sto\s(?:thank|say|add|point|know|think|believe|talk|help|settle|reach)\b))(?=\s)|(?:is|are|was|were)\s(?:also\s|now\s|still\s)?(?:seeking|asking\sfor|"
        rf"pressing\sfor|pushing\sfor|holding\sout\sfor|calling\sfor|demanding|insisting\son|urging)|{WE_DO}(?:want|seek)(?=\s)",
        fires_on=(
            "Kampala wants the bridge back.",
            "The port seeks a refund.",
            "The union is seeking nine percent.",
            "The firm would like to end the bonus.",
            "The guild needs a pledge before it sails.",
            "It will settle for nothing less than a vote.",
        ),
        unless=r"^\sof\b",
        passes_over=("For want of a deal they parted.",),
    ),
)
_OFFERS = (
    Cue(
        id="offer",
        act=Act.OFFER,
        pattern=rf"(?:rais|lift|increas|sweeten|improv)(?:s|es|ed)(?=\s(?:its|their|the)\s(?:\w+\s){{0,2}}(?:offer|bid|proposal)\b)|offer(?:s|ed|ing)(?!\sno\s)|propos(?:es|ed|ing)|suggest(?:s|ed|ing)|{WE_DO}(?:offer|propose|suggest)|"
        r"put(?:s|ting)?\sforward|(?:put|puts)(?=\s(?:an?|its|their|his|her)\s(?:[\w-]+\s){0,2}(?:compromise|proposal|plan|offer|formula|idea)\sto\b)|(?:counter|respond|repl)(?:s|ed|ied)\swith(?=\s(?:an?|its|their)\s(?:\w+\s){0,2}(?:offer|proposal|plan)\b)|float(?:s|ed|ing)|"
        r"(?:laid|lay|lays|put|puts)(?=\s[^.;]{0,60}\bon\sthe\stable)",
        fires_on=(
            "The owner offered a bonus.",
            "Lomé proposed a joint patrol.",
            "The company has laid a new schedule on the table.",
            "Pennant lifted its pay offer.",
        ),
        passes_over=("The offer expired.", "The proposal was long."),
    ),
)
_PROMISES = (
    Cue(
        id="promise",
        act=Act.PROMISE,
        pattern=r"promis(?:es|ed)|promising(?=\s(?:to|that|instead|it|he|she|a|the|more|its)\b)|pledg(?:es|ed|ing)|(?:swore|sworn|swears)\sto|(?:gave|given|gives)(?=\s(?:\w+\s){1,3}(?:assurances?|guarantees?|word)\b)|vow(?:s|ed|ing)|assur(?:es|ed|ing)|undertook|"
        r"guarantee(?:s|d|ing)|(?:has|have|had|is|are|was|were)\s(?:fully\s)?committed\sto|"
        rf"reaffirm(?:s|ed)?(?=\s(?:its|their|his|her|our)\s(?:\w+\s)?(?:commitment|pledge|promise|undertaking))|"
        rf"undertakes?(?=\sto\b)|commit(?:s|ted)\s(?:(?:itself|themselves|himself|ourselves)\s)?to|{WE_DO}(?:promise|pledge|vow)",
        fires_on=("The board promised a reply.", "Tunis vowed to pay.", "They are committed to the plan."),
        passes_over=("It was a promising start.",),
    ),
    Cue(
        id="would",
        act=Act.PROMISE,
        pattern=r"(?:will|shall)(?!\s(?:not|meet|never|be|have|face|need|depend|find|mean|see|get|lose|remain|take\splace|fall|come\s(?:out\s)?(?:of|from)|last|function|expose|sweep|figure|mention|visit|become)\b)(?=\s\w+)|"
        r"(?:is|are)\sto(?=\s(?!be\b|meet\b|hold\b|begin\b|start\b|resume\b|open\b|have\b|sit\b)\w+)|would(?!\snot|\snever|\s(?:remain|fall|come\s(?:out\s)?(?:of|from)|last|function|expose|sweep|figure|mention|visit|become)\b|\shave\b|\sbe\b(?!\swelcome)|\srather\b|\sneed\b|\sdepend\b|\smean\b|\scost\b|\sprefer\b|\slike\b|n['’]t)(?=\s\w+)",
        weak=True,
        fires_on=("The city would reopen the bridge.",),
        passes_over=("The city would not reopen the bridge.",),
    ),
)
_WEAK_CONSIDERATIONS = (
    Cue(
        id="would-study",
        act=Act.CONSIDER,
        pattern=r"(?:would|will)\s(?:study|consider|examine|look\sat|review|think\sabout)",
        weak=True,
        fires_on=("The owners would study the plan.",),
        passes_over=("The owners would sign.",),
    ),
)
_ACCEPTANCES = (
    Cue(
        id="agree",
        act=Act.ACCEPT,
        pattern=rf"(?<!\bmust\s)(?<!\bshould\s)(?<!\bmust\sfirst\s)(?<!\bshould\sfirst\s)agree[sd]?|agreeing|accept(?:s|ed|ing)|{WE_DO}accept|"
        r"consent(?:s|ed|ing)|endors(?:es|ed|ing)|(?:has|have|had)\sno\sobjections?|(?:did|does)\sagree",
        fires_on=("Both houses agreed to wait.", "The crew accepted the pay cut.", "Riga has no objection."),
        passes_over=("The agreement held.", "They disagreed.", "They must first agree to it.", "They should agree."),
    ),
)
_SIGNALS = (
    Cue(
        id="express-willingness",
        act=Act.SIGNAL,
        pattern=r"(?:express|indicat|show|signal|reflect|voic|reiterat)(?:es|s|ed|led|ing)(?=\s[^.;]{0,60}\b(?:willing|ready|"
        r"readi|hope|determin|resolve|goodwill|interest|confiden|optimis))",
        fires_on=("The envoys indicated a willingness to talk.", "Baku expressed hope for a deal."),
        passes_over=("The envoy expressed anger.",),
    ),
    Cue(
        id="welcome",
        act=Act.SIGNAL,
        pattern=rf"{WE_DO}(?:welcome|praise|applaud)(?=\s)|welcom(?:es|ed)(?=\s(?!remarks))|prais(?:es|ed|ing)|hail(?:s|ed|ing)|applaud(?:s|ed|ing)|"
        r"hop(?:es|ed)(?=\s)|hope(?=\s(?:the|that|for|to)\b)|spoke\sof|(?:found|finds|saw|sees)\s(?:\w+\s)?merit\sin|"
        r"hint(?:s|ed)\s(?:that|at)|(?:would|did|will)\snot\srule\sout",
        fires_on=(
            "Madrid welcomed the truce.",
            "Both sides hope the judge will rule.",
            "She did praise the draft.",
            "She hinted that a swap was near.",
        ),
        passes_over=("They were in high hopes.", "his welcoming remarks"),
    ),
    Cue(
        id="ready",
        act=Act.SIGNAL,
        pattern=r"(?:is|are|was|were|stands?|stood|remain(?:s|ed)?|am)\s(?:also\s|still\s)?(?:ready|willing|prepared|open)\s(?:to|for)|"
        r"(?:could|can|would)\s(?:live\swith(?!\sit\b)|settle\sfor|go\s(?:up\s|down\s|as\s(?:high|low|far)\sas\s|along\swith))|shown\s(?:readiness|willingness|openness)\sto|"
        r"(?:is|are|was|were|remain(?:s|ed)?)\s(?:(?!not\b|less\b|hardly\b|scarcely\b|far\b)\w+\s)?(?:confident|hopeful|optimistic|encouraged)|"
        r"express(?:es|ed)(?=\s(?:\w+\s){0,3}(?:hopes?|gratitude|concern|readiness|willingness|support|regret|confidence|"
        r"satisfaction|appreciation|thanks))|"
        r"saw(?=\s[^.;]{0,8}\bgoodwill)",
        fires_on=(
            "Cairo was ready to discuss a review.",
            "They are open to a swap.",
            "The guild could live with a shorter break.",
            "The mills have shown readiness to wait.",
        ),
        passes_over=("The shops are open.",),
    ),
)
_ASSESSMENTS = (
    Cue(
        id="fail",
        act=Act.ASSESS,
        pattern=r"(?:did\snot|could\snot|couldn['’]t|can\s?not|can['’]t)\s(?:succeed|agree|find\scommon|reach|narrow)|made\s(?:no|little)\s(?:progress|headway)|"
        r"(?:broke\sup|ended|parted)\swithout|failed\s(?:(?:on|last)\s\w+\s|again\s|yesterday\s)?to\s(?:reach|agree|narrow|bridge|make|produce|settle|resolve)|(?:was|were)\sunable\sto|"
        r"could\snot\sagree|remain(?:s|ed)?\s(?:\w+\s)?(?:far\sapart|deadlocked|at\sodds|divided|stuck)|"
        r"(?:did|has|have)\snot\shelp(?:ed)?|(?:is|are|was|were)\s(?:still\s|deeply\s|as\s)?(?:far\sapart|at\sodds|deadlocked)",
        fires_on=("The two firms failed to reach a deal.", "Their views remain far apart."),
        passes_over=("The engine failed.",),
    ),
    Cue(
        id="call-it",
        act=Act.ASSESS,
        pattern=r"call(?:s|ed|ing)\s(?:it|this|(?:the|their|his|her)\s(?:meeting|talks|session|round|discussions?|negotiations|"
        r"offer|proposal|idea|demands?|claims?|request)|(?:the|its|their|that|his|her)\s[\w-]+(?=\s(?:an?\s|[\"“]))|that(?=\s(?:[\"“]|absurd|ridiculous|fantasy|nonsense|un(?:acceptable|reasonable|realistic|fair)|outrageous|insulting|excessive|blackmail|extortion|an?\s)))|regard(?:s|ed)|describ(?:es|ed|ing)|conced(?:es|ed|ing)",
        fires_on=(
            "Sofia called the bargain a victory.",
            "A diplomat called the meeting useful.",
            "The mill called the demand unreal.",
            "The mill called the demands absurd.",
            "Lima called the claim absurd.",
            "Lima called her claims absurd.",
            "The board called the request absurd.",
            "Bern described the mood as cool.",
        ),
        passes_over=("He called for calm.",),
    ),
)
_MEETINGS = (
    Cue(
        id="meet",
        act=Act.MEET,
        pattern=rf"met(?!\s{WHAT_IS_MET}|"
        r"\sby\b|\swith\s(?:reporters|anger|(?:a\s)?(?:wall|chilly|cool|cold|frosty|hostile|mixed|lukewarm|silence)))|(?:held|hold|opened|began|started|resumed)(?=\s[^.;,]{0,40}\b(?:talks|"
        r"negotiations|consultations|discussions|meeting))|(?:talked|conferred|negotiated)(?=\s)|sat\sdown|"
        r"(?:entered|stayed\slocked\sin)(?=\s[^.;,]{0,40}\b(?:talks|round|negotiations))",
        fires_on=("The two ministers met for an hour.", "They held talks in Bern.", "Both sat down again."),
        passes_over=(
            "The bid was met with anger.",
            "It met with a chilly reception.",
            "He held his breath.",
            "They met all of the court's terms.",
        ),
    ),
)
_WITHDRAWALS = (
    Cue(
        id="leave",
        act=Act.WITHDRAW,
        pattern=r"(?:walk|storm|pull)(?:s|ed|ing)\sout|walk(?:s|ed)\saway\sfrom|stay(?:s|ed)\saway\sfrom|left\s(?:for\s(?:the\sairport|home)|the\s(?:table|"
        r"talks|room|hall))|(?:did|does|do|has|have|had)\snot\s(?:attend|attended|turn(?:ed)?\sup|show(?:ed|n)?\sup|appear(?:ed)?)(?!\sto\b)|"
        r"left(?=\s(?-i:[A-Z][a-z]+)(?:,|\s(?:on|early|late|without|empty-handed|in\sprotest|last|yesterday|after)\b))|quit\sthe|boycott(?:s|ed|ing)|br(?:oke|eaks)\soff|went\shome|withdr(?:ew|aws)\sfrom|"
        r"cancel(?:s|l?ed|l?ing)|called\soff|pull(?:s|ed)(?=\s[^.;,]{0,40}\sout\sof\b)|"
        r"withdr(?:ew|aws)(?=\s(?:the|its|their|a)\s(?:\w+\s){0,2}(?:footnote|offer|proposal|draft|amendment|text|bid|complaint)\b)|"
        r"t(?:ook|aken)(?=\s(?:it|them|the\soffer|the\sproposal)\sback\b)",
        fires_on=(
            "The crew walked out.",
            "Her visit was cancelled.",
            "Lima withdrew its offer.",
            "They pulled their team out of the talks.",
        ),
        passes_over=("He left a note.",),
    ),
)
_CONSIDERATIONS = (
    Cue(
        id="consider",
        act=Act.CONSIDER,
        pattern=r"(?:is|are|was|were)\s(?:also\s|still\s)?(?:(?:understood|believed|said|thought)\sto\sbe\s)?(?:(?:review|consider|weigh|study|"
        r"mull|examin|ponder|reflect|explor)ing|looking\s(?:at|into)|toying\swith|thinking\s(?:it|this|that)\sover)|(?:would|will)\srevert",
        fires_on=("The board is weighing a new offer.", "He is understood to be thinking it over."),
        passes_over=("The board weighs ten tons.",),
    ),
)
QUOTATION = Cue(
    id="quotation",
    act=None,
    pattern=r"[\"“«].+[\"”»]",
    where=Where.SAYING,
    fires_on=('"We are done."',),
    passes_over=("They are done.",),
)
"""A sentence that is all quotation goes on with what the last speaker said."""
VERBS: tuple[Cue, ...] = (
    *DROPPED,
    SAYS_NOTHING,
    *OWN_REFUSALS,
    *REFUSING_BILLS,
    *USING_BILLS,
    *PHRASES,
    *BIDS,
    *SEEKING,
    *THREATS,
    *IDIOMS,
    *_REFUSALS,
    *_DEMANDS,
    *_OFFERS,
    *_ACCEPTANCES,
    *SIGNING,
    *SCORN,
    *_SIGNALS,
    *_ASSESSMENTS,
    *_MEETINGS,
    *MEETINGS_TO_COME,
    *_WITHDRAWALS,
    *_CONSIDERATIONS,
    *WEAK_THREATS,
    *_WEAK_CONSIDERATIONS,
    *_WEAK_REFUSALS,
    *_PROMISES,
    *SAYINGS,
)
"""Verbs, the more telling first."""
VERBS_IN = Lookup(VERBS)
"""The same, ready to be looked for; one for all who do, since it learns with which words each may begin."""
