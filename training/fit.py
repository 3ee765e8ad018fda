"""Fitting the encoder and its heads to annotated reports, in a fixed number of steps on windows of a fixed length."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import save_file

from training.annotated import HEADS, UNKNOWN, Annotated
from training.encoder import Weights, answers, base, encode, heads

FIRST, LAST = 101, 102
"""Tokens that begin and end a window."""

_SHORTEST = 4

Batch = tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """All that is chosen, and not learned.

    Attributes:
        steps: of training.
        rate: the highest rate of learning; it rises over a tenth of the steps and falls as a cosine.
        windows: in a step.
        tokens: in a window.
        drop: see :func:`training.encoder.encode`.
        decay: of weights.
        seed: of all that is left to chance.
        weight_of: each head's part in the loss.
    """

    steps: int = 1100
    rate: float = 2e-4
    windows: int = 8
    tokens: int = 192
    drop: float = 0.1
    decay: float = 0.01
    seed: int = 12
    weight_of: tuple[tuple[str, float], ...] = (
        ("place", 1.0),
        ("act", 1.0),
        ("mention", 0.7),
        ("step", 0.7),
        ("condition", 0.7),
    )


def fit(
    reports: Sequence[Annotated],
    weights: Path,
    recipe: Recipe,
    *,
    keep: Path | None = None,
    told: Callable[[str], None],
) -> Weights:
    """Weights that fit the reports.

    Args:
        reports: annotated.
        weights: the base encoder, as safetensors.
        recipe: see there.
        keep: where the weights so far are put every hundred steps; None = nowhere.
        told: each hundred steps.
    """
    # The cheaper generator of random numbers is as repeatable as the other.
    jax.config.update("jax_default_prng_impl", "rbg")
    key = jax.random.key(recipe.seed)
    frozen, layers = base(weights)
    trained = layers | heads(key)
    rates = optax.warmup_cosine_decay_schedule(0, recipe.rate, recipe.steps // 10, recipe.steps, recipe.rate * 0.02)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rates, weight_decay=recipe.decay))
    state = rule.init(trained)
    weight_of = dict(recipe.weight_of)

    @jax.jit
    def step(trained, state, ids, mask, labels, key):
        value, slope = jax.value_and_grad(_loss)(trained, frozen, ids, mask, labels, weight_of, recipe.drop, key)
        change, state = rule.update(slope, state, trained)
        return optax.apply_updates(trained, change), state, value

    began, losses = time.perf_counter(), []
    for number, (ids, mask, labels) in enumerate(_batches(reports, recipe), start=1):
        trained, state, value = step(trained, state, ids, mask, labels, jax.random.fold_in(key, number))
        losses.append(float(value))
        if number % 100 == 0 or number == recipe.steps:
            told(f"step {number}: loss {np.mean(losses):.3f}, {time.perf_counter() - began:.0f} s")
            losses = []
            if keep is not None:
                save(frozen | trained, keep)
    return frozen | trained


def save(weights: Weights, file: Path) -> None:
    """Keep weights as safetensors."""
    save_file({name: np.asarray(value) for name, value in weights.items()}, file)


def _loss(trained, frozen, ids, mask, labels, weight_of, drop, key):
    weights = frozen | trained
    said = answers(weights, encode(weights, ids, mask, drop, key))
    total = 0.0
    for head in HEADS:
        known = (labels[head] != UNKNOWN).astype(jnp.float32)
        off = optax.softmax_cross_entropy_with_integer_labels(said[head], jnp.maximum(labels[head], 0))
        total += weight_of[head] * (off * known).sum() / jnp.maximum(known.sum(), 1)
    return total


def _batches(reports: Sequence[Annotated], recipe: Recipe) -> Iterator[Batch]:
    """Windows of all reports in an order by chance, over and over, each time cut elsewhere."""
    chance = np.random.default_rng(recipe.seed)
    left: list[tuple[Annotated, int, int]] = []
    for _ in range(recipe.steps):
        while len(left) < recipe.windows:
            for number in chance.permutation(len(reports)):
                left += _windows(reports[number], recipe.tokens - 2, chance)
        yield _batch(left[: recipe.windows], recipe.tokens)
        left = left[recipe.windows :]


def _windows(report: Annotated, longest: int, chance: np.random.Generator) -> Iterator[tuple[Annotated, int, int]]:
    first = -int(chance.integers(0, longest // 2))
    for at in range(first, len(report.ids), longest):
        start, end = max(at, 0), min(at + longest, len(report.ids))
        if end - start > _SHORTEST:
            yield report, start, end


def _batch(windows: Sequence[tuple[Annotated, int, int]], tokens: int) -> Batch:
    ids = np.zeros((len(windows), tokens), np.int32)
    mask = np.zeros((len(windows), tokens), np.float32)
    labels = {head: np.full((len(windows), tokens), UNKNOWN, np.int32) for head in HEADS}
    for row, (report, start, end) in enumerate(windows):
        last = end - start + 1
        ids[row, 0], ids[row, 1:last], ids[row, last] = FIRST, report.ids[start:end], LAST
        mask[row, : last + 1] = 1
        for head, of in labels.items():
            of[row, 1:last] = report.labels[head][start:end]
    return ids, mask, labels


def recorded(recipe: Recipe) -> dict[str, object]:
    """The recipe as it is written down."""
    return asdict(recipe)
