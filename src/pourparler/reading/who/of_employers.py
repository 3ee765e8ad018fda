"""Federations of those who employ: by what a report says that they represent, they are no union."""

from collections.abc import Iterable

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention

OF_EMPLOYERS = Rule(
    id="represents-employers",
    does="words after a body's name by which it represents firms, hospitals or councils and nobody who works there",
    pattern=r"(?:\s\([A-Z]{2,8}\))?,?\s(?:which|that|who|an?\s(?:[\w-]+\s){0,4}(?:body|group|association|lobby))?\s?(?:represents?|representing|speaks?\sfor)\s"
    r"(?:the\s|most\s|some\s|\d[\d,]*\s)?(?:(?!(?:at|in|of|for|from|with|on|and|staff|\w+ers)\b)[\w’'-]+\s){0,3}?(?:employers|hospitals|trusts|firms|companies|businesses|operators|airlines|railways|owners|"
    r"shipowners|manufacturers|retailers|shops|banks|insurers|councils|schools|universities|publishers|broadcasters|managers|bosses|"
    r"contractors|local\sauthorit\w+|NHS\sorgani[sz]ations)\b",
    fires_on=(
        ", which represents hospitals",
        " (TNF), representing the big shipping companies",
        ", a trade body representing 200 train operators",
    ),
    passes_over=(
        ", which represents nurses",
        ", which represents workers at train companies",
        ", which represents most strikers",
        ", which runs hospitals",
    ),
)
"""As in "the Tarn Health Confederation, which represents hospitals": the nurses' union is another."""


def is_of_employers(party: str, text: str, found: Iterable[Mention]) -> bool:
    """Whether a report says of a body that it represents those who employ."""
    return any(m.party == party and OF_EMPLOYERS.match(text, m.end) for m in found)
