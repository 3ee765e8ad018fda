"""Whoever says that it is otherwise says how: at a question and at a sentence, of one half of it, of another step."""

import getpass
import json
import sys
from pathlib import Path

from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.cli.review.sitting import Sit, Sitting

KEYS = "[a]ccept"
HEAD = "Trade talks stall\n\nThe Tarn Ledger, 4 May 2024\n\n"
HALVES = f"""{HEAD}\
Peru said it would not open its market before Chile lowers its tariffs, and demanded that Chile free the crew.
Chile said it would not lower its tariffs before Peru opens its market.
The talks are deadlocked.
"""
STALLED = f"""{HEAD}Chile demanded that Peru open its market.
Peru demanded that Chile lower its tariffs.
The talks are deadlocked.
"""


def begun(sit: Sit, folder: Path, report: str, command: tuple[str, ...] | None = None) -> tuple[Sitting, Path]:
    (folder / "report.txt").write_text(report, encoding="utf-8")
    output = folder / "talks.yaml"
    return sit(output, folder / "report.txt", command=command), output


def held(talks: Talks, party: str) -> list[tuple[str, bool]]:
    return [(str(one.says), one.is_draft) for one in talks.positions if one.party == (party,)]


def one_line(shown: str) -> str:
    return " ".join(shown.split())


def test_at_a_sentence_one_says_how_it_is_and_of_its_other_half_is_asked(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, HALVES)
    sitting.see("Is it so that Peru", "[c] it is otherwise", "[q]uit")
    sitting.press("c", "Which is otherwise?", "1  Peru wants Chile to lower", "2  Peru insists that Chile free")
    sitting.press("1", "What does Peru insist on?")
    told = "no opening of the market until Chile lowers its tariffs and frees the crew\n"
    read_back = one_line(sitting.press(told, "Is that meant? [y/n]"))
    assert "Peru wants Chile to lower Chile's tariffs and to free the crew before it will open Peru's" in read_back
    asked = sitting.press("y", "Does that stand? [y/n]")
    assert "In the same sentence was read: Peru insists that Chile free the crew." in one_line(asked)
    sitting.press("n", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert held(codec.load(output), "peru") == [("(lower-tariffs and free-crew) before open-market", False)]


def test_the_other_half_stands_where_that_is_said(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, HALVES)
    sitting.see("Is it so that Peru", "[q]uit")
    sitting.press("c", "Which is otherwise?")
    sitting.press("1", "What does Peru insist on?")
    sitting.press("never open-market\n", "Is that meant? [y/n]")
    sitting.press("y", "Does that stand? [y/n]")
    sitting.press("y", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert held(codec.load(output), "peru") == [("require free-crew", False), ("never open-market", False)]


def test_an_answer_about_another_step_is_read_back_and_stands_beside_and_the_sentence_is_asked_again(
    tmp_path: Path, sit: Sit
) -> None:
    sitting, output = begun(sit, tmp_path, HALVES)
    sitting.see("Is it so that", "[q]uit")
    sitting.press("c", "Which is otherwise?")
    sitting.press("2", "What does Peru insist on?")
    told = "Peru will not open its market until Chile lowers its tariffs\n"
    sitting.press(told, "Is that meant? [y/n]")
    warned = sitting.press("y", "Keep it beside?", "[y/n]")
    assert "That does not speak of freeing the crew, which was asked about." in one_line(warned)
    sitting.press("n", "What does Peru insist on?")
    sitting.press("never free-crew\n", "Peru rejects", "Is that meant? [y/n]")
    sitting.press("y", "Does that stand?")
    sitting.press("y", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert ("never free-crew", False) in held(codec.load(output), "peru")


def test_what_does_not_speak_of_the_question_is_kept_beside_it_and_the_question_stays(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, STALLED)
    question = "Does Chile refuse to lower its tariffs?"
    sitting.see(question, "[q]uit")
    sitting.press("c", "What does Chile insist on?")
    told = "no freeing of the trawler crew until Peru opens its market\n"
    sitting.press(told, "Who would do it?", "[Chile]")
    read_back = sitting.press("\n", "Is that meant? [y/n]")
    assert "Chile wants Peru to open its market before" in one_line(read_back)
    warned = sitting.press("y", "Keep it beside?", "[y/n]")
    assert "That does not speak of lowering its tariffs, which was asked about." in one_line(warned)
    sitting.press("y", "What stands against that?", "1  Peru insists that Chile lower", "[n] something else")
    sitting.press("\n", "Chile: no freeing of the trawler crew", question, "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert ("open-market before freeing-of-the-trawler-crew", False) in held(codec.load(output), "chile")


def test_it_is_what_was_asked_about(tmp_path: Path, sit: Sit) -> None:
    sitting, output = begun(sit, tmp_path, STALLED)
    sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("c", "What does Chile insist on?")
    read_back = sitting.press("they won't talk of it until Peru opens its market\n", "Is that meant? [y/n]")
    assert "Chile wants Peru to open its market before it will lower its tariffs." in one_line(read_back)
    sitting.press("n", "What does Chile insist on?")
    read_back = sitting.press("only once the market is open\n", "Is that meant? [y/n]")
    assert "Chile wants Peru to open its market before it will lower its tariffs." in one_line(read_back)
    sitting.press("y", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert ("open-market before lower-tariffs", False) in held(codec.load(output), "chile")


def test_of_two_steps_that_were_asked_about_it_is_asked_which_it_is(tmp_path: Path, sit: Sit) -> None:
    sitting, _ = begun(sit, tmp_path, HALVES)
    sitting.see("Is it so that", "[q]uit")
    sitting.press("c", "Which is otherwise?")
    sitting.press("1", "What does Peru insist on?")
    sitting.press("they will not hear of it\n", "Is it lower-tariffs (", 'by "it"? [y/n]')
    sitting.press("n", "Is it open-market (", 'by "it"? [y/n]')
    sitting.press("n", 'what "it" stands for is not known', "What does Peru insist on?")


UNDATED = """Envoys speak

Chile demanded that Peru open its market, and refused to lower its tariffs.
"""


def test_of_the_other_half_of_what_a_question_is_about_is_asked_too(tmp_path: Path, sit: Sit) -> None:
    dated, undated, output = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "talks.yaml"
    dated.write_text(f"{HEAD}Peru refused to close its port.\nThe talks are deadlocked.\n", encoding="utf-8")
    undated.write_text(UNDATED, encoding="utf-8")
    sitting = sit(output, dated, undated)
    sitting.see("Does Chile want Peru to close Peru's port?", "[q]uit")
    sitting.press("n", "Is this meant to bind", "[q]uit")
    sitting.press("c", "Which is otherwise?", "1  Is this meant to bind", "2  Does Peru want")
    sitting.press("1", "What does Chile insist on?")
    read_back = one_line(sitting.press("not before Peru opens its market\n", "Is that meant? [y/n]"))
    assert "Chile wants Peru to open Peru's market before it will lower Chile's tariffs." in read_back
    asked = one_line(sitting.press("y", "Does that stand? [y/n]"))
    assert "In the same sentence was read: Chile insists that Peru open Peru's market." in asked
    sitting.press("n", "Chile: not before", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert [says for says, _ in held(codec.load(output), "chile")] == ["open-market before lower-tariffs"]


def test_at_a_sentence_that_says_nothing_of_the_kind_it_is_told_what_would_help(tmp_path: Path, sit: Sit) -> None:
    sitting, _ = begun(sit, tmp_path, HALVES)
    sitting.see("Is it so that", "[q]uit")
    sitting.press("o", "1 of", KEYS)
    sitting.press("n", "2 of", KEYS)
    sitting.press("n", "3 of", KEYS)
    assert "p adds a position of your own." in one_line(sitting.press("c", "3 of", KEYS))


def test_without_a_name_given_answers_are_the_analysts_and_the_journal_alone_has_the_login_name(
    tmp_path: Path, sit: Sit
) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    command = (sys.executable, "-m", "pourparler", "read", str(report), "-o", str(output), "--review")
    sitting, _ = begun(sit, tmp_path, STALLED, command)
    sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("c", "What does Chile insist on?")
    sitting.press("only once the market is open\n", "Is that meant? [y/n]")
    shown = sitting.press("y", "So far:", "[q]uit")
    sitting.press("n", "So far:", "[q]uit") if "[y]es" in shown else None
    sitting.press("w", "Wrote")
    written = output.read_text(encoding="utf-8")
    assert "outlet: the analyst" in written
    assert "answer of the analyst" in written
    assert f"by: {getpass.getuser()}" not in written
    assert f"outlet: {getpass.getuser()}" not in written
    events = [json.loads(line) for line in Path(f"{output}.review.jsonl").read_text().splitlines()]
    assert {event["by"] for event in events if "by" in event} == {getpass.getuser()}
