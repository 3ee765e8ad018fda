"""What is meant where it is named at one remove: a thing that another is to come with, a deal that one is against.

>>> alongside(" any loan be coupled with an audit")
' an audit'
>>> the_deal_opposed(" the deal.", "Lima opposes "), the_deal_opposed(" the deal.", "Lima rejected ")
(' the agreement', None)
"""

from pourparler.reading.english.rule import Rule

_WITH_ANOTHER = Rule(
    id="accompanied-by",
    does="what one thing is to come with is what is asked",
    pattern=r"^\W*(?:that\s)?(?:an?y?|all|every|the|its|their|such|[\w-]+)\s[^,.;:]{0,80}?\s(?:(?:must|should|would\shave\sto|ha(?:s|ve)\sto|need(?:s|ed)?\sto)\s)?be\s(?:accompanied|matched|balanced|coupled|paired|offset|combined)\s(?:\w+\s)?(?:by|with)\s(?P<thing>(?:[^,;:.“”\"]|[,.](?=\d)){3,100})",
    any_case=True,
    fires_on=(
        " any added money be accompanied by a rise in the clerks' pay",
        "that every toll must be matched by cuts",
        " the loan be coupled with an audit",
        " all cuts have to be balanced with new ferries",
        " a loan would have to be paired strictly with cuts",
        " a loan needs to be paired with cuts",
        " that any new aid be offset by cuts",
        " any new aid should be combined with cuts",
    ),
    passes_over=(" the loan be paid by May", " it was matched by cuts"),
)


def alongside(told: str) -> str | None:
    """What one thing is to be accompanied, matched or balanced by; None where nothing is."""
    found = _WITH_ANOTHER.search(told)
    return f" {found['thing']}" if found else None


_THE_DEAL = Rule(
    id="the-deal-itself",
    does="what is opposed is a deal as such",
    pattern=r"^\W*(?:the|this|that|any\ssuch)\sdeal\W*$",
    any_case=True,
    fires_on=(" the deal", " this deal.", " that deal", " any such deal"),
    passes_over=(" the deal on nets", " a deal"),
)
_OPPOSES = Rule(
    id="is-against-it",
    does="somebody is against what follows, and does not only turn it down",
    pattern=r"\b(?:oppos(?:e|es|ed|ing|ition)(?:\sto)?|against|resist(?:s|ed|ing)?)\W*$",
    any_case=True,
    fires_on=("Lima opposes ", "the guild is opposed to ", "the reds voted against ", "the reds are resisting "),
    passes_over=("the guild rejected ", "the reds struck "),
)


def the_deal_opposed(told: str, lead: str) -> str | None:
    """A deal as such that somebody is against; who turns one down may want it still, and changed.

    Args:
        told: the words for what is refused.
        lead: those from the speaker to them.
    """
    return " the agreement" if _THE_DEAL.fires(told) and _OPPOSES.fires(lead) else None
