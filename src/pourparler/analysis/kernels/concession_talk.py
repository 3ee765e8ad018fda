"""One talk, move by move, in plain Python: the rules as they are written, and what a transcript is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.analysis.kernels.concession_acts import Act, Because
from pourparler.analysis.kernels.concession_game import (
    ALTERNATING,
    ANSWERS,
    EQUAL,
    HALF_WAY,
    SHOWS,
    SINGLE_TEXT,
    WHOLE_WAY,
)

if TYPE_CHECKING:
    from pourparler.analysis.kernels.concession_game import Chances, Game


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a talk.

    Attributes:
        round: from 0.
        party: its place; -1 for the mediator, or for all together.
        act: what is done.
        package: with which package; -1 for none.
        because: why it is refused; None where it is not.
    """

    round: int
    party: int
    act: Act
    package: int
    because: Because | None = None


class Talk:
    """One talk of those that chance brings.

    Args:
        game: what is bargained over.
        chances: what each talk begins with.
        number: which of them this is.
        tell: told each move.

    Attributes:
        deal: place of the package agreed on; -1 for none.
        ended: the round in which it was; -1 for none.
        first: who gave way first; -1 for nobody.
        worth: what each package is worth to each party.
        best: to each party, what the best package that keeps its positions as said is worth.
        span: from walking away to there; 0 where that is no better.
    """

    def __init__(
        self, game: "Game", chances: "Chances", number: int, tell: Callable[[Move], None] = lambda _: None
    ) -> None:
        self.game, self.tell = game, tell
        self.order = chances.order[number].tolist()
        self.behaviour = chances.behaviour[number].tolist()
        self.changes = chances.changes[number].tolist()
        self.text = self.opening_text = int(chances.text[number])
        self.parties, self.packages = range(len(self.order)), range(len(game.bits))
        values, terms = chances.values[number].tolist(), chances.terms[number].tolist()
        self.worth = [[self._worth(values[i], terms, i, k) for k in self.packages] for i in self.parties]
        self.degree, self.posture = [0.0] * len(self.order), [0] * len(self.order)
        self.opened, self.latest = [-1] * len(self.order), [-1] * len(self.order)
        self.best = [max(self.worth[i][k] for k in self._kept(i)) for i in self.parties]
        self.span = [max(self.best[i] - float(game.walk_away[i]), 0.0) for i in self.parties]
        self.deal = self.ended = self.first = -1

    def _worth(self, values: list[float], terms: list[float], party: int, package: int) -> float:
        case, total = int(self.game.bits[package]), 0.0
        for measure, value in enumerate(values):
            if case >> measure & 1:
                total += value
        for term, value in enumerate(terms):
            if self.game.term_party[term] == party and self.game.terms[term, package]:
                total += value
        return total

    def _kept(self, party: int) -> Iterable[int]:
        """The packages that keep the positions of a party as said; all, where none does."""
        admitted = self._admitted([party])
        return [k for k in self.packages if admitted[k]] or self.packages

    def play(self) -> None:
        """Talk until all agree, or the rounds are over."""
        protocols = {ALTERNATING: self._alternate, SINGLE_TEXT: self._edit}
        one_round = protocols.get(self.game.protocol, self._shuttle)
        for number in range(self.game.rounds):
            one_round(number)
            if self.deal >= 0:
                self.ended = number
                return

    def shares(self) -> list[float]:
        """What each got, as a share of the way from walking away to its best package."""
        if self.deal < 0:
            return [0.0 for _ in self.parties]
        return [self._share(i, self.deal) for i in self.parties]

    def _share(self, party: int, package: int) -> float:
        if self.span[party] <= 0:
            return 0.0
        return (self.worth[party][package] - float(self.game.walk_away[party])) / self.span[party]

    def _least_share(self, package: int) -> float:
        return min((self._share(i, package) for i in self.parties if self.span[i] > 0), default=1.0)

    # -- the protocols -----------------------------------------------------------------------------------------------

    def _alternate(self, number: int) -> None:
        """Each in turn accepts what is on the table, or puts something else there."""
        if number == 0:
            self.on_table, self.accepted = -1, list[int]()
        for party in self.order:
            self._concede(party, number)
            if self.on_table >= 0 and self._accepts(party, number):
                self.accepted.append(party)
                if len(self.accepted) == len(self.order):
                    self._agree(number, self.on_table)
                    return
            else:
                self.on_table = self._demand(party)
                self.accepted = [party] if self.on_table >= 0 else []
                act = Act.OFFERS if self.on_table >= 0 else Act.PASSES
                self.tell(Move(number, party, act, self.on_table))

    def _accepts(self, party: int, number: int) -> bool:
        package = self.on_table
        enough = self.worth[party][package] >= self.target(party) - EQUAL
        fits = self._admitted([*self.accepted, party])[package]
        if enough and fits:
            self._note(party, package)
            self.tell(Move(number, party, Act.ACCEPTS, package))
        else:
            because = Because.POSITION if enough else Because.TOO_LITTLE
            self.tell(Move(number, party, Act.REFUSES, package, because))
        return enough and fits

    def _shuttle(self, number: int) -> None:
        """The mediator hears from each what it wants now and would live with, and looks for what all would."""
        for party in self.order:
            self._concede(party, number)
            self.tell(Move(number, party, Act.DEMANDS, self._demand(party)))
        fair = [(-self._least_share(k), k) for k in self._agreeable(self.packages)]
        if fair:
            self._agree(number, min(fair)[1])

    def _edit(self, number: int) -> None:
        """The mediator reads out changes of one text, each is voted on, and all are asked whether they sign it."""
        for party in self.order:
            self._concede(party, number)
        for one, other in self.changes[number]:
            draft = self._place(int(self.game.bits[self.text]) ^ (1 << one | 1 << other))
            if draft >= 0:
                self.tell(Move(number, -1, Act.DRAFTS, draft))
                votes = [self._votes(party, draft, number) for party in self.order]
                self.text = draft if all(votes) else self.text
        if self._agreeable([self.text]):
            self._agree(number, self.text)

    def _place(self, case: int) -> int:
        """The place of a package; -1 where it is none."""
        found = int(self.game.bits.searchsorted(case))
        return found if found < len(self.packages) and int(self.game.bits[found]) == case else -1

    def _votes(self, party: int, draft: int, number: int) -> bool:
        """For what is no worse to it than the text, or is enough; never against what it still stands on."""
        worth = self.worth[party][draft]
        enough = worth >= self.worth[party][self.text] - EQUAL or worth >= self.target(party) - EQUAL
        fits = self._admitted([party])[draft]
        if enough and fits:
            self._note(party, draft, self.worth[party][self.text])
            self.tell(Move(number, party, Act.VOTES_FOR, draft))
        else:
            because = Because.POSITION if enough else Because.TOO_LITTLE
            self.tell(Move(number, party, Act.VOTES_AGAINST, draft, because))
        return enough and fits

    def _agree(self, number: int, package: int) -> None:
        self.deal = package
        self.tell(Move(number, -1, Act.AGREES, package))

    # -- what a party wants now --------------------------------------------------------------------------------------

    def _concede(self, party: int, number: int) -> None:
        """Go as far down as its behaviour says, and let go of what goes with that; nobody goes back up."""
        behaviour = self.behaviour[party]
        wanted = self._answer(party) if behaviour == ANSWERS else float(self.game.curves[behaviour, number])
        self.degree[party] = max(self.degree[party], wanted)
        reached = (self.degree[party] >= HALF_WAY) + (self.degree[party] >= WHOLE_WAY)
        before, top = self.posture[party], self.game.steps[party][0]
        self.posture[party] = now = min(reached, top)
        if now > before and now >= int(self.game.lets_go[party]):
            self.first = party if self.first < 0 else self.first
            self.tell(Move(number, party, Act.LETS_GO if now == top else Act.SOFTENS, -1))

    def _answer(self, party: int) -> float:
        """As far as what the others put forward has come towards it since they began."""
        if self.span[party] <= 0:
            return 0.0
        if self.game.protocol == SINGLE_TEXT:
            return self._come(party, self.opening_text, self.text)
        others = [other for other in self.parties if other != party]
        moved = 0.0
        for other in others:
            if self.opened[other] >= 0:
                moved += self._come(party, self.opened[other], self.latest[other])
        return moved / len(others)

    def _come(self, party: int, before: int, now: int) -> float:
        more = (self.worth[party][now] - self.worth[party][before]) / self.span[party]
        return min(max(more, 0.0), 1.0)

    def target(self, party: int) -> float:
        """The least worth that it would accept now."""
        if self.degree[party] >= WHOLE_WAY or self.span[party] <= 0:
            return float(self.game.walk_away[party])
        return self.best[party] - self.degree[party] * self.span[party]

    def _demand(self, party: int) -> int:
        """The package that it puts forward; -1 for none.

        Of those that are enough the one that asks no more; where what it stands on leaves none of these, the best that
        is left and that is no worse than walking away.
        """
        admitted, worth, least = self._admitted([party]), self.worth[party], self.target(party) - EQUAL
        enough = [k for k in self.packages if worth[k] >= least and admitted[k]]
        if enough:
            chosen = min(enough, key=lambda k: (worth[k], k))
        else:
            no_loss = float(self.game.walk_away[party]) - EQUAL
            keep = [k for k in self.packages if worth[k] >= no_loss and admitted[k]]
            chosen = min(keep, key=lambda k: (-worth[k], k), default=-1)
        if chosen >= 0:
            self.opened[party] = chosen if self.opened[party] < 0 else self.opened[party]
            self.latest[party] = chosen
            self._note(party, chosen)
        return chosen

    def _admitted(self, by: Iterable[int]) -> list[bool]:
        """Of each package, whether some order keeps what these stand on now, and what others would never let go of."""
        row = sum(top * stride for top, stride in self.game.steps)
        for party in by:
            top, stride = self.game.steps[party]
            row += (self.posture[party] - top) * stride
        return self.game.rows[row]

    def _agreeable(self, packages: Iterable[int]) -> list[int]:
        """The packages that are enough for all, and keep what they stand on now."""
        least, admitted = [self.target(i) - EQUAL for i in self.parties], self._admitted(self.parties)
        return [k for k in packages if admitted[k] and all(self.worth[i][k] >= least[i] for i in self.parties)]

    def _note(self, party: int, package: int, beside: float | None = None) -> None:
        """Note who gives way first by agreeing to less than its best, or than the text as it stood."""
        before = self.best[party] if beside is None else beside
        if self.first < 0 and self.worth[party][package] < before - SHOWS * self.span[party] - EQUAL:
            self.first = party
