import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.kinds import is_no_name, singular, tells_apart
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    text += FILLER
    return {text[m.start : m.end]: m.party for m in muster(text, lay_out(text)).mentions if not m.place}


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("The ferrymen refused to sail.", "The ferrymen", "Ferrymen"),
        ("On Monday angry hawkers rejected the fee.", "hawkers", "Hawkers"),
        ("The teachers’ association demanded a written answer.", "The teachers’ association", "Teachers’ association"),
        ("Three student bodies have asked for a hearing.", "Three student bodies", "Student bodies"),
        ("The kiln and quarry owners rejected the levy.", "The kiln and quarry owners", "Kiln and quarry owners"),
        ("The task force wants a cap.", "The task force", "Task force"),
        ("The fruit growers of the lower valley rejected it.", "The fruit growers", "Fruit growers"),
        ("The squatters, who live on the site, refused to go.", "The squatters", "Squatters"),
        ("The trustees rejected the bid, and the heirs agreed to wait.", "the heirs", "Heirs"),
        ("On Monday the senate refused to vote.", "the senate", "Senate"),
        ("Northern skippers rejected the map.", "Northern skippers", "Northern skippers"),
        ("Poorer countries rejected it.", "Poorer countries", "Poorer countries"),
        ("The treasury refused to pay before the estate opens its books.", "The treasury", "Treasury"),
        ("Leaders of the hill villages rejected the map.", "the hill villages", "Hill villages"),
        (
            "The pension fund, he said, was bare. The mill hall's youth wing demanded a vote.",
            "youth wing",
            "Youth wing",
        ),
        (
            "Peru's dairy board rejected it and the Chilean dairy board agreed to wait.",
            "the Chilean dairy board",
            "Chilean dairy board",
        ),
    ],
)
def test_a_noun_for_many_or_a_body_is_a_party_where_it_acts(text: str, words: str, party: str) -> None:
    assert _called(text).get(words) == party


@pytest.mark.parametrize(
    "text",
    [
        "The price paid to ferrymen fell.",  # they do nothing
        "The anger of the ferrymen rejected all reason.",
        "The ferrymen were refused a licence.",  # something is done to them
        "The side refused to come.",  # which side?
        "She told ferrymen to wait.",
        "Nobody asked whether the weather would hold for the ferrymen.",
    ],
)
def test_who_does_nothing_is_no_party(text: str) -> None:
    assert _called(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The army refused to leave. It was told that the army has rejected the map.",
        "The army refused to leave. The road past the army is shut, and the army waits.",
    ],
)
def test_a_noun_that_tells_nobody_apart_is_a_party_where_it_acts_and_stands_often(text: str) -> None:
    assert _called(text)["the army"] == "Army"


def test_a_body_whose_officer_is_named_with_it_is_a_party() -> None:
    assert _called("On Monday port users' association chair Mara Dell left.")["port users' association"]
    assert "committee" not in " ".join(_called("On Monday harbour committee chair Mara Dell left."))


def test_states_are_all_who_talk_and_the_state_is_one_of_them() -> None:
    assert _called("The state refused to pay. Later the state offered a loan.")["The state"] == "State"
    assert _called("Both states refused to pay. The downstream states have rejected the map.") == {}


def test_a_party_is_the_same_wherever_its_noun_stands() -> None:
    found = _called("The fruit growers rejected the price. Later the growers left, and growers in town were glad.")
    assert {words: party for words, party in found.items() if "growers" in words} == {
        "The fruit growers": "Growers",
        "the growers": "Growers",
        "growers": "Growers",
    }


def test_many_go_by_the_noun_that_a_report_goes_on_with() -> None:
    found = _called("Hall musicians rejected the price. Later the musicians left. The musicians met. They refused.")
    assert found["Hall musicians"] == found["the musicians"] == "Musicians"


@pytest.mark.parametrize(
    "text",
    [
        "The carters (four families, and a son of one) rejected the price.",
        "Carters who had slept three nights on the cold floor of the old corn hall rejected the price.",
        "A note came from valley carters. It was long. The carters rejected the price.",
    ],
)
def test_an_act_may_stand_far_behind_who_does_it(text: str) -> None:
    assert "arters" in str(_called(text).values())


def test_two_of_one_noun_are_told_apart_and_the_last_named_is_meant() -> None:
    text = "The dairy council agreed. The forestry council refused to sign. Then the council left." + FILLER
    parties = [m.party for m in muster(text, lay_out(text)).mentions]
    assert parties == ["Dairy council", "Forestry council", "Forestry council"]


def test_a_noun_within_a_name_is_the_party_of_that_name() -> None:
    found = _called("The Upland Graziers' League met. Graziers rejected the fence.")
    assert found["Graziers"] == "Upland Graziers' League"


def test_another_body_within_a_name_is_not_the_party_of_that_name() -> None:
    found = _called("The Host Community Trust (HCT) paid. The host community rejected it. Leaders left.")
    assert found["The host community"] == "Host community"


def test_a_verb_before_a_noun_is_no_part_of_it() -> None:
    assert "Group favoured opening one side" not in _called("Peru said her group favoured opening one side.").values()


def test_nouns_tell_apart_or_not_and_have_a_singular() -> None:
    assert tells_apart("growers")
    assert not tells_apart("side")
    assert (singular("churches"), singular("bus drivers"), singular("congress")) == ("church", "bus driver", "congress")
    assert is_no_name("Dairy farmers")
    assert not is_no_name("Dairy Farmers")
    assert not is_no_name("Chile")


def test_bodies_are_parties_in_the_plural_too_but_not_all_who_sit_at_the_table() -> None:
    assert _called("The rural councils refused.")["The rural councils"] == "Rural councils"
    assert _called("The visiting delegations refused. The sides refused.") == {}


def test_who_acts_by_a_noun_alone_is_the_one_that_is_told_apart_once() -> None:
    found = _called("The union left until the tram company reinstates two drivers. Later the company refused to pay.")
    assert (found["the tram company"], found["the company"]) == ("Tram company", "Tram company")
    two = _called("The bus company's yard is near the tram company's yard. Later the company refused to pay.")
    assert not {"Tram company", "Bus company"} & set(two.values())
    any_one = _called("Kay drives for a tram company. Later the company refused to pay.")
    assert "Tram company" not in any_one.values()
    at_rest = _called("The union left the yard of the tram company. The company is old.")
    assert "Tram company" not in at_rest.values()


def test_a_noun_that_owns_something_stands_for_its_party() -> None:
    found = _called("The dockers' union refused to sign. The union's leader, Ms Reyes, said no.")
    assert found["The union"] == "Dockers' union"
    curled = _called("The dockers’ union refused to sign. The union’s leader left.")
    assert set(curled.values()) == {"Dockers’ union"}
    members = _called("The weavers' guild refused to sign. The guild's union members left the guild.")
    assert members["The guild"] == "Weavers' guild"
    assert not [words for words in members if words.endswith("'s")]
