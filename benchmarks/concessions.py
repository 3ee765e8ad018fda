"""Times a million simulated talks, holds them to the plain rules, and plays the same by NegMAS's own mechanism.

Run ``python -m benchmarks.concessions``; docs/benchmarks.md says what is measured. NegMAS is asked where it is there.
"""

import argparse
import os
import platform
import random
import sys
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from pourparler.analysis.concessions import find_concessions
from pourparler.analysis.concessions.answer import Behaviour, Protocol
from pourparler.analysis.concessions.chance import block_of, code, game_of
from pourparler.analysis.concessions.setting import Setting, setting_of
from pourparler.analysis.kernels.concession_game import Chances, Game
from pourparler.analysis.kernels.concessions import Played, play
from pourparler.analysis.solvers import Budget
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

RESULTS = Path(__file__).parent / "results" / "concessions.md"
PARTIES, MEASURES = 6, 10
RUNS = 1_000_000
COMPARED = 1_000
"""Talks that are played by the plain rules, too."""
BESIDE = 300
"""Talks that are played by NegMAS, too."""
BY_TIME = (Behaviour.BOULWARE, Behaviour.LINEAR, Behaviour.CONCEDER, Behaviour.HOLDS_OUT)
"""Ways of conceding that NegMAS can be told in a few lines: those that go by time alone."""
EQUAL = 1e-9
HOW_TO_INSTALL = """\
NegMAS is not installed here, so Pourparler is timed alone. To have both, in an environment of their own:
    python -m venv peers
    peers/bin/pip install --editable '.[fast]' negmas==0.16.0
    peers/bin/python -m benchmarks.concessions"""


class DisagreementError(Exception):
    """Two ways of playing the same talks came to different ends."""


def instance(seed: int, *, parties: int = PARTIES, measures: int = MEASURES, positions: bool = True) -> Talks:
    """Talks in which everything is worth a range to everybody, and each insists on two orders, one of them firmly."""
    source = random.Random(seed)
    ids = [f"p{i}" for i in range(parties)]
    names = [f"m{k}" for k in range(measures)]
    worth = {i: {m: [low := round(source.uniform(-2, 1.5), 1), round(low + 1, 1)] for m in names} for i in ids}
    orders = [(i, *source.sample(names, 2), how) for i in ids for how in ("stated", "firm")] if positions else []
    return loads(
        f"pourparler: 1\ntalks: Benchmark\ngoal: []\nparties: [{', '.join(f'{{id: {i}}}' for i in ids)}]\n"
        f"measures: [{', '.join(f'{{id: {m}, by: {ids[k % parties]}}}' for k, m in enumerate(names))}]\n"
        "positions:\n"
        + "".join(
            f"  - {{id: s{n}, party: {i}, says: {a} before {b}, firmness: {how}}}\n"
            for n, (i, a, b, how) in enumerate(orders)
        )
        + f"worth: {worth}\n".replace("'", "")
    )


def ready(talks: Talks, protocol: Protocol) -> tuple[Setting, Game]:
    """The talks as arrays."""
    setting = setting_of(talks, (), Budget())
    return setting, game_of(setting, protocol, 20)


# -- a million, and a thousand by the plain rules --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """What one protocol took.

    Attributes:
        protocol: which.
        seconds: of all talks, drawing and counting included.
        processor: seconds of processors, of all threads together.
        agreed: share of the talks with a deal.
        plain: seconds that one talk takes by the plain rules.
    """

    protocol: Protocol
    seconds: float
    processor: float
    agreed: float
    plain: float


def timed(talks: Talks, protocol: Protocol, runs: int, compared: int) -> Timed:
    """Time one protocol.

    Raises:
        DisagreementError: the plain rules come to other ends.
    """
    setting, game = ready(talks, protocol)
    find_concessions(talks, protocol=protocol, runs=200)  # compiles, where that was not yet done
    start, begun = time.perf_counter(), time.process_time()
    answer = find_concessions(talks, protocol=protocol, runs=runs).answer
    seconds, processor = time.perf_counter() - start, time.process_time() - begun
    chances = block_of(setting, game, {}, 0, 1, size=compared)
    start = time.perf_counter()
    plain = play(game, chances, loops=False)
    plain_seconds = time.perf_counter() - start
    if not same(plain, play(game, chances, loops=True)):
        raise DisagreementError(f"the plain rules, {protocol.value}")
    agreed = answer.agreed.share if answer.agreed else 0.0
    return Timed(protocol=protocol, seconds=seconds, processor=processor, agreed=agreed, plain=plain_seconds / compared)


def same(one: Played, other: Played) -> bool:
    """Whether all figures of all talks are equal to the last bit."""
    pairs = ((one.deal, other.deal), (one.round, other.round), (one.first, other.first), (one.shares, other.shares))
    return all(np.array_equal(a, b) for a, b in pairs)


# -- NegMAS ----------------------------------------------------------------------------------------------------------


def by_negmas(game: Game, chances: Chances, number: int) -> tuple[int, int]:
    """One talk by NegMAS's mechanism of alternating offers: the package agreed on and the round, or -1 and -1.

    Its negotiators know their worths, and the rule by which they concede and offer; who speaks when, what is on the
    table and when it is agreed on is NegMAS's doing.
    """
    warnings.simplefilter("ignore")
    from negmas import ResponseType, SAOMechanism, SAONegotiator, make_issue

    class Conceding(SAONegotiator):  # type: ignore[misc] # NegMAS carries no types
        """Wants less by time alone, and offers what is worth least to it of what is enough."""

        def __init__(self, worth: "np.ndarray", walk_away: float, curve: "np.ndarray", name: str) -> None:
            super().__init__(name=name)
            self.worth, self.walk_away, self.curve = worth, walk_away, curve

        def wants(self, step: int) -> float:
            best = float(self.worth.max())
            way = max(best - self.walk_away, 0.0)
            degree = self.curve[step]
            return self.walk_away if degree >= 1 - EQUAL or way == 0 else best - degree * way

        def propose(self, state: object, dest: str | None = None) -> tuple[int] | None:
            enough = np.flatnonzero(self.worth >= self.wants(state.step) - EQUAL)  # type: ignore[attr-defined]
            if not len(enough):
                return None
            return (int(enough[np.argmin(self.worth[enough])]),)

        def respond(self, state: object, source: str | None = None) -> object:
            offered = self.worth[state.current_offer[0]]  # type: ignore[attr-defined]
            agreed = offered >= self.wants(state.step) - EQUAL  # type: ignore[attr-defined]
            return ResponseType.ACCEPT_OFFER if agreed else ResponseType.REJECT_OFFER

    places = np.arange(game.measures, dtype=np.uint64)
    has = (game.bits[:, None] >> places & np.uint64(1)).astype(bool)
    mechanism = SAOMechanism(issues=[make_issue(len(game.bits), "package")], n_steps=game.rounds, time_limit=None)
    for party in chances.order[number]:
        worth = np.array([sum(chances.values[number, party][row].tolist(), start=0.0) for row in has])
        curve = game.curves[chances.behaviour[number, party]]
        mechanism.add(Conceding(worth, float(game.walk_away[party]), curve, f"p{party}"))
    state = mechanism.run()
    return (-1, -1) if state.agreement is None else (int(state.agreement[0]), state.step - 1)


def beside(parties: int, talks: int, seed: int) -> tuple[float, float, int]:
    """Play the same talks by both: seconds of a talk by Pourparler and by NegMAS, and how many ended with a deal.

    Raises:
        DisagreementError: a talk came to another end.
    """
    setting, game = ready(instance(seed, parties=parties, positions=False), Protocol.ALTERNATING)
    chances = block_of(setting, game, {}, 0, seed, size=talks)
    source = np.random.default_rng(seed)
    ways = np.array([code(one) for one in BY_TIME])[source.choice(4, chances.behaviour.shape, p=[0.35, 0.3, 0.3, 0.05])]
    chances = replace(chances, behaviour=ways)
    play(game, chances)
    start = time.perf_counter()
    ours = play(game, chances)
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    theirs = [by_negmas(game, chances, number) for number in range(talks)]
    negmas_seconds = time.perf_counter() - start
    if theirs != list(zip(ours.deal.tolist(), ours.round.tolist(), strict=True)):
        raise DisagreementError(f"NegMAS, {parties} parties")
    return seconds / talks, negmas_seconds / talks, int((ours.deal >= 0).sum())


# -- the page --------------------------------------------------------------------------------------------------------


def table(options: argparse.Namespace) -> Iterator[str]:
    """The whole page, line by line."""
    both = find_spec("negmas") is not None
    versions = ", ".join(f"{name} {version(name)}" for name in ("numpy", "numba", *(["negmas"] if both else [])))
    yield "# Simulated talks: times"
    yield ""
    yield "Written by `python -m benchmarks.concessions --write`; what is measured is said in"
    yield "[docs/benchmarks.md](../../docs/benchmarks.md)."
    yield ""
    yield f"Python {platform.python_version()}, {versions}, {os.cpu_count()} cores. Seed {options.seed}."
    yield ""
    yield f"{options.runs:,} talks of {PARTIES} parties over {MEASURES} measures, 20 rounds, 12 positions:"
    yield ""
    yield "| protocol | seconds | processor seconds | with a deal | a talk by the plain rules |"
    yield "| --- | --: | --: | --: | --: |"
    talks = instance(options.seed)
    for protocol in Protocol:
        one = timed(talks, protocol, options.runs, options.compared)
        yield (
            f"| {protocol.value} | {one.seconds:.1f} | {one.processor:.1f} | {one.agreed:.1%} | "
            f"{1000 * one.plain:.1f} ms |"
        )
    yield ""
    yield f"The plain rules came to the same figures, to the last bit, in {options.compared:,} talks of each."
    if both:
        yield ""
        yield from _beside(options)


def _beside(options: argparse.Namespace) -> Iterator[str]:
    yield "The same talks by NegMAS's mechanism of alternating offers:"
    yield ""
    yield "| parties | talks | with a deal | Pourparler, a talk | NegMAS, a talk | NegMAS ÷ Pourparler |"
    yield "| --: | --: | --: | --: | --: | --: |"
    for parties in (2, 3, PARTIES):
        ours, theirs, deals = beside(parties, options.beside, options.seed)
        yield (
            f"| {parties} | {options.beside} | {deals} | {1e6 * ours:.0f} µs | {1e6 * theirs:,.0f} µs | "
            f"{theirs / ours:,.0f} |"
        )
    yield ""
    yield "Both came to the same deal in the same round, or to none, in every talk."


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.concessions", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"keep the table in {RESULTS.name}")
    parser.add_argument("--seed", type=int, default=1, help="of the worths and the talks (1)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"talks of each protocol ({RUNS:,})")
    parser.add_argument("--compared", type=int, default=COMPARED, help=f"of them by the plain rules ({COMPARED:,})")
    parser.add_argument("--beside", type=int, default=BESIDE, help=f"talks that NegMAS plays, too ({BESIDE})")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = arguments(given)
    if find_spec("negmas") is None:
        print(HOW_TO_INSTALL, file=sys.stderr)
    lines = []
    for line in table(options):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
