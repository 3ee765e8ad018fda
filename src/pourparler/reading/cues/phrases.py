"""Acts told by a verb and its noun: "gave its consent", "stuck to its demand", "set conditions"."""

from pourparler.reading.cues.cue import Cue
from pourparler.record.statements import Act

_AGAIN = (
    r"(?:reiterat(?:es|ed)|repeat(?:s|ed)|renew(?:s|ed)|st(?:uck|icks)\s(?:to|by)|st(?:ood|ands)\sby|maintain(?:s|ed)|"
    r"restated?)"
)
_OWN = r"\s(?:its|their|his|her|an?|the)\s(?:\w+\s)?"

PHRASES: tuple[Cue, ...] = (
    Cue(
        id="repeat-demand",
        act=Act.DEMAND,
        pattern=rf"(?:{_AGAIN}|issued?|ma(?:de|kes))(?={_OWN}(?:demands?|calls?|insistence|appeal|request)\s(?:for|that|to|on)\b)",
        fires_on=("Lima stuck to its demand for a refund.", "They repeated their call for a truce."),
        passes_over=("Lima stuck to its plan.",),
    ),
    Cue(
        id="set-deadline",
        act=Act.DEMAND,
        pattern=r"(?:set|gave|given|gives|issued)(?=\s[^.;,]{0,40}\b(?:deadline|ultimatum|until\s(?:\w+\sto|midnight|noon|(?:the\send\sof|next)|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b)",
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
        r"(?:vow|swear|promis|pledg)(?:s|es|ed)\s(?:never|not)\sto|"
        r"(?:voic|stat|express)(?:es|ed)(?=\s(?:\w+\s){0,2}(?:opposition|objections?)\b)",
        fires_on=("Oslo repeated its refusal to pay.", "The board turned a deaf ear.", "They vowed never to sign."),
        passes_over=("Oslo repeated its question.",),
    ),
    Cue(
        id="make-conditional",
        act=Act.PRECONDITION,
        pattern=r"condition(?:s|ed)(?=\s[^.;]{0,60}\son\b)|ma(?:de|kes)(?=\s[^.;]{0,60}\s(?:conditional|dependent|contingent)\son\b)|"
        r"(?:set|laid\sdown|attached|listed)(?=\s(?:\w+\s){0,3}(?:pre)?conditions?\b)|tie(?:s|d)(?=\s[^.;]{0,60}\sto\s(?:the|a|an)\b)",
        fires_on=("Quito made its return conditional on a pardon.", "They set three conditions for a return."),
        passes_over=("They set a date.",),
    ),
    Cue(
        id="repeat-offer",
        act=Act.OFFER,
        pattern=rf"tabled(?=\s(?:an?|its|their)\s(?!motion))|(?:{_AGAIN}|ma(?:de|kes)|tabled?|submit(?:s|ted)|present(?:s|ed))(?={_OWN}(?:(?:new|fresh|revised|final|counter)\W?)?"
        r"(?:offer|proposal|counter-?(?:offer|proposal))\b)",
        fires_on=("The firm renewed an offer to pay half.", "They tabled a new proposal."),
        passes_over=("They tabled a motion of thanks.",),
    ),
    Cue(
        id="give-consent",
        act=Act.ACCEPT,
        pattern=r"(?:gave|gives|given)(?=\s[^.;,]{0,24}\b(?:consent|assent|blessing|approval|green\slight|nod)\b)|"
        r"sign(?:s|ed)\sup\sto|bow(?:s|ed)\sto|(?:back|approv)(?:s|es|ed)(?=\s(?:the|a|an|its|this)\s(?:\w+\s)?(?:plan|proposal|"
        r"deal|draft|offer|idea|text|agreement|compromise))|dropp?(?:s|ed)(?=\s(?:its|their)\s(?:\w+\s)?(?:opposition|objections?|veto))|"
        r"(?:reach(?:es|ed)|struck|sign(?:s|ed)|conclud(?:es|ed))(?=\s(?:an?|the)\s(?:\w+\s){0,2}(?:agreement|deal|accord|truce|"
        r"compromise|pact|ceasefire)\b)",
        fires_on=("Lomé gave its consent.", "The owners backed the plan.", "They reached an agreement on pay."),
        passes_over=("They gave up.",),
    ),
    Cue(
        id="voice",
        act=Act.SIGNAL,
        pattern=r"(?:voic|stat|signal|indicat|reaffirm|underlin|affirm|show|express)(?:s|es|ed|led)(?=\s(?:\w+\s){0,3}(?:hopes?|readiness|willingness|"
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
        pattern=r"(?:collaps(?:es|ed)|broke\s(?:down|up)|stalled|founder(?:s|ed)|ran\saground|(?:ended|closed|adjourned)\s(?:in\sfailure|inconclusively|without))",
        fires_on=("Talks between Peru and Chile collapsed.",),
        passes_over=("The bridge was long.",),
    ),
)
