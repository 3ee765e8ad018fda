"""Whoever says in the browser that it is otherwise: sees what was asked, its other half and a way back."""

import getpass
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pourparler.record import codec
from tests import refused_plan
from tests.web.serving import Served
from tests.web.sitting import Sitting

pytest.importorskip("starlette", reason="starlette is not installed")
pytestmark = pytest.mark.browser

REPORT = """Trade talks stall

The Tarn Ledger, 4 May 2024

Peru said it would not open its market before Chile lowers its tariffs, and demanded that Chile free the crew.
Chile said it would not lower its tariffs before Peru opens its market.
The talks are deadlocked.
"""
STALLED = """Trade talks stall

The Tarn Ledger, 4 May 2024

Chile demanded that Peru open its market.
Peru demanded that Chile lower its tariffs.
The talks are deadlocked.
"""


def sat(browser: Any, bench: Served, about: str, report: str = REPORT) -> Sitting:
    """Somebody at the question that is about something, who says that it is otherwise."""
    (bench.folder / "report.txt").write_text(report, encoding="utf-8")
    asked = bench.seen("/verdict.json").data["questions"]
    one = next(one for one in asked if about in one["words"])
    sitting = Sitting(browser, bench)
    sitting.page.goto(f"{bench.address}?question={one['id']}")
    sitting.page.wait_for_selector("#asked")
    sitting.press("o", "#typed")
    return sitting


def typed(sitting: Sitting, words: str) -> str:
    """What is understood of a sentence."""
    sitting.page.fill("#typed", words)
    sitting.page.wait_for_selector(".heard")
    sitting.rest()
    told: str = sitting.page.locator(".heard").inner_text()
    return told


def held(bench: Served, party: str) -> list[tuple[str, bool]]:
    (file,) = bench.folder.glob("*.talks.yaml")
    return [(str(one.says), one.is_draft) for one in codec.load(file).positions if one.party == (party,)]


def test_there_is_a_way_back_to_the_question(browser: Any, bench: Served) -> None:
    sitting = sat(browser, bench, "Is it so that Chile wants")
    words = sitting.page.locator(".was-asked").inner_text()
    assert words.startswith("Asked was: Is it so that Chile wants Peru to open")
    sitting.press("q", "#asked")
    assert sitting.question in words
    assert sitting.complaints == []


def test_the_other_half_of_the_sentence_is_told_and_can_be_left_out(browser: Any, bench: Served) -> None:
    sitting = sat(browser, bench, "Is it so that Peru wants")
    also = sitting.page.locator(".also-read").inner_text()
    assert "not so: Peru insists that Chile free the crew" in also
    sitting.page.check("#not-so-1")
    told = typed(sitting, "never open-market")
    assert "Peru" in told or "never" in told
    sitting.page.keyboard.press("Escape")
    sitting.press("a", "#questions")
    assert held(bench, "peru") == [("never open-market", False)]
    assert sitting.complaints == []


def test_it_is_the_step_that_was_asked_about(browser: Any, bench: Served) -> None:
    sitting = sat(browser, bench, "Does Chile refuse to lower its tariffs?", STALLED)
    told = typed(sitting, "they won't talk of it until Peru opens its market")
    assert "no measure on record" not in told
    assert "Chile wants Peru to open its market before it will lower its tariffs. open-market before" in told
    sitting.page.keyboard.press("Escape")
    sitting.press("a", "#questions")
    assert ("open-market before lower-tariffs", False) in held(bench, "chile")
    assert sitting.complaints == []


def test_an_answer_about_another_step_is_asked_again_and_then_stands_beside(browser: Any, bench: Served) -> None:
    sitting = sat(browser, bench, "Does Chile refuse to lower its tariffs?", STALLED)
    typed(sitting, "Chile will never accept that Peru opens its market")
    sitting.page.keyboard.press("Escape")
    sitting.press("a", "text=There is a problem")
    told = sitting.page.locator("main").inner_text()
    assert "That does not speak of lowering its tariffs, which was asked about." in told
    assert not [*bench.folder.glob("*.talks.yaml")], "nothing was saved"
    sitting.press("a", "#questions")
    assert ("never open-market", False) in held(bench, "chile")
    assert not any("lower-tariffs" in says for says, _ in held(bench, "chile"))


def test_a_card_tells_that_the_same_was_refused_before(browser: Any, bench: Served) -> None:
    (bench.folder / "quay.talks.yaml").write_text(refused_plan.TALKS, encoding="utf-8")
    bench.seen("/why")
    sitting = Sitting(browser, bench)
    sitting.page.goto(f"{bench.address}why")
    cards = sitting.page.locator("article.try", has_text="move at the same time")
    assert refused_plan.SAME in cards.first.inner_text()
    assert "PUT FORWARD BEFORE" in cards.first.inner_text().upper()
    alone = sitting.page.locator("article.try", has_text="Only the dockers move").first.inner_text()
    assert "The same was proposed" not in alone
    assert sitting.complaints == []


def test_without_a_name_given_an_answer_in_the_browser_is_the_analysts(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(STALLED, encoding="utf-8")
    command = [sys.executable, "-m", "pourparler", "serve", str(tmp_path), "--port", "0", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            bench = Served(process.stdout.readline().strip(), tmp_path, process)
            question = next(
                one for one in bench.seen("/verdict.json").data["questions"] if one["words"].startswith("Does")
            )
            bench.ask("/answer", {"question": question["id"], "reply": "yes", "part": "0"})
        finally:
            process.kill()
    (file,) = tmp_path.glob("*.talks.yaml")
    written = file.read_text(encoding="utf-8")
    assert "outlet: the analyst" in written
    assert "answer of the analyst" in written
    assert f"outlet: {getpass.getuser()}" not in written
