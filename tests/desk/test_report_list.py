from pathlib import Path

from pourparler.desk.gather import Materials, Pile
from pourparler.desk.readings import Readings
from pourparler.desk.report_list import ReportRow, filed
from pourparler.desk.stock import Stock
from pourparler.errors import Problem
from pourparler.record import codec

ROOT = Path("/talks")
TALKS = codec.loads("""
{pourparler: 1, talks: T, parties: [{id: n}], measures: [{id: m, by: [n]}],
 sources: [{id: gazette, title: Quay, file: a.txt}, {id: press, file: press/b.txt}, {id: radio, file: radio/b.txt},
  {id: second, file: mails (2).eml}, {id: inner, file: "box.eml/x.txt"}, {id: lost, file: gone.txt},
  {id: told, outlet: Envoy}],
 positions: [{id: p, party: n, says: m, grounds: [told]}],
 statements: [{id: s, by: n, act: demand, drafted_by: rules, grounds: [{source: gazette, quote: x}]}]}""")


def rows(*paths: str, problems: tuple[Problem, ...] = ()) -> dict[str, tuple[ReportRow, Path | None, str]]:
    stock = Stock(reports=tuple(ROOT / path for path in paths), talks=TALKS)
    found = filed(stock, Pile(each=(Materials(talks=TALKS),)), Readings(TALKS), problems, ROOT)
    return {one.row.id: (one.row, one.path, one.part) for one in found}


def test_each_source_is_found_at_its_file_also_where_one_holds_several() -> None:
    found = rows("a.txt", "press/b.txt", "radio/b.txt", "mails.mbox", "box.eml")
    places = {id_: path.relative_to(ROOT).as_posix() if path else None for id_, (_, path, _) in found.items()}
    assert places == {
        "gazette": "a.txt",
        "press": "press/b.txt",
        "radio": "radio/b.txt",
        "second": "mails.mbox",
        "inner": "box.eml",
        "lost": None,
        "told": None,
    }
    assert found["second"][2] == "mails (2).eml"
    row = found["gazette"][0]
    assert (row.file, row.title, row.statements, row.positions, row.open, row.here) == ("a.txt", "Quay", 1, 0, 1, True)
    assert (found["lost"][0].here, found["lost"][0].file) == (False, "gone.txt")
    assert (found["told"][0].here, found["told"][0].file, found["told"][0].open) == (False, "", 0)


def test_what_was_not_read_has_a_name_of_its_own_and_the_reason() -> None:
    bad = Problem(file="/talks/x/bad.pdf", line=None, what="it is damaged", remedy="Save it anew.")
    found = rows("a.txt", "x/bad.pdf", "x-bad.pdf", "gazette", problems=(bad,))
    assert found["x-bad-pdf"][0].problems == ("it is damaged. Save it anew.",)
    assert not found["x-bad-pdf"][0].read
    assert found["x-bad-pdf-2"][0].problems == ()
    assert {"gazette", "gazette-2"} <= set(found)
