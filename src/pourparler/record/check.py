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
from collections.abc import Mapping

from pourparler.record.answered import KINDS, Answered
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Condition, Place
from pourparler.record.faults import Fault, Faults, Path, short
from pourparler.record.measures import Kind, Measure
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.readings import misreading
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import Guarantee, OrderOfStates, Ranking, Together

MOST_FALLBACKS = 100
"""Fallbacks of one position; more is a fault."""
_SECTIONS = ("parties", "sources", "measures", "positions", "proposals", "sessions", "statements")


def check(talks: Talks, written: Mapping[Path, str] | None = None) -> tuple[Fault, ...]:
    """Everything in a record that does not add up, in the order of its sections.

    Args:
        talks: the record.
        written: conditions as somebody wrote them, by path; then those that may be misread are told as well.
    """
    checking = _Check(talks, stand_ins=written is not None)
    checking.whole(written or {})
    return tuple(checking.faults)


def new_faults(before: Talks, after: Talks) -> tuple[Fault, ...]:
    """What does not add up in a record, reminders left out, and did in the record that it was made from.

    Statements that are still the same ones, and rest on names that are all still there, are not looked at again: of
    thousands, an edit seldom changes any.
    """
    checking = _Check(after, stand_ins=False, passed=_passed(before, after))
    checking.whole({})
    faults = [fault for fault in checking.faults if not fault.warning]
    known = {fault.what for fault in check(before)} if faults else set()
    return tuple(fault for fault in faults if fault.what not in known)


def _passed(before: Talks, after: Talks) -> frozenset[int]:
    """The identities of statements in which nothing new can be wrong."""
    lists = ((before.parties, after.parties), (before.measures, after.measures), (before.sources, after.sources))
    if any({one.id for one in old} - {one.id for one in new} for old, new in lists):
        return frozenset()
    return frozenset(map(id, before.statements))


class _Check(Faults):
    """One round through one record.

    Args:
        talks: the record.
        stand_ins: whether empty names stand for what could not be read.
        passed: identities of statements that need no look.
    """

    def __init__(self, talks: Talks, *, stand_ins: bool, passed: frozenset[int] = frozenset()) -> None:
        super().__init__(talks, stand_ins=stand_ins)
        self.talks, self.passed = talks, passed
        self.does: defaultdict[str, set[str]] = defaultdict(set)
        for measure in talks.measures:
            for party in measure.by:
                self.does[party].add(measure.id)

    def whole(self, written: Mapping[Path, str]) -> None:
        """Every check."""
        self.ids()
        for place, measure in enumerate(self.talks.measures):
            self.measure(("measures", place), measure)
        self.conditions()
        for place, position in enumerate(self.talks.positions):
            self.position(("positions", place), position)
        for place, proposal in enumerate(self.talks.proposals):
            self.proposal(("proposals", place), proposal)
        self.valuations()
        self.meetings()
        for place, answered in enumerate(self.talks.answered):
            self.answered(("answered", place), answered)
        for path, text in written.items():
            self.reading(path, text)
        self.silence()

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
        positions = {position.id for position in self.talks.positions}
        for place, proposal in enumerate(self.talks.proposals):
            if proposal.id in positions:
                what = f'a position and a proposal are called "{proposal.id}"'
                self.fault(("proposals", place, "id"), what, "Give one of them another id.")

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
        self.refer("measure", (*path, "excludes"), subject, measure.excludes)
        tied = {"promises": (measure.promises,), "alternatives": measure.alternatives, "excludes": measure.excludes}
        for key, names in tied.items():
            if measure.id in names:
                self.fault((*path, key), f'{subject} names itself in "{key}"', "Name another measure.")
        if not all(phrase.strip() for phrase in measure.phrases):
            self.warn((*path, "phrases"), f"{subject} has an empty phrase", "Fill it in, or leave it out.")

    def conditions(self) -> None:
        """Facts and goal."""
        for place, fact in enumerate(self.talks.facts):
            self.condition(("facts", place, "says"), "a fact", fact.says)
        for place, wanted in enumerate(self.talks.wanted):
            self.condition(("goal", place), "the goal", wanted)

    def reading(self, path: Path, text: str) -> None:
        """A condition that may be meant otherwise."""
        if found := misreading(text):
            what = f'"{short(found.words)}" is read as "{short(found.read_as)}"'
            self.warn(path, what, f'If that is meant, add the parentheses; else write "{short(found.otherwise)}".')

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
        if len(forms) - 1 > MOST_FALLBACKS:
            what = f"{subject} has {len(forms) - 1:,} fallbacks"
            self.fault((*path, "fallbacks"), what, f"At most {MOST_FALLBACKS} are weighed: keep the best of them.")
        for where, form in forms:
            self.condition(where, subject, form, spoken=True)
            self.first_of_something(where, subject, position.party, form)
        self.in_force(path, subject, position)
        self.grounds(path, subject, position.grounds)

    def first_of_something(self, path: Path, subject: str, parties: tuple[str, ...], form: Condition) -> None:
        """Whoever says ``first`` must do something else as well."""
        holders = self.talks.binding_among(parties) or parties
        for one in syntax.forms(form):
            first = measures_at(one, Place.FIRST)
            if first and not any(self.does[party].difference(first) for party in holders):
                what = f'{subject} says "first", but whoever holds it does nothing else'
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
        if position.ended is not None and until is None:
            self.warn((*path, "ended"), f"{subject} says how it ended, and not when", 'Add "until".')

    def proposal(self, path: Path, proposal: Proposal) -> None:
        """Who put it forward, what it says, and who answered."""
        subject = f'proposal "{proposal.id}"'
        for key, parties in (("by", proposal.by), ("answered_by", proposal.answered_by)):
            self.refer("party", (*path, key), subject, parties)
            self.once((*path, key), subject, parties)
        if not proposal.by:
            self.fault((*path, "by"), f"nobody makes {subject}", "Name the party that put it forward.")
        self.condition((*path, "says"), subject, proposal.says, spoken=True)
        self.first_of_something((*path, "says"), subject, proposal.by, proposal.says)
        if proposal.answered_by and proposal.answer is ProposalAnswer.OPEN:
            self.warn((*path, "answered_by"), f"{subject} is answered, but still open", 'Add "answer: …".')
        self.grounds(path, subject, proposal.grounds)
        self.grounds(path, subject, proposal.answer_grounds, "answer_grounds")

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
                named = short(", ".join(sorted(state)))
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
            if id(statement) not in self.passed:
                self.statement(("statements", place), statement)

    def statement(self, path: Path, statement: Statement) -> None:
        """Who said what to whom, and when."""
        subject = f'statement "{statement.id}"'
        speakers = (("by", statement.by), ("to", statement.to), ("reported_by", statement.reported_by))
        for key, party in speakers:
            self.refer("party", (*path, key), subject, (party,))
        if statement.by is None and statement.state is None and statement.act is not Act.ASSESS:
            remedy = 'Add "by: …"; only what a report itself says of the state of the talks has none.'
            self.fault(path, f"{subject} does not say who made it", remedy)
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
        self.refer("party", (*path, "same_parties"), subject, answered.same_parties)
        if answered.same_parties and len(set(answered.same_parties)) != 2:
            self.fault((*path, "same_parties"), '"same_parties" asks about two parties', "Write [one, the other].")
        for key, name in (("binds", answered.binds), ("ordered", answered.ordered)):
            self.refer("position", (*path, key), subject, (name,))
        for key, stance in answered.stances:
            self.refer("party", (*path, key, "party"), subject, (stance.party,))
            self.refer("measure", (*path, key, "measure"), subject, (stance.measure,))
        self.refer("measure", (*path, "goal"), subject, (answered.goal,))

    # -- what is not said ----------------------------------------------------------------------------------------

    def silence(self) -> None:
        """A goal that is missing, and parties that nothing mentions."""
        if self.talks.goal is None and self.talks.measures:
            self.warn(
                ("goal",),
                "no goal is given, so one is assumed",
                'Say what the least is that would count as a deal ("goal: […]"), or that nothing has to happen '
                '("goal: []").',
            )
        for place, party in enumerate(self.talks.parties):
            if party.id and party.id not in self.mentioned:
                remedy = "Give it a measure, a position or a statement, or leave it out."
                self.warn(("parties", place, "id"), f'nothing mentions party "{party.label}"', remedy)
