"""Parties whose names only the model hears."""

from pourparler.reading.second.hearing import Heard
from pourparler.reading.second.names import names_heard
from pourparler.reading.who.roster import Mention, Roster
from tests.reading.second.heard import heard

PARTY, PERSON = 1, 3
Names = dict[str, int]
Parties = dict[str, tuple[str, ...]]


def known(
    text: str,
    names: Names,
    roster: Roster | None = None,
    speaks: tuple[str, ...] | None = None,
) -> Parties:
    mentions = dict.fromkeys(names if speaks is None else speaks, 1)
    told = heard(text, {"who": names, "mention": mentions})
    return dict(names_heard(told, text, roster or Roster()))


def rostered(text: str, party: str, words: str) -> Roster:
    at = text.index(words)
    return Roster(mentions=[Mention(at, at + len(words), party)])


def test_a_name_that_nobody_knows_is_a_party() -> None:
    text = "On Monday Sarmandia would not let them in."
    assert known(text, {"Sarmandia": PARTY}) == {"Sarmandia": ()}


def test_what_never_speaks_is_no_party() -> None:
    text = "On Monday Sarmandia would not let them in, in Kessel Creek."
    assert known(text, {"Sarmandia": PARTY, "Kessel Creek": PARTY}, speaks=("Sarmandia",)) == {"Sarmandia": ()}


def test_a_name_is_told_in_whole_words() -> None:
    text = "On Monday Sarmandia would not let them in."
    told = heard(text.replace("Sarmandia", "Sar mandia"), {"who": {"Sar": PARTY}, "mention": {"Sar": 1}})
    cut = Heard(told.offsets - (told.offsets > 13), told.heads, told.hidden)  # as word pieces are cut
    assert dict(names_heard(cut, text, Roster())) == {"Sarmandia": ()}


def test_what_the_rules_know_is_told_by_them() -> None:
    text = "On Monday Sarmandia would not let them in."
    assert known(text, {"Sarmandia": PARTY}, roster=rostered(text, "Sarmandia", "Sarmandia")) == {}


def test_a_part_of_a_name_and_its_first_letters_are_the_same_party() -> None:
    text = "Wendle Valley Travel waits. Drivers met Wendle; WVT was told."
    names = dict.fromkeys(("Wendle Valley Travel", "Wendle", "WVT"), PARTY)
    (party, others), *more = known(text, names).items()
    assert (party, set(others), more) == ("Wendle Valley Travel", {"Wendle", "WVT"}, [])


def test_what_a_people_is_called_is_its_state() -> None:
    text = "There Merovia waits, and the Merovian side would not sign."
    (party, others), *more = known(text, {"Merovia": PARTY, "Merovian": PARTY}).items()
    assert (party, set(others), more) == ("Merovia", {"Merovian"}, [])


def test_other_words_for_a_party_and_people_are_left_to_the_rules() -> None:
    text = "Norvale Buses waits, said Lijnse. Ask the carrier."
    roster = rostered(text, "Norvale Buses", "Norvale Buses")
    assert known(text, {"carrier": PARTY, "Lijnse": PERSON}, roster=roster) == {}


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    assert known("The talks ended. Committee members left.", {"Committee members": PARTY}) == {}
    assert known("Her government left.", {"Her government": PARTY}) == {}


def test_a_name_that_the_rules_know_in_half_of_its_places_is_left_to_them() -> None:
    text = "On Monday Sarmandia left. On Friday Sarmandia came back."
    assert known(text, {"Sarmandia": PARTY}, roster=rostered(text, "Sarmandia", "Sarmandia")) == {}


def test_a_part_of_two_names_is_a_party_of_its_own() -> None:
    text = "Wendle Valley Travel met Wendle Coal. There Wendle waits."
    names = dict.fromkeys(("Wendle Valley Travel", "Wendle Coal", "Wendle"), PARTY)
    assert set(known(text, names)) == {"Wendle Valley Travel", "Wendle Coal", "Wendle"}
