"""What parties are to the talks, where a report says so: hosts, mediators, guarantors, and those who just take part."""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention, Roster

_IT = "\0"
"""Stands for the party whose role is told."""
_ROLES = (
    ("host", r"{p},?\s(?:as\s(?:the\s)?host|(?:which|who)\shosts|the\shost)\b|\bhost(?:ed by)?\s(?:nation\s)?{p}"),
    ("mediator", r"{p}(?:,\sas\s(?:the\s)?|\sis\s|,\s(?:the|a)\s)mediators?\b|\bmediat(?:ed\sby|ors?(?:\sfrom)?)\s{p}"),
    ("guarantor", r"{p}(?:\sand\s[A-Z]\w+)?\s(?:are|is)?\s?acting\sas\sguarantors?|{p},?\s(?:as\s|the\s)guarantors?"),
)
_SHAPES = tuple((role, re.compile(shape.format(p=_IT))) for role, shape in _ROLES)


_ROLE_WORD = re.compile(r"host|mediat|guarant|broker|facilitat|shepherd|sponsor|conven")
HELPS_AFTER = Rule(
    id="helps-others-to-talk",
    does="words after a party that make it host or mediator, not one of those who talk",
    pattern=r"^(?:['’]s?)?(?:\s(?:\w+\s)?(?:hosts?|mediators?|facilitators?|brokers|intermediaries|mediation)\b|"
    r",?\s(?:which|who)\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:shepherding|mediating|brokering|facilitating|"
    r"hosting|sponsoring|convening|chairing)\b)",
    fires_on=(" hosts said", "’s foreign mediators", ", who are shepherding the process", ", which has been brokering"),
    passes_over=(" said the hosts", ", who are fighting"),
)
HELPED_BY = Rule(
    id="helped-by",
    does="words before a party that make it host or mediator",
    pattern=r"\b(?:hosted|mediated|brokered|facilitated|convened|sponsored|chaired)\s(?:jointly\s)?by\s(?:the\s)?$",
    fires_on=("talks hosted by ", "a truce brokered by the "),
    passes_over=("rejected by ", "hosts "),
)


HELPERS = r"(?:mediators?|conciliators?|facilitators?|arbitrators?|go-betweens?)"
"""Words for those who help others to talk."""
HELPS_ALWAYS = Rule(
    id="helps-always",
    does="a party that helps others to talk by what it is, or by what alone a report calls it",
    pattern=rf"^(?:United\sNations|(?:the\s)?(?:{HELPERS}|mediation\steam)|.*\b(?:mediation|conciliation)\s(?:service|council|board|commission|office))$",
    any_case=True,
    fires_on=("the mediator", "Mediators", "conciliator", "United Nations", "Labour Mediation Service"),
    passes_over=("the mediator’s union", "union"),
)


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
        if helps(text, mention):
            roster.roles.setdefault(mention.party, "host" if "host" in window else "mediator")
        for role, shape in _SHAPES:
            if shape.search(window.replace(text[mention.start : mention.end], _IT)):
                roster.roles[mention.party] = role
    for start, end in spans:
        _gather(text, roster.within(start, end), roster)


def helps(text: str, mention: Mention) -> bool:
    """Whether words around a party make it one that helps others to talk: "the Gabonese hosts", "brokered by Qatar"."""
    return HELPS_AFTER.fires(text[mention.end : mention.end + 60]) or HELPED_BY.fires(
        text[max(0, mention.start - 30) : mention.start]
    )


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
        if len({m.party for m in run}) > 1 and helps(text, run[-1]):
            roster.roles.update({m.party: "mediator" for m in run if m.party and not m.person})
        elif len({m.party for m in run}) > 2:
            roster.gathered += [m.party for m in run if m.party and not m.place and not m.person]
        run = [mention] if mention else []
