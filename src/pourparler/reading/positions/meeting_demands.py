"""A refusal that meets a demand of the other side in other words: "share the catch equally" and "no equal catch".

Two sides seldom word one step alike. What one refuses or holds back is what the other asks for where both name the
same thing, nobody else asks for anything that it could be as well, and neither gives a figure that the other has not.
Where a report tells that the talks get on, nothing is joined: what stood apart is then mostly given up.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.leaving_office import both_leave, will_not_talk_of_it
from pourparler.reading.positions.one_step import is_one_step, is_ones_own, told_apart
from pourparler.reading.positions.set_free import both_free
from pourparler.reading.positions.talked_of import TALKED_OF
from pourparler.reading.positions.ways import are_alike, way_of
from pourparler.reading.who import register
from pourparler.record.conditions.questions import asserted, measures_at
from pourparler.record.conditions.syntax import Place
from pourparler.record.likeness.gist import Gist, gist, same_verb, shared_stems, stem
from pourparler.record.likeness.near import ask_for_others, thing_of
from pourparler.record.measures import Measure
from pourparler.record.statements import Act, TalksState
from pourparler.record.talks import Talks

_ASKED = (Place.REQUIRED, Place.AWAITED, Place.FIRST)
_HELD_BACK = (Place.REFUSED, Place.WAITING)
_STUCK = frozenset({TalksState.STALLED, TalksState.BROKEN_OFF})
_GENERAL = frozenset(
    """
    talk negotiation dialogue meeting meet money sum cost date deal agreement treaty accord pact contract offer proposal
    plan side party company union government state city council board minister ministry president chair leader people
    member worker employee staff country term condition demand position part work time hour day week month year number
    percent cent figure share level table issue matter round point place way step thing fact case price end head line
    change move back set kept held made taken given left metre kilometre tonne litre cubic hectare euro
    dollar pound million billion
    hundred thousand ten twenty thirty forty fifty sixty
    """.split()
)
"""Words that say too little for two steps to be one because both have them."""
_TALKS = Rule(
    id="talks-themselves",
    does="a step is that the talks themselves are held or go on",
    pattern=r"\b(?:talks|talking|negotiat\w+|dialogue|(?:the|a|any|another|first|next)\s(?:session|meeting|round))\b",
    any_case=True,
    fires_on=("resume the roster talks", "hold a meeting", "negotiate"),
    passes_over=("resume sailings", "talk the crew round"),
)
_BARE_TALKS = Rule(
    id="talks-and-no-more",
    does="a step is to talk or bargain, and nothing is told of what about",
    pattern=r"^(?:(?:hold|have|open|begin|start|resume|enter|join|return\sto)\s)?(?:the\s|any\s|new\s|direct\s)*(?:talks|negotiations?|negotiate|talk|bargain|dialogue)$",
    fires_on=("talks", "hold talks", "resume the negotiations", "negotiate", "open direct talks"),
    passes_over=("talks on the debt", "negotiate over the debt", "hold talks with the rebels", "a meeting"),
)
_SITS_WITH = Rule(
    id="sits-down-with",
    does="a step is to talk with somebody",
    pattern=r"^(?:sit\sdown|talk|meet|negotiate|speak|hold\stalks|deal)\s(?:directly\s)?(?:with|to)\s(?:the\s)?(?P<whom>[^,;:]+)$",
    fires_on=("sit down with the rebels", "talk to the crews", "negotiate directly with Lima"),
    passes_over=("sit down", "talk of the toll"),
)
_TAKES_PART = Rule(
    id="takes-part",
    does="a step is that somebody has a part in talks",
    pattern=r"\b(?:take\spart|join|participate|included?|a\sseat)\b.*\b(?:talks|negotiations|table|meeting|conference)\b",
    fires_on=("take part in the talks", "have the rebels included in the talks", "a seat at the table"),
    passes_over=("take part in the survey", "hold talks"),
)
_FEW = 3
"""Words of a phrase that names a thing again: "any such cuts"."""
_SHORTEST = 4
"""Letters of a word by which two steps may be one."""


def met(talks: Talks) -> Iterator[tuple[str, str]]:
    """Pairs of measures (asked, refused): one step, which one party asks for and another refuses or holds back."""
    names, states = _names(talks), _states(talks)
    asks = _placed(talks, _ASKED)
    wanted = {one.measure for one in asks}
    held = [one for one in _placed(talks, _HELD_BACK) if one.measure not in wanted and _stands(talks, one, states)]
    found: dict[str, dict[str, None]] = {}
    for asked, back in product(asks, held):
        if asked.source == back.source and asked.measure != back.measure and not asked.party & back.party:
            one, two = talks.measure_by_id[asked.measure], talks.measure_by_id[back.measure]
            again = _is_told_again(one, two, asked.party, names)
            apart = told_apart(one.label, two.label, names) and not both_free(one.label, two.label)
            apart |= _for_others(one.label, two.label)
            if again or (not apart and _are_one(one, two, names)):
                found.setdefault(back.measure, {})[asked.measure] = None
    yield from ((next(iter(those)), back) for back, those in found.items() if len(those) == 1)


_FOR_WHOM = Rule(
    id="thing-for-somebody",
    does="a step is a thing, told with those for whom it is",
    pattern=r"^(?:(?:an?|the|any|new|more|its|their)\s){0,2}(?P<head>[a-z-]+)\s(?P<way>for|against)\s(?P<whom>[^,;:]{3,60})$",
    fires_on=("protections for whales", "any new subsidies for the mills"),
    passes_over=("protect the whales", "protections", "money from the mills"),
)


def _for_others(one: str, other: str) -> bool:
    """Whether they are like things for others: "subsidies for the mills", "subsidies for the boats"."""
    here, there = _FOR_WHOM.match(one), _FOR_WHOM.match(other)
    if here is None or there is None or here["way"] != there["way"] or stem(here["head"]) != stem(there["head"]):
        return False
    whom = gist(f"end {here['whom']}").nouns, gist(f"end {there['whom']}").nouns
    return bool(whom[0] and whom[1]) and not shared_stems(here["whom"], there["whom"]) and whom[0].isdisjoint(whom[1])


class _Placed(NamedTuple):
    party: frozenset[str]
    source: str
    measure: str


def _placed(talks: Talks, places: tuple[Place, ...]) -> list[_Placed]:
    """Who has which measure at one of these places, in which report."""
    return [
        _Placed(frozenset(position.party), source, measure)
        for position in talks.positions
        for source in dict.fromkeys(ground.source for ground in position.grounds)
        for form in asserted(position.says)
        for measure in measures_at(form, *places)
    ]


def _states(talks: Talks) -> Mapping[str, frozenset[TalksState]]:
    """What each report says of the talks as a whole, where it says anything."""
    told = [(ground.source, s.state) for s in talks.statements if s.state for ground in s.grounds]
    return {source: frozenset(state for at, state in told if at == source) for source, _ in told}


def _stands(talks: Talks, one: _Placed, states: Mapping[str, frozenset[TalksState]]) -> bool:
    """Whether a refusal may be the last word: talks are told to stand still, or its party is told to offer nothing."""
    if one.source in states:
        return bool(states[one.source] & _STUCK)
    return not any(
        said.act is Act.OFFER and said.by in one.party and any(ground.source == one.source for ground in said.grounds)
        for said in talks.statements
    )


def _names(talks: Talks) -> frozenset[str]:
    """The words of the names of parties and of their peoples, which say who and not what."""
    peoples = (row.people for party in talks.parties if (row := register.entry(party.label)) is not None)
    told = (name for party in talks.parties for name in (party.label, *party.aliases))
    called = (*told, *(people for each in peoples for people in each))
    return frozenset(re.sub(r"['’]s?$", "", word).lower() for name in called for word in name.split())


def _is_told_again(asked: Measure, back: Measure, asking: frozenset[str], names: frozenset[str]) -> bool:
    """Whether what is refused is what is asked for by another verb of one meaning, or by the noun for it.

    Who would do it must be the same, unless it is the asking party's own wish, or a thing of both.
    """
    if will_not_talk_of_it(asked.label, back.label):
        return bool(set(asked.by) & set(back.by))
    if not is_one_step(asked.label, back.label, names):
        return False
    same_doer = bool(set(asked.by) & (set(back.by) | asking))
    return same_doer or not is_ones_own(asked.label, back.label, names)


def _are_one(asked: Measure, back: Measure, names: frozenset[str]) -> bool:
    """Whether what is refused is what is asked for."""
    names |= _capitalised(asked.label) | _capitalised(back.label)
    one, two = gist(asked.label, names), gist(back.label, names)
    figures_differ = bool(one.figures and two.figures) and one.figures.isdisjoint(two.figures)
    if not figures_differ and are_alike(asked.label, back.label):
        return True
    if _names_it_again(asked, back):
        return True
    if _says_how(asked.label) and not _says_how(back.label) and not two.verbs:
        return False
    freed_or_gone = both_free(asked.label, back.label) or both_leave(asked.label, back.label)
    if not figures_differ and asked.by == back.by and freed_or_gone:
        return True
    if _are_talks(asked, back):
        return True
    if figures_differ or ask_for_others(one, two) or TALKED_OF.fires(asked.label) != TALKED_OF.fires(back.label):
        return False
    if _TALKS.fires(asked.label) != _TALKS.fires(back.label):
        return False
    heads = _telling(thing_of(asked.label, one)), _telling(thing_of(back.label, two))
    by, others = set(asked.by), set(back.by)
    if not (by <= others or others <= by):
        return bool(heads[0] & heads[1])
    shared = _telling(one.nouns & two.nouns)
    if shared & (heads[0] | heads[1]) or len(shared) > 1:
        return True
    begun = _begins_alike(asked, back, names)
    in_a_head = any(head.startswith(start) for head in heads[0] | heads[1] for start in begun)
    return in_a_head or _names_nothing_else(one, two, begun)


def _names_it_again(asked: Measure, back: Measure) -> bool:
    """Whether what is refused is told by the one word that says what would be done, or to what: "the cuts", "the dam".

    Only its refuser is then said to do it, for nothing says who would.
    """
    one, two = gist(asked.label), gist(back.label)
    if not one.nouns and asked.by == back.by and same_verb(one, two):
        return True
    if way_of(asked.label) in {(word, "kept") for word in thing_of(back.label, two)}:
        return True
    if len(two.nouns) + len(two.verbs) > 1 or len(back.label.split()) > _FEW or two.figures:
        return False
    if two.verbs:
        return bool(one.verbs & two.verbs)
    words = {noun for noun in two.nouns if stem(noun) not in _GENERAL}
    return bool(words & thing_of(asked.label, one))


def _are_talks(asked: Measure, back: Measure) -> bool:
    """Whether both are to talk, with those who refuse to, and one does not say of what."""
    labels = asked.label, back.label
    with_them = _SITS_WITH.search(back.label) if _TAKES_PART.fires(asked.label) else None
    if with_them and gist(with_them["whom"]).nouns & {stem(one) for by in asked.by for one in by.split("-")}:
        return True
    talks = all(_TALKS.fires(label) for label in labels) and any(_BARE_TALKS.fires(label) for label in labels)
    return talks and set(back.by) <= set(asked.by)


def _telling(words: frozenset[str]) -> frozenset[str]:
    """Those words by which a step is known among others."""
    return frozenset(word for word in words if len(word) >= _SHORTEST and stem(word) not in _GENERAL)


def _begins_alike(asked: Measure, back: Measure, names: frozenset[str]) -> frozenset[str]:
    """What words of both begin with, be it in a verb here and in a noun there: "tiering", "the basic tier"."""
    return frozenset(
        s for s in _telling(shared_stems(asked.label, back.label) - names) if not s.endswith(("ed", "ing"))
    )


def _names_nothing_else(one: Gist, two: Gist, begun: frozenset[str]) -> bool:
    """Whether what is refused is told by its doing alone: "won't be closing a thing", "will not withdraw"."""
    rest = [noun for noun in _telling(two.nouns) if not any(noun.startswith(start) for start in begun)]
    return not rest and not two.figures and bool(begun or (two.nouns and same_verb(one, two)))


def _says_how(label: str) -> bool:
    """Whether what is wanted is how a thing is to be, and not the thing: "have the panel look at pay"."""
    return label.startswith("have ")


def _capitalised(label: str) -> frozenset[str]:
    """Names within a phrase: of places and people, which many steps have in common."""
    return frozenset(word.lower() for word in re.findall(r"(?<=\s)[A-Z][\w’'-]+", label))
