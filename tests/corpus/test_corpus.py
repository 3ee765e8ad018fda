"""The corpus holds together: what its annotations point at stands in its reports."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.desk.gather import gather, gather_each
from pourparler.desk.study import Study
from pourparler.reading.english.cue import ConditionKind
from pourparler.record.statements import Act

CORPUS = Path(__file__).parents[2] / "corpus"
REPORTS = sorted(report for part in ("open", "sealed") for report in (CORPUS / part).glob("*.txt"))
TWICE = sorted(path for path in (CORPUS / "twice").glob("*.json") if ".positions" not in path.name)
PILES = sorted(path.parent for path in (CORPUS / "piles").glob("*/*/truth.json"))
KINDS = {"require", "never", "before", "only if", "in return for", "with", "first"}
VERDICTS = {"stuck", "not stuck", "cannot say"}


def hand(report: Path) -> str:
    return report.stem.rstrip("0123456789")


def annotated(report: Path) -> tuple[str, dict[str, Any], dict[str, Any]]:
    parts = (json.loads(report.with_suffix(ending).read_text("utf-8")) for ending in (".json", ".positions.json"))
    statements, positions = parts
    return report.read_text("utf-8"), statements, positions


def test_it_has_many_hands_of_which_eight_are_sealed() -> None:
    hands = {part: {hand(report) for report in REPORTS if report.parent.name == part} for part in ("open", "sealed")}
    assert hands == {"open": {*"ABCDEFGKLOPQRSWXYZ", "AA", "AB", "AC", "AD"}, "sealed": set("HIJMNTUV")}
    assert len(REPORTS) == 16 * 13 + 4 * 12 + 44 + 40 + 11 + 7 * 24


def test_a_fifth_of_it_is_read_twice() -> None:
    reports = {report.stem: report.read_text("utf-8") for report in REPORTS}
    assert len(TWICE) * 5 >= len(REPORTS)
    for second in TWICE:
        for one in json.loads(second.read_text("utf-8"))["statements"]:
            assert reports[second.stem][slice(*one["span"])] == one["text"]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.stem)
def test_statements_point_at_words_of_their_report(report: Path) -> None:
    text, gold, _ = annotated(report)
    parties = {party["id"] for party in gold["parties"]}
    for one in gold["statements"]:
        assert text[slice(*one["span"])] == one["text"]
        assert one["speaker"] in parties
        assert one["addressee"] is None or one["addressee"] in parties
        assert one["act"] in set(Act)
        for condition in one["conditions"]:
            assert text[slice(*condition["span"])] == condition["text"]
            assert condition["kind"] in set(ConditionKind)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.stem)
def test_positions_and_the_verdict_rest_on_words_of_their_report(report: Path) -> None:
    text, gold, truth = annotated(report)
    parties = {party["id"] for party in gold["parties"]}
    for position in truth["positions"]:
        assert position["passage"] in text
        assert position["party"] in parties
        assert position["kind"] in KINDS
    assert {truth["verdict"], *truth["also_ok"]} <= VERDICTS
    assert truth["state_passage"] is None or truth["state_passage"] in text


@pytest.mark.parametrize("report", sorted((CORPUS / "open").glob("*.txt")), ids=lambda report: report.stem)
def test_no_quarrel_is_called_over_that_goes_on(report: Path) -> None:
    _, _, truth = annotated(report)
    talks = gather([report]).talks
    said = find_verdict(talks, stuck=Study(talks).deadlock.answer.stuck).ruling
    allowed = {truth["verdict"], *truth["also_ok"]}
    assert said is not Ruling.NOT_STUCK or "not stuck" in allowed, truth["verdict_why"]


def judged(pile: Path) -> Iterator[tuple[list[Path], dict[str, Any]]]:
    """The first reports of a pile, and what a careful reader says of the talks who has read so far."""
    files = sorted(pile.glob("*.txt"))
    for number, truth in enumerate(json.loads((pile / "truth.json").read_text("utf-8"))["after"], 1):
        yield files[:number], truth


@pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile.name)
def test_a_pile_is_judged_after_each_report_and_positions_stand_in_one(pile: Path) -> None:
    assert [files[-1].name for files, _ in judged(pile)] == [path.name for path in sorted(pile.glob("*.txt"))]
    for _, truth in judged(pile):
        assert {truth["verdict"], *truth["also_ok"]} <= VERDICTS
    for position in json.loads((pile / "truth.json").read_text("utf-8"))["positions"]:
        assert position["passage"] in (pile / f"{position['report']}.txt").read_text("utf-8")
        assert position["kind"] in KINDS


@pytest.mark.parametrize("pile", [one for one in PILES if one.parent.name == "open"], ids=lambda pile: pile.name)
def test_no_dispute_is_called_over_that_goes_on_whichever_report_came_last(pile: Path) -> None:
    for files, truth in judged(pile):
        said = {
            find_verdict(one.talks, stuck=Study(one.talks).deadlock.answer.stuck).ruling
            for one in gather_each(files).each
        }
        assert Ruling.NOT_STUCK not in said or "not stuck" in {truth["verdict"], *truth["also_ok"]}, truth["why"]
