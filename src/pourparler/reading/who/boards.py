"""Bodies that go by a common noun with a word that tells which: "the school board", who is "the board" from then on.

A firm has a board, too, and a report that names a firm means that one by "the board", unless another is told of.
"""

import re
from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention

BOARD = Rule(
    id="board-of-its-own",
    does="a board, a club, a trust or a council that is no firm's, by the word that tells which",
    pattern=r"(?<![\w-])(?P<the>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[A-Z][\w-]+['’]s)\s)?(?P<told>(?:[Ss]chool|[Hh]ealth|[Dd]rainage|[Ll]ay|[Hh]arbou?r|"
    r"[Ww]ater|[Ii]rrigation|[Cc]ricket|[Ff]ootball|[Ww]ages|[Mm]ilk|[Pp]ension|[Pp]lanning|[Zz]oning|[Ll]icensing|[Pp]ark|[Ll]ibrary)(?=\sboard\b)|"
    r"(?:[Rr]ugby|[Ff]ootball|[Cc]ricket|[Bb]owling|[Hh]ockey|[Bb]aseball|[Ss]ailing|[Rr]owing|[Gg]olf|[Tt]ennis|[Yy]acht|[Aa]ngling)(?=\sclub\b)|"
    r"(?:[Ss]upporters['’]|[Hh]arbour|[Hh]eritage|[Cc]ommunity|[Ff]amily|[Aa]mbulance|[Hh]ousing|[Ll]and)(?=\strust\b)|"
    r"(?:[Vv]illage|[Pp]arish|[Pp]arent|[Hh]ill|[Tt]ribal|[Bb]and)(?=\scouncil\b))\s(?P<noun>board|club|trust|council)\b",
    fires_on=(
        "the school board left",
        "Drainage board signs",
        "The rugby club",
        "Fenwick's supporters’ trust",
        "a village council",
    ),
    passes_over=("the hospital board left", "the supervisory board", "the Fenwick board", "the board", "a club"),
)


class Boards:
    """The boards of a report, and whom "the board" means."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """Look for them."""
        found = [
            match
            for match in among(BOARD, text, spans)
            if match["the"] or not _OF_A_NAME.search(text[: match.start()][-30:])
        ]
        self.mentions = [Mention(m.start(), m.end(), _name(m)) for m in found]
        named: dict[str, set[str]] = {}
        for match in found:
            named.setdefault(match["noun"], set()).add(_name(match))
        self.meant = {noun: next(iter(names)) for noun, names in named.items() if len(names) == 1}

    def other_than(self, called: dict[str, set[str]]) -> Iterator[Mention]:
        """Those that no body is named by: "the harbour trust" is the Port Tarn Harbour Trust where that is named."""
        names = {name.lower() for each in called.values() for name in each}
        for mention in self.mentions:
            if not any((mention.party or "").lower() in name for name in names):
                yield mention


_OF_A_NAME = re.compile(r"[A-Z][\w-]*\s$")
"""Before "baseball club" in "the Tarn Bears baseball club"."""


def _name(match: re.Match[str]) -> str:
    return f"{match['told']} {match['noun']}".capitalize()
