"""What the talks are called: the name that reports give them, else those whom they are between."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pourparler.reading.matters.wording import with_article
from pourparler.reading.report import Report

_NAMED = re.compile(
    r"\b(?:[Tt]he|resumed?|restart|reopen|of|in|[Ii]n)\s(?P<name>(?:[\w’'-]+\s){0,2}?[\w’'-]+)\s(?:talks|negotiations)\b"
)
_MORE_THAN_ONE = re.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|multi)-(?:party|nation|way|power|country)\b"
)
_KIND = frozenset(
    "peace trade coalition nuclear climate water wage pay border tariff tariffs canal river fisheries fishing gas "
    "ceasefire truce strike budget disarmament status unity reunification settlement dam debt contract pension".split()
)

_OF_A_KIND = re.compile(rf"(?<![Tt]he\s)\b(?P<kind>{'|'.join(sorted(_KIND))})\stalks\b", re.IGNORECASE)


def title_of(reports: Iterable[Report], parties: Sequence[str]) -> str:
    """A title for the talks that reports tell of.

    Args:
        reports: the reports.
        parties: full names of those who talk, the most talkative first.
    """
    named = Counter(name for report in reports for name in _names(report))
    between = " and ".join(with_article(party) for party in parties[:2])
    if not named:
        return f"Talks between {between}" if len(parties) > 1 else "Talks"
    name = named.most_common(1)[0][0]
    title = f"{name[0].upper()}{name[1:]} talks"
    known = _MORE_THAN_ONE.search(name) or any(word[0].isupper() for word in name.split())
    return title if known or len(parties) < 2 else f"{title} between {between}"


def _names(report: Report) -> Iterable[str]:
    """As in "the six-party talks", "the Doha talks", "the canal talks"; "the next talks" is no name."""
    for found in _OF_A_KIND.finditer(report.title or ""):
        yield found["kind"].lower()
    for sentence in report.sentences:
        for found in _NAMED.finditer(report.text, sentence.start, sentence.end):
            words = " ".join(found["name"].split()).split()
            while words and not _names_talks(words):
                words.pop(0)
            if words:
                yield " ".join(words)
        for found in _OF_A_KIND.finditer(report.text, sentence.start, sentence.end):
            yield found["kind"].lower()


def _names_talks(words: list[str]) -> bool:
    first, last = words[0], words[-1]
    if _MORE_THAN_ONE.fullmatch(last):
        return len(words) == 1
    if len(words) == 1:
        return last.lower() in _KIND or (
            first[0].isupper() and first.isalpha() and not first.endswith(("ese", "ian", "ish"))
        )
    return last.lower() in _KIND and first[0].isupper() and first.isalpha()
