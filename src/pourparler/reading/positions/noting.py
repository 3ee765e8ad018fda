"""From a line of notes to a position: its form stands there already, and its steps become measures."""

from dataclasses import replace

from pourparler.reading.acts.noted import Form, Noted, Step
from pourparler.reading.acts.statements import Reading
from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.lexicon import KNOWN_VERBS, keywords
from pourparler.reading.matters.own_words import something_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.record.conditions.choices import Chosen, Clause, Group, condition_of
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import Operand, measures_of
from pourparler.record.positions import Firmness


def as_noted(exchange: Exchange, reading: Reading, noted: Noted) -> tuple[str, ...]:
    """The measures of a line, whose position is added; none where it would name one measure twice."""
    premise = tuple(_clause(exchange, one) for one in noted.premise)
    says = Group(clauses=tuple(_clause(exchange, one) for one in noted.says))
    try:
        condition = condition_of(Chosen(says=says, premise=Group(clauses=premise) if premise else None))
    except ConditionError:
        return ()
    firmness = Firmness.RED_LINE if noted.is_red_line else _firmness(noted)
    found = exchange.add(reading, condition, firmness, "a note")
    return measures_of(condition) if found is not None else ()


def _firmness(noted: Noted) -> Firmness:
    return Firmness.STATED if all(form.word == "require" for form in noted.says) else Firmness.FIRM


def _clause(exchange: Exchange, form: Form) -> Clause:
    operands = (
        Operand(tuple(dict.fromkeys(_measure(exchange, step) for step in gap)), any_of=any_of and len(gap) > 1)
        for gap, any_of in zip(form.gaps, form.any_of, strict=True)
    )
    return Clause(word=form.word, operands=tuple(operands), denied=form.denied)


def _measure(exchange: Exchange, step: Step) -> str:
    return exchange.measure(_action(step.words), step.by, sure=True)


def _action(words: str) -> Action:
    """What is done, as a report would tell it; by its words alone where they tell of no doing."""
    found = next((action for action in something_in(words) if action.is_sensible), None)
    first = words.partition(" ")[0]
    if first in KNOWN_VERBS and (found is None or found.what.startswith("have ")):
        done = (action for action in something_in(f"to {words}") if action.is_sensible)
        found = next((action for action in done if action.verb == first), found)
    if found is not None:
        return replace(found, promised=())
    return Action(None, tuple(keywords(words)) or tuple(words.split()), words, 0, what=words, in_own_words=True)
