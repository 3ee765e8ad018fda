"""How sure the answer is, where judgements on record are not: all of them drawn together, the answer judged anew."""

from pourparler.analysis.sureness.answer import CheapestWay, Mattering, Sureness, Turning
from pourparler.analysis.sureness.find import find_sureness
from pourparler.analysis.sureness.judgements import Conventions, Judgement
from pourparler.analysis.sureness.shares import Share

__all__ = ["CheapestWay", "Conventions", "Judgement", "Mattering", "Share", "Sureness", "Turning", "find_sureness"]
