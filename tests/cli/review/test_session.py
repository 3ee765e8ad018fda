"""A person at a terminal of his own: what he sees, what is kept, what is written."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

from pourparler.record import codec
from tests.cli.review.sitting import PROGRAM, Sit, Sitting

REPORTS = Path(__file__).parents[2] / "reading" / "reports"
KEYS = "[a]ccept"
FIELDS = "Enter: done"


def in_order(sitting: Sitting) -> str:
    """Go through all sentences as the reports have them, not only through those that matter."""
    sitting.see("So far:", "[q]uit")
    return sitting.press("o", " of ", KEYS)


def sentences(shown: str) -> int:
    match = re.search(r"of (\d+) ·", shown)
    assert match, shown
    return int(match[1])


def verdicts(journal: Path) -> list[str]:
    told = [json.loads(line) for line in journal.read_text().splitlines()]
    return [event.get("verdict", event["kind"]) for event in told]


def test_a_review_is_edited_undone_killed_gone_on_with_and_written(tmp_path: Path, sit: Sit) -> None:
    output, report = tmp_path / "talks.yaml", REPORTS / "canal.txt"
    journal = tmp_path / "talks.yaml.review.jsonl"
    first = sit(output, report)
    total = sentences(in_order(first))
    first.press("a", "2 of", "1 accepted", KEYS)
    first.press("r", "3 of", "1 rejected", KEYS)
    assert "rejected" not in first.press("u", "2 of", KEYS).lower().replace("[r]eject", "")
    first.press("\ra", "3 of", "2 accepted", KEYS)  # Enter means nothing here
    first.press("s", "4 of", "1 skipped", KEYS)
    # an edit: somebody else said it, more firmly, under a condition that is mended on the way
    first.press("e", FIELDS)
    first.press("w", "Who?")
    first.press("Boliv\t\n", FIELDS)
    first.press("c", "Condition?")
    first.press("refund-tolls befor resume-talks\n", 'Did you mean "before"?', "Condition?")
    first.press("refund-toll before resume-talks\n", "same as refund-tolls")
    first.press("y", "refund-tolls before resume-talks  (", FIELDS)
    first.press("f", "How firm?")
    first.press("red\n", "(red line)", FIELDS)
    first.press("\r", "5 of", "1 edited", KEYS)
    first.kill()
    assert verdicts(journal) == ["review", "report", "accept", "reject", "undone", "accept", "skip", "edit"]
    assert not output.exists()

    with journal.open("ab") as torn:
        torn.write(b'{"kind": "decision", "numb')
    second = sit(output, report)
    second.see("Going on where you stopped", "2 accepted, 1 edited", "So far:", "[q]uit")
    second.press("o", "5 of", KEYS)
    for place in range(6, total + 1):
        second.press("a", f"{place} of", KEYS)
    second.press("a", "The end.", f"{total - 2} accepted, 1 edited, 0 rejected, 1 skipped, 0 left")
    second.press("w", "Wrote")
    assert second.end() == 0
    talks = codec.load(output)
    mended = [position for position in talks.positions if str(position.says) == "refund-tolls before resume-talks"]
    assert [(p.party, p.firmness.value, p.is_draft) for p in mended] == [(("bolivia",), "red line", False)]
    assert not any(position.is_draft for position in talks.positions)
    assert all(event["by"] == "Ada" for event in map(json.loads, journal.read_text().splitlines()) if "by" in event)


def test_accepting_takes_one_key_a_sentence_and_keys_typed_ahead_count(tmp_path: Path, sit: Sit) -> None:
    sitting = sit(tmp_path / "talks.yaml", REPORTS / "river.txt")
    total = sentences(in_order(sitting))
    sitting.press("a" * total, "The end.", f"{total} accepted")
    assert sitting.keys == 1 + total
    sitting.press("w", "Wrote")
    assert sitting.end() == 0
    assert codec.load(tmp_path / "talks.yaml").positions


def test_a_statement_with_a_new_party_and_a_new_measure_is_added(tmp_path: Path, sit: Sit) -> None:
    output = tmp_path / "talks.yaml"
    sitting = sit(output, REPORTS / "canal.txt")
    in_order(sitting)
    sitting.press("e", FIELDS)
    sitting.press("+", "Who?")
    sitting.press("Boatmen of Xyz\n", "Is that a party of its own? [y/n]")
    sitting.press("n", "Who?")  # nobody is made of a typing error
    sitting.press("Boatmen of Xyz\n", "Is that a party of its own? [y/n]")
    sitting.press("\r", "Press y for yes or n for no.")
    sitting.press("y", "To whom?")
    sitting.press("chile\n", "Which act?")
    sitting.press("dem\n", "About what?")
    sitting.press("dredge the harbour\n", "Who would do it?")
    sitting.press("Chile\n", "Condition?")
    sitting.press("dredge-the-harbour\n", "How firm?")
    sitting.press("\n", "Boatmen of Xyz → Chile · demand: dredge-the-harbour", "(stated)", FIELDS)
    sitting.press("\r", "1 edited", KEYS)
    sitting.press("w", "Wrote", KEYS)
    sitting.press("q", "The same command goes on here")
    assert sitting.end() == 0
    talks = codec.load(output)
    assert talks.measure_by_id["dredge-the-harbour"].by == ("chile",)
    held = [position for position in talks.positions if position.party == ("boatmen-of-xyz",)]
    assert [(str(p.says), p.is_draft) for p in held] == [("require dredge-the-harbour", False)]
    assert any(position.is_draft for position in talks.positions)


def test_a_file_changed_by_hand_keeps_its_comments(tmp_path: Path, sit: Sit) -> None:
    output = tmp_path / "talks.yaml"
    sitting = sit(output, REPORTS / "canal.txt")
    total = sentences(in_order(sitting))
    sitting.press("s" * total, "The end.", f"{total} skipped")
    sitting.press("w", "Wrote")
    assert sitting.end() == 0
    output.write_text(output.read_text().replace("talks: ", "# by hand\ntalks: My "), encoding="utf-8")
    again = sit(output, REPORTS / "canal.txt")
    again.see("The end.")
    again.press("k", f"1 of {total}", "Skipped by Ada", KEYS)
    again.press("a", "The end.", "1 accepted")
    again.press("w", "Wrote")
    assert again.end() == 0
    assert "# by hand\ntalks: My " in output.read_text()


def test_ctrl_c_throws_an_edit_away_and_then_leaves_with_all_kept(tmp_path: Path, sit: Sit) -> None:
    output = tmp_path / "talks.yaml"
    sitting = sit(output, REPORTS / "river.txt")
    in_order(sitting)
    sitting.press("a", "2 of", KEYS)
    sitting.press("e", FIELDS)
    sitting.press("w", "Who?")
    sitting.press("Suda", "Suda")
    time.sleep(
        1
    )  # a person's pause: Python's readline minds Ctrl-C only while it waits for a key, not while it takes one
    sitting.press("\x03", "2 of", "1 accepted", KEYS)
    sitting.press("\x03", "1 accepted", "Kept in")
    assert sitting.end() == 130
    assert verdicts(tmp_path / "talks.yaml.review.jsonl") == ["review", "report", "accept"]


CIRCLE = """Market talks stay stuck

The Lima Star, 4 May 2024

Peru said it would not open its market before Chile lowers its tariffs.
Chile said it would not lower its tariffs before Peru opens its market.
It rained in Lima.
"""


def test_only_what_the_verdict_turns_on_is_asked_and_the_verdict_is_shown_after_each_answer(
    tmp_path: Path, sit: Sit
) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(CIRCLE, encoding="utf-8")
    sitting = sit(output, report)
    shown = sitting.see("So far: the talks are stuck. Two answers would settle it", KEYS)
    assert "Is it so that" in shown
    assert "If not, " in shown
    shown = sitting.press("a", "So far: the talks are stuck. One answer would settle it", KEYS)
    shown = sitting.press("a", "So far: the talks are stuck.", "The end.", "stay drafts", "[w]rite")
    sitting.press("w", "Wrote")
    assert sitting.end() == 0
    assert not any(position.is_draft for position in codec.load(output).positions)


def test_a_reading_that_is_refused_changes_the_verdict_at_once(tmp_path: Path, sit: Sit) -> None:
    report = tmp_path / "report.txt"
    report.write_text(CIRCLE, encoding="utf-8")
    sitting = sit(tmp_path / "talks.yaml", report)
    sitting.see("So far: the talks are stuck.", KEYS)
    sitting.press("r", "So far: whether the talks are stuck cannot be said", "[q]uit")
    sitting.press("u", "So far: the talks are stuck.", " of ", KEYS)


BOOKS = """Takeover talks stall

The Tarn Ledger, 4 May 2024

France would not name a price before Spain published the accounts of the mine.
Spain said it would not let anybody photograph the accounts.
The talks are deadlocked.
"""


def test_where_nobody_can_say_the_question_that_would_explain_it_is_asked_and_yes_settles_it(
    tmp_path: Path, sit: Sit
) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(BOOKS, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("So far: whether the talks are stuck cannot be said", "same step as", "[y]es [n]o")
    sitting.press("\r y", "Yes: ", "So far: the talks are stuck.", KEYS)  # neither Enter nor the space bar answers
    sitting.press("u", "Taken back", "[y]es [n]o")
    sitting.press("n", "No: ", "So far:", "[q]uit")
    sitting.press("w", "Wrote", "[q]uit")
    sitting.press("q", "goes on here")
    assert sitting.end() == 0
    (settled,) = codec.load(output).answered
    assert settled.answer.value == "no"
    assert settled.by == "Ada"


STALLED = """Trade talks stall

The Tarn Ledger, 4 May 2024

Chile demanded that Peru open its market.
Peru demanded that Chile lower its tariffs.
The talks are deadlocked.
"""


def test_what_is_neither_so_nor_not_is_said_in_words_of_ones_own_and_rests_on_them(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(STALLED, encoding="utf-8")
    sitting = sit(output, report)
    shown = sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    assert "“Peru demanded that Chile lower its tariffs.” (Trade talks" in shown, (
        "the passage stands below the question"
    )
    sitting.press("c", "What does Chile insist on?")
    sitting.press("nonsense that nobody knows\n", "New: ")
    sitting.press("-\n", "Write it otherwise.", "What does Chile insist on?")
    read_back = sitting.press("no lowering of the tariffs until the market is open\n", "Is that meant? [y/n]")
    assert "Chile wants Peru to open its market before it will lower its tariffs." in " ".join(read_back.split())
    sitting.press("n", "Then say it in other words", "What does Chile insist on?")
    sitting.press("no lowering of tariffs until the market is open\n", "Is that meant? [y/n]")
    shown = sitting.press("y", "Chile: no lowering", "So far:", "[q]uit")
    assert "Does Chile refuse" not in shown, "it is not asked again"
    sitting.press("o", KEYS)
    sitting.press("w", "Wrote")
    sitting.press("q", "goes on here")
    assert sitting.end() == 0
    talks = codec.load(output)
    (own,) = [position for position in talks.positions if not position.is_draft]
    assert (own.party, str(own.says)) == (("chile",), "open-market before lower-tariffs")
    (ground,) = own.grounds
    assert (ground.quote, talks.source_by_id[ground.source].outlet) == (
        "no lowering of tariffs until the market is open",
        "Ada",
    )


def test_what_no_report_tells_can_be_added_at_a_question_and_at_the_end(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(STALLED, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("-\n", "Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("p", "Who insists on something?")
    sitting.press("Chile\n", "What does Chile insist on?")
    sitting.press("open-market before lower-tariffs\n", "Is that meant?")
    sitting.press("y", "What stands against that?", "[n] something else")
    shown = sitting.press("\n", "Chile: open-market before", "So far:", "[q]uit")
    assert "Does Chile refuse" not in shown
    sitting.press("u", "Taken back: Chile: open-market before lower-tariffs", "Does Chile refuse", "[q]uit")
    sitting.press("p", "Who insists")
    sitting.press("Peru\n", "What does Peru insist on?")
    sitting.press("lower-tariffs before open-market\n", "Is that meant?")
    sitting.press("y", "What stands against that?", "[n] something else")
    sitting.press("\n", "Peru: lower-tariffs before", "[q]uit")
    sitting.press("w", "Wrote")
    (own,) = [position for position in codec.load(output).positions if not position.is_draft]
    assert (own.party, str(own.says)) == (("peru",), "lower-tariffs before open-market")


def test_a_sentence_that_names_another_as_whoever_insists_is_kept_for_that_one(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(STALLED, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("c", "What does Chile insist on?")
    told = "Peru will open its market only after Chile lowers its tariffs\n"
    read_back = sitting.press(told, "Is that meant? [y/n]")
    assert "Peru wants Chile to lower its tariffs before it will open its market" in " ".join(read_back.split())
    sitting.press("y", "Peru: Peru will open", "[q]uit")
    sitting.press("w", "Wrote")
    (own,) = [position for position in codec.load(output).positions if not position.is_draft]
    assert own.party == ("peru",)


def test_a_step_in_words_of_ones_own_is_an_act_of_its_doer(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(STALLED, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("Does Chile refuse to lower its tariffs?", "[q]uit")
    sitting.press("c", "What does Chile insist on?")
    told = "no lowering of the tariffs until Peru has left the fishing grounds\n"
    sitting.press(told, 'New: "leave the fishing grounds". Who would do it?', "[Peru]")
    read_back = sitting.press("\n", "Is that meant? [y/n]")
    wants = "Chile wants Peru to leave the fishing grounds before it will lower its tariffs."
    assert wants in " ".join(read_back.split())
    sitting.press("y", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    measure = codec.load(output).measure_by_id["leave-the-fishing-grounds"]
    assert (measure.what, measure.by) == ("leave the fishing grounds", ("peru",))


UNDATED = """Envoys speak

Chile demanded that Peru open its market.
"""


def test_of_two_suppositions_it_is_asked_which_is_not_so_and_one_can_go_back(tmp_path: Path, sit: Sit) -> None:
    dated, undated, output = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "talks.yaml"
    head, _, _ = STALLED.partition("Chile demanded")
    dated.write_text(f"{head}Peru refused to close its port.\nThe talks are deadlocked.\n", encoding="utf-8")
    undated.write_text(UNDATED, encoding="utf-8")
    sitting = sit(output, dated, undated)
    sitting.see("Does Chile want Peru to close Peru's port?", "[q]uit")
    two = "Is this meant to bind: Chile insists that Peru open Peru's market? And does Peru refuse"
    assert two in " ".join(sitting.press("n", "Is this meant to bind", "[q]uit").split())
    sitting.press("n", "Which is not so?", "1  Is this meant to bind", "2  Does Peru refuse")
    sitting.press("x", "Press a number, 1 to 2, or Enter to go back.")
    assert two in " ".join(sitting.press("\r", "Is this meant to bind", "[q]uit").split()), "nothing was answered"
    sitting.press("n", "Which is not so?", "2  Does Peru refuse")
    sitting.press("2", "No: Does Peru refuse to open", "So far:")
    sitting.press("w", "Wrote")
    answered = [(one.kinds, one.refuses and one.refuses.party) for one in codec.load(output).answered]
    assert answered == [(("demands",), None), (("refuses",), "peru")]


MOVING = """Trade talks go on

The Tarn Ledger, 4 May 2024

Chile demanded that Peru open its market. Peru said it would open its market only if Chile lowers its tariffs.
"""


def test_what_would_settle_it_is_asked_though_no_single_answer_would_change_it(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(MOVING, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("Does Chile refuse to lower Chile's tariffs?", "[q]uit")
    shown = sitting.press("n", "No: ", "What are the talks stuck on", "[q]uit")
    assert "refuses.." not in shown
    sitting.press("d", "Two answers would settle it.", "Is it so that", KEYS)
    sitting.press("a", "One answer would settle it.", "Is it so that", KEYS)
    sitting.press("a", "nothing that was read keeps the talks stuck", "The end.")


def test_a_question_answered_no_does_not_keep_what_it_was_about_from_being_refused(tmp_path: Path, sit: Sit) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "talks.yaml"
    report.write_text(BOOKS, encoding="utf-8")
    sitting = sit(output, report)
    sitting.see("same step as", "[y]es [n]o")
    sitting.press("n", "No: ", "So far:", "[q]uit")
    sitting.press("w", "Wrote", "[q]uit")
    assert len(codec.load(output).answered) == 1
    shown = sitting.press("o", KEYS)
    for _ in range(sentences(shown)):
        sitting.press("r", "So far:", "[q]uit")
    sitting.press("w", "Wrote")
    assert sitting.end() == 0
    assert (codec.load(output).answered, codec.load(output).positions) == ((), ())


def test_measures_are_merged_with_a_look_before_and_the_goal_is_set_and_both_are_kept_and_undone(
    tmp_path: Path, sit: Sit
) -> None:
    output = tmp_path / "talks.yaml"
    sitting = sit(output, REPORTS / "canal.txt")
    in_order(sitting)
    sitting.press("m", "Which measure or party stays?")
    sitting.press("no such thing\n", 'Nothing is called "no such thing"', "Which measure or party stays?")
    sitting.press("chile\n", "Which one is the same?")
    sitting.press("bolivia\n", '"Bolivia" is "Chile"', "would speak of", "Is that so? [y/n]")
    sitting.press("y", "So far:", KEYS)
    assert "Taken back" in sitting.press("u", KEYS)
    sitting.press("g", "No deal without what?")
    sitting.press("refund-tolls\n", "No deal without require refund-tolls.", "So far:", KEYS)
    sitting.press("w", "Wrote", KEYS)
    sitting.press("q", "The same command goes on here")
    assert sitting.end() == 0
    talks = codec.load(output)
    assert {"chile", "bolivia"} <= set(talks.party_by_id)
    assert [str(item) for item in talks.wanted] == ["require refund-tolls"]
    again = sit(output, REPORTS / "canal.txt")
    in_order(again)
    again.press("m", "Which measure or party stays?")
    again.press("bolivia\n", "Which one is the same?")
    again.press("chile\n", "Is that so? [y/n]")
    again.press("y", "So far:", KEYS)
    again.kill()  # not written yet, and kept all the same
    third = sit(output, REPORTS / "canal.txt")
    in_order(third)
    third.press("w", "Wrote", KEYS)
    third.press("q", "The same command goes on here")
    assert third.end() == 0
    assert "chile" not in codec.load(output).party_by_id
    assert "Chile" in codec.load(output).party_by_id["bolivia"].aliases


def test_a_report_that_changed_is_told(tmp_path: Path, sit: Sit) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes((REPORTS / "river.txt").read_bytes())
    sitting = sit(tmp_path / "talks.yaml", report)
    in_order(sitting)
    sitting.press("a", "2 of", KEYS)
    sitting.kill()
    report.write_bytes((REPORTS / "strike.txt").read_bytes())
    again = sit(tmp_path / "talks.yaml", report)
    again.see("report.txt has changed since it was reviewed", "So far:", "[q]uit")


def test_every_line_fits_eighty_columns_and_a_report_cannot_order_the_terminal_about(tmp_path: Path, sit: Sit) -> None:
    report = tmp_path / "report.txt"
    text = (REPORTS / "canal.txt").read_text(encoding="utf-8").replace("tolls", "tolls\x1b]0;mine\x07")
    report.write_text(text, encoding="utf-8")
    sitting = sit(tmp_path / "talks.yaml", report)
    shown = in_order(sitting) + sitting.press("?", "the time.")
    for _ in range(4):
        shown += sitting.press("a", KEYS, "[?]")
    shown += sitting.press("?", "the time.") + sitting.press("e", FIELDS)
    assert "mine" in shown
    assert not {"\x07", "\x1b"} & set(shown)
    assert [line for line in shown.splitlines() if len(line) > 80] == []


def test_without_a_terminal_nothing_is_asked_and_it_says_why(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "talks.yaml"), str(REPORTS / "river.txt")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False, text=True)
    assert done.returncode == 1
    assert "no terminal" in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []
