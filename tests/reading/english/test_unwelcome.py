"""What somebody says that he will not have, by what he calls it."""

import pytest

from pourparler.reading.acts.transcripts import act_of_content
from pourparler.record.statements import Act


@pytest.mark.parametrize(
    "said",
    [
        "A longer moat is a nonstarter.",
        "Any toll would be a deal-breaker.",
        "The lower house's draft is dead on arrival.",
        "That's not acceptable to our people.",
        "A moat bill would be vetoed.",
        "I'm a hard no on the toll.",
        "The mayor is not getting his moat.",
        "The draft has a long way to go, and the bill has no chance.",
    ],
)
def test_what_is_called_by_a_name_for_what_nobody_will_have_is_refused(said: str) -> None:
    assert act_of_content(said) is Act.REFUSE


@pytest.mark.parametrize("said", ["The line on the map was red.", "The vote was late.", "No date was told."])
def test_other_words_refuse_nothing(said: str) -> None:
    assert act_of_content(said) is not Act.REFUSE
