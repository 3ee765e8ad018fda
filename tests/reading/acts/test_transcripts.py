import pytest

from pourparler.reading import Reading, read_report
from pourparler.reading.page.labels import is_transcript, label_of
from pourparler.record.statements import Act

INTERVIEW = """The Peruvian ports minister, Rosa Prado, received us in her office to talk about Chile and the lock.

Q: Chile wants an answer by Friday. Will it get one?

A: {answer}

Q: And then?

A: The weather was fine.
"""


def _answer(words: str) -> tuple[Reading, ...]:
    text = INTERVIEW.format(answer=words)
    readings = read_report("a.txt", text.encode()).statements
    return tuple(reading for reading in readings if reading.span[0] > text.index("A:"))


def test_what_a_question_tells_of_the_other_side_is_read_and_what_it_asks_is_not() -> None:
    demand, *_ = read_report("a.txt", INTERVIEW.format(answer="It rained.").encode()).statements
    assert (demand.speaker, demand.act, demand.quote) == ("Chile", Act.DEMAND, "Chile wants an answer by Friday")


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("We will not sign.", Act.REFUSE),
        ("We will not sign until the lock is open.", Act.PRECONDITION),
        ("I propose a joint patrol.", Act.OFFER),
        ("We call on our neighbours to open the lock.", Act.DEMAND),
        ("We have agreed to wait.", Act.ACCEPT),
        ("The lock must open first.", Act.PRECONDITION),
        ("I hope for a deal.", Act.SIGNAL),
        ("We will go to the court.", Act.THREAT),
    ],
)
def test_the_first_person_of_an_answer_is_whoever_is_interviewed(words: str, act: Act) -> None:
    (reading,) = _answer(words)
    assert (reading.speaker, reading.speaker_name, reading.act) == ("Peru", "Rosa Prado", act)


def test_what_an_answer_says_of_the_other_side_is_the_other_side_s_act() -> None:
    (reading,) = _answer("They rejected our plan.")
    assert (reading.speaker, reading.reported_by, reading.act) == ("Chile", "Peru", Act.REFUSE)


def test_a_meeting_of_us_is_one_with_the_other_side() -> None:
    assert {reading.speaker for reading in _answer("We met on Tuesday.")} == {"Peru", "Chile"}


@pytest.mark.parametrize("words", ["No.", "It rained on the quay.", "Will it rain?"])
def test_small_talk_holds_no_act(words: str) -> None:
    assert _answer(words) == ()


def test_a_label_may_name_the_party() -> None:
    text = "\n\n".join(
        (
            "The ministers met the press in the old customs house by the upper lock late in the morning.",
            "MODERATOR: Good morning.",
            "MINISTER MORA (Bolivia): We offer a lower toll.",
            "MINISTER PRADO (Peru): The toll must go first.",
            "MINISTER MORA: We refuse to drop the toll.",
        )
    )
    found = [(reading.speaker, reading.act.value) for reading in read_report("a.txt", text.encode()).statements]
    assert found == [("Bolivia", "offer"), ("Peru", "precondition"), ("Bolivia", "refuse")]


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("Q: And then?", "Q"),
        ("A – We wait.", "A"),
        ("Holm: We wait.", "Holm"),
        ("Mr. JÓNSSON (North-East): We wait.", "Mr. JÓNSSON (North-East)"),
        ("He said: we wait.", None),
        ("Related: the lock", None),
    ],
)
def test_a_label_is_a_name_before_a_colon(paragraph: str, label: str | None) -> None:
    found = label_of(paragraph)
    assert (found.words if found else None) == label


def test_members_of_an_assembly_speak_for_their_party_and_ministers_for_the_government() -> None:
    text = "\n\n".join(
        (
            "The House sat until noon to hear what had been done about the strike at the upper lock and its toll.",
            "The Minister for Ports (Ms. Petra Holt): The Government have offered four per cent.",
            "Mrs. Ilse Brand (Upper Lock) (Canal Party): We would pay six, in return for a quiet year.",
            "Ms. Holt: I rule out six.",
            "Mr. Speaker: Order. We must wait.",
            "Ms. Holt: It is late.",
        )
    )
    found = [(reading.speaker, reading.act.value) for reading in read_report("a.txt", text.encode()).statements]
    assert found == [("Government", "offer"), ("Canal Party", "offer"), ("Government", "refuse")]


def test_one_colon_makes_no_transcript() -> None:
    assert not is_transcript([label_of("Mora: we wait."), None, label_of("Prado: we wait.")])


@pytest.mark.parametrize(
    "words",
    [
        "I won't talk about who sits where.",
        "I will not say more.",
        "You would have to ask them.",
        "That is not for me to say.",
    ],
)
def test_whoever_will_not_answer_has_done_nothing(words: str) -> None:
    assert _answer(words) == ()


def test_whoever_says_until_when_he_will_not_talk_sets_a_condition() -> None:
    assert [reading.act for reading in _answer("I will not talk about it until the lock is open.")] == [
        Act.PRECONDITION
    ]
