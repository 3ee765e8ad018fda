"""Proposals as a page shows them: who put forward what, how it was answered, and whom it binds now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pourparler.brief.asked import Passage
from pourparler.brief.tabled import in_a_cell, passages_of
from pourparler.brief.wording import proposals as words
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import capital, date, party_labels, sentence
from pourparler.desk.tabling import Tabled
from pourparler.errors import Problem
from pourparler.record.conditions.syntax import Condition
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProposal:
    """A proposal in the list.

    Attributes:
        id: its name.
        words: what was put forward and what became of it, as a sentence.
        form: what it says, in the language of conditions.
        by: who put it forward, in words.
        date: when, in words; empty where nobody said.
        answer: "open", "accepted" or "refused".
        answered_by: who answered, in words; empty where nobody said.
        counts: whom it binds when the talks stand, as a sentence.
        is_draft: whether nobody has confirmed it yet.
        passages: where it was put forward.
        answer_passages: where it was answered.
        line: where it stands in the text of the talks file; None where it is not written yet.
        problems: what is wrong with it, and how to mend it.
    """

    id: str
    words: str
    form: str
    by: str
    date: str
    answer: str
    answered_by: str
    counts: str
    is_draft: bool
    passages: tuple[Passage, ...]
    answer_passages: tuple[Passage, ...]
    line: int | None
    problems: tuple[Problem, ...]


def proposals(table: Tabled) -> tuple[ShownProposal, ...]:
    """The proposals of the record, in the order of the file."""
    return tuple(_shown(table, one) for one in table.talks.proposals)


def _shown(table: Tabled, one: Proposal) -> ShownProposal:
    talks = table.talks
    return ShownProposal(
        id=one.id,
        words=sentence(capital(claim(talks, talks.position_by_id[one.id]))),
        form=str(one.says),
        by=party_labels(talks, one.by),
        date=date(one.date) if one.date else "",
        answer=one.answer.value,
        answered_by=party_labels(talks, one.answered_by),
        counts=words.counts(talks, one),
        is_draft=one.drafted_by is not None,
        passages=passages_of(talks, one.grounds),
        answer_passages=passages_of(talks, one.answer_grounds),
        line=table.line_of("proposals", one.id),
        problems=table.problems_of("proposals", one.id),
    )


def told(talks: Talks, by: Sequence[str], says: Condition, answer: str, answered_by: Sequence[str]) -> str:
    """What a form comes to so far, as a sentence."""
    known = answer in set(ProposalAnswer)
    one = Proposal(
        id="",
        by=tuple(by),
        says=says,
        answer=ProposalAnswer(answer) if known else ProposalAnswer.OPEN,
        answered_by=tuple(answered_by),
    )
    whole = replace(talks, proposals=(one,))
    return sentence(capital(claim(whole, whole.position_by_id[""])))


_OF_ANSWER = ("answer", "answered by", "counts", "draft", "said", "answered", "line")
COLUMNS = ("id", "by", "proposal", "condition", "date", *_OF_ANSWER)
"""What the columns of a spreadsheet are called."""


def rows(shown: Iterable[ShownProposal]) -> Iterator[tuple[object, ...]]:
    """The list as rows of a spreadsheet."""
    for one in shown:
        told_ = (one.id, one.by, one.words, one.form, one.date, one.answer, one.answered_by, one.counts)
        yield (*told_, one.is_draft, in_a_cell(one.passages), in_a_cell(one.answer_passages), one.line)
