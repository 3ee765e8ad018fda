"""A record is looked at as it stood and as if, in one place, and looking changes nothing."""

import pytest

from pourparler.desk.answers import record_hash, to_json
from pourparler.desk.looked import PLAIN, Looked
from pourparler.desk.study import Study
from pourparler.errors import InputError
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

TEXT = """\
pourparler: 1
talks: The port
parties: [{id: union}, {id: port}]
measures: [{id: raise, by: [port]}, {id: go-back, by: [union]}]
goal: [raise, go-back]
positions:
  - {id: raise-first, party: union, says: raise before go-back, since: 2025-03-01}
  - {id: back-first, party: port, says: go-back before raise, since: 2025-03-05}
"""


@pytest.fixture
def talks() -> Talks:
    return codec.loads(TEXT)


def test_the_date_comes_first_and_then_what_is_supposed(talks: Talks) -> None:
    looked = Looked(suppose=("port wants never go-back",), on=PartialDate.parse("2025-03-02"))
    seen = looked.at(talks)
    assert [position.id for position in seen.beside.positions_in_force] == ["raise-first"]
    assert seen.talks.supposed == looked.suppose
    assert seen.beside.supposed == ()
    assert [position.id for position in seen.talks.binding_positions] == ["raise-first", "port-never-go-back"]
    assert looked.pairs == (("on", "2025-03-02"), ("suppose", "port wants never go-back"))


def test_looked_at_as_it_is_it_is_the_same_record(talks: Talks) -> None:
    assert PLAIN.is_plain
    assert PLAIN.at(talks).talks is talks
    assert PLAIN.at(talks).each == ()


def test_what_cannot_be_supposed_is_told_all_at_once_with_what_may_be_meant(talks: Talks) -> None:
    with pytest.raises(InputError) as refused:
        Looked(suppose=("raise-frist soft", "back-first soft", "port wants never rase", "x")).at(talks)
    told = [str(problem) for problem in refused.value.problems]
    assert len(told) == 3
    assert told[0].startswith('"raise-frist soft": no position has the id "raise-frist". Did you mean "raise-first"?')
    assert '"rase", but no measure has that id. Did you mean "raise"?' in told[1]
    assert told[2].startswith('"x": this is no edit. Write one of: POSITION soft')


def test_an_answer_about_what_is_supposed_says_so_and_is_kept_under_another_name(talks: Talks) -> None:
    seen = Looked(suppose=("back-first soft",)).at(talks)
    told = to_json(Study(seen.talks).deadlock, seen.talks)
    assert told["options"]["suppose"] == ["back-first soft"]
    assert not told["stuck"]
    assert Study(talks).deadlock.answer.stuck
    assert "suppose" not in to_json(Study(talks).deadlock, talks)["options"]
    same = codec.loads(codec.dumps(seen.talks))
    assert record_hash(seen.talks) not in (record_hash(talks), record_hash(same))
