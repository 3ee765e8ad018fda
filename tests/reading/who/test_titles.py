import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.reader import read_report
from pourparler.reading.who.names import muster
from pourparler.reading.who.titles import is_office, is_part_of_a_name, offices, without_openers

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Peruvian President Rosa Quispe spoke.", "President "),
        ("US Secretary of State Laura Finch spoke.", "Secretary of State "),
        ("Deputy Water Minister Juan Salas spoke.", "Deputy Water Minister "),
        ("Health and Human Services Secretary Juan Salas spoke.", "Health and Human Services Secretary "),
        ("Senate Majority Leader Juan Salas spoke.", "Senate Majority Leader "),
        ("Sen. Juan Salas spoke.", "Sen. "),
        ("the Ministers of Peru spoke.", None),
        ("the Minister said so.", None),
        ("the General Workers met.", None),
    ],
)
def test_an_office_in_capitals_ends_where_the_name_begins(words: str, office: str | None) -> None:
    assert next((words[one.start : one.end] for one in offices(words, 0, len(words))), None) == office


@pytest.mark.parametrize("words", ["PM", "Ambassador", "Secretary of State", "Prime Minister", "Envoys"])
def test_a_bare_office_is_one(words: str) -> None:
    assert is_office(words)


@pytest.mark.parametrize("words", ["Peru", "Ambassador Salas", "State", "Minister of Peru"])
def test_what_is_more_than_an_office_is_none(words: str) -> None:
    assert not is_office(words)


@pytest.mark.parametrize(
    ("words", "state", "his"),
    [
        ("Chad Smith, a fisherman, refused.", "Chad", True),
        ("Petra Jordan, a captain, refused.", "Jordan", True),
        ("The fisherman Israel Gómez refused.", "Israel", True),
        ("Later Mr Jordan refused.", "Jordan", True),
        ("The talks that Petra Jordan leads.", "Jordan", True),
        ("Chad Foreign Minister Ana Ruiz refused.", "Chad", False),
        ("Israel Railways refused.", "Israel", False),
        ("Yesterday Jordan refused.", "Jordan", False),
        ("In Jordan, a captain refused.", "Jordan", False),
        ("Jordan refused.", "Jordan", False),
        ("Jordan Valley farmers refused.", "Jordan", False),
        ("Between Peru and Chad Chile mediates.", "Chad", False),
    ],
)
def test_a_state_that_is_part_of_a_name_is_no_state(words: str, state: str, his: bool) -> None:
    at = words.index(state)
    assert is_part_of_a_name(words, at, at + len(state)) is his


@pytest.mark.parametrize(
    ("words", "person", "party"),
    [
        ("Peruvian President Rosa Quispe refused. Quispe left.", "Rosa Quispe", "Peru"),
        ("Peruvian Ambassador Jorge Salas refused.", "Jorge Salas", "Peru"),
        ("US Secretary of State Laura Finch refused.", "Laura Finch", "United States"),
        ("Chad Smith, a fisherman, refused.", "Chad Smith", None),
    ],
)
def test_an_officer_speaks_for_his_state_and_is_no_party(words: str, person: str, party: str | None) -> None:
    text = words + FILLER
    roster = muster(text, lay_out(text))
    assert roster.people == {person: party}
    assert {mention.party for mention in roster.mentions if mention.party} == ({party} if party else set())


def test_whoever_is_called_as_a_state_is_meant_later_too() -> None:
    text = "Petra Jordan, a captain, refused to leave. Jordan also refused to pay." + FILLER
    assert {mention.party for mention in muster(text, lay_out(text)).mentions} == {None}
    text = "Petra Jordan, a captain, refused to leave. The Jordanian envoy agreed: Jordan refused to pay." + FILLER
    assert "Jordan" in {mention.party for mention in muster(text, lay_out(text)).mentions}


def test_the_act_begins_with_the_whole_office() -> None:
    text = (
        "Talks stall\n\n12 March 2026\n\nUS Secretary of State Laura Finch demanded that Peru free the crew." + FILLER
    )
    report = read_report("r.txt", text.encode())
    assert [(s.speaker, s.speaker_name, s.quote) for s in report.statements] == [
        ("United States", "Laura Finch", "US Secretary of State Laura Finch demanded that Peru free the crew")
    ]


def test_the_country_in_parentheses_is_that_of_whoever_is_named_before_it() -> None:
    said = "JUAN DIAZ (Peru) said his country would not withdraw the ships. ANA ROJAS (Chile) rejected that demand."
    text = f"Talks\n\n12 March 2026\n\n{said}"
    report = read_report("r.txt", (text + FILLER).encode())
    assert {(s.speaker, s.speaker_name) for s in report.statements} == {("Peru", "Juan Diaz"), ("Chile", "Ana Rojas")}


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Although DF", "DF"), ("Why Senate Democrats", "Senate Democrats"), ("New Dawn", "New Dawn"), ("Because", "")],
)
def test_a_conjunction_begins_no_name(name: str, plain: str) -> None:
    assert without_openers(name) == plain


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Although Dawn Party refused, others left.", "Dawn Party"),
        ("Whereas Dawn refused the plan, others left. The head of Dawn stayed.", "Dawn"),
        ("Ana Rojas, who leads the opposition Conservatives, refused.", "Conservatives"),
    ],
)
def test_no_party_is_made_with_what_opens_a_sentence(text: str, party: str) -> None:
    assert {m.party for m in muster(text + FILLER, lay_out(text + FILLER)).mentions} == {party}


def test_where_a_firm_sits_is_no_part_of_its_name() -> None:
    assert without_openers("Lima-based Xanta") == "Xanta"
    assert without_openers("Rolls-Royce Motors") == "Rolls-Royce Motors"
