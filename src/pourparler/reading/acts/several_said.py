"""Several things told with one "said": "The port said that it would pay, but that the lamps were not its own".

Each is a statement of its own where it is another act than the one before; what is the same act stays together, unless
a second "that" tells it apart: "said that it would not sail, and that it would not pay".
"""

from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.acts.at_length import NOTHING_TO_SAY, told_at_length
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.acts.transcripts import act_of_content
from pourparler.reading.english.cue import Where
from pourparler.reading.english.on_the_talks import ON_THE_TALKS
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

AND_THAT = Rule(
    id="and-that",
    does="another thing begins that somebody is told to have said",
    pattern=r",?\s(?:and|but|although|though|while)\s(?:also\s)?(?=that\s(?!of\b|is\b|was\b)|(?:he|she|it|they)\s(?:was|were|had|has|would|will|could)\b|(?:would|will|could|can)(?:\snot|n['’]t|not)\b|wo\s?n['’]t\b)|"
    r",?\sbut\s(?=(?:the|its|his|her|their|there|no)\s)",
    fires_on=(
        "that it would pay, but that the lamps were dark",
        "it was sorry and would not pay",
        "it would pay but the lamps were dark",
        "it was dark and it would not pay",
    ),
    passes_over=("bread and butter", "it would pay and go"),
)
SECOND_THAT = Rule(
    id="second-that",
    does="what somebody says goes on to a second thing: he said that …, and that …",
    pattern=r",?[\"”]?,?\s(?:and|but)\s(?=that\s(?:(?!(?:is|was|are|were|would|will|has|had|can|could|means?|meant)\b)\w+|[\"“]))",
    fires_on=("it was full and that it would not pay", "it was “full”, but that the gate was shut"),
    passes_over=("it was full and that was all", "it was full and late"),
)
_FEWEST_LETTERS = 18
_ONE_TERM = {Act.ASSESS, Act.PRECONDITION}
"""What is told before a condition tells what it is about: "the two form one whole, and none shall apply before …"."""


def several_said(clause: Clause, text: str) -> list[Clause]:
    """A clause for each act that is told with one verb of saying; the clause itself where that is one."""
    if clause.cue.where is not Where.SAYING or clause.cue.act is not None:
        return [clause]
    return [part for one in _each_that(clause, text) for part in _each_act(one, text)]


def _each_that(clause: Clause, text: str) -> list[Clause]:
    """As in "said that the sum was final and that the gate would stay shut": a clause for each that tells."""
    start, end = clause.content
    if start <= clause.start or end < clause.end:
        return [clause]
    joint = next(
        (j for j in SECOND_THAT.finditer(text, start, end) if _is_apart(text[start:end], j.start() - start)), None
    )
    if joint is None or None in (act_of_content(text[start : joint.start()]), act_of_content(text[joint.end() : end])):
        return [clause]
    first = replace(clause, end=joint.start(), content=(start, joint.start()))
    subject = replace(clause.subject, own=False)
    return [first, replace(clause, subject=subject, start=joint.end(), content=(joint.end(), end))]


def _is_apart(words: str, at: int) -> bool:
    """Whether a place is outside quotation marks."""
    return words.count("“", 0, at) <= words.count("”", 0, at) + 1 and words[:at].count('"') % 2 == 0


def _each_act(clause: Clause, text: str) -> list[Clause]:
    begin, end = clause.content
    if begin <= clause.start or clause.end > end:
        return [clause]
    parts = _apart(text, begin, end)
    acts = [act for act, _, _ in parts]
    if len(parts) < 2 or set(acts) == _ONE_TERM:
        return [clause]
    return [
        replace(
            clause,
            start=clause.start if number == 0 else start,
            end=stop,
            verb=clause.verb if number == 0 else start,
            content=(start, stop),
        )
        for number, (start, stop) in enumerate((start, stop) for _, start, stop in parts)
        if acts[number]
    ]


def _apart(text: str, begin: int, end: int) -> list[tuple[Act | None, int, int]]:
    parts: list[tuple[Act | None, int, int]] = []
    for start, stop in _pieces(text, begin, end):
        act = _act(text[start:stop])
        if parts and (act is None or act is parts[-1][0]):
            parts[-1] = (parts[-1][0], parts[-1][1], stop)
        else:
            parts.append((act, start, stop))
    return parts if all(act for act, _, _ in parts) else []


def _act(said: str) -> Act | None:
    act = None if NOTHING_TO_SAY.fires(said) else act_of_content(said)
    if act is not None:
        return act
    return Act.ASSESS if ON_THE_TALKS.search(said) else told_at_length("", said)


def _pieces(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    start = begin
    for joint in AND_THAT.finditer(text[begin:end]):
        if (
            joint.start() + begin - start < _FEWEST_LETTERS
            or end - begin - joint.end() < _FEWEST_LETTERS
            or _quoted(text[begin : begin + joint.start()])
        ):
            continue
        yield start, begin + joint.start()
        start = begin + joint.end()
    yield start, begin + len(text[begin:end].rstrip(" .,;"))


def _quoted(words: str) -> bool:
    """Whether a quotation is open at the end of some words."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1
