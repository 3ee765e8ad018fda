"""Small stories over several reports: what a position becomes as report follows report."""

import pytest

from pourparler.reading import Draft, draft, read_report
from pourparler.reading.notices import NoticeKind
from pourparler.reading.positions.vocabulary import KnownMeasure, KnownParty, Vocabulary
from pourparler.record import codec
from pourparler.record.check import check
from pourparler.record.measures import Kind
from pourparler.record.positions import Confidence, Firmness, Position
from tests.reading.positions import stories


def _report(outlet: str, date: str, *paragraphs: str) -> bytes:
    body = "\n\n".join(paragraphs)
    return f"Harbour talks in the news\n\n{outlet}\n{date}\n\nBERN - {body}\n".encode()


def _story(*reports: tuple[str, str, str], vocabulary: Vocabulary | None = None) -> Draft:
    """A draft from (outlet, date, text); each is checked to be a sound talks file that survives writing."""
    read = [read_report(f"{n}.txt", _report(outlet, date, text)) for n, (outlet, date, text) in enumerate(reports)]
    made = draft(read, vocabulary=vocabulary)
    assert [fault for fault in check(made.talks) if not fault.warning] == []
    assert codec.loads(codec.dumps(made.talks)) == made.talks
    return made


def _of(made: Draft, party: str) -> dict[str, Position]:
    return {str(p.says): p for p in made.talks.positions if p.party == (party,)}


def _notices(made: Draft, kind: NoticeKind) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(notice.about, notice.words) for notice in made.notices if notice.kind is kind]


COURIER, MAIL = "The Nile Courier", "The Delta Mail"
DEMAND = "Egypt demanded on Thursday that Ethiopia suspend the filling of the dam."
REFUSAL = "Ethiopia refused to admit inspectors to the dam. Egypt spoke of a bad day."
ELSEWHERE = "Egypt demanded that Ethiopia publish the flood data. Ethiopia listened."
REINSTATE = "The Dockers Union demanded that the Port Authority reinstate the dismissed drivers first."
CONTENT = (
    "The Dockers Union offered to return to work once the Port Authority promises to reinstate the dismissed drivers."
)


# -- in force until something ends it ----------------------------------------------------------------------------------


def test_a_position_stays_in_force_though_nobody_repeats_it() -> None:
    made = _story((COURIER, "March 2, 2012", DEMAND), (COURIER, "March 9, 2012", ELSEWHERE))
    position = _of(made, "egypt")["require suspend-filling-dam"]
    assert (str(position.since), position.until) == ("2012-03-02", None)
    assert position in made.talks.standing_positions


def test_said_again_is_more_grounds_and_no_second_position() -> None:
    made = _story((COURIER, "March 2, 2012", DEMAND), (MAIL, "March 20, 2012", DEMAND))
    position = _of(made, "egypt")["require suspend-filling-dam"]
    assert len(made.talks.positions) == 1
    assert str(position.since) == "2012-03-02"
    assert {ground.source for ground in position.grounds} == {
        "the-nile-courier-2012-03-02",
        "the-delta-mail-2012-03-20",
    }


def test_said_again_half_a_year_later_in_the_same_words_is_the_same_position() -> None:
    made = _story((COURIER, "March 2, 2012", DEMAND), (COURIER, "October 20, 2012", DEMAND))
    (position,) = made.talks.positions
    assert (str(position.since), len(position.grounds)) == ("2012-03-02", 2)


def test_a_plain_demand_after_an_ordered_one_does_not_give_up_the_order() -> None:
    made = _story(
        (COURIER, "March 2, 2012", "Ethiopia will not sign a treaty until Egypt withdraws its warships."),
        (COURIER, "March 9, 2012", "Ethiopia demanded that Egypt withdraw its warships."),
    )
    (position,) = _of(made, "ethiopia").values()
    assert (str(position.says), len(position.grounds)) == ("withdraw-warships before sign-treaty", 2)


def test_a_dropped_demand_ends_on_the_day_it_was_dropped() -> None:
    made = _story(
        (COURIER, "March 2, 2012", DEMAND),
        (COURIER, "March 20, 2012", "Egypt has dropped its demand that Ethiopia suspend the filling of the dam."),
    )
    (position,) = made.talks.positions
    assert (str(position.since), str(position.until)) == ("2012-03-02", "2012-03-20")
    assert "withdrawn" in (position.note or "")
    assert "dropped its demand" in (position.grounds[-1].quote or "")
    assert made.talks.standing_positions == ()


def test_a_refusal_to_drop_a_demand_drops_nothing() -> None:
    told = (
        "Egypt refused to say whether it had dropped its demand. "
        "Ethiopia said Egypt would never have dropped its demand."
    )
    made = _story((COURIER, "March 2, 2012", DEMAND), (COURIER, "March 20, 2012", told))
    assert _of(made, "egypt")["require suspend-filling-dam"].until is None


def test_a_demand_dropped_without_saying_which_is_asked_about_where_there_are_two() -> None:
    made = _story(
        (COURIER, "March 2, 2012", f"{DEMAND} {ELSEWHERE}"),
        (COURIER, "March 20, 2012", "Egypt has dropped its demand. Ethiopia welcomed it."),
    )
    assert all(position.until is None for position in _of(made, "egypt").values())
    ((_, words),) = _notices(made, NoticeKind.WHICH_DROPPED)
    assert "dropped its demand" in words[0]


def test_of_two_things_demanded_the_one_not_dropped_stays() -> None:
    both = "Egypt demanded that Ethiopia suspend the filling of the dam and publish the flood data."
    made = _story(
        (COURIER, "March 2, 2012", both),
        (COURIER, "March 20, 2012", "Egypt dropped its demand that Ethiopia publish the flood data."),
    )
    says = _of(made, "egypt")
    assert says["suspend-filling-dam and publish-flood-data"].until is not None
    assert says["require suspend-filling-dam"].until is None


def test_agreeing_to_what_was_refused_ends_the_refusal() -> None:
    made = _story(
        (COURIER, "March 2, 2012", REFUSAL),
        (COURIER, "March 9, 2012", "Ethiopia agreed to admit inspectors to the dam, its water minister said."),
    )
    (position,) = _of(made, "ethiopia").values()
    assert (str(position.says), str(position.until)) == ("never admit-inspectors-dam", "2012-03-09")


def test_a_demand_is_met_when_the_paper_says_that_it_was_done() -> None:
    made = _story((COURIER, "March 2, 2012", ELSEWHERE), (MAIL, "March 12, 2012", "Ethiopia published the flood data."))
    (position,) = made.talks.positions
    assert str(position.until) == "2012-03-12"
    assert "met" in (position.note or "")


def test_a_plan_or_a_claim_or_a_denial_to_have_done_it_does_not_meet_a_demand() -> None:
    for told in (
        "Ethiopia will publish the flood data. Egypt waits.",
        "Ethiopia said it had published the flood data.",
        "Ethiopia has not published the flood data.",
        "Egypt published the harbour data. Ethiopia slept.",
    ):
        made = _story((COURIER, "March 2, 2012", ELSEWHERE), (MAIL, "March 12, 2012", told))
        assert _of(made, "egypt")["require publish-flood-data"].until is None, told


# -- other forms -------------------------------------------------------------------------------------------------------


def test_a_later_weaker_form_supersedes_the_one_before() -> None:
    made = _story(
        (COURIER, "March 2, 2012", "Ethiopia refused to admit inspectors to the dam. Egypt was angry."),
        (
            COURIER,
            "March 12, 2012",
            "Ethiopia will not admit inspectors to the dam until Egypt withdraws its warships.",
        ),
    )
    says = _of(made, "ethiopia")
    old, new = says["never admit-inspectors-dam"], says["withdraw-warships before admit-inspectors-dam"]
    assert old.until == new.since
    assert new.until is None
    assert f"superseded by a softer form ({new.id})" in (old.note or "")


def test_another_form_in_the_same_report_supersedes_nothing() -> None:
    told = f"{REFUSAL} Ethiopia will not admit inspectors to the dam until Egypt withdraws its warships."
    assert all(p.until is None for p in _story((COURIER, "March 2, 2012", told)).talks.positions)


def test_an_offer_that_softens_a_demand_is_its_fall_back() -> None:
    made = _story(
        (COURIER, "March 2, 2012", "Ethiopia said it would not sign a treaty until Egypt withdraws its warships."),
        (
            COURIER,
            "March 9, 2012",
            "Ethiopia offered to sign a treaty at the same time as Egypt withdraws its warships.",
        ),
    )
    demand = _of(made, "ethiopia")["withdraw-warships before sign-treaty"]
    assert [str(form) for form in demand.fallbacks or ()] == ["withdraw-warships no later than sign-treaty"]
    assert demand.until is None


def test_to_be_content_with_a_promise_is_a_fall_back_and_the_promise_a_measure_of_its_own() -> None:
    made = _story(
        (
            COURIER,
            "May 2, 2011",
            f"{REINSTATE} The Port Authority will not pay the bonus until the union returns to work.",
        ),
        (MAIL, "May 6, 2011", CONTENT),
    )
    demand = _of(made, "dockers-union")["reinstate-dismissed-drivers first"]
    assert [str(form) for form in demand.fallbacks or ()] == ["promise-reinstate-dismissed-drivers before return-work"]
    promise = made.talks.measure_by_id["promise-reinstate-dismissed-drivers"]
    assert (promise.kind, promise.promises) == (Kind.PROMISE, "reinstate-dismissed-drivers")


# -- sources that differ -----------------------------------------------------------------------------------------------


def test_sources_that_contradict_each_other_are_kept_and_shown_with_both_passages() -> None:
    made = _story(
        (COURIER, "May 2, 2011", "The Port Authority rejected an outside audit. The Dockers Union protested."),
        (MAIL, "May 3, 2011", "The Port Authority agreed to an outside audit. The Dockers Union cheered."),
    )
    refusal = _of(made, "port-authority")["never outside-audit"]
    assert (refusal.until, refusal.confidence) == (None, Confidence.LOW)
    ((about, words),) = _notices(made, NoticeKind.CONTRADICTION)
    assert about == (refusal.id,)
    assert "rejected" in words[0]
    assert "agreed" in words[1]
    assert {statement.act.value for statement in made.talks.statements} >= {"refuse", "accept"}


def test_the_same_paper_the_day_after_does_not_contradict_itself_but_tells_of_a_change() -> None:
    made = _story(
        (COURIER, "May 2, 2011", "The Port Authority rejected an outside audit. The Dockers Union protested."),
        (COURIER, "May 3, 2011", "The Port Authority agreed to an outside audit. The Dockers Union cheered."),
    )
    assert _notices(made, NoticeKind.CONTRADICTION) == []
    assert str(_of(made, "port-authority")["never outside-audit"].until) == "2011-05-03"


def test_what_one_paper_says_was_dropped_and_another_says_is_still_demanded_is_kept() -> None:
    made = _story(
        (COURIER, "March 2, 2012", DEMAND),
        (COURIER, "March 20, 2012", "Egypt has dropped its demand that Ethiopia suspend the filling of the dam."),
        (MAIL, "March 21, 2012", DEMAND),
    )
    (position,) = made.talks.positions
    assert (position.until, position.confidence) == (None, Confidence.LOW)
    assert len(_notices(made, NoticeKind.CONTRADICTION)) == 1


def test_what_only_an_unnamed_source_says_has_low_confidence() -> None:
    made = _story(
        (COURIER, "May 2, 2011", "Officials said the Dockers Union wanted a new rota from the Port Authority.")
    )
    (position,) = made.talks.positions
    assert position.confidence is Confidence.LOW


# -- conditions --------------------------------------------------------------------------------------------------------


def _says_of(text: str, party: str = "ethiopia") -> set[str]:
    return set(_of(_story((COURIER, "March 2, 2012", text)), party))


def test_each_word_of_order_has_its_form() -> None:
    for text, says in (
        ("Ethiopia will not sign a treaty until Egypt withdraws its warships.", "withdraw-warships before sign-treaty"),
        ("Ethiopia demanded that Egypt pay compensation after the opening of the dam.",
         "if open-dam then pay-compensation"),
        ("Ethiopia demanded that Egypt pay compensation as soon as the dam is opened.",
         "if open-dam then pay-compensation"),
        ("Ethiopia demanded that Egypt pay compensation only after the opening of the dam.",
         "open-dam before pay-compensation"),
        ("Ethiopia demanded that Egypt pay compensation in exchange for cheap power.",
         "cheap-power in return for pay-compensation"),
        ("Ethiopia demanded that Egypt pay compensation unless the dam is opened.",
         "if not open-dam then pay-compensation"),
        ("Ethiopia offered to sign a treaty in return for the withdrawal of the warships.",
         "sign-treaty in return for withdraw-warships"),
        ("Ethiopia demanded that Egypt pay compensation first. Ethiopia offered to sign a treaty for ten years.",
         "pay-compensation first"),
        ("Ethiopia demanded compensation from Egypt in the early phase of the resumed talks.",
         "if resume-talks then compensation"),
        ("Ethiopia offered to sign a treaty simultaneously with the withdrawal of the warships by Egypt.",
         "withdraw-warships no later than sign-treaty"),
        ("Ethiopia demanded that Egypt withdraw its warships and open the gates simultaneously.",
         "withdraw-warships with open-gates"),
        ("Ethiopia will not sign a treaty unless Egypt withdraws its warships.",
         "withdraw-warships no later than sign-treaty"),
    ):  # fmt: skip
        assert says in _says_of(text), (text, _says_of(text))


def test_a_last_day_is_a_deadline_and_never_an_order() -> None:
    for words, day in (
        ("by 15 June", "2012-06-15"),
        ("before Friday", "2012-03-09"),
        ("by the end of May", "2012-05-31"),
        ("within ten days", "2012-03-12"),
    ):
        made = _story((COURIER, "March 2, 2012", f"Egypt demanded that Ethiopia publish the flood data {words}."))
        (position,) = made.talks.positions
        assert (str(position.says), str(position.deadline)) == ("require publish-flood-data", day), words


# -- grouping ----------------------------------------------------------------------------------------------------------

HOSTAGES = (COURIER, "March 2, 2012", "Egypt called for the release of the captives held by Ethiopia.")
FREEING = (COURIER, "March 9, 2012", "Egypt called for freeing the hostages held by Ethiopia.")


def test_near_measures_are_not_merged_but_asked_about() -> None:
    made = _story(HOSTAGES, FREEING)
    assert [m.id for m in made.talks.measures] == ["release-captives", "free-hostages"]
    ((about, words),) = _notices(made, NoticeKind.MAYBE_SAME)
    assert (about, words) == (("release-captives", "free-hostages"), ("release the captives", "free the hostages"))


def test_what_was_merged_is_listed() -> None:
    made = _story(
        (COURIER, "March 2, 2012", "Egypt called for the release of the captives held by Ethiopia."),
        (COURIER, "March 9, 2012", "Egypt demanded that Ethiopia free the captives."),
    )
    ((about, words),) = _notices(made, NoticeKind.MERGED)
    assert about == ("release-captives",)
    assert len(words) == 2


def test_a_users_vocabulary_names_measures_and_parties() -> None:
    known = Vocabulary(
        parties=(KnownParty("Arab Republic of Egypt", ("Egypt",)),),
        measures=(KnownMeasure("prisoners-home", "let the prisoners go home", ("freeing hostages", "captives")),),
    )
    made = _story(HOSTAGES, FREEING, vocabulary=known)
    assert [(m.id, m.what) for m in made.talks.measures] == [("prisoners-home", "let the prisoners go home")]
    (position,) = made.talks.positions
    assert (position.party, str(position.says)) == (("arab-republic-of-egypt",), "require prisoners-home")
    assert "Egypt" in made.talks.party_by_id["arab-republic-of-egypt"].aliases
    assert _notices(made, NoticeKind.MAYBE_SAME) == []


def test_an_undated_report_ends_nothing_and_binds_nobody() -> None:
    dated = read_report("a.txt", _report(COURIER, "March 2, 2012", DEMAND))
    text = (
        b"Egypt has dropped its demand that Ethiopia suspend the filling of the dam.\n\n"
        b"Egypt demanded that Ethiopia publish the flood data, and nobody in the hall spoke after it."
    )
    undated = read_report("b.txt", text)
    says = _of(draft([dated, undated]), "egypt")
    assert says["require suspend-filling-dam"].until is None
    assert says["require publish-flood-data"].firmness is Firmness.SOFT


@pytest.mark.parametrize(
    "words", ["will not ask for", "would not press for", "won't push for", "will not insist on", "no longer asks for"]
)
def test_what_somebody_will_not_ask_for_any_more_is_asked_for_no_more(words: str) -> None:
    asked = "The growers demanded a joint audit of the meters. The company rejected a joint audit of the meters. "
    made = stories.told(f"{asked}The growers {words} a joint audit of the meters.")
    assert stories.says(made, "growers") == set()


def test_what_somebody_will_not_call_off_is_still_on() -> None:
    asked = "The company demanded that the growers call off the blockade. "
    made = stories.told(f"{asked}The growers would not call off the blockade.")
    assert stories.says(made, "growers") == {"never cancel-blockade"}
