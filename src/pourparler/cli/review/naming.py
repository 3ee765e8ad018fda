"""Who and what is meant by a name that is typed: known, near a known one, or new, which is asked about first."""

from dataclasses import dataclass, field

from pourparler.cli.review.keys import read_key, read_line
from pourparler.cli.review.screen import show, show_lines
from pourparler.reading.review.known import ConditionError, Known
from pourparler.reading.typed.understanding import OF_IT
from pourparler.record.measures import Measure
from pourparler.record.parties import Party

_AGREED = ("y", "yes")
"""What somebody types who means whoever is proposed."""
_NOBODY = ("-", "n", "no")
"""And who means nobody."""


@dataclass(slots=True)
class Naming:
    """Names as they are typed.

    Attributes:
        known: parties and measures so far.
        asked: the measures that are asked about, which "it" may stand for.
        parties: those that were named for the first time.
        measures: likewise.
    """

    known: Known
    asked: tuple[str, ...] = ()
    parties: list[Party] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)

    def party(self, question: str, now: str | None, *, obligatory: bool) -> str | None:
        """Ask for a party until one is meant; None for a dash, where nobody need be named."""
        labels = [party.label for party in self.known.parties.values()]
        current = self.known.parties[now].label if now in self.known.parties else ""
        while True:
            typed = read_line(f"{question} [{current}]" if current else question, labels, current=current)
            if (now and typed.casefold() in _AGREED) or (not typed and (now or not obligatory)):
                return now
            if typed.casefold() in _NOBODY and not obligatory:
                return None
            if typed.strip("-"):
                if (settled := self._settled(typed)) is not None:
                    return settled
                continue
            complain("Somebody must have said it. Ctrl-C throws the edit away.")

    def _settled(self, typed: str) -> str | None:
        """The party that is meant, or a new one if that is said; None where neither is."""
        found = self.known.party(typed)
        near = self.known.near_party(typed)
        if found is None and near is not None and agrees(f"Do you mean {self.known.parties[near].label}?"):
            found = near
        if found is None and agrees(f'Nobody is called "{typed}" so far. Is that a party of its own?'):
            party = self.known.new_party(typed)
            self.parties.append(party)
            found = party.id
        return found

    def measure(self, typed: str, by: str) -> str:
        """The measure that is meant: a known one, a near one, or a new one.

        Raises:
            ConditionError: it was a slip of the keys.
        """
        deed = self.known.deed(typed.replace("-", " "))
        found = self.known.measure(typed) or self.known.measure(deed.what)
        if found is not None:
            return found
        if not typed or OF_IT.match(typed):
            for one in self.asked:
                if agrees(f'Is it {one} ({self.known.measures[one].label}) that is meant by "{typed or "it"}"?'):
                    return one
            raise ConditionError(f'what "{typed or "it"}" stands for is not known', "Name the step.")
        for near in self.known.near_measures(typed):
            if agrees(f'Is "{typed}" the same as {near} ({self.known.measures[near].label})?'):
                return near
        named = deed.by[0] if deed.by else by
        doer = self.party(f'New: "{deed.what}". Who would do it? (- nobody: it is a slip)', named, obligatory=False)
        if doer is None:
            raise ConditionError(f'nothing is called "{typed}"', "Write it otherwise.")
        doers = deed.by if doer == named and deed.by else (doer,)
        measure = self.known.new_measure(self.known.deed(deed.what).what, doers)  # the doer may be known only now
        self.measures.append(measure)
        return measure.id


def agrees(question: str) -> bool:
    """Ask for yes or no; no other key means either."""
    show_lines(f"{question} [y/n]")
    while (key := read_key()) not in ("y", "n"):
        show("Press y for yes or n for no.")
    return key == "y"


def complain(what: str) -> None:
    """Say what is wrong."""
    show_lines(what, fg="red")
