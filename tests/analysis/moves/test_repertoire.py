from pourparler.analysis.moves.repertoire import REPERTOIRE
from pourparler.brief.wording.moves import TITLES
from pourparler.casebook.moves import all_moves


def test_each_move_of_the_casebook_can_be_tried_but_for_one_that_changes_nothing() -> None:
    known = [move.id for move in all_moves()]
    assert [move.id for move in REPERTOIRE] == [id_ for id_ in known if id_ != "change_the_room"]


def test_each_move_has_a_name_in_words() -> None:
    assert [move.id for move in REPERTOIRE] == list(TITLES)
