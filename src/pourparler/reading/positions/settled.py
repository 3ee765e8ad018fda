"""Whether a report's news is that a quarrel is over: then what it tells of demands and refusals is history.

It is over where an agreement is the news and nobody is told, in the present, to hold out for anything. Told of pay
while the rosters stand, of one union while another strikes, or denied by noon, an agreement ends nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.reading.english import ended_by
from pourparler.reading.english.giving_way import GIVING_WAY
from pourparler.reading.english.holding_out import HOLDS_OUT
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.terms_told import TERMS_TOLD
from pourparler.reading.positions.states import StateTold, lead_end, moves, states_in
from pourparler.reading.report import Report
from pourparler.record.statements import Act, TalksState

AS_FOLLOWS = "agreed-as-follows"
"""The cue of a text that is itself the agreement: its points come where they come."""

_LONGEST = 1_500
"""Letters of a sentence that are looked at: what goes on for longer is none, and would be searched for ever."""
_BUT = Rule(
    id="title-goes-on",
    does="a title tells beside the agreement what is not settled",
    pattern=r"\b(?:but|while|yet|though)\b",
    any_case=True,
    fires_on=(
        "Pact signed while garrison stays",
        "Deal on pay, but no trains",
        "Signed, yet idle",
        "Signed, though idle",
    ),
    passes_over=("Deal signed after strike",),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the talks stand by one report.

    Attributes:
        states: every passage that tells it.
        settled: whether the news is that the quarrel is over.
        closed: whether it tells, too, how it ended: what was given up, or wanted before.
    """

    states: tuple[StateTold, ...]
    settled: bool
    closed: bool

    @property
    def told(self) -> frozenset[TalksState]:
        """The states told, wherever they stand."""
        return frozenset(one.state for one in self.states)


def standing(report: Report) -> Standing:
    """How the talks stand by a report."""
    states = states_in(report)
    settled = is_settled(report, states)
    return Standing(states, settled, settled and _is_told_how(report, states))


def _is_told_how(report: Report, states: Sequence[StateTold]) -> bool:
    """Whether a report tells how it ended: twice, or once beside what had waited for what.

    What was agreed, and what either side does by it, tell it as well where nobody is read to insist on anything today.
    """
    waited = any(one.act is Act.PRECONDITION for one in report.statements)
    given = _telling(report, GIVING_WAY)
    if len(given) >= (1 if waited else 2):
        return True
    if any(one.act in _INSISTING and not _BEFORE.fires(_words(report, one.sentence)) for one in report.statements):
        return False
    agreed = [told for told in states if told.state is TalksState.AGREED]
    cues = {told.cue for told in agreed}
    news = {told.whole[0] for told in agreed if told.whole}
    by_it = [one for one in report.statements if one.act in _DONE_BY_IT]
    done = {one.span: one.sentence for one in by_it if report.sentences[one.sentence].start not in news}
    over = 2 if cues & _WHO_GAVE_WAY else 1 if cues & _QUARREL_IS_OVER else 0
    return over + len(done) + len((given | _telling(report, TERMS_TOLD)) - set(done.values())) >= 2


def is_settled(report: Report, states: Sequence[StateTold]) -> bool:
    """Whether a report tells that the quarrel is over.

    Args:
        report: the report.
        states: what it tells of the state of the talks.
    """
    agreed = [told for told in states if told.state is TalksState.AGREED]
    news = any((told.whole and is_news(report, told.whole)) or told.cue == AS_FOLLOWS for told in agreed)
    return news and moves({told.state for told in states}) and not holds_out(report)


def is_news(report: Report, whole: tuple[int, int]) -> bool:
    """Whether it is told in the title or the lead."""
    return whole[0] < lead_end(report)


def holds_out(report: Report) -> bool:
    """Whether a report tells of anybody who holds out, or of anything that is left over."""
    return _BUT.fires(report.title or "") or _told_in(report, HOLDS_OUT) > 0


_WHO_GAVE_WAY = frozenset(cue.id for cue in ended_by.AGREED)
_QUARREL_IS_OVER = frozenset({"dispute-over", "quarrel-ended", "vote-to-end", "have-settled", "deal-ends-dispute"})
_INSISTING = frozenset({Act.PRECONDITION, Act.THREAT})
_DONE_BY_IT = frozenset({Act.ACCEPT, Act.WITHDRAW, Act.PROMISE})
_BEFORE = Rule(
    id="before-the-agreement",
    does="a sentence tells of the time before what is the news",
    pattern=r"\b(?:had|(?:was|were)\s(?:asking|insisting|demanding|refusing|seeking|holding\sout)|earlier|previously|originally|initially|once|at\sfirst|until|before|last\s(?:week|month|year|spring|summer|autumn|winter)|"
    r"in\s(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d))\b",
    any_case=True,
    fires_on=("The guild had asked for 9 percent.", "Oslo once insisted on it.", "In June the board refused."),
    passes_over=("The guild asks for 9 percent.", "Lima refused."),
)


def _told_in(report: Report, rules: Sequence[Rule]) -> int:
    """In how many sentences, the title among them, any of the rules fires."""
    return len(_telling(report, rules))


_TITLE = -1


def _telling(report: Report, rules: Sequence[Rule]) -> set[int]:
    """The sentences in which any of the rules fires, by number, and the title."""
    numbers = (_TITLE, *range(len(report.sentences)))
    return {number for number in numbers if any(rule.fires(_words(report, number)) for rule in rules)}


def _words(report: Report, number: int) -> str:
    if number == _TITLE:
        return " ".join((report.title or "")[:_LONGEST].split())
    sentence = report.sentences[number]
    return " ".join(report.text[sentence.start : sentence.end][:_LONGEST].split())
