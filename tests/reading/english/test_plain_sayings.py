import pytest

from pourparler.reading.acts.transcripts import act_of_content
from pourparler.record.statements import Act


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("A rope is no substitute for a bridge.", Act.REFUSE),
        ("Rents for the spring are payable in any case.", Act.DEMAND),
        ("She was promised a berth.", Act.ACCUSE),
        ("It is a good day for fishermen.", Act.SIGNAL),
        ("The pilots no longer wish to attend.", Act.WITHDRAW),
        ("The lamps are lit.", None),
    ],
)
def test_ordinary_words_tell_an_act(said: str, act: Act | None) -> None:
    assert act_of_content(said) is act


def test_what_is_refused_outright_is_not_turned() -> None:
    assert act_of_content("It is a good day for fishermen, but we will not sign.") is Act.REFUSE
