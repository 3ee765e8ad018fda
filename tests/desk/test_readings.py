from pourparler.desk.ledger import Change, History
from pourparler.desk.readings import EDITED, Reading, Readings, Standing, Wanted, counts
from pourparler.record import codec
from pourparler.record.talks import Talks

TALKS = """
pourparler: 1
talks: Quay
parties: [{id: n, name: Norway}, {id: s, name: Sweden}]
sources: [{id: a, file: a.txt}, {id: b, file: b.txt}]
measures: [{id: pay, by: [s]}, {id: open, by: [n]}]
positions:
  - {id: p, party: n, says: pay before open, confidence: low, drafted_by: rules,
     grounds: [{source: a, quote: x, span: [10, 20]}, {source: b, quote: y, span: [0, 5]}]}
  - {id: q, party: s, says: never pay, confidence: high, grounds: [{source: b, quote: no statement}]}
proposals:
  - {id: o, by: s, says: pay, drafted_by: rules, grounds: [{source: a, quote: z, span: [40, 50]}]}
sessions:
  - {id: met, present: [n, s], grounds: [{source: a, quote: w, span: [60, 70]}]}
  - {id: alone, present: [n, s], grounds: [b]}
statements:
  - {id: s1, by: n, to: s, act: precondition, about: [pay, open], says: pay before open, drafted_by: rules,
     grounds: [{source: a, quote: x, span: [10, 20]}]}
  - {id: s2, by: s, act: offer, drafted_by: rules, grounds: [{source: a, quote: z, span: [42, 50]}]}
  - {id: s3, by: n, act: refuse, drafted_by: rules, grounds: [{source: a, quote: z, span: [42, 50]}]}
  - {id: s4, by: n, act: meet, drafted_by: rules, grounds: [{source: a, quote: w, span: [60, 70]}]}
  - {id: s5, by: s, act: meet, drafted_by: rules, grounds: [{source: a, quote: w, span: [60, 70]}]}
  - {id: s6, act: assess, state: stalled, drafted_by: rules, grounds: [{source: a, quote: v, span: [0, 9]}]}
  - {id: s7, act: assess, grounds: [{source: a, quote: u, span: [80, 90]}]}
"""


def talks(text: str = TALKS) -> Talks:
    return codec.loads(text)


def of(readings: Readings, id_: str, source: str = "a") -> Reading:
    found = readings.get(source, id_)
    assert found is not None
    return found


def test_a_statement_stands_with_its_position_and_each_entry_of_a_report_stands_once() -> None:
    readings = Readings(talks())
    assert [one.id for one in readings.by_source["a"]] == [
        "statement:s6",
        "statement:s1",
        "proposal:o",
        "statement:s3",
        "session:met",
        "statement:s7",
    ]
    assert [position.id for position in of(readings, "statement:s1").positions] == ["p"]
    assert [one.id for one in of(readings, "session:met").statements] == ["s4", "s5"]
    assert [one.id for one in of(readings, "proposal:o").statements] == ["s2"]
    assert {one.id for one in readings.by_source["b"]} == {"position:p", "position:q", "session:alone"}
    entries = [entry for one in readings.by_source["a"] for entry in one.entries]
    assert len(entries) == len(set(entries)) == 10
    assert readings.get("a", "statement:s9") is None
    assert Readings(None).all == ()


def test_what_binds_decides_how_a_reading_stands() -> None:
    readings = Readings(talks())
    assert of(readings, "statement:s1").standing is Standing.SUGGESTED
    assert of(readings, "position:q", "b").standing is Standing.CONFIRMED
    assert of(readings, "proposal:o").standing is Standing.SUGGESTED
    assert of(readings, "session:met").standing is Standing.SUGGESTED
    assert of(readings, "session:alone", "b").standing is Standing.LISTED
    assert of(readings, "statement:s6").standing is Standing.SUGGESTED
    assert of(readings, "statement:s7").standing is Standing.REJECTED
    confirmed = Readings(talks(TALKS.replace("confidence: low, drafted_by: rules", "confidence: low")))
    assert of(confirmed, "statement:s1").standing is Standing.CONFIRMED
    assert counts(readings.all)[Standing.SUGGESTED] == 6


def test_the_ledger_tells_who_decided_and_whether_it_was_edited() -> None:
    first = Change(number=1, words="Accepted", by="K. Moe", at="", about=("position:q",))
    second = Change(number=2, words="Edited", by="L. Moe", at="", about=(EDITED, "position:q", "statement:s1"))
    readings = Readings(talks(), History(done=(first, second)))
    told = of(readings, "position:q", "b")
    assert (told.standing, told.decided) == (Standing.EDITED, second)
    assert of(readings, "statement:s1").decided is None  # a draft again, whoever looked at it
    undone = Readings(talks(), History(done=(first,)))
    assert of(undone, "position:q", "b").standing is Standing.CONFIRMED
    assert of(undone, "position:q", "b").decided == first


def test_a_fingerprint_is_another_where_anything_is() -> None:
    one, other = Readings(talks()), Readings(talks(TALKS.replace("confidence: low", "confidence: medium")))
    assert of(one, "statement:s1").print != of(other, "statement:s1").print
    assert of(one, "statement:s3").print == of(other, "statement:s3").print
    assert of(Readings(talks()), "statement:s1").print == of(one, "statement:s1").print
    assert Readings(talks(), print="whole").print == "whole"


def test_filters_go_together() -> None:
    readings = Readings(talks())

    def ids(**wanted: str) -> list[str]:
        return [one.id for one in Wanted(**wanted).of(readings)]

    assert len(ids()) == len(readings.all) == 9
    assert ids(party="s") == ["proposal:o", "session:met", "session:alone", "position:q"]
    assert ids(party="s", act="meeting") == ["session:met", "session:alone"]
    assert ids(doubt="high") == ["position:q"]
    assert ids(doubt="low", source="b") == ["position:p"]
    assert ids(standing="decided") == ["statement:s7", "session:alone", "position:q"]
    assert ids(standing="rejected") == ["statement:s7"]
    assert ids(act="state") == ["statement:s6"]
    assert ids(act="nothing") == ["statement:s7"]
    assert ids(source="c") == []


def test_what_a_reading_names() -> None:
    readings = Readings(talks())
    one = of(readings, "statement:s1")
    assert (one.parties, one.measures, [str(says) for says in one.conditions]) == (
        ("n",),
        ("pay", "open"),
        ["pay before open"],
    )
    assert (one.act, one.confidence and one.confidence.value) == ("precondition", "low")
    assert of(readings, "proposal:o").parties == ("s",)
    assert of(readings, "session:met").parties == ("n", "s")
    assert [str(says) for says in of(readings, "proposal:o").conditions] == ["require pay"]
    assert of(readings, "statement:s3").confidence is None


def test_a_position_belongs_to_a_statement_of_its_party_and_its_passage_and_stands_alone_else() -> None:
    elsewhere = "{id: e, party: n, says: never open, grounds: [{source: a, quote: e, span: [95, 99]}]}"
    others = "{id: f, party: s, says: never pay, grounds: [{source: a, quote: z, span: [10, 20]}]}"
    readings = Readings(talks(TALKS.replace("proposals:", f"  - {elsewhere}\n  - {others}\nproposals:")))
    assert [position.id for position in of(readings, "position:e").positions] == ["e"]
    assert [position.id for position in of(readings, "position:f").positions] == ["f"]
    assert [position.id for position in of(readings, "statement:s1").positions] == ["p"]
