"""Words of offering that offer no step: help from outside, a readiness to talk, an offer that was refused long since.

>>> only_helps(" to mediate between the two."), only_helps(" to lift the ban")
(True, False)
>>> would_only_talk("the union was prepared to discuss", " the rota")
True
"""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.report import Report

_HELPS = Rule(
    id="offers-to-help",
    does="what is offered is to mediate, to host the talks, or a room for them",
    pattern=r"^\W*(?:(?:again|once\smore|this\s\w+|on\s\w+)\s)?(?:to\s(?:mediate|arbitrate|host\s(?:both|them|talks|the\s(?:two|talks|sides|parties|next|meeting)|an?\s(?:meeting|round))|chair|facilitate|act\sas|serve\sas\sa|step\sin\sas|bring\s(?:the\s)?(?:two\s|both\s)?(?:sides|parties)\stogether)\b"
    r"|its?\sgood\soffices|his\sgood\soffices|her\sgood\soffices|the\suse\sof\s|(?:the|his|her|their|its)\s(?:\w+\s)?(?:hall|rooms?|house|chapel|office|premises|kitchen)\b(?=\W*$|\s(?:for|as|to|at|in)\b|,))",
    any_case=True,
    fires_on=(
        " to mediate",
        " again to arbitrate",
        " once more to mediate",
        " this week to host both sides",
        " to host them",
        " to host talks",
        " to host the two",
        " to host the talks",
        " to host the sides",
        " to host the parties",
        " to host the next round",
        " to host the meeting",
        " to host a meeting",
        " to host a round",
        " on Friday to chair the talks",
        " to facilitate a meeting",
        " to act as a go-between",
        " to serve as a channel",
        " to step in as umpire",
        " to bring both sides together",
        " to bring the two parties together",
        " to bring sides together",
        " to bring the parties together",
        " its good offices",
        " his good offices",
        " her good offices",
        " the use of the town hall",
        " the chapel hall for soup",
        " his own room",
        " her front rooms",
        " their house",
        " its chapel",
        " the office",
        " the premises",
        " their kitchen",
    ),
    passes_over=(" to host the plant", " the hall tax", " to bring the men back"),
)
_TALKS_OF = Rule(
    id="would-only-talk",
    does="somebody is ready to talk of a thing or to look at it, and says not that he would have it",
    pattern=r"\bto\s(?:discuss|talk|look\s(?:again\s)?at|examine|review|explore|go\sthrough|study|re-?think)\b",
    fires_on=(
        "is prepared to discuss",
        "were ready to talk about it",
        "would be happy to look at the size of it",
        "is willing to look again at rents",
        "is ready to examine its price",
        "is ready to review it",
        "is open to explore it",
        "is ready to go through it",
        "is willing to study it",
        "is ready to rethink it",
        "is ready to re-think it",
    ),
    passes_over=("is prepared to pay", "is open to a longer lease", "has a talk to give"),
)
_TURNED_DOWN_HERE = Rule(
    id="offer-turned-down-here",
    does="a sentence that names an offer tells that it was turned down or withdrawn",
    pattern=r"\b(?:rejected|refused|turned\sdown|declined|dismissed|spurned|withdr[ae]wn?|not\s(?:been\s)?taken\sup|ruled\sout|voted\sdown)\b|\bacceptable\s(?:to|by)\s(?:neither|nobody)\b",
    fires_on=(
        "an offer of help had been rejected",
        "the board refused an offer of land",
        "her offer was turned down",
        "it declined his offer of a lift",
        "it dismissed the offer of talks",
        "they spurned an offer of oil",
        "the offer was withdrawn",
        "it withdrew its offer of a room",
        "a proposal of the guild was not taken up",
        "a proposal has not been taken up",
        "it ruled out the proposal of the envoy",
        "a proposal by the chair was voted down",
        "was found acceptable by neither",
        "acceptable to nobody",
    ),
    passes_over=("his offer of a lift stands", "acceptable to both"),
)


def only_helps(offered: str) -> bool:
    """Whether what is offered is help with the talks: such an offer asks nothing, and gives up nothing."""
    return _HELPS.fires(" ".join(offered.split()))


def would_only_talk(lead: str, taken: str) -> bool:
    """Whether who is ready for something is ready to talk of it.

    Args:
        lead: the words up to what he is ready for.
        taken: those for what he is ready for.
    """
    return _TALKS_OF.fires(" ".join(f"{lead[-40:]} {taken[:30]}".split()))


def is_turned_down_here(report: Report, reading: Reading) -> bool:
    """Whether the sentence that names an offer tells that nobody has taken it."""
    sentence = report.sentences[reading.sentence]
    return _TURNED_DOWN_HERE.fires(" ".join(report.text[sentence.start : sentence.end].split()))
