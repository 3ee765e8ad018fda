"""Finite games in the formats of Gambit: who carries out its part, who withholds it.

The players are the parties with worth. A measure happens if each of its doers carries it out; doers that are no players
always do. Payoffs are the worth of what happens (ranges by their mean), against the status quo; walking away, breaking
off and positions are not in the game. Facts are: a measure that a fact rules out does not happen, whatever is chosen.

*Strategic form* (``.nfg``): each player chooses, at once and without knowing what the others choose, which of its
measures it carries out; where that makes too many strategies, only between its whole part and none of it. What was
chosen happens as early as facts allow.

*Extensive form* (``.efg``): the measures come up one after another, in the order given, and each doer in turn, knowing
all that went before, carries its part out or withholds it. Once one withholds, the measure does not happen and its
other doers are not asked. A measure that a fact rules out at its turn is passed over.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from pourparler.errors import Setting
from pourparler.interchange.beyond import beyond, lost_ranges
from pourparler.interchange.carried import Writing, one_file, refusal
from pourparler.record.codec.encode import spelled
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.conditions.truth import holds
from pourparler.record.talks import Talks

MOST_OUTCOMES = 16_384
"""Outcomes of a game; more is refused."""
MOST_STRATEGIES = 256
"""Strategies of one player; of more, only its whole part and none of it are left."""
MOST_TURNS = 60
"""Measures that come up in an extensive form; more is refused."""


def write_strategic(talks: Talks, file: str) -> Writing:
    """The strategic form.

    Args:
        talks: the record.
        file: its name, for messages.

    Raises:
        InputError: the record holds no worth, or the game is too large.
    """
    game = _Game(talks, file)
    strategies, coarse = game.strategies()
    names = " ".join(f"{{ {' '.join(_quoted(_named(chosen)) for chosen in own)} }}" for own in strategies)
    players = " ".join(_quoted(talks.party_by_id[player].label) for player in game.players)
    note = "What is not carried out is withheld. Payoffs: worth against the status quo."
    lines = [f"NFG 1 R {_quoted(talks.title)} {{ {players} }}", f"{{ {names} }}", _quoted(note), ""]
    lines += (
        " ".join(game.payoffs(game.happens(dict(zip(game.players, reversed(profile), strict=True)))))
        for profile in product(*reversed(strategies))  # the first player's strategies run fastest
    )
    return one_file("\n".join(lines) + "\n", [*coarse, *game.lost("the order of measures, but for facts")])


def write_extensive(talks: Talks, file: str, order: Sequence[str] = ()) -> Writing:
    """The extensive form.

    Args:
        talks: the record.
        file: its name, for messages.
        order: measures in the order in which they come up; those of the file, where empty.

    Raises:
        InputError: the record holds no worth, the order names no measure or one twice, or the game is too large.
    """
    game = _Game(talks, file)
    _check_order(talks, order)
    turns = tuple(order) or tuple(measure.id for measure in talks.measures)
    if len(turns) > MOST_TURNS:
        remedy = f"At most {MOST_TURNS} can come up. Name those that matter."
        raise refusal(file, f"there are {len(turns)} measures", remedy, by=Setting.ORDER)
    tree = _Tree(game, turns)
    players = " ".join(_quoted(talks.party_by_id[player].label) for player in game.players)
    note = "Each doer in turn carries out a measure or withholds it. Payoffs: worth against the status quo."
    head = [f"EFG 2 R {_quoted(talks.title)} {{ {players} }}", _quoted(note), ""]
    lines = list(tree.lines(0, (), {}))
    unnamed = [measure.id for measure in talks.measures if order and measure.id not in order]
    left = [f"measures outside the order, which never happen: {', '.join(unnamed)}"] if unnamed else []
    return one_file("\n".join([*head, *lines]) + "\n", [*left, *game.lost("that measures may happen at once")])


def _check_order(talks: Talks, order: Sequence[str]) -> None:
    for name in order:
        if name not in talks.measure_by_id:
            remedy = f"There are: {', '.join(talks.measure_by_id)}."
            raise refusal(Setting.ORDER, f'no measure has the id "{name}"', remedy)
        if list(order).count(name) > 1:
            raise refusal(Setting.ORDER, f'"{name}" comes up twice', "Name each measure once.")


class _Game:
    """Players, what they can do, and what that is worth."""

    def __init__(self, talks: Talks, file: str) -> None:
        self.talks, self.file = talks, file
        self.worth = {party: {name: amount.mean for name, amount in worth} for party, worth in talks.worth}
        self.players = tuple(party.id for party in talks.parties if party.id in self.worth)
        if not self.players:
            raise refusal(
                file, "no party has worth, so the game has no player", 'Add "worth: {party: {measure: number}}".'
            )
        self.doers = {
            measure.id: tuple(doer for doer in measure.by if doer in self.players) for measure in talks.measures
        }
        self.facts: dict[str, list[Condition]] = {measure.id: [] for measure in talks.measures}
        for fact in talks.all_facts:
            for name in measures_of(fact.says):
                self.facts[name].append(fact.says)

    def own(self, player: str) -> tuple[str, ...]:
        """The measures of a player."""
        return tuple(name for name, doers in self.doers.items() if player in doers)

    def strategies(self) -> tuple[list[list[tuple[str, ...]]], list[str]]:
        """For each player the sets of measures it may carry out, and what was left out, in sentences."""
        parts = {player: self.own(player) for player in self.players}
        outcomes = math.prod(2.0 ** len(part) for part in parts.values())
        coarse = {
            player
            for player, part in parts.items()
            if len(part) > 1 and (outcomes > MOST_OUTCOMES or 2 ** len(part) > MOST_STRATEGIES)
        }
        found = [[parts[player], ()] if player in coarse else _subsets(parts[player]) for player in self.players]
        if math.prod(map(len, found)) > MOST_OUTCOMES:
            what = f"a game of {len(self.players)} players has more than {MOST_OUTCOMES:,} outcomes"
            raise refusal(self.file, what, "Write a game of fewer parties.")
        labels = [self.talks.party_by_id[player].label for player in self.players if player in coarse]
        told = [f"strategies between the whole part and none of it, for {', '.join(labels)}"] if labels else []
        return found, told

    def happens(self, chosen: dict[str, tuple[str, ...]]) -> dict[str, int]:
        """The steps of what happens where each player carries out what it chose: as early as facts allow."""
        waiting = [name for name, doers in self.doers.items() if all(name in chosen[doer] for doer in doers)]
        steps: dict[str, int] = {}
        step = 1
        while waiting:
            before = dict(steps)
            for name in waiting:
                if self.allowed(name, steps, step):
                    steps[name] = step
            if steps == before:
                break
            waiting = [name for name in waiting if name not in steps]
            step += 1
        return steps

    def allowed(self, name: str, steps: dict[str, int], step: int) -> bool:
        """Whether no fact that held is broken by a measure."""
        after = {**steps, name: step}
        return all(holds(fact, after) or not holds(fact, steps) for fact in self.facts[name])

    def payoffs(self, steps: dict[str, int]) -> Iterator[str]:
        """What each player gets from what happens."""
        for player in self.players:
            single = sum(self.worth[player].get(name, 0.0) for name in steps)
            together = sum(
                extra.worth.mean
                for extra in self.talks.together
                if extra.party == player and all(name in steps for name in extra.measures)
            )
            yield repr(round(single + together, 12) + 0.0)

    def lost(self, *more: str) -> Iterator[str]:
        """What the game does not hold."""
        yield from more
        others = [party.label for party in self.talks.parties if party.id not in self.players]
        if others:
            yield f"parties without worth, who are no players and always do their part: {', '.join(others)}"
        yield from (f'of the goal: "{spelled(wanted, bare=True)}"' for wanted in self.talks.wanted)
        yield from lost_ranges(self.talks)
        yield from beyond(self.talks, kept=("together", "promises"))


class _Tree:
    """The nodes of an extensive form."""

    def __init__(self, game: _Game, order: tuple[str, ...]) -> None:
        self.game, self.order = game, order
        self.outcomes = 0
        self.numbers: dict[str, int] = {}
        self.sets = 0

    def lines(self, place: int, signed: tuple[str, ...], steps: dict[str, int]) -> Iterator[str]:
        """The subtree behind a measure of the order, of whose doers some have carried out their part."""
        while place < len(self.order):
            name = self.order[place]
            asked = self.game.doers[name][len(signed) :]
            if not self.game.allowed(name, steps, place + 1):
                place, signed = place + 1, ()
            elif not asked:
                place, signed, steps = place + 1, (), {**steps, name: place + 1}
            else:
                yield from self.decision(place, signed, steps)
                return
        yield self.end(steps)

    def decision(self, place: int, signed: tuple[str, ...], steps: dict[str, int]) -> Iterator[str]:
        """A doer carries out its part, or withholds it."""
        name = self.order[place]
        doer = self.game.doers[name][len(signed)]
        self.sets += 1
        number = self.game.players.index(doer) + 1
        choices = f"{{ {_quoted(f'do {name}')} {_quoted(f'withhold {name}')} }}"
        yield f'p "" {number} {self.sets} "" {choices} 0'
        yield from self.lines(place, (*signed, doer), steps)
        yield from self.lines(place + 1, (), steps)

    def end(self, steps: dict[str, int]) -> str:
        """What came of it."""
        self.outcomes += 1
        if self.outcomes > MOST_OUTCOMES:
            what = f"a game of {len(self.order)} measures has more than {MOST_OUTCOMES:,} outcomes"
            raise refusal(self.game.file, what, "Name fewer measures.", by=Setting.ORDER)
        label = _named(tuple(steps))
        number = self.numbers.setdefault(label, len(self.numbers) + 1)  # two ways may lead to the same
        return f't "" {number} {_quoted(label)} {{ {", ".join(self.game.payoffs(steps))} }}'


def _subsets(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """All sets of some names, the largest first."""
    return [chosen for size in range(len(names), -1, -1) for chosen in combinations(names, size)]


def _named(chosen: tuple[str, ...]) -> str:
    return " + ".join(chosen) or "nothing"


def _quoted(text: str) -> str:
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
