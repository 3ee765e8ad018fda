"""Circles of "you first" as newspapers tell them, from the sentence to the verdict."""

from pathlib import Path

import pytest

from pourparler.analysis.verdict import Ruling
from pourparler.desk.gather import gather
from pourparler.desk.study import Study
from pourparler.record.talks import Talks


def told(tmp_path: Path, *paragraphs: str) -> Talks:
    report = tmp_path / "r.txt"
    report.write_text("3 March 2021\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return gather([report]).talks


def held(talks: Talks) -> set[tuple[str, str]]:
    return {(one.party[0], str(one.says)) for one in talks.positions}


def test_a_firm_s_board_speaks_for_it_and_what_it_wants_first_closes_the_circle(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "Halden Group said it would not put a figure on its bid for Brisk Foods until it had been given access to the "
        "accounts.",
        "Brisk's board has refused to let Halden see the books without a firm offer on the table.",
    )
    assert {one.id for one in talks.parties} == {"halden-group", "brisk-foods"}
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_what_is_looked_into_is_opened_by_whoever_keeps_it(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "Ferro AG wants to inspect Alpine's order books before it makes a binding bid.",
        "Alpine insists on a binding bid first.",
    )
    assert ("alpine", "binding-bid first") in held(talks)
    assert any(one.by == ("ferro-ag", "alpine") for one in talks.measures)
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_rebels_and_a_government_that_wait_for_each_other_are_two_parties(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "The rebels said on Monday that they would not lay down their weapons before their leader is released.",
        "The government has ruled out his release until they disarm, Interior Minister Paul Okoro told reporters.",
    )
    assert {one.id for one in talks.parties} == {"rebels", "government"}
    assert ("rebels", "release-leader before disarm") in held(talks)
    assert Study(talks).verdict.ruling is Ruling.STUCK


@pytest.mark.parametrize("words", ["had resumed", "has restarted", "had resumed in full"])
def test_work_that_goes_on_is_awaited_of_those_who_stopped_it(tmp_path: Path, words: str) -> None:
    talks = told(
        tmp_path,
        "The union will return to work only when the port authority has withdrawn the dismissal of 14 drivers.",
        f"The port authority said it would discuss the dismissals only once work {words}.",
    )
    assert ("port-authority", "return-work before discuss-dismissals") in held(talks)
    assert ("union", "withdraw-dismissal-drivers before return-work") in held(talks)


def test_what_is_wanted_opened_by_somebody_named_is_read_and_dropped(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "On Monday Chile demanded that Peru open its market.",
        "On Friday Chile dropped its demand that Peru open its market.",
    )
    assert [(one.party, str(one.says), one.until is None) for one in talks.positions] == [
        (("chile",), "require open-market", False)
    ]


def test_whoever_ignores_demands_makes_none(tmp_path: Path) -> None:
    talks = told(tmp_path, "The board ignored demands from the union for a raise.")
    assert {one.by for one in talks.statements} == {"union"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "Takeover talks between Halden Foods and Brightwater Capital went on for a third day.",
            "Halden said it would not let Brightwater see its accounts until the buyer puts a price on the table.",
            "Brightwater replied that no bid could be named before its accountants had gone through the ledgers.",
        ),
        (
            "The Dockworkers' Union said its members would return to work only once the dismissed men were reinstated.",
            "Leven Terminals, which runs four of the quays, ruled out any reinstatement while the cranes stand still.",
        ),
        (
            "The Railworkers' Union insists that Transit Link withdraw the letters sent to 140 signallers.",
            "Transit Link says the letters will be withdrawn when the overtime ban is lifted.",
            "The union has refused to lift the overtime ban.",
        ),
        (
            "Members of the Teachers' Federation rejected the ministry's latest offer.",
            "The federation's president said it would suspend the strike if the ministry agreed to arbitration.",
            "The education minister, Ruth Abara, ruled out arbitration.",
        ),
        (
            "Ostrania and Velmara met in Bern on Thursday.",
            "Ostrania will not pay for the repairs until Velmara opens the sluices, its minister, Ana Kolt, said.",
            "Velmara says it will open the sluices only after Ostrania pays for the repairs.",
        ),
    ],
)
def test_talks_that_wait_in_a_circle_are_stuck_as_papers_tell_it(tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    talks = told(tmp_path, *paragraphs)
    assert len(talks.parties) == 2
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_what_one_will_do_when_the_other_does_something_is_an_offer_that_waits_for_it(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "The company said on Monday it will open the gates when the union lifts its overtime ban.",
        "The union said it will lift its overtime ban when the company opens the gates.",
    )
    assert Study(talks).verdict.ruling is Ruling.STUCK


@pytest.mark.parametrize(
    "words", ["it has a signed ten-year lease", "it holds a signed lease", "it had received a signed lease in hand"]
)
def test_who_waits_to_have_what_another_signs_waits_for_that_other(tmp_path: Path, words: str) -> None:
    talks = told(
        tmp_path,
        f"The city says it will pay for the roof only after {words}.",
        "The club will not sign a lease until the city has paid for the roof, chairman Otto Reiss said.",
    )
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_a_host_that_makes_something_wait_is_a_side_before_those_who_only_speak(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "The league imposed a fine of 900 euros on Melbury Rovers as hosts. The Academy Trust wants tickets. The "
        "Academy Trust asked for its money back.",
        "Seaton Athletic says it will not sell its ground until the fine is paid.",
        "Melbury Rovers says it will pay only after the ground has been sold.",
    )
    assert {one.by for one in talks.measures if one.id == "pay-fine"} == {("melbury-rovers",)}
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_a_minister_s_attendance_and_a_meeting_are_one_matter(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "Peru and Chile set an agenda on Monday. Peru has made the removal of Chilean guards from the northern side of "
        "the narrow valley a requirement for its minister's attendance.",
        "Chile has ruled out any withdrawal in advance of a meeting.",
    )
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_what_is_demanded_that_others_do_they_have_not_done(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "The company met the union on Monday. The company continues to demand that the union accept the new rota.",
    )
    assert ("company", "require accept-rota") in held(talks)
    assert not any(who == "union" for who, _ in held(talks))


def test_what_is_told_of_a_thing_in_passing_is_not_what_is_held_back(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "Peru said it would not sign the accord, which would raise prices by a third, before Chile opens the lock.",
    )
    assert ("peru", "open-lock before sign-accord") in held(talks)
