from pourparler.desk.contacts import contacts, silent
from pourparler.record.codec import loads

TALKS = """\
pourparler: 1
talks: T
parties: [{id: a}, {id: b}, {id: c}, {id: d, role: outside}]
sources: [{id: s}]
measures: [{id: m, by: [a]}]
statements:
  - {id: s1, by: b, to: a, act: demand, date: 2003-05-01, grounds: [{source: s, quote: first}]}
  - {id: s2, by: a, to: b, act: refuse, date: 2003-06, grounds: [{source: s, quote: second}]}
  - {id: s3, by: b, to: a, act: demand}
  - {id: s4, by: c, act: demand}
  - {id: s5, by: c, to: c, act: demand}
  - {id: s6, by: d, to: a, act: demand}
proposals: [{id: p, by: [c], says: m, answer: refused, answered_by: [a]}]
sessions: [{id: x, date: 2003-05-20, present: [a, b]}]
"""


def test_what_passed_between_two_is_counted_in_each_direction_and_dated() -> None:
    first, *others = contacts(loads(TALKS))
    assert first.parties == ("a", "b")
    assert (first.said, first.heard, first.met, first.count) == (1, 2, 1, 4)
    assert str(first.latest) == "2003-06"
    assert [ground.quote for ground in first.grounds] == ["second", "first"]
    assert [(one.parties, one.said, one.heard) for one in others] == [(("a", "c"), 1, 0), (("a", "d"), 0, 1)]


def test_two_binding_parties_without_a_contact_are_told_and_outsiders_are_not() -> None:
    talks = loads(TALKS)
    assert silent(talks, contacts(talks)) == (("b", "c"),)


def test_who_made_a_text_and_accepted_it_does_not_speak_to_himself() -> None:
    joint = TALKS.replace(
        "by: [c], says: m, answer: refused, answered_by: [a]",
        "by: [a, c], says: m, answer: accepted, answered_by: [a, c]",
    )
    assert all(one.parties[0] != one.parties[1] for one in contacts(loads(joint)))
    assert ("a", "c") in [one.parties for one in contacts(loads(joint))]
