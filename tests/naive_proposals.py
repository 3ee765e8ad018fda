"""The oracle's own reading of proposals: who is held to which of them on a day, and what an agreement ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.naive_language import atoms, named, parse

Entry = dict[str, Any]


@dataclass(frozen=True)
class Heard:
    """Talks on a day, with what the oracle knows of days."""

    talks: Entry
    day: date | None
    first_day: Callable[[object], date]
    in_force: Callable[[Entry], bool]

    def entries(self) -> Iterator[Entry]:
        """Give positions with those who still hold them, then proposals as positions of those held to them."""
        for entry in self.talks.get("positions") or ():
            yield entry | {"party": [party for party in _list(entry["party"]) if not self.over(entry, party)]}
        for entry in self.proposals():
            bound = self.held_to(entry)
            makers = [party for party in self.signed(entry) or _list(entry["by"]) if not self.over(entry, party)]
            firmness = "stated" if bound else "soft"
            yield {"id": entry["id"], "party": bound or makers, "says": entry["says"], "firmness": firmness} | (
                {} if entry.get("date") is None else {"since": entry["date"]}
            )

    def proposals(self) -> list[Entry]:
        """List those made by the day."""
        made = self.talks.get("proposals") or ()
        return [p for p in made if not (self.day and p.get("date")) or self.first_day(p["date"]) <= self.day]

    def held_to(self, entry: Entry) -> list[str]:
        """List whom a proposal binds."""
        if entry.get("answer") == "accepted":
            return [party for party in self.signed(entry) if not self.over(entry, party)]
        if entry.get("answer") != "refused":
            return []
        makers = [party for party in _list(entry["by"]) if party in self.bargaining() and not self.goes_between(party)]
        return [party for party in makers if not self.over(entry, party) and not self.says_otherwise(party, entry)]

    def goes_between(self, party: str) -> bool:
        """Say whether the party puts things forward, and does, wants and answers nothing, between two who want some."""
        wanting = {who for p in self.talks.get("positions") or () for who in _list(p["party"])} & {*self.bargaining()}
        does = any(party in _list(measure["by"]) for measure in self.talks["measures"])
        answers = any(party in _list(p.get("answered_by")) for p in self.talks.get("proposals") or ())
        return party not in wanting and not does and not answers and len(wanting) >= 2

    def says_otherwise(self, party: str, entry: Entry) -> bool:
        """Say whether the party has a binding position or a later proposal about one of the measures."""
        positions = self.talks.get("positions") or ()
        own = [p for p in positions if party in _list(p["party"]) and self.in_force(p)]
        firm = [p for p in own if p.get("firmness", "stated") != "soft" and not self.over(p, party)]
        firm += [p for p in self.proposals() if party in self.signed(p) and not self.over(p, party)]
        firm += [p for p in self.proposals() if party in _list(p["by"]) and self.later(p, entry)]
        return any(_touch(p, entry) for p in firm)

    def over(self, entry: Entry, party: str) -> bool:
        """Say whether the party agreed to something about the same measures later."""
        deals = [deal for deal in self.proposals() if party in self.signed(deal) and deal is not entry]
        return any(_touch(deal, entry) and self.came_later(deal, entry) for deal in deals)

    def came_later(self, deal: Entry, entry: Entry) -> bool:
        if "party" not in entry:
            return self.later(deal, entry)
        if entry.get("since") is None:
            return True
        return bool(deal.get("date")) and self.first_day(entry["since"]) < self.first_day(deal["date"])

    def later(self, one: Entry, other: Entry) -> bool:
        """Say which was made later: by date, else by place."""
        if one.get("date") and other.get("date"):
            days = self.first_day(one["date"]), self.first_day(other["date"])
            if days[0] != days[1]:
                return days[0] > days[1]
        return self.proposals().index(one) > self.proposals().index(other)

    def signed(self, entry: Entry) -> list[str]:
        """List the parties to an agreement; of anything else, nobody."""
        everybody = [*_list(entry["by"]), *_list(entry.get("answered_by"))] if entry.get("answer") == "accepted" else []
        return [party for party in dict.fromkeys(everybody) if party in self.bargaining()]

    def bargaining(self) -> list[str]:
        return [party["id"] for party in self.talks["parties"] if party.get("role", "party") == "party"]


def _touch(one: Entry, other: Entry) -> bool:
    return bool(_measures(one) & _measures(other))


def _measures(entry: Entry) -> set[str]:
    return {measure for atom in atoms(parse(entry["says"])) for measure in named(atom)}


def _list(value: str | Sequence[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)
