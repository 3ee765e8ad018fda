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
from training.encoder import Weights, answers, encode

FIRST, LAST = 101, 102
"""Tokens that begin and end a window."""

_SHORTEST = 4

Batch = tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A part of the training.

    Attributes:
        hands: first letters of the reports' names; empty = all.
        steps: that are done.
        planned: steps for which the rate of learning is planned: it rises over a tenth of them and falls as a cosine.
        rate: the highest rate.
        seed: of all that is left to chance.
    """

    hands: str = ""
    steps: int
    planned: int
    rate: float
    seed: int

    def of(self, reports: Sequence[Annotated]) -> list[Annotated]:
        """The reports that it learns from."""
        return [report for report in reports if not self.hands or report.name[0] in self.hands]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """All that is chosen, and not learned.

    Attributes:
        stages: one after the other.
        windows: in a step.
        tokens: in a window.
        drop: see :func:`training.encoder.encode`.
        decay: of weights.
        weight_of: each head's part in the loss.
    """

    stages: tuple[Stage, ...] = (
        # Of the corpus six hands; L is left to choose thresholds on. Digits begin the names of the tests' reports.
        Stage(hands="CDEFGK0123456789", steps=600, planned=1000, rate=2e-4, seed=12),
    )
    windows: int = 8
    tokens: int = 192
    drop: float = 0.1
    decay: float = 0.01
    weight_of: tuple[tuple[str, float], ...] = (
        ("place", 1.0),
        ("act", 1.0),
        ("mention", 0.7),
        ("step", 0.7),
        ("condition", 0.7),
    )


def used(reports: Sequence[Annotated], recipe: Recipe) -> list[Annotated]:
    """The reports that some stage learns from."""
    return [report for report in reports if any(stage.of([report]) for stage in recipe.stages)]


SHORT = Recipe(stages=(Stage(steps=6, planned=6, rate=2e-4, seed=12),), windows=2, tokens=64)
"""A run of seconds, to see that the recipe makes what it made."""

Told = Callable[[str], None]


def fit(reports: Sequence[Annotated], begun: tuple[Weights, Weights], recipe: Recipe, told: Told) -> list[float]:
    """Fit ``begun`` to the reports, in place; the loss of each step.

    Args:
        reports: annotated.
        begun: weights that stay as they are, and those that are trained: encoder and heads.
        recipe: see there.
        told: how far it is.
    """
    # The cheaper generator of random numbers is as repeatable as the other.
    jax.config.update("jax_default_prng_impl", "rbg")
    losses: list[float] = []
    for number, stage in enumerate(recipe.stages, start=1):
        some = stage.of(reports)
        told(f"stage {number}: {len(some)} reports, {stage.steps} steps")
        losses += _stage(some, begun, recipe, stage, told)
    return losses


def _stage(
    reports: Sequence[Annotated], begun: tuple[Weights, Weights], recipe: Recipe, stage: Stage, told: Told
) -> list[float]:
    frozen, trained = begun
    key = jax.random.key(stage.seed)
    rates = optax.warmup_cosine_decay_schedule(0, stage.rate, stage.planned // 10, stage.planned, stage.rate * 0.02)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rates, weight_decay=recipe.decay))
    state = rule.init(trained)
    weight_of = dict(recipe.weight_of)

    @jax.jit
    def step(trained, frozen, state, ids, mask, labels, key):
        value, slope = jax.value_and_grad(_loss)(trained, frozen, ids, mask, labels, weight_of, recipe.drop, key)
        change, state = rule.update(slope, state, trained)
        return optax.apply_updates(trained, change), state, value

    began, losses = time.perf_counter(), []
    for number, (ids, mask, labels) in enumerate(_batches(reports, recipe, stage), start=1):
        trained, state, value = step(trained, frozen, state, ids, mask, labels, jax.random.fold_in(key, number))
        losses.append(float(value))
        if number % 50 == 0 or number == stage.steps:
            told(f"step {number}: loss {np.mean(losses[-50:]):.3f}, {time.perf_counter() - began:.0f} s")
    begun[1].update(trained)
    return losses


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


def _batches(reports: Sequence[Annotated], recipe: Recipe, stage: Stage) -> Iterator[Batch]:
    """Windows of all reports in an order by chance, over and over, each time cut elsewhere."""
    chance = np.random.default_rng(stage.seed)
    left: list[tuple[Annotated, int, int]] = []
    for _ in range(stage.steps):
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
