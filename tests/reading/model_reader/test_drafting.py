from dataclasses import replace

from pourparler.reading import Draft as RulesDraft
from pourparler.reading import Report, draft, read_report
from pourparler.reading.model_reader.answer import decode
from pourparler.reading.model_reader.drafting import drafted
from pourparler.reading.model_reader.drafts import Known
from pourparler.reading.model_reader.passages import Passages
from pourparler.reading.model_reader.several import ModelReading, ReportDraft
from pourparler.reading.model_reader.verify import verify
from pourparler.record import codec
from pourparler.record.drafters import Drafter
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act, TalksState
from pourparler.record.talks import Talks
from tests.reading.model_reader.recorded import FERRY, LATER, REPORTS, Draft, changed, report

READ = {"ferry": FERRY, "ferry-later": LATER}


def read(rules: RulesDraft, *drafts: Draft) -> ModelReading:
    """What a model made of reports, as if it had been asked."""
    known, found = Known(), []
    for one, source, answer in zip(rules.reports, rules.talks.sources, drafts, strict=True):
        verified, known = verify(Passages(one, source.id), decode(answer), known)
        found.append(ReportDraft(report=one, source=source.id, pieces=(verified,)))
    return ModelReading(model="stub-1", reports=tuple(found), known=known)


def talks_of(*drafts: Draft, names: tuple[str, ...] = ("ferry",)) -> Talks:
    rules = draft([report(name) for name in names])
    return drafted(rules, read(rules, *drafts))


def says(talks: Talks) -> list[tuple[str, str, str | None]]:
    return [(p.party[0], str(p.says), str(p.until) if p.until else None) for p in talks.positions]


def test_the_record_is_that_of_the_model_and_can_be_written_and_read_back() -> None:
    talks = talks_of(FERRY)
    assert talks.title == "Ferry strike at Norwick"
    assert [party.id for party in talks.parties] == ["seafarers-guild", "northline-ferries", "judge-ines-falk"]
    assert [p.id for p in talks.positions] == [
        "seafarers-guild-withdraw-shifts-before",
        "northline-ferries-resume-sailing-before",
    ]
    assert [p.id for p in talks.proposals] == ["northline-ferries-pay-bonus-plan"]
    assert str(talks.positions[0].since) == "2024-03-04"
    assert codec.loads(codec.dumps(talks), "draft") == talks


def test_every_entry_says_who_drafted_it() -> None:
    talks = talks_of(FERRY)
    sections = (talks.parties, talks.measures, talks.positions, talks.proposals, talks.statements)
    assert {entry.drafted_by for section in sections for entry in section} == {Drafter.MODEL}


def test_each_entry_is_a_statement_too_with_the_same_passage() -> None:
    talks = talks_of(FERRY)
    found = [(said.by, said.act, str(said.says) if said.says else None) for said in talks.statements]
    assert found == [
        ("seafarers-guild", Act.PRECONDITION, "withdraw-shifts before resume-sailing"),
        ("northline-ferries", Act.PRECONDITION, "resume-sailing before withdraw-shifts"),
        ("northline-ferries", Act.OFFER, "require pay-bonus"),
        ("seafarers-guild", Act.REFUSE, None),
        (None, Act.ASSESS, None),
    ]
    assert talks.statements[0].grounds == talks.positions[0].grounds
    assert talks.statements[-1].state is TalksState.STALLED


def test_a_refusal_is_a_refusal_and_a_demand_a_demand() -> None:
    def plain(draft: Draft) -> None:
        draft["positions"][0]["says"] = "never resume-sailing"
        draft["positions"][1]["says"] = "require resume-sailing"

    assert [said.act for said in talks_of(changed(plain)).statements[:2]] == [Act.REFUSE, Act.DEMAND]


def test_over_reports_one_thing_is_one_measure_and_a_position_keeps_its_first_day() -> None:
    talks = talks_of(FERRY, LATER, names=("ferry", "ferry-later"))
    assert says(talks) == [
        ("seafarers-guild", "withdraw-shifts before resume-sailing", None),
        ("northline-ferries", "resume-sailing before withdraw-shifts", "2024-03-11"),
        ("northline-ferries", "withdraw-shifts with resume-sailing", None),
    ]
    guild = talks.positions[0]
    assert (str(guild.since), guild.firmness, len(guild.grounds)) == ("2024-03-04", Firmness.RED_LINE, 2)
    assert [one.state for one in talks.statements if one.state] == [TalksState.STALLED, TalksState.MOVING]


def test_what_a_holder_says_otherwise_later_takes_the_place_of_what_it_said() -> None:
    later = changed(lambda d: d["positions"][0].update(says="never withdraw-shifts"), LATER)
    first = changed(lambda d: d["positions"][1].update(says="require withdraw-shifts"))
    talks = talks_of(first, later, names=("ferry", "ferry-later"))
    assert ("northline-ferries", "require withdraw-shifts", "2024-03-11") in says(talks)
    assert "superseded" in (talks.positions[1].note or "")


def test_another_matter_ends_nothing() -> None:
    later = changed(lambda d: d["positions"][0].update(says="never resume-sailing"), LATER)
    talks = talks_of(FERRY, later, names=("ferry", "ferry-later"))
    assert [until for _, _, until in says(talks)] == [None, None, None]


def test_the_same_proposal_told_again_is_one_with_its_last_answer() -> None:
    def again(draft: Draft) -> None:
        draft["proposals"] = [dict(FERRY["proposals"][0], answer="open", answered_by=[], answer_quote=None)]
        draft["proposals"][0]["quote"] = "The Guild welcomed the move"

    talks = talks_of(FERRY, changed(again, LATER), names=("ferry", "ferry-later"))
    (proposal,) = talks.proposals
    assert (proposal.answer.value, len(proposal.grounds)) == ("refused", 2)


def test_a_first_with_nothing_behind_it_is_a_plain_demand() -> None:
    talks = talks_of(changed(lambda d: d["positions"][0].update(says="resume-sailing first")))
    assert says(talks)[0][1] == "require resume-sailing"


def test_a_first_with_something_behind_it_stays_one() -> None:
    talks = talks_of(changed(lambda d: d["positions"][1].update(says="pay-bonus first")))
    assert says(talks)[1][1] == "pay-bonus first"


def test_on_one_day_nothing_takes_the_place_of_anything_and_two_holders_are_two() -> None:
    def alike(draft: Draft) -> None:
        draft["positions"][0]["says"] = "require withdraw-shifts"
        draft["positions"][1]["says"] = "never withdraw-shifts"
        draft["positions"].append(dict(draft["positions"][1], says="require withdraw-shifts"))

    assert says(talks_of(changed(alike))) == [
        ("seafarers-guild", "require withdraw-shifts", None),
        ("northline-ferries", "never withdraw-shifts", None),
        ("northline-ferries", "require withdraw-shifts", None),
    ]


def test_what_has_ended_is_not_taken_up_again_by_what_is_said_later() -> None:
    back = changed(lambda d: d["positions"][0].update(says="resume-sailing before withdraw-shifts"), LATER)
    rules = draft([report(), report("ferry-later"), dated("2024-03-18")])
    talks = drafted(rules, read(rules, FERRY, LATER, back))
    of_northline = [(what, until) for who, what, until in says(talks) if who == "northline-ferries"]
    assert of_northline == [
        ("resume-sailing before withdraw-shifts", "2024-03-11"),
        ("withdraw-shifts with resume-sailing", "2024-03-18"),
        ("resume-sailing before withdraw-shifts", None),
    ]


def dated(day: str) -> Report:
    """The later report once more, on another day."""
    text = (REPORTS / "ferry-later.txt").read_text(encoding="utf-8").replace("11 March", f"{int(day[-2:])} March")
    return read_report(f"{day}.txt", text.encode())


def test_what_our_own_check_finds_at_fault_is_left_out() -> None:
    goal = [{"says": "resume-sailing first", "quote": "Talks between Northline Ferries and the Seafarers' Guild"}]
    talks = talks_of(changed(lambda d: d.update(goal=goal)))
    assert talks.goal is None
    assert len(talks.positions) == 2


def test_what_an_undated_report_says_does_not_bind_beside_dated_ones() -> None:
    undated = replace(report("ferry-later"), date=None)
    rules = draft([report(), undated])
    talks = drafted(rules, read(rules, FERRY, LATER))
    later = next(p for p in talks.positions if str(p.says) == "withdraw-shifts with resume-sailing")
    assert later.firmness is Firmness.SOFT
    assert "no date" in (later.note or "")


def test_the_goal_is_that_of_the_last_report_that_tells_one() -> None:
    goal = [{"says": "require resume-sailing", "quote": "Talks between Northline Ferries"}]
    talks = talks_of(changed(lambda d: d.update(goal=goal)), LATER, names=("ferry", "ferry-later"))
    assert [str(wanted) for wanted in talks.goal or ()] == ["require resume-sailing"]
