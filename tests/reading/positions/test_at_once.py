"""What is wanted at once does not wait; what each would do if the other does its part needs no order."""

from pathlib import Path

import pytest

from pourparler.analysis.verdict import Ruling
from pourparler.desk.gather import gather
from pourparler.desk.study import Study
from pourparler.record.talks import Talks

HAMAS = "Talks between Israel and Hamas went on in Cairo on Sunday. "
UNION = "Negotiators for the teachers union and the school district met on Sunday. "


def told(tmp_path: Path, words: str) -> Talks:
    report = tmp_path / "r.txt"
    report.write_text(f"CAIRO (Reuters) - {words} The hall was hot, said a woman there.\n", encoding="utf-8")
    return gather([report]).talks


def test_what_is_wanted_at_once_and_made_to_wait_for_the_same_party_is_a_circle(tmp_path: Path) -> None:
    words = "Hamas demanded an immediate end to the blockade. Israel said it would be ended only once Hamas disarmed."
    words = words.replace("it would", "the blockade would")
    talks = told(tmp_path, HAMAS + words)
    assert any(str(one.says).startswith("end-blockade before") for one in talks.positions if one.party == ("hamas",))
    assert Study(talks).verdict.ruling is Ruling.STUCK


@pytest.mark.parametrize(
    "words",
    [
        (
            f"{HAMAS}Hamas demanded an immediate end to the blockade. Israel said the blockade would end only after "
            "Hamas freed the soldier. Hamas said it was ready to free the soldier."
        ),
        f"{UNION}The union called for immediate talks. The district said talks would follow once a judge was named.",
        (
            f"{UNION}The district would free the money if the union ended the strike. The union said it would end "
            "the strike if the money was freed."
        ),
    ],
)
def test_what_its_asker_would_give_or_nobody_asks_of_him_and_ifs_on_both_sides_are_none(
    tmp_path: Path, words: str
) -> None:
    assert Study(told(tmp_path, words)).verdict.ruling is Ruling.CANNOT_SAY
