"""In what mind somebody goes to talks: "Lima arrived in Oslo insisting on a swap", "will go there determined to"."""

from dataclasses import replace

from pourparler.reading.acts.attribution import find_subject
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.english.going import WENT_IN


def went_in(stretch: Stretch, verb: tuple[int, int], context: Context) -> Subject | None:
    """Who does what a participle tells, which hangs on a verb of going before it without a comma."""
    head, words = verb[0], stretch.before(verb[1], verb[0]).split(" ")[0]
    if not words.endswith("ing") and words != "determined":
        return None
    found = WENT_IN.search(stretch.before(head)[-_NEAR:])
    if found is None:
        return None
    at = head - (len(found.group()) - (found.start("verb") - found.start()))
    subject = find_subject(stretch, at, stretch.start, context)
    return replace(subject, start=head, end=head, own=False) if subject else None


_NEAR = 120
"""Characters before a participle among which the verb of going stands."""
