"""A case told in words: the list of all of them, and one from its question to its sources.

Only what is the casebook's own is told here; the brief tells what an analysis finds.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from pourparler.casebook.cases import Case
from pourparler.casebook.outcome import Agreement, Breakdown, Execution, UnlockMove
from pourparler.casebook.published import Conflict, Outcomes
from pourparler.record.conditions.syntax import Condition
from pourparler.record.passages import Source
from pourparler.record.positions import Confidence, Position
from pourparler.record.talks import Talks

WIDTH = 100
_IDS = re.compile(r"[^\W_]+(?:[-_][^\W_]+)*")


def table(cases: Iterable[Case]) -> str:
    """All cases, one line each: name, date, how it ended, what it was about."""
    rows = [("case", "stood on", "how it ended", "the talks")]
    rows += [(case.name, str(case.as_of or "undated"), case.result.value, case.title) for case in cases]
    return _aligned(rows)


def describe(case: Case) -> str:
    """One case in words: the talks in short, who insisted on what, what happened next, the lesson, the sources."""
    return "\n\n".join(block for block in _blocks(case) if block)


def conflict_table(conflicts: Iterable[Conflict]) -> str:
    """All published conflicts, one line each: name and what it was about."""
    rows = [("published conflict", "what it was about"), *((one.name, one.title) for one in conflicts)]
    return _aligned(rows)


def _aligned(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows with their columns under each other; the last column is as wide as it likes."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join("  ".join([*map(str.ljust, row[:-1], widths), row[-1]]) for row in rows)


def describe_conflict(conflict: Conflict) -> str:
    """A published conflict in words: who can do what, what was published to last, and where."""
    talks, published = conflict.talks, conflict.published
    doing = (f"{_parties(measure.by, talks)}: {measure.label}" for measure in talks.measures)
    lasting = (
        f"{concept.upper() if concept != 'nash' else 'Nash'}: {_outcomes(all_)}" for concept, all_ in published.lasting
    )
    blocks = (
        _fill(f"{talks.title} ({conflict.name})"),
        _section("Who can do what", doing),
        _section("What was published to last, by ids", lasting),
        _fill(f"How that is known: {published.known}."),
        _section("Sources", published.sources),
    )
    return "\n\n".join(blocks)


def _outcomes(outcomes: Outcomes) -> str:
    return "; ".join(" + ".join(one) or "nothing in force" for one in outcomes) or "none"


def in_words(condition: Condition, talks: Talks) -> str:
    """A condition with what its measures mean in the place of their ids.

    >>> from pourparler.casebook.cases import find_case
    >>> case = find_case("colombia-eln-2016")
    >>> in_words(case.talks.position_by_id["c2"].says, case.talks)
    '“pardon two ELN prisoners” before “free Odin Sanchez”'
    """
    return _with_labels(str(condition), talks.measure_by_id.keys(), _labels(talks))


def _blocks(case: Case) -> Iterator[str]:
    talks, outcome = case.talks, case.outcome
    labels = _labels(talks) | {measure.id: measure.what for measure in outcome.new_measures}
    yield _fill(f"{talks.title} ({case.name})") + ("\n" + _capital(talks.question) if talks.question else "")
    yield _in_short(talks)
    yield _section("Who insisted on what", (_position(position, talks) for position in talks.positions))
    yield _section("Why they were stuck", (_conflict(c.positions, c.note) for c in outcome.conflicts))
    remark = f" ({outcome.remark})" if outcome.remark else ""
    yield f"How it ended: {outcome.result}{remark}."
    unlocked = outcome.agreed is not None and outcome.agreed.covers_goal
    yield _section("What unlocked it" if unlocked else "What was tried", _moves(case))
    yield _section("What was agreed", _agreed(outcome.agreed, labels) if outcome.agreed else ("Nothing.",))
    yield _section("What became of it", (_executed(entry, labels) for entry in outcome.executed))
    if outcome.breakdown is not None:
        yield "Where it broke\n" + _item(_breakdown(outcome.breakdown, talks, labels))
    yield _section("The lesson", (_told(line, labels) for line in outcome.lesson.splitlines()))
    yield _section("Sources of the talks", map(_source, talks.sources))
    yield _section("Sources of the outcome", map(_source, outcome.sources))


def _in_short(talks: Talks) -> str:
    names = _list([f"{p.label} ({p.role})" if p.role != "party" else p.label for p in talks.parties])
    day = f"As of {talks.as_of}: " if talks.as_of else ""
    counts = f"{len(talks.measures)} measures, {len(talks.positions)} positions, {len(talks.sources)} sources."
    paragraphs = [f"{day}{names}. {counts}"]
    if talks.wanted:
        goal = [in_words(condition, talks).removeprefix("require ") for condition in talks.wanted]
        paragraphs.append(f"The least that would count as a deal: {'; '.join(goal)}.")
    if talks.facts:
        facts = (in_words(fact.says, talks) + (f" ({fact.why})" if fact.why else "") for fact in talks.facts)
        paragraphs.append(f"What nobody can negotiate away: {'; '.join(facts)}.")
    return "\n".join(map(_fill, paragraphs))


def _position(position: Position, talks: Talks) -> str:
    who = _list([talks.party_by_id[party].label for party in position.party])
    doubt = "" if position.confidence is Confidence.HIGH else f", {position.confidence} confidence"
    note = f" — {position.note}" if position.note else ""
    grounds = " ".join(f"[{ground.source}]" for ground in position.grounds)
    says = in_words(position.says, talks)
    return f"{position.id}  {who}: {says} ({position.firmness}{doubt}){note} {grounds}".rstrip()


def _conflict(positions: tuple[str, ...], note: str | None) -> str:
    ids = _list(list(positions))
    return f"{ids}: {note}" if note else ids


def _moves(case: Case) -> Iterator[str]:
    return (_move(move, case.talks) for move in sorted(case.outcome.unlock, key=lambda move: move.when or ""))


def _move(move: UnlockMove, talks: Talks) -> str:
    who = _parties(move.by, talks)
    gives = f" Gives up {_list(list(move.gives_up))}." if move.gives_up else ""
    when = f"{move.when}  " if move.when else ""
    return f"{when}{who}, {move.move}: {move.what}.{gives} {_cited(move.grounds)}".rstrip()


def _agreed(agreed: Agreement, labels: dict[str, str]) -> Iterator[str]:
    yield f"On {agreed.date}, in this order:"
    for number, step in enumerate(agreed.steps, 1):
        yield f"{number}. {'; '.join(labels.get(measure, measure) for measure in step)}"
    if not agreed.covers_goal:
        yield "This left the goal of the talks open."
    if agreed.also_gives_up:
        yield f"The text also gives up {_list(list(agreed.also_gives_up))}."
    if agreed.note:
        yield f"Note: {_told(agreed.note, labels)}."


def _executed(entry: Execution, labels: dict[str, str]) -> str:
    what = labels.get(entry.measure, entry.measure)
    return f"{entry.date}  {what}: {entry.status} {_cited(entry.grounds)}".rstrip()


def _breakdown(breakdown: Breakdown, talks: Talks, labels: dict[str, str]) -> str:
    at = breakdown.at.replace("_", "-")
    return (
        f"{_parties(breakdown.defaulter, talks)}, {breakdown.when} ({breakdown.kind}), at: "
        f"{labels.get(at, _told(breakdown.at, labels))}. Left exposed: {_parties(breakdown.exposed, talks)}. "
        f"{_capital(_told(breakdown.why, labels))}."
    )


def _source(source: Source) -> str:
    said = [source.outlet, f"“{source.title}”" if source.title else None, str(source.date or "") or None, source.url]
    return f"[{source.id}] {', '.join(part for part in said if part)}"


def _labels(talks: Talks) -> dict[str, str]:
    return {measure.id: measure.label for measure in talks.measures}


def _told(text: str, labels: dict[str, str]) -> str:
    """Analysts' notes name measures by id, some with underscores: print what they mean."""
    return _with_labels(text, [measure for measure in labels if "-" in measure], labels)


def _with_labels(text: str, ids: Iterable[str], labels: dict[str, str]) -> str:
    known = set(ids)

    def label(match: re.Match[str]) -> str:
        measure = match[0].replace("_", "-")
        return f"“{labels[measure]}”" if measure in known else match[0]

    return _IDS.sub(label, text)


def _parties(ids: tuple[str, ...], talks: Talks) -> str:
    return _list([talks.party_by_id[party].label if party in talks.party_by_id else party for party in ids])


def _cited(sources: tuple[str, ...]) -> str:
    return " ".join(f"[{source}]" for source in sources)


def _list(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _section(title: str, items: Iterable[str]) -> str:
    lines = [_item(item) for item in items]
    return "\n".join([title, *lines]) if lines else ""


def _item(text: str) -> str:
    return textwrap.fill(
        text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def _fill(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
