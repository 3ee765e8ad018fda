"""What somebody lets go of: a demand or a claim of his own, an offer, a strike, the talks themselves."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.inflection import every_form
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import Act


def _any(verb: str) -> str:
    """A verb in any form."""
    return rf"(?:{every_form(verb)})"


_DROP = "|".join(
    (
        *(
            rf"{_any(verb)}"
            for verb in (
                *("drop", "abandon", "withdraw", "waive", "shelve", "renounce", "relinquish", "forgo", "discontinue"),
                *("scrap", "park", "retract", "rescind", "revoke", "suspend", "lift"),
            )
        ),
        rf"{_any('give')}\sup(?:\son)?",
        rf"{_any('let')}\sgo\sof",
        rf"{_any('call')}\soff",
        rf"(?:{_any('desist')}|{_any('step')}\sback|{_any('retreat')})\sfrom",
    )
)
_PLAIN = frozenset(
    "drop abandon withdraw waive shelve renounce relinquish forgo discontinue scrap park retract rescind revoke "
    "suspend lift give let call desist step retreat".split()
)
_OF_HIS = (
    r"\s(?:(?:its|their|his|her|our|the|an?|all|both|any|earlier|old|that|this|most|part|half)\s){0,3}(?:of\s(?:its|their|his|her|the)\s)?"
    r"(?:(?!(?:to|of|for|that|from|after|over|on|in|until)\b)[\w’'-]+\s){0,3}?"
)
WANTED = WordClass(
    id="nouns-of-what-is-dropped",
    words=(
        "demands?",
        "insistence",
        "calls?",
        "claims?",
        "requests?",
        "requirements?",
        "conditions?",
        "pre-?conditions?",
        "aspirations?",
        "ambitions?",
        "pursuit",
        "ultimatum",
        "threats?",
        "attempts?",
        "bid",
        "plans?",
        "scheme",
        "proposals?",
        "offers?",
        "petitions?",
        "lawsuits?",
        "suits?",
        "appeal",
        "complaints?",
        "motion",
        "amendments?",
    ),
    frame="The guild dropped its {} on Monday.",
)
"""What somebody wants, has put forward or holds over others."""
_TALKS = (
    r"(?:talks|negotiations?|discussions?|conversations?|dialogues?|contacts|consultations|bargaining|participation|attendance|involvement|"
    r"mediation|good\soffices|collaboration|co-?operation)"
)
_END = (
    rf"(?:ends|ended|{_any('suspend')}|{_any('halt')}|{_any('quit')}|{_any('terminate')}|{_any('break')}\soff|"
    rf"{_any('freeze')}|{_any('abandon')}|{_any('discontinue')}|{_any('cancel')}|"
    rf"{_any('call')}\s(?:off|a\shalt\sto|an\send\sto)|{_any('put')}\san\send\sto|{_any('cut')}\s(?:off|short)|"
    rf"{_any('pull')}\sout\sof|{_any('walk')}\s(?:out\sof|away\sfrom)|{_any('withdraw')}\sfrom)"
)
_ENDS = frozenset("suspend halt terminate break freeze abandon discontinue cancel call pull walk withdraw".split())
_ACTION = (
    r"(?:strikes?|walk-?outs?|boycotts?|blockades?|stoppages?|go-slow|work-to-rule|agitation|pickets?|lock-?out|siege|overtime\sban|hunger\sstrike|"
    r"sit-in|protests?|(?:strike|lock-?out|walk-?out|closure|termination|dismissal)\snotices?|notices?\sof\s\w+|industrial\saction|job\saction)"
)
DROPPED: tuple[Cue, ...] = (
    Cue(
        id="drop-a-demand",
        act=Act.WITHDRAW,
        pattern=rf"(?:{_DROP})(?={_OF_HIS}{WANTED}\b(?!\s(?:of\sthe\sother|against)\b))",
        bare=_PLAIN,
        fires_on=(
            "The guild gave up its call for a seat.",
            "Lima has let go of a plan to tie pay to results.",
            "The owners dropped the requirement that crews pay.",
            "Quito has desisted from its request.",
            "Both firms withdraw their claims.",
            "The line has withdrawn all of its offers.",
        ),
        passes_over=(
            "The guild dropped its objection.",
            "Prices dropped.",
            "Lima gave up two of its seats on the board.",
        ),
    ),
    Cue(
        id="call-off-action",
        act=Act.WITHDRAW,
        pattern=rf"(?:{_DROP}|ends?|ended)(?={_OF_HIS}{_ACTION}\b)",
        bare=_PLAIN | {"end"},
        fires_on=(
            "The guild called off its strike.",
            "The nurses withdrew their 10-day strike notice.",
            "The line lifted the overtime ban.",
            "The crews have ended their eight-week walkout.",
        ),
        passes_over=("The strike went on.", "Lima lifted the toll.", "The strike ended on Monday."),
    ),
    Cue(
        id="end-the-talks",
        act=Act.WITHDRAW,
        pattern=rf"{_END}(?={_OF_HIS}{_TALKS}\b(?!\s(?:without|in\sfailure|inconclusively|empty-handed)\b))",
        bare=_ENDS,
        fires_on=(
            "The bank has ended its discussions with the mill.",
            "Lima called a halt to the negotiations.",
            "The guild suspended attendance.",
            "The line put an end to the dialogues.",
        ),
        passes_over=("The two sides ended talks without a deal.", "The talks ended.", "Lima ended the war."),
    ),
    Cue(
        id="leave-the-room",
        act=Act.WITHDRAW,
        pattern=r"(?<!\bas\she\s)(?<!\bas\sshe\s)(?<!\bas\sthey\s)(?:left|leaves|leave|quit|vacated)(?=\s(?:the|its|their)\s(?:(?!(?:to|of|for|that)\b)[\w’'-]+\s){0,2}(?:table|talks|room|hall|building|venue|"
        r"hotel|auditorium|negotiations|meeting|session|chamber|premises|ministry|offices?|coalition|government)\b(?!['’]))|"
        r"(?:flew|flies|fly|flown)\s(?:out|home)|(?:board|boards|boarded)(?=\s(?:a|an|its|their|the)\s(?:\w+\s)?(?:plane|flight|jet|bus|train)\b)|"
        r"(?:rose|rises|rise|got\sup)(?=\sfrom\sthe\s(?:\w+\s)?table\b)|check(?:s|ed)?\sout\sof(?=\s(?:its|their|the)\s(?:\w+\s)?hotel)|"
        r"(?:dissolv|disband)(?:es|ed)(?=\s(?:its|the|their)\s(?:[\w-]+\s){0,3}(?:committee|team|commission|delegation|panel)\b)|"
        r"withdr(?:aw|aws|ew|awn)\s(?:for\sgood|definitively|altogether)",
        bare=frozenset({"leave", "fly", "board", "rise", "check", "withdraw"}),
        fires_on=(
            "The guild left the negotiating table.",
            "Its envoys flew out at dawn.",
            "The delegation boarded a plane.",
            "She rose from the table.",
            "The owners dissolved their negotiating committee.",
            "The crews withdrew for good.",
        ),
        passes_over=("The guild left a note.", "Birds fly south.", "He boarded the house."),
    ),
)
"""Tried before idioms: what the others wanted and he lets go of."""

_MADE = r"(?:offer|proposal|bid|figure|trial|concession|invitation|plan|amendment)s?"
SAID_DROPPED: tuple[Cue, ...] = (
    Cue(
        id="is-withdrawn",
        act=Act.WITHDRAW,
        pattern=rf"{_MADE}(?:\s(?!(?:would|will|must|should|if|until|unless|be)\b)[\w’'%.-]+){{0,8}}?,?\s(?:has|had|have|is|was|are|were)\s(?:now\s|been\s|hereby\s|formally\s){{0,2}}"
        r"(?:lapsed|expired|withdrawn|void|rescinded|dead|off\sthe\stable|no\slonger\son\sthe\stable)|now\soff\sthe\stable|no\slonger\son\sthe\stable",
        where=Where.CONTENT,
        unless=r"^[^.;]{0,40}\b(?:unless|until|if)\b",
        fires_on=(
            "The offer had lapsed at noon.",
            "Its bid of 28 per cent was withdrawn.",
            "That is now off the table.",
            "The pilot plan is no longer on the table.",
        ),
        passes_over=("The offer would lapse.", "Rent is off the table."),
    ),
    Cue(
        id="we-have-left",
        act=Act.WITHDRAW,
        pattern=rf"(?:is|was|are|were|am|['’](?:m|re)|has|(?<!they\s)have|had|(?<!they)['’]ve)\s(?:\w+ly\s|also\s|now\s|been\s|hereby\s|not\sonly\s){{0,2}}(?:(?:withdrawing|withdrawn|pulling\sout|pulled\sout|walking\sout|walked\sout|walking\saway|walked\saway)"
        rf"(?=\W*$|[.,;]|\s(?:from|of|owing|because|with\simmediate)\b)|(?:ending|ended|suspending|suspended|terminating|terminated|halting|halted|quitting|leaving|left|breaking\soff|broken\soff|called\soff|calling\soff)"
        rf"(?={_OF_HIS}{_TALKS}\b(?!\s(?:without|in\sfailure)\b)|{_OF_HIS}(?:table|room|coalition)\b))|{_TALKS}\s(?:has|have|had)\sbeen\s(?:terminated|called\soff|broken\soff)|"
        rf"{_TALKS}\s(?:is|are|was|were)\sat\san\send|{_TALKS}\s(?:as\s)?(?:closed|broken\soff|suspended|terminated)\b",
        where=Where.CONTENT,
        fires_on=(
            "It was ending the discussions at once.",
            "Its team had withdrawn owing to the raid.",
            "We have walked out.",
            "The talks have been terminated.",
            "Its participation was at an end.",
            "It declared the talks broken off.",
        ),
        passes_over=(
            "They have walked out.",
            "They’ve pulled out.",
            "It was ending a long wait.",
            "The ships were withdrawing coal.",
            "Talks will end.",
        ),
    ),
)
"""The same in what somebody says, tried before he is taken to refuse or to tell how the talks stand."""
