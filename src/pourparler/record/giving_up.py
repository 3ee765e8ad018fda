"""What a party no longer insists on once it withdraws it, or agrees to what it refused or held back.

>>> from pourparler.record.conditions.parse import parse
>>> held = Position(id="p", party=("guild",), says=parse("pay before work"), since=PartialDate.parse("2026-03-02"))
>>> said = Statement(id="s", by="guild", act=Act.ACCEPT, says=parse("work with pay"))
>>> [str(one.until) for one in given_up([held], said, PartialDate.parse("2026-03-09"))]
['2026-03-09']
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Condition, Place, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Ending, Firmness, Position
from pourparler.record.statements import Act, Statement

GIVES_UP = frozenset({Act.WITHDRAW, Act.ACCEPT})
"""Acts by which a party insists on nothing, whatever they say."""


def given_up(positions: Iterable[Position], said: Statement, date: PartialDate | None) -> Iterator[Position]:
    """The positions that a statement ends, each as it is from then on.

    What is withdrawn are the positions that only whoever says so holds and that say just that; where no condition is
    told, those all of whose measures it is about. What is agreed to ends those that refuse it or hold it back.

    Args:
        positions: of anybody; those that are over, or begin later, are passed over.
        said: the statement; of any other act nothing comes.
        date: the day on which it was said; None = nobody knows, and then the positions stay, soft.
    """
    if said.act not in GIVES_UP:
        return
    about = frozenset(said.about if said.says is None else measures_of(said.says))
    for one in positions:
        holds = one.party == (said.by,) and one.until is None and not _begins_later(one, date)
        if holds and about and _is_meant(one.says, said, about):
            yield _over(one, said, date)


def said_on(said: Statement, sources: Mapping[str, Source]) -> PartialDate | None:
    """The day on which something was said: its own, else that of the first source that tells it.

    Args:
        said: the statement.
        sources: what is known, by their ids.
    """
    told = (sources[ground.source].date for ground in said.grounds if ground.source in sources)
    return said.date or next(told, None)


def _begins_later(position: Position, date: PartialDate | None) -> bool:
    return position.since is not None and date is not None and date.first_day() < position.since.first_day()


def _is_meant(says: Condition, said: Statement, about: frozenset[str]) -> bool:
    if said.act is Act.WITHDRAW:
        return says == said.says or (said.says is None and about.issuperset(measures_of(says)))
    back = frozenset(alone(says, Place.WAITING))
    return bool(about.intersection(alone(says, Place.REFUSED))) or (bool(back) and back <= about)


def _over(position: Position, said: Statement, date: PartialDate | None) -> Position:
    grounds: tuple[Ground, ...] = tuple(dict.fromkeys((*position.grounds, *said.grounds)))
    if date is None:
        told = "withdrawn" if said.act is Act.WITHDRAW else "agreed to"
        note = "; ".join(filter(None, (position.note, f"{told} on a day that nobody knows, so it does not bind")))
        return replace(position, firmness=Firmness.SOFT, note=note, grounds=grounds)
    why = Ending.SOFTENED if said.act is Act.WITHDRAW else Ending.AGREED_AWAY
    return replace(position, until=date, ended=why, grounds=grounds)
