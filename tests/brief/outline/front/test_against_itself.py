"""What is said where one party alone stands in the way, with conditions that rule each other out."""

import pytest

from pourparler.brief.briefing import brief
from pourparler.brief.formats import markdown
from pourparler.desk.gather import gather

TALKS = """
pourparler: 1
talks: Fish
parties: [{id: north, name: North}, {id: south, name: South}]
measures:
  - {id: open, what: open the sluices, by: north}
  - {id: sign, what: sign the treaty, by: north}
positions:
  - {id: p, party: north, says: sign before open}
  - {id: q, party: north, says: open before sign}
  - {id: r, party: south, says: require open}
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("fish") / "fish.talks.yaml"
    path.write_text(TALKS, encoding="utf-8")
    return " ".join(markdown.render(brief(gather([path]))).split())


def test_it_is_no_dispute_between_the_parties_and_likely_misread(told: str) -> None:
    assert "no deal is possible: North is on record with what cannot hold together. North wants" in told
    assert told.count("One of them may be read wrongly, or given up since") == 2
    assert "1 · A party against itself" in told
    assert "stuck in one place" not in told
    assert "you first" not in told


def test_who_moves_alone_does_not_meet_itself_and_trusts_nobody(told: str) -> None:
    assert "in each, only North moves" in told
    assert "to meet North" not in told
    assert "on trust" not in told
