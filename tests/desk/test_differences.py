from dataclasses import replace

from pourparler.desk import differences
from pourparler.record import codec
from pourparler.record.talks import Talks

FILE = codec.loads("""
pourparler: 1
talks: Ferry
parties: [{id: n, name: Norway, aliases: [Oslo]}, {id: s, name: Sweden}]
sources: [{id: gazette, outlet: Gazette, title: Quay, date: 2011-05-12}]
measures:
  - {id: pay, what: pay the pilots, by: [s]}
  - {id: open, what: open the quay, by: [n]}
  - {id: dig, what: dig the well, by: [s]}
positions:
  - {id: p, party: n, says: pay before open, grounds: [{source: gazette, quote: "first the pilots must be paid"}]}
  - {id: q, party: s, says: never dig, grounds: [gazette]}
statements:
  - {id: s1, date: 2011-05-10, by: n, act: demand, grounds: [{source: gazette, quote: "first the pilots must be paid"}]}
""")
DRAFT = codec.loads("""
pourparler: 1
talks: Draft
parties: [{id: norway, name: Norway}, {id: sweden, name: SWEDEN}, {id: finland, name: Finland}]
sources: [{id: x1, outlet: gazette, title: The quay, date: 2011-05-12}, {id: x2, title: Second report, date: 2012}]
measures: [{id: pay-pilots, what: pay the pilots, by: [sweden]}, {id: sing, what: sing a song, by: [norway]}]
positions:
  - {id: d1, party: norway, says: pay-pilots, grounds: [{source: x1, quote: "the pilots must be paid"}]}
  - {id: d2, party: sweden, says: sing, grounds: [{source: x1, quote: "sing"}]}
statements:
  - {id: s1, by: norway, act: demand, about: [pay-pilots], grounds: [{source: x1, quote: "the pilots must be paid"}]}
  - {id: s2, by: sweden, to: norway, act: demand, about: [sing], says: sing, grounds: [{source: x2, quote: "sing"}]}
  - {id: s3, by: finland, act: offer, grounds: [{source: x2}]}
""")


def _added() -> Talks:
    return differences.add(FILE, DRAFT).talks


def test_a_source_that_the_file_has_is_not_added_again() -> None:
    assert [source.id for source in _added().sources] == ["gazette", "x2"]


def test_statements_come_in_under_the_names_of_the_file() -> None:
    (new,) = _added().statements[1:]
    assert (new.id, new.by, new.to, new.about, new.says) == ("s2", "s", "n", (), None)


def test_a_statement_from_the_same_passage_is_not_added_again() -> None:
    assert [statement.by for statement in _added().statements].count("n") == 1


def test_a_party_that_the_file_does_not_know_is_named() -> None:
    assert differences.add(FILE, DRAFT).unknown == (("Finland", 1),)


def test_nothing_else_changes_and_neither_does_the_day() -> None:
    added = _added()
    assert added.day == FILE.day
    assert replace(added, statements=(), sources=(), as_of=None) == replace(FILE, statements=(), sources=())


def test_positions_that_only_one_side_has_are_found() -> None:
    found = differences.find(FILE, DRAFT, differences.add(FILE, DRAFT).sources)
    assert [(one.position.id, one.in_file) for one in found] == [("d2", False), ("q", True)]


def test_what_a_person_made_of_a_passage_is_not_read_into_it_again() -> None:
    """Also where he made it say nothing, or somebody else say it; what he has not looked at is still added."""
    span = "grounds: [{source: gazette, quote: q, span: [0, 9]}]"
    file = codec.loads(f"""
{{pourparler: 1, talks: T, parties: [{{id: n, name: Norway}}, {{id: s, name: Sweden}}], measures: [],
 sources: [{{id: gazette, file: a.txt}}],
 statements: [{{id: a, act: assess, {span}}}, {{id: b, by: n, act: offer, {span}}}]}}""")
    drafted = f"""
{{pourparler: 1, talks: T, parties: [{{id: n, name: Norway}}, {{id: s, name: Sweden}}], measures: [],
 sources: [{{id: gazette, file: a.txt}}], statements: [{{id: s1, by: s, act: offer, {span}}},
 {{id: s2, by: s, act: refuse, {span}}}MORE]}}"""
    assert differences.add(file, codec.loads(drafted.replace("MORE", ""))).talks.statements == file.statements
    third = drafted.replace(
        "MORE", ", {id: s3, by: s, act: demand, grounds: [{source: gazette, quote: x, span: [20, 29]}]}"
    )
    added = differences.add(file, codec.loads(third)).talks.statements
    assert [one.id for one in added] == ["a", "b", "s3"]


def test_two_reports_of_one_name_in_two_folders_are_two() -> None:
    file = codec.loads("""
{pourparler: 1, talks: T, parties: [], measures: [],
 sources: [{id: a, file: press/a.txt}, {id: b, outlet: Gazette}]}""")
    draft = codec.loads("""
{pourparler: 1, talks: T, parties: [], measures: [],
 sources: [{id: x, file: /srv/radio/a.txt}, {id: y, file: /srv/press/a.txt}, {id: z, file: a.txt}]}""")
    added = differences.add(file, draft)
    assert dict(added.sources) == {"x": "x", "y": "a", "z": "a"}
    assert [source.id for source in added.talks.sources] == ["a", "b", "x"]
