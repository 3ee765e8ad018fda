"""Both ways agree: from an entry to its passages, and from a passage to the entries and findings that use it."""

from importlib.resources import files
from pathlib import Path

import pytest

from pourparler.brief.choices import Choices, chosen
from pourparler.brief.document import Reference, lines_of
from pourparler.brief.tracing import sentences
from pourparler.desk.gather import Materials
from pourparler.desk.resting import Resting, grounds_of, passage_id
from pourparler.desk.study import Study
from pourparler.record import codec
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

CASES = sorted(
    path for path in (Path(str(files("pourparler.casebook"))) / "cases").glob("*.yaml") if ".outcome" not in path.name
)
SIX_PARTY = Path(__file__).parents[2] / "examples" / "six-party" / "six-party.talks.yaml"
CITED_TWICE = """\
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
sources: [{id: s}, {id: t}]
measures: [{id: m, by: [a]}, {id: n, by: [b]}]
positions:
  - {id: p, party: a, says: n before m, grounds: [{source: s, quote: both say so}, {source: t}, {source: t}]}
  - {id: q, party: b, says: m before n, grounds: [{source: s, quote: both say so, span: [40, 51]}]}
proposals:
  - id: r
    by: [a]
    says: m with n
    answer: refused
    answered_by: [b]
    grounds: [{source: s, quote: a offers}]
    answer_grounds: [{source: t, quote: b says no}]
sessions: [{id: u, present: [a, b], grounds: [{source: s, quote: a offers}]}]
"""


def entries(talks: Talks) -> list[tuple[str, str, frozenset[str]]]:
    """Every entry with the passages it cites, straight from the record."""
    return [
        (kind, one.id, frozenset(passage_id(ground) for ground in grounds_of(one)))
        for kind in ("statements", "positions", "proposals", "sessions")
        for one in getattr(talks, kind)
    ]


@pytest.mark.parametrize("path", [*CASES, SIX_PARTY], ids=lambda path: path.stem)
def test_both_ways_agree_for_each_passage(path: Path) -> None:
    talks = codec.load(path)
    findings = Study(talks).findings()
    deadlock = findings.deadlock.answer
    resting = Resting(talks, deadlock).by_id
    there = {(kind, id_, passage) for kind, id_, cited in entries(talks) for passage in cited}
    back = {
        (kind, one.id, id_)
        for id_, rests in resting.items()
        for kind in ("statements", "positions", "proposals", "sessions")
        for one in getattr(rests, kind)
    }
    assert there == back
    cites = {id_: cited for kind, id_, cited in entries(talks) if kind in ("positions", "proposals")}
    for id_, rests in resting.items():
        for found, number in ((deadlock.conflicts, rests.conflicts), (deadlock.unlocks, rests.ways_out)):
            users = [
                place
                for place, one in enumerate(found, start=1)
                if any(id_ in cites[position] for position in _positions(one))
            ]
            assert list(number) == users
    _sentences_agree(talks, set(resting))


def _positions(finding: object) -> list[str]:
    named = getattr(finding, "positions", None)
    return list(named) if named is not None else [one.position for one in finding.descents]  # type: ignore[attr-defined]


def _sentences_agree(talks: Talks, passages: set[str]) -> None:
    """Each reference of the whole briefing is found from its passage, and nothing else is."""
    document = chosen(Materials(talks=talks), Study(talks).findings(), Choices(full=True))
    cited = {
        (document.passages[piece.number - 1], section.id)
        for section in document.parts
        for block in section.blocks
        for words in lines_of(block)
        for piece in words
        if isinstance(piece, Reference)
    }
    assert {(id_, one.section) for id_, told in sentences(document).items() for one in told} == cited
    assert {id_ for id_, _ in cited} <= passages
    assert all(one.text.strip(" :") for told in sentences(document).values() for one in told)


def test_the_same_words_of_one_source_are_one_passage_and_an_entry_stands_there_once() -> None:
    resting = Resting(codec.loads(CITED_TWICE)).by_id
    both = resting[passage_id(Ground(source="s", quote="both say so"))]
    assert [one.id for one in both.positions] == ["p", "q"]
    assert [one.id for one in resting[passage_id(Ground(source="t"))].positions] == ["p"]
    assert passage_id(Ground(source="t")) != passage_id(Ground(source="t", quote=""))


def test_the_answer_to_a_proposal_rests_on_its_own_passage() -> None:
    resting = Resting(codec.loads(CITED_TWICE)).by_id
    answered = resting[passage_id(Ground(source="t", quote="b says no"))]
    offered = resting[passage_id(Ground(source="s", quote="a offers"))]
    assert answered.held == offered.held == {"r"}
    assert [one.id for one in offered.sessions] == ["u"]


def test_passages_stand_in_the_order_of_sources_and_of_the_text() -> None:
    talks = codec.load(SIX_PARTY)
    order = [(rests.ground.source, rests.ground.span or (1 << 60, 0)) for rests in Resting(talks).by_id.values()]
    sources = [source.id for source in talks.sources]
    assert order == sorted(order, key=lambda one: (sources.index(one[0]), one[1]))
    for source in sources:
        assert all(rests.ground.source == source for rests in Resting(talks).of_source(source))
