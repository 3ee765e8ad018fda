import pytest

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.glosses import GLOSSED, UNFOLDED, glosses
from pourparler.reading.who.names import muster
from pourparler.reading.who.organisations import AMPERSAND
from pourparler.reading.who.titles import BARE_OFFICE, OFFICE

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


@pytest.mark.parametrize("rule", [GLOSSED, UNFOLDED, AMPERSAND, OFFICE, BARE_OFFICE], ids=lambda rule: rule.id)
def test_rules_fire_on_their_examples_alone(rule: Rule) -> None:
    assert all(rule.fires(text) for text in rule.fires_on)
    assert not any(rule.fires(text) for text in rule.passes_over)


@pytest.mark.parametrize(
    ("words", "name", "short"),
    [
        ("the Government of Ardenia and of the Tarsa National Front (TNF) met", "Tarsa National Front", "TNF"),
        ("the Lock Keepers' Union, or LKU, met", "Lock Keepers' Union", "LKU"),
        ("the LKU, the Lock Keepers' Union, met", "Lock Keepers' Union", "LKU"),
        ("the LKU (Lock Keepers' Union) met", "Lock Keepers' Union", "LKU"),
        ("the Syndicat des Travailleurs du Port (STP) met", "Syndicat des Travailleurs du Port", "STP"),
        ("the Green List (ZL) met", "Green List", "ZL"),
        ("a body called Tarn Employers (TE) met", "Tarn Employers", "TE"),
        ("the Front for the Renewal of the East (FRE) met", "Front for the Renewal of the East", "FRE"),
    ],
)
def test_initials_stand_for_the_words_they_begin(words: str, name: str, short: str) -> None:
    assert [(one.name, one.short) for one in glosses(words, [(0, len(words))])] == [(name, short)]
    one = next(glosses(words, [(0, len(words))]))
    assert words[one.start : one.end] == name


@pytest.mark.parametrize("words", ["Ana Rojas (ZL) left", "the United Nations (UN) met", "the LKU (a union) met"])
def test_a_person_with_his_party_and_what_the_table_knows_are_no_new_name(words: str) -> None:
    assert not list(glosses(words, [(0, len(words))]))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Green List refused. The Green List (ZL) left. ZL is small.", "ZL"),
        ("Harrow & Lisle refused. Later Harrow agreed.", "Harrow & Lisle"),
        ("Northern & Plains Railway refused.", "Northern & Plains Railway"),
        ("The College of Lock Keepers refused.", "College of Lock Keepers"),
        ("Anvil Asset Management refused.", "Anvil Asset Management"),
    ],
)
def test_one_name_is_one_party_throughout(text: str, party: str) -> None:
    roster = muster(text + FILLER, lay_out(text + FILLER))
    assert {mention.party for mention in roster.mentions} == {party}
    assert not roster.people


def test_a_word_made_of_a_name_stands_for_it() -> None:
    text = "The Harbour Labourers and Allied Workers Union (Halawu) met. Halawu left."
    assert {one.party for one in muster(text + FILLER, lay_out(text + FILLER)).mentions} == {"Halawu"}
    elsewhere = "The Harbour Labourers Union (Tarnby) met. Tarnby is far."
    assert "Tarnby" not in {one.party for one in muster(elsewhere + FILLER, lay_out(elsewhere + FILLER)).mentions}


def test_initials_between_commas_beside_a_union_are_its_own_whatever_they_stand_for() -> None:
    text = "The Lock Keepers' Union, VTW, wants more. On Monday VTW refused a truce."
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"VTW"}
