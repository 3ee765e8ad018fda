"""The analyses against what happened: each case from its talks file alone, then beside its outcome.

What is held against what, for each case:

* every conflict that a person lists is found;
* the *real concession* is among the first unlocks: an unlock whose changed positions were all given up in fact;
* a *kind of move* that was made, and gave something up, is among the moves suggested;
* the package that was agreed is acceptable, and efficient, once the positions that were given up are set aside;
* who broke the agreement is among those whom the agreed roadmap tempts;
* where the talks failed, no deal on their core is called sound.

Nothing here is tuned to a case, and no analysis sees an outcome. Cases are few and were written down with hindsight:
see ``docs/backtest.md`` for what these figures can and cannot say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.moves import find_moves
from pourparler.analysis.moves.answer import Suggestion
from pourparler.analysis.packages.carried_out import can_be_carried_out
from pourparler.analysis.packages.find import find_packages
from pourparler.analysis.worth.keeping import Judge
from pourparler.casebook.backtest_baselines import Among, alike_in_first, least_firm, simultaneously
from pourparler.casebook.cases import Case
from pourparler.casebook.moves import all_moves
from pourparler.casebook.outcome import Outcome, Result, outcome_from
from pourparler.errors import InputError, LimitError, Problem, Setting
from pourparler.record import codec
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks

FIRST = 3
"""Unlocks among which the real concession is looked for."""

MOST_UNLOCKS = 60
"""Unlocks that are listed, to know how many are alike."""

IN_PACKAGE = "in package"
"""The kind of breakdown that the agreed roadmap itself could have warned of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTest:
    """A case to be tested: its talks as they stood, and what happened next."""

    name: str
    talks: Talks
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """Whether the real concession was found.

    Attributes:
        given_up: positions that were given up in fact.
        rank: place of the first unlock within them, from 1; None where there is none.
        tie: that unlock among all: how many are cheaper, how many cost the same, how many of these would do.
        unlocks: how many unlocks there are, as far as they were listed.
        least_firm: chance that dropping the least firm position of each conflict would have been it.
        simultaneously: whether taking every "before" in the conflicts as "at the same time" would have been it.
    """

    given_up: tuple[str, ...]
    rank: int | None
    tie: Among
    unlocks: int
    least_firm: float
    simultaneously: bool

    def in_first(self, most: int = FIRST) -> bool:
        """Whether it is among the first."""
        return self.rank is not None and self.rank <= most


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """Whether the kind of move was suggested.

    Attributes:
        made: moves that gave something up, by id in the repertoire.
        also_made: the other moves that were made.
        suggested: moves that were suggested, in their order.
    """

    made: tuple[str, ...]
    also_made: tuple[str, ...]
    suggested: tuple[str, ...]

    @property
    def hit(self) -> bool:
        """Whether one of those that gave something up was suggested."""
        return bool(set(self.made) & set(self.suggested))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """How the agreed package looks from the file.

    Attributes:
        steps: the roadmap in measures of the file; None where it cannot be told in them.
        unknown: measures that cannot be told in those of the file.
        accepted: nobody would rather have walked away; None where it was not asked.
        admissible: some order of it keeps what was not given up; None where it was not asked.
        efficient: no acceptable package is better for one and as good for all; None where not known.
    """

    steps: tuple[tuple[str, ...], ...] | None
    unknown: tuple[str, ...] = ()
    accepted: bool | None = None
    admissible: bool | None = None
    efficient: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Whether the one who broke the agreement was named.

    Attributes:
        kind: of the breakdown; None where the outcome tells of none.
        defaulters: who broke it.
        tempted: parties whom the agreed roadmap tempts, the most tempted first; None where it could not be judged.
        valued: how many parties could have been named.
        last: who does the last step of the agreed roadmap.
    """

    kind: str | None
    defaulters: tuple[str, ...]
    tempted: tuple[str, ...] | None
    valued: int
    last: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether one of the defaulters is among the tempted."""
        return bool(set(self.defaulters) & set(self.tempted or ()))

    @property
    def all_named(self) -> bool:
        """Whether all of them are."""
        return bool(self.defaulters) and set(self.defaulters) <= set(self.tempted or ())


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """One case, tested.

    Attributes:
        name: of the case.
        result: how the talks ended.
        stuck: whether they are found stuck.
        listed: how many conflicts a person lists.
        found: how many of these are found.
        concession: the real one; None where nothing was given up.
        kinds: of moves; None where none gave anything up.
        agreed: the package.
        broken: the breakdown.
        sound_core: whether some deal on the core is called sound: acceptable, and nobody gains by breaking off.
        ended_in_text: whether anything was agreed.
    """

    name: str
    result: Result
    stuck: bool
    listed: int
    found: int
    concession: Concession | None
    kinds: Kinds | None
    agreed: Agreed
    broken: Broken
    sound_core: bool
    ended_in_text: bool = True

    @property
    def is_control(self) -> bool:
        """Whether the talks failed, or ended without an agreement, so that silence is the right answer."""
        return self.result is Result.FAILED or not self.ended_in_text


def of_casebook(cases: Iterable[Case]) -> tuple[ToTest, ...]:
    """Cases of the casebook, to be tested."""
    return tuple(ToTest(name=case.name, talks=case.talks, outcome=case.outcome) for case in cases)


def in_folder(folder: Path) -> tuple[tuple[ToTest, ...], tuple[Problem, ...]]:
    """The cases in a folder, each ``NAME.outcome.yaml`` with its ``NAME.yaml``; and what is wrong with the others.

    Raises:
        InputError: there is none that could be read; all faults are told.
    """
    cases: list[ToTest] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.outcome.yaml")):
        name = path.name.removesuffix(".outcome.yaml")
        try:
            talks = codec.load(folder / f"{name}.yaml")
            cases.append(ToTest(name=name, talks=talks, outcome=outcome_from(codec.load_plain(path), name)))
        except InputError as error:
            problems += error.problems
        except (ValueError, TypeError) as error:  # a value of a kind that an outcome does not have there
            remedy = "See one of the cases that come along."
            problems.append(Problem(file=str(path), line=None, what=str(error), remedy=remedy, by=Setting.CASES))
    if not cases:
        remedy = "A case is two files: NAME.yaml and NAME.outcome.yaml."
        none = Problem(file=str(folder), line=None, what="there is no case in this folder", remedy=remedy)
        raise InputError(problems or [none])
    return tuple(cases), tuple(problems)


def put_to_the_test(case: ToTest, time_limit: float | None = None) -> CaseResult:
    """Ask every question of the talks file, then look at the outcome.

    Args:
        case: the case.
        time_limit: seconds for each question; None = as long as it takes.

    Raises:
        LimitError: time was over before it was known whether the talks are stuck.
    """
    finding = find_deadlock(case.talks, most=MOST_UNLOCKS, time_limit=time_limit)
    moves = find_moves(case.talks, finding, time_limit=time_limit).answer.suggestions
    deadlock = finding.answer
    found = {frozenset(conflict.positions) for conflict in deadlock.conflicts}
    given_up = tuple(dict.fromkeys(position for move in case.outcome.unlock for position in move.gives_up))
    agreed = _agreed(case, given_up, time_limit)
    return CaseResult(
        name=case.name,
        result=case.outcome.result,
        stuck=deadlock.stuck,
        listed=len(case.outcome.conflicts),
        found=sum(frozenset(conflict.positions) in found for conflict in case.outcome.conflicts),
        concession=_concession(case.talks, deadlock, given_up) if given_up else None,
        kinds=_kinds(case.outcome, moves) if given_up else None,
        agreed=agreed,
        broken=_broken(case, agreed),
        sound_core=_sound_core(case.talks, deadlock, moves),
        ended_in_text=case.outcome.agreed is not None,
    )


# -- what was given up -----------------------------------------------------------------------------------------------


def _concession(talks: Talks, deadlock: Deadlock, given_up: tuple[str, ...]) -> Concession:
    does = [_within(unlock, given_up) for unlock in deadlock.unlocks]
    return Concession(
        given_up=given_up,
        rank=does.index(True) + 1 if True in does else None,
        tie=alike_in_first([unlock.price for unlock in deadlock.unlocks], does),
        unlocks=len(deadlock.unlocks),
        least_firm=least_firm(talks, deadlock, given_up),
        simultaneously=simultaneously(talks, deadlock, given_up),
    )


def _within(unlock: Unlock, given_up: Iterable[str]) -> bool:
    return {descent.position for descent in unlock.descents} <= set(given_up)


def _kinds(outcome: Outcome, suggestions: Iterable[Suggestion]) -> Kinds:
    by_kind = {kind: move.id for move in all_moves() for kind in move.kinds}
    made = [by_kind.get(move.move, move.move) for move in outcome.unlock if move.gives_up]
    others = [by_kind.get(move.move, move.move) for move in outcome.unlock if not move.gives_up]
    return Kinds(
        made=tuple(dict.fromkeys(made)),
        also_made=tuple(dict.fromkeys(move for move in others if move not in made)),
        suggested=tuple(suggestion.move for suggestion in suggestions),
    )


# -- what was agreed -------------------------------------------------------------------------------------------------


def _agreed(case: ToTest, given_up: tuple[str, ...], time_limit: float | None) -> Agreed:
    steps, unknown = in_measures_of_the_file(case)
    if case.outcome.agreed is None or unknown or not steps:
        return Agreed(steps=None, unknown=unknown)
    talks = _set_aside(case.talks, (*given_up, *case.outcome.agreed.also_gives_up))
    package = frozenset(measure for step in steps for measure in step)
    judge = Judge(talks)
    accepted = judge.valuation.accepted(package) if judge.valuation.parties else None
    try:
        finding = find_packages(talks, time_limit=time_limit)
    except LimitError:
        return Agreed(steps=steps, accepted=accepted)
    admissible = not finding.answer.stuck and can_be_carried_out(talks, finding.answer, package)
    if not (admissible and accepted):
        return Agreed(steps=steps, accepted=accepted, admissible=admissible, efficient=None)
    known = finding.exhaustive and not finding.answer.is_sample
    worths = judge.valuation.worths(package)
    best = any(dict(other.worth) == worths for other in finding.answer.packages)
    return Agreed(steps=steps, accepted=accepted, admissible=admissible, efficient=best if known else None)


def in_measures_of_the_file(case: ToTest) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The agreed roadmap in measures of the file, each once; and the measures that are neither there nor made from one.

    A part that the agreement made out of a measure stands for the whole of it.
    """
    made_from = {new.id: new.made_from for new in case.outcome.new_measures}
    seen: set[str] = set()
    steps: list[tuple[str, ...]] = []
    unknown: list[str] = []
    for agreed in case.outcome.agreed.steps if case.outcome.agreed else ():
        step: list[str] = []
        for measure in agreed:
            known = measure if measure in case.talks.measure_by_id else made_from.get(measure)
            if known not in case.talks.measure_by_id:
                unknown.append(measure)
            elif known and known not in seen:
                seen.add(known)
                step.append(known)
        steps += [tuple(step)] if step else []
    return tuple(steps), tuple(unknown)


def _set_aside(talks: Talks, positions: Iterable[str]) -> Talks:
    """The record once some positions bind no more."""
    given_up = {id_: talks.position_by_id[id_] for id_ in positions if id_ in talks.position_by_id}
    return talks.with_positions({id_: replace(p, firmness=Firmness.SOFT) for id_, p in given_up.items()})


def _broken(case: ToTest, agreed: Agreed) -> Broken:
    breakdown = case.outcome.breakdown
    judge = Judge(case.talks)
    valued = len(judge.valuation.parties)
    kind, defaulters = (breakdown.kind, breakdown.defaulter) if breakdown else (None, ())
    if agreed.steps is None or not valued:
        return Broken(kind=kind, defaulters=defaulters, tempted=None, valued=valued)
    judged = judge.judge(agreed.steps)
    lacking = {party: lack for party, lack in judged.shortfall.items() if lack > 0}
    tempted = tuple(sorted(lacking, key=lambda party: (-lacking[party], party)))
    last = tuple(dict.fromkeys(by for m in agreed.steps[-1] for by in case.talks.measure_by_id[m].by))
    return Broken(kind=kind, defaulters=defaulters, tempted=tempted, valued=valued, last=last)


def _sound_core(talks: Talks, deadlock: Deadlock, suggestions: Iterable[Suggestion]) -> bool:
    """Whether some way out that keeps the goal is acceptable to all, and nobody gains by breaking it off."""
    judge = Judge(talks)
    for unlock in deadlock.unlocks[:FIRST]:
        if unlock.acceptable and judge.judge(unlock.roadmap).total_shortfall == Fraction(0):
            return True
    return any(one.acceptable and one.shortfall == 0 and not one.goal_shrinks for one in suggestions)
