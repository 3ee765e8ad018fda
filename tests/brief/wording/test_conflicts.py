from pourparler.analysis.deadlock.answer import Conflict, ConflictKind
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.document import Line
from pourparler.brief.wording.conflicts import kind, others, short, told
from pourparler.record import codec
from pourparler.record.build import build
from pourparler.record.positions import Confidence
from pourparler.record.talks import Talks

TALKS = build(
    "T",
    parties=["a", "b", "c"],
    measures={"road": "a", "aid": "b", "port": "c"},
    positions=[
        ("a", "require aid"),
        ("b", "never aid"),
        ("c", "never aid"),
        ("a", "require port"),
        ("c", "never port"),
    ],
)


def at_odds(*positions: str) -> Conflict:
    return Conflict(positions=positions, kind=ConflictKind.REFUSAL, facts=(), confidence=Confidence.HIGH)


def test_what_further_disputes_are_over_is_named_once() -> None:
    twice = [at_odds("a-1", "b-2"), at_odds("a-1", "c-3"), at_odds("a-4", "c-5")]
    assert others(TALKS, twice) == "The other three are over aid and “port”."


QUARREL = """
pourparler: 1
talks: T
parties: [{id: union}, {id: firm}, {id: town}]
measures:
  - {id: rise, by: firm, what: raise pay}
  - {id: freeze, by: firm, what: freeze pay}
  - {id: road, by: town, what: mend the road}
facts: [{says: not (rise and freeze)}]
positions:
  - {id: up, party: union, says: require rise}
  - {id: still, party: firm, says: require freeze}
  - {id: mend, party: firm, says: require road}
  - {id: soft-up, party: town, says: require rise, firmness: soft}
"""


def quarrel(goal: str = "") -> tuple[Talks, Conflict]:
    talks = codec.loads(f"{QUARREL}{goal}")
    (conflict,) = find_deadlock(talks).answer.conflicts
    assert not conflict.positions
    return talks, conflict


def plain(said: Line) -> str:
    return "".join(part for part in said if isinstance(part, str))


def test_who_asks_for_what_excludes_what_others_ask_for_is_told_where_the_goal_was_assumed() -> None:
    talks, conflict = quarrel()
    items = [plain(item) for item in told(talks, conflict, lambda _: ())]
    assert items[:2] == ["The union insists that firm raise pay.", "Firm wants to freeze pay."]
    assert len(items) == 3, "and the fact; neither the road nor who only proposes"
    assert kind(talks, conflict) == "Demands that exclude one another"
    assert plain(short(talks, conflict, lambda _: ())) == (
        "The union insists that firm raise pay; firm wants to freeze pay. "
        "All that they ask for was taken to be needed, and the facts rule out that all of it happens."
    )


def test_a_goal_on_record_that_the_facts_rule_out_is_nobodys_doing() -> None:
    talks, conflict = quarrel("goal: [rise, freeze]\n")
    assert len(told(talks, conflict, lambda _: ())) == 1
    assert kind(talks, conflict) == "The goal itself"
    assert "no party is to blame" in plain(short(talks, conflict, lambda _: ()))
