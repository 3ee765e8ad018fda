"""From statements to positions: what an act means in the language of conditions.

| act | drafted |
| --- | --- |
| demand, "first" | `a first` |
| demand | `a`; with "once b": `if b then a`; "only after b": `b before a`; "in exchange for b": `b in return for a` |
| demand unless b | `if not b then a`; of two at the same time: `a with b` |
| demand by a day | `a`, with a deadline: a day is no order |
| refusal until b | `b before a`; unless b: `b no later than a` |
| refusal | `never a`; of what another demanded: `never (a or b)` |
| offer once b | `b before a`; if b, or at the same time: `b no later than a`; in return for b: `a in return for b` |

A refused offer stays on the table as a soft position; a refused precondition is a refusal of the order, which the
refuser's own positions say, and of nothing else. Threats, signals and assessments are no positions.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.measures import Measures
from pourparler.reading.matters.own_words import is_denied
from pourparler.reading.positions.answers import (
    answer,
    met_by_more,
    offered_alike,
    offered_here,
    offered_last,
    on_the_table,
    refused_offer,
    refused_where_told,
)
from pourparler.reading.positions.asked_whether import A_BARE_NO, refused_when_asked
from pourparler.reading.positions.at_least import at_least
from pourparler.reading.positions.bargains import bargained
from pourparler.reading.positions.conditioned import conditioned
from pourparler.reading.positions.demands_alone import asked_just_after, demands_refused
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.found import Found, Offered
from pourparler.reading.positions.holding_back import WILL, holds_back, no_sooner, only_ordered, threatens, yields_later
from pourparler.reading.positions.left_out import left_out
from pourparler.reading.positions.no_order import lapses, names_a_time, orders_nothing
from pourparler.reading.positions.not_without import not_without, wanted_in
from pourparler.reading.positions.noting import as_noted
from pourparler.reading.positions.offer_alone import holds_out, offer_alone, offer_blamed
from pourparler.reading.positions.referring import (
    ASKING,
    ITS_A_NO,
    awaited_before,
    before_conditions,
    demanded_by,
    demanded_in,
    exchanged,
    held_back,
    held_till_then,
    is_called_a_demand,
    just_told,
    own_case,
    said_again,
    said_before,
    singled_out,
    takes_up_an_order,
)
from pourparler.reading.positions.talks_after import talks_after
from pourparler.reading.positions.threatened import taken_for, threat
from pourparler.reading.positions.unwanted import turned_down
from pourparler.reading.positions.wanting import DEMANDING, REFUSING
from pourparler.reading.positions.willing import would_take
from pourparler.reading.positions.worded import (
    GIVES_IN,
    NAMES_DOING,
    NAMES_NOTHING,
    REQUEST,
    STANDS_FOR_ALL,
    WILLING,
    WOULD,
    idle,
    is_for_now,
    names_no_step,
)
from pourparler.reading.report import Report
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import Wait
from pourparler.record.conditions.syntax import Condition
from pourparler.record.ids import slug
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Act

__all__ = ["Exchange", "Found", "Offered", "label", "read"]

_SAID = frozenset({"say", "not-accept", "quotation"})
_AT_ONCE = frozenset({ConditionKind.SIMULTANEOUS})
_ORDERED = frozenset({ConditionKind.AFTER, ConditionKind.AS_SOON_AS, ConditionKind.PHASE, ConditionKind.IF})


def read(exchange: Exchange) -> None:
    """Take every statement of a report in turn."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.noted is not None:
            exchange.about[number] = as_noted(exchange, reading, reading.noted)
            continue
        act, taken = taken_for(reading, exchange.report.text)
        rule = None if idle(exchange.report, taken) else _RULES.get(act, _says_nothing)
        if rule is not None and (terms := bargained(exchange, taken)):
            exchange.about[number] = terms
        elif rule is not None:
            exchange.about[number] = rule(exchange, number, taken)
            met_by_more(exchange, number, taken)


def label(report: Report) -> tuple[Reading, ...]:
    """The statements of a report, each with the id of the measure it is about, as proposed for this report alone."""
    exchange = Exchange(report, Measures(), "", slug)
    read(exchange)
    return tuple(
        replace(reading, measure=next(iter(exchange.about.get(number, ())), None))
        for number, reading in enumerate(report.statements)
    )


_UNTIL = frozenset({ConditionKind.UNTIL, ConditionKind.BEFORE})
_UNLESS = frozenset({ConditionKind.UNLESS, ConditionKind.ONLY_IF})
_LATER = frozenset({ConditionKind.AFTER, ConditionKind.AS_SOON_AS, ConditionKind.IF})
_NOTHING = re.compile(r"(?i)\b(?:nothing|anything|it would count|progress|no deal|no talks|no further)\b")


def _precondition(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    if named := conditioned(exchange, reading):
        return named
    kinds, report = {condition.kind for condition in reading.conditions}, exchange.report
    if "precondition" in exchange.object_of(reading) and STANDS_FOR_ALL.match(exchange.object_of(reading)):
        return said_again(exchange, reading)
    ordered = [one for one in reading.conditions if one.kind is not ConditionKind.DEADLINE]
    if orders_nothing(report, reading):
        rule = _demand if reading.cue in DEMANDING else _refusal if reading.cue in REFUSING else _says_nothing
        return rule(exchange, number, reading)
    if reading.cue in DEMANDING and ordered and all(exchange.is_a_day(o) or lapses(report, o) for o in ordered):
        return _demand(exchange, number, reading)
    words = exchange.object_of(reading)
    harms, held = threatens(reading, words), holds_back(reading, words)
    told = () if harms or held else not_without(exchange, reading)
    if harms or told:
        return told
    if not held:
        own = exchange.by_the_speaker(reading)
        actions = exchange.actions(reading)
        asked = tuple(exchange.measure(a, exchange.doers(a, reading, own=own)) for a in actions if a.words)
        asked, waiting = asked or said_before(exchange, number, reading), exchange.awaited(reading, _UNTIL, own=True)
        exchange.topics[reading.speaker] = _topic(actions)
        if asked and waiting and not set(asked) & set(waiting):
            exchange.add(reading, syntax.Before(syntax.of(*asked), syntax.of(*waiting)), Firmness.FIRM, "before")
        elif asked and not ordered and names_a_time(reading):
            exchange.add(reading, all_of(asked), Firmness.FIRM, "a demand by a day")
        elif asked:
            exchange.add(reading, syntax.First(syntax.of(*asked)), Firmness.FIRM, '"first"')
        return asked
    return _refused_until(exchange, number, reading, kinds)


def _refused_until(exchange: Exchange, number: int, reading: Reading, kinds: set[ConditionKind]) -> tuple[str, ...]:
    """As in "Will not a until b": b before a; where a is everything, b first."""
    awaited = exchange.awaited(reading, _UNTIL | _UNLESS | _LATER)
    awaited = awaited or awaited_before(exchange, number, reading)
    if not awaited:
        return ()
    loose = not kinds & _UNTIL and not no_sooner(reading)
    before = before_conditions(reading)
    withheld = () if _NOTHING.search(before) else held_back(exchange, number, reading, before)
    if withheld and not set(withheld) & set(awaited):
        wait = Wait(syntax.of(*awaited), syntax.of(*withheld), 0 if loose else 1)
        exchange.add(reading, wait.condition, Firmness.FIRM, "a refusal until")
    elif not withheld:
        exchange.add(reading, syntax.First(syntax.of(*awaited)), Firmness.FIRM, '"nothing until"')
    return (*awaited, *(one for one in withheld if one not in awaited))


_BY_A_NOUN = ("insistence-of", "demand-from")


def _demand(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    if named := conditioned(exchange, reading):
        return named
    own = exchange.by_the_speaker(reading)
    actions = [action for action in exchange.actions(reading) if action.words]
    asked = tuple(dict.fromkeys(exchange.measure(a, exchange.doers(a, reading, own=own)) for a in actions))
    if asked and is_denied(exchange.object_of(reading)):
        exchange.add(reading, syntax.Never(syntax.any_of(*asked)), Firmness.STATED, "a demand that it be not")
        return asked
    exchange.topics[reading.speaker] = _topic(actions)
    if not asked or STANDS_FOR_ALL.match(exchange.object_of(reading)):
        return asked
    if held := held_till_then(exchange, number, reading, asked):
        return (*asked, *held)
    firmness = Firmness.FIRM if reading.cue.startswith("insist") else Firmness.STATED
    firmness = Firmness.SOFT if reading.cue in _BY_A_NOUN and REQUEST.search(reading.quote) else firmness
    given = exchanged(exchange, number, reading)
    premise = exchange.awaited(reading, _ORDERED)
    ordered = _ordered_demand(exchange, reading, asked)
    wanted = all_of(asked)
    if given and not set(given) & set(asked):
        exchange.add(reading, syntax.InReturnFor(syntax.of(*asked), syntax.of(*given)), firmness, "in exchange")
    elif premise and not set(premise) & set(asked) and not any(action.is_promise for action in actions):
        exchange.add(reading, syntax.If(all_of(premise), wanted), firmness, "a demand once")
    elif ordered is not None:
        exchange.add(reading, ordered[0], firmness, ordered[1])
        premise = tuple(one for one in syntax.measures_of(ordered[0]) if one not in asked)
    else:
        exchange.add(reading, wanted, firmness, "a demand")
    return (*asked, *(one for one in (*given, *premise) if one not in asked))


def _ordered_demand(exchange: Exchange, reading: Reading, asked: tuple[str, ...]) -> tuple[Condition, str] | None:
    """As in "only after b": b before a; "unless b": if not b then a; "a and b at the same time": a with b."""
    awaited = exchange.awaited(reading, frozenset({ConditionKind.ONLY_IF}))
    if awaited and not set(awaited) & set(asked):
        return syntax.Before(syntax.of(*awaited), syntax.of(*asked)), "a demand only after"
    unless = exchange.awaited(reading, frozenset({ConditionKind.UNLESS}))
    if unless and not set(unless) & set(asked):
        return syntax.If(syntax.Not(all_of(unless)), all_of(asked)), "a demand unless"
    together = tuple(one for one in exchange.awaited(reading, _AT_ONCE) if one not in asked)
    if together:
        return syntax.With(syntax.of(*asked), syntax.of(*together)), "a demand at the same time"
    if len(asked) > 1 and any(condition.kind is ConditionKind.SIMULTANEOUS for condition in reading.conditions):
        return syntax.With(syntax.of(asked[0]), syntax.of(*asked[1:])), "a demand at the same time"
    return None


def _offer(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    actions = [action for action in exchange.actions(reading) if action.words]
    offered = tuple(dict.fromkeys(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions[:2]))
    if not offered:
        return talks_after(exchange, reading)
    awaited = exchange.awaited(only_ordered(reading), _ORDERED | _UNLESS | _AT_ONCE | frozenset({ConditionKind.UNTIL}))
    awaited = tuple(one for one in awaited if one not in offered)
    given = tuple(one for one in exchanged(exchange, number, reading) if one not in offered)
    kinds = {condition.kind for condition in reading.conditions}
    at_once = ConditionKind.SIMULTANEOUS in kinds or kinds == {ConditionKind.IF}
    if awaited:
        wait = Wait(syntax.of(*awaited), syntax.of(*offered), 0 if at_once else 1)
        found = exchange.add(reading, wait.condition, Firmness.STATED, "an offer once")
    elif given:
        form_ = syntax.InReturnFor(syntax.of(*given), syntax.of(*offered))
        found = exchange.add(reading, form_, Firmness.STATED, "an offer in return")
    elif reading.act is Act.OFFER and holds_out(exchange, reading):
        found = exchange.add(reading, all_of(offered), Firmness.SOFT, "a proposal")
    else:
        found = None
    if reading.act is Act.OFFER:
        says = found.says if found else all_of(offered)
        exchange.table.append(Offered(reading.speaker, says, exchange.report, reading, found))
        refused_where_told(exchange)
    return (*offered, *awaited, *given)


def _refusal(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    words = exchange.object_of(reading)
    if yields_later(reading, words):
        return _offer(exchange, number, reading)
    if names_no_step(reading.cue, words):
        return ()
    stands = STANDS_FOR_ALL.match(words)
    no_more = GIVES_IN.match(words) or ITS_A_NO.match(words) or A_BARE_NO.match(words) or not words.strip(" ,.;")
    if stands or no_more or re.match(r"\s*by\s", words):
        return _refused_what_was_said(exchange, number, reading)
    told = _refused_what_was_said(exchange, number, reading) if NAMES_NOTHING.fires(words) else ()
    if told := told or demands_refused(exchange, reading) or offer_alone(exchange, reading):
        return told
    named = NAMES_DOING.search(words) or turned_down(words) or turned_down(exchange.words_up_to(reading) + words)
    if reading.cue in _SAID and not (named or exchange.is_told_by_a_bare_verb(reading, words)):
        return ()
    if wanted := left_out(words) or at_least(exchange.words_up_to(reading)[-24:] + words.lstrip()):
        return wanted_in(exchange, reading, wanted)
    maker, is_proposal = exchange.put_forward_by(reading)
    maker = maker or offered_here(exchange, reading)
    refused = tuple(
        dict.fromkeys(
            _refused_measure(exchange, a, reading, maker, sure=not is_proposal)
            for a in exchange.actions(reading)
            if a.words
        )
    )
    if not refused:
        return ()
    if (by := demanded_by(exchange, reading)) is not None:
        asking = replace(reading, speaker=by, act=Act.DEMAND)
        exchange.add(asking, all_of(refused), Firmness.STATED, "a demand that was refused")
    if maker and not on_the_table(exchange, maker, refused):
        exchange.table.append(Offered(maker, all_of(refused), exchange.report, reading))
    answer(exchange, reading, refused, ProposalAnswer.REFUSED)
    for_now = is_for_now(exchange.report, reading)
    firmness, doing = (Firmness.SOFT, "a refusal for now") if for_now else (Firmness.FIRM, "a refusal")
    exchange.add(reading, syntax.Never(syntax.any_of(*refused)), firmness, doing)
    return refused


def _refused_measure(exchange: Exchange, action: Action, reading: Reading, maker: str | None, *, sure: bool) -> str:
    """What somebody refuses to do; of a proposal, what its maker would do, or nobody says who."""
    by = (maker,) if maker else exchange.doers(action, reading, own=True)
    return exchange.measure(action, by, sure=sure or maker is not None)


def _refused_what_was_said(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "Denied these demands": what the other side said last, in this sentence or shortly before."""
    asked_so = refused_when_asked(exchange, reading) or own_case(exchange, number, reading)
    just_said = asked_so or asked_just_after(exchange, number, reading)
    if whole := just_said or demands_refused(exchange, reading):
        return whole
    a_demand = is_called_a_demand(exchange, reading)
    for back in range(number - 1, max(-1, number - 7), -1):
        earlier = exchange.report.statements[back]
        about = exchange.about.get(back, ())
        far = reading.sentence - earlier.sentence > (5 if a_demand else 2)
        if earlier.speaker == reading.speaker or not about or far or (a_demand and earlier.act not in ASKING):
            continue
        if earlier.act in (Act.OFFER, Act.PROMISE):
            return refused_offer(exchange, reading, earlier, about)
        if earlier.act is Act.DEMAND or a_demand or takes_up_an_order(exchange, reading, earlier):
            wanted = singled_out(exchange, reading, demanded_in(exchange, earlier) or about)
            firmness = Firmness.SOFT if is_for_now(exchange.report, reading) else Firmness.FIRM
            exchange.add(reading, syntax.Never(syntax.any_of(*wanted)), firmness, "a refusal of what was demanded")
            return wanted
        return about
    return just_told(exchange, reading) or offer_alone(exchange, reading)


def _acceptance(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    parties, up_to = reading.joint or (reading.speaker,), exchange.words_up_to(reading)
    actions = [action for action in exchange.actions(reading) if action.words]
    kinds = {condition.kind for condition in reading.conditions}
    later = kinds & (_ORDERED | _AT_ONCE)
    if len(parties) < 2 and (kinds & _PRICED or (later and (WOULD.search(up_to) or WILL.search(up_to)))):
        return _offer(exchange, number, reading)
    if len(parties) < 2:
        about = exchange.known(reading, actions) or offered_alike(exchange, reading, actions)
        if not about and STANDS_FOR_ALL.match(exchange.object_of(reading)):
            about = offered_last(exchange, number, reading)
        answer(exchange, reading, about, ProposalAnswer.ACCEPTED)
        return about or (_would_have(exchange, reading) if would_take(f"{up_to}{exchange.object_of(reading)}") else ())
    return tuple(dict.fromkeys(exchange.measure(action, parties) for action in actions[:2]))


_PRICED = frozenset({ConditionKind.ONLY_IF, ConditionKind.UNLESS, ConditionKind.IN_EXCHANGE})
"""What is agreed to, or thought of, on a condition is an offer."""


def _considered(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "is ready to pull back as soon as b": an offer; what is only thought of, nothing."""
    kinds = {condition.kind for condition in reading.conditions}
    told = exchange.object_of(reading)
    willing = would_take(told) or WILLING.search(f"{exchange.words_up_to(reading)}{told.lstrip()[:5]}")
    later = kinds & (_ORDERED | _AT_ONCE) and (willing or yields_later(reading, told))
    if kinds & (_PRICED | {ConditionKind.IF}) or later:
        return _offer(exchange, number, reading)
    return _would_have(exchange, reading) if willing else ()


def _would_have(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "is open to a longer lease", "would live with fifty": what somebody would take binds nobody yet."""
    actions = [action for action in exchange.actions(reading)[:1] if action.words and not action.resumes_talks]
    taken = tuple(exchange.measure(a, exchange.doers(a, reading, own=True)) for a in actions)
    if taken and (reading.cue not in _READY or _FAVOURS.search(reading.quote)):
        exchange.add(reading, all_of(taken), Firmness.SOFT, "a willingness")
    return taken


_FAVOURS = re.compile(r"\bfavou?r(?:s|ed)?\s(?:an?\s|(?:\w+ing)\s)|\bin\sfavou?r\sof\s(?:an?\s|\w+ing\s)")
_READY = frozenset({"idiom-of-signalling", "ready"})
"""Cues by which somebody is ready for a thing, which he seldom asks for."""


def _topic(actions: "tuple[Action, ...] | list[Action]") -> str:
    """What a demand is about, as a thing: "the BDA problem"."""
    first = actions[0] if actions else None
    inner = first.promised[0] if first and first.promised else first
    return re.sub(r"^(?:care|charge|note)\sof\s", "", inner.thing) if inner else ""


def _says_nothing(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """An act that is no position, whatever it is about."""
    return ()


_RULES: dict[Act, Callable[[Exchange, int, Reading], tuple[str, ...]]] = {
    Act.PRECONDITION: _precondition,
    Act.DEMAND: _demand,
    Act.OFFER: _offer,
    Act.PROMISE: _offer,
    Act.REFUSE: _refusal,
    Act.ACCEPT: _acceptance,
    Act.CONSIDER: _considered,
    Act.SIGNAL: _considered,
    Act.THREAT: threat,
    Act.ACCUSE: offer_blamed,
}
