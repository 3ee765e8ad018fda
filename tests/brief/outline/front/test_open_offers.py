"""Which offers a briefing tells to watch: all that a person wrote, of a draft those that wait for an answer."""

from dataclasses import replace

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.outline.front.open_offers import open_offers
from pourparler.reading import draft, read_report
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

QUARREL = "The Pilots' Guild will not end its strike until the Port of Velmar pays 5 per cent. "
OFFER = "The Port of Velmar offered 4 per cent on Friday."


def drafted(*texts: str) -> Talks:
    """What is drafted from texts."""
    return draft([read_report(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]).talks


def watched(talks: Talks) -> list[str]:
    """The words of the offers."""
    return [words(one) for one in open_offers(talks, find_deadlock(talks).answer)]


def words(one: Statement) -> str:
    """What an offer says."""
    return " ".join((one.text or "").split())


def test_an_offer_that_nobody_answered_is_watched() -> None:
    assert watched(drafted(QUARREL + OFFER)) == ["The Port of Velmar offered 4 per cent on Friday"]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUARREL}{OFFER} The Pilots' Guild rejected it.",
        f"{QUARREL}{OFFER} The Pilots' Guild insists on 5 per cent.",
        f"{QUARREL}The Port of Velmar promised never to pay it.",
        f"{QUARREL}The Port of Velmar had offered 4 per cent in May.",
        f"{QUARREL}The Port of Velmar offered to mediate between the crews.",
        f"{QUARREL}The United Nations offered the crews a place to meet.",
        f"{OFFER} {QUARREL}",
        f"{QUARREL}{OFFER} The talks have broken down.",
    ],
)
def test_what_is_no_offer_or_is_answered_is_not_watched(text: str) -> None:
    assert watched(drafted(text)) == []


def test_an_offer_of_an_earlier_day_is_overtaken_by_a_later_report() -> None:
    first = f"VELMAR, 3 May 2024 - {QUARREL}{OFFER}"
    later = "VELMAR, 9 May 2024 - The Port of Velmar said that it was calm."
    assert len(watched(drafted(first))) == 1
    assert watched(drafted(first, later)) == []


def test_every_unanswered_offer_that_a_person_wrote_is_watched() -> None:
    talks = drafted(f"{QUARREL}{OFFER.replace('offered', 'has offered')} The talks have broken down.")
    written = replace(talks, statements=tuple(replace(one, drafted_by=None) for one in talks.statements))
    assert [one for one in watched(written) if "4 per cent" in one]
