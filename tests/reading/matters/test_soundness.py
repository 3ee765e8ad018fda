import pytest

from pourparler.reading.matters.soundness import exact_words, in_quotes, is_sound, loses_a_denial, smoothed

CLEAN = """
close the port
lift the siege
release the crew and pay the fine
withdraw the army from the heights above the town
have the gates shut
have the ban on lorries suspended for a year
have the funds in hand
have it in writing
have the men back at their posts
have a say in the rota
have the road no longer blocked
recognise it as a state
take it back
take the old one down
pay what it owes
promise what it cannot pay
keep the lamp that they had lit
talk about numbers before the summer
go below 12
deal with the debt
approve of the sale
speak of the pension
supply the port with water
rely on its own guards
give a date
hand over the keys to those who hold the lease
sit down again except with the minister in person
promise to keep the kilns alight for ten years
respect the political will of the voters
leave St. Ives to Mr. Ito
""".strip().splitlines()
BROKEN = """
have It stop
have Nobody pay a cent
have We sign
have there's a way to sure of it
have there no question of a rise
have agree on what the channels worth
have know what in the river
have obtain leave to land
have state whether another sitting held
have agreement have us in the league
have they bound to anything
have he signed already
have it stop
have two months that they sign
have things no longer so that I'm in the chair
end impounding stood
deal of respect for her
bridge of ships
sell That line carries tanks. It to a fund
do Because then nothing
write A boat takes an hour. A notice
open in the spring
ship for weapons
fall since May
be resumed
exactly the reverse order
go beyond the of October
stop all overtime starting Dec
award a contract for a NT$2.9 billion
sign by the minister that the two things
get it in writing that neither hall on for years
spend and less than it asked
pay the men (and their
could go below 12
""".strip().splitlines()
NO_THINGS = [
    "since May",
    "down to $6.50",
    "belong to the valley",
    "him there",
    "be relieved",
    "at the gate",
    "somebody",
]
THINGS = ["a truce", "48 seats", "at least 48 seats", "talks on the second matter", "both finance and oil"]


@pytest.mark.parametrize("phrase", CLEAN)
def test_a_clean_phrase_for_doing_something_is_sound(phrase: str) -> None:
    assert is_sound(phrase)


@pytest.mark.parametrize("phrase", BROKEN)
def test_what_keeps_a_finite_verb_a_pronoun_or_half_a_sentence_is_not(phrase: str) -> None:
    assert not is_sound(phrase)


def test_a_thing_is_sound_and_half_a_clause_a_time_or_a_pronoun_is_none() -> None:
    assert [thing for thing in THINGS if not is_sound(thing, None)] == []
    assert [thing for thing in NO_THINGS if is_sound(thing, None)] == []


@pytest.mark.parametrize(
    ("phrase", "source", "sound"),
    [
        ("have a plan floated by the envoy", "a plan floated by the envoy", True),
        ("have a plan float by the envoy", "a plan floated by the envoy", False),
        ("have the first team arrive", "the first team has arrived", True),
        ("have the guild keep its rate", "the guild keeps its rate", True),
        ("have the boy who make the tea", "the boy who makes the tea", False),
        ("have the couple to fruitful", "the couple to be fruitful", False),
        ("have the gates shut", "the gates be shut", True),
    ],
)
def test_what_would_be_had_is_told_in_the_words_of_the_report(phrase: str, source: str, sound: bool) -> None:
    assert is_sound(phrase, "have", source) is sound


@pytest.mark.parametrize(
    ("passage", "about", "words"),
    [
        ('It has to stop."', "stop", "It has to stop"),
        (" that its men search the ships, she said", "search", "its men search the ships"),
        ("That line is ours. Sell the other one.", "sell", "Sell the other one"),
        ("be in that room within the hour", "room", "be in that room within the hour"),
        ("them a house by the lake", "house", "a house by the lake"),
        ("the dues be paid,\nand in full", "dues", "the dues be paid, and in full"),
        ("it would", "would", None),
        ("be bound", "bound", None),
        ("since May", "may", None),
        ("the gates were", "gates", None),
        ("him", "him", None),
    ],
)
def test_the_words_of_a_report_that_say_what_is_meant(passage: str, about: str, words: str | None) -> None:
    assert exact_words(passage, about) == words


def test_of_several_sentences_a_refusal_is_told_by_the_one_that_denies() -> None:
    passage = "That line carries grain. It will not be sold to a fund."
    assert exact_words(passage, "line", denied=True) == "It will not be sold to a fund"


def test_a_capital_left_from_a_sentence_goes_and_names_keep_theirs() -> None:
    assert smoothed("lift The siege") == "lift the siege"
    assert smoothed("visit The Hague") == "visit The Hague"
    assert smoothed("Reinstate the men") == "reinstate the men"


def test_what_is_held_back_has_no_second_denial() -> None:
    assert smoothed("sign no protocol", denied=True) == "sign any protocol"
    assert smoothed("agree to no cut", denied=True) == "agree to any cut"
    assert smoothed("have the road no longer blocked", denied=True) == "have the road no longer blocked"
    assert smoothed("hand over not one barrel", denied=True) == "hand over one barrel"
    assert smoothed("sign nothing of the sort", denied=True) == "sign anything of the sort"
    assert smoothed("never open the gate", denied=True) == "open the gate"


def test_what_is_said_of_a_thing_becomes_something_to_do() -> None:
    assert smoothed("going to sell the mast") == "sell the mast"
    assert smoothed("have the night shift go") == "have the night shift gone"
    assert smoothed("have the crews go back") == "have the crews go back"
    assert smoothed("talk harbour dues with them") == "talk of harbour dues with them"
    assert smoothed("talk terms") == "talk terms"
    assert smoothed("sign no protocol") == "sign no protocol"


def test_a_denial_before_what_is_told_is_lost_where_its_words_deny_nothing() -> None:
    assert loses_a_denial("strike", "strike", "not to strike")
    assert not loses_a_denial("not strike", "strike", "not to strike")
    assert not loses_a_denial("a pause", "pause", "a pause, not a halt")


def test_quotation_marks_within_are_single_ones() -> None:
    assert in_quotes('join as a "junior partner"') == "“join as a ‘junior partner’”"
