"""What somebody says, where the verb is a bare "said": the words that tell a refusal from a promise.

Order matters: the first that fires counts.
"""

from pourparler.reading.english.conditions import DO_THIS
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.dropped import SAID_DROPPED
from pourparler.reading.english.forecasts import COMES_OF_IT, NOT_SOONER, RUINOUS, STUDIED
from pourparler.reading.english.goodwill import GOODWILL, TONE
from pourparler.reading.english.of_others import OF_OTHERS
from pourparler.reading.english.on_bills import ON_BILLS
from pourparler.reading.english.plain_negations import HAVING_LEFT, PLAIN_NEGATIONS
from pourparler.reading.english.plain_refusals import PLAIN_REFUSALS
from pourparler.reading.english.plain_sayings import PLAIN_SAYINGS
from pourparler.reading.english.sayings import ASKED, OPENED, TAKEN_BACK
from pourparler.reading.english.sayings_of_conflict import SAID_BLAME, SAID_DONE_TO_US, SAID_HARM, SAID_NO
from pourparler.reading.english.spoken_terms import SPOKEN_NO, SPOKEN_OFFER, SPOKEN_ORDER, SPOKEN_WANT
from pourparler.reading.english.threats import UNLESS_SAID
from pourparler.reading.english.unwelcome import UNWELCOME_SAID
from pourparler.record.statements import Act

_NO = (
    r"(?:(?:will|would|can|could|shall|may|must|might|do|does|did|is|are)\s?(?:not|never)|not\s(?:one|an?|a\ssingle)\s(?:[\w’'-]+\s){1,3}(?:will|would|shall|can|should|may|must|could)|none\sof\s(?:[\w’'-]+\s){1,3}(?:will|would|shall|can|should|may|must|could)|nor|neither|(?:wo|ca|is|are|was|were|do|does|did|would|could|should)n['’]t|"
    r"cannot|nothing|(?:nobody|no\sone)(?!\s(?:had|has|was|knows?|knew|told|said|ever|can\ssay)\b)|impossible|no\s(?:\w+\s){0,3}|not\s(?:one|an?|a\ssingle)\s\w+|never|count\sfor\snothing|refus\w+)"
)

_WE = (
    r"(?:I|we)(?:['’](?:ve|d|re))?\s(?:(?:have|had|would|do|are|am|also|again|still|now|therefore|only|just|must|shall|strongly|"
    r"\w+ly)\s){0,3}"
)

_OF_OURSELVES: tuple[Cue, ...] = (
    Cue(
        id="we-refuse",
        act=Act.REFUSE,
        pattern=rf"{_WE}(?:reject(?:ed)?|refuse[d]?|turned\s(?:\w+\s){{0,3}}down|rule(?:d)?\sout|oppose[d]?|decline[d]?|deny|"
        r"denied|have\snot\s(?:agreed|accepted)|not\s(?:accept|agree))|(?:I|we|he|she)(?:\s(?:will|would)|['’](?:ll|d))\s(?:\w+ly\s)?(?:oppose|reject|refuse|filibuster|veto|vote\s(?:against|down))|we\s(?:do\snot|don['’]t|did\snot)\s(?:accept|agree|want)",
        where=Where.CONTENT,
        fires_on=("We have rejected it.", "I refuse to sign.", "We do not accept the map.", "We will oppose any toll."),
        passes_over=("They rejected it.", "The refusal stands."),
    ),
    Cue(
        id="we-demand",
        act=Act.DEMAND,
        pattern=rf"{_WE}(?:call(?:ed)?\s(?:up)?on|call(?:ed)?\sfor|calling\s(?:on|for)|demand(?:ed|ing)?|insist(?:ed|ing)?|"
        r"urg(?:e|ed|ing)|ask(?:ed|ing)?|request(?:ed)?|expect|appeal(?:ed)?|want|beg|implore|plead|need)|all\swe\s(?:ask|want)",
        where=Where.CONTENT,
        unless=r"more\stime|to\s(?:thank|welcome|settle|reach|avoid|help|talk|find|see\sa\sdeal)",
        fires_on=(
            "We beg them to wait.",
            "We call for observers.",
            "I would ask our friends to wait.",
            "We demand eleven hours.",
        ),
        passes_over=("They demand more.", "We want to thank you all."),
    ),
    Cue(
        id="we-offer",
        act=Act.OFFER,
        pattern=rf"{_WE}(?:(?:offer|propose|suggest)(?:ed|d|ing)?|put\sforward|proposing|put\s[^.;]{{0,60}}on\sthe\stable)",
        where=Where.CONTENT,
        fires_on=("We offer daily readings.", "I proposed a pause.", "We have put a plan on the table."),
        passes_over=("The offer stands.",),
    ),
    Cue(
        id="we-accept",
        act=Act.ACCEPT,
        pattern=rf"{_WE}(?:accept(?:ed)?|agree[d]?|endorse[d]?|consent(?:ed)?|can\slive\swith)",
        where=Where.CONTENT,
        fires_on=("We accept that.", "We have agreed to wait."),
        passes_over=("They accept that.",),
    ),
    Cue(
        id="we-accuse",
        act=Act.ACCUSE,
        pattern=rf"{_WE}(?:accuse[d]?|blame[d]?|condemn(?:ed)?|denounce[d]?|deplore[d]?|protest(?:ed)?)",
        where=Where.CONTENT,
        fires_on=("We condemn the raid.",),
        passes_over=("They condemn the raid.",),
    ),
    Cue(
        id="we-met",
        act=Act.MEET,
        pattern=rf"{_WE}(?:met|held\s[^.;]{{0,40}}(?:talks|meetings?)|sat\sdown|had\s[^.;]{{0,30}}(?:talks|meetings?))",
        where=Where.CONTENT,
        fires_on=("We met on Tuesday.", "We have held two days of talks."),
        passes_over=("They met on Tuesday.",),
    ),
    Cue(
        id="we-welcome",
        act=Act.SIGNAL,
        pattern=rf"{_WE}(?:welcome[d]?|appreciate[d]?|thank|prefer(?:red)?|trust|regret(?:ted)?|(?:much\s)?prefer|"
        r"remain(?:ed)?\s(?:willing|ready|open|committed|hopeful))",
        where=Where.CONTENT,
        fires_on=("We welcome the plan.", "We would much prefer to settle it."),
        passes_over=("They welcome the plan.",),
    ),
    Cue(
        id="we-consider",
        act=Act.CONSIDER,
        pattern=rf"{_WE}(?:study(?:ing)?|weigh(?:ing)?|consider(?:ing)?|look(?:ing)?\sat|review(?:ing)?|examin(?:e|ing))",
        where=Where.CONTENT,
        fires_on=("We are studying the draft.",),
        passes_over=("They are studying the draft.",),
    ),
)

NO_COMMENT = Cue(
    id="no-comment",
    act=None,
    pattern=r"(?:(?:will|would|could|did|do|does)\s?(?:not|n['’]t)|wo\s?n['’]t)\s(?:\w+ly\s)?(?:comment|elaborate|be\sdrawn|speculate|discuss\sdetails|"
    r"go\sinto\sdetails?|give\sdetails|say\s(?:more|when|whether|how|if)|reveal|disclose|miss\sit)",
    where=Where.CONTENT,
    fires_on=("The board would not comment.", "He would not be drawn."),
    passes_over=("The board would not sign.",),
)
"""Who keeps silent neither refuses nor promises anything."""
CONTENT: tuple[Cue, ...] = (
    NO_COMMENT,
    *TAKEN_BACK,
    TONE,
    *ON_BILLS,
    *SPOKEN_ORDER,
    NOT_SOONER,
    UNLESS_SAID,
    Cue(
        id="not-until",
        act=Act.PRECONDITION,
        pattern=rf"not\s(?:until|unless|without)|no\s\w+,\sno\s\w+|{_NO}\b[^.;]{{0,140}}\b(?:until|till|unless|before|without|while|(?:as|so)\slong\sas|(?:only|except)\s(?:if|after|when|once))|"
        rf"(?:until|unless)\b[^.;]{{2,140}}\b(?:{_NO}|no\s\w+|nobody)|not\swhile\b",
        where=Where.CONTENT,
        fires_on=(
            "We will not sit down until the road is open.",
            "There is no deal without a ballot.",
            "Progress is impossible until the dam is shut.",
            "Unless the mills close there is nothing to sign.",
            "None of its members will lift a spanner before the city pays.",
            "Nobody climbs a mast while ours are on the street.",
            "Not one lorry moves until they are back.",
        ),
        passes_over=("We will not sit down.", "We met before lunch."),
    ),
    Cue(
        id="only-after",
        act=Act.PRECONDITION,
        pattern=r"only\s(?:\w+\s){0,4}(?:if|after|when|once|then|thereafter|afterwards)|(?-i:First)\s[^.;]{2,60},\s(?:and\s)?then\b|(?-i:First)\sthe\s\w+$|\bfirst,\s(?:and\s)?(?:then\s)?(?:the\s)?\w+\s(?:after|later|second|next)|(?:must|should|has\sto|have\sto|needs?\sto)\s(?:come\s)?first|"
        r"(?:must|should|has\sto|have\sto|had\sto)\b[^.;]{0,80}\bbefore|first\s(?:ha[sd]\sto|have\sto|must|would\shave\sto)\b|(?:comes?|came|goes)\s(?:first|before)\b|(?:is|was|remains?|are|were|be)\s(?:the|our|its|their|an?)\s(?:only\s)?(?:starting\spoint|first\sstep)\b|(?:is|are|was|were)\s(?:\w+ly\s)?(?:needed|required|necessary|essential)\sbefore|follows?\s(?:only\s)?(?:disarmament|withdrawal|payment|after)|[Ll]et\s[^.;]{2,80}\sfirst\b|the\sday\safter",
        where=Where.CONTENT,
        fires_on=(
            "We would return only after the vote.",
            "Pay must come first.",
            "First the money, then the ships.",
            "A return to work is the starting point.",
            "A pledge is needed before they can sail.",
            "The fence had to go before they would sign.",
            "Lima first had to free the men.",
        ),
        passes_over=("It is the only way.", "At first they agreed."),
    ),
    Cue(
        id="give-and-we-can",
        act=Act.OFFER,
        pattern=DO_THIS,
        where=Where.CONTENT,
        fires_on=("Give the towns a veto and we can live with the rest.",),
        passes_over=("They gave it and we left.",),
    ),
    *SAID_DONE_TO_US,
    *SAID_DROPPED,
    *_OF_OURSELVES,
    *OF_OTHERS,
    *SPOKEN_NO,
    *SPOKEN_WANT,
    *ASKED,
    *SAID_NO,
    *UNWELCOME_SAID,
    *PLAIN_REFUSALS,
    Cue(
        id="stay",
        act=Act.PROMISE,
        pattern=r"(?:am|are|['’]m|['’]re)\snot\s(?:leaving|going\s(?:away|anywhere|home)|walking\s(?:out|away)|quitting)",
        where=Where.CONTENT,
        fires_on=("We are not leaving the table.",),
        passes_over=("We are not going to pay.",),
    ),
    Cue(
        id="at-last-no",
        act=Act.REFUSE,
        pattern=r"no(?=\W*$)(?<=,\sno)",
        where=Where.CONTENT,
        fires_on=("Not on the common, no.",),
        passes_over=("No date was fixed.", "No."),
    ),
    Cue(
        id="will-not",
        act=Act.REFUSE,
        pattern=r"(?:am|['’]m|are|['’]re)\snot\s(?:\w{2,}ing)\b(?!\sto\b)|(?:is|was|were)\snot\s(?:considering|contemplating|entertaining)\b|no\slonger\s(?:interested\sin|willing|prepared|ready)\b|(?:will|would|shall|can|could)\s?(?:not|never)|(?:wo|sha)\s?n['’]t|['’]ll\s(?:not|never)|cannot|can['’]t|wouldn['’]t(?!\s(?:say|be|put|know|mind|wear|comment|help|think|have|want|even)\b)|couldn['’]t(?=\s(?:accept|guarantee|agree\sto|commit|support|pay|sign|afford|give|take|open|lift)\b)|not\s(?:\w+\s)?(?:going|prepared|ready|willing)\sto|"
        r"(?:will|would|can)\sbe\sno|no\s(?:talks|deal|concessions?|compromise|negotiations?)\b(?!\sbroke)|"
        r"would\srather\s[^.;]{2,80}\sthan\b|no\s(?:question\sof|intention|plans?\sto)|off\sthe\stable|(?:not|non-)\s?(?:up\sfor\sdiscussion|negotiable|on\sthe\stable|for\ssale)|not\sa\schance|unacceptable|out\sof\sthe\squestion|"
        r"the\sopposite|makes?\sno\ssuch|reports\sthat",
        where=Where.CONTENT,
        fires_on=(
            "We will not sign.",
            "That is out of the question.",
            "They cannot order it.",
            "It is not considering a ballot.",
            "They were no longer interested in paper.",
            "It was no longer prepared to wait.",
            "It wouldn't apologise.",
            "The club couldn't guarantee it.",
            "It wouldn't change the rule.",
            "It couldn’t pay.",
            "We shan't sign.",
            "He'll not sign.",
        ),
        passes_over=("We will sign.", "We couldn't agree more.", "He couldn't say.", "I wouldn't put it so high."),
    ),
    Cue(
        id="will-study",
        act=Act.CONSIDER,
        pattern=r"(?:(?:will|would|shall)\s|['’]ll\s)(?:\w+ly\s)?(?:study|consider|examine|look\sat|take\sa\slook|think\sabout|review)",
        where=Where.CONTENT,
        fires_on=("We will study the text.", "We'll take a look at that."),
        passes_over=("We will sign the text.",),
    ),
    STUDIED,
    RUINOUS,
    *SAID_HARM,
    *SPOKEN_OFFER,
    Cue(
        id="can-once",
        act=Act.PROMISE,
        pattern=r"(?:can|could)\s(?:only\s)?(?:be\s)?[a-z]+\b[^.;]{0,100}?\b(?:provided|once|as\ssoon\sas|subject\sto|on\s(?:the\s)?condition)\b|"
        r"(?:once|provided|if|when|as\ssoon\sas)\b[^.;]{3,100}?,?\s[^.;,]{1,40}\b(?:can|could)\s[a-z]+",
        where=Where.CONTENT,
        fires_on=("The gate can be opened provided that they leave.", "Once it is in writing crews can come back."),
        passes_over=("It can be opened.", "They could once sing, if he was there."),
    ),
    *OPENED,
    *SAID_BLAME,
    *GOODWILL,
    Cue(
        id="they-broke-it",
        act=Act.ACCUSE,
        pattern=r"violat\w+|breach\w*|t[eo]re?\sup|torn\sup|tearing\sup|(?:went|gone|going)\sback\son|betray\w+|blackmail|backtrack\w+|drag\w+\s(?:its|their|his)\sfeet|fail\w*\sto\s(?:honou?r|keep|live\sup|comply)|hold\w*\s\w+\s(?:hostage|to\sransom)|reneg\w+|sabotag\w+|(?:has|have|had)\slied|lied\sto|lying\sto|leaking|playing\s(?:chicken|games|for\s(?:time|the\sgallery))|not\shonou?red|neither\s(?:\w+\s){0,3}honou?red|provocat\w+|bad\sfaith|to\sblame|(?:broke(?:n)?|breaks|breaking)\s(?:its|their|his|her|the|every)\s\w+|"
        r"used\s[^.;]{0,60}\bto\s(?:regroup|rearm|stall)|stalling",
        where=Where.CONTENT,
        fires_on=("The firm violated the pact.", "They used the pause to rearm."),
        passes_over=("They used the pause well.",),
    ),
    Cue(
        id="must",
        act=Act.DEMAND,
        pattern=r"must|should|has\sto|(?:^|\bthat\s)\W*(?:the\s)?(?-i:[A-Z])[\w’'.-]+(?:\s(?:and\s)?(?:the\s)?[\w’'.-]+){0,4}?\shad\sto\s(?:do\smore|chip\sin|pay|cut|open|reduce|raise|lower|accept|show|give|make|stop|end|lift|honou?r|respect|meet|comply|contribute|share|move|change|drop|sign|withdraw|reform|provide|remove|free|release|abandon|recogni[sz]e)\b|(?<!\bif\sI\s)(?<!\bif\swe\s)(?<!\bif\sthey\s)have\sto|ought\sto|needs\sto|it\sis\sup\sto|belong(?:s|ed)?\s(?:before|in|with|to|at)|(?:is|was|['’]s)\stime\s(?:for|to)|(?:deal|agreement|accord|bill|package|compromise|solution|settlement|legislation)\s(?:had|needed)\sto\s(?:include|contain|provide|protect|address|cover|ensure|be)\b|it\sis\sfor\s(?!(?:us|me)\b)[\w’'\s-]{2,40}?\sto(?!\s(?:judge|say|decide)\b)|(?<!requirement\s)(?<!condition\s)(?<!demand\s)that\s(?:(?!\b(?:will|would|to|can|could|may|might|shall|not|if|had|has|have|was|were|is|are)\b|\w+['’](?:d|ll)\b)[\w’'-]+\s){1,9}be\s\w+(?:ed|en|wn|id|ld|pt|et|ut|nt|de)\b|high\stime|let\s(?:them|him|her)\s",
        where=Where.CONTENT,
        unless=r"it\smust\sbe\ssaid",
        fires_on=(
            "The matter belongs before a court.",
            "Greece had to cut its spending.",
            "The firm must pay.",
            "It is up to them.",
            "It's time for the board to move.",
            "Any deal had to include the moat.",
            "A bill needed to be balanced.",
            "He has to reply.",
            "It is for the growers to come back with a figure.",
            "that ships under 50 tons be fitted with a bell",
        ),
        passes_over=(
            "They pay.",
            "They had to laugh.",
            "We sing if we have to.",
            "They walk if they have to.",
            "I sit if I have to.",
        ),
    ),
    COMES_OF_IT,
    Cue(
        id="would-in-return",
        act=Act.OFFER,
        pattern=r"(?:would|will)\b[^.;]{0,100}\bin\s(?:return|exchange)|we\s(?:will\s)?(?:propose|offer)|"
        r"the\sfirst\sthing\sthey|(?:will|would)\s(?:discuss|organi[sz]e|set\sup)",
        where=Where.CONTENT,
        fires_on=("We would open the port in return.", "We will propose a truce."),
        passes_over=("We got nothing in return.",),
    ),
    Cue(
        id="state-of-the-talks",
        act=Act.ASSESS,
        pattern=r"(?:talks|conversations|discussions|meetings?|sessions?)\s(?:was|were|have\sbeen|went)|(?:two|three|four|few|some|many)\sissues|the\sgap|"
        r"common\s(?:page|language)|closer\s(?:than|to)|further\s(?:away|apart)|not\sthere\syet|drafts\slying|down\sto\s(?:one|two|three)|"
        r"candid|made\s(?:good|some|real)\sprogress",
        where=Where.CONTENT,
        fires_on=("Talks were constructive.", "We are down to two issues."),
        passes_over=("It was late.",),
    ),
    Cue(
        id="hope",
        act=Act.SIGNAL,
        pattern=r"(?<!\bnot\s)(?<!\blittle\s)(?<!\bno\s)(?:hop(?:e|es|ed|ing)|willing(?:ness)?|ready|prepared|open\sto|(?:could|can|might)\s(?:accept|live\swith|agree)|goodwill|good\swill|a\spositive|"
        r"optimis\w+|constructive|convergence|common\sground|determined|new\sbeginning|the\swill\sto|possibilities|"
        r"groundwork|will\snot\sbe\s.?dogmatic|could\sstill|door\s(?:\w+\s){0,3}open|step\stowards?|encourag\w+)",
        where=Where.CONTENT,
        fires_on=("We are ready to talk.", "There is common ground.", "He hoped for rain."),
        passes_over=("It was late.",),
    ),
    Cue(
        id="will",
        act=Act.PROMISE,
        pattern=r"(?:will|would|shall)(?!\s(?:last|remain|fall|come\s(?:out\s)?(?:of|from|to)|expose|sweep|become)\b|\sbe\s(?:\w+\s)?(?:hard|harder|difficult|easier|easy|better|worse|impossible|unwise|wrong|dangerous|disastrous)\b|\s(?:only|merely|simply|just)\s(?!if|after|when|once))|\w+['’]ll|"
        r"(?:is|are|was|were)\s(?:fully\s)?committed\sto",
        where=Where.CONTENT,
        fires_on=("We will reopen the bridge.", "The money would be released."),
        passes_over=("The bridge is shut.", "It would be far harder to try again."),
    ),
    HAVING_LEFT,
    *PLAIN_NEGATIONS,
    *PLAIN_SAYINGS,
)
"""What the words said amount to; what none of these fires on is an assessment."""

OF_THE_SPEAKER_ONLY = frozenset({"hope", "will", "stay"})
"""Cues that tell an act of the speaker only where he speaks of himself: "it will rain" promises nothing."""
