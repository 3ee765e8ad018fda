"""The recipe of the second reader's weights; skipped where the tools of training are not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RECORDED = "3749e34a96c95528fc9e33db9cd19644b365dec1fc3bfa0a044f3d1eb0a7381f"

pytest.importorskip("jax")
for tool in ("optax", "onnx", "onnxruntime", "safetensors"):
    pytest.importorskip(tool)


def test_a_short_run_gives_what_it_gave() -> None:
    command = [sys.executable, "-m", "training", "--short"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == RECORDED
