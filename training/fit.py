"""Fitting the encoder and its heads to annotated reports, in a fixed number of steps on windows of a fixed length."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import save_file

from training.annotated import HEADS, UNKNOWN, Annotated
from training.batches import Batch, batches
from training.encoder import SAME, Weights, answers, encode, same


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A part of the training.

    Attributes:
        without: hands that it does not learn from, as the names of their reports begin.
        steps: that are done; the rate of learning rises over a tenth of them and falls as a cosine.
        rate: the highest rate.
        seed: of all that is left to chance.
    """

    without: tuple[str, ...] = ()
    steps: int
    rate: float
    seed: int

    def of(self, reports: Sequence[Annotated]) -> list[Annotated]:
        """The reports that it learns from."""
        return [report for report in reports if report.hand not in self.without]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """All that is chosen, and not learned.

    Attributes:
        stages: one after the other; what the first ones do not learn from, the choice of a speaker is learned on.
        windows: in a step.
        tokens: in a window.
        drop: see :func:`training.encoder.encode`.
        decay: of weights.
        weight_of: each head's part in the loss, and that of what two places have in common.
    """

    stages: tuple[Stage, ...] = (
        Stage(without=("L", "P", "Q", "Z"), steps=800, rate=3e-4, seed=12),
        Stage(without=("L", "P", "Q", "Z"), steps=1200, rate=2e-4, seed=13),
        Stage(steps=250, rate=1e-4, seed=14),
    )
    windows: int = 16
    tokens: int = 192
    drop: float = 0.1
    decay: float = 0.01
    weight_of: tuple[tuple[str, float], ...] = (
        ("place", 1.0),
        ("act", 1.0),
        ("mention", 0.7),
        ("step", 0.7),
        ("condition", 0.7),
        ("stance", 1.0),
        ("who", 1.0),
        ("same step", 1.0),
        ("same party", 2.0),
    )


SHORT = Recipe(stages=(Stage(steps=6, rate=2e-4, seed=12),), windows=4, tokens=64)
"""A run of seconds, to see that the recipe makes what it made."""

Told = Callable[[str], None]
After = Callable[[int], None]


def fit(
    reports: Sequence[Annotated], begun: tuple[Weights, Weights], recipe: Recipe, told: Told, after: After | None = None
) -> list[float]:
    """Fit ``begun`` to the reports, in place; the loss of each step.

    Args:
        reports: annotated.
        begun: weights that stay as they are, and those that are trained: encoder and heads.
        recipe: see there.
        told: how far it is.
        after: called after each stage with its number.
    """
    # The cheaper generator of random numbers is as repeatable as the other.
    jax.config.update("jax_default_prng_impl", "rbg")
    losses: list[float] = []
    for number, stage in enumerate(recipe.stages, start=1):
        some = stage.of(reports)
        told(f"stage {number}: {len(some)} reports, {stage.steps} steps")
        losses += _stage(some, begun, recipe, stage, told)
        if after is not None:
            after(number)
    return losses


def _stage(
    reports: Sequence[Annotated], begun: tuple[Weights, Weights], recipe: Recipe, stage: Stage, told: Told
) -> list[float]:
    frozen, trained = begun
    key = jax.random.key(stage.seed)
    rates = optax.warmup_cosine_decay_schedule(0, stage.rate, stage.steps // 10, stage.steps, stage.rate * 0.02)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rates, weight_decay=recipe.decay))
    state = rule.init(trained)
    weight_of = dict(recipe.weight_of)

    @jax.jit
    def step(trained, frozen, state, batch, key):
        value, slope = jax.value_and_grad(_loss)(trained, frozen, batch, weight_of, recipe.drop, key)
        change, state = rule.update(slope, state, trained)
        return optax.apply_updates(trained, change), state, value

    began, losses = time.perf_counter(), []
    chance = np.random.default_rng(stage.seed)
    some = islice(batches(reports, recipe.windows, recipe.tokens, chance), stage.steps)
    for number, batch in enumerate(some, start=1):
        trained, state, value = step(trained, frozen, state, batch, jax.random.fold_in(key, number))
        losses.append(float(value))
        if number % 50 == 0 or number == stage.steps:
            told(f"step {number}: loss {np.mean(losses[-50:]):.3f}, {time.perf_counter() - began:.0f} s")
    begun[1].update(trained)
    return losses


def save(weights: Weights, file: Path) -> None:
    """Keep weights as safetensors."""
    save_file({name: np.asarray(value) for name, value in weights.items()}, file)


def _loss(trained, frozen, batch: Batch, weight_of, drop, key):
    weights = frozen | trained
    hidden = encode(weights, batch.ids, batch.mask, drop, key)
    said = answers(weights, hidden)
    total = 0.0
    for head in HEADS:
        known = (batch.labels[head] != UNKNOWN).astype(jnp.float32)
        off = optax.softmax_cross_entropy_with_integer_labels(said[head], jnp.maximum(batch.labels[head], 0))
        total += weight_of[head] * (off * known).sum() / jnp.maximum(known.sum(), 1)
    for what, pairs in zip(SAME, (batch.steps, batch.parties), strict=True):
        off = optax.sigmoid_binary_cross_entropy(same(weights, what, hidden, pairs.places), pairs.same)
        total += weight_of[f"same {what}"] * (off * pairs.counts).sum() / jnp.maximum(pairs.counts.sum(), 1)
    return total


def recorded(recipe: Recipe) -> dict[str, object]:
    """The recipe as it is written down."""
    return asdict(recipe)
