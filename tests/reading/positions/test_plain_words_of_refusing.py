"""Refusals in the plain words of real news: too dear, no money, told the members to reject it."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.record.statements import Act

MET = "The Ferry Guild and Tarn Lines met on Monday. The guild wants a second mate. "


def refused(words: str) -> dict[str, str]:
    """What is refused, in words, by who refuses it."""
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    found = [one for one in talks.positions if str(one.says).startswith("never ")]
    return {one.party[0]: talks.measure_by_id[str(one.says).removeprefix("never ")].label for one in found}


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Tarn Lines said a longer pier was not affordable.", "a longer pier"),
        ("Tarn Lines said crews had a bonus in May and a longer pier was unaffordable.", "a longer pier"),
        ("Tarn Lines said there was no more money for a longer pier.", "more money for a longer pier"),
        ("Tarn Lines said there was no money left to build a longer pier.", "build a longer pier"),
        ("Tarn Lines said the summer rosters were not negotiable.", "negotiations on the summer rosters"),
        ("Tarn Lines threatened to veto the pier merger.", "the pier merger"),
        (
            "Tarn Lines said it could not make any further concessions on pensions.",
            "further concessions on pensions",
        ),
        ("Tarn Lines opposed those clauses.", "the clauses"),
        ("Tarn Lines resisted pressure from the mayor for a longer pier.", "a longer pier"),
        ("Tarn Lines will close a pier after rejecting a three-year contract.", "a three-year contract"),
        ("Tarn Lines rejected a three-year contract by 54 per cent.", "a three-year contract"),
    ],
)
def test_what_is_called_too_dear_or_fixed_is_refused(words: str, what: str) -> None:
    assert refused(words) == {"tarn-lines": what}


def test_demands_called_unaffordable_are_refused_whole() -> None:
    assert refused("Tarn Lines said the pay demands were “unaffordable” but it was open to talks.") == {
        "tarn-lines": "a second mate"
    }


@pytest.mark.parametrize(
    "words",
    [
        "Tarn Lines put an offer to the crews. The guild will advise members to reject it, as it has no bonus.",
        "Tarn Lines put an offer to the crews. The guild said 65% of members voted against it.",
        "The guild urged its members to reject the latest offer from Tarn Lines.",
    ],
)
def test_who_has_his_own_members_reject_an_offer_refuses_it(words: str) -> None:
    assert "offer" in refused(words)["ferry-guild"]


def test_an_offer_told_further_up_is_not_what_it_stands_for() -> None:
    words = "Tarn Lines put an offer to the crews. It rained. It blew. The guild will advise members to reject it."
    assert "ferry-guild" not in refused(words)


@pytest.mark.parametrize(
    "words",
    [
        '"No deckhand wants to do this," the guild said.',
        "Tarn Lines said there was no more money.",
        '"For us that is not negotiable," the guild said.',
        "Tarn Lines said the rise they wanted was on the agenda.",
    ],
)
def test_what_names_no_step_is_refused_by_nobody(words: str) -> None:
    assert refused(words) == {}


def test_who_has_met_the_recommendations_has_met_nobody() -> None:
    words = "Tarn Lines said it had met the harbour master's recommendations."
    report = read_report("a.txt", (MET + words).encode())
    assert [one for one in report.statements if one.act is Act.MEET and one.span[0] > len(MET)] == []


def test_strife_that_comes_unless_something_is_done_asks_for_that() -> None:
    words = "The guild said there could be more walkouts unless Tarn Lines published its rosters."
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    held = {str(one.says) for one in talks.positions if one.party == ("ferry-guild",)}
    assert "require publish-rosters" in held


def test_what_is_said_to_be_conditional_on_something_waits_for_it() -> None:
    words = "Tarn Lines said any bonus was conditional on new rosters."
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    assert ("tarn-lines", "rosters before bonus") in {(one.party[0], str(one.says)) for one in talks.positions}


def test_two_who_are_both_refusing_refuse() -> None:
    assert set(refused("Tarn Lines and the Ferry Guild are both refusing to publish their rosters.")) == {
        "tarn-lines",
        "ferry-guild",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Tarn Lines insisted there would be no bonus until the strike ended.",
        "Tarn Lines insisted that no bonus would be paid until the strike ended.",
        "Tarn Lines insists that a bonus cannot be paid unless the strike ends.",
        "Tarn Lines said it would only pay a bonus once the strike ended.",
    ],
)
def test_nothing_before_holds_back_whatever_the_verb(words: str) -> None:
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    told = [str(one.says) for one in talks.positions if one.party == ("tarn-lines",)]
    assert len(told) == 1
    assert told[0].startswith("end-strike ")
    labels = {one.label for one in talks.measures}
    assert not any("only" in label or " no " in label for label in labels)
