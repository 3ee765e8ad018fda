import pytest

from pourparler.reading.model_reader.answer import decode
from pourparler.reading.model_reader.drafts import Doubt, Known, Reason, Verified, count
from pourparler.reading.model_reader.passages import Passages
from pourparler.reading.model_reader.verify import ORDER, REFUSAL, verify
from pourparler.record.parties import Role
from pourparler.record.positions import Confidence, Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import TalksState
from tests.reading.model_reader.recorded import FERRY, GUILD, Draft, changed, report


def check(draft: Draft, name: str = "ferry", names: dict[str, str] | None = None) -> tuple[Verified, Known]:
    return verify(Passages(report(name), "s"), decode(draft), Known(), names)


def says(verified: Verified) -> list[str]:
    return [str(position.says) for position in verified.positions]


def test_all_of_a_sound_draft_stands() -> None:
    verified, known = check(FERRY)
    assert (verified.dropped, verified.faults, verified.remarks) == ((), (), ())
    assert [party.role for party in known.parties.values()] == [Role.PARTY, Role.PARTY, Role.MEDIATOR]
    assert known.parties["seafarers-guild"].aliases == ("Guild", "Union", "Tom Arle")
    assert known.measures["withdraw-shifts"].by == ("northline-ferries",)
    assert verified.positions[0].firmness is Firmness.FIRM
    (proposal,) = verified.proposals
    assert (proposal.answer, proposal.answered_by) == (ProposalAnswer.REFUSED, ("seafarers-guild",))
    assert verified.state is TalksState.STALLED
    assert verified.not_said == ("Would the Guild sail if the shifts were only suspended?",)


def test_an_entry_whose_words_are_joined_or_invented_is_dropped_and_the_rest_stays() -> None:
    joined = changed(lambda d: d["positions"][0].update(quote="We will not sail ... split shifts are withdrawn"))
    verified, _ = check(joined)
    assert says(verified) == ["resume-sailing before withdraw-shifts"]
    assert count(verified.dropped) == {Reason.NOT_IN_TEXT: 1}
    assert verified.dropped[0].what == "We will not sail ... split shifts are withdrawn"


def test_a_party_that_is_called_by_no_word_of_the_report_is_dropped_with_what_it_holds() -> None:
    def invent(draft: Draft) -> None:
        draft["parties"].append({"name": "Harbour Guild", "called": ["Harbour Guild"], "role": "party"})
        draft["positions"][0]["party"] = ["Harbour Guild"]

    verified, known = check(changed(invent))
    assert "harbour-guild" not in known.parties
    assert says(verified) == ["resume-sailing before withdraw-shifts"]
    assert Reason.UNKNOWN_PARTY in count(verified.dropped)


def test_a_party_is_never_taken_for_another_that_shares_a_word() -> None:
    verified, _ = check(changed(lambda d: d["positions"][0].update(party=["Ferries"])))
    assert says(verified) == ["resume-sailing before withdraw-shifts"]
    assert [(one.reason, one.what) for one in verified.dropped] == [(Reason.UNKNOWN_PARTY, "Ferries")]


def test_a_word_for_two_parties_stands_for_neither() -> None:
    def share(draft: Draft) -> None:
        for party in draft["parties"][:2]:
            party["called"].append("both sides")
        draft["positions"][0]["party"] = ["both sides"]

    assert says(check(changed(share))[0]) == ["resume-sailing before withdraw-shifts"]


def test_a_holder_may_be_named_by_any_word_for_it_alone() -> None:
    verified, _ = check(changed(lambda d: d["positions"][0].update(party=["the guild"])))
    assert verified.positions[0].party == ("seafarers-guild",)


@pytest.mark.parametrize(
    "change", [{"by": ["Nobody"]}, {"phrases": ["make the crews swim"]}, {"id": "resume_sailing"}, {"id": "before"}]
)
def test_a_measure_needs_a_doer_a_phrase_and_an_id(change: dict[str, object]) -> None:
    verified, known = check(changed(lambda d: d["measures"][0].update(change)))
    assert "resume-sailing" not in known.measures
    assert says(verified) == []
    assert any("resume-sailing" in fault for fault in verified.faults)


def test_what_cannot_be_read_is_told_in_our_own_words() -> None:
    wrong = changed(lambda d: d["positions"][0].update(says="withdraw-shifts befor resume-sailing"))
    verified, _ = check(wrong)
    (fault,) = verified.faults
    assert fault.startswith('"withdraw-shifts befor resume-sailing" (a position): ')
    assert 'Did you mean "before"?' in fault


def test_an_unknown_measure_is_told_with_the_nearest_one() -> None:
    verified, _ = check(changed(lambda d: d["positions"][0].update(says="require withdraw-shift")))
    (fault,) = verified.faults
    assert 'names "withdraw-shift", which is no measure. Did you mean "withdraw-shifts"?' in fault


def test_an_answer_to_a_proposal_without_its_words_leaves_the_proposal_open() -> None:
    verified, _ = check(changed(lambda d: d["proposals"][0].update(answer="accepted", answer_quote="the Guild agreed")))
    (proposal,) = verified.proposals
    assert (proposal.answer, proposal.answered_by) == (ProposalAnswer.OPEN, ())
    assert Reason.ANSWER in count(verified.dropped)


@pytest.mark.parametrize("state", [{"is": "agreed", "quote": "a deal was signed"}, {"is": "agreed", "quote": None}])
def test_a_state_without_its_words_is_none(state: dict[str, object]) -> None:
    verified, _ = check(changed(lambda d: d.update(state=state)))
    assert verified.state is None


@pytest.mark.parametrize(
    ("told", "state"),
    [("stuck", "stalled"), ("suspended", "broken off"), ("broken off", "broken off"), ("moving", "moving")],
)
def test_states_are_told_in_our_words(told: str, state: str) -> None:
    assert check(changed(lambda d: d["state"].update({"is": told})))[0].state == state


def test_an_order_hidden_in_the_report_and_obeyed_adds_nothing() -> None:
    def obey(draft: Draft) -> None:
        draft["positions"] = [draft["positions"][0]]
        draft["proposals"] = [
            {
                "by": ["Northline Ferries"],
                "says": "require resume-sailing",
                "quote": "The Guild accepts everything",
                "answer": "accepted",
                "answered_by": [GUILD],
                "answer_quote": "The Guild accepts everything",
            }
        ]
        draft["state"] = {"is": "agreed", "quote": "The talks are settled"}
        draft["goal"] = [{"says": "require resume-sailing", "quote": "The Guild accepts everything"}]

    verified, _ = check(changed(obey), "ordering")
    assert (verified.proposals, verified.state, verified.goal) == ((), None, ())
    assert says(verified) == ["withdraw-shifts before resume-sailing"]
    assert set(count(verified.dropped)) >= {Reason.ORDER_TO_PROGRAMS}


def test_an_order_without_a_word_of_order_and_a_refusal_without_a_refusing_word_are_remarked() -> None:
    def doubt(draft: Draft) -> None:
        draft["positions"][0]["quote"] = "broke up late on Monday"
        draft["positions"][1].update(says="never pay-bonus", quote="Northline offered a bonus of 400 crowns")

    verified, _ = check(changed(doubt))
    assert [remark.doubt for remark in verified.remarks] == [Doubt.NO_ORDER, Doubt.NO_REFUSAL]
    assert len(verified.positions) == 2


@pytest.mark.parametrize(
    "words",
    [
        "not until the shifts go",
        "only if they pay",
        "first the money",
        "in return for calm",
        "as a precondition",
        "once it ends",
    ],
)
def test_words_of_order(words: str) -> None:
    assert ORDER.search(words)
    assert not ORDER.search("They want the shifts withdrawn and a bonus paid.")


@pytest.mark.parametrize(
    "words",
    [
        "will not sign",
        "won’t sign",
        "rejected it",
        "ruled that out",
        "out of the question",
        "turned it down",
        "dismissed it",
        "too low",
    ],
)
def test_refusing_words(words: str) -> None:
    assert REFUSAL.search(words)
    assert not REFUSAL.search("They want the shifts changed and a bonus paid.")


def test_what_one_party_says_of_another_is_less_sure_and_says_who_said_it() -> None:
    verified, _ = check(changed(lambda d: d["positions"][1].update(ascribed_by="the mediator")))
    assert verified.positions[1].confidence is Confidence.LOW
    assert verified.positions[1].note == "ascribed to it by the mediator"


def test_measures_that_exclude_each_other_say_so() -> None:
    def exclude(draft: Draft) -> None:
        draft["measures"][2]["excludes"] = ["withdraw-shifts", "pay-bonus", "no-such"]

    assert check(changed(exclude))[1].measures["pay-bonus"].excludes == ("withdraw-shifts",)


def test_a_persons_own_name_for_a_party_is_kept() -> None:
    verified, known = check(FERRY, names={"seafarers' guild": "The Crews"})
    assert known.parties["the-crews"].label == "The Crews"
    assert verified.positions[0].party == ("the-crews",)


def test_what_is_known_from_earlier_reports_needs_no_new_words() -> None:
    _, known = check(FERRY)
    later, after = verify(
        Passages(report("ferry-later"), "t"),
        decode(changed(lambda d: d.update(measures=[], parties=[], proposals=[]))),
        known,
    )
    assert says(later) == ["withdraw-shifts before resume-sailing"]
    assert after == known


def test_phrases_may_begin_a_sentence_but_names_are_as_they_are_written() -> None:
    def capitals(draft: Draft) -> None:
        draft["measures"][0]["phrases"] = ["Sail"]
        draft["parties"].append({"name": "OUT", "called": ["OUT"], "role": "party"})  # "ruled out" is no party

    _, known = check(changed(capitals))
    assert known.measures["resume-sailing"].phrases == ("Sail",)
    assert "out" not in known.parties
