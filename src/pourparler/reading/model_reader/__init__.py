"""A language model that drafts the talks from reports, if the user has one: it proposes, the reports' words decide.

``endpoint`` says where a model answers, and refuses to send a report there in the clear; ``prompt`` is what it is asked
and ``schema`` in which shape; ``client`` sends one question, ``ask`` gets an answer out of it, ``faults`` tells what
went wrong; ``answer`` decodes what comes back, ``passages`` looks its quotations up and ``verify`` keeps of it only
what stands in the report (``drafts`` is what is left); ``several`` goes through all reports, ``drafting`` makes one
record of their drafts, ``compare`` and ``beside`` set the rules beside it, ``both`` joins the two, ``words`` tells
it, and ``measured`` makes statements of it for the scorer. Nothing is sent unless
:func:`read_with_model`, :func:`draft_with_model` or a :func:`reader_with_model` is called.
"""

from pourparler.reading.model_reader.both import ModelDraft, draft_with_model, joined
from pourparler.reading.model_reader.compare import Comparison, Pair, Role
from pourparler.reading.model_reader.drafts import Dropped, Reason
from pourparler.reading.model_reader.endpoint import Endpoint, endpoint
from pourparler.reading.model_reader.measured import reader_with_model
from pourparler.reading.model_reader.several import ModelReading, read_with_model
from pourparler.reading.model_reader.words import model_json, remarks, told, where_it_goes

__all__ = [
    "Comparison",
    "Dropped",
    "Endpoint",
    "ModelDraft",
    "ModelReading",
    "Pair",
    "Reason",
    "Role",
    "draft_with_model",
    "endpoint",
    "joined",
    "model_json",
    "read_with_model",
    "reader_with_model",
    "remarks",
    "told",
    "where_it_goes",
]
