"""What a review shows: the sentence with the words that were read, and what is proposed, in words and colour."""

import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import click

from pourparler.reading.review.known import Known
from pourparler.reading.review.state import Decision, Entry, Review, ReviewItem, Verdict

WIDEST = 100
_UNSEEN = "\u200b"
"""Stands for a soft hyphen, a mark of direction and the like, which take no room."""
KEYS = """\
[a]ccept [r]eject [c] it is otherwise: say how [e]dit [s]kip
[u]ndo [m]erge [g]oal [p]osition of your own [w]rite [q]uit [?]"""
AT_A_QUESTION = """\
[y]es [n]o [c] it is otherwise: say how [r] misread [d] nobody knows [s]kip
[u]ndo [m]erge [g]oal [p]osition of your own [o] all in order [w]rite [q]uit"""
AT_WORDS = """\
[y]es: say it [d] nobody knows [s]kip
[u]ndo [m]erge [g]oal [p]osition of your own [o] all in order [w]rite [q]uit"""
AT_THE_END = """\
[w]rite, leave [p] a position of your own [o] all in order
[m]erge [g]oal [u]ndo [b]ack s[k]ipped [q]uit"""
SETTLED = (
    "Nothing else that was read would change the verdict: the sentences left may stay drafts. What you know, and "
    "nobody read, can be added with p; o shows every sentence."
)
HELP = """\
  a         accept: it says what is proposed (or, where nothing is, nothing)
  e         edit: who, to whom, which act, about what, condition, firmness;
            add or drop a statement
  r         reject: it says nothing of the kind; what rests on it is left out
  c         it is otherwise: you say how, in a sentence or a condition
  s         skip: it stays a draft
  u         undo the last decision
  b, n      look at the sentence before, or behind
  m         merge: two measures are one thing, or two parties one party
  g         goal: without what there is no deal
  p         a position of your own: what you know, and no report tells
  o         from here on all sentences, in the order of the reports; at first
            only those come on which the verdict or a conflict turns
  w         write the file as far as you have come
  q         leave; the same command goes on here
Every decision is kept at once, with your name and the time."""
_PAST = {
    Verdict.ACCEPT: "accepted",
    Verdict.EDIT: "edited",
    Verdict.REJECT: "rejected",
    Verdict.SKIP: "skipped",
}


def show(text: str = "", **style: Any) -> None:
    """Show a text: on standard error, for standard output is not ours."""
    click.echo(click.style(text, **style) if style else text, err=True)


def show_lines(text: str, **style: Any) -> None:
    """Show a text in lines no wider than the terminal."""
    plain = _plain(text)
    for start, end in _lines(plain, _width()):
        show(click.style(plain[start:end].replace(_UNSEEN, ""), **style))


def show_item(review: Review, item: ReviewItem, known: Known, remarks: Sequence[str] = ()) -> None:
    """Show a sentence, what is proposed for it, what was decided about it, and what else there is to say."""
    decision = review.standing.get(item.key)
    edited = decision is not None and decision.verdict is Verdict.EDIT
    entries = decision.entries if decision is not None and edited else item.entries
    show()
    show(click.style(_heading(review, item), fg="cyan"))
    for line in sentence_lines(item, _width()):
        show(line)
    show()
    show_entries(entries, known)
    for line in [*_remarks(review, item, decision), *remarks]:
        show_lines(line, fg="yellow")


def show_entries(entries: Sequence[Entry], known: Known, chosen: int | None = None) -> None:
    """Show statements with what they say, numbered."""
    if not entries:
        show(click.style("  No statement.", dim=True))
    for place, entry in enumerate(entries):
        mark = ">" if place == chosen else " "
        said, act = _said(entry, known)
        for number, (first, end) in enumerate(_lines(said, _width() - 4)):
            lead = f"{mark}{click.style(str(place + 1), bold=True)} " if number == 0 else "     "
            show(lead + _styled(said, [act[0] <= at < act[1] for at in range(len(said))], first, end))
        for stand in entry.stands:
            says = _plain(f"{stand.says}  ({stand.firmness.value if stand.firmness else 'no position'})")
            for first, end in _lines(says, _width() - 4):
                show(f"    {click.style(says[first:end], fg='green')}")


def _said(entry: Entry, known: Known) -> tuple[str, tuple[int, int]]:
    """A statement in a line, and where its act stands in it."""
    by, to = (known.parties[name].label if name in known.parties else name for name in (entry.by, entry.to or ""))
    lead = _plain(f"{by}{f' → {to}' if to else ''} · ")
    about = f": {', '.join(entry.about)}" if entry.about else ""
    return lead + entry.act.value + _plain(about), (len(lead), len(lead) + len(entry.act.value))


def _heading(review: Review, item: ReviewItem) -> str:
    done = review.progress
    counted = (("accepted", done.accepted), ("edited", done.edited), ("rejected", done.rejected))
    parts = [f"{number} {word}" for word, number in (*counted, ("skipped", done.skipped)) if number]
    heading = f"── {review.at + 1} of {done.total} · {_plain(item.file)} · {', '.join([*parts, f'{done.left} left'])} "
    return heading + "─" * max(0, _width() - len(heading))


def _remarks(review: Review, item: ReviewItem, decision: Decision | None) -> Iterator[str]:
    if decision is not None:
        yield f"{_PAST[decision.verdict].capitalize()} by {_plain(decision.by)}, {decision.at}."
    elif (old := review.outdated(item)) is not None:
        yield f"{_PAST[old.verdict].capitalize()} by {_plain(old.by)}, {old.at}, when something else was proposed."


def summary(review: Review) -> str:
    """How many sentences were decided in which way."""
    done = review.progress
    decided = f"{done.accepted} accepted, {done.edited} edited, {done.rejected} rejected, {done.skipped} skipped"
    return f"{done.total} sentences: {decided}, {done.left} left."


# -- the sentence ----------------------------------------------------------------------------------------------------


def sentence_lines(item: ReviewItem, width: int) -> list[str]:
    """A sentence in lines no wider than asked for, the words of its statements in bold."""
    text = _plain(item.text)
    start = item.span[0]
    passages = [item.passage(place) for place in range(len(item.statements))]
    read = [any(first <= start + at < end for first, end in passages) for at in range(len(text))]
    return ["  " + _styled(text, read, first, end) for first, end in _lines(text, width - 2)]


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where lines begin and end, cut at spaces."""
    start = 0
    while start < len(text):
        end = start + width
        if end < len(text):
            space = text.rfind(" ", start, end + 1)
            end = space if space > start else end
        yield start, min(end, len(text))
        start = end + (text[end : end + 1] == " ")


def _styled(text: str, read: Sequence[bool], start: int, end: int) -> str:
    parts = []
    while start < end:
        upto = next((at for at in range(start, end) if read[at] != read[start]), end)
        shown = text[start:upto].replace(_UNSEEN, "")
        parts.append(click.style(shown, bold=True) if read[start] else shown)
        start = upto
    return "".join(parts)


def _plain(text: str) -> str:
    """A text of which nothing is an order to the terminal, as long as it was."""
    return "".join(one if one.isprintable() else _UNSEEN if unicodedata.category(one) == "Cf" else " " for one in text)


def _width() -> int:
    return min(WIDEST, shutil.get_terminal_size().columns) - 1
