"""What is refused where no more is told of it than whose offer, or whose demands, it is."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.record.proposals import ProposalAnswer

MET = "The Ferry Guild and Tarn Lines met on Monday. "


def told(words: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Who holds what, and what of whom was refused."""
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    held = {(party, str(one.says)) for one in talks.positions for party in one.party}
    refused = [one for one in talks.proposals if one.answer is ProposalAnswer.REFUSED]
    return held, {(one.by[0], str(one.says)) for one in refused}


@pytest.mark.parametrize(
    ("words", "offer"),
    [
        ("The Ferry Guild has rejected the latest offer from Tarn Lines.", "latest-offer"),
        ("The Ferry Guild has rejected the company's latest contract offer.", "latest-contract-offer"),
        ("Tarn Lines' last offer was rejected by the guild on Tuesday.", "offer"),
        ("The guild turned down its pay offer on Tuesday, saying that nobody could live on it.", "pay-offer"),
    ],
)
def test_an_offer_that_is_refused_is_its_makers_whatever_it_holds(words: str, offer: str) -> None:
    held, refused = told(words)
    assert ("ferry-guild", f"never {offer}") in held
    assert refused == {("tarn-lines", f"require {offer}")}


def test_an_offer_that_was_read_is_the_one_that_is_refused() -> None:
    held, refused = told(
        "Tarn Lines offered a bonus for nights. It is the third in a month. The guild rejected its offer."
    )
    assert ("ferry-guild", "never bonus-nights") in held
    assert refused == {("tarn-lines", "require bonus-nights")}


@pytest.mark.parametrize(
    "words",
    [
        "The Ferry Guild had rejected the first offer from Tarn Lines.",
        "The Ferry Guild has rejected an offer of help from passengers.",
        "The Ferry Guild rejected the offer of a lift home.",
    ],
)
def test_a_first_offer_or_one_of_which_more_is_told_is_no_offer_alone(words: str) -> None:
    assert not any("offer" in says.split("-")[-1] for _, says in told(words)[1])


@pytest.mark.parametrize(
    "words",
    [
        "Tarn Lines refused to meet the guild's demands.",
        "Tarn Lines will not meet the guild's demands.",
        "Tarn Lines told the Ferry Guild it was not willing to discuss any further demands.",
        '"The guild has made non-negotiable demands far beyond what we can accept," said Tarn Lines.',
    ],
)
def test_whose_demands_are_refused_as_a_whole_demands_that_they_be_met(words: str) -> None:
    held, _ = told(words)
    assert {
        ("tarn-lines", "never meet-ferry-guild-demands"),
        ("ferry-guild", "require meet-ferry-guild-demands"),
    } <= held


def test_of_demands_that_were_read_those_are_refused() -> None:
    held, _ = told(
        "The guild wants two deckhands on each boat. Its members say the boats are old. Nobody has counted them. "
        "Tarn Lines will not give in to the guild's demands."
    )
    wanted = {says.removeprefix("require ") for party, says in held if party == "ferry-guild"}
    assert {says.removeprefix("never ") for party, says in held if party == "tarn-lines"} == wanted


def test_two_who_refuse_together_do_not_demand_it_of_each_other() -> None:
    held, _ = told("The Ferry Guild and Tarn Lines told the harbour board they would not discuss any further demands.")
    assert not any("demands" in says for party, says in held if says.startswith("require"))


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("The guild will not sail until the pier is mended, a demand refused by the company.", "mend-pier"),
        ("The guild has called for a second ramp, a step opposed by Tarn Lines.", "second-ramp"),
        ("The guild wants a second ramp. The company doesn't want that.", "second-ramp"),
        ("The guild wants a second ramp, but the company won't accept it.", "second-ramp"),
        ("The guild wants a second ramp. The company is against it.", "second-ramp"),
    ],
)
def test_what_was_told_just_before_is_refused(words: str, never: str) -> None:
    held, _ = told(words)
    assert ("tarn-lines", f"never {never}") in held


def test_what_one_side_will_not_let_the_other_do_is_what_that_side_wants() -> None:
    held, _ = told("The guild left the talks after Tarn Lines refused to let them inspect the boats.")
    assert {("ferry-guild", "require inspect-boats"), ("tarn-lines", "never inspect-boats")} <= held


def test_the_request_that_is_rejected_is_the_last_one_though_other_things_were_told_since() -> None:
    held, _ = told(
        "The guild will not sail until the company repairs the pier. Both signed a safety plan in May. Rain fell. "
        "Tarn Lines, which owns the pier, rejected the request."
    )
    assert ("tarn-lines", "never repair-pier") in held


def test_of_two_things_that_are_said_the_last_is_held_back() -> None:
    held, _ = told(
        "The guild said a plan to close the pier broke the law and it would not sail until the pier was repaired."
    )
    assert ("ferry-guild", "repair-pier before sail") in held


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The guild wants Tarn Lines to repair the pier so that talks can resume.", "repair-pier"),
        ("The guild has demanded that Tarn Lines repair the pier in order for talks to resume.", "repair-pier"),
        ("The guild insists on changes to the rota designed to protect crews.", "change-rota"),
    ],
)
def test_what_a_thing_is_good_for_is_not_what_is_wanted(words: str, wanted: str) -> None:
    assert ("ferry-guild", f"require {wanted}") in told(words)[0]


@pytest.mark.parametrize("words", ["a deal tabled by Tarn Lines last month", "the terms drawn up by Tarn Lines"])
def test_a_deal_that_somebody_tabled_is_his_proposal(words: str) -> None:
    assert [maker for maker, _ in told(f"The Ferry Guild rejected {words}.")[1]] == ["tarn-lines"]


@pytest.mark.parametrize(
    "words",
    [
        "The guild rejected the company's offer last week. On Monday both resumed talks and made progress, they said.",
        "Tarn Lines has improved its offer since the guild rejected the company's offer on Friday.",
        "The guild rejected the company's offer on Friday. Tarn Lines came back with a better one on Sunday.",
        "The guild rejected the company's latest offer but said that it was close to a deal.",
    ],
)
def test_an_offer_that_the_talks_have_gone_on_from_holds_nothing_up(words: str) -> None:
    assert told(words) == (set(), set())


def test_the_improved_offer_is_the_one_that_was_refused_where_it_is_told_so() -> None:
    held, _ = told("Tarn Lines raised its offer in May. On Friday the guild rejected the company's improved offer.")
    assert ("ferry-guild", "never improved-offer") in held


def test_of_demands_refused_whole_what_was_offered_is_none() -> None:
    held, refused = told(
        "The guild wants two deckhands on each boat. It offered to sail at night. Some days passed. "
        "Tarn Lines will not give in to the guild's demands."
    )
    assert ("tarn-lines", "never two-deckhands-boat") in held
    assert refused == set()


def test_of_an_offer_at_a_price_its_refuser_refuses_the_price() -> None:
    held, refused = told("Tarn Lines offered a bonus in return for night work. The guild rejected its offer.")
    assert ("ferry-guild", "never night-work") in held
    assert refused == {("tarn-lines", "bonus in return for night-work")}


@pytest.mark.parametrize(
    "words",
    [
        "The Ferry Guild and Tarn Lines said they would not discuss any further demands.",
        "The Ferry Guild and Tarn Lines refused to discuss any further demands.",
        "Both the Ferry Guild and Tarn Lines will not meet any further demands.",
    ],
)
def test_what_two_will_not_discuss_neither_of_them_demands(words: str) -> None:
    held, _ = told(words)
    assert not any(says.startswith("require") for _, says in held)


def test_what_a_mediator_demands_and_is_refused_is_no_position_of_his() -> None:
    held, _ = told("A mediator helped in the talks. Tarn Lines rejected the mediator's demands.")
    assert not any("demands" in says for _, says in held)


def test_demands_told_in_an_earlier_report_are_not_known_to_be_the_ones_refused_in_a_later() -> None:
    earlier = f"{MET}The Ferry Guild demanded that Tarn Lines mend the pier."
    later = "The Ferry Guild and Tarn Lines met on Friday. Tarn Lines refused to meet the Ferry Guild's demands."
    talks = draft([read_report("a.txt", earlier.encode()), read_report("b.txt", later.encode())]).talks
    held = {(party, str(one.says)) for one in talks.positions for party in one.party}
    assert ("tarn-lines", "never meet-ferry-guild-demands") in held
    assert ("tarn-lines", "never mend-pier") not in held


def test_an_offer_told_in_an_earlier_report_is_not_known_to_be_the_one_refused_in_a_later() -> None:
    earlier = f"{MET}Tarn Lines offered a bonus for nights."
    later = "The Ferry Guild and Tarn Lines met on Friday. The guild rejected the company's offer."
    talks = draft([read_report("a.txt", earlier.encode()), read_report("b.txt", later.encode())]).talks
    held = {(party, str(one.says)) for one in talks.positions for party in one.party}
    assert ("ferry-guild", "never offer") in held
    assert ("ferry-guild", "never bonus-nights") not in held


def test_a_later_report_of_progress_takes_no_refused_offer_out_of_an_earlier_one() -> None:
    refused = f"{MET}The Ferry Guild has rejected the latest offer from Tarn Lines."
    later = "The Ferry Guild and Tarn Lines met on Friday. The two sides are close to a deal, the Ferry Guild said."
    alone = draft([read_report("a.txt", refused.encode())]).talks
    both = draft([read_report("a.txt", refused.encode()), read_report("b.txt", later.encode())]).talks
    assert [(one.by, str(one.says), one.answer) for one in both.proposals] == [
        (("tarn-lines",), "require latest-offer", ProposalAnswer.REFUSED)
    ]
    assert [one.party for one in alone.positions] == [one.party for one in both.positions] == [("ferry-guild",)]


def test_an_offer_of_a_mediators_is_nothing_that_he_would_do() -> None:
    assert told("A mediator helped in the talks. Tarn Lines rejected the mediator's latest offer.") == (set(), set())


def test_they_are_those_who_tell_it_and_not_those_who_are_told() -> None:
    text = (
        "Talks ended on Sunday after the two bigger parties in government - the Civic Bloc and TOP 9 - told the junior "
        "party New Dawn they were not willing to debate any further demands. New Dawn had called for four ministries."
    )
    talks = draft([read_report("a.txt", text.encode())]).talks
    held = {(party, str(one.says)) for one in talks.positions for party in one.party}
    assert ("civic-bloc", "never meet-new-dawn-demands") in held
    assert not any(party == "new-dawn" and says.startswith("never") for party, says in held)


def test_of_an_offer_at_a_price_told_long_before_no_more_is_refused_than_the_offer() -> None:
    words = (
        "Tarn Lines offered a bonus in return for night work. It is the third this year. Some days passed. Snow fell. "
    )
    held, _ = told(f"{words}The guild rejected the company's offer.")
    assert ("ferry-guild", "never offer") in held
