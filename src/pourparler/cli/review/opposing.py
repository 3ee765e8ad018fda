"""Asking in words what stands against what: what a party wants, who stands against it, and whether both can be had."""

from collections.abc import Sequence
from dataclasses import replace

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.wording.asking import AGAINST, WHO_AGAINST, WHO_INSISTS
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import capital, sentence
from pourparler.cli.review.changing import Change
from pourparler.cli.review.keys import read_key
from pourparler.cli.review.naming import agrees
from pourparler.cli.review.otherwise import ask_position, ask_what
from pourparler.cli.review.screen import show_lines
from pourparler.desk.answering import against as stands_against
from pourparler.desk.answering import own_position
from pourparler.desk.in_words import InWords, Wants, standing_against
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.edits import Edit, edited
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

_MOST = 8
_NOTHING = ("\n", "\r", "\x1b")
_SOMETHING_ELSE = "n"


def ask_in_words(talks: Talks, asked: InWords, by: str | None) -> Change | None:
    """Ask what a party wants, or what the talks are stuck on; None where nothing is said.

    Args:
        talks: the record.
        asked: what is asked.
        by: who answers, in words.
    """
    if isinstance(asked, Wants):
        said = ask_what(talks, (asked.party,))
        if said is None:
            return None
        edit = said.with_new(own_position(talks, said.holders, said.says, by=by, words=said.words))
        return against(talks, (edit, said.told(edited(talks, [edit]))), by)
    found = ask_position(talks, by, WHO_INSISTS)
    return None if found is None else against(talks, found, by)


def against(talks: Talks, change: Change, by: str | None) -> Change:
    """A new position, with what stands against it: where the talks are not stuck by it alone, that is asked.

    Args:
        talks: the record, without the position.
        change: what adds it; one that adds none is left as it is.
        by: who answers, in words.
    """
    edit, words = change
    after = edited(talks, [edit])
    if not edit.positions or _is_stuck(talks) or _is_stuck(after):
        return change
    own = edit.positions[-1]
    others = standing_against(after, own)[:_MOST]
    chosen = _chosen(after, others)
    if chosen is None:
        return change
    if chosen < len(others):
        other = others[chosen]
        return _both(edit, stands_against(after, own, other, by=by)), f"{words}. Against it: {claim(after, other)}"
    return _with_another(after, change, own, by)


def _with_another(after: Talks, change: Change, own: Position, by: str | None) -> Change:
    """With a second position that stands against the first, and with what that comes to, where both cannot be had."""
    second = ask_position(after, by, WHO_AGAINST, against=measures_of(own.says))
    if second is None:
        return change
    edit, words = _both(change[0], second[0]), f"{change[1]}. Against it: {second[1]}"
    then = edited(after, [second[0]])
    other = second[0].positions[-1]
    are_apart = own.says != other.says and set(own.party).isdisjoint(other.party)
    if not are_apart or _is_stuck(then) or agrees(f"{_told(then, own)} {_told(then, other)} Can both be had?"):
        return edit, words
    return _both(edit, stands_against(then, own, other, by=by)), words


def _chosen(talks: Talks, others: Sequence[Position]) -> int | None:
    """The place of the position that stands against it; the next one where it is another; None where nothing does."""
    show_lines(AGAINST)
    for place, other in enumerate(others, start=1):
        show_lines(f"{place}  {capital(claim(talks, other))}")
    show_lines("[n] something else: say it  Enter: nothing", dim=True)
    while True:
        key = read_key()
        if key in _NOTHING:
            return None
        if key == _SOMETHING_ELSE:
            return len(others)
        if key.isdigit() and 0 < int(key) <= len(others):
            return int(key) - 1


def _told(talks: Talks, position: Position) -> str:
    return sentence(capital(claim(talks, position)))


def _both(one: Edit, other: Edit) -> Edit:
    """Two edits that add, as one."""
    return replace(
        one,
        positions=(*one.positions, *other.positions),
        parties=(*one.parties, *other.parties),
        measures=(*one.measures, *other.measures),
        sources=(*one.sources, *other.sources),
        facts=(*one.facts, *other.facts),
    )


def _is_stuck(talks: Talks) -> bool:
    return find_deadlock(talks, most=1).answer.stuck
