"""Putting a question that is about no single sentence of a report: one for a key, or one that is answered in words."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.brief.asked import grounds_of, passages
from pourparler.brief.wording.asking import in_words
from pourparler.brief.wording.explanations import question
from pourparler.cli.review.changing import ask_misread, said_no, said_yes
from pourparler.cli.review.keys import read_key
from pourparler.cli.review.opposing import against, ask_in_words
from pourparler.cli.review.otherwise import ask_otherwise
from pourparler.cli.review.screen import AT_A_QUESTION, AT_WORDS, show, show_lines
from pourparler.cli.review.turning import text_of
from pourparler.desk.answering import asked_about
from pourparler.desk.asking import Reply, of_explanation
from pourparler.desk.in_words import Impasse, InWords
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.review.apply import confirmed
from pourparler.reading.review.state import Review
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks


class Sitting(Protocol):
    """What a question needs of the sitting in which it is put."""

    draft: Draft
    review: Review
    signed: str | None
    put_off: set[Hypothesis | InWords]
    answered: int

    def change(self, edit: Edit, words: str) -> None:
        """Keep a change of the draft."""

    def go_on(self) -> None:
        """Go on with what matters most then."""

    def undo(self) -> None:
        """Take the last answer back."""

    def merge(self) -> None:
        """Say of two that they are one."""

    def set_goal(self) -> None:
        """Say without what there is no deal."""

    def add_position(self) -> None:
        """Say what somebody insists on."""

    def all_in_order(self) -> None:
        """Go through every sentence."""

    def write(self) -> None:
        """Write the file."""

    def leave(self) -> None:
        """Leave."""


_Does: TypeAlias = Callable[[Sitting, Talks, Any], None]
"""What a key does."""


def ask(sitting: Sitting, one: Explanation | InWords) -> None:
    """Put a question, and do what the key says that is pressed.

    Args:
        sitting: where it is put.
        one: what would explain a deadlock that the record does not show, or what is answered in words.
    """
    talks = confirmed(sitting.draft.talks, sitting.review)
    show()
    if isinstance(one, Explanation):
        show_lines(question(talks, one))
        for passage in passages(talks, grounds_of(talks, of_explanation(one))):
            show_lines(f"  “{passage.quote}” ({passage.where})" if passage.quote else f"  {passage.where}", dim=True)
        _pressed(AT_A_QUESTION, _AT_A_QUESTION)(sitting, talks, one)
        return
    show_lines(in_words(talks, one))
    _pressed(AT_WORDS, _AT_WORDS)(sitting, talks, one)


def _pressed(keys: str, does: Mapping[str, _Does]) -> _Does:
    show(keys, dim=True)
    while (key := read_key()) not in does:
        pass
    return does[key]


def _say_yes(sitting: Sitting, talks: Talks, one: Explanation) -> None:
    """It is so: the record says it from here on."""
    sitting.change(*said_yes(talks, one, sitting.signed))


def _say_no(sitting: Sitting, talks: Talks, one: Explanation, reply: Reply = Reply.NO) -> None:
    """It is not so, or nobody knows: not to be asked again."""
    if (found := said_no(talks, one, sitting.signed, reply)) is not None:
        sitting.change(*found)


def _say_otherwise(sitting: Sitting, talks: Talks, one: Explanation) -> None:
    """Neither: what is so, in words of one's own; where that is about something else, what stands against it, too."""
    found = ask_otherwise(talks, one, sitting.signed, text_of(sitting.draft))
    if found is None:
        return
    about = {measure for part in one.hypotheses for measure in asked_about(talks, part)}
    is_beside = all(about.isdisjoint(measures_of(new.says)) for new in found[0].positions)
    sitting.change(*against(talks, found, sitting.signed) if is_beside else found)


def _say_misread(sitting: Sitting, talks: Talks, one: Explanation) -> None:
    """What it rests on was misread: that reading is taken out, and nothing more is asked that rests on it."""
    if (found := ask_misread(talks, one, sitting.signed)) is not None:
        sitting.change(*found)


def _say_in_words(sitting: Sitting, talks: Talks, one: InWords) -> None:
    """What is asked, in a sentence of one's own."""
    if (found := ask_in_words(talks, one, sitting.signed)) is not None:
        if isinstance(one, Impasse):
            sitting.put_off.add(one)
        sitting.change(*found)


def _put_off(sitting: Sitting, _: Talks, one: Explanation | InWords) -> None:
    """Not now: it is asked again in another sitting."""
    if isinstance(one, Impasse):
        sitting.put_off.update((one, Impasse(free=True)))
    else:
        sitting.put_off.update(one.hypotheses if isinstance(one, Explanation) else [one])
    sitting.answered += 1
    sitting.go_on()


_BESIDES: dict[str, _Does] = {
    "s": _put_off,
    "u": lambda sitting, *_: sitting.undo(),
    "m": lambda sitting, *_: sitting.merge(),
    "g": lambda sitting, *_: sitting.set_goal(),
    "p": lambda sitting, *_: sitting.add_position(),
    "o": lambda sitting, *_: sitting.all_in_order(),
    "w": lambda sitting, *_: sitting.write(),
    "q": lambda sitting, *_: sitting.leave(),
}
_AT_A_QUESTION: dict[str, _Does] = {
    "y": _say_yes,
    "n": _say_no,
    "c": _say_otherwise,
    "r": _say_misread,
    "d": lambda sitting, talks, one: _say_no(sitting, talks, one, Reply.UNKNOWN),
    **_BESIDES,
}
_AT_WORDS: dict[str, _Does] = {
    **dict.fromkeys("yc", _say_in_words),
    **dict.fromkeys("nd", _put_off),
    **_BESIDES,
}
