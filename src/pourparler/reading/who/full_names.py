"""Parties by their full names: "Terminales del Sur", not "Terminales"; "Northern Front", not "Peru's Northern Front".

A name is found by its shape, and a report may go on with it: "the official committee of unsecured creditors", "the
General Authority for Ports". What a report writes before a name to tell of it is no part of it.
"""

from collections.abc import Collection, Iterator

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.kinds import BODIES, PEOPLE
from pourparler.reading.who.people import NAME
from pourparler.reading.who.roster import Roster, rename

_ROMANCE = r"(?:del|de|du|des|dos|das|do|da|de\sla|de\slos|de\slas|della|delle|y)"
GOES_ON = Rule(
    id="name-goes-on",
    does="words after a body's name that are still of its name",
    pattern=rf"\s(?:(?:of|for)\s(?:the\s)?(?P<of>{NAME}(?:\s(?:(?:and|of|for|of\sthe)\s)?{NAME}){{0,4}}|(?:[a-z]+(?:ed|al|ary|ior)\s)?[a-z]+(?:ors|ers|ants|ents|ees|men))|"
    rf"{_ROMANCE}\s{NAME}(?:\s(?:{_ROMANCE}\s)?{NAME}){{0,2}})(?!\w|['’]s?\s)",
    fires_on=(" of unsecured creditors,", " for Civil Aviation said", " del Sur left", " of the Upper Tarn has"),
    passes_over=(" of the talks", " for years", " of Tarn's men"),
)
OWNED = Rule(
    id="owner-before-a-name",
    does="whose, or by whom backed, before a name: no part of it",
    pattern=rf"^(?:(?P<owner>{NAME}(?:\s{NAME})?)['’]s\s|[A-Z][\w]+-(?:backed|led|owned|based|listed|born|run)\s)(?=[A-Z])",
    fires_on=("Peru's Northern Front", "Dutch-backed Brisk Foods"),
    passes_over=("Northern Front", "Nurses' Union", "Peru's army"),
)


def name_in_full(text: str, roster: Roster, kept: Collection[str] = ()) -> None:
    """Give every party of which a report has a fuller name that name.

    Args:
        text: of the report.
        roster: everybody in it.
        kept: names that stay as they are.
    """
    parties = dict.fromkeys(m.party for m in roster.mentions if m.party and m.party not in roster.people)
    unknown = [one for one in parties if register.entry(one) is None and one not in kept]
    fuller = {
        one: full for one in unknown if (full := _full(text, roster, one, parties)) != one and full not in parties
    }
    rename(roster, fuller)
    rename(roster, _parts_of_names(roster, kept))


def _parts_of_names(roster: Roster, kept: Collection[str]) -> dict[str, str]:
    """As "Independence Bloc" beside one "National Independence Bloc", "National Museum" beside that of Tarn."""
    parties = dict.fromkeys(m.party for m in roster.mentions if m.party and m.party not in roster.people)
    names = [one for one in parties if register.entry(one) is None and one not in kept]
    longer: dict[str, str] = {}
    for name in names:
        if len(name.split()) < _MIN_WORDS or not _is_a_body(name) or name[1:].islower():
            continue
        whole = [one for one in names if one.endswith(f" {name}") or one.startswith((f"{name} of ", f"{name} for "))]
        if len(whole) == 1 and not one_of_several(whole[0], name):
            longer[name] = whole[0]
    return {name: whole for name, whole in longer.items() if whole not in longer}


_MIN_WORDS = 2


def one_of_several(whole: str, name: str) -> bool:
    """Whether what a longer name has more tells it apart: "Rival", "New", "Junior"."""
    return whole.removesuffix(name).strip().lower() in _APART


_APART = frozenset("rival new junior former breakaway real other provisional free".split())


def _full(text: str, roster: Roster, party: str, parties: Collection[str]) -> str:
    owned = OWNED.match(party)
    if (
        owned is not None
        and owned["owner"]
        and owned["owner"] not in parties
        and register.entry(owned["owner"]) is None
    ):
        owned = None
    name = party[owned.end() :] if owned else party
    more = next(_tails(text, roster, party), "")
    return name + more


def _tails(text: str, roster: Roster, party: str) -> Iterator[str]:
    """How a report goes on with a party's name, where it does."""
    for mention in roster.mentions:
        said = " ".join(text[mention.start : mention.end].split())
        if (
            mention.party != party
            or mention.person
            or said.removeprefix("the ").removeprefix("The ").lower() != party.lower()
        ):
            continue
        more = GOES_ON.match(text, mention.end, min(len(text), mention.end + 80))
        if more is None:
            continue
        among = roster.over(*more.span())
        if not any(one.person for one in among) and (more["of"] is None or _is_a_body(party)):
            yield " ".join(("", *more.group().split()))


def _is_a_body(party: str) -> bool:
    last = party.rsplit(maxsplit=1)[-1].lower()
    return last in BODIES or last in PEOPLE
