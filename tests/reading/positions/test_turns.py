import pytest

from pourparler.reading import Report, read_report
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.matters.near import gist
from pourparler.reading.positions.turns import done_in, dropped_in
from pourparler.record.ids import slug
from pourparler.record.measures import Measure


def _report(text: str) -> Report:
    whole = f"The Nile Courier\nMarch 9, 2012\n\nBERN - {text}\n\nSudan accused Egypt and Ethiopia of delay.\n"
    return read_report("a.txt", whole.encode())


@pytest.mark.parametrize(
    ("text", "party", "what", "refusal"),
    [
        ("Egypt dropped its demand for the release of the pilots.", "Egypt", "release the pilots", False),
        ("Egypt has quietly abandoned its insistence that Ethiopia close the lock.", "Egypt", "close the lock", False),
        ("Ethiopia withdrew its objection to admitting inspectors.", "Ethiopia", "admit inspectors", True),
        ("Ethiopia lifted its veto on the treaty.", "Ethiopia", "the treaty", True),
        ("Egypt no longer insists on the closing of the lock.", "Egypt", "close the lock", False),
        ("Sudan praised Egypt, which has dropped its call for a boycott.", "Egypt", "a boycott", False),
        ("The demand for the release of the pilots was dropped.", None, "release the pilots", False),
        ("Egypt spoke first. It then dropped its demand for a boycott.", "Egypt", "a boycott", False),
    ],
)
def test_dropped_demands_and_refusals_are_read_with_who_and_what(
    text: str, party: str | None, what: str, refusal: bool
) -> None:
    (dropped,) = dropped_in(_report(text))
    assert (dropped.party, dropped.refusal, [action.what for action in dropped.actions]) == (party, refusal, [what])


@pytest.mark.parametrize(
    "text",
    [
        "Egypt has not dropped its demand for the release of the pilots.",
        "Ethiopia urged Egypt to say that it had dropped its demand for a boycott.",
        "Egypt would never have dropped its demand for a boycott.",
        "Egypt dropped its anchor in the port, and that demanded care.",
        "“We have dropped our demand,” nobody said in Egypt.",
    ],
)
def test_what_was_not_dropped_is_not_read_so(text: str) -> None:
    assert list(dropped_in(_report(text))) == []


def _done(text: str, phrase: str, by: str) -> list[str]:
    (action,) = actions_in(phrase)
    measure = Measure(id="it", by=(by,))
    return [done.measure for done in done_in(_report(text), [(measure, gist(action))], slug)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ethiopia released the two pilots on Monday.", "the release of the two pilots"),
        ("The two pilots were released on Monday.", "freeing the two pilots"),
        ("Ethiopia has withdrawn its troops from the islands.", "to withdraw its troops from the islands"),
        ("The talks resumed on Monday.", "to resume the talks"),
    ],
)
def test_what_the_paper_says_was_done_is_done(text: str, phrase: str) -> None:
    assert _done(text, phrase, "ethiopia") == ["it"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ethiopia will release the two pilots on Monday.", "the release of the two pilots"),
        ("Ethiopia released two sailors on Monday.", "the release of the three pilots"),
        ("Ethiopia was urged to have the pilots released.", "the release of the pilots"),
        ("The released pilots of Ethiopia slept.", "the release of the pilots"),
        ("Egypt released the two pilots on Monday.", "the release of the two pilots"),
        ("Ethiopia “released the two pilots” on Monday, a leaflet had it.", "the release of the two pilots"),
    ],
)
def test_what_is_planned_claimed_or_done_by_another_is_not_done(text: str, phrase: str) -> None:
    assert _done(text, phrase, "ethiopia") == []
