"""Parties, measures, goal, facts and worths as pages show them, and what depends on an entry that would go."""

from collections.abc import Iterator
from dataclasses import dataclass

from pourparler.brief.wording import remarks
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.measures import label, quoted
from pourparler.brief.wording.names import capital, party_labels, party_name, sentence
from pourparler.desk.compare import Difference, compare
from pourparler.desk.tabling import Tabled, mentions
from pourparler.desk.worths import written
from pourparler.errors import Problem
from pourparler.record.conditions.syntax import short
from pourparler.record.edits import Edit, edited
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEntry:
    """A party, a measure, a fact or an item of the goal, in a list.

    Attributes:
        id: its name, or its place.
        words: what it is called, or says.
        form: a condition in the language; empty where it is none.
        told: what else there is to say, in words.
        count: how many positions name it.
        is_draft: whether nobody has confirmed it yet.
        line: where it stands in the text; None where it is not written yet.
        problems: what is wrong with it.
    """

    id: str
    words: str
    form: str = ""
    told: tuple[str, ...] = ()
    count: int = 0
    is_draft: bool = False
    line: int | None
    problems: tuple[Problem, ...]


def parties(table: Tabled) -> tuple[ShownEntry, ...]:
    """The parties of the record."""
    counts, talks = mentions(table.talks), table.talks
    return tuple(
        ShownEntry(
            id=party.id,
            words=party.label,
            told=(party.role.value, ", ".join(party.aliases), str(len(talks.measures_by(party.id)))),
            count=counts[party.id],
            is_draft=party.drafted_by is not None,
            line=table.line_of("parties", party.id),
            problems=table.problems_of("parties", party.id),
        )
        for party in talks.parties
    )


def _lost(share: float) -> str:
    """Whether it can be taken back, as the talks file has it."""
    return {0.0: "no", 0.5: "partly", 1.0: "yes"}.get(share, f"{share:g}")


def measures(table: Tabled) -> tuple[ShownEntry, ...]:
    """The measures of the record."""
    counts, talks = mentions(table.talks), table.talks
    return tuple(
        ShownEntry(
            id=measure.id,
            words=measure.label,
            told=(
                party_labels(talks, measure.by) or "nobody",
                _lost(measure.reversible),
            ),
            count=counts[measure.id],
            is_draft=measure.drafted_by is not None,
            line=table.line_of("measures", measure.id),
            problems=table.problems_of("measures", measure.id),
        )
        for measure in talks.measures
    )


def goal(table: Tabled) -> tuple[ShownEntry, ...]:
    """The items of the goal."""
    return tuple(
        ShownEntry(
            id=str(place),
            words=capital(plainly(table.talks, item)),
            form=short(item),
            line=table.line_of("goal", str(place)),
            problems=table.problems_of("goal", str(place)),
        )
        for place, item in enumerate(table.talks.wanted)
    )


def facts(table: Tabled) -> tuple[ShownEntry, ...]:
    """The facts of the file, with why each holds."""
    return tuple(
        ShownEntry(
            id=str(place),
            words=capital(plainly(table.talks, fact.says)),
            form=str(fact.says),
            told=(fact.why or "",),
            line=table.line_of("facts", str(place)),
            problems=table.problems_of("facts", str(place)),
        )
        for place, fact in enumerate(table.talks.facts)
    )


# -- worth -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWorth:
    """What is known of what things are worth to a party.

    Attributes:
        party: its id.
        label: in words.
        told: in one line.
        line: where it stands in the text.
        problems: what is wrong with it.
    """

    party: str
    label: str
    told: str
    line: int | None
    problems: tuple[Problem, ...]


def worths(table: Tabled) -> tuple[ShownWorth, ...]:
    """Each party with what is known of its worths."""
    return tuple(_worth(table, party.id) for party in table.talks.parties)


def _worth(table: Tabled, party: str) -> ShownWorth:
    talks = table.talks
    amounts = dict(talks.worth).get(party, ())
    tiers = next((one.tiers for one in talks.ranking if one.party == party), ())
    section = "ranking" if tiers else "worth"
    told = "; ".join(f"{label(talks, name)}: {written(value)}" for name, value in amounts)
    if tiers:
        told = "best first: " + "; ".join(tier(talks, one) for one in tiers)
    return ShownWorth(
        party=party,
        label=party_labels(talks, [party]),
        told=told or "not known",
        line=table.line_of(section, party),
        problems=(*table.problems_of("worth", party), *table.problems_of("ranking", party)),
    )


def tier(talks: Talks, names: tuple[str | None, ...]) -> str:
    """What stands in one place of a ranking."""
    return " = ".join("the status quo" if name is None else label(talks, name) for name in names)


# -- what depends on an entry ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependents:
    """What an entry takes along.

    Attributes:
        gone: what goes with it, in words.
        changed: what stays without the mention, in words.
    """

    gone: tuple[str, ...]
    changed: tuple[str, ...]


_SECTIONS = {
    "parties": "the party",
    "measures": "the measure",
    "positions": "the position",
    "proposals": "the proposal",
    "facts": "the fact",
    "statements": "what was said",
    "sessions": "who met",
    "sources": "the source",
}
_HEAD = {
    "goal": "the goal",
    "worth": "worths",
    "together": "what is worth more together",
    "ranking": "rankings",
    "priorities": "priorities",
    "order_of_states": "orders of states",
    "walk_away": "what no deal is worth",
    "breaking_off": "what breaking off costs",
    "guarantees": "guarantees",
    "answered": "questions that were answered",
}


def dependents(talks: Talks, edit: Edit, but: str) -> Dependents:
    """What else an edit takes out or changes.

    Args:
        talks: the record before it.
        edit: what takes an entry out.
        but: the id of that entry, which is not told.
    """
    found = [one for one in compare(talks, edited(talks, [edit])) if one.entry != but]
    gone = tuple(_told(talks, one) for one in found if one.section in _SECTIONS and one.after is None)
    changed = [_told(talks, one) for one in found if one.section in _SECTIONS and one.after is not None]
    changed += [_HEAD[one.section] for one in found if one.section in _HEAD]
    return Dependents(gone=gone, changed=tuple(dict.fromkeys(changed)))


def _told(talks: Talks, one: Difference) -> str:
    return f"{_SECTIONS[one.section]}: {next(_words(talks, one))}"


def _words(talks: Talks, one: Difference) -> Iterator[str]:
    match one.section:
        case "positions" | "proposals":
            yield sentence(capital(claim(talks, talks.position_by_id[one.entry])))
        case "measures":
            yield label(talks, one.entry)
        case "parties":
            yield party_name(talks, one.entry)
        case "facts":
            yield plainly(talks, one.before.says)
        case "statements":
            words = f": {quoted(one.before.text)}" if one.before.text else ""
            yield f"{remarks.said(talks, one.before)}{words}"
        case "sessions":
            yield remarks.session(talks, one.before)
        case _:
            yield one.entry
