"""What is told of a model's reading: where the text goes, before it goes; what came of it; and the same as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pourparler.reading.model_reader.both import ModelDraft
from pourparler.reading.model_reader.compare import Pair, Role
from pourparler.reading.model_reader.drafts import Dropped, count
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.several import ModelReading, ReportDraft
from pourparler.reading.report import Report
from pourparler.record import codec
from pourparler.record.positions import Position

Place = tuple[str, int, int]
"""A sentence: the fingerprint of its report, and where it begins and ends in the original."""


def where_it_goes(endpoint: Endpoint, reports: Sequence[Report]) -> str:
    """What is sent, and where, in plain sentences: to be shown before it is sent."""
    length = sum(len(report.text) for report in reports)
    what = f"the text of {_number(len(reports), 'report')} ({length:,} characters)"
    if len(reports) > 1:
        what += ", each with the parties and measures found in those before,"
    to = f"to the model {endpoint.redact(endpoint.model)} at {endpoint.url}"
    if endpoint.is_local:
        return f"Sending {what} {to}, on this machine."
    unencrypted = "" if endpoint.is_encrypted else ", UNENCRYPTED"
    advice = "If the text is confidential, use an address on this machine."
    return f"Sending {what} {to}, another machine{unencrypted}. {advice}"


def told(drafted: ModelDraft) -> str:
    """What came of it: how much was found in the text, agreement, what was dropped, what failed, tokens."""
    comparison, reading = drafted.comparison, drafted.reading
    pieces = [piece for report in reading.reports for piece in report.pieces]
    positions = _number(sum(len(piece.positions) for piece in pieces), "position")
    proposals = _number(sum(len(piece.proposals) for piece in pieces), "proposal")
    agree, differ = len(comparison.agree), len(comparison.differ)
    by_rules = comparison.only_second if drafted.role is Role.LEAD else comparison.only_lead
    found = f"Model: {positions} and {proposals} found in the text."
    lines = [f"{found} Rules: {agree} alike, {differ} otherwise, {len(by_rules)} more."]
    dropped = count(_dropped(reading))
    if dropped:
        lines.append(f"Dropped: {', '.join(f'{number} ({reason})' for reason, number in dropped.items())}.")
    lines += [f"{one.report.file}: {_unread(one)}" for one in reading.reports if one.unread]
    usage = reading.usage
    if usage.sent or usage.answered:
        requests = _number(usage.requests, "request")
        lines.append(
            f"Tokens: {usage.sent:,} sent, {usage.answered:,} answered, in {requests}, as the server counts them."
        )
    return "\n".join(lines)


def _dropped(reading: ModelReading) -> Iterable[Dropped]:
    return (one for report in reading.reports for piece in report.pieces for one in piece.dropped)


def _unread(draft: ReportDraft) -> str:
    which = (
        f"read by the model in part ({len(draft.pieces)} of {draft.of} pieces)"
        if draft.pieces
        else "not read by the model"
    )
    return f"{which}. {draft.failure or 'It is too long.'}"


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def remarks(drafted: ModelDraft) -> dict[Place, tuple[str, ...]]:
    """What a person should see beside a sentence when confirming it: where rules and model do not agree.

    Returns:
        Remarks by sentence.
    """
    sources = {one.source: one.report for one in drafted.reading.reports}
    first, second = ("rules", "model") if drafted.role is Role.SECOND else ("model", "rules")
    found: dict[Place, list[str]] = {}
    for position, remark in _remarked(drafted, first, second):
        for place in _sentences(position, sources):
            found.setdefault(place, []).append(remark)
    return {place: tuple(dict.fromkeys(said)) for place, said in found.items()}


def _remarked(drafted: ModelDraft, first: str, second: str) -> Iterator[tuple[Position, str]]:
    for pair in drafted.comparison.differ:
        yield pair.lead, f"The {second} read{_s(second)} otherwise: {_says(pair.second)}."
    for position in drafted.comparison.only_lead:
        yield position, f"Only the {first} read{_s(first)}: {_says(position)}."
    for position in drafted.comparison.only_second:
        yield position, f"Only the {second} read{_s(second)}: {_says(position)}. It was left out."
    for pair in drafted.comparison.agree:
        yield pair.lead, "Rules and model read it alike."


def _s(reader: str) -> str:
    return "s" if reader == "model" else ""


def _says(position: Position) -> str:
    return f"{', '.join(position.party)}: {position.says}"


def _sentences(position: Position, sources: dict[str, Report]) -> Iterator[Place]:
    """The sentences in which the passages of a position begin."""
    for ground in position.grounds:
        report = sources.get(ground.source)
        if report is None or ground.span is None:
            continue
        for sentence in report.sentences:
            start, end = report.original.place((sentence.start, sentence.end))
            if start <= ground.span[0] < end:
                yield report.text_sha256, start, end


def model_json(drafted: ModelDraft) -> dict[str, Any]:
    """A model's part in a draft as data."""
    comparison, reading = drafted.comparison, drafted.reading
    usage = reading.usage
    return {
        "model": reading.model,
        "role": drafted.role.value,
        "agree": [_pair(pair) for pair in comparison.agree],
        "differ": [_pair(pair) for pair in comparison.differ],
        "only_lead": [codec.to_data(position) for position in comparison.only_lead],
        "only_second": [codec.to_data(position) for position in comparison.only_second],
        "tokens": {"requests": usage.requests, "sent": usage.sent, "answered": usage.answered},
        "reports": [_report_json(one) for one in reading.reports],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {"lead": codec.to_data(pair.lead), "second": codec.to_data(pair.second)}


def _report_json(one: ReportDraft) -> dict[str, Any]:
    return {
        "file": one.report.file,
        "pieces": one.of,
        "unread": one.unread,
        "failure": one.failure,
        "not_said": [question for piece in one.pieces for question in piece.not_said],
        "dropped": [{"why": gone.reason.value, "what": gone.what} for piece in one.pieces for gone in piece.dropped],
        "remarks": [
            {"why": said.doubt.value, "words": said.ground.quote} for piece in one.pieces for said in piece.remarks
        ],
    }
