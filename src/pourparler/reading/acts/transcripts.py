"""What somebody says in a transcript, an interview or a debate, where no verb of saying tells that it is said."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.acts.clauses import take_apart
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.words import CONTENT, OF_THE_SPEAKER_ONLY
from pourparler.record.statements import Act

SPOKEN = Cue(
    id="spoken",
    act=None,
    pattern=r"(?:I|we|let\sus|it|that|the)\s.+",
    where=Where.SAYING,
    fires_on=("We are done.",),
    passes_over=("No.",),
)
"""A sentence in somebody's turn to speak, whose words tell the act."""

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Ww]e['’]\w+|I['’]\w+|us|our|my|me)\b")
_JOINTS = re.compile(
    r";\s|\sand\s(?=(?:I|we)(?:\s|['’]ll\s))|,\s(?:and|but|so)\s(?=(?:I|we|they|he|she|it|the\s\w+\s(?:will|would|must|has|have))\b)"
)

_CONTENT = Lookup(CONTENT)
_NO_MARKS = str.maketrans("\n", " ", '"“”«»')


def act_of_content(said: str, *, own: bool = True) -> Act | None:
    """What words amount to that somebody says; those about others tell less of him.

    >>> act_of_content("We will not sign.")
    <Act.REFUSE: 'refuse'>
    """
    plain = said.translate(_NO_MARKS)
    sought = None
    for rank, cue, match in _CONTENT.places(plain):
        first, sought = rank != sought, rank
        if first and (own or cue.id not in OF_THE_SPEAKER_ONLY) and cue.holds_after(plain[match.end() :]):
            return cue.act
    return None


def clauses_of_turn(stretch: Stretch, context: Context) -> list[Clause]:
    """The acts of a sentence in somebody's turn; a question and a chairman's words are none."""
    turn = context.turn
    found: list[Clause] = []
    if turn and turn.party and not stretch.text.rstrip(' "”').endswith("?"):
        speaker = Subject((turn.party,), stretch.start, stretch.start, person=turn.person)
        for part in _parts(stretch):
            found += _of_part(part, speaker, context)
    elif turn and turn.party is None and not stretch.text.rstrip(' "”').endswith("?"):
        found += [clause for clause in take_apart(stretch, context) if clause.cue.act or _says_more(clause, stretch)]
    others = [m.party for m in stretch.mentions if m.party and (turn is None or m.party != turn.party)]
    context.other = others[-1] if others else context.other
    return found


_BARGAIN = re.compile(r"\W*(?:Give|Drop|Take|Lift|Open|Pay|Free|Put|Let|Send)\s")
"""As in "Give them a veto and I can live with the rest": one offer in two main clauses."""


def _parts(stretch: Stretch) -> Iterator[Stretch]:
    """A sentence in its main clauses."""
    begin = 0
    whole = act_of_content(stretch.text) is Act.OFFER and _BARGAIN.match(stretch.text)
    for joint in [*(() if whole else _JOINTS.finditer(stretch.text)), None]:
        end = joint.start() if joint else len(stretch.text)
        start, stop = stretch.start + begin, stretch.start + end
        mentions = tuple(m for m in stretch.mentions if start <= m.start and m.end <= stop)
        yield Stretch(start, stop, stretch.text[begin:end], mentions)
        begin = joint.end() if joint else end


SILENT = Rule(
    id="says-nothing",
    does="whoever is asked will not answer, or sends the question elsewhere: no act, unless he says until when",
    pattern=r"\bI(?:(?:\s(?:will|would|can|could|shall|do|am)\s?not|\scannot|\s(?:wo|wouldn|ca|do)n['’]t|['’](?:m|d|ll)\snot)\s(?:\w+ly\s)?"
    r"(?:going\sto\s|here\sto\s|in\sa\sposition\sto\s|want\sto\s|like\sto\s|prepared\sto\s)?|['’]d\srather\snot\s)"
    r"(?:say|tell|talk|name|comment|discuss|speculate|guess|score|answer|go\sinto|get\sinto|give\sdetails|put\san?\s\w+\son|reveal|be\sdrawn|"
    r"read\s(?:too\s)?much|speak\sfor|negotiate\s(?:in|through|with)\s(?:public|the\spress|an?|your?))\b|"
    r"\b[Yy]ou(?:['’](?:ll|d)|\s(?:will|would|must|should))?\s(?:have\sto\s|need\sto\s|better\s)?ask\s(?:him|her|them|the)\b|"
    r"\bnot\sfor\sme\sto\s(?:say|judge)\b|\b[Nn]o\scomment\b|\b[Nn]ext\squestion\b",
    fires_on=(
        "I won't talk about who sits where.",
        "I am not going to score it for you.",
        "I'd not like to put a figure on it.",
        "You'd have to ask them.",
        "That is not for me to say.",
        "I do not negotiate in public.",
    ),
    passes_over=("I will not sign it.", "We will not discuss quotas.", "I did not say offer.", "You asked them."),
)
_UNTIL = re.compile(r"\b(?:until|till|unless|before|while|without|as\slong\sas)\b")


def _of_part(part: Stretch, speaker: Subject, context: Context) -> list[Clause]:
    if SILENT.fires(part.text) and not _UNTIL.search(part.text):
        return []
    told = take_apart(part, context)
    if told:
        acts = [clause for clause in told if clause.cue.act or _says_more(clause, part)]
        return [_as_told(clause, speaker, part, context) for clause in acts]
    own = bool(_FIRST_PERSON.search(part.text))
    if _BARE_ANSWER.fullmatch(part.text):
        return []
    if act_of_content(part.text, own=own) is None:
        return []
    end = part.start + len(part.text.rstrip(" .,;!"))
    return [Clause(SPOKEN, speaker, part.start, end, verb=part.start, content=(part.start, end))]


_BARE_ANSWER = re.compile(r"\W*(?:[Nn]o|[Nn]ot\s\w+)\W*")
"""What answers a question in one word refuses only what was asked, if that."""


def _says_more(clause: Clause, part: Stretch) -> bool:
    """Whether what is said amounts to an act."""
    return act_of_content(part.text[clause.content[0] - part.start : clause.content[1] - part.start]) is not None


_WE = re.compile(r"[Ww]e\b")


def _as_told(clause: Clause, speaker: Subject, part: Stretch, context: Context) -> Clause:
    """With its teller where it is the act of another; "we met" with the other side."""
    if clause.subject.parties != speaker.parties:
        return replace(clause, teller=speaker)
    if clause.cue.weak and act_of_content(part.text) is not None:
        # "We would much prefer …": what he says of himself tells more than "would".
        return replace(clause, cue=SPOKEN, content=(clause.start, clause.end))
    other = context.other or next((side for side in context.sides if side not in speaker.parties), None)
    if clause.cue.act is Act.MEET and other and _WE.match(part.text, clause.start - part.start):
        return replace(clause, subject=replace(clause.subject, parties=(*speaker.parties, other)))
    return clause
