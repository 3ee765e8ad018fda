import json
from pathlib import Path
from typing import Any

import pytest

from pourparler.errors import InputError
from pourparler.reading.scoring import Figures, Marked, matched, overlap, score_folder

TEXT = "Bolivia turned down the plan. Chile agreed to a joint patrol until May.\n"


def marked(start: int, end: int, speaker: str = "a", act: str = "demand") -> Marked:
    return Marked(speaker=speaker, addressee=None, act=act, span=(start, end), conditions=(), anonymous=False)


def annotated(**changes: Any) -> dict[str, Any]:
    refusal = {"speaker": "BO", "addressee": None, "act": "refuse", "span": [0, 28], "conditions": []}
    threat = {"speaker": "CL", "addressee": "BO", "act": "threat", "span": [30, 70], "conditions": [{"kind": "if"}]}
    parties = [{"id": "BO", "aliases": ["Bolivia"]}, {"id": "CL", "aliases": ["chile"]}, {"id": "PE", "aliases": []}]
    return {"parties": parties, "statements": [refusal, threat], "date": "2007-03-23", **changes}


def folder(at: Path, data: object, text: str = TEXT) -> Path:
    (at / "01.json").write_text(json.dumps(data), encoding="utf-8")
    (at / "01.txt").write_text(text, encoding="utf-8")
    return at


def test_each_span_is_matched_once_and_the_best_overlap_first() -> None:
    assert matched([marked(0, 10), marked(12, 20)], [marked(0, 20), marked(0, 10)]) == [(0, 1), (1, 0)]
    assert matched([marked(0, 10)], [marked(0, 10), marked(0, 10)]) == [(0, 0)]


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 15), 0.5), ((0, 10), (6, 16), 0.0), ((0, 10), (0, 41), 0.0)],
)
def test_half_of_the_shorter_and_a_quarter_of_the_longer_must_overlap(
    one: tuple[int, int], other: tuple[int, int], share: float
) -> None:
    assert overlap(one, other) == overlap(other, one) == share


@pytest.mark.parametrize(("level", "pairs"), [("detect", 1), ("speaker", 0), ("act", 1), ("full", 0)])
def test_each_level_asks_for_more(level: str, pairs: int) -> None:
    assert len(matched([marked(0, 10)], [marked(0, 10, speaker="b")], level)) == pairs


def test_figures_are_those_counted_by_hand(tmp_path: Path) -> None:
    score = score_folder(folder(tmp_path, annotated()))
    assert score.reports == 1
    assert score.levels["detect"] == Figures(2, 2, 2)
    assert score.levels["speaker"] == Figures(2, 2, 2)
    assert score.levels["full"] == score.levels["act"] == Figures(1, 2, 2)
    assert score.levels["parties"] == Figures(2, 2, 3)
    assert score.levels["conditions"] == Figures(0, 1, 1)
    assert score.levels["addressee"] == Figures(0, 0, 0)
    assert score.acts == {"refuse": Figures(1, 1, 1), "threat": Figures(0, 0, 1), "accept": Figures(0, 1, 0)}
    assert score.metadata == {"date": (0, 1)}
    assert score.anonymous == (1, 1)


def test_an_annotation_without_its_text_is_left_out_and_told(tmp_path: Path) -> None:
    folder(tmp_path, annotated())
    (tmp_path / "02.json").write_text("{}", encoding="utf-8")
    score = score_folder(tmp_path)
    assert (score.reports, score.left_out) == (1, ("02.json",))


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no annotation"):
        score_folder(tmp_path)


@pytest.mark.parametrize(
    "data", [[], {"parties": []}, {"parties": 1, "statements": []}, annotated(statements=[{"speaker": "x"}]), "text"]
)
def test_what_is_no_annotation_is_told_with_its_file(tmp_path: Path, data: object) -> None:
    with pytest.raises(InputError, match=r"01\.json: is no annotation of a report"):
        score_folder(folder(tmp_path, data))


def test_nothing_read_and_nothing_annotated_are_no_division_by_zero() -> None:
    assert (Figures().precision, Figures().recall, Figures().f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("report", "speaker"),
    [
        ("The Labour Bloc refused the plan.\n", "Labour Bloc"),
        ("Mr. Paz's Bloc, the Labour Bloc, refused the plan.\n", "Labour Bloc"),
    ],
)
def test_a_party_called_by_its_id_is_that_party_with_an_article_or_without(
    tmp_path: Path, report: str, speaker: str
) -> None:
    parties = [{"id": speaker, "aliases": ["the Bloc"]}]
    refusal = {"speaker": speaker, "addressee": None, "act": "refuse", "span": [0, len(report)], "conditions": []}
    score = score_folder(folder(tmp_path, {"parties": parties, "statements": [refusal]}, report))
    assert score.levels["full"] == Figures(1, 1, 1)
