"""Orders in every wording: what waits, what is kept up till then, and who wants the order turned round."""

from pathlib import Path

import pytest

from pourparler.analysis.verdict import Ruling
from pourparler.desk.gather import gather
from pourparler.desk.study import Study
from pourparler.record.talks import Talks

LEAD = "Talks between Iran and the United States broke up late on Sunday. "
UNION = "Negotiators for the teachers union and the school district met on Sunday. "
TAIL = " The hall was hot, said a woman who runs the canteen there."


def told(tmp_path: Path, words: str, lead: str = LEAD) -> Talks:
    report = tmp_path / "r.txt"
    report.write_text(f"GENEVA (Reuters) - {lead}{words}{TAIL}\n", encoding="utf-8")
    return gather([report]).talks


def held(talks: Talks) -> set[str]:
    return {f"{one.party[0]}: {one.says}" for one in talks.positions}


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Iran wants the bank accounts unfrozen before it signs a pact.", "unfreeze-bank-accounts before sign-pact"),
        ("Iran insists that it will halt enrichment only if sanctions go.", "no later than stop-enrichment"),
        ("Iran has conditioned any inspection on the lifting of sanctions.", "lift-sanctions before inspect"),
        ("Iran has set the lifting of sanctions as a condition for a pact.", "lift-sanctions before pact"),
        ("Iran says the lifting of sanctions must precede a pact.", "lift-sanctions before pact"),
        ("Iran says a pact must come before any inspection.", "pact before inspect"),
        (
            '"Not until the sanctions are lifted will we halt enrichment," an Iranian envoy said.',
            "lift-sanctions before stop",
        ),
        ("Iran said that only when sanctions were lifted would it halt enrichment.", "lift-sanctions before stop"),
        ('"We want the sanctions lifted first," an Iranian envoy said.', "lift-sanctions"),
        ("Iran is ready to halt enrichment, but not before sanctions are lifted.", "lift-sanctions before stop"),
        ("Iran will halt enrichment once sanctions are lifted, and not a day before.", "lift-sanctions before stop"),
        ("Iran says it will keep up its boycott as long as sanctions are in force.", "before end-boycott"),
        ("Iran vowed to press on with its boycott until sanctions were lifted.", "lift-sanctions before end-boycott"),
    ],
)
def test_what_waits_waits_whatever_the_wording(tmp_path: Path, words: str, position: str) -> None:
    assert any(position in one for one in held(told(tmp_path, words))), held(told(tmp_path, words))


@pytest.mark.parametrize(
    "words",
    [
        "Iran wants sanctions lifted before it halts enrichment. The United States wants it the other way round.",
        "Iran says sanctions must go before it halts enrichment. The United States insists on the reverse order.",
        "Iran refuses to halt enrichment while sanctions last. Washington will keep its sanctions until it is halted.",
    ],
)
def test_who_wants_an_order_turned_round_closes_the_circle(tmp_path: Path, words: str) -> None:
    assert Study(told(tmp_path, words)).verdict.ruling is Ruling.STUCK


@pytest.mark.parametrize(
    "words",
    [
        "The district has set an end to the strike as a precondition for talks. The union rejects any preconditions.",
        (
            "The union said teachers would remain on strike until the dismissals were withdrawn. The district said it "
            "would withdraw the dismissals only after the strike ended."
        ),
    ],
)
def test_a_strike_kept_up_until_talks_and_talks_after_a_strike_are_a_circle(tmp_path: Path, words: str) -> None:
    assert Study(told(tmp_path, words, UNION)).verdict.ruling is Ruling.STUCK


@pytest.mark.parametrize(
    "words",
    [
        "Iran rejects any preconditions. The United States says it has set none.",
        "Iran wants sanctions lifted before it halts enrichment. Washington said it was not the other way round.",
        "Iran says sanctions must be lifted before winter. The United States wants enrichment halted first.",
        "Washington said it would keep the truce as long as Iran held its fire. Iran said it would hold its fire.",
    ],
)
def test_no_order_is_turned_round_where_none_is_set_or_turned(tmp_path: Path, words: str) -> None:
    assert Study(told(tmp_path, words)).verdict.ruling is not Ruling.STUCK


def test_a_party_that_waits_for_a_person_waits_for_the_other_side(tmp_path: Path) -> None:
    talks = told(
        tmp_path,
        "President Barack Obama has refused to negotiate until Republicans reopen the government. "
        "Republicans refuse to reopen the government until he negotiates.",
        "",
    )
    assert "republicans: negotiate before reopen-government" in held(talks)
    assert Study(talks).verdict.ruling is Ruling.STUCK


def test_a_state_that_wants_a_bank_opened_acts_itself(tmp_path: Path) -> None:
    assert held(told(tmp_path, "Iran wants the bank opened."))
