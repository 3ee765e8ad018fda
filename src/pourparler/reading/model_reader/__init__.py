"""A language model as a second reader, if the user has one: it proposes, the report's own words decide.

``endpoint`` says where a model answers, and refuses to send a report there in the clear; ``prompt`` is what it is
asked; ``ask`` is the door to pydantic-ai; ``answer`` decodes what comes back; ``verify`` keeps of it only what stands
in the report, at places we find ourselves; ``compare`` sets it beside what the rules read; ``second_reader`` does all
this for several reports; ``words`` tells it. Nothing is sent unless :func:`read_with_model` is called.
"""

from pourparler.reading.model_reader.ask import require
from pourparler.reading.model_reader.compare import Comparison, Pair, compare, merged
from pourparler.reading.model_reader.endpoint import Endpoint, endpoint
from pourparler.reading.model_reader.second_reader import ModelReading, read_with_model
from pourparler.reading.model_reader.verify import BY_MODEL, Dropped, Reason
from pourparler.reading.model_reader.words import model_json, remarks, told, where_it_goes

__all__ = [
    "BY_MODEL",
    "Comparison",
    "Dropped",
    "Endpoint",
    "ModelReading",
    "Pair",
    "Reason",
    "compare",
    "endpoint",
    "merged",
    "model_json",
    "read_with_model",
    "remarks",
    "require",
    "told",
    "where_it_goes",
]
