import pytest

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.layout import lay_out
from pourparler.reading.reader import read_report
from pourparler.reading.who.descriptions import ACTING, ENVOY
from pourparler.reading.who.groups import APPOSED, ARMED, CIVIL, FIRM, HELPER
from pourparler.reading.who.names import muster
from pourparler.reading.who.people import LEADS
from pourparler.reading.who.roles import HELPED_BY, HELPS_AFTER

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


@pytest.mark.parametrize(
    "rule",
    [ACTING, APPOSED, ARMED, CIVIL, ENVOY, FIRM, HELPER, HELPED_BY, HELPS_AFTER, LEADS],
    ids=lambda rule: rule.id,
)
def test_rules_fire_on_their_examples_alone(rule: Rule) -> None:
    assert all(rule.fires(text) for text in rule.fires_on)
    assert not any(rule.fires(text) for text in rule.passes_over)


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("The Dawn Front (DF) left. A Peruvian rebel coalition stayed.", "Peruvian rebel coalition", "DF"),
        ("The talks broke up. Peruvian rebels left.", "Peruvian rebels", "Peruvian rebels"),
        ("Fenwick Barges lifts its offer. Later the Peruvian group left.", "Peruvian group", "Fenwick Barges"),
        ("Peruvian dairy farmers refused.", "Peruvian dairy farmers", "Peruvian dairy farmers"),
        ("Peruvian officials refused.", "Peruvian", "Peru"),
        ("The Peruvian government bank rate fell.", "Peruvian", "Peru"),
        ("The talks were long. Players are demanding more.", "Players", "Players"),
        ("In May clubs at the lower end rejected it.", "clubs", "Clubs"),
        ("The unions representing the herders said no.", "The unions representing the herders", "Unions"),
    ],
)
def test_a_people_has_more_than_its_state(text: str, words: str, party: str) -> None:
    roster = muster(text + FILLER, lay_out(text + FILLER))
    assert (words, party) in {(text[m.start : m.end], m.party) for m in roster.mentions}


def test_the_state_of_those_who_lead_somewhere_is_not_theirs() -> None:
    text = "The Peruvian-led coalition refused." + FILLER
    assert "Peru" not in {mention.party for mention in muster(text, lay_out(text)).mentions}


def test_the_government_is_not_that_of_the_hosts() -> None:
    text = "LIMA, March 3 (CP) - Chile and the Dawn Front met. Peru's hosts left. The government refused. Chile stayed."
    roster = muster(text + FILLER, lay_out(text + FILLER))
    meant = next(m for m in roster.mentions if text[m.start : m.end] == "The government")
    assert (meant.party, roster.roles["Peru"]) == ("Chile", "host")


def test_an_envoy_without_a_name_is_of_the_united_nations_where_they_are_named() -> None:
    text = "The United Nations met both. The Special Envoy, Ana Rojas, left. Later Ms Rojas returned." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "United Nations"}


def test_a_minister_is_of_the_one_government_where_no_state_is_named() -> None:
    text = "The Lock Keepers' Union left. The health secretary, Ana Rojas, refused." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "Government"}
    text = "The Lock Keepers' Union left. The former health secretary, Ana Rojas, refused." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": None}


@pytest.mark.parametrize(
    "words",
    [
        "Ana Rojas, who heads the six-man team of the Dawn Front, left.",
        "Ana Rojas is deputy leader of the Dawn Front.",
        "Ana Rojas, of the Dawn Front, left.",
        "Minister Luz Ana Rojas, answering for the Dawn Front, left. Ana Rojas returned.",
    ],
)
def test_whoever_leads_a_party_speaks_for_it(words: str) -> None:
    text = words + " The Dawn Front stayed away." + FILLER
    assert set(muster(text, lay_out(text)).people.values()) == {"Dawn Front"}
    assert len(muster(text, lay_out(text)).people) == 1


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "The dock workers' union, the Syndicat des Travailleurs du Port (STP), refused. Ana Rojas of the STP left.",
            "STP",
        ),
        ("The divers' union in Arica, SIBUSUR, refused. SIBUSUR left.", "SIBUSUR"),
    ],
)
def test_a_description_is_whoever_is_named_right_after_it(text: str, party: str) -> None:
    parties = {m.party for m in muster(text + FILLER, lay_out(text + FILLER)).mentions if not m.place}
    assert parties == {party}


def test_a_helper_of_a_people_is_himself_and_not_its_state() -> None:
    text = "Peru met Chile. The Kazakh facilitator, Ana Rojas, left." + FILLER
    roster = muster(text, lay_out(text))
    assert {m.party for m in roster.mentions} == {"Peru", "Chile", "Ana Rojas"}


def test_a_firm_has_one_board_throughout() -> None:
    text = (
        "Fenwick Barges lifts its offer for Harrow & Lisle. The board refused. Later Fenwick Barges left. "
        "The board stayed. The company left."
    )
    roster = muster(text + FILLER, lay_out(text + FILLER))
    meant = {text[m.start : m.end]: m.party for m in roster.mentions}
    assert (meant["The board"], meant["The company"]) == ("Harrow & Lisle", "Fenwick Barges")


@pytest.mark.parametrize("words", ["The Peruvian opposition refused.", "Peru's opposition wants a vote."])
def test_the_opposition_of_a_country_is_not_its_government(words: str) -> None:
    text = f"Talks\n\nThe Peruvian government met the opposition. {words}\n"
    assert [s.speaker for s in read_report("a.txt", text.encode()).statements][-1] == "Opposition"


def test_what_a_country_has_against_a_deal_is_no_party() -> None:
    text = "Talks\n\nPeruvian opposition to the deal grew. Peru rejected it.\n"
    assert [s.speaker for s in read_report("a.txt", text.encode()).statements][-1] == "Peru"
