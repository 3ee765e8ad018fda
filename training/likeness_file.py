"""The directions by which places are compared, as the program keeps them."""

from pathlib import Path

import numpy as np

from pourparler.reading.second.likeness import FILE, What
from training.onnx_file import Tensors


def write(weights: Tensors, folder: Path) -> None:
    """Write direction, scale and bias of each."""
    parts = {f"{what}.{part}": weights[f"{what}.{part}"] for what in What for part in ("direction", "scale", "bias")}
    np.savez(folder / FILE, **{name: np.asarray(value, np.float16) for name, value in parts.items()})
