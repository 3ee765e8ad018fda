"""Acts told by a verb and its noun: "gave its consent", "stuck to its demand", "set conditions"."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

_AGAIN = (
    r"(?:reiterat(?:es|ed)|repeat(?:s|ed)|renew(?:s|ed)|st(?:uck|icks)\s(?:to|by)|st(?:ood|ands)\sby|maintain(?:s|ed)|"
    r"restated?|(?:is|are|was|were)\s(?:renew|repeat|reiterat)ing)"
)
_OWN = r"\s(?:its|their|his|her|an?|the)\s(?:\w+\s)?"

_WITH = (
    r"(?:c[ao]me|broke\sranks|respond(?:s|ed)|react(?:s|ed)|return(?:s|ed)|repl(?:ies|ied)|counter(?:s|ed)|came\s(?:back|up|out|forward)|"
    r"weigh(?:s|ed)\sin|stepp(?:s|ed)\sin|step(?:s|ped)\sin|answer(?:s|ed)|surpris(?:es|ed)(?:\s\w+){1,3}|went\spublic|opened|ended|closed)"
)
"""Verbs that tell nothing by themselves, but by the noun after "with": "broke ranks with a call for …"."""

PHRASES: tuple[Cue, ...] = (
    Cue(
        id="come-with-a-demand",
        act=Act.DEMAND,
        pattern=rf"{_WITH}(?=\s[^.;,]{{0,50}}\bwith\s(?:an?|another|its|their|the)\s(?:\w+\s){{0,2}}(?:calls?|demands?|appeal|plea|request|ultimatum)\b)|"
        r"met(?=\sby\s[^.;,]{1,40}\swith\san?\s(?:\w+\s){0,2}(?:calls?|demands?|insistence|ultimatum)\b)",
        fires_on=(
            "The plan was met by Lima with a demand for its ships.",
            "Malta broke ranks on Sunday with a call for a pause.",
            "The bakers had come with a request for flour.",
            "Lima replied with a demand for its ships.",
        ),
        passes_over=("Malta broke ranks.", "Lima replied with a smile."),
    ),
    Cue(
        id="come-with-an-offer",
        act=Act.OFFER,
        pattern=rf"{_WITH}(?=\s[^.;,]{{0,50}}\bwith\s(?:an?|another|its|their|the)\s(?:[\w-]+\s){{0,3}}(?:counter-?)?(?:offer|proposal|plan|compromise|suggestion)\b)|"
        r"held\sout\sthe\sprospect\sof|dangled|volunteer(?:s|ed)\sto|unveil(?:s|ed)(?=\s(?:an?|its|their)\s(?:[\w-]+\s){0,3}(?:plan|proposal|offer)\b)|"
        r"circulat(?:es|ed)(?=\s(?:an?|its|their)\s(?:[\w-]+\s){0,3}(?:draft|paper|proposal|plan|text)\b)",
        fires_on=(
            "Oslo came back with a new proposal.",
            "Oslo came back with a counter-proposal.",
            "Rome held out the prospect of aid.",
        ),
        passes_over=("Oslo came back with a cold.",),
    ),
    Cue(
        id="ready-to-give",
        act=Act.OFFER,
        pattern=r"(?:is|are|was|were|am|be|stands?|stood)\s(?:(?:now|also|still|even)\s)?(?:ready|willing|prepared|minded)\s(?:now\s)?to"
        r"(?=\s(?:pay|grant|buy|sell|give|raise|increase|spend|lend|fund|compensate|suspend|put|set|cut|reduce|halve|waive|freeze|hand|throw|see|"
        r"shorten|delay|postpone|phase)\b)",
        fires_on=(
            "The port is willing to suspend its toll.",
            "Oslo stood ready to lend a ship.",
            "The city is now prepared to put off the works.",
        ),
        passes_over=("The port is ready to talk.", "The port was not ready to pay."),
    ),
    Cue(
        id="come-with-a-no",
        act=Act.REFUSE,
        pattern=rf"{_WITH}(?=\s[^.;,]{{0,50}}\bwith\s(?:an?|another|its|their)\s(?:\w+\s){{0,2}}(?:no|refusal|rejection|rebuff|snub)\b)|"
        r"met(?=\sby\s[^.;,]{1,40}\swith\s(?:an?\s)?(?:\w+\s){0,2}(?:no|refusal|rejection|rebuff|snub|silence|scorn|shrug)\b)|"
        r"(?:shut|slammed|closed)\sthe\sdoor\s(?:on|to)|shrug(?:s|ged)\soff|bat(?:s|ted)\s(?:away|aside)|dug\sin\s(?:its|their)\sheels|"
        r"stonewall(?:s|ed)|(?:stood|held|stands|holds)\sfirm\sagainst|(?:poured|pours)\sscorn\son",
        fires_on=("Quito answered with a flat no.", "Bern shut the door on a swap."),
        passes_over=("Quito answered with care.",),
    ),
    Cue(
        id="repeat-demand",
        act=Act.DEMAND,
        pattern=rf"(?:{_AGAIN}|issued?|ma(?:de|kes))(?={_OWN}(?:demands?|calls?|insistence|appeal|request)\s(?:for|that|to|on)\b)",
        fires_on=("Lima stuck to its demand for a refund.", "They repeated their call for a truce."),
        passes_over=("Lima stuck to its plan.",),
    ),
    Cue(
        id="summon-or-advise",
        act=Act.DEMAND,
        pattern=r"summon(?:s|ed)|(?:advis|counsel)(?:s|es|ed|led)(?=\s(?:calm|patience|restraint|caution|realism|moderation|(?:its|their)\s\w+\s(?:to|not\sto|against))\b)|"
        r"call(?:s|ed)\s(?:again|repeatedly|also|instead|once\smore|publicly|\w+\s\w+\sago)\sfor|put(?:s)?(?=\s(?:its|their|his|her)\s(?:own\s)?(?:price|claim|figure|demand)\sat\b)",
        fires_on=(
            "The mayor summoned both sides.",
            "The embassies advised calm.",
            "The guild has advised its members to wait.",
            "Lima called four years ago for its return.",
            "The guild put its price at 90 crowns.",
        ),
        passes_over=("The lawyer advised the board on tax.", "He put his hat at her feet."),
    ),
    Cue(
        id="lament",
        act=Act.ASSESS,
        pattern=r"lament(?:s|ed|ing)|(?:is|are|was|were)\s(?:\w+ly\s)?disappointed\s(?:by|with|at|that)",
        fires_on=("Oslo lamented the decision.", "The envoy was deeply disappointed with both."),
        passes_over=("The lament was long.", "They disappointed her."),
    ),
    Cue(
        id="stress-the-need",
        act=Act.DEMAND,
        pattern=r"(?:stress|underlin|emphasi[sz]|underscor|highlight)(?:es|ed|ing)(?=\sthe\s(?:\w+\s)?(?:need|urgency|necessity|importance)\s(?:for|to|of)\b)",
        fires_on=("Oslo stressed the need for calm.", "Both underlined the importance of a survey."),
        passes_over=("Oslo stressed that it was calm.",),
    ),
    Cue(
        id="set-deadline",
        act=Act.DEMAND,
        pattern=r"(?:set|gave|given|gives|issued)(?=\s[^.;,]{0,60}\b(?:deadline|ultimatum|until\s(?:\w+\sto|midnight|noon|(?:the\send\sof|next)|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:[\w-]+\s)?(?:hours|days|weeks|months)\sto))\b)",
        fires_on=(
            "Peru set Chile a deadline of Friday.",
            "The guild issued an ultimatum.",
            "She gave them until midnight.",
        ),
        passes_over=("They set a date.",),
    ),
    Cue(
        id="repeat-refusal",
        act=Act.REFUSE,
        pattern=rf"{_AGAIN}(?={_OWN}(?:refusal|opposition|objections?|rejection)\b)|turn(?:s|ed)\sa\sdeaf\sear|snubb(?:s|ed)|"
        r"(?:vow|swear|promis|pledg)(?:s|es|ed)\s(?:never|not)\sto|(?:vow|insist|promis|pledg)(?:s|es|ed)(?=\s(?:that\s)?[^.;,]{1,40}\b(?:would|will)\s(?:not|never)\b)|"
        r"(?:voic|stat|express)(?:es|ed)(?=\s(?:\w+\s){0,2}(?:opposition|objections?)\b)",
        fires_on=("Oslo repeated its refusal to pay.", "The board turned a deaf ear.", "They vowed never to sign."),
        passes_over=("Oslo repeated its question.",),
    ),
    Cue(
        id="make-conditional",
        act=Act.PRECONDITION,
        pattern=r"condition(?:s|ed)(?=\s[^.;]{0,60}\s(?:on|to\sthe\sprior)\b)|(?:ma(?:de|kes)|sets?|puts?)(?=\s[^.;]{2,110}?\s(?:as\s)?(?:an?|the|its|their)\s(?:pre-?condition|prerequisite|requirement|condition)\s(?:of|for|to)\s(?!anonymity))|ma(?:de|kes)(?=\s[^.;]{0,60}\s(?:conditional|dependent|contingent)\son\b)|ma(?:de|kes)(?=\s[^.;]{60,110}\s(?:an?|its)\s(?:pre-?)?(?:condition|requirement)\s(?:of|for)\s(?!anonymity))|"
        r"(?:set|laid\sdown|attached|listed)(?=\s(?:\w+\s){0,3}(?:pre)?conditions?\b)|tie(?:s|d)(?=\s[^.;]{0,60}\sto\s(?:the|a|an)\b)",
        fires_on=(
            "Quito made its return conditional on a pardon.",
            "They set three conditions for a return.",
            "Chile makes a pardon the precondition of any payment.",
            "Peru had set its release as a requirement for a truce.",
            "Lima made the removal of all guards from the northern side of the narrow pass a condition of talks.",
        ),
        passes_over=("They set a date.",),
    ),
    Cue(
        id="repeat-offer",
        act=Act.OFFER,
        pattern=rf"tabled(?=\s(?:(?:an?|its|their)\s(?!motion)|[£$€]?\d))|(?:{_AGAIN}|ma(?:de|kes)|tabled?|submit(?:s|ted)|present(?:s|ed))(?={_OWN}(?:(?:new|fresh|revised|final|counter)\W?)?"
        r"(?:offer|proposal|counter-?(?:offer|proposal))\b)",
        fires_on=("The firm renewed an offer to pay half.", "They tabled a new proposal."),
        passes_over=("They tabled a motion of thanks.",),
    ),
    Cue(
        id="give-consent",
        act=Act.ACCEPT,
        pattern=r"t(?:ook|aken|akes|ake)\sup(?=\s(?:by|the\s(?:\w+\s)?(?:offer|invitation|proposal|suggestion))\b)|(?:gave|given|gives)\s(?:in|way)(?=\s(?:to|on|over)\b)|"
        r"back(?:ed|s)\sdown|(?:went|gone|goes)\salong\swith|sa(?:id|ys)\syes\sto|initial(?:led|ed|s)(?=\s(?:the|an?)\b)|ratif(?:ied|ies)|(?:gave|gives|given)(?=\s[^.;,]{0,24}\b(?:consent|assent|blessing|approval|green\slight|nod)\b)|"
        r"sign(?:s|ed)\sup\sto|bow(?:s|ed)\sto|(?:back|approv)(?:s|es|ed)(?=\s(?:the|a|an|its|this)\s(?:\w+\s)?(?:plan|proposal|procedure|arrangement|formula|treaty|pact|terms|package|accord|timetable|resolution|"
        r"deal|draft|offer|idea|text|agreement|compromise))|dropp?(?:s|ed)(?=\s(?:its|their)\s(?:\w+\s)?(?:opposition|objections?|veto|resistance))|"
        r"(?:reach(?:es|ed)|struck|sign(?:s|ed)|conclud(?:es|ed))(?=\s(?:an?|the)\s(?:\w+\s){0,2}(?:agreement|deal|accord|truce|declaration|memorandum|treaty|protocol|charter|text|"
        r"compromise|pact|ceasefire)\b)",
        fires_on=(
            "Rome took up the invitation.",
            "Peru gave way on tolls.",
            "Lomé gave its consent.",
            "The owners backed the plan.",
            "They reached an agreement on pay.",
        ),
        passes_over=("They gave up.",),
    ),
    Cue(
        id="voice",
        act=Act.SIGNAL,
        pattern=r"(?:gave|given|gives|offered)(?=\s(?:its|their|an?|the\s\w+)\s(?:\w+\s){0,2}(?:welcome|backing|support|praise)\b)|(?:left|leaves|kept|keeps|opened|opens)(?=\s(?:\w+\s){0,3}door\s(?:\w+\s)?(?:open|ajar|to)\b)|softened(?=\s(?:its|their|his|her)\s(?:\w+\s)?(?:stance|tone|line|position|language)\b)|"
        r"(?:struck|strikes|sound(?:s|ed))(?=\s(?:an?\s)?(?:more\s)?(?:conciliatory|hopeful|upbeat|optimistic|softer)\b)|(?:voic|stat|signal|indicat|reaffirm|underlin|affirm|show|express)(?:s|es|ed|led)(?=\s(?:(?!no\b|little\b)\w+\s){0,3}(?:hopes?|readiness|willingness|"
        r"interest|confidence|concern|regret|openness|optimism|support)\b)|signal(?:s|led|ed)\sthat",
        fires_on=(
            "Chile voiced hope.",
            "The side stated its readiness to resume.",
            "It signalled that a deal was near.",
        ),
        passes_over=("The side stated its name.",),
    ),
    Cue(
        id="protest",
        act=Act.ACCUSE,
        pattern=r"lodg(?:es|ed)(?=\s[^.;,]{0,30}\b(?:protest|complaint)\b)|alleg(?:es|ed)|(?:hit|lash(?:es|ed))\sout\sat|slamm(?:s|ed)|"
        r"lambast(?:s|ed)|protest(?:s|ed)\s(?:against|that|over)|charged\s(?=that\b)|rebuk(?:es|ed)|regret(?:s|ted)\sthat",
        fires_on=("Lima lodged a protest.", "The guild hit out at the owners."),
        passes_over=("A protest was held.",),
    ),
    Cue(
        id="suspend-part",
        act=Act.WITHDRAW,
        pattern=r"(?:suspend|freez|halt|brok)(?:s|es|ed|e)(?=\s(?:off\s)?(?:its|their|all|the)\s(?:\w+\s)?(?:participation|talks|negotiations|"
        r"part|dialogue|membership|contacts?)\b)|froze(?=\s[^.;,]{0,20}(?:talks|contacts?|ties))|"
        r"(?:put\soff|postpon(?:es|ed)|adjourn(?:s|ed))(?=\s(?:the|its|his|her|their|a)\s)|recall(?:s|ed)(?=\s(?:its|their)\s(?:\w+\s)?"
        r"(?:ambassador|envoy|negotiators|delegation|team))|scrapp?(?:s|ed)(?=\s[^.;,]{0,20}(?:visit|trip|meeting))",
        fires_on=("Bern suspended its participation.", "Rome recalled its ambassador.", "They put off the talks."),
        passes_over=("They suspended a rope.",),
    ),
    Cue(
        id="break-down",
        act=Act.ASSESS,
        pattern=r"(?:narrow(?:s|ed)|settled|bridged)(?=\s(?:the|their|its|some|many|most)\s(?:\w+\s){0,3}(?:differences|gaps?|distance|disputes?)\b)|"
        r"(?:made|making|reported)\s(?:good\s|some\s|real\s|slow\s)?(?:progress|headway)|(?:mov|edg|inch|c[oa]m|dr[ae]w|gr[eo]w)(?:ed|e|n|ew)?\s(?:\w+\s)?closer|(?:collaps(?:es|ed)|broke\s(?:down|up)|stalled|founder(?:s|ed)|ran\saground|(?:ended|closed|adjourned)\s(?:in\sfailure|inconclusively|without))",
        fires_on=("Talks between Peru and Chile collapsed.", "Peru and Chile narrowed their differences."),
        passes_over=("The bridge was long.",),
    ),
)
