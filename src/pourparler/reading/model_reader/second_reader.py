"""Several reports read by a model: piece by piece, with what is read kept whatever happens later."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.model_reader import ask
from pourparler.reading.model_reader.answer import Said
from pourparler.reading.model_reader.compare import Comparison, compare, merged
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.prompt import pieces, question
from pourparler.reading.model_reader.verify import Dropped, verify
from pourparler.reading.report import Report

MOST_PIECES = 20
"""Pieces of one report that are sent: some 120,000 characters; more is no report, and costs money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReading:
    """What a model made of one report.

    Attributes:
        report: as the rules read it.
        statements: what the model found and the report bears out, in the order of the text.
        dropped: what the model said and the report does not bear out.
        comparison: the model beside the rules, in the sentences that both have read.
        unread: sentences that the model has not read, because of ``failure`` or because the report is too long.
        failure: why it did not read on; None where it did.
    """

    report: Report
    statements: tuple[Reading, ...]
    dropped: tuple[Dropped, ...]
    comparison: Comparison
    unread: int = 0
    failure: str | None = None

    @property
    def merged(self) -> Report:
        """The report with what only the model found added; see :func:`compare.merged`."""
        return merged(self.report, self.comparison)


@dataclass(slots=True)
class _Gathered:
    """What the pieces of one report have brought so far."""

    said: list[Said] = field(default_factory=list)
    read_to: int = 0
    failure: str | None = None


def read_with_model(
    reports: Sequence[Report], endpoint: Endpoint, progress: Callable[[int, int, str], None] | None = None
) -> tuple[ModelReading, ...]:
    """Send reports to a model and verify what it answers.

    This sends their text to ``endpoint.url``: say so first, see :func:`words.where_it_goes`. Where the endpoint fails
    for good, the reports after it are not sent, and each says why. The same text is sent once.

    Args:
        reports: as the rules read them.
        endpoint: whom to ask.
        progress: told (reports done, all reports, the next one's file) before each is sent.

    Returns:
        For each report what the model made of it, in the order given.

    Raises:
        MissingExtraError: pydantic-ai is not installed.
        InputError: no report at all could be read, not even in part.
    """
    ask.require()
    readings: list[ModelReading] = []
    last: ask.UnansweredError | None = None
    seen: dict[str, ModelReading] = {}
    for number, report in enumerate(reports):
        if report.text_sha256 in seen:
            readings.append(replace(seen[report.text_sha256], report=report))
            continue
        if last is not None and last.final:
            readings.append(_reading(report, _Gathered(failure=str(last))))
            continue
        if progress:
            progress(number, len(reports), report.file)
        gathered = _Gathered()
        last = _gather(report, endpoint, gathered) or last
        readings.append(_reading(report, gathered))
        seen[report.text_sha256] = readings[-1]
    if last is not None and all(one.failure and one.unread == len(one.report.sentences) for one in readings):
        raise last
    return tuple(readings)


def _gather(report: Report, endpoint: Endpoint, into: _Gathered) -> ask.UnansweredError | None:
    for first, past in list(pieces(report))[:MOST_PIECES]:
        try:
            into.said += ask.ask(endpoint, question(report, first, past))
        except ask.UnansweredError as error:
            into.failure = str(error)
            return error
        into.read_to = past
    return None


def _reading(report: Report, gathered: _Gathered) -> ModelReading:
    verified = verify(report, gathered.said)
    both_read = (reading for reading in report.statements if reading.sentence < gathered.read_to)
    return ModelReading(
        report=report,
        statements=verified.statements,
        dropped=verified.dropped,
        comparison=compare(both_read, verified.statements),
        unread=len(report.sentences) - gathered.read_to,
        failure=gathered.failure,
    )
