"""Parties, dates, numbers and lists in words.

>>> listed(["China", "Japan", "Russia"]), counted(2, "place"), capital("the talks")
('China, Japan and Russia', 'two places', 'The talks')
"""

import datetime
import re
from collections.abc import Sequence

from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

_NUMBERS = """no one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
_TAKES_THE = frozenset(
    """United European African Arab Soviet Islamic Security Secretary-General IAEA EU EU-27 UN US USA UK UAE DPRK PRC
    ROK ELN FARC IRA PLO OAU AU OSCE MTA TWU SPLM SPLM-IO IMF ICRC Taliban
    Houthis Netherlands Philippines Palestinian
    Government government Commission""".split()
)
_ENDS_WITH_THE = frozenset(
    """States Kingdom Union Federation Republic Emirates Nations Government government leadership Council Commission
    Agency League opposition rebels union Authority Quartet authorities families mediators parties regime side
    movement army coalition Secretary-General Organisation Organization Association Guild Front Party Movement Committee
    Ministry Board Chamber Society Confederation Congress Alliance Presidency presidency company board ministry
    committee association""".split()
)
_OF_THE = re.compile(
    r"(?:Association|Bank|Board|Chamber|Church|City|Coalition|Confederation|Congress|Council|Department|Diocese|Federation|Forum|"
    r"Government|Institute|Kingdom|League|Ministry|Movement|Organi[sz]ation|Party|Port|Province|Republic|Society|State|Union|"
    r"University)\sof\s"
)
"""How names begin that have an article: "the Council of Governors"."""
_PEOPLE = re.compile(
    r"\w{2,}(?:ers|ors|ents|ants|ees|ists|ians|icans)|(?:rebel|union|club|nurse|family|familie|diocese|guard|captain|pilot|bank|companie|countrie|communitie|firm|group|"
    r"hospital|district|province|studio|supermarket|universitie|priest|crew|heir|trust|council|school)s|\w*men|people",
    re.IGNORECASE,
)
"""The last word of a name that is several people: "Residents", "Dairy Farmers"."""
_OF_A_NATION = re.compile(
    r"\w+icans|(?!(?:civil|librar|guard|custod|histor|parliamentar|humanitar|veterinar)ians)\w+(?<!ic)ians",
    re.IGNORECASE,
)
"""People whose name keeps its capital: "Iranians", "Republicans"; no "musicians", no "civilians"."""
_NAMED_TOGETHER = re.compile(r"(?:Conservative|Democrat|Republican|Liberal|Socialist|Green|Houthi|Official|MSP|MP)s")
"""The last word of a name that is several people and stays a name: "Social Democrats"."""
_ONE_IN_S = frozenset("motors brothers partners rangers reuters papers waters powers towers stores consultants".split())
"""The last words of firms' and clubs' names that look alike."""
_SINGULAR_IN_S = frozenset("States Nations Emirates Netherlands Philippines Honduras Cyprus Laos Belarus".split())


def party_name(talks: Talks, party: str) -> str:
    """A party's name inside a sentence, with its article where English wants one."""
    entry = talks.party_by_id.get(party)
    label = entry.label if entry else party
    words = label.split("(")[0].split() or [label]
    if words[0] in ("the", "The"):
        return label
    if len(words) == 1 and _are_people(words[0]):
        return f"the {label if _OF_A_NATION.fullmatch(words[0]) else label.lower()}"
    takes_it = words[0] in _TAKES_THE or words[-1] in _ENDS_WITH_THE or _OF_THE.match(label)
    return f"the {label}" if takes_it else label


def party_names(talks: Talks, parties: Sequence[str]) -> str:
    """Several parties inside a sentence."""
    return listed([party_name(talks, party) for party in parties])


def some_party_names(talks: Talks, parties: Sequence[str], most: int = 3) -> str:
    """The first few of several parties by name, and how many there are besides."""
    more = len(parties) - most
    names = [party_name(talks, party) for party in parties[:most]]
    return listed([*names, counted(more, "other")] if more > 0 else names)


def party_labels(talks: Talks, parties: Sequence[str]) -> str:
    """Several parties in a cell or on a label, without articles."""
    return listed([talks.party_by_id[p].label if p in talks.party_by_id else p for p in parties])


def is_plural(talks: Talks, parties: Sequence[str]) -> bool:
    """Whether a verb about these parties stands in the plural."""
    if len(parties) != 1:
        return True
    label = party_labels(talks, parties).split("(")[0].strip()
    last = label.split()[-1] if label.split() else label
    return (
        " and " in label
        or (last.endswith("s") and last[0].islower() and last not in _SINGULAR_IN_S)
        or ((_are_people(last) or bool(_NAMED_TOGETHER.fullmatch(last))) and not _OF_THE.match(label))
    )


def _are_people(word: str) -> bool:
    return not word.isupper() and word.lower() not in _ONE_IN_S and bool(_PEOPLE.fullmatch(word))


def does(talks: Talks, parties: Sequence[str], verb: str) -> str:
    """Parties and what they do, in the present: "China insists", "China and Japan insist"."""
    return f"{party_names(talks, parties)} {verb if is_plural(talks, parties) else third_person(verb)}"


def third_person(verb: str) -> str:
    """The form after "it": wants, refuses, verifies; a phrase changes in its first word.

    >>> third_person("verify the list"), third_person("go ahead"), third_person("have a say")
    ('verifies the list', 'goes ahead', 'has a say')
    """
    first, space, rest = verb.partition(" ")
    if first in ("have", "be"):
        return f"{'has' if first == 'have' else 'is'}{space}{rest}"
    if first.endswith("y") and first[-2:-1] not in "aeiou":
        return f"{first[:-1]}ies{space}{rest}"
    ending = "es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return f"{first}{ending}{space}{rest}"


def pronoun(talks: Talks, parties: Sequence[str]) -> str:
    """It or they."""
    return "they" if is_plural(talks, parties) else "it"


def going_on(talks: Talks, parties: Sequence[str], clause: str) -> str:
    """A clause about parties that were just named: the pronoun stands for them."""
    name = party_names(talks, parties)
    return (
        f"{pronoun(talks, parties)} {clause.removeprefix(name).lstrip()}" if clause.startswith(f"{name} ") else clause
    )


def listed(items: Sequence[str], joint: str = "and") -> str:
    """Items in a row: commas, and a word before the last. Items with commas inside are parted by semicolons."""
    if len(items) < 3:
        return f" {joint} ".join(items)
    comma = "; " if any(", " in item for item in items) else ", "
    return f"{comma.join(items[:-1])} {joint} {items[-1]}"


def number(count: int) -> str:
    """A number in words up to twenty."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: one party, two parties."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def amount(value: float) -> str:
    """A price without needless digits: 6, 4.5, 1.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def capital(text: str) -> str:
    """The same with a capital at the beginning, and nothing else changed."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A capital at the beginning and one full stop at the end."""
    return capital(text) if text.endswith((".", "!", "?")) else f"{capital(text)}."


def date(when: PartialDate | datetime.date | None) -> str:
    """A date as it is written in London: 30 November 2006, November 2006, 2006.

    >>> date(PartialDate(2006, 11)), date(None)
    ('November 2006', 'no date')
    """
    if when is None:
        return "no date"
    parts = [str(when.day) if when.day else "", _MONTHS[(when.month or 1) - 1] if when.month else "", str(when.year)]
    return " ".join(part for part in parts if part)


_MONTHS = tuple("January February March April May June July August September October November December".split())
