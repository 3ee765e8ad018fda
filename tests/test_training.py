"""The recipe of the second reader's weights; skipped where the tools of training are not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RECORDED = "72a0d76431921cfd65699d1fa7f7c61a868047c454345474f48482e8ce6a724c"

pytest.importorskip("jax")
for tool in ("optax", "onnx", "onnxruntime", "safetensors"):
    pytest.importorskip(tool)


def test_a_short_run_gives_what_it_gave() -> None:
    command = [sys.executable, "-m", "training", "--short"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == RECORDED
