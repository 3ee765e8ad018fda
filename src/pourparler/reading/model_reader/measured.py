"""A model's draft of a report as statements of it, so that it is scored as the rules are.

A model drafts what parties insist on and what they put forward; what else they do by speaking (accusing, meeting,
assessing) it does not write down, and where that is annotated it counts as missed.
"""

from collections.abc import Callable
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.drafts import draft
from pourparler.reading.model_reader.drafting import drafted
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.several import read_with_model
from pourparler.reading.report import Report
from pourparler.record.drafters import Drafter
from pourparler.record.parties import Party
from pourparler.record.statements import Attribution, Statement

Reader = Callable[[str, bytes], Report]


def reader_with_model(read: Reader, endpoint: Endpoint) -> Reader:
    """Reads a report as a model drafts it; sends its text to ``endpoint.url``.

    Args:
        read: reads the page, and what the rules make of it.
        endpoint: whom to ask.
    """

    def read_and_ask(file: str, data: bytes) -> Report:
        report = read(file, data)
        rules = draft([report])
        talks = drafted(rules, read_with_model([report], rules.talks, endpoint))
        names = {party.id: _as_written(party, report) for party in talks.parties}
        readings = [_reading(said, names, report) for said in talks.statements if said.by]
        found = tuple(sorted((one for one in readings if one is not None), key=lambda one: one.span))
        return replace(report, statements=found, parties=tuple(names.values()), terms=None)

    return read_and_ask


def _as_written(party: Party, report: Report) -> str:
    """The name of a party that stands in the report: its own, else the first word for it."""
    return next((name for name in (party.label, *party.aliases) if name in report.text), party.label)


def _reading(said: Statement, names: dict[str, str], report: Report) -> Reading | None:
    place = next((ground.span for ground in said.grounds if ground.span is not None), None)
    if place is None:
        return None
    span = report.original.read_at(place)
    at = [number for number, sentence in enumerate(report.sentences) if sentence.start <= span[0] < sentence.end]
    return Reading(
        speaker=names[said.by or ""],
        speaker_name=None,
        addressee=None,
        act=said.act,
        conditions=(),
        span=span,
        quote=report.text[slice(*span)],
        has_quotation=False,
        attribution=said.attribution or Attribution.REPORTER,
        reported_by=None,
        cue=Drafter.MODEL.value,
        content=span,
        sentence=at[0] if at else 0,
    )
