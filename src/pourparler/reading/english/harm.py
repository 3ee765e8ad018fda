"""What somebody does to the other side's harm: to say that it will be done is to threaten."""

from pourparler.reading.english.word_class import WordClass

HARM = WordClass(
    id="harm",
    words=(
        r"walk\sout",
        r"walk\saway",
        r"leave\sthe\s(?:talks|table|room|hall|government|coalition|city|meeting|negotiations|alliance)",
        r"quit",
        r"resign",
        r"strike",
        r"go\son\sstrike",
        r"down\s(?:tools|\w+s\b)",
        r"lock\s(?:out|them\sout|the\s\w+\sout)",
        r"picket",
        r"occupy",
        r"blockade",
        r"block(?=\s)",
        r"paralyse",
        r"seal(?=\s)",
        r"pull\s(?:out|the\splug)",
        r"shut\s(?:down|off)",
        r"hit\sback",
        r"cut\s(?:off|the\ssupply|power|supplies)",
        r"(?:turn|switch)\s(?:off|on)",
        r"retaliate",
        r"respond\s(?:in\skind|with\sforce|forcefully)",
        r"fight(?:\son|\sback)?",
        r"answer\severy",
        r"escalate",
        r"intensify",
        r"step\sup",
        r"resume\s(?:attacks?|fighting|hostilities|strikes?|shelling|bombing|fire|the\sstrike|its\sstrike|industrial\saction|enrichment|production)",
        r"attack",
        r"bomb",
        r"march\son",
        r"invade",
        r"seize",
        r"impound",
        r"confiscate",
        r"arrest",
        r"prosecute",
        r"sue",
        r"(?:go|turn)\s(?:back\s)?to\s(?:the\s|a\s)?(?:\w+\s)?(?:courts?|tribunal|arbitrators?)",
        r"take\sto\sthe\sstreets",
        r"(?:seek|claim)\sdamages",
        r"file\s(?:an?\s)?(?:suit|lawsuit|complaint|petition)",
        r"penali[sz]e",
        r"punish",
        r"sack",
        r"evict",
        r"expel",
        r"deport",
        r"impose",
        r"slap",
        r"withhold",
        r"break\s(?:off|away)",
        r"terminate",
        r"tear\sup",
        r"boycott",
        r"veto",
        r"vote\s(?:down|against)",
        r"bring\s(?:down|out)",
        r"topple",
        r"dissolve",
        r"call\s(?:an?\s|for\san?\s)?(?:snap\s|early\s|general\s)?(?:elections?|strikes?)",
        r"go\s(?:it\salone|solo)",
        r"(?:field|run|put\sup)\s(?:its\sown\s|our\sown\s|their\sown\s)?candidates",
        r"(?:go|press|push|move)\sahead\s(?:without|regardless|anyway|with\sor\swithout)",
        r"hand\s(?:\w+\s){1,2}back",
        r"set\s(?:its|their|his|her|our)\sown",
        r"(?:hire|employ)\s(?:new|others|replacements)",
        r"challenge\s(?:that|them|this|every)",
        r"(?:sooner|rather)\s(?:move\sto|close|sell\sup|go\sto)",
        r"look\s(?:for|to)\s(?:other|another|new)\s(?:buyers?|partners?|bidders?|suppliers?)",
        r"declare\s(?:an?\s)?(?:emergency|war|independence|dispute)",
        r"be\s(?:withdrawn|cancelled|canceled|off|impounded|sealed|sacked|dismissed|replaced|arrested|prosecuted|evicted|expelled|cut|reduced|closed|shut|suspended|stopped|halted|locked\sout|fined|punished|blocked|terminated|scrapped)",
        r"(?:remain|stay)\s(?:shut|closed|blocked|jammed|on\sstrike|out|off\sthe\sjob|at\sthe|in\sforce|in\splace)",
        r"(?:keep\son|carry\son|go\son|continue)\s(?:striking|with\s(?:the|our|its|their)\s(?:strike|boycott|protests?|blockade|stoppage))",
    ),
    frame="We will {} it.",
)
"""In the form that stands after "will" and "to"."""
ACTION = WordClass(
    id="industrial-action",
    words=(
        r"strikes?",
        r"boycott",
        r"blockade",
        r"protests?",
        r"stoppages?",
        r"walk-?outs?",
        r"sit-ins?",
        r"go-slow",
        r"lock-?out",
        r"occupation",
        r"pickets?",
        r"crackdown",
        r"drive",
        r"offensive",
        r"operations?",
        r"bombing",
        r"siege",
        r"embargo",
        r"sanctions",
        r"campaign",
        r"action",
    ),
    frame="The {} will go on.",
)
"""What one side does to the other for as long as it is not given way to."""
_ITS = r"(?:(?:its|their|our|all|the|his|her|any|every)\s)?(?:[\w-]+\s)?"
_TIES = (
    r"(?:talks|negotiations|participation|cooperation|deliver(?:y|ies)|shipments?|exports?|imports?|payments?|production|flights?|suppl(?:y|ies)|"
    r"services?|work|aid|funding|operations|contracts?|agreements?|membership|dialogue|contacts?|licen[cs]es?|orders?)\b"
)
HARMFUL = (
    rf"(?:{HARM}|(?:suspend|halt|stop|cancel|scrap|freeze|end)(?=\s{_ITS}{_TIES})|"
    rf"(?:withdraw|pull)(?=\s{_ITS}(?:offer|bid|proposal|delegation|team|negotiators|ambassador|envoy|support|backing|labou?r|members|consent)\b)|"
    rf"(?:shut|close)(?=\s{_ITS}(?:gates?|ports?|roads?|borders?|bridges?|schools?|plants?|mines?|factor(?:y|ies)|airspace|strait|valves?|taps?|pipelines?|crossings?|offices?|markets?)\b)|"
    r"cancel(?=\s(?:at|on|by|from)\b|\W*$)|(?:close|shut)(?=\s(?:the\sone|all|both)\b)|(?:sink|wreck|scupper|bury)(?=\s(?:the|any|every|its|their)\s)|"
    r"(?:set|fix|change|rule|settle)(?=\s[^.;,]{1,50}\sby\sdecree\b)|"
    r"take(?=\s[^.;]{1,50}\sto\s(?:the\s|a\s)?(?:\w+\s)?(?:courts?|tribunal)\b)|regard(?=\s[^.;]{2,40}\sas\s(?:an?\s)?(?:hostile|act\sof)\b)|"
    r"keep(?=\s[^.;]{1,40}\s(?:shut|closed|blocked|jammed|idle)\b))"
)
"""Harm, and what is harm only if it is done to some things: to suspend a duty helps, to suspend deliveries does not."""
