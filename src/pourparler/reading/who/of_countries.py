"""Bodies with the name of their country behind their own: "Transport Narnia", "Provincial Hospitals Peru".

They are no part of the state that the name is of, and seldom speak for it.
"""

from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.people import NAME
from pourparler.reading.who.roster import Mention

BEHIND = Rule(
    id="body-with-its-country-behind",
    does="a noun in capitals for a body or its field, and the name of a country or a region behind it",
    pattern=rf"(?<![\w.'’&-])(?P<name>(?:(?!(?:The|In|At|But|And|Both|For|From|With)\s){NAME}\s){{0,3}}"
    r"(?:Transport|Health|Parks|Hydro|Watch|Aid|Hospitals|Processors|Airports|Post|Rail|Railways|Sport|Swimming|Athletics|Rugby|Cricket|Energy|Enterprise|"
    r"Water|Unions|Universities|Nurses|Teachers|Doctors|Farmers|Growers|Producers|Actors|Housing|Pensions|Ports|Power|Retail|Tourism|"
    rf"Airways|Telecom|Media|Justice|Ferries|Highways|Fisheries|Ambulance|Action|Voice|Together)\s(?P<where>{NAME}(?:\s{NAME})?))(?!\w)(?!['’]s?\s{NAME})",
    fires_on=("Transport Peru approved it", "Meat Processors Ireland left", "Debt Watch Zambia said"),
    passes_over=("in Peru", "transport in Peru", "Peru Transport left"),
)


OF_NATIONS = Rule(
    id="body-of-the-united-nations",
    does="a body of the United Nations under its own name",
    pattern=rf"(?<![\w.'’&-])(?:United\sNations|U\.?N\.?)\s(?:{NAME}\s){{0,3}}(?:Mission|Programme|Program|Agency|Fund|Office|Commission|Force)\b"
    rf"(?:\s(?:for|in|on)\s{NAME}(?:\s{NAME})?)?",
    fires_on=("the United Nations Development Programme", "the U.N. Verification Mission in Peru"),
    passes_over=("the United Nations said", "a U.N. mission"),
)


def of_countries(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Where such bodies stand."""
    for start, end in spans:
        for match in among(BEHIND, text, [(start, end)]):
            row = register.entry(match["where"])
            if row is not None and row.kind in ("country", "community") and match["where"] not in row.people:
                yield Mention(match.start(), match.end(), " ".join(match["name"].split()))
        for match in among(OF_NATIONS, text, [(start, end)]):
            name = " ".join(match.group().split())
            if register.entry(name) is None:
                yield Mention(match.start(), match.end(), name)
