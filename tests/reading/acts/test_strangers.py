import pytest

from pourparler.reading.reader import read_report

_LEAD = "The Harbour Guild will not sign the pact, said its secretary, Tom Field. Lantern Shipping wants a date.\n\n"


def _said(words: str) -> list[tuple[str, str]]:
    readings = read_report("a.txt", (_LEAD + words).encode()).statements
    return [(reading.speaker, reading.quote) for reading in readings if reading.span[0] >= len(_LEAD)]


@pytest.mark.parametrize(
    "words",
    [
        'An analyst with a bank said a stoppage would hurt. "They will patch up," he said.',
        'One trader in the market said it was quiet. "We will not stay," she said.',
        "Another economist, who asked to remain nameless, said it was late. He said the pact would not last.",
        'Asked about it, the economist Ana Kote said she had read it. "We will not see a pact this year," she said.',
    ],
)
def test_what_somebody_of_no_party_goes_on_to_say_is_no_act_of_a_party(words: str) -> None:
    assert not {speaker for speaker, _ in _said(words)} & {"Harbour Guild", "Lantern Shipping"}


def test_he_is_known_again_when_somebody_known_has_spoken() -> None:
    said = _said('An analyst said it was late. Mr Field said it was early. "We will not sign," he said.')
    assert said[-1] == ("Harbour Guild", '"We will not sign," he said')


def test_an_official_of_a_party_is_no_stranger() -> None:
    assert (
        _said("An official of Lantern Shipping said it was late. He said the firm would not wait.")[-1][0]
        == "Lantern Shipping"
    )


def test_it_is_still_the_party_that_was_told_of_as_one_after_a_stranger() -> None:
    assert (
        _said("The company refused to wait. A passer-by said it was late. It will not pay.")[-1][1] == "It will not pay"
    )


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("A former envoy, Ana Ruiz, was in the hall. She suggested a pause of a week.", "Ana Ruiz"),
        ("The nurse, Ana Ruiz, was in the hall. He suggested a pause of a week.", "Lock Keepers' Union"),
    ],
)
def test_he_is_the_officer_whom_the_sentence_before_was_about(words: str, whose: str) -> None:
    lead = "The talks went on for a fourth long day. The Lock Keepers' Union's leader, Otto Varn, refused the plan. "
    report = read_report("a.txt", (lead + words).encode())
    assert report.statements[-1].speaker == whose
