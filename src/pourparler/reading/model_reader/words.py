"""What is told of a model's reading: where the text goes, before it goes; what came of it; and the same as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pourparler.reading.acts.statements import Reading
from pourparler.reading.model_reader.compare import Pair
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.second_reader import ModelReading
from pourparler.reading.model_reader.verify import count
from pourparler.reading.reader import report_json
from pourparler.reading.report import Report

_LONGEST = 60
"""Characters of a quote in a remark, beside which the sentence stands in full."""


def where_it_goes(endpoint: Endpoint, reports: Sequence[Report]) -> str:
    """What is sent, and where, in one plain sentence: to be shown before it is sent."""
    length = sum(sentence.end - sentence.start for report in reports for sentence in report.sentences)
    what = f"the text of {_number(len(reports), 'report')} ({length:,} characters)"
    if endpoint.is_local:
        how = ", on this machine"
    else:
        how = ", another machine" + ("" if endpoint.is_encrypted else ", UNENCRYPTED")
    return f"Sending {what} to the model {endpoint.redact(endpoint.model)} at {endpoint.url}{how}."


def told(readings: Sequence[ModelReading]) -> str:
    """What came of it: agreement, differences, what was dropped, what failed."""
    agree, differ, only_model, only_rules = (
        sum(len(getattr(one.comparison, name)) for one in readings)
        for name in ("agree", "differ", "only_model", "only_rules")
    )
    found = _number(sum(len(one.statements) for one in readings), "statement")
    by_both = f"{agree} as the rules read them, {differ} otherwise"
    lines = [f"Model: {found} found in the text: {by_both}, {only_model} more; {only_rules} by the rules alone."]
    dropped = count(one for reading in readings for one in reading.dropped)
    if dropped:
        lines.append(f"Dropped: {', '.join(f'{number} ({reason})' for reason, number in dropped.items())}.")
    lines += [f"{one.report.file}: {_unread(one)}" for one in readings if one.unread]
    return "\n".join(lines)


def _unread(reading: ModelReading) -> str:
    which = "not read by the model" if reading.unread == len(reading.report.sentences) else "read by the model in part"
    return f"{which} ({_number(reading.unread, 'sentence')} left). {reading.failure or 'It is too long.'}"


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def remarks(readings: Iterable[ModelReading]) -> dict[tuple[str, int, int], tuple[str, ...]]:
    """What a person should see beside a sentence when confirming it: where rules and model do not agree.

    Returns:
        Remarks by sentence: the fingerprint of its report, and where it begins and ends in the original.
    """
    found: dict[tuple[str, int, int], list[str]] = {}
    for one in readings:
        for reading, remark in _remarked(one):
            sentence = one.report.sentences[reading.sentence]
            place = one.report.original.place((sentence.start, sentence.end))
            found.setdefault((one.report.text_sha256, *place), []).append(remark)
    return {place: tuple(dict.fromkeys(remarks)) for place, remarks in found.items()}


def _remarked(one: ModelReading) -> Iterator[tuple[Reading, str]]:
    for pair in one.comparison.differ:
        model, rules = _act(one.report, pair.model), _act(one.report, pair.rules)
        yield pair.rules, f"The model reads otherwise: {model}. The rules: {rules}."
    for reading in one.comparison.only_model:
        yield reading, f"Only the model found: {_act(one.report, reading)}."
    for reading in one.comparison.only_rules:
        yield reading, f"Only the rules found: {_act(one.report, reading)}."


def _act(report: Report, reading: Reading) -> str:
    words = " ".join(report.original.words(reading.span).split())
    shown = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{reading.speaker}, {reading.act.value}, “{shown}”"


def model_json(reading: ModelReading) -> dict[str, Any]:
    """A model's reading as data; statements look as in ``read --json``."""
    report, comparison = reading.report, reading.comparison
    return {
        "file": report.file,
        "agree": [_pair(report, pair) for pair in comparison.agree],
        "differ": [_pair(report, pair) for pair in comparison.differ],
        "only_rules": _statements(report, comparison.only_rules),
        "only_model": _statements(report, comparison.only_model),
        "dropped": {reason.name.lower(): number for reason, number in count(reading.dropped).items()},
        "unread": reading.unread,
        "failure": reading.failure,
    }


def _pair(report: Report, pair: Pair) -> dict[str, Any]:
    rules, model = _statements(report, (pair.rules, pair.model))
    return {"rules": rules, "model": model, "differences": list(pair.differences)}


def _statements(report: Report, statements: Iterable[Reading]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = report_json(replace(report, statements=tuple(statements)))["statements"]
    return found
