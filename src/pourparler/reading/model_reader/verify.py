"""Of what a model says, what stands in the report: quotations found where they are, parties and measures named there.

The model gives words, never places: every passage is looked up here. An entry whose words are not there is dropped and
counted, never the whole answer. A party counts if one of the words by which it is said to be called stands in the
report, and is never taken for another that shares a word with it. A measure needs a doer and a phrase. A condition is
read by the record's own grammar; what cannot be read is told, so that the model can be asked once more.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pourparler.reading.model_reader.answer import Answer, SaidMeasure, SaidParty, SaidPosition, SaidProposal
from pourparler.reading.model_reader.drafts import Doubt, Dropped, Known, Reason, Remark, Verified
from pourparler.reading.model_reader.passages import Passages
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.questions import ordered
from pourparler.record.conditions.syntax import RESERVED, Condition, measures_of
from pourparler.record.drafters import Drafter
from pourparler.record.ids import did_you_mean, is_id, slug
from pourparler.record.measures import Measure
from pourparler.record.parties import Party, Role
from pourparler.record.passages import Ground
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.statements import TalksState

ASCRIBED = "ascribed to it by "
"""How a note begins that says who ascribes a position to its holder."""
MOST_QUESTIONS = 3
_LONGEST = 200
_ARTICLE = re.compile(r"(?i)^the\s")
_STATES = {
    "stuck": TalksState.STALLED,
    "stalled": TalksState.STALLED,
    "broken off": TalksState.BROKEN_OFF,
    "suspended": TalksState.BROKEN_OFF,
    "moving": TalksState.MOVING,
    "agreed": TalksState.AGREED,
}


def verify(
    passages: Passages, answer: Answer, known: Known, names: dict[str, str] | None = None
) -> "tuple[Verified, Known]":
    """Keep what stands in the report.

    Args:
        passages: the report.
        answer: what the model made of it, or of a piece of it.
        known: parties and measures of earlier reports and pieces.
        names: how a person calls parties, by any of their names in small letters.

    Returns:
        What stands, and the parties and measures that are known from now on.
    """
    check = _Check(passages, names or {}, dict(known.parties), dict(known.measures))
    return check.whole(answer), Known(parties=check.parties, measures=check.measures)


@dataclass(slots=True)
class _Check:
    """One answer, as it is looked through."""

    passages: Passages
    names: dict[str, str]
    parties: dict[str, Party]
    measures: dict[str, Measure]
    dropped: list[Dropped] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def whole(self, answer: Answer) -> Verified:
        """Every entry in turn; parties first, since measures name them, and positions both."""
        for party in answer.parties:
            self._party(party)
        for measure in answer.measures:
            self._measure(measure)
        self._exclude(answer.measures)
        positions = [held for said in answer.positions if (held := self._position(said)) is not None]
        proposals = [made for said in answer.proposals if (made := self._proposal(said)) is not None]
        state, ground = self._state(answer)
        goal = [
            says for said in answer.goal if self._ground(said.quote) and (says := self._says(said.says, "the goal"))
        ]
        return Verified(
            talks=_short(answer.talks),
            positions=tuple(positions),
            proposals=tuple(proposals),
            state=state,
            state_ground=ground,
            goal=tuple(dict.fromkeys(goal)),
            not_said=tuple(_short(one) for one in answer.not_said[:MOST_QUESTIONS]),
            dropped=tuple(self.dropped),
            remarks=tuple(self.remarks),
            faults=tuple(dict.fromkeys(self.faults)),
        )

    def _drop(self, reason: Reason, what: str) -> None:
        self.dropped.append(Dropped(reason, _short(what)))

    def _ground(self, quote: str) -> Ground | None:
        """The passage of a quotation; where there is none, what rests on it is dropped."""
        ground = self.passages.ground(quote)
        if ground is None:
            self._drop(Reason.NOT_IN_TEXT, quote)
        elif self.passages.is_order(ground):
            self._drop(Reason.ORDER_TO_PROGRAMS, quote)
            return None
        return ground

    # -- parties and measures ------------------------------------------------------------------------------------

    def _party(self, said: SaidParty) -> None:
        name = self.names.get(_key(said.name), _short(said.name))
        called = tuple(word for word in dict.fromkeys((*said.called, said.name)) if self.passages.has(word))
        if not name or (not called and self._id(said.name) is None):
            self._drop(Reason.UNKNOWN_PARTY, said.name)
            return
        id_ = self._id(said.name) or slug(name)
        before = self.parties.get(id_)
        role = Role(said.role) if said.role in set(Role) else Role.PARTY
        party = before or Party(id=id_, name=name, role=role, drafted_by=Drafter.MODEL)
        aliases = dict.fromkeys((*party.aliases, *(_short(word) for word in called)))
        self.parties[id_] = replace(party, aliases=tuple(one for one in aliases if one != party.name))

    def _id(self, name: str) -> str | None:
        """The id of a party by its name; else by a word for it, where that is nobody else's."""
        key = _key(self.names.get(_key(name), name))
        if not key:
            return None
        named = [party.id for party in self.parties.values() if _key(party.label) == key]
        called = [party.id for party in self.parties.values() if key in {_key(alias) for alias in party.aliases}]
        found = named or called
        return found[0] if len(found) == 1 else None

    def _ids(self, names: Iterable[str]) -> tuple[str, ...]:
        found = {name: self._id(name) for name in names}
        for name, id_ in found.items():
            if id_ is None:
                self._drop(Reason.UNKNOWN_PARTY, name)
        return tuple(dict.fromkeys(id_ for id_ in found.values() if id_))

    def _measure(self, said: SaidMeasure) -> None:
        if not is_id(said.id) or said.id in RESERVED:
            remedy = "Use letters, digits and single hyphens inside, and no word of conditions alone."
            self.faults.append(f'"{_short(said.id)}" is no id. {remedy}')
            self._drop(Reason.UNKNOWN_MEASURE, said.id)
            return
        by = self._ids(said.by)
        phrases = tuple(_short(phrase) for phrase in said.phrases if self.passages.has(phrase, any_case=True))
        before = self.measures.get(said.id)
        if before is None and (not by or not phrases):
            self._drop(Reason.UNKNOWN_MEASURE, said.id)
            return
        measure = before or Measure(id=said.id, what=_short(said.what) or None, by=by, drafted_by=Drafter.MODEL)
        self.measures[said.id] = replace(measure, phrases=tuple(dict.fromkeys((*measure.phrases, *phrases))))

    def _exclude(self, said: Sequence[SaidMeasure]) -> None:
        """What cannot happen as well, now that all measures are known."""
        for one in said:
            if one.id in self.measures:
                measure = self.measures[one.id]
                others = [other for other in one.excludes if other in self.measures and other != one.id]
                self.measures[one.id] = replace(measure, excludes=tuple(dict.fromkeys((*measure.excludes, *others))))

    # -- what they say -------------------------------------------------------------------------------------------

    def _says(self, text: str, whose: str) -> Condition | None:
        """A condition by our grammar; where it is none, what is wrong with it, in our own words."""
        try:
            says = parse(text)
        except ConditionError as error:
            self.faults.append(f'"{_short(text)}" ({whose}): {error}')
            self._drop(Reason.UNREADABLE, text)
            return None
        unknown = [name for name in measures_of(says) if name not in self.measures]
        if unknown:
            near = did_you_mean(unknown[0], self.measures)
            remedy = near or "List it, with a doer who is a party and a phrase that stands in the report."
            self.faults.append(f'"{_short(text)}" ({whose}) names "{unknown[0]}", which is no measure. {remedy}')
            self._drop(Reason.UNKNOWN_MEASURE, text)
            return None
        return says

    def _position(self, said: SaidPosition) -> Position | None:
        party = self._ids(said.party)
        ground = self._ground(said.quote)
        says = self._says(said.says, "a position")
        if not party or ground is None or says is None:
            return None
        self._doubt(says, ground)
        return Position(
            id="",
            party=party,
            says=says,
            firmness=Firmness(said.firmness) if said.firmness in set(Firmness) else Firmness.STATED,
            confidence=Confidence.LOW if said.ascribed_by else Confidence.MEDIUM,
            grounds=(ground,),
            note=f"{ASCRIBED}{_short(said.ascribed_by)}" if said.ascribed_by else None,
            drafted_by=Drafter.MODEL,
        )

    def _proposal(self, said: SaidProposal) -> Proposal | None:
        by = self._ids(said.by)
        ground = self._ground(said.quote)
        says = self._says(said.says, "a proposal")
        if not by or ground is None or says is None:
            return None
        answer = ProposalAnswer(said.answer) if said.answer in set(ProposalAnswer) else ProposalAnswer.OPEN
        answer_ground = self._ground(said.answer_quote) if said.answer_quote else None
        if said.answer_quote and answer_ground is None:
            self._drop(Reason.ANSWER, said.answer_quote)
            answer = ProposalAnswer.OPEN
        return Proposal(
            id="",
            by=by,
            says=says,
            answer=answer,
            answered_by=self._ids(said.answered_by) if answer is not ProposalAnswer.OPEN else (),
            grounds=(ground,),
            answer_grounds=(answer_ground,) if answer_ground else (),
            drafted_by=Drafter.MODEL,
        )

    def _state(self, answer: Answer) -> tuple[TalksState | None, Ground | None]:
        state = _STATES.get(answer.state.casefold())
        ground = self._ground(answer.state_quote) if state else None
        return (state, ground) if ground else (None, None)

    def _doubt(self, says: Condition, ground: Ground) -> None:
        words = ground.quote or ""
        if ordered(says) and not ORDER.search(words):
            self.remarks.append(Remark(Doubt.NO_ORDER, ground))
        if str(says).startswith("never") and not REFUSAL.search(words):
            self.remarks.append(Remark(Doubt.NO_REFUSAL, ground))


ORDER = re.compile(
    r"(?i)\b(?:before\w*|after\w*|first|until|till|unless|once|when|while|then|only|prior|ahead|followed?|following|precondition\w*|"
    r"prerequisite\w*|conditions?|conditional\w*|depend\w*|without|exchange|return|simultaneous\w*|together|same\stime|"
    r"parallel|in\sstep|as\ssoon|as\slong|provided|providing|if|start\w*\s(?:by|with)|begin\w*\s(?:by|with)|must\sprecede|"
    r"pre-?requires?|needs?\sto\s\w+\sfor|linked|hinges?|contingent)\b"
)
"""Words of which one stands wherever an order is told."""

REFUSAL = re.compile(
    r"(?i)\b(?:not?|never|nothing|none|neither|nor|cannot|can[’']?t|without|against|rejects?|rejected|rejecting|rejection|"
    r"refus\w+|rul(?:e|es|ed|ing)\s(?:\w+\s){0,3}?out|oppos\w+|declin\w+|den(?:y|ies|ied)|dismiss\w*|unacceptable|"
    r"impossible|unwilling\w*|resist\w*|zero|balk\w*|veto\w*|block\w*|spurn\w*|turn(?:s|ed)?\s(?:\w+\s){0,3}?down|"
    r"non-?starter|red\slines?|ban\w*|stop\w*|end\w*|halt\w*|scrap\w*|boycott\w*|forb\w+|prevent\w*|exclud\w+|off\sthe\stable|"
    r"out\sof\sthe\squestion|too\s\w+|shun\w*|withh\w+|disagree\w*|objects?|objected|objection\w*|violat\w+)\b|n[’']t\b"
)
"""Words of which one stands wherever something is refused."""


def _key(name: str) -> str:
    """A name as it is looked up: whatever the case, the apostrophe and the article."""
    return _ARTICLE.sub("", " ".join(name.replace("’", "'").split())).casefold()


def _short(words: str) -> str:
    """Words of a model as they may stand in a record: on one line, of signs that can be seen, not too long."""
    shown = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"
