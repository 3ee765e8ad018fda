"""Verbs of conflict: threatening, accusing, calling names."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.harm import HARMFUL
from pourparler.record.statements import Act

WE_DO = (
    r"(?:(?<=[^s]s\s)|(?<=\bI\s)|(?<=\b[Ww]e\s)|(?<=\bthey\s)|(?<=\bThey\s)|(?<=would\s)|(?<=both\s)|(?<=also\s)|"
    r"(?<=\bdid\s)|(?<=however,\s)|"
    r"(?<=ese\s)|(?<=ish\s)|(?<=nch\s)|(?<=tch\s)|(?<=iss\s)|(?<=\bstill\s)|(?<=\bnow\s)|(?<=\bpeople\s)|(?<=\btwo\s)|(?<=\bthree\s)|(?<=\bfour\s)|(?<=\bfive\s)|(?<=\bsix\s)|(?<=same,\s)|(?<=had\slong\s))"
)
"""Before a verb in the plural, which looks like an infinitive or a noun: "the dockers demand"."""


THREATS = (
    Cue(
        id="threaten",
        act=Act.THREAT,
        pattern=rf"threaten(?:s|ed|ing)|{WE_DO}threaten|(?:gave|given|gives|served)\snotice(?=\s(?:that|of|to)\b)|(?:put|puts)(?=\s(?:\w+\s){{1,4}}on\snotice\b)|"
        r"raised\sthe\s(?:prospect|spectre)\sof|"
        r"warn(?:s|ed|ing)(?=[^.;]{0,60}\b(?:will|would)\s(?:leave|walk|quit|strike|retaliate|"
        r"suspend|halt|stop|cut|close|pull|resume|withdraw|impose|break))|"
        r"announc(?:es|ed)(?=\s(?:\w+\s){0,3}(?:levy|levies|tariffs?|duties|sanctions|strikes?|walk-?outs?|stoppages?|boycott|blockade|"
        r"lock-?out|embargo|retaliation|counter-?measures|protests?|lawsuit|marches|legal\saction|restart\sof\sthe\s(?:blockade|strike|boycott))\b)|"
        r"(?:vot(?:es|ed)|authori[sz](?:es|ed)|back(?:s|ed)|approv(?:es|ed))(?=\s(?:(?:by\s)?[\d.,]+\s?(?:%|per\s?cent)\s|\w+ly\s)?(?:for\s|in\sfavou?r\sof\s)?(?:an?\s|the\s|more\s)?(?:\w+\s)?(?:strikes?|walk-?outs?|stoppages?|industrial\saction)\b)|vot(?:es|ed)(?=[^.;]{0,40}\bto\s(?:strike|walk\sout|bring\sout|withhold|boycott|blockade|stop\swork|"
        r"down\stools))|plan(?:s|ned)?\sto\s(?:strike|walk\sout|lock\sout|stop\swork|retaliate|blockade)|"
        r"(?:(?:would|did|will|could)\snot|refus(?:es|ed)\sto)\srule\sout(?=\s[^.;]{0,40}\b(?:strik|stoppage|walk|force|military|court|sanction|"
        r"tariff|retaliat|lock|attack|industrial\saction))",
        fires_on=(
            "The guild voted to bring out its members.",
            "Lima announced the levy.",
            "The pilots threatened to strike.",
            "He warned that his team would walk out.",
            "The pilots backed a strike.",
            "Crews voted 91 per cent in favour of a strike mandate.",
            "The union announced further protests.",
        ),
        passes_over=(
            "She warned of rain.",
            "The threat passed.",
            "They announced a date.",
            "He would not rule out a deal.",
        ),
    ),
    Cue(
        id="could-strike",
        act=Act.THREAT,
        pattern=r"(?:could|may|might)\s(?:(?:\w+ly|also|still|yet|now|well)\s)?(?:strike|walk\sout|stop\swork|down\stools|lock\sout|retaliate|take\s[^.;,]{0,30}?action|"
        r"(?:announce|call|stage|hold|resume|launch|impose|begin|start)\s[^.;,]{0,40}?\b(?:strikes?|stoppages?|walk-?outs?|action|protests?|boycotts?|blockades?|sanctions|tariffs?|duties))",
        needs=r"unless|(?:if|should)\s[^.;,]{3,80}?(?:\snot\b|n['’]t\b|\sfails?\sto|\srefuses?\sto)",
        fires_on=(
            "The guild could strike unless it is paid.",
            "Lima may impose sanctions if Quito does not reply.",
            "Crews could call more strikes if the firm doesn't move.",
        ),
        passes_over=("The guild could strike in May.", "It may rain unless it snows."),
    ),
    Cue(
        id="step-up",
        act=Act.THREAT,
        pattern=r"(?:promis|vow|pledg|swear)(?:es|ed|ing)(?=[^.;,]{0,40}\b(?:step\sup|intensify|retaliat|crush|punish|"
        r"escalat|resume\s(?:attacks|strikes|bombing)))",
        fires_on=("The army vowed to intensify its attacks.",),
        passes_over=("The army vowed to hold its fire.",),
    ),
    Cue(
        id="accuse",
        act=Act.ACCUSE,
        pattern=rf"accus(?:es|ed|ing)|charg(?:es|ed|ing)(?=\s[^.;,]{{1,40}}\swith\s\w+ing\b)|(?:hit|hits|struck)\sback\sat|(?:took|takes)\saim\sat|"
        r"(?:held|holds)(?=\s(?:\w+\s){1,3}responsible\b)|(?:laid|lays|put|puts)\s(?:the\s)?blame|(?:castigat|decri|berat|chid|upbraid|scold|deplor)(?:es|ed|ing)|"
        rf"{WE_DO}(?:accuse|blame|condemn|denounce)|"
        r"blam(?:es|ed|ing)(?!\snobody)|denounc(?:es|ed|ing)|condemn(?:s|ed|ing)|"
        r"criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|complain(?:s|ed|ing)|grumbl(?:es|ed)\sthat|attribut(?:es|ed)(?=\s(?:the|it|this|that)\b[^.;]{0,60}\sto\b)",
        fires_on=(
            "Asmara accused its neighbour of delay.",
            "The firm blamed the union.",
            "Lima attributed the delay to the port.",
            "The towns grumbled that they pay.",
        ),
        passes_over=("The accusation stung.", "She blamed nobody."),
    ),
)
WEAK_THREATS = (
    Cue(
        id="would-leave",
        act=Act.THREAT,
        pattern=rf"(?:would|will|shall)\s(?:(?:\w+ly|also|then|now)\s)?{HARMFUL}",
        weak=True,
        unless=r"^\s(?:a\s|the\s)?(?:deal|balance|bargain|compromise|note|agreement|accord|talks|negotiations)\b",
        fires_on=("The guild would leave the talks.", "Lima will go to court."),
        passes_over=("The guild would stay.", "They will strike a deal."),
    ),
)
SCORN = (
    Cue(
        id="call-bad",
        act=Act.ACCUSE,
        pattern=r"(?:call|brand|label|describ|denounc|characteri[sz]|dismiss)(?:s|es|ed)(?=\s[^.;]{0,60}\b(?:ransom|blackmail|extortion|theft|robbery|"
        r"fairy\stale|insult|provocation|betrayal|bluff|nonsense|sham|charade|farce|stunt|lies?|trap|cynical|reckless|irresponsible|"
        r"disgrace(?:ful)?|vandalism|aggression|act\sof\swar|bullying|colonialism|cowardice|cheating|arrogance|scandal(?:ous)?|outrage(?:ous)?|illegal|theatre|hypocrisy|sabotage|treachery|piracy|surrender)\b)",
        fires_on=("Tunis calls this ransom.", "He described the ballot as a sham."),
        passes_over=("He called the talks useful.",),
    ),
)
_STRIFE = (
    r"(?:strikes?|walk-?outs?|stoppages?|industrial\saction|(?:further|more|fresh|escalating|wider)\s(?:\w+\s)?action|disruptions?|protests?|boycotts?|blockades?|"
    r"lock-?outs?|tariffs|sanctions|retaliation|legal\saction)"
)
UNLESS_SAID = Cue(
    id="strife-unless",
    act=Act.THREAT,
    pattern=rf"(?:could|would|will|may|might)\s(?:\w+\s)?(?:be|see|face|bring|mean|lead\sto|call|hold|stage|announce|launch)\s(?:(?:a|an|further|more|fresh|new|another|wave|of|series|national|\w+-\w+)\s){{0,4}}{_STRIFE}(?=[^.;]{{0,70}}?\sunless\b)|"
    rf"{_STRIFE}\s(?:is|are|was|were|(?:would|will|could|may|might)\s(?:be|follow|resume|continue|spread|go\sahead))(?:\s[“\"‘']?(?:\w+ly\s)?(?:likely|inevitable|certain|possible|unavoidable)[”\"’']?)?,?(?=\sunless\b)",
    where=Where.CONTENT,
    fires_on=(
        "There could be more walkouts unless the mill thinks again.",
        "A strike was “likely” unless the mill moved.",
        "It would call a new wave of strikes unless it was paid.",
    ),
    passes_over=(
        "There could be further walkouts.",
        "A strike was likely.",
        "There will be no strike unless he says so.",
    ),
)
"""Who says that there will be strife unless something is done threatens with it."""
