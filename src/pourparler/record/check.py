"""What does not add up in the record itself, and how to mend it: no solver, nothing but looking things up.

>>> from pourparler.record.conditions.parse import parse
>>> from pourparler.record.measures import Measure
>>> from pourparler.record.parties import Party
>>> from pourparler.record.positions import Position
>>> talks = Talks(
...     title="Talks", parties=(Party(id="us"),), measures=(Measure(id="release-accounts", by=("us",)),),
...     goal=(parse("release-accounts"),),
...     positions=(Position(id="p", party=("us",), says=parse("never release-bda")),),
... )
>>> for fault in check(talks):
...     print(fault.path, fault.what + ".", fault.remedy)
('positions', 0, 'says') position "p" names "release-bda", but no measure has that id. Did you mean "release-accounts"?
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pourparler.record.answered import KINDS, Answered
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition, First
from pourparler.record.ids import did_you_mean
from pourparler.record.measures import Kind, Measure
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.readings import misreading
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import Guarantee, OrderOfStates, Ranking, Together

Path: TypeAlias = tuple[str | int, ...]
"""Where in a talks file: keys and places, such as ``("positions", 3, "says")``."""

_MOST_LOOKUPS = 20_000  # known ids looked through for near ones: looking is slow, and a hostile file has many
_SECTIONS = ("parties", "sources", "measures", "positions", "sessions", "statements")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not add up.

    Attributes:
        path: where; empty where the record as a whole is meant.
        what: one sentence without a closing full stop.
        remedy: how to mend it, a full sentence; empty where nothing helps.
        warning: True for a reminder that does not make the record invalid.
    """

    path: Path
    what: str
    remedy: str = ""
    warning: bool = False


def check(talks: Talks, written: Mapping[Path, str] | None = None) -> tuple[Fault, ...]:
    """Everything in a record that does not add up, in the order of its sections.

    Args:
        talks: the record.
        written: conditions as somebody wrote them, by path; then those that may be misread are told as well.
    """
    checking = _Check(talks)
    checking.whole(written or {})
    return tuple(checking.faults)


class _Check:
    """One round through one record."""

    def __init__(self, talks: Talks) -> None:
        self.talks = talks
        self.faults: list[Fault] = []
        self.mentioned: set[str] = set()
        self.does: defaultdict[str, set[str]] = defaultdict(set)
        for measure in talks.measures:
            for party in measure.by:
                self.does[party].add(measure.id)
        self.known: dict[str, frozenset[str]] = {
            "party": frozenset(party.id for party in talks.parties),
            "measure": frozenset(measure.id for measure in talks.measures),
            "source": frozenset(source.id for source in talks.sources),
            "position": frozenset(position.id for position in talks.positions),
        }
        self.lookups = _MOST_LOOKUPS

    def whole(self, written: Mapping[Path, str]) -> None:
        """Every check."""
        self.ids()
        for place, measure in enumerate(self.talks.measures):
            self.measure(("measures", place), measure)
        self.conditions()
        for place, position in enumerate(self.talks.positions):
            self.position(("positions", place), position)
        self.valuations()
        self.meetings()
        for place, answered in enumerate(self.talks.answered):
            self.answered(("answered", place), answered)
        for path, text in written.items():
            self.reading(path, text)
        self.silence()

    def fault(self, path: Path, what: str, remedy: str = "") -> None:
        """Note a fault."""
        self.faults.append(Fault(path=path, what=what, remedy=remedy))

    def warn(self, path: Path, what: str, remedy: str = "") -> None:
        """Note a reminder."""
        self.faults.append(Fault(path=path, what=what, remedy=remedy, warning=True))

    # -- names ---------------------------------------------------------------------------------------------------

    def ids(self) -> None:
        """Each id once per kind of entry."""
        for section in _SECTIONS:
            seen: set[str] = set()
            for place, entry in enumerate(getattr(self.talks, section)):
                if entry.id and entry.id in seen:
                    what = f'two entries of "{section}" are called "{entry.id}"'
                    self.fault((section, place, "id"), what, "Give one of them another id.")
                seen.add(entry.id)

    def refer(self, kind: str, path: Path, subject: str, names: Iterable[str | None]) -> None:
        """Names that must be ids of entries of a kind; nothing is no name."""
        for name in names:
            if not name:
                continue
            if kind == "party":
                self.mentioned.add(name)
            if name not in self.known[kind]:
                what = f'{subject} names "{_short(name)}", but no {kind} has that id'
                self.fault(path, what, self.near(kind, name))

    def near(self, kind: str, name: str) -> str:
        """What to do about an unknown name."""
        for other, ids in self.known.items():
            if other != kind and name in ids:
                return f"That is a {other}."
        self.lookups -= len(self.known[kind])
        near = did_you_mean(name, self.known[kind]) if self.lookups > 0 and len(name) < 100 else ""
        return near or f"Add the {kind}, or name another."

    def once(self, path: Path, subject: str, names: Iterable[str | None]) -> None:
        """Names that may not stand twice in one list; None is the status quo."""
        for name, times in Counter(names).items():
            if times > 1:
                shown = "0" if name is None else _short(name)
                self.fault(path, f'{subject} names "{shown}" twice', "Name it once.")

    def grounds(self, path: Path, subject: str, grounds: Iterable[Ground]) -> None:
        """Sources that exist, and passages that can be."""
        for place, ground in enumerate(grounds):
            where = (*path, "grounds", place)
            self.refer("source", where, subject, (ground.source,))
            if ground.span is not None and not 0 <= ground.span[0] < ground.span[1]:
                what = f"{subject} rests on characters {ground.span[0]} to {ground.span[1]}, which hold nothing"
                self.fault((*where, "span"), what, "Write [start, end], counted from 0, the end behind the start.")
            if ground.quote is not None and not ground.quote.strip():
                self.warn((*where, "quote"), f"{subject} rests on an empty quotation", "Fill it in, or leave it out.")

    # -- measures and conditions ---------------------------------------------------------------------------------

    def measure(self, path: Path, measure: Measure) -> None:
        """A measure, its doers and what it promises."""
        subject = f'measure "{measure.id}"'
        if measure.id in syntax.RESERVED:
            what = f'"{measure.id}" is a word of the language of conditions, which no measure may be called'
            self.fault((*path, "id"), what, f'Call it "{measure.id}-it", for instance.')
        self.refer("party", (*path, "by"), subject, measure.by)
        self.once((*path, "by"), subject, measure.by)
        if not measure.by:
            self.warn((*path, "by"), f"nobody does {subject}", "Name the parties that must do it.")
        if measure.kind is Kind.PROMISE and measure.promises is None:
            self.fault(path, f"{subject} is a promise of nothing", 'Add "promises: …", the act it promises.')
        if measure.kind is Kind.ACT and measure.promises is not None:
            self.fault((*path, "promises"), f"{subject} promises something but is an act", 'Add "kind: promise".')
        self.refer("measure", (*path, "promises"), subject, (measure.promises,))
        self.refer("measure", (*path, "alternatives"), subject, measure.alternatives)
        for key, names in (("promises", (measure.promises,)), ("alternatives", measure.alternatives)):
            if measure.id in names:
                self.fault((*path, key), f'{subject} names itself in "{key}"', "Name another measure.")

    def conditions(self) -> None:
        """Facts and goal."""
        for place, fact in enumerate(self.talks.facts):
            self.condition(("facts", place, "says"), "a fact", fact.says)
        for place, wanted in enumerate(self.talks.goal):
            self.condition(("goal", place), "the goal", wanted)

    def condition(self, path: Path, subject: str, condition: Condition, *, spoken: bool = False) -> None:
        """A condition on known measures; ``first`` only where somebody speaks."""
        self.refer("measure", path, subject, syntax.measures_of(condition))
        if not spoken and any(isinstance(form, First) for form in syntax.forms(condition)):
            remedy = 'Only a position may say "first"; write "… before …" instead.'
            self.fault(path, f'{subject} says "first", but nobody speaks there', remedy)

    def reading(self, path: Path, text: str) -> None:
        """A condition that may be meant otherwise."""
        if found := misreading(text):
            what = f'"{_short(found.words)}" is read as "{_short(found.read_as)}"'
            self.warn(path, what, f'If that is meant, add the parentheses; else write "{_short(found.otherwise)}".')

    # -- positions -----------------------------------------------------------------------------------------------

    def position(self, path: Path, position: Position) -> None:
        """Who holds it, what it says, when and on what grounds."""
        subject = f'position "{position.id}"'
        self.refer("party", (*path, "party"), subject, position.party)
        self.once((*path, "party"), subject, position.party)
        if not position.party:
            self.fault((*path, "party"), f"nobody holds {subject}", "Name the party that insists on it.")
        forms = [((*path, "says"), position.says)]
        forms += [((*path, "fallbacks", place), form) for place, form in enumerate(position.fallbacks or ())]
        for where, form in forms:
            self.condition(where, subject, form, spoken=True)
            self.first_of_something(where, position, form)
        self.in_force(path, subject, position)
        self.grounds(path, subject, position.grounds)

    def first_of_something(self, path: Path, position: Position, form: Condition) -> None:
        """Whoever says ``first`` must do something else as well."""
        holders = self.talks.binding_holders(position) or position.party
        for one in syntax.forms(form):
            if isinstance(one, First) and not any(self.does[party] - {*one.what.measures} for party in holders):
                what = f'position "{position.id}" says "first", but whoever holds it does nothing else'
                self.fault(path, what, 'Say before what: "… before …", or add what the party is to do.')
                return

    def in_force(self, path: Path, subject: str, position: Position) -> None:
        """A position begins before it ends, and not after the cut-off."""
        since, until, day = position.since, position.until, self.talks.day
        if since and until and since.first_day() > until.first_day():
            self.fault((*path, "until"), f"{subject} ends before it begins", "Check the two dates.")
        elif since and until and since.first_day() == until.first_day():
            self.warn((*path, "until"), f"{subject} is never in force", '"until" is the first day without it.')
        elif since and day and since.first_day() > day:
            self.warn((*path, "since"), f"{subject} is not in force yet when the talks stand at {day}")

    # -- worth ---------------------------------------------------------------------------------------------------

    def valuations(self) -> None:
        """What is held party by party, and what stands beside it."""
        valued: Counter[str] = Counter()
        for party, worth in self.talks.worth:
            valued[party] += 1
            self.refer("measure", ("worth", party), f'the worth to "{party}"', (name for name, _ in worth))
        for ranking in self.talks.ranking:
            valued[ranking.party] += 1
            self.ranking(ranking)
        for party, times in valued.items():
            if times > 1:
                what = f'"{party}" has its worths more than once'
                self.fault(("ranking", party), what, "A party has worth or a ranking, not both.")
        for priorities in self.talks.priorities:
            for place, condition in enumerate(priorities.statements):
                path = ("priorities", priorities.party, place)
                self.condition(path, f'a priority of "{priorities.party}"', condition)
        for order in self.talks.order_of_states:
            self.order_of_states(order)
        self.held_by_party()
        for place, together in enumerate(self.talks.together):
            self.together(("together", place), together)
        for place, guarantee in enumerate(self.talks.guarantees):
            self.guarantee(("guarantees", place), guarantee)

    def held_by_party(self) -> None:
        """Keys that must be parties."""
        keys = {
            "worth": [party for party, _ in self.talks.worth],
            "ranking": [entry.party for entry in self.talks.ranking],
            "priorities": [entry.party for entry in self.talks.priorities],
            "order_of_states": [entry.party for entry in self.talks.order_of_states],
            "walk_away": [party for party, _ in self.talks.walk_away],
            "breaking_off": [party for party, _ in self.talks.breaking_off],
        }
        for key, parties in keys.items():
            for party in parties:
                self.refer("party", (key, party), f'"{key}"', (party,))

    def ranking(self, ranking: Ranking) -> None:
        """Each measure once."""
        path, subject = ("ranking", ranking.party), f'the ranking of "{ranking.party}"'
        named = [name for tier in ranking.tiers for name in tier]
        self.refer("measure", path, subject, named)
        self.once(path, subject, named)

    def order_of_states(self, order: OrderOfStates) -> None:
        """Each state once, on known measures."""
        path, subject = ("order_of_states", order.party), f'the order of states of "{order.party}"'
        states = [state for tier in order.tiers for state in tier]
        self.refer("measure", path, subject, sorted({name for state in states for name in state}))
        for state, times in Counter(states).items():
            if times > 1:
                named = _short(", ".join(sorted(state)))
                self.fault(path, f"{subject} holds the state [{named}] twice", "Give each state one place.")

    def together(self, path: Path, together: Together) -> None:
        """At least two measures, each once."""
        subject = f'an entry of "together" for "{together.party}"'
        self.refer("party", (*path, "party"), subject, (together.party,))
        self.refer("measure", (*path, "measures"), subject, together.measures)
        self.once((*path, "measures"), subject, together.measures)
        if len(together.measures) < 2:
            remedy = 'Name two measures or more; what one is worth stands in "worth".'
            self.fault((*path, "measures"), f"{subject} has fewer than two measures", remedy)

    def guarantee(self, path: Path, guarantee: Guarantee) -> None:
        """Somebody is covered or deterred, and by how much is said."""
        subject = f'the guarantee by "{guarantee.by}"'
        for key, party in (("by", guarantee.by), ("covers", guarantee.covers), ("deters", guarantee.deters)):
            self.refer("party", (*path, key), subject, (party,))
        if guarantee.covers is None and guarantee.deters is None:
            self.fault(path, f"{subject} neither covers nor deters anybody", 'Add "covers: …" or "deters: …".')
        pairs = (
            ("covers", guarantee.covers, "compensates", guarantee.compensates),
            ("deters", guarantee.deters, "by_amount", guarantee.by_amount),
        )
        for key, party, amount_key, amount in pairs:
            if (party is None) != (amount is None):
                there, lacking = (key, amount_key) if amount is None else (amount_key, key)
                self.fault((*path, there), f'{subject} has "{there}" without "{lacking}"', "Add it.")

    # -- sessions and statements ---------------------------------------------------------------------------------

    def meetings(self) -> None:
        """Sessions and statements."""
        for place, session in enumerate(self.talks.sessions):
            path: Path = ("sessions", place)
            subject = f'session "{session.id}"'
            self.refer("party", (*path, "present"), subject, session.present)
            self.once((*path, "present"), subject, session.present)
            self.grounds(path, subject, session.grounds)
        for place, statement in enumerate(self.talks.statements):
            self.statement(("statements", place), statement)

    def statement(self, path: Path, statement: Statement) -> None:
        """Who said what to whom, and when."""
        subject = f'statement "{statement.id}"'
        speakers = (("by", statement.by), ("to", statement.to), ("reported_by", statement.reported_by))
        for key, party in speakers:
            self.refer("party", (*path, key), subject, (party,))
        self.refer("measure", (*path, "about"), subject, statement.about)
        if statement.says is not None:
            self.condition((*path, "says"), subject, statement.says, spoken=True)
        self.grounds(path, subject, statement.grounds)
        day = self.talks.day
        if statement.date and day and statement.date.first_day() > day:
            self.warn((*path, "date"), f"{subject} was made after {day}, where the talks stand")

    def answered(self, path: Path, answered: Answered) -> None:
        """One question, about entries that exist."""
        subject = 'an entry of "answered"'
        if len(answered.kinds) != 1:
            asked = " and ".join(f'"{kind}"' for kind in answered.kinds) or "no question"
            self.fault(path, f"{subject} holds {asked}", f"Give it one of {', '.join(KINDS)}.")
        for key, pair in answered.pairs:
            self.refer("measure", (*path, key), subject, pair)
            if pair and len(set(pair)) != 2:
                self.fault((*path, key), f'"{key}" asks about two measures', "Write [one, the other].")
        for key, name in (("binds", answered.binds), ("ordered", answered.ordered)):
            self.refer("position", (*path, key), subject, (name,))
        for key, stance in answered.stances:
            self.refer("party", (*path, key, "party"), subject, (stance.party,))
            self.refer("measure", (*path, key, "measure"), subject, (stance.measure,))
        self.refer("measure", (*path, "goal"), subject, (answered.goal,))

    # -- what is not said ----------------------------------------------------------------------------------------

    def silence(self) -> None:
        """A goal that is missing, and parties that nothing mentions."""
        if not self.talks.goal and self.talks.measures:
            self.warn(
                (), "no goal is given, so one is assumed", 'Add "goal: […]", the least that would count as a deal.'
            )
        for place, party in enumerate(self.talks.parties):
            if party.id and party.id not in self.mentioned:
                remedy = "Give it a measure, a position or a statement, or leave it out."
                self.warn(("parties", place, "id"), f'nothing mentions party "{party.id}"', remedy)


def _short(text: str, longest: int = 80) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
