"""Plays talks by stated rules, very many of them, and counts who gives way first and what comes of it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from pourparler.analysis.concessions.answer import (
    Behaviour,
    Concessions,
    DealReached,
    Mean,
    Pairing,
    PartyPath,
    Protocol,
    Share,
    Transcript,
    Unplayed,
)
from pourparler.analysis.concessions.chance import AT_ONCE, block_of, code, game_of
from pourparler.analysis.concessions.intervals import mean_of, share_of
from pourparler.analysis.concessions.setting import Setting, setting_of
from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.errors import LimitError
from pourparler.errors import Setting as Limit
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.kernels.concession_game import Chances, Game
    from pourparler.analysis.kernels.concessions import Played

RUNS = 2_000
"""Talks that are played, unless another number is asked for."""
ROUNDS = 20
"""Rounds of a talk, unless another number is asked for."""
SEED = 1
"""Seed of all chances, unless another is asked for."""
MOST_DEALS = 10
"""Deals that are listed."""
_OF_A_PAIRING = 5
"""A pairing of the tournament is played a fifth as often as the talks."""


def find_concessions(
    talks: Talks,
    *,
    protocol: Protocol | str = Protocol.ALTERNATING,
    behaviours: tuple[tuple[str, str], ...] = (),
    runs: int = RUNS,
    rounds: int = ROUNDS,
    seed: int = SEED,
    tournament: bool = False,
    transcript: int | None = None,
    deadlock: Finding[Deadlock] | None = None,
    time_limit: float | None = None,
    progress: Callable[[str], None] | None = None,
) -> Finding[Concessions]:
    """Play talks by stated rules, and count who gives way first.

    Args:
        talks: a record without faults.
        protocol: by which rules parties talk.
        behaviours: (party, behaviour) for parties of which it is said how they concede; drawn for the others.
        runs: how many talks.
        rounds: after how many rounds a talk ends without a deal.
        seed: the same seed gives the same talks, whatever the number of processors.
        tournament: whether to set all behaviours against each other, too.
        transcript: which talk to tell move by move, from 1; None = none.
        deadlock: why these talks are stuck, where that was asked before, for its goal; None = ask now.
        time_limit: seconds; None = as long as it takes.
        progress: told how many talks were played.

    Returns:
        The finding; ``exhaustive`` says that all talks asked for were played. It tells what these rules lead to with
        the worths on record, and is no forecast.

    Raises:
        LimitError: time was over before a talk was played, or there is too much to talk about.
    """
    budget = Budget(time_limit)
    try:
        known = deadlock or find_deadlock(talks, time_limit=budget.left())
        setting = setting_of(talks, known.answer.goal, budget)
        asked = _Asked(
            setting,
            Protocol(protocol),
            behaviours={party: Behaviour(how) for party, how in behaviours},
            rounds=rounds,
            seed=seed,
            progress=progress,
        )
        answer = asked.answer(runs, known.answer, tournament=tournament, transcript=transcript)
    except OutOfTimeError:
        what = f"{time_limit:g} s were not enough to play a talk. Allow more time."
        raise LimitError(what, by=Limit.TIME_LIMIT) from None
    limits = {"runs": float(runs)} | ({} if time_limit is None else {"time_limit": time_limit})
    complete = asked.complete and (answer.runs == runs or answer.unplayed is not None)
    grounds = tuple(position.id for position in talks.binding_positions)
    return Finding(
        analysis="concessions", answer=answer, grounds=grounds, exhaustive=complete, limits=limits, seed=seed
    )


class _Asked:
    """One question, and how far it was answered."""

    def __init__(
        self,
        setting: Setting,
        protocol: Protocol,
        *,
        behaviours: Mapping[str, Behaviour],
        rounds: int,
        seed: int,
        progress: Callable[[str], None] | None,
    ) -> None:
        self.setting, self.protocol, self.behaviours = setting, protocol, behaviours
        self.rounds, self.seed, self.progress = rounds, seed, progress
        self.complete = True

    def answer(self, runs: int, known: Deadlock, *, tournament: bool, transcript: int | None) -> Concessions:
        """All of it; without a talk where none can be played."""
        if (why := self._unplayed()) is not None:
            return self._told(known, runs=0, unplayed=why)
        game = game_of(self.setting, self.protocol, self.rounds)
        counted = _Counted(self.setting, game)
        for chances in self._blocks(game, self.behaviours, runs):
            counted.add(chances)
        told = None if transcript is None else self._transcript(game, transcript)
        pairings = tuple(self._tournament(game, max(1, runs // _OF_A_PAIRING))) if tournament else ()
        return self._told(known, counted, tournament=pairings, transcript=told)

    def _unplayed(self) -> Unplayed | None:
        if len(self.setting.parties) < 2:
            return Unplayed.WORTH_UNKNOWN
        return None if len(self.setting.bits) else Unplayed.NOTHING_POSSIBLE

    def _blocks(self, game: "Game", behaviours: Mapping[str, Behaviour], runs: int) -> "Iterator[Chances]":
        """The chances of all talks, block by block, until time is over; at least those of one."""
        for begin in range(0, runs, AT_ONCE):
            if begin and self._over():
                return
            if self.progress and runs > AT_ONCE:
                self.progress(f"{begin:,} of {runs:,} talks")
            yield block_of(self.setting, game, behaviours, begin // AT_ONCE, self.seed, size=min(AT_ONCE, runs - begin))

    def _over(self) -> bool:
        try:
            self.setting.budget.left()
        except OutOfTimeError:
            self.complete = False
        return not self.complete

    def _transcript(self, game: "Game", number: int) -> Transcript:
        from pourparler.analysis.concessions.transcript import transcribe

        block, place = divmod(number - 1, AT_ONCE)
        chances = block_of(self.setting, game, self.behaviours, block, self.seed)
        return transcribe(self.setting, game, chances, place, number)

    def _tournament(self, game: "Game", runs: int) -> Iterator[Pairing]:
        """Each behaviour against each: the one is had by one party after the other, in the same draws."""
        for one in Behaviour:
            for other in Behaviour:
                if self._over():
                    return
                if self.progress:
                    self.progress(f"{one.value} against {other.value}")
                yield self._pairing(game, one, other, runs)

    def _pairing(self, game: "Game", one: Behaviour, other: Behaviour, runs: int) -> Pairing:
        import numpy as np

        from pourparler.analysis.kernels.concessions import play

        got, agreed = np.zeros(0), 0
        every = dict.fromkeys(self.setting.parties, other)
        for chances in self._blocks(game, every, runs):
            talks = np.arange(len(chances.order))
            who = talks % len(self.setting.parties)
            chances.behaviour[talks, who] = code(one)
            played = play(game, chances)
            agreed += int((played.deal >= 0).sum())
            got = np.append(got, played.shares[talks, who])
        mean = mean_of(len(got), float(got.sum()), float((got**2).sum()))
        return Pairing(behaviour=one, against=other, agreed=share_of(agreed, len(got)), gets=mean)

    def _told(
        self,
        known: Deadlock,
        counted: "_Counted | None" = None,
        *,
        runs: int = 0,
        unplayed: Unplayed | None = None,
        tournament: tuple[Pairing, ...] = (),
        transcript: Transcript | None = None,
    ) -> Concessions:
        return Concessions(
            protocol=self.protocol,
            rounds=self.rounds,
            runs=counted.runs if counted else runs,
            unplayed=unplayed,
            outcomes=len(self.setting.bits) if counted else 0,
            goal=known.goal,
            goal_assumed=known.goal_assumed,
            stuck=known.stuck,
            unvalued=self.setting.valuation.unvalued,
            agreed=counted.agreed if counted else None,
            took=counted.took if counted else None,
            parties=counted.parties(self.behaviours) if counted else (),
            nobody=counted.nobody if counted else None,
            deals=counted.deals[:MOST_DEALS] if counted else (),
            more_deals=max(0, len(counted.deals) - MOST_DEALS) if counted else 0,
            tournament=tournament,
            transcript=transcript,
        )


class _Counted:
    """What came of the talks so far."""

    def __init__(self, setting: Setting, game: "Game") -> None:
        import numpy as np

        self.setting, self.game, self.runs = setting, game, 0
        parties = len(setting.parties)
        self._reached = np.zeros(len(game.bits), dtype=np.int64)
        self._first = np.zeros(parties + 1, dtype=np.int64)
        self._got, self._squares = np.zeros(parties), np.zeros(parties)
        self._rounds = [0.0, 0.0]

    def add(self, chances: "Chances") -> None:
        """Play some more, and count them."""
        import numpy as np

        from pourparler.analysis.kernels.concessions import play

        played: Played = play(self.game, chances)
        ended = played.deal >= 0
        self.runs += len(ended)
        self._reached += np.bincount(played.deal[ended], minlength=len(self._reached))
        self._first += np.bincount(played.first + 1, minlength=len(self._first))
        self._got += played.shares.sum(axis=0)
        self._squares += (played.shares**2).sum(axis=0)
        took = played.round[ended] + 1.0
        self._rounds = [self._rounds[0] + float(took.sum()), self._rounds[1] + float((took**2).sum())]

    @property
    def agreed(self) -> Share:
        """How often there was a deal."""
        return share_of(int(self._reached.sum()), self.runs)

    @property
    def took(self) -> Mean | None:
        """Rounds until a deal."""
        deals = int(self._reached.sum())
        return mean_of(deals, *self._rounds) if deals else None

    @property
    def nobody(self) -> Share:
        """How often nobody gave way."""
        return share_of(int(self._first[0]), self.runs)

    @property
    def deals(self) -> tuple[DealReached, ...]:
        """What was agreed on, most often first, then by place."""
        places = sorted((p for p, n in enumerate(self._reached) if n), key=lambda p: (-self._reached[p], p))
        return tuple(
            DealReached(measures=self.setting.measures_in(p), reached=share_of(int(self._reached[p]), self.runs))
            for p in places
        )

    def parties(self, behaviours: Mapping[str, Behaviour]) -> tuple[PartyPath, ...]:
        """Each party over all talks."""
        return tuple(
            PartyPath(
                party=party,
                behaviour=behaviours.get(party),
                first=share_of(int(self._first[place + 1]), self.runs),
                gets=mean_of(self.runs, float(self._got[place]), float(self._squares[place])),
            )
            for place, party in enumerate(self.setting.parties)
        )
