"""Acts told by a noun and whose it is."""

import pytest

from pourparler.reading import read_report
from pourparler.record.statements import Act

MET = "Officials of Peru and Chile met on Monday. Peru and Chile will meet again. "


def acts(words: str) -> set[tuple[str, Act]]:
    """Who does what."""
    return {(one.speaker, one.act) for one in read_report("a.txt", (MET + words).encode()).statements}


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Work was slowed by Peruvian demands that the port be opened.", Act.DEMAND),
        ("Peruvian insistence on an open port has held up the pact.", Act.DEMAND),
        ("Peruvian opposition to the toll has grown.", Act.REFUSE),
        ("Little moved in the face of Peruvian resistance to a toll.", Act.REFUSE),
    ],
)
def test_the_word_for_a_people_says_whose_act_a_noun_tells(words: str, act: Act) -> None:
    assert ("Peru", act) in acts(words)


def test_a_rejection_of_what_somebody_offers_is_not_his() -> None:
    assert ("Peru", Act.REFUSE) not in acts("It led to the rejection of Peru's offer of a toll.")


def test_an_act_told_by_a_verb_is_not_told_again_by_the_noun_that_it_looks_like() -> None:
    told = read_report("a.txt", (MET + "Peruvian demands that the port be opened have slowed it.").encode()).statements
    assert [one.act for one in told if one.speaker == "Peru"].count(Act.DEMAND) == 1
