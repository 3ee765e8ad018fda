"""How somebody looks at a record: as it is, as it stood on a date, as if something were supposed.

Looking changes nothing. What is looked at is made here and nowhere else, in one order: first the record as it stood on
the date, then what is supposed of it. An address of a page says it as ``?on=DATE&suppose=EDIT&suppose=EDIT…``.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}, {id: n, by: [b]}],
...  positions: [{id: p, party: a, says: n before m}]}''')
>>> seen = Looked(suppose=("p soft", "b wants never n")).at(talks)
>>> seen.talks.supposed, [position.id for position in seen.talks.binding_positions]
(('p soft', 'b wants never n'), ['b-never-n'])
>>> Looked().at(talks).talks is talks
True
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pourparler.desk.study import Study
from pourparler.desk.suppose import Supposition, suppose
from pourparler.record.dates import PartialDate
from pourparler.record.past import is_later
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A record as it is looked at.

    Attributes:
        talks: what is looked at.
        beside: the same without what is supposed.
        each: what is supposed, one by one.
    """

    talks: Talks
    beside: Talks
    each: tuple[Supposition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How somebody looks at a record.

    Attributes:
        suppose: edits in words (``desk.change.FORMS``, or a move), one after the other.
        on: the date as of which it is looked at; None = as the file has it.
    """

    suppose: tuple[str, ...] = ()
    on: PartialDate | None = None

    @property
    def is_plain(self) -> bool:
        """Whether the record is looked at as it is."""
        return not self.suppose and self.on is None

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The same as an address says it."""
        on = () if self.on is None else (("on", str(self.on)),)
        return (*on, *(("suppose", one) for one in self.suppose))

    def at(self, talks: Talks, study: Callable[[Talks], Study] = Study) -> Seen:
        """The record so.

        Args:
            talks: the record as it is.
            study: by what a question is put where a supposition needs an answer, as a move does.

        Raises:
            InputError: suppositions that cannot be made; all of them are told.
        """
        beside = talks if self.on is None else talks.as_it_stood(self.on)
        each = suppose(beside, self.suppose, study) if self.suppose else ()
        return Seen(talks=each[-1].after if each else beside, beside=beside, each=each)


def begun(talks: Talks) -> Talks:
    """A record without the positions that begin after the day on which the talks stand: nobody knew of them then."""
    day = talks.day
    if day is None:
        return talks
    return replace(talks, positions=tuple(p for p in talks.positions if not is_later(p.since, day)))


PLAIN = Looked()
"""The record as it is."""
