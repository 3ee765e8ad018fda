"""Puts the question "which outcomes last, and why?" and gathers the answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

import numpy as np

from pourparler.analysis.finding import Finding
from pourparler.analysis.stability.agreed import agreed
from pourparler.analysis.stability.answer import (
    Agreed,
    BestMove,
    Counts,
    Deterred,
    Equilibria,
    Evolution,
    InForce,
    Judgement,
    Move,
    Need,
    Outcome,
    Preferring,
    Stability,
    Step,
)
from pourparler.analysis.stability.answered import BY_SEQUENCES, leaves
from pourparler.analysis.stability.concepts import Certificate, Concept, Deterrent, judge
from pourparler.analysis.stability.conflict import improvements
from pourparler.analysis.stability.inverse import least_raise
from pourparler.analysis.stability.options import OptionForm, option_form
from pourparler.analysis.stability.paths import Advance, dead_ends, ways_from
from pourparler.analysis.stability.preferences import Basis, Preferred
from pourparler.analysis.stability.sensitivity import Share, shares
from pourparler.analysis.stability.truths import Truth
from pourparler.analysis.worth.valuation import Valuation, valuation_of
from pourparler.errors import InputError, Problem, Setting
from pourparler.record.ids import did_you_mean
from pourparler.record.talks import Talks

MOST_LISTED = 1 << 16
"""Equilibria of one concept that are listed, all of them of sixteen measures; of more, too, all are counted."""
MOST_EVOLVED = 20
"""Outcomes to which ways are told, and ends of other ways."""
MOST_DRAWN = 16
"""Outcomes of a conflict that is small enough to be drawn as a graph."""


def find_stability(
    talks: Talks, *, state: Sequence[str] | None = None, draws: int = 200, seed: int = 1
) -> Finding[Stability]:
    """Say which outcomes would last, by what each party prefers and what it can bring about alone.

    An outcome is a set of measures in force that the facts allow. Preferences come from ``order_of_states``,
    ``priorities`` or worth, in this order. The definitions are those of the graph model for conflict resolution
    [FangHipelKilgour1993]_; ``concepts`` names them.

    >>> from pourparler.record.codec import loads
    >>> talks = loads('''
    ... pourparler: 1
    ... talks: Two prisoners
    ... parties: [{id: a}, {id: b}]
    ... measures: [{id: a-silent, by: a, reversible: yes}, {id: b-silent, by: b, reversible: yes}]
    ... order_of_states:
    ...   a: [[b-silent], [a-silent, b-silent], [], [a-silent]]
    ...   b: [[a-silent], [a-silent, b-silent], [], [b-silent]]
    ... ''')
    >>> found = find_stability(talks).answer.equilibria
    >>> found.nash, found.seq
    (((),), ((), ('a-silent', 'b-silent')))

    Args:
        talks: a record without faults.
        state: ids of the measures in force in an outcome that is asked about; empty for the status quo.
        draws: how often worths that are not known for sure are drawn, to say how sure it is that this outcome lasts.
        seed: of the draws.

    Returns:
        The finding; what it says follows from the preferences on record. It is not exhaustive where moves at the same
        time are too many to try, so that ``sim`` is None, or equilibria of one concept too many to list.

    Raises:
        InputError: the outcome that is asked about names what is no measure, or breaks a fact.
        LimitError: the record has too many measures.
    """
    form, valuation = option_form(talks), valuation_of(talks)
    asked = None if state is None else _number(form, state)
    masks = form.judged()
    lasting = {concept.value: None if mask is None else _lasting(mask) for concept, mask in masks.items()}
    counted = {name: None if numbers is None else len(numbers) for name, numbers in lasting.items()}
    equilibria = Equilibria(**{one.name: _listed(form, lasting[one.name]) for one in fields(Equilibria)})  # type: ignore[arg-type]
    evolutions, ends = _evolved(form, [lasting["nash"], lasting["seq"]], asked)
    answer = Stability(
        states=int(form.feasible.sum()),
        measures=form.measures,
        preferences=tuple(
            Preferring(party=party, basis=one.basis, unlisted=_unlisted(form, one))
            for party, one in zip(form.parties, form.preferred, strict=True)
        ),
        unvalued=tuple(p for p, one in zip(form.parties, form.preferred, strict=True) if one.basis is Basis.NOTHING),
        equilibria=equilibria,
        counts=Counts(**{one.name: counted[one.name] for one in fields(Counts)}),  # type: ignore[arg-type]
        status_quo=_outcome(form, 0, masks) if form.feasible[0] else None,
        evolutions=evolutions,
        ends=ends,
        graph=tuple(_graph(form)) if len(form.states) <= MOST_DRAWN else (),
        asked=None if asked is None else _outcome(form, asked, masks),
        needs=() if asked is None else tuple(_needs(form, asked, valuation)),
        shares=_shares(form, valuation, asked, draws, seed),
    )
    whole = all(count is not None and count <= MOST_LISTED for count in counted.values())
    drawn = {"draws": float(draws)} if answer.shares else {}
    return Finding(
        analysis="stability", answer=answer, exhaustive=whole, limits=drawn, seed=seed if answer.shares else None
    )


def _shares(form: OptionForm, valuation: Valuation, asked: int | None, draws: int, seed: int) -> tuple[Share, ...]:
    """Of the outcome that is asked about, where any worth that counts is not known for sure."""
    judged = [p for p, one in zip(form.parties, form.preferred, strict=True) if one.basis is Basis.WORTH]
    if asked is None or draws < 1 or not any(valuation.of[party].uncertain for party in judged):
        return ()
    return shares(form, valuation, asked, (Concept.NASH, Concept.SEQ), draws=draws, seed=seed)


def _lasting(mask: Truth) -> list[int]:
    """The states that are stable for all, those with fewest measures first, then in the order of the record."""
    numbers = np.flatnonzero(mask.all(axis=0))
    found: list[int] = numbers[np.argsort(np.bitwise_count(numbers), kind="stable")].tolist()
    return found


def _listed(form: OptionForm, numbers: list[int] | None) -> tuple[InForce, ...] | None:
    return None if numbers is None else tuple(map(form.in_force, numbers[:MOST_LISTED]))


def _unlisted(form: OptionForm, preferred: Preferred) -> int:
    if preferred.basis is not Basis.ORDER_OF_STATES:
        return 0
    return len(form.states) - len(preferred.listed.intersection(form.states))


def _graph(form: OptionForm) -> Iterator[BestMove]:
    """What each party would do best alone, from every outcome in which it can do better."""
    for number in form.states:
        for party, name in enumerate(form.parties):
            better = improvements(form, party, number)
            if better:
                best = max(better, key=lambda one: form.ranks[party, one])
                yield BestMove(party=name, at=form.in_force(number), to=form.in_force(best))


def _number(form: OptionForm, state: Sequence[str]) -> int:
    unknown = [one for one in state if one not in form.measures]
    if unknown:
        raise InputError(
            [
                Problem(
                    file=Setting.STATE, line=None, what=f'"{one}" is no measure', remedy=_remedy(one, form.measures)
                )
                for one in unknown
            ]
        )
    number = form.number(state)
    if not form.feasible[number]:
        words = ", ".join(state) or "nothing"
        what = f"the facts do not allow that just this is in force: {words}"
        remedy = "Add what has to come with it, or leave out what cannot."
        raise InputError([Problem(file=Setting.STATE, line=None, what=what, remedy=remedy)])
    return number


def _remedy(wrong: str, known: Sequence[str]) -> str:
    return did_you_mean(wrong, known) or f"There are: {', '.join(known)}."


def _outcome(form: OptionForm, number: int, masks: "_Masks") -> Outcome:
    jointly = tuple(
        Agreed(parties=tuple(form.parties[one] for one in group.coalition), to=form.in_force(group.to))
        for group in agreed(form, number)
    )
    return Outcome(in_force=form.in_force(number), judgements=tuple(_judgements(form, number, masks)), jointly=jointly)


_Masks = Mapping[Concept, Truth | None]


def _judgements(form: OptionForm, number: int, masks: _Masks) -> Iterator[Judgement]:
    for party in range(len(form.parties)):
        for concept in Concept:
            yield _told(form, _certificate(form, party, number, concept, masks[concept]))


def _certificate(form: OptionForm, party: int, state: int, concept: Concept, mask: Truth | None) -> Certificate:
    """The reason for a verdict that is known: what deters is soon found; that nothing does takes a look at all."""
    if concept in BY_SEQUENCES and mask is not None and not mask[party, state]:
        return leaves(form, party, state, concept)
    return judge(form, party, state, concept)


def _told(form: OptionForm, certificate: Certificate) -> Judgement:
    """A certificate, with ids in the place of numbers."""
    undeterred = certificate.undeterred
    return Judgement(
        party=form.parties[certificate.party],
        concept=certificate.concept,
        stable=certificate.stable,
        deterred=tuple(_deterred(form, one) for one in certificate.deterrents),
        undeterred=None if undeterred is None else form.in_force(undeterred),
    )


def _deterred(form: OptionForm, one: Deterrent) -> Deterred:
    return Deterred(
        improvement=form.in_force(one.improvement),
        by=tuple(Move(party=form.parties[step.party], to=form.in_force(step.to)) for step in one.moves),
        feared=form.in_force(one.feared),
        afterwards=tuple(map(form.in_force, one.at_best)),
    )


# -- how to get there, and what it would take to stay -----------------------------------------------------------------


def _evolved(
    form: OptionForm, found: Sequence[list[int] | None], asked: int | None
) -> tuple[tuple[Evolution, ...], tuple[InForce, ...]]:
    """The ways to what lasts, in the order found, or to what is asked about, and where improvements end short of it."""
    if not form.feasible[0]:
        return (), ()
    lasting = [*dict.fromkeys(number for numbers in found for number in numbers or ())]
    wanted = lasting[:MOST_EVOLVED] if asked is None else [asked]
    better, any_way = ways_from(form, 0, improving=True), ways_from(form, 0, improving=False)
    ends = dead_ends(form, better, [*lasting, *wanted])[:MOST_EVOLVED].tolist()
    evolutions = (
        Evolution(
            in_force=form.in_force(one), improvements=_way(form, better.to(one)), moves=_way(form, any_way.to(one))
        )
        for one in wanted
    )
    return tuple(evolutions), tuple(map(form.in_force, ends))


def _way(form: OptionForm, way: Sequence[Advance] | None) -> tuple[Step, ...] | None:
    if way is None:
        return None
    return tuple(Step(by=tuple(form.parties[one] for one in s.parties), to=form.in_force(s.to)) for s in way)


def _needs(form: OptionForm, wanted: int, worths: Valuation) -> Iterator[Need]:
    for number, (party, preferred) in enumerate(zip(form.parties, form.preferred, strict=True)):
        if preferred.basis is Basis.NOTHING:
            continue
        for concept in (Concept.NASH, Concept.SEQ):
            level = least_raise(form, number, wanted, concept).level
            if level is None:
                yield Need(party=party, concept=concept, level=None)
                continue
            higher = form.in_force(level)
            worth = worths.of[party] if preferred.basis is Basis.WORTH else None
            lacking = None if worth is None else float(worth.worth(higher) - worth.worth(form.in_force(wanted)))
            yield Need(party=party, concept=concept, level=higher, worth=lacking)
