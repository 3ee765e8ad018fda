import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster
from pourparler.reading.who.outsiders import is_outsider

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


@pytest.mark.parametrize("title", ["Market analyst | at Tarn", "the retired county judge | ", "| , a passenger"])
def test_who_comments_or_looks_on_is_an_outsider(title: str) -> None:
    assert is_outsider(title, title.split("|", maxsplit=1)[0])


def test_a_rector_who_is_a_professor_too_is_none() -> None:
    assert not is_outsider("The rector, Professor |", "The rector, Professor ")


@pytest.mark.parametrize(
    "text", ["Judge Ana Ruiz adjourned the case.", "The judge, Ana Ruiz, floated a middle course."]
)
def test_a_judge_who_sits_speaks_for_herself(text: str) -> None:
    text = "The High Court heard the Lock Keepers' Union. " + text + FILLER
    roster = muster(text, lay_out(text))
    assert roster.people["Ana Ruiz"] is None
    assert "Ana Ruiz" not in roster.onlookers


def test_a_local_member_of_parliament_is_not_the_government() -> None:
    text = "The government refused the Lock Keepers' Union. Local MP Ana Ruiz called for calm." + FILLER
    assert muster(text, lay_out(text)).people["Ana Ruiz"] is None
