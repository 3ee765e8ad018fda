"""What parties are to the talks, where a report says so: hosts, mediators, guarantors, and those who just take part."""

import re

from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention, Roster

_ROLES = (
    ("host", r"{p},?\s(?:as\s(?:the\s)?host|(?:which|who)\shosts|the\shost)\b|\bhost(?:ed by)?\s(?:nation\s)?{p}"),
    ("mediator", r"{p}(?:,\sas\s(?:the\s)?|\sis\s|,\s(?:the|a)\s)mediators?\b|\bmediat(?:ed\sby|ors?(?:\sfrom)?)\s{p}"),
    ("guarantor", r"{p}(?:\sand\s[A-Z]\w+)?\s(?:are|is)?\s?acting\sas\sguarantors?|{p},?\s(?:as\s|the\s)guarantors?"),
)


_ROLE_WORD = re.compile(r"host|mediat|guarant")


def give_roles(text: str, spans: list[tuple[int, int]], roster: Roster) -> None:
    """Roles that the report gives in so many words, and those that a body has wherever it appears."""
    for mention in roster.mentions:
        row = register.entry(mention.party) if mention.party else None
        if row and row.role and mention.party:
            roster.roles.setdefault(mention.party, row.role)
        if mention.party is None or mention.person:
            continue
        window = text[max(0, mention.start - 20) : mention.end + 60]
        if not _ROLE_WORD.search(window):
            continue
        for role, shape in _ROLES:
            if re.search(shape.format(p=re.escape(text[mention.start : mention.end])), window):
                roster.roles[mention.party] = role
    for start, end in spans:
        _gather(text, roster.within(start, end), roster)


def _gather(text: str, mentions: list[Mention], roster: Roster) -> None:
    """Parties named one after the other, three or more, take part: "Japan, Russia and China"."""
    run: list[Mention] = []
    for mention in [*mentions, None]:
        joined = (
            run and mention and re.fullmatch(r"(?:'s)?(?:,\s|,?\sand\s)(?:the\s)?", text[run[-1].end : mention.start])
        )
        if mention and joined:
            run.append(mention)
            continue
        if len({m.party for m in run}) > 2:
            roster.gathered += [m.party for m in run if m.party and not m.place and not m.person]
        run = [mention] if mention else []
