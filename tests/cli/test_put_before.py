"""A briefing does not offer again as new what a mediator proposed and was refused, whatever role a draft gave him."""

import subprocess
import sys
from pathlib import Path

from tests.refused_plan import SAME, TALKS


def test_the_way_out_that_was_refused_is_told_as_such_and_its_maker_is_asked_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "quay.yaml").write_text(TALKS, encoding="utf-8")
    command = [sys.executable, "-m", "pourparler", "brief", str(tmp_path / "quay.yaml"), "--full"]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False, text=True)
    assert done.returncode == 0, done.stderr
    told = " ".join(done.stdout.split())
    assert "Three ways out ask about as much" in told
    assert f"at the same time. {SAME} Risk:" in told, "a way out"
    assert f"hand to hand. {SAME} This works" in told, "a move"
    assert told.count(SAME) == 2, "the other ways out are none that was refused"
    assert "Norland moves" not in told
    assert "Norland accepts" not in told
