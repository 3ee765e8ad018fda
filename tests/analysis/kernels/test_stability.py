"""All states at once are judged as the textbook judges them one by one, by arrays and by compiled loops alike."""

import numpy as np
import pytest

from pourparler.analysis.kernels.compiled import is_there
from pourparler.analysis.kernels.stability import Options, stable, submasks
from tests.analysis.stability import naive

_KINDS = {
    "free": {"infeasible": 0.0, "one_way": 0.0, "ties": 999},
    "infeasible": {"infeasible": 0.35, "one_way": 0.0, "ties": 999},
    "one way": {"infeasible": 0.0, "one_way": 0.5, "ties": 999},
    "ties": {"infeasible": 0.0, "one_way": 0.0, "ties": 4},
    "all of it": {"infeasible": 0.3, "one_way": 0.4, "ties": 5},
}
_LOOPS = [False, pytest.param(True, marks=pytest.mark.skipif(not is_there(), reason="nothing is compiled here"))]


def options_of(model: naive.Model, names: list[str]) -> Options:
    """The oracle's model as arrays."""
    bit = {name: number for number, name in enumerate(names)}
    number = {one: sum(1 << bit[name] for name in label) for one, label in model.options.items()}
    feasible = np.zeros(1 << len(names), dtype=np.bool_)
    feasible[list(number.values())] = True
    ranks = np.zeros((model.parties, len(feasible)), dtype=np.int32)
    for party in range(model.parties):
        for one in model.states:
            ranks[party, number[one]] = sum(model.view[party, one, two] == "better" for two in model.states)
    own = tuple(sum(1 << bit[name] for name in names if model.owner[name] == party) for party in range(model.parties))
    return Options(ranks=ranks, feasible=feasible, own=own, one_way=sum(1 << bit[name] for name in model.fixed))


@pytest.mark.parametrize("loops", _LOOPS)
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_arrays_and_loops_judge_as_the_textbook_does(kind: str, parties: int, seed: int, loops: bool) -> None:
    model = naive.option_model(seed, parties=parties, options=5, unknown=0.0, **_KINDS[kind])  # type: ignore[arg-type]
    names = [f"m{number}" for number in range(5)]
    options = options_of(model, names)
    found = stable(options, loops=loops)
    number = {one: sum(1 << names.index(name) for name in label) for one, label in model.options.items()}
    for concept in ("nash", "gmr", "smr", "seq", "sseq", "sim"):
        verdicts = getattr(found, concept)
        for party in range(parties):
            expected = {number[s] for s in model.states if naive.stable(model, party, s, concept)}
            assert set(np.flatnonzero(verdicts[party]).tolist()) == expected, (concept, party)


def test_too_many_moves_at_the_same_time_are_told_and_not_guessed() -> None:
    size = 1 << 13
    options = Options(
        ranks=np.zeros((2, size), dtype=np.int32), feasible=np.ones(size, dtype=np.bool_), own=(0b1111, 0b110000)
    )
    assert stable(options, loops=False).sim is None


def test_submasks_are_every_choice_but_none() -> None:
    assert sorted(submasks(0b1010)) == [0b0010, 0b1000, 0b1010]
