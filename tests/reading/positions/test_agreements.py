"""What a report tells as agreed on is a text that those who agreed have accepted; a step of one side is none."""

import pytest

from pourparler.record.drafters import Drafter
from pourparler.record.proposals import ProposalAnswer
from tests.reading.positions.stories import ruling, told

CLOSED = " The old claim was dropped. The ban was lifted."
"""What tells that a quarrel ended, not only that a paper was signed."""


def _agreed(*bodies: str) -> list[tuple[tuple[str, ...], str]]:
    talks = told(*(body + CLOSED for body in bodies)).talks
    return [(one.by, str(one.says)) for one in talks.proposals if one.answer is ProposalAnswer.ACCEPTED]


@pytest.mark.parametrize(
    ("body", "parties", "says"),
    [
        (
            "Spain and Portugal have agreed to share the quota, officials said. Spain said it was pleased.",
            ("spain", "portugal"),
            "require share-quota",
        ),
        (
            "Spain reached a deal with Portugal on fishing rights, ending months of talks. Spain thanked Portugal.",
            ("spain", "portugal"),
            "require deal-fishing-rights",
        ),
        (
            "The two sides signed a deal on Monday. Spain said it was pleased. Portugal said it was, too.",
            ("portugal", "spain"),
            "require carry-agreement",
        ),
        (
            "A fishing deal was reached, officials said. Spain said it was pleased. Portugal said it was, too.",
            ("portugal", "spain"),
            "require carry-agreement",
        ),
        (
            "Row ends\n\n• 40 boats\n• No nets\n• Two years\n\nSpain and Portugal signed a protocol on the quota.",
            ("spain", "portugal"),
            "require protocol-quota",
        ),
        (
            (
                "Spain spoke. It rained. The toll was waived. Portugal spoke.\n\n"
                "The two countries agreed as follows:\n\n(a) No nets.\n"
            ),
            ("portugal", "spain"),
            "require carry-agreement",
        ),
        (
            "Spain and Portugal are pleased to announce that they have reached an agreement on the quota.",
            ("spain", "portugal"),
            "require carry-agreement",
        ),
    ],
)
def test_what_two_sides_agreed_on_is_a_text_that_both_accepted(body: str, parties: tuple[str, ...], says: str) -> None:
    ((by, what),) = _agreed(body)
    assert {*by} == {*parties}
    assert what == says


def test_talks_have_ended_where_it_is_told_what_each_had_wanted_and_gave_up() -> None:
    deal = "Spain and Portugal signed a deal on the quota on Tuesday, ending their dispute. "
    assert (
        ruling(told(deal + "Spain had refused to lift the ban. Portugal dropped its demand for a fee.")) == "not stuck"
    )
    assert ruling(told(deal + CLOSED)) == "cannot say", "of what they wanted nothing is told: it may be on anything"


@pytest.mark.parametrize(
    "body",
    [
        # one side agrees to take a step
        "Spain has agreed to let Portugal see its books, ending a quarrel between the two. Portugal wants a seat.",
        # told far below the news
        "Spain spoke of fish. Portugal spoke of rain. It rained. It blew. Spain and Portugal reached a deal in May.",
        # the talks stand still as well
        "Spain and Portugal reached a deal on nets. Talks between Spain and Portugal on the quota have collapsed.",
        # turned down by those who are to accept it
        "Spain and Portugal reached a deal on Monday. Portugal rejected the deal on Tuesday.",
        # the lead names three
        "A fishing deal was reached. Spain said it was pleased. Portugal said it was, too. Morocco said it was not.",
        # agreed only to meet
        "Spain and Portugal agreed to hold talks on the quota. Spain said it was pleased. Portugal said it was, too.",
    ],
)
def test_none_is_read_where_one_side_moves_or_the_news_is_another(body: str) -> None:
    assert _agreed(body) == []


def test_of_three_that_a_sentence_names_nobody_is_taken_to_have_signed() -> None:
    body = (
        "A deal between Spain and Portugal was signed under the eyes of Morocco. "
        "Spain said it was pleased. Portugal praised Morocco. Morocco demanded a share."
    )
    assert _agreed(body) == []


def test_a_later_report_takes_the_place_of_an_older_agreement() -> None:
    older = "Spain and Portugal reached a deal on the quota. Spain said it was pleased. Portugal thanked Spain."
    assert _agreed(older)
    assert not _agreed(older, "Spain demanded that Portugal lift the ban. Portugal refused to lift the ban.")


def test_an_agreement_has_its_passage_and_is_a_draft() -> None:
    body = "Spain and Portugal have agreed to share the quota. Spain said it was pleased."
    (one,) = told(body + CLOSED).talks.proposals
    assert (one.id, one.drafted_by, one.by) == ("agreement", Drafter.RULES, one.answered_by)
    assert [ground.quote for ground in one.answer_grounds] == ["Spain and Portugal have agreed to share the quota."]


def test_who_refuses_something_else_and_only_speaks_of_a_deal_has_not_turned_it_down() -> None:
    body = (
        "Spain and Portugal reached a deal on nets on Monday. "
        "Portugal rejected a claim of its three northern harbour unions on money from the deal."
    )
    assert _agreed(body)


def test_a_report_without_a_statement_or_a_sentence_tells_of_no_agreement() -> None:
    assert _agreed("Rain fell.") == []


@pytest.mark.parametrize(("lead", "there"), [(3, True), (4, False)])
def test_the_news_is_what_the_first_sentences_tell(lead: int, there: bool) -> None:
    before = " ".join(["Spain spoke of fish.", "Portugal spoke of rain.", "It rained.", "It blew."][:lead])
    assert bool(_agreed(f"{before} Spain and Portugal have agreed to share the quota.")) is there


def test_those_whose_quarrel_is_told_have_agreed_where_no_one_sentence_says_who() -> None:
    body = (
        "The deal was signed at the offices of a lawyer. Morocco was thanked. Spain refused to pay until Portugal "
        "lifted the ban. Portugal refused to lift the ban before Spain paid. Morocco said it was glad."
    )
    ((by, says),) = _agreed(body)
    assert ({*by}, says) == ({"spain", "portugal"}, "require carry-agreement")
    assert ruling(told(body + CLOSED)) == "not stuck"


def test_what_those_who_agreed_wanted_and_a_looker_on_wants_binds_nobody() -> None:
    deal = "Spain and Portugal signed a deal on the quota. Portugal was said to be glad." + CLOSED + " "
    grumble = "“I want the old quota back,” said Pilar Montes, who sells fish in the market. "
    body = deal + "Spain said that 40 boats were too few, and asked Portugal for a bigger quota. " + grumble
    body += "“I will not sell their fish,” Pilar Montes said. "
    assert ruling(told(body + CLOSED)) == "not stuck"
    assert ruling(told(deal + "The Net Menders Union refused to leave the quay.")) == "cannot say"


def test_those_who_accepted_are_taken_for_those_who_agreed_before_others_who_only_stand_by() -> None:
    body = (
        "The strike at the harbour is over. The Pilots Union accepted the offer of 4 percent by 41 votes to 6. "
        "It rained. It blew. Hallam Steel signed the contract in the canteen. The Dockers Union refused to leave."
    )
    ((by, _),) = _agreed(body)
    assert {*by} == {"pilots-union", "hallam-steel"}


def test_the_two_that_title_and_lead_name_have_agreed_where_another_sentence_tells_the_text() -> None:
    body = (
        "Spain and Portugal drove home the last buoy, closing a dispute of forty years. "
        "The treaty under which it floats was signed in May. Portugal refused for years to speak of the bank."
    )
    ((by, _),) = _agreed(body)
    assert {*by} == {"spain", "portugal"}


def test_a_paper_that_two_signed_ends_nothing_where_nobody_gave_anything_up() -> None:
    body = "Spain and Portugal signed a deal on nets. Gulls were seen on the bank for the ninth week."
    assert not any(one.answer is ProposalAnswer.ACCEPTED for one in told(body).talks.proposals)
    assert ruling(told(body)) == "cannot say"
    assert _agreed(body)


def test_two_who_only_spoke_are_not_taken_to_have_agreed() -> None:
    body = "The lease was signed. It rained. It blew. It was late. Spain said it was glad. Portugal said it was sorry."
    assert _agreed(body) == []


@pytest.mark.parametrize(
    "more", ["The bank lies empty.", "The seiners have a veto.", "Squid was not discussed.", "No ship left on Friday."]
)
def test_a_paper_ends_nothing_while_what_the_quarrel_is_about_stands_still(more: str) -> None:
    body = "Spain and Portugal signed a deal on nets. "
    assert _agreed(body)
    assert not _agreed(body + more)


def test_what_they_have_agreed_on_is_no_end_of_it() -> None:
    body = "Spain met Portugal. They have agreed on a flag. Spain said it was glad. Portugal said it was, too."
    assert all("flag" not in says for _, says in _agreed(body))
