"""The encoder: BERT with six layers (MiniLM), in JAX, with a linear head for each question asked of a token."""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

from training.annotated import HEADS

LAYERS, ATTENTIONS, WIDTH = 6, 12, 384
MEANING = 96
"""Width of the directions by which places are compared."""
SAME = ("step", "party")
"""What two places may have in common: the step that they name; the party that they name, or that says them."""
_EPSILON = 1e-12

Weights = dict[str, jax.Array]


def base(file: Path) -> tuple[Weights, Weights]:
    """The base encoder as it came: (embeddings, which stay as they are; layers, which are trained)."""
    tensors = {k: jnp.asarray(v) for k, v in load_file(file).items() if "position_ids" not in k and "pooler" not in k}
    embeddings = {k: v for k, v in tensors.items() if k.startswith("embeddings.")}
    return embeddings, {k: v for k, v in tensors.items() if k not in embeddings}


def by_chance(key: jax.Array, vocabulary: int, places: int = 512) -> tuple[Weights, Weights]:
    """An encoder that knows nothing, of the shape of the base: for a short run where the base is not at hand."""
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (vocabulary, WIDTH),
        "embeddings.position_embeddings.weight": (places, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
    }
    linear = {"query": (WIDTH, WIDTH), "key": (WIDTH, WIDTH), "value": (WIDTH, WIDTH)}
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        parts = {f"attention.self.{part}": shape for part, shape in linear.items()}
        parts |= {"attention.output.dense": (WIDTH, WIDTH)}
        parts |= {"intermediate.dense": (4 * WIDTH, WIDTH), "output.dense": (WIDTH, 4 * WIDTH)}
        shapes |= {f"{at}{part}.weight": shape for part, shape in parts.items()}
        shapes |= {f"{at}{part}.bias": shape[:1] for part, shape in parts.items()}
    made = {
        name: jax.random.normal(jax.random.fold_in(key, number), shape) * 0.05
        for number, (name, shape) in enumerate(shapes.items())
    }
    normals = ["embeddings.LayerNorm"]
    normals += [f"encoder.layer.{n}.{part}.LayerNorm" for n in range(LAYERS) for part in ("attention.output", "output")]
    made |= {f"{name}.weight": jnp.ones(WIDTH) for name in normals} | {
        f"{name}.bias": jnp.zeros(WIDTH) for name in normals
    }
    embeddings = {name: value for name, value in made.items() if name.startswith("embeddings.")}
    return embeddings, {name: value for name, value in made.items() if name not in embeddings}


def heads(key: jax.Array) -> Weights:
    """Heads to begin with."""
    made: Weights = {}
    for number, (head, size) in enumerate(HEADS.items()):
        made[f"heads.{head}.weight"] = jax.random.normal(jax.random.fold_in(key, number), (size, WIDTH)) * 0.02
        made[f"heads.{head}.bias"] = jnp.zeros(size)
    for number, what in enumerate(SAME, start=len(HEADS)):
        made[f"{what}.direction"] = jax.random.normal(jax.random.fold_in(key, number), (MEANING, WIDTH)) * 0.05
        made[f"{what}.scale"], made[f"{what}.bias"] = jnp.array(5.0), jnp.array(-2.0)
    return made


def encode(
    weights: Weights, ids: jax.Array, mask: jax.Array, drop: float = 0.0, key: jax.Array | None = None
) -> jax.Array:
    """What stands behind each token.

    Args:
        weights: of encoder and heads.
        ids: of tokens, shape (windows, tokens).
        mask: 1 where there is a token.
        drop: share of what goes into the first layer and out of the last that is dropped in training.
        key: of chance.

    Returns:
        Shape (windows, tokens, WIDTH).
    """
    x = weights["embeddings.word_embeddings.weight"][ids]
    x += weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x += weights["embeddings.token_type_embeddings.weight"][0]
    x = _dropped(_normal(weights, "embeddings.LayerNorm", x), drop, key, 0)
    bias = (1.0 - mask)[:, None, None, :] * -1e9
    for layer in range(LAYERS):
        x = _layer(weights, f"encoder.layer.{layer}.", x, bias)
    return _dropped(x, drop, key, 1)


def answers(weights: Weights, hidden: jax.Array) -> dict[str, jax.Array]:
    """What each head says of each token, as logits."""
    return {head: _linear(weights, f"heads.{head}", hidden) for head in HEADS}


def same(weights: Weights, what: str, hidden: jax.Array, places: jax.Array) -> jax.Array:
    """How far two places have something in common, as logits, shape (places, places).

    Args:
        weights: of encoder and heads.
        what: of SAME.
        hidden: what stands behind each token, shape (windows, tokens, WIDTH).
        places: window, first token, and past the last of each place, shape (places, 3).
    """
    window, first, past = (part[:, None] for part in places.T)
    at = jnp.arange(hidden.shape[0] * hidden.shape[1]) - window * hidden.shape[1]
    inside = ((at >= first) & (at < past)) / jnp.maximum(past - first, 1)
    mean = inside @ hidden.reshape(-1, WIDTH)
    directions = mean @ weights[f"{what}.direction"].T
    directions /= jnp.sqrt((directions**2).sum(-1, keepdims=True) + _EPSILON)
    return weights[f"{what}.scale"] * (directions @ directions.T) + weights[f"{what}.bias"]


def _layer(weights: Weights, at: str, x: jax.Array, bias: jax.Array) -> jax.Array:
    query, key, value = (
        _apart(_linear(weights, f"{at}attention.self.{part}", x)) for part in ("query", "key", "value")
    )
    looked = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // ATTENTIONS) + bias, axis=-1)
    seen = (looked @ value).transpose(0, 2, 1, 3).reshape(x.shape)
    x = _normal(weights, f"{at}attention.output.LayerNorm", x + _linear(weights, f"{at}attention.output.dense", seen))
    inner = jax.nn.gelu(_linear(weights, f"{at}intermediate.dense", x), approximate=False)
    return _normal(weights, f"{at}output.LayerNorm", x + _linear(weights, f"{at}output.dense", inner))


def _apart(x: jax.Array) -> jax.Array:
    windows, tokens, width = x.shape
    return x.reshape(windows, tokens, ATTENTIONS, width // ATTENTIONS).transpose(0, 2, 1, 3)


def _linear(weights: Weights, name: str, x: jax.Array) -> jax.Array:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normal(weights: Weights, name: str, x: jax.Array) -> jax.Array:
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(spread + _EPSILON) * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _dropped(x: jax.Array, drop: float, key: jax.Array | None, number: int) -> jax.Array:
    if not drop or key is None:
        return x
    kept = jax.random.bernoulli(jax.random.fold_in(key, number), 1 - drop, x.shape)
    return jnp.where(kept, x / (1 - drop), 0)
