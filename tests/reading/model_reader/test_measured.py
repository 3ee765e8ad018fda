import json
from pathlib import Path

from pourparler.reading import read_report
from pourparler.reading.model_reader import Endpoint, reader_with_model
from pourparler.reading.scoring import score_folder
from pourparler.record.statements import Act
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY, REPORTS

FERRY_TXT = (REPORTS / "ferry.txt").read_bytes()


def test_a_draft_is_read_as_statements_at_their_places() -> None:
    with stub.serving(stub.said(FERRY)) as server:
        report = reader_with_model(read_report, Endpoint(url=server.url, model="m"))("ferry.txt", FERRY_TXT)
    found = [(one.speaker, one.act) for one in report.statements]
    assert found == [
        ("Guild", Act.PRECONDITION),
        ("Northline Ferries", Act.PRECONDITION),
        ("Northline Ferries", Act.OFFER),
        ("Guild", Act.REFUSE),
    ]
    assert all(report.text[slice(*one.span)] == one.quote for one in report.statements)
    assert all(
        report.sentences[one.sentence].start <= one.span[0] < report.sentences[one.sentence].end
        for one in report.statements
    )


def test_it_is_scored_as_the_rules_are(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_bytes(FERRY_TXT)
    text = FERRY_TXT.decode()
    at = text.index("ruled out withdrawing")
    gold = {
        "parties": [{"id": "guild", "aliases": ["Guild"]}, {"id": "northline", "aliases": ["Northline Ferries"]}],
        "statements": [{"speaker": "northline", "act": "precondition", "span": [at, at + 53]}],
    }
    (tmp_path / "01.json").write_text(json.dumps(gold), encoding="utf-8")
    with stub.serving(stub.said(FERRY)) as server:
        score = score_folder(tmp_path, reader_with_model(read_report, Endpoint(url=server.url, model="m")))
    assert (score.levels["full"].right, score.levels["full"].read) == (1, 4)
