"""What somebody lets go of: a demand or a claim of his own, an offer, a strike, the talks themselves."""

from pourparler.reading.english.cue import Cue
from pourparler.reading.english.inflection import every_form
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import Act

_DROP = "|".join(
    (
        *(
            rf"(?:{every_form(verb)})"
            for verb in (
                *("drop", "abandon", "withdraw", "waive", "shelve", "renounce", "relinquish", "forgo", "discontinue"),
                *("scrap", "park", "retract", "rescind", "revoke", "suspend", "lift"),
            )
        ),
        rf"(?:{every_form('give')})\sup(?:\son)?",
        rf"(?:{every_form('let')})\sgo\sof",
        rf"(?:{every_form('call')})\soff",
        rf"(?:{every_form('desist')}|{every_form('step')}\sback|{every_form('retreat')})\sfrom",
    )
)
_PLAIN = frozenset(
    "drop abandon withdraw waive shelve renounce relinquish forgo discontinue scrap park retract rescind revoke suspend lift give let call "
    "desist step retreat".split()
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
)
"""Tried before idioms: what the others wanted and he lets go of."""
