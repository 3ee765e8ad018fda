"""Asking what is so instead of what was read or supposed, and what somebody insists on that no report tells.

What was understood is told before it is taken. What does not speak of the steps that were asked about stands beside
them, and the question stays; what else was read in the same sentence is asked about, for nobody has said that it is so.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.brief.wording.asking import SAY_IT_AGAIN, what_insisted_on
from pourparler.brief.wording.conditions import claim, demand
from pourparler.brief.wording.names import capital, sentence
from pourparler.brief.wording.typed import not_of_what_was_asked
from pourparler.cli.review.changing import Change, which, which_part
from pourparler.cli.review.keys import read_line
from pourparler.cli.review.naming import Naming, agrees, complain
from pourparler.cli.review.screen import show_lines
from pourparler.desk.answering import asked_about, holders_of, otherwise, own_position
from pourparler.desk.halves import TextOf, halves
from pourparler.desk.saying import others_than
from pourparler.reading.review.known import Known
from pourparler.reading.review.state import Entry, Stand
from pourparler.reading.typed.understanding import understood
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.edits import Edit, edited
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody insists on, in words of a person's own.

    Attributes:
        holders: who does.
        says: what.
        words: as they were typed.
        is_of_it: whether it speaks of what was asked about.
        parties: those that it names for the first time.
        measures: likewise.
    """

    holders: tuple[str, ...]
    says: Condition
    words: str
    is_of_it: bool = True
    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()

    def told(self, talks: Talks) -> str:
        """Who insists on what, as it was typed."""
        return f"{' and '.join(talks.party_by_id[one].label for one in self.holders)}: {self.words}"

    def with_new(self, edit: Edit) -> Edit:
        """An edit with what is named for the first time."""
        return replace(edit, parties=self.parties, measures=self.measures)


def ask_otherwise(talks: Talks, one: Explanation, by: str | None, text_of: TextOf) -> Change | None:
    """Ask what is so instead of what an explanation supposes; None where nothing is said."""
    parts = [part for part in one.hypotheses if holders_of(talks, part)]
    if not parts:
        complain("This is about two steps, or about the deal: answer y, n or d.")
        return None
    place = which_part(talks, parts, "Which is otherwise?")
    if place is None:
        return None
    part = parts[place]
    said = ask_what(talks, holders_of(talks, part), asked_about(talks, part))
    return None if said is None else (_instead(talks, part, said, by, text_of), said.told(edited(talks, [_new(said)])))


def _new(said: Said) -> Edit:
    return said.with_new(Edit())


def _instead(talks: Talks, part: Hypothesis, said: Said, by: str | None, text_of: TextOf) -> Edit:
    """The edit that an answer comes to: what speaks of something else, or of others, stands beside what was asked."""
    if not said.is_of_it or said.holders != holders_of(talks, part):
        return said.with_new(own_position(talks, said.holders, said.says, by=by, words=said.words))
    edit = otherwise(talks, part, said.says, by=by, words=said.words)
    out = [one.id for one in not_so(talks, halves(talks, part.position or "", text_of))]
    return said.with_new(replace(edit, out=(*edit.out, *out)))


def not_so(talks: Talks, others: Sequence[Position]) -> Iterator[Position]:
    """Ask of each that was read in the same sentence whether it is so; those that are not."""
    yield from (one for one in others if not _stands(claim(talks, one)))


def _stands(told: str) -> bool:
    show_lines(f"In the same sentence was read: {told}.")
    return agrees("Does that stand?")


def ask_in_sentence(talks: Talks, entries: Sequence[Entry]) -> tuple[Said, tuple[Entry, ...]] | None:
    """Ask what is so instead of what was read in a sentence, and whether the rest of it is; None where nothing is said.

    Args:
        talks: the record, with all that can be named.
        entries: what the sentence says so far.

    Returns:
        what is so, and what the sentence says then.
    """
    held = [(place, stand) for place, one in enumerate(entries) for stand in one.stands if stand.firmness is not None]
    if not held:
        complain("Nothing was read here that anybody insists on: e mends it, p adds a position of your own.")
        return None
    claims = [demand(talks, (entries[place].by,), stand.says) for place, stand in held]
    chosen = which(claims, "Which is otherwise?")
    if chosen is None:
        return None
    place, stand = held[chosen]
    said = ask_what(talks, (entries[place].by,), measures_of(stand.says))
    if said is None or not said.is_of_it:
        return None if said is None else (said, tuple(entries))
    gone = [one for number, one in enumerate(held) if number != chosen and not _stands(claims[number])]
    return said, tuple(_said_so(entries, (place, stand), gone, said))


def _said_so(
    entries: Sequence[Entry], old: tuple[int, Stand], gone: Sequence[tuple[int, Stand]], said: Said
) -> Iterator[Entry]:
    """What a sentence says where one of its stands is otherwise, and some are gone."""
    new = Stand(says=said.says, firmness=Firmness.STATED)
    for place, entry in enumerate(entries):
        left = tuple(one for one in entry.stands if (place, one) not in (old, *gone))
        if place != old[0]:
            if left or not entry.stands:
                yield replace(entry, stands=left)
            continue
        if said.holders == (entry.by,):
            left = (*left, replace(new, of=old[1].of))
        if left:
            yield replace(entry, stands=left, about=_about(left))
        if said.holders != (entry.by,):
            about = measures_of(said.says)
            yield from (Entry(by=who, act=entry.act, about=about, stands=(new,)) for who in said.holders)


def _about(stands: Sequence[Stand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(measure for one in stands for measure in measures_of(one.says)))


def ask_position(
    talks: Talks, by: str | None, who: str = "Who insists on something? (- nobody)", *, against: Collection[str] = ()
) -> Change | None:
    """Ask what somebody insists on that no report tells, or that was not read; None where nothing is said.

    Args:
        talks: the record.
        by: who answers, in words.
        who: how it is asked whose position it is.
        against: the measures of a position that it stands against, which it hardly means by other words.
    """
    naming = Naming(Known(talks.parties, talks.measures))
    party = naming.party(who, None, obligatory=False)
    if party is None:
        return None
    added = replace(talks, parties=(*talks.parties, *naming.parties))
    said = ask_what(added, (party,), against=against)
    if said is None:
        return None
    said = replace(said, parties=(*naming.parties, *said.parties))
    edit = said.with_new(own_position(added, said.holders, said.says, by=by, words=said.words))
    return edit, said.told(edited(talks, [_new(said)]))


def ask_what(
    talks: Talks, holders: tuple[str, ...], asked: Collection[str] = (), *, against: Collection[str] = ()
) -> Said | None:
    """Ask what somebody insists on, tell what was understood, and take it if that is meant; None where nothing is.

    Args:
        talks: the record.
        holders: who is asked about.
        asked: the measures that are asked about.
        against: measures that are taken for what is meant only where that is said.
    """
    naming, refused = Naming(Known(talks.parties, talks.measures), asked=tuple(asked)), ""
    question = f"{what_insisted_on(talks, holders)} (a sentence, or a condition; Enter: nothing)"
    while typed := read_line(question, list(naming.known.measures)):
        said = _understood(talks, naming, typed, holders, refused=refused, against=against)
        if said is None:
            continue
        if not agrees("Is that meant?"):
            refused = typed
            show_lines(SAY_IT_AGAIN, fg="yellow")
            continue
        if not asked or not set(asked).isdisjoint(measures_of(said.says)):
            return said
        show_lines(not_of_what_was_asked(talks, asked), fg="yellow")
        if agrees("Keep it beside? What was asked about then stays as it is."):
            return replace(said, is_of_it=False)
    return None


def _understood(
    talks: Talks, naming: Naming, typed: str, holders: tuple[str, ...], *, refused: str, against: Collection[str]
) -> Said | None:
    """What a line says, told in words; None where it is not understood, which is told."""
    told = understood(typed, naming.known.record(), asked=naming.asked, new=True)
    by = others_than(holders, told.holders) or holders
    other = _only_other(talks, by)
    doubted = typed == refused or any(part.measure in against for part in told.parts)

    def settled(words: str) -> str:
        return naming.measure(words, other if other is not None and words in told.awaited else by[0])

    try:
        says = naming.known.condition(typed, settled, naming.asked, doubted=doubted)
    except ConditionError as error:
        complain(str(error))
        return None
    said = Said(holders=by, says=says, words=typed, parties=tuple(naming.parties), measures=tuple(naming.measures))
    show_lines(sentence(capital(demand(edited(talks, [_new(said)]), by, says))))
    return said


def _only_other(talks: Talks, holders: tuple[str, ...]) -> str | None:
    """The other of two sides: whoever waits for something, waits for it to be done by that one."""
    others = [party for party in talks.binding_parties if party not in holders]
    return others[0] if len(others) == 1 else None
