"""The answer to "which outcomes last, and why?"."""

from dataclasses import dataclass
from typing import ClassVar

from pourparler.analysis.shown import Shown, counted
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.preferences import Basis
from pourparler.analysis.stability.sensitivity import Share

InForce = tuple[str, ...]
"""An outcome: ids of the measures in force, in the order of the record; the status quo has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What a party does alone.

    Attributes:
        party: its id.
        to: the outcome that it brings about.
    """

    party: str
    to: InForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Deterred:
    """An improvement that a party does not take, and why.

    Attributes:
        improvement: what it would bring about.
        by: what the others would do then, one after the other; of moves at the same time, each from the outcome itself.
        feared: where it would be left, no better off than in the outcome.
        afterwards: what it could bring about alone from there, none of it better than the outcome; empty where the
            concept does not look so far.
    """

    improvement: InForce
    by: tuple[Move, ...]
    feared: InForce
    afterwards: tuple[InForce, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether an outcome is stable for a party, and why.

    Attributes:
        party: its id.
        concept: how far it is taken to look ahead.
        stable: the verdict.
        deterred: of a stable outcome, each improvement with what deters it; empty where it has none.
        undeterred: of an unstable one, an improvement that nothing deters; None of a stable one.
    """

    party: str
    concept: Concept
    stable: bool
    deterred: tuple[Deterred, ...] = ()
    undeterred: InForce | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What several parties could bring about together and each of them prefers.

    Attributes:
        parties: their ids.
        to: the outcome.
    """

    parties: tuple[str, ...]
    to: InForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One outcome, judged.

    Attributes:
        in_force: its measures.
        judgements: for every party by every concept.
        jointly: the smallest groups of parties that would leave it by agreement, each with what for; the concepts do
            not look at that.
    """

    in_force: InForce
    judgements: tuple[Judgement, ...]
    jointly: tuple[Agreed, ...] = ()

    def leaving(self, concept: Concept) -> tuple[Judgement, ...]:
        """The parties that would not stay, each with the improvement that nothing deters."""
        return tuple(one for one in self.judgements if one.concept is concept and not one.stable)

    def is_equilibrium(self, concept: Concept) -> bool:
        """Whether it is stable for everybody."""
        return not self.leaving(concept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a way.

    Attributes:
        by: ids of those who make it: one alone, or all doers of a joint measure.
        to: the outcome that it leads to.
    """

    by: tuple[str, ...]
    to: InForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Evolution:
    """How things as they are could come to an outcome.

    Attributes:
        in_force: the outcome.
        improvements: a shortest way on which every step is better for all who make it; None where there is none.
        moves: a shortest way of any steps; None where there is none, as where it takes somebody who is not bound.
    """

    in_force: InForce
    improvements: tuple[Step, ...] | None
    moves: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BestMove:
    """What a party would do best alone.

    Attributes:
        party: its id.
        at: the outcome.
        to: the best, to it, of what it could bring about; of several as good, the one that changes least.
    """

    party: str
    at: InForce
    to: InForce


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """How good an outcome would have to be to a party, all else unchanged, so that it stays.

    Attributes:
        party: its id.
        concept: how far it is taken to look ahead.
        level: an outcome as good as which it would have to be; None where it is good enough.
        worth: by how much more worth that would be; None where the party's worth is not on record.
    """

    party: str
    concept: Concept
    level: InForce | None
    worth: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Equilibria:
    """The outcomes that are stable for every party, by each concept: those with fewest measures first.

    Attributes:
        nash: nobody has an improvement.
        gmr: every improvement can be answered so that it does not pay.
        smr: so that it does not pay even after another move of one's own.
        seq: every improvement can be answered so by moves that are improvements to those who make them.
        sim: every improvement can be answered so by improvements made at the same time; None where there were too many
            to try.
        sseq: both sequential and symmetric.
    """

    nash: tuple[InForce, ...]
    gmr: tuple[InForce, ...]
    smr: tuple[InForce, ...]
    seq: tuple[InForce, ...]
    sim: tuple[InForce, ...] | None
    sseq: tuple[InForce, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferring:
    """What is known of what a party prefers.

    Attributes:
        party: its id.
        basis: what of the record its preferences rest on.
        unlisted: outcomes that its order of states leaves out, which were taken to be worse than all others.
    """

    party: str
    basis: Basis
    unlisted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many equilibria there are by each concept; None where they could not be worked out."""

    nash: int
    gmr: int
    smr: int
    seq: int
    sim: int | None
    sseq: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stability(Shown):
    """Which outcomes last.

    Attributes:
        states: how many outcomes there are that the facts allow.
        measures: ids of the measures they are made of.
        preferences: what each party's preferences rest on.
        unvalued: ids of the parties of which no preference is known; each outcome is taken to be as good to them as
            any other, so that they stay wherever they are.
        equilibria: the outcomes that are stable for everybody; of many, the first.
        counts: how many there are.
        status_quo: what becomes of things as they are; None where the facts do not allow that nothing is in force.
        evolutions: how things as they are could come to the outcome that was asked about, or else to the first of those
            that are Nash or sequentially stable for everybody; empty where the facts do not allow that nothing is in
            force.
        ends: outcomes that improvements lead to and from which none goes on, other than those equilibria; the nearest
            first.
        graph: of a small conflict, every improvement that a party would like best; empty of a larger one.
        asked: the outcome that was asked about; None where none was.
        needs: of that outcome, how good it would have to be to each party so that it stays.
        shares: of that outcome, in how many draws of worths it is stable for each party and for everybody, Nash and
            sequentially; empty where every worth that counts is known for sure.
    """

    table: ClassVar[str] = "preferences"

    states: int
    measures: tuple[str, ...]
    preferences: tuple[Preferring, ...]
    unvalued: tuple[str, ...]
    equilibria: Equilibria
    counts: Counts
    status_quo: Outcome | None
    evolutions: tuple[Evolution, ...] = ()
    ends: tuple[InForce, ...] = ()
    graph: tuple[BestMove, ...] = ()
    asked: Outcome | None = None
    needs: tuple[Need, ...] = ()
    shares: tuple[Share, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether any party's preferences are known, so that something can be said."""
        return len(self.unvalued) < len(self.preferences)

    def summary(self) -> str:
        """The answer in a few words."""
        return f"{counted(self.states, 'outcome')}, {self.counts.nash} Nash, {self.counts.seq} sequential"
