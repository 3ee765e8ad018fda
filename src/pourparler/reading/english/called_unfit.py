"""What somebody calls unfit he refuses: "they regard the clause as a red line", "a price that Lima calls derisory"."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

UNFIT_TERMS = (
    r"(?:red\sline|non-?starter|deal-?breaker|poison\spill|out\sof\sthe\squestion|unacceptable|unworkable|unrealistic|unreasonable|unaffordable|unfair|illegal|unlawful|"
    r"inadequate|insufficient|derisory|excessive|insulting|non-negotiable|(?:far\s|much\s)?too\s(?:low|high|little|small|harsh|costly)|not\s(?:serious|enough|acceptable|credible))"
)
_QUITE = r"[“\"‘']?(?:(?:an?|\w+ly)\s){0,2}"
NO_OFFER = (
    r"(?:remarks?|comments?|words|attacks?|killings?|behaviou?r|conduct|attitude|treatment|situation|language|violence|arrests?|detention|statements?|incident|threats?|delays?|bombing|raids?|shooting|"
    r"invasion|war|strikes?|action|actions|tone|timing)"
)
"""What is called unacceptable and is no step that anybody could take at talks."""
_AS = r"(?:regard|view|treat|describ|dismiss|denounc|condemn|reject)(?:s|es|ed)\sas"
_PLAIN = r"(?:call|consider|deem|brand|label)(?:s|ed)"
CALLS_UNFIT = Cue(
    id="calls-unfit-what-stands-before",
    act=Act.REFUSE,
    pattern=rf"(?:{_PLAIN}|{_AS})\s{_QUITE}{UNFIT_TERMS}(?![”\"’']?\s(?:an?|the|its|their|any|this|that|all|such|[A-Z][\w’']*)\s)",
    fires_on=(
        "It is a price that Lima calls derisory.",
        "The levy, which Lima considers illegal, is due in May.",
        "They want a veto, something Lima dismissed as “wholly unacceptable”.",
    ),
    passes_over=(
        "Lima rejected as inadequate a bid of nine cents.",
        "Lima called them.",
        "Lima considers a vote.",
        "It was called off.",
    ),
)
"""What is refused stands before the verb, and not behind it."""
CALLED_UNFIT: tuple[Cue, ...] = (
    CALLS_UNFIT,
    Cue(
        id="calls-it-unfit",
        act=Act.REFUSE,
        pattern=rf"(?:regard(?:s|ed)?|view(?:s|ed)?|see(?:s|n)?|saw|treat(?:s|ed)?|consider(?:s|ed)?|deem(?:s|ed)?|find(?:s)?|found)"
        rf"(?=\s(?:the|any|an?|that|this|those|these|such|its|their|[A-Z][\w’'-]*)\s(?!(?:[\w-]+\s){{0,2}}{NO_OFFER}\b)(?:[\w’'%$£€.-]+\s){{1,6}}?(?:(?:as|to\sbe)\s)?{_QUITE}{UNFIT_TERMS}\b)",
        bare=frozenset({"regard", "view", "see", "treat", "consider", "deem", "find"}),
        fires_on=(
            "The holders regard that clause as a red line.",
            "Lima considers any further cut unacceptable.",
            "Lima sees the fee as far too high.",
            "The banks found the terms inadequate.",
        ),
        passes_over=(
            "Lima considers the remarks unacceptable.",
            "Lima regards the clause as a success.",
            "They saw the red line on the map.",
        ),
    ),
)
"""Tried before what is called otherwise."""
