"""How papers word quarrels over money and trade: who lends and refuses, and what is called unfit or judged."""

from pathlib import Path

import pytest

from pourparler.desk.gather import gather
from pourparler.desk.study import Study
from pourparler.record.talks import Talks


def told(tmp_path: Path, words: str) -> Talks:
    report = tmp_path / "r.txt"
    report.write_text(f"{words}\n", encoding="utf-8")
    return gather([report]).talks


def held(talks: Talks) -> set[str]:
    return {f"{one.party[0]}: {one.says}" for one in talks.positions}


def is_stuck(talks: Talks) -> bool:
    return Study(talks).deadlock.answer.stuck


@pytest.mark.parametrize(
    "words",
    [
        "A group of lenders has rejected a longer loan. Peru insists on a longer loan.",
        "A small group of growers opposes the levy. Peru wants the levy paid.",
        "Funds holding Peru's bonds have rejected the swap. Peru wants the swap.",
        "Shareholders holding a tenth of Rio Verde voted against the merger. Rio Verde wants the merger.",
        "A coalition of small island states wants a fund for losses. Japan opposes the fund.",
        "A group of nations led by Norway wants the ferry subsidies abolished. Japan will not abolish the subsidies.",
    ],
)
def test_many_who_act_as_a_group_are_a_party(tmp_path: Path, words: str) -> None:
    assert is_stuck(told(tmp_path, words)), held(told(tmp_path, words))


def test_a_state_whose_bonds_others_hold_refuses_nothing(tmp_path: Path) -> None:
    talks = told(tmp_path, "Funds holding Peru's bonds have rejected the swap. Peru wants the swap.")
    assert not any("peru: never" in one for one in held(talks))


def test_funds_are_not_the_fund_that_a_report_names(tmp_path: Path) -> None:
    words = "The International Monetary Fund met Peru. A group of funds holding Peru's bonds has rejected the swap."
    assert held(told(tmp_path, words)) == {"funds: never swap"}


def test_some_members_of_a_body_are_not_the_body(tmp_path: Path) -> None:
    talks = told(tmp_path, "Peru has joined the group of Baltic countries opposed to the tuna levy.")
    assert not any("european-union" in one for one in held(talks))


@pytest.mark.parametrize(
    "words",
    [
        "Peru wants a write-off of a third. Creditors see the write-off as a red line.",
        "Peru wants the fishing clause dropped. Chile considers any dropping of the fishing clause unacceptable.",
        "Peru wants 30 cents for its tin, a price Chile has called unacceptable.",
        "Peru is pressing for a cap on tin imports, a demand Chile considers illegal.",
        "Chile offered Peru a tenth of the anchovy catch, a share that Lima rejected out of hand.",
        "Chile offered it 22 percent, a figure Peru's envoy, Ana Ruiz, dismissed as “not serious”.",
    ],
)
def test_what_is_called_unfit_is_refused(tmp_path: Path, words: str) -> None:
    assert is_stuck(told(tmp_path, words)), held(told(tmp_path, words))


@pytest.mark.parametrize(
    "words",
    [
        "Peru considers the remarks of the Chilean envoy unacceptable.",
        "Chile insists on terms that Peru calls unacceptable.",
        "Peru wants a levy on ships, a tax that Chile brought in last year.",
    ],
)
def test_words_called_unfit_and_things_not_told_are_refused_by_nobody(tmp_path: Path, words: str) -> None:
    assert not any("peru: never" in one or "chile: never" in one for one in held(told(tmp_path, words)))


@pytest.mark.parametrize(
    "words",
    [
        "It was out of the question to cut the tuna quota, Peru said.",
        "It was “out of the question”, Peru said, to cut the tuna quota.",
        "It was out of the question, Peruvian officials said, to cut the tuna quota.",
        "It would be wrong, Peru said, to cut the tuna quota.",
        "Cutting the tuna quota would be wrong, Peru said.",
        "Peru said it would not be bullied into cutting the tuna quota.",
        "Peru is determined to resist any cut in the tuna quota.",
        "Peru will come to the meeting determined to block any cut in the tuna quota.",
        "Peru arrived in Oslo refusing to cut the tuna quota.",
    ],
)
def test_it_is_refused_by_whoever_judges_or_resists_it(tmp_path: Path, words: str) -> None:
    talks = told(tmp_path, f"Chile wants the tuna quota cut. {words}")
    assert is_stuck(talks), held(talks)
    assert not any("chile: never" in one for one in held(talks))


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Peru refuses any rise in the levy until it agrees strict limits.", "before rise-levy"),
        (
            "Peru made clear that without a doubling of the fund it will not sign the treaty.",
            "no later than sign-treaty",
        ),
        ("Peru has gone further, making it clear that without a larger fund it will not sign.", "fund"),
        (
            '"No share, no gate - it is as simple as that," Peru\'s envoy said. Chile wants it opened.',
            "share before gate",
        ),
        ("No debt relief without an audit, Peru told Chile.", "audit no later than debt-relief"),
    ],
)
def test_an_order_is_read_however_it_is_worded(tmp_path: Path, words: str, position: str) -> None:
    assert any(position in one for one in held(told(tmp_path, words))), held(told(tmp_path, words))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Peru stuck to its line that there would be no waiver of the tin duty.", "require"),
        ("Peru offers no cut in its tin duty.", "require"),
        ("Peru wanted assurances that the port would not sell its cranes.", "require"),
        ("Peru said it would back the pact as long as it did not oblige it to cut its herds.", "before"),
        ("Peru's minister told the Upper House that leaders could not go on living from hand to mouth.", "never"),
        ("Peru's minister said he expected envoys to sign the pact on Saturday.", "require"),
        ("The guild has gone from refusing to discuss the tin levy to asking how much.", "never"),
        ("Peru left. The guild has rejected it 11-0, and Peru said so.", "11-0"),
    ],
)
def test_what_is_worded_alike_is_not_read_the_wrong_way(tmp_path: Path, words: str, wrong: str) -> None:
    assert not any(wrong in one for one in held(told(tmp_path, words))), held(told(tmp_path, words))


def test_who_argues_is_who_resists_and_not_whose_calls_they_are(tmp_path: Path) -> None:
    words = (
        "Peru is resisting Chilean calls for joint bonds, arguing that its savers cannot be asked to pay for others."
    )
    assert not any("chile: never" in one for one in held(told(tmp_path, words)))


@pytest.mark.parametrize(
    "words",
    [
        "Chile wants automatic price cuts once stocks rise. Peru ruled out automatic cuts.",
        "Chile wants Peruvian quotas cut by a tenth. Peru refuses any cut in its fish quotas.",
        "Chile wants patents on the drug waived. Peru will grant no waiver of the patents.",
        "Chile has made the removal of the clause a condition of its signature. Peru will not hear of it.",
    ],
)
def test_one_step_in_two_wordings_is_one(tmp_path: Path, words: str) -> None:
    assert is_stuck(told(tmp_path, words)), held(told(tmp_path, words))


def test_a_cut_of_other_things_is_another_step(tmp_path: Path) -> None:
    assert not is_stuck(told(tmp_path, "Chile wants deep cuts in the farm budget. Peru rejects further cuts in jobs."))


@pytest.mark.parametrize(
    "words",
    [
        "At the heart of the quarrel is a cap on farm payments, which Peru wants and Chile opposes.",
        "Chile is against any cap on farm payments. Peru says a cap on farm payments is long overdue.",
        "Peru is leading the push for a cap on farm payments, with Chile and Bolivia firmly opposed.",
    ],
)
def test_a_thing_that_one_wants_and_another_opposes_is_stuck(tmp_path: Path, words: str) -> None:
    assert is_stuck(told(tmp_path, words)), held(told(tmp_path, words))


def test_who_echoes_a_stand_has_it_too(tmp_path: Path) -> None:
    words = "Chile said any attempt to rewrite the list of donors was unacceptable, a view echoed by Bolivia."
    assert held(told(tmp_path, words)) == {"chile: never rewrite-list-donors", "bolivia: never rewrite-list-donors"}


def test_two_clauses_have_two_subjects(tmp_path: Path) -> None:
    words = "The owner, the Corven group, has made no offer, and the guild will not sign until its men are freed."
    assert not any(one.startswith("owner") for one in held(told(tmp_path, words)))
