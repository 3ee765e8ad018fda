"""Who of a draft takes part in the talks, so that nobody else is asked about.

A program that reads reports by rules takes for a party whoever says a word in them: a neighbour, a bank, a woman in the
street, and one party again under another of its names. What such a name wants, or whether it refuses something, is no
question that helps anybody. Of parties that a person wrote or confirmed nothing is left out.
"""

from collections import Counter
from collections.abc import Iterator

from pourparler.record.parties import Party, Role
from pourparler.record.statements import Act
from pourparler.record.talks import Talks

_COMMITS = frozenset({Act.DEMAND, Act.PRECONDITION, Act.REFUSE, Act.THREAT, Act.WITHDRAW})
"""What a party to talks does by speaking, and a bystander seldom does."""
_ONLY_SAYS = frozenset({Act.ASSESS, Act.MEET, Act.SIGNAL})
_OFFICES = frozenset(
    "authority board borough bureau cabinet chamber commission commonwealth company corp deputies delegation "
    "department executive federation foundation government group holding inc kingdom leaders leadership ltd management "
    "members mla mlas ministry negotiators office officials parliament party plc province republic "
    "archdeacon bishop cllr chairman chairwoman churchwarden chief commissioner convener councillor deputy director dr "
    "governor lord lady minister mr mrs ms president professor secretary sir spokesman spokeswoman "
    "side staff state team under-secretary".split()
)
"""Words that a name may have besides another and yet be one with it: what it is an office of, or who speaks for it."""
_SMALL = frozenset({"the", "of", "and", "for", "a", "an", "their", "its", "our"})
_SHORTEST_STEM = 5


_LEAST = 6
"""Whoever holds a position and says not one thing for six of whoever says most is told of by the way."""


def taking_part(talks: Talks) -> frozenset[str]:
    """Ids of the parties that take part: all that a person wrote; of a draft those that insist on something and say so.

    Whoever speaks under his own name alone, as somebody in the street does, must have said more than one thing.
    """
    said = Counter(one.by for one in talks.statements if one.by)
    most = max(said.values(), default=0)
    alone = {one.by for one in talks.statements if one.by and one.speaker_name == talks.party_by_id[one.by].label}
    holding, committing = _holding(talks), {one.by for one in talks.statements if one.act in _COMMITS}
    active = {one.by for one in talks.statements if one.act not in _ONLY_SAYS}
    spoken_to = {one.to for one in talks.statements if one.to and one.by in holding and one.act in _COMMITS}

    def takes_part(party: str) -> bool:
        if party in holding:
            enough = len(holding) == 2 or said[party] * _LEAST >= most
            return enough and (party not in alone or said[party] > 1)
        return party not in alone and (party in spoken_to & active or (party in committing and said[party] > 1))

    part = {party.id for party in talks.parties if party.drafted_by is None or takes_part(party.id)}
    if len(part) < 2:
        part |= spoken_to - alone  # whoever is alone in insisting on something insists on it towards somebody
    return frozenset(part)


def leading(talks: Talks) -> frozenset[str]:
    """Of those that take part the ones between whom the talks are: the two that insist most, and whoever comes near."""
    weights: Counter[str] = Counter(party for one in talks.positions for party in one.party)
    weights.update(one.by for one in talks.statements if one.by and one.act in _COMMITS)
    part = taking_part(talks)
    most = sorted((weights[party] for party in part), reverse=True)
    least = most[1] / 2 if len(most) > 1 else 0
    return frozenset(party for party in part if weights[party] >= least)


def _holding(talks: Talks) -> frozenset[str]:
    """Those that hold a position, or answered a proposal."""
    held = {party for one in talks.positions for party in one.party}
    return frozenset(held.union(*(one.answered_by for one in talks.proposals)))


def left_to_hear(talks: Talks, unheard: Iterator[str]) -> Iterator[str]:
    """Of parties of which nothing is on record those that a person may be asked about.

    Args:
        talks: the record.
        unheard: their ids.
    """
    part = taking_part(talks)
    heard = [talks.party_by_id[one] for one in _holding(talks) if one in talks.party_by_id]
    for one in unheard:
        party = talks.party_by_id[one]
        known = (_is_description(party) and len(heard) > 1) or any(one_side(party, other) for other in heard)
        asked = one in part and party.role is Role.PARTY and not known
        if party.drafted_by is None or asked:
            yield one


def is_told_of(talks: Talks, party: Party) -> bool:
    """Whether a party without a position is worth a line: in a draft only who has a role, or may be asked about."""
    return party.role is not Role.PARTY or any(left_to_hear(talks, iter((party.id,))))


def _is_description(party: Party) -> bool:
    """Whether a party is called by no name of its own, as "the doctors"."""
    return any(name.islower() and _words(name) == _words(party.label) for name in (party.label, *party.aliases))


def one_side(one: Party, other: Party) -> bool:
    """Whether two names may well be of one side: a state and its ministry, a union and its short name.

    >>> def named(name): return Party(id="p", name=name)
    >>> one_side(named("Norlia"), named("Norlian government")), one_side(named("Norlia"), named("Sudria"))
    (True, False)
    >>> one_side(named("the Pilots' Guild"), named("Velmar Pilots' Guild"))
    True
    """
    return any(_meet(first, second) for first in _names(one) for second in _names(other))


def _names(party: Party) -> tuple[tuple[str, ...], ...]:
    return tuple(words for name in (party.label, *party.aliases) if (words := _words(name)))


def _words(name: str) -> tuple[str, ...]:
    words = (word.strip(".,()'’\"").removesuffix("'s").removesuffix("’s") for word in name.lower().split())
    return tuple(word for word in words if word and word not in _SMALL)


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is the end of the other, its initials, or the other less words for an office."""
    shorter, longer = sorted((one, other), key=len)
    if longer[-len(shorter) :] == shorter or shorter == ("".join(word[0] for word in longer),):
        return True
    left, right = ([word for word in words if word not in _OFFICES] for words in (shorter, longer))
    return bool(left) and len(left) == len(right) and all(map(_alike, left, right))


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, or one is made from the other: Norlia, Norlian."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(_SHORTEST_STEM, len(shorter) - 1)]
    return one == other or (len(shorter) >= _SHORTEST_STEM and longer.startswith(stem) and len(longer) - len(stem) < 5)
