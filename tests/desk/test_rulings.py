"""What a change would make of the verdict: looked for beside, once, and None where it cannot be made."""

from pourparler.analysis.verdict import Ruling
from pourparler.desk.rulings import Rulings
from pourparler.record import codec
from pourparler.record.edits import Edit

TALKS = codec.loads("""
pourparler: 1
talks: Quay
parties: [{id: n, name: Norway}, {id: s, name: Sweden}]
measures:
  - {id: pay, what: pay the pilots, by: [s]}
  - {id: pay-them, what: pay pilots, by: [s]}
  - {id: open, what: open the quay, by: [n]}
goal: [open, pay]
positions:
  - {id: p, party: n, says: pay before open}
  - {id: q, party: s, says: open before pay-them}
""")


def test_the_verdict_is_that_of_the_record_after_the_change() -> None:
    rulings = Rulings()
    assert rulings.after(TALKS, Edit()).result() is Ruling.NOT_STUCK
    assert rulings.after(TALKS, Edit(same=(("pay", "pay-them"),))).result() is Ruling.STUCK
    assert rulings.after(TALKS, Edit(measures_out=("no-such",))).result() is None


def test_what_is_asked_again_is_not_looked_for_again_and_of_many_the_last_are_kept() -> None:
    rulings = Rulings()
    edits = [Edit(why=f"{number}") for number in range(6)]
    works = [rulings.after(TALKS, edit) for edit in edits]
    assert rulings.after(TALKS, edits[-1]) is works[-1]
    assert rulings.after(TALKS, edits[0]) is not works[0]
    assert [work.wait(60) for work in works] == [True] * 6
