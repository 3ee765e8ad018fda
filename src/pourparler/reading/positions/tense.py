"""When a position was held: what a report tells of the time before does not bind by itself.

"Until last week would not hear of" tells what somebody wanted once; so does "had been pushing for", unless the report
says that the talks are stuck. In a report that tells of an agreement, so does a plain past: "Lima rejected that" went
before it. What the report itself tells to have been wanted or refused before is history: nobody's position.
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.report import Report
from pourparler.record.statements import Act, TalksState

_BEFORE = Rule(
    id="held-before",
    does="what is told was so before what the report is about, unless the talks stand where they stood",
    pattern=r"\bhad\s(?:(?:\w+ly|long|also|even|never|not|already)\s){0,2}(?:been\s\w+ing|\w+(?:ed|en|wn|ught|ld))\b",
    any_case=True,
    fires_on=("Togo had been pushing for", "Togo had long demanded", "Togo had sought"),
    passes_over=("Togo has demanded", "the union, which had members in the port, wants", "Togo demands"),
)
_ONCE = Rule(
    id="held-once",
    does="what is told is said to be so no more",
    pattern=r"\b(?:was|were)\s(?:still\s)?(?:refus|demand|insist|push|press|ask|call|hold|resist|oppos)\w*ing\b"
    r"|\b(?:used\sto|at\sfirst|initially|originally|formerly|once|until\s(?:last|this|now|then|recently|\w+day))\b",
    any_case=True,
    fires_on=(
        "who as late as May was refusing to",
        "which until last week would not hear of",
        "The union initially wanted",
        "Togo once demanded",
    ),
    passes_over=("Togo was told to", "Togo is refusing to", "Togo will not hear of"),
)
"""In the words from the speaker to the verb."""
_UP_TO_THEN = Rule(
    id="held-up-to-then",
    does="a sentence that tells how things stood until something else came",
    pattern=r"\b(?:up\sto|until|till)\s(?:that|this)\s(?:point|moment|hour|day|night|evening|morning|week)\b|\buntil\sthen\b(?!\s*$)"
    r"|^\W*(?:(?:and|but|yet)\s)?(?:as\s(?:recently|late)\sas|(?:just|only)\s(?:(?:a\sfew|some|two|three|four|\d+)\s)?(?:days|hours|weeks|months)\s(?:ago|earlier|before))\b",
    any_case=True,
    fires_on=(
        "Up to that point Togo had been refusing",
        "Until then, sources said, Togo wanted",
        "As recently as May Togo said no",
        "Only days ago Togo said no",
    ),
    passes_over=("up to a point", "Togo waits until then"),
)
_FOR_SO_LONG = Rule(
    id="said-for-so-long",
    does="what somebody said time and again, and is told as over",
    pattern=r"(?<!has\s)(?<!have\s)\b(?:said|insisted|maintained|refused|demanded|held\sout)\sfor\s(?:\w+\s){0,2}(?:days|weeks|months|years)\b",
    fires_on=("Togo said for weeks it would not", "Togo insisted for three long years"),
    passes_over=("Togo has said for weeks", "Togo said for its part", "Togo said four weeks"),
)
_OPENED = Rule(
    id="began-with-it",
    does="what somebody came into the talks with, and need not hold any more",
    pattern=r"\b(?:open(?:s|ed)\b[^.;,]{0,30}\s(?:at|with)|had\sbeen\sat|(?:(?:c[ao]me|gone|went)\sin|arrived)\b[^.;,]{0,40}\s?(?:wanting|seeking|demanding|for|at))\W*$",
    any_case=True,
    fires_on=(
        "Togo opened in May at ",
        "Togo had been at ",
        "Togo came in asking for ",
        "Togo had gone in at ",
        "Togo arrived wanting",
    ),
    passes_over=("Togo came back wanting", "Togo is at", "Togo opened the gates"),
)
"""In the words from the speaker to what is asked."""
_SAYS_SO = Rule(
    id="said-of-before",
    does="somebody says it, so that the past is that of his saying",
    pattern=r"\b(?:said|says|told|added|announced|confirmed|stated|reported|wrote|declared|according)\b[^.;]*$",
    fires_on=("Lomé said it ", "Officials told reporters that Lomé "),
    passes_over=("Lomé ", "It said so. Lomé "),
)
_HAD_SAID = Rule(
    id="had-said-before",
    does="what follows was said before what the report is about",
    pattern=r"\bhad\s(?:previously|earlier|once|initially|originally|at\sfirst)\s(?:insisted|said|vowed|maintained|warned|declared|argued|"
    r"sworn|stated|announced|told\s\w+)\s(?:that\s)?$",
    fires_on=(
        "Togo had previously insisted that ",
        "Togo had earlier said ",
        "Togo had once vowed ",
        "Togo had initially maintained ",
        "Togo had originally warned ",
        "Togo had at first declared ",
        "Togo had earlier argued that ",
        "Togo had once sworn ",
        "Togo had earlier stated ",
        "Togo had earlier announced ",
        "Togo had earlier told reporters ",
    ),
    passes_over=("Togo had said ", "Togo had long insisted ", "Togo has previously insisted ", "Togo earlier said "),
)
"""In the words of the sentence before a statement."""
_NOW = Rule(
    id="held-still",
    does="what is told is so today",
    pattern=r"\b(?:still|continu\w+|reiterat\w+|remain\w*|now|today|has|have|is|are|will|would|cannot|must|insists?|demands?|wants?|"
    r"asks?|urges?|calls?|refuses?|rejects?|opposes?|rules?\sout|says?|adds?)\b|n['’]t\b",
    any_case=True,
    fires_on=(
        "Lomé still wanted",
        "Lomé has rejected",
        "Lomé insists on",
        "Lomé continued to demand",
        "Lomé reiterated",
        "Lomé won’t have",
    ),
    passes_over=("Lomé rejected", "Lomé insisted on", "Lomé wanted"),
)
_OF_THE_DEAL = Rule(
    id="of-the-deal",
    does="what is asked or refused is the agreement itself, so it comes after it",
    pattern=r"\b(?:deal|accord|agreement|pact|treaty|truce|settlement|contract|text|it|renegotiat\w+)\b",
    any_case=True,
    fires_on=("rejected the deal", "refused to sign it", "demanded that the accord be reopened"),
    passes_over=("rejected that", "demanded lower fees"),
)


_ASIDE = Rule(
    id="told-in-an-aside",
    does="a clause beside the news tells of whom it is about what he wanted before",
    pattern=r"\b(?:which|who)\s(?:[\w’'-]+\s){0,2}?had\b",
    fires_on=("Togo, which had refused", "a levy, which Togo had opposed", "the guild, who had earlier been offering"),
    passes_over=("Togo had refused", "Togo, which refuses", "the guild, which has long wanted"),
)


_UNTIL_LATELY = re.compile(r"\buntil\s(?:last|recently|now|then)\b")
"""As in "had until last week demanded": what he asked for, and asks no more."""
_ONLY_PAST = re.compile(r"\b(?:would|could|did|had|was|were)(?:n['’]t)?\b")
"""Verbs that beside an agreement tell of the time before, denied or not."""


def is_history(report: Report, reading: Reading, *, agreed: bool) -> bool:
    """Whether a statement of the time before is nobody's position: an aside, or what an agreement has ended.

    Args:
        report: the report.
        reading: one of its statements, which tells of the time before.
        agreed: whether the news of the report is an agreement.
    """
    words = _up_to_the_verb(report, reading)
    if _OPENED.fires(words) or (reading.act is Act.DEMAND and _UNTIL_LATELY.search(words)):
        return True
    if reading.act is not Act.PRECONDITION and _ASIDE.search(words + " "):
        return True
    over = reading.act in _WANTS or (agreed and reading.act not in _TAKES_ON)
    return over and not _NOW.fires(_ONLY_PAST.sub("", words))


def _up_to_the_verb(report: Report, reading: Reading) -> str:
    return " ".join(report.text[reading.span[0] : max(reading.content[0], reading.span[0])].split())


def tells_of_before(report: Report, reading: Reading, states: frozenset[TalksState], *, settled: bool) -> bool:
    """Whether a statement tells what was wanted before, which binds nobody until somebody says that it still is.

    Args:
        report: the report.
        reading: one of its statements.
        states: what the report tells of the state of the talks.
        settled: whether it tells that the quarrel is over.
    """
    start, verb = reading.span[0], reading.content[0]
    if verb <= start:
        return False
    sentence = report.sentences[reading.sentence]
    words, before = report.text[start:verb], report.text[sentence.start : start]
    if _FOR_SO_LONG.search(report.text, *reading.span) or _OPENED.fires(words):
        return True
    if _UP_TO_THEN.search(before + words) and not _NOW.search(report.text, *reading.span):
        return True
    if _HAD_SAID.search(before) and not states & _STILL:
        return True
    if _SAYS_SO.search(before) or _SAYS_SO.search(words):
        return False
    if _ONCE.search(words) or (_BEFORE.search(words) and not states & _STILL):
        return True
    goes_on = _NOW.search(words) or _OF_THE_DEAL.search(report.text, *reading.content)
    return settled and reading.act in _WANTS and not goes_on


_STILL = frozenset({TalksState.STALLED, TalksState.BROKEN_OFF})
_WANTS = frozenset({Act.DEMAND, Act.REFUSE, Act.PRECONDITION})
_TAKES_ON = frozenset({Act.PROMISE, Act.ACCEPT})
"""What an agreement does not end: it is made of it."""
