import pytest

from pourparler.reading.acts.subjects import sides
from pourparler.reading.english.rule import Rule
from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.officers import INCLUDING, LED_BY, SERVES
from pourparler.reading.who.people import LEADS

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."
TALKS = "The Lock Keepers' Union met Fenwick Barges. Fenwick was late. "


@pytest.mark.parametrize(
    ("words", "person", "party"),
    [
        ("Ana Rojas leads the Lock Keepers' Union.", "Ana Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the general secretary, spoke.", "Ana Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the operations director, spoke.", "Ana Rojas", "Fenwick Barges"),
        ("The Lock Keepers' Union left. Its treasurer, Ana Rojas, spoke.", "Ana Rojas", "Lock Keepers' Union"),
        ("The union's leader, Ms Rojas, spoke.", "Rojas", "Lock Keepers' Union"),
        ("Ana Rojas, the economist, spoke.", "Ana Rojas", None),
        ("The mediator, Ana Rojas, spoke.", "Ana Rojas", "Ana Rojas"),
    ],
)
def test_people_are_bound_by_what_they_lead_and_by_their_office(words: str, person: str, party: str | None) -> None:
    text = TALKS + words + FILLER
    assert muster(text, lay_out(text)).people[person] == party


def test_of_two_introduced_in_one_breath_each_has_his_own_party() -> None:
    text = "There spoke Peru's Secretary of Ports, Ana Rojas, and Chile's envoy Luis Prado." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "Peru", "Luis Prado": "Chile"}


def test_a_surname_after_a_title_is_no_second_person() -> None:
    text = TALKS + "Ana Rojas, the general secretary, spoke. Later Ms Rojas left." + FILLER
    assert set(muster(text, lay_out(text)).people) == {"Ana Rojas"}


def test_who_serves_another_speaks_for_his_party() -> None:
    text = TALKS + "Ana Rojas, the union's leader, left. Luis Prado, an adviser to Rojas, stayed." + FILLER
    assert muster(text, lay_out(text)).people["Luis Prado"] == "Lock Keepers' Union"
    assert all(SERVES.fires(words) for words in SERVES.fires_on)
    assert not any(SERVES.fires(words) for words in SERVES.passes_over)


def test_a_party_has_people_by_name_and_a_state_has_writers() -> None:
    text = TALKS + "It was the Lock Keepers' Union's Ana Rojas who left. Peru's Luis Prado wrote it." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "Lock Keepers' Union", "Luis Prado": None}


def test_an_article_within_a_name_makes_no_second_person() -> None:
    text = "Syrian President Bashar al-Assad refused. The United States met Mr. Assad." + FILLER
    assert muster(text, lay_out(text)).people == {"Bashar al-Assad": "Syria"}


def test_a_mediator_who_is_named_goes_by_his_name_and_is_no_side() -> None:
    text = TALKS + "The mediator, retired judge Ana Rojas, spoke. The mediator left. The arbitrator stayed." + FILLER
    roster = muster(text, lay_out(text))
    assert [m.party for m in roster.mentions if text[m.start : m.end] == "The mediator"] == ["Ana Rojas"] * 2
    assert [m.party for m in roster.mentions if text[m.start : m.end] == "The arbitrator"] == ["Arbitrator"]
    assert roster.roles["Ana Rojas"] == "mediator"
    assert sides(roster) == ("Fenwick Barges", "Lock Keepers' Union")


@pytest.mark.parametrize("rule", [INCLUDING, LED_BY, SERVES, LEADS], ids=lambda rule: rule.id)
def test_rules_of_people_fire_on_their_examples_alone(rule: Rule) -> None:
    assert all(rule.fires(text) for text in rule.fires_on)
    assert not any(rule.fires(text) for text in rule.passes_over)


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("The Lock Keepers' Union (LKU), led by Ana Rojas, left.", {"Ana Rojas": "LKU"}),
        ("Union officials, including Ana Rojas, left.", {"Ana Rojas": "Lock Keepers' Union"}),
        ("Ana Rojas and other Fenwick Barges managers left.", {"Ana Rojas": "Fenwick Barges"}),
        ("Ana Rojas of Arica, a Fenwick manager, left.", {"Ana Rojas": "Fenwick Barges"}),
        ("“Fenwick lies,” said Captain Ana Rojas.", {"Ana Rojas": None}),
    ],
)
def test_an_officer_is_known_by_those_he_is_named_with(words: str, people: dict[str, str | None]) -> None:
    text = TALKS + "\n\n" + words + FILLER
    assert muster(text, lay_out(text)).people == people


def test_a_president_without_a_state_is_of_the_one_that_is_spoken_of_most() -> None:
    text = "Peru left. Peru met Chile. Peru stayed. President Ana Rojas spoke." + FILLER
    assert muster(text, lay_out(text)).people == {"Ana Rojas": "Peru"}


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("The Lock Keepers' Union may strike if Health Secretary Ana Rojas does not yield.", "Government"),
        ("Lock Keepers' Union boss Tom Salas accused Health Secretary Ana Rojas of a lie.", "Government"),
        ("The talks went to the Lock Keepers' Union, whose leader Ana Rojas was late.", "Lock Keepers' Union"),
    ],
)
def test_a_verb_between_a_party_and_an_officer_keeps_them_apart(words: str, party: str | None) -> None:
    whole = f"A quarrel\n\n4 May 2014\n\n{words} Nobody would say what had been agreed there in the long night."
    assert muster(whole, lay_out(whole)).people["Ana Rojas"] == party


def test_who_is_told_something_does_not_give_his_office_to_who_tells_it() -> None:
    text = "Talks\n\nThe Rural Party left. Its leader, Ana Rojas, told Prime Minister Jan Low that farmers refuse.\n"
    roster = muster(text, lay_out(text))
    assert roster.people["Ana Rojas"] == "Rural Party"
    assert roster.titles["prime minister"] == "Jan Low"


def test_a_chief_executive_of_a_parent_company_speaks_for_it() -> None:
    text = "Talks\n\nHarrow Health refused. The CEO of parent company Harrow Health, Ana Rojas, left.\n"
    assert muster(text, lay_out(text)).people["Ana Rojas"] == "Harrow Health"


def test_a_ruler_is_of_the_state_before_his_office_whoever_stands_before_it() -> None:
    text = "Talks\n\nPeru was there. Peru's leader Eva Sorel rejected Chilean President Ana Rojas's plan.\n"
    assert muster(text, lay_out(text)).people["Ana Rojas"] == "Chile"


def test_a_party_in_the_sentence_above_makes_nobody_its_member() -> None:
    text = "Talks with Democrats\n\nAna Rojas, who has no office, met Republicans and Democrats in Tarn on Monday.\n"
    assert muster(text, lay_out(text)).people["Ana Rojas"] is None


def test_a_middle_initial_that_is_an_article_elsewhere_is_part_of_a_name() -> None:
    text = "Talks\n\nPeruvian President Jan A. Low met the Chilean envoy on Monday. Low left early.\n"
    assert muster(text, lay_out(text)).people == {"Jan A. Low": "Peru"}


def test_a_last_name_that_may_be_a_place_is_one_of_whoever_holds_an_office() -> None:
    text = "Talks\n\nPeru met the envoys on Monday. Peruvian President Ana Hall left early and said nothing.\n"
    assert muster(text, lay_out(text)).people == {"Ana Hall": "Peru"}
