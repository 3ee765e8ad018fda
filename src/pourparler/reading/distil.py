"""From statements to positions: what an act means in the language of conditions.

| act | drafted |
| --- | --- |
| demand, "first" | `a first` |
| demand | `a`; with "once b": `if b then a`; "in exchange for b": `b in return for a` |
| refusal until b | `b before a`; unless b: `b no later than a` |
| refusal | `never a`; of what another demanded: `never (a or b)` |
| offer once b | `b before a`; at the same time: `b no later than a`; in return for b: `a in return for b` |

A refused offer stays on the table as a soft position; a refused precondition is a refusal of the order, which the
refuser's own positions say, and of nothing else. Threats, signals and assessments are no positions.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pourparler.reading.cues.cue import ConditionKind
from pourparler.reading.grouping.actions import Action, actions_in
from pourparler.reading.grouping.measures import Measures
from pourparler.reading.report import Report
from pourparler.reading.statements import Reading
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition
from pourparler.record.ids import slug
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_STANDS_FOR_ALL = re.compile(
    r"^\W*(?:(?:to\s)?(?:accept|take|do|discuss)\s)?(?:(?:the|this|that|these|those|such|its|their|his|any)\s)?"
    r"(?:\w+\s){0,3}?(?:demands?|requests?|conditions?|preconditions?|calls?|proposals?|offers?|"
    r"ideas?|plans?|it|this|that|them|both)"
    r"(?:\s(?:of|from|by)\s(?:the\s)?(?-i:[A-Z])[\w.]*(?:\s(?-i:[A-Z])[\w.]*){0,3})?\W*$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^\W*(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s(?:for|that)\s")
_ITS_OBJECT = re.compile(
    r"^\W*(?:(?:an?|the|its|any|all|reports?)\s)?(?:(?:demands?|proposals?|requests?|calls?|offers?|ideas?|plans?)\s)"
    r"(?:(?:from|by)\s(?:[A-Z][\w.()]*\s|the\s|of\s)+)?(?:for|of|that|to)\s",
)
_WHEN = re.compile(
    r"\b(?:(?:on|last|late\son|early\son)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night))?\b"
)
_ASIDE = re.compile(r"^\W*(?:however|though|too|also|therefore|instead|then)\b\W*")
_PRONOUN_OBJECT = re.compile(
    r"\b(?:discuss|address|settle|resolve|do|deal\swith|consider|handle)\s(?:it|this|that|them)\b"
)
_JOINT = re.compile(
    r"\b(?:talks|negotiations|meetings?|summits?|working\sgroups?|ceasefire|cease-fire|truce|dialogue|agreement|"
    r"swap|exchange|commission)\b"
)
_ORDERED = frozenset({ConditionKind.AFTER, ConditionKind.AS_SOON_AS, ConditionKind.PHASE, ConditionKind.IF})
_RED = re.compile(r"\b(?:red line|under no circumstances|never ever|non-negotiable)\b", re.IGNORECASE)


@dataclass(slots=True)
class Found:
    """A position as drawn from one statement, before those that say the same are put together."""

    party: str
    says: Condition
    firmness: Firmness
    report: Report
    reading: Reading
    doing: str
    refused: bool = False


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
        speakers: parties by how much they say, the most talkative first.
        topics: what each party spoke of last, in keywords.
        assumed: (measure, party) where the doer is the other side by assumption.
    """

    report: Report
    measures: Measures
    moment: str
    party_id: Callable[[str], str]
    about: dict[int, tuple[str, ...]] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    assumed: list[tuple[str, str]] = field(default_factory=list)
    topics: dict[str, tuple[str, ...]] = field(default_factory=dict)
    speakers: tuple[str, ...] = ()

    def read(self) -> None:
        """Take every statement in turn."""
        count = Counter(reading.speaker for reading in self.report.statements)
        self.speakers = tuple(sorted(count, key=lambda party: (-count[party], party)))
        for number, reading in enumerate(self.report.statements):
            rule = _RULES.get(reading.act)
            if rule is not None:
                self.about[number] = rule(self, number, reading)

    # -- what a statement is about ---------------------------------------------------------------------------------

    def object_of(self, reading: Reading) -> str:
        """The words for what is asked, offered or refused, those of its conditions blanked out."""
        start, end = reading.content
        words = list(self.report.text[start:end])
        for condition in reading.conditions:
            if condition.kind is ConditionKind.FIRST and self._is_verb_led(condition.span):
                continue
            for at in range(max(condition.span[0], start) - start, min(condition.span[1], end) - start):
                words[at] = " "
        return "".join(words)

    def _is_verb_led(self, span: tuple[int, int]) -> bool:
        return span[1] - span[0] <= len("first") + 1

    def actions(self, reading: Reading) -> tuple[Action, ...]:
        """What a statement asks for, offers or refuses."""
        words = self.object_of(reading)
        named = _ITS_OBJECT.match(words)
        words = words[named.end() :] if named else words
        words = _ASIDE.sub("", _WHEN.sub("", words))
        words = " ".join(_OWNER.sub("", re.sub(r"\bfirst\b", "", words)).split())
        found = actions_in(words)
        if _PRONOUN_OBJECT.search(words) and found:
            return (self._with_topic(found[0], words, reading), *found[1:])
        return found

    def _with_topic(self, action: Action, words: str, reading: Reading) -> Action:
        """As in "We shall settle it in a joint committee": it is what the other side spoke of last."""
        group = re.search(r"\bin\s(?:an?|the)\s((?:\w+\s){0,2}(?:group|meeting|commission|committee|forum))", words)
        topic = next((t for party, t in reversed(self.topics.items()) if party != reading.speaker), ())
        place = tuple(group.group(1).split()) if group else ()
        return Action(action.verb, (*topic[-2:], *place) or action.words, action.phrase, action.start)

    def measure(self, action: Action, by: tuple[str, ...]) -> str:
        """The measure of an action."""
        return self.measures.of(action, tuple(self.party_id(name) for name in by), self.moment)

    # -- who would do it -------------------------------------------------------------------------------------------

    def other_side(self, reading: Reading) -> str | None:
        """The party at which a statement is directed, or the other one that the report is mostly about."""
        if reading.addressee and reading.addressee in self.speakers:
            return reading.addressee
        here = self.report.sentences[reading.sentence]
        near = [m.party for m in self.report.roster.within(here.start, here.end) if m.party and not m.place]
        speakers = self.speakers
        beside = next((p for p in near if p != reading.speaker and p in speakers), None)
        return beside or next((p for p in speakers if p != reading.speaker), None)

    def doers(self, action: Action, reading: Reading, *, own: bool) -> tuple[str, ...]:
        """Who would do what a statement is about.

        Args:
            action: what is done.
            reading: the statement.
            own: whether the speaker speaks of what he himself would do or not do.
        """
        other = self.other_side(reading)
        if action.resumes_talks or (
            action.verb in (None, "discuss", "organize", "set", "resume", "get", "reach", "sign", "conclude")
            and _JOINT.search(str(action))
        ):
            return tuple(name for name in (reading.speaker, other) if name)
        if own or other is None:
            return (reading.speaker,)
        if reading.addressee != other:
            self.assumed.append((str(action), other))
        return (other,)

    def by_the_speaker(self, reading: Reading) -> bool:
        """As in "wants to regain …", "asked to be …": the speaker's own doing."""
        words = self.object_of(reading)
        return bool(re.match(r"\s(?:to)\s(?!be\b)", words)) and reading.cue == "want" and " from " not in words

    # -- conditions --------------------------------------------------------------------------------------------------

    def awaited(self, reading: Reading, kinds: frozenset[ConditionKind]) -> tuple[str, ...]:
        """The measures that a statement waits for, of the first condition of one of these kinds."""
        for condition in reading.conditions:
            if condition.kind in kinds:
                words = self.report.text[slice(*condition.span)]
                bare = _CONDITION_WORDS.sub("", words, count=1)
                found = actions_in(words if condition.kind is ConditionKind.PHASE else bare)
                return tuple(self.measure(a, self._waited_for_by(a, reading)) for a in found if a.words)
        return ()

    def _waited_for_by(self, action: Action, reading: Reading) -> tuple[str, ...]:
        own = reading.act is Act.DEMAND
        return self.doers(action, reading, own=own)

    def add(self, reading: Reading, says: Condition, firmness: Firmness, doing: str) -> None:
        """Keep a position, unless its conditions contradict themselves."""
        named = [m for atom in syntax.atoms(says) for operand in syntax.operands(atom) for m in operand.measures]
        if len(named) != len(set(named)):
            return
        if _RED.search(reading.quote):
            firmness = Firmness.RED_LINE
        self.found.append(Found(reading.speaker, says, firmness, self.report, reading, doing))


_CONDITION_WORDS = re.compile(
    r"^\W*(?:only\s(?:if|after|when|once)|provided\s(?:that)?|on\s(?:the\s)?condition\sthat|as\ssoon\sas|"
    r"as\slong\sas|the\smoment|"
    r"immediately\s(?:after|upon|once)|in\s(?:return|exchange)(?:\sfor)?|ahead\sof|prior\sto|the\sday\safter|until|"
    r"till|unless|"
    r"without|before|after|once|following|if)\s*",
    re.IGNORECASE,
)


def label(report: Report) -> tuple[Reading, ...]:
    """The statements of a report, each with the id of the measure it is about, as proposed for this report alone."""
    exchange = Exchange(report, Measures(), "", slug)
    exchange.read()
    return tuple(
        replace(reading, measure=next(iter(exchange.about.get(number, ())), None))
        for number, reading in enumerate(report.statements)
    )


# -- one rule for each act -----------------------------------------------------------------------------------------

_UNTIL = frozenset({ConditionKind.UNTIL, ConditionKind.BEFORE})
_UNLESS = frozenset({ConditionKind.UNLESS, ConditionKind.ONLY_IF})
_REFUSES = re.compile(
    r"\b(?:not|never|no|nothing|cannot|impossible|refus\w+|reject\w+|declin\w+|only|without|until|unless)\b|n['’]t\b"
)
_NOTHING = re.compile(r"\b(?:nothing|anything|it would count|progress|no deal|no talks|no further)\b", re.IGNORECASE)


def _precondition(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    kinds = {condition.kind for condition in reading.conditions}
    if "precondition" in exchange.object_of(reading) and _STANDS_FOR_ALL.match(exchange.object_of(reading)):
        return _said_again(exchange, reading)
    if reading.cue in _DEMANDING or not _REFUSES.search(reading.quote):
        own = exchange.by_the_speaker(reading)
        asked = tuple(
            exchange.measure(a, exchange.doers(a, reading, own=own)) for a in exchange.actions(reading) if a.words
        )
        waiting = exchange.awaited(reading, _UNTIL)
        exchange.topics[reading.speaker] = _topic(exchange.actions(reading))
        if asked and waiting and not set(asked) & set(waiting):
            exchange.add(reading, syntax.Before(syntax.of(*asked), syntax.of(*waiting)), Firmness.FIRM, "before")
        elif asked:
            exchange.add(reading, syntax.First(syntax.of(*asked)), Firmness.FIRM, '"first"')
        return asked
    return _refused_until(exchange, reading, kinds)


def _refused_until(exchange: Exchange, reading: Reading, kinds: set[ConditionKind]) -> tuple[str, ...]:
    """As in "Will not a until b": b before a; where a is everything, b first."""
    awaited = exchange.awaited(reading, _UNTIL | _UNLESS | frozenset({ConditionKind.AFTER, ConditionKind.IF}))
    if not awaited:
        return ()
    loose = not kinds & _UNTIL and not re.search(r"\bonly\s(?:after|once|when)\b", reading.quote)
    withheld = (
        ()
        if _NOTHING.search(reading.quote)
        else tuple(
            exchange.measure(a, exchange.doers(a, reading, own=True)) for a in exchange.actions(reading)[:1] if a.words
        )
    )
    if withheld and not set(withheld) & set(awaited):
        form = syntax.NoLaterThan if loose else syntax.Before
        exchange.add(reading, form(syntax.of(*awaited), syntax.of(*withheld)), Firmness.FIRM, "a refusal until")
    elif not withheld:
        exchange.add(reading, syntax.First(syntax.of(*awaited)), Firmness.FIRM, '"nothing until"')
    return (*awaited, *(one for one in withheld if one not in awaited))


def _said_again(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "Insisted on the bank precondition": the precondition already read, said once more."""
    for earlier in reversed(exchange.found):
        if earlier.party == reading.speaker and earlier.reading.act is Act.PRECONDITION:
            exchange.add(reading, earlier.says, earlier.firmness, "said again")
            return syntax.measures_of(earlier.says)
    return ()


def _demand(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    own = exchange.by_the_speaker(reading)
    actions = [action for action in exchange.actions(reading) if action.words]
    asked = tuple(dict.fromkeys(exchange.measure(a, exchange.doers(a, reading, own=own)) for a in actions))
    exchange.topics[reading.speaker] = _topic(actions)
    if not asked or _STANDS_FOR_ALL.match(exchange.object_of(reading)):
        return asked
    firmness = Firmness.FIRM if reading.cue.startswith("insist") else Firmness.STATED
    given = exchange.awaited(reading, frozenset({ConditionKind.IN_EXCHANGE}))
    premise = exchange.awaited(reading, _ORDERED)
    wanted = _all_of(asked)
    if given and not set(given) & set(asked):
        exchange.add(reading, syntax.InReturnFor(syntax.of(*asked), syntax.of(*given)), firmness, "in exchange")
    elif premise and not set(premise) & set(asked) and not any(action.is_promise for action in actions):
        exchange.add(reading, syntax.If(_all_of(premise), wanted), firmness, "a demand once")
    else:
        exchange.add(reading, wanted, firmness, "a demand")
    return (*asked, *(one for one in (*given, *premise) if one not in asked))


def _all_of(measures: tuple[str, ...]) -> Condition:
    return syntax.both([syntax.Require(syntax.of(measure)) for measure in measures])


def _offer(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    actions = [action for action in exchange.actions(reading) if action.words]
    offered = tuple(dict.fromkeys(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions[:2]))
    if not offered:
        return ()
    awaited = exchange.awaited(reading, _ORDERED | _UNLESS | frozenset({ConditionKind.UNTIL}))
    given = exchange.awaited(reading, frozenset({ConditionKind.IN_EXCHANGE}))
    awaited = tuple(one for one in awaited if one not in offered)
    given = tuple(one for one in given if one not in offered)
    at_once = any(condition.kind is ConditionKind.SIMULTANEOUS for condition in reading.conditions)
    if awaited:
        form = syntax.NoLaterThan if at_once else syntax.Before
        exchange.add(reading, form(syntax.of(*awaited), syntax.of(*offered)), Firmness.STATED, "an offer once")
    elif given:
        form_ = syntax.InReturnFor(syntax.of(*given), syntax.of(*offered))
        exchange.add(reading, form_, Firmness.STATED, "an offer in return")
    return (*offered, *awaited, *given)


def _refusal(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    words = exchange.object_of(reading)
    if _STANDS_FOR_ALL.match(words) or not words.strip(" ,.;"):
        return _refused_what_was_said(exchange, number, reading)
    if re.match(r"\s*by\s", words):
        return _refused_what_was_said(exchange, number, reading)
    if reading.cue == "deny" and re.match(r"\s(?:reports?|claims?|that|having|any\sknowledge|allegations?)\b", words):
        return ()
    if reading.cue in ("say", "not-accept", "quotation") and not _NAMES_DOING.search(words):
        return ()
    refused = tuple(
        dict.fromkeys(
            exchange.measure(a, exchange.doers(a, reading, own=True)) for a in exchange.actions(reading) if a.words
        )
    )
    if refused:
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal")
    return refused


_NAMES_DOING = re.compile(r"\b(?:to|will|would|can(?:not)?|idea|proposal|plan|demand)\b|ing\b")


def _refused_what_was_said(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "Denied these demands": what the other side said last, in this sentence or shortly before."""
    for back in range(number - 1, max(-1, number - 7), -1):
        earlier = exchange.report.statements[back]
        about = exchange.about.get(back, ())
        if earlier.speaker == reading.speaker or not about or reading.sentence - earlier.sentence > 2:
            continue
        if earlier.act in (Act.OFFER, Act.PROMISE):
            for found in exchange.found:
                if found.reading is earlier:
                    found.refused, found.firmness = True, Firmness.SOFT
            return about
        if earlier.act is Act.DEMAND:
            asked = next((f.says for f in exchange.found if f.reading is earlier), None)
            wanted = _asked_in(asked) or about
            exchange.add(reading, syntax.Never(syntax.any_of(*wanted)), Firmness.FIRM, "a refusal of what was demanded")
            return wanted
        return about
    return ()


def _asked_in(says: Condition | None) -> tuple[str, ...]:
    return syntax.measures_of(says.conclusion if isinstance(says, syntax.If) else says) if says is not None else ()


def _acceptance(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    parties = reading.joint or (reading.speaker,)
    if len(parties) < 2:
        return ()
    actions = [action for action in exchange.actions(reading) if action.words]
    return tuple(dict.fromkeys(exchange.measure(action, parties) for action in actions[:2]))


def _topic(actions: "tuple[Action, ...] | list[Action]") -> tuple[str, ...]:
    first = actions[0] if actions else None
    inner = first.promised[0] if first and first.promised else first
    return inner.words if inner else ()


_DEMANDING = frozenset({"demand", "insist-that", "urge", "want", "insistence-of", "demand-from", "precondition-of"})
_RULES: dict[Act, Callable[[Exchange, int, Reading], tuple[str, ...]]] = {
    Act.PRECONDITION: _precondition,
    Act.DEMAND: _demand,
    Act.OFFER: _offer,
    Act.PROMISE: _offer,
    Act.REFUSE: _refusal,
    Act.ACCEPT: _acceptance,
}
