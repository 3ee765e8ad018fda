"""``pourparler cues``: the words that give an act or a condition away, and why a sentence was read as it was."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.cli import options
from pourparler.cli.files import FileCommand
from pourparler.cli.terminal import say, say_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pourparler.reading.english.cue_files import UserCues
    from pourparler.reading.second.why import Reasoned
    from pourparler.reading.why import AnyCue, Explained


@click.command(
    cls=FileCommand,
    short_help="The words the reader goes by, and why a sentence was read so.",
    epilog="""\b
Examples:
  pourparler cues                                        every cue with its examples
  pourparler cues --why "Oslo turned down the plan."     what fired where, what passed it over
  pourparler cues --why report.txt                       the same for each sentence of a report
  pourparler cues --cues mine.yaml                       cues of your own beside ours; checks the file
  pourparler cues --cues mine.yaml --unnoticed           parts of its patterns that no example would miss""",
)
@click.option("--why", metavar="SENTENCE|FILE", help="Tell which cues fired in a sentence, and what was read from it.")
@click.option("--unnoticed", is_flag=True, help="List what could go from a pattern without an example noticing.")
@options.cue_files
@options.as_json
def cues(why: str | None, unnoticed: bool, cue_files: tuple[Path, ...], as_json: bool) -> None:
    """List the cues: what each gives away, a sentence on which it fires and one that it passes over.

    A file of your own cues is a list of {id, act or condition, pattern, fires_on, passes_over}; docs/reading.md says
    what a pattern may be.
    """
    from pourparler.reading.english.cue_files import joined
    from pourparler.reading.why import every_cue

    own = joined(cue_files)
    if unnoticed:
        _without_evidence(own, as_json)
        return
    if why is None:
        listed = every_cue(own)
        if as_json:
            say_json({"cues": [_cue_json(cue) for cue in listed]})
        else:
            say(_listing(listed))
        return
    explained = _explained(why, own)
    if as_json:
        say_json({"sentences": [_explained_json(sentence) for sentence in explained]})
    else:
        say("\n\n".join(_told(sentence) for sentence in explained) or "No sentence was found in it.")


def _explained(why: str, own: "UserCues") -> "tuple[Explained, ...]":
    """Of a report, where such a file is there, else of the words as typed."""
    from pourparler.cli.reports import read_all
    from pourparler.reading import read_report
    from pourparler.reading.why import explain, explain_words

    if why != "-" and not _is_file(why):
        return explain_words(why, own)
    (report,) = read_all([Path(why)], partial(read_report, cues=own)).reports
    return explain(report, own)


def _is_file(why: str) -> bool:
    try:
        return Path(why).is_file()
    except OSError:  # longer than any name
        return False


# -- what has no evidence ----------------------------------------------------------------------------------------------


def _without_evidence(own: "UserCues", as_json: bool) -> None:
    """Of a person's own cues, where there are any, else of every rule of the reader."""
    from pourparler.reading.evidence import idle_words, placed_in, unnoticed

    mine = placed_in("yours", (*own.acts, *own.conditions))
    found = list(unnoticed(mine or None))
    idle = [] if mine else list(idle_words())
    if as_json:
        rules = [{"id": one.placed.rule.id, "module": one.placed.module, "part": one.part} for one in found]
        say_json({"unnoticed": rules, "idle_words": [{"class": words.id, "word": word} for words, word in idle]})
        return
    lines = [f"**{one.placed.rule.id}** ({one.placed.module}): {one.part}" for one in found]
    lines += [f"**{words.id}** (a class of words): {word}" for words, word in idle]
    told = "Every part of every pattern is noticed by an example."
    say("\n".join([*lines, "", f"{len(lines)} could go without an example noticing."]) if lines else told)


# -- the list ----------------------------------------------------------------------------------------------------------


def _listing(listed: "tuple[AnyCue, ...]") -> str:
    from pourparler.reading.why import kind_of, place_of

    lines: list[str] = []
    place = ""
    for cue in listed:
        if place_of(cue) != place:
            place = place_of(cue)
            lines += ["", f"# Cues in {place}" if place == "what is said" else f"# Cues: {place}s"]
        lines += [f"**{cue.id}** {kind_of(cue)}", f"    fires on       {cue.fires_on[0]}"]
        lines += [f"    passes over    {cue.passes_over[0]}"] if cue.passes_over else []
    return "\n".join(lines[1:])


def _cue_json(cue: "AnyCue") -> dict[str, Any]:
    from pourparler.reading.why import kind_of, place_of

    return {
        "id": cue.id,
        "kind": kind_of(cue),
        "where": place_of(cue),
        "pattern": cue.pattern,
        "fires_on": list(cue.fires_on),
        "passes_over": list(cue.passes_over),
    }


# -- why ---------------------------------------------------------------------------------------------------------------


def _told(sentence: "Explained") -> str:
    from pourparler.reading.why import kind_of, place_of

    lines = [f"**{' '.join(sentence.words.split())}**"]
    lines += [
        f'  fired: "{_words(sentence, f.start, f.end)}" is {f.cue.id} ({place_of(f.cue)}: {kind_of(f.cue)})'
        for f in sentence.fired
    ]
    lines += [
        f'  passed over: "{_words(sentence, n.start, n.end)}" could be {n.cue.id} ({place_of(n.cue)}: '
        f"{kind_of(n.cue)}), which fires on: {n.cue.fires_on[0]}"
        for n in sentence.passed_over
    ]
    lines += [
        f"  read: {r.speaker}{f' → {r.addressee}' if r.addressee else ''}: {r.act} (by {r.cue})"
        for r in sentence.readings
    ]
    if not sentence.readings:
        because = (
            "nobody was found who does it, or it is denied or quoted"
            if _some_act(sentence)
            else "no cue of an act fired"
        )
        lines.append(f"  read: no statement; {because}.")
    return "\n".join([*lines, *_second_told(sentence)])


def _second_told(sentence: "Explained") -> "Iterator[str]":
    """The second reader's opinion of a sentence, where there is one."""
    if sentence.second is not None and not sentence.second:
        yield "  second reader: no statement."
    for one in sentence.second or ():
        opinion = one.opinion
        yield (
            f'  second reader: {one.speaker or "somebody"}: {opinion.act} in "{_words(sentence, *opinion.span)}" '
            f"(probability {opinion.probability:.2f})"
        )
        if opinion.mention is not None and opinion.mention[0] >= sentence.start:
            yield f'    for the speaker it takes "{_words(sentence, *opinion.mention)}"'
        carried = ", ".join(f'"{_words(sentence, c.start, c.end)}" ({c.by:.2f})' for c in one.carried)
        yield f"    carried by {carried}; so much less probable without" if carried else "    carried by no single word"
        yield from (f"    near: {near.act}, “{near.words}” ({near.likeness:.2f})" for near in one.near)


def _some_act(sentence: "Explained") -> bool:
    from pourparler.reading.why import place_of

    return any(place_of(fired.cue) in ("verb", "noun") for fired in sentence.fired)


def _words(sentence: "Explained", start: int, end: int) -> str:
    return " ".join(sentence.words[start - sentence.start : end - sentence.start].split())


def _explained_json(sentence: "Explained") -> dict[str, Any]:
    return {
        "sentence": sentence.words,
        "start": sentence.start,
        "fired": [{"cue": fired.cue.id, "span": [fired.start, fired.end]} for fired in sentence.fired],
        "passed_over": [{"cue": near.cue.id, "span": [near.start, near.end]} for near in sentence.passed_over],
        "read": [
            {"speaker": r.speaker, "addressee": r.addressee, "act": r.act.value, "cue": r.cue, "span": list(r.span)}
            for r in sentence.readings
        ],
        **({} if sentence.second is None else {"second_reader": [_second_json(one) for one in sentence.second]}),
    }


def _second_json(one: "Reasoned") -> dict[str, Any]:
    opinion = one.opinion
    return {
        "speaker": one.speaker,
        "act": opinion.act.value,
        "span": list(opinion.span),
        "probability": round(opinion.probability, 3),
        "mention": list(opinion.mention) if opinion.mention else None,
        "step": list(opinion.step) if opinion.step else None,
        "conditions": [{"kind": kind.value, "span": list(span)} for kind, span in opinion.conditions],
        "carried_by": [{"span": [c.start, c.end], "falls_by": c.by} for c in one.carried],
        "nearest": [{"words": n.words, "act": n.act.value, "likeness": n.likeness} for n in one.near],
    }
