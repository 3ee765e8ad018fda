import json
from dataclasses import replace

from pourparler.reading import read_report
from pourparler.reading.model_reader import Endpoint, ModelReading, compare, model_json, remarks, told, where_it_goes
from pourparler.reading.model_reader.answer import Said
from pourparler.reading.model_reader.verify import BY_MODEL, Dropped, Reason
from pourparler.record.statements import Act

REPORT = read_report("a.txt", b"Chile refused to pay the toll. Bolivia demanded a joint patrol of the canal.")
HERE = Endpoint(url="http://localhost:11434/v1", model="small", key="sk-Sesame")


def reading(failure: str | None = None, unread: int = 0) -> ModelReading:
    first, *_ = REPORT.statements
    model = (replace(first, act=Act.THREAT, cue=BY_MODEL),)
    return ModelReading(
        report=REPORT,
        statements=model,
        dropped=(Dropped(Reason.NOT_IN_TEXT, Said(quote="no such words")),),
        comparison=compare(REPORT.statements, model),
        unread=unread,
        failure=failure,
    )


def test_where_the_text_goes_is_said_in_one_sentence_before_it_goes() -> None:
    assert where_it_goes(HERE, [REPORT]) == (
        "Sending the text of 1 report (75 characters) to the model small at http://localhost:11434/v1, on this machine."
    )
    away = Endpoint(url="https://models.example.org/v1", model="large")
    assert where_it_goes(away, [REPORT, REPORT]).endswith("large at https://models.example.org/v1, another machine.")
    clear = Endpoint(url="http://models.example.org/v1", model="large")
    assert where_it_goes(clear, [REPORT]).endswith(", another machine, UNENCRYPTED.")


def test_what_came_of_it_is_told_with_what_was_dropped_and_why() -> None:
    first, second = told([reading()]).splitlines()
    assert first.startswith("Model: 1 statement found in the text: 0 as the rules read them, 1 otherwise, 0 more; ")
    assert first.endswith(f"; {len(REPORT.statements) - 1} by the rules alone.")
    assert second == "Dropped: 1 (quote not in the text)."


def test_what_was_not_read_is_told_with_the_reason() -> None:
    assert (
        told([reading("No room.", 2)]).splitlines()[-1] == "a.txt: not read by the model (2 sentences left). No room."
    )
    assert told([reading(None, 1)]).endswith("a.txt: read by the model in part (1 sentence left). It is too long.")


def test_as_data_statements_look_as_everywhere() -> None:
    answer = model_json(reading())
    assert json.loads(json.dumps(answer)) == answer
    (pair,) = answer["differ"]
    assert pair["differences"] == ["act"]
    assert (pair["rules"]["act"], pair["model"]["act"]) == ("refuse", "threat")
    assert answer["dropped"] == {"not_in_text": 1}


def test_a_sentence_carries_a_remark_where_rules_and_model_do_not_agree() -> None:
    first, *others = REPORT.statements
    sentence = REPORT.sentences[first.sentence]
    found = remarks([reading()])
    (differ,) = found[REPORT.text_sha256, sentence.start, sentence.end]
    assert differ.startswith("The model reads otherwise: Chile, threat, “Chile refused")
    assert ". The rules: Chile, refuse, “Chile refused" in differ
    last = REPORT.sentences[others[-1].sentence]
    assert found[REPORT.text_sha256, last.start, last.end][0].startswith("Only the rules found: Bolivia, ")


def test_a_remark_is_found_by_and_quotes_the_original() -> None:
    told = "The canal is shut. Chile re\u00adfused to pay the&nbsp;toll."
    report = read_report("a.txt", told.encode())
    comparison = compare((), report.statements)
    ((place, (remark,)),) = remarks([replace(reading(), report=report, comparison=comparison)]).items()
    assert told[slice(*place[1:])] == "Chile re\u00adfused to pay the&nbsp;toll."
    assert "“Chile re\u00adfused to pay the&nbsp;toll”" in remark


def test_where_both_read_alike_nothing_is_remarked() -> None:
    alike = replace(reading(), comparison=compare(REPORT.statements, REPORT.statements))
    assert remarks([alike]) == {}
    alone = replace(reading(), comparison=compare((), REPORT.statements[:1]))
    assert [remark[:21] for (remark,) in remarks([alone]).values()] == ["Only the model found:"]
