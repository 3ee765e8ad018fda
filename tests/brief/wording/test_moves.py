from pourparler.brief.wording.moves import NEEDS, precedent, remarks, told, written
from pourparler.casebook.moves import all_moves
from tests.analysis.moves.asked import CIRCLE, REFUSED, suggested, talks


def test_each_move_is_told_as_one_sentence_in_the_words_of_the_record() -> None:
    record = talks(CIRCLE)
    assert told(record, suggested(record, "simultaneity")) == "“open-bridge” and paying happen together, hand to hand."
    assert told(record, suggested(record, "third_party_holds")) == (
        "East stands in between for paying: what is given is deposited first and passed on when its turn comes."
    )
    assert told(record, suggested(record, "calendar")) == (
        "Both sides get a date, as a proposal: paying by 22 January 2007 and “open-bridge” by 21 February 2007."
    )
    assert told(record, suggested(record, "substitute")) == "South accepts “lend-pumps” in the place of paying."


def test_a_warning_goes_with_what_comes_back() -> None:
    said = remarks(suggested(talks(REFUSED), "ambiguity_or_default"), all_moves())
    assert "It comes back as the next deadlock." in said
    assert "What is parked comes back." in remarks(suggested(talks(REFUSED), "park"), all_moves())


def test_where_it_was_seen_and_refused_is_told() -> None:
    said = remarks(suggested(talks(CIRCLE), "simultaneity"), all_moves())
    assert said.startswith("This works only if both acts are done once, quickly, and can be compared")
    assert said.endswith("refused in the talks between Kosovo and Serbia in 2023.")


def test_a_move_is_written_as_one_types_it() -> None:
    assert written("third_party_holds") == "third-party-holds"


def test_every_case_and_every_need_of_the_repertoire_has_words() -> None:
    for move in all_moves():
        assert all(" in " in precedent(case) for case in (*move.seen, *move.refused))
        assert move.needs is None or move.id in NEEDS
