"""Which acts a sentence tells, and who does each, in invented sentences."""

import pytest

from pourparler.reading.reader import read_report

BEFORE = "Talks on the bay\n\nThe Quay Courier\n12 March 2026\n\nPeru and Chile met in Lima. "


def acts(sentence: str) -> list[tuple[str, str]]:
    """Who does what in a sentence about Peru and Chile."""
    report = read_report("a.txt", (BEFORE + sentence + "\n").encode())
    return [(one.speaker, one.act.value) for one in report.statements if one.sentence]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rejecting the map, Peru asked for a new one.", [("Peru", "refuse"), ("Peru", "demand")]),
        ("Having refused to sign, Peru left the talks.", [("Peru", "refuse"), ("Peru", "withdraw")]),
        ("Peru's demand was met by Chile with a demand for an apology.", [("Chile", "demand")]),
        ("Chile's offer was rejected by Peru.", [("Peru", "refuse")]),
        ("The town likes a plan put forward by Chile for a toll.", [("Chile", "offer")]),
    ],
)
def test_participles_and_passives_have_their_doer(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_a_participle_before_nobody_known_tells_nothing() -> None:
    assert acts("Rejecting the map, the crowd went home.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Peru's refusal to sign has angered many.", [("Peru", "refuse")]),
        ("Peru, firm in its demand for an apology, stayed in Lima.", [("Peru", "demand")]),
        ("Few noticed Chile's readiness to resume.", [("Chile", "signal")]),
        ("The mayor had not heard of the Chile proposal for a toll.", [("Chile", "offer")]),
        ("An offer from the foreign minister, Ana Soto of Chile, of a toll lay unread.", [("Chile", "offer")]),
    ],
)
def test_a_noun_and_its_owner_tell_an_act(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_a_meeting_to_come_is_none_yet() -> None:
    assert acts("Peru will hold talks only once Chile apologises.") == [("Peru", "precondition")]


def test_what_anybody_might_want_nobody_demands() -> None:
    assert acts("Peru will not govern with anyone who wants a canal.") == [("Peru", "refuse")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Chile's growth would slow without the canal.", []),
        ("Chile's government would open the canal.", [("Chile", "promise")]),
        ("Nobody knew how Peru would pay for the canal.", []),
        ("Chile would be ready to sign.", [("Chile", "signal")]),
    ],
)
def test_what_a_thing_would_do_nobody_promises(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_who_owns_what_is_talked_about_does_not_speak() -> None:
    sentence = "Peru's envoy, Ana Rojas, said Chile's appointment of a judge would not stop the talks."
    assert [who for who, _ in acts(sentence)] == ["Peru"]


def test_a_clause_ends_at_a_semicolon_before_the_next() -> None:
    text = BEFORE + "Peru rejected the map; the envoys of Chile had drawn it in a night.\n"
    told = [one.quote for one in read_report("a.txt", text.encode()).statements if one.sentence]
    assert told == ["Peru rejected the map"]
