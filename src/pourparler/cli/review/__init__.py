"""``pourparler read --review``: confirming a draft sentence by sentence, a key for each.

``session`` goes through the sentences, ``screen`` shows them, ``keys`` reads what is typed, ``editing`` changes what
is proposed. What was decided is kept by ``pourparler.reading.review``.
"""

from pourparler.cli.review.session import review_reports

__all__ = ["review_reports"]
