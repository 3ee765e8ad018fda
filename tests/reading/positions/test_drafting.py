from dataclasses import replace
from pathlib import Path

import pytest

from pourparler.reading import Draft, Report, draft, read_report
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.record import codec
from pourparler.record.check import check
from pourparler.record.conditions import syntax
from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.ids import is_id
from pourparler.record.measures import Kind
from pourparler.record.parties import Role
from pourparler.record.positions import Confidence, Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Attribution
from tests.reading import scoring
from tests.reading.sorting.piles import ROUND_ONE, ROUND_TWO, report

REPORTS = Path(__file__).parents[1] / "reports"


def _read(name: str) -> Report:
    return read_report(name, (REPORTS / name).read_bytes())


def _draft(*names: str) -> Draft:
    return draft([_read(name) for name in names])


def _says(made: Draft, party: str) -> set[str]:
    return {str(p.says) for p in made.talks.positions if p.party == (party,)}


def _kinds(made: Draft) -> set[NoticeKind]:
    return {notice.kind for notice in made.notices}


def test_notices_quote_the_original() -> None:
    text = (REPORTS / "canal.txt").read_text(encoding="utf-8")
    assert text.count("preliminary negotiations to resume the canal talks") == 1
    text = text.replace("negotiations to resume the canal", "negotiations to re\u00adsume the&nbsp;canal")
    made = draft([read_report("a.txt", text.encode())])
    (goal,) = [notice for notice in made.notices if notice.kind is NoticeKind.GOAL_READ]
    assert goal.words == ("negotiations to re\u00adsume the&nbsp;canal talks",)


def test_who_wants_what_before_what_is_drafted() -> None:
    made = _draft("canal.txt")
    assert _says(made, "chile") == {
        "promise-safety-measures first",
        "never (dismiss-port-director or lift-night-ban)",
    }
    assert _says(made, "bolivia") == {
        "refund-tolls first",
        "if resume-talks then dismiss-port-director and lift-night-ban",
    }


def test_a_promise_is_tied_to_the_acts_promised() -> None:
    made = _draft("canal.txt")
    promise = made.talks.measure_by_id["promise-safety-measures"]
    assert (promise.kind, promise.by, promise.promises) == (Kind.PROMISE, ("bolivia",), "close-upper-lock")
    assert [str(fact.says) for fact in made.talks.facts] == ["promise-safety-measures before admit-engineers"]


def test_the_goal_is_what_the_talks_are_for_and_that_is_told() -> None:
    made = _draft("canal.txt")
    assert [str(item) for item in made.talks.wanted] == ["require resume-talks"]
    assert set(made.talks.measure_by_id["resume-talks"].by) == {"bolivia", "chile"}
    assert NoticeKind.GOAL_READ in _kinds(made)


def test_without_a_stated_purpose_there_is_no_goal_and_that_is_told() -> None:
    made = _draft("strike.txt")
    assert made.talks.goal is None
    assert NoticeKind.NO_GOAL in _kinds(made)


def test_two_refusals_to_begin_are_drafted_as_a_circle() -> None:
    made = _draft("strike.txt")
    assert "pay-bonus-summer before return-work" in _says(made, "ferry-workers-union")
    assert "return-work before pay-bonus-summer" in _says(made, "company")


def test_a_refused_offer_is_a_proposal_with_its_answer() -> None:
    (offer,) = _draft("canal.txt").talks.proposals
    assert (offer.by, str(offer.says)) == (("chile",), "resume-talks no later than working-group-tariffs-safety")
    assert (offer.answer, offer.answered_by) == (ProposalAnswer.REFUSED, ("bolivia",))


@pytest.mark.parametrize(
    "names", [("canal.txt",), ("nodate.txt",), ("strike.txt",), ("canal.txt", "nodate.txt", "strike.txt")]
)
def test_each_position_is_a_draft_with_the_passage_it_rests_on(names: tuple[str, ...]) -> None:
    made = _draft(*names)
    texts = {made.talks.source_by_id[s.id].id: _read(s.file or "").text for s in made.talks.sources}
    assert made.talks.positions
    for position in made.talks.positions:
        assert position.is_draft
        for ground in position.grounds:
            assert ground.span is not None
            assert texts[ground.source][slice(*ground.span)] == ground.quote


@pytest.mark.parametrize(
    "names", [("canal.txt",), ("nodate.txt",), ("strike.txt",), ("canal.txt", "nodate.txt", "strike.txt")]
)
def test_a_draft_names_only_what_it_has(names: tuple[str, ...]) -> None:
    talks = _draft(*names).talks
    entries = (talks.parties, talks.sources, talks.measures, talks.positions, talks.statements)
    ids = [entry.id for part in entries for entry in part]
    assert len(ids) == len(set(ids))
    assert all(is_id(one) and one not in syntax.RESERVED for one in ids)
    parties, measures = set(talks.party_by_id), set(talks.measure_by_id)
    assert all(set(measure.by) <= parties and measure.by for measure in talks.measures)
    assert all({s.by, s.to or s.by, s.reported_by or s.by} <= parties for s in talks.statements if s.by)
    assert all(s.by or (s.state and s.attribution is Attribution.REPORTER) for s in talks.statements)
    assert all(set(statement.about) <= measures for statement in talks.statements)
    for position in talks.positions:
        assert set(position.party) <= parties
        assert set(syntax.measures_of(position.says)) <= measures
        assert parse(str(position.says)) == position.says


@pytest.mark.parametrize(
    "names", [(), ("canal.txt",), ("nodate.txt",), ("strike.txt",), ("canal.txt", "nodate.txt", "strike.txt")]
)
def test_a_draft_is_a_sound_talks_file(names: tuple[str, ...]) -> None:
    talks = _draft(*names).talks
    assert [fault for fault in check(talks) if not fault.warning] == []
    assert codec.loads(codec.dumps(talks)) == talks


@pytest.mark.parametrize("name", scoring.NAMES)
def test_each_annotated_report_gives_a_sound_draft(name: str) -> None:
    talks = draft([read_report(f"{name}.txt", scoring.text_bytes(name))]).talks
    assert [fault for fault in check(talks) if not fault.warning] == []
    assert codec.loads(codec.dumps(talks)) == talks


@pytest.mark.parametrize(
    ("name", "title", "positions"),
    [
        ("ceasefire.txt", "Truce talks between Mali and the FLN", {
            ("mali", "lay-arms before withdraw-troops-kidal"),
            ("fln", "withdraw-troops-kidal before lay-arms"),
            ("mali", "never (release-forty-prisoners or end-night-raids)"),
            ("mali", "open-humanitarian-corridor in return for return-two-captured-pilots"),
        }),
        ("nurses.txt", "Talks between the Nurses Association and the Regional Health Authority", {
            ("regional-health-authority", "cancel-strike before withdraw-rota"),
            ("nurses-association", "withdraw-rota before cancel-strike"),
            ("regional-health-authority", "hire-sixty-staff in return for weekend-shifts"),
            ("regional-health-authority", "never reinstate-two-dismissed-colleagues"),
        }),
        ("tariffs.txt", "Tariff talks between the European Union and Canada", {
            ("european-union", "lift-tariffs-steel-aluminium first"),
            ("canada", "open-dairy-market first"),
            ("european-union", "lift-duties-canada no later than lift-duties"),
        }),
        ("river.txt", "Dam talks between Ethiopia and Sudan", {
            ("sudan", "sign-binding-treaty first"),
            ("egypt", "suspend-filling and inspect-dam"),
            ("ethiopia", "never (suspend-filling or inspect-dam)"),
        }),
        ("coalition.txt", "Coalition talks between the Liberal Party and the Green Party", {
            ("green-party", "coal-exit and speed-limit-motorways"),
            ("liberal-party", "never speed-limit-motorways"),
            ("liberal-party", "drop-plan-wealth-tax no later than coal-exit"),
            ("green-party", "lift-budget-cap before drop-plan-wealth-tax"),
        }),
    ],
)  # fmt: skip
def test_reports_of_all_kinds_give_the_demands_a_reader_would_name(
    name: str, title: str, positions: set[tuple[str, str]]
) -> None:
    talks = _draft(name).talks
    assert talks.title == title
    assert {(p.party[0], str(p.says)) for p in talks.positions} >= positions


def test_measures_are_worded_with_the_names_that_pronouns_stand_for() -> None:
    what = {measure.id: measure.what for measure in _draft("ceasefire.txt", "nurses.txt").talks.measures}
    assert what["withdraw-troops-kidal"] == "withdraw Mali's troops from Kidal"
    assert what["withdraw-rota"] == "withdraw the Regional Health Authority's new rota"


def test_ids_of_positions_are_a_few_words_after_the_party() -> None:
    for position in _draft("canal.txt", "strike.txt", "coalition.txt").talks.positions:
        rest = position.id.removeprefix(position.party[0] + "-")
        assert len(rest.split("-")) <= 6


def test_what_stands_within_a_hundred_and_twenty_pages_is_read_and_what_comes_after_is_not() -> None:
    filler, said = "It rained over the harbour town.\n\n", "Peru demanded that Chile open its market."
    for letters, read in ((249_000, True), (250_500, False)):
        report = read_report("long.txt", (filler * (letters // len(filler.strip())) + said).encode())
        assert bool(report.statements) is read
        assert report.read_in_part is not read


def test_a_text_that_is_no_report_is_read_in_part_and_that_is_told() -> None:
    made = draft([read_report("a.txt", b"The United States said no. " * 2_500)])
    assert NoticeKind.TOO_MANY in _kinds(made)
    assert len(made.talks.statements) < 2_100


def test_first_is_drafted_only_where_the_party_does_something_else() -> None:
    words = (
        "Chile demanded on Monday that the lighthouse be repaired by Bolivia first, and the talks then went on until "
        "late in the night."
    )
    made = draft([read_report("a.txt", words.encode())])
    assert _says(made, "chile") == {"require repair-lighthouse"}
    assert NoticeKind.NOT_FIRST in _kinds(made)


def test_a_report_without_a_date_is_asked_for_one_and_binds_nobody_beside_a_dated_one() -> None:
    made = _draft("canal.txt", "nodate.txt")
    undated = [p for p in made.talks.positions if p.since is None]
    assert undated
    assert all(p.firmness is Firmness.SOFT and "no date" in (p.note or "") for p in undated)
    assert {NoticeKind.NO_DATE, NoticeKind.TWO_MOMENTS} <= _kinds(made)
    assert all(s.date is None for s in made.talks.statements if s.grounds[0].source == "andes-morning-post")


def test_where_no_report_has_a_date_what_they_say_binds_and_is_told_to_hold_still() -> None:
    made = draft([read_report("a.txt", b"Peru refused to open its market before Chile lowers its tariffs.")])
    assert [p.firmness for p in made.talks.positions] == [Firmness.FIRM]
    assert NoticeKind.NONE_DATED in _kinds(made)
    assert NoticeKind.NO_DATE not in _kinds(made), "nothing is soft for want of a date"


def test_a_date_that_a_person_gives_counts() -> None:
    made = draft([_read("canal.txt"), _read("nodate.txt")], {"nodate.txt": PartialDate.parse("2011-11-12")})
    assert NoticeKind.NO_DATE not in _kinds(made)
    assert NoticeKind.TWO_MOMENTS not in _kinds(made)
    assert {str(p.since) for p in made.talks.positions} == {"2011-11-12", "2011-11-14"}
    assert str(made.talks.as_of) == "2011-11-14"


def test_reports_far_apart_speak_of_two_moments() -> None:
    made = draft([_read("canal.txt"), _read("nodate.txt")], {"nodate.txt": PartialDate.parse("2008-05-02")})
    (notice,) = [n for n in made.notices if n.kind is NoticeKind.TWO_MOMENTS]
    assert notice.about == ("nodate.txt", "canal.txt")


def test_the_same_report_twice_is_read_once_and_that_is_told() -> None:
    once, twice = _draft("canal.txt"), draft([_read("canal.txt"), replace(_read("canal.txt"), file="copy.txt")])
    assert twice.talks == once.talks
    assert NoticeKind.SAME_REPORT in _kinds(twice)


def test_confidence_follows_on_whose_word_it_is() -> None:
    by_party = {(p.party[0], str(p.says)): p.confidence for p in _draft("canal.txt").talks.positions}
    assert by_party["chile", "promise-safety-measures first"] is Confidence.HIGH
    assert by_party["bolivia", "refund-tolls first"] is Confidence.LOW


def test_roles_and_envoys_are_drafted() -> None:
    talks = _draft("canal.txt").talks
    assert talks.party_by_id["peru"].role is Role.HOST
    assert [envoy.name for envoy in talks.party_by_id["chile"].envoys] == ["Luis Prado"]
    assert talks.party_by_id["bolivia"].aliases == ("La Paz", "Ana Rojas")


def test_a_report_in_which_nothing_was_found_is_told() -> None:
    made = _draft("furniture.txt")
    assert made.talks.positions == ()
    assert NoticeKind.NOTHING_FOUND in _kinds(made)


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_every_notice_has_a_sentence(kind: NoticeKind) -> None:
    sentence = str(Notice(kind=kind, about=("a", "b"), words=("c",)))
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_a_name_that_runs_over_the_end_of_a_line_is_the_same_party() -> None:
    reports = [report(ROUND_ONE, "one.txt"), report(ROUND_TWO, "two.txt")]
    assert "Larchmont\nAggregates" in reports[1].text
    drafted = draft(reports).talks.parties
    assert [party.name for party in drafted].count("Larchmont Aggregates") == 1
    assert not any("\n" in name for party in drafted for name in (party.id, party.name or "", *party.aliases))


@pytest.mark.parametrize("control", "\x01\x07\x0b\x0c\x1b\x1c\x1f\x7f\x81\x9f")
def test_what_a_report_holds_of_control_characters_does_not_come_into_the_draft(control: str) -> None:
    told = (
        f"Talks{control}stall\n\n12 October 2021\n\nThe union refused to end the strike before the{control}company "
        f"withdraws\n{control}the notices. The company would not withdraw the{control}notices until the strike ends.\n"
    )
    talks = draft([read_report("a.txt", told.encode())]).talks
    assert talks.statements
    assert codec.loads(codec.dumps(talks)) == talks


def test_whoever_made_a_request_that_was_refused_is_a_party_even_where_nobody_quotes_it() -> None:
    text = (
        "WREN, June 6, 2024 (The Wire) - The provincial government has turned down a request from a First Nation "
        "to close the mine on its land. The province said the mine was a matter for later. Wren Lake First Nation left."
    )
    made = draft([read_report("mine.txt", text.encode())])
    (asked,) = (one for one in made.talks.positions if "a demand that was refused" in (one.note or ""))
    assert {*asked.party} <= {party.id for party in made.talks.parties}
    assert "The provincial government" in made.talks.title
