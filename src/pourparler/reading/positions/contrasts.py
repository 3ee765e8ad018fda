"""What is asked for, without what it is told apart from: "a vote, not a promise", "to sell it rather than lend it".

>>> without_contrast(" the mill to sell it rather than lend it")
' the mill to sell it'
>>> without_contrast(" raise the toll limit without conditions")
' raise the toll limit'
"""

from pourparler.reading.english.rule import Rule

_CONTRAST = Rule(
    id="told-apart-from",
    does="what is asked for ends where it is told what it is not, how it is given, or of what it is a part",
    pattern=r",?\s(?:(?:and|but)\snot\s(?:just\s|only\s|merely\s)?|rather\sthan|instead\sof|as\sopposed\sto|as\s(?:a\s)?(?:part|condition|price|the\sprice)\sof\b|in\slieu\sof)\s?[^;]*$"
    r"|,\snot\s(?!only\b|just\b|later\b|less\b|merely\b|cancelled\b|yet\b)(?:to\s|an?\s|the\s|\w+(?:\s|\W*$))[^;]*$"
    r"|,?\s(?:without|with\sno)\s(?:(?:any|further|new|other|additional|more)\s)*(?:(?:pre)?conditions|strings(?:\sattached)?|exceptions?|qualifications?)\b",
    any_case=True,
    fires_on=(
        " a vote and not a promise",
        " a vote, but not just a promise",
        " a vote and not only a promise",
        " a vote and not merely a promise",
        " to sell it rather than lend it",
        " a vote instead of a promise",
        " a vote as opposed to a promise",
        " a vote as part of any deal",
        " a vote as a part of it",
        " a vote as a condition of the sale",
        " a vote as condition of it",
        " a vote as the price of peace",
        " a vote as a price of peace",
        " cash in lieu of a vote",
        " a mill for bread, not to sell it",
        " a vote, not a promise",
        " a vote, not the promise of one",
        " a vote, not promises",
        " to pay without any further conditions",
        " to pay with no new preconditions",
        " to pay with no other strings attached",
        " to pay without additional strings",
        " to pay without more strings",
        " to pay without exception",
        " to pay without qualifications",
    ),
    passes_over=(
        " a vote",
        " to pay, not later than May",
        " it, not only in May",
        " it, not just in May",
        " that talks be held, not cancelled",
        " a fee, not less than ten",
        " it, not merely once",
        " to go without rest",
        " to pay without delay",
    ),
)


def without_contrast(words: str) -> str:
    """Words for what is asked, up to what it is told apart from."""
    if "not " not in words and " of" not in words and "with" not in words and " than " not in words:
        return words
    found = _CONTRAST.search(words)
    return words if found is None or found.start() < 4 else words[: found.start()] + words[found.end() :]
