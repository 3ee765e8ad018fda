"""A measure inside a sentence: who does it, what it is called, and in which form.

>>> from pourparler.brief.wording.phrases import form
>>> form("heavy fuel oil")
<Form.NOUN: 'noun'>
"""

from collections.abc import Sequence

from pourparler.brief.wording.names import is_plural, listed, party_names
from pourparler.brief.wording.phrases import Form, form, gerund, has_determiner, present, wants_article
from pourparler.record.conditions.syntax import Operand
from pourparler.record.talks import Talks


def label(talks: Talks, measure: str) -> str:
    """A measure's words as the record has them."""
    entry = talks.measure_by_id.get(measure)
    return entry.label.strip() if entry else measure


def quoted(text: str) -> str:
    """Words set off as somebody else's; quotation marks inside become single ones."""
    bare = text.strip()
    if bare.startswith("“") and bare.endswith("”") and bare.count("“") == 1:
        bare = bare[1:-1]
    return f"“{bare.replace('“', '‘').replace('”', '’').rstrip('.')}”"


def doers(talks: Talks, measure: str) -> tuple[str, ...]:
    """Who does it."""
    entry = talks.measure_by_id.get(measure)
    return entry.by if entry else ()


def nominal(talks: Talks, measure: str) -> str:
    """The words as a noun: "freeing the accounts", "the pledge", "fuel oil"; quoted where they are no phrase."""
    words = label(talks, measure)
    match form(words):
        case Form.VERB:
            return gerund(words)
        case Form.NOUN:
            return f"the {words}" if wants_article(words) else words
        case _:
            return quoted(words)


def is_quoted(talks: Talks, measure: str) -> bool:
    """Whether the words are a stretch that no rule of English turns, so that they stand in quotation marks."""
    return form(label(talks, measure)) is Form.OTHER


def this(talks: Talks, measure: str) -> str:
    """What follows "refuses" or "agrees to": "the pledge", "this: “It has to stop”"."""
    words = nominal(talks, measure)
    return f"this: {words}" if is_quoted(talks, measure) else words


def nominals(talks: Talks, what: Operand) -> str:
    """The measures of an operand as nouns."""
    return listed([nominal(talks, measure) for measure in what.measures], "or" if what.any_of else "and")


def deed(talks: Talks, measure: str) -> str:
    """A measure as what somebody does: "the United States frees the accounts"; others as what it comes to."""
    words, by = label(talks, measure), doers(talks, measure)
    if form(words) is not Form.VERB or not by:
        return f"it comes to {nominal(talks, measure)}"
    return f"{party_names(talks, by)} {words if is_plural(talks, by) else present(words)}"


def gained(talks: Talks, holders: Sequence[str], measure: str) -> str:
    """What follows "in return for": "the United States freeing the accounts", "fuel oil from China"."""
    by = doers(talks, measure)
    others = bool(by) and not set(by) & set(holders)
    if form(label(talks, measure)) is Form.VERB:
        return f"{party_names(talks, by)} {nominal(talks, measure)}" if others else nominal(talks, measure)
    return nominal(talks, measure) + (f" from {party_names(talks, by)}" if others else "")


def wanted(talks: Talks, holders: Sequence[str], measure: str) -> str:
    """What follows "wants": "the United States to free the accounts", "heavy fuel oil from China"."""
    words, by = label(talks, measure), doers(talks, measure)
    own = set(by) <= set(holders)
    if form(words) is Form.VERB:
        return f"to {words}" if own else f"{_whom(talks, holders, by)} to {words}"
    from_whom = f" from {party_names(talks, by)}" if by and not set(by) & set(holders) else ""
    return f"this{from_whom}: {quoted(words)}" if is_quoted(talks, measure) else nominal(talks, measure) + from_whom


def _whom(talks: Talks, holders: Sequence[str], by: Sequence[str]) -> str:
    """Those asked to do something; where the holders are among them, they and the others."""
    if not set(by) & set(holders):
        return party_names(talks, by)
    return "both sides" if len(by) == 2 else "all sides"


def _spoken(talks: Talks, holders: Sequence[str], measure: str) -> tuple[str, bool]:
    """The words as they stand after "it will": and whether it is the holders who do it."""
    words, by = label(talks, measure), doers(talks, measure)
    own = bool(set(by) & set(holders))
    if form(words) is Form.VERB:
        return words, own
    return f"agree to {this(talks, measure)}", own


def before_it_will(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "before": "it will stop the reactor", "China lifts the ban", "there can be talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"{it} will {words}"
    return _others(talks, measure, "{by} {does}", "there can be {words}", "{words} can go ahead")


def only_then(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "only then": "will it stop the reactor", "can there be talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"will {it} {words}"
    return _others(talks, measure, "may {by} {words}", "can there be {words}", "can {words} go ahead")


def without_that(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "without that": "it will not stop the reactor", "there can be no talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"{it} will not {words}"
    return _others(talks, measure, "{by} should not {words}", "there should be no {words}", "{words} cannot go ahead")


def _others(talks: Talks, measure: str, verb: str, noun: str, other: str) -> str:
    words, by = label(talks, measure), doers(talks, measure)
    match form(words):
        case Form.VERB:
            does = words if is_plural(talks, by) else present(words)
            return verb.format(by=party_names(talks, by), words=words, does=does)
        case Form.NOUN if not has_determiner(words) and not wants_article(words):
            return noun.format(words=words)
        case _:
            return other.format(words=nominal(talks, measure))
