"""What only the whole draft shows of its measures: which two are one, and which two cannot both happen.

Two parties that each wait for the other are in one circle: "no withdrawal of the notices before a return to work" and
"no return to work before the letters are taken back" speak of one withdrawal, by whatever words. Two figures for one
thing, asked by two parties, exclude each other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.fates import are_opposed
from pourparler.reading.positions.holding_on import holding_on
from pourparler.reading.positions.meeting_demands import met
from pourparler.reading.positions.own_way import refusing_the_other
from pourparler.reading.positions.talked_of import TALKED_OF, with_what_is_talked_of
from pourparler.reading.positions.ways import are_contrary
from pourparler.record.conditions.questions import asserted, measures_at
from pourparler.record.conditions.syntax import Place
from pourparler.record.facing import facing, firsts_facing
from pourparler.record.likeness.gist import Gist, gist, same_verb, shared_nouns, shared_stems
from pourparler.record.likeness.near import ask_for_others
from pourparler.record.measures import Measure
from pourparler.record.passages import Ground
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.renaming import one_measure
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

_NEAR = 400
"""Characters within which a bare figure is about the thing named beside it."""
_UNITS = frozenset(
    """euro dollar pound yen yuan rupee peso krone krona franc percent cent point year month week day hour
    least most more minimum maximum higher lower less""".split()
)
"""Words that a figure has beside it that name no thing."""
_KINDS = {
    "share": Rule(
        id="figure-is-a-share",
        does="a figure is a share of something",
        pattern=r"\d\s?%|\bper\s?cent\b",
        any_case=True,
        fires_on=("a cut of 40 per cent", "8 percent more", "5% less"),
        passes_over=("forty cents",),
    ),
    "money": Rule(
        id="figure-is-a-sum-of-money",
        does="a figure is a sum of money",
        pattern=r"[€$£¥₹]\s?\d|\b(?:euro|dollar|pound|yen|yuan|rupee|peso|krone|franc|cent)s?\b(?<!per cent)|"
        r"\bkron(?:a|or|er)\b",
        any_case=True,
        fires_on=("pay €2,000 a month", "a wage of 16,000 euros", "300 kronor", "40 cents an hour"),
        passes_over=("a cut of 40 per cent",),
    ),
    "time": Rule(
        id="figure-is-a-time",
        does="a figure is how long something is to be",
        pattern=r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:year|month|week|day|hour)s?\b",
        any_case=True,
        fires_on=("a two-year lease", "a 35-hour week"),
        passes_over=("two years", "a week"),
    ),
}
_ENDS_A_STATE = Rule(
    id="ends-a-state",
    does="what is waited for is that something be no longer so, whatever is done for it",
    pattern=r"\bno\slonger\b|^(?:ending|end)\s",
    any_case=True,
    fires_on=("have the cranes no longer stand still", "ending the strike", "end the strike"),
    passes_over=("return to work", "a longer truce"),
)
_GOES_BACK = Rule(
    id="goes-back-to-work",
    does="people go back to where they work, whatever the place is called and by whatever word they left it",
    pattern=r"^(?:return|go\sback|resume|restart)\b|\bback\s(?:to|at|in|on|into|under\w*|behind)\b|^(?:cancel|suspend|come\s(?:up\s)?off)\s(?:the|its|their)\s"
    r"(?:strike|walk-?out|stoppage|sit-in|boycott)\b",
    any_case=True,
    fires_on=(
        "return to the classroom",
        "go back down the pit",
        "resume work",
        "restart work",
        "call its members back to their posts",
        "have the crew back at work",
        "have them back in school",
        "have the men back on the line",
        "have the drivers back into the cabs",
        "have people back underground",
        "have the clerks back behind the counters",
        "cancel the strike",
        "suspend their walkout",
        "come up off the strike",
        "cancel its stoppage",
        "cancel the sit-in",
        "suspend the boycott",
    ),
    passes_over=("cancel the closure", "pay the bonus", "discuss the strike", "take back the notices"),
)
_MEETS = Rule(
    id="meets-the-other",
    does="people come to the table, which the other side calls a meeting or talks",
    pattern=r"^(?:an?\s|the\s|any\s|\w+\s)?(?:meeting|summit|talks|negotiations)\b|\battend(?:ance)?\b|^(?:meet|sit\sdown|come\sto\sthe\stable|hold\stalks|talk\sto|talk\swith|send)\b",
    any_case=True,
    fires_on=(
        "a meeting",
        "the meeting of ministers",
        "any summit",
        "direct talks",
        "negotiations on the pass",
        "attend the round",
        "its minister's attendance",
        "meet the owners",
        "sit down with the guild",
        "come to the table",
        "hold talks",
        "talk to the crews",
        "talk with the crews",
        "send its envoy",
    ),
    passes_over=("pay the bonus", "withdraw the troops before a meeting", "talk about the fee"),
)
_STUCK = frozenset({TalksState.STALLED, TalksState.BROKEN_OFF})
_MOVING = frozenset({TalksState.MOVING, TalksState.AGREED})


def mirrored(talks: Talks) -> tuple[tuple[str, str], ...]:
    """Pairs of measures, each (kept, other), that stand at one place of a circle of "you first"."""
    found: dict[str, str] = {}
    for sides in facing(talks.positions):
        if _is_circle(talks, *sides):
            found |= {other: kept for kept, other in sides if other not in found and _are_one(talks, kept, other)}
    for kept, other in firsts_facing(talks.positions, talks.measures_by):
        if other not in found and _are_one(talks, kept, other) and _share_a_thing(talks, kept, other):
            found |= {other: kept} if _figures(talks, kept) == _figures(talks, other) else {}
    return tuple((kept, other) for other, kept in found.items() if kept not in found)


def _is_circle(talks: Talks, there: tuple[str, str], here: tuple[str, str]) -> bool:
    """Whether what each holds back may be what the other waits for, and one of the two surely is."""
    sure = any(one == other or _share_a_thing(talks, one, other) for one, other in (there, here))
    return sure and all(one == other or _may_be_one(talks, one, other) for one, other in (there, here))


def _figures(talks: Talks, name: str) -> frozenset[str]:
    return gist(talks.measure_by_id[name].label).figures


def _are_one(talks: Talks, kept: str, other: str) -> bool:
    """Whether they are to be made one: two, and not a step and the talk of it."""
    labels = (talks.measure_by_id[name].label for name in (kept, other))
    return kept != other and len({TALKED_OF.fires(label) for label in labels}) == 1


def _may_be_one(talks: Talks, kept: str, other: str) -> bool:
    one, two = talks.measure_by_id[kept], talks.measure_by_id[other]
    by, others = set(one.by), set(two.by)
    within = by <= others or others <= by
    if kept == other:
        return False
    if within and all(_MEETS.fires(measure.label) for measure in (one, two)):
        return True
    ends_a_state = any(_ENDS_A_STATE.fires(measure.label) for measure in (one, two))
    if by != others and not (ends_a_state and within):
        return False
    if ends_a_state or all(_GOES_BACK.fires(measure.label) for measure in (one, two)):
        return True
    told, again = gist(one.label), gist(two.label)
    return same_verb(told, again) or bool(shared_stems(one.label, two.label)) or _are_of_a_kind(told, again)


def _are_of_a_kind(one: Gist, other: Gist) -> bool:
    """Whether they name things of a kind, and do nothing to them that is known to differ: "an offer", "a price"."""
    return bool(shared_nouns(one, other)) and not ask_for_others(one, other)


def _share_a_thing(talks: Talks, one: str, other: str) -> bool:
    """Whether both are done to one thing; "any reinstatement", which names none, is that of whoever was spoken of.

    What is told by its doing alone, as "the signature", is done to whatever the other does it to: "sign the protocol".
    """
    labels = [talks.measure_by_id[name].label for name in (one, other)]
    told, again = map(gist, labels)
    bare = same_verb(told, again) and not (told.nouns and again.nouns)
    names_none = any(_is_made_from(the.nouns, shared_stems(*labels)) for the in (told, again))
    return _may_be_one(talks, one, other) and (bare or names_none or bool(shared_nouns(told, again)))


def _is_made_from(nouns: Collection[str], stems: Iterable[str]) -> bool:
    """Whether the only noun is made from a word that both have."""
    return len(nouns) == 1 and any(noun.startswith(begun) for noun in nouns for begun in stems)


def joined(talks: Talks) -> Talks:
    """With measures that mirror each other made one, and two figures for one thing as what excludes each other."""
    for kept, other in mirrored(talks):
        talks = one_measure(talks, kept, other)
    for kept, other in met(talks):
        talks = one_measure(talks, kept, other) if {kept, other} <= talks.measure_by_id.keys() else talks
    talks = with_what_is_talked_of(holding_on(talks))
    contrary = tuple(_contrary(talks))
    figures = tuple(_two_figures(talks))
    pairs = (*contrary, *figures)
    return refusing_the_other(_countered(_excluding(talks, pairs), figures), pairs)


def _contrary(talks: Talks) -> Iterator[tuple[str, str]]:
    """Pairs of measures, wanted by two parties, that send one thing two ways."""
    asked = dict(_asked(talks))
    moving = {ground.source for s in talks.statements if s.state in _MOVING for ground in s.grounds}
    stalled = {ground.source for s in talks.statements if s.state in _STUCK for ground in s.grounds}
    for one, two in combinations(asked, 2):
        told = {ground.source for ground in (*asked[one][1], *asked[two][1])}
        by_others = not set(asked[one][0]) & set(asked[two][0]) and not told & (moving - stalled)
        labels = talks.measure_by_id[one].label, talks.measure_by_id[two].label
        if by_others and (are_contrary(*labels) or are_opposed(*labels)):
            yield one, two


# -- two figures for one thing ---------------------------------------------------------------------------------------

_Asked = tuple[tuple[str, ...], tuple[Ground, ...]]
"""Who asks for a measure or puts it forward, and where."""


def _two_figures(talks: Talks) -> Iterator[tuple[str, str]]:
    asked = dict(_asked(talks))
    told = {name: gist(talks.measure_by_id[name].label) for name in asked}
    for one, two in combinations([name for name in asked if told[name].figures], 2):
        by_others = not set(asked[one][0]) & set(asked[two][0])
        figures_differ = by_others and told[one].figures.isdisjoint(told[two].figures)
        figures_differ &= _measured_alike(talks.measure_by_id[one].label, talks.measure_by_id[two].label)
        if figures_differ and (_of_one_thing(told[one], told[two]) or _bare_beside(told, asked, one, two)):
            yield one, two


def _asked(talks: Talks) -> Iterator[tuple[str, _Asked]]:
    holders: dict[str, tuple[list[str], list[Ground]]] = {}
    entries: list[tuple[tuple[str, ...], Position | Proposal]] = [(p.party, p) for p in talks.positions]
    entries += [(p.by, p) for p in talks.proposals]
    for parties, entry in entries:
        for form in asserted(entry.says):
            for measure in measures_at(form, Place.REQUIRED, Place.AWAITED, Place.FIRST):
                who, where = holders.setdefault(measure, ([], []))
                who += parties
                where += entry.grounds
    yield from ((name, (tuple(who), tuple(where))) for name, (who, where) in holders.items())


def _measured_alike(one: str, two: str) -> bool:
    """Whether their figures may be of one kind: a share and a sum of money, or a time, are no two for one thing."""
    kinds = [frozenset(kind for kind, rule in _KINDS.items() if rule.fires(label)) for label in (one, two)]
    one_a_time = ("time" in kinds[0]) != ("time" in kinds[1])
    return not one_a_time and (not (kinds[0] and kinds[1]) or bool(kinds[0] & kinds[1]))


def _of_one_thing(one: Gist, two: Gist) -> bool:
    """Whether both name the thing: verbs that agree or none, and all nouns of the shorter in the longer."""
    nouns = one.nouns - _UNITS, two.nouns - _UNITS
    verbs = not one.verbs or not two.verbs or same_verb(one, two)
    return verbs and bool(nouns[0] and nouns[1]) and (nouns[0] <= nouns[1] or nouns[1] <= nouns[0])


def _bare_beside(told: Mapping[str, Gist], asked: Mapping[str, _Asked], one: str, two: str) -> bool:
    """Whether one is but a figure, told close to the other: "16,000 euros … at least 20,000 euros"."""
    nouns = told[one].nouns, told[two].nouns
    is_bare = not (nouns[0] - _UNITS and nouns[1] - _UNITS)
    units = nouns[0] & _UNITS, nouns[1] & _UNITS
    agree = not (units[0] and units[1]) or bool(units[0] & units[1])
    return is_bare and agree and _near(asked[one][1], asked[two][1])


def _near(here: Iterable[Ground], there: Iterable[Ground]) -> bool:
    places = [(g.source, g.span[0]) for g in here if g.span]
    return any(g.source == source and abs(g.span[0] - at) < _NEAR for g in there if g.span for source, at in places)


def _excluding(talks: Talks, pairs: Iterable[tuple[str, str]]) -> Talks:
    others: dict[str, list[str]] = {}
    for one, two in pairs:
        others.setdefault(one, []).append(two)
    return replace(talks, measures=tuple(_with_others(m, others.get(m.id, ())) for m in talks.measures))


def _with_others(measure: Measure, others: Iterable[str]) -> Measure:
    return replace(measure, excludes=tuple(dict.fromkeys((*measure.excludes, *others))))


def _countered(talks: Talks, pairs: Iterable[tuple[str, str]]) -> Talks:
    """What was put forward and met by another figure, in a report that tells of a deadlock, has been refused."""
    stalled = {ground.source for s in talks.statements if s.state in _STUCK for ground in s.grounds}
    other = {name: far for one, two in pairs for name, far in ((one, two), (two, one))}
    asked = dict(_asked(talks))

    def answer(entry: Position | Proposal) -> _Asked | None:
        named = [name for form in asserted(entry.says) for name in measures_at(form, Place.REQUIRED) if name in other]
        is_stalled = any(ground.source in stalled for ground in entry.grounds)
        return asked[other[named[0]]] if named and is_stalled else None

    return replace(
        talks,
        positions=tuple(_bound(p) if _is_soft_proposal(p) and answer(p) else p for p in talks.positions),
        proposals=tuple(_refused(p, answer(p)) for p in talks.proposals),
    )


def _is_soft_proposal(position: Position) -> bool:
    return position.firmness is Firmness.SOFT and (position.note or "").startswith("read as a proposal")


def _bound(position: Position) -> Position:
    return replace(position, firmness=Firmness.STATED, note=f"{position.note}; met by another figure in a deadlock")


def _refused(proposal: Proposal, by: _Asked | None) -> Proposal:
    if by is None or proposal.answer is not ProposalAnswer.OPEN:
        return proposal
    return replace(proposal, answer=ProposalAnswer.REFUSED, answered_by=by[0], answer_grounds=by[1])
