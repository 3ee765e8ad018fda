"""One report's statements on their way to positions: what each is about, who would do it, what it waits for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pourparler.reading.acts.conditions import Condition as ReadCondition
from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.held_nouns import IS_ITS
from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.matters.lexicon import keywords
from pourparler.reading.matters.measures import Measures
from pourparler.reading.matters.own_words import affirmed, is_denied, something_in, something_in_each
from pourparler.reading.matters.wording import DESCRIBED
from pourparler.reading.positions import deadlines
from pourparler.reading.positions.around import (
    AT_ONCE,
    BARE_VERB,
    BEFORE_THE_DEMAND,
    FIRST,
    FROM_WHOM,
    GOES_ON,
    IN_PASSING,
    ITS_OBJECT,
    JOINT,
    OWNER,
    PRONOUN_OBJECT,
    PUT_FORWARD,
    SAID_AFTER,
    TO_DO,
    bare_of,
    moved_to,
    only_with,
    wishes_to_do,
    without_end,
    without_wish,
)
from pourparler.reading.positions.forms import Stance
from pourparler.reading.positions.found import Found, Offered
from pourparler.reading.positions.hearers import what_was_said
from pourparler.reading.positions.inserted import without_speaker
from pourparler.reading.positions.sides import speakers_of, who_only_help
from pourparler.reading.positions.unwanted import done_by, instead_of
from pourparler.reading.positions.waiting import acts_itself, awaited_in, clause_of
from pourparler.reading.positions.wanting import DEMANDING, withholds
from pourparler.reading.positions.well_told import Telling, awaited_as, each_once, well_told
from pourparler.reading.positions.whose import keeper_of, may_be_anothers, owned, without_names
from pourparler.reading.report import Report
from pourparler.reading.who.roster import Mention
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition
from pourparler.record.ids import slug
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_PASSIVE_CLAUSE = re.compile(r"\b(?:is|are|was|were|be|been|gets?|got)\s(?:\w+ly\s)?\w+(?:ed|en|wn|id|et|ut|nt|ld)\b")
_THE_SAME = re.compile(r"\b(?:do|does|did|done)\s(?:the\ssame|so|likewise)\b|\bfollow(?:s|ed)?\ssuit\b|\breciprocat")
_THEY = re.compile(r"\W*(?:(?P<you>you)|they)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I)\b")
_LOOSE = frozenset({ConditionKind.IF, ConditionKind.DEADLINE})
_ASKING = frozenset({Act.DEMAND, Act.PRECONDITION, Act.OFFER})
_AUXILIARY = re.compile(r"(?:\b(?:not|never|will|would|shall|can|cannot|could|must|should|than)|n['’]t)(?:\s\w+ly)?$")
_BY = re.compile(r"\sby\s(?:the\s)?$")
_RED = re.compile(r"\b(?:red line|under no circumstances|never ever|non-negotiable)\b", re.IGNORECASE)


@dataclass(slots=True)
class Exchange:
    """One report's statements turned into measures and positions, in the order of the text.

    Attributes:
        report: the report.
        measures: those of the whole draft, to which this report adds.
        moment: key of the moment that the report speaks of.
        party_id: the id of a party by its full name.
        about: measures of each statement, by its number.
        found: positions.
        table: what was put forward in this report and those before.
        speakers: parties that say something, the sides of the matter first.
        helpers: parties that host, mediate or look on.
        names: how the report calls parties and people, once looked up.
        stances: what each party wants and refuses so far.
        topics: what each party spoke of last.
        assumed: (measure, party) where the doer is the other side by assumption.
    """

    report: Report
    measures: Measures
    moment: str
    party_id: Callable[[str], str]
    about: dict[int, tuple[str, ...]] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    assumed: dict[tuple[str, str], None] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)
    table: list[Offered] = field(default_factory=list)
    speakers: tuple[str, ...] = ()
    helpers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    stances: dict[str, Stance] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """See who speaks, and who of them is no side."""
        self.speakers, self.helpers = speakers_of(self.report), who_only_help(self.report)

    # -- what a statement is about ---------------------------------------------------------------------------------

    def object_of(self, reading: Reading) -> str:
        """The words for what is asked, offered or refused, those of its conditions blanked out."""
        start, end = reading.content
        if self.report.text.startswith(" by ", start) and (done := done_by(self.words_up_to(reading))):
            return done
        told = (condition for condition in reading.conditions if condition.span[0] >= start)
        order = min(told, key=lambda one: (one.kind in _LOOSE, one.span[0]), default=None)
        at = order.span[0] - start if order else None
        words = list(only_with(self.report.text[start:end], at, clause=reading.act is not Act.DEMAND))
        for first, last in deadlines.spans(self.report.text[start:end]):
            words[first:last] = " " * (last - first)
        for condition in reading.conditions:
            if condition.kind is ConditionKind.FIRST and self._is_verb_led(condition.span):
                continue
            first, last = self._span(condition, reading)
            for at in range(max(first, start) - start, min(last, end) - start):
                words[at] = " "
        said = without_end(SAID_AFTER.split(without_speaker("".join(words)))[0])
        return what_was_said(said, to_somebody=reading.act is not Act.DEMAND)

    def _span(self, condition: ReadCondition, reading: Reading) -> tuple[int, int]:
        """Where a condition stands; what is given may go on: "in exchange for a freeze, and then a treaty"."""
        start, end = condition.span
        goes_on = GOES_ON.get(condition.kind)
        more = goes_on.match(self.report.text, end) if goes_on else None
        return (start, min(more.end(), reading.content[1])) if more else (start, end)

    def _is_verb_led(self, span: tuple[int, int]) -> bool:
        return span[1] - span[0] <= len("first") + 1

    def actions(self, reading: Reading) -> tuple[Action, ...]:
        """What a statement asks for, offers or refuses."""
        told = self.object_of(reading)
        other = instead_of(told, reading.act, self.words_up_to(reading)) or self._told_before(reading)
        words = other or self._without_subject(reading, told)
        words = f"to{words}" if self.is_told_by_a_bare_verb(reading, words) else words
        named = ITS_OBJECT.match(words)
        words = ("to " if named.group().endswith("to ") else "") + words[named.end() :] if named else words
        words = without_wish(IN_PASSING.sub(" ", bare_of(words)), asked=reading.act is Act.DEMAND)
        words = " ".join(OWNER.sub("", FIRST.sub("", words)).split())
        denied = withholds(reading) or (reading.act is Act.DEMAND and is_denied(told))
        found = something_in(affirmed(words) if denied else words)
        passages = [a.phrase for a in found] if len(found) > 1 else [other or told]
        whole = reading.quote if reading.act is Act.REFUSE and len(found) < 2 else ""
        tellings = [Telling(passage, denied=denied, whole=whole) for passage in passages]
        settled = each_once(self._settled(a, reading, words, t) for a, t in zip(found, tellings, strict=False))
        return tuple(action for action in settled if action.is_sensible and not self._names_somebody(action))

    def is_told_by_a_bare_verb(self, reading: Reading, words: str) -> bool:
        """As in "would not | give up ground": the verb that follows is what is done."""
        before = self.report.text[max(0, reading.content[0] - 24) : reading.content[0]]
        return bool(_AUXILIARY.search(before) and BARE_VERB.match(words))

    def _names_somebody(self, action: Action) -> bool:
        """Whether what is to be done is but the name of a person or a party."""
        bare = action.what.removeprefix("the ").removeprefix("President ")
        return bare in self.report.roster.people or bare in self._named()

    def _named(self) -> frozenset[str]:
        if not self.names:
            told = (m for m in self.report.roster.mentions if not m.place)
            self.names = frozenset(self.report.text[m.start : m.end].removeprefix("the ") for m in told)
        return self.names

    def _told_before(self, reading: Reading) -> str | None:
        """As in "a cap on rates, a key demand from the union": what is demanded is told before the noun."""
        if reading.cue == IS_ITS.id:
            return (words := self.object_of(reading))[:1].lower() + words[1:]
        if reading.cue == "move-to-a-figure":
            return moved_to(self.object_of(reading))
        if reading.cue != "demand-from":
            return None
        start = self.report.sentences[reading.sentence].start
        told = BEFORE_THE_DEMAND.search(self.report.text[start : reading.span[0]].replace("\n", " "))
        return told["what"] if told else None

    def _without_subject(self, reading: Reading, words: str) -> str:
        """Without the party that is to do it, where a verb follows: "that Peru open its port" is to open the port."""
        mention = self._subject(reading) if reading.act in _ASKING else None
        if mention is None:
            return words
        rest = words[mention.end - reading.content[0] :]
        if TO_DO.match(rest):
            return rest
        return f" to{rest}" if BARE_VERB.match(rest) else words

    def _settled(
        self, action: Action, reading: Reading, words: str, told: Telling, *, waited_for: str | None = None
    ) -> Action:
        """In good English, with "it" and "its" replaced by what they stand for."""
        if PRONOUN_OBJECT.search(action.what):
            action = self._with_topic(action, words, reading)
        owner = self._owner(action, reading, words, waited_for=waited_for)
        return well_told(action, told, self.report, owner)

    def _owner(self, action: Action, reading: Reading, words: str, *, waited_for: str | None) -> str | None:
        """Whose "its" is: the speaker's, unless the clause has a subject of its own, or the speaker says "your"."""
        if len(reading.joint) > 1 or re.search(r"\b(?:both|the\stwo|all)\s(?:sides|parties)\b", words):
            return None
        if waited_for:
            return waited_for
        if reading.cue in DEMANDING and not action.nominal:
            asked = self._named_first(reading)
            own = re.match(r"\W*(?:that\s)?(?:it|they|he|she|we)\b", words) or (
                reading.cue == "want" and words.startswith("to ") and asked is None
            )
            return reading.speaker if own else asked
        return None if may_be_anothers(self.report, reading) else reading.speaker

    def _named_first(self, reading: Reading) -> str | None:
        """The party that is the subject of what is demanded: "that the firm return its …", "the firm to return …"."""
        mention = self._subject(reading)
        return self.report.roster.party_of(mention) if mention else None

    def _subject(self, reading: Reading) -> Mention | None:
        """The party or person that what is asked begins with."""
        start = reading.content[0]
        lead = re.match(r"\W*(?:(?:that|the|on|upon|for|from|by|to)\s)*", self.report.text[start : start + 40])
        begin = start + (lead.end() if lead else 0)
        roster = self.report.roster
        mention = next(iter(roster.within(start, reading.content[1])), None)
        return mention if mention and mention.start <= begin <= mention.end and roster.party_of(mention) else None

    def _with_topic(self, action: Action, words: str, reading: Reading) -> Action:
        """As in "We shall settle it in a joint committee": it is what the other side spoke of last."""
        group = re.search(r"\bin\s(?:an?|the)\s((?:\w+\s){0,2}(?:group|meeting|commission|committee|forum))", words)
        topic = next((t for party, t in reversed(self.topics.items()) if party != reading.speaker), None)
        place = tuple(group.group(1).split()) if group else ()
        about = keywords(topic)[-2:] if topic else ()
        what = PRONOUN_OBJECT.sub(lambda m: f"{m['verb']} {topic or 'the matter'}", action.what)
        return replace(action, words=(*about, *place) or action.words, what=what)

    def measure(self, action: Action, by: tuple[str, ...], *, sure: bool = True) -> str:
        """The measure of an action; ``sure`` where the report says by name who would do it."""
        sure = sure and not any(name in DESCRIBED or (str(action), name) in self.assumed for name in by)
        keeper = keeper_of(action, self.report)
        by = (*by, keeper) if keeper and keeper not in by else by
        action = without_names(action, by)
        return self.measures.of(action, tuple(self.party_id(name) for name in by), self.moment, sure=sure)

    def measures_in(self, words: str, reading: Reading, *, own: bool) -> tuple[str, ...]:
        """The measures that some words of a statement tell of; ``own`` as for ``doers``."""
        told, who = Telling(words, denied=True), reading.speaker
        settled = each_once(self._settled(a, reading, words, told, waited_for=who) for a in something_in(words))
        sensible = [a for a in settled if a.is_sensible and a.words and not self._names_somebody(a)]
        return tuple(dict.fromkeys(self.measure(a, self.doers(a, reading, own=own)) for a in sensible))

    def known(self, reading: Reading, actions: "list[Action]") -> tuple[str, ...]:
        """The measures of actions that there are already, done by the speaker alone or with the other side."""
        ids = (
            self.measures.known(action, tuple(map(self.party_id, self.doers(action, reading, own=True))), self.moment)
            for action in actions
        )
        return tuple(dict.fromkeys(one for one in ids if one is not None))

    # -- who would do it -------------------------------------------------------------------------------------------

    def other_side(self, reading: Reading) -> str | None:
        """The party at which a statement is directed, or the other one that the report is mostly about."""
        if reading.addressee and reading.addressee in self.speakers and reading.addressee not in self.helpers:
            return reading.addressee
        at = self.report.sentences[reading.sentence]
        near = [m.party for m in self.report.roster.within(at.start, at.end) if m.party and not m.place]
        # Hosts and mediators are asked for little: what is wanted is wanted of the other side.
        speakers = tuple(p for p in self.speakers if p not in self.helpers) or self.speakers
        beside = next((p for p in near if p != reading.speaker and p in speakers), None)
        return beside or next((p for p in speakers if p != reading.speaker), None) or reading.addressee

    def doers(self, action: Action, reading: Reading, *, own: bool) -> tuple[str, ...]:
        """Who would do what a statement is about.

        Args:
            action: what is done.
            reading: the statement.
            own: whether the speaker speaks of what he himself would do or not do.
        """
        asks = reading.act in _ASKING and (not own or reading.act is Act.OFFER)
        named = self._named_first(reading) if asks else None
        if named and named != reading.speaker and not action.nominal and not action.resumes_talks:
            return (named,)
        named = None if own else self._agent(reading.content)
        if named and not action.resumes_talks:
            return (named,)
        other = self.other_side(reading)
        if action.resumes_talks or (
            action.verb in (None, "discuss", "organise", "hold", "set", "resume", "get", "reach", "sign", "conclude")
            and JOINT.search(str(action))
        ):
            return tuple(name for name in (reading.speaker, other) if name)
        if own or other is None:
            return (reading.speaker,)
        if reading.addressee != other:
            self.assumed[str(action), other] = None
        return (other,)

    def put_forward_by(self, reading: Reading) -> tuple[str | None, bool]:
        """Whose proposal a statement speaks of, and whether it speaks of one: "Calder's offer", "a plan by Calder"."""
        start, end = reading.content
        if (noun := PUT_FORWARD.search(self.report.text, start, end)) is None:
            return None, False
        near = [m for m in self.report.roster.within(start, end) if m.end <= noun.start() or m.start <= noun.end() + 4]
        owner = next((self.report.roster.party_of(m) for m in near if noun["from"] or m.end <= noun.start()), None)
        return (owner if owner != reading.speaker else None), True

    def words_up_to(self, reading: Reading) -> str:
        """The words of a statement up to what it is about."""
        return " ".join(self.report.text[reading.span[0] : reading.content[0]].split()) + " "

    def owner_of(self, reading: Reading, span: tuple[int, int]) -> str | None:
        """The party, other than the speaker, that is named first within a stretch."""
        named = (self.report.roster.party_of(m) for m in self.report.roster.within(*span) if not m.place)
        return next((one for one in named if one and one != reading.speaker), None)

    def by_the_speaker(self, reading: Reading) -> bool:
        """As in "wants to regain …", "asked to be …": the speaker's own doing."""
        return wishes_to_do(self.object_of(reading), wants=reading.cue == "want")

    # -- conditions --------------------------------------------------------------------------------------------------

    def awaited(self, reading: Reading, kinds: frozenset[ConditionKind], *, own: bool = False) -> tuple[str, ...]:
        """The measures that a statement waits for, of the first condition of one of these kinds.

        Args:
            reading: the statement.
            kinds: of the condition.
            own: whether the speaker would do them where nothing says who would.
        """
        for condition in reading.conditions:
            if condition.kind in kinds and not self.is_a_day(condition):
                words = self.report.text[slice(*self._span(condition, reading))]
                bare = awaited_in(words, lead=condition.lead, kind=condition.kind)
                told = words if condition.kind is ConditionKind.PHASE else FROM_WHOM.sub("", bare)
                found = something_in_each(AT_ONCE.sub("", told))
                clause = words[condition.lead :] if condition.lead else clause_of(words)
                by = self._subject_of(clause, condition) or self._they(clause, reading) or self._agent(condition.span)
                if by and _THE_SAME.search(bare):
                    return self._the_same_by(by, reading)
                as_told, who = awaited_as(words, clause, bare, reading.quote), by or reading.speaker
                settled = each_once(self._settled(a, reading, bare, as_told, waited_for=who) for a in found)
                return tuple(
                    self.measure(a, (by,) if by else self._waited_for_by(a, reading, bare, own=own))
                    for a in settled
                    if a.is_sensible
                )
        return ()

    def is_a_day(self, condition: ReadCondition) -> bool:
        """Whether something is awaited by a day, which is a deadline and no order: "before Friday"."""
        return deadlines.names_a_day(self.report.text[slice(*condition.span)])

    def _the_same_by(self, party: str, reading: Reading) -> tuple[str, ...]:
        """As in "unless Chile does the same": what the speaker would do, done by the other."""
        own = (action for action in actions_in(self.object_of(reading))[:1] if action.is_sensible)
        theirs = (replace(owned(action, party), words=(*action.words, slug(party))) for action in own)
        return tuple(self.measure(action, (party,)) for action in theirs)

    def _subject_of(self, clause: str, condition: ReadCondition) -> str | None:
        """The party that does what is waited for, where the clause begins with it."""
        begin = self.report.text.find(clause[:16].strip(), *condition.span)
        if begin < 0 or _PASSIVE_CLAUSE.search(clause):
            return None
        mention = next(iter(self.report.roster.within(begin, condition.span[1])), None)
        near = mention is not None and not mention.place and mention.start - begin <= len("the ")
        owns = mention is not None and re.match(r"['’]", self.report.text[mention.end : mention.end + 1])
        return mention.party if mention and near and not owns else None

    def _they(self, clause: str, reading: Reading) -> str | None:
        """The other side, where what is waited for is theirs: "We will not talk until they leave"."""
        who = _THEY.match(clause)
        is_other = who is not None and (who["you"] or _WE.search(reading.quote))
        return self.other_side(reading) if is_other else None

    def _agent(self, span: tuple[int, int]) -> str | None:
        """The party by which something is done: "the withdrawal of the letters by the firm"."""
        within = (m for m in self.report.roster.within(*span) if not m.place and self.report.roster.party_of(m))
        told = (m for m in within if _BY.search(self.report.text, max(span[0], m.start - 8), m.start))
        return next(map(self.report.roster.party_of, told), None)

    def _waited_for_by(self, action: Action, reading: Reading, clause: str, *, own: bool) -> tuple[str, ...]:
        own = own or reading.act is Act.DEMAND or (acts_itself(clause, reading) and not _PASSIVE_CLAUSE.search(clause))
        return self.doers(action, reading, own=own)

    def add(self, reading: Reading, says: Condition, firmness: Firmness, doing: str) -> Found | None:
        """Keep a position, unless its conditions contradict themselves."""
        named = [m for one in syntax.forms(says) for operand in syntax.operands(one) for m in operand.measures]
        if len(named) != len(set(named)):
            return None
        if _RED.search(reading.quote):
            firmness = Firmness.RED_LINE
        if not self.stances.setdefault(reading.speaker, Stance()).takes(says):
            firmness = Firmness.SOFT  # nobody is in his own way: one of the two is misread, or of another day
        self.found.append(Found(reading.speaker, says, firmness, self.report, reading, doing))
        return self.found[-1]
