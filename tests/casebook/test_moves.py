from pourparler.casebook.cases import all_cases
from pourparler.casebook.moves import all_moves


def test_the_repertoire_is_read_whole() -> None:
    moves = {move.id: move for move in all_moves()}
    assert len(moves) == len(all_moves()) == 13
    assert moves["simultaneity"].kinds[0] == "before to with"
    assert moves["simultaneity"].refused == ("kosovo-serbia-2023",)
    assert moves["ambiguity_or_default"].warning == "comes back as the next deadlock"


def test_each_move_that_was_made_belongs_to_the_repertoire() -> None:
    repertoire = {kind for move in all_moves() for kind in move.kinds}
    made = {move.move for case in all_cases() for move in case.outcome.unlock}
    assert made <= repertoire


def test_the_repertoire_says_in_which_of_our_cases_a_move_was_seen() -> None:
    moves = {kind: move for move in all_moves() for kind in move.kinds}
    for case in all_cases():
        for made in case.outcome.unlock:
            assert case.name in moves[made.move].seen, (case.name, made.move)
