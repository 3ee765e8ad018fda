"""Parts of an answer are there before the whole is: moves as they are found, deals before the order of one."""

from threading import Event

from pourparler.desk.bargain import Bargains, Choice
from pourparler.desk.study import Study
from pourparler.record.codec import loads

CIRCLE = loads("""
pourparler: 1
talks: T
parties: [{id: a}, {id: b}, {id: c, role: mediator}]
measures: [{id: m, by: [a]}, {id: n, by: [b]}]
goal: [m, n]
positions: [{id: p, party: a, says: n before m}, {id: q, party: b, says: m before n}]
worth: {a: {n: 3, m: -1}, b: {m: 3, n: -1}}
""")


def test_each_move_is_told_as_it_is_found_to_all_who_look_at_the_study() -> None:
    study = Study(CIRCLE)
    seen: list[int] = []
    going_on = study.continued(progress=lambda _: seen.append(len(study.parts_of("moves"))), stopped=Event())
    assert study.parts_of("moves") == ()
    moves = going_on.ask("moves")
    assert moves is not None
    assert len(moves.answer.suggestions) > 1
    assert set(map(repr, study.parts_of("moves"))) == set(map(repr, moves.answer.suggestions))
    assert study.so_far.moves is moves


def test_a_search_that_is_begun_anew_tells_its_parts_anew() -> None:
    study = Study(CIRCLE)
    study.ask("moves")
    first = study.parts_of("moves")
    study._answers.clear()
    study.ask("moves")
    assert study.parts_of("moves") == first


def test_the_deals_are_there_before_the_order_is() -> None:
    work = Bargains().work(CIRCLE, Choice())
    bargain = work.result()
    assert work.part is bargain.packages
    assert bargain.packages is not None
