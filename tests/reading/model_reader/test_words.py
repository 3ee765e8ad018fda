import json

from pourparler.reading.model_reader import Endpoint, ModelDraft, Role, model_json, remarks, told, where_it_goes
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY, changed, report
from tests.reading.model_reader.test_both import ask

HERE = Endpoint(url="http://localhost:11434/v1", model="small", key="sk-Sesame")
WRONG = changed(lambda d: d["positions"][1].update(quote="We will sail again"))


def drafted(role: Role = Role.LEAD) -> ModelDraft:
    return ask(stub.said(WRONG), role=role)


def test_where_the_text_goes_is_said_before_it_goes() -> None:
    length = len(report().text)
    assert where_it_goes(HERE, [report()]) == (
        f"Sending the text of 1 report ({length} characters) to the model small at http://localhost:11434/v1, on this "
        "machine."
    )
    away = Endpoint(url="https://models.example.org/v1", model="large")
    assert where_it_goes(away, [report()]).endswith(
        "another machine. If the text is confidential, use an address on this machine."
    )
    clear = Endpoint(url="http://models.example.org/v1", model="large")
    assert ", another machine, UNENCRYPTED. " in where_it_goes(clear, [report()])


def test_that_what_was_found_goes_along_with_the_next_report_is_said() -> None:
    assert "each with the parties and measures found in those before" in where_it_goes(HERE, [report(), report()])
    assert "parties and measures" not in where_it_goes(HERE, [report()])


def test_what_came_of_it_is_told_with_what_was_dropped_and_the_tokens_but_no_price() -> None:
    first, second, third = told(drafted()).splitlines()
    assert first.startswith("Model: 1 position and 1 proposal found in the text. Rules: ")
    assert second == "Dropped: 1 (quotation not in the report)."
    assert third == "Tokens: 3,000 sent, 1,096 answered, in 1 request, as the server counts them."


def test_a_server_that_counts_no_tokens_is_not_quoted() -> None:
    found = ask(stub.completion({"content": json.dumps(FERRY)}, sent=0, answered=0))
    assert "Tokens" not in told(found)


def test_where_model_and_rules_do_not_agree_is_said_beside_the_sentence() -> None:
    found = drafted()
    said = remarks(found)
    texts = {place: report().original.text[place[1] : place[2]] for place in said}
    assert all(place[0] == report().text_sha256 for place in said)
    whole = {texts[place]: " ".join(words) for place, words in said.items()}
    (guild,) = (words for text, words in whole.items() if "We will not sail" in text)
    assert "withdraw-shifts before resume-sailing" in guild or "alike" in guild
    assert len(said) >= 1


def test_it_can_be_had_as_data() -> None:
    data = json.loads(json.dumps(model_json(drafted())))
    assert list(data) == ["model", "role", "agree", "differ", "only_lead", "only_second", "tokens", "reports"]
    (one,) = data["reports"]
    assert one["file"] == "ferry.txt"
    assert one["dropped"] == [{"why": "quotation not in the report", "what": "We will sail again"}]
    assert one["not_said"] == ["Would the Guild sail if the shifts were only suspended?"]
    assert data["tokens"] == {"requests": 1, "sent": 3000, "answered": 1096}
