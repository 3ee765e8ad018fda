"""A step told by another verb of one meaning, by a noun or by a bill is one step; done to another thing it is two."""

import pytest

from pourparler.reading.positions.one_step import is_one_step, told_apart
from tests.reading.positions.stories import ruling, told


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ("stop smelting copper", "give up copper smelting"),
        ("abolish the levy on salt", "the removal of the salt levy"),
        ("repeal the ferry act", "any bill that repeals the law"),
        ("defund the ferry law", "sign a bill defunding the law"),
        ("finance the weir", "any money for the weir"),
        ("a vote on the pier", "allow a referendum on the pier"),
        ("a vote on independence", "allow a referendum"),
        ("the ferry law put off for a year", "a one-year delay"),
        ("close the kiln at Tarma", "allow the closure of the kiln"),
        ("the construction of the mast", "let the mast be built"),
        ("write off part of its debt", "a haircut on the debt"),
        ("direct talks with Peru", "face-to-face talks"),
        ("lengthen the school day", "a longer school day"),
        ("visit Peru's military sites", "inspections of its military bases"),
        ("open the kilns to inspectors", "allow inspectors into the kilns"),
        ("lay down arms", "disarm"),
        ("renegotiate the ferry pact", "reopen the agreement"),
    ],
)
def test_verbs_of_one_meaning_nouns_for_them_and_bills_that_do_it_tell_of_one_step(asked: str, refused: str) -> None:
    assert is_one_step(asked, refused)


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        ("lift the ban on beef", "end the ban on pork"),
        ("raise wages", "increase working hours"),
        ("withdraw from the town", "pull out of the airport"),
        ("lift the ban on beef", "impose the ban on beef"),
        ("raise the toll by 5 crowns", "a toll increase of 9 crowns"),
        ("repeal the ferry act", "sign the bill"),
        ("a two-year delay of the toll", "a one-year delay"),
        ("the construction of the mast", "let the weir be built"),
        ("a referendum on independence", "a referendum on the water tax"),
    ],
)
def test_another_thing_another_figure_or_the_contrary_is_another_step(asked: str, refused: str) -> None:
    assert not is_one_step(asked, refused)


def test_one_doing_is_told_apart_by_what_each_thing_has_that_the_other_has_not() -> None:
    assert told_apart("lift the ban on beef", "end the ban on pork")
    assert not told_apart("lift the ban on beef", "end the ban")
    assert not told_apart("lift the ban on beef", "raise the toll on pork")
    assert not told_apart("recognise the guild as a body", "speak recognition"), "and speech is no thing"


@pytest.mark.parametrize(
    "body",
    [
        "Peru insists that Chile stop smelting copper. Chile said it would never give up smelting.",
        "Peru wants to amend the ferry pact. Chile said the pact would not be reopened.",
        "Peru insists that the rebels lay down their arms. The rebels said they would not disarm.",
        "The guild wants its pensions kept. The mill says it must end the pension scheme.",
        "Peru wants Chile to pull its army out of Vilca. Chile said its troops would stay in Vilca.",
        "The opposition insists that Arce step down. The government says Arce's future is not open to discussion.",
        "Peru demands the release of three Peruvians. Chile refuses to free the prisoners.",
    ],
)
def test_a_demand_meets_its_refusal_in_other_words(body: str) -> None:
    assert ruling(told(body)) == "stuck"


@pytest.mark.parametrize(
    "body",
    [
        "Peru wants the ban on beef lifted. Chile refused to end the ban on pork.",
        "Peru wants Chile to pay for a wall. Chile said it would not pay for new jets.",
        "Peru wants Chile to pull its army out of Vilca. Chile said its troops would stay in Tarma.",
        "The guild wants its pensions kept. The mill says it must end the meal scheme.",
        "Peru wants the oil embargo lifted. Chile said it would not lift the arms embargo.",
    ],
)
def test_what_is_refused_of_another_thing_meets_no_demand(body: str) -> None:
    assert ruling(told(body)) != "stuck"


@pytest.mark.parametrize("done", ["called off", "withdrawn from the strait", "suspended", "rejected"])
def test_what_is_wanted_done_is_not_told_as_done(done: str) -> None:
    made = told(f"Peru wants the naval drills {done}. Chile said it would sail on.")
    assert [one.act.value for one in made.talks.statements if one.by == "peru"] == ["demand"]
