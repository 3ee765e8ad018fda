"""A draft by a language model and by the rules: one of them leads, the other one is the second reader."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pourparler.reading.drafts import draft
from pourparler.reading.model_reader.beside import with_rules, worse_states
from pourparler.reading.model_reader.compare import Comparison, Role, compare, merged
from pourparler.reading.model_reader.drafting import drafted
from pourparler.reading.model_reader.drafts import Doubt
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.several import ModelReading, read_with_model
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

_OF_REPORTS = frozenset(
    {
        NoticeKind.NO_DATE,
        NoticeKind.NONE_DATED,
        NoticeKind.SAME_REPORT,
        NoticeKind.SIMILAR_REPORT,
        NoticeKind.TOO_MANY,
    }
)
"""Notices of the rules that hold whoever drafts."""
_DOUBTS = {Doubt.NO_ORDER: NoticeKind.NO_ORDER, Doubt.NO_REFUSAL: NoticeKind.NO_REFUSAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDraft:
    """A draft in which a language model had a part.

    Attributes:
        draft: the draft.
        reading: what the model made of each report.
        role: whether it leads.
        comparison: the positions of the draft beside those of the other reader.
    """

    draft: Draft
    reading: ModelReading
    role: Role
    comparison: Comparison


def draft_with_model(
    reports: Sequence[Report],
    dates: Mapping[str, PartialDate] | None = None,
    vocabulary: Vocabulary | None = None,
    *,
    endpoint: Endpoint,
    role: Role = Role.LEAD,
    progress: Callable[[int, int], None] | None = None,
) -> ModelDraft:
    """Draft a talks file from reports, with a language model.

    Sends the text of the reports to ``endpoint.url``.

    Args:
        reports: as read, in any order.
        dates: dates that a person gave, by file name.
        vocabulary: the user's own names for parties.
        endpoint: whom to ask.
        role: whether the model's draft leads, or that of the rules.
        progress: told (reports done, all reports) before each is sent.

    Raises:
        InputError: the model answered nothing that can be used.
    """
    rules = draft(reports, dates, vocabulary)
    reading = read_with_model(rules.reports, rules.talks, endpoint, vocabulary, progress)
    return joined(rules, reading, role)


def joined(rules: Draft, reading: ModelReading, role: Role) -> ModelDraft:
    """The draft of the reader that leads, with what the other one is good for."""
    by_model = drafted(rules, reading)
    if role is Role.LEAD:
        comparison = compare(by_model, rules.talks)
        talks = with_rules(merged(by_model, comparison), rules.talks, reading)
        notices = (*_of_model(reading, by_model, rules.talks), *_of_rules(rules.notices), *_second(comparison, _RULES))
    else:
        comparison = compare(rules.talks, by_model)
        talks = merged(rules.talks, comparison)
        notices = (*rules.notices, *_unread(reading), *_second(comparison, _MODEL), *_asked(reading))
    draft_ = replace(rules, talks=talks, notices=notices)
    return ModelDraft(draft=draft_, reading=reading, role=role, comparison=comparison)


# -- what a person must be told ----------------------------------------------------------------------------------------

_RULES = (NoticeKind.RULES_ALONE, NoticeKind.RULES_DIFFER)
_MODEL = (NoticeKind.MODEL_ALONE, NoticeKind.MODEL_DIFFERS)


def _of_model(reading: ModelReading, talks: Talks, rules: Talks) -> Iterator[Notice]:
    yield Notice(kind=NoticeKind.BY_MODEL, about=(reading.model,))
    yield from _unread(reading)
    worse = worse_states(talks, rules)
    if worse:
        told = tuple(dict.fromkeys(state.value for state, _ in worse))
        passages = tuple(dict.fromkeys(_words(one.text or "") for _, one in worse[:2]))
        yield Notice(kind=NoticeKind.OTHER_STATE, about=told, words=passages)
    if talks.goal is None:
        yield Notice(kind=NoticeKind.NO_GOAL)
    yield from _asked(reading)
    for doubt, kind in _DOUBTS.items():
        pieces = (piece for report in reading.reports for piece in report.pieces)
        words = [one.ground.quote or "" for piece in pieces for one in piece.remarks if one.doubt is doubt]
        if words:
            yield Notice(kind=kind, words=tuple(dict.fromkeys(map(_words, words))))


def _unread(reading: ModelReading) -> Iterator[Notice]:
    files = tuple(one.report.file for one in reading.reports if one.unread)
    if files:
        yield Notice(kind=NoticeKind.UNREAD_BY_MODEL, about=files)
    if reading.usage.overlooked:
        yield Notice(kind=NoticeKind.OVERLOOKED)


def _asked(reading: ModelReading) -> Iterator[Notice]:
    """Questions to which no report has the answer: those of the last report that gives any."""
    asked = [piece.not_said for report in reading.reports for piece in report.pieces if piece.not_said]
    if asked:
        yield Notice(kind=NoticeKind.NOT_SAID, words=asked[-1])


def _of_rules(notices: Iterable[Notice]) -> Iterator[Notice]:
    for notice in notices:
        if notice.kind is NoticeKind.TWO_MOMENTS:  # what the rules keep apart, the model has called alike
            yield replace(notice, kind=NoticeKind.MOMENTS_JOINED)
        elif notice.kind in _OF_REPORTS:
            yield notice


def _second(comparison: Comparison, kinds: tuple[NoticeKind, NoticeKind]) -> Iterator[Notice]:
    """What the second reader has otherwise."""
    alone, differs = kinds
    for kind, positions in ((alone, comparison.only_second), (differs, [pair.second for pair in comparison.differ])):
        words = tuple(dict.fromkeys(map(_quoted, positions)))
        if words:
            yield Notice(kind=kind, words=words)


def _quoted(position: Position) -> str:
    return _words(next((ground.quote for ground in position.grounds if ground.quote), str(position.says)))


def _words(text: str, longest: int = 100) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= longest else shown[:longest].rsplit(" ", 1)[0] + " …"
