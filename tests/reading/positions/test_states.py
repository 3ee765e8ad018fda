"""What sentences of many kinds of talks say of their state, and what says nothing of the kind."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.reading.english.background import GUARDS, Guard
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.states import STATES
from pourparler.reading.positions.states import state_cues_in
from pourparler.record.ids import is_id
from pourparler.record.statements import Act, TalksState
from pourparler.record.talks import Talks

B, S, M, A = TalksState.BROKEN_OFF, TalksState.STALLED, TalksState.MOVING, TalksState.AGREED
WORST_FIRST = (B, S, M, A)


def states(sentence: str) -> set[TalksState]:
    """All that a sentence tells."""
    return {cue.state for cue, _, _ in state_cues_in(sentence)}


@pytest.mark.parametrize("cue", STATES, ids=lambda cue: cue.id)
def test_each_cue_tells_its_state_on_its_own_examples_and_passes_over_the_others(cue: StateCue) -> None:
    assert is_id(cue.id)
    told = {
        sentence: {one.id for one, _, _ in state_cues_in(sentence)} for sentence in (*cue.fires_on, *cue.passes_over)
    }
    assert [sentence for sentence in cue.fires_on if cue.id not in told[sentence]] == []
    assert [sentence for sentence in cue.passes_over if cue.id in told[sentence]] == []


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.id)
def test_each_guard_spoils_its_own_examples_and_leaves_the_others(guard: Guard) -> None:
    assert is_id(guard.id)
    assert [sentence for sentence in guard.spoils if states(sentence) & guard.of] == []
    assert [sentence for sentence in guard.leaves if not states(sentence) & guard.of] == []


def test_no_two_cues_share_a_name() -> None:
    names = [*(cue.id for cue in STATES), *(guard.id for guard in GUARDS)]
    assert len(names) == len(set(names))


TOLD = [
    # diplomacy
    (B, "Talks between Bolivia and Paraguay on the river have broken down, officials said on Monday."),
    (B, "Negotiations over the fisheries protocol collapsed late on Thursday after eleven hours."),
    (B, "The delegation of Norland stormed out of the conference."),
    (B, "Peace talks suspended as shelling resumes"),
    (B, "Envoys leave Vienna as talks collapse"),
    (B, "The foreign ministry said that the talks had collapsed."),
    (B, "The president has broken off negotiations with the guerrillas."),
    (B, "Ruritania called off the summit hours before it was due to begin."),
    (B, "Both governments recalled their negotiators and the talks were adjourned indefinitely."),
    (B, "The rebels suspended their participation in the peace talks."),
    (S, "Talks on the border crossing have hit an impasse."),
    (S, "Six days of talks in Lausanne ended without agreement."),
    (S, "The two sides made no progress on the return of refugees, the mediator said."),
    (S, "Diplomats failed to narrow their differences over the enrichment of uranium."),
    (S, "Little headway was made at the talks, a diplomat said."),
    (S, "There was no breakthrough in the third round of talks."),
    (S, "The talks remain deadlocked over the wording of one paragraph."),
    (S, "Negotiators remain far apart on the price of gas."),
    (S, "Nuclear talks stall over inspections"),
    (S, "UN envoy urges both sides to break the deadlock in the peace talks"),
    (S, "The mediators tabled a paper aimed at breaking the stalemate in the negotiations."),
    (S, "“We are at an impasse,” the chief negotiator said."),
    (S, "The talks have been stuck for months."),
    (S, "The negotiations have gone nowhere since March."),
    (S, "The talks are in limbo."),
    (S, "No agreement was reached at the summit."),
    (S, "Ministers could not agree on a date for the next meeting."),
    (S, "The talks ended inconclusively."),
    (S, "Neither side would budge, and the negotiations ground to a halt."),
    (S, "The parties to the talks are as far apart as ever."),
    (S, "Foreign ministers failed on Friday to agree on a joint statement at the talks."),
    (M, "The mediator reported significant progress in the talks."),
    (M, "Talks between the two Cypriot leaders resumed on Tuesday."),
    (M, "Delegates narrowed their differences on two of five chapters of the draft at the talks."),
    (M, "The two sides have found common ground on verification."),
    (M, "Negotiators are close to a deal on prisoners."),
    (M, "The sides agreed to resume talks next week."),
    (M, "The rebels returned to the negotiating table on Sunday."),
    (M, "The compromise broke the deadlock in the talks."),
    (M, "A breakthrough came at dawn, when the two sides accepted the text."),
    (A, "The two governments signed a peace agreement on Saturday."),
    (A, "Peru and Ecuador reached an accord on the demarcation of the border."),
    (A, "A ceasefire deal was struck overnight in Cairo."),
    (A, "Warring factions agree to a ceasefire"),
    (A, "The two presidents settled their dispute over the bridge."),
    # strikes
    (B, "Pay talks between the rail union and the operator collapsed on Wednesday."),
    (B, "The union walked out of talks with the airline, accusing it of bad faith."),
    (B, "Negotiations with the teachers' union were called off by the school board."),
    (S, "Talks at the conciliation service ended without a breakthrough."),
    (S, "Union and port operator remain at loggerheads in pay talks"),
    (S, "The bus strike enters its second week, with negotiations deadlocked."),
    (S, "The hospital and the nurses have failed to reach an agreement on staffing."),
    (S, "No further progress has been made in pay talks, the union said."),
    (S, "There is no end in sight to the dispute, said the union's negotiator."),
    (M, "The nurses and the ministry edged closer to a settlement."),
    (A, "Dockers called off their strike after accepting a three-year contract."),
    (A, "The writers' guild and the studios reached a tentative agreement."),
    (A, "The lockout is over."),
    # mergers
    (B, "Merger talks between Alfa Bank and Beta Trust have been abandoned."),
    (B, "Orion walked away from merger negotiations with Vega."),
    (B, "The two carmakers have ended in failure their negotiations; the merger is off."),
    (S, "Takeover talks have stalled over price."),
    (S, "The negotiations foundered on the question of the headquarters."),
    (M, "The two firms are nearing an agreement on the exchange ratio."),
    (A, "Calder and Brant signed the merger agreement."),
    # coalition
    (B, "The liberals have pulled out of the coalition talks."),
    (B, "Mr Haddad has abandoned his attempt to form a government."),
    (B, "The Greens broke off exploratory talks with the conservatives."),
    (S, "The parties have been unable to agree on a prime minister."),
    (S, "Eight months after the vote, the country's political deadlock deepened."),
    (S, "Coalition negotiations are going nowhere."),
    (S, "Parliament has failed to find a compromise on the budget."),
    (S, "The political impasse shows no sign of ending."),
    (S, "Lawmakers fail to reach a deal on debt ceiling"),
    (M, "Coalition talks are back on track."),
    (A, "Three parties sealed a coalition agreement."),
    # trade
    (B, "Canberra has suspended trade talks with the bloc."),
    (B, "The trade talks fell apart over beef."),
    (S, "Trade talks run aground on farm subsidies"),
    (S, "The talks have run aground on the question of the harbour."),
    (S, "Negotiations on the pipeline hit a wall this week."),
    (S, "Negotiations hit a snag over visas."),
    (S, "The negotiations have bogged down over inspection rights."),
    (S, "Talks foundered on the question of fishing rights."),
    (S, "Talks are going nowhere, a delegate said."),
    (S, "The two sides are still miles apart on pay."),
    (S, "Both camps remain entrenched, and the talks go on without result."),
    (S, "The peace process has ground to a halt."),
    (S, "Neither side is willing to give ground in the talks."),
    (S, "Differences persist between the two delegations over the tariff."),
    (S, "The third round of talks wrapped up with nothing to show."),
    (S, "Mediators conceded that they had made no headway."),
    (S, "There has been no movement in the talks since Tuesday."),
    (S, "Talks remained gridlocked on Thursday."),
    (S, "Talks are at a dead end."),
    (S, "The talks are treading water."),
    (S, "Negotiations drag on into a seventh week with no result."),
    (S, "The coalition talks have reached an impasse."),
    (S, "Major sticking points remain in the negotiations, the envoy said."),
    (S, "The negotiators left without a handshake."),
    (S, "The sides failed to break the logjam."),
    (S, "Wage talks between the union and the yard have hit a brick wall."),
    (S, "The standoff between the two governments shows no sign of easing."),
    (S, "The two countries remain locked in a dispute over the river."),
    (S, "Talks end in failure"),
    (S, "Talks yielded nothing, both delegations said."),
    (B, "The union has broken off talks with the airline."),
    (B, "The union pulled out of talks on Monday."),
    (B, "Talks on the dam have collapsed."),
    (B, "The government suspended negotiations with the rebels."),
    (B, "Negotiators called it quits after nine hours."),
    (B, "The minister stormed out of the meeting."),
    (B, "Talks fell apart late on Sunday."),
    (B, "Oslo recalled its delegation from the talks."),
    (B, "Lima has frozen all contacts with Quito."),
    (B, "The company withdrew its offer and ended negotiations."),
    (B, "Ferry talks scrapped"),
    (B, "The negotiations were abandoned on Friday."),
    (B, "The delegation packed its bags and left the talks."),
    (B, "The mediator threw in the towel."),
    (B, "The merger is off."),
    (B, "The takeover talks were called off."),
    (M, "Negotiators returned to the table on Monday."),
    (M, "The two sides are back at the table for the first time in weeks."),
    (M, "The union and the company went back to the bargaining table."),
    (M, "Talks have resumed in Geneva."),
    (M, "The sides edged closer to a deal."),
    (M, "The two delegations reported progress on two of three items."),
    (M, "The talks are moving in the right direction, the mediator said."),
    (M, "The differences have narrowed, officials said."),
    (M, "A deal is within reach, said the minister."),
    (M, "The talks were constructive and will go on tomorrow."),
    (M, "The parties agreed to meet again next week."),
    (M, "The atmosphere in the talks has improved, and both sides spoke of momentum."),
    (M, "The sides are inching toward an agreement."),
    (M, "The parties agreed on most of the chapters."),
    (M, "The two sides resumed their dialogue."),
    (M, "There has been movement on both sides, the mediator said."),
    (M, "The talks gained momentum this week."),
    (M, "Both sides called the meeting productive."),
    (A, "The two sides shook hands on a pay deal in the early hours."),
    (A, "The union and the airline have settled."),
    (A, "Lawmakers signed off on the budget last night."),
    (A, "The parties signed a peace treaty in Nairobi."),
    (A, "The companies have agreed to merge."),
    (A, "Members voted to accept the offer, ending the strike."),
    (A, "The strike ended on Sunday after a vote."),
    (A, "Drivers and bus firm settle"),
    (A, "Union and council strike deal"),
    (A, "The government and the rebels have reached an accord."),
    (A, "The rivals agreed to share power."),
    (A, "The two parties concluded their talks with an agreement."),
    (A, "The dispute was settled out of court."),
    (A, "The contract was ratified by the members."),
    (A, "The coalition agreement was sealed on Friday."),
    (A, "A ceasefire took effect at dawn."),
    (A, "The parties reached a compromise on the quota."),
    (A, "Norway and Iceland strike mackerel deal"),
    (S, "The cabin crews went on strike after more than a year of failed negotiations over rosters."),
    (S, "The latest round of trade negotiations yielded no results."),
    (M, "Officials made headway on rules of origin in the trade talks."),
    (A, "The two blocs concluded a trade deal."),
    # none
    (None, "If the talks break down, the union will strike."),
    (None, "The talks have not collapsed, the minister insisted."),
    (None, "Talks that collapsed last year had dealt with water."),
    (None, "After months of stalemate, the parties met in Oslo."),
    (None, "The mediator fears a collapse of the talks."),
    (None, "Negotiators will meet again on Monday."),
    (None, "Have the talks collapsed?"),
    (None, "The union wants an agreement signed by Friday."),
    (None, "He called on both sides to reach a deal."),
    (None, "They hope to make progress in the talks."),
    (None, "In 2015, negotiations broke down over the same question."),
    (None, "The government denied that the negotiations had stalled."),
    (None, "A deal could be signed by June."),
    (None, "The bridge collapsed."),
    (None, "Peru opposes the plan."),
    (None, "The talks are to be held in Geneva."),
    (None, "The two sides have yet to meet."),
    (None, "Without an agreement, the ferries will stop."),
    (None, "Oslo insists that the talks be held in public."),
    (None, "Workers walked out over pay on Monday."),
    (None, "The envoy will try to reach an agreement with the rebels."),
    (None, "The first condition is that the treaty be ratified."),
    (None, "She said the ceasefire must hold before negotiations start."),
    (B, "The Kurdish delegation said it was pulling out of the conference."),
    (B, "Egypt said on Tuesday it was freezing its participation in the dam talks."),
    (B, "The last-ditch negotiations ended in failure."),
    (B, "Coalition talks in Berlin collapsed just before midnight when the liberals walked out."),
    (B, "The guerrillas declared an end to the dialogue."),
    (B, "Peace talks are dead, says rebel chief"),
    (B, "The company has withdrawn its final offer and ended negotiations with the union."),
    (B, "The prime minister-designate returned his mandate after failing to form a government."),
    (B, "The envoy cut short his visit and suspended his mediation."),
    (B, "The ministry recalled its delegation and broke off contact."),
    (B, "Talks between the teachers and the city have been put on hold indefinitely."),
    (B, "The rail union has pulled the plug on talks."),
    (B, "The airline's talks with its pilots fell through."),
    (S, "A marathon session in Luxembourg broke up at dawn with no result."),
    (S, "The talks hit a brick wall over wages."),
    (S, "Weeks of shuttle diplomacy have yielded nothing."),
    (S, "“We have not moved an inch,” the union's negotiator said."),
    (S, "Both sides are digging in."),
    (S, "The parties are no closer to agreement than they were in May."),
    (S, "Negotiations remain stuck, with each side waiting for the other to blink."),
    (S, "There has been no movement in the talks since Friday."),
    (S, "The two sides failed again on Wednesday to bridge their differences over fishing rights."),
    (S, "Efforts to end the strike have stalled."),
    (S, "The mediator conceded that the gap remained as wide as ever."),
    (S, "The conference closed without adopting a declaration."),
    (S, "Budget talks in Washington remained deadlocked on Sunday."),
    (S, "Talks to form a new government have dragged on for eight months without success."),
    (S, "Union and management are still miles apart."),
    (S, "Hopes of a breakthrough faded as the talks entered a fourth day."),
    (S, "The committee could not reach consensus."),
    (S, "Neither side has budged."),
    (S, "The peace process has ground to a halt."),
    (S, "The deadlock over the customs plan shows no sign of easing."),
    (S, "The negotiating teams remain at odds over the duration of the truce."),
    (S, "Talks on Cyprus ended on Friday with no agreement in sight."),
    (S, "The two leaders failed to agree even on an agenda."),
    (S, "The merger has been held up for a year by a dispute over the name."),
    (M, "The two delegations agreed on a timetable for further talks."),
    (M, "Both sides described the talks as constructive and said that progress had been made."),
    (M, "The guerrillas and the government went back to the negotiating table on Monday."),
    (M, "Negotiators have resolved all but two of the outstanding issues."),
    (M, "The union said an agreement was within reach."),
    (M, "The sides are inching towards a deal, a diplomat said."),
    (M, "After months of stalemate the two sides resumed talks in Oman."),
    (A, "The airline and its pilots have reached a tentative deal, averting a strike."),
    (A, "Colombia and the rebels signed a ceasefire in Havana on Thursday."),
    (A, "Parties clinch coalition deal in The Hague"),
    (A, "The deal ends a three-year dispute over milk quotas."),
    (A, "The transit strike ended on Thursday after the union accepted the mediator's plan."),
    (None, "The rebels said they would return to the talks only if the army withdrew."),
    (None, "The talks, which broke down in March, are to resume on Monday."),
    (None, "The president warned that failure of the talks would mean war."),
    (None, "It was the first meeting since negotiations collapsed two years ago."),
    (None, "The mediator refused to say whether progress had been made."),
    (None, "Nothing is agreed until everything is agreed."),
    (None, "Both sides want to avoid another stalemate."),
    (None, "The deal must be ratified by parliament."),
    (None, "Minister to hold talks with union on Friday"),
    (None, "He rejected suggestions that the negotiations were in trouble or had stalled."),
    (None, "A previous attempt to mediate ended in failure in 2004."),
    (None, "The union has threatened to walk out of the talks."),
    (None, "The rebels demanded that the talks be suspended."),
    (None, "The minister ruled out a breakdown of talks."),
    (None, "The talks could still be derailed."),
    (None, "They agreed that the talks should be held in public."),
    (None, "Should negotiations fail, the case goes to arbitration."),
    (None, "The two countries signed a friendship treaty in 1972."),
    (S, "The government hopes to break the deadlock."),
]


@pytest.mark.parametrize(("state", "sentence"), TOLD, ids=[sentence[:48] for _, sentence in TOLD])
def test_the_worst_that_a_sentence_tells(state: TalksState | None, sentence: str) -> None:
    found = {cue.state for cue, _, _ in state_cues_in(sentence, near=True)}
    assert next((one for one in WORST_FIRST if one in found), None) == state


def read(text: str) -> Talks:
    """The draft of one report."""
    return draft([read_report("report.txt", text.encode())]).talks


def told(talks: Talks) -> list[tuple[str | None, Act, TalksState, str | None]]:
    """What each statement that tells a state of the talks says."""
    return [(one.by, one.act, one.state, one.text) for one in talks.statements if one.state is not None]


def test_a_sentence_without_an_act_is_the_report_s_own_word() -> None:
    assert told(read("Peru opposes the plan. Talks have broken down.\n")) == [
        (None, Act.ASSESS, B, "Talks have broken down.")
    ]


def test_a_statement_of_any_act_carries_the_state_that_its_words_tell() -> None:
    talks = read("Oslo rejected the offer and broke off the talks with Quito.\n")
    assert [(by, act, state) for by, act, state, _ in told(talks) if by] == [("norway", Act.WITHDRAW, B)]


def test_a_title_is_read_too_and_has_a_passage() -> None:
    text = "Ferry talks hit deadlock\n\n12 March 2021\n\nThe ferry union insists on a fifth crew member.\n"
    (statement,) = [one for one in read(text).statements if one.state is S]
    (ground,) = statement.grounds
    assert ground.span is not None
    assert text[slice(*ground.span)] == ground.quote == "Ferry talks hit deadlock"


OTHER_THINGS = {
    "bread": "Mix the flour with warm water. The crust collapsed when the oven was opened. If no progress is made, "
    "add more yeast. Bake until the loaf is firm.",
    "football": "Rovers broke the deadlock in the 61st minute. They failed to find a way through and remain far apart "
    "from the leaders. The session was suspended because of rain. It ended in stalemate at Elm Road.",
    "weather": "A cold front stalled over the coast. Flights were cancelled and the ferry was called off. "
    "The storm is close to the islands. No end in sight, said the forecaster.",
    "garden": "The garden club met on Tuesday. The meeting was cut short by hail. It signed for new spades.",
    "climbers": "The summit was called off after the climbers failed to reach the col. Their radio broke down.",
    "music": "She signed a contract with the orchestra and made good progress with the concerto.",
}


@pytest.mark.parametrize("about", OTHER_THINGS)
def test_a_text_about_other_things_tells_no_state_of_talks(about: str) -> None:
    assert told(read(OTHER_THINGS[about])) == []


@pytest.mark.parametrize(
    ("lead", "state"),
    [
        ("Peru and Chile have agreed on a price for the gas.", [A]),
        ("Peru and Chile agreed to open the road to lorries.", [A]),
        ("Peru and Chile agreed to maintain the momentum of dialogue.", []),
        ("Peru and Chile agreed on two of the five points.", []),
        ("Peru and Chile agreed on the road, but not on the gas.", []),
        ("Peru agreed to open the road.", []),
    ],
)
def test_what_both_sides_agreed_to_is_an_agreement_where_the_lead_tells_it(lead: str, state: list[TalksState]) -> None:
    more = "Peru said it would wait. Chile said it would wait too."
    found = [one.state for one in read(f"Lima, 3 May 2021\n\n{lead} {more}\n").statements if one.state is A]
    assert sorted(set(found)) == state


def test_what_both_sides_agreed_to_long_after_the_lead_is_no_news() -> None:
    rain = "It rained in the port. The gates stood shut. Nobody sailed. The cranes stood still. "
    late = f"{rain}Peru and Chile agreed to open the road to lorries. Peru said it would wait. Chile demanded gas."
    assert not [one for one in read(f"Lima, 3 May 2021\n\n{late}\n").statements if one.state]
