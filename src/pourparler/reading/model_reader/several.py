"""Several reports drafted by a model: one request each, with what is read kept whatever happens later.

Reports are sent in the order of their dates. Parties and measures found so far go along with the next request, so that
one thing keeps one id over all of them. A report is sent once more where something in the answer cannot be read, with
our own words on what is wrong.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from pourparler.reading.model_reader.answer import Answer
from pourparler.reading.model_reader.ask import Messages, Model, Usage
from pourparler.reading.model_reader.drafts import Known, Verified
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.faults import UnansweredError
from pourparler.reading.model_reader.passages import Passages
from pourparler.reading.model_reader.prompt import AT_FAULT, INSTRUCTIONS, pieces, question
from pourparler.reading.model_reader.verify import verify
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.reading.report import Report
from pourparler.record.talks import Talks

MOST_PIECES = 10
"""Pieces of one report that are sent: some 120,000 characters; more is no report, and costs money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft:
    """What a model made of one report.

    Attributes:
        report: the report.
        source: id of its source.
        pieces: what stands of each answer, in order.
        of: into how many pieces the report was cut.
        failure: why the model did not read on; None where it did.
    """

    report: Report
    source: str
    pieces: tuple[Verified, ...] = ()
    of: int = 1
    failure: str | None = None

    @property
    def unread(self) -> int:
        """Pieces that the model has not read."""
        return self.of - len(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReading:
    """What a model made of all reports.

    Attributes:
        model: its name.
        reports: what it made of each, in the order of their dates.
        known: the parties and measures it found.
        usage: tokens, as the server counts them.
    """

    model: str
    reports: tuple[ReportDraft, ...]
    known: Known = field(default_factory=Known)
    usage: Usage = field(default_factory=Usage)


def read_with_model(
    reports: Sequence[Report],
    talks: Talks,
    endpoint: Endpoint,
    vocabulary: Vocabulary | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ModelReading:
    """Send reports to a model and verify what it answers.

    This sends their text to ``endpoint.url``: say so first, see :func:`words.where_it_goes`. Where the endpoint fails
    for good, the reports after it are not sent, and each says why.

    Args:
        reports: in the order of their dates.
        talks: what the rules drafted of them: one source for each report.
        endpoint: whom to ask.
        vocabulary: how a person calls parties.
        progress: told (reports done, all reports) before each is sent.

    Raises:
        UnansweredError: no report at all could be read, not even in part.
    """
    conversation = _Conversation(Model(endpoint, Usage()), _names(vocabulary or Vocabulary()))
    drafts: list[ReportDraft] = []
    last: UnansweredError | None = None
    for number, (report, source) in enumerate(zip(reports, talks.sources, strict=True)):
        draft = ReportDraft(report=report, source=source.id)
        if last is not None and last.final:
            drafts.append(replace(draft, failure=str(last)))
            continue
        if progress:
            progress(number, len(reports))
        draft, error = conversation.read(draft)
        last = error or last
        drafts.append(draft)
    if last is not None and not any(draft.pieces for draft in drafts):
        raise last
    return ModelReading(
        model=endpoint.redact(endpoint.model),
        reports=tuple(drafts),
        known=conversation.known,
        usage=conversation.model.usage,
    )


def _names(vocabulary: Vocabulary) -> dict[str, str]:
    """How a person calls a party, by any of its names."""
    return {one.lower().removeprefix("the "): name for name, others in vocabulary.parties for one in (*others, name)}


@dataclass(slots=True)
class _Conversation:
    """One model, asked about one report after the other."""

    model: Model
    names: dict[str, str]
    known: Known = field(default_factory=Known)

    def read(self, draft: ReportDraft) -> tuple[ReportDraft, UnansweredError | None]:
        """One report, piece by piece, until something fails."""
        passages = Passages(draft.report, draft.source)
        cut = pieces(draft.report)
        read: list[Verified] = []
        error = None
        for number, piece in enumerate(cut[:MOST_PIECES], start=1):
            asked = question(piece, number, len(cut), self.known.parties.values(), self.known.measures.values())
            try:
                read.append(self._verified(passages, asked))
            except UnansweredError as failed:
                error = failed
                break
        whole = replace(draft, pieces=tuple(read), of=len(cut), failure=str(error) if error else None)
        return whole, error

    def _verified(self, passages: Passages, asked: str) -> Verified:
        messages = [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": asked}]
        answer, words = self.model.ask(messages)
        verified, known = verify(passages, answer, self.known, self.names)
        if verified.faults and (mended := self._mended(messages, words, verified.faults)) is not None:
            again, known_then = verify(passages, mended, self.known, self.names)
            if len(again.faults) < len(verified.faults):
                verified, known = again, known_then
        self.known = known
        return verified

    def _mended(self, messages: Messages, words: str, faults: Sequence[str]) -> Answer | None:
        """A second answer, in which what could not be read is put right; None where there is none."""
        told = AT_FAULT.format(faults="\n".join(f"- {fault}" for fault in faults))
        try:
            return self.model.ask(
                [*messages, {"role": "assistant", "content": words}, {"role": "user", "content": told}]
            )[0]
        except UnansweredError:
            return None
