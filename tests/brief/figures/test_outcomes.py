"""The graph of outcomes: a box for each, an arrow for what each party would do best, those that last lit."""

import re

from pourparler.analysis.stability import find_stability
from pourparler.brief.document import Figure
from pourparler.brief.figures import outcomes, svg
from pourparler.record.codec import loads

CHICKEN = """
pourparler: 1
talks: Chicken
parties: [{id: p1, name: Ada}, {id: p2, name: Ben & Co}]
measures: [{id: s1, what: keep left, by: p1, reversible: yes}, {id: s2, what: keep right, by: p2, reversible: yes}]
order_of_states:
  p1: [[s2], [s1, s2], [s1], []]
  p2: [[s1], [s1, s2], [s2], []]
"""


def _drawn(text: str) -> Figure | None:
    talks = loads(text)
    return outcomes.draw(talks, find_stability(talks).answer)


def test_every_outcome_is_a_box_and_every_best_move_an_arrow() -> None:
    figure = _drawn(CHICKEN)
    assert figure is not None
    assert len(re.findall("<rect", figure.svg)) == 4
    assert len(re.findall("marker-end", figure.svg)) == 4
    joined = set(re.findall(r'data-from="([^"]*)" data-to="([^"]*)"', figure.svg))
    assert joined == {("-", "s1"), ("-", "s2"), ("s1 s2", "s1"), ("s1 s2", "s2")}


def test_what_lasts_is_lit_and_says_so() -> None:
    figure = _drawn(CHICKEN)
    assert figure is not None
    assert figure.svg.count(f'stroke="{svg.YES}" stroke-width="1.3"') == 2
    assert [part.says for part in figure.parts].count("nobody leaves") == 2
    assert "Ben &amp; Co" in figure.svg


def test_the_words_say_what_the_picture_shows() -> None:
    figure = _drawn(CHICKEN)
    assert figure is not None
    assert "nothing is in force: Ada → Ada keeps left" in figure.description


def test_many_outcomes_have_no_graph() -> None:
    measures = ", ".join(f"{{id: m{number}, by: p1, reversible: yes}}" for number in range(5))
    many = f"pourparler: 1\ntalks: T\nparties: [{{id: p1}}]\nmeasures: [{measures}]\nworth: {{p1: {{m0: 1}}}}"
    assert _drawn(many) is None
