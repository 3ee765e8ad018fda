"""What the words for a measure come down to."""

import pytest

from pourparler.record.likeness.gist import are_known_pair, gist, plain, same_verb, shared_nouns, stands_in, stem


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("lifting", "lift"), ("releases", "release"), ("releasing", "release"), ("stopped", "stop"), ("paid", "pay"),
        ("ratified", "ratify"), ("recognizing", "recognise"), ("withdrew", "withdraw"), ("supplies", "supply"),
        ("fuel", None), ("books", None), ("ing", None), ("s", None),
    ],
)  # fmt: skip
def test_a_verb_is_found_behind_its_forms(form: str, verb: str | None) -> None:
    assert plain(form) == verb


def test_an_infinitive_a_gerund_and_a_noun_of_doing_come_down_to_the_same() -> None:
    told = [gist(text) for text in ("lift the grain ban", "lifting the grain ban", "the abolition of the grain ban")]
    assert {one.verbs for one in told} == {frozenset({"end"})}
    assert {one.nouns for one in told} == {frozenset({"grain", "ban"})}


def test_a_thing_has_no_verb_and_agrees_with_none() -> None:
    assert gist("fuel oil").verbs == frozenset()
    assert not same_verb(gist("fuel oil"), gist("fuel oil"))


def test_words_that_only_say_who_are_no_things() -> None:
    names = frozenset({"harlan", "mills"})
    assert shared_nouns(gist("open Harlan's gates", names), gist("sell Harlan's wheat", names)) == frozenset()
    assert shared_nouns(gist("open Harlan's gates"), gist("sell Harlan's wheat")) == {"harlan"}


def test_a_word_of_a_name_is_a_thing_again_where_it_is_written_small() -> None:
    names = frozenset({"mills", "union"})
    assert gist("recognise the union", names).nouns == {"union"}
    assert are_known_pair(gist("recognise the Union", names), gist("negotiate with the Union", names))


def test_particles_turn_a_verb_and_are_no_things() -> None:
    assert shared_nouns(gist("call off the vote"), gist("put off the race")) == frozenset()
    assert are_known_pair(gist("call off the strike"), gist("return to work"))
    assert not are_known_pair(gist("call a strike"), gist("return to work"))


def test_things_of_one_kind_count_as_one() -> None:
    assert shared_nouns(gist("free the hostages"), gist("feed the captives")) == {"hostage"}


@pytest.mark.parametrize(
    ("phrase", "figures"),
    [
        ("pay $15m", {"15m"}), ("pay 15 million dollars", {"15m"}), ("pay 1,500 men", {"1500"}), ("an 8% rise", {"8%"}),
        ("8 per cent", {"8%"}), ("two ships", {"2"}), ("half of the fleet", {"1/2"}), ("the 3rd gate", set()),
        ("the fleet", set()),
    ],
)  # fmt: skip
def test_figures_are_told_in_one_way_and_are_no_things(phrase: str, figures: set[str]) -> None:
    assert gist(phrase).figures == figures
    assert not gist(phrase).nouns & figures


def test_a_part_says_less_in_the_same_words() -> None:
    whole = gist("withdraw troops from the north and the south")
    assert stands_in(gist("withdraw the troops from the north"), whole)
    assert not stands_in(whole, whole)
    assert not stands_in(gist("withdraw the guns from the north"), whole)
    assert not stands_in(gist(""), whole)


def test_plurals_are_taken_off_and_words_that_only_look_so_are_kept() -> None:
    assert [stem(word) for word in ("ferries", "ports", "class", "gas", "ties")] == [
        "ferry",
        "port",
        "class",
        "gas",
        "tie",
    ]
