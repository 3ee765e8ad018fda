"""Groups that act: who only leads them, what they hold, and whose members they are."""

import re

from pourparler.reading.english.rule import Rule

LED_OR_HOLDING = Rule(
    id="led-by-or-holding",
    does="words between those who act and another who only leads them, or whose debts or shares they hold",
    pattern=r"(?:\s(?:that|who|which))?\s(?:(?:led|headed|chaired|advised|represented)\sby|(?:hold|own)(?:s|ing)?(?!\sout\b))\s(?:(?!(?:said|told|has|have|had|is|are|was|were|will|would|and)\b)[\w.,%$£€-]+\s){0,6}",
    fires_on=(" led by ", " holding ", " that hold 12 percent of ", " who own some of the "),
    passes_over=(" told ", " and ", " holding out said "),
)
ITS_PAPERS = Rule(
    id="its-papers",
    does="what a state or a firm owes or sells: that refuses and demands nothing",
    pattern=r"['’]s?\s(?:[\w-]+\s){0,3}(?:bonds?|debts?|loans?|notes|exports|imports|economy|currency|shares|stock|reserves|assets|waters|pipelines?)\b",
    fires_on=("'s bonds", "’s foreign debt", "'s dollar notes"),
    passes_over=("'s board", "", "'s bondholders"),
)
_MEMBERS = re.compile(r"\s(?:member\s)?(?:countries|members|states|nations|governments|firms|companies)\b")
_GROUP_OF = re.compile(
    r"\b(?:group|committee|coalition|alliance|consortium|majority|number|bloc|handful)\sof\s(?:the\s)?$"
)


def only_leads_them(words: str, end: int) -> bool:
    """As in "Banks led by Peru Trust said", "funds holding Peru's bonds said": it is the many who act.

    Args:
        words: of the sentence, up to whoever is named last.
        end: where in them those named before him end.
    """
    return words[:end].endswith(("s", "men")) and LED_OR_HOLDING.fullmatch(words[end:]) is not None


def are_some_of(before: str, behind: str) -> bool:
    """As in "the group of Rhine League states": some of its members are not the league.

    Args:
        before: the words before a name.
        behind: those after it.
    """
    return bool(_MEMBERS.match(behind) and _GROUP_OF.search(before))
