"""Who speaks for nobody at the table by what he is: an economist, a passenger, a judge who has retired.

A judge who sits is somebody: he orders, suggests and adjourns, and speaks for no side but himself.
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.titles import TITLE_WORD

OUTSIDER = Rule(
    id="outsider",
    does="words around a name, which stands at the bar, that tell of somebody who only comments or looks on",
    pattern=r"\b(?:analyst|professor|expert|economist|historian|resident|researcher|lecturer|fellow|author|consultant|"
    r"commentator|reporter|correspondent|fan|passenger|shopper|patient|commuter|tourist|bystander|motorist|customer|"
    r"pensioner|onlooker|witness|visitor|neighbour|neighbor|spectator|(?:retired|former|ex-|onetime)\s?(?:[\w.]+\s){0,3}judge)\b",
    any_case=True,
    fires_on=("an economist, | of Tarn", "Market analyst |", "the retired county judge |", "| , a passenger"),
    passes_over=("the foreman |", "Judge |", "the judge, |"),
)
WITH_AN_OFFICE = Rule(
    id="office-before-a-learned-title",
    does="an office before what honours somebody for his learning: he speaks by the office",
    pattern=rf"\b(?:{TITLE_WORD}|rector|minister|president|chair(?:man|woman)?|head|director|secretary|dean|envoy|mediator|mayor)"
    r"(?:\s(?:of|for)\s(?:[Tt]he\s)?\w+(?:\s\w+)?)?,\s(?:the\s(?:economist|historian|author)|Professor|Prof\.?)\s$",
    fires_on=("The rector, Professor ", "minister of Mines, the economist "),
    passes_over=("said Professor ", "The economist ", "the letter, Professor "),
)


def is_outsider(title: str, before: str) -> bool:
    """Whether somebody only comments or looks on.

    Args:
        title: the words before his name and those after it up to the next stop.
        before: the words before his name alone.
    """
    return OUTSIDER.fires(title) and not WITH_AN_OFFICE.fires(before)
