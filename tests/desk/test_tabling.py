"""The record as a table: places in the text, problems at their places, near names, worths."""

import pytest

from pourparler.desk import worths
from pourparler.desk.filled import Filled, FilledError
from pourparler.desk.near_names import measures_near, parties_near
from pourparler.desk.tabling import Filter, cells_of, entry_at, mentions, tabled
from pourparler.record import codec
from pourparler.record.codec import Document, read_text
from pourparler.record.edits import edited

TEXT = """\
pourparler: 1
talks: The ferry
parties:
  - id: union
    name: The union
  - {id: line, name: The line, aliases: [the company]}
  - {id: town, name: Harbour Town}
measures:
  - {id: sail, what: end the strike, by: [union], phrases: [sail again]}
  - {id: pay, what: raise wages by 5%, by: [line]}
  - {id: lift, what: lift the quay, by: [town]}
goal: [sail, pay]
facts:
  - {says: pay before sail}
positions:
  - id: p
    party: union
    says: pay before sail
    fallbacks:
      - require pay
  - {id: old, party: line, says: never pay, until: 2019-01-01}
  - {id: d, party: [line, town], says: sail before pay, drafted_by: rules, firmness: soft, since: 2020-01-01}
worth:
  union: {pay: 2}
ranking: {line: [sail, 0, pay]}
"""


@pytest.fixture
def document() -> Document:
    return read_text(TEXT, "ferry.yaml")


def test_each_entry_is_found_at_its_line_and_each_line_at_its_entry(document: Document) -> None:
    assert document.talks is not None
    table = tabled(document.talks, document)
    lines = TEXT.splitlines()
    expected = {
        ("parties", "union"): "- id: union",
        ("parties", "line"): "id: line",
        ("measures", "pay"): "id: pay",
        ("facts", "0"): "says: pay before sail",
        ("positions", "p"): "- id: p",
        ("positions", "d"): "id: d",
        ("worth", "union"): "union: {pay",
    }
    for entry, words in expected.items():
        line = table.line_of(*entry)
        assert line is not None
        assert words in lines[line - 1]
        assert entry_at(table, line) == entry
    assert entry_at(table, lines.index("      - require pay") + 1) == ("positions", "p")
    assert entry_at(table, 2) is None
    assert table.line_of("positions", "none") is None
    assert tabled(document.talks, None).line_of("positions", "p") is None


def test_a_problem_stands_at_its_entry_and_one_of_the_whole_file_apart(document: Document) -> None:
    assert document.talks is not None
    table = tabled(document.talks, document)
    (weaker,) = table.problems_of("positions", "p")
    assert "is not weaker" in weaker.what
    assert "facts and goal" not in str(table.others)
    without = read_text(TEXT.replace("goal: [sail, pay]\n", ""))
    assert without.talks is not None
    assert [problem.what for problem in tabled(without.talks, without).others] == [
        "no goal is given, so one is assumed"
    ]
    assert table.is_sound
    faulty = read_text(TEXT.replace("says: never pay", "says: never pray"))
    assert faulty.as_read is not None
    broken = tabled(faulty.as_read, faulty)
    assert not broken.may_change
    assert 'Did you mean "pay"?' in broken.problems_of("positions", "old")[0].remedy


def test_a_filter_lets_through_what_it_names(document: Document) -> None:
    assert document.talks is not None
    held = document.talks.held

    def names(**which: str) -> list[str]:
        return [position.id for position in held if Filter(**which).lets(position)]

    assert names() == ["p", "old", "d"]
    assert names(party="line") == ["old", "d"]
    assert names(measure="sail") == ["p", "d"]
    assert names(firmness="soft") == ["d"]
    assert names(confirmed="draft") == ["d"]
    assert names(confirmed="yes") == ["p", "old"]
    assert names(party="line", confirmed="yes") == ["old"]


def test_cells_are_of_positions_in_force_for_each_who_holds_them(document: Document) -> None:
    assert document.talks is not None
    told = [(cell.party, cell.position, cell.standing.measure) for cell in cells_of(document.talks)]
    assert ("line", "old", "pay") not in told
    assert [one for one in told if one[1] == "d"] == [
        (party, "d", measure) for measure in ("sail", "pay") for party in ("line", "town")
    ]
    assert {cell.position for cell in cells_of(document.talks, Filter(party="union"))} == {"p"}
    assert mentions(document.talks)["pay"] == 3


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("raise the wages by 5%", ["pay"]),
        ("raising wages by 5%", ["pay"]),
        ("raise wages by 8%", ["pay"]),
        ("Sail again", ["sail"]),
        ("ending the strike", ["sail"]),
        ("remove the quay", ["lift"]),
        ("remove the ban", []),
        ("open the harbour", []),
        ("", []),
    ],
)
def test_measures_that_words_may_mean(document: Document, words: str, found: list[str]) -> None:
    assert document.talks is not None
    assert [measure.id for measure in measures_near(document.talks, words)] == found
    assert measures_near(document.talks, words, but=found[0] if found else "") == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [("Union", ["union"]), ("THE COMPANY", ["line"]), ("Harbor Town", ["town"]), ("The board", []), ("?", [])],
)
def test_parties_that_a_name_may_mean(document: Document, name: str, found: list[str]) -> None:
    assert document.talks is not None
    assert [party.id for party in parties_near(document.talks, name)] == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4", (4, None, 4)),
        ("-2 to 0", (-2, None, 0)),
        ("[1, 2, 5]", (1, 2, 5)),
        ("−1 … 3", (-1, None, 3)),
        ("1;2", (1, None, 2)),
    ],
)
def test_worths_as_they_are_written(text: str, numbers: tuple[float, float | None, float]) -> None:
    value = worths.amount(text)
    assert (value.low, value.mode, value.high) == numbers
    assert worths.amount(worths.written(value)) == value


@pytest.mark.parametrize("text", ["", "much", "5 to 3", "1 to 2 to 3 to 4", "nan", "1e300", "inf", "2 to 5 to 3"])
def test_what_is_no_worth_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"worth|float"):
        worths.amount(text)


def test_all_wrong_worths_are_told_at_once_and_the_rest_of_the_record_stays(document: Document) -> None:
    talks = document.talks
    assert talks is not None
    with pytest.raises(FilledError) as caught:
        worths.worths(talks, Filled({"w0": ["much"], "w1": ["5 to 3"], "walk_away": ["none"]}), "union")
    assert [wrong.field for wrong in caught.value.wrongs] == ["w0", "w1", "walk_away"]
    after = edited(talks, [worths.worths(talks, Filled({"w0": ["1"], "w1": ["2"]}), "union")])
    assert [name for name, _ in dict(after.worth)["union"]] == ["pay", "sail"]
    assert after.ranking == talks.ranking
    assert codec.loads(codec.rewrite(TEXT, after)) == after


@pytest.mark.parametrize(
    ("place", "do", "to", "tiers"),
    [
        (0, "down", None, [[None], ["sail"], ["pay"]]),
        (2, "up", None, [["sail"], ["pay"], [None]]),
        (2, "to", 0, [["pay"], ["sail"], [None]]),
        (2, "tie", None, [["sail"], [None, "pay"]]),
        (2, "out", None, [["sail"], [None]]),
        (0, "up", None, None),
        (2, "down", None, None),
        (0, "tie", None, None),
        (1, "out", None, None),
        (7, "up", None, None),
        (0, "spin", None, None),
    ],
)
def test_a_ranking_is_moved_one_place_or_not_at_all(
    document: Document, place: int, do: str, to: int | None, tiers: list[list[str | None]] | None
) -> None:
    assert document.talks is not None
    edit = worths.moved(document.talks, "line", place, do, to)
    assert (None if edit is None else [list(tier) for tier in edit.valued[0].tiers]) == tiers
