"""What parties, towns and landlords say of what they want and refuse, in the words of papers that tell of them."""

from pathlib import Path

import pytest

from pourparler.desk.gather import gather
from pourparler.record.talks import Talks


def told(tmp_path: Path, words: str) -> Talks:
    report = tmp_path / "r.txt"
    report.write_text(f"{words}\n", encoding="utf-8")
    return gather([report]).talks


def held(tmp_path: Path, words: str) -> set[str]:
    return {f"{','.join(one.party)}: {one.says}" for one in told(tmp_path, words).positions}


@pytest.mark.parametrize(
    ("words", "position"),
    [
        (
            "Odrin Party leader Hanna Brandt said she understood the anger but a rent freeze was off the table.",
            "odrin-party: never rent-freeze",
        ),
        (
            "The Odrin Party said the checks were part of an old pact and would stay.",
            "odrin-party: never remove-checks",
        ),
        (
            "The Odrin Party said the ledger was delicate and would remain confidential.",
            "odrin-party: never publish-ledger",
        ),
        ("The Odrin Party said there was not going to be a recount.", "odrin-party: never recount"),
        (
            "The Odrin Party said it would not be pressured into signing the lease.",
            "odrin-party: never sign-lease",
        ),
        ('"What we cannot do is sign up to a ban," the Odrin Party said.', "odrin-party: never sign-ban"),
        ("The Odrin Party said the old wells were off limits.", "odrin-party: never old-wells"),
        ("The Odrin Party has never contemplated a referendum.", "odrin-party: never referendum"),
        ("The Odrin Party wants no wealth tax.", "odrin-party: never wealth-tax"),
        ("The Odrin Party will block a wealth tax.", "odrin-party: never wealth-tax"),
        ("The Odrin Party is against naming any of the towns after a saint.", "odrin-party: never name-towns"),
    ],
)
def test_a_thing_is_refused_in_words_that_name_it_first(tmp_path: Path, words: str, position: str) -> None:
    assert held(tmp_path, words) == {position}


@pytest.mark.parametrize(
    ("words", "position"),
    [
        (
            "The Odrin Party insists that the wage law, under which pay follows prices, be left untouched.",
            "odrin-party: require leave-wage-law",
        ),
        (
            "The Odrin Party remained committed to a language act being passed by the new house.",
            "odrin-party: require pass-language-act-house",
        ),
        ("The Odrin Party said it would go ahead with the ballot come what may.", "odrin-party: require ballot"),
        (
            "The Odrin Party said it was up to the Tarn Party to drop its veto.",
            "odrin-party: require drop-veto",
        ),
        ("A referendum is the price of the Odrin Party's support.", "odrin-party: require referendum"),
        ("The Odrin Party said anything less than 8 per cent would be unacceptable.", "odrin-party: require 8"),
        (
            "The Odrin Party said a return to talks depended on the release of two clerks.",
            "odrin-party: release-two-clerks before resume-talks",
        ),
    ],
)
def test_a_thing_is_wanted_in_words_that_hardly_ask(tmp_path: Path, words: str, position: str) -> None:
    assert held(tmp_path, words) == {position}


@pytest.mark.parametrize(
    "words",
    [
        "The Odrin Party said it would not be found wanting when it came to courage.",
        "The Odrin Party said the state would not be picking winners.",
        'The Odrin Party said that "the present situation cannot go on".',
        "The Odrin Party broke off talks with the Tarn Party, saying it had shown no willingness to pay.",
        "The Odrin Party has laid down a series of conditions for the talks.",
        "The Odrin Party said it was for the courts to decide who was right.",
        "The Odrin Party said there was nothing that could not be discussed, provided that it was legal.",
        "The Odrin Party said the church wants to do right by those it failed.",
        "Mediator Hanna Brandt has asked the parties to hand in written submissions by May.",
        "The Odrin Party voted to knock down the old mill.",
    ],
)
def test_a_manner_of_speaking_is_no_position(tmp_path: Path, words: str) -> None:
    assert held(tmp_path, words) == set()


def test_an_offer_that_is_found_too_little_is_refused(tmp_path: Path) -> None:
    words = "The Tarn Party offered control of the railways. The Odrin Party considers that offer insufficient."
    assert "odrin-party: never control-railways" in held(tmp_path, words)
    words = 'The Tarn Party offered a royalty of 2 per cent. "The answer\'s still no," said the Odrin Party.'
    assert any(one.answer == "refused" for one in told(tmp_path, words).proposals)


def test_an_offer_that_stands_at_a_figure_is_one(tmp_path: Path) -> None:
    words = "The union is seeking 8 per cent. The Odrin Board's offer stands at 3 per cent."
    assert "odrin-board: require 3" in held(tmp_path, words)


def test_what_would_do_harm_is_what_is_then_called_impossible(tmp_path: Path) -> None:
    words = "The Odrin Party said a buffer of a mile would kill the mine. \"It's a non-starter, I'm afraid,\" it said."
    assert held(tmp_path, words) == {"odrin-party: never buffer-mile"}
    words = 'The nurses want a rise. The Odrin Party said a vote would be welcome. "It is impossible to know," it said.'
    assert "odrin-party: never vote" not in held(tmp_path, words)
